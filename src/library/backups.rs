//! Copies kept on this machine: backups of notes, and whatever could not be read. Backups grow old and go; what could not be
//! read stays until its owner removes it.

use super::disk::{Access, Disk};
use super::folders::{Folders, name_of};
use super::hash;
use super::replace::{replace, settle};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// For how many minutes in which something was saved the last backup is kept …
const RECENT: usize = 10;
/// … and for how many days the last one of each day.
const DAYS: i64 = 30;
/// Digits of the fingerprint in a name.
const DIGITS: usize = 12;

/// Backups of the notes on one text, newest first.
pub(super) fn list(disk: &dyn Disk, folders: &Folders, key: &str) -> Vec<PathBuf> {
    let folder = folders.backups_of(key);
    // Names begin with the time, so that their order is that of time.
    let names = disk.names(&folder).unwrap_or_default();
    names.iter().rev().filter(|name| is_backup(name)).map(|name| folder.join(name)).collect()
}

/// Keeps a copy of notes, unless the newest backup is one.
///
/// # Errors
/// Any error of the disk.
pub(super) fn keep(disk: &dyn Disk, folders: &Folders, key: &str, bytes: &[u8], now: Timestamp) -> io::Result<()> {
    let folder = folders.backups_of(key);
    let print = fingerprint(bytes);
    let existing = list(disk, folders, key);
    if existing.first().is_some_and(|newest| name_of(newest).ends_with(&format!("-{print}.json"))) {
        return Ok(());
    }
    if disk.facts(&folder).is_err() {
        settle(disk, &folder)?;
    }
    let path = folder.join(format!("{}-{print}.json", now.strftime("%Y%m%dT%H%M%S%6fZ")));
    disk.write_new(&path, bytes, &Access::Private)?;
    // It is to outlive a power cut too: another program may break the notes at any time.
    disk.sync_folder(&folder)?;
    let names: Vec<String> = std::iter::once(&path).chain(&existing).map(|path| name_of(path)).collect();
    for name in surplus(&names, now) {
        // A backup too many does no harm.
        let _ = disk.remove(&folder.join(name));
    }
    Ok(())
}

/// `20261003T091244120000Z-0123456789ab.json`
fn is_backup(name: &str) -> bool {
    name.ends_with(".json") && name.len() > 9 && name.as_bytes()[8] == b'T' && name.bytes().take(8).all(|c| c.is_ascii_digit())
}

/// Which of the backups named, newest first, may go: all but the last of each of the last minutes, and of each of the last days.
fn surplus(names: &[String], now: Timestamp) -> Vec<&String> {
    let oldest = (now - SignedDuration::from_hours(24 * DAYS)).strftime("%Y%m%d").to_string();
    let (mut minutes, mut days) = (BTreeSet::new(), BTreeSet::new());
    let mut gone = Vec::new();
    for name in names {
        let (minute, day) = (name.get(..13).unwrap_or(name), name.get(..8).unwrap_or(name));
        let last_of_minute = minutes.insert(minute) && minutes.len() <= RECENT;
        let last_of_day = days.insert(day) && day >= oldest.as_str();
        if !last_of_minute && !last_of_day {
            gone.push(name);
        }
    }
    gone
}

/// Keeps a copy of a file that could not be read. The file itself is not touched. The same bytes are kept once.
///
/// # Errors
/// Any error of the disk.
pub(super) fn quarantine(disk: &dyn Disk, folders: &Folders, path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let folder = folders.quarantine();
    let above = path.parent().map(name_of).unwrap_or_default();
    let kept: String = name_of(path).chars().take(60).collect();
    let copy = folder.join(format!("{above}-{}-{kept}", fingerprint(bytes)));
    if disk.read(&copy).is_ok_and(|there| there == bytes) {
        return Ok(copy);
    }
    settle(disk, &folder)?;
    replace(disk, &copy, bytes, &Access::Private)?;
    Ok(copy)
}

fn fingerprint(bytes: &[u8]) -> String {
    hash::sha256(bytes)[..DIGITS].to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::disk::Files;
    use super::*;

    fn at(words: &str) -> Timestamp {
        words.parse().unwrap()
    }

    #[test]
    fn the_last_ten_are_kept_and_the_last_of_each_day_for_thirty_days() {
        let now = at("2026-10-31T12:00:00Z");
        let minutes = (0..15).map(|i| format!("20261031T11{:02}00000000Z-x.json", 59 - i));
        let days = ["20261030T20", "20261030T10", "20261029T10", "20260930T10"].map(|start| format!("{start}0000000000Z-x.json"));
        let names: Vec<String> = minutes.chain(days).collect();
        let gone: Vec<&str> = surplus(&names, now).into_iter().map(|name| &name[..13]).collect();
        assert_eq!(gone[..5], ["20261031T1149", "20261031T1148", "20261031T1147", "20261031T1146", "20261031T1145"]);
        assert_eq!(gone[5..], ["20261030T1000", "20260930T1000"]);
    }

    #[test]
    fn twenty_saves_in_an_hour_leave_ten_backups_and_the_newest_first() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        for i in 0..20 {
            let now = at("2026-10-31T12:00:00Z") + SignedDuration::from_mins(i);
            keep(&Files, &folders, "k", format!("state {i}").as_bytes(), now).unwrap();
        }
        let left = list(&Files, &folders, "k");
        assert_eq!(left.len(), RECENT);
        assert_eq!(Files.read(&left[0]).unwrap(), b"state 19");
    }

    #[test]
    fn much_typing_in_one_minute_does_not_push_the_earlier_backups_out() {
        let now = at("2026-10-31T12:00:00Z");
        let typing = (0..30).map(|i| format!("20261031T1159{:02}000000Z-x.json", 59 - i));
        let names: Vec<String> = typing.chain(["20261031T1158000000000Z-x.json".to_owned()]).collect();
        let gone = surplus(&names, now);
        assert_eq!(gone.len(), 29);
        assert!(!gone.contains(&&names[0]) && !gone.contains(&&names[30]));
    }

    #[test]
    fn the_same_bytes_are_backed_up_once() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        for now in ["2026-10-31T12:00:00Z", "2026-10-31T13:00:00Z"] {
            keep(&Files, &folders, "k", b"same", at(now)).unwrap();
        }
        assert_eq!(list(&Files, &folders, "k").len(), 1);
    }

    #[test]
    fn quarantine_keeps_each_content_once_and_leaves_the_file() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        let path = home.path().join("bad.json");
        std::fs::write(&path, "{").unwrap();
        let first = quarantine(&Files, &folders, &path, b"{").unwrap();
        assert_eq!(quarantine(&Files, &folders, &path, b"{").unwrap(), first);
        assert_ne!(quarantine(&Files, &folders, &path, b"[").unwrap(), first);
        assert_eq!((Files.read(&first).unwrap(), Files.read(&path).unwrap()), (b"{".to_vec(), b"{".to_vec()));
    }
}
