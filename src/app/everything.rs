//! The search through everything: what was asked, and what was found, text by text.

use crate::document::TextRange;
use crate::library::{Catalogue, Details, Noted, Shelf, Source};
use crate::study::language::Language;
use crate::study::snippet::Snippet;
use crate::study::sought::Kind;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// A question to all texts, and its answer as far as it has come.
#[derive(Debug, Default)]
pub struct Everything {
    pub question: String,
    /// The question that the groups answer.
    pub(super) answered: Option<String>,
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
    /// Wanted persons whose other names no text tells.
    pub unknown_persons: Vec<String>,
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

/// What answers a question, as far as the index knows: the words of passages follow.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub groups: Vec<Group>,
    pub is_fuzzy: bool,
    pub unknown_persons: Vec<String>,
}

impl Group {
    /// Takes the words of passages that were read for an earlier answer to the same question.
    pub(super) fn keep_passages(&mut self, before: &[Self]) {
        let Some(before) = before.iter().find(|before| before.key == self.key) else {
            return;
        };
        for line in self.lines.iter_mut().filter(|line| line.snippet.is_none()) {
            let is_within = |old: &&Line| {
                let (old, new) = (old.range.zip(line.range), old.kind == line.kind);
                new && old.is_some_and(|(old, new)| new.start <= old.start && old.end <= new.end)
            };
            let same = before.lines.iter().find(is_within);
            line.snippet = same.and_then(|same| same.snippet.clone());
        }
    }
}

/// A passage, a note or a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub kind: Kind,
    /// The passage, and then the very words, once they are found in it.
    pub range: Option<TextRange>,
    pub note: Option<Uuid>,
    /// By whose endings it was indexed.
    pub language: Language,
    /// None until the text was read.
    pub snippet: Option<Snippet>,
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
        result: Result<Found, String>,
    },
    /// The index has taken in what it lacked.
    Indexed,
    /// The words of the passages of one text were read.
    WordsRead {
        serial: u64,
        group: Box<Group>,
    },
    Clear,
}
