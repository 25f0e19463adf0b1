//! How well a stretch of text answers to a quote and its surroundings, and whether that is well enough to show.
//!
//! The weights and the gate were set on edited copies of *Pride and Prejudice* and checked on Pepys's diary; `docs/anchoring.md` says
//! how well they do there and in other languages.

use super::Anchor;
use super::fold::{Folded, is_cjk, trim};
use super::myers::{Begin, Pattern};
use crate::annotation::Reason;
use crate::document::TextRange;
use std::ops::Range;

/// Quotes longer than this are matched by their two ends, each of this many characters: the middle of a long passage adds
/// cost, and no certainty about where it begins and ends.
pub(super) const LONG: usize = 1024;

/// What nearness to the old position counts.
const POSITION: f32 = 0.03;

/// The least score that is shown.
const ENOUGH: f32 = 0.62;

/// By how much a short quote must fit better than anywhere else.
const LEAD: f32 = 0.05;

/// Letters from which on a passage is recognised by its words alone: so many rarely stand twice in a text.
const TELLING: f32 = 30.0;

/// The least likeness of the words themselves: surroundings alone do not make a passage.
const RECOGNISABLE: f32 = 0.4;

/// What an anchor remembers, folded and made ready for matching.
pub(super) struct Quote {
    /// Prefix, quote and suffix in one piece, so that the spaces between them are kept.
    pub(super) chars: Vec<char>,
    /// Where the quote itself stands in `chars`.
    pub(super) exact: Range<usize>,
    /// Share of the old text before the quote; none where no position is known.
    progression: Option<f64>,
    /// Its words alone are known: it comes from another program, and stood in no text yet.
    is_bare: bool,
    /// The prefix, last character first.
    prefix: Pattern,
    suffix: Pattern,
    /// Length in letters, where a Han character counts as three.
    substance: f32,
}

/// A place that may be the quote's.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    /// Folded range.
    pub(super) range: Range<usize>,
    /// Likeness of the words themselves, 0 to 1.
    pub(super) quote: f32,
    /// Likeness of the words before and after, 0 to 1; text at random reaches about 0.3.
    pub(super) context: f32,
    /// All together, 0 to 1.
    pub(super) score: f32,
}

impl Quote {
    pub(super) fn new(anchor: &Anchor) -> Self {
        let count = |part: &str| part.chars().count();
        let (before, inside) = (count(&anchor.prefix), count(&anchor.exact));
        let folded = Folded::new(&format!(
            "{}{}{}",
            anchor.prefix, anchor.exact, anchor.suffix
        ));
        let exact = folded.range(TextRange::new(before, before + inside));
        let exact = trim(folded.chars(), exact);
        let chars = folded.into_chars();
        let stood_nowhere = anchor.text_sha256.is_empty();
        let is_known = !stood_nowhere || anchor.progression > 0.0;
        Self {
            progression: is_known.then_some(anchor.progression),
            is_bare: stood_nowhere && anchor.prefix.is_empty() && anchor.suffix.is_empty(),
            prefix: Pattern::new(chars[..exact.start].iter().rev().copied()),
            suffix: Pattern::new(chars[exact.end..].iter().copied()),
            substance: chars[exact.clone()]
                .iter()
                .map(|&c| if is_cjk(c) { 3.0 } else { 1.0 })
                .sum(),
            chars,
            exact,
        }
    }

    pub(super) fn exact(&self) -> &[char] {
        &self.chars[self.exact.clone()]
    }

    pub(super) fn prefix(&self) -> &[char] {
        &self.chars[..self.exact.start]
    }

    pub(super) fn suffix(&self) -> &[char] {
        &self.chars[self.exact.end..]
    }

    /// How like the quote some words are, 0 to 1.
    pub(super) fn likeness(&self, words: &[char]) -> f32 {
        let exact = self.exact();
        if exact.len() <= LONG {
            let pattern = Pattern::new(exact.iter().copied());
            let errors = pattern
                .errors_by_end(words.iter().copied(), Begin::Here)
                .last()
                .copied()
                .unwrap_or(0);
            return 1.0 - errors as f32 / exact.len().max(words.len()).max(1) as f32;
        }
        let near = words.len().min(LONG + LONG / 4);
        let head = Pattern::new(exact[..LONG].iter().copied())
            .fewest_errors(words[..near].iter().copied());
        let tail = Pattern::new(exact[exact.len() - LONG..].iter().rev().copied());
        let tail = tail.fewest_errors(words[words.len() - near..].iter().rev().copied());
        1.0 - (head + tail) as f32 / (2 * LONG) as f32
    }

    /// Judges a place whose words answer the quote with a likeness of `quote`.
    pub(super) fn judge(&self, text: &[char], range: Range<usize>, quote: f32) -> Candidate {
        let context = self.context(text, &range);
        let weight = self.weight();
        let share = range.start as f64 / text.len().max(1) as f64;
        let distance = self
            .progression
            .map_or(0.0, |known| (share - known).abs().min(1.0) as f32);
        let score =
            weight * quote + (1.0 - POSITION - weight) * context + POSITION * (1.0 - distance);
        Candidate {
            range,
            quote,
            context,
            score,
        }
    }

    /// What the quote's own words count against its surroundings: a short quote stands in many places.
    fn weight(&self) -> f32 {
        let (short, long) = (8.0, 64.0);
        let length = ((self.substance - short) / (long - short)).clamp(0.0, 1.0);
        if self.exact.is_empty() {
            0.0
        } else {
            0.25 + 0.40 * length
        }
    }

    fn context(&self, text: &[char], range: &Range<usize>) -> f32 {
        let (before, after) = (self.exact.start, self.chars.len() - self.exact.end);
        if before + after == 0 {
            return 0.5;
        }
        let far = |len: usize| len + len / 2 + 4;
        let earlier = &text[range.start.saturating_sub(far(before))..range.start];
        let later = &text[range.end..(range.end + far(after)).min(text.len())];
        let errors = self.prefix.fewest_errors(earlier.iter().rev().copied())
            + self.suffix.fewest_errors(later.iter().copied());
        1.0 - errors as f32 / (before + after) as f32
    }

    /// Which of two places is the better one: by words alone, where nothing else is known.
    pub(super) fn order(&self, one: &Candidate, other: &Candidate) -> std::cmp::Ordering {
        let by_words = one.quote.total_cmp(&other.quote);
        let by_score = one.score.total_cmp(&other.score);
        match self.is_bare {
            true => by_words.then(by_score),
            false => by_score,
        }
    }

    /// Whether the best of several places is good enough and clear enough to show as the quote's; if not, why.
    pub(super) fn verdict(
        &self,
        best: &Candidate,
        runner_up: Option<&Candidate>,
    ) -> Result<(), Reason> {
        let telling = self.substance >= TELLING;
        let twice = best.quote >= 1.0 && runner_up.is_some_and(|other| other.quote >= 1.0);
        if self.is_bare && best.quote >= 1.0 && !self.exact.is_empty() {
            // There is nothing to tell two places by, and nothing to doubt the only one for.
            return if twice {
                Err(Reason::Ambiguous)
            } else {
                Ok(())
            };
        }
        if telling && best.quote >= 1.0 {
            return Ok(());
        }
        let placed = best.context >= 0.45 || telling && best.quote >= 0.75;
        let clear = telling || runner_up.is_none_or(|other| best.score - other.score >= LEAD);
        let recognisable = self.exact.is_empty() || best.quote >= RECOGNISABLE;
        let good = best.score >= ENOUGH && placed && recognisable;
        match (good, clear) {
            (true, true) => Ok(()),
            (true, false) => Err(Reason::Ambiguous),
            // The words are there, and there again, but nothing around them is as it was.
            (false, _) if twice && !self.exact.is_empty() => Err(Reason::Ambiguous),
            (false, _) => Err(Reason::Missing),
        }
    }

    /// Whether a place is good enough by itself.
    pub(super) fn accepts(&self, best: &Candidate) -> bool {
        self.verdict(best, None).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(prefix: &str, exact: &str, suffix: &str) -> Quote {
        Quote::new(&Anchor {
            source: String::new(),
            text_sha256: String::new(),
            exact: exact.to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
            start: 0,
            end: 0,
            progression: 0.0,
            headings: Vec::new(),
            printed: Vec::new(),
        })
    }

    fn judged(quote: &Quote, text: &str, words: &str) -> Candidate {
        let text: Vec<char> = text.chars().collect();
        let words: Vec<char> = words.chars().collect();
        let at = text
            .windows(words.len())
            .position(|window| window == words)
            .expect("there");
        quote.judge(&text, at..at + words.len(), quote.likeness(&words))
    }

    #[test]
    fn the_place_it_came_from_scores_highest() {
        let quote = quote("one two ", "three", " four five");
        let own = judged(&quote, "one two three four five", "three");
        let other = judged(&quote, "uno due three tre cinque", "three");
        assert!((own.score - 1.0).abs() < 0.02 && own.context >= 1.0);
        assert!(other.score < own.score - 0.3 && !quote.accepts(&other));
        assert_eq!(quote.verdict(&own, Some(&other)), Ok(()));
    }

    #[test]
    fn a_short_quote_that_stands_twice_alike_is_not_guessed() {
        let quote = quote("one two ", "three", " four five");
        let own = judged(&quote, "one two three four five", "three");
        assert_eq!(quote.verdict(&own, Some(&own)), Err(Reason::Ambiguous));
    }

    #[test]
    fn surroundings_alone_do_not_make_a_passage() {
        let quote = quote(
            "in the beginning was ",
            "the word",
            " and the word was long",
        );
        let found = judged(
            &quote,
            "in the beginning was nothing and the word was long",
            "nothing",
        );
        assert!(found.context >= 1.0 && !quote.accepts(&found));
    }

    #[test]
    fn a_long_quote_needs_no_surroundings() {
        let text = "a whole sentence that was moved to another chapter";
        let found = judged(
            &quote("before it ", text, " after it"),
            &format!("xxxx yyyy {text} zzzz"),
            text,
        );
        assert!(quote("before it ", text, " after it").accepts(&found));
    }
}
