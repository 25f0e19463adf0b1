//! A copy of a file with printed pages, with notes in it as marks that other programs know.

use crate::annotation::Notebook;
use crate::exchange;
use crate::sandbox::{self, Options, Unreadable, Wanted};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use uuid::Uuid;

/// How the comments begin by which a copy of ours is known: the fingerprint of what it was made from, each note in it, and the
/// fingerprint of all that stands before.
const COPY_OF: &str = "%Manicule copy of ";
const NOTE: &str = "%Manicule note ";
const SEAL: &str = "%Manicule seal ";

/// The copy, and how many notes have no place on a page and are not in it.
#[derive(Debug)]
pub struct PageCopy {
    pub bytes: Vec<u8>,
    pub left_out: usize,
}

/// Makes a copy of a file with these notes in it; the file itself stays as it is. None where its format has no printed pages. A copy of a
/// locked file has no lock, and is made if `unlocked` says that this is wanted.
///
/// # Errors
/// Where its pages cannot be read, or not written; with [`sandbox::NO_LOCKED_COPY`] where it is locked.
pub fn page_copy(
    name: &str,
    bytes: &[u8],
    notebook: &Notebook,
    unlocked: bool,
) -> Result<Option<PageCopy>, Unreadable> {
    let text = sandbox::read_with(name, bytes, Options::default(), Wanted::always());
    let document = text?.document;
    if document.page_map.is_none() {
        return Ok(None);
    }
    let (changes, left_out) = exchange::page_changes(name, &document, notebook);
    let copy = sandbox::annotated(name, bytes, &changes, unlocked)?;
    Ok(copy.map(|copy| PageCopy {
        bytes: sealed(copy, bytes, notebook),
        left_out,
    }))
}

/// Why a file is not written over by a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WouldLose {
    /// It is no copy of this file.
    Another,
    /// It was changed since, or holds notes that are not known here.
    Marks,
}

impl WouldLose {
    fn message(self, path: &Path, name: &str) -> String {
        match self {
            Self::Another => say!("copy-of-another", path = path.display(), name = name),
            Self::Marks => say!("copy-has-other-marks", path = path.display()),
        }
    }
}

/// What would be lost, in a sentence, if a copy of the text `name` were written over the file `path`.
#[must_use]
pub fn copy_would_lose(
    (path, there): (&Path, &[u8]),
    (name, original): (&str, &[u8]),
    notebook: &Notebook,
) -> Option<String> {
    let lost = may_be_replaced(there, original, notebook).err()?;
    Some(lost.message(path, name))
}

/// Whether a copy may be written over what is there: over nothing, over the file as it is without notes, or over an earlier copy that
/// nobody has changed since and all of whose notes are known here.
///
/// # Errors
/// Says what would be lost.
fn may_be_replaced(there: &[u8], original: &[u8], notebook: &Notebook) -> Result<(), WouldLose> {
    if there.is_empty() || there == original {
        return Ok(());
    }
    let Some((of, notes)) = seal_of(there) else {
        return Err(if there.starts_with(original) {
            WouldLose::Marks
        } else {
            WouldLose::Another
        });
    };
    if of != fingerprint(original) {
        return Err(WouldLose::Another);
    }
    let known: BTreeSet<Uuid> = notebook.replica().ids().collect();
    if notes.is_subset(&known) {
        Ok(())
    } else {
        Err(WouldLose::Marks)
    }
}

/// Says in comments of the file whose copy it is, so that an earlier copy is known from one that another program has changed.
fn sealed(copy: Vec<u8>, original: &[u8], notebook: &Notebook) -> Vec<u8> {
    let end = copy.windows(9).rposition(|part| part == b"startxref");
    // What is not changed needs no seal: it is the file itself.
    let Some(end) = end.filter(|_| copy != original) else {
        return copy;
    };
    let mut comments = format!("{COPY_OF}{}\n", fingerprint(original));
    for note in notebook.annotations() {
        let _ = writeln!(comments, "{NOTE}{}", note.id);
    }
    let mut sealed = copy[..end].to_vec();
    sealed.extend_from_slice(comments.as_bytes());
    let seal = format!("{SEAL}{}\n", fingerprint(&sealed));
    sealed.extend_from_slice(seal.as_bytes());
    sealed.extend_from_slice(&copy[end..]);
    sealed
}

/// Of what an unchanged copy of ours was made, by its fingerprint, and the notes in it.
fn seal_of(file: &[u8]) -> Option<(String, BTreeSet<Uuid>)> {
    let seal = file
        .windows(SEAL.len())
        .rposition(|part| part == SEAL.as_bytes())?;
    let tail = std::str::from_utf8(&file[seal..]).ok()?;
    let mut lines = tail.lines();
    let is_whole = lines.next()?.strip_prefix(SEAL)? == fingerprint(&file[..seal])
        && lines.next()? == "startxref"
        && lines.next()?.bytes().all(|byte| byte.is_ascii_digit())
        && lines.next()? == "%%EOF"
        && lines.next().is_none();
    if !is_whole {
        return None;
    }
    let start = file
        .windows(COPY_OF.len())
        .rposition(|part| part == COPY_OF.as_bytes())?;
    let mut lines = std::str::from_utf8(&file[start..seal]).ok()?.lines();
    let of = lines.next()?.strip_prefix(COPY_OF)?.to_owned();
    let notes = lines.map(|line| line.strip_prefix(NOTE)?.parse().ok());
    Some((of, notes.collect::<Option<_>>()?))
}

fn fingerprint(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Replica;

    const ORIGINAL: &[u8] = b"%PDF-1.4\nstartxref\n9\n%%EOF\n";

    fn copied() -> Vec<u8> {
        let copy = [ORIGINAL, b"1 0 obj\n<<>>\nendobj\nstartxref\n12\n%%EOF\n"].concat();
        sealed(copy, ORIGINAL, &notebook())
    }

    fn notebook() -> Notebook {
        Notebook::new(Replica::new("here", "text"), None)
    }

    #[test]
    fn a_copy_is_replaced_as_long_as_nobody_has_changed_it() {
        let copy = copied();
        let allowed = |there: &[u8]| may_be_replaced(there, ORIGINAL, &notebook());
        assert_eq!(allowed(b""), Ok(()));
        assert_eq!(allowed(ORIGINAL), Ok(()));
        assert_eq!(allowed(&copy), Ok(()));
        let saved_by_another =
            [&copy[..], b"2 0 obj\n<<>>\nendobj\nstartxref\n99\n%%EOF\n"].concat();
        assert_eq!(allowed(&saved_by_another), Err(WouldLose::Marks));
        let without_us = [ORIGINAL, b"2 0 obj\n<<>>\nendobj\nstartxref\n99\n%%EOF\n"].concat();
        assert_eq!(allowed(&without_us), Err(WouldLose::Marks));
        let mut edited = copy.clone();
        edited[ORIGINAL.len() + 9] = b'[';
        assert_eq!(allowed(&edited), Err(WouldLose::Marks));
        assert_eq!(allowed(b"%PDF-1.7 of another"), Err(WouldLose::Another));
        let other = b"%PDF-1.4 another\nstartxref\n9\n%%EOF\n";
        let of_other = [&other[..], b"3 0 obj\nstartxref\n12\n%%EOF\n"].concat();
        let of_other = sealed(of_other, other, &notebook());
        assert_eq!(allowed(&of_other), Err(WouldLose::Another));
    }
}
