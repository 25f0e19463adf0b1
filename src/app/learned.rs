//! How a reader reads: which notes were shown when, how long was read on which day.

use crate::study::reading_log::ReadingLog;
use crate::study::review::{Cards, Day};

/// What is remembered of how the reader reads.
#[derive(Debug, Default)]
pub struct Learned {
    /// None until they were read.
    pub cards: Option<Cards>,
    pub log: ReadingLog,
    /// Code points that were shown for the first time since that was last written down.
    pub(super) letters: u64,
}

/// The day of a moment on this machine, counted from 1970.
#[must_use]
pub fn day_of(now_ms: u64) -> Day {
    let moment = i64::try_from(now_ms)
        .ok()
        .and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok())
        .unwrap_or_default();
    let day = moment
        .to_zoned_datetime(jiff::tz::TimeZone::system())
        .date();
    let since = day.since(jiff::civil::date(1970, 1, 1));
    since.map_or(0, |span| i64::from(span.get_days()))
}
