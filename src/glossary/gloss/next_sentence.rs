//! What the sentence after a name says of its bearer: “At the gate stood Mr Wick. He was a burly man.”

use super::super::merging::{Gender, gender_of_name};
use super::context::MentionContext;
use super::phrase::{self, Lead};
use super::sentence::ends_short;
use super::words as lexicon;
use super::{Candidate, Others, Pattern};
use crate::document::Document;
use crate::glossary::EntryKind;

const OPENINGS: [(&str, Gender); 4] = [
    ("He was ", Gender::Male),
    ("He is ", Gender::Male),
    ("She was ", Gender::Female),
    ("She is ", Gender::Female),
];

/// Whether a pronoun of a gender stands in a text.
fn speaks_of(text: &str, gender: Gender) -> bool {
    let pronouns = match gender {
        Gender::Male => ["he", "him"],
        Gender::Female => ["she", "her"],
    };
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| pronouns.contains(&word.to_lowercase().as_str()))
}

/// The phrase, where nobody else is named between the sentence's beginning and the pronoun.
pub fn candidate(
    document: &Document,
    context: &MentionContext<'_>,
    others: &Others,
    own: usize,
) -> Option<Candidate> {
    let after = context.after();
    let (end, _) = after
        .char_indices()
        .find(|&(at, c)| matches!(c, '!' | '?') || c == '.' && !ends_short(&after[..=at]))?;
    let rest = after[end + 1..].strip_prefix(' ')?;
    let (opening, gender) = OPENINGS.iter().find(|(words, _)| rest.starts_with(words))?;
    if context.is_spoken() || gender_of_name(context.name()).is_some_and(|own| own != *gender) {
        return None;
    }
    let start = context.mention.end + end + 2 + opening.len();
    let behind = context.before();
    let sentence = behind
        .char_indices()
        .rev()
        .find(|(_, c)| matches!(c, '.' | '!' | '?' | '“' | '”' | '"'))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let from = context.mention.start - (behind.len() - sentence).min(behind.len());
    // “When he served under Mr Wick …”: then the next sentence goes on with him.
    let sentence = [&behind[sentence..], &after[..end]];
    if sentence.iter().any(|part| speaks_of(part, *gender)) {
        return None;
    }
    if others.name_somebody(document.text.range_of_bytes(from..start), own) {
        return None;
    }
    let phrase = phrase::read(&rest[opening.len()..])?;
    let fits = lexicon::fits(&phrase.head, EntryKind::Person)
        && matches!(phrase.lead, Lead::A | Lead::The | Lead::Owner);
    fits.then(|| Candidate::new(Pattern::Next, start, phrase))
}
