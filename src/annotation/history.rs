//! What can be undone and done again, across all texts of a session.

use super::edit::Edit;
use super::notebook::Notebook;
use crate::document::Document;

/// Steps that are remembered.
const DEPTH: usize = 500;

/// Two stacks of edits, each with the key of its text.
#[derive(Debug, Default)]
pub struct History {
    undo: Vec<(String, Edit)>,
    redo: Vec<(String, Edit)>,
}

impl History {
    /// Remembers how to take back an edit that was just made.
    pub fn push(&mut self, key: &str, inverse: Edit) {
        self.redo.retain(|(of, _)| of != key);
        self.undo.push((key.to_owned(), inverse));
        let surplus = self.undo.len().saturating_sub(DEPTH);
        self.undo.drain(..surplus);
    }

    /// Takes back the last edit of this text; what it was called, if there was one.
    pub fn undo(&mut self, notebook: &mut Notebook, document: &Document, now_ms: u64) -> Option<&'static str> {
        while let Some((key, inverse)) = take(&mut self.undo, notebook.key()) {
            let label = inverse.label_of_undone();
            // An edit may have nothing left to take back, where another machine did it already.
            if let Some(again) = notebook.apply(inverse, document, now_ms) {
                self.redo.push((key, again));
                return Some(label);
            }
        }
        None
    }

    /// Does again what was undone last in this text.
    pub fn redo(&mut self, notebook: &mut Notebook, document: &Document, now_ms: u64) -> Option<&'static str> {
        while let Some((key, edit)) = take(&mut self.redo, notebook.key()) {
            let inverse = notebook.apply(edit, document, now_ms);
            if let Some(inverse) = inverse {
                let label = inverse.label_of_undone();
                self.undo.push((key, inverse));
                return Some(label);
            }
        }
        None
    }

    /// What would be undone in the text `key`.
    #[must_use]
    pub fn undo_label(&self, key: &str) -> Option<&'static str> {
        self.undo.iter().rev().find(|(of, _)| of == key).map(|(_, inverse)| inverse.label_of_undone())
    }

    #[must_use]
    pub fn redo_label(&self, key: &str) -> Option<&'static str> {
        self.redo.iter().rev().find(|(of, _)| of == key).map(|(_, edit)| edit.label())
    }
}

fn take(stack: &mut Vec<(String, Edit)>, key: &str) -> Option<(String, Edit)> {
    let index = stack.iter().rposition(|(of, _)| of == key)?;
    Some(stack.remove(index))
}
