//! The worker that watches: the files of the open texts, for new versions of them, and the notes on them, for what other windows
//! and other machines have written, or removed.

use super::Answer;
use super::library_handle::{LibraryHandle, NoteStamps};
use super::opening::{NotRead, open_text};
use crate::app::Notice;
use crate::app::command::Command;
use crate::app::task::WatchTask;
use crate::library::{Source, stamp_of};
use crate::sandbox::Wanted;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How often is looked. A look is a few `stat`s; it works on every file system, network folders included.
const EVERY: Duration = Duration::from_millis(1000);

/// Something on the disk that tells, by its time of change and its length, that it was written anew.
struct Watched<T> {
    /// As it was when it was last read.
    known: T,
    /// As it was at the last look.
    last: T,
}

impl<T: PartialEq + Clone> Watched<T> {
    fn new(now: T) -> Self {
        Self {
            last: now.clone(),
            known: now,
        }
    }

    /// Whether it has changed since it was read, and has come to rest.
    fn is_news(&mut self, now: T) -> bool {
        let at_rest = now == self.last;
        let news = at_rest && now != self.known;
        if news {
            self.known = now.clone();
        }
        self.last = now;
        news
    }
}

pub(super) struct Worker {
    library: LibraryHandle,
    answer: Answer,
    notes: Sender<WatchTask>,
    /// For the file of each open text a thread of its own, since its drive may hang; it ends when its sender is dropped.
    files: Mutex<BTreeMap<String, Sender<()>>>,
}

impl Worker {
    pub(super) fn start(library: LibraryHandle, answer: Answer) -> Self {
        let (notes, tasks) = channel();
        let (asked, report) = (library.clone(), answer.clone());
        std::thread::spawn(move || watch_notes(&asked, &tasks, &report));
        Self {
            library,
            answer,
            notes,
            files: Mutex::default(),
        }
    }

    pub(super) fn run(&self, task: WatchTask) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        match &task {
            WatchTask::Begin { source, key } => {
                let (alive, ended) = channel();
                files.insert(key.clone(), alive);
                let (library, source, answer) =
                    (self.library.clone(), source.clone(), self.answer.clone());
                std::thread::spawn(move || watch_file(&library, &source, &ended, &answer));
            }
            WatchTask::End { key } => drop(files.remove(key)),
        }
        let _ = self.notes.send(task);
    }
}

fn watch_file(library: &LibraryHandle, source: &Source, ended: &Receiver<()>, answer: &Answer) {
    let mut file = Watched::new(stamp_of(source));
    while ended.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
        let now = stamp_of(source);
        // A file that is gone for a moment is being replaced: wait for the new one.
        if now.is_none() || !file.is_news(now) {
            continue;
        }
        answer.send(
            match open_text(library.clone(), source, None, Wanted::always()) {
                Ok(opened) => Command::ReadAgain(Box::new(opened)),
                Err(NotRead { message, .. }) => Command::Notice(Notice::warning(say!(
                    "app-changed-unreadable",
                    message = message
                ))),
            },
        );
    }
}

fn watch_notes(library: &LibraryHandle, tasks: &Receiver<WatchTask>, answer: &Answer) {
    let mut watched: BTreeMap<String, Watched<NoteStamps>> = BTreeMap::new();
    loop {
        let next = if watched.is_empty() {
            tasks.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            tasks.recv_timeout(EVERY)
        };
        match next {
            Ok(WatchTask::Begin { key, .. }) => {
                let now = library.stamps_of_notes(&key);
                watched.insert(key, Watched::new(now));
            }
            Ok(WatchTask::End { key }) => drop(watched.remove(&key)),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => watched
                .iter_mut()
                .for_each(|(key, notes)| look(library, key, notes, answer)),
        }
    }
}

/// Passes on what has been written, or removed, on the disk of a text's notes.
fn look(library: &LibraryHandle, key: &str, notes: &mut Watched<NoteStamps>, answer: &Answer) {
    if !notes.is_news(library.stamps_of_notes(key)) {
        return;
    }
    if let Some(arrived) = library.arrived(key) {
        answer.send(Command::NotesArrived(Box::new(arrived)));
    }
}
