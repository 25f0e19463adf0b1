//! Words that give a date, in the shapes in which people write them. Which year a day without one is of is told by
//! [`super::reckoning`].

use super::Calendar;
use super::year::{is_led, is_no_year};
use crate::glossary::language::months::{alternatives, beginnings, month};
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// A day, a month or a year; what is not said is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Point {
    /// Astronomical: 0 is 1 BC.
    pub year: Option<i32>,
    pub month: Option<i8>,
    pub day: Option<i8>,
}

/// What some words give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    One(Point),
    /// From one to another, both included.
    Span(Point, Point),
    /// So many years, months, weeks or days from the day on which the text was written.
    FromNow {
        unit: Unit,
        count: i32,
    },
    /// A day of the week near that day: the last one, or the next if that is said.
    Weekday {
        name: &'static str,
        next: bool,
    },
    /// So many years, months, weeks or days after the last date; before it, if negative.
    Later {
        unit: Unit,
        count: i32,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Year,
    Month,
    Week,
    Day,
}

/// A date where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Within the text of its block.
    pub bytes: Range<usize>,
    pub shape: Shape,
    /// Circa, a decade, a part of a year.
    pub about: bool,
    pub calendar: Option<Calendar>,
    /// A number of four digits with nothing beside it that says that it is a year.
    pub bare: bool,
    /// A number of three digits: a year only in a text of ancient ones.
    pub small: bool,
}

impl Found {
    /// The day that is said in full, if one is.
    pub fn day(&self) -> Option<Point> {
        match &self.shape {
            Shape::One(point) if point.year.is_some() && point.day.is_some() => Some(*point),
            _ => None,
        }
    }

    /// Whether it gives a year, and neither a decade nor a century.
    pub fn is_exact(&self) -> bool {
        !self.about && matches!(&self.shape, Shape::One(point) if point.year.is_some())
    }

    /// Whether its words alone show that it is a date of a known year.
    pub fn is_sure(&self) -> bool {
        match &self.shape {
            Shape::One(point) => !self.bare && point.year.is_some(),
            Shape::Span(_, to) => to.year.is_some(),
            Shape::Later { .. } | Shape::FromNow { .. } | Shape::Weekday { .. } => false,
        }
    }
}

impl Found {
    /// Whether it is surely of the first thousand years, or before.
    pub fn is_ancient(&self) -> bool {
        self.is_sure()
            && matches!(
                &self.shape,
                Shape::One(Point {
                    year: Some(..1000),
                    ..
                })
            )
    }
}

const NUMBERS: [(&str, i32); 16] = [
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
];

const CENTURIES: [&str; 21] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
];

/// For English texts, and for others: five languages' months make a pattern that takes three times as long to prepare.
static ENGLISH: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&pattern(true)).ok());
static ANY: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&pattern(false)).ok());

/// The shapes, the most particular first: of two that begin together the first is taken.
fn pattern(english: bool) -> String {
    let m = alternatives(english);
    let m = format!(r"(?:{m})\b\.?");
    let d = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|\.)?";
    let y = r"(?:1[0-9]{3}|20[0-9][0-9])";
    let long = r"[0-9]{3,4}";
    let of = r"(?:\s+(?:of|de|del))?";
    let tail = r"(?:(?:,\s*|\s+)(?:of\s+|de\s+|del\s+|in\s+the\s+year\s+)?";
    let dash = r"\s*(?:[–—-]|\bto\b|\band\b|\buntil\b|\bbis\b)\s*";
    let week = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?)?";
    let era = r"\s?(?:B\.?\s?C\.?\s?E\b\.?|B\.?\s?C\b\.?|A\.?\s?D\b\.?|C\.?\s?E\b\.?)";
    let centuries = CENTURIES.join("|");
    let number = NUMBERS.map(|(word, _)| word).join("|");
    format!(
        r"(?x)
        (?P<iso>\b(?P<iy>{y})-(?P<im>0[1-9]|1[0-2])-(?P<id>[0-3][0-9])\b)
        | (?P<dots>\b(?P<dod>3[01]|[12][0-9]|0?[1-9])\.\s?(?P<dom>1[0-2]|0?[1-9])\.\s?(?P<doy>{y})\b)
        | (?P<hyphens>\b(?P<hyd>{d})-(?P<hym>{m})-(?P<hyy>{y})\b)
        | (?P<old>\b(?P<od>{d})\s+(?P<om>{m})\s*[(\[]\s*(?:O\.?\s?S\.?|[Oo]ld\s[Ss]tyle):?,?\s*{d}\s+(?:{m})\s*[)\]]{tail}(?P<oy>{long})\b))
        | (?P<both>\b{d}\s+(?:{m})\s*[(\[](?P<bd>{d})\s+(?P<bm>{m})[)\]]{tail}(?P<by>{long})\b))
        | (?P<stroke>\b{d}/(?P<std>{d}){of}\s+(?P<stm>{m}){tail}(?P<sty>{long})\b))
        | (?P<days>\b(?P<dsa>{d}){dash}(?P<dsb>{d}){of}\s+(?P<dsm>{m})(?:{tail}(?P<dsy>{long})\b))?)
        | (?P<dm2>\b(?P<d2a>{d}){of}\s+(?P<m2a>{m}){dash}(?P<d2b>{d}){of}\s+(?P<m2b>{m})(?:{tail}(?P<y2>{long})\b)))
        | (?P<dmy>{week}\b(?P<d1>{d}){of}\s+(?P<m1>{m}){tail}(?P<y1>{long})\b(?P<e1>{era})?))
        | (?P<mdd>\b(?P<mdm>{m})\s+(?P<mda>{d})\s?[–-]\s?(?P<mdb>{d}),?\s+(?P<mdy2>{y})\b)
        | (?P<mdy>{week}\b(?P<m3>{m})\s+(?P<d3>{d})(?:,\s*|\s+)(?P<y3>{y})\b)
        | (?P<mm>\b(?P<mma>{m}){dash}(?P<mmb>{m}){tail}(?P<mmy>{y})\b))
        | (?P<my>\b(?P<m4>{m}){tail}(?P<y4>{long})\b(?P<e4>{era})?))
        | (?P<dm>{week}\b(?P<d5>{d}){of}\s+(?P<m5>{m}))
        | (?P<md>{week}\b(?P<m6>{m})\s+(?P<d6>{d})\b)
        | (?P<decade>\b(?P<part>(?:early|late|mid)[\s-]+)?(?:the\s+)?(?P<dec>1[0-9][0-9]0|20[0-9]0)['’]?s\b)
        | (?P<century>\b(?:(?P<cn>[0-9]{{1,2}})(?:st|nd|rd|th)|(?P<cw>{centuries}))[\s-]centur(?:y|ies)\b(?P<ce>{era})?)
        | (?P<ad>\bA\.?D\.?\s?(?P<ady>[0-9]{{1,4}})\b)
        | (?P<eraspan>\b(?P<esa>[0-9]{{1,4}})\s?[–-]\s?(?P<esb>[0-9]{{1,4}})(?P<ese>{era}))
        | (?P<era>\b(?P<ey>[0-9]{{1,4}})(?P<ee>{era}))
        | (?P<years>\b(?P<ya>{y})(?:\s?[–—-]\s?|\s+to\s+|\s+bis\s+)(?P<yb>{y}|[0-9][0-9])\b)
        | (?P<circa>\b(?:c\.|ca\.|circa)\s?(?P<cy>{long})\b)
        | (?P<year>\b(?P<y7>{y})\b)
        | (?P<small>\b[1-9][0-9][0-9]\b)
        | (?P<month>\b(?P<m8>{m}))
        | (?P<later>\b(?P<ln>(?i:{number})|[0-9]{{1,2}})\s+(?P<lu>year|month|week|day)s?\s+(?P<lw>later|earlier|afterwards|after\s+that|before\s+that)\b)
        | (?P<next>\b[Tt]he\s+(?P<nw>following|next|same|previous|preceding)\s+(?P<nu>year|month|week|day|morning|evening)\b)
        | (?P<deictic>\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]his\s+(?:morning|afternoon|evening|year|month)|[Ll]ast\s+(?:year|month|night)
            |[Nn]ext\s+(?:year|month)|(?:[Ll]ast\s+|[Nn]ext\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)
        | (?P<ago>\b(?P<an>(?i:{number})|[0-9]{{1,2}})\s+(?P<au>year|month|week|day)s?\s+ago\b)
        | (?P<that>\b[Tt]hat\s+(?:same\s+)?year\b)"
    )
}

/// All dates of the text of a block, in order.
/// What is known of a text before its dates are looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub english: bool,
    /// It is known when the text was written, so that “yesterday” is a date.
    pub now: bool,
}

/// All dates of the text of a block, in order.
pub(super) fn dates(text: &str, manner: Manner) -> Vec<Found> {
    let pattern = if manner.english { &*ENGLISH } else { &*ANY };
    let mut all = Vec::new();
    for window in windows(text, manner) {
        let matches = pattern
            .iter()
            .flat_map(|pattern| pattern.captures_iter(&text[window.clone()]));
        for found in matches.filter_map(|captures| found(text, window.start, &captures)) {
            match life(text, &found) {
                Some(dates) => all.extend(dates),
                None => all.push(found),
            }
        }
    }
    all
}

/// The parts of a text in which a date can be: around figures and words of time. Most of most books has neither.
fn windows(text: &str, manner: Manner) -> Vec<Range<usize>> {
    const BEFORE: usize = 48;
    const AFTER: usize = 64;
    const WORDS: [&str; 8] = [
        "year",
        "month",
        "week",
        "day",
        "centur",
        "following",
        "same ",
        "next ",
    ];
    if manner.now {
        return std::iter::once(0..text.len()).collect();
    }
    let figures = text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(at, _)| at);
    let words = WORDS
        .iter()
        .flat_map(|word| text.match_indices(word))
        .map(|(at, _)| at);
    // A month alone is a date of the year named before.
    let months = beginnings(manner.english)
        .flat_map(|month| text.match_indices(month))
        .map(|(at, _)| at);
    let mut marks: Vec<usize> = figures.chain(words).chain(months).collect();
    marks.sort_unstable();
    let mut windows: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        let (start, end) = (
            at_space(text, mark.saturating_sub(BEFORE), false),
            at_space(text, mark + AFTER, true),
        );
        match windows.last_mut().filter(|last| last.end >= start) {
            Some(last) => last.end = last.end.max(end),
            None => windows.push(start..end),
        }
    }
    windows
}

/// The white space nearest to a byte, further back or further on, so that no word is cut.
fn at_space(text: &str, byte: usize, forward: bool) -> usize {
    let mut at = byte.min(text.len());
    while at > 0 && at < text.len() && !text.as_bytes()[at].is_ascii_whitespace() {
        at = if forward { at + 1 } else { at - 1 };
    }
    at
}

/// “(1868–1912)”: a birth and a death, which are two events.
fn life(text: &str, found: &Found) -> Option<[Found; 2]> {
    const SHORTEST: i32 = 12;
    let Shape::Span(from, to) = &found.shape else {
        return None;
    };
    let years = to.year? - from.year?;
    let bracketed = text[..found.bytes.start].trim_end().ends_with('(')
        && text[found.bytes.end..]
            .trim_start()
            .starts_with([')', ';', ',']);
    let words = &text[found.bytes.clone()];
    let dash = words.find(['–', '—', '-'])?;
    let whole = from.month.is_none() && words.starts_with(|c: char| c.is_ascii_digit());
    let long = words.trim_end().len() >= dash + 5;
    let first = found.bytes.start..found.bytes.start + words[..dash].trim_end().len();
    let second = found.bytes.start
        + words.rfind([' ', '–', '—', '-']).map_or(dash, |at| {
            at + words[at..].chars().next().map_or(1, char::len_utf8)
        })..found.bytes.end;
    let part = |bytes, point: &Point| Found {
        bytes,
        shape: Shape::One(*point),
        ..found.clone()
    };
    (bracketed && whole && long && years >= SHORTEST && !found.about)
        .then(|| [part(first, from), part(second, to)])
}

struct Parts<'c, 't>(&'c Captures<'t>);

impl<'t> Parts<'_, 't> {
    fn word(&self, name: &str) -> Option<&'t str> {
        self.0.name(name).map(|part| part.as_str())
    }

    fn has(&self, name: &str) -> bool {
        self.0.name(name).is_some()
    }

    fn number(&self, name: &str) -> Option<i32> {
        let digits: String = self
            .word(name)?
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse().ok()
    }

    fn day(&self, name: &str) -> Option<i8> {
        self.number(name).and_then(|day| i8::try_from(day).ok())
    }

    fn month(&self, name: &str) -> Option<i8> {
        month(self.word(name)?)
    }

    /// A year, counted back from 1 BC where its era says so.
    fn year(&self, name: &str, era: &str) -> Option<i32> {
        let year = self.number(name)?;
        Some(if self.word(era).is_some_and(is_before_christ) {
            1 - year
        } else {
            year
        })
    }
}

fn is_before_christ(era: &str) -> bool {
    era.trim_start().starts_with('B')
}

/// What a match gives; it lies in the part of `text` that begins at `base`.
fn found(text: &str, base: usize, captures: &Captures<'_>) -> Option<Found> {
    let whole = captures.get(0)?;
    let parts = Parts(captures);
    let bytes = base + whole.start()..base + whole.end();
    let shape = full(&parts)
        .or_else(|| spans(&parts))
        .or_else(|| eras(&parts))
        .or_else(|| partial(&parts, &text[bytes.end..]))
        .or_else(|| relative(&parts))
        .or_else(|| deictic(&parts))?;
    let (led, small) = (is_led(&text[..bytes.start]), parts.has("small"));
    let bare = small || parts.has("year") && !led;
    let number_only = ["year", "years", "small"]
        .iter()
        .any(|name| parts.has(name));
    if number_only && is_no_year(text, bytes.clone())
        || small && !led
        || parts.has("month") && !is_after_preposition(&text[..bytes.start])
    {
        return None;
    }
    let (before, after) = (text[..bytes.start].trim_end(), &text[bytes.end..]);
    let about = ["decade", "century", "circa"]
        .iter()
        .any(|name| parts.has(name))
        || is_about(before);
    Some(Found {
        calendar: calendar(&parts, after),
        bytes,
        shape,
        about,
        bare,
        small,
    })
}

/// “In May”: a month by itself is one only where a preposition says so.
fn is_after_preposition(before: &str) -> bool {
    let last = |text: &str| {
        text.trim_end()
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let word = last(before);
    let word = if matches!(word.as_str(), "early" | "late" | "mid") {
        last(before[..before.trim_end().len() - word.len()].trim_end_matches('-'))
    } else {
        word
    };
    [
        "in", "since", "during", "by", "until", "till", "of", "im", "en", "ab", "seit", "depuis",
        "в",
    ]
    .contains(&word.as_str())
        && before.ends_with([' ', '\n', '-'])
}

/// Whether the words before a date make it an approximate one.
fn is_about(before: &str) -> bool {
    [
        "c.",
        "ca.",
        "circa",
        "about",
        "around",
        "roughly",
        "early",
        "late",
        "spring of",
        "summer of",
        "autumn of",
        "winter of",
        "fall of",
        "um",
        "vers",
        "hacia",
    ]
    .iter()
    .any(|word| {
        before
            .strip_suffix(word)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

fn calendar(parts: &Parts<'_, '_>, after: &str) -> Option<Calendar> {
    if ["both", "old", "stroke"].iter().any(|name| parts.has(name)) {
        return Some(Calendar::NewStyle);
    }
    let near: String = after
        .trim_start_matches([' ', ',', '('])
        .chars()
        .take(12)
        .collect();
    let says = |words: &[&str]| words.iter().any(|word| near.starts_with(word));
    if says(&["O.S.", "OS)", "Old Style", "old style", "ст. ст", "Julian"]) {
        Some(Calendar::OldStyle)
    } else if says(&["N.S.", "NS)", "New Style", "new style", "Gregorian"]) {
        Some(Calendar::NewStyle)
    } else {
        None
    }
}

fn one(year: Option<i32>, month: Option<i8>, day: Option<i8>) -> Option<Shape> {
    Some(Shape::One(Point { year, month, day }))
}

/// A day of a year, a month of a year.
fn full(parts: &Parts<'_, '_>) -> Option<Shape> {
    if parts.has("iso") {
        return one(parts.number("iy"), parts.day("im"), parts.day("id"));
    }
    if parts.has("dots") {
        return one(parts.number("doy"), parts.day("dom"), parts.day("dod"));
    }
    if parts.has("hyphens") {
        return one(parts.number("hyy"), parts.month("hym"), parts.day("hyd"));
    }
    if parts.has("old") {
        return one(parts.number("oy"), parts.month("om"), parts.day("od"));
    }
    if parts.has("both") {
        return one(parts.number("by"), parts.month("bm"), parts.day("bd"));
    }
    if parts.has("stroke") {
        return one(parts.number("sty"), parts.month("stm"), parts.day("std"));
    }
    if parts.has("dmy") {
        return one(parts.year("y1", "e1"), parts.month("m1"), parts.day("d1"));
    }
    if parts.has("mdy") {
        return one(parts.number("y3"), parts.month("m3"), parts.day("d3"));
    }
    parts
        .has("my")
        .then(|| one(parts.year("y4", "e4"), parts.month("m4"), None))
        .flatten()
}

/// The longest span of years that is written as one.
const LONGEST: i32 = 600;

fn spans(parts: &Parts<'_, '_>) -> Option<Shape> {
    let point = |year, month, day| Point { year, month, day };
    if parts.has("days") {
        let (year, month) = (parts.number("dsy"), parts.month("dsm"));
        return Some(Shape::Span(
            point(year, month, parts.day("dsa")),
            point(year, month, parts.day("dsb")),
        ));
    }
    if parts.has("dm2") {
        let year = parts.number("y2");
        let from = point(year, parts.month("m2a"), parts.day("d2a"));
        return Some(Shape::Span(
            from,
            point(year, parts.month("m2b"), parts.day("d2b")),
        ));
    }
    if parts.has("mdd") {
        let (year, month) = (parts.number("mdy2"), parts.month("mdm"));
        return Some(Shape::Span(
            point(year, month, parts.day("mda")),
            point(year, month, parts.day("mdb")),
        ));
    }
    if parts.has("mm") {
        let year = parts.number("mmy");
        return Some(Shape::Span(
            point(year, parts.month("mma"), None),
            point(year, parts.month("mmb"), None),
        ));
    }
    if parts.has("years") {
        let from = parts.number("ya")?;
        let to = parts.number("yb")?;
        let to = if to < 100 { from / 100 * 100 + to } else { to };
        // Years further apart are numbers of something else.
        return (from < to && to - from < LONGEST)
            .then(|| Shape::Span(point(Some(from), None, None), point(Some(to), None, None)));
    }
    None
}

/// Decades, centuries, and years of an era.
fn eras(parts: &Parts<'_, '_>) -> Option<Shape> {
    let years = |from: i32, to: i32| {
        let point = |year| Point {
            year: Some(year),
            ..Point::default()
        };
        Some(Shape::Span(point(from), point(to)))
    };
    if parts.has("decade") {
        let first = parts.number("dec")?;
        return match parts
            .word("part")
            .map(|part| part.trim_end_matches([' ', '-', '\n']))
        {
            Some("early") => years(first, first + 4),
            Some("late") => years(first + 5, first + 9),
            Some(_) => years(first + 3, first + 6),
            None => years(first, first + 9),
        };
    }
    if parts.has("century") {
        let named = |word: &str| {
            CENTURIES
                .iter()
                .position(|known| *known == word)
                .and_then(|at| i32::try_from(at + 1).ok())
        };
        let number = parts
            .number("cn")
            .or_else(|| parts.word("cw").and_then(named))
            .filter(|number| (1..=30).contains(number))?;
        return if parts.word("ce").is_some_and(is_before_christ) {
            years(1 - number * 100, -(number - 1) * 100)
        } else {
            years((number - 1) * 100 + 1, number * 100)
        };
    }
    if parts.has("ad") {
        return one(parts.number("ady"), None, None);
    }
    if parts.has("eraspan") {
        let (from, to) = (parts.year("esa", "ese")?, parts.year("esb", "ese")?);
        return if from < to { years(from, to) } else { None };
    }
    parts
        .has("era")
        .then(|| one(parts.year("ey", "ee"), None, None))
        .flatten()
}

/// Dates of which something is missing: the day, the year.
fn partial(parts: &Parts<'_, '_>, after: &str) -> Option<Shape> {
    let digit_follows = after
        .trim_start_matches([',', ' '])
        .starts_with(|c: char| c.is_ascii_digit());
    if parts.has("dm") && !digit_follows {
        return one(None, parts.month("m5"), parts.day("d5"));
    }
    if parts.has("md") && !digit_follows {
        return one(None, parts.month("m6"), parts.day("d6"));
    }
    if parts.has("circa") {
        return one(parts.number("cy"), None, None);
    }
    if parts.has("year") {
        return one(parts.number("y7"), None, None);
    }
    if parts.has("small") {
        return one(parts.number("small"), None, None);
    }
    parts
        .has("month")
        .then(|| one(None, parts.month("m8"), None))
        .flatten()
}

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// “Yesterday”, “three years ago”, “on Thursday”.
fn deictic(parts: &Parts<'_, '_>) -> Option<Shape> {
    if parts.has("ago") {
        return Some(Shape::FromNow {
            unit: unit(parts.word("au")?),
            count: -amount(parts.word("an")?)?,
        });
    }
    let words = parts.word("deictic")?;
    let last = words.rsplit(char::is_whitespace).next()?;
    if let Some(name) = WEEKDAYS.iter().find(|name| **name == last) {
        return Some(Shape::Weekday {
            name,
            next: words.starts_with(['N', 'n']),
        });
    }
    let count = match words.chars().next()? {
        'Y' | 'y' | 'L' | 'l' => -1,
        'N' | 'n' => 1,
        _ if words.ends_with("omorrow") => 1,
        _ => 0,
    };
    Some(Shape::FromNow {
        unit: unit(last),
        count,
    })
}

fn unit(word: &str) -> Unit {
    match word {
        "year" => Unit::Year,
        "month" => Unit::Month,
        "week" => Unit::Week,
        _ => Unit::Day,
    }
}

/// A number in figures or in letters.
fn amount(word: &str) -> Option<i32> {
    let word = word.to_lowercase();
    let known = NUMBERS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, count)| *count);
    known.or_else(|| word.parse().ok())
}

/// “Three months later”, “the following year”.
fn relative(parts: &Parts<'_, '_>) -> Option<Shape> {
    if parts.has("later") {
        let count = amount(parts.word("ln")?)?;
        let back = parts
            .word("lw")
            .is_some_and(|way| way == "earlier" || way.starts_with("before"));
        return Some(Shape::Later {
            unit: unit(parts.word("lu")?),
            count: if back { -count } else { count },
        });
    }
    if parts.has("next") {
        let count = match parts.word("nw")? {
            "same" => 0,
            "previous" | "preceding" => -1,
            _ => 1,
        };
        return Some(Shape::Later {
            unit: unit(parts.word("nu")?),
            count,
        });
    }
    parts.has("that").then_some(Shape::Later {
        unit: Unit::Year,
        count: 0,
    })
}
