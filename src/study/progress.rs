//! How far a reader has come, and about how long the rest takes.

use crate::document::{Document, Offset, TextRange};

/// Silent reading of English prose: mean 238 words a minute (Brysbaert, "How many words do we read per minute?", 2019), at
/// about 6 code points a word with its space.
const CODE_POINTS_A_MINUTE: f64 = 238.0 * 6.0;

/// Where a reader stands in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Share of the whole text before the position, 0 to 1.
    pub share: f64,
    /// Minutes to the end of the contents entry that the position stands under.
    pub minutes_left_in_chapter: f64,
    pub minutes_left: f64,
}

#[must_use]
pub fn progress(document: &Document, offset: Offset) -> Progress {
    let end = document.text.end();
    Progress {
        share: document.progress(offset),
        minutes_left_in_chapter: minutes(TextRange {
            start: offset,
            end: document.chapter_at(offset).end,
        }),
        minutes_left: minutes(TextRange::new(offset.min(end), end)),
    }
}

/// About how many minutes the whole text takes.
#[must_use]
pub fn reading_minutes(document: &Document) -> f64 {
    minutes(document.text.range())
}

fn minutes(range: TextRange) -> f64 {
    range.len() as f64 / CODE_POINTS_A_MINUTE
}
