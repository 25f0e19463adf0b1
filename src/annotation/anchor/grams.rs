//! An index of the short character runs of a text: where a quote stands word for word, and where most of its pieces stand.
//!
//! It stands in for a scan of the whole text by every quote, which on a book of 1 MB would cost some milliseconds for each.

use super::fold::is_cjk;
use std::ops::Range;

/// Characters to a run; a Han or kana character says as much as two letters.
const LETTERS: usize = 4;
const CJK_CHARS: usize = 2;

/// Occurrences looked at for one quote. Rare runs come first, so that more would add little but noise.
const VOTES: usize = 3000;

/// Positions of every run of a text, grouped by the run's hash.
pub(super) struct Grams {
    /// Where each group begins in `places`; one more than there are groups.
    heads: Vec<u32>,
    /// Positions in the text, rising within a group.
    places: Vec<u32>,
}

/// A stretch of text where a quote may stand, by the position of its pivot.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Region {
    pub(super) pivots: Range<usize>,
    votes: f32,
}

/// What to look for: `chars[pivot]` is the character whose position is asked.
#[derive(Clone, Copy)]
pub(super) struct Search<'a> {
    pub(super) chars: &'a [char],
    pub(super) pivot: usize,
    /// How far pieces of the quote may have moved against each other.
    pub(super) spread: usize,
    pub(super) limit: usize,
}

impl Region {
    /// The one position that something else than votes speaks for.
    pub(super) fn at(pivot: usize) -> Self {
        Self {
            pivots: pivot..pivot + 1,
            votes: 0.0,
        }
    }
}

impl Grams {
    pub(super) fn new(text: &[char]) -> Self {
        let n_groups = text.len().next_power_of_two().clamp(1 << 8, 1 << 20);
        let mut heads = vec![0u32; n_groups + 1];
        for at in 0..text.len() {
            if let Some(gram) = gram_at(text, at) {
                heads[group(gram, n_groups) + 1] += 1;
            }
        }
        for index in 1..heads.len() {
            heads[index] += heads[index - 1];
        }
        let mut next = heads.clone();
        let mut places = vec![0; heads[n_groups] as usize];
        for (position, at) in (0u32..).zip(0..text.len()) {
            if let Some(gram) = gram_at(text, at) {
                let slot = &mut next[group(gram, n_groups)];
                places[*slot as usize] = position;
                *slot += 1;
            }
        }
        Self { heads, places }
    }

    /// Positions of runs that hash like this one, within a range of the text.
    fn places(&self, gram: &[char], scope: &Range<usize>) -> &[u32] {
        let group = group(gram, self.heads.len() - 1);
        let places = &self.places[self.heads[group] as usize..self.heads[group + 1] as usize];
        let from = places.partition_point(|&place| (place as usize) < scope.start);
        let to = places.partition_point(|&place| (place as usize) < scope.end);
        places.get(from..to).unwrap_or_default()
    }

    /// Where `pattern` stands word for word within `scope`; none if it stands at more than `limit` places.
    pub(super) fn exact(
        &self,
        text: &[char],
        pattern: &[char],
        scope: &Range<usize>,
        limit: usize,
    ) -> Option<Vec<usize>> {
        let stands_at = |at: &usize| {
            text.get(*at..*at + pattern.len()) == Some(pattern) && at + pattern.len() <= scope.end
        };
        let rarest = (0..pattern.len())
            .filter_map(|at| Some((at, self.places(gram_at(pattern, at)?, scope))))
            .min_by_key(|(_, places)| places.len());
        let found: Vec<usize> = match rarest {
            _ if pattern.is_empty() => Vec::new(),
            Some((offset, places)) => {
                let starts = places
                    .iter()
                    .filter_map(|&place| (place as usize).checked_sub(offset));
                starts
                    .filter(|&at| at >= scope.start)
                    .filter(stands_at)
                    .take(limit + 1)
                    .collect()
            }
            None => scope.clone().filter(stands_at).take(limit + 1).collect(),
        };
        (found.len() <= limit).then_some(found)
    }

    /// Where the pieces of a quote stand together, best first: each run votes for the pivot that its own position implies, and
    /// its vote counts the more the rarer it is.
    pub(super) fn regions(&self, search: Search<'_>, scope: &Range<usize>) -> Vec<Region> {
        let mut found: Vec<(usize, &[u32])> = (0..search.chars.len())
            .filter_map(|at| Some((at, self.places(gram_at(search.chars, at)?, scope))))
            .filter(|(_, places)| !places.is_empty())
            .collect();
        found.sort_by_key(|(_, places)| places.len());
        let mut votes: Vec<(usize, f32)> = Vec::new();
        for (offset, places) in found {
            if votes.len() >= VOTES {
                break;
            }
            let weight = 1.0 / places.len() as f32;
            let pivots = places
                .iter()
                .filter_map(|&place| (place as usize + search.pivot).checked_sub(offset));
            votes.extend(pivots.take(VOTES).map(|pivot| (pivot, weight)));
        }
        votes.sort_unstable_by_key(|&(pivot, _)| pivot);
        strongest(&votes, search)
    }
}

/// The stretches no wider than the spread that gather the most votes, none overlapping another.
fn strongest(votes: &[(usize, f32)], search: Search<'_>) -> Vec<Region> {
    let mut regions = Vec::with_capacity(votes.len());
    let (mut to, mut sum) = (0, 0.0);
    for &(pivot, weight) in votes {
        while to < votes.len() && votes[to].0 <= pivot + search.spread {
            sum += votes[to].1;
            to += 1;
        }
        let last = votes[to - 1].0;
        regions.push(Region {
            pivots: pivot..last + 1,
            votes: sum,
        });
        sum -= weight;
    }
    regions.sort_by(|a, b| b.votes.total_cmp(&a.votes));
    let mut kept: Vec<Region> = Vec::new();
    for region in regions {
        if kept.len() == search.limit {
            break;
        }
        let apart = |other: &Region| {
            region.pivots.end <= other.pivots.start || other.pivots.end <= region.pivots.start
        };
        if kept.iter().all(apart) {
            kept.push(region);
        }
    }
    kept
}

/// The run that begins at a position, if the text is long enough for it.
fn gram_at(text: &[char], at: usize) -> Option<&[char]> {
    let len = if is_cjk(*text.get(at)?) {
        CJK_CHARS
    } else {
        LETTERS
    };
    text.get(at..at + len)
}

fn group(gram: &[char], n_groups: usize) -> usize {
    // Fibonacci hashing: the high bits of a product by 2^64 / φ are well mixed.
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let hash = gram.iter().fold(0u64, |hash, &c| {
        (hash.rotate_left(21) ^ u64::from(u32::from(c))).wrapping_mul(MIX)
    });
    (hash >> 32) as usize & (n_groups - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn every_occurrence_is_found_and_no_other() {
        let text = chars("the cat, the hat, the cathedral; 我们的书和我们的人");
        let grams = Grams::new(&text);
        let all = 0..text.len();
        assert_eq!(
            grams.exact(&text, &chars("the cat"), &all, 9),
            Some(vec![0, 18])
        );
        assert_eq!(
            grams.exact(&text, &chars("at"), &all, 9),
            Some(vec![5, 14, 23])
        );
        assert_eq!(
            grams.exact(&text, &chars("我们的"), &all, 9),
            Some(vec![33, 38])
        );
        assert_eq!(grams.exact(&text, &chars("书"), &all, 9), Some(vec![36]));
        assert_eq!(
            grams.exact(&text, &chars("the cat"), &(1..text.len()), 9),
            Some(vec![18])
        );
        assert_eq!(grams.exact(&text, &chars("the cat"), &all, 1), None);
        assert_eq!(grams.exact(&text, &chars("dog"), &all, 9), Some(vec![]));
    }

    #[test]
    fn a_reworded_quote_is_looked_for_where_its_pieces_stand() {
        let text = chars(&format!(
            "{}the quick brown fox leaps over the lazy dog{}",
            "lorem ipsum ".repeat(30),
            " dolor sit".repeat(30)
        ));
        let quote = chars("the quick red fox leaps over a lazy dog");
        let search = Search {
            chars: &quote,
            pivot: 0,
            spread: 20,
            limit: 3,
        };
        let regions = Grams::new(&text).regions(search, &(0..text.len()));
        assert!(regions[0].pivots.contains(&360), "{regions:?}");
    }
}
