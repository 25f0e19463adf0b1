//! What changed between two versions of a passage, word by word, for showing the one beside the other.

use imara_diff::{Algorithm, Diff, Interner, Token};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Ranges of bytes in two versions of a passage that the other does not have; rising, and joined where they touch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub removed: Vec<Range<usize>>,
    pub added: Vec<Range<usize>>,
}

/// Compares two versions of a passage. White space counts as equal, whatever it is made of.
#[must_use]
pub fn changes(old: &str, new: &str) -> Changes {
    let (before, after) = (words(old), words(new));
    let mut interner: Interner<&str> = Interner::new(before.len() + after.len());
    let old_tokens: Vec<Token> = before
        .iter()
        .map(|(_, word)| interner.intern(*word))
        .collect();
    let new_tokens: Vec<Token> = after
        .iter()
        .map(|(_, word)| interner.intern(*word))
        .collect();
    let mut diff = Diff::default();
    diff.compute_with(
        Algorithm::Myers,
        &old_tokens,
        &new_tokens,
        interner.num_tokens(),
    );
    Changes {
        removed: marked(&before, old, |word| diff.is_removed(word)),
        added: marked(&after, new, |word| diff.is_added(word)),
    }
}

/// Words and signs with the byte where each starts; no white space.
fn words(text: &str) -> Vec<(usize, &str)> {
    text.split_word_bound_indices()
        .filter(|(_, word)| !word.trim().is_empty())
        .collect()
}

/// The ranges of the words that are marked; a space between two of them belongs to them.
fn marked(
    words: &[(usize, &str)],
    text: &str,
    is_marked: impl Fn(u32) -> bool,
) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for ((start, word), index) in words.iter().zip(0_u32..) {
        if !is_marked(index) {
            continue;
        }
        let end = start + word.len();
        match ranges.last_mut() {
            Some(last) if text[last.end..*start].trim().is_empty() => last.end = end,
            _ => ranges.push(*start..end),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Removed words between `-` signs and added ones between `+` signs.
    fn shown(old: &str, new: &str) -> (String, String) {
        let mark = |text: &str, ranges: &[Range<usize>], sign: &str| {
            ranges.iter().rev().fold(text.to_owned(), |text, range| {
                format!(
                    "{}{sign}{}{sign}{}",
                    &text[..range.start],
                    &text[range.clone()],
                    &text[range.end..]
                )
            })
        };
        let found = changes(old, new);
        (mark(old, &found.removed, "-"), mark(new, &found.added, "+"))
    }

    #[test]
    fn only_the_words_that_changed_are_marked() {
        let (old, new) = shown(
            "the quick brown fox jumps",
            "the slow brown fox  jumps high",
        );
        assert_eq!(
            (old.as_str(), new.as_str()),
            (
                "the -quick- brown fox jumps",
                "the +slow+ brown fox  jumps +high+"
            )
        );
    }

    #[test]
    fn neighbours_are_marked_as_one_and_nothing_changed_is_nothing() {
        assert_eq!(shown("a b c d", "a d").0, "a -b c- d");
        assert_eq!(changes("same words", "same\nwords"), Changes::default());
        assert_eq!(shown("她说了三句话", "她说了两句话").1, "她说了+两+句话");
    }
}
