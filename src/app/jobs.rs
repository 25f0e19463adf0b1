//! Carries out tasks away from the window: one thread keeps the disk, one reads and computes, one watches the open file. Each
//! answers with commands and wakes the window.

use super::command::{Command, Find, Task};
use super::open::open;
use crate::annotation::Notebook;
use crate::document::Document;
use crate::exchange;
use crate::glossary;
use crate::library::{Library, Source};
use crate::study::Query;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How often the open file is looked at. A look is one `stat`; it works on every file system, network folders included.
const WATCH_EVERY: Duration = Duration::from_millis(1000);
/// How long to gather further changes before writing. Well inside the promise of one second.
const COALESCE: Duration = Duration::from_millis(200);
/// How long to wait before trying a failed save again.
const RETRY: Duration = Duration::from_secs(5);

/// The threads behind the window.
pub struct Jobs {
    disk: Option<Sender<Task>>,
    study: Sender<Task>,
    watch: Sender<Option<(Source, Stamp)>>,
    answers: Receiver<Command>,
    disk_thread: Option<JoinHandle<()>>,
    library: Arc<Mutex<Library>>,
    /// Nothing is written: for pictures.
    read_only: bool,
}

/// Sends commands to the window and wakes it.
#[derive(Clone)]
struct Answer {
    to: Sender<Command>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Answer {
    fn send(&self, command: Command) {
        // The window is gone only when the program ends.
        if self.to.send(command).is_ok() {
            (self.wake)();
        }
    }
}

impl Jobs {
    /// Starts the threads. `wake` is called after each answer.
    pub fn start(library: Library, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let library = Arc::new(Mutex::new(library));
        let (to, answers) = channel();
        let answer = Answer { to, wake: Arc::new(wake) };
        let (disk, disk_tasks) = channel();
        let (study, study_tasks) = channel();
        let (watch, watch_tasks) = channel();
        let disk_thread = {
            let (library, answer) = (Arc::clone(&library), answer.clone());
            std::thread::spawn(move || keep_disk(&library, &disk_tasks, &answer))
        };
        {
            let (library, answer) = (Arc::clone(&library), answer.clone());
            std::thread::spawn(move || do_study(&library, &study_tasks, &answer));
        }
        {
            let library = Arc::clone(&library);
            std::thread::spawn(move || watch_file(&library, &watch_tasks, &answer));
        }
        Self { disk: Some(disk), study, watch, answers, disk_thread: Some(disk_thread), library, read_only: false }
    }

    /// The same, but nothing is ever written.
    pub fn start_read_only(library: Library) -> Self {
        Self { read_only: true, ..Self::start(library, || ()) }
    }

    /// Answers that have come since the last call.
    pub fn answers(&self) -> Vec<Command> {
        self.answers.try_iter().collect()
    }

    pub fn run(&self, task: Task) {
        match task {
            Task::Watch { source, .. } => {
                let stamp = self.lock().stamp(&source);
                let _ = self.watch.send(Some((source, stamp)));
            }
            Task::Unwatch => {
                let _ = self.watch.send(None);
            }
            task @ (Task::Open(_) | Task::Glossary { .. } | Task::Find { .. }) => {
                let _ = self.study.send(task);
            }
            task => {
                if let Some(disk) = self.disk.as_ref().filter(|_| !self.read_only) {
                    let _ = disk.send(task);
                }
            }
        }
    }

    /// Waits until everything is on the disk. Called once, when the window closes.
    pub fn finish(&mut self) {
        self.disk = None;
        if let Some(thread) = self.disk_thread.take() {
            let _ = thread.join();
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Library> {
        self.library.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What tells whether a file was written anew: its time of change and its length; none where it cannot be seen.
pub type Stamp = Option<(std::time::SystemTime, u64)>;

/// What waits to be written; a newer state of the same thing replaces the older.
#[derive(Default)]
struct Pending {
    notebooks: BTreeMap<String, Box<Notebook>>,
    shelf: Option<crate::library::Shelf>,
    settings: Option<crate::library::Settings>,
}

impl Pending {
    fn is_empty(&self) -> bool {
        self.notebooks.is_empty() && self.shelf.is_none() && self.settings.is_none()
    }

    /// Takes a task in, or gives back what is not a save.
    fn take(&mut self, task: Task) -> Option<Task> {
        match task {
            Task::SaveNotes(notebook) => drop(self.notebooks.insert(notebook.key().to_owned(), notebook)),
            Task::SaveShelf(shelf) => self.shelf = Some(shelf),
            Task::SaveSettings(settings) => self.settings = Some(settings),
            other => return Some(other),
        }
        None
    }

    /// Writes everything; what fails stays, to be tried again.
    fn write(&mut self, library: &Mutex<Library>, answer: &Answer) {
        let mut library = library.lock().unwrap_or_else(PoisonError::into_inner);
        self.notebooks.retain(|key, notebook| {
            let result = library.save(notebook).map(drop).map_err(|error| error.to_string());
            let failed = result.is_err();
            let stamp = notebook.replica().last_stamp().map(str::to_owned);
            answer.send(Command::NotesSaved { key: key.clone(), stamp, result });
            failed
        });
        // Shelf and settings are conveniences: a failure is told once and not repeated.
        let told = |result: Result<(), crate::library::LibraryError>| {
            if let Err(error) = result {
                answer.send(Command::Notice(super::Notice::warning(error.to_string())));
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

fn keep_disk(library: &Mutex<Library>, tasks: &Receiver<Task>, answer: &Answer) {
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
    let until = std::time::Instant::now() + COALESCE;
    loop {
        match next {
            Ok(task) => {
                if let Some(Task::Export { path, preset, document, notebook }) = pending.take(task) {
                    let library = library.lock().unwrap_or_else(PoisonError::into_inner);
                    let before = library.read(&Source::File(path.clone())).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                    let words = match before {
                        Some(before) => exchange::update(preset, &before, &document, &notebook),
                        None => exchange::export(preset, &document, &notebook),
                    };
                    let result = library.write_export(&path, &words);
                    answer.send(Command::Exported(result.map(|()| path).map_err(|error| error.to_string())));
                }
            }
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => return true,
        }
        next = tasks.recv_timeout(until.saturating_duration_since(std::time::Instant::now()));
    }
}

fn do_study(library: &Mutex<Library>, tasks: &Receiver<Task>, answer: &Answer) {
    for task in tasks {
        match task {
            Task::Open(source) => {
                let result = guarded(|| open(library, &source)).unwrap_or_else(|reason| {
                    Err(format!(
                        "“{}” could not be read: the reader stumbled over it ({reason}). Your notes are safe.",
                        source.name()
                    ))
                });
                answer.send(match result {
                    Ok(opened) => Command::Opened(Box::new(opened)),
                    Err(message) => Command::NotOpened { source, message },
                });
            }
            Task::Glossary { key, document } => {
                // A text whose names cannot be found is still a text; the list stays empty.
                let glossary = guarded(|| glossary::automatic(&document)).unwrap_or_default();
                answer.send(Command::GlossaryReady { key, glossary: Arc::new(glossary) });
            }
            Task::Find { key, words, regex, document } => {
                let result = find(&words, regex, &document);
                answer.send(Command::Find(Find::Found { key, words, result }));
            }
            _ => {}
        }
    }
}

fn find(words: &str, regex: bool, document: &Document) -> Result<Vec<crate::document::TextRange>, String> {
    let query = if regex { Some(Query::regex(words).map_err(|error| error.to_string())?) } else { Query::words(words) };
    Ok(query.map(|query| query.find_all(document)).unwrap_or_default())
}

/// Runs something on a text that may hold anything; a panic becomes its message, and the thread lives on.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
        words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown reason".to_owned())
    })
}

/// Looks at the open file now and then, and reads it again once it has changed and come to rest.
fn watch_file(library: &Mutex<Library>, tasks: &Receiver<Option<(Source, Stamp)>>, answer: &Answer) {
    let mut watched: Option<(Source, Stamp)> = None;
    let mut last: Stamp = None;
    loop {
        let next = if watched.is_some() {
            tasks.recv_timeout(WATCH_EVERY)
        } else {
            tasks.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match next {
            Ok(task) => {
                last = task.as_ref().and_then(|(_, stamp)| *stamp);
                watched = task;
            }
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                let Some((source, known)) = &mut watched else { continue };
                let now = library.lock().unwrap_or_else(PoisonError::into_inner).stamp(source);
                let at_rest = now == last;
                last = now;
                // A file that is gone for a moment is being replaced: wait for the new one.
                if now.is_some() && now != *known && at_rest {
                    *known = now;
                    if let Ok(Ok(opened)) = guarded(|| open(library, source)) {
                        answer.send(Command::ReadAgain(Box::new(opened)));
                    }
                }
            }
        }
    }
}
