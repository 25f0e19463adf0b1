//! Notes as an array of objects: the shape that `manicule notes --json` promises.

use super::selection::{Selection, note, timestamp};
use crate::annotation::{Annotation, Kind};
use serde_json::{Value, json};

pub(super) fn write(selection: &Selection<'_>) -> String {
    let records: Vec<Value> = selection.annotations().map(|annotation| record(selection.key, annotation)).collect();
    // Alternate formatting indents; `Value` is always valid JSON.
    format!("{:#}\n", Value::Array(records))
}

/// One note. `start` and `end` are null where its passage is not found; times are RFC 3339 (UTC).
fn record(key: &str, annotation: &Annotation) -> Value {
    let range = annotation.place.range();
    json!({
        "id": annotation.id.to_string(),
        "doc": key,
        "kind": match annotation.kind {
            Kind::Highlight => "highlight",
            Kind::Bookmark => "bookmark",
        },
        "quote": annotation.quote,
        "note": note(annotation),
        "color": annotation.ink.name(),
        "style": annotation.style.name(),
        "tags": annotation.tags,
        "start": range.map(|range| range.start.0),
        "end": range.map(|range| range.end.0),
        "created": timestamp(annotation.created),
        "modified": timestamp(annotation.modified),
    })
}
