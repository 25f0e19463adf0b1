//! Dictionaries of the reader's on the disk: which files belong to one, which lie in a folder. They are read and never written.

use super::disk::{open_ordinary, read_at_most};
use crate::study::dictionary::{Dictionary, Files, Info, unpacked};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Bytes of an `.ifo` file that is read.
const LARGEST_INFO: u64 = 256 << 10;
/// Bytes of a list of words, unpacked; the largest that are about have sixty million.
const LARGEST_INDEX: u64 = 128 << 20;
/// Folders within folders that are looked into, and files and folders that are looked at.
const DEEPEST: usize = 3;
const MOST_LOOKED_AT: usize = 20_000;
/// Dictionaries of one folder.
const MOST_FOUND: usize = 200;

/// The endings of files that belong to a dictionary, by which a reader may name it.
pub const DICTIONARY_ENDINGS: [&str; 6] = ["ifo", "idx", "dict", "dz", "syn", "gz"];

/// What tells one state of a dictionary's files from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DictionaryStamp(Vec<Option<(SystemTime, u64)>>);

/// What a dictionary says of itself, without its words being read.
///
/// # Errors
/// A sentence for the reader.
pub fn dictionary_info(ifo: &Path) -> Result<Info, String> {
    let refuse = |reason: String| cannot(ifo, &reason);
    let info = read_at_most(ifo, LARGEST_INFO).map_err(|error| refuse(reason_of(&error)))?;
    let info = Info::parse(&info).map_err(refuse)?;
    // What is missing is said before anything is looked up.
    for endings in [INDEX, ARTICLES] {
        part(ifo, endings).ok_or_else(|| refuse(missing(endings)))?;
    }
    Ok(info)
}

/// Opens a dictionary by its `.ifo` file.
///
/// # Errors
/// A sentence for the reader.
pub fn open_dictionary(ifo: &Path) -> Result<Dictionary, String> {
    let refuse = |reason: String| cannot(ifo, &reason);
    let info = read_at_most(ifo, LARGEST_INFO).map_err(|error| refuse(reason_of(&error)))?;
    // A file that is none is not looked at further.
    Info::parse(&info).map_err(refuse)?;
    let index = part(ifo, INDEX).ok_or_else(|| refuse(missing(INDEX)))?;
    let index = read_list(&index).map_err(refuse)?;
    let synonyms = part(ifo, SYNONYMS).map_or(Ok(Vec::new()), |path| read_list(&path));
    let articles = part(ifo, ARTICLES).ok_or_else(|| refuse(missing(ARTICLES)))?;
    let articles = open_ordinary(&articles).map_err(|error| refuse(reason_of(&error)))?;
    Dictionary::open(Files {
        info,
        index,
        // Its words are found without their other names too.
        synonyms: synonyms.unwrap_or_default(),
        articles: Box::new(articles),
    })
    .map_err(refuse)
}

/// The state of a dictionary's files now.
#[must_use]
pub fn dictionary_stamp(ifo: &Path) -> DictionaryStamp {
    let parts = [INDEX, ARTICLES, SYNONYMS].map(|endings| part(ifo, endings));
    let paths = std::iter::once(Some(ifo.to_owned())).chain(parts);
    let stamp = |path: Option<PathBuf>| {
        let facts = fs::metadata(path?).ok()?;
        Some((facts.modified().ok()?, facts.len()))
    };
    DictionaryStamp(paths.map(stamp).collect())
}

/// The `.ifo` files that a reader means by a path: that of the dictionary that a file belongs to, or of all in a folder.
///
/// # Errors
/// A sentence for the reader.
pub fn dictionaries_at(path: &Path) -> Result<Vec<PathBuf>, String> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy();
    if path.is_dir() {
        let mut found = Vec::new();
        look_into(path, DEEPEST, &mut MOST_LOOKED_AT.clone(), &mut found);
        found.sort();
        return if found.is_empty() {
            Err(say!("dictionaries-none-in-folder", name = name))
        } else {
            Ok(found)
        };
    }
    // Any of its files stands for the dictionary.
    let stem = ["ifo", "idx", "dict", "syn"].iter().find_map(|ending| {
        let at = name.to_lowercase().rfind(&format!(".{ending}"))?;
        name.get(..at)
    });
    let ifo = stem.map(|stem| path.with_file_name(format!("{stem}.ifo")));
    let candidates = [Some(path.to_owned()), ifo].into_iter().flatten();
    let found = candidates
        .filter(|path| is_ifo(path))
        .find(|path| path.is_file());
    found
        .map(|ifo| vec![ifo])
        .ok_or_else(|| say!("dictionaries-not-stardict", name = name))
}

const INDEX: &[&str] = &["idx", "idx.gz", "idx.dz"];
const ARTICLES: &[&str] = &["dict", "dict.dz", "dict.gz"];
const SYNONYMS: &[&str] = &["syn", "syn.gz", "syn.dz"];

/// The file of a dictionary with one of these endings.
fn part(ifo: &Path, endings: &[&str]) -> Option<PathBuf> {
    let stem = ifo.file_stem()?;
    endings.iter().find_map(|ending| {
        let mut name = stem.to_owned();
        name.push(".");
        name.push(ending);
        let path = ifo.with_file_name(name);
        path.is_file().then_some(path)
    })
}

fn read_list(path: &Path) -> Result<Vec<u8>, String> {
    let bytes = read_at_most(path, LARGEST_INDEX).map_err(|error| reason_of(&error))?;
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(bytes);
    }
    unpacked(&bytes, LARGEST_INDEX as usize)
        .ok_or_else(|| "its list of words is damaged or too large".to_owned())
}

fn is_ifo(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("ifo"))
}

/// Gathers the `.ifo` files of a folder. Links to folders are not followed: they may lead in a circle.
fn look_into(folder: &Path, deep: usize, left: &mut usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        if *left == 0 || found.len() >= MOST_FOUND {
            return;
        }
        *left -= 1;
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if deep > 0 {
                look_into(&path, deep - 1, left, found);
            }
        } else if is_ifo(&path) && path.is_file() {
            found.push(path);
        }
    }
}

fn missing(endings: &[&str]) -> String {
    say!("dictionaries-file-missing", ending = endings[0])
}

fn cannot(ifo: &Path, reason: &str) -> String {
    let name = ifo.file_name().unwrap_or(ifo.as_os_str());
    say!(
        "dictionaries-cannot",
        name = name.to_string_lossy(),
        reason = reason
    )
}

fn reason_of(error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        say!("dictionaries-gone").to_owned()
    } else {
        error.to_string()
    }
}
