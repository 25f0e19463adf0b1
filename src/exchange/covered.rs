//! What passages cover on printed pages.

use crate::document::{PageMap, Point, Quad, TextRange};
use std::collections::BTreeMap;

/// Corners that are nearer than this to each other are one, in points.
const NEAR: f32 = 0.6;

/// What a passage covers, page by page; of a bookmark the letter that it stands at.
pub(super) fn quads_by_page(
    map: &PageMap,
    range: TextRange,
    is_bookmark: bool,
) -> BTreeMap<usize, Vec<Quad>> {
    let end = if is_bookmark {
        range.start.plus(1)
    } else {
        range.end
    };
    let range = TextRange { end, ..range };
    let mut by_page: BTreeMap<usize, Vec<Quad>> = BTreeMap::new();
    for (page, quad) in map.quads(range) {
        by_page.entry(page).or_default().push(quad);
    }
    by_page
}

/// Whether the same is covered.
pub(super) fn are_same(one: &[Quad], other: &[Quad]) -> bool {
    let near = |(one, other): (&Point, &Point)| (one.x - other.x).hypot(one.y - other.y) < NEAR;
    let same_quad = |(one, other): (&Quad, &Quad)| one.0.iter().zip(&other.0).all(near);
    one.len() == other.len() && one.iter().zip(other).all(same_quad)
}
