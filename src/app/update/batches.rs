//! The notes of several texts changed at once: those of open texts where they are shown, those of the others from the disk.

use super::super::batch::{Batch, Direction};
use super::super::importing::KnownText;
use super::super::state::{Notice, Offer, State};
use super::super::task::{BatchTask, DiskTask, Task};
use crate::annotation::{Edit, Notebook, Replica};
use crate::document::Document;
use std::sync::Arc;

impl State {
    /// Carries out a batch. Notes on texts that are not open are read first.
    pub(super) fn change_texts(&mut self, batch: Batch, now_ms: u64) -> Vec<Task> {
        let mut closed: Vec<String> = batch
            .changes
            .iter()
            .map(|(key, _)| key.clone())
            .filter(|key| self.texts.with_key(key).is_none())
            .collect();
        closed.sort();
        closed.dedup();
        let held = self
            .held
            .take_if(|held| batch.typed.is_some() && closed == [held.key()]);
        if closed.is_empty() || held.is_some() {
            return self.apply_batch(batch, held.into_iter().collect(), now_ms);
        }
        self.fetching += 1;
        self.tell_saving();
        vec![Task::Batch(BatchTask::Fetch {
            keys: closed,
            changes: batch,
        })]
    }

    /// The notes that a batch changes were read.
    pub(super) fn fetched(
        &mut self,
        batch: Batch,
        mut records: Vec<Notebook>,
        now_ms: u64,
    ) -> Vec<Task> {
        self.fetching = self.fetching.saturating_sub(1);
        // They may have been read before what was typed last reached the disk, and come after it was acknowledged there.
        if let Some(held) = &self.held {
            for record in records.iter_mut().filter(|one| one.key() == held.key()) {
                record.absorb(held.replica(), &Document::default());
            }
        }
        let tasks = self.apply_batch(batch, records, now_ms);
        self.tell_saving();
        tasks
    }

    /// Carries out a batch on open texts and on the records that were read for it.
    pub(super) fn apply_batch(
        &mut self,
        batch: Batch,
        mut records: Vec<Notebook>,
        now_ms: u64,
    ) -> Vec<Task> {
        let mut inverse = Batch {
            changes: Vec::new(),
            label: batch.label.clone(),
            ..batch
        };
        let (mut tasks, mut refused) = (Vec::new(), None);
        for (key, edit) in batch.changes {
            match self.change_text(&key, edit, &mut records, now_ms) {
                Ok(Some((undo, notes))) => {
                    inverse.changes.push((key, undo));
                    tasks.extend(self.keep_notes(notes, None));
                }
                Ok(None) => {}
                Err(reason) => refused = Some(reason),
            }
        }
        if batch.typed.is_some() {
            self.held = records.pop();
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
        records: &mut [Notebook],
        now_ms: u64,
    ) -> Result<Option<(Edit, Replica)>, String> {
        if let Some(open) = self.texts.with_key_mut(key) {
            let document = Arc::clone(&open.text.document);
            let notebook = &mut open.notes.notebook;
            let ids = edit.touched();
            let result = changed(notebook, edit, &document, now_ms);
            self.all_notes.refresh(notebook, &ids);
            return result;
        }
        // It may have been closed since the batch was made, or never have been read.
        let Some(notebook) = records.iter_mut().find(|record| record.key() == key) else {
            return Err(say!("app-batch-unreadable").to_owned());
        };
        let nothing = Document::default();
        if let Some(unsaved) = self.unsaved.get(key) {
            notebook.absorb(unsaved, &nothing);
        }
        let ids = edit.touched();
        let result = changed(notebook, edit, &nothing, now_ms);
        self.all_notes.refresh(notebook, &ids);
        result
    }

    /// Has the notes on a text written. They count as unsaved until they are known to be on the disk.
    pub(super) fn keep_notes(&mut self, notes: Replica, text: Option<KnownText>) -> Vec<Task> {
        self.unsaved.insert(notes.key().to_owned(), notes.clone());
        self.tell_saving();
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

fn changed(
    notebook: &mut Notebook,
    edit: Edit,
    document: &Document,
    now_ms: u64,
) -> Result<Option<(Edit, Replica)>, String> {
    if let Some(reason) = notebook.read_only() {
        return Err(reason.to_owned());
    }
    let inverse = notebook.apply(edit, document, now_ms);
    Ok(inverse.map(|inverse| (inverse, notebook.replica().clone())))
}

/// A label within a sentence.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next().map(|c| c.to_lowercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}
