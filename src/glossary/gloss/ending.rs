//! The noun phrase that ends right before a name: “… with her uncle”, “… the captain of the ship”.

use super::phrase::{Lead, Piece, is_run, lead, pieces};
use super::words as lexicon;
use std::ops::Range;

/// How far back a phrase may begin, in bytes and in words.
const WINDOW: usize = 110;
const WORDS: usize = 10;

/// A noun phrase at the end of a text.
#[derive(Clone, Debug)]
pub struct Ending {
    /// Bytes of the text it was read from.
    pub range: Range<usize>,
    pub lead: Lead,
    /// The head noun in small letters.
    pub head: String,
    /// The byte where it ends, from the start of the phrase.
    pub head_end: usize,
    pub words: usize,
    /// The head is written as a name.
    pub names: bool,
    /// “the captain of the ship”: two nouns.
    pub is_double: bool,
    /// Something stands between the article and the head, or after the head.
    pub is_full: bool,
}

/// The noun phrase that a text ends with; the text must end in a word.
pub fn ending(text: &str) -> Option<Ending> {
    if !text.ends_with(char::is_alphanumeric) {
        return None;
    }
    let from = text.len().saturating_sub(WINDOW);
    let from = (from..text.len()).find(|at| text.is_char_boundary(*at))?;
    let pieces = pieces(&text[from..]);
    let last = pieces.len().checked_sub(1)?;
    let (start, of) = start(&pieces, last)?;
    let head = of.map_or(last, |of| of - 1);
    let noun = &pieces[head];
    let joined = pieces[start..=head]
        .iter()
        .position(|piece| matches!(piece.lower.as_str(), "and" | "or"))
        .map(|at| start + at);
    // “in the parlour and uncle X”, against “the poet and novelist X”.
    if joined.is_some_and(|at| {
        at <= start + 1
            || !lexicon::is_person(&pieces[at - 1].lower)
                && !lexicon::is_adjective(&pieces[at - 1].lower)
    }) {
        return None;
    }
    let plural = noun.lower.ends_with('s') && lexicon::is_plural(&noun.lower);
    if head <= start || last == start || noun.owns() || plural && pieces[start].lower != "one" {
        return None;
    }
    let (mut lead, _) = lead(&pieces[start..])?;
    if pieces[start..head].iter().any(Piece::owns) {
        lead = Lead::Owner;
    }
    Some(Ending {
        range: from + pieces[start].start..from + pieces[last].end(),
        lead,
        head: noun.lower.clone(),
        head_end: noun.end() - pieces[start].start,
        words: last - start + 1,
        names: noun.is_capital(),
        is_double: of.is_some(),
        is_full: head > start + 1 || of.is_some(),
    })
}

/// The first word of the phrase, and the “of” between its two nouns.
fn start(pieces: &[Piece<'_>], last: usize) -> Option<(usize, Option<usize>)> {
    let mut of = None;
    let mut at = last;
    loop {
        let piece = pieces.get(at)?;
        let word = piece.lower.as_str();
        let leads = lexicon::is_article(word)
            || lexicon::is_possessive(word)
            || word == "another"
            || at < last && word == "that";
        if at == last && leads || last - at >= WORDS {
            return None;
        }
        if word == "of" && of.is_none() && at > 0 && at < last {
            // “a lady of thirty”.
            of = Some(at);
            at -= 1;
        } else if leads {
            let before = at
                .checked_sub(1)
                .map(|before| &pieces[before])
                .filter(|before| is_run(before, piece.gap));
            if before.is_none_or(|before| before.lower != "of") {
                return Some((at, of));
            }
            if of.is_some() || at < 2 {
                return None;
            }
            of = Some(at - 1);
            at -= 2;
        } else if stops(word, at == last) {
            return None;
        } else {
            at = at.checked_sub(1)?;
        }
        let next = &pieces[at + 1];
        let comma = next.gap.trim_end() == ","
            && lexicon::is_adjective(&pieces[at].lower)
            && lexicon::is_adjective(&next.lower);
        if !is_run(&pieces[at], next.gap) && !comma {
            return None;
        }
    }
}

/// A word that no noun phrase holds before its last one.
fn stops(word: &str, is_last: bool) -> bool {
    let never = lexicon::is_verb(word)
        || lexicon::is_preposition(word)
        || lexicon::is_subject_pronoun(word);
    never
        || !is_last
            && (lexicon::is_relative(word)
                || lexicon::is_subordinator(word) && !lexicon::is_adverb(word)
                || word == "me"
                || word == "him")
}
