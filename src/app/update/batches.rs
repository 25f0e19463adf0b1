//! The notes of several texts changed at once: those of open texts where they are shown, those of the others from the disk.

use super::super::batch::{Batch, Direction};
use super::super::importing::KnownText;
use super::super::state::{Notice, Offer, State};
use super::super::task::{BatchTask, DiskTask, Task};
use crate::annotation::{Edit, Notebook, Replica};
use std::sync::Arc;

impl State {
    /// Carries out a batch. Notes on texts that are not open are read first.
    pub(super) fn change_texts(&mut self, batch: Batch, now_ms: u64) -> Vec<Task> {
        self.closed_notes.push(batch);
        self.change_closed_texts(now_ms)
    }

    /// Records of texts that are not open were read, or could not be.
    pub(super) fn fetched(
        &mut self,
        records: Vec<(String, Option<Notebook>)>,
        now_ms: u64,
    ) -> Vec<Task> {
        for (key, record) in records {
            self.closed_notes.read(key, record);
        }
        if self.closed_notes.is_stuck() {
            self.notify(Notice::warning(say!("app-batch-unreadable")));
        }
        self.change_closed_texts(now_ms)
    }

    /// Makes all changes whose texts are open, or whose records are there, and asks for the records of the others.
    pub(super) fn change_closed_texts(&mut self, now_ms: u64) -> Vec<Task> {
        let mut tasks = Vec::new();
        while let Some(batch) = self
            .closed_notes
            .next(|key| self.texts.with_key(key).is_some())
        {
            self.closed_notes.made(&batch);
            tasks.extend(self.apply_batch(batch, now_ms));
        }
        self.closed_notes.let_go();
        let keys = self
            .closed_notes
            .ask(|key| self.texts.with_key(key).is_some(), &self.unsaved);
        if !keys.is_empty() {
            tasks.push(Task::Batch(BatchTask::Fetch(keys)));
        }
        self.tell_saving();
        tasks
    }

    /// Carries out a batch on open texts and on the records that were read for it.
    fn apply_batch(&mut self, batch: Batch, now_ms: u64) -> Vec<Task> {
        let mut inverse = Batch {
            changes: Vec::new(),
            label: batch.label.clone(),
            ..batch
        };
        let (mut tasks, mut refused) = (Vec::new(), None);
        for (key, edit) in batch.changes {
            match self.change_text(&key, edit, batch.typed.is_some(), now_ms) {
                Ok(Some((undo, notes))) => {
                    inverse.changes.push((key, undo));
                    tasks.extend(self.keep_notes(notes, None));
                }
                Ok(None) => {}
                Err(reason) => refused = Some(reason),
            }
        }
        if let Some(reason) = refused {
            self.notify(Notice::warning(reason));
        }
        if inverse.changes.is_empty() {
            return tasks;
        }
        inverse.changes.reverse();
        let label = batch.label;
        match batch.direction {
            // Whoever types sees what they have typed.
            Direction::Do if batch.typed.is_some() => Vec::new(),
            Direction::Do => self.notify(Notice::done(format!("{label}.")).with(Offer::UndoBatch)),
            Direction::Undo => self.notify(Notice::done(say!("app-undone", what = lower(&label)))),
            Direction::Redo => {
                self.notify(Notice::done(say!("app-done-again", what = lower(&label))))
            }
        };
        self.batches.push(inverse);
        tasks
    }

    /// Makes one edit of the notes of one text: what takes it back, and the notes as they are now.
    fn change_text(
        &mut self,
        key: &str,
        edit: Edit,
        is_typed: bool,
        now_ms: u64,
    ) -> Result<Option<(Edit, Replica)>, String> {
        let ids = edit.touched();
        let nothing = Arc::default();
        let (notebook, document) = match self.texts.with_key_mut(key) {
            Some(open) => (&mut open.notes.notebook, Arc::clone(&open.text.document)),
            None => match self.closed_notes.record(key) {
                Some(record) => (record, nothing),
                None => return Err(say!("app-batch-unreadable").to_owned()),
            },
        };
        if let Some(reason) = notebook.read_only() {
            return Err(reason.to_owned());
        }
        let inverse = match is_typed {
            true => notebook.apply_typed(edit, &document, now_ms),
            false => notebook.apply(edit, &document, now_ms),
        };
        self.all_notes.refresh(notebook, &ids);
        Ok(inverse.map(|inverse| (inverse, notebook.replica().clone())))
    }

    /// Has the notes on a text written. They count as unsaved until they are known to be on the disk.
    pub(super) fn keep_notes(&mut self, notes: Replica, text: Option<KnownText>) -> Vec<Task> {
        self.count_as_unsaved(&notes);
        let notes = Box::new(notes);
        vec![Task::Disk(match text {
            Some(text) => DiskTask::SaveBrought {
                notes,
                text: Box::new(text),
            },
            None => DiskTask::SaveNotes(notes),
        })]
    }

    pub(super) fn undo_batch(&mut self, now_ms: u64) -> Vec<Task> {
        match self.batches.undo() {
            Some(batch) => self.change_texts(batch, now_ms),
            None => self.notify(Notice::done(say!("app-nothing-to-undo"))),
        }
    }

    pub(super) fn redo_batch(&mut self, now_ms: u64) -> Vec<Task> {
        match self.batches.redo() {
            Some(batch) => self.change_texts(batch, now_ms),
            None => self.notify(Notice::done(say!("app-nothing-to-redo"))),
        }
    }

    /// What [`crate::app::Command::UndoBatch`] would take back.
    #[must_use]
    pub fn undo_batch_label(&self) -> Option<&str> {
        self.batches.undo_label()
    }

    /// What [`crate::app::Command::RedoBatch`] would do again.
    #[must_use]
    pub fn redo_batch_label(&self) -> Option<&str> {
        self.batches.redo_label()
    }
}

/// A label within a sentence.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next().map(|c| c.to_lowercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}
