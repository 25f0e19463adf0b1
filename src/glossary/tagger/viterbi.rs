//! The likeliest labels of a chain.

use super::chains::{LINKS, Link};
use super::labels::{LABELS, Label, OUTSIDE, may_follow};

/// One number for each label.
pub type Scores = [f32; LABELS];

/// What it is worth that one label follows another, by the link between their words.
#[derive(Clone, Debug)]
pub struct Transitions(pub [[Scores; LABELS]; LINKS.len()]);

impl Transitions {
    /// Scores from each label before, or none where it cannot precede.
    #[must_use]
    pub fn score(&self, link: Link, before: Label, label: Label) -> Option<f32> {
        // Nothing stands before a chain.
        let before = if link == Link::None { OUTSIDE } else { before };
        may_follow(before, label).then(|| self.0[link as usize][before][label])
    }
}

/// The labels with the highest sum of scores; `links[n]` is how word `n` follows the one before it.
#[must_use]
pub fn best(scores: &[Scores], links: &[Link], transitions: &Transitions) -> Vec<Label> {
    let mut from: Vec<[Label; LABELS]> = Vec::with_capacity(scores.len());
    let mut total = [0.0; LABELS];
    for (at, (own, link)) in scores.iter().zip(links).enumerate() {
        let link = if at == 0 { Link::None } else { *link };
        let mut next = [f32::NEG_INFINITY; LABELS];
        let mut back = [OUTSIDE; LABELS];
        for label in 0..LABELS {
            // Of the label before the first there is only one.
            for (before, sum) in total
                .iter()
                .enumerate()
                .take(if at == 0 { 1 } else { LABELS })
            {
                let Some(step) = transitions.score(link, before, label) else {
                    continue;
                };
                if sum + step > next[label] {
                    (next[label], back[label]) = (sum + step, before);
                }
            }
            next[label] += own[label];
        }
        total = next;
        from.push(back);
    }
    let mut label = (0..LABELS)
        .max_by(|&a, &b| total[a].total_cmp(&total[b]))
        .unwrap_or(OUTSIDE);
    let mut labels = vec![OUTSIDE; from.len()];
    for (slot, back) in labels.iter_mut().zip(&from).rev() {
        *slot = label;
        label = back[label];
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same every time.
    fn numbers(seed: u64) -> impl FnMut() -> f32 {
        let mut state = seed;
        move || {
            state = super::super::hash::mix(state, 1);
            (state >> 40) as f32 / (1 << 23) as f32 - 1.0
        }
    }

    fn sum(
        labels: &[Label],
        scores: &[Scores],
        links: &[Link],
        transitions: &Transitions,
    ) -> Option<f32> {
        let mut sum = 0.0;
        for (at, &label) in labels.iter().enumerate() {
            let link = if at == 0 { Link::None } else { links[at] };
            let before = if at == 0 { OUTSIDE } else { labels[at - 1] };
            sum += transitions.score(link, before, label)? + scores[at][label];
        }
        Some(sum)
    }

    fn by_brute_force(scores: &[Scores], links: &[Link], transitions: &Transitions) -> f32 {
        let all = LABELS.pow(scores.len() as u32);
        let labels = |code: usize| {
            (0..scores.len())
                .map(|at| code / LABELS.pow(at as u32) % LABELS)
                .collect::<Vec<Label>>()
        };
        (0..all)
            .filter_map(|code| sum(&labels(code), scores, links, transitions))
            .fold(f32::NEG_INFINITY, f32::max)
    }

    #[test]
    fn no_other_labels_score_higher() {
        for seed in 0..20 {
            let mut next = numbers(seed);
            let transitions = Transitions(std::array::from_fn(|_| {
                std::array::from_fn(|_| std::array::from_fn(|_| next()))
            }));
            let scores: Vec<Scores> = (0..4).map(|_| std::array::from_fn(|_| next())).collect();
            let links: Vec<Link> = (0..4)
                .map(|at| LINKS[(at + seed as usize) % LINKS.len()])
                .collect();
            let labels = best(&scores, &links, &transitions);
            let found = sum(&labels, &scores, &links, &transitions)
                .expect("labels that may follow each other");
            assert!(
                (found - by_brute_force(&scores, &links, &transitions)).abs() < 1e-4,
                "seed {seed}"
            );
        }
    }

    #[test]
    fn a_chain_of_no_words_has_no_labels() {
        let transitions = Transitions([[[0.0; LABELS]; LABELS]; LINKS.len()]);
        assert!(best(&[], &[], &transitions).is_empty());
    }
}
