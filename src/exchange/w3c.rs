//! Notes as web annotations, in the shape of the W3C's EPUB Annotations (working draft of 2026-09-20) with the text quotation of the
//! Web Annotation Data Model (2017). Each says the same as a [`NoteRecord`].

use super::json::{NoteRecord, pretty};
use super::selection::Selection;
use crate::annotation::Annotation;
use serde_json::{Value, json};
use uuid::Uuid;

/// One set for each text; several are an array.
pub(super) fn write(texts: &[Selection<'_>]) -> String {
    let mut sets: Vec<Value> = texts.iter().map(set).collect();
    match sets.len() {
        1 => pretty(&sets.remove(0)),
        _ => pretty(&sets),
    }
}

/// A name for the notes on a text that is the same on every run.
pub(super) fn set_id(key: &str) -> String {
    format!(
        "urn:uuid:{}",
        Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("manicule:{key}").as_bytes())
    )
}

fn set(selection: &Selection<'_>) -> Value {
    let meta = &selection.document.meta;
    let about = json!({
        "dc:identifier": meta.identifiers, "dc:title": meta.title, "dc:creator": meta.authors, "dc:language": meta.language,
    });
    json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", "https://www.w3.org/ns/epub-anno.jsonld"],
        "id": format!("manicule:{}", selection.key),
        "type": "AnnotationSet",
        "generator": { "type": "Software", "name": concat!("Manicule ", env!("CARGO_PKG_VERSION")) },
        "about": about,
        "items": selection.annotations().map(|note| annotation(selection, note)).collect::<Vec<_>>(),
    })
}

fn annotation(selection: &Selection<'_>, note: &Annotation) -> Value {
    let record = NoteRecord::new(selection.document, selection.key, note);
    let motivation = match (record.kind, record.note.is_empty()) {
        ("bookmark", _) => "bookmarking",
        (_, true) => "highlighting",
        (_, false) => "commenting",
    };
    json!({
        "id": format!("urn:uuid:{}", record.id),
        "type": "Annotation",
        "motivation": motivation,
        "created": record.created,
        "modified": record.modified,
        "body": {
            "type": "TextualBody", "format": "text/plain", "value": record.note,
            "color": record.color, "highlight": record.style, "tags": record.tags,
        },
        "target": target(selection, note, &record),
    })
}

/// Where the passage is: the words as they were marked, to the letter, and their place in the flat text.
fn target(selection: &Selection<'_>, note: &Annotation, record: &NoteRecord) -> Value {
    let anchor = selection
        .notebook
        .and_then(|notebook| notebook.anchor(note.id));
    let quotation = match &anchor {
        Some(anchor) => json!({
            "type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix,
        }),
        None => json!({ "type": "TextQuoteSelector", "exact": note.quote }),
    };
    let mut selectors = vec![quotation];
    if let (Some(start), Some(end)) = (record.start, record.end) {
        selectors.push(json!({ "type": "TextPositionSelector", "start": start, "end": end }));
    }
    let part = anchor.map(|anchor| anchor.source).unwrap_or_default();
    let headings: Vec<Value> = note
        .headings
        .iter()
        .zip(1..)
        .map(|(title, level): (_, u8)| json!({ "level": level, "txt": title }))
        .collect();
    json!({
        "source": if part.is_empty() { format!("manicule:{}", selection.key) } else { part },
        "selector": selectors,
        "meta": { "headings": headings },
    })
}
