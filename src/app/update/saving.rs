//! What is on its way to the disk, and whether it came there.

use super::super::state::{Notice, Saving, State};
use super::super::task::{DiskTask, Task};
use crate::annotation::Replica;

impl State {
    pub(super) fn save_notes(&mut self) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let notes = open.notes.notebook.replica().clone();
        self.count_as_unsaved(&notes);
        vec![Task::Disk(DiskTask::SaveNotes(Box::new(notes)))]
    }

    /// Notes are on their way to the disk, and not safe until they are known to be there.
    pub(super) fn count_as_unsaved(&mut self, notes: &Replica) {
        self.unsaved.insert(notes.key().to_owned(), notes.clone());
        self.closed_notes.written(notes);
        self.tell_saving();
    }

    /// Everything that is not known to be on the disk, once more.
    pub(super) fn save_again(&mut self, now_ms: u64) -> Vec<Task> {
        self.closed_notes.try_again();
        let mut tasks = self.change_closed_texts(now_ms);
        tasks.extend(self.unsaved_again());
        tasks
    }

    fn unsaved_again(&self) -> Vec<Task> {
        let notes = self
            .unsaved
            .values()
            .map(|notes| DiskTask::SaveNotes(Box::new(notes.clone())));
        let names = self
            .unsaved_names
            .iter()
            .map(|(key, corrections)| DiskTask::SaveNames {
                key: key.clone(),
                corrections: Box::new(corrections.clone()),
            });
        notes.chain(names).map(Task::Disk).collect()
    }

    pub(super) fn saved(
        &mut self,
        key: String,
        stamp: Option<&str>,
        result: Result<(), String>,
    ) -> Vec<Task> {
        match result {
            Ok(()) => {
                self.recovered(&key);
                // Words written since then are on their way still.
                if self
                    .unsaved
                    .get(&key)
                    .is_some_and(|notes| notes.last_stamp() == stamp)
                {
                    self.unsaved.remove(&key);
                }
            }
            Err(reason) => self.failed(key, reason),
        }
        self.tell_saving();
        Vec::new()
    }

    /// Something cannot be saved. Shown once as a message; the line below the page says it for as long as it is so.
    pub(super) fn failed(&mut self, what: String, reason: String) {
        if self.failures.insert(what, reason.clone()).is_none() {
            self.notify(Notice::warning(reason));
        }
    }

    /// It can be saved again, and nothing says any longer that it cannot.
    pub(super) fn recovered(&mut self, what: &str) {
        let Some(ended) = self.failures.remove(what) else {
            return;
        };
        if !self.failures.values().any(|reason| *reason == ended) {
            self.notices.retain(|notice| notice.message != ended);
        }
    }

    /// Nothing is called saved while the notes of any text are not.
    pub(super) fn tell_saving(&mut self) {
        self.saving = match self.failures.values().next() {
            Some(reason) => Saving::Failed(reason.clone()),
            None if self.closed_notes.is_stuck() => {
                Saving::Failed(say!("app-batch-unreadable").to_owned())
            }
            None if self.unsaved.is_empty()
                && self.unsaved_names.is_empty()
                && self.closed_notes.is_idle() =>
            {
                Saving::Saved
            }
            None => Saving::Pending,
        };
    }
}
