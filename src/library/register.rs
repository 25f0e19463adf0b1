//! Knows which folder of notes belongs to which text. A text that was edited, moved or downloaded again is still the same text.

#[cfg(test)]
mod tests;

use super::disk::Disk;
use super::folders::{Folders, is_key};
use super::identity::{Identity, bundled_key};
use super::salvage::{self, Salvaged};
use super::source::Source;
use super::{backups, note_files};
use crate::annotation::{Replica, is_telling, same_work};
use crate::document::Metadata;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What the files in one folder of notes say about their text.
#[derive(Clone, Debug, Default)]
struct Noted {
    titles: BTreeSet<String>,
    identifiers: BTreeSet<String>,
    /// SHA-256 of all versions of the file.
    files: BTreeSet<String>,
    /// SHA-256 of all versions of the flat text.
    texts: BTreeSet<String>,
    /// Which file each of those texts came from: SHA-256 of the text, then of the file.
    sources: BTreeSet<(String, String)>,
    /// Title and authors of each file, as written.
    names: BTreeSet<(String, Vec<String>)>,
    /// Whether they were imported before there was a text.
    waiting: bool,
}

impl Noted {
    fn join(&mut self, other: &Self) {
        self.titles.extend(other.titles.iter().cloned());
        self.identifiers.extend(other.identifiers.iter().cloned());
        self.files.extend(other.files.iter().cloned());
        self.texts.extend(other.texts.iter().cloned());
        self.sources.extend(other.sources.iter().cloned());
        self.names.extend(other.names.iter().cloned());
        self.waiting |= other.waiting;
    }

    /// Forgets a version that the reader has said is none.
    fn part_from(&mut self, text: &str) {
        self.texts.remove(text);
        let own = self.sources.iter().filter(|(of, _)| of == text);
        for (_, file) in own {
            self.files.remove(file);
        }
    }

    /// Whether no text of them was ever seen.
    fn is_nowhere(&self) -> bool {
        self.files.is_empty() && self.texts.is_empty()
    }

    fn has_title(&self, meta: &Metadata) -> bool {
        self.titles.contains(&folded(&meta.title))
    }

    fn shares_identifier(&self, meta: &Metadata) -> bool {
        // Those of the notes are telling ones.
        meta.identifiers
            .iter()
            .any(|identifier| self.identifiers.contains(identifier))
    }

    /// Whether no author is named on one side, or one on both.
    fn may_be_by(&self, meta: &Metadata) -> bool {
        let may_be = |(title, authors): &(String, Vec<String>)| {
            authors.is_empty() || same_work(title, authors, &meta.title, &meta.authors)
        };
        meta.authors.is_empty() || self.names.iter().any(may_be)
    }

    /// Whether these notes came before their text, and this is it.
    fn waits_for(&self, meta: &Metadata) -> bool {
        let same = |(title, authors): &(String, Vec<String>)| {
            same_work(title, authors, &meta.title, &meta.authors)
        };
        self.waiting
            && (self.names.iter().any(same)
                || (self.shares_identifier(meta) && self.has_title(meta)))
    }

    /// Whether either of two folders waits for the text of the other.
    fn is_awaited(&self, other: &Self) -> bool {
        let same = |(title, authors): &(String, Vec<String>)| {
            other.names.iter().any(|(other_title, other_authors)| {
                same_work(title, authors, other_title, other_authors)
            })
        };
        (self.waiting || other.waiting) && self.names.iter().any(same)
    }

    /// Whether both say which book they are, and say two things.
    fn says_another(&self, meta: &Metadata) -> bool {
        let mut theirs = meta.identifiers.iter();
        !self.identifiers.is_empty()
            && theirs.any(|identifier| is_telling(identifier))
            && !self.shares_identifier(meta)
    }

    /// A file that says it is another book is one, even where the first one lay.
    fn is_another(&self, meta: &Metadata) -> bool {
        self.says_another(meta) && !self.has_title(meta)
    }

    /// Whether notes are on the same book: on one file, or on the same words where neither says that it is another book.
    fn is_same(&self, other: &Self) -> bool {
        let named = !self.identifiers.is_empty() && !other.identifiers.is_empty();
        let another = named && self.identifiers.is_disjoint(&other.identifiers);
        !self.files.is_disjoint(&other.files) || (!another && !self.texts.is_disjoint(&other.texts))
    }
}

fn folded(title: &str) -> String {
    title
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// The part of a file of notes that says which text they are on; the notes themselves are skipped unread.
#[derive(Deserialize)]
struct Head {
    /// The key of the text that it is about.
    #[serde(default)]
    doc_key: String,
    #[serde(default)]
    doc: HeadDocument,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct HeadDocument {
    title: String,
    authors: Vec<String>,
    waiting: bool,
    identifiers: Vec<String>,
    aliases: Vec<HeadAlias>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct HeadAlias {
    sha256: String,
    text_sha256: String,
}

impl From<Head> for Noted {
    fn from(head: Head) -> Self {
        let some = |hash: &String| !hash.is_empty();
        let aliases = || head.doc.aliases.iter();
        Self {
            files: aliases()
                .map(|alias| alias.sha256.clone())
                .filter(some)
                .collect(),
            texts: aliases()
                .map(|alias| alias.text_sha256.clone())
                .filter(some)
                .collect(),
            sources: aliases()
                .map(|alias| (alias.text_sha256.clone(), alias.sha256.clone()))
                .collect(),
            titles: std::iter::once(folded(&head.doc.title))
                .filter(|title| !title.is_empty())
                .collect(),
            identifiers: head
                .doc
                .identifiers
                .into_iter()
                .filter(|identifier| is_telling(identifier))
                .collect(),
            names: BTreeSet::from([(head.doc.title.clone(), head.doc.authors.clone())]),
            waiting: head.doc.waiting,
        }
    }
}

/// When a file was changed, and its length in bytes.
type Stamp = (SystemTime, u64);

/// Where texts lay when they were annotated: the key of the text at each place, by [`Source::key`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places(BTreeMap<String, String>);

impl Places {
    /// Reads the places from JSON, each by itself.
    pub(super) fn parse(source_text: &str) -> Salvaged<Self> {
        let Salvaged { value, mut damage } = salvage::entries(source_text);
        let mut places = BTreeMap::new();
        for (place, json) in value {
            match serde_json::from_str::<String>(&json) {
                Ok(key) if is_key(&key) => drop(places.insert(place, key)),
                _ => damage.push(say!("damage-no-key", place = place)),
            }
        }
        Salvaged {
            value: Self(places),
            damage,
        }
    }

    pub(super) fn to_json(&self) -> String {
        // Strings have no way to fail.
        serde_json::to_string_pretty(&self.0).unwrap_or_default()
    }

    /// Takes in what was written later.
    pub(super) fn join(&mut self, later: Self) {
        self.0.extend(later.0);
    }
}

/// Knows the texts that have notes, and where they lay when they were annotated.
#[derive(Debug, Default)]
pub(super) struct Register {
    places: Places,
    /// What files of notes said when they were last looked at.
    heads: BTreeMap<PathBuf, (Stamp, Noted)>,
    /// By the hash of a text, the keys of those that it is not a version of, whatever their files say.
    parted: BTreeMap<String, BTreeSet<String>>,
}

/// The folders of notes on one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folder {
    pub key: String,
    /// Other folders with notes on it: two machines may have annotated two versions before they met.
    pub also: Vec<String>,
}

impl Folder {
    /// The same folders, with the one of this key as the first.
    pub(super) fn led_by(&self, key: &str) -> Self {
        let all = std::iter::once(&self.key).chain(&self.also);
        Self {
            key: key.to_owned(),
            also: all.filter(|other| *other != key).cloned().collect(),
        }
    }
}

impl Register {
    pub(super) fn join_places(&mut self, places: Places) {
        self.places.join(places);
    }

    /// Keeps texts apart from those that the reader has said they are no versions of.
    pub(super) fn part(&mut self, parted: BTreeMap<String, BTreeSet<String>>) {
        self.parted = parted;
    }

    /// Notes that the text with `key` lies at `source`. The new place, where that is news.
    pub(super) fn place(&mut self, source: &Source, key: &str) -> Option<Places> {
        let place = source.key();
        if source.is_bundled() || self.places.0.get(&place).is_some_and(|known| known == key) {
            return None;
        }
        self.places.0.insert(place.clone(), key.to_owned());
        Some(Places(BTreeMap::from([(place, key.to_owned())])))
    }

    /// The place where a text with notes lay.
    pub(super) fn source_of(&self, key: &str) -> Option<Source> {
        self.places
            .0
            .iter()
            .find(|(_, known)| *known == key)
            .map(|(source, _)| Source::parse(source))
    }

    /// All places where a text with these notes lay.
    pub(super) fn sources_of(&self, key: &str) -> impl Iterator<Item = Source> {
        self.places
            .0
            .iter()
            .filter(move |(_, known)| *known == key)
            .map(|(source, _)| Source::parse(source))
    }

    /// The key of the text that lay at a place.
    pub(super) fn key_at(&self, source: &Source) -> Option<String> {
        self.places.0.get(&source.key()).cloned()
    }

    /// Where the notes on a text lie. In this order: notes on exactly this file or this text, notes on what lay at this
    /// place, notes on a book with this identifier and title. None where there are no notes yet. `real` is the file
    /// behind links, `read` the key under which the text was last read.
    pub(super) fn find(
        &mut self,
        (disk, folders): (&dyn Disk, &Folders),
        (source, real, read): (&Source, Option<&Source>, Option<&str>),
        fresh: &Identity,
        meta: &Metadata,
    ) -> Option<Folder> {
        let noted = self.noted(disk, folders);
        let keys_where = |fits: &dyn Fn(&String, &Noted) -> bool| -> Vec<String> {
            noted
                .iter()
                .filter(|(key, noted)| fits(key, noted))
                .map(|(key, _)| key.clone())
                .collect()
        };
        let here = match source {
            // A bundled text changes with the program and keeps its name.
            Source::Bundled(name) => Some(bundled_key(name)),
            Source::File(_) => {
                let places = std::iter::once(source)
                    .chain(real)
                    .find_map(|source| self.key_at(source));
                places.or_else(|| read.map(str::to_owned))
            }
        };
        let mut keys = keys_where(&|key, noted| {
            let same_text = noted.texts.contains(&fresh.text_sha256) && !noted.says_another(meta);
            *key == fresh.key || noted.files.contains(&fresh.sha256) || same_text
        });
        if keys.is_empty() {
            keys = keys_where(&|key, noted| here.as_ref() == Some(key) && !noted.is_another(meta));
        }
        if keys.is_empty() {
            keys = keys_where(&|_, noted| {
                noted.shares_identifier(meta) && noted.has_title(meta) && noted.may_be_by(meta)
            });
        }
        // What was imported before the text was here has waited for it under its title.
        let waiting = keys_where(&|_, noted| noted.waits_for(meta));
        keys.extend(
            waiting
                .into_iter()
                .filter(|key| !keys.contains(key))
                .collect::<Vec<_>>(),
        );
        let key = here
            .filter(|key| keys.contains(key))
            .or_else(|| keys.first().cloned())?;
        keys.retain(|other| *other != key);
        Some(Folder { key, also: keys })
    }

    /// The places of all texts that were annotated on this machine.
    pub(super) fn sources(&self) -> impl Iterator<Item = Source> {
        self.places.0.keys().map(|source| Source::parse(source))
    }

    /// The hashes of the words of all versions of each annotated text, by its key.
    pub(super) fn versions(
        &mut self,
        disk: &dyn Disk,
        folders: &Folders,
    ) -> Vec<(String, BTreeSet<String>)> {
        self.noted(disk, folders)
            .into_iter()
            .map(|(key, noted)| (key, noted.texts))
            .collect()
    }

    /// The folders of notes, those on one text together.
    pub(super) fn all(&mut self, disk: &dyn Disk, folders: &Folders) -> Vec<Folder> {
        let mut groups: Vec<(Folder, Noted)> = Vec::new();
        for (key, noted) in self.noted(disk, folders) {
            match groups
                .iter_mut()
                .find(|(_, other)| other.is_same(&noted) || other.is_awaited(&noted))
            {
                Some((folder, other)) => {
                    let names_the_text = other.is_nowhere() && !noted.is_nowhere();
                    folder.also.push(key.clone());
                    if names_the_text {
                        // The text is known by the key of its own folder, not by that in which notes waited for it.
                        *folder = folder.led_by(&key);
                    }
                    other.join(&noted);
                }
                None => groups.push((
                    Folder {
                        key,
                        also: Vec::new(),
                    },
                    noted,
                )),
            }
        }
        groups.into_iter().map(|(folder, _)| folder).collect()
    }

    /// What is said in each folder of notes, by key; of a folder that is gone, what its backups say. Files that did not change
    /// since the last look are not read again.
    fn noted(&mut self, disk: &dyn Disk, folders: &Folders) -> BTreeMap<String, Noted> {
        let mut found: BTreeMap<String, Noted> = BTreeMap::new();
        let names = |folder: &Path| disk.names(folder).unwrap_or_default();
        let copies = note_files::copied_folders(disk, &folders.annotations());
        let keys: BTreeSet<String> = names(&folders.annotations())
            .into_iter()
            .chain(names(&folders.backups()))
            .chain(names(&folders.spare_backups()))
            .chain(copies.keys().cloned())
            .collect();
        for key in keys.into_iter().filter(|key| is_key(key)) {
            let own = folders.notes(&key);
            let all = std::iter::once(&own).chain(copies.get(&key).into_iter().flatten());
            let mut files: Vec<PathBuf> = all
                .flat_map(|folder| note_files::in_folder(disk, folder).unwrap_or_default())
                .collect();
            if files.is_empty() {
                files = backups::list(disk, folders, &key);
            }
            if files.is_empty() {
                continue;
            }
            let mut noted = Noted::default();
            for path in files {
                if let Some(said) = self.head(disk, &key, path) {
                    noted.join(said);
                }
            }
            let texts = self.parted.iter();
            let texts = texts.filter(|(_, keys)| keys.contains(&key));
            texts.for_each(|(text, _)| noted.part_from(text));
            found.insert(key, noted);
        }
        found
    }

    /// What a file says about the text with `key`.
    fn head(&mut self, disk: &dyn Disk, key: &str, path: PathBuf) -> Option<&Noted> {
        let facts = disk.facts(&path).ok()?;
        let stamp = (facts.changed, facts.len);
        if self
            .heads
            .get(&path)
            .is_none_or(|(known, _)| *known != stamp)
        {
            // What cannot be read says nothing about its text; opening that text tells the reader.
            let bytes = disk.read_own(&path).ok()?;
            let head = serde_json::from_slice::<Head>(&bytes)
                .ok()
                .or_else(|| Head::salvaged(&bytes))?;
            // Notes on another text, in the wrong folder, join nothing.
            let noted = if head.doc_key.is_empty() || head.doc_key == key {
                head.into()
            } else {
                Noted::default()
            };
            self.heads.insert(path.clone(), (stamp, noted));
        }
        self.heads.get(&path).map(|(_, noted)| noted)
    }
}

impl Head {
    /// What a damaged file still says of its text.
    fn salvaged(bytes: &[u8]) -> Option<Self> {
        let replica = Replica::read(bytes).ok()?.replica;
        let aliases = replica.versions().map(|(sha256, text_sha256)| HeadAlias {
            sha256: sha256.to_owned(),
            text_sha256: text_sha256.to_owned(),
        });
        let doc = HeadDocument {
            title: replica.title().to_owned(),
            identifiers: replica.identifiers().to_vec(),
            authors: replica.authors().to_vec(),
            aliases: aliases.collect(),
            waiting: replica.is_waiting(),
        };
        Some(Self {
            doc_key: replica.key().to_owned(),
            doc,
        })
    }
}
