//! The thread that watches: the files of the open texts, for new versions of them, and the notes on them, for what other windows
//! and other machines have written.

use super::super::Notice;
use super::super::command::Command;
use super::super::open::open;
use super::{Answer, guarded, lock};
use crate::library::{Library, Source, stamp_of};
use crate::sandbox::Wanted;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, SystemTime};

/// How often the files are looked at. A look is a few `stat`s; it works on every file system, network folders included.
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
        Self { last: now.clone(), known: now }
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

/// An open text, as the watcher knows it.
pub(super) struct Watch {
    source: Source,
    key: String,
    file: Watched<Option<(SystemTime, u64)>>,
    notes: Watched<Vec<(PathBuf, SystemTime, u64)>>,
}

impl Watch {
    fn new(library: &Mutex<Library>, (source, key): (Source, String)) -> Self {
        let notes = lock(library).stamps_of_notes(&key);
        // A drive that hangs must not keep the library.
        let file = stamp_of(&source);
        Self { file: Watched::new(file), notes: Watched::new(notes), source, key }
    }

    fn look(&mut self, library: &Mutex<Library>, answer: &Answer) {
        let notes = lock(library).stamps_of_notes(&self.key);
        if self.notes.is_news(notes) {
            let arrived = lock(library).arrived(&self.key);
            answer.send(Command::NotesArrived(Box::new(arrived)));
        }
        let file = stamp_of(&self.source);
        // A file that is gone for a moment is being replaced: wait for the new one.
        if file.is_some() && self.file.is_news(file) {
            let opened =
                guarded(|| open(&mut &*library, &self.source, None, Wanted::always()).map_err(|error| error.to_string()));
            answer.send(match opened.and_then(|opened| opened) {
                Ok(opened) => Command::ReadAgain(Box::new(opened)),
                Err(reason) => Command::Notice(Notice::warning(format!(
                    "The file was changed and cannot be read any more; you still see the text as it was, and your notes are safe. {reason}"
                ))),
            });
        }
    }
}

/// What is to be watched from now on, or no longer.
pub(super) enum Wish {
    Begin { source: Source, key: String },
    End { key: String },
}

pub(super) fn watch(library: &Mutex<Library>, wishes: &Receiver<Wish>, answer: &Answer) {
    let mut watched: Vec<Watch> = Vec::new();
    loop {
        let next = if watched.is_empty() {
            wishes.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            wishes.recv_timeout(EVERY)
        };
        match next {
            Ok(Wish::Begin { source, key }) => {
                watched.retain(|other| other.key != key);
                watched.push(Watch::new(library, (source, key)));
            }
            Ok(Wish::End { key }) => watched.retain(|other| other.key != key),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => watched.iter_mut().for_each(|watch| watch.look(library, answer)),
        }
    }
}
