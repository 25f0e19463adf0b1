//! What can be undone and done again, across all texts of a session: changes of notes and corrections of the glossary, in one order.

use super::state::Book;
use crate::annotation::Edit;
use uuid::Uuid;

/// Steps that are remembered.
const DEPTH: usize = 500;

/// How a step is taken back, or done again.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Note(Edit),
    /// A correction of the glossary, which is taken back and made again by turns.
    Name {
        decision: Uuid,
        label: &'static str,
    },
}

/// What a step changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Changed {
    Notes,
    Names,
}

/// Two stacks of steps, each with the key of its text.
#[derive(Debug, Default)]
pub struct History {
    undo: Vec<(String, Step)>,
    redo: Vec<(String, Step)>,
}

impl History {
    /// Remembers how to take back what was just done.
    pub(super) fn push(&mut self, key: &str, inverse: Step) {
        self.redo.retain(|(of, _)| of != key);
        self.undo.push((key.to_owned(), inverse));
        let surplus = self.undo.len().saturating_sub(DEPTH);
        self.undo.drain(..surplus);
    }

    /// Takes back the last step in this text; what it was called, if there was one.
    pub(super) fn undo(&mut self, book: &mut Book, now_ms: u64) -> Option<(&'static str, Changed)> {
        while let Some((key, inverse)) = take(&mut self.undo, &book.identity.key) {
            let label = inverse.label_of_undone();
            // A step may have nothing left to take back, where another machine did it already.
            if let Some((again, changed)) = inverse.done(book, now_ms) {
                self.redo.push((key, again));
                return Some((label, changed));
            }
        }
        None
    }

    /// Does again what was undone last in this text.
    pub(super) fn redo(&mut self, book: &mut Book, now_ms: u64) -> Option<(&'static str, Changed)> {
        while let Some((key, step)) = take(&mut self.redo, &book.identity.key) {
            if let Some((inverse, changed)) = step.done(book, now_ms) {
                let label = inverse.label_of_undone();
                self.undo.push((key, inverse));
                return Some((label, changed));
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
        self.redo.iter().rev().find(|(of, _)| of == key).map(|(_, step)| step.label())
    }
}

impl Step {
    fn label(&self) -> &'static str {
        match self {
            Self::Note(edit) => edit.label(),
            Self::Name { label, .. } => label,
        }
    }

    fn label_of_undone(&self) -> &'static str {
        match self {
            Self::Note(edit) => edit.label_of_undone(),
            Self::Name { label, .. } => label,
        }
    }

    /// Does it; the step that takes it back, unless nothing changed.
    fn done(self, book: &mut Book, now_ms: u64) -> Option<(Self, Changed)> {
        match self {
            Self::Note(edit) => {
                let document = std::sync::Arc::clone(&book.document);
                book.notebook.apply(edit, &document, now_ms).map(|inverse| (Self::Note(inverse), Changed::Notes))
            }
            Self::Name { decision, .. } => {
                book.corrections.turn(decision).map(|label| (Self::Name { decision, label }, Changed::Names))
            }
        }
    }
}

fn take(stack: &mut Vec<(String, Step)>, key: &str) -> Option<(String, Step)> {
    let index = stack.iter().rposition(|(of, _)| of == key)?;
    Some(stack.remove(index))
}
