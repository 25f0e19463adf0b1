//! The worker that keeps a folder of the reader's in step with the notes: a moment after each change, and now and then for what
//! other windows and devices have written.

use super::library_handle::LibraryHandle;
use super::{Answer, guarded};
use crate::app::Notice;
use crate::app::command::Command;
use crate::app::in_step::{InStepReport, bring_in_step};
use crate::library::FolderInStep;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long nothing is written after a change: whoever writes a note is not done yet.
const QUIET: Duration = Duration::from_secs(3);
/// How often is looked for what was written elsewhere.
const EVERY: Duration = Duration::from_secs(30);
/// How long a closed window waits for what is being written.
const PATIENCE: Duration = Duration::from_secs(20);

enum Request {
    Follow(Option<FolderInStep>),
    /// Writes everything again, also what was taken out.
    Again,
    Changed,
}

pub(super) struct Worker {
    /// None where nothing is written, and once the window is closed.
    requests: Option<Sender<Request>>,
    done: Mutex<Receiver<()>>,
    ends: Arc<AtomicBool>,
}

impl Worker {
    pub(super) fn start(
        library: LibraryHandle,
        wanted: Option<FolderInStep>,
        writes: bool,
        answer: Answer,
    ) -> Self {
        let (requests, received) = channel();
        let (end, done) = channel();
        let ends = Arc::<AtomicBool>::default();
        let mut keeper = Keeper {
            library,
            answer,
            wanted,
            ends: Arc::clone(&ends),
            troubles: Vec::new(),
        };
        if writes {
            std::thread::spawn(move || {
                keeper.work(&received);
                let _ = end.send(());
            });
        }
        Self {
            requests: Some(requests).filter(|_| writes),
            done: Mutex::new(done),
            ends,
        }
    }

    fn send(&self, request: Request) {
        if let Some(requests) = &self.requests {
            let _ = requests.send(request);
        }
    }

    pub(super) fn follow(&self, wanted: Option<FolderInStep>) {
        self.send(Request::Follow(wanted));
    }

    pub(super) fn again(&self) {
        self.send(Request::Again);
    }

    /// Notes are being written.
    pub(super) fn changed(&self) {
        self.send(Request::Changed);
    }

    /// Writes what has changed last, and waits for it.
    pub(super) fn finish(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        if self.requests.take().is_some() {
            let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
            let _ = done.recv_timeout(PATIENCE);
        }
    }
}

struct Keeper {
    library: LibraryHandle,
    answer: Answer,
    wanted: Option<FolderInStep>,
    ends: Arc<AtomicBool>,
    /// What has been reported already.
    troubles: Vec<String>,
}

impl Keeper {
    fn work(&mut self, requests: &Receiver<Request>) {
        let mut due = Instant::now() + QUIET;
        let mut is_changed = false;
        loop {
            let wait = due.saturating_duration_since(Instant::now());
            match requests.recv_timeout(if self.wanted.is_some() { wait } else { EVERY }) {
                Ok(Request::Follow(wanted)) if wanted == self.wanted => {}
                Ok(Request::Follow(wanted)) => {
                    self.wanted = wanted;
                    self.troubles.clear();
                    due = Instant::now();
                }
                Ok(Request::Again) => {
                    self.forget();
                    due = Instant::now();
                }
                Ok(Request::Changed) => {
                    is_changed = true;
                    due = Instant::now() + QUIET;
                }
                Err(RecvTimeoutError::Timeout) => {
                    is_changed = false;
                    self.look(false);
                    due = Instant::now() + EVERY;
                }
                Err(RecvTimeoutError::Disconnected) => {
                    if is_changed {
                        self.look(true);
                    }
                    return;
                }
            }
        }
    }

    fn forget(&mut self) {
        if let (Some(wanted), Some(exporter)) = (&self.wanted, self.library.exporter()) {
            let _ = guarded(|| exporter.forget_folder(wanted));
            self.troubles.clear();
        }
    }

    /// Writes what has changed. While the window closes it is written to the end.
    fn look(&mut self, is_last: bool) {
        let Some(wanted) = self.wanted.clone() else {
            return;
        };
        let Some(mut library) = self.library.another() else {
            return;
        };
        let ends = Arc::clone(&self.ends);
        let goes_on = move || is_last || !ends.load(Ordering::Relaxed);
        let report = guarded(|| {
            bring_in_step(&mut library, &wanted, goes_on).unwrap_or_else(|error| InStepReport {
                troubles: vec![error.to_string()],
                ..InStepReport::default()
            })
        });
        let report = report.unwrap_or_else(|reason| InStepReport {
            troubles: vec![reason],
            ..InStepReport::default()
        });
        for trouble in &report.troubles {
            if !self.troubles.contains(trouble) {
                let notice = Notice::warning(trouble.clone());
                self.answer.send(Command::Notice(notice));
            }
        }
        self.troubles.clone_from(&report.troubles);
        self.answer.send(Command::InStep(Box::new(report)));
    }
}
