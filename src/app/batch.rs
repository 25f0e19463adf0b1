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
    /// Where this is what was typed of a note so far: all that is typed of one at one time is one step to undo.
    pub typed: Option<Typed>,
}

/// A note that is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed {
    pub note: Uuid,
    /// Which time of typing it is: with the next one, another step begins.
    pub session: u64,
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
    pub fn typed(self, note: Uuid, session: u64) -> Self {
        Self {
            typed: Some(Typed { note, session }),
            ..self
        }
    }

    /// The texts whose notes it changes.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.changes.iter().map(|(key, _)| key)
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
                if let Some(last) = self.undo.last_mut()
                    && inverse.typed.is_some()
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
fn follow(first: &mut Vec<(String, Edit)>, last: &[(String, Edit)]) -> bool {
    let [(key, last)] = last else {
        return false;
    };
    // A note that was begun with the first letter goes as a whole, whatever was typed of it since.
    if let [(_, Edit::Withdraw(_))] = first[..] {
        return true;
    }
    match last {
        Edit::WriteNote { over: now, .. } => {
            if let Some(over) = first.iter_mut().find_map(|(_, edit)| over_of(edit)) {
                over.clone_from(now);
                return true;
            }
        }
        Edit::Tag { .. } => {}
        Edit::Several(edits) if edits.iter().all(|edit| matches!(edit, Edit::Tag { .. })) => {}
        _ => return false,
    }
    // The first words after tags, or other tags: the last change is taken back first.
    first.insert(0, (key.clone(), last.clone()));
    true
}

/// The words that an edit writes over; they may have brought back a note that was gone.
fn over_of(edit: &mut Edit) -> Option<&mut Vec<String>> {
    match edit {
        Edit::WriteNote { over, .. } => Some(over),
        Edit::Several(edits) => edits.iter_mut().find_map(over_of),
        _ => None,
    }
}
