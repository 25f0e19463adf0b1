//! Who is who, on the disk: what readers have said of the glossaries of their texts, and glossaries that were made before.
//!
//! Corrections are the reader's own. They lie beside the notes in a folder of their own, one file for each device, and are
//! joined when they are read: see [`Corrections::merge`]. A copy on this machine holds all of them once more, and gives back what
//! the files lost. Glossaries made from texts are kept by the fingerprint of the text, and
//! are made anew whenever the file is gone.

use super::disk::Access;
use super::error::LibraryError;
use super::replace::{replace, settle};
use super::salvage::{self, Salvaged};
use super::{Library, backups, note_files, sides};
use crate::glossary::{Corrections, Decision, Glossary};
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
                Ok(Salvaged { value, damage }) => {
                    all.merge(&value);
                    troubles.extend(damage.first().map(|reason| {
                        say!(
                            "library-names-damaged",
                            path = path.display(),
                            reason = reason
                        )
                    }));
                }
                Err(reason) => troubles.push(say!(
                    "library-names-unreadable",
                    path = path.display(),
                    reason = reason
                )),
            }
        }
        let in_files = all.clone();
        all.merge(&self.copied_corrections(key));
        if all != in_files && troubles.is_empty() {
            troubles.push(say!(
                "library-names-restored",
                path = self.folders.corrections(key).display()
            ));
        }
        (all, troubles)
    }

    /// What the copies on this machine hold. One that cannot be read adds nothing.
    fn copied_corrections(&self, key: &str) -> Corrections {
        let mut all = Corrections::default();
        for path in self.folders.copies_of_corrections(key) {
            if let Ok(Salvaged { value, .. }) = self.read_corrections(&path) {
                all.merge(&value);
            }
        }
        all
    }

    /// Keeps a second copy of all corrections of the names of a text on this machine. Their own folder may be synced by
    /// other programs, and those have lost files before.
    fn copy_corrections(&self, key: &str, all: &Corrections) -> io::Result<()> {
        let json = all.to_json();
        let [usual, spare] = self.folders.copies_of_corrections(key);
        let put = |path: &Path| {
            settle(self.disk.as_ref(), path.parent().unwrap_or(path))?;
            self.replace_copy(path, &json)
        };
        match put(&usual) {
            Ok(()) => {
                // All that is in a whole one was taken in before.
                if matches!(self.read_corrections(&spare), Ok(read) if read.damage.is_empty()) {
                    let _ = self.disk.remove(&spare);
                }
                Ok(())
            }
            Err(error) => put(&spare).map_err(|_| error),
        }
    }

    /// A copy of a newer version stays as it is, and one that is damaged is kept aside.
    fn replace_copy(&self, path: &Path, json: &str) -> io::Result<()> {
        if let Some(bytes) = self.read_if_there(path)? {
            match parse_corrections(&bytes) {
                None => return Err(io::Error::other(newer())),
                Some(Salvaged { damage, .. }) if !damage.is_empty() => {
                    backups::quarantine(self.disk.as_ref(), &self.folders, path, &bytes)?;
                }
                Some(_) if bytes == json.as_bytes() => return Ok(()),
                Some(_) => {}
            }
        }
        replace(self.disk.as_ref(), path, json.as_bytes(), &Access::Private)
    }

    fn files_of_corrections(&self, key: &str) -> Vec<PathBuf> {
        let disk = self.disk.as_ref();
        let folder = self.folders.corrections(key);
        let root = folder.parent().unwrap_or(&folder);
        let copies = note_files::copied_folders(disk, root);
        std::iter::once(&folder)
            .chain(copies.get(key).into_iter().flatten())
            .flat_map(|folder| note_files::in_folder(disk, folder).unwrap_or_default())
            .collect()
    }

    /// Reads one file, each decision by itself.
    fn read_corrections(&self, path: &Path) -> Result<Salvaged<Corrections>, String> {
        let bytes = self
            .disk
            .read_own(path)
            .map_err(|error| error.to_string())?;
        parse_corrections(&bytes).ok_or_else(|| newer().to_owned())
    }

    /// Writes what was said of a text's glossary, so that it outlives a crash. What is there already is taken in first; where the
    /// lock of the folder is not to be had, it goes into a file of its own, which is joined later. A sentence tells of a copy that
    /// could not be kept.
    ///
    /// # Errors
    /// Says why nothing was written; what was saved before is untouched. It is safe to try again.
    pub fn write_corrections(
        &mut self,
        key: &str,
        corrections: &Corrections,
    ) -> Result<Option<String>, LibraryError> {
        let folder = self.folders.corrections(key);
        let path = folder.join(format!("{}.json", self.device));
        let failed = |cause: io::Error| LibraryError::NotesNotSaved {
            path: path.clone(),
            cause,
        };
        settle(self.disk.as_ref(), &folder).map_err(failed)?;
        let device = self.device.clone();
        let copied = match self.lock(&folder) {
            Ok(_lock) => {
                let mut all = corrections.clone();
                all.merge(&self.copied_corrections(key));
                self.join_corrections(&folder, &path, &mut all)?;
                self.copy_corrections(key, &all)
            }
            Err(_) => {
                let beside = folder.join(self.side_name(&device));
                replace(
                    self.disk.as_ref(),
                    &beside,
                    corrections.to_json().as_bytes(),
                    &Access::Private,
                )
                .map_err(failed)?;
                // The next who has the lock copies it.
                Ok(())
            }
        };
        // Where it cannot be kept, the next run finds the same name by itself.
        let _ = self.keep_device();
        Ok(copied
            .err()
            .map(|error| say!("own-copy-of-corrections", error = error)))
    }

    /// Writes all that is known, after what lies in the folder was added to it.
    fn join_corrections(
        &self,
        folder: &Path,
        path: &Path,
        all: &mut Corrections,
    ) -> Result<(), LibraryError> {
        let failed = |cause: io::Error| LibraryError::NotesNotSaved {
            path: path.to_owned(),
            cause,
        };
        if let Some(bytes) = self.read_if_there(path).map_err(failed)? {
            let Some(Salvaged { value, damage }) = parse_corrections(&bytes) else {
                let reason = say!("own-newer-corrections").to_owned();
                return Err(LibraryError::NotesReadOnly(reason));
            };
            if !damage.is_empty() {
                // It may be replaced only once a copy of it is safe.
                backups::quarantine(self.disk.as_ref(), &self.folders, path, &bytes)
                    .map_err(failed)?;
            }
            all.merge(&value);
        }
        let mut taken = Vec::new();
        for beside in sides::list(self.disk.as_ref(), folder, &self.device).unwrap_or_default() {
            if let Ok(Salvaged { value, damage }) = self.read_corrections(&beside) {
                all.merge(&value);
                // One that is damaged stays where it is.
                if damage.is_empty() {
                    taken.push(beside);
                }
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

/// Why a file is left alone.
fn newer() -> &'static str {
    say!("own-newer")
}

/// Reads corrections, each decision by itself; none where a later version of the program wrote them.
fn parse_corrections(bytes: &[u8]) -> Option<Salvaged<Corrections>> {
    let mut newer = false;
    let read = salvage::file(bytes, |source_text| {
        newer = Corrections::is_newer(source_text);
        let reason = match Corrections::parse(source_text) {
            Ok(value) => {
                return Salvaged {
                    value,
                    damage: Vec::new(),
                };
            }
            Err(reason) => reason,
        };
        let whole = salvage::entries(source_text);
        let decisions: Vec<Decision> = if whole.damage.is_empty() {
            let mut decisions = Vec::new();
            let lists = whole.value.iter().filter(|(key, _)| key == "decisions");
            for (_, json) in lists {
                decisions.extend(salvage::elements::<Decision>(json).value);
            }
            decisions
        } else {
            salvage::objects(source_text)
        };
        Salvaged {
            value: decisions.into_iter().collect(),
            damage: vec![reason],
        }
    });
    (!newer).then_some(read)
}

#[cfg(test)]
mod tests;
