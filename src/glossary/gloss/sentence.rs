//! The sentence that tells most of somebody, where no phrase does: the name is its subject, and it says what lasts.

use super::context::MentionContext;
use super::words as lexicon;
use super::{LONGEST, phrase};
use std::ops::Range;

/// Bytes of the sentence that a mention opens, if it tells something, cut after a clause where it is too long.
pub fn telling(context: &MentionContext<'_>) -> Option<Range<usize>> {
    let before = &context.text[context.block.start..context.mention.start];
    let opening = without_epithet(before.trim_end_matches([' ', '\n', '_']));
    let opens =
        opening.is_empty() || opening.ends_with(['.', '!', '?', '”', '"']) && !ends_short(opening);
    if !opens || context.is_spoken() {
        return None;
    }
    let after = context.after();
    let pieces = phrase::pieces(after);
    let verb = pieces.iter().take(4).position(|piece| {
        lexicon::is_telling_verb(&piece.lower) && !piece.gap.contains([',', '.', ';'])
    })?;
    let adverbs = pieces
        .iter()
        .take(verb)
        .all(|piece| lexicon::is_adverb(&piece.lower) && !piece.gap.contains([',', '.', ';']));
    if !adverbs || !says_what_lasts(&pieces, verb) {
        return None;
    }
    let end = end(after)?;
    let start = if opening.len() == before.trim_end_matches([' ', '\n', '_']).len() {
        context.mention.start
    } else {
        let gap = before[opening.len()..].len() - before[opening.len()..].trim_start().len();
        context.block.start + opening.len() + gap
    };
    let range = start..context.mention.end + end;
    let text = &context.text[range.clone()];
    let leaning = phrase::pieces(text).iter().any(|piece| {
        matches!(
            piece.lower.as_str(),
            "not" | "never" | "no" | "nothing" | "i" | "me" | "you" | "too" | "my" | "him" | "them"
        )
    });
    let whole = text.chars().count() <= LONGEST && text.split_whitespace().count() > 4;
    (whole && !leaning && balanced(text)).then_some(range)
}

/// What stands before “fifteen-year-old” or “old”, where that opens the sentence together with the name.
fn without_epithet(opening: &str) -> &str {
    let last = opening
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let is_epithet = matches!(last, "Old" | "Young" | "Little" | "Poor")
        || last.contains('-')
            && last.starts_with(char::is_uppercase)
            && last.ends_with(char::is_alphabetic);
    if is_epithet {
        opening[..opening.len() - last.len()].trim_end()
    } else {
        opening
    }
}

/// Not “was going”, “had seen”, “was very tired”.
fn says_what_lasts(pieces: &[phrase::Piece<'_>], verb: usize) -> bool {
    let next = pieces[verb + 1..]
        .iter()
        .find(|piece| !lexicon::is_adverb(&piece.lower))
        .map_or("", |piece| piece.lower.as_str());
    if matches!(
        next,
        "him" | "her" | "them" | "it" | "me" | "us" | "himself" | "herself"
    ) {
        return false;
    }
    match pieces[verb].lower.as_str() {
        "was" | "is" => {
            matches!(
                next,
                "born"
                    | "situated"
                    | "located"
                    | "founded"
                    | "built"
                    | "named"
                    | "educated"
                    | "buried"
                    | "one"
            ) || lexicon::is_adjective(next) && lasts(next)
        }
        // “Had a headache”, “had a book in his hand” pass.
        "had" | "has" => matches!(
            next,
            "two" | "three" | "four" | "many" | "lived" | "married" | "served"
        ),
        "came" | "comes" => pieces
            .get(verb + 1)
            .is_some_and(|piece| piece.lower == "from"),
        "wrote" | "writes" => matches!(
            next,
            "a" | "an" | "many" | "several" | "poems" | "novels" | "books"
        ),
        "made" | "makes" | "ran" | "runs" | "led" | "held" | "bore" | "stood" | "played"
        | "bears" => false,
        "kept" | "managed" | "owned" => matches!(next, "a" | "an" | "the"),
        "worked" => matches!(next, "as" | "at" | "in" | "for"),
        "directed" | "won" => false,
        "built" | "loved" | "hated" | "died" | "joined" => !next.is_empty(),
        "stands" | "lies" => matches!(next, "on" | "in" | "at" | "near" | "between" | "by"),
        _ => true,
    }
}

/// Qualities, against moods.
fn lasts(adjective: &str) -> bool {
    matches!(
        adjective,
        "tall"
            | "short"
            | "thin"
            | "fat"
            | "stout"
            | "lean"
            | "slim"
            | "slender"
            | "young"
            | "old"
            | "elderly"
            | "handsome"
            | "pretty"
            | "beautiful"
            | "rich"
            | "wealthy"
            | "poor"
            | "clever"
            | "stupid"
            | "kind"
            | "cruel"
            | "shy"
            | "blind"
            | "deaf"
            | "lame"
            | "bald"
            | "fair"
            | "dark"
            | "small"
            | "large"
            | "ugly"
            | "plain"
            | "ambitious"
            | "generous"
            | "eldest"
            | "youngest"
    )
}

/// A clause before “and” says enough by itself from this many bytes on.
const CLAUSE: usize = 24;

/// Where the sentence ends in the text after the name, or its last clause that is short enough.
fn end(after: &str) -> Option<usize> {
    let mut clause = None;
    for (at, c) in after.char_indices() {
        match c {
            '.' if ends_short(&after[..=at]) => {}
            '.' | '!' if at <= LONGEST => return Some(at + c.len_utf8()),
            '?' | '“' | '"' | '”' => return clause,
            ';' | '—' if at <= LONGEST => clause = Some(at),
            // A long sentence may be told by half.
            ',' if (CLAUSE..=LONGEST).contains(&at) && after[at..].starts_with(", and ") => {
                clause = Some(at);
            }
            _ if at > LONGEST => return clause,
            _ => {}
        }
    }
    clause
}

/// Whether the full stop at the end is that of a short form.
pub fn ends_short(text: &str) -> bool {
    let Some(text) = text.strip_suffix('.') else {
        return false;
    };
    let last = text
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    last.chars().count() < 2 && !last.chars().all(char::is_numeric)
        || super::super::language::titles::is_title(last)
        || super::super::language::titles::is_abbreviation(last)
}

fn balanced(text: &str) -> bool {
    let count = |c| text.matches(c).count();
    count('(') == count(')')
        && count('[') == count(']')
        && count('“') == count('”')
        && count('"') % 2 == 0
}
