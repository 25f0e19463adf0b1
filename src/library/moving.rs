//! Moving what is the reader's own (notes, corrections of names, what is said of texts) into a folder that a sync tool keeps: copied,
//! compared, and only then used. What lay in the old place stays there; what is still written there is brought over at the next
//! start.

use super::disk::{Access, Disk};
use super::error::LibraryError;
use super::folders::{Folders, name_of};
use super::machine::is_device;
use super::replace::replace;
use super::scan::Stamp;
use super::server_sync::ServerSync;
use super::{Library, hash};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folders that are the reader's own and go together.
const PARTS: [&str; 3] = ["annotations", "glossaries", "shelf"];
/// How often is looked for what was written meanwhile.
const LOOKS: usize = 5;

/// Where the shared folder is, and what was left in the old place when it was last looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Moved {
    pub folder: PathBuf,
    /// The old place.
    from: PathBuf,
    /// What tells each file in the old place from a later version of it, by its path from there.
    left: BTreeMap<String, Stamp>,
}

/// What is in the shared folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SyncStatus {
    pub folder: PathBuf,
    /// Whether it is one that the reader chose.
    pub is_chosen: bool,
    /// Each device that has written there, with the time of its last change in milliseconds since 1970.
    pub devices: Vec<(String, u64)>,
    pub own_device: String,
    /// Copies that a sync tool has made of files that were written on two machines at once. They are read like all others, and
    /// what is in them is shown.
    pub conflicts: Vec<PathBuf>,
    /// What is wrong with the folder, in a sentence.
    pub trouble: Option<String>,
    pub server: ServerSync,
}

impl Moved {
    pub(super) fn read(disk: &dyn Disk, folders: &Folders) -> Option<Self> {
        let bytes = disk.read_own(&folders.shared_pointer()).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    fn write(&self, disk: &dyn Disk, folders: &Folders) -> io::Result<()> {
        let path = folders.shared_pointer();
        let json = serde_json::to_vec_pretty(self).map_err(io::Error::other)?;
        disk.make_folder(path.parent().unwrap_or(&path))?;
        replace(disk, &path, &json, &Access::Private)
    }
}

impl Folders {
    /// The same, with the reader's own where it was moved to.
    pub(super) fn with_shared(mut self, disk: &dyn Disk) -> Self {
        if let Some(moved) = Moved::read(disk, &self) {
            self.shared = moved.folder;
        }
        self
    }
}

impl Library {
    /// What is wrong with the note of where the reader's own lies: notes that seem to be gone must not go without a word.
    pub(super) fn trouble_with_shared(&self) -> Option<String> {
        let pointer = self.folders.shared_pointer();
        let unreadable = |reason: String| {
            say!(
                "library-pointer-unreadable",
                path = pointer.display(),
                reason = reason,
                folder = self.folders.shared.display()
            )
        };
        let bytes = match self.disk.read_own(&pointer) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => return Some(unreadable(error.to_string())),
        };
        let folder = match serde_json::from_slice::<Moved>(&bytes) {
            Ok(moved) => moved.folder,
            Err(error) => return Some(unreadable(error.to_string())),
        };
        self.disk
            .facts(&folder)
            .is_err()
            .then(|| say!("library-folder-gone", folder = folder.display()))
    }

    /// Moves what is the reader's own into a folder, which is used from the next start on. The place where it lies then.
    ///
    /// # Errors
    /// Says what could not be copied; nothing has changed then, and all is used where it was.
    pub fn move_shared(&mut self, chosen: &Path) -> Result<PathBuf, LibraryError> {
        let to = place_in(self.disk.as_ref(), chosen);
        let failed = |cause| LibraryError::NotWritten {
            what: "shared folder",
            path: to.clone(),
            cause,
        };
        let from = self.folders.shared.clone();
        if to == from {
            return Ok(to);
        }
        if to.starts_with(&from) || to.starts_with(&self.folders.state) {
            let reason = "it lies inside of the folder that is to be moved";
            return Err(failed(io::Error::new(io::ErrorKind::InvalidInput, reason)));
        }
        let disk = self.disk.as_ref();
        disk.make_folder(&to).map_err(failed)?;
        let mut left = BTreeMap::new();
        for _ in 0..LOOKS {
            let now = stamps(disk, &from).map_err(failed)?;
            if now == left {
                break;
            }
            let fresh = now
                .iter()
                .filter(|(name, stamp)| left.get(*name) != Some(stamp));
            for (name, _) in fresh {
                carry(disk, &from, &to, name, &self.device).map_err(failed)?;
            }
            left = now;
        }
        let moved = Moved {
            folder: to.clone(),
            from,
            left,
        };
        moved.write(disk, &self.folders).map_err(failed)?;
        Ok(to)
    }

    /// Brings over what was written into the old place since the reader's own lies elsewhere: a window that was still open then
    /// went on there. What fails is reported, and tried again at the next start.
    pub(super) fn bring_over(&mut self) {
        let disk = self.disk.as_ref();
        let Some(mut moved) = Moved::read(disk, &self.folders) else {
            return;
        };
        let from = moved.from.clone();
        let Ok(now) = stamps(disk, &from) else { return };
        let fresh: Vec<&String> = now
            .iter()
            .filter(|(name, stamp)| moved.left.get(*name) != Some(stamp))
            .map(|(name, _)| name)
            .collect();
        if fresh.is_empty() {
            return;
        }
        for name in fresh {
            if let Err(error) = carry(disk, &from, &moved.folder, name, &self.device) {
                self.troubles.push(say!(
                    "library-not-brought-over",
                    path = from.join(name).display(),
                    error = error
                ));
                return;
            }
        }
        moved.left = now;
        let _ = moved.write(disk, &self.folders);
    }

    /// What is in the shared folder now. It looks at every file of notes: not for a thread that somebody waits for.
    #[must_use]
    pub fn sync_status(&self) -> SyncStatus {
        let disk = self.disk.as_ref();
        let folder = self.folders.shared.clone();
        let mut devices: BTreeMap<String, u64> = BTreeMap::new();
        let mut conflicts = Vec::new();
        let names = files(disk, &folder);
        let trouble = names.as_ref().err().map(|error| {
            say!(
                "own-folder-unreadable",
                path = folder.display(),
                error = error
            )
        });
        for name in names.unwrap_or_default() {
            let path = folder.join(&name);
            let stem = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let changed = disk
                .facts(&path)
                .map_or(0, |facts| milliseconds(facts.changed));
            if is_device(&stem) {
                let last = devices.entry(stem).or_default();
                *last = changed.max(*last);
            } else if name_of(&path).contains("conflict") || name_of(&path).contains("from ") {
                conflicts.push(path);
            }
        }
        let mut devices: Vec<(String, u64)> = devices.into_iter().collect();
        devices.sort_by_key(|(_, changed)| std::cmp::Reverse(*changed));
        SyncStatus {
            is_chosen: folder != self.folders.config,
            own_device: self.device.clone(),
            folder,
            devices,
            conflicts,
            trouble,
            server: self.server_sync(),
        }
    }
}

/// The place in a folder that the reader chose: the folder itself where notes lie in it already.
fn place_in(disk: &dyn Disk, chosen: &Path) -> PathBuf {
    let chosen = disk.resolved(chosen);
    let has_notes = disk
        .facts(&chosen.join(PARTS[0]))
        .is_ok_and(|facts| facts.is_folder);
    let is_ours = chosen
        .file_name()
        .is_some_and(|name| name.eq_ignore_ascii_case("manicule"));
    if has_notes || is_ours {
        chosen
    } else {
        chosen.join("Manicule")
    }
}

/// Copies one file. Where another lies under its name it is put beside it, and both are read.
fn carry(disk: &dyn Disk, from: &Path, to: &Path, name: &str, device: &str) -> io::Result<()> {
    let bytes = disk.read_own(&from.join(name))?;
    let mut path = to.join(name);
    match disk.read_own(&path) {
        Ok(there) if there == bytes => return Ok(()),
        Ok(_) => {
            let stem = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let print = &hash::sha256(&bytes)[..8];
            path.set_file_name(format!("{stem} from {device} {print}.json"));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    disk.make_folder(path.parent().unwrap_or(to))?;
    replace(disk, &path, &bytes, &Access::Private)?;
    if disk.read_own(&path)? == bytes {
        Ok(())
    } else {
        Err(io::Error::other(format!(
            "{} does not read back as it was written",
            path.display()
        )))
    }
}

/// What tells each of the reader's own files from a later version of it, by its path.
fn stamps(disk: &dyn Disk, folder: &Path) -> io::Result<BTreeMap<String, Stamp>> {
    let mut stamps = BTreeMap::new();
    for name in files(disk, folder)? {
        match disk.facts(&folder.join(&name)) {
            Ok(facts) => {
                let stamp = Stamp {
                    changed_ms: milliseconds(facts.changed),
                    len: facts.len,
                };
                stamps.insert(name, stamp);
            }
            // A file that is being replaced just now is seen at the next look.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(stamps)
}

/// The reader's own files, by their paths from the folder with strokes between the parts: JSON files alone, hidden ones left out.
fn files(disk: &dyn Disk, folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for part in PARTS {
        for name in disk.names(&folder.join(part))? {
            let path = folder.join(part).join(&name);
            if super::note_files::is_notes(&name) {
                found.insert(format!("{part}/{name}"));
            } else if disk.facts(&path).is_ok_and(|facts| facts.is_folder) {
                let inner = disk.names(&path)?;
                let inner = inner
                    .iter()
                    .filter(|inner| super::note_files::is_notes(inner));
                found.extend(inner.map(|inner| format!("{part}/{name}/{inner}")));
            }
        }
    }
    Ok(found)
}

fn milliseconds(time: SystemTime) -> u64 {
    let since = time
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
