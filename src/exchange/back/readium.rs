//! Readium's and Thorium's `.annotation` (readium/annotations, version 1): the words with those around them, a CFI, and how far in.

use super::super::json::pretty;
use super::super::selection::timestamp;
use super::{Mark, Outgoing};
use serde_json::{Value, json};

pub(super) fn write(text: &Outgoing<'_>) -> String {
    let meta = &text.selection.document.meta;
    let newest = text
        .marks
        .iter()
        .map(|mark| mark.note.modified)
        .max()
        .unwrap_or(0);
    pretty(&json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": super::w3c::set_id(text.selection.key),
        "type": "AnnotationSet",
        "generator": super::w3c::generator(),
        "generated": timestamp(newest),
        "title": meta.title,
        "about": {
            "dc:identifier": meta.identifiers, "dc:format": meta.media_type, "dc:title": meta.title, "dc:creator": meta.authors,
        },
        "items": text.marks.iter().map(|mark| item(text, mark)).collect::<Vec<_>>(),
    }))
}

fn item(text: &Outgoing<'_>, mark: &Mark<'_>) -> Value {
    let mut body = json!({
        "type": "TextualBody", "value": mark.comment, "format": "text/plain", "color": mark.note.ink.name(),
    });
    if !mark.is_bookmark() {
        body["highlight"] = json!(mark.note.style.name());
    }
    if let Some(tag) = mark.note.tags.first() {
        body["tag"] = json!(tag);
        body["tags"] = json!(mark.note.tags);
    }
    let mut item = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("urn:uuid:{}", mark.note.id),
        "type": "Annotation",
        "created": timestamp(mark.note.created),
        "modified": timestamp(mark.note.modified),
        "body": body,
        "target": target(text, mark),
    });
    if mark.is_bookmark() {
        item["motivation"] = json!("bookmarking");
    }
    item
}

fn target(text: &Outgoing<'_>, mark: &Mark<'_>) -> Value {
    let mut selectors = Vec::new();
    if let Some(anchor) = &mark.anchor {
        selectors.push(json!({
            "type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix,
        }));
    }
    if let Some(steps) = &mark.steps {
        selectors.push(json!({ "type": "EPUBCFISelector", "value": range_of(&steps.cfi) }));
    }
    selectors.push(json!({ "type": "ProgressionSelector", "value": mark.progress }));
    let part = mark.steps.as_ref().map(|steps| steps.source.clone());
    let source = part
        .or_else(|| mark.anchor.as_ref().map(|anchor| anchor.source.clone()))
        .filter(|source| !source.is_empty())
        .map(|source| super::w3c::href(&source));
    let headings: Vec<Value> = mark
        .note
        .headings
        .iter()
        .zip(1..)
        .map(|(title, level): (_, u8)| json!({ "level": level, "txt": title }))
        .collect();
    json!({
        "source": source.unwrap_or_else(|| super::w3c::set_id(text.selection.key)),
        "selector": selectors,
        "meta": { "headings": headings },
    })
}

/// The two ends of a CFI as one range: `/4/2,/6/1:12,/8/1:3`.
fn range_of((start, end): &(String, String)) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (start.split('/').collect(), end.split('/').collect());
    let same = from
        .iter()
        .zip(&to)
        .take_while(|(one, other)| one == other && !one.contains(':'))
        .count();
    // An end that is the whole of the shared path would be empty.
    let same = same.min(from.len() - 1).min(to.len() - 1);
    let joined =
        |steps: &[&str]| -> String { steps.iter().map(|step| format!("/{step}")).collect() };
    let shared = joined(&from[1.min(same)..same]);
    format!(
        "{shared},{},{}",
        joined(&from[same.max(1)..]),
        joined(&to[same.max(1)..])
    )
}
