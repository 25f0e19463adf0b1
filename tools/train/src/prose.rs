//! The table of words: how often each is written small, over many texts, and which words are used alike.

use crate::clusters;
use crate::glossary::tagger::hash;
use crate::glossary::tagger::lexicon::Lexicon;
use crate::glossary::tagger::passage::Passage;
use crate::glossary::tagger::table::written;
use crate::gold::Gold;
use std::collections::HashMap;

#[derive(Clone, Copy, Default)]
struct Word {
    small: u32,
    capital: u32,
    documents: u32,
}

/// A word is listed if this many documents use it: the names of one book teach nothing about the next.
const DOCUMENTS: u32 = 4;
/// A word is put in a cluster if it is met this often.
const OFTEN: u32 = 30;
/// Words that count as neighbours, the commonest.
const NEIGHBOURS: usize = 1_000;
/// Fine and coarse clusters; 0 is for words in none.
const CLUSTERS: [usize; 2] = [254, 40];

/// Texts as numbers of words, and the words.
#[derive(Default)]
struct Texts {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
    counts: Vec<u32>,
    /// Stretches of prose, parted by what is no word.
    tokens: Vec<u32>,
}

/// Parts two stretches.
const BREAK: u32 = u32::MAX;

impl Texts {
    fn number(&mut self, word: String) -> u32 {
        let next = self.names.len() as u32;
        let number = *self.numbers.entry(word).or_insert_with_key(|word| {
            self.names.push(word.clone());
            self.counts.push(0);
            next
        });
        self.counts[number as usize] += 1;
        number
    }
}

pub fn words(documents: &[Gold]) -> Vec<u8> {
    let lexicon = Lexicon::new(&[], &[], &[]);
    let mut words: HashMap<u32, Word> = HashMap::new();
    let mut texts = Texts::default();
    for gold in documents {
        let passage = Passage::read(&gold.document, &lexicon);
        let mut own: HashMap<u32, Word> = HashMap::new();
        for token in &passage.tokens {
            let form = passage.form(token);
            let number = texts.number(form.text.to_lowercase().replace('’', "'"));
            if token.signs != hash::of(" ") {
                texts.tokens.push(BREAK);
            }
            texts.tokens.push(number);
            if token.shouted {
                continue;
            }
            let word = own.entry(number).or_default();
            if !form.capital {
                word.small += 1;
            } else if !token.starts_sentence {
                word.capital += 1;
            }
        }
        for (number, one) in own {
            words.entry(number).or_default().add(one);
        }
    }
    let clusters = clustered(&texts, &words);
    let share = |word: &Word| (word.small * 8 / (word.small + word.capital)) as u8;
    let mut entries: Vec<(u64, Vec<u8>)> = words
        .iter()
        .filter(|(_, word)| word.documents >= DOCUMENTS && word.small + word.capital > 3)
        .map(|(number, word)| {
            let [fine, coarse] = clusters.get(number).copied().unwrap_or_default();
            (
                hash::of(&texts.names[*number as usize]),
                vec![share(word), fine, coarse],
            )
        })
        .collect();
    entries.sort_unstable();
    written(&entries, 3)
}

impl Word {
    /// Adds what one document shows: a word that it repeats a thousand times counts as if it did twenty times.
    fn add(&mut self, one: Word) {
        let all = (one.small + one.capital).max(20);
        let scaled = |count: u32| (count * 20 / all).max(u32::from(count > 0));
        self.small += scaled(one.small);
        self.capital += scaled(one.capital);
        self.documents += 1;
    }
}

/// The fine and the coarse cluster of each word that is met often.
fn clustered(texts: &Texts, words: &HashMap<u32, Word>) -> HashMap<u32, [u8; 2]> {
    let mut common: Vec<u32> = (0..texts.counts.len() as u32).collect();
    common.sort_by_key(|&number| (std::cmp::Reverse(texts.counts[number as usize]), number));
    let neighbours: HashMap<u32, u32> = common.iter().take(NEIGHBOURS).copied().zip(0..).collect();
    let listed = |number: &u32| {
        texts.counts[*number as usize] >= OFTEN
            && words
                .get(number)
                .is_some_and(|word| word.documents >= DOCUMENTS)
    };
    let rows: Vec<u32> = common.into_iter().filter(listed).collect();
    let row_of: HashMap<u32, usize> = rows.iter().copied().zip(0..).collect();
    // Column 0 is an edge; then the neighbours before; then those after, with theirs.
    let columns = 2 * (NEIGHBOURS + 1);
    let mut counts: Vec<HashMap<u32, f32>> = vec![HashMap::new(); rows.len()];
    let mut add = |word: u32, column: u32| {
        if let Some(&row) = row_of.get(&word) {
            *counts[row].entry(column).or_default() += 1.0;
        }
    };
    let column = |neighbour: u32| {
        if neighbour == BREAK {
            Some(0)
        } else {
            neighbours.get(&neighbour).map(|at| at + 1)
        }
    };
    for pair in texts
        .tokens
        .windows(2)
        .filter(|pair| pair != &[BREAK, BREAK])
    {
        if let Some(column) = column(pair[0]) {
            add(pair[1], column);
        }
        if let Some(column) = column(pair[1]) {
            add(pair[0], column + NEIGHBOURS as u32 + 1);
        }
    }
    let points = clusters::points(&informative(counts, columns), columns);
    let [fine, coarse] = CLUSTERS.map(|count| clusters::clusters(&points, count));
    rows.into_iter()
        .zip(fine.into_iter().zip(coarse))
        .map(|(word, (fine, coarse))| (word, [fine as u8 + 1, coarse as u8 + 1]))
        .collect()
}

/// How much more often than by chance a word stands beside a neighbour, as a logarithm; what is no more often is left out.
fn informative(counts: Vec<HashMap<u32, f32>>, columns: usize) -> clusters::Rows {
    let mut column_sums = vec![0.0_f32; columns];
    counts
        .iter()
        .flatten()
        .for_each(|(column, count)| column_sums[*column as usize] += count);
    let all: f32 = column_sums.iter().sum();
    let row = |counts: HashMap<u32, f32>| {
        let sum: f32 = counts.values().sum();
        let mut row: Vec<(u32, f32)> = counts
            .into_iter()
            .map(|(column, count)| {
                (
                    column,
                    (count * all / (sum * column_sums[column as usize])).ln(),
                )
            })
            .filter(|(_, value)| *value > 0.0)
            .collect();
        row.sort_unstable_by_key(|(column, _)| *column);
        row
    };
    counts.into_iter().map(row).collect()
}
