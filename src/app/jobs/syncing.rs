//! The worker that has the notes synced with a server: it waits until all is written here, runs the separate program, and tells how
//! far it is.

use super::disk::Keeper;
use super::{Answer, guarded};
use crate::app::Sync;
use crate::app::command::Command;
use crate::app::task::SyncTask;
use crate::library::{Folders, SyncOutcome, sync_with_server};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How long to wait for what is being written here.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) struct Worker {
    folders: Folders,
    keeper: Keeper,
    answer: Answer,
    /// Of the run that was started last.
    is_called_off: std::cell::RefCell<Arc<AtomicBool>>,
}

impl Worker {
    pub(super) fn new(folders: Folders, keeper: Keeper, answer: Answer) -> Self {
        Self {
            folders,
            keeper,
            answer,
            is_called_off: std::cell::RefCell::default(),
        }
    }

    /// Starts or calls off a run. The state sees to it that there is one at a time.
    pub(super) fn run(&self, task: SyncTask) {
        let SyncTask::Start(program) = task else {
            return self.stop();
        };
        let is_called_off = Arc::<AtomicBool>::default();
        self.is_called_off.replace(Arc::clone(&is_called_off));
        let (folders, keeper, answer) = (
            self.folders.clone(),
            self.keeper.clone(),
            self.answer.clone(),
        );
        std::thread::spawn(move || {
            let synced = guarded(|| sync(&program, &folders, &keeper, &answer, &is_called_off));
            let ended = Sync::Ended(synced.unwrap_or_else(Err));
            answer.send(Command::Sync(ended));
        });
    }

    pub(super) fn stop(&self) {
        self.is_called_off.borrow().store(true, Ordering::Relaxed);
    }
}

fn sync(
    program: &Path,
    folders: &Folders,
    keeper: &Keeper,
    answer: &Answer,
    is_called_off: &AtomicBool,
) -> Result<SyncOutcome, String> {
    if !keeper.flush(PATIENCE) {
        return Err(say!("app-not-written-yet").to_owned());
    }
    sync_with_server(program, folders, is_called_off, |done, all| {
        answer.send(Command::Sync(Sync::Progress { done, all }));
    })
}
