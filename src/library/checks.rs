//! What is wrong with our own files besides the notes, for `manicule doctor`: it looks, and changes nothing.

use super::details::Details;
use super::folders::is_key;
use super::salvage::{self, Salvaged};
use super::{Library, ShelfFolders, backups, learned, similar};
use std::io;
use std::path::{Path, PathBuf};

impl Library {
    /// In sentences.
    pub(super) fn troubles_beside_notes(&self) -> Vec<String> {
        let mut troubles = self.read_details().troubles;
        troubles.extend(self.troubles_with_corrections());
        troubles.extend(self.troubles_with_small_files());
        troubles.extend(self.troubles_with_backups());
        troubles.extend(self.troubles_with_permissions());
        troubles
    }

    fn troubles_with_corrections(&self) -> Vec<String> {
        let root = self.folders.shared.join("glossaries");
        match self.disk.names(&root) {
            Ok(names) => names
                .iter()
                .filter(|name| is_key(name))
                .flat_map(|key| self.corrections_on(key).1)
                .collect(),
            Err(error) => vec![unlisted(&root, &error)],
        }
    }

    fn troubles_with_small_files(&self) -> Vec<String> {
        let folders = &self.folders;
        let [details, spare_details] = folders.copies_of_details();
        let mut troubles = Vec::new();
        troubles.extend(self.trouble_with(&folders.declined(), similar::parse_declined));
        troubles.extend(self.trouble_with(&folders.shelf_folders(), ShelfFolders::parse));
        troubles.extend(self.trouble_with(&self.review_path(), learned::cards));
        troubles.extend(self.trouble_with(&self.log_path(), learned::log));
        for path in [details, spare_details] {
            troubles.extend(self.trouble_with(&path, Details::parse));
        }
        troubles
    }

    fn trouble_with<T>(&self, path: &Path, parse: impl Fn(&str) -> Salvaged<T>) -> Option<String> {
        let reason = match self.disk.read_own(path) {
            Ok(bytes) => salvage::file(&bytes, parse).damage.into_iter().next()?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => error.to_string(),
        };
        Some(say!(
            "doctor-not-whole",
            path = path.display(),
            reason = reason
        ))
    }

    /// Copies of notes that are not as they were written.
    fn troubles_with_backups(&self) -> Vec<String> {
        let disk = self.disk.as_ref();
        let mut troubles = Vec::new();
        for root in [self.folders.backups(), self.folders.spare_backups()] {
            // That it cannot be listed is reported with the notes.
            let keys = disk.names(&root).unwrap_or_default();
            for key in keys.iter().filter(|key| is_key(key)) {
                let folder = root.join(key);
                if let Err(error) = disk.names(&folder) {
                    troubles.push(unlisted(&folder, &error));
                }
                let copies = backups::list(disk, &self.folders, key).into_iter();
                let torn = copies
                    .filter(|path| path.starts_with(&root) && backups::read(disk, path).is_none());
                troubles.extend(torn.map(|path| say!("doctor-backup-torn", path = path.display())));
            }
        }
        troubles
    }

    /// Folders of ours in which nothing can be saved.
    fn troubles_with_permissions(&self) -> Vec<String> {
        let folders = &self.folders;
        let mut own: Vec<PathBuf> = vec![
            folders.config.clone(),
            folders.shared.clone(),
            folders.state.clone(),
            folders.annotations(),
            folders.shared.join("glossaries"),
            folders.details(),
            folders.backups(),
            folders.quarantine(),
        ];
        for root in [
            folders.annotations(),
            folders.shared.join("glossaries"),
            folders.backups(),
        ] {
            let names = self.disk.names(&root).unwrap_or_default();
            own.extend(
                names
                    .iter()
                    .filter(|name| is_key(name))
                    .map(|name| root.join(name)),
            );
        }
        own.dedup();
        own.iter()
            .filter(|folder| folder.is_dir() && !can_write(folder))
            .map(|folder| say!("doctor-no-saving", path = folder.display()))
            .collect()
    }
}

fn unlisted(folder: &Path, error: &io::Error) -> String {
    say!("doctor-unlisted", path = folder.display(), error = error)
}

/// Whether the system would let this program make files in a folder.
#[cfg(unix)]
fn can_write(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

/// Only trying would tell.
#[cfg(not(unix))]
fn can_write(_folder: &Path) -> bool {
    true
}
