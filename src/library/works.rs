//! The shelf as a reader sees it: works, each with its editions, made of what was opened, what lies in the folders, what has notes
//! and what the reader says of it all. Nothing is read from a disk here.

use super::bundled::BUNDLED;
use super::catalogue::{Catalogue, Found};
use super::details::{Details, Series, Status, TextDetails};
use super::shelf::{Recent, Shelf};
use super::shelf_order::ShelfOrder;
use super::source::Source;
use crate::exchange::import::CalibreBook;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A text is finished from here on: the last page may end a little before the last letter.
const FINISHED: f64 = 0.995;
/// And begun from here on: who has only looked at its first page has not begun it.
const BEGUN: f64 = 0.005;

/// A text that has notes, whether it is on the shelf or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    pub title: String,
    pub authors: Vec<String>,
    /// Highlights, bookmarks and notes together.
    pub notes: usize,
    /// Where it lay when it was annotated, as far as this machine knows.
    pub source: Option<Source>,
}

/// What the shelf is made of.
#[derive(Clone, Copy)]
pub struct ShelfParts<'a> {
    pub shelf: &'a Shelf,
    pub catalogue: &'a Catalogue,
    pub details: &'a Details,
    pub noted: &'a BTreeMap<String, Noted>,
}

/// One work on the shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// Tells it from all others, as long as its editions stay.
    pub id: String,
    pub title: String,
    pub authors: Vec<String>,
    /// For a text that comes with the program, what it is about.
    pub about: Option<&'static str>,
    pub series: Option<Series>,
    pub tags: Vec<String>,
    pub collections: Vec<String>,
    pub status: Status,
    /// How far it is read, 0 to 1, on whichever machine that was last.
    pub progress: f64,
    /// When it was read last and when it came to the shelf, in milliseconds since 1970; 0 for never and for unknown.
    pub read_ms: u64,
    pub added_ms: u64,
    pub notes: usize,
    /// Never empty; the first is the one to open.
    pub editions: Vec<Edition>,
    /// What a search among works looks through, in lower case.
    pub words: String,
    /// By which it is sorted, among titles and among authors.
    pub title_order: String,
    pub author_order: String,
}

/// One version of a work, by the key of its notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    pub key: String,
    pub title: String,
    /// Where it lies; none where nobody knows any more.
    pub source: Option<Source>,
    /// Other files with the very same text.
    pub copies: Vec<Source>,
    /// The file is gone; the notes on it are not.
    pub missing: bool,
    pub notes: usize,
    pub progress: f64,
    pub read_ms: u64,
    /// In code points; 0 for unknown.
    pub length: u32,
    pub language: Option<String>,
    /// Why it cannot be read.
    pub trouble: Option<String>,
    text_sha256: String,
    authors: Vec<String>,
    series: Option<Series>,
    tags: Vec<String>,
    added_ms: u64,
    work: String,
}

/// Which works are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShelfFilter {
    /// Each must stand in the title, an author, a tag, a collection, the series or the file's name.
    pub words: String,
    pub status: Option<Status>,
    pub tag: Option<String>,
    pub collection: Option<String>,
    pub author: Option<String>,
    pub with_notes: bool,
}

impl Work {
    /// The edition to open.
    #[must_use]
    pub fn first(&self) -> &Edition {
        &self.editions[0]
    }

    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.editions.iter().all(|edition| edition.missing)
    }

    #[must_use]
    pub fn is_bundled(&self) -> bool {
        self.editions
            .iter()
            .any(|edition| edition.source.as_ref().is_some_and(Source::is_bundled))
    }

    /// Begun and not finished.
    #[must_use]
    pub fn is_being_read(&self) -> bool {
        self.status == Status::Reading && self.read_ms > 0 && !self.is_missing()
    }
}

/// Every work on the shelf, in no order that means anything.
#[must_use]
pub fn works(parts: ShelfParts<'_>) -> Vec<Work> {
    let mut groups: BTreeMap<String, Vec<Edition>> = BTreeMap::new();
    for edition in editions(parts) {
        groups
            .entry(edition.work.clone())
            .or_default()
            .push(edition);
    }
    groups
        .into_iter()
        .map(|(id, editions)| work(id, editions, parts.details))
        .collect()
}

/// Every text by its key, wherever it is known from; what the reader has taken off the shelf is left out.
fn editions(parts: ShelfParts<'_>) -> Vec<Edition> {
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
        if noted.notes == 0 && !editions.contains_key(key) {
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
    for text in &BUNDLED {
        let source = Source::Bundled(text.name.to_owned());
        if !opened.contains(&source) {
            let key = super::identity::bundled_key(text.name);
            editions
                .entry(key)
                .or_default()
                .take_bundled(source, text.title());
        }
    }
    let by_text = works_by_text(parts.catalogue);
    let mut all = Vec::with_capacity(editions.len());
    for (key, mut edition) in editions {
        let hidden = parts.details.of(&key).is_some_and(TextDetails::is_hidden);
        if hidden
            && edition
                .source
                .as_ref()
                .is_none_or(|source| !source.is_bundled())
        {
            continue;
        }
        if edition.work.is_empty() {
            edition.work = by_text
                .get(edition.text_sha256.as_str())
                .map_or_else(|| key.clone(), |work| (*work).to_owned());
        }
        edition.key = key;
        all.push(edition);
    }
    all
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
            self.missing = true;
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

/// One work, of what is said of its editions: what the reader says goes before what the files say.
fn work(id: String, mut editions: Vec<Edition>, details: &Details) -> Work {
    for edition in &mut editions {
        if let Some((_, place)) = details.of(&edition.key).and_then(TextDetails::newest_place)
            && place.at > edition.read_ms
        {
            edition.read_ms = place.at;
            edition.progress = place.progress;
        }
    }
    // The one that is there, then the one that was read last, then the one with the most notes, then the longest.
    let rank = |edition: &Edition| {
        (
            !edition.missing && edition.trouble.is_none(),
            edition.read_ms,
            edition.notes,
            edition.length,
        )
    };
    editions.sort_by_key(|edition| std::cmp::Reverse(rank(edition)));
    let newest = editions
        .iter()
        .max_by_key(|edition| edition.read_ms)
        .unwrap_or(&editions[0]);
    let added = editions.iter().map(|edition| edition.added_ms);
    let mut made = Work {
        id,
        progress: newest.progress,
        status: status_at(newest.progress),
        read_ms: newest.read_ms,
        added_ms: added.filter(|at| *at > 0).min().unwrap_or_default(),
        notes: editions.iter().map(|edition| edition.notes).sum(),
        editions,
        ..Work::default()
    };
    made.take_from_editions();
    made.take_said(details);
    if made.title.trim().is_empty() {
        "Untitled".clone_into(&mut made.title);
    }
    made.prepare();
    made
}

/// What follows from how far a text is read.
fn status_at(progress: f64) -> Status {
    if progress > FINISHED {
        Status::Finished
    } else if progress >= BEGUN {
        Status::Reading
    } else {
        Status::Unread
    }
}

impl Work {
    /// What the texts themselves, and the library of calibre's in which they lie, say of them.
    fn take_from_editions(&mut self) {
        let bundled = self
            .editions
            .iter()
            .find_map(|edition| match &edition.source {
                Some(Source::Bundled(name)) => BUNDLED.iter().find(|text| text.name == name),
                _ => None,
            });
        let first = &self.editions[0];
        let title = match bundled {
            Some(text) => text.title(),
            None => &first.title,
        };
        self.title = title.trim().to_owned();
        self.about = bundled.map(super::Bundled::description);
        self.authors.clone_from(&first.authors);
        let mut series = self.editions.iter().map(|edition| &edition.series);
        self.series = series.find_map(Clone::clone);
        let tags = self.editions.iter().flat_map(|edition| &edition.tags);
        self.tags = tags.cloned().collect::<BTreeSet<_>>().into_iter().collect();
    }

    /// What the reader says goes before that.
    fn take_said(&mut self, details: &Details) {
        let editions = self.editions.iter();
        let said: Vec<&TextDetails> = editions
            .filter_map(|edition| details.of(&edition.key))
            .collect();
        let all = said.iter();
        if let Some(title) = all.clone().find_map(|said| said.title()) {
            title.trim().clone_into(&mut self.title);
        }
        if let Some(authors) = all.clone().find_map(|said| said.authors()) {
            self.authors = authors.to_vec();
        }
        if let Some(series) = all.clone().find_map(|said| said.series()) {
            self.series = Some(series.clone());
        }
        if let Some(status) = all.clone().find_map(|said| said.status()) {
            self.status = status;
        }
        self.tags
            .retain(|tag| !said.iter().any(|said| said.has_no_tag(tag)));
        let own: BTreeSet<&str> = all.clone().flat_map(|said| said.tags()).collect();
        for tag in own {
            if !self.tags.iter().any(|known| known == tag) {
                self.tags.push(tag.to_owned());
            }
        }
        let collections: BTreeSet<&str> = all.flat_map(|said| said.collections()).collect();
        self.collections = collections.into_iter().map(str::to_owned).collect();
    }

    /// Makes what searching and sorting look at.
    fn prepare(&mut self) {
        let names = self
            .editions
            .iter()
            .filter_map(|edition| edition.source.as_ref())
            .map(Source::name);
        let series = self.series.as_ref().map(|series| series.name.clone());
        let parts = std::iter::once(self.title.clone())
            .chain(self.authors.iter().cloned())
            .chain(self.tags.iter().map(|tag| format!("#{tag}")))
            .chain(self.collections.iter().cloned())
            .chain(series)
            .chain(names);
        self.words = crate::study::folded(&parts.collect::<Vec<_>>().join("\n"));
        self.title_order = order_of_title(&self.title);
        self.author_order = self
            .authors
            .first()
            .map(|name| order_of_name(name))
            .unwrap_or_default();
    }

    fn passes(&self, filter: &ShelfFilter, words: &[String]) -> bool {
        words.iter().all(|word| self.words.contains(word.as_str()))
            && filter.status.is_none_or(|status| self.status == status)
            && filter
                .tag
                .as_ref()
                .is_none_or(|tag| self.tags.contains(tag))
            && filter
                .collection
                .as_ref()
                .is_none_or(|name| self.collections.contains(name))
            && filter
                .author
                .as_ref()
                .is_none_or(|name| self.authors.contains(name))
            && (!filter.with_notes || self.notes > 0)
    }

    fn compare(&self, other: &Self, order: ShelfOrder) -> Ordering {
        let titles = || (&self.title_order, &self.id).cmp(&(&other.title_order, &other.id));
        let nameless_last = |a: &str, b: &str| (a.is_empty(), a).cmp(&(b.is_empty(), b));
        let first = match order {
            ShelfOrder::Read => other.read_ms.cmp(&self.read_ms),
            ShelfOrder::Added => other.added_ms.cmp(&self.added_ms),
            ShelfOrder::Title => Ordering::Equal,
            ShelfOrder::Author => nameless_last(&self.author_order, &other.author_order),
            ShelfOrder::Series => compare_series(self.series.as_ref(), other.series.as_ref()),
            ShelfOrder::Progress => other.progress.total_cmp(&self.progress),
            ShelfOrder::Notes => other.notes.cmp(&self.notes),
        };
        first.then_with(titles)
    }
}

/// By name and then by number; what stands in no series comes last.
fn compare_series(one: Option<&Series>, other: Option<&Series>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => {
            let names = crate::study::folded(&one.name).cmp(&crate::study::folded(&other.name));
            let number = |series: &Series| series.number.unwrap_or(f64::MAX);
            names.then_with(|| number(one).total_cmp(&number(other)))
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// A title as it is sorted: without an article in front.
fn order_of_title(title: &str) -> String {
    const ARTICLES: [&str; 12] = [
        "the ", "a ", "an ", "der ", "die ", "das ", "le ", "la ", "les ", "el ", "los ", "las ",
    ];
    let folded = crate::study::folded(title);
    let folded = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let without = ARTICLES
        .iter()
        .find_map(|article| folded.strip_prefix(article));
    without.unwrap_or(folded).to_owned()
}

/// An author as names are sorted: the last name first, unless it stands there already.
fn order_of_name(name: &str) -> String {
    let folded = crate::study::folded(name);
    match folded.rsplit_once(' ') {
        Some((first, last)) if !folded.contains(',') => format!("{last} {first}"),
        _ => folded,
    }
}

/// The works that pass a filter, in order; by their places among `works`.
#[must_use]
pub fn shown(works: &[Work], filter: &ShelfFilter, order: ShelfOrder) -> Vec<usize> {
    let words: Vec<String> = crate::study::folded(&filter.words)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut shown: Vec<usize> = (0..works.len())
        .filter(|index| works[*index].passes(filter, &words))
        .collect();
    shown.sort_by(|a, b| works[*a].compare(&works[*b], order));
    shown
}

#[cfg(test)]
mod tests;
