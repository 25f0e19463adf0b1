//! What words can give: a day, a month or a year, two of them, or a time that is reckoned from another.

use super::Calendar;
use std::ops::Range;

/// A day, a month or a year; what is not named is none.
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
    /// A year of two digits, whose century is that of the last date: “Sept. ’39”.
    pub short: bool,
}

impl Found {
    /// The day that is said in full, if one is.
    pub fn day(&self) -> Option<Point> {
        match &self.shape {
            Shape::One(point) if point.year.is_some() && point.day.is_some() => Some(*point),
            _ => None,
        }
    }

    /// Whether it is a day or a month whose year is not said.
    pub fn lacks_year(&self) -> bool {
        matches!(&self.shape, Shape::One(point) if point.year.is_none())
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
