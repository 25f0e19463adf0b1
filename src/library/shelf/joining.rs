//! Several windows, one shelf: what this one has changed, and how it takes in what others have written.

use super::{Recent, Removed, Shelf};
use crate::library::source::Source;
use std::collections::BTreeMap;

/// As many texts that were taken off the shelf are remembered, the latest.
const REMOVED: usize = 5000;

impl Shelf {
    /// What this window has changed since it last saved `before`, as of `now_ms`. Its entries are later than those that
    /// `known` has of the same texts, whatever the clock shows.
    pub(in crate::library) fn changes(&self, before: &Self, known: &Self, now_ms: u64) -> Self {
        let later = |source: &Source| {
            now_ms.max(
                known
                    .changed_ms(source)
                    .map_or(0, |known| known.saturating_add(1)),
            )
        };
        let recent = self.recent.iter().filter(|recent| {
            !before
                .get(&recent.source)
                .is_some_and(|old| old.is_like(recent))
        });
        let recent = recent.map(|recent| Recent {
            changed_ms: later(&recent.source),
            ..recent.clone()
        });
        let removed = before
            .recent
            .iter()
            .filter(|old| self.get(&old.source).is_none());
        let removed = removed.map(|old| Removed {
            source: old.source.clone(),
            changed_ms: later(&old.source),
        });
        Self {
            recent: recent.collect(),
            removed: removed.collect(),
        }
    }

    /// When anything was last said of a text.
    pub(super) fn changed_ms(&self, source: &Source) -> Option<u64> {
        let here = self
            .recent
            .iter()
            .filter(|recent| recent.source == *source)
            .map(|recent| recent.changed_ms);
        let removed = self
            .removed
            .iter()
            .filter(|removed| removed.source == *source)
            .map(|removed| removed.changed_ms);
        here.chain(removed).max()
    }

    /// Takes in what is written elsewhere: of each text what was said last. In whichever order several are taken in, the same
    /// comes out.
    pub(in crate::library) fn join(&mut self, other: &Self) {
        let mut removed: BTreeMap<Source, u64> = BTreeMap::new();
        for Removed { source, changed_ms } in
            self.removed.drain(..).chain(other.removed.iter().cloned())
        {
            let known = removed.entry(source).or_default();
            *known = changed_ms.max(*known);
        }
        let mut recent: BTreeMap<Source, Recent> = BTreeMap::new();
        for entry in self.recent.drain(..).chain(other.recent.iter().cloned()) {
            match recent.get_mut(&entry.source) {
                Some(known) => known.join(entry),
                None => drop(recent.insert(entry.source.clone(), entry)),
            }
        }
        recent.retain(|source, entry| {
            removed
                .get(source)
                .is_none_or(|removed| *removed < entry.changed_ms)
        });
        removed.retain(|source, _| !recent.contains_key(source));
        self.recent = recent.into_values().collect();
        self.sort();
        self.removed = removed
            .into_iter()
            .map(|(source, changed_ms)| Removed { source, changed_ms })
            .collect();
        self.removed
            .sort_by_key(|removed| std::cmp::Reverse(removed.changed_ms));
        self.removed.truncate(REMOVED);
    }
}

impl Recent {
    /// Whether both say the same, whenever they said it and whether or not the file was seen.
    fn is_like(&self, other: &Self) -> bool {
        *self
            == Self {
                changed_ms: self.changed_ms,
                missing: self.missing.clone(),
                ..other.clone()
            }
    }

    /// Of two entries on one text the later stands; what was once read stays read.
    fn join(&mut self, other: Self) {
        let furthest =
            (self.text_sha256 == other.text_sha256).then(|| self.furthest.max(other.furthest));
        let opened_ms = self.opened_ms.max(other.opened_ms);
        // The file knows nothing of this.
        let missing = self.missing.clone();
        let later = (other.changed_ms, other.opened_ms, other.position)
            > (self.changed_ms, self.opened_ms, self.position);
        if later {
            *self = other;
        }
        self.furthest = furthest.unwrap_or(self.furthest);
        self.opened_ms = opened_ms;
        self.missing = missing;
    }
}
