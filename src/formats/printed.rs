//! What can be done with a file whose pages are as they were printed: drawing, their map, the marks in it.

use super::page_font::FindFonts;
use super::page_part::PagePart;
use super::pixels::Pixels;
use super::sniff::sniff;
use super::{Read, Unreadable};
use crate::document::{MarkChange, PageMap};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// How a file with printed pages is read.
#[derive(Clone, Copy, Default)]
pub struct PageOptions<'a> {
    /// What is tried where the file is locked, after the empty password.
    pub passwords: &'a [String],
    /// Indices of pages that are not read, since they cannot be.
    pub skipped: &'a [u32],
    /// From this page on none is read.
    pub end: Option<u32>,
    /// Told of each page, before and after.
    pub progress: Option<&'a (dyn Fn(PageStep) + Sync)>,
    /// Where typefaces come from that the file does not bring along, to draw its pages.
    pub fonts: Option<FindFonts<'a>>,
}

/// How far the reading of pages has come; pages by their index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageStep {
    Begun(u32),
    Done(u32),
}

impl PageOptions<'_> {
    pub(super) fn tell(&self, step: PageStep) {
        if let Some(progress) = self.progress {
            progress(step);
        }
    }
}

impl fmt::Debug for PageOptions<'_> {
    /// Without the passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageOptions")
            .field("skipped", &self.skipped)
            .finish_non_exhaustive()
    }
}

/// Makes a copy of a file with its marks changed.
type Annotate = fn(
    bytes: &[u8],
    options: PageOptions<'_>,
    changes: &[MarkChange],
    unlocked: bool,
) -> Result<Vec<u8>, Unreadable>;

/// Draws parts of pages, one after another: see [`draw_pages`].
type DrawPages = fn(
    bytes: &[u8],
    options: PageOptions<'_>,
    next: NextPart<'_>,
    drawn: Drawn<'_>,
) -> Result<(), Unreadable>;

/// Tells which part of a page is drawn next; none where there is nothing more to draw.
pub type NextPart<'a> = &'a mut (dyn FnMut() -> Option<PagePart> + Send);

/// Takes what was drawn, or none where it could not be; whether to go on.
pub type Drawn<'a> = &'a mut (dyn FnMut(Option<Pixels>) -> bool + Send);

/// What can be done with a file whose pages are as they were printed.
pub(super) struct Printed {
    pub(super) read: fn(bytes: &[u8], options: PageOptions<'_>) -> Read,
    pub(super) draw: DrawPages,
    /// Makes a copy with its marks changed.
    pub(super) annotated: Annotate,
}

/// Draws parts of printed pages for as long as `next` asks for more: ink without the paper, premultiplied.
///
/// # Errors
/// As [`read`](super::read), before anything is drawn; and where the format has no printed pages.
pub fn draw_pages(
    name: &str,
    bytes: &[u8],
    options: PageOptions<'_>,
    next: NextPart<'_>,
    drawn: Drawn<'_>,
) -> Result<(), Unreadable> {
    match &sniff(name, bytes)?.printed {
        Some(printed) => (printed.draw)(bytes, options, next, drawn),
        None => Err(Unreadable::new(
            "no-pages",
            say!("formats-no-printed-pages"),
        )),
    }
}

/// Where the letters of a text stand on printed pages: those of the text that [`read`](super::read) makes of the same bytes. None where its format
/// has no such pages.
///
/// # Errors
/// As [`read`](super::read).
pub fn page_map(
    name: &str,
    bytes: &[u8],
    options: PageOptions<'_>,
) -> Result<Option<PageMap>, Unreadable> {
    let Some(printed) = &sniff(name, bytes)?.printed else {
        return Ok(None);
    };
    let (document, _) = (printed.read)(bytes, options)?;
    Ok(document.page_map.map(Arc::unwrap_or_clone))
}

/// A copy of a file with its marks changed, as other programs understand them. None where its format has no printed pages.
/// A copy of a locked file is written without its lock, if `unlocked` says that this is wanted.
///
/// # Errors
/// As [`read`](super::read), and with [`NO_LOCKED_COPY`](super::NO_LOCKED_COPY) for a locked file.
pub fn annotated(
    name: &str,
    bytes: &[u8],
    options: PageOptions<'_>,
    changes: &[MarkChange],
    unlocked: bool,
) -> Result<Option<Vec<u8>>, Unreadable> {
    let printed = sniff(name, bytes)?.printed.as_ref();
    let copy = |printed: &Printed| (printed.annotated)(bytes, options, changes, unlocked);
    printed.map(copy).transpose()
}
