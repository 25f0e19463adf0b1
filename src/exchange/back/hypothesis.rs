//! Annotations as the API of Hypothesis answers with them.

use super::super::json::pretty;
use super::super::selection::timestamp;
use super::{Mark, Outgoing};
use serde_json::{Value, json};

pub(super) fn write(texts: &[Outgoing<'_>]) -> String {
    let rows: Vec<Value> = texts
        .iter()
        .flat_map(|text| text.marks.iter().map(|mark| row(text, mark)))
        .collect();
    pretty(&json!({ "total": rows.len(), "rows": rows }))
}

fn row(text: &Outgoing<'_>, mark: &Mark<'_>) -> Value {
    let meta = &text.selection.document.meta;
    let address = meta
        .identifiers
        .first()
        .cloned()
        .unwrap_or_else(|| super::w3c::set_id(text.selection.key));
    let mut selectors = Vec::new();
    if let Some(anchor) = mark.anchor.as_ref().filter(|_| !mark.is_bookmark()) {
        selectors.push(json!({
            "type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix,
        }));
    }
    if let Some(steps) = mark.steps.as_ref().filter(|steps| !steps.source.is_empty()) {
        let cfi = format!("epubcfi(/6/{}!{})", (steps.spine + 1) * 2, steps.cfi.0);
        selectors.push(json!({ "type": "EPUBContentSelector", "url": steps.source, "cfi": cfi }));
    }
    json!({
        "id": mark.note.id.simple().to_string(),
        "created": timestamp(mark.note.created),
        "updated": timestamp(mark.note.modified),
        "uri": address,
        "document": { "title": [meta.title] },
        "text": mark.comment,
        "tags": mark.note.tags,
        "links": { "incontext": text.selection.link_with_kind(mark.note) },
        "target": [{ "source": address, "selector": selectors }],
    })
}
