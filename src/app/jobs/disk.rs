//! The thread that keeps the disk: saves, gathered and tried again until they succeed, and exports.

use super::super::Notice;
use super::super::command::{Command, Task};
use super::{Answer, lock};
use crate::annotation::Replica;
use crate::exchange;
use crate::glossary::Corrections;
use crate::library::{Exported, Library, LibraryError, Settings, Shelf};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How long to gather further changes before writing. Well inside the promise of one second.
const COALESCE: Duration = Duration::from_millis(200);
/// How long to wait before trying a failed save again.
const RETRY: Duration = Duration::from_secs(5);

/// What waits to be written; a newer state of the same thing replaces the older.
#[derive(Default)]
struct Pending {
    notes: BTreeMap<String, Box<Replica>>,
    names: BTreeMap<String, Box<Corrections>>,
    shelf: Option<Shelf>,
    settings: Option<Settings>,
}

impl Pending {
    fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.names.is_empty() && self.shelf.is_none() && self.settings.is_none()
    }

    /// Takes a task in, or gives back what is not a save.
    fn take(&mut self, task: Task) -> Option<Task> {
        match task {
            Task::SaveNotes(notes) => drop(self.notes.insert(notes.key().to_owned(), notes)),
            Task::SaveNames { key, corrections } => drop(self.names.insert(key, corrections)),
            Task::SaveShelf(shelf) => self.shelf = Some(shelf),
            Task::SaveSettings(settings) => self.settings = Some(settings),
            other => return Some(other),
        }
        None
    }

    /// Writes everything; what fails stays, to be tried again.
    fn write(&mut self, library: &Mutex<Library>, answer: &Answer) {
        let mut library = lock(library);
        self.notes.retain(|key, notes| {
            let result = library.write(notes).map(drop).map_err(|error| error.to_string());
            let failed = result.is_err();
            let stamp = notes.last_stamp().map(str::to_owned);
            answer.send(Command::NotesSaved { key: key.clone(), stamp, result });
            failed
        });
        self.names.retain(|key, corrections| {
            let result = library.write_corrections(key, corrections).map_err(|error| error.to_string());
            let failed = result.is_err();
            answer.send(Command::NamesSaved { key: key.clone(), written: corrections.clone(), result });
            failed
        });
        // Shelf and settings are conveniences: a failure is told once and not repeated.
        let told = |result: Result<(), LibraryError>| {
            if let Err(error) = result {
                answer.send(Command::Notice(Notice::warning(error.to_string())));
            }
        };
        if let Some(shelf) = self.shelf.take() {
            told(library.save_shelf(&shelf));
        }
        if let Some(settings) = self.settings.take() {
            told(library.save_settings(&settings));
        }
    }
}

pub(super) fn keep_disk(library: &Mutex<Library>, tasks: &Receiver<Task>, answer: &Answer) {
    let mut pending = Pending::default();
    loop {
        let next =
            if pending.is_empty() { tasks.recv().map_err(|_| RecvTimeoutError::Disconnected) } else { tasks.recv_timeout(RETRY) };
        let closed = match next {
            Ok(task) => gather(task, tasks, &mut pending, library, answer),
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => true,
        };
        pending.write(library, answer);
        if closed {
            return;
        }
    }
}

/// Takes in a task and all that follow within the coalescing time. True once nothing more can come.
fn gather(first: Task, tasks: &Receiver<Task>, pending: &mut Pending, library: &Mutex<Library>, answer: &Answer) -> bool {
    let mut next = Ok(first);
    let until = Instant::now() + COALESCE;
    loop {
        match next {
            Ok(task) => {
                if let Some(other) = pending.take(task) {
                    carry_out(other, library, answer);
                }
            }
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => return true,
        }
        next = tasks.recv_timeout(until.saturating_duration_since(Instant::now()));
    }
}

/// What is not gathered but done at once.
fn carry_out(task: Task, library: &Mutex<Library>, answer: &Answer) {
    match task {
        Task::Export { path, preset, document, notebook } => {
            let exporter = lock(library).exporter();
            let notes = exchange::TextNotes { document: &document, notebook: &notebook };
            let result = exporter.export(&path, preset, &[notes]);
            if let Ok(Exported { taken_out: left_out @ 1.. }) = result {
                let message = format!(
                    "{left_out} of the notes were taken out of this file before and stay out; export under another name to have them all."
                );
                answer.send(Command::Notice(Notice::warning(message)));
            }
            answer.send(Command::Exported(result.map(|_| path).map_err(|error| error.to_string())));
        }
        Task::Write { path, bytes } => {
            let exporter = lock(library).exporter();
            let result = exporter.write(&path, &bytes);
            answer.send(Command::Exported(result.map(|()| path).map_err(|error| error.to_string())));
        }
        Task::Adopt { key, identity, document, source } => {
            let result = lock(library).adopt(&key, &identity, &document);
            answer.send(Command::Adopted(result.map(|()| source).map_err(|error| error.to_string())));
        }
        Task::Decline { key, identity } => {
            if let Err(error) = lock(library).decline(&key, &identity) {
                answer.send(Command::Notice(Notice::warning(error.to_string())));
            }
        }
        _ => {}
    }
}
