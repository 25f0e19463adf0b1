//! What is written beside a note of ours where it is a mark on a printed page, so that it comes back as it was: marks have no tags, and fewer
//! kinds and looks.

use crate::annotation::{Annotation, Kind, Style};
use crate::document::{Document, Offset, TextRange};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A note, or a part of one: a mark stands on one page alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OwnMark {
    pub id: Uuid,
    /// Counted from 1, page by page.
    #[serde(default = "first")]
    pub part: usize,
    /// `highlight`, `bookmark` or `area`.
    pub kind: String,
    #[serde(default)]
    pub style: String,
    #[serde(default)]
    pub tags: Vec<String>,
    /// Where it stands in the text, in code points, and the words there. The letters of a page may overlap, so that what it covers
    /// there does not tell them all apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<OwnPlace>,
    /// What was written, where blanks at its ends or signs at the ends of its lines would be lost in the words of a mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A passage to the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OwnPlace {
    pub start: u32,
    pub end: u32,
    pub quote: String,
}

impl OwnPlace {
    pub fn new(document: &Document, range: TextRange) -> Self {
        Self {
            start: range.start.0,
            end: range.end.0,
            quote: document.slice(range).to_owned(),
        }
    }

    /// The range, if these words stand there in a text.
    pub fn range_in(&self, document: &Document) -> Option<TextRange> {
        let range = TextRange {
            start: Offset(self.start),
            end: Offset(self.end),
        };
        let is_inside = range.start <= range.end && range.end <= document.text.end();
        (is_inside && document.slice(range) == self.quote).then_some(range)
    }
}

/// What is left of words in a mark of a PDF, once they are read from it.
pub(super) fn in_a_mark(note: &str) -> String {
    let lines = note.replace("\r\n", "\n").replace('\r', "\n");
    lines.trim().to_owned()
}

fn first() -> usize {
    1
}

const AREA: &str = "area";

impl OwnMark {
    pub fn new(annotation: &Annotation, part: usize) -> Self {
        let kind = match &annotation.area {
            Some(_) => AREA,
            None => annotation.kind.name(),
        };
        Self {
            id: annotation.id,
            part,
            kind: kind.to_owned(),
            style: annotation.style.name().to_owned(),
            tags: annotation.tags.clone(),
            place: None,
            note: Some(annotation.note_text()).filter(|note| in_a_mark(note) != *note),
        }
    }

    /// The words of a mark, as they were written where they are still the same.
    pub fn note_of(&self, words: &str) -> String {
        let written = self.note.as_ref().filter(|note| in_a_mark(note) == words);
        written.map_or_else(|| words.to_owned(), Clone::clone)
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// None for what this program did not write.
    pub fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    pub fn is_area(&self) -> bool {
        self.kind == AREA
    }

    pub fn kind(&self) -> Kind {
        Kind::from_name(&self.kind)
    }

    pub fn style(&self) -> Option<Style> {
        Style::from_name(&self.style)
    }
}
