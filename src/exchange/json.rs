//! A note as an object: the one shape in which `manicule notes --json` prints it and an export writes it.

use super::selection::{Selection, TextNotes, note, quote, timestamp};
use crate::annotation::Annotation;
use crate::document::{Document, Offset};
use serde::Serialize;
use uuid::Uuid;

/// One note on a text. Times are RFC 3339 (UTC), and empty where the clock was out of all calendars; `start` and `end` are null
/// where the passage is not found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteRecord {
    pub id: Uuid,
    /// The key of the text.
    pub doc: String,
    pub kind: &'static str,
    /// The marked words as one reads them.
    pub quote: String,
    /// All that was written about them.
    pub note: String,
    pub color: &'static str,
    pub style: &'static str,
    pub tags: Vec<String>,
    /// In code points of the flat text.
    pub start: Option<Offset>,
    pub end: Option<Offset>,
    pub created: String,
    pub modified: String,
}

impl NoteRecord {
    #[must_use]
    pub fn of(text: &TextNotes<'_>, annotation: &Annotation) -> Self {
        Self::new(text.document, text.notebook.key(), annotation)
    }

    pub(super) fn new(document: &Document, key: &str, annotation: &Annotation) -> Self {
        let range = annotation.anchor_state.range();
        Self {
            id: annotation.id,
            doc: key.to_owned(),
            kind: annotation.kind.name(),
            quote: quote(document, annotation),
            note: note(annotation),
            color: annotation.ink.name(),
            style: annotation.style.name(),
            tags: annotation.tags.clone(),
            start: range.map(|range| range.start),
            end: range.map(|range| range.end),
            created: timestamp(annotation.created),
            modified: timestamp(annotation.modified),
        }
    }
}

/// A note in a file of its own, which also says what its text is called.
#[derive(Serialize)]
struct Exported<'a> {
    #[serde(flatten)]
    note: NoteRecord,
    title: &'a str,
    authors: &'a [String],
}

pub(super) fn write(texts: &[Selection<'_>]) -> String {
    pretty(&exported(texts))
}

/// Every note of some texts, in the order of the texts.
fn exported<'a>(texts: &'a [Selection<'_>]) -> Vec<Exported<'a>> {
    let of_text = |selection: &'a Selection<'_>| {
        let meta = &selection.document.meta;
        let record = |annotation| Exported {
            note: NoteRecord::new(selection.document, selection.key, annotation),
            title: &meta.title,
            authors: &meta.authors,
        };
        selection.annotations().map(record).collect::<Vec<_>>()
    };
    texts.iter().flat_map(of_text).collect()
}

pub(super) fn pretty(value: &impl Serialize) -> String {
    // Plain data, of which JSON can always be made.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
