//! A glossary made from the text alone. In English texts the tagger finds the names; in others capitalised words are classified by
//! how the text writes them. Either way the forms are joined into one entry for each person and place.

use super::merging::{Group, Mention, merged};
use super::names::Evidence;
use super::plain::Plain;
use super::rules::{FoundName, by_rule};
use super::story::Outside;
use super::tagger::{Tagger, labels::Kind};
use super::{Entry, EntryKind, Gloss, Glossary, gloss, language, relations, slug, sorts, timeline};
use crate::document::{Document, Inline, TextRange};
use std::collections::BTreeMap;

/// The people, places and dates of a text. Empty where its script has no capitals.
#[must_use]
pub fn automatic(document: &Document) -> Glossary {
    let Some(plain) = Plain::of(document) else {
        return of_plain(document);
    };
    let mut found = of_plain(&plain.document);
    for entry in &mut found.entries {
        let ranges = entry.mentions.iter_mut();
        let gloss = entry.gloss.as_mut().and_then(|gloss| gloss.range.as_mut());
        let relations = entry
            .relations
            .iter_mut()
            .map(|relation| &mut relation.range);
        for range in ranges
            .chain(gloss)
            .chain(relations)
            .chain(&mut entry.narrates)
        {
            *range = plain.back(*range);
        }
    }
    for event in &mut found.timeline {
        event.range = plain.back(event.range);
        event.sentence = plain.back(event.sentence);
    }
    Glossary::new(found.entries, found.timeline)
}

/// The same of a text in plain letters.
fn of_plain(document: &Document) -> Glossary {
    let mentions = if language::unavailable(document).is_some() {
        Vec::new()
    } else if language::is_english(document) {
        by_tagger(document)
    } else {
        by_rules(document)
    };
    let outside = Outside::of(document);
    let mentions = mentions
        .into_iter()
        .filter(|mention| !outside.holds(mention.range))
        .collect();
    let mut entries = entries(document, merged(document, mentions));
    describe(document, &mut entries);
    let mut timeline = timeline::timeline(document);
    timeline.retain(|event| !outside.holds(event.range));
    Glossary::new(entries, timeline)
}

/// What rules find, in any language that has capitals.
fn by_rules(document: &Document) -> Vec<Mention> {
    let evidence = Evidence::gather(document);
    if evidence.has_no_capitals() {
        return Vec::new();
    }
    let of_form = |form: FoundName| {
        let mention = move |range| Mention {
            range,
            name: form.name.clone(),
            kind: form.kind,
        };
        form.mentions.into_iter().map(mention)
    };
    let mut mentions: Vec<Mention> = by_rule(document, &evidence)
        .into_iter()
        .flat_map(of_form)
        .collect();
    mentions.sort_by_key(|mention| mention.range);
    mentions
}

/// What the tagger finds.
fn by_tagger(document: &Document) -> Vec<Mention> {
    let tagged = Tagger::embedded().tag(document);
    let mention = |mention: super::tagger::Mention| {
        let kind = match mention.kind {
            Kind::Person => EntryKind::Person,
            Kind::Place => EntryKind::Place,
            Kind::Organisation => EntryKind::Organisation,
            Kind::Other => return None,
        };
        Some(Mention {
            range: mention.range,
            name: mention.name,
            kind: Some(kind),
        })
    };
    tagged
        .mentions(document)
        .into_iter()
        .filter_map(mention)
        .collect()
}

/// Whether a stretch of text, and nothing around it, is set in italics.
fn is_emphasised(document: &Document, range: TextRange) -> bool {
    document
        .spans_at(range.start)
        .any(|span| span.style == Inline::Emphasis && span.range == range)
}

/// Whoever is named so often is listed in any case.
const FAMILIAR: usize = 5;

/// Entries with ids and names, in the order of the text.
fn entries(document: &Document, groups: Vec<Group>) -> Vec<Entry> {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut entries: Vec<Entry> = Vec::with_capacity(groups.len());
    let mut id_of: BTreeMap<usize, String> = BTreeMap::new();
    let mut doubts: Vec<(usize, Vec<usize>)> = Vec::new();
    for group in groups {
        // “*Pravda*”: what is set apart and said once is a paper or a book, not a place.
        let is_work = matches!(group.mentions.as_slice(), [only] if is_emphasised(document, *only));
        if is_work && group.kind == EntryKind::Place {
            continue;
        }
        let Some((name, aliases)) = group.names.split_first() else {
            continue;
        };
        let slug = slug(name);
        let twin = ids.entry(slug.clone()).or_default();
        *twin += 1;
        let id = if *twin == 1 {
            slug
        } else {
            format!("{slug}-{twin}")
        };
        if group.number > 0 {
            id_of.insert(group.number, id.clone());
            doubts.push((entries.len(), group.perhaps));
        }
        let mut entry = Entry {
            aliases: aliases.to_vec(),
            mentions: group.mentions,
            ..Entry::bare(id, name, group.kind)
        };
        entry.sort = sorts::sort(document, &entry);
        entries.push(entry);
    }
    for (entry, numbers) in doubts {
        entries[entry].perhaps = numbers
            .iter()
            .filter_map(|number| id_of.get(number).cloned())
            .collect();
    }
    entries
}

/// Tells of all entries who or what they are.
fn describe(document: &Document, entries: &mut [Entry]) {
    let of_narrator = if language::is_english(document) {
        relations::find(document, entries)
    } else {
        Vec::new()
    };
    let others = gloss::Others::of(entries);
    let tongue = language::language(document);
    let glosses: Vec<Option<Gloss>> = entries
        .iter()
        .enumerate()
        .map(|(index, entry)| {
            let mut told = relations::told(document, entries, entry);
            let own = of_narrator.iter().filter(|(of, _)| *of == index);
            told.extend(own.map(|(_, told)| told.clone()));
            let found = gloss::gloss(document, entries, &others, index, &told);
            // Of somebody who is named again and again at least the beginning is shown.
            let known = entry.is_person() && entry.mentions.len() >= FAMILIAR;
            let first = || gloss::first_met(document, tongue, &entry.mentions);
            let titled =
                || gloss::titled(document, entry).filter(|_| entry.kind == EntryKind::Person);
            found
                .or_else(titled)
                .or_else(|| {
                    known
                        .then(|| gloss::family(document, entries, entry))
                        .flatten()
                })
                .or_else(|| known.then(first).flatten())
        })
        .collect();
    for (entry, gloss) in entries.iter_mut().zip(glosses) {
        entry.gloss = gloss;
    }
}
