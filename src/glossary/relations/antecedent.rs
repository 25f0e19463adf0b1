//! Whom “his”, “her” and “my” mean, where that is plain enough to be believed; most are left open.

use super::cast::Cast;
use super::narrator::Narrator;
use super::nouns;
use super::stated::{Owner, Statement};
use crate::glossary::language::titles::{is_abbreviation, is_title};
use crate::glossary::merging::Gender;
use std::ops::Range;

/// Weights of what a statement is worth: by itself enough, or only where it is said again.
pub(super) const SURE: u32 = 4;
pub(super) const LIKELY: u32 = 3;
pub(super) const EASY: u32 = 2;
pub(super) const FAINT: u32 = 1;

/// The person that a statement speaks of as the owner, with its weight.
pub(super) fn owner(
    cast: &Cast<'_>,
    statement: &Statement,
    narrator: Option<&Narrator>,
) -> Option<(usize, u32)> {
    let mention = &cast.mentions[statement.mention];
    let found = match statement.owner {
        Owner::Named(other) => Some((cast.mentions[other].person, SURE)),
        Owner::My if mention.is_spoken => {
            // “My friend” is said of enemies as well.
            let weight = if nouns::is_family(statement.noun) {
                LIKELY
            } else {
                FAINT
            };
            speaker(cast, &mention.bytes).map(|speaker| (speaker, weight))
        }
        Owner::My => narrator.map(|narrator| (narrator.person, LIKELY)),
        Owner::His => antecedent(cast, statement, Gender::Male),
        Owner::Her => antecedent(cast, statement, Gender::Female),
    };
    // “My grandfather Reed” need not be the Reed whom the book is about.
    let is_doubtful = statement.is_felt || cast.is_shared(mention) || cast.has_other_title(mention);
    found
        .filter(|(owner, _)| *owner != mention.person)
        .map(|(owner, weight)| (owner, if is_doubtful { FAINT } else { weight }))
}

/// The person whom a pronoun at the start of a statement means.
fn antecedent(cast: &Cast<'_>, statement: &Statement, gender: Gender) -> Option<(usize, u32)> {
    let at = statement.bytes.start;
    let own = cast.mentions[statement.mention].person;
    let is_spoken = cast.mentions[statement.mention].is_spoken;
    antecedent_at(cast, at, gender, Some(own), is_spoken)
}

/// The same for a pronoun anywhere; nobody who is `excepted`.
pub(super) fn antecedent_at(
    cast: &Cast<'_>,
    at: usize,
    gender: Gender,
    excepted: Option<usize>,
    is_spoken: bool,
) -> Option<(usize, u32)> {
    const SENTENCE: usize = 400;
    let behind = cast.behind(at, SENTENCE);
    let sentence = at - behind.len() + sentence_start(behind);
    let fits = |person: usize| {
        Some(person) != excepted
            && cast.people[person]
                .gender
                .is_none_or(|known| known == gender)
    };
    let here = people_between(cast, sentence, at, is_spoken, &fits);
    if let Some((first, rest)) = here.split_first() {
        let nearest = *here.last().unwrap_or(first);
        let known = cast.people[nearest].gender.is_some();
        if is_joined(cast, at, nearest) {
            return Some((nearest, if known { SURE } else { LIKELY }));
        }
        let is_only = rest.iter().all(|other| other == first)
            && is_subject_here(cast, sentence..at, *first, gender);
        // Of several the one that the sentence is about is meant rather than any other.
        return Some((*first, if is_only && known { LIKELY } else { FAINT }));
    }
    // “He” of the sentence before, if only one person can be meant.
    let before = cast.behind(sentence, SENTENCE);
    let from = sentence - before.len()
        + sentence_start(before.trim_end_matches([' ', '.', '!', '?', '”', '"']));
    let earlier = people_between(cast, from, sentence, is_spoken, &fits);
    match earlier.first() {
        Some(first) => Some((*first, FAINT)),
        None => in_play(cast, from, is_spoken, &fits),
    }
}

/// Who speaks the words at some bytes, where the paragraph says so: “…,” said Ada.
pub(super) fn speaker(cast: &Cast<'_>, bytes: &Range<usize>) -> Option<usize> {
    const REACH: usize = 1_500;
    const VERBS: [&str; 12] = [
        "said",
        "replied",
        "cried",
        "answered",
        "observed",
        "added",
        "returned",
        "asked",
        "exclaimed",
        "continued",
        "began",
        "remarked",
    ];
    let start = bytes.start - cast.behind(bytes.start, REACH).len();
    let end = bytes.end + cast.ahead(bytes.end, REACH).len();
    let first = cast
        .mentions
        .partition_point(|named| named.bytes.start < start);
    let mut found = None;
    for named in cast.mentions[first..]
        .iter()
        .take_while(|named| named.bytes.end <= end)
    {
        let before = cast.behind(named.bytes.start, 14).trim_end();
        let after = cast.ahead(named.bytes.end, 14).trim_start();
        let speaks = VERBS
            .iter()
            .any(|verb| before.ends_with(verb) || after.starts_with(verb));
        if !named.is_spoken && speaks {
            if found.is_some_and(|known| known != named.person) {
                return None;
            }
            found = Some(named.person);
        }
    }
    found
}

/// The person whom the page before a byte is about, where it is about one of a gender alone.
fn in_play(
    cast: &Cast<'_>,
    before: usize,
    is_spoken: bool,
    fits: &impl Fn(usize) -> bool,
) -> Option<(usize, u32)> {
    const PAGE: usize = 2_500;
    const OFTEN: usize = 3;
    let people = people_between(cast, before.saturating_sub(PAGE), before, is_spoken, fits);
    let last = *people.last()?;
    let times = people.iter().filter(|person| **person == last).count();
    let weight = if times >= OFTEN { EASY } else { FAINT };
    (cast.people[last].gender.is_some() && times * 5 >= people.len() * 4).then_some((last, weight))
}

/// People named between two bytes who may be meant, in text order, in speech or outside of it as the pronoun is.
fn people_between(
    cast: &Cast<'_>,
    from: usize,
    to: usize,
    is_spoken: bool,
    fits: &impl Fn(usize) -> bool,
) -> Vec<usize> {
    let first = cast
        .mentions
        .partition_point(|named| named.bytes.start < from);
    cast.mentions[first..]
        .iter()
        .take_while(|named| named.bytes.end <= to)
        .filter(|named| named.is_spoken == is_spoken && fits(named.person))
        .map(|named| named.person)
        .collect()
}

/// Whether a sentence up to a pronoun speaks of one person: near by, and of no other “she” or “her” before.
fn is_subject_here(cast: &Cast<'_>, sentence: Range<usize>, person: usize, gender: Gender) -> bool {
    const NEAR: usize = 120;
    let from = cast
        .mentions
        .partition_point(|named| named.bytes.start < sentence.start);
    let Some(named) = cast.mentions[from..]
        .iter()
        .find(|named| named.person == person)
    else {
        return false;
    };
    let pronouns = match gender {
        Gender::Male => ["he", "his", "him"],
        Gender::Female => ["she", "her", "hers"],
    };
    let before = cast
        .text()
        .get(sentence.start..named.bytes.start)
        .unwrap_or_default();
    let another = before
        .split(|c: char| !c.is_alphabetic())
        .any(|word| pronouns.contains(&word.to_lowercase().as_str()));
    !another && sentence.end.saturating_sub(named.bytes.end) < NEAR
}

/// “Ada and her sister”, “Ada, with her sister”: nothing else stands between.
fn is_joined(cast: &Cast<'_>, at: usize, person: usize) -> bool {
    let before = cast.mentions.partition_point(|named| named.bytes.end <= at);
    let Some(named) = before.checked_sub(1).map(|last| &cast.mentions[last]) else {
        return false;
    };
    let between = cast.text().get(named.bytes.end..at).unwrap_or_default();
    named.person == person
        && matches!(
            between.trim(),
            "and" | "with" | ", with" | "or" | ", and" | "to" | "and to" | "married"
        )
}

/// The byte where the last sentence of a text begins.
fn sentence_start(text: &str) -> usize {
    for (at, c) in text.char_indices().rev() {
        let after = text[at + c.len_utf8()..].chars().next();
        let ends = match c {
            '.' => {
                after.is_some_and(|next| next.is_whitespace() || matches!(next, '”' | '"'))
                    && !is_short(&text[..at])
            }
            '!' | '?' => after.is_some_and(char::is_whitespace),
            '\n' => after == Some('\n'),
            _ => false,
        };
        if ends {
            return at + c.len_utf8();
        }
    }
    0
}

/// Whether a text ends in a word after which a full stop ends no sentence.
fn is_short(text: &str) -> bool {
    let last = text
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    is_title(last) || is_abbreviation(last) || last.chars().count() == 1
}
