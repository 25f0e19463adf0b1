//! A search in a text: what is looked for, and where it was found.

use crate::document::{Offset, TextRange};
use crate::study::search::Options;

/// A search in an open text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// What was asked for.
    pub query: String,
    pub options: Options,
    pub hits: Vec<TextRange>,
    /// Index of the hit that the reader is at.
    pub current: Option<usize>,
    pub pending: bool,
    pub error: Option<String>,
    /// Hits that are not shown, since they lie beyond what is read.
    pub beyond: usize,
}

impl Finding {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The hits of the old words are nowhere now.
    pub(super) fn text_changed(&mut self) {
        self.clear();
    }

    /// Forgets what was looked for.
    pub(in crate::app) fn clear(&mut self) {
        *self = Self {
            options: self.options,
            ..Self::default()
        };
    }

    /// Leaves out the hits behind `horizon`.
    pub(in crate::app) fn look_to(&mut self, horizon: Offset) {
        let before = self.hits.len();
        self.hits.retain(|hit| hit.end <= horizon);
        self.beyond += before - self.hits.len();
        self.current = self.current.filter(|&current| current < self.hits.len());
    }
}
