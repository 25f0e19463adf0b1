//! Of many notes, a save writes only what has changed since their file was written, into a small file beside it: it then takes as long
//! as the change and not as all the notes. The two are made one when much has changed, when the reader rests, and at the end.

use super::{Barred, Saved, Written};
use crate::annotation::{Proven, Replica};
use crate::library::backups::{self, Content};
use crate::library::disk::Access;
use crate::library::replace::replace;
use crate::library::{Library, LibraryError, clock};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Of notes whose file is shorter than this, in bytes, the file itself is written each time.
const MANY: usize = if cfg!(test) { 1 } else { 256 << 10 };
/// For how long changes may lie beside the file before a save makes the two one.
const AGE: Duration = Duration::from_secs(10 * 60);
/// The file is at least this many times as long as the changes beside it.
const TIMES_LONGER: usize = if cfg!(test) { 1 } else { 8 };

/// What has changed since the notes on a text were written into their file, as it lies beside the file.
#[derive(Debug)]
pub(in crate::library) struct Changes {
    path: PathBuf,
    /// Of the copy among the backups.
    print: String,
    replica: Replica,
}

/// When a file was changed, and its length in bytes.
pub(super) type Stamp = (SystemTime, u64);

impl Library {
    /// Writes what has changed since this run wrote the whole file, if that file is still there as it was, long, and not old. None
    /// where the whole file is to be written. Nobody is waited for: a file beside another belongs to its run alone.
    pub(super) fn write_changes(&mut self, notes: &Replica) -> Option<Saved> {
        let key = notes.key();
        let changes = self.changes_of(notes)?;
        let json = changes.to_proven_json(&mut Proven::default())?;
        if json.len() * TIMES_LONGER > self.written.0.get(key)?.json.len() {
            return None;
        }
        let name = self.side_name(&self.device.clone());
        let path = self.folders.notes(key).join(name);
        // A failure is told of by the save that follows.
        replace(self.disk.as_ref(), &path, json.as_bytes(), &Access::Private).ok()?;
        let content = Content {
            bytes: json.as_bytes(),
            print: &backups::fingerprint(json.as_bytes()),
        };
        let now = clock::now();
        let copied = backups::add_changes(self.disk.as_ref(), &self.folders, key, content, now);
        let is_copied = copied.is_ok();
        let mut saved = Saved {
            written: true,
            warnings: Vec::new(),
        };
        self.warn_of_backup(&mut saved, key, copied);
        let changes = Changes {
            path,
            print: content.print.to_owned(),
            replica: changes,
        };
        let before = self.written.0.get_mut(key)?.changes.replace(changes);
        // All that was in these is in the new ones.
        if let Some(before) = before {
            self.remove(&[before.path]);
            if is_copied && before.print != content.print {
                backups::remove_changes(self.disk.as_ref(), &self.folders, key, &before.print);
            }
        }
        Some(saved)
    }

    /// What notes hold beyond their file, with all that lies beside it; none where the whole file should be written.
    fn changes_of(&self, notes: &Replica) -> Option<Replica> {
        let written = self.written.0.get(notes.key())?;
        let serves = written.json.len() >= MANY
            && written.at.elapsed() < AGE
            && written.stamp.is_some()
            && self.stamp(&written.path) == written.stamp
            && self.is_copied(written);
        if !serves {
            return None;
        }
        let mut changes = notes.without(&written.replica);
        // What is erased for good may not stay in the file.
        if changes.is_empty() || changes.has_erased() {
            return None;
        }
        if let Some(before) = &written.changes {
            if before.replica.contains_items(&changes) {
                return None;
            }
            changes.merge(&before.replica);
        }
        Some(changes)
    }

    /// Whether the file that changes would lie beside is not the only one that holds its notes.
    fn is_copied(&self, written: &Written) -> bool {
        let copies = backups::list(self.disk.as_ref(), &self.folders, written.replica.key());
        copies
            .iter()
            .any(|path| backups::print_of(path) == written.print)
    }

    pub(super) fn stamp(&self, path: &Path) -> Option<Stamp> {
        let facts = self.disk.facts(path).ok()?;
        Some((facts.changed, facts.len))
    }

    /// Whether changes of this run lie beside files of notes.
    #[must_use]
    pub fn has_changes_beside(&self) -> bool {
        self.written
            .0
            .values()
            .any(|written| written.changes.is_some())
    }

    /// Makes one file of notes and the changes that this run has written beside them.
    ///
    /// # Errors
    /// Says why a file was not written. Nothing is lost by it: the changes still lie beside.
    pub fn join_changes(&mut self) -> Result<(), LibraryError> {
        // From memory as well as from the disk: another program may have removed what lay there.
        let written = self.written.0.values();
        let beside: Vec<Replica> = written
            .filter_map(|written| Some(written.changes.as_ref()?.replica.clone()))
            .collect();
        for changes in beside {
            match self.write_own(&changes) {
                Ok(_) | Err(Barred::Now(_)) => {}
                Err(Barred::For(error)) => return Err(error),
            }
        }
        Ok(())
    }
}
