//! Dates of a timeline as positions on an axis of years, and as labels.

use crate::messages::dates::{self, Months};

/// A day, a month or a year. Years before the common era are negative; there is no year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

/// A date, or the time between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    pub from: Date,
    pub to: Option<Date>,
}

impl When {
    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or two of them with `/` between; years before the common era as in ISO 8601.
    #[must_use]
    pub fn read(date: &str) -> Option<Self> {
        let (from, to) = match date.split_once('/') {
            Some((from, to)) => (Date::read(from)?, Some(Date::read(to)?)),
            None => (Date::read(date)?, None),
        };
        let to = to.filter(|to| to.position() > from.position());
        Some(Self { from, to })
    }

    /// Start and end in years; equal for a date alone.
    #[must_use]
    pub fn extent(self) -> (f64, f64) {
        let from = self.from.position();
        (from, self.to.map_or(from, Date::position))
    }

    /// `8 Mar 1917`, `1914–1918`.
    #[must_use]
    pub fn label(self) -> String {
        self.to.map_or_else(
            || self.from.label(),
            |to| format!("{}–{}", self.from.label(), to.label()),
        )
    }
}

impl Date {
    fn read(date: &str) -> Option<Self> {
        let date = date.trim();
        let (sign, digits) = date
            .strip_prefix(['-', '−'])
            .map_or((1, date), |rest| (-1, rest));
        let mut parts = digits.split('-').map(str::trim);
        let year: i32 = parts.next()?.parse().ok()?;
        // No text tells of further away, and the axis stays exact.
        if !(0..=100_000).contains(&year) {
            return None;
        }
        let mut part = |most: u8| {
            parts
                .next()
                .and_then(|part| part.parse().ok())
                .filter(|&part: &u8| (1..=most).contains(&part))
        };
        let month = part(12);
        let day = month.and(part(31));
        let year = if sign * year > 0 {
            year
        } else {
            sign * year - 1
        };
        Some(Self { year, month, day })
    }

    /// Years since the start of the year before year 1. A month is a twelfth of a year and a day a 31st of a month, so that every
    /// month begins on a round position.
    #[must_use]
    pub fn position(self) -> f64 {
        let part = |part: Option<u8>| part.map_or(0.0, |part| f64::from(part) - 1.0);
        year_position(self.year) + (part(self.month) + part(self.day) / 31.0) / 12.0
    }

    #[must_use]
    pub fn label(self) -> String {
        let part = |part: Option<u8>| part.and_then(|part| i8::try_from(part).ok());
        let (month, day) = (part(self.month), part(self.day));
        dates::date(iso(self.year), month, day, Months::Short)
    }
}

/// ISO 8601 counts 1 BCE as 0.
fn iso(year: i32) -> i32 {
    if year < 0 { year + 1 } else { year }
}

/// 44 BCE comes one year after 45 BCE, and 1 CE one year after 1 BCE.
pub fn year_position(year: i32) -> f64 {
    f64::from(iso(year))
}

pub fn year_label(year: i32) -> String {
    dates::year(iso(year))
}
