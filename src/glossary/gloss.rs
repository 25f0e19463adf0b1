//! What the text itself says of somebody: an apposition or a copula; a whole sentence otherwise; never a fragment.

use super::Gloss;
use super::tokens::sentence;
use crate::document::{Document, TextRange};

/// A gloss is no longer than this, in code points.
const LONGEST: usize = 150;

/// The gloss of a name from its first mentions.
pub(super) fn gloss(document: &Document, mentions: &[TextRange]) -> Option<Gloss> {
    mentions
        .iter()
        .take(12)
        .find_map(|mention| apposition(document, *mention).or_else(|| copula(document, *mention)))
        .or_else(|| mentions.first().and_then(|mention| whole_sentence(document, *mention)))
}

/// The rest of the block after a mention, and its first byte.
fn after(document: &Document, mention: TextRange) -> Option<(&str, usize)> {
    let block = &document.blocks[document.block_at(mention.start)?];
    let from = document.text.byte(mention.end);
    document.text.as_str().get(from..block.bytes.end).map(|rest| (rest, from))
}

/// “X, the painter,”: what stands between two commas and begins with an article.
fn apposition(document: &Document, mention: TextRange) -> Option<Gloss> {
    let (rest, from) = after(document, mention)?;
    let words = rest.strip_prefix(", ")?;
    let starts = ["the ", "a ", "an ", "who was ", "his ", "her "].iter().any(|start| words.starts_with(start));
    let end = words.find([',', '.', ';', '–', '—', '(', '\n'])?;
    (starts && is_closed(words, end)).then(|| made(document, from + 2..from + 2 + end)).flatten()
}

/// “X was a painter.”: what follows the verb, to the end of the clause.
fn copula(document: &Document, mention: TextRange) -> Option<Gloss> {
    let (rest, from) = after(document, mention)?;
    let verb = [" was ", " is ", " were ", " are "].into_iter().find(|verb| rest.starts_with(verb))?;
    let words = &rest[verb.len()..];
    let starts = ["a ", "an ", "the ", "one of "].iter().any(|start| words.starts_with(start));
    let end = words.find([',', '.', ';', '(', '\n'])?;
    (starts && is_closed(words, end)).then(|| made(document, from + verb.len()..from + verb.len() + end)).flatten()
}

/// Whether a clause ends there: at a comma, or at a full stop that is not that of an abbreviation.
fn is_closed(words: &str, end: usize) -> bool {
    let last = words[..end].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match words.as_bytes().get(end) {
        Some(b'.') => last.chars().count() > 3,
        Some(b',' | b';') => true,
        _ => false,
    }
}

fn whole_sentence(document: &Document, mention: TextRange) -> Option<Gloss> {
    let block = &document.blocks[document.block_at(mention.start)?];
    let bytes = sentence(document, block, document.text.byte(mention.start));
    let words = document.text.as_str().get(bytes.clone())?;
    // A heading or a line of verse is no sentence, and half a quotation no telling one.
    // Few words are a signature or a caption.
    let long_enough = words.split_whitespace().count() > 5;
    let whole =
        long_enough && words.ends_with(['.', '!', '?', '”', '’']) && words.starts_with(char::is_uppercase) && balanced(words);
    if whole { made(document, bytes) } else { None }
}

fn balanced(words: &str) -> bool {
    words.matches('“').count() == words.matches('”').count() && words.matches('(').count() == words.matches(')').count()
}

fn made(document: &Document, bytes: std::ops::Range<usize>) -> Option<Gloss> {
    let text = document.text.as_str()[bytes.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
    let long_enough = text.split(' ').count() > 1 && text.chars().count() <= LONGEST;
    long_enough.then(|| Gloss { text, range: Some(document.text.range_of_bytes(bytes)), own: false })
}
