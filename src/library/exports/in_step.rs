//! A folder of the reader's that holds the notes on every text, a file for each, and is brought up to date after every
//! change. It is written like every other export: what the reader writes into those files stays, what the reader takes
//! out stays out, and a file that is not such an export is never touched.

use super::super::disk::{Access, Disk, Files};
use super::super::folder_in_step::FolderInStep;
use super::super::hash;
use super::super::replace;
use super::memory::Memory;
use super::{ExportError, Exporter};
use crate::exchange::{Preset, Shape, TextNotes, holds_notes};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Files and folders that are looked through for one that was renamed.
const LOOKED_AT: usize = 20_000;
/// The largest file that is looked into for notes, in bytes.
const LARGEST: u64 = 16 << 20;

/// Such a folder, and what was written to it.
#[derive(Debug)]
pub struct InStep {
    folder: PathBuf,
    preset: Preset,
    exporter: Exporter,
    /// Where that is kept. It belongs to this machine, and without it the files are found again by what is in them.
    memory: PathBuf,
    written: Written,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Written {
    /// What tells the version of the notes that was written last from others, by the key of their folder.
    stamps: BTreeMap<String, String>,
    /// By the key of the text, its file.
    files: BTreeMap<String, WrittenFile>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct WrittenFile {
    /// Within the folder, with `/` between its parts.
    name: String,
    /// The reader has taken it out of the folder.
    is_removed: bool,
}

/// What became of the notes on one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Written(PathBuf),
    /// There are none, and never were.
    Nothing,
    /// The reader has removed this file, and it stays out.
    Removed(PathBuf),
}

impl Exporter {
    /// The folder with what is known of it.
    ///
    /// # Errors
    /// [`ExportError::NoFolder`], [`ExportError::Emptied`], or [`ExportError::Ours`] for a folder of our own.
    pub fn in_step(self, wanted: &FolderInStep) -> Result<InStep, ExportError> {
        let folder = wanted.path().to_owned();
        if !folder.is_dir() {
            return Err(ExportError::NoFolder(folder));
        }
        self.allows(&folder.join("notes.md"))?;
        let name = hash::sha256(folder.as_os_str().as_encoded_bytes());
        let memory = self
            .written
            .join(format!("folder-{}-{}.json", &name[..24], wanted.format));
        let json = Files.read(&memory).unwrap_or_default();
        let written: Written = serde_json::from_slice(&json).unwrap_or_default();
        let in_step = InStep {
            folder,
            preset: wanted.preset(),
            exporter: self,
            memory,
            written,
        };
        let mut files = in_step
            .written
            .files
            .values()
            .filter(|file| !file.is_removed);
        // An empty folder in which a drive is to appear looks like this.
        if files.clone().count() > 1 && files.all(|file| !in_step.path_of(file).exists()) {
            return Err(ExportError::Emptied(in_step.folder));
        }
        Ok(in_step)
    }

    /// Forgets what was written to a folder: all notes are written anew, also those that its reader took out.
    pub fn forget_folder(&self, wanted: &FolderInStep) {
        let name = hash::sha256(wanted.path().as_os_str().as_encoded_bytes());
        let memory = format!("folder-{}-{}.json", &name[..24], wanted.format);
        if let Ok(in_step) = self.clone().in_step(wanted) {
            for file in in_step.written.files.values() {
                self.forget(&in_step.path_of(file));
            }
        }
        let _ = Files.remove(&self.written.join(memory));
    }
}

impl InStep {
    /// Whether notes are to be written that were not, or not as they are now. `key` is that of the folder in which they lie.
    #[must_use]
    pub fn is_due(&self, key: &str, stamp: &str) -> bool {
        let is_back = || {
            let file = self.written.files.get(key);
            file.is_some_and(|file| file.is_removed && self.path_of(file).exists())
        };
        self.written.stamps.get(key).map(String::as_str) != Some(stamp) || is_back()
    }

    /// Writes the notes on a text, known by its key, into its file.
    ///
    /// # Errors
    /// [`ExportError`]; the file is then as it was, and the notes are due again.
    pub fn write(&mut self, key: &str, text: TextNotes<'_>) -> Result<Step, ExportError> {
        let Some(path) = self.file_for(key, text)? else {
            let path = self.written.files.get(key).map(|file| self.path_of(file));
            return Ok(path.map_or(Step::Nothing, Step::Removed));
        };
        self.exporter
            .export_as(&path, &Shape::Preset(self.preset), &[(text, None)])?;
        Ok(Step::Written(path))
    }

    /// Remembers which version of the notes in a folder was dealt with.
    pub fn done(&mut self, key: &str, stamp: &str) {
        self.written.stamps.insert(key.to_owned(), stamp.to_owned());
        self.keep();
    }

    fn keep(&self) {
        let json = serde_json::to_vec(&self.written).unwrap_or_default();
        let folder = self.memory.parent().unwrap_or(&self.memory);
        // Where it cannot be kept, all is compared again the next time.
        let _ = Files
            .make_folder(folder)
            .and_then(|()| replace::replace(&Files, &self.memory, &json, &Access::Private));
    }

    /// How many files there are.
    #[must_use]
    pub fn files(&self) -> usize {
        let files = self.written.files.values();
        files.filter(|file| !file.is_removed).count()
    }

    /// The file of a text, chosen once: none where there is nothing to write, or where the reader has removed it.
    fn file_for(&mut self, key: &str, text: TextNotes<'_>) -> Result<Option<PathBuf>, ExportError> {
        let known = self.written.files.get(key).cloned();
        let path = match &known {
            Some(file) if self.is_still_ours(&self.path_of(file), text) => Some(self.path_of(file)),
            Some(file) => {
                let found = self.renamed(text);
                if let Some(found) = &found {
                    Memory::follow(&self.exporter.written, &self.path_of(file), found);
                }
                found
            }
            None if text.notebook.annotations().is_empty() => return Ok(None),
            None => Some(self.free_path(text)?),
        };
        let mut file = known.unwrap_or_default();
        file.is_removed = path.is_none();
        if let Some(path) = &path {
            file.name = self.name_of(path);
        }
        self.written.files.insert(key.to_owned(), file);
        self.keep();
        Ok(path)
    }

    /// A name for a new file: that of the title, unless another file has it. An export of the same notes, which another device or
    /// an earlier run has written, is gone on with.
    fn free_path(&self, text: TextNotes<'_>) -> Result<PathBuf, ExportError> {
        let title = plain_name(&text.document.meta.title);
        let taken: BTreeSet<String> = self
            .written
            .files
            .values()
            .map(|file| file.name.to_lowercase())
            .collect();
        for number in 1..=1_000 {
            let name = match number {
                1 => format!("{title}.{}", self.preset.extension()),
                _ => format!("{title} ({number}).{}", self.preset.extension()),
            };
            let path = self.folder.join(&name);
            if taken.contains(&name.to_lowercase()) {
                continue;
            }
            if path.symlink_metadata().is_err() || self.is_of(&path, text) {
                return Ok(path);
            }
        }
        Err(ExportError::NotAFile(self.folder.join(title)))
    }

    /// The file of a text under the name that its reader has given it, in this folder or one within.
    fn renamed(&self, text: TextNotes<'_>) -> Option<PathBuf> {
        let known: BTreeSet<PathBuf> = self
            .written
            .files
            .values()
            .map(|file| self.path_of(file))
            .collect();
        let mut open = vec![self.folder.clone()];
        let mut left = LOOKED_AT;
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                left = left.checked_sub(1)?;
                let path = entry.path();
                let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() && !is_hidden => open.push(path),
                    Ok(kind)
                        if kind.is_file()
                            && !is_hidden
                            && !known.contains(&path)
                            && self.is_of(&path, text) =>
                    {
                        return Some(path);
                    }
                    _ => {}
                }
            }
        }
        None
    }

    /// Whether a file that was written before is there, and no other in its place. One into which nothing of these notes was written
    /// has nothing by which to tell.
    fn is_still_ours(&self, path: &Path, text: TextNotes<'_>) -> bool {
        path.exists()
            && (self.is_of(path, text) || text.notebook.replica().is_empty() || !self.wrote(path))
    }

    /// Whether a note was written into a file.
    fn wrote(&self, path: &Path) -> bool {
        let memory = Memory::of(&self.exporter.written, path);
        memory.is_some_and(|memory| !memory.read().is_empty() || memory.last_print().is_some())
    }

    /// Whether a file is an export of the notes on a text.
    fn is_of(&self, path: &Path, text: TextNotes<'_>) -> bool {
        let is_such = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case(self.preset.extension()));
        let is_small = || path.metadata().is_ok_and(|facts| facts.len() <= LARGEST);
        is_such
            && is_small()
            && super::read_regular(path, LARGEST)
                .ok()
                .and_then(|bytes| String::from_utf8(bytes).ok())
                .is_some_and(|there| holds_notes(self.preset, &there, text.notebook.replica()))
    }

    fn path_of(&self, file: &WrittenFile) -> PathBuf {
        file.name
            .split('/')
            .fold(self.folder.clone(), |path, part| path.join(part))
    }

    fn name_of(&self, path: &Path) -> String {
        let within = path.strip_prefix(&self.folder).unwrap_or(path);
        let parts = within.iter().map(|part| part.to_string_lossy());
        parts.collect::<Vec<_>>().join("/")
    }
}

/// A file name made of a title: letters, digits and a few signs that every system allows.
#[must_use]
pub fn plain_name(title: &str) -> String {
    let is_allowed = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | ',');
    let plain: String = title
        .chars()
        .map(|c| if is_allowed(c) { c } else { ' ' })
        .collect();
    let folded = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let stem: String = folded.chars().take(80).collect();
    if stem.is_empty() {
        "Text".to_owned()
    } else {
        stem.trim().to_owned()
    }
}

#[cfg(test)]
mod tests;
