//! The record of one text on one device: everything that this device knows, its own words and those of others.

use super::clock::{self, Context};
use super::details::Details;
use super::merge;
use super::parsing::{self, ReplicaError};
use super::record::{Alias, DETAILS, Doc, FORMAT, File, Item, Rest, VERSION};
use crate::document::Document;
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// What one device's file holds.
#[derive(Clone, Debug)]
pub struct Replica {
    pub(super) file: File,
    /// Whose stamps new changes bear: this run of the program on this device.
    writer: String,
}

impl PartialEq for Replica {
    fn eq(&self, other: &Self) -> bool {
        self.file == other.file
    }
}

/// A text as its record names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub title: String,
    pub authors: Vec<String>,
    pub identifiers: Vec<String>,
    /// KOReader's partial MD5 of each version of the file.
    pub koreader_md5s: Vec<String>,
}

/// The key of a record whose text is not here yet: whoever opens a text of that name finds the notes.
const WAITING: &str = "waiting";

/// What could be read of a file of notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    pub replica: Replica,
    /// Messages on what could not be read of it; empty for a file that is whole.
    pub damage: Vec<String>,
}

/// Lines of a file that were shown to read back as the annotations that they were made from.
#[derive(Debug, Default)]
pub struct Proven(BTreeMap<String, (Arc<Item>, String)>);

/// The line of an item, if it reads back as the same.
fn proven_line(item: &Item) -> Option<String> {
    let line = written(item);
    (serde_json::from_str::<Item>(&line).ok()? == *item).then_some(line)
}

// A record holds strings, numbers and maps with string keys, which always can be written.
fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn written_in_lines(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

impl Replica {
    /// An empty record of the text `key` on `device`.
    #[must_use]
    pub fn new(device: &str, key: &str) -> Self {
        let file = File {
            format: FORMAT.to_owned(),
            version: VERSION,
            device: device.to_owned(),
            doc_key: key.to_owned(),
            doc: Doc::default(),
            clock: Context::new(),
            items: Arc::default(),
            rest: Rest::new(),
        };
        Self::of(file)
    }

    /// What a file holds.
    pub(super) fn of(file: File) -> Self {
        Self {
            writer: file.device.clone(),
            file,
        }
    }

    /// The same, written to by one run of the program, under a name that no other run has.
    #[must_use]
    pub fn in_run(mut self, run: &str) -> Self {
        self.writer = format!("{}.{run}", self.file.device);
        self
    }

    /// Reads a file that is whole.
    ///
    /// # Errors
    /// [`ReplicaError`], where the bytes are no record, a damaged one, or one of a later version.
    pub fn parse(json: &str) -> Result<Self, ReplicaError> {
        let Parsed { replica, damage } = Self::read(json.as_bytes())?;
        damage
            .into_iter()
            .next()
            .map_or(Ok(replica), |damage| Err(ReplicaError::Unreadable(damage)))
    }

    /// Reads what can be read of a file, and tells what cannot.
    ///
    /// # Errors
    /// [`ReplicaError`], where the bytes are no record at all or one of a later version.
    pub fn read(bytes: &[u8]) -> Result<Parsed, ReplicaError> {
        Self::read_known(bytes, None)
    }

    /// The same for a file that lies among the notes on the text with `key`. Where it no longer says which text it is
    /// on, it is taken for one of them.
    ///
    /// # Errors
    /// As [`Replica::read`].
    pub fn read_among(bytes: &[u8], key: &str) -> Result<Parsed, ReplicaError> {
        Self::read_known(bytes, Some(key))
    }

    fn read_known(bytes: &[u8], key: Option<&str>) -> Result<Parsed, ReplicaError> {
        let (file, damage) = parsing::read(bytes, key)?;
        Ok(Parsed {
            replica: Self::of(file),
            damage,
        })
    }

    /// The file's JSON, with one annotation to a line: the same record gives the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        let lines: Vec<String> = self
            .file
            .items
            .values()
            .map(|item| written(item.as_ref()))
            .collect();
        self.frame(self.file.items.keys().zip(lines.iter().map(String::as_str)))
    }

    /// The file's JSON, shown to read back as what they were made from; none where they do not. Lines that `proven` knows from
    /// before are not made and shown again.
    #[must_use]
    pub fn to_proven_json(&self, proven: &mut Proven) -> Option<String> {
        let lines = &mut proven.0;
        lines.retain(|id, (known, _)| {
            let own = self.file.items.get(id);
            own.is_some_and(|own| Arc::ptr_eq(known, own))
        });
        for (id, item) in self.file.items.iter() {
            if !lines.contains_key(id) {
                lines.insert(id.clone(), (Arc::clone(item), proven_line(item)?));
            }
        }
        let head = Self {
            file: self.file.around(),
            writer: String::new(),
        };
        let none = std::iter::empty::<(&String, &str)>();
        if !Self::parse(&head.frame(none)).is_ok_and(|back| back == head) {
            return None;
        }
        Some(self.frame(lines.iter().map(|(id, (_, line))| (id, line.as_str()))))
    }

    /// The file's JSON around that of its items.
    fn frame<'a>(&self, items: impl IntoIterator<Item = (&'a String, &'a str)>) -> String {
        // Only the outermost keys stand two spaces in, so this is found once.
        const ITEMS: &str = "\n  \"items\": {";
        let around = written_in_lines(&self.file.around());
        let (before, after) = around.split_once(ITEMS).unwrap_or((&around, "}"));
        let mut json = String::with_capacity(around.len() + self.file.items.len() * 900);
        json.push_str(before);
        json.push_str(ITEMS);
        let mut first = true;
        for (id, item) in items {
            json.push_str(if first { "\n    " } else { ",\n    " });
            json.push_str(&written(id));
            json.push_str(": ");
            json.push_str(item);
            first = false;
        }
        json.push_str(if first { "" } else { "\n  " });
        json.push_str(after);
        json.push('\n');
        json
    }

    /// Takes in everything that another record of the same text holds; the device stays its own.
    pub fn merge(&mut self, other: &Self) {
        merge::merge(&mut self.file, &other.file);
    }

    /// Whether everything that another record holds is in this one.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        let mut joined = self.clone();
        joined.merge(other);
        joined == *self
    }

    /// Whether every annotation of another record is in this one, with all that is in it.
    #[must_use]
    pub fn contains_items(&self, other: &Self) -> bool {
        self.beyond(other, |_| false)
    }

    /// Whether some of its notes were erased for good.
    #[must_use]
    pub fn has_erased(&self) -> bool {
        self.file.items.values().any(|item| item.scrubbed.is_some())
    }

    /// This record with those of its annotations alone that hold something which another record does not.
    #[must_use]
    pub fn without(&self, known: &Self) -> Self {
        let mut left = BTreeMap::new();
        known.beyond(self, |id| {
            left.insert(id.clone(), Arc::clone(&self.file.items[id]));
            true
        });
        Self {
            file: File {
                items: Arc::new(left),
                ..self.file.clone()
            },
            writer: self.writer.clone(),
        }
    }

    /// Looks at the annotations of another record that hold something which this one does not, until `go_on` has enough. Whether
    /// there are none.
    fn beyond(&self, other: &Self, mut go_on: impl FnMut(&String) -> bool) -> bool {
        let mut none = true;
        for (id, item) in other.file.items.iter() {
            let held = self
                .file
                .items
                .get(id)
                .is_some_and(|known| known == item || merge::holds(known, item));
            if !held {
                none = false;
                if !go_on(id) {
                    break;
                }
            }
        }
        none
    }

    #[must_use]
    pub fn device(&self) -> &str {
        &self.file.device
    }

    /// The key of the text, under which its notes lie.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.file.doc_key
    }

    #[must_use]
    pub fn title(&self) -> &str {
        &self.file.doc.title
    }

    #[must_use]
    pub fn authors(&self) -> &[String] {
        &self.file.doc.authors
    }

    #[must_use]
    pub fn identifiers(&self) -> &[String] {
        &self.file.doc.identifiers
    }

    /// SHA-256 of the file and of the flat text of each known version.
    pub fn versions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.file
            .doc
            .aliases
            .iter()
            .map(|alias| (alias.sha256.as_str(), alias.text_sha256.as_str()))
    }

    /// Writes down which text this is, and this version of its file; what is known already stays.
    pub fn set_document(
        &mut self,
        document: &Document,
        sha256: &str,
        koreader_md5: &str,
        text_sha256: &str,
    ) {
        let (doc, meta) = (&mut self.file.doc, &document.meta);
        if doc.title.is_empty() {
            doc.title.clone_from(&meta.title);
        }
        if doc.authors.is_empty() {
            doc.authors.clone_from(&meta.authors);
        }
        if doc.media_type.is_empty() {
            doc.media_type.clone_from(&meta.media_type);
        }
        doc.identifiers.extend(meta.identifiers.iter().cloned());
        doc.identifiers.sort();
        doc.identifiers.dedup();
        let alias = Alias {
            sha256: sha256.to_owned(),
            koreader_md5: koreader_md5.to_owned(),
            text_sha256: text_sha256.to_owned(),
            rest: Rest::new(),
        };
        merge::merge_aliases(&mut doc.aliases, &[alias]);
    }

    /// Takes the versions that another record knows for versions of this text too; its notes stay its own.
    pub fn add_versions(&mut self, other: &Self) {
        merge::merge_aliases(&mut self.file.doc.aliases, &other.file.doc.aliases);
    }

    /// What is said of the text that the notes are on.
    #[must_use]
    pub fn about(&self) -> About {
        let doc = &self.file.doc;
        About {
            title: doc.title.clone(),
            authors: doc.authors.clone(),
            identifiers: doc.identifiers.clone(),
            koreader_md5s: doc
                .aliases
                .iter()
                .map(|alias| alias.koreader_md5.clone())
                .filter(|md5| !md5.is_empty())
                .collect(),
        }
    }

    /// What its reader has written down of the work, if anything.
    #[must_use]
    pub fn details(&self) -> Option<Details> {
        let details = self.file.doc.rest.get(DETAILS)?.get("v")?;
        serde_json::from_value(details.clone()).ok()
    }

    /// Writes down what is known of the work. Of two devices the one that wrote last is right: its stamp comes first in the value.
    pub(super) fn set_details(&mut self, details: &Details, now_ms: u64) {
        let known = self.file.doc.rest.get(DETAILS);
        let old = known.and_then(|known| known.get("t")?.as_str());
        let old = old.unwrap_or_default().to_owned();
        let t = self.tick_over(now_ms, &old);
        let value = json!({ "t": t, "v": details });
        self.file.doc.rest.insert(DETAILS.to_owned(), value);
    }

    /// Gives the text a title, where it has none.
    pub fn call(&mut self, title: &str) {
        if self.file.doc.title.is_empty() {
            title.clone_into(&mut self.file.doc.title);
        }
    }

    /// Says which text the notes wait for, that is not here yet.
    pub fn wait_for(&mut self, title: &str, authors: &[String], identifiers: &[String]) {
        let doc = &mut self.file.doc;
        title.clone_into(&mut doc.title);
        doc.authors = authors.to_vec();
        doc.identifiers = identifiers.to_vec();
        doc.identifiers.sort();
        doc.identifiers.dedup();
        doc.rest.insert(WAITING.to_owned(), true.into());
    }

    /// Whether the record still waits for its text: one that was joined with notes on the text itself does not.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        let doc = &self.file.doc;
        let waits = doc.rest.get(WAITING).and_then(serde_json::Value::as_bool);
        waits == Some(true) && doc.aliases.is_empty()
    }

    /// Hashes of all texts in which something was marked: their words are worth keeping, to place marks by.
    #[must_use]
    pub fn anchors_text_hashes(&self) -> BTreeSet<String> {
        let targets = self
            .file
            .items
            .values()
            .flat_map(|item| &item.targets)
            .filter(|target| target.decision().is_none());
        targets
            .map(|target| target.text_sha256.clone())
            .filter(|hash| !hash.is_empty())
            .collect()
    }

    /// Everything that was ever written, what was deleted since included.
    pub fn ids(&self) -> impl Iterator<Item = Uuid> {
        self.file
            .items
            .keys()
            .filter_map(|name| Uuid::parse_str(name).ok())
    }

    /// Whether nothing was ever written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.file.items.is_empty()
    }

    /// The moment of the last change made on this device.
    #[must_use]
    pub fn last_stamp(&self) -> Option<&str> {
        self.file.clock.get(&self.file.device).map(String::as_str)
    }

    /// A new stamp, later than everything known.
    pub(super) fn tick(&mut self, now_ms: u64) -> String {
        clock::tick(
            &mut self.file.clock,
            &self.file.device,
            &self.writer,
            now_ms,
        )
    }

    /// A new stamp for what is to stand over a value with a stamp.
    pub(super) fn tick_over(&mut self, now_ms: u64, old: &str) -> String {
        clock::tick_over(
            &mut self.file.clock,
            &self.file.device,
            &self.writer,
            now_ms,
            old,
        )
    }

    pub(super) fn item(&self, id: &str) -> Option<&Item> {
        self.file.items.get(id).map(Arc::as_ref)
    }

    pub(super) fn item_mut(&mut self, id: &str) -> Option<&mut Item> {
        let items = Arc::make_mut(&mut self.file.items);
        items.get_mut(id).map(Arc::make_mut)
    }

    pub(super) fn insert(&mut self, id: String, item: Item) {
        Arc::make_mut(&mut self.file.items).insert(id, Arc::new(item));
    }
}
