//! Joins the names of a text into the people and places whose names they are.

mod apart;
mod boundaries;
mod clash;
mod contest;
mod described;
mod forms;
mod join;
mod known_as;
mod links;
mod lore;
mod naming;
mod people;
mod person;
mod places;
mod runs;
#[cfg(test)]
mod tests;
mod usage;

pub use super::language::titles::Gender;
pub use lore::pair;

use super::EntryKind;
use super::matcher::{form, is_full};
use crate::document::{Document, TextRange};
use lore::Lore;
use person::PersonName;
use runs::Runs;
use std::collections::{BTreeMap, HashMap, HashSet};
use usage::Usage;

/// A name where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub range: TextRange,
    /// With the titles before it, words parted by single spaces.
    pub name: String,
    /// None where nothing tells that it is a name worth listing: it may still be short for a person's.
    pub kind: Option<EntryKind>,
}

/// All mentions of one person, place, organisation or event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub kind: EntryKind,
    /// The form to call it by, then its other forms, the most frequent first.
    pub names: Vec<String>,
    /// In text order.
    pub mentions: Vec<TextRange>,
    /// A number of its own among people; 0 for everything else.
    pub number: usize,
    /// Numbers of people who may be the same.
    pub perhaps: Vec<usize>,
}

/// What a name tells of its bearer: by a title, by the given name, by how the surname ends.
#[must_use]
pub fn gender_of_name(name: &str) -> Option<Gender> {
    PersonName::read(name, &Lore::embedded()).and_then(|name| name.gender)
}

/// Whether entries of two texts bear one name: two people by full names that fit one person, anything else by the very name.
#[must_use]
pub fn same_name(a: &super::Entry, b: &super::Entry) -> bool {
    if a.kind != b.kind {
        return false;
    }
    let lore = Lore::embedded();
    let names = |entry: &super::Entry| -> Vec<String> {
        std::iter::once(&entry.name)
            .chain(&entry.aliases)
            .cloned()
            .collect()
    };
    if a.kind != EntryKind::Person {
        let keys = |entry: &super::Entry| -> Vec<String> {
            names(entry)
                .iter()
                .map(|name| places::key_of(name, &lore))
                .collect()
        };
        let theirs = keys(b);
        return keys(a).iter().any(|key| theirs.contains(key));
    }
    // Where there are no capitals, there are no titles and initials either by which one name could fit another.
    let whole = |entry: &super::Entry| -> Vec<String> {
        let is_whole = |name: &&String| !name.contains(char::is_uppercase) && is_full(name);
        let names = names(entry);
        names
            .iter()
            .filter(is_whole)
            .map(|name| form(name))
            .collect()
    };
    let theirs = whole(b);
    if whole(a).iter().any(|own| theirs.contains(own)) {
        return true;
    }
    let full = |entry: &super::Entry| -> Vec<PersonName> {
        names(entry)
            .iter()
            .filter_map(|name| PersonName::read(name, &lore))
            .filter(|name| !name.is_single())
            .collect()
    };
    let theirs = full(b);
    full(a)
        .iter()
        .any(|own| theirs.iter().any(|other| own.likeness(other, &lore) > 1))
}

/// Groups the mentions of a text, which are in text order and do not overlap; the groups in the order of their first mentions.
#[must_use]
pub fn merged(document: &Document, mentions: Vec<Mention>) -> Vec<Group> {
    let lore = Lore::embedded();
    let usage = Usage::of(document);
    let mentions = boundaries::corrected(document, mentions, &usage, &lore);
    let mentions = if usage.is_short() {
        mentions
    } else {
        described::with_described(mentions, &Runs::of(document), &usage, &lore)
    };
    let (people, others): (Vec<Mention>, Vec<Mention>) = mentions
        .into_iter()
        .partition(|mention| matches!(mention.kind, Some(EntryKind::Person) | None));
    let mut taken: Vec<TextRange> = people
        .iter()
        .chain(&others)
        .map(|mention| mention.range)
        .collect();
    taken.sort_unstable();
    let mut groups = of_people(document, people, &taken, &lore);
    let (places, others): (Vec<Mention>, Vec<Mention>) = others
        .into_iter()
        .partition(|mention| mention.kind == Some(EntryKind::Place));
    let numbers = places::places(document, &places, &lore);
    groups.extend(
        gathered(&places, |index| Some((EntryKind::Place, numbers[index])))
            .into_values()
            .map(|group| group.named(by_count)),
    );
    groups.extend(of_others(&others, &lore));
    groups.sort_by_key(|group| group.mentions.first().copied());
    groups
}

fn of_people(
    document: &Document,
    mut mentions: Vec<Mention>,
    taken: &[TextRange],
    lore: &Lore,
) -> Vec<Group> {
    let aliases = known_as::aliases(document, &mentions, lore);
    let join::Joined {
        mut persons,
        doubts,
    } = join::joined(document, &mentions, &aliases, lore);
    let bynames = known_as::bynames(document, &mentions, taken, lore);
    for byname in bynames {
        let Some(person) = persons[byname.owner] else {
            continue;
        };
        let everywhere = occurrences(document, &byname.name, taken);
        let ranges = if everywhere.is_empty() {
            vec![byname.range]
        } else {
            everywhere
        };
        for range in ranges {
            mentions.push(Mention {
                range,
                name: byname.name.clone(),
                kind: Some(EntryKind::Person),
            });
            persons.push(Some(person));
        }
    }
    // A person of whom nothing but short forms without a kind is known is no person at all.
    let groups = gathered(&mentions, |index| {
        Some((EntryKind::Person, persons[index]?))
    });
    let known = |group: &Gathered<'_>| group.mentions.iter().any(|mention| mention.kind.is_some());
    let surnames = bearers(groups.values(), lore);
    let is_lone = |name: &PersonName| {
        name.words
            .last()
            .is_none_or(|word| surnames.get(word).is_none_or(|count| *count < 2))
    };
    let named = |((_, number), group): ((EntryKind, usize), Gathered<'_>)| {
        let perhaps = doubts
            .iter()
            .filter_map(|doubt| doubt.other_than(number))
            .map(|other| other + 1)
            .collect();
        Group {
            number: number + 1,
            perhaps,
            ..group.named(|forms| naming::best(forms, lore, is_lone))
        }
    };
    groups
        .into_iter()
        .filter(|(_, group)| known(group))
        .map(named)
        .collect()
}

/// Where a byname stands by itself.
fn occurrences(document: &Document, name: &str, taken: &[TextRange]) -> Vec<TextRange> {
    let mut found = super::matcher::Matcher::new([(name, EntryKind::Person, 0)])
        .mentions(document, 1)
        .pop()
        .unwrap_or_default();
    found.retain(|range| {
        let after = taken.partition_point(|taken| taken.end <= range.start);
        taken
            .get(after)
            .is_none_or(|taken| taken.start >= range.end)
    });
    found
}

/// Organisations and events are what they are called.
fn of_others(mentions: &[Mention], lore: &Lore) -> Vec<Group> {
    let mut numbers: HashMap<(EntryKind, String), usize> = HashMap::new();
    let number_of: Vec<Option<(EntryKind, usize)>> = mentions
        .iter()
        .map(|mention| {
            let kind = mention.kind?;
            let folded = lore.folded(&mention.name);
            let key = folded.strip_prefix("the ").unwrap_or(&folded).to_owned();
            let next = numbers.len();
            Some((kind, *numbers.entry((kind, key)).or_insert(next)))
        })
        .collect();
    gathered(mentions, |index| number_of[index])
        .into_values()
        .map(|group| group.named(by_count))
        .collect()
}

/// Mentions of one thing, not yet named.
struct Gathered<'a> {
    kind: EntryKind,
    mentions: Vec<&'a Mention>,
}

fn gathered(
    mentions: &[Mention],
    whose: impl Fn(usize) -> Option<(EntryKind, usize)>,
) -> BTreeMap<(EntryKind, usize), Gathered<'_>> {
    let mut groups: BTreeMap<(EntryKind, usize), Gathered<'_>> = BTreeMap::new();
    for (index, mention) in mentions.iter().enumerate() {
        if let Some((kind, number)) = whose(index) {
            groups
                .entry((kind, number))
                .or_insert_with(|| Gathered {
                    kind,
                    mentions: Vec::new(),
                })
                .mentions
                .push(mention);
        }
    }
    groups
}

/// A form with the count of its mentions.
type Forms<'a> = Vec<(&'a str, usize)>;

impl Gathered<'_> {
    /// The group, called by the form that `best` puts first.
    fn named(&self, best: impl Fn(&Forms<'_>) -> usize) -> Group {
        let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
        for (at, mention) in self.mentions.iter().enumerate() {
            counts.entry(&mention.name).or_insert((0, at)).0 += 1;
        }
        let mut forms: Vec<(&str, (usize, usize))> = counts.into_iter().collect();
        forms.sort_by_key(|&(_, (count, first))| (std::cmp::Reverse(count), first));
        let forms: Forms<'_> = forms
            .into_iter()
            .map(|(name, (count, _))| (name, count))
            .collect();
        let best = best(&forms);
        let mut names: Vec<String> = forms.iter().map(|(name, _)| (*name).to_owned()).collect();
        let name = names.remove(best.min(forms.len() - 1));
        names.insert(0, name);
        without_shouted(&mut names);
        let mut mentions: Vec<TextRange> =
            self.mentions.iter().map(|mention| mention.range).collect();
        mentions.sort_unstable();
        Group {
            kind: self.kind,
            names,
            mentions,
            number: 0,
            perhaps: Vec::new(),
        }
    }
}

/// Drops what only repeats another name in capitals: “LIZZY” beside “Lizzy”.
fn without_shouted(names: &mut Vec<String>) {
    let plain: HashSet<String> = names
        .iter()
        .filter(|name| name.chars().any(char::is_lowercase))
        .map(|name| name.to_lowercase())
        .collect();
    names.retain(|name| {
        name.chars().any(char::is_lowercase) || !plain.contains(&name.to_lowercase())
    });
}

/// The most frequent form, but rather written in small letters than in capitals.
fn by_count(forms: &Forms<'_>) -> usize {
    let plain = |&(name, _): &(&str, usize)| name.chars().any(char::is_lowercase);
    forms.iter().position(plain).unwrap_or(0)
}

/// How many people bear each last word of a name.
fn bearers<'g, 'm: 'g>(
    groups: impl Iterator<Item = &'g Gathered<'m>>,
    lore: &Lore,
) -> HashMap<String, usize> {
    let mut bearers: HashMap<String, usize> = HashMap::new();
    for group in groups {
        let mut words: Vec<String> = Vec::new();
        let mut seen: HashSet<&str> = HashSet::new();
        for mention in &group.mentions {
            if seen.insert(&mention.name) {
                words.extend(
                    PersonName::read(&mention.name, lore)
                        .and_then(|name| name.words.last().cloned()),
                );
            }
        }
        words.sort_unstable();
        words.dedup();
        words
            .into_iter()
            .for_each(|word| *bearers.entry(word).or_default() += 1);
    }
    bearers
}
