//! Who or what somebody is, in the text's own words: the most telling phrase beside any of the first mentions; else a whole sentence.

mod after;
mod before;
mod context;
mod ending;
mod first_met;
mod next_sentence;
pub(super) mod phrase;
mod rarer;
mod refused;
mod sentence;
mod spoken;
#[cfg(test)]
mod tests;
mod titled;
pub(super) mod words;
mod worth;

pub(super) use first_met::first_met;
pub(super) use titled::{family, titled};

use super::{Entry, EntryKind, Gloss, Sort};
use crate::document::{Document, TextRange};
use context::MentionContext;
use phrase::Phrase;
use std::collections::HashMap;
use std::ops::Range;

/// A gloss is no longer than this, in code points.
const LONGEST: usize = 150;

/// Only so many mentions are looked at: whoever is somebody is introduced by then.
const MENTIONS: usize = 120;

/// How a text tells what somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pattern {
    Apposition,
    Copula,
    /// “a boy named X”.
    Named,
    /// “the poet X”.
    Beside,
    /// “its owner was X”.
    Inverse,
    /// “who kept the light”.
    Clause,
    Birth,
    /// “He was a painter”, in the sentence after the name.
    Next,
    /// “I am a painter,” said X.
    OfHimself,
    /// “had heard of X as a painter”.
    KnownAs,
    /// “the village of X”, the name included.
    Whole,
}

/// A phrase that may be the gloss.
#[derive(Clone, Debug)]
struct Candidate {
    pattern: Pattern,
    bytes: Range<usize>,
    /// None for a clause.
    phrase: Option<Phrase>,
}

impl Candidate {
    fn new(pattern: Pattern, start: usize, phrase: Phrase) -> Self {
        Self {
            pattern,
            bytes: start..start + phrase.end,
            phrase: Some(phrase),
        }
    }

    fn clause(bytes: Range<usize>) -> Self {
        Self {
            pattern: Pattern::Clause,
            bytes,
            phrase: None,
        }
    }

    fn birth(bytes: Range<usize>) -> Self {
        Self {
            pattern: Pattern::Birth,
            bytes,
            phrase: None,
        }
    }

    fn whole(bytes: Range<usize>) -> Self {
        Self {
            pattern: Pattern::Whole,
            bytes,
            phrase: None,
        }
    }

    /// Bytes of the head noun.
    fn head(&self) -> Option<Range<usize>> {
        let phrase = self.phrase.as_ref()?;
        let end = self.bytes.start + phrase.head_end;
        Some(end.saturating_sub(phrase.head.len())..end)
    }

    /// The same with bytes counted from elsewhere.
    fn moved(mut self, by: usize) -> Self {
        self.bytes = self.bytes.start + by..self.bytes.end + by;
        self
    }
}

/// What is known of somebody from elsewhere in the text, as a gloss.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub text: String,
    pub range: TextRange,
    /// Beside the worth of other glosses.
    pub worth: i32,
}

/// Where the people of a list are named: what is somebody else's name describes nobody.
pub(super) struct Others {
    /// In text order, with the index of the entry.
    mentions: Vec<(TextRange, usize)>,
}

impl Others {
    pub fn of(entries: &[Entry]) -> Self {
        let people = entries.iter().enumerate();
        let mut mentions: Vec<(TextRange, usize)> = people
            .filter(|(_, entry)| entry.kind == EntryKind::Person)
            .flat_map(|(index, entry)| entry.mentions.iter().map(move |range| (*range, index)))
            .collect();
        mentions.sort_unstable();
        Self { mentions }
    }

    /// Whether somebody else than `own` is named within a range.
    fn name_somebody(&self, range: TextRange, own: usize) -> bool {
        let from = self
            .mentions
            .partition_point(|(mention, _)| mention.end <= range.start);
        self.mentions[from..]
            .iter()
            .take_while(|(mention, _)| mention.start < range.end)
            .any(|(_, entry)| *entry != own)
    }

    /// Whether a range lies within a name of somebody else than `own`.
    fn are_named(&self, range: TextRange, own: usize) -> bool {
        let after = self
            .mentions
            .partition_point(|(mention, _)| mention.end <= range.start);
        self.mentions
            .get(after)
            .is_some_and(|&(mention, entry)| mention.start < range.end && entry != own)
    }
}

/// The gloss of the entry `own` of a list, from its mentions and from what is `told` of it elsewhere.
pub(super) fn gloss(
    document: &Document,
    entries: &[Entry],
    others: &Others,
    own: usize,
    told: &[Told],
) -> Option<Gloss> {
    let Entry {
        kind,
        sort,
        mentions,
        name,
        ..
    } = entries.get(own)?;
    // What is said of God says nothing of a person of the book.
    if *sort == Some(Sort::God) {
        return None;
    }
    let mut sentence = None;
    let mut found = Vec::new();
    let mut scored: Vec<(i32, Candidate)> = Vec::new();
    for (index, mention) in mentions.iter().take(MENTIONS).enumerate() {
        let Some(context) = MentionContext::of(document, *mention) else {
            continue;
        };
        if is_husband(name, context.name()) {
            continue;
        }
        after::candidates(&context, *kind, &mut found);
        before::candidates(&context, *kind, &mut found);
        if *kind == EntryKind::Person {
            found.extend(next_sentence::candidate(document, &context, others, own));
            rarer::candidates(&context, &mut found);
            spoken::candidates(document, &context, others, own, &mut found);
        }
        for candidate in found.drain(..) {
            let head = candidate
                .head()
                .map(|head| document.text.range_of_bytes(head));
            if head.is_some_and(|head| others.are_named(head, own)) {
                continue;
            }
            let score = worth::score(&context, *kind, &candidate, index);
            scored.extend(score.map(|score| (score, candidate)));
        }
        if sentence.is_none() && index < SENTENCES {
            sentence = sentence::telling(&context);
        }
    }
    let best = best(scored);
    if let Some(told) = told.iter().max_by_key(|told| told.worth)
        && best.as_ref().is_none_or(|(worth, _)| *worth < told.worth)
    {
        return Some(Gloss {
            text: told.text.clone(),
            range: Some(told.range),
            own: false,
        });
    }
    best.map(|(_, bytes)| bytes)
        .or(sentence)
        .and_then(|bytes| shown(document, bytes))
}

/// “An artist named Wick” is no description of Mrs Wick: a surname alone is her husband’s, or her father’s.
fn is_husband(name: &str, mention: &str) -> bool {
    let titled = ["Mrs ", "Miss ", "Lady "]
        .iter()
        .any(|title| name.starts_with(title));
    titled && name.split(' ').next_back() == Some(mention)
}

/// A sentence is looked for at no more mentions than this.
const SENTENCES: usize = 60;

/// The candidate with the highest score, the first of equals. What is said more than once is no passing state.
fn best(scored: Vec<(i32, Candidate)>) -> Option<(i32, Range<usize>)> {
    const AGAIN: i32 = 8;
    const TIMES: usize = 2;
    let mut times: HashMap<String, usize> = HashMap::new();
    for (_, candidate) in &scored {
        if let Some(phrase) = &candidate.phrase
            && !words::is_plain_person(&phrase.head)
        {
            *times.entry(phrase.head.clone()).or_default() += 1;
        }
    }
    let mut best: Option<(i32, Range<usize>)> = None;
    for (score, candidate) in scored {
        let times = candidate
            .phrase
            .as_ref()
            .and_then(|phrase| times.get(&phrase.head).copied())
            .unwrap_or(1);
        let again = AGAIN * i32::try_from((times - 1).min(TIMES)).unwrap_or(0);
        if best.as_ref().is_none_or(|(most, _)| score + again > *most) {
            best = Some((score + again, candidate.bytes));
        }
    }
    best
}

/// The text as it is shown: on one line, without the marks of emphasis.
fn shown(document: &Document, bytes: Range<usize>) -> Option<Gloss> {
    let text = document.text.as_str().get(bytes.clone())?;
    let text = text
        .replace('_', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let text = without_capital(text);
    (text.split(' ').count() > 1 || text.len() > 4).then(|| Gloss {
        text,
        range: Some(document.text.range_of_bytes(bytes)),
        own: false,
    })
}

/// “The third mate” began a sentence; a gloss does not. “Our cook” is the cook.
fn without_capital(text: String) -> String {
    match text.split_once(' ') {
        Some(("our", rest)) => format!("the {rest}"),
        Some((first @ ("The" | "A" | "An" | "One"), rest)) => {
            format!("{} {rest}", first.to_lowercase())
        }
        _ => text,
    }
}
