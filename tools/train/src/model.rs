//! The conditional random field: how well weights explain the examples, and which way they should move.

use crate::examples::Chain;
use crate::glossary::tagger::chains::{LINKS, Link};
use crate::glossary::tagger::labels::{LABELS, OUTSIDE, may_follow};
use crate::glossary::tagger::weights::transition;
use std::collections::HashMap;

/// Examples with their features numbered, laid out flat.
pub struct Examples {
    /// Where each chain's words begin, and the end.
    chains: Vec<usize>,
    /// Where each word's features begin, and the end.
    words: Vec<usize>,
    features: Vec<u32>,
    links: Vec<Link>,
    allowed: Vec<u16>,
}

/// Which feature has which number.
pub struct Numbers(HashMap<u64, u32>);

impl Numbers {
    /// The first so many features are the transitions.
    pub const TRANSITIONS: usize = LINKS.len() * LABELS;

    /// Numbers for the transitions, then for every feature met `least` times.
    pub fn of<'a>(chains: impl Iterator<Item = &'a Chain>, least: u32) -> Self {
        let mut counts: HashMap<u64, u32> = HashMap::new();
        for feature in chains.flatten().flat_map(|word| &word.features) {
            *counts.entry(*feature).or_default() += 1;
        }
        let mut kept: Vec<u64> = counts
            .into_iter()
            .filter(|&(_, count)| count >= least)
            .map(|(feature, _)| feature)
            .collect();
        kept.sort_unstable();
        let steps = LINKS
            .into_iter()
            .flat_map(|link| (0..LABELS).map(move |before| transition(link, before)));
        Self(steps.chain(kept).zip(0..).collect())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = (u64, usize)> {
        self.0
            .iter()
            .map(|(feature, number)| (*feature, *number as usize))
    }
}

fn step(link: Link, before: usize) -> usize {
    (link as usize * LABELS + before) * LABELS
}

impl Examples {
    pub fn new<'a>(chains: impl Iterator<Item = &'a Chain>, numbers: &Numbers) -> Self {
        let mut all = Self {
            chains: vec![0],
            words: vec![0],
            features: Vec::new(),
            links: Vec::new(),
            allowed: Vec::new(),
        };
        for chain in chains {
            for (at, word) in chain.iter().enumerate() {
                all.features.extend(
                    word.features
                        .iter()
                        .filter_map(|feature| numbers.0.get(feature)),
                );
                all.words.push(all.features.len());
                all.links.push(if at == 0 { Link::None } else { word.link });
                all.allowed.push(word.allowed);
            }
            all.chains.push(all.links.len());
        }
        all
    }

    pub fn len(&self) -> usize {
        self.links.len()
    }

    /// The negative log-likelihood; its gradient is added to `gradient`. Two threads share the work.
    pub fn loss(&self, weights: &[f64], gradient: &mut [f64]) -> f64 {
        let half = self.chains.len() / 2;
        std::thread::scope(|scope| {
            let other = scope.spawn(|| {
                let mut gradient = vec![0.0; weights.len()];
                (self.loss_of(0..half, weights, &mut gradient), gradient)
            });
            let own = self.loss_of(half..self.chains.len() - 1, weights, gradient);
            let (loss, more) = other.join().expect("the other half");
            gradient
                .iter_mut()
                .zip(more)
                .for_each(|(sum, more)| *sum += more);
            loss + own
        })
    }

    fn loss_of(
        &self,
        chains: std::ops::Range<usize>,
        weights: &[f64],
        gradient: &mut [f64],
    ) -> f64 {
        let mut work = Work::default();
        chains
            .map(|chain| {
                self.chain(
                    self.chains[chain]..self.chains[chain + 1],
                    weights,
                    gradient,
                    &mut work,
                )
            })
            .sum()
    }

    fn chain(
        &self,
        words: std::ops::Range<usize>,
        weights: &[f64],
        gradient: &mut [f64],
        work: &mut Work,
    ) -> f64 {
        work.scores.clear();
        for word in words.clone() {
            let mut scores = [0.0; LABELS];
            for &feature in &self.features[self.words[word]..self.words[word + 1]] {
                let own = &weights[feature as usize * LABELS..][..LABELS];
                scores
                    .iter_mut()
                    .zip(own)
                    .for_each(|(score, own)| *score += own);
            }
            work.scores.push(scores);
        }
        work.expected.clear();
        work.expected.resize(words.len(), [0.0; LABELS]);
        let links = &self.links[words.clone()];
        let all = work.sweep(links, &vec![u16::MAX; words.len()], weights, gradient, 1.0);
        let right = work.sweep(links, &self.allowed[words.clone()], weights, gradient, -1.0);
        for (word, expected) in words.zip(&work.expected) {
            for &feature in &self.features[self.words[word]..self.words[word + 1]] {
                let own = &mut gradient[feature as usize * LABELS..][..LABELS];
                own.iter_mut()
                    .zip(expected)
                    .for_each(|(sum, more)| *sum += more);
            }
        }
        all - right
    }
}

/// What a chain's sums are kept in.
#[derive(Default)]
struct Work {
    scores: Vec<[f64; LABELS]>,
    forward: Vec<[f64; LABELS]>,
    backward: Vec<[f64; LABELS]>,
    /// How often each label is expected, less how often it should be.
    expected: Vec<[f64; LABELS]>,
}

const NEVER: f64 = -1e30;

fn log_sum(values: &[f64; LABELS]) -> f64 {
    let largest = values.iter().copied().fold(NEVER, f64::max);
    if largest <= NEVER {
        NEVER
    } else {
        largest
            + values
                .iter()
                .map(|value| (value - largest).exp())
                .sum::<f64>()
                .ln()
    }
}

impl Work {
    /// The log of the sum over all labellings that are allowed; what they expect is added `sign` times.
    fn sweep(
        &mut self,
        links: &[Link],
        allowed: &[u16],
        weights: &[f64],
        gradient: &mut [f64],
        sign: f64,
    ) -> f64 {
        let is_allowed = |at: usize, label: usize| allowed[at] & (1 << label) != 0;
        let step_score =
            |at: usize, before: usize, label: usize| weights[step(links[at], before) + label];
        self.forward.clear();
        for at in 0..links.len() {
            let mut next = [NEVER; LABELS];
            for label in (0..LABELS).filter(|&label| is_allowed(at, label)) {
                let mut ways = [NEVER; LABELS];
                if at == 0 {
                    if may_follow(OUTSIDE, label) {
                        ways[0] = step_score(0, OUTSIDE, label);
                    }
                } else {
                    for before in (0..LABELS).filter(|&before| may_follow(before, label)) {
                        ways[before] = self.forward[at - 1][before] + step_score(at, before, label);
                    }
                }
                next[label] = log_sum(&ways) + self.scores[at][label];
            }
            self.forward.push(next);
        }
        self.backward.clear();
        self.backward.resize(links.len(), [0.0; LABELS]);
        for at in (0..links.len().saturating_sub(1)).rev() {
            for before in 0..LABELS {
                let mut ways = [NEVER; LABELS];
                for label in (0..LABELS)
                    .filter(|&label| is_allowed(at + 1, label) && may_follow(before, label))
                {
                    ways[label] = step_score(at + 1, before, label)
                        + self.scores[at + 1][label]
                        + self.backward[at + 1][label];
                }
                self.backward[at][before] = log_sum(&ways);
            }
        }
        let total = log_sum(self.forward.last().unwrap_or(&[0.0; LABELS]));
        for at in 0..links.len() {
            for label in (0..LABELS).filter(|&label| is_allowed(at, label)) {
                self.expected[at][label] +=
                    sign * (self.forward[at][label] + self.backward[at][label] - total).exp();
                let from = if at == 0 { 0..1 } else { 0..LABELS };
                for before in from.filter(|&before| may_follow(before, label)) {
                    let reached = if at == 0 {
                        0.0
                    } else {
                        self.forward[at - 1][before]
                    };
                    let way = reached
                        + step_score(at, before, label)
                        + self.scores[at][label]
                        + self.backward[at][label];
                    gradient[step(links[at], before) + label] += sign * (way - total).exp();
                }
            }
        }
        total
    }
}
