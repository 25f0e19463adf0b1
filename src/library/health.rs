//! Where everything lies and how it is, for `manicule doctor`. It looks and changes nothing.

use super::Library;
use super::backups;
use super::folders::name_of;
use super::inventory::InventoryItem;
use super::machine::is_device;
use super::note_files::key_of_copy;
use super::source::Source;
use crate::annotation::{Notebook, Parsed, Replica, ReplicaError};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// The state of the library.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Health {
    /// Whether every file that is there could be read.
    pub healthy: bool,
    pub config: PathBuf,
    /// Where the notes lie, which may be a folder that a sync tool keeps.
    pub shared: PathBuf,
    pub state: PathBuf,
    pub settings: PathBuf,
    pub annotations: PathBuf,
    pub shelf: PathBuf,
    pub backups: PathBuf,
    pub quarantine: PathBuf,
    pub log: PathBuf,
    pub reports: PathBuf,
    pub device: String,
    /// Every folder and file with what it is for and what lies there.
    #[serde(rename = "places")]
    pub inventory: Vec<InventoryItem>,
    /// What could not be read, in sentences.
    pub troubles: Vec<String>,
    pub texts: Vec<TextHealth>,
    /// Copies of what could not be read.
    pub quarantined: Vec<PathBuf>,
}

/// The state of the notes on one text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextHealth {
    pub key: String,
    pub title: String,
    /// Where the text lay when it was last annotated, as far as this machine knows.
    pub source: Option<Source>,
    /// Highlights, notes and bookmarks that are not deleted.
    pub notes: usize,
    /// Names of the devices that have written a readable file.
    pub devices: Vec<String>,
    /// Files that cannot be read, and folders that cannot be listed.
    pub unreadable: Vec<PathBuf>,
    /// Files that could be read in part.
    pub damaged: Vec<PathBuf>,
    /// Files that hold notes on another text.
    pub foreign: Vec<PathBuf>,
    /// Whether notes are missing from the folder, and are shown from the backups.
    pub missing: bool,
    /// Written by a newer version of the program.
    pub newer: Vec<PathBuf>,
    /// Places that a sync tool keeps for files which it has not downloaded.
    pub not_downloaded: Vec<PathBuf>,
    /// Backups on this machine.
    pub backups: usize,
}

impl Library {
    /// Looks at everything.
    #[must_use]
    pub fn health(&self) -> Health {
        let mut troubles = self.troubles.clone();
        troubles.extend(self.troubles_beside_notes());
        let mut keys = BTreeSet::new();
        for folder in [
            self.folders.annotations(),
            self.folders.backups(),
            self.folders.spare_backups(),
        ] {
            match self.disk.names(&folder) {
                Ok(names) => keys.extend(names),
                Err(error) => troubles.push(say!(
                    "doctor-unlisted",
                    path = folder.display(),
                    error = error
                )),
            }
        }
        let keys: BTreeSet<String> = keys
            .into_iter()
            .map(|name| key_of_copy(&name).unwrap_or(name))
            .collect();
        let texts: Vec<TextHealth> = keys
            .iter()
            .filter_map(|key| self.text_health(key))
            .collect();
        let quarantine = self.folders.quarantine();
        let quarantined = self.disk.names(&quarantine).unwrap_or_default();
        let inventory = self.folders.look(self.disk.as_ref());
        Health {
            healthy: texts.iter().all(TextHealth::is_well)
                && troubles.is_empty()
                && inventory.iter().all(InventoryItem::is_well),
            config: self.folders.config.clone(),
            shared: self.folders.shared.clone(),
            state: self.folders.state.clone(),
            settings: self.folders.settings(),
            annotations: self.folders.annotations(),
            shelf: self.folders.shelf(),
            backups: self.folders.backups(),
            log: self.folders.log(),
            reports: self.folders.reports(),
            inventory,
            device: self.device.clone(),
            troubles,
            texts,
            quarantined: quarantined
                .into_iter()
                .map(|name| quarantine.join(name))
                .collect(),
            quarantine,
        }
    }

    /// None for a folder without notes.
    pub(super) fn text_health(&self, key: &str) -> Option<TextHealth> {
        let mut text = TextHealth {
            key: key.to_owned(),
            title: String::new(),
            source: self.place_of(key),
            notes: 0,
            devices: Vec::new(),
            unreadable: Vec::new(),
            damaged: Vec::new(),
            foreign: Vec::new(),
            missing: false,
            newer: Vec::new(),
            not_downloaded: self.not_downloaded(key),
            backups: backups::list(self.disk.as_ref(), &self.folders, key).len(),
        };
        let paths = match self.files_of_notes(key) {
            Ok(paths)
                if paths.is_empty() && text.backups == 0 && text.not_downloaded.is_empty() =>
            {
                return None;
            }
            Ok(paths) => paths,
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => return None,
            Err(_) => vec![self.folders.notes(key)],
        };
        for path in paths {
            match self.read_notes(&path).map(|(_, parsed)| parsed) {
                Ok(Ok(Parsed { replica, .. })) if replica.key() != key => text.foreign.push(path),
                Ok(Ok(Parsed { replica, damage })) => {
                    // Conflict copies carry the name of the device that wrote them.
                    let device = replica.device();
                    text.devices.push(if is_device(device) {
                        device.to_owned()
                    } else {
                        name_of(&path)
                    });
                    if !damage.is_empty() {
                        text.damaged.push(path);
                    }
                }
                Ok(Err(ReplicaError::Newer(_))) => text.newer.push(path),
                Ok(Err(ReplicaError::Unreadable(_))) | Err(_) => text.unreadable.push(path),
            }
        }
        text.devices.sort_unstable();
        text.devices.dedup();
        let (all, missing): (Replica, bool) = self.all_of(key);
        text.missing = missing;
        text.title = all.title().to_owned();
        text.notes = Notebook::new(all, None).annotations().len();
        Some(text)
    }

    /// What iCloud leaves in the place of a file of notes: `.NAME.json.icloud`.
    pub(super) fn not_downloaded(&self, key: &str) -> Vec<PathBuf> {
        let paths = self
            .disk
            .paths(&self.folders.notes(key))
            .unwrap_or_default();
        let is_placeholder = |path: &PathBuf| name_of(path).ends_with(".json.icloud");
        paths.into_iter().filter(is_placeholder).collect()
    }
}

impl TextHealth {
    fn is_well(&self) -> bool {
        self.faults().iter().all(|(_, paths)| paths.is_empty()) && !self.missing
    }

    /// Files that are not as they should be, by what is wrong with them.
    pub(super) fn faults(&self) -> [(&'static str, &[PathBuf]); 5] {
        [
            (say!("fault-unreadable"), &self.unreadable),
            (say!("fault-in-part"), &self.damaged),
            (say!("fault-other-text"), &self.foreign),
            (say!("fault-newer"), &self.newer),
            (say!("fault-not-downloaded"), &self.not_downloaded),
        ]
    }
}

impl fmt::Display for Health {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for item in &self.inventory {
            writeln!(f, "{item}")?;
        }
        writeln!(f, "\n{}", say!("doctor-device", name = self.device))?;
        for text in &self.texts {
            writeln!(f, "\n{text}")?;
        }
        self.quarantined
            .iter()
            .try_for_each(|path| writeln!(f, "\n{}", say!("doctor-copy", path = path.display())))?;
        self.troubles
            .iter()
            .try_for_each(|trouble| writeln!(f, "\n{trouble}"))?;
        let end = if self.healthy {
            say!("doctor-all-is-well")
        } else {
            say!("doctor-something-is-wrong")
        };
        write!(f, "\n{end}")
    }
}

impl fmt::Display for TextHealth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = if self.title.is_empty() {
            say!("doctor-no-title")
        } else {
            &self.title
        };
        let notes = say!("counted-notes", count = self.notes);
        let backups = say!("counted-backups", count = self.backups);
        let devices = say!("doctor-devices", names = self.devices.join(", "));
        write!(f, "{} {title}: {notes}, {devices}, {backups}", self.key)?;
        if let Some(source) = &self.source {
            write!(f, ", {source}")?;
        }
        if self.missing {
            write!(f, "\n  {}", say!("doctor-missing"))?;
        }
        self.faults().iter().try_for_each(|(what, paths)| {
            paths
                .iter()
                .try_for_each(|path| write!(f, "\n  {what}: {}", path.display()))
        })
    }
}
