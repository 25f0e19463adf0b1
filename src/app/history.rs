//! What can be undone and done again in one text: changes of notes and corrections of the glossary, in one order.

use crate::annotation::{Edit, Notebook};
use crate::document::Document;
use crate::glossary::Corrections;
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

/// Two stacks of steps.
#[derive(Debug, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
}

impl History {
    /// Remembers how to take back what was just done.
    pub(super) fn push(&mut self, inverse: Step) {
        self.redo.clear();
        self.undo.push(inverse);
        let surplus = self.undo.len().saturating_sub(DEPTH);
        self.undo.drain(..surplus);
    }

    /// Takes back the last step; what it was called, if there was one.
    pub(super) fn undo(
        &mut self,
        notebook: &mut Notebook,
        corrections: &mut Corrections,
        document: &Document,
        now_ms: u64,
    ) -> Option<(&'static str, Changed)> {
        while let Some(inverse) = self.undo.pop() {
            let label = inverse.label_of_undone();
            // A step may have nothing left to take back, where another machine did it already.
            if let Some((again, changed)) = inverse.done(notebook, corrections, document, now_ms) {
                self.redo.push(again);
                return Some((label, changed));
            }
        }
        None
    }

    /// Does again what was undone last.
    pub(super) fn redo(
        &mut self,
        notebook: &mut Notebook,
        corrections: &mut Corrections,
        document: &Document,
        now_ms: u64,
    ) -> Option<(&'static str, Changed)> {
        while let Some(step) = self.redo.pop() {
            if let Some((inverse, changed)) = step.done(notebook, corrections, document, now_ms) {
                let label = inverse.label_of_undone();
                self.undo.push(inverse);
                return Some((label, changed));
            }
        }
        None
    }

    /// What would be undone.
    #[must_use]
    pub fn undo_label(&self) -> Option<&'static str> {
        self.undo.last().map(Step::label_of_undone)
    }

    /// What would be done again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&'static str> {
        self.redo.last().map(Step::label)
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
    fn done(
        self,
        notebook: &mut Notebook,
        corrections: &mut Corrections,
        document: &Document,
        now_ms: u64,
    ) -> Option<(Self, Changed)> {
        match self {
            Self::Note(edit) => notebook
                .apply(edit, document, now_ms)
                .map(|inverse| (Self::Note(inverse), Changed::Notes)),
            Self::Name { decision, .. } => corrections
                .turn(decision)
                .map(|label| (Self::Name { decision, label }, Changed::Names)),
        }
    }
}
