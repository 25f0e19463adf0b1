//! Every readable file of notes on a text taken in and merged, with the backups that are not proven to be contained in it.

use super::super::Library;
use super::super::backups::{self, Proof};
use super::super::folders::name_of;
use super::super::note_files;
use super::super::register::Folder;
use crate::annotation::{Parsed, Replica, ReplicaError};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// All that could be read of the notes on a text.
pub(in crate::library) struct Gathered {
    pub replica: Replica,
    /// Without what is only in the backups on this machine.
    pub in_folder: Replica,
    /// What our own file holds, where it could be read.
    pub(super) own: Option<Vec<u8>>,
    pub read_only: Option<String>,
    pub troubles: Vec<String>,
}

/// How often a folder is looked at anew because a file in it went away while it was read.
const LOOKS: usize = 8;

impl Library {
    /// What a file says; the one written last need not be taken apart again.
    pub(in crate::library) fn parse_own(
        &self,
        path: &Path,
        bytes: &[u8],
    ) -> Result<Parsed, ReplicaError> {
        if let Some(written) = self.written.at(path, bytes) {
            return Ok(Parsed {
                replica: written.replica.clone(),
                damage: Vec::new(),
            });
        }
        // The folder is named by the key of the text.
        let key = path.parent().map(name_of).unwrap_or_default();
        Replica::read_among(bytes, &key)
    }

    /// Reads and merges all the notes on a text.
    pub(in crate::library) fn gather(&self, folder: &Folder) -> Gathered {
        let empty = Replica::new(&self.device, &folder.key).in_run(&self.run);
        let mut gathered = Gathered {
            in_folder: empty.clone(),
            replica: empty.clone(),
            own: None,
            read_only: None,
            troubles: Vec::new(),
        };
        for key in std::iter::once(&folder.key).chain(&folder.also) {
            if let Err(error) = self.gather_folder(&mut gathered, key) {
                let folder = self.folders.notes(key);
                gathered.troubles.push(say!(
                    "library-notes-not-listed",
                    folder = folder.display(),
                    error = error
                ));
            }
        }
        for key in std::iter::once(&folder.key).chain(&folder.also) {
            let places = self.not_downloaded(key).into_iter();
            gathered.troubles.extend(
                places.map(|place| say!("library-notes-not-downloaded", place = place.display())),
            );
        }
        gathered.in_folder = gathered.replica.clone();
        for key in std::iter::once(&folder.key).chain(&folder.also) {
            self.restore(&mut gathered, key);
        }
        if !gathered.in_folder.contains_items(&gathered.replica) {
            // Another program may have saved after the folder was looked at, and before its backups were.
            let mut again = Gathered {
                in_folder: empty.clone(),
                replica: empty,
                own: None,
                read_only: None,
                troubles: Vec::new(),
            };
            for key in std::iter::once(&folder.key).chain(&folder.also) {
                // That it cannot be listed was told.
                let _ = self.gather_folder(&mut again, key);
            }
            gathered.in_folder.merge(&again.replica);
        }
        self.tell_of_restored(&mut gathered);
        gathered
    }

    /// Takes in the files of one folder. Where one goes away meanwhile, what it held is in another by now, and all are read again.
    fn gather_folder(&self, gathered: &mut Gathered, key: &str) -> io::Result<()> {
        let own = self.folders.notes_of(key, &self.device);
        for look in 1.. {
            let mut paths = self.files_of_notes(key)?;
            // What is beside our own file goes once it is in it: so that is read last.
            paths.sort_by_key(|path| *path == own);
            let troubles = gathered.troubles.len();
            let all_there = paths.iter().all(|path| self.take_in(gathered, key, path));
            if all_there || look == LOOKS {
                break;
            }
            gathered.troubles.truncate(troubles);
        }
        Ok(())
    }

    pub(in crate::library) fn files_of_notes(&self, key: &str) -> io::Result<Vec<PathBuf>> {
        let disk = self.disk.as_ref();
        let mut paths = note_files::in_folder(disk, &self.folders.notes(key))?;
        let mut known = self.copied_folders.borrow_mut();
        for folder in known.of(disk, &self.folders.annotations(), key) {
            paths.extend(note_files::in_folder(disk, folder)?);
        }
        Ok(paths)
    }

    /// Reads one file of notes, whoever wrote it and whatever a sync tool has called it.
    pub(in crate::library) fn read_notes(
        &self,
        path: &Path,
    ) -> io::Result<(Vec<u8>, Result<Parsed, ReplicaError>)> {
        let bytes = self.disk.read_own(path)?;
        let parsed = self.parse_own(path, &bytes);
        Ok((bytes, parsed))
    }

    /// Takes in one file of the folder `key`; false where it is gone.
    fn take_in(&self, gathered: &mut Gathered, key: &str, path: &Path) -> bool {
        let is_own = path == self.folders.notes_of(gathered.replica.key(), &self.device);
        let (bytes, parsed) = match self.read_notes(path) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return false,
            Err(error) => {
                gathered.troubles.push(say!(
                    "library-notes-unreadable",
                    path = path.display(),
                    error = error
                ));
                return true;
            }
        };
        match parsed {
            Ok(Parsed { replica, .. }) if replica.key() != key => {
                gathered.troubles.push(foreign(path, &replica));
            }
            Ok(Parsed { replica, damage }) => {
                gathered.replica.merge(&replica);
                if let Some(reason) = damage.first() {
                    let place = path.display();
                    gathered.troubles.push(match self.set_aside(path, &bytes) {
                        Ok(copy) => say!(
                            "library-notes-damaged-kept",
                            path = place,
                            reason = reason,
                            copy = copy.display()
                        ),
                        Err(error) => say!(
                            "library-notes-damaged",
                            path = place,
                            reason = reason,
                            error = error
                        ),
                    });
                } else if is_own {
                    gathered.own = Some(bytes);
                }
            }
            Err(ReplicaError::Newer(version)) if is_own => {
                gathered.troubles.push(newer(&version));
                gathered.read_only = Some(newer(&version));
            }
            Err(ReplicaError::Newer(version)) => gathered.troubles.push(say!(
                "library-notes-newer-elsewhere",
                version = version,
                name = name_of(path)
            )),
            Err(ReplicaError::Unreadable(reason)) => {
                let place = path.display();
                gathered.troubles.push(match self.set_aside(path, &bytes) {
                    Ok(copy) => say!(
                        "library-notes-senseless-kept",
                        path = place,
                        reason = reason,
                        copy = copy.display()
                    ),
                    Err(error) => say!(
                        "library-notes-senseless",
                        path = place,
                        reason = reason,
                        error = error
                    ),
                });
            }
        }
        true
    }

    /// Keeps a copy of a file that could not be read. Where it lies.
    fn set_aside(&self, path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        backups::quarantine(self.disk.as_ref(), &self.folders, path, bytes)
    }

    /// Takes in what the backups of a text hold and its files do not, whenever they were made. So a file that another
    /// program has lost, damaged or put back to an older state is made whole again. Those that are known to hold
    /// nothing else are not read.
    pub(super) fn restore(&self, gathered: &mut Gathered, key: &str) {
        let backups = backups::list(self.disk.as_ref(), &self.folders, key);
        if backups.is_empty() {
            return;
        }
        self.unheld.borrow_mut().remove(key);
        let proof = Proof::read(self.disk.as_ref(), &self.folders, key);
        let own = gathered
            .own
            .as_deref()
            .filter(|_| gathered.replica.key() == key)
            .map(|bytes| self.written.print_of(bytes));
        let mut known: BTreeSet<String> = own.into_iter().collect();
        if known.contains(&proof.within) {
            known.extend(proof.held.iter().cloned());
        } else if let mut within = backups
            .iter()
            .filter(|path| backups::print_of(path) == proof.within)
            && let Some(bytes) = within.find_map(|path| backups::read(self.disk.as_ref(), path))
            && merge_backup(gathered, key, &bytes)
        {
            known.insert(proof.within.clone());
            known.extend(proof.held.iter().cloned());
        }
        for path in backups
            .iter()
            .filter(|path| !known.contains(&backups::print_of(path)))
        {
            if let Ok(bytes) = self.disk.read_own(path) {
                merge_backup(gathered, key, &bytes);
            }
        }
    }

    fn tell_of_restored(&self, gathered: &mut Gathered) {
        if gathered.read_only.is_none() && !gathered.in_folder.contains_items(&gathered.replica) {
            gathered.troubles.push(say!(
                "library-notes-restored",
                folder = self.folders.notes(gathered.replica.key()).display()
            ));
        }
    }
}

/// Takes in a backup, if it is one of this text. Whether all of it could be read.
fn merge_backup(gathered: &mut Gathered, key: &str, bytes: &[u8]) -> bool {
    let Ok(Parsed { replica, damage }) = Replica::read(bytes) else {
        return false;
    };
    if replica.key() != key {
        return false;
    }
    gathered.replica.merge(&replica);
    damage.is_empty()
}

fn foreign(path: &Path, replica: &Replica) -> String {
    say!(
        "library-notes-foreign",
        path = path.display(),
        title = replica.title(),
        key = replica.key()
    )
}

pub(in crate::library) fn newer(version: &str) -> String {
    say!("library-notes-newer", version = version)
}
