//! What a phrase is worth as a gloss: how it is said, what its noun tells, how long it is, where in the text it stands.

use super::super::EntryKind;
use super::super::merging::gender_of_name;
use super::context::MentionContext;
use super::phrase::{Lead, Phrase};
use super::{Candidate, Pattern, refused, words};

/// How well a candidate tells who somebody is; none where it says nothing, or something false.
pub fn score(
    context: &MentionContext<'_>,
    kind: EntryKind,
    candidate: &Candidate,
    index: usize,
) -> Option<i32> {
    let base = match candidate.pattern {
        Pattern::Apposition => 60,
        Pattern::Copula | Pattern::Named => 56,
        Pattern::Beside => 50,
        Pattern::Inverse => 46,
        Pattern::Next | Pattern::KnownAs => 48,
        Pattern::OfHimself => 38,
        Pattern::Clause => 34,
        Pattern::Birth => 36,
        Pattern::Whole => 32,
    };
    let text = context.text.get(candidate.bytes.clone())?;
    let strange = match kind {
        EntryKind::Person => refused::is_refused(context, candidate, text),
        EntryKind::Place => !is_of_place(context, candidate, text),
        _ => false,
    };
    if refused::is_nothing(text) || strange {
        return None;
    }
    let score = match &candidate.phrase {
        Some(phrase) => worth(context, kind, phrase)?,
        None => 0,
    };
    let spoken = match candidate.pattern {
        _ if !context.is_spoken() => 0,
        Pattern::Copula | Pattern::Inverse => 24,
        _ => 14,
    };
    Some(base + score - spoken - later(index))
}

/// Whether what stands beside a place is said of it: not “who …”, not of the town in “Troy, Ohio, a town”, and in an apposition
/// only what places are.
fn is_of_place(context: &MentionContext<'_>, candidate: &Candidate, text: &str) -> bool {
    let beside = matches!(
        candidate.pattern,
        Pattern::Apposition | Pattern::Inverse | Pattern::Beside | Pattern::Clause | Pattern::Birth
    );
    let listed = context
        .before()
        .trim_end()
        .strip_suffix(',')
        .is_some_and(|before| {
            before
                .rsplit(char::is_whitespace)
                .next()
                .is_some_and(|word| word.starts_with(char::is_uppercase))
        });
    let fits = candidate
        .phrase
        .as_ref()
        .is_some_and(|phrase| words::fits(&phrase.head, EntryKind::Place));
    !text.starts_with("who")
        && !(beside && (listed || !fits && candidate.pattern != Pattern::Clause))
}

/// What a later mention loses against the first: people are introduced when they enter.
fn later(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(30).min(30)
}

/// What the words of a phrase are worth.
fn worth(context: &MentionContext<'_>, kind: EntryKind, phrase: &Phrase) -> Option<i32> {
    let gender = words::gender(&phrase.head);
    let clash = gender
        .zip(gender_of_name(context.name()))
        .is_some_and(|(noun, name)| noun != name);
    let address = phrase.lead == Lead::Pronoun && phrase.words < 4 && context.is_spoken();
    let fits = words::fits(&phrase.head, kind);
    // “At Wen, a post he held”, “to Wen, a bootblack”: what is said after a place need not be said of it.
    let opposite = match kind {
        EntryKind::Person => Some(EntryKind::Place),
        EntryKind::Place => Some(EntryKind::Person),
        _ => None,
    };
    let strange = !fits && opposite.is_some_and(|other| words::fits(&phrase.head, other))
        || kind == EntryKind::Place && words::is_office(&phrase.head);
    // “The least given to that sort of thing”: no noun at all.
    let no_noun =
        !fits && (words::is_adjective(&phrase.head) || words::is_participle(&phrase.head));
    if kind == EntryKind::Person && clash
        || address
        || strange
        || no_noun
        || phrase.head.chars().count() < 2
    {
        return None;
    }
    let role = match (
        fits,
        words::is_plain_person(&phrase.head) && kind == EntryKind::Person,
    ) {
        (true, false) => 30,
        (true, true) if phrase.is_full => 18,
        (true, true) => -8,
        _ => 0,
    };
    let lead = match phrase.lead {
        Lead::Pronoun => -22,
        Lead::Pointing => -12,
        Lead::Owner => 4,
        Lead::The if !phrase.is_full => -4,
        _ => 0,
    };
    let length = match phrase.words {
        0..=2 => 0,
        3..=5 => 8,
        6..=16 => 12,
        _ => 4,
    };
    Some(role + lead + length)
}
