//! Reading notes: every readable file of a text is taken in, whoever wrote it. Nothing is deleted, and nothing starts empty where
//! something is kept.

use super::folders::name_of;
use super::identity::Identity;
use super::register::{Folder, is_notes};
use super::source::Source;
use super::{Library, backups, snapshots};
use crate::annotation::anchor::text_hash;
use crate::annotation::{Notebook, OldTexts, Replica, ReplicaError};
use crate::document::Document;
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

/// All that could be read of the notes on a text.
pub(super) struct Gathered {
    pub replica: Replica,
    /// What our own file holds, where it could be read.
    own: Option<Vec<u8>>,
    pub read_only: Option<String>,
    pub troubles: Vec<String>,
}

impl Library {
    /// The notes on a text in their places, and what could not be read of them, in sentences. Where the words have changed it
    /// may take a second to find them: see [`Library::notes_on`].
    pub fn notebook(&mut self, identity: &Identity, document: &Document) -> (Notebook, Vec<String>) {
        let (mut notebook, troubles) = self.notes_on(identity, document);
        let old_texts = if notebook.sought().is_empty() { OldTexts::new() } else { self.old_texts(notebook.replica()) };
        notebook.place(document, &old_texts);
        (notebook, troubles)
    }

    /// The notes on a text, those alone in their places that need not be looked for; and what could not be read of them.
    pub fn notes_on(&mut self, identity: &Identity, document: &Document) -> (Notebook, Vec<String>) {
        let also = self.open.iter().find(|open| open.identity.key == identity.key).map(|open| open.also.clone());
        let gathered = self.gather(&Folder { key: identity.key.clone(), also: also.unwrap_or_default() });
        let mut replica = gathered.replica;
        replica.set_document(document, &identity.sha256, &identity.koreader_md5, &identity.text_sha256);
        let mut notebook = Notebook::new(replica, gathered.read_only);
        notebook.place_known(document);
        (notebook, gathered.troubles)
    }

    /// Older words of a text, as far as they were kept, in which something was marked.
    #[must_use]
    pub fn old_texts(&self, replica: &Replica) -> OldTexts {
        snapshots::newest(self.disk.as_ref(), &self.folders, &replica.anchors_text_hashes())
    }

    /// The notes that wait for a text which is not here yet, under its title and authors; and what could not be read of them.
    pub fn waiting(&mut self, title: &str, authors: &[String], identifiers: &[String]) -> (Notebook, Vec<String>) {
        let key = waiting_key(title, authors);
        let gathered = self.gather(&Folder { key, also: Vec::new() });
        let mut replica = gathered.replica;
        replica.wait_for(title, authors, identifiers);
        (Notebook::new(replica, gathered.read_only), gathered.troubles)
    }

    /// All that is on the disk now about a text that is open: what other devices and other windows have written.
    pub fn arrived(&mut self, key: &str) -> (Replica, Vec<String>) {
        let also = self.open.iter().find(|open| open.identity.key == key).map(|open| open.also.clone());
        let gathered = self.gather(&Folder { key: key.to_owned(), also: also.unwrap_or_default() });
        (gathered.replica, gathered.troubles)
    }

    /// By which it is noticed that files of notes on a text have come or changed.
    #[must_use]
    pub fn stamps_of_notes(&self, key: &str) -> Vec<(PathBuf, SystemTime, u64)> {
        let facts = |path: PathBuf| self.disk.facts(&path).ok().map(|facts| (path, facts.changed, facts.len));
        self.files_of_notes(key).unwrap_or_default().into_iter().filter_map(facts).collect()
    }

    /// The notes on every text that has some, by title.
    pub fn notebooks(&mut self) -> Vec<Kept> {
        let mut kept = Vec::new();
        for folder in self.register.all(self.disk.as_ref(), &self.folders) {
            let gathered = self.gather(&folder);
            let on_shelf = self.shelf.with_key(&folder.key).map(|recent| recent.source.clone());
            kept.push(Kept {
                title: gathered.replica.title().to_owned(),
                source: self.register.source_of(&folder.key).or(on_shelf),
                replica: gathered.replica,
                troubles: gathered.troubles,
                key: folder.key,
            });
        }
        kept.sort_by(|a, b| (&a.title, &a.key).cmp(&(&b.title, &b.key)));
        kept
    }

    /// Files that were annotated on this machine, on the shelf or not, and perhaps gone by now.
    #[must_use]
    pub fn annotated(&self) -> Vec<Source> {
        self.register.sources().collect()
    }

    /// What a file says; the one written last need not be taken apart again.
    pub(super) fn parse_own(&self, path: &Path, bytes: &[u8]) -> Result<Replica, ReplicaError> {
        match &self.written {
            Some(written) if written.path == path && written.json.as_bytes() == bytes => Ok(written.replica.clone()),
            _ => parse(bytes),
        }
    }

    /// Reads and merges all the notes on a text.
    pub(super) fn gather(&self, folder: &Folder) -> Gathered {
        let replica = Replica::new(&self.device, &folder.key).in_run(&self.run);
        let mut gathered = Gathered { replica, own: None, read_only: None, troubles: Vec::new() };
        for key in std::iter::once(&folder.key).chain(&folder.also) {
            match self.files_of_notes(key) {
                Ok(paths) => paths.iter().for_each(|path| self.take_in(&mut gathered, path)),
                Err(error) => {
                    let folder = self.folders.notes(key);
                    gathered
                        .troubles
                        .push(format!("The notes in {} cannot be seen ({error}); nothing was changed.", folder.display()));
                }
            }
        }
        self.restore(&mut gathered, &folder.key);
        gathered
    }

    pub(super) fn files_of_notes(&self, key: &str) -> io::Result<Vec<PathBuf>> {
        let folder = self.folders.notes(key);
        Ok(self.disk.names(&folder)?.into_iter().filter(|name| is_notes(name)).map(|name| folder.join(name)).collect())
    }

    /// Reads one file of notes, whoever wrote it and whatever a sync tool has called it.
    pub(super) fn read_notes(&self, path: &Path) -> io::Result<(Vec<u8>, Result<Replica, ReplicaError>)> {
        let bytes = self.disk.read(path)?;
        let parsed = self.parse_own(path, &bytes);
        Ok((bytes, parsed))
    }

    fn take_in(&self, gathered: &mut Gathered, path: &Path) {
        let name = name_of(path);
        let (bytes, parsed) = match self.read_notes(path) {
            Ok(read) => read,
            // A sync tool may take a copy away at any time.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => {
                gathered
                    .troubles
                    .push(format!("The notes in {} could not be read ({error}); the file was left as it is.", path.display()));
                return;
            }
        };
        match parsed {
            Ok(there) => {
                gathered.replica.merge(&there);
                if path == self.folders.notes_of(gathered.replica.key(), &self.device) {
                    gathered.own = Some(bytes);
                }
            }
            Err(ReplicaError::Newer(version)) if path == self.folders.notes_of(gathered.replica.key(), &self.device) => {
                gathered.troubles.push(newer(version));
                gathered.read_only = Some(newer(version));
            }
            Err(ReplicaError::Newer(version)) => gathered.troubles.push(format!(
                "Another device wrote notes on this text with a newer version of Manicule (format {version}), in {name}. They are \
                 left as they are and not shown; update Manicule to see them."
            )),
            Err(ReplicaError::Unreadable(reason)) => {
                let kept = match backups::quarantine(self.disk.as_ref(), &self.folders, path, &bytes) {
                    Ok(copy) => format!("a copy is kept at {}", copy.display()),
                    Err(error) => format!("no copy of it could be made ({error})"),
                };
                gathered.troubles.push(format!("The notes in {} make no sense ({reason}); {kept}.", path.display()));
            }
        }
    }

    /// Takes in the newest backup that can be read. A file that was lost, damaged or put back to an older state by another
    /// program is made whole by it; in all other cases it holds nothing new.
    fn restore(&self, gathered: &mut Gathered, key: &str) {
        let Some((path, there)) = self.newest_backup(key, gathered.own.as_deref()) else { return };
        let before = gathered.replica.clone();
        gathered.replica.merge(&there);
        if gathered.read_only.is_none() && gathered.replica != before {
            gathered.troubles.push(format!(
                "Notes on this text were lost from their folder, and have been put back from the backup {}.",
                path.display()
            ));
        }
    }

    /// The newest backup that can be read, unless it is just what our own file holds.
    fn newest_backup(&self, key: &str, own: Option<&[u8]>) -> Option<(PathBuf, Replica)> {
        for path in backups::list(self.disk.as_ref(), &self.folders, key) {
            let Ok(bytes) = self.disk.read(&path) else { continue };
            if own == Some(bytes.as_slice()) {
                return None;
            }
            if let Ok(there) = parse(&bytes) {
                return Some((path, there));
            }
        }
        None
    }
}

/// The key of a text that is known by its names alone.
fn waiting_key(title: &str, authors: &[String]) -> String {
    let folded = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let names: Vec<String> = std::iter::once(title).chain(authors.iter().map(String::as_str)).map(folded).collect();
    let mut key = text_hash(&format!("waiting\u{1F}{}", names.join("\u{1F}")));
    key.truncate(16);
    key
}

fn parse(bytes: &[u8]) -> Result<Replica, ReplicaError> {
    let words = std::str::from_utf8(bytes).map_err(|error| ReplicaError::Unreadable(error.to_string()))?;
    Replica::parse(words)
}

pub(super) fn newer(version: u64) -> String {
    format!(
        "Your notes on this text were last written by a newer version of Manicule (format {version}). They are left as they are and \
         cannot be changed here; update Manicule to go on."
    )
}
