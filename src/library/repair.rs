//! Repairs what can be repaired without a loss: what it writes is merged as any save is, and what it removes are left-over halves.

use super::Library;
use super::disk::Disk;
use super::folders::is_key;
use super::salvage::{self, Salvaged};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A half-written file that is older than this belongs to no save that still runs.
const LONG_AGO: Duration = Duration::from_secs(60 * 60);

/// What was repaired, and what could not be, in sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repairs {
    pub done: Vec<String>,
    pub failed: Vec<String>,
}

impl Library {
    /// Restores notes that only backups hold, joins files that were written beside others, writes damaged files anew (a
    /// copy of the damaged one stays), and removes what crashed saves have left.
    pub fn repair(&mut self) -> Repairs {
        let mut repairs = Repairs::default();
        self.repair_notes(&mut repairs);
        self.repair_small_files(&mut repairs);
        self.sweep_all(&mut repairs);
        repairs
    }

    fn repair_notes(&mut self, repairs: &mut Repairs) {
        let folders = [
            self.folders.annotations(),
            self.folders.backups(),
            self.folders.spare_backups(),
        ];
        let names = folders
            .iter()
            .filter_map(|folder| self.disk.names(folder).ok());
        let keys: BTreeSet<String> = names.flatten().filter(|name| is_key(name)).collect();
        for key in keys {
            let (all, missing) = self.all_of(&key);
            let before = self.text_health(&key);
            let is_hurt = before.as_ref().is_some_and(|text| !text.damaged.is_empty());
            let own = self.folders.notes_of(&key, &self.device);
            let is_beside = !self.beside_small(&own).is_empty();
            if all.is_empty() || !(missing || is_hurt || is_beside) {
                continue;
            }
            let title = before.map(|text| text.title).unwrap_or_default();
            match self.write(&all) {
                Ok(_) => repairs.done.push(say!("repair-notes", title = title)),
                Err(error) => repairs.failed.push(error.to_string()),
            }
        }
    }

    /// Settings and shelf that make no sense are copied aside and written anew.
    fn repair_small_files(&mut self, repairs: &mut Repairs) {
        if self.makes_no_sense(&self.folders.settings(), super::Settings::parse) {
            let settings = self.settings.clone();
            let saved = self.save_settings(&settings);
            repairs.record(say!("repair-settings"), saved);
        }
        if self.makes_no_sense(&self.folders.shelf(), super::Shelf::parse) {
            let shelf = self.shelf.clone();
            let saved = self.save_shelf(&shelf);
            repairs.record(say!("repair-shelf"), saved);
        }
    }

    fn makes_no_sense<T>(&self, path: &Path, parse: fn(&str) -> Salvaged<T>) -> bool {
        let bytes = self.disk.read_own(path);
        bytes.is_ok_and(|bytes| !salvage::file(&bytes, parse).damage.is_empty())
    }

    /// Removes what saves that crashed have left anywhere.
    fn sweep_all(&self, repairs: &mut Repairs) {
        let mut left = Vec::new();
        for folder in [
            &self.folders.config,
            &self.folders.shared,
            &self.folders.state,
        ] {
            halves(self.disk.as_ref(), folder, 3, &mut left);
        }
        let removed = left
            .iter()
            .filter(|path| self.disk.remove(path).is_ok())
            .count();
        if removed > 0 {
            repairs.done.push(say!("repair-halves", count = removed));
        }
    }
}

impl Repairs {
    fn record<T>(&mut self, done: &str, result: Result<T, super::LibraryError>) {
        match result {
            Ok(_) => self.done.push(done.to_owned()),
            Err(error) => self.failed.push(error.to_string()),
        }
    }
}

/// Half-written files in a folder and `depth` folders below it.
fn halves(disk: &dyn Disk, folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    for name in disk.names(folder).unwrap_or_default() {
        let path = folder.join(&name);
        let Ok(facts) = disk.facts(&path) else {
            continue;
        };
        if facts.is_folder {
            if depth > 0 {
                halves(disk, &path, depth - 1, found);
            }
        } else if is_half(&name) && facts.changed.elapsed().is_ok_and(|age| age > LONG_AGO) {
            found.push(path);
        }
    }
}

/// `.~NAME.RANDOM.tmp`, as [`super::replace`] calls what it writes first.
fn is_half(name: &str) -> bool {
    let random = name
        .strip_prefix(".~")
        .and_then(|rest| rest.strip_suffix(".tmp"))
        .and_then(|rest| rest.rsplit_once('.'));
    random.is_some_and(|(_, digits)| {
        digits.len() == 8 && digits.bytes().all(|c| c.is_ascii_hexdigit())
    })
}
