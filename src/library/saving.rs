//! Writing notes: one writer at a time reads what is there, merges and writes; the new file is shown to read back, synced, and only
//! then given the name. Who cannot have the file writes one beside it, which is joined with it later. Around it: backups, the words of
//! the text, conflict copies that are no longer needed.

mod changes;
mod copies;

use changes::{Changes, Stamp};

use super::disk::Access;
use super::error::LibraryError;
use super::identity::Identity;
use super::locks::Unlocked;
use super::machine::is_device;
use super::notes::newer;
use super::replace::{replace, settle, sweep};
use super::small::Small;
use super::source::Source;
use super::{Library, backups, sides, similar, snapshots};
use crate::annotation::{Notebook, Parsed, Proven, Replica, ReplicaError};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// More files beside ours than this are made into one.
const SIDES: usize = 12;

/// What a save did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Whether a file had to change.
    pub written: bool,
    /// What failed around it, in sentences: the notes themselves are safe.
    pub warnings: Vec<String>,
}

/// Notes as this run has written them into our own file: what is in the file need not be read to be known.
#[derive(Debug)]
pub(super) struct Written {
    pub json: String,
    /// Its [`backups::fingerprint`].
    pub print: String,
    pub replica: Replica,
    path: PathBuf,
    at: Instant,
    /// By which it is noticed that another program has changed or removed the file.
    stamp: Option<Stamp>,
    /// What lies beside the file since.
    changes: Option<Changes>,
}

/// What was written last, by the keys of the texts.
#[derive(Debug, Default)]
pub(super) struct WrittenNotes(BTreeMap<String, Written>);

impl WrittenNotes {
    /// Of more texts than this, nothing is remembered: it costs memory as the notes do.
    const TEXTS: usize = 4;

    /// What was written to `path`, if that is still what it holds.
    pub fn at(&self, path: &Path, bytes: &[u8]) -> Option<&Written> {
        self.0
            .values()
            .find(|written| written.path == path && written.json.as_bytes() == bytes)
    }

    /// The fingerprint of a file's content, found out only where it is not known.
    pub fn print_of(&self, bytes: &[u8]) -> String {
        let known = self
            .0
            .values()
            .find(|written| written.json.as_bytes() == bytes);
        known.map_or_else(
            || backups::fingerprint(bytes),
            |written| written.print.clone(),
        )
    }

    fn remember(&mut self, key: String, written: Written) {
        self.0.insert(key, written);
        // What lies beside a file is to be joined with it, and is no more than a few.
        let oldest = self
            .0
            .iter()
            .filter(|(_, written)| written.changes.is_none())
            .min_by_key(|(_, written)| written.at)
            .map(|(key, _)| key.clone());
        if self.0.len() > Self::TEXTS
            && let Some(oldest) = oldest
        {
            self.0.remove(&oldest);
        }
    }
}

/// Why our own file cannot be replaced by one that holds more.
enum Barred {
    /// It will not be, whatever is tried.
    For(LibraryError),
    /// Just now it cannot: the notes go into a file beside it.
    Now(String),
}

impl From<LibraryError> for Barred {
    fn from(error: LibraryError) -> Self {
        Self::For(error)
    }
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
        let mut replica = notes.clone();
        self.describe(&mut replica, key);
        self.settle_notes(key)
            .map_err(|cause| not_saved(&self.folders.notes(key), cause))?;
        let mut saved = match self.write_changes(&replica) {
            Some(saved) => saved,
            None => match self.write_own(&replica) {
                Ok(saved) => saved,
                Err(Barred::For(error)) => return Err(error),
                Err(Barred::Now(reason)) => self.write_beside(&replica, &reason)?,
            },
        };
        self.keep_around(key, &replica, &mut saved);
        Ok(saved)
    }

    /// Writes our own file, with all that lies in it and beside it.
    fn write_own(&mut self, notes: &Replica) -> Result<Saved, Barred> {
        let key = notes.key().to_owned();
        let path = self.folders.notes_of(&key, &self.device);
        let failed = |cause| Barred::For(not_saved(&path, cause));
        let lock = self
            .lock(&self.folders.notes(&key))
            .map_err(|reason| Barred::Now(reason.to_string()))?;
        let cannot = |error: io::Error| {
            Barred::Now(say!(
                "library-own-unreadable",
                path = path.display(),
                error = error
            ))
        };
        let before = self.read_if_there(&path).map_err(cannot)?;
        let mut replica = notes.clone();
        if let Some(bytes) = &before {
            self.take_in_own(&mut replica, &path, bytes)?;
        }
        let beside = self.take_in_sides(&mut replica);
        let json = replica
            .to_proven_json(&mut self.proven)
            .ok_or(LibraryError::NotesNotFaithful)?;
        let mut saved = Saved {
            written: before.as_deref() != Some(json.as_bytes()),
            warnings: Vec::new(),
        };
        if saved.written {
            sweep(self.disk.as_ref(), &path);
            replace(self.disk.as_ref(), &path, json.as_bytes(), &Access::Private)
                .map_err(failed)?;
        } else {
            // An earlier try may have failed between the new name and its sync.
            self.disk
                .sync_folder(&self.folders.notes(&key))
                .map_err(failed)?;
        }
        self.remove(&beside);
        drop(lock);
        let before = before.map(|bytes| self.written.print_of(&bytes));
        let written = Written {
            print: backups::fingerprint(json.as_bytes()),
            replica: replica.clone(),
            at: Instant::now(),
            stamp: self.stamp(&path),
            changes: None,
            json,
            path,
        };
        let backup = self.back_up_written(&written, before.as_deref());
        self.warn_of_backup(&mut saved, &key, backup);
        self.written.remember(key.clone(), written);
        self.remove_copies(&key, &replica);
        Ok(saved)
    }

    /// Takes in what is in our own file. This cannot be left out even where we wrote it last: that write may itself have taken
    /// in what another window had added, which the notes in memory do not know.
    fn take_in_own(&self, replica: &mut Replica, path: &Path, bytes: &[u8]) -> Result<(), Barred> {
        let name = path.display();
        match self.parse_own(path, bytes) {
            Ok(Parsed { replica: there, .. }) if there.key() != replica.key() => {
                // Another text's notes were copied over ours: they are kept beside them, under a name that says so.
                let aside =
                    path.with_file_name(format!("{} (notes on {}).json", self.device, there.key()));
                let kept = self.disk.write_new(&aside, bytes, &Access::Private);
                let there_already = || self.disk.read_own(&aside).is_ok_and(|known| known == bytes);
                if let Err(error) =
                    kept.and_then(|()| self.disk.sync_folder(aside.parent().unwrap_or(&aside)))
                    && !there_already()
                {
                    return Err(Barred::Now(say!(
                        "library-foreign-not-aside",
                        name = name,
                        error = error
                    )));
                }
            }
            Ok(Parsed {
                replica: there,
                damage,
            }) => {
                replica.merge(&there);
                if !damage.is_empty() {
                    self.keep_copy(path, bytes)?;
                }
            }
            Err(ReplicaError::Newer(version)) => {
                return Err(LibraryError::NotesReadOnly(newer(&version)).into());
            }
            Err(ReplicaError::Unreadable(_)) => self.keep_copy(path, bytes)?,
        }
        Ok(())
    }

    /// A file that could not be read may be replaced only once a copy of it is safe.
    fn keep_copy(&self, path: &Path, bytes: &[u8]) -> Result<(), Barred> {
        let kept = backups::quarantine(self.disk.as_ref(), &self.folders, path, bytes);
        kept.map(drop).map_err(|error| {
            Barred::Now(say!(
                "library-own-damaged",
                path = path.display(),
                error = error
            ))
        })
    }

    /// Takes in the whole files that runs of this device have written beside its own. Which they were.
    fn take_in_sides(&self, replica: &mut Replica) -> Vec<PathBuf> {
        let folder = self.folders.notes(replica.key());
        let mut taken = Vec::new();
        for path in sides::list(self.disk.as_ref(), &folder, &self.device).unwrap_or_default() {
            let Ok((
                _,
                Ok(Parsed {
                    replica: there,
                    damage,
                }),
            )) = self.read_notes(&path)
            else {
                continue;
            };
            if damage.is_empty() && there.key() == replica.key() {
                replica.merge(&there);
                taken.push(path);
            }
        }
        taken
    }

    /// Writes what is neither in our own file nor beside it into a file of its own.
    fn write_beside(&mut self, notes: &Replica, reason: &str) -> Result<Saved, LibraryError> {
        let (key, folder) = (notes.key(), self.folders.notes(notes.key()));
        let own = self.folders.notes_of(key, &self.device);
        let mut known = Replica::new(&self.device, key);
        let mut bytes_of_own = Vec::new();
        if let Ok((bytes, Ok(Parsed { replica, .. }))) = self.read_notes(&own)
            && replica.key() == key
        {
            known.merge(&replica);
            bytes_of_own = bytes;
        }
        let mut there = Replica::new(&self.device, key);
        let beside = self.take_in_sides(&mut there);
        let many = beside.len() >= SIDES;
        known.merge(&there);
        let mut joined = notes.without(&known);
        if joined.is_empty() && !many {
            // What is there may have its name only since a moment ago.
            self.disk
                .sync_folder(&folder)
                .map_err(|cause| not_saved(&folder, cause))?;
            return Ok(Saved::default());
        }
        if many {
            joined.merge(&there);
        }
        let name = self.side_name(&self.device.clone());
        let path = folder.join(&name);
        let json = joined
            .to_proven_json(&mut Proven::default())
            .ok_or(LibraryError::NotesNotFaithful)?;
        replace(self.disk.as_ref(), &path, json.as_bytes(), &Access::Private)
            .map_err(|cause| not_saved(&path, cause))?;
        if many {
            self.remove(&beside);
        }
        let warning = say!("library-safe-beside", reason = reason, name = name);
        let mut saved = Saved {
            written: true,
            warnings: vec![warning],
        };
        let backup = self.back_up_beside(key, json.as_bytes(), &bytes_of_own);
        self.warn_of_backup(&mut saved, key, backup);
        Ok(saved)
    }

    /// Removes files all of whose content is durable elsewhere. One that cannot be removed does no harm.
    fn remove(&self, paths: &[PathBuf]) {
        paths.iter().for_each(|path| drop(self.disk.remove(path)));
    }

    /// Removes the copies that sync tools made of files of notes, once all that is in them is safely in ours. What cannot be
    /// read, or holds anything more, stays, and so does what another device wrote.
    fn remove_copies(&self, key: &str, saved: &Replica) {
        for path in self.files_of_notes(key).unwrap_or_default() {
            // Some file systems write names in capitals: such a file is no copy but another device's own.
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .to_lowercase();
            if is_device(name.trim_end_matches(".json"))
                || sides::stem(&name).is_some_and(is_device)
            {
                continue;
            }
            let Ok((
                _,
                Ok(Parsed {
                    replica: there,
                    damage,
                }),
            )) = self.read_notes(&path)
            else {
                continue;
            };
            if damage.is_empty() && there.key() == key && saved.contains(&there) {
                self.remove(&[path]);
            }
        }
    }

    /// Adds to the notes which version of the text they are on.
    fn describe(&self, replica: &mut Replica, key: &str) {
        if let Some(open) = self.open.iter().find(|open| open.identity.key == key) {
            let Identity {
                sha256,
                koreader_md5,
                text_sha256,
                ..
            } = &open.identity;
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

    /// Keeps what makes the notes easier to find again: the name of this device, the words they were made on, the place of the
    /// text. None of it holds a note.
    fn keep_around(&mut self, key: &str, replica: &Replica, saved: &mut Saved) {
        saved
            .warnings
            .extend(self.keep_device().err().map(|error| error.to_string()));
        let disk = self.disk.as_ref();
        let Some(open) = self.open.iter().find(|open| open.identity.key == key) else {
            return;
        };
        let text_sha256 = &open.identity.text_sha256;
        if replica.anchors_text_hashes().contains(text_sha256) {
            let text = open.text.as_str();
            let kept = snapshots::keep(disk, &self.folders, text_sha256, text)
                .and_then(|()| similar::keep(disk, &self.folders, text_sha256, text));
            saved.warn(say!("own-copy-of-text"), kept);
        }
        let places = open.real.clone().into_iter().chain([open.source.clone()]);
        for source in places.collect::<Vec<_>>() {
            saved.warnings.extend(
                self.keep_place(&source, key)
                    .err()
                    .map(|error| error.to_string()),
            );
        }
    }

    /// Writes down where the text with `key` lies, if that is news.
    pub(super) fn keep_place(&mut self, source: &Source, key: &str) -> Result<(), LibraryError> {
        let Some(place) = self.register.place(source, key) else {
            return Ok(());
        };
        let file = Small {
            path: self.folders.places(),
            what: say!("own-places"),
        };
        let aside = place.to_json();
        let join = |parts: Vec<super::register::Places>| {
            let mut places = super::register::Places::default();
            parts
                .into_iter()
                .chain([place])
                .for_each(|part| places.join(part));
            places.to_json()
        };
        self.update_small(&file, super::register::Places::parse, join, Some(aside))
    }
}

fn not_saved(path: &Path, cause: io::Error) -> LibraryError {
    LibraryError::NotesNotSaved {
        path: path.to_owned(),
        cause,
    }
}

impl std::fmt::Display for Unlocked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Held => f.write_str(say!("saving-held")),
            Self::Impossible(error) => f.write_str(&say!("saving-not-locked", error = error)),
        }
    }
}

impl Saved {
    fn warn(&mut self, what: &str, result: io::Result<()>) {
        if let Err(error) = result {
            self.warnings
                .push(say!("saving-beside-notes", what = what, error = error));
        }
    }
}
