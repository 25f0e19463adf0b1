//! Keeps the index of all texts, notes and names in step with what is there. Where it fails, reading and writing go on without it.

use crate::app::indexed_notes;
use crate::document::Document;
use crate::glossary::Glossary;
use crate::library::{Folders, Index, IndexError, Library, Saying};
use crate::study::language::Language;
use crate::study::sought::Kind;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// How long is written before it goes to the disk: other windows may write then too.
const SETTLE: Duration = Duration::from_millis(1500);

pub(super) struct Indexing {
    folders: Folders,
    /// None where it cannot be had.
    index: Option<Index>,
    stamps: BTreeMap<Kind, BTreeMap<String, String>>,
    begun: Option<Instant>,
    /// Whether it holds something that has not been reported.
    news: bool,
}

impl Indexing {
    pub(super) fn new(folders: Folders) -> Self {
        Self {
            folders,
            index: None,
            stamps: BTreeMap::new(),
            begun: None,
            news: false,
        }
    }

    /// Whether something was taken in since this was asked last.
    pub(super) fn take_news(&mut self) -> bool {
        self.begun.is_none() && std::mem::take(&mut self.news)
    }

    /// Opens the index, unless it is open.
    pub(super) fn begin(&mut self) {
        if self.index.is_none() {
            self.open();
        }
    }

    fn open(&mut self) {
        self.begun = None;
        self.index = Index::open(&self.folders).ok();
        self.stamps.clear();
        for kind in [Kind::Text, Kind::Note, Kind::Name] {
            let stamps = self
                .index
                .as_ref()
                .and_then(|index| index.stamps(kind).ok());
            self.stamps.insert(kind, stamps.unwrap_or_default());
        }
    }

    /// Whether something is to be indexed that is not, or not as it is now.
    pub(super) fn wants(&self, kind: Kind, key: &str, stamp: &str) -> bool {
        let known = self.stamps.get(&kind).and_then(|stamps| stamps.get(key));
        self.index.is_some() && !key.is_empty() && known.map(String::as_str) != Some(stamp)
    }

    /// Whether something of a kind is indexed under a key, of whichever version.
    pub(super) fn has(&self, kind: Kind, key: &str) -> bool {
        self.index.is_none()
            || self
                .stamps
                .get(&kind)
                .is_some_and(|stamps| stamps.contains_key(key))
    }

    pub(super) fn put_text(&mut self, key: &str, stamp: &str, document: &Document) {
        if self.wants(Kind::Text, key, stamp) {
            self.write(Kind::Text, key, stamp, |index| {
                index.put_text(key, stamp, document)
            });
        }
    }

    /// Takes in the notes on a text.
    pub(super) fn put_notes(&mut self, library: &mut Library, key: &str, stamp: &str) {
        if !self.wants(Kind::Note, key, stamp) {
            return;
        }
        self.write(Kind::Note, key, stamp, |index| {
            indexed_notes::put(index, library, key, stamp)
        });
    }

    /// Takes in the names of a text, where they are known.
    pub(super) fn put_names(&mut self, key: &str, stamp: &str, glossary: &Glossary) {
        let entries = glossary
            .entries
            .iter()
            .filter(|entry| !entry.name.is_empty());
        let sayings: Vec<Saying> = entries
            .map(|entry| {
                let names = std::iter::once(&entry.name).chain(&entry.aliases);
                let called = names.map(String::as_str).collect::<Vec<_>>().join("\n");
                let gloss = entry
                    .gloss
                    .as_ref()
                    .map(|gloss| gloss.text.clone())
                    .unwrap_or_default();
                Saying {
                    id: entry.id.clone(),
                    text: format!("{called}\n{gloss}"),
                    tags: Vec::new(),
                    shown: format!("{called}\n\n{gloss}"),
                    at: entry.mentions.first().copied(),
                    mentions: entry.mentions.iter().map(|at| at.start.0).collect(),
                }
            })
            .collect();
        self.write(Kind::Name, key, stamp, |index| {
            index.put_sayings((Kind::Name, key, stamp), Language::default(), &sayings)
        });
    }

    /// Forgets all texts of a kind but these.
    pub(super) fn keep_only(&mut self, kind: Kind, keys: &BTreeSet<String>) {
        let gone = |known: &String| !keys.contains(known);
        if !self
            .stamps
            .get(&kind)
            .is_some_and(|stamps| stamps.keys().any(gone))
        {
            return;
        }
        let Some(index) = &self.index else { return };
        let done = index.begin().and_then(|()| index.keep_only(kind, keys));
        self.begun.get_or_insert_with(Instant::now);
        match done {
            Ok(()) => {
                if let Some(stamps) = self.stamps.get_mut(&kind) {
                    stamps.retain(|key, _| keys.contains(key));
                }
            }
            Err(error) => self.fail(&error),
        }
    }

    fn write(
        &mut self,
        kind: Kind,
        key: &str,
        stamp: &str,
        put: impl FnOnce(&Index) -> Result<(), IndexError>,
    ) {
        let Some(index) = &self.index else { return };
        self.begun.get_or_insert_with(Instant::now);
        match index.begin().and_then(|()| put(index)) {
            Ok(()) => {
                self.news = true;
                let stamps = self.stamps.entry(kind).or_default();
                stamps.insert(key.to_owned(), stamp.to_owned());
            }
            Err(error) => self.fail(&error),
        }
        self.settle(false);
    }

    /// Puts what was written on the disk, now or once it is due.
    pub(super) fn settle(&mut self, now: bool) {
        let due = self
            .begun
            .is_some_and(|begun| now || begun.elapsed() > SETTLE);
        if !due {
            return;
        }
        self.begun = None;
        if let Some(Err(error)) = self.index.as_ref().map(Index::settle) {
            self.fail(&error);
        }
    }

    /// A damaged index is made anew, and filled again with the next look. What was not settled is written again too.
    fn fail(&mut self, error: &IndexError) {
        if let Some(index) = &mut self.index {
            let _ = index.mend(error);
        }
        self.index = None;
        self.open();
    }
}
