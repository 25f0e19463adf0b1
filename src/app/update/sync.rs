//! Where the reader's own lies: looked at, and moved.

use super::super::state::{Notice, State};
use super::super::sync_state::Sync;
use super::super::task::{DiskTask, Task};

impl State {
    pub(super) fn synchronise(&mut self, sync: Sync) -> Vec<Task> {
        match sync {
            Sync::Look => {
                self.sync.is_asked = true;
                vec![Task::Disk(DiskTask::LookAtShared)]
            }
            Sync::Looked(status) => {
                self.sync.status = Some(*status);
                Vec::new()
            }
            Sync::MoveTo(folder) => vec![Task::Disk(DiskTask::MoveShared(folder))],
            Sync::Moved(Ok(folder)) => {
                self.sync.moved_to = Some(folder);
                Vec::new()
            }
            Sync::Moved(Err(reason)) => self.notify(Notice::warning(format!(
                "{reason} Nothing was moved; your notes are used where they were."
            ))),
        }
    }
}
