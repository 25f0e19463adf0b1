//! Dated events in a text, in the order of time, each with its sentence.

mod found;
mod parts;
mod pattern;
mod reckoning;
mod shape;
#[cfg(test)]
mod tests;
mod windows;
mod year;

use super::language::months::other_months;
use super::language::tokens::{is_prose, sentences};
use super::{DatedEvent, language};
use crate::document::{Block, BlockKind, Document};
use found::Finder;
use jiff::ToSpan;
use jiff::civil::Date;
use reckoning::Reckoning;
use shape::{Found, Point, Shape};
use windows::Manner;

/// Which calendar a text says that a date is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// Julian, as in Russia until 1918.
    OldStyle,
    /// Gregorian, where the text says so or gives both.
    NewStyle,
}

/// Dated events in the order of time; who is in them is known to [`super::Glossary`].
pub(super) fn timeline(document: &Document) -> Vec<DatedEvent> {
    let prose = || document.blocks.iter().filter(|block| is_prose(block));
    let english = language::is_english(document) && !has_other_months(document.text.as_str());
    let now = written_on(document, english);
    let manner = Manner {
        english,
        now: now.is_some(),
    };
    let finder = Finder::new(manner);
    let by_block: Vec<_> = prose()
        .map(|block| finder.dates(document.block_text(block)))
        .collect();
    drop(finder);
    // A bare number of four digits is a year only in the company of other dates.
    let count = |is: fn(&Found) -> bool| by_block.iter().flatten().filter(|date| is(date)).count();
    let (company, ancient) = (count(Found::is_sure), count(Found::is_ancient));
    let mut listing = Listing {
        document,
        reckoning: Reckoning::new(company > 1, ancient > 1, now),
        known: Vec::new(),
        events: Vec::new(),
    };
    for (block, dates) in prose().zip(&by_block) {
        listing.list(block, dates);
    }
    listing
        .events
        .sort_by_key(|event| (event.order(), event.range));
    listing.events
}

/// Whether a text writes a date as another language does, “15 juin 1887”: then the months of all languages are looked for.
fn has_other_months(text: &str) -> bool {
    let is_dated = |at: usize, name: &str| {
        let before = text[..at].trim_end_matches([' ', '.']);
        let after = text[at + name.len()..].trim_start_matches(' ');
        before.len() < at
            && before.ends_with(|c: char| c.is_ascii_digit())
            && after.starts_with(['1', '2'])
    };
    other_months().any(|name| text.match_indices(name).any(|(at, _)| is_dated(at, name)))
}

/// The events of a text, as far as it was gone through.
struct Listing<'a> {
    document: &'a Document,
    reckoning: Reckoning,
    /// The dates so far, each with the byte where it ends.
    known: Vec<(usize, Point)>,
    events: Vec<DatedEvent>,
}

impl Listing<'_> {
    /// Lists the dates of a block.
    fn list(&mut self, block: &Block, dates: &[Found]) {
        if dates.is_empty() {
            return;
        }
        self.reckoning.enter(block.bytes.start);
        let noted = self.noted(block);
        if let Some(point) = noted {
            self.reckoning.go_on_from(point, block.bytes.start);
        }
        let bounds = sentences(self.document, block);
        for date in dates {
            let bytes = block.bytes.start + date.bytes.start..block.bytes.start + date.bytes.end;
            // A day in a note is of the year of what it is a note to, whichever other years the note names.
            if let Some(point) = noted.filter(|_| date.lacks_year()) {
                self.reckoning.go_on_from(point, bytes.start);
            }
            let Some(read) = self.reckoning.read(date, bytes.start) else {
                continue;
            };
            self.known.push((bytes.end, read.point));
            // “1905 and the Pen”: a heading names a time and tells nothing, unless it is the date of what follows.
            if matches!(block.kind, BlockKind::Heading(_)) && date.day().is_none() {
                continue;
            }
            let old = || noted.is_some_and(|new| is_old_style(read.point, new));
            let calendar = date
                .calendar
                .or_else(|| old().then_some(Calendar::OldStyle));
            let at = bounds.partition_point(|sentence| sentence.end <= bytes.start);
            let sentence = bounds.get(at).cloned().unwrap_or_else(|| bytes.clone());
            let before = &self.document.text.as_str()[sentence.start.min(bytes.start)..bytes.start];
            let text = &self.document.text.as_str()[sentence.clone()];
            if calendar.is_none() && is_about_calendars(date, text, before) {
                continue;
            }
            self.events.push(DatedEvent {
                date: read.date,
                about: read.about,
                reckoned: read.reckoned,
                calendar,
                range: self.document.text.range_of_bytes(bytes),
                sentence: self.document.text.range_of_bytes(sentence),
                entities: Vec::new(),
            });
        }
    }

    /// The date that a note is a note to: the last before its mark.
    fn noted(&self, block: &Block) -> Option<Point> {
        /// The mark stands behind the sentence that has the date, in bytes.
        const NEAR: usize = 300;
        let BlockKind::Footnote(number) = block.kind else {
            return None;
        };
        let reference = self.document.footnotes.get(number)?.references.first()?;
        let mark = self.document.text.byte(reference.start);
        let before = self.known.iter().rev().find(|(end, _)| *end <= mark);
        before
            .filter(|(end, _)| mark - end <= NEAR)
            .map(|(_, point)| *point)
    }
}

/// Whether a day is another day by the calendar that was ten to thirteen days behind.
fn is_old_style(old: Point, new: Point) -> bool {
    let date = |point: Point| {
        let year = i16::try_from(point.year?).ok()?;
        Date::new(year, point.month?, point.day?).ok()
    };
    date(old).zip(date(new)).is_some_and(|(old, new)| {
        (10..=13).any(|days: i64| old.checked_add(days.days()).is_ok_and(|day| day == new))
    })
}

/// “The calendar that Russia kept until 1918; the two were twelve days apart in the nineteenth century”: that tells of days and
/// calendars, not of what happened. `before` is what stands before the date in its sentence.
fn is_about_calendars(date: &Found, sentence: &str, before: &str) -> bool {
    let year_only = matches!(&date.shape, Shape::One(point) if point.month.is_none());
    let limit = ["until", "till", "before", "since"]
        .iter()
        .any(|word| before.trim_end().ends_with(word));
    sentence.contains("calendar") && (!date.is_exact() || year_only && limit)
}

/// An article of a day is no longer, in bytes: “yesterday” in a book is another matter.
const ARTICLE: usize = 60_000;
/// The date line of an article stands in its first so many bytes.
const HEAD: usize = 500;

/// The day on which an article was written, if it says so: a day with its weekday at its head, or in what it says of itself.
fn written_on(document: &Document, english: bool) -> Option<Date> {
    let text = document.text.as_str();
    if text.len() > ARTICLE {
        return None;
    }
    let head = document
        .blocks
        .iter()
        .filter(|block| is_prose(block))
        .take_while(|block| block.bytes.start < HEAD);
    let finder = Finder::new(Manner {
        english,
        now: false,
    });
    let of_line = head.flat_map(|block| {
        let text = document.block_text(block);
        let dates = finder.dates(text).into_iter();
        dates.map(move |date| (block.bytes.start, text, date))
    });
    let is_line = |&(start, text, ref date): &(usize, &str, Found)| {
        let passage = text[date.bytes.clone()].trim();
        start + date.bytes.start < HEAD
            && (passage.contains("day")
                || passage.contains(|c: char| c.is_uppercase()) && is_shouted(passage))
    };
    let day = of_line
        .into_iter()
        .filter(is_line)
        .find_map(|(_, _, date)| date.day());
    match day {
        Some(day) => Date::new(i16::try_from(day.year?).ok()?, day.month?, day.day?).ok(),
        None => document
            .meta
            .date
            .as_deref()
            .and_then(|date| date.trim().get(..10)?.parse().ok()),
    }
}

/// “MARCH 3, 2021”.
fn is_shouted(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}
