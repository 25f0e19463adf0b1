//! Carries out tasks away from the window. Each kind has a worker of its own: one keeps what the reader writes, one computes,
//! others read, watch, look for notes, make covers, write exports. Each answers with commands and wakes the window.
//!
//! Two threads hold a library each. The one that saves may wait for a slow disk or for another program; the one that is asked
//! never writes what a reader wrote, and so never waits. See [`library_handle`].

mod all_notes;
mod asking;
mod batch;
mod covers;
mod dictionaries;
mod disk;
mod elsewhere;
mod files;
mod in_step;
mod indexing;
mod library_handle;
mod logging;
mod opening;
mod previewing;
mod printing;
mod seek;
mod shelving;
mod speaking;
mod study;
mod syncing;
mod watch;

use super::command::Command;
use super::task::{DiskTask, ShelfTask, Task};
use crate::library::Library;
use library_handle::LibraryHandle;
use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Instant;

pub use disk::Keeper;

/// The workers behind the window.
pub struct Jobs {
    library: LibraryHandle,
    keeper: Keeper,
    opening: opening::Worker,
    study: study::Worker,
    seek: seek::Worker,
    watch: watch::Worker,
    covers: covers::Worker,
    files: files::Worker,
    in_step: in_step::Worker,
    shelving: shelving::Shelving,
    asking: asking::Asking,
    batch: batch::Worker,
    dictionaries: dictionaries::Worker,
    previewing: previewing::Worker,
    syncing: syncing::Worker,
    speaking: speaking::Worker,
    answers: Receiver<Command>,
}

/// Sends commands to the window and wakes it.
#[derive(Clone)]
struct Answer {
    to: Sender<Command>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Answer {
    fn send(&self, command: Command) {
        logging::log_command(&command);
        // The window is gone only when the program ends.
        if self.to.send(command).is_ok() {
            (self.wake)();
        }
    }
}

impl Jobs {
    /// Starts the workers. `wake` is called after each answer.
    pub fn start(library: Library, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let asked = library.for_reading();
        let (to, answers) = channel();
        let answer = Answer {
            to,
            wake: Arc::new(wake),
        };
        let wake = Arc::clone(&answer.wake);
        library.look_for_texts(move || wake());
        let keeper = Keeper::start(library, answer.clone());
        Self::with(keeper, asked, answer, answers)
    }

    /// The same, but nothing is ever written.
    pub fn start_read_only(library: Library) -> Self {
        let (to, answers) = channel();
        let answer = Answer {
            to,
            wake: Arc::new(|| ()),
        };
        Self::with(Keeper::nowhere(), library, answer, answers)
    }

    fn with(keeper: Keeper, asked: Library, answer: Answer, answers: Receiver<Command>) -> Self {
        let asking = asking::Asking::start(asked.folders().clone(), answer.clone());
        let shelving =
            shelving::Shelving::start(asked.folders().clone(), keeper.writes(), answer.clone());
        let in_step = asked.settings().folder_in_step.clone();
        let syncing = syncing::Worker::new(asked.folders().clone(), keeper.clone(), answer.clone());
        let speaking = speaking::Worker::new(answer.clone());
        let library = LibraryHandle::start(asked, keeper.clone());
        Self {
            opening: opening::Worker::new(library.clone(), answer.clone()),
            study: study::Worker::start(library.clone(), answer.clone()),
            seek: seek::Worker::new(library.clone(), answer.clone()),
            watch: watch::Worker::start(library.clone(), answer.clone()),
            covers: covers::Worker::new(library.clone(), answer.clone()),
            batch: batch::Worker::new(library.clone(), answer.clone()),
            dictionaries: dictionaries::Worker::start(answer.clone()),
            previewing: previewing::Worker::start(answer.clone()),
            files: files::Worker::start(library.clone(), keeper.writes(), answer.clone()),
            in_step: in_step::Worker::start(library.clone(), in_step, keeper.writes(), answer),
            shelving,
            syncing,
            speaking,
            asking,
            library,
            keeper,
            answers,
        }
    }

    /// Answers that have come since the last call.
    pub fn answers(&self) -> Vec<Command> {
        self.answers.try_iter().collect()
    }

    /// The next answer, if it comes in time.
    pub fn answer_by(&self, until: Instant) -> Option<Command> {
        let left = until.saturating_duration_since(Instant::now());
        self.answers.recv_timeout(left).ok()
    }

    pub fn run(&self, task: Task) {
        match task {
            Task::Disk(task) => {
                self.pass_on(&task);
                self.keeper.run(task);
            }
            Task::Read(task) => self.opening.run(task),
            Task::Study(task) => self.study.run(task),
            Task::Seek(seek) => self.seek.run(seek),
            Task::Watch(task) => {
                self.seek.follow(&task);
                self.watch.run(task);
            }
            Task::Cover(task) => self.covers.run(task),
            Task::File(task) => self.files.run(task),
            Task::Shelf(task) => self.shelving.run(task),
            Task::Ask(task) => self.asking.run(task),
            Task::Batch(task) => self.batch.run(task),
            Task::Dictionary(task) => self.dictionaries.run(task),
            Task::Preview(task) => self.previewing.run(task),
            Task::StopPreview => self.previewing.stop(),
            Task::Sync(task) => self.syncing.run(task),
            Task::Speech(task) => self.speaking.run(task),
            Task::StepAgain => self.in_step.again(),
        }
    }

    /// Tells the other workers of what is to be kept.
    fn pass_on(&self, task: &DiskTask) {
        if let DiskTask::SaveShelf(shelf) = task {
            self.library.shelf_changed(shelf.clone());
            self.shelving.run(ShelfTask::Opened(shelf.clone()));
        } else if let DiskTask::SaveSettings(settings) = task {
            self.in_step.follow(settings.folder_in_step.clone());
        } else if matches!(task, DiskTask::SaveNotes(_) | DiskTask::SaveBrought { .. }) {
            self.in_step.changed();
        }
    }

    /// The worker that saves, to be asked to hurry from anywhere.
    #[must_use]
    pub fn keeper(&self) -> Keeper {
        self.keeper.clone()
    }

    /// Waits until everything is on the disk. Called once, when the window closes.
    pub fn finish(&mut self) {
        self.keeper.finish();
        self.files.finish();
        self.in_step.finish();
        self.syncing.stop();
    }
}

/// Runs something on a text that may hold anything; a panic becomes its message, and the thread lives on.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let outside = GUARDED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outside);
    done.map_err(|panic| panic_message(panic.as_ref()).to_owned())
}

thread_local! {
    /// Whether this thread lives on when what it does now panics.
    #[allow(
        clippy::missing_const_for_thread_local,
        reason = "on Windows alone it is said of what is const"
    )]
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the program goes on after a panic of this thread.
pub(super) fn went_on() -> bool {
    GUARDED.get()
}

/// What a panic says.
pub(super) fn panic_message(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("unknown reason")
}
