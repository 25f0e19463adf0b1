//! The search through everything: what was asked, and what was found, text by text.

use crate::document::TextRange;
use crate::library::{Catalogue, Details, Noted, Shelf, Source};
use crate::study::Excerpt;
use crate::study::sought::Kind;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// A question to all texts, and its answer as far as it has come.
#[derive(Debug, Default)]
pub struct Everything {
    pub question: String,
    /// Tells this question from earlier ones.
    pub(super) serial: u64,
    /// The best first.
    pub groups: Vec<Group>,
    /// Whether an answer is still on its way.
    pub pending: bool,
    /// Why there is none, in a sentence.
    pub trouble: Option<String>,
    /// Words that are nearly those of the question were taken, since nothing has just those.
    pub is_fuzzy: bool,
}

/// All that was found in one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub key: String,
    pub title: String,
    pub authors: String,
    pub source: Option<Source>,
    pub is_missing: bool,
    /// Whether its title, its authors or its tags are what was asked for.
    pub by_name: bool,
    pub lines: Vec<Line>,
    /// Further passages that are not listed.
    pub more: usize,
}

/// A passage, a note or a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub kind: Kind,
    /// The passage, and then the very words, once they are found in it.
    pub range: Option<TextRange>,
    pub note: Option<Uuid>,
    /// None until the text was read.
    pub words: Option<Excerpt>,
}

/// Everything that is known of the shelf, as of one moment.
#[derive(Clone, Debug, Default)]
pub struct ShelfSnapshot {
    pub shelf: Shelf,
    pub catalogue: Arc<Catalogue>,
    pub details: Arc<Details>,
    pub noted: Arc<BTreeMap<String, Noted>>,
}

/// What happens in the search through everything. Wishes are imperative, results are past.
#[derive(Debug)]
pub enum SearchAll {
    Ask(String),
    Found {
        serial: u64,
        result: Result<Vec<Group>, String>,
        is_fuzzy: bool,
    },
    /// The words of the passages of one text were read.
    WordsRead {
        serial: u64,
        group: Box<Group>,
    },
    Clear,
}
