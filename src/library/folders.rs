//! Where everything lies: what is the reader's own (and may be synced) apart from what belongs to this machine alone.

use super::disk::Disk;
use super::error::LibraryError;
use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// The folders of the program. Naming a path makes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Notes and settings: plain files that any tool may carry to another machine.
    pub config: PathBuf,
    /// Notes, corrections of names, what is said of texts: in `config`, or where the reader has moved them to.
    pub shared: PathBuf,
    /// Shelf, lock, backups, quarantine, snapshots: never carried.
    pub state: PathBuf,
    /// What can be made again: the catalogue of the shelf, the index of all texts.
    pub cache: PathBuf,
}

impl Folders {
    /// Those of the system, or `config` and `state` under `home`.
    ///
    /// # Errors
    /// [`LibraryError::NoHome`] where no home is given and the system names none.
    pub fn find(home: Option<PathBuf>) -> Result<Self, LibraryError> {
        if let Some(home) = home {
            let home = std::path::absolute(&home).unwrap_or(home);
            return Ok(Self {
                config: home.join("config"),
                shared: home.join("config"),
                state: home.join("state"),
                cache: home.join("cache"),
            });
        }
        let folders = ProjectDirs::from("", "", "manicule").ok_or(LibraryError::NoHome)?;
        let config = folders.config_dir().to_owned();
        let state = folders.state_dir().unwrap_or(folders.data_local_dir());
        Ok(Self {
            state: apart(&config, state),
            cache: folders.cache_dir().to_owned(),
            shared: config.clone(),
            config,
        })
    }

    /// The folder under which all of these lie, where it is not the system that says where each lies.
    #[must_use]
    pub(super) fn home(&self) -> Option<&Path> {
        let home = self.config.parent()?;
        let is_home = self.config.ends_with("config") && self.state == home.join("state");
        is_home.then_some(home)
    }

    /// These two, with what can be made again in the second.
    #[must_use]
    pub fn at(config: PathBuf, state: PathBuf) -> Self {
        Self {
            cache: state.join("cache"),
            shared: config.clone(),
            config,
            state,
        }
    }

    /// These folders, with what earlier versions kept as `state` inside of the notes' folder (on macOS) brought where it belongs:
    /// whoever synced the one carried the other along. Where it cannot be moved it is used where it is.
    pub(super) fn with_state_moved_out(mut self, disk: &dyn Disk) -> Self {
        let before = self.config.join("state");
        let is_there = |path: &Path| disk.facts(path).is_ok_and(|facts| facts.is_folder);
        if before != self.state
            && is_there(&before)
            && !is_there(&self.state)
            && disk.rename(&before, &self.state).is_err()
        {
            self.state = before;
        }
        self
    }

    /// Says where the reader's own was moved to.
    pub(super) fn shared_pointer(&self) -> PathBuf {
        self.state.join("shared-folder.json")
    }

    pub(super) fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// One folder for each text that has notes, named by its key.
    pub(super) fn annotations(&self) -> PathBuf {
        self.shared.join("annotations")
    }

    pub(super) fn notes(&self, key: &str) -> PathBuf {
        self.annotations().join(key)
    }

    pub(super) fn notes_of(&self, key: &str, device: &str) -> PathBuf {
        self.notes(key).join(format!("{device}.json"))
    }

    /// One folder for each text of whose glossary readers have said something.
    pub(super) fn corrections(&self, key: &str) -> PathBuf {
        self.shared.join("glossaries").join(key)
    }

    /// The glossary that was made of these words.
    pub(super) fn glossary(&self, text_sha256: &str) -> PathBuf {
        self.state
            .join("glossaries")
            .join(format!("{text_sha256}.json"))
    }

    pub(super) fn shelf(&self) -> PathBuf {
        self.state.join("shelf.json")
    }

    /// What is said of texts: one file for each device that says something.
    pub(super) fn details(&self) -> PathBuf {
        self.shared.join("shelf")
    }

    pub(super) fn details_of(&self, device: &str) -> PathBuf {
        self.details().join(format!("{device}.json"))
    }

    /// The folders whose texts stand on the shelf.
    pub(super) fn shelf_folders(&self) -> PathBuf {
        self.state.join("folders.json")
    }

    /// The index of all texts, notes and names.
    pub(super) fn index(&self) -> PathBuf {
        self.cache.join("index.sqlite")
    }

    pub(super) fn catalogue(&self) -> PathBuf {
        self.cache.join("catalogue")
    }

    pub(super) fn places(&self) -> PathBuf {
        self.state.join("places.json")
    }

    /// Which graphics interface has drawn a window on this machine.
    pub(super) fn graphics(&self) -> PathBuf {
        self.state.join("graphics.json")
    }

    /// What the program did and what failed: see [`super::log`].
    pub(super) fn log(&self) -> PathBuf {
        self.state.join("logs").join("manicule.log")
    }

    /// One file for each time the program stumbled.
    pub(super) fn reports(&self) -> PathBuf {
        self.state.join("reports")
    }

    /// The name of this machine among those that write notes.
    pub(super) fn device(&self) -> PathBuf {
        self.state.join("device")
    }

    /// The file that is locked in place of a folder, where folders have no locks.
    pub(super) fn lock_of(&self, folder: &Path) -> PathBuf {
        let name = super::hash::sha256(folder.as_os_str().as_encoded_bytes());
        self.state.join("locks").join(&name[..16])
    }

    pub(super) fn backups(&self) -> PathBuf {
        self.state.join("backups")
    }

    pub(super) fn backups_of(&self, key: &str) -> PathBuf {
        self.backups().join(key)
    }

    /// Which of the backups of a text hold what others do: see [`super::backups::Proof`].
    pub(super) fn proof_of(&self, key: &str) -> PathBuf {
        self.backups_of(key).join("proof.json")
    }

    /// Where backups lie that could not be written among the others.
    pub(super) fn spare_backups(&self) -> PathBuf {
        self.config.join("backups")
    }

    pub(super) fn spare_backups_of(&self, key: &str) -> PathBuf {
        self.spare_backups().join(key)
    }

    pub(super) fn spare_proof_of(&self, key: &str) -> PathBuf {
        self.spare_backups_of(key).join("proof.json")
    }

    /// What was said of the names of a text, once more; where that cannot be written, in the spare place.
    pub(super) fn copies_of_corrections(&self, key: &str) -> [PathBuf; 2] {
        [self.backups_of(key), self.spare_backups_of(key)].map(|folder| folder.join("names.json"))
    }

    /// What was said of texts, once more; where that cannot be written, in the spare place.
    pub(super) fn copies_of_details(&self) -> [PathBuf; 2] {
        [self.backups(), self.spare_backups()]
            .map(|folder| folder.join("shelf").join("details.json"))
    }

    pub(super) fn quarantine(&self) -> PathBuf {
        self.state.join("quarantine")
    }

    /// Which texts the reader has said are not versions of each other.
    pub(super) fn declined(&self) -> PathBuf {
        self.state.join("declined.json")
    }

    /// What tells whether another text is like one of these words.
    pub(super) fn sketch(&self, text_sha256: &str) -> PathBuf {
        self.state
            .join("snapshots")
            .join(format!("{text_sha256}.sketch.json"))
    }

    /// The small cover of the text with this key.
    pub(super) fn cover(&self, key: &str) -> PathBuf {
        self.state.join("covers").join(format!("{key}.png"))
    }

    pub(super) fn snapshot(&self, text_sha256: &str) -> PathBuf {
        self.state
            .join("snapshots")
            .join(format!("{text_sha256}.gz"))
    }
}

/// The folder of the state, never the one that may be synced: on macOS both are Application Support.
fn apart(config: &Path, state: &Path) -> PathBuf {
    if state == config {
        config.with_file_name("manicule-state")
    } else {
        state.to_owned()
    }
}

/// Whether a word may be the key of a text, which is also the name of a folder: lower-case hexadecimal and nothing else.
pub(super) fn is_key(word: &str) -> bool {
    (8..=64).contains(&word.len()) && word.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
}

/// The last part of a path, for people.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::disk::Files;
    use super::*;
    use std::fs;

    #[test]
    fn the_state_never_lies_where_notes_are_synced() {
        let support = Path::new("Application Support").join("manicule");
        assert_eq!(
            apart(&support, &support),
            Path::new("Application Support").join("manicule-state")
        );
        assert_eq!(apart(&support, Path::new("state")), Path::new("state"));
    }

    #[test]
    fn state_inside_of_the_notes_is_moved_out_once() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::at(
            folder.path().join("manicule"),
            folder.path().join("manicule-state"),
        );
        let inside = folders.config.join("state");
        fs::create_dir_all(&inside).unwrap();
        fs::write(inside.join("device"), "abcdef").unwrap();
        let moved = folders.clone().with_state_moved_out(&Files);
        assert_eq!(moved, folders);
        assert_eq!(fs::read(moved.device()).unwrap(), b"abcdef");
        assert!(!inside.exists());
        // What a sync tool brings back later is left alone.
        fs::create_dir_all(&inside).unwrap();
        assert_eq!(folders.clone().with_state_moved_out(&Files), folders);
        assert!(inside.exists() && folders.device().exists());
    }

    #[test]
    fn state_that_cannot_be_moved_is_used_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing").join("state");
        let folders = Folders::at(folder.path().to_owned(), missing);
        fs::create_dir_all(folder.path().join("state")).unwrap();
        assert_eq!(
            folders.with_state_moved_out(&Files).state,
            folder.path().join("state")
        );
    }
}
