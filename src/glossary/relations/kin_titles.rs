//! Titles of kin: who says “Aunt Wick” again and again is her nephew or niece.

use super::antecedent::{SURE, speaker};
use super::cast::Cast;
use super::nouns::relational;
use super::stated::{Owner, Statement};
use super::tally::Tally;
use std::collections::BTreeMap;

/// So often somebody must be heard.
const LEAST: usize = 3;

/// Adds aunts and uncles to the tally, where one person, not the narrator, calls them so more than all others together.
pub(super) fn count(cast: &Cast<'_>, narrator: Option<usize>, tally: &mut Tally) {
    let mut heard: BTreeMap<(usize, &'static str), BTreeMap<usize, usize>> = BTreeMap::new();
    let mut first: BTreeMap<(usize, &'static str), usize> = BTreeMap::new();
    let mut titled: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, named) in cast.mentions.iter().enumerate() {
        if title(cast, index).is_some() {
            *titled.entry(named.person).or_default() += 1;
        }
        let Some(noun) = title(cast, index).filter(|_| named.is_spoken) else {
            continue;
        };
        if let Some(owner) = speaker(cast, &named.bytes).filter(|owner| *owner != named.person) {
            let key = (named.person, noun);
            *heard.entry(key).or_default().entry(owner).or_default() += 1;
            first.entry(key).or_insert(index);
        }
    }
    for ((person, noun), owners) in heard {
        let all: usize = owners.values().sum();
        let most = owners.into_iter().max_by_key(|(_, times)| *times);
        let Some((owner, times)) = most.filter(|(owner, _)| Some(*owner) != narrator) else {
            continue;
        };
        let mention = first[&(person, noun)];
        // Whom everybody else calls otherwise, somebody only wants for an aunt.
        let is_called_so = titled[&person] * 3 >= cast.people[person].count;
        if times >= LEAST && times * 2 > all && is_called_so {
            let statement = Statement {
                mention,
                owner: Owner::My,
                noun,
                words: noun.to_owned(),
                is_felt: false,
                bytes: cast.mentions[mention].bytes.clone(),
            };
            tally.add(cast, statement, owner, SURE);
        }
    }
}

/// The noun of the title that a mention begins with: “Aunt Wick”.
fn title(cast: &Cast<'_>, mention: usize) -> Option<&'static str> {
    let name = cast.text().get(cast.mentions[mention].bytes.clone())?;
    let (first, _) = name.split_once(' ')?;
    let noun = match first {
        "Aunt" | "Aunty" | "Auntie" => "aunt",
        "Uncle" => "uncle",
        "Cousin" => "cousin",
        _ => return None,
    };
    relational(noun)
}
