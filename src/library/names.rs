//! Who is who, on the disk: what readers have said of the glossaries of their texts, and glossaries that were made before.
//!
//! Corrections are the reader's own words. They lie beside the notes in a folder of their own, one file for each device, and are
//! joined when they are read: see [`Corrections::merge`]. Glossaries made from texts are kept by the fingerprint of the text, and
//! are made anew whenever the file is gone.

use super::disk::Access;
use super::error::LibraryError;
use super::replace::{replace, settle};
use super::{Library, backups, sides};
use crate::glossary::{Corrections, Glossary};
use std::io;
use std::path::{Path, PathBuf};

impl Library {
    /// What was said of a text's glossary, here and on other devices; and what could not be read, in sentences.
    #[must_use]
    pub fn corrections_on(&self, key: &str) -> (Corrections, Vec<String>) {
        let mut all = Corrections::default();
        let mut troubles = Vec::new();
        for path in self.files_of_corrections(key) {
            match self.read_corrections(&path) {
                Ok(there) => all.merge(&there),
                Err(reason) => troubles.push(format!(
                    "Corrections of names in {} could not be read ({reason}); the file is left as it is.",
                    path.display()
                )),
            }
        }
        (all, troubles)
    }

    fn files_of_corrections(&self, key: &str) -> Vec<PathBuf> {
        let folder = self.folders.corrections(key);
        let mut names = self.disk.names(&folder).unwrap_or_default();
        names.sort_unstable();
        names.retain(|name| !name.starts_with('.') && name.ends_with(".json"));
        names.into_iter().map(|name| folder.join(name)).collect()
    }

    fn read_corrections(&self, path: &Path) -> Result<Corrections, String> {
        let bytes = self
            .disk
            .read_own(path)
            .map_err(|error| error.to_string())?;
        parse_corrections(&bytes)
    }

    /// Writes what was said of a text's glossary, so that it outlives a crash. What is there already is taken in first; where the
    /// lock of the folder is not to be had, it goes into a file of its own, which is joined later.
    ///
    /// # Errors
    /// Says why nothing was written; what was saved before is untouched. It is safe to try again.
    pub fn write_corrections(
        &mut self,
        key: &str,
        corrections: &Corrections,
    ) -> Result<(), LibraryError> {
        let folder = self.folders.corrections(key);
        let path = folder.join(format!("{}.json", self.device));
        let failed = |cause: io::Error| LibraryError::NotesNotSaved {
            path: path.clone(),
            cause,
        };
        settle(self.disk.as_ref(), &folder).map_err(failed)?;
        let device = self.device.clone();
        match self.lock(&folder) {
            Ok(_lock) => self.join_corrections(&folder, &path, corrections)?,
            Err(_) => {
                let beside = folder.join(self.side_name(&device));
                replace(
                    self.disk.as_ref(),
                    &beside,
                    corrections.to_json().as_bytes(),
                    &Access::Private,
                )
                .map_err(failed)?;
            }
        }
        // Where it cannot be kept, the next run finds the same name by itself.
        let _ = self.keep_device();
        Ok(())
    }

    fn join_corrections(
        &self,
        folder: &Path,
        path: &Path,
        corrections: &Corrections,
    ) -> Result<(), LibraryError> {
        let failed = |cause: io::Error| LibraryError::NotesNotSaved {
            path: path.to_owned(),
            cause,
        };
        let mut all = corrections.clone();
        if let Some(bytes) = self.read_if_there(path).map_err(failed)? {
            match parse_corrections(&bytes) {
                Ok(there) => all.merge(&there),
                Err(_) if Corrections::is_newer(&bytes) => {
                    let reason = "Corrections of this text’s names were written by a newer Manicule; they are left as they are.";
                    return Err(LibraryError::NotesReadOnly(reason.to_owned()));
                }
                // It may be replaced only once a copy of it is safe.
                Err(_) => drop(
                    backups::quarantine(self.disk.as_ref(), &self.folders, path, &bytes)
                        .map_err(failed)?,
                ),
            }
        }
        let mut taken = Vec::new();
        for beside in sides::list(self.disk.as_ref(), folder, &self.device).unwrap_or_default() {
            if let Ok(there) = self.read_corrections(&beside) {
                all.merge(&there);
                taken.push(beside);
            }
        }
        replace(
            self.disk.as_ref(),
            path,
            all.to_json().as_bytes(),
            &Access::Private,
        )
        .map_err(failed)?;
        taken
            .iter()
            .for_each(|beside| drop(self.disk.remove(beside)));
        Ok(())
    }

    /// The glossary that was made of these words before, by this version of the program.
    #[must_use]
    pub fn known_glossary(&self, text_sha256: &str) -> Option<Glossary> {
        Glossary::from_kept(
            &self
                .disk
                .read_own(&self.folders.glossary(text_sha256))
                .ok()?,
        )
    }

    /// Keeps a glossary by the words of which it was made.
    ///
    /// # Errors
    /// Any error of the disk: nothing is lost but time.
    pub fn keep_glossary(&self, text_sha256: &str, glossary: &Glossary) -> io::Result<()> {
        let path = self.folders.glossary(text_sha256);
        self.disk.make_folder(path.parent().unwrap_or(&path))?;
        replace(
            self.disk.as_ref(),
            &path,
            &glossary.to_kept(),
            &Access::Private,
        )
    }
}

fn parse_corrections(bytes: &[u8]) -> Result<Corrections, String> {
    let words = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    Corrections::parse(words.trim_start_matches('\u{feff}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Correction, EntryKind, Named};

    fn library(home: &tempfile::TempDir) -> Library {
        Library::open(Some(home.path().to_owned())).unwrap()
    }

    fn hide(name: &str) -> Correction {
        Correction::Hide {
            of: Named {
                id: String::new(),
                name: name.to_owned(),
                kind: EntryKind::Place,
            },
            on: true,
        }
    }

    const KEY: &str = "0123456789abcdef";

    #[test]
    fn what_was_said_is_there_again_and_joined_with_what_another_device_said() {
        let home = tempfile::tempdir().unwrap();
        let mut own = Corrections::default();
        own.say(hide("Wen"), 1);
        library(&home).write_corrections(KEY, &own).unwrap();
        let mut theirs = Corrections::default();
        theirs.say(hide("Marrow"), 2);
        let folder = home.path().join("config/glossaries").join(KEY);
        std::fs::write(folder.join("fedcba9876543210.json"), theirs.to_json()).unwrap();
        let (all, troubles) = library(&home).corrections_on(KEY);
        assert_eq!((all.standing().count(), troubles.len()), (2, 0));
    }

    #[test]
    fn two_windows_that_save_by_turns_lose_nothing() {
        let home = tempfile::tempdir().unwrap();
        let (mut one, mut other) = (Corrections::default(), Corrections::default());
        one.say(hide("Wen"), 1);
        other.say(hide("Marrow"), 1);
        library(&home).write_corrections(KEY, &one).unwrap();
        library(&home).write_corrections(KEY, &other).unwrap();
        assert_eq!(library(&home).corrections_on(KEY).0.standing().count(), 2);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_of_and_copied_before_it_is_replaced() {
        let home = tempfile::tempdir().unwrap();
        let mut own = Corrections::default();
        own.say(hide("Wen"), 1);
        library(&home).write_corrections(KEY, &own).unwrap();
        let folder = home.path().join("config/glossaries").join(KEY);
        let file = std::fs::read_dir(&folder)
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        std::fs::write(&file, "torn {").unwrap();
        let mut library = library(&home);
        let (all, troubles) = library.corrections_on(KEY);
        assert!(
            all.is_empty() && troubles.len() == 1 && troubles[0].contains("left as it is"),
            "{troubles:?}"
        );
        library.write_corrections(KEY, &own).unwrap();
        let kept = walk(&home.path().join("state/quarantine"));
        assert!(
            kept.iter().any(|bytes| bytes == b"torn {"),
            "the torn file is kept"
        );
    }

    fn walk(folder: &std::path::Path) -> Vec<Vec<u8>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                found.extend(walk(&entry.path()));
            } else {
                found.extend(std::fs::read(entry.path()));
            }
        }
        found
    }
}
