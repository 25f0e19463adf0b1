//! What a reader knows who has read so far: nothing that is said later.

use super::{DatedEvent, Entry, Gloss, Glossary, gloss, language, matcher, relations};
use crate::document::{Document, Offset, TextRange};

impl Glossary {
    /// The glossary of the words before `offset`: entries, names, counts, glosses and events.
    #[must_use]
    pub fn until(&self, document: &Document, offset: Offset) -> Self {
        let known = |range: &TextRange| range.end <= offset;
        let timeline: Vec<DatedEvent> = self
            .timeline
            .iter()
            .filter(|event| known(&event.sentence))
            .cloned()
            .collect();
        let mut glossary = Self::new(entries_until(&self.entries, document, known), timeline);
        glossary.hidden = entries_until(&self.hidden, document, known);
        glossary
    }
}

/// What is known of the entries that have been named.
fn entries_until(
    entries: &[Entry],
    document: &Document,
    known: impl Fn(&TextRange) -> bool + Copy,
) -> Vec<Entry> {
    let before = |entry: &Entry| entry_until(entry, document, known);
    let mut named: Vec<(bool, Entry)> = entries.iter().filter_map(before).collect();
    // Glosses call others by their names: those must be known first.
    let all: Vec<Entry> = named.iter().map(|(_, entry)| entry.clone()).collect();
    let others = gloss::Others::of(&all);
    for (index, (is_whole, entry)) in named.iter_mut().enumerate() {
        if !*is_whole {
            let gloss = gloss_until(document, &all, &others, index);
            entry.gloss = gloss.filter(|gloss| gloss.range.as_ref().is_some_and(known));
        }
    }
    named.into_iter().map(|(_, entry)| entry).collect()
}

/// What is known of an entry but its gloss, and whether that stands as it is; none where it has not been named.
fn entry_until(
    entry: &Entry,
    document: &Document,
    known: impl Fn(&TextRange) -> bool,
) -> Option<(bool, Entry)> {
    let mut entry = entry.clone();
    let all = entry.mentions.len();
    entry.mentions.retain(&known);
    let first = *entry.mentions.first()?;
    // What somebody else wrote about it may tell the end, and waits for it; the reader's own words never do.
    entry.detail = entry.detail.filter(|_| !entry.curated);
    let stands = |gloss: &Gloss| {
        // “Ada’s sister” may call her by a name that is not known yet.
        let ties = &mut entry.relations.iter();
        let is_told = ties.any(|relation| Some(relation.range) == gloss.range);
        gloss.own || !is_told && gloss.range.as_ref().is_some_and(&known)
    };
    let is_known = entry.gloss.as_ref().is_none_or(stands);
    entry.relations.retain(|relation| known(&relation.range));
    entry.narrates = entry.narrates.filter(&known);
    if entry.mentions.len() == all {
        return Some((is_known, entry));
    }
    let said: Vec<String> = entry
        .mentions
        .iter()
        .map(|mention| folded(&matcher::said(document, *mention)))
        .collect();
    let is_said = |name: &String| said.contains(&folded(name));
    entry.aliases.retain(is_said);
    if !is_said(&entry.name) {
        // The fullest name that was said; a name that only comes later is not given away.
        let fullest = (0..entry.aliases.len()).max_by_key(|&index| entry.aliases[index].len());
        entry.name = fullest.map_or_else(
            || matcher::said(document, first).into_owned(),
            |index| entry.aliases.remove(index),
        );
    }
    Some((is_known, entry))
}

/// The gloss of an entry whose full one tells of what comes later.
fn gloss_until(
    document: &Document,
    entries: &[Entry],
    others: &gloss::Others,
    index: usize,
) -> Option<Gloss> {
    let entry = &entries[index];
    let found = if entry.curated {
        None
    } else {
        let told = relations::told(document, entries, entry);
        gloss::gloss(document, entries, others, index, &told)
    };
    let first = || gloss::first_met(document, language::language(document), &entry.mentions);
    found.or_else(|| entry.gloss.is_some().then(first).flatten())
}

/// A name as it is compared, in small letters.
fn folded(name: &str) -> String {
    matcher::form(name).to_lowercase()
}
