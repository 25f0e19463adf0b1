//! Notes of other programs: a source is looked at, shown, and written only when the reader has said so.

use super::super::batch::Batch;
use super::super::importing::{ImportChange, ImportPlan, ImportStep};
use super::super::state::{ImportState, Notice, Offer, State};
use super::super::task::{BatchTask, Task};
use crate::annotation::{Notebook, Replica};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// What is done with a source of notes of another program.
#[derive(Debug)]
pub enum BringIn {
    /// Looks what a file or folder holds, and writes nothing.
    Look(PathBuf),
    /// How far that is; `look` counts the looks, and one that was called off is not listened to.
    Step { look: u64, step: ImportStep },
    Looked {
        look: u64,
        result: Result<Box<ImportPlan>, String>,
    },
    /// Leaves the text with this index out of the import, or takes it in again.
    LeaveOut { text: usize, out: bool },
    /// Takes what differs from notes of the reader's in beside them, or leaves it out.
    TakeDiffering(bool),
    /// Writes what was shown.
    Confirm,
    /// Calls it off.
    Close,
}

impl State {
    pub(super) fn bring_in(&mut self, bring_in: BringIn) -> Vec<Task> {
        match bring_in {
            BringIn::Look(source) => self.look_at_source(source),
            BringIn::Step { look, step } => self.import_step(look, step),
            BringIn::Looked { look, result } => self.looked(look, result),
            BringIn::LeaveOut { text, out } => self.leave_out(text, out),
            BringIn::TakeDiffering(take) => {
                if let Some(ImportState::Ready { seconds, .. }) = &mut self.import {
                    *seconds = take;
                }
                Vec::new()
            }
            BringIn::Confirm => self.confirm_import(),
            BringIn::Close => {
                self.import = None;
                self.looks += 1;
                vec![Task::Batch(BatchTask::StopLooking)]
            }
        }
    }

    fn look_at_source(&mut self, source: PathBuf) -> Vec<Task> {
        self.looks += 1;
        self.import = Some(ImportState::Looking {
            source: source.clone(),
            step: ImportStep::default(),
        });
        vec![Task::Batch(BatchTask::LookAtSource {
            look: self.looks,
            source,
        })]
    }

    fn import_step(&mut self, look: u64, new: ImportStep) -> Vec<Task> {
        if let Some(ImportState::Looking { step, .. }) = &mut self.import
            && look == self.looks
        {
            *step = new;
        }
        Vec::new()
    }

    fn looked(&mut self, look: u64, result: Result<Box<ImportPlan>, String>) -> Vec<Task> {
        let Some(ImportState::Looking { source, .. }) = &self.import else {
            return Vec::new();
        };
        if look != self.looks {
            return Vec::new();
        }
        let source = source.clone();
        self.import = Some(match result {
            Ok(plan) => ImportState::Ready {
                source,
                plan,
                left_out: std::collections::BTreeSet::new(),
                seconds: false,
            },
            Err(message) => ImportState::Failed { source, message },
        });
        Vec::new()
    }

    fn leave_out(&mut self, text: usize, out: bool) -> Vec<Task> {
        if let Some(ImportState::Ready { left_out, .. }) = &mut self.import {
            if out {
                left_out.insert(text);
            } else {
                left_out.remove(&text);
            }
        }
        Vec::new()
    }

    /// Writes what was shown, as one step that can be taken back.
    fn confirm_import(&mut self) -> Vec<Task> {
        let Some(ImportState::Ready {
            plan,
            left_out,
            seconds,
            ..
        }) = self
            .import
            .take_if(|import| matches!(import, ImportState::Ready { .. }))
        else {
            return Vec::new();
        };
        let (mut tasks, mut inverse) = (Vec::new(), Batch::new(say!("edit-import"), Vec::new()));
        let (mut notes, mut refused) = (0, None);
        for (index, planned) in plan.texts.into_iter().enumerate() {
            if left_out.contains(&index) {
                continue;
            }
            if planned.refused.is_some() {
                refused = planned.refused;
            } else if let Some(change) = planned.into_change(seconds) {
                notes += change.changed.len();
                inverse
                    .changes
                    .push((change.notes.key().to_owned(), change.inverse.clone()));
                tasks.extend(self.take_in(change));
            }
        }
        if let Some(reason) = refused {
            self.notify(Notice::warning(reason));
        }
        let texts = inverse.changes.len();
        if texts == 0 {
            return tasks;
        }
        inverse.changes.reverse();
        self.batches.push(inverse);
        let message = say!(
            "app-imported",
            notes = say!("counted-notes", count = notes),
            texts = say!("counted-texts", count = texts)
        );
        self.notify(Notice::done(message).with(Offer::UndoBatch));
        tasks
    }

    /// Adds imported notes to those on their text, which may be open.
    fn take_in(&mut self, change: ImportChange) -> Vec<Task> {
        let ImportChange {
            mut notes,
            text,
            changed,
            ..
        } = change;
        let key = notes.key().to_owned();
        if let Some(open) = self.texts.with_key_mut(&key) {
            let document = Arc::clone(&open.text.document);
            open.notes.notebook.absorb(&notes, &document);
            notes = open.notes.notebook.replica().clone();
        } else if let Some(unsaved) = self.unsaved.get(&key) {
            notes.merge(unsaved);
        }
        self.list_imported(&notes, &changed);
        let mut tasks = self.keep_notes(notes, text);
        tasks.extend(self.seek(&key, None));
        tasks
    }

    /// Shows imported notes in the list of all.
    fn list_imported(&mut self, notes: &Replica, changed: &BTreeSet<Uuid>) {
        if self.texts.with_key(notes.key()).is_some() {
            return self.list_open_text(notes.key());
        }
        let notebook = Notebook::new(notes.clone(), None);
        let changed: Vec<Uuid> = changed.iter().copied().collect();
        self.all_notes.refresh(&notebook, &changed);
    }
}
