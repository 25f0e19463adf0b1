//! A line for somebody of whom the text says nothing by itself: where he is met first, and the words around.

use super::context::MentionContext;
use super::sentence::ends_short;
use super::{Gloss, LONGEST};
use crate::document::{Block, BlockKind, Document, TextRange};
use crate::glossary::language::Language;

/// Headings longer than this, in code points, are not shown.
const HEADING: usize = 40;
/// How far the sentence is followed, in bytes.
const REACH: usize = 500;

/// Where somebody is met first, and the words around, said in the language of the text.
pub fn first_met(document: &Document, tongue: Language, mentions: &[TextRange]) -> Option<Gloss> {
    let (heading, mention) = first_in_prose(document, mentions)?;
    let context = MentionContext::of(document, mention)?;
    let (start, end) = sentence_around(&context);
    let lead = lead(tongue, heading.as_deref());
    let room = LONGEST.saturating_sub(lead.chars().count());
    let name_at = context.mention.start - start;
    let shown = fitted(&context.text[start..end], name_at, room);
    (!shown.is_empty()).then(|| Gloss {
        text: format!("{lead}{shown}"),
        range: Some(document.text.range_of_bytes(start..end)),
        own: false,
    })
}

/// What stands before the text's own words, in its language.
fn lead(language: Language, heading: Option<&str>) -> String {
    let (first, within) = match language {
        Language::German => ("Zuerst genannt", "in"),
        Language::French => ("Apparaît d’abord", "dans"),
        Language::Spanish => ("Aparece primero", "en"),
        Language::Italian => ("Appare prima", "in"),
        Language::Russian => ("Впервые", "в главе"),
        Language::English | Language::Other => ("First met", "in"),
    };
    let (opens, shuts) = match language {
        Language::German => ("„", "“"),
        Language::French => ("« ", " »"),
        Language::Spanish | Language::Italian | Language::Russian => ("«", "»"),
        Language::English | Language::Other => ("“", "”"),
    };
    match heading {
        Some(heading) => format!("{first} {within} {opens}{heading}{shuts}: "),
        None => format!("{first}: "),
    }
}

/// The first mention, or rather the first of its chapter that the narration itself makes; with the heading above it.
fn first_in_prose(
    document: &Document,
    mentions: &[TextRange],
) -> Option<(Option<String>, TextRange)> {
    const LOOK: usize = 30;
    let first = *mentions.first()?;
    let block = document.block_at(first.start)?;
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading(_));
    let above = document.blocks[..=block]
        .iter()
        .rev()
        .find(|block| is_heading(block));
    let next = document.blocks[block + 1..]
        .iter()
        .find(|block| is_heading(block));
    let ends = next.map_or(document.text.end(), |block| block.range.start);
    let heading = above
        .map(|block| on_one_line(document.block_text(block)))
        .and_then(short_heading);
    let here = || {
        mentions
            .iter()
            .take(LOOK)
            .take_while(|mention| mention.start < ends)
    };
    let contexts =
        || here().filter_map(|mention| Some((mention, MentionContext::of(document, *mention)?)));
    let told = |(_, context): &(&TextRange, MentionContext<'_>)| !context.is_spoken();
    let whole = |one: &(&TextRange, MentionContext<'_>)| is_sentence(&one.1);
    let telling = |one: &(&TextRange, MentionContext<'_>)| told(one) && whole(one);
    let (mention, _) = contexts()
        .find(telling)
        .or_else(|| contexts().find(whole))
        .or_else(|| contexts().find(told))
        .or_else(|| contexts().next())?;
    Some((heading, *mention))
}

/// A heading as it is shown: of a long one its first sentence, “Chapter III”, if that is short enough.
fn short_heading(heading: String) -> Option<String> {
    let is_short = |heading: &str| (1..=HEADING).contains(&heading.chars().count());
    if is_short(&heading) {
        return Some(heading);
    }
    let (first, _) = heading.split_once([':', '.', '—', '–'])?;
    is_short(first).then(|| first.to_owned())
}

/// Whether more than “said Ada quietly” stands around a mention.
fn is_sentence(context: &MentionContext<'_>) -> bool {
    const LEAST: usize = 8;
    let (start, end) = sentence_around(context);
    let sentence = &context.text[start..end];
    sentence.split_whitespace().count() >= LEAST && sentence.starts_with(char::is_uppercase)
}

/// Bytes of the sentence around a mention, as far as it is looked at.
fn sentence_around(context: &MentionContext<'_>) -> (usize, usize) {
    let before = context.before();
    let is_end = |at: usize, c: char| match c {
        '.' => !ends_short(&before[..=at]),
        '!' | '?' | '“' | '”' | '"' | '\n' => true,
        _ => false,
    };
    let from = before
        .char_indices()
        .rev()
        .find(|&(at, c)| is_end(at, c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let opening = before[from..].trim_start_matches(|c: char| !c.is_alphanumeric());
    // A word that was cut is no beginning.
    let is_cut = from == 0 && context.mention.start - before.len() > context.block.start;
    let opening = if is_cut {
        opening.split_once(' ').map_or("", |(_, rest)| rest)
    } else {
        opening
    };
    let after = context.after();
    let end = after
        .char_indices()
        .take_while(|(at, _)| *at < REACH)
        .find(|&(at, c)| match c {
            '.' => !ends_short(&after[..=at]),
            '!' | '?' | '“' | '”' | '"' => true,
            '\n' => after[at..].starts_with("\n\n"),
            _ => false,
        })
        .map_or(after.len(), |(at, _)| at);
    (
        context.mention.start - opening.len(),
        context.mention.end + end,
    )
}

/// A sentence on one line, cut at words to the room that there is, so that the name at byte `name_at` is in it.
fn fitted(sentence: &str, name_at: usize, room: usize) -> String {
    let whole = on_one_line(sentence);
    if whole.chars().count() <= room {
        return whole;
    }
    // A third of the room goes before the name.
    let lead = on_one_line(&sentence[..name_at]);
    let words: Vec<&str> = lead.split(' ').filter(|word| !word.is_empty()).collect();
    let mut from = words.len();
    let mut length = 0;
    while from > 0 && length + words[from - 1].chars().count() < room / 3 {
        from -= 1;
        length += words[from].chars().count() + 1;
    }
    let mut shown = if from > 0 {
        "…".to_owned()
    } else {
        String::new()
    };
    let rest = on_one_line(&sentence[name_at..]);
    for (index, word) in words[from..]
        .iter()
        .copied()
        .chain(rest.split(' '))
        .enumerate()
    {
        if shown.chars().count() + word.chars().count() + 2 > room {
            shown.push('…');
            break;
        }
        if index > 0 {
            shown.push(' ');
        }
        shown.push_str(word);
    }
    shown
}

fn on_one_line(text: &str) -> String {
    text.replace('_', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_in_the_language_of_the_text() {
        assert_eq!(
            lead(Language::German, Some("Erstes Kapitel")),
            "Zuerst genannt in „Erstes Kapitel“: "
        );
        assert_eq!(lead(Language::English, None), "First met: ");
    }
}
