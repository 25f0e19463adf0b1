//! Which files hold what was said of a text: those in its folder, whatever they are called, and those in copies of the folder that a
//! sync tool has made of it.

use super::disk::Disk;
use super::folders::{is_key, name_of};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A folder that was changed more lately than this may change again without a new time.
const SETTLED: Duration = Duration::from_secs(2);

/// The files of notes in a folder, also those whose names are no Unicode.
///
/// # Errors
/// Any error of the disk.
pub(super) fn in_folder(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = disk.paths(folder)?;
    paths.retain(|path| is_notes(&name_of(path)));
    Ok(paths)
}

/// Whether a file in a folder of notes is looked at: every JSON file, whatever a sync tool has called it, but no hidden one.
pub(super) fn is_notes(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".json") && !name.starts_with('.')
}

/// The key of the text of whose folder this is the name of a copy: `KEY (1)` (Google Drive), `KEY 2` (iCloud), `KEY-HOST` (OneDrive),
/// or the key in capitals.
pub(super) fn key_of_copy(name: &str) -> Option<String> {
    let digits = name.chars().take_while(char::is_ascii_hexdigit).count();
    let (key, rest) = name.split_at(digits);
    let is_copy = match rest.chars().next() {
        None => key.chars().any(|c| c.is_ascii_uppercase()),
        Some(next) => !next.is_alphanumeric(),
    };
    let key = key.to_ascii_lowercase();
    (is_copy && is_key(&key)).then_some(key)
}

/// Copies of the folders in `root` that are named by keys, by these keys.
pub(super) fn copied_folders(disk: &dyn Disk, root: &Path) -> BTreeMap<String, Vec<PathBuf>> {
    let mut copies: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for path in disk.paths(root).unwrap_or_default() {
        if let Some(key) = key_of_copy(&name_of(&path)) {
            copies.entry(key).or_default().push(path);
        }
    }
    copies
}

/// Copies of folders as they were when they were last looked for. There are hardly ever any, and thousands of folders to look at.
#[derive(Debug, Default)]
pub(super) struct KnownCopies {
    as_of: Option<SystemTime>,
    copies: BTreeMap<String, Vec<PathBuf>>,
}

impl KnownCopies {
    pub(super) fn of(&mut self, disk: &dyn Disk, root: &Path, key: &str) -> &[PathBuf] {
        let changed = disk.facts(root).ok().map(|facts| facts.changed);
        let is_settled = changed
            .and_then(|changed| changed.elapsed().ok())
            .is_some_and(|age| age > SETTLED);
        if !is_settled || self.as_of != changed {
            self.copies = copied_folders(disk, root);
            self.as_of = changed;
        }
        self.copies.get(key).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_folders_are_known_by_their_names() {
        const KEY: &str = "0123456789abcdef";
        for name in [
            "KEY (1)",
            "KEY 2",
            "KEY-LAPTOP",
            "KEY~1",
            "KEY.sync-conflict-1",
        ] {
            let name = name.replace("KEY", KEY);
            assert_eq!(key_of_copy(&name).as_deref(), Some(KEY), "{name}");
        }
        assert_eq!(key_of_copy("0123456789ABCDEF").as_deref(), Some(KEY));
        for name in [KEY, "notes", "0123 (1)", "0123456789abcdefghij", ""] {
            assert_eq!(key_of_copy(name), None, "{name}");
        }
    }
}
