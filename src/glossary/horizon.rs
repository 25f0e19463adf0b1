//! What a reader knows who has read so far: nothing that is said later.

use super::{DatedEvent, Entry, Glossary, gloss};
use crate::document::{Document, Offset, TextRange};

impl Glossary {
    /// The glossary of the words before `offset`: entries, names, counts, glosses and events.
    #[must_use]
    pub fn until(&self, document: &Document, offset: Offset) -> Self {
        let known = |range: &TextRange| range.end <= offset;
        let before = |entry: &Entry| entry_until(entry, document, known);
        let entries: Vec<Entry> = self.entries.iter().filter_map(before).collect();
        let timeline: Vec<DatedEvent> = self
            .timeline
            .iter()
            .filter(|event| known(&event.sentence))
            .cloned()
            .collect();
        let mut glossary = Self::new(entries, timeline);
        glossary.hidden = self.hidden.iter().filter_map(before).collect();
        glossary
    }
}

/// What is known of an entry; none where it has not been named.
fn entry_until(
    entry: &Entry,
    document: &Document,
    known: impl Fn(&TextRange) -> bool,
) -> Option<Entry> {
    let mut entry = entry.clone();
    let all = entry.mentions.len();
    entry.mentions.retain(&known);
    let first = *entry.mentions.first()?;
    // What somebody else wrote about it may tell the end, and waits for it; the reader's own words never do.
    entry.detail = entry.detail.filter(|_| !entry.curated);
    let is_known = entry
        .gloss
        .as_ref()
        .is_some_and(|gloss| gloss.own || gloss.range.as_ref().is_some_and(&known));
    if entry.mentions.len() == all && (is_known || entry.gloss.is_none()) {
        return Some(entry);
    }
    let said: Vec<String> = entry
        .mentions
        .iter()
        .map(|mention| folded(document.slice(*mention)))
        .collect();
    let is_said = |name: &String| said.contains(&folded(name));
    entry.aliases.retain(is_said);
    if !is_said(&entry.name) {
        // The fullest name that was said; a name that only comes later is not given away.
        let fullest = (0..entry.aliases.len()).max_by_key(|&index| entry.aliases[index].len());
        entry.name = fullest.map_or_else(
            || document.slice(first).to_owned(),
            |index| entry.aliases.remove(index),
        );
    }
    if !is_known {
        let found = if entry.curated {
            None
        } else {
            gloss::gloss(document, entry.kind, &entry.mentions)
        };
        let found = found.or_else(|| {
            entry
                .gloss
                .is_some()
                .then(|| gloss::first_met(document, &entry.mentions))
                .flatten()
        });
        entry.gloss = found.filter(|gloss| gloss.range.as_ref().is_some_and(&known));
    }
    Some(entry)
}

/// A name as it is compared: no full stops, single spaces, small letters.
fn folded(name: &str) -> String {
    let words = name
        .split(|c: char| c.is_whitespace() || c == '.')
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
