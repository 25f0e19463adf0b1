//! What the groups of a match give.

use super::pattern::{CENTURIES, NUMBERS};
use super::shape::{Point, Shape, Unit};
use crate::glossary::language::months::month;
use regex::Captures;

/// What a match gives; `after` is the text behind it.
pub(super) fn shape_of(parts: &Parts<'_, '_>, after: &str) -> Option<Shape> {
    full(parts)
        .or_else(|| spans(parts))
        .or_else(|| eras(parts))
        .or_else(|| partial(parts, after))
        .or_else(|| relative(parts))
        .or_else(|| deictic(parts))
}

/// The named groups of a match.
pub(super) struct Parts<'c, 't>(pub &'c Captures<'t>);

impl<'t> Parts<'_, 't> {
    pub fn word(&self, name: &str) -> Option<&'t str> {
        self.0.name(name).map(|part| part.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
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
    if parts.has("short") {
        return one(parts.number("shy"), parts.month("shm"), None);
    }
    if parts.has("feast") {
        let (month, day) = feast(parts.word("fe")?)?;
        return one(parts.number("fy"), Some(month), Some(day));
    }
    parts
        .has("my")
        .then(|| one(parts.year("y4", "e4"), parts.month("m4"), None))
        .flatten()
}

/// The month and day of a feast that is always on the same.
fn feast(name: &str) -> Option<(i8, i8)> {
    let eve = name.ends_with("Eve");
    match name.get(..3)? {
        "Chr" => Some((12, if eve { 24 } else { 25 })),
        _ if eve => Some((12, 31)),
        _ => Some((1, 1)),
    }
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
