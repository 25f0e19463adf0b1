//! Dated events in a text, in the order of time, each with its sentence.

mod found;
mod reckoning;
#[cfg(test)]
mod tests;
mod year;

use super::language::tokens::{is_prose, sentences};
use super::{DatedEvent, language};
use crate::document::{BlockKind, Document};
use found::Manner;
use jiff::civil::Date;
use reckoning::Reckoning;

/// Which calendar a text says that a date is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// Julian, as in Russia until 1918.
    OldStyle,
    /// Gregorian, where the text says so or gives both.
    NewStyle,
}

/// Dated events in the order of time; who is in them is told by [`super::Glossary`].
pub(super) fn timeline(document: &Document) -> Vec<DatedEvent> {
    let prose = || document.blocks.iter().filter(|block| is_prose(block));
    let english = language::is_english(document);
    let now = written_on(document, english);
    let manner = Manner {
        english,
        now: now.is_some(),
    };
    let by_block: Vec<_> = prose()
        .map(|block| found::dates(document.block_text(block), manner))
        .collect();
    // A bare number of four digits is a year only in the company of other dates.
    let company = by_block
        .iter()
        .flatten()
        .filter(|date| date.is_sure())
        .count();
    let ancient = by_block
        .iter()
        .flatten()
        .filter(|date| date.is_ancient())
        .count();
    let mut reckoning = Reckoning::new(company > 1, ancient > 1, now);
    let mut events = Vec::new();
    for (block, dates) in prose().zip(&by_block) {
        if dates.is_empty() {
            continue;
        }
        reckoning.enter(block.bytes.start);
        let bounds = sentences(document, block);
        for date in dates {
            let Some(read) = reckoning.read(date, block.bytes.start + date.bytes.start) else {
                continue;
            };
            // “1905 and the Pen”: a heading names a time and tells nothing, unless it is the date of what follows.
            if matches!(block.kind, BlockKind::Heading(_)) && date.day().is_none() {
                continue;
            }
            let bytes = block.bytes.start + date.bytes.start..block.bytes.start + date.bytes.end;
            let at = bounds.partition_point(|sentence| sentence.end <= bytes.start);
            let sentence = bounds.get(at).cloned().unwrap_or_else(|| bytes.clone());
            // “By the old calendar the day was 26 October; the two were twelve days apart in the nineteenth century”: that tells of days
            // and calendars, not of what happened.
            if document.text.as_str()[sentence.clone()].contains("calendar") && !date.is_exact() {
                continue;
            }
            events.push(DatedEvent {
                date: read.date,
                about: read.about,
                reckoned: read.reckoned,
                calendar: date.calendar,
                range: document.text.range_of_bytes(bytes),
                sentence: document.text.range_of_bytes(sentence),
                entities: Vec::new(),
            });
        }
    }
    events.sort_by_key(|event| (event.order(), event.range));
    events
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
    let of_line = head.flat_map(|block| {
        let text = document.block_text(block);
        found::dates(
            text,
            Manner {
                english,
                now: false,
            },
        )
        .into_iter()
        .map(move |date| (block.bytes.start, text, date))
    });
    let is_line = |&(start, text, ref date): &(usize, &str, found::Found)| {
        let words = text[date.bytes.clone()].trim();
        start + date.bytes.start < HEAD
            && (words.contains("day")
                || words.contains(|c: char| c.is_uppercase()) && is_shouted(words))
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
fn is_shouted(words: &str) -> bool {
    !words.chars().any(char::is_lowercase)
}
