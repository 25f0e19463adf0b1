//! The learned weights: for each hashed feature one signed byte per label, and the number that makes them real.

use super::chains::{LINKS, Link};
use super::hash;
use super::labels::{LABELS, Label};
use super::table::{Table, written};
use super::viterbi::{Scores, Transitions};

/// Weights, borrowed from the program's own bytes.
#[derive(Clone, Debug)]
pub struct Weights<'a> {
    table: Table<'a>,
    /// What one step of a byte is worth.
    step: f32,
    transitions: Transitions,
}

impl<'a> Weights<'a> {
    /// The weights that lie in `bytes`: the step as `f32`, then the table. None where there are no such bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let (step, table) = bytes
            .split_first_chunk()
            .map_or((0.0, bytes), |(step, rest)| {
                (f32::from_le_bytes(*step), rest)
            });
        let table = Table::new(table);
        let mut transitions = Transitions([[[0.0; LABELS]; LABELS]; LINKS.len()]);
        for link in LINKS {
            for before in 0..LABELS {
                add(
                    &table,
                    transition(link, before),
                    step,
                    &mut transitions.0[link as usize][before],
                );
            }
        }
        Self {
            table,
            step,
            transitions,
        }
    }

    /// The scores of a word that has these features.
    #[must_use]
    pub fn scores(&self, features: &[u64]) -> Scores {
        let mut sums = [0_i32; LABELS];
        for value in features
            .iter()
            .filter_map(|feature| self.table.get(*feature))
        {
            for (sum, byte) in sums.iter_mut().zip(value) {
                *sum += i32::from(byte.cast_signed());
            }
        }
        sums.map(|sum| sum as f32 * self.step)
    }

    #[must_use]
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }
}

fn add(table: &Table<'_>, feature: u64, step: f32, scores: &mut Scores) {
    for (score, byte) in scores
        .iter_mut()
        .zip(table.get(feature).unwrap_or_default())
    {
        *score += f32::from(byte.cast_signed()) * step;
    }
}

/// The feature of standing after a label.
#[must_use]
pub fn transition(link: Link, before: Label) -> u64 {
    hash::mix(hash::of("after"), (link as u64) << 8 | before as u64)
}

/// The bytes of weights, each rounded to the nearest of 255 steps; features whose weights all round to nothing are left out.
#[must_use]
pub fn quantised(weights: &[(u64, Scores)]) -> Vec<u8> {
    let largest = weights
        .iter()
        .flat_map(|(_, scores)| scores)
        .fold(0.0_f32, |largest, score| largest.max(score.abs()));
    let step = if largest > 0.0 { largest / 127.0 } else { 1.0 };
    let byte = |score: &f32| (score / step).round().clamp(-127.0, 127.0) as i8 as u8;
    let entries: Vec<(u64, Vec<u8>)> = weights
        .iter()
        .map(|(feature, scores)| (*feature, scores.iter().map(byte).collect::<Vec<u8>>()))
        .filter(|(_, bytes)| bytes.iter().any(|byte| *byte != 0))
        .collect();
    let mut bytes = step.to_le_bytes().to_vec();
    bytes.extend(written(&entries, LABELS));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_come_back_within_half_a_step() {
        let own: Scores = std::array::from_fn(|label| label as f32 * 0.37 - 1.1);
        let after: Scores = std::array::from_fn(|label| 0.5 - label as f32 * 0.21);
        let [known, faint, unknown] = [1, 2, 3].map(|feature| hash::mix(feature, 0));
        let bytes = quantised(&[
            (known, own),
            (faint, [0.001; LABELS]),
            (transition(Link::Comma, 3), after),
        ]);
        let weights = Weights::new(&bytes);
        let half = own[LABELS - 1] / 127.0 / 2.0 + 1e-6;
        let near = |a: &Scores, b: &Scores| a.iter().zip(b).all(|(a, b)| (a - b).abs() <= half);
        assert!(near(&weights.scores(&[known, unknown]), &own));
        assert!(near(
            &weights.transitions().0[Link::Comma as usize][3],
            &after
        ));
        assert_eq!(weights.scores(&[faint]), [0.0; LABELS]);
    }

    #[test]
    fn bytes_that_are_no_weights_weigh_nothing() {
        assert_eq!(Weights::new(&[1, 2, 3]).scores(&[1, 2, 3]), [0.0; LABELS]);
    }
}
