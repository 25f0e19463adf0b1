//! Names found by rule: how the text writes its words, and what stands around them. For languages that the tagger does not know.

mod lore;
mod nouns;
mod runs;
#[cfg(test)]
mod tests;
mod votes;

use super::EntryKind;
use super::language::Language;
use super::language::inflection;
use super::language::key::key;
use super::language::listed::Token;
use super::language::word_lists::class;
use super::names::{self, Evidence};
use crate::document::{Document, TextRange};
use runs::{Run, runs};
use std::collections::{BTreeMap, HashSet};
use votes::Votes;

/// A name as the text writes it.
#[derive(Clone, Debug)]
pub(super) struct FoundName {
    pub name: String,
    /// None where nothing tells that it is a name worth listing: it may still be short for one.
    pub kind: Option<EntryKind>,
    /// Where it stands, in text order.
    pub mentions: Vec<TextRange>,
}

/// The forms that rules find, in any language that has capitals. All cases of a name are one form, called by its nominative.
pub(super) fn by_rule(document: &Document, evidence: &Evidence<'_>) -> Vec<FoundName> {
    let mut names: BTreeMap<Vec<String>, Candidate> = BTreeMap::new();
    for block in &evidence.blocks {
        for run in runs(block, evidence) {
            let words = nominatives(block, &run, evidence);
            let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
            let bytes = block[run.words.start].byte..block[run.words.end - 1].end();
            let named = names.entry(keys.clone()).or_insert_with(|| Candidate {
                name: joined(&words, &block[run.words.clone()]),
                ..Candidate::default()
            });
            named.mentions.push(document.text.range_of_bytes(bytes));
            named.votes.add(block, &run, &keys, evidence.lists);
        }
    }
    let people = words_of_people(&names);
    add_echoes(document, evidence, &people, &mut names);
    let form = |(keys, named): (Vec<String>, Candidate)| {
        let kind = named.votes.kind();
        let known = matches!(keys.as_slice(), [only] if people.contains(only));
        let is_person = known
            && !named.votes.known_place
            && (kind.is_none() || named.votes.person * 2 >= named.votes.place);
        FoundName {
            kind: if is_person {
                Some(EntryKind::Person)
            } else {
                kind
            },
            name: named.name,
            mentions: named.mentions,
        }
    };
    names.into_iter().map(form).collect()
}

/// The words of a name as one, “lac d’Arsine” with its apostrophe.
fn joined(words: &[String], tokens: &[Token<'_>]) -> String {
    let mut name = String::new();
    for (word, token) in words.iter().zip(tokens) {
        if !name.is_empty() {
            name.push(if token.elided { '’' } else { ' ' });
        }
        name.push_str(word);
    }
    name
}

/// A name with all that is seen of it.
#[derive(Debug, Default)]
struct Candidate {
    name: String,
    mentions: Vec<TextRange>,
    votes: Votes,
}

/// The words of full names and titled names of people: each can stand for its bearer alone.
fn words_of_people(names: &BTreeMap<Vec<String>, Candidate>) -> HashSet<String> {
    let people = names
        .iter()
        .filter(|(keys, named)| keys.len() > 1 && named.votes.kind() == Some(EntryKind::Person));
    people
        .flat_map(|(keys, named)| {
            keys.iter()
                .skip(keys.len().saturating_sub(named.votes.words))
                .filter(|key| key.chars().count() > 1)
                .cloned()
        })
        .collect()
}

/// Adds words of people’s names where they stand alone and nothing there showed that they are names.
fn add_echoes(
    document: &Document,
    evidence: &Evidence<'_>,
    people: &HashSet<String>,
    names: &mut BTreeMap<Vec<String>, Candidate>,
) {
    let mut taken: Vec<TextRange> = names
        .values()
        .flat_map(|named| named.mentions.iter().copied())
        .collect();
    taken.sort_unstable();
    for block in &evidence.blocks {
        for (at, word) in block.iter().enumerate() {
            let key = evidence.nominative(&word.key);
            let is_name = word.is_capital()
                && !word.is(class::COMMON | class::TITLE | class::KIN)
                && people.contains(&key);
            if !is_name || evidence.of(&word.key).lower > 0 || names::is_determined(block, at) {
                continue;
            }
            let range = document.text.range_of_bytes(word.byte..word.end());
            let after = taken.partition_point(|taken| taken.end <= range.start);
            if taken
                .get(after)
                .is_none_or(|taken| taken.start >= range.end)
            {
                let new = || Candidate {
                    name: shown(word, &key, evidence),
                    ..Candidate::default()
                };
                names
                    .entry(vec![key.clone()])
                    .or_insert_with(new)
                    .mentions
                    .push(range);
            }
        }
    }
    names
        .values_mut()
        .for_each(|named| named.mentions.sort_unstable());
}

/// The words of a name as they are shown: of Russian and German names the nominatives.
fn nominatives(block: &[Token<'_>], run: &Run, evidence: &Evidence<'_>) -> Vec<String> {
    let words = block[run.words.clone()].iter();
    if evidence.lists.language != Language::Russian {
        return words
            .map(|word| shown(word, &evidence.nominative(&word.key), evidence))
            .collect();
    }
    let mut woman = None;
    // “при графе Минихе”: the case of the title is that of the name.
    let mut is_oblique = false;
    let mut shown_words = Vec::new();
    for word in words {
        let mut nominative = evidence.nominative(&word.key);
        let class_bits = evidence.lists.class(&nominative);
        if class_bits & class::GIVEN == 0 && (run.named_place && !word.is(class::PLACE_LEAD)) {
            nominative = inflection::street(&word.key).unwrap_or(nominative);
        } else if woman.is_some() && class_bits & class::GIVEN == 0 {
            // The given name says whether a surname is a man’s or a woman’s, and so which case it is in.
            let agreed = woman == Some(nominative.ends_with(['а', 'я']));
            nominative = if agreed {
                nominative
            } else {
                inflection::by_ending(&word.key, woman).unwrap_or(word.key.clone())
            };
        }
        if is_oblique && woman == Some(false) && nominative == word.key && class_bits == 0 {
            nominative = inflection::bare(&word.key).unwrap_or(nominative);
        }
        is_oblique |= word.is(class::TITLE) && nominative != word.key;
        woman = woman.or(
            match class_bits & (class::GIVEN | class::MALE_TITLE | class::FEMALE_TITLE) {
                class::MALE | class::MALE_TITLE => Some(false),
                class::FEMALE | class::FEMALE_TITLE => Some(true),
                _ => None,
            },
        );
        shown_words.push(shown(word, &nominative, evidence));
    }
    shown_words
}

fn shown(word: &Token<'_>, nominative: &str, evidence: &Evidence<'_>) -> String {
    if word.is(class::TITLE | class::PLACE_LEAD)
        && !word.is(class::ABBREVIATION)
        && evidence.is_written_small(nominative)
    {
        nominative.to_owned()
    } else if word.is_capital() && !word.is_all_capital() {
        evidence.shown(nominative)
    } else if nominative == word.key {
        word.text.replace('\u{ad}', "")
    } else {
        nominative.to_owned()
    }
}
