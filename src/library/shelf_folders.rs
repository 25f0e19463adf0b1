//! The folders whose texts stand on the shelf, as the reader has added them. Their files stay where they are; the list belongs to
//! this machine.

use super::salvage::{self, Salvaged};
use super::source::Source;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Folders of texts, each with when it was last added or taken away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct ShelfFolders(BTreeMap<Source, Added>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Added {
    /// Milliseconds since 1970.
    at: u64,
    on: bool,
}

impl ShelfFolders {
    /// The folders, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Path> {
        self.0
            .iter()
            .filter(|(_, added)| added.on)
            .filter_map(|(source, _)| match source {
                Source::File(path) => Some(path.as_path()),
                Source::Bundled(_) => None,
            })
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Adds a folder, or takes it away; the later word holds, whatever the clock shows.
    pub fn set(&mut self, folder: PathBuf, on: bool, now_ms: u64) {
        let added = self.0.entry(Source::File(folder).absolute()).or_default();
        *added = Added {
            at: now_ms.max(added.at.saturating_add(1)),
            on,
        };
    }

    /// Takes in what another window has said.
    pub fn join(&mut self, other: &Self) {
        for (folder, added) in &other.0 {
            let known = self.0.entry(folder.clone()).or_default();
            *known = (*known).max(*added);
        }
    }

    /// Reads each folder by itself.
    pub(super) fn parse(source_text: &str) -> Salvaged<Self> {
        let Salvaged { value, mut damage } = salvage::entries(source_text);
        let mut folders = BTreeMap::new();
        for (folder, json) in value {
            match serde_json::from_str(&json) {
                Ok(added) => drop(folders.insert(Source::parse(&folder), added)),
                Err(error) => damage.push(error.to_string()),
            }
        }
        Salvaged {
            value: Self(folders),
            damage,
        }
    }

    pub(super) fn to_json(&self) -> String {
        // A map of plain values has no way to fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_windows_keep_each_others_folders_and_the_later_word_holds() {
        let folder = |name: &str| std::env::temp_dir().join(name);
        let mut ours = ShelfFolders::default();
        ours.set(folder("a"), true, 1);
        let mut theirs = ours.clone();
        ours.set(folder("b"), true, 2);
        theirs.set(folder("a"), false, 3);
        ours.join(&ShelfFolders::parse(&theirs.to_json()).value);
        assert_eq!(ours.iter().collect::<Vec<_>>(), [folder("b")]);
        ours.set(folder("a"), true, 0);
        theirs.join(&ours);
        assert_eq!(theirs.iter().count(), 2);
    }
}
