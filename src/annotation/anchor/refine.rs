//! Where exactly a passage begins and ends in a stretch of text that holds it somewhere: each end lies where what stood before
//! it and what stood after it fit best together.

use super::diff::is_letter;
use super::grams::{Grams, Region, Search};
use super::myers::{Begin, Pattern};
use super::score::{LONG, Quote};
use std::ops::Range;

/// Characters of context that take part in finding an end; more would outvote a short quote.
const CONTEXT: usize = 32;

/// How much longer than it was a passage may be.
const GROWTH: f32 = 1.7;

/// An end whose last characters, this many, are the quote's own has not been changed.
const INTACT: usize = 3;

/// The patterns that find the two ends of one quote.
pub(super) struct Ends<'a> {
    quote: &'a Quote,
    /// The last of the prefix.
    before: Pattern,
    /// The first of the quote, or of what follows an empty one; last character first.
    head: Pattern,
    head_len: usize,
    /// The last of the quote.
    tail: Pattern,
    /// The first of the suffix, last character first.
    after: Pattern,
}

impl<'a> Ends<'a> {
    pub(super) fn new(quote: &'a Quote) -> Self {
        let (exact, prefix, suffix) = (quote.exact(), quote.prefix(), quote.suffix());
        let after = &suffix[..suffix.len().min(CONTEXT)];
        let head = if exact.is_empty() {
            after
        } else {
            &exact[..exact.len().min(LONG)]
        };
        Self {
            quote,
            before: Pattern::new(
                prefix[prefix.len().saturating_sub(CONTEXT)..]
                    .iter()
                    .copied(),
            ),
            head: Pattern::new(head.iter().rev().copied()),
            head_len: head.len(),
            tail: Pattern::new(exact[exact.len().saturating_sub(LONG)..].iter().copied()),
            after: Pattern::new(after.iter().rev().copied()),
        }
    }

    /// The passage that begins in or near a region.
    pub(super) fn passage(
        &self,
        text: &[char],
        grams: &Grams,
        region: &Region,
    ) -> Option<Range<usize>> {
        let start = self.start(text, region)?;
        let end = match self.quote.exact().len() {
            0 => return Some(start..start),
            len if len > LONG => self.far_end(text, grams, start)?,
            _ => self.near_end(text, start)?,
        };
        Some(self.snap(text, start..end)).filter(|range| !range.is_empty())
    }

    /// Where the quote begins.
    fn start(&self, text: &[char], region: &Region) -> Option<usize> {
        let slack = 16 + self.head_len / 4;
        let from = region.pivots.start.saturating_sub(slack).min(text.len());
        let to = (region.pivots.end + slack).min(text.len());
        let window = from.saturating_sub(CONTEXT + 8)..(to + self.head_len + slack).min(text.len());
        let text = &text[window.clone()];
        let left = self
            .before
            .errors_by_end(text.iter().copied(), Begin::Anywhere);
        let mut right = self
            .head
            .errors_by_end(text.iter().rev().copied(), Begin::Anywhere);
        right.reverse();
        best_split(&left, &right, from - window.start..to - window.start + 1)
            .map(|at| window.start + at)
    }

    /// The end of a quote that is matched whole.
    fn near_end(&self, text: &[char], start: usize) -> Option<usize> {
        let longest = (self.quote.exact().len() as f32 * GROWTH) as usize + 8;
        let to = (start + longest).min(text.len());
        let text = &text[start..(to + CONTEXT + 8).min(text.len())];
        let left = self.tail.errors_by_end(text.iter().copied(), Begin::Here);
        let mut right = self
            .after
            .errors_by_end(text.iter().rev().copied(), Begin::Anywhere);
        right.reverse();
        best_split(&right, &left, 0..to - start + 1).map(|at| start + at)
    }

    /// The end of a quote that is matched by its two ends.
    fn far_end(&self, text: &[char], grams: &Grams, start: usize) -> Option<usize> {
        let exact = self.quote.exact();
        let tail_start = self.quote.exact.end - LONG;
        let shortest = (exact.len() as f32 / GROWTH) as usize;
        let longest = (exact.len() as f32 * GROWTH) as usize;
        let scope =
            (start + shortest).saturating_sub(LONG).max(start)..(start + longest).min(text.len());
        let search = Search {
            chars: &self.quote.chars[tail_start..],
            pivot: LONG,
            spread: LONG / 4,
            limit: 1,
        };
        let region = grams.regions(search, &scope).into_iter().next()?;
        let slack = LONG / 4;
        let from = region
            .pivots
            .start
            .saturating_sub(slack)
            .max(start)
            .min(text.len());
        let to = (region.pivots.end + slack).min(text.len()).max(from);
        let window =
            from.saturating_sub(LONG + slack).max(start)..(to + CONTEXT + 8).min(text.len());
        let text = text.get(window.clone())?;
        let left = self
            .tail
            .errors_by_end(text.iter().copied(), Begin::Anywhere);
        let mut right = self
            .after
            .errors_by_end(text.iter().rev().copied(), Begin::Anywhere);
        right.reverse();
        best_split(&right, &left, from - window.start..to - window.start + 1)
            .map(|at| window.start + at)
    }

    /// Moves an end that fell inside a word to the word's edge, where the quote's own end was a word's and has been changed.
    fn snap(&self, text: &[char], range: Range<usize>) -> Range<usize> {
        let (chars, exact, words) = (&self.quote.chars, self.quote.exact(), &text[range.clone()]);
        let first = |chars: &[char]| chars.iter().take(INTACT).copied().collect::<Vec<_>>();
        let last = |chars: &[char]| chars.iter().rev().take(INTACT).copied().collect::<Vec<_>>();
        let loose_start =
            !inside_word(chars, self.quote.exact.start) && first(words) != first(exact);
        let loose_end = !inside_word(chars, self.quote.exact.end) && last(words) != last(exact);
        let start = if loose_start {
            nearest_edge(text, range.start)
        } else {
            range.start
        };
        let end = if loose_end {
            nearest_edge(text, range.end)
        } else {
            range.end
        };
        start..end.max(start)
    }
}

/// The position where the errors of both sides add up to the fewest. Of several, one with unchanged surroundings is
/// best, then the one with the fewest errors in the quote itself.
fn best_split(other: &[u32], own: &[u32], range: Range<usize>) -> Option<usize> {
    let splits = range.filter_map(|at| Some((at, *other.get(at)?, *own.get(at)?)));
    splits
        .min_by_key(|&(_, other, own)| (other + own, other > 0, own))
        .map(|(at, ..)| at)
}

fn inside_word(text: &[char], at: usize) -> bool {
    let letter = |at: usize| text.get(at).is_some_and(|&c| is_letter(c));
    at > 0 && letter(at - 1) && letter(at)
}

/// The edge of a word nearest to a position.
fn nearest_edge(text: &[char], at: usize) -> usize {
    (0..text.len())
        .find_map(|step| {
            let back = at
                .checked_sub(step)
                .filter(|&back| !inside_word(text, back));
            back.or_else(|| {
                Some(at + step).filter(|&on| on <= text.len() && !inside_word(text, on))
            })
        })
        .unwrap_or(at)
}
