//! Which year a day without one is of, and what “three months later” means: reckoned from the last date, where that is safe.

use super::shape::{Found, Point, Shape, Unit};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// A date without a year is of the year named last if that stands no further back, in bytes.
const CARRIED: usize = 4_000;
/// What is reckoned from a date stands no further behind it.
const BESIDE: usize = 600;

/// Goes through a text and remembers its last date.
pub(super) struct Reckoning {
    /// Bare numbers of four digits are years here.
    company: bool,
    /// Numbers of three digits are, too.
    ancient: bool,
    /// The day on which the text was written.
    now: Option<Date>,
    last: Option<(Point, usize)>,
}

/// A date as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub date: String,
    pub about: bool,
    pub reckoned: bool,
    /// The last day, month or year of it.
    pub point: Point,
}

impl Reckoning {
    pub fn new(company: bool, ancient: bool, now: Option<Date>) -> Self {
        Self {
            company,
            ancient,
            now,
            last: None,
        }
    }

    /// A block begins at a byte; a date of long before tells nothing any more.
    pub fn enter(&mut self, byte: usize) {
        self.last = self
            .last
            .filter(|(_, at)| byte.saturating_sub(*at) < CARRIED);
    }

    /// Goes on from a date that stands elsewhere: a note speaks of what it is a note to.
    pub fn go_on_from(&mut self, point: Point, byte: usize) {
        self.last = Some((point, byte));
    }

    /// A year of two digits in full: the last such year that is not far beyond the last date, or of the twentieth century.
    fn century_of(&self, short: i32) -> i32 {
        const BEYOND: i32 = 10;
        match self.last.and_then(|(last, _)| last.year) {
            Some(last) => last + BEYOND - (last + BEYOND - short).rem_euclid(100),
            None => 1900 + short,
        }
    }

    /// Reads a date at a byte of the text; none where nothing tells its year, or no month has its day.
    pub fn read(&mut self, found: &Found, at: usize) -> Option<Read> {
        if found.bare && !self.company || found.small && !self.ancient {
            return None;
        }
        let (date, reckoned, last) = match &found.shape {
            Shape::One(point) if found.short => {
                let whole = Point {
                    year: Some(self.century_of(point.year?)),
                    ..*point
                };
                (iso(whole)?, false, whole)
            }
            Shape::One(point) => {
                let whole = self.dated(*point)?;
                (iso(whole)?, point.year.is_none(), whole)
            }
            Shape::Span(from, to) => {
                let (from, to) = (self.dated(*from)?, self.dated(*to)?);
                (format!("{}/{}", iso(from)?, iso(to)?), false, to)
            }
            Shape::Later { unit, count } => {
                let (last, _) = self
                    .last
                    .filter(|(_, there)| at.saturating_sub(*there) < BESIDE)?;
                let whole = moved(last, *unit, *count)?;
                (iso(whole)?, true, whole)
            }
            Shape::FromNow { unit, count } => (
                iso(moved(point(self.now?), *unit, *count)?)?,
                true,
                point(self.now?),
            ),
            Shape::Weekday { name, next } => (
                iso(point(weekday(self.now?, name, *next)?))?,
                true,
                point(self.now?),
            ),
        };
        // A decade or a century is no ground to reckon from.
        if !found.about {
            self.last = Some((last, at));
        }
        Some(Read {
            date,
            about: found.about,
            reckoned,
            point: last,
        })
    }

    /// A date with the year of the last one, where it has none of its own.
    fn dated(&self, point: Point) -> Option<Point> {
        let carried = || self.last.and_then(|(last, _)| last.year);
        Some(Point {
            year: Some(point.year.or_else(carried)?),
            ..point
        })
    }
}

/// A date moved by so many units; only as exact as the date and the unit are.
fn moved(from: Point, unit: Unit, count: i32) -> Option<Point> {
    let year = from.year?;
    match unit {
        Unit::Year => Some(Point {
            year: Some(year + count),
            ..Point::default()
        }),
        Unit::Month => {
            let months = year * 12 + i32::from(from.month?) - 1 + count;
            Some(Point {
                year: Some(months.div_euclid(12)),
                month: i8::try_from(months.rem_euclid(12) + 1).ok(),
                day: None,
            })
        }
        Unit::Week | Unit::Day => {
            let span: Span = if unit == Unit::Week {
                count.weeks()
            } else {
                count.days()
            };
            let day = Date::new(i16::try_from(year).ok()?, from.month?, from.day?)
                .ok()?
                .checked_add(span)
                .ok()?;
            Some(point(day))
        }
    }
}

/// The last day of a name up to a day, or the next after it.
fn weekday(now: Date, name: &str, next: bool) -> Option<Date> {
    let is_it = |day: &Date| day.strftime("%A").to_string() == name;
    let step = if next { 1 } else { -1 };
    (i32::from(next)..8)
        .filter_map(|days| now.checked_add((step * days).days()).ok())
        .find(is_it)
}

pub(super) fn point(day: Date) -> Point {
    Point {
        year: Some(i32::from(day.year())),
        month: Some(day.month()),
        day: Some(day.day()),
    }
}

/// A date in the shape of ISO 8601; none for a day that no month has.
fn iso(point: Point) -> Option<String> {
    let year = point.year?;
    let year_words = if year < 0 {
        format!("-{:04}", -year)
    } else {
        format!("{year:04}")
    };
    match (point.month, point.day) {
        (Some(month), Some(day)) => {
            Date::new(i16::try_from(year).ok()?, month, day).ok()?;
            Some(format!("{year_words}-{month:02}-{day:02}"))
        }
        (Some(month), None) => Some(format!("{year_words}-{month:02}")),
        (None, _) => Some(year_words),
    }
}
