//! Typefaces of the system for pages that are drawn apart: the child may open no file, so that they are handed to it.

use crate::formats::{FontFile, WantedFont};
use std::sync::OnceLock;

/// Finds typefaces: for each that is wanted one that will do, or none.
type Find = fn(&[WantedFont]) -> Vec<Option<FontFile>>;

static FIND: OnceLock<Find> = OnceLock::new();

/// From here on, typefaces that files do not bring along are looked for in this way. Called once, by `main`.
pub fn find_fonts_with(find: Find) {
    // A second call changes nothing.
    let _ = FIND.set(find);
}

pub(super) fn find(wanted: &[WantedFont]) -> Vec<Option<FontFile>> {
    FIND.get().map_or_else(Vec::new, |find| find(wanted))
}
