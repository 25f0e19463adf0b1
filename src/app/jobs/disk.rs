//! The worker that keeps what the reader writes: saves, gathered for a moment and tried again until they succeed.
//!
//! It holds a library of its own and touches no file of a book, so that nothing but the disk of the notes can hold it up.

mod rescue;
#[cfg(test)]
mod tests;
mod troubles;

use super::{Answer, guarded};
use crate::annotation::Replica;
use crate::app::Sync;
use crate::app::command::Command;
use crate::app::task::DiskTask;
use crate::document::Document;
use crate::glossary::Corrections;
use crate::library::{
    Details, Identity, Library, LibraryError, Settings, Shelf, ShelfFolders, Source,
};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use troubles::{Kept, Troubles};

/// How long to gather further changes before writing.
const GATHER: Duration = Duration::from_millis(60);
/// How long after a save the next one begins at the earliest. With it, a letter is on its way to the disk within half a second,
/// also while a reader types without a pause.
const REST: Duration = Duration::from_millis(350);
/// How long to wait before trying a failed save again.
const RETRY: Duration = Duration::from_secs(5);

/// How long nothing was saved before what lies beside files of notes is joined with them.
const QUIET: Duration = Duration::from_secs(20);

/// A way to the worker, for any thread.
#[derive(Clone)]
pub struct Keeper {
    /// None where nothing is ever written.
    messages: Option<Sender<Message>>,
    thread: Arc<Mutex<Option<JoinHandle<()>>>>,
}

enum Message {
    Task(DiskTask),
    /// A text was opened: what is written beside its notes.
    Opened {
        source: Source,
        /// The file behind all links, where that is another.
        real: Option<Source>,
        identity: Identity,
        document: Arc<Document>,
        is_annotated: bool,
    },
    /// Write what waits, now. Answers whether all of it is on the disk.
    Flush(Sender<bool>),
    /// Write what waits, now, and what cannot lie in its place somewhere else. Answers once that is done.
    Rescue(Sender<()>),
    /// The same, and no more.
    Finish,
}

impl Keeper {
    pub(super) fn start(library: Library, answer: Answer) -> Self {
        let (messages, received) = channel();
        let mut worker = Worker::new(library, answer);
        let thread = std::thread::spawn(move || worker.work(&received));
        Self {
            messages: Some(messages),
            thread: Arc::new(Mutex::new(Some(thread))),
        }
    }

    /// One that forgets everything.
    pub(super) fn nowhere() -> Self {
        Self {
            messages: None,
            thread: Arc::default(),
        }
    }

    /// Whether anything is ever written.
    pub(super) fn writes(&self) -> bool {
        self.messages.is_some()
    }

    pub(super) fn run(&self, task: DiskTask) {
        self.send(Message::Task(task));
    }

    pub(super) fn opened(
        &self,
        (source, real): (Source, Option<Source>),
        identity: Identity,
        document: Arc<Document>,
        is_annotated: bool,
    ) {
        self.send(Message::Opened {
            source,
            real,
            identity,
            document,
            is_annotated,
        });
    }

    fn send(&self, message: Message) {
        if let Some(messages) = &self.messages {
            let _ = messages.send(message);
        }
    }

    /// Whether the caller is the worker itself, which cannot wait for what it does.
    #[must_use]
    pub fn is_this_thread(&self) -> bool {
        // Held for moments only; whoever holds it now is another thread.
        self.thread.try_lock().is_ok_and(|thread| {
            thread
                .as_ref()
                .is_some_and(|thread| thread.thread().id() == std::thread::current().id())
        })
    }

    /// Has everything that waits written now, and waits for it as long as that. Whether all is on the disk.
    #[must_use]
    pub fn flush(&self, patience: Duration) -> bool {
        if !self.writes() {
            return true;
        }
        let (reply, replied) = channel();
        self.send(Message::Flush(reply));
        replied.recv_timeout(patience).unwrap_or(false)
    }

    /// The same for a process that ends now, whatever happens: notes that cannot lie in their place are put where they can be found.
    pub fn flush_or_rescue(&self, patience: Duration) {
        if !self.flush(patience) {
            let (reply, replied) = channel();
            self.send(Message::Rescue(reply));
            let _ = replied.recv_timeout(patience);
        }
    }

    /// Has everything written and ends the thread.
    pub(super) fn finish(&self) {
        self.send(Message::Finish);
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
    }
}

/// What waits to be written; a newer state of the same thing replaces the older.
#[derive(Default)]
struct Pending {
    notes: BTreeMap<String, Box<Replica>>,
    /// Notes of open texts that are on the disk as far as we know.
    write_back: BTreeMap<String, Box<Replica>>,
    names: BTreeMap<String, Box<Corrections>>,
    shelf: Option<Shelf>,
    details: Option<Box<Details>>,
    folders: Option<ShelfFolders>,
    settings: Option<Settings>,
}

impl Pending {
    fn is_empty(&self) -> bool {
        self.notes.is_empty()
            && self.write_back.is_empty()
            && self.names.is_empty()
            && self.shelf.is_none()
            && self.details.is_none()
            && self.folders.is_none()
            && self.settings.is_none()
    }
}

/// What failed and is tried again, though nothing that a reader wrote depends on it.
#[derive(Default)]
struct Again {
    folders: Option<ShelfFolders>,
    shelf: Option<Shelf>,
    settings: Option<Settings>,
}

impl Again {
    fn is_empty(&self) -> bool {
        self.folders.is_none() && self.shelf.is_none() && self.settings.is_none()
    }
}

struct Worker {
    library: Library,
    answer: Answer,
    pending: Pending,
    again: Again,
    last_save: Option<Instant>,
    troubles: Troubles,
    /// What lies beside files could not be joined with them; it is tried again after the next save.
    cannot_join: bool,
}

impl Worker {
    fn new(library: Library, answer: Answer) -> Self {
        Self {
            library,
            troubles: Troubles::new(answer.clone()),
            answer,
            pending: Pending::default(),
            again: Again::default(),
            last_save: None,
            cannot_join: false,
        }
    }

    fn work(&mut self, messages: &Receiver<Message>) {
        loop {
            let waits = !self.pending.is_empty() || !self.again.is_empty();
            let next = if waits {
                messages.recv_timeout(RETRY)
            } else if self.library.has_changes_beside() && !self.cannot_join {
                messages.recv_timeout(QUIET)
            } else {
                messages.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            let go_on = match next {
                Ok(message) => self.gather(message, messages),
                Err(RecvTimeoutError::Timeout) => {
                    if !waits {
                        self.join_changes();
                    }
                    true
                }
                Err(RecvTimeoutError::Disconnected) => false,
            };
            self.write();
            if !go_on {
                self.rescue();
                return self.join_changes();
            }
        }
    }

    /// Takes in a message and all that follow until the next save is due. False once nothing more can come.
    fn gather(&mut self, first: Message, messages: &Receiver<Message>) -> bool {
        let now = Instant::now();
        let until = self
            .last_save
            .map_or(now + GATHER, |last| (now + GATHER).max(last + REST));
        let mut next = Ok(first);
        loop {
            match next {
                Ok(Message::Task(task)) => self.take(task),
                Ok(Message::Opened {
                    source,
                    real,
                    identity,
                    document,
                    is_annotated,
                }) => {
                    self.opened((&source, real.as_ref()), &identity, &document, is_annotated);
                }
                Ok(Message::Flush(reply)) => {
                    self.write();
                    let _ = reply.send(self.pending.is_empty());
                }
                Ok(Message::Rescue(reply)) => {
                    self.write();
                    self.rescue();
                    let _ = reply.send(());
                }
                Ok(Message::Finish) | Err(RecvTimeoutError::Disconnected) => return false,
                Err(RecvTimeoutError::Timeout) => return true,
            }
            next = messages.recv_timeout(until.saturating_duration_since(Instant::now()));
        }
    }

    /// Learns of a text that was opened. A stumble here costs what is written beside its notes, and no note.
    fn opened(
        &mut self,
        (source, real): (&Source, Option<&Source>),
        identity: &Identity,
        document: &Document,
        is_annotated: bool,
    ) {
        let library = &mut self.library;
        let _ = guarded(|| {
            library.follow(source, real, identity, document);
            if is_annotated {
                library.remember_place(source, &identity.key);
            }
        });
    }

    fn take(&mut self, task: DiskTask) {
        let pending = &mut self.pending;
        match task {
            DiskTask::SaveNotes(notes) => drop(pending.notes.insert(notes.key().to_owned(), notes)),
            DiskTask::SaveBrought { notes, text } => {
                let real = text.source.real();
                let place = (&text.source, real.as_ref());
                self.opened(place, &text.identity, &text.document, true);
                // At once: the library remembers what belongs to a few texts only.
                self.write_notes(notes.key().to_owned(), notes);
            }
            DiskTask::WriteBack(notes) => {
                drop(pending.write_back.insert(notes.key().to_owned(), notes));
            }
            DiskTask::SaveNames { key, corrections } => {
                drop(pending.names.insert(key, corrections));
            }
            DiskTask::SaveReview(cards) => {
                let kept = self.safely(|library| library.keep_review(&cards));
                self.troubles.tell(Kept::Review, kept);
            }
            DiskTask::SaveReading(log) => {
                let kept = self.safely(|library| library.keep_reading(&log));
                self.troubles.tell(Kept::ReadingLog, kept);
            }
            DiskTask::EraseReading => {
                let erased = self.safely(Library::erase_reading);
                self.troubles.tell(Kept::ReadingLog, erased);
            }
            DiskTask::SaveShelf(shelf) => pending.shelf = Some(shelf),
            DiskTask::SaveDetails(details) => match &mut pending.details {
                Some(waiting) => waiting.join(&details),
                None => pending.details = Some(details),
            },
            DiskTask::SaveFolders(folders) => pending.folders = Some(folders),
            DiskTask::MoveShared(folder) => {
                // What waits is written first, so that it goes along.
                self.write();
                let moved = self.safely(|library| library.move_shared(&folder));
                self.answer.send(Command::Sync(Sync::Moved(moved)));
            }
            DiskTask::LookAtShared => {
                let library = &self.library;
                if let Ok(status) = guarded(|| library.sync_status()) {
                    self.answer
                        .send(Command::Sync(Sync::Looked(Box::new(status))));
                }
            }
            DiskTask::SaveSettings(settings) => pending.settings = Some(*settings),
            DiskTask::Adopt {
                key,
                identity,
                document,
                source,
            } => {
                // What waits is written first: the text may have notes of its own.
                self.write();
                let adopted = self.safely(|library| library.adopt(&key, &identity, &document));
                self.answer.send(Command::Adopted(adopted.map(|()| source)));
            }
            DiskTask::Part {
                key,
                identity,
                source,
            } => {
                let parted = self.safely(|library| library.part(&key, &identity));
                self.answer.send(Command::Adopted(parted.map(|()| source)));
            }
            DiskTask::Decline { key, identity } => {
                let declined = self.safely(|library| library.decline(&key, &identity));
                self.troubles.tell(Kept::Decision, declined);
            }
        }
    }

    /// Does something with the library that must not end the worker.
    fn safely<T>(
        &mut self,
        work: impl FnOnce(&mut Library) -> Result<T, LibraryError>,
    ) -> Result<T, String> {
        let library = &mut self.library;
        guarded(|| work(library).map_err(|error| error.while_running()))
            .unwrap_or_else(|reason| Err(say!("app-saving-stumbled", reason = reason)))
    }

    /// Writes everything; what a reader wrote stays where it failed, to be tried again.
    fn write(&mut self) {
        let waiting = std::mem::take(&mut self.pending);
        if waiting.is_empty() && self.again.is_empty() {
            return;
        }
        for (key, notes) in waiting.notes {
            self.write_notes(key, notes);
        }
        for (key, notes) in waiting.write_back {
            self.write_back(key, notes);
        }
        for (key, corrections) in waiting.names {
            self.write_names(key, corrections);
        }
        if let Some(details) = waiting.details {
            let saved = self.safely(|library| library.save_details(&details));
            match saved {
                Ok(warning) => {
                    self.troubles.tell(Kept::Details, Ok(()));
                    self.troubles.tell_once(Kept::DetailsCopy, warning);
                }
                Err(reason) => {
                    // The reader typed it: it is tried again.
                    self.pending.details = Some(details);
                    self.troubles.tell(Kept::Details, Err(reason));
                }
            }
        }
        self.write_conveniences(waiting.folders, waiting.shelf, waiting.settings);
        self.last_save = Some(Instant::now());
        self.cannot_join = false;
    }

    /// Writes what is given, else what failed before. Nobody is held up by it, not at the end either.
    fn write_conveniences(
        &mut self,
        folders: Option<ShelfFolders>,
        shelf: Option<Shelf>,
        settings: Option<Settings>,
    ) {
        let again = std::mem::take(&mut self.again);
        if let Some(folders) = folders.or(again.folders) {
            let failed = self
                .safely(|library| library.save_shelf_folders(&folders))
                .err();
            self.again.folders = failed.is_some().then_some(folders);
            self.troubles.tell_once(Kept::Folders, failed);
        }
        if let Some(shelf) = shelf.or(again.shelf) {
            let failed = self.safely(|library| library.save_shelf(&shelf)).err();
            self.again.shelf = failed.is_some().then_some(shelf);
            self.troubles.tell_once(Kept::Shelf, failed);
        }
        if let Some(settings) = settings.or(again.settings) {
            let failed = self
                .safely(|library| library.save_settings(&settings))
                .err();
            self.again.settings = failed.is_some().then_some(settings);
            self.troubles.tell_once(Kept::Settings, failed);
        }
    }

    /// Makes one of files of notes and what lies beside them. Where that fails both stay, and the next save tells why.
    fn join_changes(&mut self) {
        let library = &mut self.library;
        let joined = guarded(|| library.join_changes());
        self.cannot_join = !matches!(joined, Ok(Ok(())));
        if let Ok(Err(error)) = joined {
            log::warn!("changes of notes stay beside their file: {error}");
        }
    }

    /// Writes notes back that another program removed; of this only a failure is reported.
    fn write_back(&mut self, key: String, notes: Box<Replica>) {
        match self.safely(|library| library.write(&notes)) {
            Ok(saved) => self.troubles.tell_around(&key, &saved.warnings),
            Err(reason) => {
                let stamp = notes.last_stamp().map(str::to_owned);
                self.try_again_later(notes);
                self.answer.send(Command::NotesSaved {
                    key,
                    stamp,
                    result: Err(reason),
                });
            }
        }
    }

    /// Writes the corrections of names of one text; where that fails they wait to be tried again.
    fn write_names(&mut self, key: String, corrections: Box<Corrections>) {
        let result = self.safely(|library| library.write_corrections(&key, &corrections));
        let result = match result {
            Ok(warning) => {
                let copy = Kept::NamesCopy(key.clone());
                self.troubles.tell_once(copy, warning);
                Ok(())
            }
            Err(reason) => {
                self.pending.names.insert(key.clone(), corrections.clone());
                Err(reason)
            }
        };
        self.answer.send(Command::NamesSaved {
            key,
            written: corrections,
            result,
        });
    }

    /// Writes the notes on one text; where that fails they wait to be tried again.
    fn write_notes(&mut self, key: String, notes: Box<Replica>) {
        let saved = self.safely(|library| library.write(&notes));
        let stamp = notes.last_stamp().map(str::to_owned);
        let result = saved.map(|saved| self.troubles.tell_around(&key, &saved.warnings));
        if result.is_err() {
            self.try_again_later(notes);
        }
        self.answer.send(Command::NotesSaved { key, stamp, result });
    }

    /// Notes that could not be saved wait, together with those on the same text that wait already: either may be the newer.
    fn try_again_later(&mut self, notes: Box<Replica>) {
        match self.pending.notes.entry(notes.key().to_owned()) {
            Entry::Vacant(place) => drop(place.insert(notes)),
            Entry::Occupied(mut waiting) => waiting.get_mut().merge(&notes),
        }
    }
}
