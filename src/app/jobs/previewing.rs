//! The worker that makes previews of exports, and what is copied in their shapes. Of previews only the last that was asked for is
//! wanted: the one before it is given up.

use super::{Answer, guarded};
use crate::app::command::Command;
use crate::app::export_preview::{PreviewExport, PreviewTask};
use crate::sandbox::Wanted;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

pub(super) struct Worker {
    tasks: Sender<(u64, PreviewTask)>,
    /// The number of the preview that is wanted.
    latest: Arc<AtomicU64>,
}

impl Worker {
    pub(super) fn start(answer: Answer) -> Self {
        let (tasks, received) = channel();
        let latest = Arc::<AtomicU64>::default();
        let current = Arc::clone(&latest);
        std::thread::spawn(move || work(&received, &current, &answer));
        Self { tasks, latest }
    }

    pub(super) fn run(&self, task: PreviewTask) {
        let _ = self.tasks.send((self.next(), task));
    }

    pub(super) fn stop(&self) {
        self.next();
    }

    fn next(&self) -> u64 {
        self.latest.fetch_add(1, Ordering::Relaxed) + 1
    }
}

fn work(received: &Receiver<(u64, PreviewTask)>, latest: &AtomicU64, answer: &Answer) {
    while let Ok((serial, task)) = received.recv() {
        if task.whole {
            let copied = guarded(|| task.make(Wanted::always())).unwrap_or_else(Err);
            answer.send(Command::PreviewExport(PreviewExport::Copied(
                task.of.shape,
                copied,
            )));
            continue;
        }
        let wanted = Wanted::while_current(latest, serial);
        if !wanted.holds() {
            continue;
        }
        let result = guarded(|| task.make(wanted)).unwrap_or_else(Err);
        if wanted.holds() {
            answer.send(Command::PreviewExport(PreviewExport::Made(task.of, result)));
        }
    }
}
