//! What one pass of the tagger made of every word of a document, for the next pass to see.

use super::labels::{KINDS, Kind, Span};
use super::passage::Passage;
use std::collections::HashMap;

/// Counts by kind of name, and of no name.
type Counts = [u32; KINDS.len() + 1];

/// The place of “no name” among [`Counts`].
const NONE: usize = KINDS.len();

/// Votes for the words and names of one document.
#[derive(Clone, Debug, Default)]
pub struct Votes {
    /// By number of the word.
    words: Vec<Counts>,
    /// For each token that is part of a string of words tagged elsewhere as one name: kind, whether it is the first, how often.
    phrases: HashMap<usize, (u64, u64, u32)>,
}

impl Votes {
    /// Counts what each word with a capital was taken for.
    #[must_use]
    pub fn count(passage: &Passage<'_>, spans: &[Span]) -> Self {
        let mut words = vec![[0; KINDS.len() + 1]; passage.words];
        let mut kinds: Vec<Option<Kind>> = vec![None; passage.tokens.len()];
        for span in spans {
            kinds[span.tokens.clone()]
                .iter_mut()
                .for_each(|kind| *kind = Some(span.kind));
        }
        for (token, kind) in passage.tokens.iter().zip(kinds) {
            let form = passage.form(token);
            if form.capital && !token.shouted {
                words[form.word][kind.map_or(NONE, |kind| kind as usize)] += 1;
            }
        }
        Self {
            words,
            phrases: phrases(passage, spans),
        }
    }

    /// Quarters of a word's votes for each kind and for none, rounded up; which of them has most; how many there are.
    #[must_use]
    pub fn of_word(&self, word: usize) -> ([u8; KINDS.len() + 1], u64, u32) {
        let counts = self.words.get(word).copied().unwrap_or_default();
        let all: u32 = counts.iter().sum();
        let most = (0..counts.len())
            .max_by_key(|&kind| counts[kind])
            .unwrap_or(NONE);
        let most = if all == 0 { 9 } else { most as u64 };
        (
            counts.map(|count| {
                if all == 0 {
                    0
                } else {
                    (count * 4).div_ceil(all) as u8
                }
            }),
            most,
            all,
        )
    }

    /// Where a token stands in a string that is tagged as one name, here or elsewhere: kind, place in it, how often.
    #[must_use]
    pub fn phrase_at(&self, token: usize) -> Option<(u64, u64, u32)> {
        self.phrases.get(&token).copied()
    }
}

/// Finds again the names of several words.
fn phrases(passage: &Passage<'_>, spans: &[Span]) -> HashMap<usize, (u64, u64, u32)> {
    let word = |index: usize| passage.form_at(index).word;
    let mut known: HashMap<Vec<usize>, [u32; KINDS.len()]> = HashMap::new();
    for span in spans.iter().filter(|span| span.tokens.len() > 1) {
        known
            .entry(span.tokens.clone().map(word).collect())
            .or_default()[span.kind as usize] += 1;
    }
    let mut starts: HashMap<usize, Vec<&Vec<usize>>> = HashMap::new();
    for phrase in known.keys() {
        starts.entry(phrase[0]).or_default().push(phrase);
    }
    starts
        .values_mut()
        .for_each(|phrases| phrases.sort_unstable_by_key(|phrase| std::cmp::Reverse(phrase.len())));
    let mut found = HashMap::new();
    for block in &passage.blocks {
        let mut index = block.tokens.start;
        while index < block.tokens.end {
            let fits = |phrase: &&&Vec<usize>| {
                index + phrase.len() <= block.tokens.end
                    && phrase
                        .iter()
                        .enumerate()
                        .all(|(at, &own)| word(index + at) == own)
            };
            let phrase = starts
                .get(&word(index))
                .filter(|_| passage.form_at(index).capital)
                .and_then(|all| all.iter().find(fits));
            let Some(phrase) = phrase else {
                index += 1;
                continue;
            };
            let counts = known.get(*phrase).copied().unwrap_or_default();
            let kind = (0..counts.len())
                .max_by_key(|&kind| counts[kind])
                .unwrap_or(0);
            for at in 0..phrase.len() {
                found.insert(index + at, (kind as u64, u64::from(at == 0), counts[kind]));
            }
            index += phrase.len();
        }
    }
    found
}
