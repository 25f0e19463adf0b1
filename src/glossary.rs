//! Who and where: the people, places and dates of a text, each with every mention.
//!
//! Two sources, one shape: a [`Curated`] list that lies beside a text, and [`automatic`], which makes one from the text alone.

mod automatic;
mod corrections;
mod curated;
mod gloss;
mod horizon;
mod kept;
mod language;
mod matcher;
pub mod merging;
mod names;
mod plain;
mod relations;
mod rules;
mod sorts;
mod story;
pub mod tagger;
#[cfg(test)]
mod tests;
mod timeline;

pub use automatic::automatic;
pub use corrections::{Correction, Corrections, Decision, EntryRef, Lesson, corrected, learnt};
pub use curated::{Curated, curated};
pub use language::unavailable;
pub use matcher::{glued, takes_particles};
pub use merging::same_name;
pub use relations::{Relation, tie};
pub use timeline::Calendar;

use crate::document::{Document, Offset, TextRange};
use crate::messages::dates::{self, Months};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntryKind {
    Person,
    Place,
    Organisation,
    Event,
}

impl EntryKind {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Organisation => "organisation",
            Self::Event => "event",
        }
    }
}

/// What an entry is more nearly, where its kind says too little: such entries are listed beneath *Others*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// Spoken of and spoken to as a person is, and nobody of the story.
    God,
    Ship,
}

impl Sort {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::God => "god",
            Self::Ship => "ship",
        }
    }
}

/// Who or what somebody is, in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gloss {
    pub text: String,
    /// Where the text says so; none for words of a curated glossary, and for the reader's own.
    pub range: Option<TextRange>,
    /// The reader wrote it.
    pub own: bool,
}

/// A person, place, organisation or event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Stable within a text.
    pub id: String,
    pub kind: EntryKind,
    /// None where the kind says all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<Sort>,
    pub name: String,
    pub aliases: Vec<String>,
    pub gloss: Option<Gloss>,
    /// Life dates, or where a place is.
    pub detail: Option<String>,
    /// In text order, never overlapping.
    pub mentions: Vec<TextRange>,
    pub curated: bool,
    /// The reader wants it first.
    pub pinned: bool,
    /// Ids of entries that may be the same person: too doubtful to be joined unasked, likely enough to be offered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub perhaps: Vec<String>,
    /// What it is to others, the most telling first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// Where the narrator of the text is first called by this name; none for everybody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub narrates: Option<TextRange>,
    /// The title of another text of which the reader said what is shown here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learnt: Option<String>,
}

impl Entry {
    /// An entry of which no more than its name is known.
    pub(crate) fn bare(id: String, name: &str, kind: EntryKind) -> Self {
        Self {
            id,
            kind,
            sort: None,
            name: name.to_owned(),
            aliases: Vec::new(),
            gloss: None,
            detail: None,
            mentions: Vec::new(),
            curated: false,
            pinned: false,
            perhaps: Vec::new(),
            relations: Vec::new(),
            narrates: None,
            learnt: None,
        }
    }

    /// Whether it is one of the people of the text: no god is.
    #[must_use]
    pub fn is_person(&self) -> bool {
        self.kind == EntryKind::Person && self.sort.is_none()
    }

    /// Whether `words`, in small letters, stand in one of its names; true for no words.
    #[must_use]
    pub fn is_called(&self, words: &str) -> bool {
        let mut names = std::iter::once(&self.name).chain(&self.aliases);
        words.is_empty() || names.any(|name| name.to_lowercase().contains(words))
    }
}

/// Something that happened at a time that the text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedEvent {
    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them with `/` between for a span. Years before the first of our era are those of
    /// ISO 8601: `0000` is 1 BC, `-0043` is 44 BC.
    pub date: String,
    /// The text gives it only roughly: circa, a decade, a season.
    pub about: bool,
    /// It is reckoned from another date: “three months later”, or a day whose year was said before.
    pub reckoned: bool,
    pub calendar: Option<Calendar>,
    /// The date's own words, and the sentence around them.
    pub range: TextRange,
    pub sentence: TextRange,
    /// Ids of the entries that the sentence mentions.
    pub entities: Vec<String>,
}

impl DatedEvent {
    /// The date as people write it: “7 November 1879”, “1903–1917”, “about 44 BC”.
    #[must_use]
    pub fn date_label(&self) -> String {
        let words = match self.date.split_once('/') {
            Some((from, to)) if self.about => {
                age_label(from, to).unwrap_or_else(|| format!("{from}–{to}"))
            }
            Some((from, to)) => dates::span(&date_label(from), &date_label(to)),
            None if self.about => say!("date-about", date = date_label(&self.date)),
            None => date_label(&self.date),
        };
        match self.calendar {
            Some(Calendar::OldStyle) => say!("date-old-style", date = words),
            Some(Calendar::NewStyle) => say!("date-new-style", date = words),
            None => words,
        }
    }

    /// Where it stands in time: year, month and day of its beginning, 0 for what is not said, so that a year comes before its
    /// months; then of its end.
    #[must_use]
    pub fn order(&self) -> [(i32, i32, i32); 2] {
        let (from, to) = self
            .date
            .split_once('/')
            .unwrap_or((&self.date, &self.date));
        [from, to].map(|date| {
            let (sign, rest) = date.strip_prefix('-').map_or((1, date), |rest| (-1, rest));
            let mut parts = rest.split('-').map(|part| part.parse::<i32>().unwrap_or(0));
            (
                sign * parts.next().unwrap_or(0),
                parts.next().unwrap_or(0),
                parts.next().unwrap_or(0),
            )
        })
    }
}

/// A decade or a century in words: “1920s”, “19th century”, “5th century BC”.
fn age_label(from: &str, to: &str) -> Option<String> {
    let (from, to): (i32, i32) = (from.parse().ok()?, to.parse().ok()?);
    if to - from == 9 && from % 10 == 0 {
        return Some(dates::decade(from));
    }
    let is_before = from <= 0;
    let number = if is_before {
        (1 - from) / 100
    } else {
        to / 100
    };
    let number = u32::try_from(number).ok()?;
    (to - from == 99).then(|| dates::century(number, is_before))
}

/// A date of ISO 8601, whole or partial, in words; years before 1 are counted back from 1 BC.
fn date_label(date: &str) -> String {
    let (sign, rest) = date.strip_prefix('-').map_or((1, date), |rest| (-1, rest));
    let mut parts = rest.split('-').map(|part| part.parse::<i32>().ok());
    let Some(year) = parts.next().flatten() else {
        return date.to_owned();
    };
    let mut part = || i8::try_from(parts.next().flatten()?).ok();
    let (month, day) = (part(), part());
    dates::date(sign * year, month, day, Months::Whole)
}

/// All that is known of who, where and when.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    pub entries: Vec<Entry>,
    /// By date.
    pub timeline: Vec<DatedEvent>,
    /// Entries that the reader has hidden.
    pub hidden: Vec<Entry>,
    /// Every mention in text order, with the index of its entry.
    index: Vec<(TextRange, usize)>,
}

impl Glossary {
    fn new(mut entries: Vec<Entry>, timeline: Vec<DatedEvent>) -> Self {
        keep_listed(&mut entries);
        let mut index: Vec<(TextRange, usize)> = entries
            .iter()
            .enumerate()
            .flat_map(|(entry, known)| known.mentions.iter().map(move |mention| (*mention, entry)))
            .collect();
        index.sort_unstable();
        let mut glossary = Self {
            entries,
            timeline,
            hidden: Vec::new(),
            index,
        };
        glossary.name_events();
        glossary
    }

    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The entry that a position mentions, and the whole mention.
    #[must_use]
    pub fn mention_at(&self, offset: Offset) -> Option<(usize, TextRange)> {
        let after = self
            .index
            .partition_point(|(mention, _)| mention.start <= offset);
        let &(mention, entry) = self.index.get(after.checked_sub(1)?)?;
        mention.contains(offset).then_some((entry, mention))
    }

    /// Mentions that touch a range, in text order, with their entries.
    pub fn mentions_in(&self, range: TextRange) -> impl Iterator<Item = (usize, TextRange)> {
        let first = self
            .index
            .partition_point(|(mention, _)| mention.end <= range.start);
        let rest = self.index.get(first..).unwrap_or_default().iter();
        rest.take_while(move |(mention, _)| mention.start < range.end)
            .map(|&(mention, entry)| (entry, mention))
    }

    /// Tells each event who its sentence mentions.
    fn name_events(&mut self) {
        let mut timeline = std::mem::take(&mut self.timeline);
        for event in &mut timeline {
            let mut here: Vec<usize> = self
                .mentions_in(event.sentence)
                .map(|(entry, _)| entry)
                .collect();
            here.sort_unstable();
            here.dedup();
            event.entities = here
                .into_iter()
                .map(|entry| self.entries[entry].id.clone())
                .collect();
        }
        self.timeline = timeline;
    }

    /// Entries that share paragraphs with one, and how many; the most first.
    #[must_use]
    pub fn neighbours(&self, entry: usize, document: &Document) -> Vec<(usize, usize)> {
        let Some(known) = self.entries.get(entry) else {
            return Vec::new();
        };
        let mut blocks: Vec<usize> = known
            .mentions
            .iter()
            .filter_map(|mention| document.block_at(mention.start))
            .collect();
        blocks.dedup();
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for block in blocks {
            let mut here: Vec<usize> = self
                .mentions_in(document.blocks[block].range)
                .map(|(other, _)| other)
                .collect();
            here.sort_unstable();
            here.dedup();
            for other in here.into_iter().filter(|&other| other != entry) {
                *shared.entry(other).or_default() += 1;
            }
        }
        let mut shared: Vec<(usize, usize)> = shared.into_iter().collect();
        shared.sort_by_key(|&(other, count)| (std::cmp::Reverse(count), other));
        shared
    }
}

/// Offers to join, and ties to others, only of what is in the list: an entry may be hidden, joined already, or not met yet.
fn keep_listed(entries: &mut [Entry]) {
    let is_bare = |entry: &Entry| entry.perhaps.is_empty() && entry.relations.is_empty();
    if entries.iter().all(is_bare) {
        return;
    }
    let listed: HashSet<String> = entries.iter().map(|entry| entry.id.clone()).collect();
    for entry in entries {
        let own = &entry.id;
        let is_other = |id: &String| id != own && listed.contains(id);
        entry.perhaps.retain(is_other);
        entry.relations.retain(|relation| is_other(&relation.of));
    }
}

/// A name as an id: small letters and digits, joined by hyphens.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}
