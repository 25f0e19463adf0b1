//! Reading notes: every readable file of a text is taken in, whoever wrote it. Nothing is deleted, and nothing starts empty where
//! something is kept.

mod gather;

pub(super) use gather::{Gathered, newer};

use super::identity::Identity;
use super::register::Folder;
use super::source::Source;
use super::{Library, hash, snapshots};
use crate::annotation::{Notebook, OldTexts, Parsed, Replica};
use crate::document::Document;
use std::path::PathBuf;
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

impl Kept {
    /// The notes of a record, wherever their text may lie.
    #[must_use]
    pub fn of(record: &Notebook) -> Self {
        Self {
            key: record.key().to_owned(),
            title: record.replica().title().to_owned(),
            source: None,
            replica: record.replica().clone(),
            troubles: Vec::new(),
        }
    }
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

impl NotedFolder {
    /// What tells this version of the notes, and the place of their text, from others.
    #[must_use]
    pub fn stamp(&self) -> String {
        let file = |(path, changed, len): &(PathBuf, SystemTime, u64)| {
            let since = changed
                .duration_since(SystemTime::UNIX_EPOCH)
                .unwrap_or_default();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            format!("{name}-{}-{len}", since.as_millis())
        };
        let files: Vec<String> = self.stamps.iter().map(file).collect();
        files.join(" ")
    }
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

    /// The notes that lie under a key, whether or not their text is at hand; and what could not be read of them.
    pub fn notes_under(&mut self, key: &str) -> (Notebook, Vec<String>) {
        let folders = self.register.all(self.disk.as_ref(), &self.folders);
        let folder = folders.into_iter().find(|folder| folder.key == key);
        let mut gathered = self.gather(&folder.unwrap_or_else(|| Folder {
            key: key.to_owned(),
            also: Vec::new(),
        }));
        if key == FREE_NOTES {
            gathered.replica.call(FREE_TITLE);
        }
        (
            Notebook::new(gathered.replica, gathered.read_only),
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

    /// Why it cannot be said which texts have notes: their folder cannot be read.
    #[must_use]
    pub fn unlisted_notes(&self) -> Option<String> {
        let folder = self.folders.annotations();
        let error = self.disk.names(&folder).err()?;
        Some(say!(
            "library-notes-not-listed",
            folder = folder.display(),
            error = error
        ))
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

    /// Where a text with notes lay when it was last seen. One that comes with the program lies nowhere and is always there.
    pub(super) fn place_of(&self, key: &str) -> Option<Source> {
        let on_shelf = || self.shelf.with_key(key).map(|recent| recent.source.clone());
        let known = self.register.source_of(key).or_else(on_shelf);
        known.or_else(|| Source::bundled_with(key))
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
}

/// The key of a text that is known by its names alone.
fn waiting_key(title: &str, authors: &[String]) -> String {
    let folded = |text: &str| {
        text.split_whitespace()
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
