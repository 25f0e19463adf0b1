//! A copy of a file with printed pages, with notes in it as marks that other programs know.

use crate::annotation::Notebook;
use crate::exchange;
use crate::sandbox::{self, Options, Unreadable, Wanted};

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
    Ok(copy.map(|bytes| PageCopy { bytes, left_out }))
}
