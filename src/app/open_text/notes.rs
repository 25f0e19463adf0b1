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
    /// The note being written.
    pub(in crate::app) draft: Option<Draft>,
}

/// How far the search for notes has come in a text whose words have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seeking {
    pub found: usize,
    pub of: usize,
}

/// A note while it is being written: how to undo all that was typed since its editor opened.
#[derive(Debug)]
pub(in crate::app) struct Draft {
    id: Uuid,
    note: Option<Edit>,
    /// The last change first.
    tags: Vec<Edit>,
}

impl Draft {
    pub(in crate::app) fn new(id: Uuid) -> Self {
        Self {
            id,
            note: None,
            tags: Vec::new(),
        }
    }

    pub(in crate::app) fn id(&self) -> Uuid {
        self.id
    }

    /// Takes in how to undo what was just written, and the words that stand there now.
    pub(in crate::app) fn wrote(&mut self, inverse: Edit, text: String) {
        // Undo goes back to what there was before the first letter, from what there is after the last.
        if let Edit::WriteNote { over, .. } = self.note.get_or_insert(inverse) {
            *over = vec![text];
        }
    }

    /// Takes in how to undo a change of tags.
    pub(in crate::app) fn tagged(&mut self, inverse: Edit) {
        self.tags.insert(0, inverse);
    }

    /// The one step that takes all of it back; none where nothing was typed.
    pub(in crate::app) fn inverse(self) -> Option<Edit> {
        let mut edits = self.tags;
        edits.extend(self.note);
        if edits.len() > 1 {
            Some(Edit::Several(edits))
        } else {
            edits.pop()
        }
    }
}

impl TextNotes {
    #[must_use]
    pub fn new(notebook: Notebook) -> Self {
        Self {
            notebook,
            focus: None,
            seeking: None,
            guesses: BTreeMap::new(),
            similar: None,
            draft: None,
        }
    }

    /// Whether nothing that was asked for is still being looked for.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.seeking.is_none() && self.guesses.values().all(Option::is_some)
    }

    /// Places the notes in other words, as far as that takes no search.
    pub(super) fn text_changed(&mut self, read: &Notebook, document: &Document) {
        self.notebook.absorb(read.replica(), document);
        self.notebook.place_known(document);
        self.guesses.clear();
    }
}
