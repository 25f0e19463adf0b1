//! Which notes were written into which file, so that what a reader takes out of an export stays out. It belongs to this machine, and
//! nothing is lost with it: without it, every note is written again.

use super::super::disk::{Access, Disk, Files};
use super::super::hash;
use super::super::replace::replace;
use crate::exchange::TextNotes;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What is remembered of one file.
pub(super) struct Memory(PathBuf);

impl Memory {
    /// That of the file at `path`; none where there is no file.
    pub(super) fn of(folder: &Path, path: &Path) -> Option<Self> {
        let real = dunce::canonicalize(path)
            .ok()
            .filter(|real| real.is_file())?;
        let name = hash::sha256(real.as_os_str().as_encoded_bytes());
        Some(Self(folder.join(format!("{}.json", &name[..32]))))
    }

    /// That of a file which may be gone by now.
    fn of_name(folder: &Path, path: &Path) -> Option<Self> {
        let real = dunce::canonicalize(path.parent()?)
            .ok()?
            .join(path.file_name()?);
        let name = hash::sha256(real.as_os_str().as_encoded_bytes());
        Some(Self(folder.join(format!("{}.json", &name[..32]))))
    }

    /// What is remembered of a file goes with it where its reader has given it another name.
    pub(super) fn follow(folder: &Path, from: &Path, to: &Path) {
        let (Some(from), Some(to)) = (Self::of_name(folder, from), Self::of(folder, to)) else {
            return;
        };
        for (from, to) in [(&from.0, &to.0), (&from.print(), &to.print())] {
            // Where it cannot be taken along, the notes that were taken out are written again.
            let _ = Files.rename(from, to);
        }
    }

    pub(super) fn read(&self) -> BTreeSet<Uuid> {
        let json = Files
            .facts(&self.0)
            .ok()
            .filter(|facts| facts.is_file)
            .and_then(|_| Files.read(&self.0).ok());
        json.and_then(|json| serde_json::from_slice(&json).ok())
            .unwrap_or_default()
    }

    /// Adds the notes that were just written.
    pub(super) fn keep(&self, before: BTreeSet<Uuid>, texts: &[TextNotes<'_>]) {
        let mut written = before.clone();
        written.extend(
            texts
                .iter()
                .flat_map(|text| text.notebook.annotations())
                .map(|note| note.id),
        );
        if written == before {
            return;
        }
        let folder = self.0.parent().unwrap_or(&self.0);
        let json = serde_json::to_vec(&written).unwrap_or_default();
        // Where it cannot be kept, the notes are written again the next time.
        let _ = Files
            .make_folder(folder)
            .and_then(|()| replace(&Files, &self.0, &json, &Access::Private));
    }

    /// SHA-256 of what was written last into a file that is written whole.
    pub(super) fn last_print(&self) -> Option<String> {
        let bytes = Files.read(&self.print()).ok()?;
        String::from_utf8(bytes).ok()
    }

    pub(super) fn keep_print(&self, sha256: &str) {
        let folder = self.0.parent().unwrap_or(&self.0);
        // Where it cannot be kept, the file is not written over the next time.
        let _ = Files
            .make_folder(folder)
            .and_then(|()| replace(&Files, &self.print(), sha256.as_bytes(), &Access::Private));
    }

    fn print(&self) -> PathBuf {
        self.0.with_extension("print")
    }

    pub(super) fn forget(&self) {
        let _ = Files.remove(&self.print());
        let _ = Files.remove(&self.0);
    }
}
