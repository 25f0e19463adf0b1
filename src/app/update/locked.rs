//! Texts that wait for a password.

use super::super::locked::{Locked, Password};
use super::super::state::{Opening, State};
use super::super::task::{ReadTask, Task};

impl State {
    /// Asks for the password of a text that could not be opened without one.
    pub(super) fn ask_for_password(&mut self, opening: Opening) {
        self.locked = Some(Locked {
            source: opening.source,
            name: opening.name,
            front: opening.front,
            is_wrong: opening.unlocks,
        });
    }

    /// Opens the text that waits for this password, or lets it be.
    pub(super) fn unlock(&mut self, password: Option<Password>) -> Vec<Task> {
        let Some(locked) = self.locked.take() else {
            return Vec::new();
        };
        if password.is_none() {
            self.arrive_at = None;
            return Vec::new();
        }
        let mut tasks = self.read(locked.source, locked.front);
        if let Some(opening) = &mut self.opening {
            opening.unlocks = true;
        }
        for task in &mut tasks {
            if let Task::Read(ReadTask::Open { password: own, .. }) = task {
                own.clone_from(&password);
            }
        }
        tasks
    }
}
