//! Changes of the notes of several texts at once, open or not, as one step that can be taken back.

use crate::annotation::Edit;
use uuid::Uuid;

/// Steps that are remembered.
const DEPTH: usize = 100;

/// Edits of the notes of some texts, by the keys of the texts, which belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Batch {
    /// What a reader calls it.
    pub label: String,
    pub changes: Vec<(String, Edit)>,
    pub direction: Direction,
    /// The note that is being typed, where this is what was typed of it so far: all that is typed of one is one step to undo.
    pub typed: Option<Uuid>,
}

/// Whether a batch is new, or takes one back, or repeats it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    #[default]
    Do,
    Undo,
    Redo,
}

impl Batch {
    #[must_use]
    pub fn new(label: impl Into<String>, changes: Vec<(String, Edit)>) -> Self {
        Self {
            label: label.into(),
            changes,
            direction: Direction::Do,
            typed: None,
        }
    }

    /// The same, as text that is still being typed.
    #[must_use]
    pub fn typed(self, id: Uuid) -> Self {
        Self {
            typed: Some(id),
            ..self
        }
    }
}

/// Two stacks of batches: how to take each back, and how to do it again.
#[derive(Debug, Default)]
pub(super) struct Batches {
    undo: Vec<Batch>,
    redo: Vec<Batch>,
}

impl Batches {
    /// Remembers how to take back what was just done, undone or repeated.
    pub(super) fn push(&mut self, inverse: Batch) {
        match inverse.direction {
            Direction::Undo => self.redo.push(inverse),
            Direction::Redo => self.undo.push(inverse),
            Direction::Do => {
                self.redo.clear();
                if inverse.typed.is_some()
                    && let Some(last) = self.undo.last_mut()
                    && last.typed == inverse.typed
                    && follow(&mut last.changes, &inverse.changes)
                {
                    return;
                }
                self.undo.push(inverse);
                let surplus = self.undo.len().saturating_sub(DEPTH);
                self.undo.drain(..surplus);
            }
        }
    }

    /// What is typed from here on is another step.
    pub(super) fn end_typing(&mut self) {
        if let Some(last) = self.undo.last_mut() {
            last.typed = None;
        }
    }

    /// The batch that takes the last one back.
    pub(super) fn undo(&mut self) -> Option<Batch> {
        let batch = self.undo.pop()?;
        Some(Batch {
            direction: Direction::Undo,
            ..batch
        })
    }

    /// The batch that repeats the one that was taken back last.
    pub(super) fn redo(&mut self) -> Option<Batch> {
        let batch = self.redo.pop()?;
        Some(Batch {
            direction: Direction::Redo,
            ..batch
        })
    }

    /// What would be taken back.
    pub(super) fn undo_label(&self) -> Option<&str> {
        self.undo.last().map(|batch| batch.label.as_str())
    }

    /// What would be done again.
    pub(super) fn redo_label(&self) -> Option<&str> {
        self.redo.last().map(|batch| batch.label.as_str())
    }
}

/// Goes back to what there was before the first letter, from what there is after the last. Whether it could be done.
fn follow(first: &mut [(String, Edit)], last: &[(String, Edit)]) -> bool {
    let ([(_, Edit::WriteNote { over, .. })], [(_, Edit::WriteNote { over: now, .. })]) =
        (first, last)
    else {
        return false;
    };
    over.clone_from(now);
    true
}
