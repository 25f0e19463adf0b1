//! A glossary with what readers have said of it: each decision is applied to whichever entry bears its name by then.

use super::{Correction, Corrections, EntryRef};
use crate::document::{Document, TextRange};
use crate::glossary::matcher::{self, Matcher};
use crate::glossary::{Entry, EntryKind, Gloss, Glossary, slug};
use std::collections::{BTreeSet, HashMap};

/// A glossary as its readers have corrected it.
#[must_use]
pub fn corrected(base: &Glossary, corrections: &Corrections, document: &Document) -> Glossary {
    let mut work = Work::of(base, document);
    corrections
        .standing()
        .for_each(|correction| work.apply(correction));
    work.finished(base)
}

/// A glossary that is being corrected. Entries keep their number until the end, those that were joined with another too.
pub(super) struct Work<'a> {
    document: &'a Document,
    slots: Vec<Slot>,
    /// The entries that have, or once had, a name or another name.
    by_form: HashMap<String, BTreeSet<usize>>,
    by_id: HashMap<String, BTreeSet<usize>>,
    /// From which number on an id may be free, by the name it is made of.
    numbers: HashMap<String, usize>,
    /// Names that are yet to be found in the text, with their entries.
    names: Vec<(String, usize)>,
}

/// An entry that is being corrected.
struct Slot {
    entry: Entry,
    hidden: bool,
    /// The entry that it was joined with.
    joined: Option<usize>,
}

impl<'a> Work<'a> {
    pub fn of(base: &Glossary, document: &'a Document) -> Self {
        let mut work = Self {
            document,
            slots: Vec::new(),
            by_form: HashMap::new(),
            by_id: HashMap::new(),
            numbers: HashMap::new(),
            names: Vec::new(),
        };
        for entry in &base.entries {
            work.push(entry.clone());
        }
        work
    }

    /// The glossary when all is said.
    pub fn finished(mut self, base: &Glossary) -> Glossary {
        self.find_names();
        let (entries, hidden) = self.parted();
        let mut glossary = Glossary::new(entries, base.timeline.clone());
        glossary.hidden = hidden;
        glossary
    }

    /// Whether an entry is meant by its very name or one of its names, not only by its id.
    pub fn names_exactly(&self, of: &EntryRef) -> bool {
        self.find(of).is_some_and(|number| {
            let entry = &self.slots[number].entry;
            entry.kind == of.kind && (entry.name == of.name || entry.aliases.contains(&of.name))
        })
    }

    /// Notes from which text something was learnt of an entry.
    pub fn mark_learnt(&mut self, of: &EntryRef, title: &str) {
        if let Some(number) = self.find(of) {
            let number = self.standing(number);
            self.slots[number].entry.learnt = Some(title.to_owned());
        }
    }

    fn push(&mut self, entry: Entry) -> usize {
        let number = self.slots.len();
        for form in std::iter::once(&entry.name).chain(&entry.aliases) {
            self.by_form.entry(form.clone()).or_default().insert(number);
        }
        self.by_id
            .entry(entry.id.clone())
            .or_default()
            .insert(number);
        self.slots.push(Slot {
            entry,
            hidden: false,
            joined: None,
        });
        number
    }

    pub fn apply(&mut self, correction: &Correction) {
        match correction {
            Correction::Several { all } => all.iter().for_each(|one| self.apply(one)),
            Correction::Add {
                name,
                kind,
                aliases,
                gloss,
                detail,
            } => {
                self.add(name, *kind, aliases, gloss.as_ref(), detail.as_ref());
            }
            Correction::Merge { of, into } => self.unite(of, into),
            Correction::Apart { of, other } => self.tell_apart(of, other),
            Correction::Split { of, form } => self.part(of, form),
            Correction::Elsewhere { .. } => {}
            Correction::Hide { of, on } => {
                if let Some(number) = self.find(of) {
                    self.slots[number].hidden = *on;
                }
            }
            Correction::Rename { of, name } => self.rename(of, name),
            Correction::Retype { of, kind } => self.change(of, |entry| {
                entry.kind = *kind;
                entry.sort = None;
            }),
            Correction::Pin { of, on } => self.change(of, |entry| entry.pinned = *on),
            Correction::Gloss { of, text } => self.change(of, |entry| {
                entry.learnt = None;
                entry.gloss = Some(text.trim())
                    .filter(|text| !text.is_empty())
                    .map(|text| Gloss {
                        text: text.to_owned(),
                        range: None,
                        own: true,
                    });
            }),
            Correction::Alias { of, alias } => {
                if let Some(number) = self.find(of) {
                    self.add_alias(number, alias);
                    self.names.push((alias.clone(), number));
                }
            }
        }
    }

    /// The entry that is meant: by its name and id, then by its name, then by another name of its kind.
    fn find(&self, of: &EntryRef) -> Option<usize> {
        let first = |numbers: Option<&BTreeSet<usize>>, fits: &dyn Fn(&Entry) -> bool| {
            let mut numbers = numbers.into_iter().flatten().copied();
            numbers.find(|&number| {
                let slot = &self.slots[number];
                slot.joined.is_none() && fits(&slot.entry)
            })
        };
        let (by_id, by_form) = (self.by_id.get(&of.id), self.by_form.get(&of.name));
        first(by_id, &|entry| entry.name == of.name)
            .or_else(|| {
                first(by_form, &|entry| {
                    entry.name == of.name && entry.kind == of.kind
                })
            })
            .or_else(|| {
                first(by_form, &|entry| {
                    entry.kind == of.kind && entry.aliases.contains(&of.name)
                })
            })
            .or_else(|| first(by_id.filter(|_| !of.id.is_empty()), &|_| true))
    }

    fn change(&mut self, of: &EntryRef, change: impl FnOnce(&mut Entry)) {
        if let Some(number) = self.find(of) {
            change(&mut self.slots[number].entry);
        }
    }

    fn rename(&mut self, of: &EntryRef, name: &str) {
        let Some(number) = self.find(of) else { return };
        self.by_form
            .entry(name.to_owned())
            .or_default()
            .insert(number);
        let entry = &mut self.slots[number].entry;
        let old = std::mem::replace(&mut entry.name, name.to_owned());
        entry.aliases.retain(|alias| alias != name);
        entry.aliases.insert(0, old);
    }

    fn add_alias(&mut self, number: usize, alias: &str) {
        let entry = &mut self.slots[number].entry;
        let is_new = self
            .by_form
            .entry(alias.to_owned())
            .or_default()
            .insert(number);
        if is_new || (entry.name != alias && !entry.aliases.iter().any(|known| known == alias)) {
            entry.aliases.push(alias.to_owned());
        }
    }

    fn unite(&mut self, of: &EntryRef, into: &EntryRef) {
        let (Some(gone), Some(kept)) = (self.find(of), self.find(into)) else {
            return;
        };
        if gone == kept {
            return;
        }
        self.slots[gone].joined = Some(kept);
        // Its id is free again.
        self.numbers.clear();
        let old = self.slots[gone].entry.clone();
        for alias in std::iter::once(&old.name).chain(&old.aliases) {
            self.add_alias(kept, alias);
        }
        let kept_id = self.slots[kept].entry.id.clone();
        let relations = self
            .slots
            .iter_mut()
            .flat_map(|slot| &mut slot.entry.relations);
        for relation in relations.filter(|relation| relation.of == old.id) {
            relation.of.clone_from(&kept_id);
        }
        let entry = &mut self.slots[kept].entry;
        entry.relations.extend(old.relations);
        entry.narrates = entry.narrates.or(old.narrates);
        entry.mentions.extend(old.mentions);
        entry.mentions.sort_unstable();
        entry.gloss = entry.gloss.take().or(old.gloss);
        entry.detail = entry.detail.take().or(old.detail);
        entry.pinned |= old.pinned;
    }

    /// Offers no more to join two entries.
    fn tell_apart(&mut self, of: &EntryRef, other: &EntryRef) {
        let (Some(one), Some(two)) = (self.find(of), self.find(other)) else {
            return;
        };
        for (own, its) in [(one, two), (two, one)] {
            let id = self.slots[its].entry.id.clone();
            self.slots[own]
                .entry
                .perhaps
                .retain(|perhaps| *perhaps != id);
        }
    }

    /// The entry with which one was joined in the end, or itself.
    fn standing(&self, mut number: usize) -> usize {
        while let Some(joined) = self.slots[number].joined {
            number = joined;
        }
        number
    }

    fn part(&mut self, of: &EntryRef, form: &str) {
        let Some(number) = self.find(of) else { return };
        let (document, wanted) = (self.document, matcher::form(form));
        let entry = &mut self.slots[number].entry;
        let is_form =
            |mention: &TextRange| matcher::form(&matcher::said(document, *mention)) == wanted;
        let mentions: Vec<TextRange> = entry.mentions.iter().copied().filter(is_form).collect();
        if mentions.len() == entry.mentions.len() {
            return;
        }
        entry.mentions.retain(|mention| !is_form(mention));
        entry.aliases.retain(|alias| alias != form);
        if entry.name == form && !entry.aliases.is_empty() {
            entry.name = entry.aliases.remove(0);
        }
        let (kind, curated) = (entry.kind, entry.curated);
        let id = self.free_id(form);
        self.push(Entry {
            mentions,
            curated,
            ..Entry::bare(id, form, kind)
        });
    }

    fn add(
        &mut self,
        name: &str,
        kind: EntryKind,
        aliases: &[String],
        gloss: Option<&String>,
        detail: Option<&String>,
    ) {
        let known = EntryRef {
            id: String::new(),
            name: name.to_owned(),
            kind,
        };
        let number = self.find(&known).unwrap_or_else(|| {
            let id = self.free_id(name);
            self.push(Entry::bare(id, name, kind))
        });
        for alias in aliases {
            self.add_alias(number, alias);
        }
        let entry = &mut self.slots[number].entry;
        if let Some(gloss) = gloss {
            entry.gloss = Some(Gloss {
                text: gloss.clone(),
                range: None,
                own: true,
            });
        }
        entry.detail = detail.cloned().or(entry.detail.take());
        self.names.extend(
            std::iter::once(name.to_owned())
                .chain(aliases.iter().cloned())
                .map(|name| (name, number)),
        );
    }

    fn free_id(&mut self, name: &str) -> String {
        let slug = slug(name);
        let is_taken = |id: &str| {
            let mut numbers = self.by_id.get(id).into_iter().flatten();
            numbers.any(|&number| self.slots[number].joined.is_none())
        };
        if !is_taken(&slug) {
            return slug;
        }
        let mut number = self.numbers.get(&slug).copied().unwrap_or(2);
        while is_taken(&format!("{slug}-{number}")) {
            number += 1;
        }
        self.numbers.insert(slug.clone(), number);
        format!("{slug}-{number}")
    }

    /// Finds the names that readers gave, everywhere; what they say goes before what was found by itself.
    fn find_names(&mut self) {
        if self.names.is_empty() {
            return;
        }
        let named = self.names.iter().map(|(name, number)| {
            let number = self.standing(*number);
            (name.as_str(), self.slots[number].entry.kind, number)
        });
        let found = Matcher::new(named).mentions(self.document, self.slots.len());
        let mut taken: Vec<(TextRange, usize)> = found
            .into_iter()
            .enumerate()
            .flat_map(|(entry, mentions)| mentions.into_iter().map(move |mention| (mention, entry)))
            .collect();
        taken.sort_unstable();
        for (index, slot) in self.slots.iter_mut().enumerate() {
            let entry = &mut slot.entry;
            // A longer name around it keeps its words: “Ada” does not tear “Ada Wick” apart.
            let gives_way = |mention: &TextRange| {
                let after = taken.partition_point(|(range, _)| range.end <= mention.start);
                taken.get(after).is_some_and(|(range, of)| {
                    range.start < mention.end
                        && (*of != index || range != mention)
                        && range.len() >= mention.len()
                })
            };
            entry.mentions.retain(|mention| !gives_way(mention));
        }
        let mut all: Vec<TextRange> = self
            .slots
            .iter()
            .filter(|slot| slot.joined.is_none())
            .flat_map(|slot| slot.entry.mentions.iter().copied())
            .collect();
        all.sort_unstable();
        for (mention, entry) in taken {
            let after = all.partition_point(|range| range.end <= mention.start);
            if all
                .get(after)
                .is_none_or(|range| range.start >= mention.end)
            {
                self.slots[entry].entry.mentions.push(mention);
            }
        }
        self.slots
            .iter_mut()
            .for_each(|slot| slot.entry.mentions.sort_unstable());
    }

    /// What is shown, and what is hidden, in the order of the text.
    fn parted(self) -> (Vec<Entry>, Vec<Entry>) {
        let standing = self.slots.into_iter().filter(|slot| slot.joined.is_none());
        let (hidden, shown): (Vec<Slot>, Vec<Slot>) = standing.partition(|slot| slot.hidden);
        let in_order = |slots: Vec<Slot>| {
            let mut entries: Vec<Entry> = slots.into_iter().map(|slot| slot.entry).collect();
            entries.sort_by_key(|entry| {
                entry
                    .mentions
                    .first()
                    .map_or(u32::MAX, |mention| mention.start.0)
            });
            entries
        };
        (in_order(shown), in_order(hidden))
    }
}
