//! What another program kept, on its way into the record.

use super::anchor::OnPage;
use super::model::{Ink, Kind, Style};
use crate::document::TextRange;
use serde_json::Value;
use uuid::Uuid;

/// An annotation of another program, ready for the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// The same for the same mark of the same source, however often it is brought.
    pub id: Uuid,
    /// It is one of this program's own, under the name that it has had from the beginning.
    pub is_own: bool,
    pub kind: Kind,
    /// Where it stands in the open text; none where it has no place there, or where no text is open.
    pub range: Option<TextRange>,
    /// The part of a printed page that it marks, where it marks no words.
    pub area: Option<OnPage>,
    /// The words that were marked, and those around them; empty for a place without words.
    pub quote: String,
    pub prefix: String,
    pub suffix: String,
    /// Path inside the text's archive.
    pub source: String,
    /// Headings above it, outermost first.
    pub headings: Vec<String>,
    /// Share of the text before it, 0 to 1.
    pub progression: f64,
    pub note: String,
    pub ink: Option<Ink>,
    pub style: Option<Style>,
    pub tags: Vec<String>,
    /// Milliseconds since 1970; none where the source does not say.
    pub created_ms: Option<u64>,
    /// Where it comes from and what stood there, word for word: kept with it, and never changed.
    pub origin: Value,
}

/// An annotation that was brought before its text was at hand, and has been placed nowhere since.
#[derive(Clone, Debug, PartialEq)]
pub struct Awaited {
    pub id: Uuid,
    /// The words that were marked.
    pub quote: String,
    /// What its source says of its place, as it was brought.
    pub hint: Value,
}

/// What bringing an annotation would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bringing {
    New,
    /// It is there, and the source says nothing more.
    Known,
    /// It is there, and the source has a note or words that it lacks.
    More,
    /// It is there as one of this program's own, and the source says other things of it: those that are there stay.
    Differs,
    /// It was brought before, and the reader has deleted it.
    Deleted,
}
