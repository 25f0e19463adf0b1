//! One lock for each folder of ours, so that reading, merging and writing a file in it is one step for all programs. Where it is not
//! to be had, nobody writes into a file that others write: see [`super::sides`].

use super::Library;
use super::disk::Lock;
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long to wait for a lock in all. A save holds it for a moment; whoever holds it longer hangs, or has very many notes.
const PATIENCE: Duration = Duration::from_secs(1);
/// For how long nothing waits for a lock that was waited for in vain.
const IMPATIENCE: Duration = Duration::from_secs(20);

/// Why there is no lock.
#[derive(Debug)]
pub(super) enum Unlocked {
    /// Another program has it, and does not let go.
    Held,
    /// Here nothing can be locked.
    Impossible(io::Error),
}

impl Library {
    /// Takes the lock of a folder, which must exist, and waits for it a little.
    pub(super) fn lock(&mut self, folder: &Path) -> Result<Lock, Unlocked> {
        let patience = if self.waits_in_vain(folder) {
            Duration::ZERO
        } else {
            self.patience.unwrap_or(PATIENCE)
        };
        let (start, mut pause) = (Instant::now(), Duration::from_millis(4));
        loop {
            match self.try_lock(folder) {
                Ok(Some(lock)) => {
                    self.in_vain = None;
                    return Ok(lock);
                }
                Ok(None) if start.elapsed() < patience => {
                    sleep(pause);
                    pause = (pause * 2).min(Duration::from_millis(40));
                }
                Ok(None) => {
                    if !patience.is_zero() {
                        self.in_vain = Some((folder.to_owned(), Instant::now()));
                    }
                    return Err(Unlocked::Held);
                }
                Err(error) => return Err(Unlocked::Impossible(error)),
            }
        }
    }

    fn try_lock(&self, folder: &Path) -> io::Result<Option<Lock>> {
        match self.disk.lock_folder(folder) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                let file = self.folders.lock_of(folder);
                self.disk.make_folder(file.parent().unwrap_or(&file))?;
                self.disk.lock_file(&file)
            }
            taken => taken,
        }
    }

    fn waits_in_vain(&self, folder: &Path) -> bool {
        self.in_vain
            .as_ref()
            .is_some_and(|(known, since)| known == folder && since.elapsed() < IMPATIENCE)
    }
}
