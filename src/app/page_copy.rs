//! A copy of a file with printed pages, with notes in it as marks that other programs know.

use crate::annotation::Annotation;
use crate::exchange;
use crate::sandbox::{self, Wanted};

/// The copy, and how many notes have no place on a page and are not in it.
#[derive(Debug)]
pub struct PageCopy {
    pub bytes: Vec<u8>,
    pub left_out: usize,
}

/// Makes a copy of a file with these annotations in it; the file itself stays as it is. None where its format has no printed pages.
///
/// # Errors
/// One sentence, where its pages cannot be read, or not written.
pub fn page_copy(
    name: &str,
    bytes: &[u8],
    annotations: &[Annotation],
) -> Result<Option<PageCopy>, String> {
    let map = sandbox::page_map(name, bytes, Wanted::always());
    let Some(map) = map.map_err(|why| why.message)? else {
        return Ok(None);
    };
    let (marks, left_out) = exchange::page_marks(annotations, &map);
    let copy = sandbox::annotated(name, bytes, &marks).map_err(|why| why.message)?;
    Ok(copy.map(|bytes| PageCopy { bytes, left_out }))
}
