//! Copies kept on this machine: backups of notes, and whatever could not be read. An old backup is removed only once
//! all that it holds was shown to be in another that stays. What could not be read stays until its owner removes it.

use super::disk::{Access, Disk};
use super::folders::{Folders, name_of};
use super::hash;
use super::replace::{replace, settle};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// For how many minutes in which something was saved the last backup is kept …
const RECENT: usize = 10;
/// … and for how many days the last one of each day.
const DAYS: i64 = 30;
/// Digits of the fingerprint in a name.
const DIGITS: usize = 16;
/// What stands in the name of a copy of changes.
const CHANGES: &str = "-changes";
/// The longest file of which a copy is kept, in bytes, and the most that all copies may take.
const LONGEST_COPY: usize = 32 << 20;
const ALL_COPIES: u64 = 512 << 20;

/// Backups of the notes on one text, newest first, wherever they were kept.
pub(super) fn list(disk: &dyn Disk, folders: &Folders, key: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = [folders.backups_of(key), folders.spare_backups_of(key)]
        .iter()
        .flat_map(|folder| {
            let names = disk.names(folder).unwrap_or_default().into_iter();
            names
                .filter(|name| is_backup(name))
                .map(|name| folder.join(name))
        })
        .collect();
    // Names begin with the time, so that their order is that of time.
    paths.sort_by(|a, b| b.file_name().cmp(&a.file_name()));
    paths
}

/// What was shown of backups: all that these hold is in the one with another fingerprint. It is true wherever it is read, for
/// fingerprints are those of contents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Proof {
    /// The fingerprint of what holds it all.
    pub within: String,
    /// Those of what it holds.
    pub held: BTreeSet<String>,
}

impl Proof {
    /// What is known of the backups of one text; nothing where that cannot be read, and then it is found out again.
    pub(super) fn read(disk: &dyn Disk, folders: &Folders, key: &str) -> Self {
        // A spare one was written later, and goes when the first place can be written again.
        let json = disk
            .read_own(&folders.spare_proof_of(key))
            .or_else(|_| disk.read_own(&folders.proof_of(key)));
        serde_json::from_slice(&json.unwrap_or_default()).unwrap_or_default()
    }

    fn write(&self, disk: &dyn Disk, folders: &Folders, key: &str) -> io::Result<()> {
        let json = serde_json::to_vec(self).map_err(io::Error::other)?;
        let spare = folders.spare_proof_of(key);
        let first = replace(disk, &folders.proof_of(key), &json, &Access::Private);
        if first.is_ok() && disk.facts(&spare).is_ok() {
            return disk.remove(&spare);
        }
        first.or_else(|_| replace(disk, &spare, &json, &Access::Private))
    }
}

/// Notes of which a copy is to be kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Content<'a> {
    pub bytes: &'a [u8],
    /// Its [`fingerprint`].
    pub print: &'a str,
}

/// What became of a copy.
#[derive(Debug)]
pub(super) struct Copied {
    /// Why it does not lie with the others but in the spare folder, beside the notes.
    pub elsewhere: Option<io::Error>,
}

/// The fingerprint of the content that a backup was made of, by its name.
pub(super) fn print_of(path: &Path) -> String {
    let name = name_of(path);
    let print = name
        .rsplit_once('-')
        .and_then(|(_, print)| print.strip_suffix(".json"));
    print.unwrap_or_default().to_owned()
}

/// The bytes of a backup, if they are still those that it was made of.
pub(super) fn read(disk: &dyn Disk, path: &Path) -> Option<Vec<u8>> {
    disk.read_own(path)
        .ok()
        .filter(|bytes| fingerprint(bytes) == print_of(path))
}

/// Keeps a copy of notes, unless there is one. Where the state folder cannot be written, it lies in a spare one beside
/// the notes, so that what was acknowledged is always in two files.
///
/// # Errors
/// Any error of the disk: there is no copy.
pub(super) fn add(
    disk: &dyn Disk,
    folders: &Folders,
    key: &str,
    content: Content<'_>,
    now: Timestamp,
) -> io::Result<Copied> {
    add_named(disk, folders, key, content, ("", now))
}

/// Keeps what has changed in notes since they were copied: the two copies together hold all of it.
///
/// # Errors
/// As of [`add`].
pub(super) fn add_changes(
    disk: &dyn Disk,
    folders: &Folders,
    key: &str,
    content: Content<'_>,
    now: Timestamp,
) -> io::Result<Copied> {
    add_named(disk, folders, key, content, (CHANGES, now))
}

fn add_named(
    disk: &dyn Disk,
    folders: &Folders,
    key: &str,
    Content { bytes, print }: Content<'_>,
    (sort, now): (&str, Timestamp),
) -> io::Result<Copied> {
    let there = |path: &PathBuf| {
        print_of(path) == print
            && disk
                .facts(path)
                .is_ok_and(|facts| facts.len == bytes.len() as u64)
    };
    let mut copied = Copied { elsewhere: None };
    if list(disk, folders, key).iter().any(there) {
        return Ok(copied);
    }
    let name = format!("{}{sort}-{print}.json", now.strftime("%Y%m%dT%H%M%S%6fZ"));
    let put = |folder: PathBuf| {
        if disk.facts(&folder).is_err() {
            settle(disk, &folder)?;
        }
        disk.write_new(&folder.join(&name), bytes, &Access::Private)?;
        // It is to outlive a power cut too: another program may break the notes at any time.
        disk.sync_folder(&folder)
    };
    if let Err(error) = put(folders.backups_of(key)) {
        copied.elsewhere = match put(folders.spare_backups_of(key)) {
            Ok(()) => Some(error),
            Err(_) => return Err(error),
        };
    }
    Ok(copied)
}

/// Removes a copy of changes, by its fingerprint, all of which is in another.
pub(super) fn remove_changes(disk: &dyn Disk, folders: &Folders, key: &str, print: &str) {
    let copies = list(disk, folders, key).into_iter();
    for path in copies.filter(|path| is_of_changes(&name_of(path)) && print_of(path) == print) {
        // A copy too many does no harm.
        let _ = disk.remove(&path);
    }
}

/// Keeps a copy of the notes on a text, unless there is one; notes down which older copies they hold, and removes those of them that are
/// no longer needed. `before` is the fingerprint of what the notes were made from; `holds` tells whether they hold what another copy says.
///
/// # Errors
/// Any error of the disk: there is no copy.
pub(super) fn keep(
    disk: &dyn Disk,
    folders: &Folders,
    key: &str,
    (content, before): (Content<'_>, Option<&str>),
    holds: &mut dyn FnMut(&str, &[u8]) -> bool,
    now: Timestamp,
) -> io::Result<Copied> {
    let copied = add(disk, folders, key, content, now)?;
    let within = content.print.to_owned();
    let existing = list(disk, folders, key);
    let known = Proof::read(disk, folders, key);
    let mut held = known.held.clone();
    let mut is_held = |print: &str, path: &Path| {
        print == within
            || before == Some(print)
            || read(disk, path).is_some_and(|bytes| holds(print, &bytes))
    };
    let around = existing.iter().find(|path| print_of(path) == known.within);
    match around {
        _ if known.within == within => {}
        Some(path) if is_held(&known.within, path) => drop(held.insert(known.within.clone())),
        _ if before == Some(known.within.as_str()) => {}
        _ => held.clear(),
    }
    for path in &existing {
        let print = print_of(path);
        if !held.contains(&print) && is_held(&print, path) {
            held.insert(print);
        }
    }
    held.remove(&within);
    let there: BTreeSet<String> = existing.iter().map(|path| print_of(path)).collect();
    held.retain(|print| there.contains(print));
    let proof = Proof { within, held };
    if proof != known {
        proof.write(disk, folders, key)?;
    }
    let names: Vec<String> = existing.iter().map(|path| name_of(path)).collect();
    let surplus: BTreeSet<&String> = surplus(&names, now).into_iter().collect();
    let spare = folders.spare_backups_of(key);
    for (path, name) in existing.iter().zip(&names) {
        let too_many =
            surplus.contains(name) || (copied.elsewhere.is_none() && path.starts_with(&spare));
        if too_many && proof.held.contains(&print_of(path)) {
            // A backup too many does no harm.
            let _ = disk.remove(path);
        }
    }
    Ok(copied)
}

/// `20261003T091244120000Z-0123456789ab.json`, or with [`CHANGES`] after the time.
fn is_backup(name: &str) -> bool {
    name.ends_with(".json")
        && name.len() > 9
        && name.as_bytes()[8] == b'T'
        && name.bytes().take(8).all(|c| c.is_ascii_digit())
}

fn is_of_changes(name: &str) -> bool {
    name.contains(CHANGES)
}

/// Which of the backups named, newest first, may go: all but the last of each of the last minutes, and of each of the last days, that
/// are of all notes.
fn surplus(names: &[String], now: Timestamp) -> Vec<&String> {
    let oldest = (now - SignedDuration::from_hours(24 * DAYS))
        .strftime("%Y%m%d")
        .to_string();
    let (mut minutes, mut days) = (BTreeSet::new(), BTreeSet::new());
    let mut gone = Vec::new();
    for name in names {
        let (minute, day) = (
            name.get(..13).unwrap_or(name),
            name.get(..8).unwrap_or(name),
        );
        let whole = !is_of_changes(name);
        let last_of_minute = whole && minutes.insert(minute) && minutes.len() <= RECENT;
        let last_of_day = whole && days.insert(day) && day >= oldest.as_str();
        if !last_of_minute && !last_of_day {
            gone.push(name);
        }
    }
    gone
}

/// Keeps a copy of a file that could not be read. The file itself is not touched. The same bytes are kept once.
///
/// # Errors
/// Any error of the disk; `FileTooLarge` where the file, or all copies together, would take too much room.
pub(super) fn quarantine(
    disk: &dyn Disk,
    folders: &Folders,
    path: &Path,
    bytes: &[u8],
) -> io::Result<PathBuf> {
    let folder = folders.quarantine();
    let above = path.parent().map(name_of).unwrap_or_default();
    let kept: String = name_of(path).chars().take(60).collect();
    let copy = folder.join(format!("{above}-{}-{kept}", fingerprint(bytes)));
    if disk.read_own(&copy).is_ok_and(|there| there == bytes) {
        return Ok(copy);
    }
    let len = |name: &String| disk.facts(&folder.join(name)).map_or(0, |facts| facts.len);
    let all: u64 = disk
        .names(&folder)
        .unwrap_or_default()
        .iter()
        .map(len)
        .sum();
    if bytes.len() > LONGEST_COPY || all + bytes.len() as u64 > ALL_COPIES {
        return Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            "copies would take too much room",
        ));
    }
    settle(disk, &folder)?;
    replace(disk, &copy, bytes, &Access::Private)?;
    Ok(copy)
}

pub(super) fn fingerprint(bytes: &[u8]) -> String {
    hash::sha256(bytes)[..DIGITS].to_owned()
}

#[cfg(test)]
mod tests;
