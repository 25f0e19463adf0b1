//! Clusters of words that are used alike: what stands right before and after each word, reduced to its main directions, and
//! grouped by k-means. The same texts give the same clusters.

use crate::glossary::tagger::hash;

/// What stands beside words: one row a word, of pairs of a column and a weight.
pub type Rows = Vec<Vec<(u32, f32)>>;

/// Main directions kept.
const DIRECTIONS: usize = 48;
const ROUNDS: usize = 25;

/// A cluster from 0 to `count` for each row.
pub fn clusters(points: &[[f32; DIRECTIONS]], count: usize) -> Vec<usize> {
    let mut centres: Vec<[f32; DIRECTIONS]> = (0..count)
        .map(|at| points[at * points.len() / count])
        .collect();
    let mut cluster = vec![0; points.len()];
    for _ in 0..ROUNDS {
        for (point, cluster) in points.iter().zip(&mut cluster) {
            *cluster = (0..count)
                .max_by(|&a, &b| dot(point, &centres[a]).total_cmp(&dot(point, &centres[b])))
                .unwrap_or(0);
        }
        centres = vec![[0.0; DIRECTIONS]; count];
        for (point, cluster) in points.iter().zip(&cluster) {
            centres[*cluster]
                .iter_mut()
                .zip(point)
                .for_each(|(sum, own)| *sum += own);
        }
        centres.iter_mut().for_each(|centre| to_length_one(centre));
    }
    cluster
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn to_length_one(vector: &mut [f32]) {
    let length = dot(vector, vector).sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|own| *own /= length);
    }
}

/// Each row as a point of length one, in the directions in which the rows differ most; `columns` is how many there are.
pub fn points(rows: &Rows, columns: usize) -> Vec<[f32; DIRECTIONS]> {
    let basis = main_directions(rows, columns);
    let point = |row: &Vec<(u32, f32)>| {
        let mut point: [f32; DIRECTIONS] = std::array::from_fn(|at| {
            row.iter()
                .map(|&(column, value)| value * basis[at][column as usize])
                .sum()
        });
        to_length_one(&mut point);
        point
    };
    rows.iter().map(point).collect()
}

/// Orthogonal iteration on the product of the matrix with itself.
fn main_directions(rows: &Rows, columns: usize) -> Vec<Vec<f32>> {
    let start = |seed: usize, at: usize| {
        (hash::mix(seed as u64, at as u64) >> 40) as f32 / (1 << 23) as f32 - 1.0
    };
    let mut basis: Vec<Vec<f32>> = (0..DIRECTIONS)
        .map(|seed| (0..columns).map(|at| start(seed, at)).collect())
        .collect();
    orthogonal(&mut basis);
    for _ in 0..ROUNDS {
        let mut next = vec![vec![0.0_f32; columns]; DIRECTIONS];
        for row in rows {
            for (own, next) in basis.iter().zip(&mut next) {
                let along: f32 = row
                    .iter()
                    .map(|&(column, value)| value * own[column as usize])
                    .sum();
                row.iter()
                    .for_each(|&(column, value)| next[column as usize] += along * value);
            }
        }
        basis = next;
        orthogonal(&mut basis);
    }
    basis
}

fn orthogonal(basis: &mut [Vec<f32>]) {
    for at in 0..basis.len() {
        let (before, rest) = basis.split_at_mut(at);
        for other in before {
            let along = dot(&rest[0], other);
            rest[0]
                .iter_mut()
                .zip(other.iter())
                .for_each(|(own, other)| *own -= along * other);
        }
        to_length_one(&mut rest[0]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_are_alike_share_a_cluster() {
        let rows: Rows = (0..40_u32)
            .map(|row| {
                vec![
                    (row % 2 * 2, 1.0),
                    (row % 2 * 2 + 1, 0.5 + row as f32 * 0.01),
                ]
            })
            .collect();
        let found = clusters(&points(&rows, 4), 2);
        assert!((0..40).all(|row| (found[row] == found[0]) == (row % 2 == 0)));
    }
}
