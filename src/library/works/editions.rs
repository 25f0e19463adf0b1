//! Every text by its key, wherever it is known from: opened, in a folder, noted, or bundled.

use super::{Edition, Noted, ShelfParts};
use crate::exchange::import::CalibreBook;
use crate::library::bundled::Bundled;
use crate::library::catalogue::{Catalogue, Found};
use crate::library::details::{Series, TextDetails};
use crate::library::notes::FREE_NOTES;
use crate::library::shelf::Recent;
use crate::library::source::Source;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Every text by its key, wherever it is known from; what the reader has taken off the shelf is left out.
pub(super) fn editions(parts: ShelfParts<'_>) -> Vec<Edition> {
    let by_text = works_by_text(parts.catalogue);
    let is_shown = |(key, edition): &(String, Edition)| {
        let is_offered = edition.source.as_ref().is_some_and(Source::is_offered);
        is_offered || !parts.details.of(key).is_some_and(TextDetails::is_hidden)
    };
    let shown = gathered(parts).into_iter().filter(is_shown);
    let of_work = |(key, mut edition): (String, Edition)| {
        if edition.work.is_empty() {
            let work = by_text.get(edition.text_sha256.as_str());
            edition.work = work.map_or_else(|| key.clone(), |work| (*work).to_owned());
        }
        edition.key = key;
        edition
    };
    shown.map(of_work).collect()
}

/// What the shelf, the folders, the notes and the bundle know of each text, put together by its key.
fn gathered(parts: ShelfParts<'_>) -> BTreeMap<String, Edition> {
    let mut editions: BTreeMap<String, Edition> = BTreeMap::new();
    let key_of = |key: &str, source: &Source| {
        if key.is_empty() {
            source.key()
        } else {
            key.to_owned()
        }
    };
    for recent in parts.shelf.recent() {
        let edition = editions
            .entry(key_of(&recent.key, &recent.source))
            .or_default();
        edition.take_recent(recent);
    }
    for (source, found) in parts.catalogue.iter() {
        let edition = editions.entry(key_of(&found.key, source)).or_default();
        edition.take_found(source, found);
    }
    for (key, noted) in parts.noted {
        let has_nothing = noted.notes == 0 && !editions.contains_key(key);
        // Notes on no text are in the notebook; a card of theirs would say that its file is gone.
        if has_nothing || key == FREE_NOTES {
            continue;
        }
        editions.entry(key.clone()).or_default().take_noted(noted);
    }
    let opened: BTreeSet<&Source> = parts
        .shelf
        .recent()
        .iter()
        .map(|recent| &recent.source)
        .collect();
    for text in Bundled::offered() {
        let source = Source::Bundled(text.name.to_owned());
        if !opened.contains(&source) {
            let key = crate::library::identity::bundled_key(text.name);
            editions
                .entry(key)
                .or_default()
                .take_bundled(source, text.title());
        }
    }
    editions
}

/// The work that the same words belong to, where a file with them is in a folder.
fn works_by_text(catalogue: &Catalogue) -> HashMap<&str, &str> {
    catalogue
        .iter()
        .filter(|(_, found)| !found.text_sha256.is_empty() && found.trouble.is_none())
        .map(|(_, found)| (found.text_sha256.as_str(), found.work.as_str()))
        .collect()
}

impl Edition {
    /// Takes in where the text lies: a file that is there goes before one that is gone.
    fn take_source(&mut self, source: &Source, missing: bool) {
        match &self.source {
            None => {
                self.source = Some(source.clone());
                self.missing = missing;
            }
            Some(known) if known == source => self.missing &= missing,
            Some(known) if self.missing && !missing => {
                let gone = known.clone();
                self.copies.retain(|copy| *copy != gone);
                self.source = Some(source.clone());
                self.missing = false;
            }
            Some(_) if !missing => self.copies.push(source.clone()),
            Some(_) => {}
        }
    }

    fn take_recent(&mut self, recent: &Recent) {
        self.take_source(&recent.source, recent.missing());
        if recent.opened_ms >= self.read_ms {
            self.title.clone_from(&recent.title);
            self.authors.clone_from(&recent.authors);
            self.progress = recent.progress;
            self.read_ms = recent.opened_ms;
            self.length = recent.length;
            self.text_sha256.clone_from(&recent.text_sha256);
        }
        self.note_added(recent.opened_ms);
    }

    fn take_found(&mut self, source: &Source, found: &Found) {
        self.take_source(source, false);
        if self.title.is_empty() {
            self.title.clone_from(&found.title);
            self.authors.clone_from(&found.authors);
        }
        if self.length == 0 {
            self.length = found.length;
        }
        if let Some(book) = &found.calibre {
            self.take_calibre(book);
        }
        self.language.clone_from(&found.language);
        self.trouble.clone_from(&found.trouble);
        self.text_sha256.clone_from(&found.text_sha256);
        self.work.clone_from(&found.work);
        self.note_added(found.added_ms);
    }

    /// What somebody has put in order in a calibre library goes before what the file says.
    fn take_calibre(&mut self, book: &CalibreBook) {
        self.title.clone_from(&book.title);
        self.authors.clone_from(&book.authors);
        self.tags.clone_from(&book.tags);
        self.series = book.series.as_ref().map(|(name, number)| Series {
            name: name.clone(),
            number: Some(*number),
        });
    }

    fn take_noted(&mut self, noted: &Noted) {
        self.notes = noted.notes;
        if self.title.is_empty() {
            self.title.clone_from(&noted.title);
            self.authors.clone_from(&noted.authors);
        }
        if self.source.is_none() {
            self.source.clone_from(&noted.source);
            self.missing = !noted.is_there;
        }
    }

    fn take_bundled(&mut self, source: Source, title: &str) {
        self.take_source(&source, false);
        title.clone_into(&mut self.title);
    }

    fn note_added(&mut self, at: u64) {
        if at > 0 && (self.added_ms == 0 || at < self.added_ms) {
            self.added_ms = at;
        }
    }
}
