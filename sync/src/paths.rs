//! Which files are kept in step, by their paths from the folder of the notes, with `/` between the parts; whatever else a server
//! holds under whatever name is never brought here.

use super::folders::is_key;
use super::hash;
use super::machine::is_device;
use super::note_files::{is_notes, key_of_copy};

/// The folders that are the reader's own.
pub const PARTS: [&str; 3] = ["annotations", "glossaries", "shelf"];

/// The longest name of a file or folder, in bytes.
const LONGEST: usize = 180;

/// Whose words a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// Notes on the text with this key.
    Notes(&'a str),
    /// Corrections of the names in one text.
    Names,
    /// What is said of whole texts.
    Shelf,
}

/// What a path stands for; none where such a file is not kept in step.
#[must_use]
pub fn kind(path: &str) -> Option<Kind<'_>> {
    let mut parts = path.split('/');
    let (part, middle) = (parts.next()?, parts.next()?);
    let (folder, name) = match (parts.next(), parts.next()) {
        (Some(name), None) => (Some(middle), name),
        (None, None) => (None, middle),
        _ => return None,
    };
    if !is_notes(name) || !is_plain(name) {
        return None;
    }
    match (part, folder) {
        ("annotations", Some(folder)) if is_of_text(folder) => Some(Kind::Notes(folder)),
        ("glossaries", Some(folder)) if is_of_text(folder) => Some(Kind::Names),
        ("shelf", None) => Some(Kind::Shelf),
        _ => None,
    }
}

/// Whether this is the folder of a text, or a copy that a sync tool has made of one.
#[must_use]
pub fn is_of_text(folder: &str) -> bool {
    is_plain(folder) && (is_key(folder) || key_of_copy(folder).is_some())
}

/// Whether every system can have such a name, and no path is hidden in it.
fn is_plain(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    let is_of_windows = |stem: &str| {
        let stem = stem.to_ascii_lowercase();
        let numbered = |word: &str| {
            stem.strip_prefix(word)
                .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
        };
        matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
    };
    let is_forbidden = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    !name.is_empty()
        && name.len() <= LONGEST
        && !name.contains(is_forbidden)
        && !name.ends_with(['.', ' '])
        && !name.starts_with([' ', '.'])
        && !is_of_windows(stem)
}

/// Whether a file is the one that a device keeps, which is never removed. All others lie beside such a file, and are joined with it.
#[must_use]
pub fn is_main(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".json").is_some_and(is_device)
}

/// The files that are decided on together: those of one text, or the shelf.
#[must_use]
pub fn unit(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(unit, _)| unit)
}

/// Beside a file: the name for another version of it. The same content has the same name on every machine.
#[must_use]
pub fn beside(path: &str, bytes: &[u8]) -> String {
    let (unit, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    // A copy of a copy is called like the first.
    let stem = stem.split(" from ").next().unwrap_or(stem);
    let stem: String = stem.chars().take(60).collect();
    format!(
        "{unit}/{stem} from sync {}.json",
        &hash::sha256(bytes)[..12]
    )
}
