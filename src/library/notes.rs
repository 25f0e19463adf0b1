//! Reading notes: every readable file of a text is taken in, whoever wrote it. Nothing is deleted, and nothing starts empty where
//! something is kept.

use super::backups::Proof;
use super::folders::name_of;
use super::identity::Identity;
use super::register::{Folder, is_notes};
use super::source::Source;
use super::{Library, backups, hash, snapshots};
use crate::annotation::{Notebook, OldTexts, Parsed, Replica, ReplicaError};
use crate::document::Document;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The notes on a text of any kind, open or not.
#[derive(Clone, Debug)]
pub struct Kept {
    pub key: String,
    pub title: String,
    /// Where the text lay when it was last annotated or read, as far as this machine knows.
    pub source: Option<Source>,
    pub replica: Replica,
    /// What could not be read, in sentences.
    pub troubles: Vec<String>,
}

/// The key of the notes that are on no text.
pub const FREE_NOTES: &str = "0000000000000000";

/// Their title, where one is needed.
const FREE_TITLE: &str = "Notes without a text";

/// The folders of notes on one text, and by which it is noticed that something in them has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedFolder {
    pub key: String,
    also: Vec<String>,
    stamps: Vec<(PathBuf, SystemTime, u64)>,
    source: Option<Source>,
}

/// What the disk says now of the notes on a text that is open.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub replica: Replica,
    /// Without what is only in the backups on this machine.
    pub in_folder: Replica,
    /// What could not be read, in sentences.
    pub troubles: Vec<String>,
}

/// All that could be read of the notes on a text.
pub(super) struct Gathered {
    pub replica: Replica,
    /// Without what is only in the backups on this machine.
    pub in_folder: Replica,
    /// What our own file holds, where it could be read.
    own: Option<Vec<u8>>,
    pub read_only: Option<String>,
    pub troubles: Vec<String>,
}

/// How often a folder is looked at anew because a file in it went away while it was read.
const LOOKS: usize = 8;

impl Library {
    /// The notes on a text in their places, and what could not be read of them, in sentences. Where the words have changed it
    /// may take a second to find them: see [`Library::notes_on`].
    pub fn notebook(
        &mut self,
        identity: &Identity,
        document: &Document,
    ) -> (Notebook, Vec<String>) {
        let (mut notebook, troubles) = self.notes_on(identity, document);
        let old_texts = if notebook.sought().is_empty() {
            OldTexts::new()
        } else {
            self.old_texts(notebook.replica())
        };
        notebook.place(document, &old_texts);
        (notebook, troubles)
    }

    /// The notes on a text, those alone in their places that need not be looked for; and what could not be read of them.
    pub fn notes_on(
        &mut self,
        identity: &Identity,
        document: &Document,
    ) -> (Notebook, Vec<String>) {
        let also = self
            .open
            .iter()
            .find(|open| open.identity.key == identity.key)
            .map(|open| open.also.clone());
        let gathered = self.gather(&Folder {
            key: identity.key.clone(),
            also: also.unwrap_or_default(),
        });
        let mut replica = gathered.replica;
        replica.set_document(
            document,
            &identity.sha256,
            &identity.koreader_md5,
            &identity.text_sha256,
        );
        let mut notebook = Notebook::new(replica, gathered.read_only);
        notebook.place_known(document);
        (notebook, gathered.troubles)
    }

    /// Older words of a text, as far as they were kept, in which something was marked.
    #[must_use]
    pub fn old_texts(&self, replica: &Replica) -> OldTexts {
        snapshots::newest(
            self.disk.as_ref(),
            &self.folders,
            &replica.anchors_text_hashes(),
        )
    }

    /// The notes that wait for a text which is not here yet, under its title and authors; and what could not be read of them.
    pub fn waiting(
        &mut self,
        title: &str,
        authors: &[String],
        identifiers: &[String],
    ) -> (Notebook, Vec<String>) {
        let key = waiting_key(title, authors);
        let gathered = self.gather(&Folder {
            key,
            also: Vec::new(),
        });
        let mut replica = gathered.replica;
        replica.wait_for(title, authors, identifiers);
        (
            Notebook::new(replica, gathered.read_only),
            gathered.troubles,
        )
    }

    /// All that is on the disk now about a text that is open: what other devices and other windows have written.
    pub fn arrived(&mut self, key: &str) -> Arrived {
        let also = self
            .open
            .iter()
            .find(|open| open.identity.key == key)
            .map(|open| open.also.clone());
        let Gathered {
            replica,
            in_folder,
            troubles,
            ..
        } = self.gather(&Folder {
            key: key.to_owned(),
            also: also.unwrap_or_default(),
        });
        Arrived {
            replica,
            in_folder,
            troubles,
        }
    }

    /// All the notes on a text, and whether some are in the backups alone. Nothing is changed, no copies are kept.
    pub(super) fn all_of(&self, key: &str) -> (Replica, bool) {
        let mut all = Replica::new(&self.device, key);
        for path in self.files_of_notes(key).unwrap_or_default() {
            if let Ok((_, Ok(Parsed { replica, .. }))) = self.read_notes(&path)
                && replica.key() == key
            {
                all.merge(&replica);
            }
        }
        let in_folder = all.clone();
        let mut gathered = Gathered {
            in_folder: in_folder.clone(),
            replica: all,
            own: None,
            read_only: None,
            troubles: Vec::new(),
        };
        self.restore(&mut gathered, key);
        let missing = !in_folder.contains_items(&gathered.replica);
        (gathered.replica, missing)
    }

    /// Whether the files of notes lack something that a text's notes hold: another program may have removed one, or put an old one
    /// in its place. Writing the notes mends it.
    #[must_use]
    pub fn missing_from_disk(&mut self, notes: &Replica) -> bool {
        !self.arrived(notes.key()).in_folder.contains_items(notes)
    }

    /// By which it is noticed that files of notes on a text have come or changed.
    #[must_use]
    pub fn stamps_of_notes(&self, key: &str) -> Vec<(PathBuf, SystemTime, u64)> {
        let facts = |path: PathBuf| {
            self.disk
                .facts(&path)
                .ok()
                .map(|facts| (path, facts.changed, facts.len))
        };
        self.files_of_notes(key)
            .unwrap_or_default()
            .into_iter()
            .filter_map(facts)
            .collect()
    }

    /// The notes on every text that has some, by title.
    pub fn notebooks(&mut self) -> Vec<Kept> {
        let folders = self.register.all(self.disk.as_ref(), &self.folders);
        let mut kept: Vec<Kept> = folders
            .into_iter()
            .map(|folder| self.kept(&folder))
            .collect();
        kept.sort_by(|a, b| (&a.title, &a.key).cmp(&(&b.title, &b.key)));
        kept
    }

    /// Where notes lie on every text that has some.
    pub fn noted_folders(&mut self) -> Vec<NotedFolder> {
        let folders = self.register.all(self.disk.as_ref(), &self.folders);
        let noted = |folder: Folder| NotedFolder {
            stamps: std::iter::once(&folder.key)
                .chain(&folder.also)
                .flat_map(|key| self.stamps_of_notes(key))
                .collect(),
            source: self.place_of(&folder.key),
            key: folder.key,
            also: folder.also,
        };
        folders.into_iter().map(noted).collect()
    }

    /// The notes that lie there.
    pub fn kept_in(&mut self, noted: &NotedFolder) -> Kept {
        self.kept(&Folder {
            key: noted.key.clone(),
            also: noted.also.clone(),
        })
    }

    /// Where a text with notes lay when it was last seen.
    fn place_of(&self, key: &str) -> Option<Source> {
        let on_shelf = || self.shelf.with_key(key).map(|recent| recent.source.clone());
        self.register.source_of(key).or_else(on_shelf)
    }

    /// The notes in one folder, and in those that are on the same text.
    pub(super) fn kept(&self, folder: &Folder) -> Kept {
        let gathered = self.gather(folder);
        Kept {
            title: gathered.replica.title().to_owned(),
            source: self.place_of(&folder.key),
            replica: gathered.replica,
            troubles: gathered.troubles,
            key: folder.key.clone(),
        }
    }

    /// The records of the texts with these keys, to be changed although the texts are not open. They are placed nowhere.
    pub fn records(&mut self, keys: &[String]) -> Vec<Notebook> {
        let folders = self.register.all(self.disk.as_ref(), &self.folders);
        keys.iter()
            .map(|key| {
                let known = folders
                    .iter()
                    .find(|folder| folder.key == *key || folder.also.contains(key));
                let folder = known.map_or_else(
                    || Folder {
                        key: key.clone(),
                        also: Vec::new(),
                    },
                    |folder| folder.led_by(key),
                );
                let mut gathered = self.gather(&folder);
                if key == FREE_NOTES {
                    gathered.replica.call(FREE_TITLE);
                }
                Notebook::new(gathered.replica, gathered.read_only)
            })
            .collect()
    }

    /// Files that were annotated on this machine, on the shelf or not, and perhaps gone by now.
    #[must_use]
    pub fn annotated(&self) -> Vec<Source> {
        self.register.sources().collect()
    }

    /// What a file says; the one written last need not be taken apart again.
    pub(super) fn parse_own(&self, path: &Path, bytes: &[u8]) -> Result<Parsed, ReplicaError> {
        match &self.written {
            Some(written) if written.path == path && written.json.as_bytes() == bytes => {
                Ok(Parsed {
                    replica: written.replica.clone(),
                    damage: Vec::new(),
                })
            }
            _ => {
                // The folder is named by the key of the text.
                let key = path.parent().map(name_of).unwrap_or_default();
                Replica::read_among(bytes, &key)
            }
        }
    }

    /// Reads and merges all the notes on a text.
    pub(super) fn gather(&self, folder: &Folder) -> Gathered {
        let empty = Replica::new(&self.device, &folder.key).in_run(&self.run);
        let mut gathered = Gathered {
            in_folder: empty.clone(),
            replica: empty,
            own: None,
            read_only: None,
            troubles: Vec::new(),
        };
        for key in std::iter::once(&folder.key).chain(&folder.also) {
            if let Err(error) = self.gather_folder(&mut gathered, key) {
                let folder = self.folders.notes(key);
                gathered.troubles.push(format!(
                    "The notes in {} cannot be listed ({error}); nothing was changed.",
                    folder.display()
                ));
            }
        }
        gathered.in_folder = gathered.replica.clone();
        for key in std::iter::once(&folder.key).chain(&folder.also) {
            self.restore(&mut gathered, key);
        }
        self.tell_of_restored(&mut gathered);
        gathered
    }

    /// Takes in the files of one folder. Where one goes away meanwhile, what it held is in another by now, and all are read again.
    fn gather_folder(&self, gathered: &mut Gathered, key: &str) -> io::Result<()> {
        let own = self.folders.notes_of(key, &self.device);
        for look in 1.. {
            let mut paths = self.files_of_notes(key)?;
            // What is beside our own file goes once it is in it: so that is read last.
            paths.sort_by_key(|path| *path == own);
            let troubles = gathered.troubles.len();
            let all_there = paths.iter().all(|path| self.take_in(gathered, key, path));
            if all_there || look == LOOKS {
                break;
            }
            gathered.troubles.truncate(troubles);
        }
        Ok(())
    }

    pub(super) fn files_of_notes(&self, key: &str) -> io::Result<Vec<PathBuf>> {
        let folder = self.folders.notes(key);
        Ok(self
            .disk
            .names(&folder)?
            .into_iter()
            .filter(|name| is_notes(name))
            .map(|name| folder.join(name))
            .collect())
    }

    /// Reads one file of notes, whoever wrote it and whatever a sync tool has called it.
    pub(super) fn read_notes(
        &self,
        path: &Path,
    ) -> io::Result<(Vec<u8>, Result<Parsed, ReplicaError>)> {
        let bytes = self.disk.read_own(path)?;
        let parsed = self.parse_own(path, &bytes);
        Ok((bytes, parsed))
    }

    /// Takes in one file of the folder `key`; false where it is gone.
    fn take_in(&self, gathered: &mut Gathered, key: &str, path: &Path) -> bool {
        let is_own = path == self.folders.notes_of(gathered.replica.key(), &self.device);
        let (bytes, parsed) = match self.read_notes(path) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return false,
            Err(error) => {
                gathered.troubles.push(format!(
                    "The notes in {} could not be read ({error}); the file was left as it is.",
                    path.display()
                ));
                return true;
            }
        };
        match parsed {
            Ok(Parsed { replica, .. }) if replica.key() != key => gathered.troubles.push(foreign(path, &replica)),
            Ok(Parsed { replica, damage }) => {
                gathered.replica.merge(&replica);
                if let Some(reason) = damage.first() {
                    let reason = format!("are damaged ({reason}); all that could be read of them is shown, and");
                    gathered.troubles.push(self.set_aside(path, &bytes, &reason));
                } else if is_own {
                    gathered.own = Some(bytes);
                }
            }
            Err(ReplicaError::Newer(version)) if is_own => {
                gathered.troubles.push(newer(&version));
                gathered.read_only = Some(newer(&version));
            }
            Err(ReplicaError::Newer(version)) => gathered.troubles.push(format!(
                "Another device wrote notes on this text with a newer version of Manicule (format {version}), in {}. They are \
                 left as they are and not shown; update Manicule to see them.",
                name_of(path)
            )),
            Err(ReplicaError::Unreadable(reason)) => {
                gathered.troubles.push(self.set_aside(path, &bytes, &format!("make no sense ({reason});")));
            }
        }
        true
    }

    /// Keeps a copy of a file that could not be read, and says so.
    fn set_aside(&self, path: &Path, bytes: &[u8], what: &str) -> String {
        let kept = match backups::quarantine(self.disk.as_ref(), &self.folders, path, bytes) {
            Ok(copy) => format!("a copy is kept at {}", copy.display()),
            Err(error) => format!("no copy of it could be made ({error})"),
        };
        format!("The notes in {} {what} {kept}.", path.display())
    }

    /// Takes in what the backups of a text hold and its files do not, whenever they were made: a file that was lost, damaged or put
    /// back to an older state by another program is made whole by them. Those that are known to hold nothing else are not read.
    fn restore(&self, gathered: &mut Gathered, key: &str) {
        let backups = backups::list(self.disk.as_ref(), &self.folders, key);
        if backups.is_empty() {
            return;
        }
        self.unheld.borrow_mut().remove(key);
        let proof = Proof::read(self.disk.as_ref(), &self.folders, key);
        let own = gathered
            .own
            .as_deref()
            .filter(|_| gathered.replica.key() == key)
            .map(|bytes| self.print_of_own(bytes));
        let mut known: BTreeSet<String> = own.into_iter().collect();
        if known.contains(&proof.within) {
            known.extend(proof.held.iter().cloned());
        } else if let mut within = backups
            .iter()
            .filter(|path| backups::print_of(path) == proof.within)
            && let Some(bytes) = within.find_map(|path| backups::read(self.disk.as_ref(), path))
            && merge_backup(gathered, key, &bytes)
        {
            known.insert(proof.within.clone());
            known.extend(proof.held.iter().cloned());
        }
        for path in backups
            .iter()
            .filter(|path| !known.contains(&backups::print_of(path)))
        {
            if let Ok(bytes) = self.disk.read_own(path) {
                merge_backup(gathered, key, &bytes);
            }
        }
    }

    fn print_of_own(&self, bytes: &[u8]) -> String {
        let written = self
            .written
            .as_ref()
            .filter(|written| written.json.as_bytes() == bytes);
        written.map_or_else(
            || backups::fingerprint(bytes),
            |written| written.print.clone(),
        )
    }

    fn tell_of_restored(&self, gathered: &mut Gathered) {
        if gathered.read_only.is_none() && !gathered.in_folder.contains_items(&gathered.replica) {
            gathered.troubles.push(format!(
                "Notes on this text are missing from {}. They are shown from the backups on this machine, and put back with the next \
                 change.",
                self.folders.notes(gathered.replica.key()).display()
            ));
        }
    }
}

/// Takes in a backup, if it is one of this text. Whether all of it could be read.
fn merge_backup(gathered: &mut Gathered, key: &str, bytes: &[u8]) -> bool {
    let Ok(Parsed { replica, damage }) = Replica::read(bytes) else {
        return false;
    };
    if replica.key() != key {
        return false;
    }
    gathered.replica.merge(&replica);
    damage.is_empty()
}

/// The key of a text that is known by its names alone.
fn waiting_key(title: &str, authors: &[String]) -> String {
    let folded = |words: &str| {
        words
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    let names: Vec<String> = std::iter::once(title)
        .chain(authors.iter().map(String::as_str))
        .map(folded)
        .collect();
    let mut key = hash::sha256(format!("waiting\u{1F}{}", names.join("\u{1F}")).as_bytes());
    key.truncate(16);
    key
}

fn foreign(path: &Path, replica: &Replica) -> String {
    format!(
        "The file {} holds notes on another text (“{}”, {}). They are not shown here, and the file was left as it is; move it into the \
         folder {} to see them there.",
        path.display(),
        replica.title(),
        replica.key(),
        replica.key()
    )
}

pub(super) fn newer(version: &str) -> String {
    format!(
        "Your notes on this text were last written by a newer version of Manicule (format {version}). They are left as they are and \
         cannot be changed here; update Manicule to go on."
    )
}
