//! What a phrase begins with: an article, a pronoun, an owner, or nothing.

use super::pieces::{Piece, is_run};
use crate::glossary::gloss::words as lexicon;

/// What stands first in a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    The,
    A,
    /// “his”, “my”.
    Pronoun,
    /// “the Rector's”, “Lord Dexter's”: an owner by name.
    Owner,
    Pointing,
    Bare,
}

/// What a phrase begins with, and the index of the first word after it.
pub fn lead(pieces: &[Piece<'_>]) -> Option<(Lead, usize)> {
    let first = pieces.first()?;
    // “the Rector's wife”, “Lord Dexter's granddaughter”.
    let owner = pieces.iter().take(5).position(Piece::owns);
    if let Some(at) = owner {
        let named = pieces[..=at].iter().enumerate().all(|(index, piece)| {
            (index == 0 || is_run(&pieces[index - 1], piece.gap))
                && (piece.is_capital()
                    || index == 0
                        && (lexicon::is_article(&piece.lower)
                            || lexicon::is_possessive(&piece.lower)))
        });
        if named
            && at + 1 < pieces.len()
            && !matches!(
                first.lower.as_str(),
                "it's" | "he's" | "she's" | "that's" | "what's"
            )
        {
            return Some((Lead::Owner, at + 1));
        }
    }
    let lead = match first.lower.as_str() {
        "the" => Lead::The,
        "a" | "an" => Lead::A,
        "one" if pieces.get(1).is_some_and(|next| next.lower == "of") => return one_of(pieces),
        // “its a dog” is a verb misspelt.
        word if lexicon::is_possessive(word)
            && pieces
                .get(1)
                .is_some_and(|next| lexicon::is_article(&next.lower)) =>
        {
            return None;
        }
        "no" | "neither" | "none" | "not" => return None,
        word if word.starts_with(|c: char| c.is_ascii_digit()) => return None,
        word if lexicon::is_possessive(word) && word != "whose" => Lead::Pronoun,
        word if lexicon::is_pointing(word) && word != "one" => Lead::Pointing,
        word if word.ends_with("ing") && lexicon::is_verb_like(word) => return None,
        _ => return Some((Lead::Bare, 0)),
    };
    let further =
        usize::from(first.lower == "such" && pieces.get(1).is_some_and(|next| next.lower == "a"));
    Some((lead, 1 + further))
}

/// “one of the gardener's helpers”.
fn one_of(pieces: &[Piece<'_>]) -> Option<(Lead, usize)> {
    let (lead, from) = lead(pieces.get(2..)?)?;
    match lead {
        Lead::Bare => None,
        Lead::Pronoun => Some((Lead::Pronoun, from + 2)),
        _ => Some((Lead::The, from + 2)),
    }
}
