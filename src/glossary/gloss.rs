//! Who or what somebody is, in the text's own words: the most telling phrase beside any of the first mentions; else a whole sentence.

mod after;
mod before;
mod context;
mod ending;
mod phrase;
mod sentence;
#[cfg(test)]
mod tests;
mod words;

use super::merging::gender_of_name;
use super::{EntryKind, Gloss};
use crate::document::{BlockKind, Document, TextRange};
use context::MentionContext;
use phrase::{Lead, Phrase};
use std::ops::Range;

/// A gloss is no longer than this, in code points.
const LONGEST: usize = 150;

/// Only so many mentions are looked at: whoever is somebody is introduced early.
const MENTIONS: usize = 40;

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

    /// The same with bytes counted from elsewhere.
    fn moved(mut self, by: usize) -> Self {
        self.bytes = self.bytes.start + by..self.bytes.end + by;
        self
    }
}

/// The gloss of somebody of whom these are all mentions, in text order.
pub(super) fn gloss(document: &Document, kind: EntryKind, mentions: &[TextRange]) -> Option<Gloss> {
    let mut best: Option<(i32, Range<usize>)> = None;
    let mut sentence = None;
    let mut found = Vec::new();
    for (index, mention) in mentions.iter().take(MENTIONS).enumerate() {
        let Some(context) = MentionContext::of(document, *mention) else {
            continue;
        };
        after::candidates(&context, kind, &mut found);
        before::candidates(&context, kind, &mut found);
        for candidate in found.drain(..) {
            let Some(score) = score(&context, kind, &candidate, index) else {
                continue;
            };
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, candidate.bytes));
            }
        }
        if sentence.is_none() && best.is_none() {
            sentence = sentence::telling(&context);
        }
    }
    best.map(|(_, bytes)| bytes)
        .or(sentence)
        .and_then(|bytes| shown(document, bytes))
}

/// A line for somebody of whom the text says nothing by itself: where he is met first, and the words around.
pub(super) fn first_met(document: &Document, mentions: &[TextRange]) -> Option<Gloss> {
    const HEADING: usize = 40;
    let first = *mentions.first()?;
    let context = MentionContext::of(document, first)?;
    let block = document.block_at(first.start)?;
    let is_heading = |block: &&crate::document::Block| matches!(block.kind, BlockKind::Heading(_));
    let heading = document.blocks[..block]
        .iter()
        .rev()
        .find(is_heading)
        .map(|block| on_one_line(document.block_text(block)));
    let heading = heading.filter(|heading| heading.chars().count() <= HEADING);
    let (start, end) = (
        context.mention.start - before_in_sentence(context.before()),
        context.mention.end,
    );
    let lead = heading.map_or_else(
        || "First met: ".to_owned(),
        |heading| format!("First met in “{heading}”: "),
    );
    let room = LONGEST.saturating_sub(lead.chars().count() + 1);
    let sentence_end = end
        + context
            .after()
            .find(['.', '!', '?', '\n', '“', '”', '"'])
            .unwrap_or(context.after().len());
    let text = on_one_line(&context.text[start..sentence_end]);
    let mut shown = String::new();
    for word in text.split(' ') {
        if shown.chars().count() + word.chars().count() + 1 > room {
            shown.push('…');
            break;
        }
        if !shown.is_empty() {
            shown.push(' ');
        }
        shown.push_str(word);
    }
    let range = document.text.range_of_bytes(start..sentence_end);
    (!shown.is_empty()).then(|| Gloss {
        text: format!("{lead}{shown}"),
        range: Some(range),
        own: false,
    })
}

/// Bytes of the sentence that stand before its end, as far as they are looked at and no more than 60.
fn before_in_sentence(before: &str) -> usize {
    let from = before
        .rfind(['.', '!', '?', '“', '”', '"', '\n', ';'])
        .map_or(0, |at| {
            at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
    let opening = before[from..].trim_start();
    match opening.len() {
        0..=60 => opening.len(),
        _ => {
            let cut = opening.len() - 60;
            opening
                .char_indices()
                .find(|(at, c)| *at >= cut && *c == ' ')
                .map_or(0, |(at, _)| opening.len() - at - 1)
        }
    }
}

fn on_one_line(text: &str) -> String {
    text.replace('_', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// How well a candidate tells who somebody is; none where it says nothing, or something false.
fn score(
    context: &MentionContext<'_>,
    kind: EntryKind,
    candidate: &Candidate,
    index: usize,
) -> Option<i32> {
    let base = match candidate.pattern {
        Pattern::Apposition => 60,
        Pattern::Copula => 58,
        Pattern::Named => 52,
        Pattern::Beside => 50,
        Pattern::Inverse => 46,
        Pattern::Clause => 30,
        Pattern::Birth => 36,
        Pattern::Whole => 32,
    };
    let text = context.text.get(candidate.bytes.clone())?;
    if is_nothing(text) || kind == EntryKind::Place && !is_of_place(context, candidate, text) {
        return None;
    }
    let score = match &candidate.phrase {
        Some(phrase) => worth(context, kind, phrase)?,
        None => 0,
    };
    let spoken = if context.is_spoken() { 14 } else { 0 };
    Some(base + score - spoken - later(index))
}

/// Whether a text is too long to be shown, or says nothing: a noun alone, a denial, what is said to somebody, half a phrase.
fn is_nothing(text: &str) -> bool {
    const EMPTY: [&str; 7] = [
        "one place",
        "a place",
        "the place",
        "a fellow",
        "a man",
        "a woman",
        "one",
    ];
    const HALVES: [&str; 6] = ["being", "having", "serving", "who", "which", "that"];
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let within = |word: &str| text.split(char::is_whitespace).any(|own| own == word);
    EMPTY.contains(&text)
        || HALVES.contains(&last)
        || within("not")
        || within("you")
        || text.chars().count() > LONGEST
        || text.contains("\n\n")
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
    i32::try_from(index + index / 2).unwrap_or(40).min(40)
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
    if kind == EntryKind::Person && clash || address || strange || phrase.head.chars().count() < 2 {
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

/// The text as it is shown: on one line, without the marks of emphasis.
fn shown(document: &Document, bytes: Range<usize>) -> Option<Gloss> {
    let text = document.text.as_str().get(bytes.clone())?;
    let text = text
        .replace('_', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    (text.split(' ').count() > 1 || text.len() > 4).then(|| Gloss {
        text,
        range: Some(document.text.range_of_bytes(bytes)),
        own: false,
    })
}
