//! Which row things take that lie above one another, so that none overlaps another of its row.

/// What lies along a row, from and to in pixels.
pub type Extent = (f32, f32);

/// The lowest free row for each extent, in the order given; none for those that find the `most` rows full.
#[must_use]
pub fn stacked(extents: &[Extent], most: usize) -> Vec<Option<usize>> {
    let mut rows: Vec<Vec<Extent>> = Vec::new();
    let mut row_of = |extent: Extent| {
        let row = rows
            .iter()
            .position(|row| free(row, extent))
            .unwrap_or(rows.len());
        if row >= most {
            return None;
        }
        if row == rows.len() {
            rows.push(Vec::new());
        }
        rows[row].push(extent);
        Some(row)
    };
    extents.iter().map(|&extent| row_of(extent)).collect()
}

/// Rows for flags on stems: each extent starts at its stem, which reaches down through all rows below.
///
/// From right to left each takes the row where the fewest stems cross it, and the lowest of these. Neighbours then
/// stand like stairs, and no stem crosses a label as long as there are rows enough.
#[must_use]
pub fn flags(extents: &[Extent], most: usize) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..extents.len()).collect();
    order.sort_by(|&a, &b| extents[b].0.total_cmp(&extents[a].0).then(b.cmp(&a)));
    let mut rows: Vec<Vec<Extent>> = vec![Vec::new(); most];
    let mut row_of = vec![None; extents.len()];
    let mut placed: Vec<(f32, usize)> = Vec::new();
    for number in order {
        let extent = extents[number];
        let crossing = |row: usize| {
            placed
                .iter()
                .filter(|(stem, top)| *top > row && *stem < extent.1 && *stem > extent.0)
                .count()
        };
        let best = (0..most)
            .filter(|&row| free(&rows[row], extent))
            .min_by_key(|&row| (crossing(row), row));
        if let Some(row) = best {
            rows[row].push(extent);
            placed.push((extent.0, row));
            row_of[number] = Some(row);
        }
    }
    row_of
}

/// Numbers of the extents to label, the weightiest first in `order`, so that nowhere more than `most` lie above one another.
#[must_use]
pub fn thinned(extents: &[Extent], order: &[usize], most: usize) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for &number in order {
        let extent = extents[number];
        let near = kept
            .iter()
            .filter(|&&other| !free(&[extents[other]], extent))
            .count();
        if near < most {
            kept.push(number);
        }
    }
    kept.sort_unstable();
    kept
}

fn free(row: &[Extent], extent: Extent) -> bool {
    row.iter()
        .all(|other| other.1 <= extent.0 || extent.1 <= other.0)
}
