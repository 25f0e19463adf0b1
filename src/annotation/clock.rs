//! Hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014): time in milliseconds and a counter, as a string whose
//! order is the order of events.
//!
//! A stamp is `<12 hex digits of milliseconds>-<4 hex digits of counter>-<writer>`; a context holds the first two parts
//! for each writer. A writer is one run of the program on one device, `<device>.<run>`. So no two changes ever bear the
//! same stamp, even after a backup was put back, and nobody is thought to have seen what was written in a run that was
//! forgotten.

use std::collections::BTreeMap;
use uuid::{NoContext, Timestamp, Uuid};

/// The last moment that a clock is believed to show, near the end of the year 9999: later ones have more digits than a stamp has
/// room for, and no calendar.
const LAST_MS: u64 = 253_402_207_200_000;

/// A name for something new, which no other has; whatever the clock shows.
#[must_use]
pub fn new_id(now_ms: u64) -> Uuid {
    let now_ms = now_ms.min(LAST_MS);
    let nanoseconds = u32::try_from(now_ms % 1000).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(Timestamp::from_unix(NoContext, now_ms / 1000, nanoseconds))
}

/// Stamps of another machine further ahead than this are kept, but do not set our clock.
const TRUST_MS: u64 = 24 * 60 * 60 * 1000;

/// The last moment known of each writer, or in a file's clock of each device: `<ms>-<counter>`.
pub(super) type Context = BTreeMap<String, String>;

/// The moment of a stamp, without its writer.
pub(super) fn moment(stamp: &str) -> &str {
    stamp.get(..17).unwrap_or(stamp)
}

/// The writer of a stamp.
pub(super) fn writer(stamp: &str) -> &str {
    stamp.get(18..).unwrap_or("")
}

/// Milliseconds since 1970 of a stamp; 0 for one that cannot be read.
pub(super) fn milliseconds(stamp: &str) -> u64 {
    stamp
        .get(..12)
        .and_then(|hex| u64::from_str_radix(hex, 16).ok())
        .unwrap_or(0)
}

/// Whether a string is a moment as this program writes them, and one that a clock of its can have shown.
pub(super) fn is_moment(moment: &str) -> bool {
    let is_hex = |part: &[u8]| part.iter().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
    let bytes = moment.as_bytes();
    bytes.len() == 17
        && bytes[12] == b'-'
        && is_hex(&bytes[..12])
        && is_hex(&bytes[13..])
        && milliseconds(moment) <= LAST_MS + TRUST_MS
}

/// Whether a string is a stamp: a moment and who wrote it.
pub(super) fn is_stamp(stamp: &str) -> bool {
    stamp.get(17..18) == Some("-") && is_moment(moment(stamp))
}

/// The stamp in place of one that is none, which as a string might be later than all that will ever be written: older than all
/// others, and the same on every device.
pub(super) fn mended(stamp: &str) -> String {
    format!("000000000000-0000-{stamp}")
}

fn counter(stamp: &str) -> u64 {
    stamp
        .get(13..17)
        .and_then(|hex| u64::from_str_radix(hex, 16).ok())
        .unwrap_or(0)
}

/// Whether a context has seen a stamp.
pub(super) fn has_seen(context: &Context, stamp: &str) -> bool {
    context
        .get(writer(stamp))
        .is_some_and(|seen| seen.as_str() >= moment(stamp))
}

/// Makes a context see a stamp.
pub(super) fn see(context: &mut Context, stamp: &str) {
    let seen = context.entry(writer(stamp).to_owned()).or_default();
    if seen.as_str() < moment(stamp) {
        *seen = moment(stamp).to_owned();
    }
}

/// The union of two contexts: for each writer the later moment.
pub(super) fn join(context: &mut Context, other: &Context) {
    for (writer, moment) in other {
        let seen = context.entry(writer.clone()).or_default();
        if *seen < *moment {
            seen.clone_from(moment);
        }
    }
}

/// A stamp of `writer` on `device`, later than all that `clock` knows, which takes it in.
pub(super) fn tick(clock: &mut Context, device: &str, writer: &str, now_ms: u64) -> String {
    let now_ms = now_ms.min(LAST_MS);
    let known = clock.get(device).filter(|last| is_moment(last));
    let last = known.cloned().unwrap_or_default();
    let trusted = clock
        .values()
        .map(String::as_str)
        .filter(|moment| is_moment(moment))
        .filter(|moment| milliseconds(moment) <= now_ms.saturating_add(TRUST_MS));
    // Our own last stamp counts in any case: a stamp is never given twice.
    let latest = trusted.chain([last.as_str()]).max().unwrap_or_default();
    let (ms, count) = if milliseconds(latest) < now_ms {
        (now_ms, 0)
    } else if counter(latest) < 0xffff {
        (milliseconds(latest), counter(latest) + 1)
    } else {
        (milliseconds(latest) + 1, 0)
    };
    let moment = format!("{:012x}-{count:04x}", ms.min(0xffff_ffff_ffff));
    let stamp = format!("{moment}-{writer}");
    clock.insert(device.to_owned(), moment);
    stamp
}

/// The same, later than a value that it is to stand over, however far ahead the clock was by which that was written. It bears another
/// name then, so that our own clock stays right and nobody is thought to have seen what is written under the first.
pub(super) fn tick_over(
    clock: &mut Context,
    device: &str,
    writer: &str,
    now_ms: u64,
    old: &str,
) -> String {
    let stamp = tick(clock, device, writer, now_ms);
    if *stamp > *old || !is_stamp(old) {
        return stamp;
    }
    let (device, writer) = (format!("{device}{AHEAD}"), format!("{writer}{AHEAD}"));
    see(clock, &format!("{}-{device}", moment(old)));
    tick(clock, &device, &writer, now_ms)
}

/// What the names of a device and a writer end with in stamps that follow a clock which is ahead.
const AHEAD: &str = "~";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_grow_even_when_the_clock_goes_back() {
        let mut clock = Context::new();
        let stamps: Vec<String> = [5000, 5000, 4000, 6000]
            .map(|now| tick(&mut clock, "k3", "k3", now))
            .to_vec();
        assert!(
            stamps.windows(2).all(|pair| pair[0] < pair[1]),
            "{stamps:?}"
        );
        assert_eq!(stamps[0], "000000001388-0000-k3");
    }

    #[test]
    fn a_clock_that_shows_nonsense_still_gives_stamps_in_order_and_ids() {
        let mut clock = Context::new();
        let stamps: Vec<String> = [0, u64::MAX, 0, u64::MAX]
            .map(|now| tick(&mut clock, "k3", "k3", now))
            .to_vec();
        assert!(
            stamps.windows(2).all(|pair| pair[0] < pair[1])
                && stamps.iter().all(|stamp| stamp.len() == 20),
            "{stamps:?}"
        );
        let ids: std::collections::BTreeSet<Uuid> = [0, 0, u64::MAX, u64::MAX].map(new_id).into();
        assert_eq!(ids.len(), 4);
    }

    #[test]
    fn a_clock_with_a_value_that_is_no_moment_gives_stamps_in_order() {
        for nonsense in [
            "~",
            "",
            "zzzzzzzzzzzz-zzzz",
            "ffffffffffff-ffff",
            "0000000013880000",
        ] {
            let mut clock =
                Context::from(["k3", "x"].map(|who| (who.to_owned(), nonsense.to_owned())));
            let stamps: Vec<String> = [5000, 5000, 4000, 6000]
                .map(|now| tick(&mut clock, "k3", "k3", now))
                .to_vec();
            assert!(
                stamps.windows(2).all(|pair| pair[0] < pair[1])
                    && stamps.iter().all(|stamp| is_stamp(stamp)),
                "{nonsense}: {stamps:?}"
            );
        }
        assert!(is_stamp(&mended("~")) && mended("~") < tick(&mut Context::new(), "k3", "k3", 0));
    }

    #[test]
    fn a_machine_a_week_ahead_does_not_set_our_clock() {
        let week = 7 * 24 * 60 * 60 * 1000;
        let mut clock = Context::from([("far".to_owned(), format!("{week:012x}-0000"))]);
        assert_eq!(milliseconds(&tick(&mut clock, "own", "own.r2", 1000)), 1000);
        clock.insert("near".to_owned(), format!("{:012x}-0003", 5000));
        assert_eq!(
            tick(&mut clock, "own", "own.r2", 1000),
            format!("{:012x}-0004-own.r2", 5000)
        );
    }

    #[test]
    fn what_stands_over_a_value_of_a_clock_that_is_ahead_is_later_and_leaves_our_clock_right() {
        let year: u64 = 365 * 24 * 60 * 60 * 1000;
        let mut clock = Context::new();
        let mut old = format!("{year:012x}-0007-far");
        for now in [1000, 1000, 2000] {
            let new = tick_over(&mut clock, "own", "own.r2", now, &old);
            assert!(new > old && is_stamp(&new), "{new} over {old}");
            assert_eq!(milliseconds(&tick(&mut clock, "own", "own.r2", now)), now);
            old = new;
        }
        let plain = tick_over(&mut clock, "own", "own.r2", 3000, "000000000001-0000-far");
        assert_eq!(plain, format!("{:012x}-0000-own.r2", 3000));
    }

    #[test]
    fn a_context_sees_what_it_was_shown_and_no_more() {
        let mut context = Context::new();
        see(&mut context, "000000001388-0001-a");
        assert!(
            has_seen(&context, "000000001388-0000-a") && has_seen(&context, "000000001388-0001-a")
        );
        assert!(
            !has_seen(&context, "000000001388-0002-a")
                && !has_seen(&context, "000000001388-0000-b")
        );
    }
}
