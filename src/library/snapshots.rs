//! The words that notes were made on, kept compressed by their fingerprint: with them a note finds its place in a changed text
//! far more often than by its quotation alone.

use super::disk::{Access, Disk};
use super::folders::Folders;
use super::hash;
use super::replace::replace;
use crate::annotation::OldTexts;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::collections::BTreeSet;
use std::io::{self, Read, Write};

/// As many older versions are compared with the present one; each costs as much as the text is long.
const VERSIONS: usize = 4;
/// The longest text that is taken out of a snapshot, in bytes: no small file may fill the memory.
const LARGEST: u64 = 256 << 20;

/// Keeps the words of a text, unless they are kept already.
///
/// # Errors
/// Any error of the disk.
pub(super) fn keep(
    disk: &dyn Disk,
    folders: &Folders,
    text_sha256: &str,
    text: &str,
) -> io::Result<()> {
    let path = folders.snapshot(text_sha256);
    if disk
        .facts(&path)
        .is_ok_and(|facts| facts.is_file && facts.len > 0)
    {
        return Ok(());
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(text.as_bytes())?;
    let packed = packed.finish()?;
    disk.make_folder(path.parent().unwrap_or(&path))?;
    replace(disk, &path, &packed, &Access::Private)
}

/// The newest kept words among the versions of a text, by their fingerprints.
pub(super) fn newest(disk: &dyn Disk, folders: &Folders, versions: &BTreeSet<String>) -> OldTexts {
    let changed = |version: &String| {
        disk.facts(&folders.snapshot(version))
            .ok()
            .map(|facts| facts.changed)
    };
    let mut kept: Vec<_> = versions
        .iter()
        .filter_map(|version| Some((changed(version)?, version)))
        .collect();
    kept.sort_unstable();
    let newest = kept.into_iter().rev().take(VERSIONS);
    newest
        .filter_map(|(_, version)| Some((version.clone(), read(disk, folders, version)?)))
        .collect()
}

/// The words with this fingerprint, and no others: a damaged snapshot is none.
fn read(disk: &dyn Disk, folders: &Folders, text_sha256: &str) -> Option<String> {
    let packed = disk.read_own(&folders.snapshot(text_sha256)).ok()?;
    let mut text = String::new();
    GzDecoder::new(packed.as_slice())
        .take(LARGEST)
        .read_to_string(&mut text)
        .ok()?;
    (hash::sha256(text.as_bytes()) == text_sha256).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::super::disk::Files;
    use super::*;

    #[test]
    fn words_come_back_whole_or_not_at_all() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        let text = "Ça va – 漢字 ".repeat(1000);
        let print = hash::sha256(text.as_bytes());
        keep(&Files, &folders, &print, &text).unwrap();
        assert_eq!(
            read(&Files, &folders, &print).as_deref(),
            Some(text.as_str())
        );
        let versions = BTreeSet::from([print.clone(), "0".repeat(64)]);
        assert_eq!(
            newest(&Files, &folders, &versions),
            OldTexts::from([(print.clone(), text)])
        );
        let packed = std::fs::read(folders.snapshot(&print)).unwrap();
        std::fs::write(folders.snapshot(&print), &packed[..packed.len() / 2]).unwrap();
        assert_eq!(read(&Files, &folders, &print), None);
    }
}
