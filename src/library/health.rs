//! Where everything lies and how it is, for `manicule doctor`. It looks and changes nothing.

use super::backups;
use super::folders::name_of;
use super::source::Source;
use super::{Library, is_device};
use crate::annotation::{Notebook, Replica, ReplicaError};
use serde::Serialize;
use std::fmt;
use std::path::PathBuf;

/// The state of the library.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Health {
    /// Whether every file that is there could be read.
    pub healthy: bool,
    pub config: PathBuf,
    pub state: PathBuf,
    pub settings: PathBuf,
    pub annotations: PathBuf,
    pub shelf: PathBuf,
    pub backups: PathBuf,
    pub quarantine: PathBuf,
    pub device: String,
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
    pub unreadable: Vec<PathBuf>,
    /// Written by a newer version of the program.
    pub newer: Vec<PathBuf>,
    /// Backups on this machine.
    pub backups: usize,
}

impl Library {
    /// Looks at everything.
    #[must_use]
    pub fn health(&self) -> Health {
        let keys = self.disk.names(&self.folders.annotations()).unwrap_or_default();
        let texts: Vec<TextHealth> = keys.iter().filter_map(|key| self.text_health(key)).collect();
        let quarantine = self.folders.quarantine();
        let quarantined = self.disk.names(&quarantine).unwrap_or_default();
        let all_read = texts.iter().all(|text| text.unreadable.is_empty() && text.newer.is_empty());
        Health {
            healthy: all_read && self.troubles.is_empty(),
            config: self.folders.config.clone(),
            state: self.folders.state.clone(),
            settings: self.folders.settings(),
            annotations: self.folders.annotations(),
            shelf: self.folders.shelf(),
            backups: self.folders.backups(),
            device: self.device.clone(),
            troubles: self.troubles.clone(),
            texts,
            quarantined: quarantined.into_iter().map(|name| quarantine.join(name)).collect(),
            quarantine,
        }
    }

    /// None for a folder without notes.
    fn text_health(&self, key: &str) -> Option<TextHealth> {
        let paths = self.files_of_notes(key).ok().filter(|paths| !paths.is_empty())?;
        let mut replica = Replica::new(&self.device, key);
        let (mut devices, mut unreadable, mut newer) = (Vec::new(), Vec::new(), Vec::new());
        for path in paths {
            match self.read_notes(&path).map(|(_, parsed)| parsed) {
                Ok(Ok(there)) => {
                    // Conflict copies carry the name of the device that wrote them.
                    let device = if is_device(there.device()) { there.device().to_owned() } else { name_of(&path) };
                    devices.push(device);
                    replica.merge(&there);
                }
                Ok(Err(ReplicaError::Newer(_))) => newer.push(path),
                Ok(Err(ReplicaError::Unreadable(_))) | Err(_) => unreadable.push(path),
            }
        }
        devices.sort_unstable();
        devices.dedup();
        Some(TextHealth {
            key: key.to_owned(),
            title: replica.title().to_owned(),
            source: self.register.source_of(key),
            notes: Notebook::new(replica, None).annotations().len(),
            devices,
            unreadable,
            newer,
            backups: backups::list(self.disk.as_ref(), &self.folders, key).len(),
        })
    }
}

impl fmt::Display for Health {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = [
            ("Notes", &self.annotations),
            ("Settings", &self.settings),
            ("Shelf", &self.shelf),
            ("Backups", &self.backups),
            ("Quarantine", &self.quarantine),
        ];
        for (what, path) in places {
            writeln!(f, "{what:<12}{}", path.display())?;
        }
        writeln!(f, "{:<12}{}", "Device", self.device)?;
        for text in &self.texts {
            writeln!(f, "\n{text}")?;
        }
        self.quarantined.iter().try_for_each(|path| writeln!(f, "\nCopy of what could not be read: {}", path.display()))?;
        self.troubles.iter().try_for_each(|trouble| writeln!(f, "\n{trouble}"))?;
        f.write_str(if self.healthy { "\nAll is well." } else { "\nSomething could not be read; nothing was deleted." })
    }
}

impl fmt::Display for TextHealth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = if self.title.is_empty() { "(no title)" } else { &self.title };
        write!(f, "{} {title}: {} notes, devices {}, {} backups", self.key, self.notes, self.devices.join(", "), self.backups)?;
        if let Some(source) = &self.source {
            write!(f, ", {source}")?;
        }
        self.unreadable.iter().try_for_each(|path| write!(f, "\n  unreadable: {}", path.display()))?;
        self.newer.iter().try_for_each(|path| write!(f, "\n  from a newer version: {}", path.display()))
    }
}
