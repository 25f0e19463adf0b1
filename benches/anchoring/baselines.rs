//! What others do, written by us from their published descriptions.

use manicule::annotation::anchor::Anchor;
use manicule::annotation::anchor::myers::{Begin, Pattern};
use manicule::document::{Document, TextRange};

/// Characters of context that the Hypothesis client keeps.
const CONTEXT: usize = 32;

/// The words as they are, at the occurrence nearest to where they stood.
pub fn exact_string(document: &Document, anchor: &Anchor) -> Option<TextRange> {
    let length = anchor.exact.chars().count();
    let old = anchor.start as usize;
    let nearest = occurrences(document, &anchor.exact).min_by_key(|at| at.abs_diff(old))?;
    Some(TextRange::new(nearest, nearest + length))
}

/// Where the words occur, in code points.
fn occurrences<'a>(document: &'a Document, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    document
        .text
        .as_str()
        .match_indices(words)
        .map(|(byte, _)| document.text.offset(byte).index())
}

/// The Hypothesis client's way (`match-quote.ts`): all exact hits; where there are none, the best approximate ones with at most
/// half of the quote wrong, and never more than 256 characters. Of these the one whose words, surroundings and position
/// score best, however little that is.
pub fn hypothesis(document: &Document, anchor: &Anchor) -> Option<TextRange> {
    let quote: Vec<char> = anchor.exact.chars().collect();
    let text: Vec<char> = document.text.as_str().chars().collect();
    let exact: Vec<(usize, usize, u32)> = occurrences(document, &anchor.exact)
        .map(|at| (at, at + quote.len(), 0))
        .collect();
    let hits = if exact.is_empty() {
        approximate(&text, &quote)
    } else {
        exact
    };
    let score = |&(start, end, errors): &(usize, usize, u32)| {
        let prefix: Vec<char> = last(&anchor.prefix.chars().collect::<Vec<_>>(), CONTEXT);
        let suffix: Vec<char> = anchor.suffix.chars().take(CONTEXT).collect();
        let words = 1.0 - f64::from(errors) / quote.len().max(1) as f64;
        let before = likeness(&text[start.saturating_sub(prefix.len())..start], &prefix);
        let after = likeness(&text[end..(end + suffix.len()).min(text.len())], &suffix);
        let place = 1.0 - start.abs_diff(anchor.start as usize) as f64 / text.len().max(1) as f64;
        (50.0 * words + 20.0 * before + 20.0 * after + 2.0 * place) / 92.0
    };
    let best = hits.iter().max_by(|a, b| score(a).total_cmp(&score(b)))?;
    Some(TextRange::new(best.0, best.1))
}

fn last(chars: &[char], count: usize) -> Vec<char> {
    chars[chars.len().saturating_sub(count)..].to_vec()
}

/// The stretches with the fewest errors, as start, end and errors.
fn approximate(text: &[char], quote: &[char]) -> Vec<(usize, usize, u32)> {
    let most = u32::try_from(quote.len() / 2).unwrap_or(256).min(256);
    let errors =
        Pattern::new(quote.iter().copied()).errors_by_end(text.iter().copied(), Begin::Anywhere);
    let Some(fewest) = errors
        .iter()
        .copied()
        .min()
        .filter(|fewest| *fewest <= most)
    else {
        return Vec::new();
    };
    let backwards = Pattern::new(quote.iter().rev().copied());
    let ends = errors
        .iter()
        .enumerate()
        .filter(|(_, errors)| **errors == fewest)
        .map(|(end, _)| end);
    let hits = ends.filter_map(|end| {
        let from = end.saturating_sub(quote.len() + fewest as usize);
        let lengths = backwards.errors_by_end(text[from..end].iter().rev().copied(), Begin::Here);
        let length = lengths.iter().position(|errors| *errors == fewest)?;
        Some((end - length, end, fewest))
    });
    hits.take(100).collect()
}

/// How much of some context is found in a stretch of text.
fn likeness(text: &[char], context: &[char]) -> f64 {
    if context.is_empty() {
        return 1.0;
    }
    let errors =
        Pattern::new(context.iter().copied()).errors_by_end(text.iter().copied(), Begin::Anywhere);
    1.0 - f64::from(errors.into_iter().min().unwrap_or(0)) / context.len() as f64
}
