//! What time it is, however wrong the machine's clock may be.

use jiff::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// The time, no earlier than 1970 and no later than any calendar goes.
pub(super) fn now() -> Timestamp {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_micros());
    i64::try_from(since)
        .ok()
        .and_then(|since| Timestamp::from_microsecond(since).ok())
        .unwrap_or(Timestamp::MAX)
}

/// The same in milliseconds since 1970.
pub(super) fn now_ms() -> u64 {
    u64::try_from(now().as_millisecond()).unwrap_or(0)
}
