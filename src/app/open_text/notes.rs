//! The notes on a text, and what is being done with them.

use crate::annotation::{Edit, Notebook};
use crate::document::{Document, TextRange};
use crate::library::Similar;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The notes on an open text.
#[derive(Debug)]
pub struct TextNotes {
    pub notebook: Notebook,
    /// The highlight that is selected.
    pub focus: Option<Uuid>,
    /// How far the search for notes without a place has come, while it runs.
    pub seeking: Option<Seeking>,
    /// Places that are something like those of notes without one, where the reader has asked for them; none while they are being
    /// looked for.
    pub guesses: BTreeMap<Uuid, Option<Vec<TextRange>>>,
    /// An annotated text that this one is much like: its notes are offered.
    pub similar: Option<Similar>,
    /// The note being written: how to undo all that was typed since its editor opened.
    pub(in crate::app) draft: Option<(Uuid, Edit)>,
}

/// How far the search for notes has come in a text whose words have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seeking {
    pub found: usize,
    pub of: usize,
}

impl TextNotes {
    #[must_use]
    pub fn new(notebook: Notebook) -> Self {
        Self { notebook, focus: None, seeking: None, guesses: BTreeMap::new(), similar: None, draft: None }
    }

    /// Places the notes in other words, as far as that takes no search.
    pub(super) fn text_changed(&mut self, read: &Notebook, document: &Document) {
        self.notebook.absorb(read.replica(), document);
        self.notebook.place_known(document);
        self.guesses.clear();
    }
}
