//! A glossary as it is kept between two openings of its text.

use super::{DatedEvent, Entry, Glossary};
use crate::document::TextRange;
use serde::{Deserialize, Serialize};

/// Raised whenever the same words would give another glossary: what was kept before is then made anew.
const EDITION: u32 = 11;

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
        let keeping = Keeping {
            edition: EDITION,
            entries: &self.entries,
            timeline: &self.timeline,
        };
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
        (kept.edition == EDITION && kept.is_sound()).then(|| Self::new(kept.entries, kept.timeline))
    }
}

impl Kept {
    /// Whether all ranges run forward and mentions are in text order, as everything that reads them takes for granted.
    fn is_sound(&self) -> bool {
        let forward = |range: &TextRange| range.start <= range.end;
        let entry = |entry: &Entry| {
            entry.mentions.iter().all(forward)
                && entry
                    .mentions
                    .windows(2)
                    .all(|pair| pair[0].end <= pair[1].start)
                && entry
                    .gloss
                    .as_ref()
                    .and_then(|gloss| gloss.range.as_ref())
                    .is_none_or(forward)
                && entry
                    .relations
                    .iter()
                    .all(|relation| forward(&relation.range))
                && entry.narrates.as_ref().is_none_or(forward)
        };
        self.entries.iter().all(entry)
            && self
                .timeline
                .iter()
                .all(|event| forward(&event.range) && forward(&event.sentence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::sample::paragraphs;

    #[test]
    fn a_kept_glossary_with_a_range_that_runs_backwards_is_made_anew() {
        let text = paragraphs(&[
            "Clara Weiss was a painter. On 7 November 1879 Clara Weiss went to Vienna.",
        ]);
        let made = crate::glossary::automatic(&text);
        assert!(Glossary::from_kept(&made.to_kept()).is_some());
        for broken in ["mentions", "sentence", "range"] {
            let mut json: serde_json::Value =
                serde_json::from_slice(&made.to_kept()).expect("JSON");
            let turned = serde_json::json!({ "start": 9, "end": 2 });
            match broken {
                "mentions" => json["entries"][0]["mentions"][0] = turned,
                name => json["timeline"][0][name] = turned,
            }
            assert!(
                Glossary::from_kept(json.to_string().as_bytes()).is_none(),
                "{broken}"
            );
        }
    }
}
