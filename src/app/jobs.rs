//! Carries out tasks away from the window: one thread keeps the disk, one reads and computes, one watches the open texts, and
//! one is started whenever notes or covers have to be looked for. Each answers with commands and wakes the window.

mod covers;
mod disk;
mod elsewhere;
mod seek;
mod study;
mod watch;

use super::command::{Command, Task};
use crate::library::Library;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use watch::Wish;

/// The threads behind the window.
pub struct Jobs {
    disk: Option<Sender<Task>>,
    study: Sender<study::Numbered>,
    /// The number of the text that is to be opened; older ones are given up.
    opening: Arc<AtomicU64>,
    watch: Sender<Wish>,
    /// The last search for the notes of each text, by its key, and whether it is called off.
    searches: Mutex<BTreeMap<String, Arc<AtomicBool>>>,
    answer: Answer,
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
        let opening = Arc::<AtomicU64>::default();
        let disk_thread = {
            let (library, answer) = (Arc::clone(&library), answer.clone());
            std::thread::spawn(move || disk::keep_disk(&library, &disk_tasks, &answer))
        };
        {
            let (library, opening, answer) = (Arc::clone(&library), Arc::clone(&opening), answer.clone());
            std::thread::spawn(move || study::do_study(&library, &study_tasks, &opening, &answer));
        }
        {
            let (library, answer) = (Arc::clone(&library), answer.clone());
            std::thread::spawn(move || watch::watch(&library, &watch_tasks, &answer));
        }
        Self {
            disk: Some(disk),
            study,
            opening,
            watch,
            searches: Mutex::default(),
            answer,
            answers,
            disk_thread: Some(disk_thread),
            library,
            read_only: false,
        }
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
            Task::Watch { source, key } => {
                let _ = self.watch.send(Wish::Begin { source, key });
            }
            Task::Unwatch { key } => {
                self.call_off_search(&key);
                let _ = self.watch.send(Wish::End { key });
            }
            Task::Seek(seek) => {
                self.call_off_search(&seek.key);
                let called_off = Arc::<AtomicBool>::default();
                self.searches().insert(seek.key.clone(), Arc::clone(&called_off));
                let (library, answer) = (Arc::clone(&self.library), self.answer.clone());
                std::thread::spawn(move || seek::seek(&library, &seek, &called_off, &answer));
            }
            Task::StopOpening => drop(next(&self.opening)),
            task @ Task::Open { .. } => {
                let opening = next(&self.opening);
                let _ = self.study.send(study::Numbered { opening, task });
            }
            Task::KeepCover { .. } if self.read_only => {}
            Task::KeepCover { key, picture } => self.find_covers(move |library| covers::keep(library, key, &picture)),
            Task::LoadCovers(keys) => self.find_covers(move |library| covers::load(library, keys)),
            task @ (Task::Glossary { .. }
            | Task::Elsewhere { .. }
            | Task::ImportGlossary(_)
            | Task::Find { .. }
            | Task::Compare { .. }
            | Task::Guess { .. }) => {
                let opening = self.opening.load(Ordering::Relaxed);
                let _ = self.study.send(study::Numbered { opening, task });
            }
            task => {
                if let Some(disk) = self.disk.as_ref().filter(|_| !self.read_only) {
                    let _ = disk.send(task);
                }
            }
        }
    }

    fn find_covers(&self, find: impl FnOnce(&Mutex<Library>) -> covers::Found + Send + 'static) {
        let (library, answer) = (Arc::clone(&self.library), self.answer.clone());
        std::thread::spawn(move || answer.send(Command::CoversFound(find(&library))));
    }

    /// Waits until everything is on the disk. Called once, when the window closes.
    pub fn finish(&mut self) {
        self.disk = None;
        if let Some(thread) = self.disk_thread.take() {
            let _ = thread.join();
        }
    }

    fn searches(&self) -> MutexGuard<'_, BTreeMap<String, Arc<AtomicBool>>> {
        self.searches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the search for the notes of a text stop, if there is one.
    fn call_off_search(&self, key: &str) {
        if let Some(search) = self.searches().remove(key) {
            search.store(true, Ordering::Relaxed);
        }
    }
}

/// Calls off what runs under older numbers; the new one.
fn next(number: &AtomicU64) -> u64 {
    number.fetch_add(1, Ordering::Relaxed) + 1
}

fn lock(library: &Mutex<Library>) -> MutexGuard<'_, Library> {
    library.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs something on a text that may hold anything; a panic becomes its message, and the thread lives on.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
        words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown reason".to_owned())
    })
}
