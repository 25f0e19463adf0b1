//! Writing notes: what is there is read and merged first, the new file is shown to read back, synced, and only then given the
//! name. Around it: backups, the words of the text, conflict copies that are no longer needed.

use super::disk::Access;
use super::error::LibraryError;
use super::identity::Identity;
use super::notes::newer;
use super::replace::{replace, settle, sweep};
use super::source::Source;
use super::{Library, backups, is_device, similar, snapshots};
use crate::annotation::{Notebook, Replica, ReplicaError};
use jiff::Timestamp;
use std::io;
use std::path::{Path, PathBuf};

/// What a save did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Whether the file had to change.
    pub written: bool,
    /// What failed around it, in sentences: the notes themselves are safe.
    pub warnings: Vec<String>,
}

/// The notes written last: what is in the file need not be read to be known.
#[derive(Debug)]
pub(super) struct Written {
    pub path: PathBuf,
    pub json: String,
    pub replica: Replica,
}

impl Library {
    /// Writes the notes on a text, so that they outlive a crash or a power cut once this returns.
    ///
    /// # Errors
    /// Says why nothing was written; what was saved before is untouched. It is safe to try again.
    pub fn save(&mut self, notebook: &Notebook) -> Result<Saved, LibraryError> {
        match notebook.read_only() {
            Some(reason) => Err(LibraryError::NotesReadOnly(reason.to_owned())),
            None => self.write(notebook.replica()),
        }
    }

    /// Writes a record of notes: see [`Library::save`].
    ///
    /// # Errors
    /// Says why nothing was written; what was saved before is untouched. It is safe to try again.
    pub fn write(&mut self, notes: &Replica) -> Result<Saved, LibraryError> {
        let key = notes.key();
        let path = self.folders.notes_of(key, &self.device);
        let failed = |cause| LibraryError::NotesNotSaved { path: path.clone(), cause };
        let mut replica = notes.clone();
        self.describe(&mut replica, key);
        let lock = self.lock();
        let before = self.read_if_there(&path).map_err(failed)?;
        if let Some(bytes) = &before {
            self.take_in_own(&mut replica, &path, bytes)?;
        }
        let json = replica.to_proven_json(&mut self.proven).ok_or(LibraryError::NotesNotFaithful)?;
        let mut saved = Saved { written: before.as_deref() != Some(json.as_bytes()), warnings: Vec::new() };
        self.settle_notes(key).map_err(failed)?;
        if saved.written {
            // What was there before needs no backup of its own: all of it is in what is written now. One would be in the way, where
            // it is older than the last backup and holds less.
            if lock.is_some() {
                sweep(self.disk.as_ref(), &path);
            }
            replace(self.disk.as_ref(), &path, json.as_bytes(), &Access::Private).map_err(failed)?;
        } else {
            // An earlier try may have failed between the new name and its sync.
            self.disk.sync_folder(&self.folders.notes(key)).map_err(failed)?;
        }
        drop(lock);
        saved.warn("The backup of your notes", self.back_up(key, json.as_bytes()));
        self.keep_around(key, &replica, &mut saved);
        self.remove_copies(key, &replica);
        self.written = Some(Written { path, json, replica });
        Ok(saved)
    }

    /// Takes in what is in our own file. This cannot be left out even where we wrote it last: that write may itself have taken
    /// in what another window had added, which the notes in memory do not know.
    fn take_in_own(&self, replica: &mut Replica, path: &Path, bytes: &[u8]) -> Result<(), LibraryError> {
        match self.parse_own(path, bytes) {
            Ok(there) => replica.merge(&there),
            Err(ReplicaError::Newer(version)) => return Err(LibraryError::NotesReadOnly(newer(version))),
            // It may be replaced only once a copy of it is safe.
            Err(ReplicaError::Unreadable(_)) => {
                backups::quarantine(self.disk.as_ref(), &self.folders, path, bytes)
                    .map_err(|cause| LibraryError::NotesNotSaved { path: path.to_owned(), cause })?;
            }
        }
        Ok(())
    }

    /// Removes the copies that sync tools made of files of notes, once all that is in them is safely in ours. What cannot be
    /// read, or holds anything more, stays.
    fn remove_copies(&self, key: &str, saved: &Replica) {
        for path in self.files_of_notes(key).unwrap_or_default() {
            // Some file systems write names in capitals: such a file is no copy but another device's own.
            if is_device(&stem_of(&path).to_lowercase()) {
                continue;
            }
            let Ok((_, Ok(there))) = self.read_notes(&path) else { continue };
            let mut joined = saved.clone();
            joined.merge(&there);
            if joined == *saved {
                // One that cannot be removed does no harm.
                let _ = self.disk.remove(&path);
            }
        }
    }

    /// Adds to the notes which version of the text they are on.
    fn describe(&self, replica: &mut Replica, key: &str) {
        if let Some(open) = self.open.iter().find(|open| open.identity.key == key) {
            let Identity { sha256, koreader_md5, text_sha256, .. } = &open.identity;
            replica.set_document(&open.about, sha256, koreader_md5, text_sha256);
        }
    }

    /// Makes the folder of notes, and makes it durable once for each run.
    fn settle_notes(&mut self, key: &str) -> io::Result<()> {
        let folder = self.folders.notes(key);
        if !self.settled.contains(key) || self.disk.facts(&folder).is_err() {
            settle(self.disk.as_ref(), &folder)?;
            self.settled.insert(key.to_owned());
        }
        Ok(())
    }

    fn back_up(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        backups::keep(self.disk.as_ref(), &self.folders, key, bytes, Timestamp::now())
    }

    /// Keeps the name of this device, by which it knows its own files again.
    pub(super) fn keep_device(&self) -> io::Result<()> {
        let (disk, path) = (self.disk.as_ref(), self.folders.device());
        if disk.facts(&path).is_ok() {
            return Ok(());
        }
        disk.make_folder(&self.folders.state)?;
        replace(disk, &path, self.device.as_bytes(), &Access::Private)
    }

    /// Keeps what makes the notes easier to find again: the name of this device, the words they were made on, the place of the
    /// text. None of it holds a note.
    fn keep_around(&mut self, key: &str, replica: &Replica, saved: &mut Saved) {
        saved.warn("The name of this device", self.keep_device());
        let disk = self.disk.as_ref();
        let Some(open) = self.open.iter().find(|open| open.identity.key == key) else { return };
        let text_sha256 = &open.identity.text_sha256;
        if replica.anchors_text_hashes().contains(text_sha256) {
            let kept = snapshots::keep(disk, &self.folders, text_sha256, &open.text)
                .and_then(|()| similar::keep(disk, &self.folders, text_sha256, &open.text));
            saved.warn("A copy of the text, which helps to find its notes again if it changes,", kept);
        }
        let source = open.source.clone();
        saved.warnings.extend(self.keep_place(&source, key).err().map(|error| error.to_string()));
    }

    /// Remembers that the text with these notes lies at `source`.
    pub(super) fn keep_place(&mut self, source: &Source, key: &str) -> Result<(), LibraryError> {
        match self.register.place(source, key) {
            Some(places) => self.put(&self.folders.places(), "list of places", places.as_bytes()),
            None => Ok(()),
        }
    }
}

impl Saved {
    fn warn(&mut self, what: &str, result: io::Result<()>) {
        if let Err(error) = result {
            self.warnings.push(format!("{what} could not be written: {error}. The notes themselves are saved."));
        }
    }
}

/// The name of a file without its ending.
fn stem_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
