//! What a whole text shows of each of its words: how often it is written small, and how often after “the”.

use crate::document::Document;
use crate::glossary::language::tokens::{Gap, is_prose, words};
use std::collections::HashMap;

/// The counts of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Use {
    /// Written small.
    pub small: u32,
    /// With a capital where no sentence starts.
    pub capital: u32,
    /// With a capital where a sentence starts, which says little.
    pub opening: u32,
    /// With a capital, after “the”.
    pub after_the: u32,
    /// Written small, after “the”.
    pub small_after_the: u32,
}

/// The counts of all words, by the word in small letters.
pub(super) struct Usage {
    uses: HashMap<String, Use>,
    /// Words of the text.
    words: usize,
}

impl Usage {
    pub fn of(document: &Document) -> Self {
        let mut uses: HashMap<String, Use> = HashMap::new();
        let (mut small, mut count) = (String::new(), 0);
        for block in document.blocks.iter().filter(|block| is_prose(block)) {
            let mut after_the = false;
            for word in words(document, block) {
                count += 1;
                small.clear();
                small.extend(word.text.chars().flat_map(char::to_lowercase));
                let seen = match uses.get_mut(&small) {
                    Some(seen) => seen,
                    None => uses.entry(small.clone()).or_default(),
                };
                if !word.is_capital() {
                    seen.small += 1;
                    seen.small_after_the += u32::from(after_the && word.gap == Gap::Space);
                } else if word.starts_sentence {
                    seen.opening += 1;
                } else {
                    seen.capital += 1;
                    seen.after_the += u32::from(after_the && word.gap == Gap::Space);
                }
                after_the = small == "the";
            }
        }
        Self { uses, words: count }
    }

    /// Whether the text is so short that how often it writes a word shows nothing.
    pub fn is_short(&self) -> bool {
        const SHORT: usize = 600;
        self.words < SHORT
    }

    pub fn word(&self, word: &str) -> Use {
        self.uses
            .get(&word.to_lowercase())
            .copied()
            .unwrap_or_default()
    }

    /// Whether the text writes a word small at least as often as with a capital that it need not have.
    pub fn is_common(&self, word: &str) -> bool {
        let seen = self.word(word);
        seen.small > 0 && seen.small >= seen.capital
    }
}
