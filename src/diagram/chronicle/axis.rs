//! The axis: years to pixels, in stretches where long empty times are cut out, with ticks at round dates.

use super::dates::{Date, year_label, year_position};
use crate::messages::month_name;

/// A stretch of time and where it lies on the page; both ends in years and in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    pub years: (f64, f64),
    pub x: (f32, f32),
}

/// A round date.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub x: f32,
    pub label: String,
    /// Where a year begins among months, or a month among days.
    pub major: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// In order, with gaps of [`BREAK`] pixels.
    pub stretches: Vec<Stretch>,
}

/// Pixels between two stretches, for the sign that time is left out.
pub const BREAK: f32 = 26.0;
/// An empty time longer than this share of what is shown is left out …
const TOO_LONG: f64 = 0.42;
/// … as long as there are enough events for an axis to be needed, and not more often than a reader can follow.
const ENOUGH: usize = 5;
const BREAKS: usize = 3;
/// A stretch is at least this wide, in pixels.
const NARROWEST: f32 = 76.0;
/// Pixels between two ticks, at least.
const TICK: f64 = 62.0;

impl Axis {
    /// An axis for events from and to these years, drawn between two pixels.
    #[must_use]
    pub fn new(extents: &[(f64, f64)], x: (f32, f32)) -> Self {
        let times = times(extents);
        let covered: f64 = times.iter().map(|(from, to)| to - from).sum();
        // Air at both ends, of a day at least, and years around a single date.
        let air = if covered > 0.0 {
            (covered * 0.02).max(1.5 / 372.0)
        } else {
            5.0
        };
        let room = (x.1 - x.0 - BREAK * times.len().saturating_sub(1) as f32).max(1.0);
        let whole = covered + 2.0 * air * times.len() as f64;
        let share = |&(from, to): &(f64, f64)| {
            (room * ((to - from + 2.0 * air) / whole) as f32).max(NARROWEST.min(room / 4.0))
        };
        let widths: Vec<f32> = if times.len() == 1 {
            vec![room]
        } else {
            times.iter().map(share).collect()
        };
        // What the narrow ones were given, the others give.
        let scale = room / widths.iter().sum::<f32>().max(1.0);
        let mut left = x.0;
        let mut stretches = Vec::new();
        for (&(from, to), width) in times.iter().zip(widths) {
            let right = left + width * scale;
            stretches.push(Stretch {
                years: (from - air, to + air),
                x: (left, right),
            });
            left = right + BREAK;
        }
        Self { stretches }
    }

    /// Where a time lies; times outside lie at the nearest end.
    #[must_use]
    pub fn x(&self, year: f64) -> f32 {
        let after = self
            .stretches
            .partition_point(|stretch| stretch.years.0 <= year);
        let Some(stretch) = self.stretches.get(after.saturating_sub(1)) else {
            return 0.0;
        };
        stretch.x(year)
    }

    #[must_use]
    pub fn ticks(&self) -> Vec<Tick> {
        self.stretches.iter().flat_map(Stretch::ticks).collect()
    }
}

/// The times to be shown, in order: all that have events, without the longest empty times.
fn times(extents: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut sorted: Vec<(f64, f64)> = extents.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let Some(&(first, mut end)) = sorted.first() else {
        return Vec::new();
    };
    let mut gaps = Vec::new();
    for &(from, to) in &sorted {
        if from > end {
            gaps.push((end, from));
        }
        end = end.max(to);
    }
    gaps.sort_by(|a, b| (b.1 - b.0).total_cmp(&(a.1 - a.0)));
    let mut covered = end - first;
    let mut cuts = Vec::new();
    for gap in gaps.into_iter().take(BREAKS) {
        let empty = gap.1 - gap.0;
        if sorted.len() < ENOUGH || empty < TOO_LONG * covered || covered - empty <= 0.0 {
            break;
        }
        covered -= empty;
        cuts.push(gap);
    }
    cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut from = first;
    let mut times: Vec<(f64, f64)> = Vec::new();
    for (before, after) in cuts {
        times.push((from, before));
        from = after;
    }
    times.push((from, end));
    times
}

/// Steps between ticks.
#[derive(Clone, Copy)]
enum Step {
    Days(u8),
    Months(u8),
    Years(i32),
}

const STEPS: [Step; 17] = [
    Step::Days(1),
    Step::Days(5),
    Step::Days(10),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(200),
    Step::Years(500),
    Step::Years(1000),
    Step::Years(5000),
];

impl Step {
    fn years(self) -> f64 {
        match self {
            Self::Days(days) => f64::from(days) / 372.0,
            Self::Months(months) => f64::from(months) / 12.0,
            Self::Years(years) => f64::from(years),
        }
    }
}

impl Stretch {
    fn x(&self, year: f64) -> f32 {
        let share = (year - self.years.0) / (self.years.1 - self.years.0).max(1e-9);
        self.x.0 + (self.x.1 - self.x.0) * share.clamp(0.0, 1.0) as f32
    }

    fn ticks(&self) -> Vec<Tick> {
        let pixels = f64::from(self.x.1 - self.x.0) / (self.years.1 - self.years.0).max(1e-9);
        let step = STEPS
            .into_iter()
            .find(|step| step.years() * pixels >= TICK)
            .unwrap_or(Step::Years(20_000));
        let mut ticks = Vec::new();
        match step {
            Step::Years(step) => self.years_by(step, &mut ticks),
            Step::Months(step) => self.months_by(step, &mut ticks),
            Step::Days(step) => self.days_by(step, &mut ticks),
        }
        ticks
    }

    fn add(&self, ticks: &mut Vec<Tick>, year: f64, label: String, major: bool) {
        if self.years.0 <= year && year <= self.years.1 {
            ticks.push(Tick {
                x: self.x(year),
                label,
                major,
            });
        }
    }

    fn years_by(&self, step: i32, ticks: &mut Vec<Tick>) {
        let multiple = |year: f64| (year / f64::from(step)).floor() as i32;
        for number in multiple(self.years.0 - 1.0)..=multiple(self.years.1) {
            // No year 0: where it would be round, the common era begins.
            let year = if number == 0 { 1 } else { number * step };
            if number != 0 || step > 1 {
                self.add(ticks, year_position(year), year_label(year), false);
            }
        }
    }

    fn months_by(&self, step: u8, ticks: &mut Vec<Tick>) {
        for number in (self.years.0 * 12.0).floor() as i32..=(self.years.1 * 12.0).ceil() as i32 {
            let month = number.rem_euclid(12) as u8;
            if month.is_multiple_of(step) {
                let year = year_at(number.div_euclid(12));
                let label = if month == 0 {
                    year_label(year)
                } else {
                    month_name(month as i8 + 1).to_owned()
                };
                self.add(ticks, f64::from(number) / 12.0, label, month == 0);
            }
        }
        self.say_once(ticks);
    }

    fn days_by(&self, step: u8, ticks: &mut Vec<Tick>) {
        for number in (self.years.0 * 12.0).floor() as i32..=(self.years.1 * 12.0).ceil() as i32 {
            let (year, month) = (
                year_at(number.div_euclid(12)),
                number.rem_euclid(12) as u8 + 1,
            );
            for day in (1..=days(year, month))
                .filter(|day| (day - 1).is_multiple_of(step) && (step == 1 || *day < 31))
            {
                let label = match (day, month) {
                    (1, 1) => year_label(year),
                    (1, _) => month_name(month as i8).to_owned(),
                    _ => day.to_string(),
                };
                self.add(
                    ticks,
                    (f64::from(number) + f64::from(day - 1) / 31.0) / 12.0,
                    label,
                    day == 1,
                );
            }
        }
        self.say_once(ticks);
    }

    /// Where no tick names the year, the first one does.
    fn say_once(&self, ticks: &mut [Tick]) {
        let named = ticks
            .iter()
            .any(|tick| tick.label.chars().filter(char::is_ascii_digit).count() > 2);
        let Some(first) = ticks.first_mut().filter(|_| !named) else {
            return;
        };
        let share = f64::from((first.x - self.x.0) / (self.x.1 - self.x.0).max(1e-6));
        let month =
            ((self.years.0 + share * (self.years.1 - self.years.0)) * 12.0 + 0.01).floor() as i32;
        let date = Date {
            year: year_at(month.div_euclid(12)),
            month: Some(month.rem_euclid(12) as u8 + 1),
            day: first.label.parse().ok(),
        };
        first.label = date.label();
        first.major = true;
    }
}

/// The year at a whole position on the axis.
fn year_at(position: i32) -> i32 {
    if position <= 0 {
        position - 1
    } else {
        position
    }
}

/// Days of a month.
fn days(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}
