//! Who is whose: the ties between people as the text states them, “her sister Jane”, “Mr Wick's clerk”, and who tells the story.

mod antecedent;
mod cast;
mod families;
mod kin_titles;
mod narrator;
mod nouns;
mod said;
mod stated;
mod tally;
#[cfg(test)]
mod tests;
mod unnamed;

pub use said::tie;

use super::Entry;
use super::gloss::Told;
use crate::document::{Document, TextRange};
use cast::Cast;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tally::Tally;
use unnamed::OfNarrator;

/// A tie of one entry to another: “the sister of …”.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// What the entry is to the other, one word in small letters: “sister”.
    pub noun: String,
    /// The same in the words of the text: “younger sister”.
    pub words: String,
    /// Id of the other.
    pub of: String,
    /// Where the text says so.
    pub range: TextRange,
}

impl Relation {
    /// Whether it ties two of one family.
    #[must_use]
    pub fn is_family(&self) -> bool {
        nouns::is_family(&self.noun)
    }
}

/// Tells each person whose sister, son or friend he is, and the narrator that he tells the story. Returns what people are to a
/// narrator who has no name, by the index of their entries.
pub(super) fn find(document: &Document, entries: &mut [Entry]) -> Vec<(usize, Told)> {
    let cast = Cast::of(document, entries);
    let narrator = narrator::narrator(&cast, entries);
    let mut tally = Tally::default();
    let mut of_narrator = OfNarrator::default();
    for mention in 0..cast.mentions.len() {
        for statement in stated::statements(&cast, mention) {
            let owner = antecedent::owner(&cast, &statement, narrator.as_ref());
            match owner {
                Some((owner, weight)) => tally.add(&cast, statement, owner, weight),
                None if narrator.is_none() => of_narrator.add(&cast, statement),
                None => {}
            }
        }
    }
    families::count(&cast, entries, &mut tally);
    let teller = narrator.as_ref().map(|narrator| narrator.person);
    kin_titles::count(&cast, teller, &mut tally);
    if let Some(found) = narrator {
        let said = cast.mentions[found.said_at].bytes.clone();
        entries[cast.people[found.person].entry].narrates =
            Some(document.text.range_of_bytes(said));
    }
    for (person, tie) in tally.ties(&cast) {
        let relation = Relation {
            noun: tie.noun,
            words: tie.words,
            of: entries[cast.people[tie.of].entry].id.clone(),
            range: document.text.range_of_bytes(tie.bytes),
        };
        entries[cast.people[person].entry].relations.push(relation);
    }
    of_narrator.told(&cast)
}

/// The narrator is told by nobody who is named less often.
const WELL_KNOWN: usize = 20;
/// What a tie to somebody less known loses.
const MINOR: i32 = 10;
/// What a tie that tells little loses.
const LITTLE: i32 = 20;

/// What the ties of an entry make of it as glosses, each with its worth: “Elizabeth’s sister”, “the narrator”. Of a name that several
/// may be called by, the whole is taken.
pub(super) fn told(document: &Document, entries: &[Entry], entry: &Entry) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    for (index, relation) in entry.relations.iter().enumerate() {
        let Some(other) = entries.iter().find(|other| other.id == relation.of) else {
            continue;
        };
        let owner = short_name(document, entries, other);
        let surname = |entry: &Entry| entry.name.rsplit(' ').next().map(str::to_owned);
        // Mr Wick is Mrs Wick's husband: nobody learns much.
        let is_mrs = other.name.starts_with("Mrs");
        let tells_little = is_mrs && relation.noun == "husband" && surname(other) == surname(entry);
        // Nobody is made known by his brother whom the book hardly names.
        let is_minor = other.mentions.len() * 2 < entry.mentions.len();
        told.push(Told {
            text: format!("{owner}’s {}", relation.words),
            range: relation.range,
            worth: nouns::worth(&relation.noun)
                - i32::try_from(index).unwrap_or(0)
                - if tells_little { LITTLE } else { 0 }
                - if is_minor { MINOR } else { 0 },
        });
    }
    if let Some(range) = entry.narrates {
        let family = entry.relations.iter().zip(&told);
        let family = family.filter(|(relation, _)| {
            let other = entries.iter().find(|other| other.id == relation.of);
            relation.is_family() && other.is_some_and(|other| other.mentions.len() >= WELL_KNOWN)
        });
        let tie = family.map(|(_, told)| told).next();
        told.push(Told {
            text: tie.map_or_else(
                || "the narrator".to_owned(),
                |tie| format!("the narrator, {}", tie.text),
            ),
            range: tie.map_or(range, |tie| tie.range),
            worth: nouns::NARRATOR,
        });
    }
    told
}

/// What the text calls somebody most, if nobody else is called so; else the name.
fn short_name(document: &Document, entries: &[Entry], entry: &Entry) -> String {
    /// So many mentions show it.
    const ENOUGH: usize = 100;
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for mention in entry.mentions.iter().take(ENOUGH) {
        *counts.entry(document.slice(*mention)).or_default() += 1;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(form, count)| (*count, std::cmp::Reverse(*form)))
        .map_or("", |(form, _)| form);
    let is_known = std::iter::once(&entry.name)
        .chain(&entry.aliases)
        .any(|name| name == most);
    let is_shared = entries.iter().any(|other| {
        other.id != entry.id
            && std::iter::once(&other.name)
                .chain(&other.aliases)
                .any(|name| name == most)
    });
    if is_known && !is_shared {
        most.to_owned()
    } else {
        entry.name.clone()
    }
}
