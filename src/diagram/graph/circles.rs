//! The circles that people move in: groups with more ties inside than chance would give (greedy modularity).

use super::ties::Tie;

/// The circle of each of `count` nodes, the largest circle being 0; none for those who have no tie.
#[must_use]
pub fn circles(count: usize, ties: &[Tie]) -> Vec<Option<usize>> {
    let mut circle: Vec<usize> = (0..count).collect();
    let total: f64 = ties.iter().map(|tie| tie.strength).sum();
    if total <= 0.0 {
        return vec![None; count];
    }
    while let Some((a, b)) = best_union(&circle, ties, total) {
        for each in &mut circle {
            if *each == b {
                *each = a;
            }
        }
    }
    numbered(&circle, ties)
}

/// The two circles whose union adds the most modularity, if any union adds some.
fn best_union(circle: &[usize], ties: &[Tie], total: f64) -> Option<(usize, usize)> {
    let count = circle.len();
    let mut between = vec![0.0; count * count];
    let mut degree = vec![0.0; count];
    for tie in ties {
        let (a, b) = (circle[tie.ends.0], circle[tie.ends.1]);
        degree[a] += tie.strength;
        degree[b] += tie.strength;
        between[a.min(b) * count + a.max(b)] += tie.strength;
    }
    let mut best: Option<(f64, usize, usize)> = None;
    for a in 0..count {
        for b in a + 1..count {
            let ties = between[a * count + b];
            let gain = ties - degree[a] * degree[b] / (2.0 * total);
            if ties > 0.0 && gain > 1e-9 && best.is_none_or(|(most, ..)| gain > most) {
                best = Some((gain, a, b));
            }
        }
    }
    best.map(|(_, a, b)| (a, b))
}

/// Circles numbered by size; whoever has no tie has no circle.
fn numbered(circle: &[usize], ties: &[Tie]) -> Vec<Option<usize>> {
    let mut tied = vec![false; circle.len()];
    for tie in ties {
        tied[tie.ends.0] = true;
        tied[tie.ends.1] = true;
    }
    let mut sizes = vec![0_usize; circle.len()];
    for (&circle, _) in circle.iter().zip(&tied).filter(|(_, tied)| **tied) {
        sizes[circle] += 1;
    }
    let mut order: Vec<usize> = (0..circle.len())
        .filter(|&circle| sizes[circle] > 0)
        .collect();
    order.sort_by_key(|&circle| (std::cmp::Reverse(sizes[circle]), circle));
    let rank = |circle: usize| order.iter().position(|&each| each == circle);
    circle
        .iter()
        .zip(tied)
        .map(|(&circle, tied)| tied.then(|| rank(circle)).flatten())
        .collect()
}
