//! The one way in which notes, pictures and glossaries leave: into files of the reader's. None of those is written over unread, and
//! none of ours, nor a text, is ever a target.

mod error;
mod in_step;
mod memory;
mod shaped;
mod target;

pub use error::ExportError;
pub use in_step::{InStep, Step, plain_name};

use super::Library;
use super::hash;
use super::replace::is_in_use;
use super::source::Source;
use super::source_files::{Refusal, read_regular};
use crate::exchange::{self, Preset, TextNotes};
use memory::Memory;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use target::{Target, replace};

/// The largest file that notes are written into, in bytes.
const LARGEST_TARGET: u64 = 256 << 20;

/// How often notes are merged again with a file that another program keeps writing.
const TRIES: usize = 5;

/// What became of an export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// How many notes were left out because the reader had taken them out of the file.
    pub taken_out: usize,
}

/// Writes files for the reader. It needs the library only to be made, so that a drive that hangs holds up no save.
#[derive(Clone, Debug, Default)]
pub struct Exporter {
    /// Our own folders.
    folders: Vec<PathBuf>,
    /// Files that are read: those of the shelf, and those that have notes.
    texts: Vec<PathBuf>,
    /// Where it is kept which notes were written into which file.
    written: PathBuf,
}

impl Library {
    /// What writes files for the reader.
    #[must_use]
    pub fn exporter(&self) -> Exporter {
        let mut exporter = Exporter {
            folders: vec![
                self.folders.config.clone(),
                self.folders.shared.clone(),
                self.folders.state.clone(),
            ],
            texts: Vec::new(),
            written: self.folders.state.join("exports"),
        };
        let shelved = self
            .shelf
            .recent()
            .iter()
            .map(|recent| recent.source.clone());
        shelved
            .chain(self.annotated())
            .for_each(|source| exporter.spare(&source));
        exporter
    }
}

impl Exporter {
    /// Never to write over this text.
    pub fn spare(&mut self, source: &Source) {
        if let Source::File(path) = source {
            self.texts.push(path.clone());
        }
    }

    /// Writes the notes on some texts into a file. What the reader wrote into an earlier export stays, where the format
    /// has room for it, and what was taken out stays out. A pipe or a device is only written to, never read.
    ///
    /// # Errors
    /// [`ExportError`]; the file is then as it was.
    pub fn export(
        &self,
        path: &Path,
        preset: Preset,
        texts: &[TextNotes<'_>],
    ) -> Result<Exported, ExportError> {
        let memory = Memory::of(&self.written, path);
        let written = memory.as_ref().map(Memory::read).unwrap_or_default();
        let last = memory.as_ref().and_then(Memory::last_print);
        let exported = Cell::default();
        let print = Cell::default();
        let noted = |text: String| {
            if !preset.holds_own_words() {
                print.set(hash::sha256(text.as_bytes()));
            }
            Ok(text.into_bytes())
        };
        self.write_with(path, |existing| match existing {
            Some(existing) => {
                let as_written = || last == Some(hash::sha256(existing));
                let existing = std::str::from_utf8(existing)
                    .map_err(|_| ExportError::NotText(path.to_owned()))?;
                let updated = exchange::update(preset, existing, texts, &written);
                let updated = updated.map_err(|reason| ExportError::WouldLose {
                    path: path.to_owned(),
                    reason,
                })?;
                exported.set(Exported {
                    taken_out: updated.taken_out,
                });
                // There is no room for what somebody has written into it since.
                if !(preset.holds_own_words() || existing.trim().is_empty() || as_written()) {
                    return Err(ExportError::Edited(path.to_owned()));
                }
                noted(updated.text)
            }
            None => noted(exchange::export(preset, texts)),
        })?;
        if let Some(memory) = memory.or_else(|| Memory::of(&self.written, path)) {
            if preset.holds_own_words() {
                memory.keep(written, texts);
            } else {
                memory.keep_print(&print.take());
            }
        }
        Ok(exported.get())
    }

    /// Forgets what was written into a file, so that the next export brings back what was taken out of it.
    pub fn forget(&self, path: &Path) {
        if let Some(memory) = Memory::of(&self.written, path) {
            memory.forget();
        }
    }

    /// Writes any other file that the reader asked for, whole: a picture, a glossary.
    ///
    /// # Errors
    /// As [`Exporter::export`].
    pub fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), ExportError> {
        self.write_with(path, |_| Ok(bytes.to_vec()))
    }

    /// Writes a file whole, if what is in it may go: `refused` says in a sentence what would be lost, or nothing. A pipe or a device
    /// holds nothing that could be.
    ///
    /// # Errors
    /// As [`Exporter::export`], and that sentence.
    pub fn write_over(
        &self,
        path: &Path,
        bytes: &[u8],
        refused: impl Fn(&[u8]) -> Option<String>,
    ) -> Result<(), ExportError> {
        self.write_with(path, |there| match there.and_then(&refused) {
            Some(reason) => Err(ExportError::Refused(reason)),
            None => Ok(bytes.to_vec()),
        })
    }

    /// Whether a file may be written to at all, before work is done for it.
    ///
    /// # Errors
    /// As [`Exporter::export`].
    pub fn allows(&self, path: &Path) -> Result<(), ExportError> {
        self.judge(path, &Target::find(path)?)
    }

    /// Writes what `make` makes of a file's present bytes. Whoever writes to it in the meantime keeps what they wrote: it is then
    /// made anew of that.
    fn write_with(
        &self,
        path: &Path,
        make: impl Fn(Option<&[u8]>) -> Result<Vec<u8>, ExportError>,
    ) -> Result<(), ExportError> {
        for _ in 0..TRIES {
            let target = Target::find(path)?;
            self.judge(path, &target)?;
            let (real, before) = match target {
                Target::Stream(stream) => return target::pour(&stream, &make(None)?),
                Target::New(real) => (real, None),
                Target::File(real) => {
                    let before = read_regular(&real, LARGEST_TARGET)
                        .map_err(|refusal| unreadable(path, refusal))?;
                    (real, Some(before))
                }
            };
            let _lock = before.as_ref().map(|_| target::lock(&real)).transpose()?;
            let bytes = make(before.as_deref())?;
            if before.as_ref() == Some(&bytes) || replace(&real, before.as_deref(), &bytes)? {
                return Ok(());
            }
        }
        Err(ExportError::Restless(path.to_owned()))
    }

    fn judge(&self, path: &Path, target: &Target) -> Result<(), ExportError> {
        let (Target::File(real) | Target::New(real)) = target else {
            return Ok(());
        };
        if self
            .folders
            .iter()
            .any(|folder| target::is_within(real, folder))
            || target::has_name_within(real, &self.folders)
        {
            return Err(ExportError::Ours(path.to_owned()));
        }
        if self.texts.iter().any(|text| target::is_same(real, text)) {
            return Err(ExportError::IsText(path.to_owned()));
        }
        Ok(())
    }
}

fn unreadable(path: &Path, refusal: Refusal) -> ExportError {
    match refusal {
        Refusal::Failed(error) if is_in_use(&error) => ExportError::Locked(path.to_owned()),
        Refusal::Failed(cause) => ExportError::Failed {
            path: path.to_owned(),
            cause,
        },
        Refusal::IsFolder => ExportError::IsFolder(path.to_owned()),
        Refusal::NotAFile => ExportError::NotAFile(path.to_owned()),
        Refusal::TooLarge(_) => ExportError::NotText(path.to_owned()),
    }
}

#[cfg(test)]
mod tests;
