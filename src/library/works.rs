//! The shelf as a reader sees it: works, each with its editions, made of what was opened, what lies in the folders, what has notes
//! and what the reader says of it all. Nothing is read from a disk here.

mod editions;
mod order;
#[cfg(test)]
mod tests;

use super::bundled::Bundled;
use super::catalogue::Catalogue;
use super::details::{Details, Series, Status, TextDetails};
use super::shelf::Shelf;
use super::source::Source;
use editions::editions;
pub use order::{ShelfFilter, shown};
use order::{order_of_name, order_of_title};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Whether it lay there when that was looked up.
    pub is_there: bool,
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
    pub search_text: String,
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

    /// Whether it stands on the shelf whatever the reader did with it: a text that comes with the program, in the language of the window.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        let mut sources = self
            .editions
            .iter()
            .filter_map(|edition| edition.source.as_ref());
        sources.any(Source::is_offered)
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
                Some(Source::Bundled(name)) => Bundled::named(name),
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
        self.search_text = crate::study::folded(&parts.collect::<Vec<_>>().join("\n"));
        self.title_order = order_of_title(&self.title);
        self.author_order = self
            .authors
            .first()
            .map(|name| order_of_name(name))
            .unwrap_or_default();
    }
}
