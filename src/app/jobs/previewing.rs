//! The worker that makes previews of exports. Of those that wait only the last is wanted.

use super::{Answer, guarded};
use crate::app::command::Command;
use crate::app::export_preview::{PreviewExport, PreviewTask};
use std::sync::mpsc::{Receiver, Sender, channel};

pub(super) struct Worker {
    tasks: Sender<PreviewTask>,
}

impl Worker {
    pub(super) fn start(answer: Answer) -> Self {
        let (tasks, received) = channel();
        std::thread::spawn(move || work(&received, &answer));
        Self { tasks }
    }

    pub(super) fn run(&self, task: PreviewTask) {
        let _ = self.tasks.send(task);
    }
}

fn work(received: &Receiver<PreviewTask>, answer: &Answer) {
    while let Ok(first) = received.recv() {
        let last = received.try_iter().last().unwrap_or(first);
        let result = guarded(|| last.make()).unwrap_or_else(Err);
        answer.send(Command::PreviewExport(PreviewExport::Made(last.of, result)));
    }
}
