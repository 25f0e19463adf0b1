//! How alike two texts are, estimated from a few hundred numbers kept of each: a new edition of an annotated book is noticed even
//! under another name and without a common identifier.
//!
//! Texts are sets of shingles, runs of five words; their likeness is the share of shingles in common (Jaccard), estimated from
//! the smallest hashes of each set (Broder, "On the resemblance and containment of documents", 1997, section 3).

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// Words in a shingle.
const WORDS: usize = 5;
/// Hashes kept of a text. The standard error of the estimate is then at most 0.5 / √256, about 0.03.
const KEPT: usize = 256;

/// The smallest hashes of a text's shingles, rising.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sketch(Vec<u32>);

impl Sketch {
    /// Reads the whole text once.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words: Vec<u64> = text.unicode_words().map(hash_of_word).collect();
        let mut smallest: BTreeSet<u32> = BTreeSet::new();
        for shingle in words.windows(WORDS) {
            let hash = hash_of_shingle(shingle);
            if smallest.len() < KEPT || smallest.last().is_some_and(|last| hash < *last) {
                smallest.insert(hash);
                if smallest.len() > KEPT {
                    smallest.pop_last();
                }
            }
        }
        Self(smallest.into_iter().collect())
    }

    /// The smallest of its hashes, rising: two texts that are alike share some of them.
    pub fn smallest(&self, count: usize) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied().take(count)
    }

    /// The estimated share of shingles that two texts have in common, 0 to 1. Texts of a few words are like none.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f64 {
        let (own, others): (BTreeSet<u32>, BTreeSet<u32>) = (
            self.0.iter().copied().collect(),
            other.0.iter().copied().collect(),
        );
        let smallest: Vec<u32> = own.union(&others).copied().take(KEPT).collect();
        let common = smallest
            .iter()
            .filter(|hash| own.contains(hash) && others.contains(hash))
            .count();
        if smallest.is_empty() {
            0.0
        } else {
            common as f64 / smallest.len() as f64
        }
    }
}

/// FNV-1a over the letters, case folded: the same on every machine and in every version, since sketches are kept.
fn hash_of_word(word: &str) -> u64 {
    word.chars()
        .flat_map(char::to_lowercase)
        .fold(0xcbf2_9ce4_8422_2325, |hash, c| {
            (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3)
        })
}

/// Words in their order, well mixed (the finaliser of SplitMix64).
fn hash_of_shingle(words: &[u64]) -> u32 {
    let mut hash = words.iter().fold(0_u64, |hash, word| {
        hash.rotate_left(5).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ word
    });
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((hash ^ (hash >> 31)) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(numbers: std::ops::Range<u32>) -> String {
        numbers
            .map(|number| format!("Word{number} follows word{}. ", number / 3))
            .collect()
    }

    #[test]
    fn a_text_is_like_itself_in_any_case_and_punctuation() {
        let text = text(0..2000);
        let shouted = text.to_uppercase().replace('.', " –");
        assert_eq!(Sketch::of(&text).likeness(&Sketch::of(&shouted)), 1.0);
    }

    #[test]
    fn half_a_text_is_about_half_like_the_whole_and_another_not_at_all() {
        let whole = Sketch::of(&text(0..2000));
        let half = whole.likeness(&Sketch::of(&text(0..1000)));
        assert!((0.4..0.6).contains(&half), "{half}");
        assert!(whole.likeness(&Sketch::of(&text(5000..7000))) < 0.02);
    }

    #[test]
    fn texts_without_spaces_and_texts_without_words_are_compared_too() {
        let chinese: String = (0..3000_u32)
            .filter_map(|n| char::from_u32(0x4e00 + n * 7 % 5000))
            .collect();
        let edited: String = chinese
            .chars()
            .enumerate()
            .filter(|(at, _)| at % 100 != 7)
            .map(|(_, c)| c)
            .collect();
        assert!(Sketch::of(&chinese).likeness(&Sketch::of(&edited)) > 0.5);
        assert_eq!(Sketch::of("").likeness(&Sketch::of("")), 0.0);
    }
}
