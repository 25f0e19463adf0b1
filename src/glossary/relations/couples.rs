//! Husbands and wives whom the text calls by one surname: where it speaks of “his wife” beside Mr Wick, Mrs Wick is meant.

use super::antecedent::{FAINT, antecedent_at};
use super::cast::Cast;
use super::stated::{Owner, Statement};
use super::tally::Tally;
use crate::glossary::Entry;
use crate::glossary::merging::Gender;
use std::collections::HashMap;

/// What stands for a wife or a husband without a name.
const WORDS: [(&str, &str, Gender); 3] = [
    ("his wife", "wife", Gender::Male),
    ("his lady", "wife", Gender::Male),
    ("her husband", "husband", Gender::Female),
];

/// Adds what the text says of couples to the tally.
pub(super) fn count(cast: &Cast<'_>, entries: &[Entry], tally: &mut Tally) {
    let (men, women) = (titled(cast, entries, "Mr"), titled(cast, entries, "Mrs"));
    let other: HashMap<usize, usize> = men
        .iter()
        .filter_map(|(surname, man)| Some((*man, *women.get(surname)?)))
        .flat_map(|(man, woman)| [(man, woman), (woman, man)])
        .collect();
    if other.is_empty() {
        return;
    }
    for (words, noun, gender) in WORDS {
        for (at, _) in cast.text().match_indices(words) {
            let end = at + words.len();
            let goes_on = cast.text()[end..].starts_with(|c: char| c.is_alphabetic() || c == '-');
            let named_next = cast
                .ahead(end, 3)
                .trim_start_matches([',', ' '])
                .starts_with(char::is_uppercase);
            if goes_on || named_next {
                continue;
            }
            let Some((owner, _)) = antecedent_at(cast, at, gender, None, false) else {
                continue;
            };
            if let Some(&spouse) = other.get(&owner) {
                let mention = cast
                    .mentions
                    .iter()
                    .position(|named| named.person == spouse);
                let Some(mention) = mention else { continue };
                let statement = Statement {
                    mention,
                    owner: Owner::His,
                    noun,
                    words: noun.to_owned(),
                    is_felt: false,
                    bytes: at..end,
                };
                tally.add(cast, statement, owner, FAINT);
            }
        }
    }
}

/// By surname the one person who is called “Mr Wick” or “Mrs Wick”.
fn titled(cast: &Cast<'_>, entries: &[Entry], title: &str) -> HashMap<String, usize> {
    let mut found: HashMap<String, Option<usize>> = HashMap::new();
    for (person, known) in cast.people.iter().enumerate() {
        let entry = &entries[known.entry];
        for name in std::iter::once(&entry.name).chain(&entry.aliases) {
            let surname = name
                .strip_prefix(title)
                .and_then(|rest| rest.trim_start_matches('.').strip_prefix(' '))
                .filter(|surname| !surname.contains(' '));
            if let Some(surname) = surname {
                found
                    .entry(surname.to_owned())
                    .and_modify(|one| *one = one.filter(|known| *known == person))
                    .or_insert(Some(person));
            }
        }
    }
    found
        .into_iter()
        .filter_map(|(surname, person)| Some((surname, person?)))
        .collect()
}
