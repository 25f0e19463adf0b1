//! Typefaces of the system for printed pages that name them and do not bring them along.

use crate::layout::{self, SoughtFont};
use crate::sandbox::{FontFile, WantedFont};

/// For each that is wanted the nearest that the system has; none where nothing is near.
#[must_use]
pub fn system_fonts(wanted: &[WantedFont]) -> Vec<Option<FontFile>> {
    let sought: Vec<SoughtFont<'_>> = wanted.iter().map(sought).collect();
    let found = layout::system_fonts(&sought).into_iter();
    let file = |(bytes, index)| FontFile { bytes, index };
    found.map(|font| font.map(file)).collect()
}

fn sought(wanted: &WantedFont) -> SoughtFont<'_> {
    SoughtFont {
        name: &wanted.name,
        language: wanted.language.as_deref(),
        bold: wanted.bold,
        italic: wanted.italic,
        serif: wanted.serif,
    }
}
