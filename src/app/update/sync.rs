//! Where the reader's own lies: looked at, and moved.

use super::super::state::{Notice, State};
use super::super::sync_state::Sync;
use super::super::task::{DiskTask, SyncTask, Task};

impl State {
    pub(super) fn synchronise(&mut self, sync: Sync) -> Vec<Task> {
        match sync {
            Sync::Look => {
                self.sync.is_asked = true;
                vec![Task::Disk(DiskTask::LookAtShared)]
            }
            Sync::Looked(status) => {
                self.sync.status = Some(*status);
                self.sync.is_asked = false;
                Vec::new()
            }
            Sync::MoveTo(folder) => vec![Task::Disk(DiskTask::MoveShared(folder))],
            Sync::Moved(Ok(folder)) => {
                self.sync.moved_to = Some(folder);
                Vec::new()
            }
            Sync::Moved(Err(reason)) => {
                self.notify(Notice::warning(say!("app-nothing-moved", reason = reason)))
            }
            Sync::Start => self.start_syncing(),
            Sync::Stop => vec![Task::Sync(SyncTask::Stop)],
            Sync::Progress { done, all } => {
                if self.sync.running.is_some() {
                    self.sync.running = Some((done, all));
                }
                Vec::new()
            }
            Sync::Ended(result) => {
                self.sync.running = None;
                self.sync.failure = result.err();
                self.sync.is_asked = true;
                vec![Task::Disk(DiskTask::LookAtShared)]
            }
        }
    }

    fn start_syncing(&mut self) -> Vec<Task> {
        let program = self
            .sync
            .status
            .as_ref()
            .and_then(|status| status.server.program.clone());
        match program {
            Some(program) if self.sync.running.is_none() => {
                self.sync.running = Some((0, 0));
                self.sync.failure = None;
                vec![Task::Sync(SyncTask::Start(program))]
            }
            _ => Vec::new(),
        }
    }
}
