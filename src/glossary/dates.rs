//! Dates in a text, each with its sentence and who is in it.

use super::tokens::{is_prose, sentence};
use super::{DatedEvent, Entry};
use crate::document::{Document, TextRange};
use regex::{Captures, Regex};
use std::sync::LazyLock;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The shapes of a date, the most particular first. Years run from 1000 to 2099: smaller numbers are counts.
static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let months = MONTHS.join("|");
    let year = r"(?:1\d|20)\d\d";
    Regex::new(&format!(
        r"(?x)
        \b(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{months}),?\s+(?P<y1>{year})\b
        | \b(?P<m2>{months})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,\s*(?P<y2>{year})\b
        | \b(?P<m3>{months}),?\s+(?P<y3>{year})\b
        | \b(?P<from>{year})\s*(?:[–-]|\s(?:to|until)\s)\s*(?P<to>{year}|\d\d)\b
        | \b(?P<y4>{year})\b"
    ))
    .ok()
});

/// Dated sentences in the order of time.
pub(super) fn timeline(document: &Document, entries: &[Entry]) -> Vec<DatedEvent> {
    let Some(pattern) = &*DATE else { return Vec::new() };
    let mut events = Vec::new();
    for block in document.blocks.iter().filter(|block| is_prose(block)) {
        let text = document.block_text(block);
        for found in pattern.captures_iter(text) {
            let Some((whole, date)) = found.get(0).zip(date(&found)) else { continue };
            if is_no_year(text, whole.range()) {
                continue;
            }
            let start = block.bytes.start + whole.start();
            let range = document.text.range_of_bytes(start..block.bytes.start + whole.end());
            let sentence = document.text.range_of_bytes(sentence(document, block, start));
            events.push(DatedEvent { date, range, sentence, entities: named_in(entries, sentence) });
        }
    }
    events.sort_by(|a, b| (&a.date, a.range).cmp(&(&b.date, b.range)));
    events
}

/// The date in the shape of ISO 8601; none for a day that no month has.
fn date(found: &Captures<'_>) -> Option<String> {
    let part = |name: &str| found.name(name).map(|part| part.as_str());
    let month = |name: &str| part(name).and_then(|month| MONTHS.iter().position(|known| *known == month)).map(|at| at as i8 + 1);
    for (day, name, year) in [("d1", "m1", "y1"), ("d2", "m2", "y2")] {
        if let (Some(day), Some(month), Some(year)) = (part(day), month(name), part(year)) {
            let date = jiff::civil::Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()?;
            return Some(date.to_string());
        }
    }
    if let (Some(month), Some(year)) = (month("m3"), part("y3")) {
        return Some(format!("{year}-{month:02}"));
    }
    if let (Some(from), Some(to)) = (part("from"), part("to")) {
        let to = if to.len() == 2 { format!("{}{to}", &from[..2]) } else { to.to_owned() };
        return (from < to.as_str()).then(|| format!("{from}/{to}"));
    }
    part("y4").map(str::to_owned)
}

/// A number of four digits that counts or measures something, or stands among other digits.
fn is_no_year(text: &str, found: std::ops::Range<usize>) -> bool {
    let before = text[..found.start].trim_end();
    let after = text[found.end..].trim_start();
    let unit = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let measured = matches!(
        unit,
        "hours"
            | "men"
            | "people"
            | "miles"
            | "km"
            | "kilometres"
            | "metres"
            | "feet"
            | "pages"
            | "roubles"
            | "dollars"
            | "pounds"
            | "francs"
            | "tons"
            | "tonnes"
            | "soldiers"
            | "workers"
            | "copies"
            | "years"
            | "days"
            | "times"
            | "words"
            | "percent"
    );
    let counted = before.ends_with(['£', '$', '€', '.', '/', '№', '#'])
        && text[..found.start].ends_with(['£', '$', '€', '.', '/', '№', '#'])
        || ["p.", "pp.", "page", "pages", "No.", "no.", "about"].iter().any(|word| before.ends_with(word) && *word != "about");
    measured
        || counted
        || text[found.end..].starts_with([',', '.', '/']) && text[found.end + 1..].starts_with(|c: char| c.is_ascii_digit())
}

fn named_in(entries: &[Entry], sentence: TextRange) -> Vec<String> {
    let inside = |entry: &&Entry| {
        let after = entry.mentions.partition_point(|mention| mention.end <= sentence.start);
        entry.mentions.get(after).is_some_and(|mention| mention.start < sentence.end)
    };
    entries.iter().filter(inside).map(|entry| entry.id.clone()).collect()
}
