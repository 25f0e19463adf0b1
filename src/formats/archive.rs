//! A ZIP archive, the container of books, read in memory and forgivingly: a lost index, wrong checksums and wrong sizes still give their words.
//!
//! Entries are only ever looked up by name among the archive's own; nothing is unpacked to a disk.

use crate::formats::Unreadable;
use crate::formats::limits::LIMITS;
use crate::formats::links::percent_decode;
use flate2::read::DeflateDecoder;
use std::cell::Cell;
use std::collections::HashMap;
use std::io::{Cursor, Read as _};
use unicode_normalization::UnicodeNormalization;
use zip::{CompressionMethod, ZipArchive};

pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    entries: HashMap<String, ArchiveEntry>,
    /// Names by what all their spellings have in common, for books whose parts spell one name in two ways.
    alike: HashMap<String, String>,
    inflated: Cell<usize>,
    /// The index was lost or wrong, and entries were found by looking for them.
    pub(super) damaged: bool,
}

#[derive(Clone, Copy)]
struct ArchiveEntry {
    start: usize,
    /// Compressed; the file's end bounds it too.
    size: usize,
    packing: Packing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Packing {
    Stored,
    Deflated,
    Encrypted,
    Unknown,
}

/// Why an entry cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    Missing,
    TooLarge,
    Encrypted,
    UnknownPacking,
}

impl Refusal {
    /// Why a picture is not shown, in words that may end a sentence.
    pub(super) fn of_picture(self) -> &'static str {
        match self {
            Self::Missing => say!("picture-fault-missing"),
            Self::TooLarge => say!("picture-fault-too-large"),
            Self::Encrypted => say!("picture-fault-locked"),
            Self::UnknownPacking => say!("picture-fault-packing"),
        }
    }
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let (mut entries, is_whole) = indexed(bytes).unwrap_or_default();
        if !is_whole {
            for (name, entry) in scanned(bytes) {
                entries.entry(name).or_insert(entry);
            }
        }
        if entries.is_empty() {
            return Err(Unreadable::new(
                "not-a-book",
                say!("formats-archive-damaged"),
            ));
        }
        let mut names: Vec<&String> = entries.keys().collect();
        // Of two names that are alike the first in order stands for both.
        names.sort_unstable_by(|a, b| b.cmp(a));
        let alike = names
            .into_iter()
            .map(|name| (common(name), name.clone()))
            .collect();
        Ok(Self {
            bytes,
            entries,
            alike,
            inflated: Cell::new(0),
            damaged: !is_whole,
        })
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The archive's own spelling of a path, where it has the entry. It may differ from this one in case, in escapes,
    /// in how its accents are composed, or in slashes.
    pub(super) fn find(&self, path: &str) -> Option<&str> {
        match self.entries.get_key_value(path) {
            Some((name, _)) => Some(name),
            None => self.alike.get(&common(path)).map(String::as_str),
        }
    }

    /// Inflates an entry of at most `cap` bytes. Wrong checksums are passed over, and a broken end gives what came before.
    pub(super) fn read(&self, path: &str, cap: usize) -> Result<Vec<u8>, Refusal> {
        let entry = self
            .find(path)
            .and_then(|name| self.entries.get(name))
            .ok_or(Refusal::Missing)?;
        let packed =
            &self.bytes[entry.start..entry.start.saturating_add(entry.size).min(self.bytes.len())];
        let mut out = Vec::new();
        match entry.packing {
            Packing::Stored => out.extend_from_slice(&packed[..packed.len().min(cap + 1)]),
            Packing::Deflated => {
                // An error here is a broken end; what was inflated before it is kept.
                let _ = DeflateDecoder::new(packed)
                    .take(cap as u64 + 1)
                    .read_to_end(&mut out);
            }
            Packing::Encrypted => return Err(Refusal::Encrypted),
            Packing::Unknown => return Err(Refusal::UnknownPacking),
        }
        let total = self.inflated.get().saturating_add(out.len());
        if out.len() > cap || total > LIMITS.total_bytes {
            return Err(Refusal::TooLarge);
        }
        self.inflated.set(total);
        Ok(out)
    }
}

/// What all spellings of a name have in common.
fn common(name: &str) -> String {
    let name = percent_decode(&name.replace('\\', "/"));
    name.trim_start_matches("./")
        .nfc()
        .flat_map(char::to_lowercase)
        .collect()
}

fn packing(method: u16, encrypted: bool) -> Packing {
    match (encrypted, method) {
        (true, _) => Packing::Encrypted,
        (false, 0) => Packing::Stored,
        (false, 8) => Packing::Deflated,
        _ => Packing::Unknown,
    }
}

/// Entries by the archive's own index, and whether each was where the index says.
fn indexed(bytes: &[u8]) -> Option<(HashMap<String, ArchiveEntry>, bool)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut entries = HashMap::new();
    let mut is_whole = !archive.is_empty();
    for index in 0..archive.len().min(LIMITS.archive_entries) {
        let found = archive.by_index_raw(index).ok();
        let place = found.and_then(|file| Some((usize::try_from(file.data_start()?).ok()?, file)));
        let Some((start, file)) = place else {
            is_whole = false;
            continue;
        };
        let method = match file.compression() {
            CompressionMethod::Stored => 0,
            CompressionMethod::Deflated => 8,
            _ => u16::MAX,
        };
        let size = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX);
        if let Ok(name) = file.name()
            && start <= bytes.len()
        {
            entries.insert(
                name.into_owned(),
                ArchiveEntry {
                    start,
                    size,
                    packing: packing(method, file.encrypted()),
                },
            );
        }
    }
    Some((entries, is_whole))
}

/// Entries by the header in front of each, for an archive that lost its index.
fn scanned(bytes: &[u8]) -> HashMap<String, ArchiveEntry> {
    const HEADER: usize = 30;
    let mut entries = HashMap::new();
    let mut at = 0;
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| rest.windows(4).position(|window| window == b"PK\x03\x04"))
    {
        let header = at + found;
        at = header + 4;
        let Some(fields) = bytes.get(header..header + HEADER) else {
            break;
        };
        let field = |from: usize| usize::from(u16::from_le_bytes([fields[from], fields[from + 1]]));
        let (name_len, extra_len) = (field(26), field(28));
        let Some(name) = bytes.get(header + HEADER..header + HEADER + name_len) else {
            continue;
        };
        let start = header + HEADER + name_len + extra_len;
        if start > bytes.len() || name.is_empty() || entries.len() >= LIMITS.archive_entries {
            continue;
        }
        let declared =
            u32::from_le_bytes([fields[18], fields[19], fields[20], fields[21]]) as usize;
        // A size written only after the data shows as zero here; deflated data ends by itself.
        let size = if declared == 0 {
            bytes.len() - start
        } else {
            declared
        };
        let packing = packing(
            u16::from_le_bytes([fields[8], fields[9]]),
            fields[6] & 1 == 1,
        );
        entries.insert(
            String::from_utf8_lossy(name).into_owned(),
            ArchiveEntry {
                start,
                size,
                packing,
            },
        );
        at = start.saturating_add(declared).min(bytes.len());
    }
    entries
}
