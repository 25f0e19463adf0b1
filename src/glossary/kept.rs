//! A glossary as it is kept between two openings of its text.

use super::{DatedEvent, Entry, Glossary};
use serde::{Deserialize, Serialize};

/// Raised whenever the same words would give another glossary: what was kept before is then made anew.
const EDITION: u32 = 1;

#[derive(Deserialize)]
struct Kept {
    edition: u32,
    entries: Vec<Entry>,
    timeline: Vec<DatedEvent>,
}

#[derive(Serialize)]
struct Keeping<'a> {
    edition: u32,
    entries: &'a [Entry],
    timeline: &'a [DatedEvent],
}

impl Glossary {
    /// The bytes to keep: JSON.
    #[must_use]
    pub fn to_kept(&self) -> Vec<u8> {
        let keeping = Keeping { edition: EDITION, entries: &self.entries, timeline: &self.timeline };
        serde_json::to_vec(&keeping).unwrap_or_default()
    }

    /// Whether somebody wrote it.
    #[must_use]
    pub fn is_curated(&self) -> bool {
        self.entries.iter().any(|entry| entry.curated)
    }

    /// The glossary that was kept; none where it is of another edition or damaged.
    #[must_use]
    pub fn from_kept(bytes: &[u8]) -> Option<Self> {
        let kept: Kept = serde_json::from_slice(bytes).ok()?;
        (kept.edition == EDITION).then(|| Self::new(kept.entries, kept.timeline))
    }
}
