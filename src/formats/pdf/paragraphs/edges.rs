//! The edges of the column that a block stands in, and whether lines end evenly at one.

use crate::formats::pdf::blocks::Block;
use crate::formats::pdf::lines::{Line, PageLines};

/// Whether most lines but the last end at one edge, as justified prose does.
pub(super) fn ends_evenly(lines: &[Line], right: f32, right_to_left: bool, body: f32) -> bool {
    let ends: Vec<f32> = lines
        .iter()
        .map(|line| edges(line, right_to_left).1)
        .collect();
    are_even(&ends, right, body)
}

/// The same of lines that end there.
pub(super) fn are_even(ends: &[f32], right: f32, body: f32) -> bool {
    let Some((_, but_last)) = ends.split_last() else {
        return false;
    };
    let at_edge = |end: &&f32| right - **end < 0.35 * body;
    but_last.len() >= 2 && but_last.iter().filter(at_edge).count() * 10 >= but_last.len() * 7
}

/// The edges of the column that a block stands in: those of other blocks of its size that begin near.
pub(super) fn column_edges(
    block: &Block,
    all: &[Block],
    page: &PageLines,
    body: f32,
) -> (f32, f32) {
    let right_to_left = page.right_to_left;
    let (x0, x1) = block.edges(right_to_left);
    let (mut left, mut right) = (x0, x1);
    for other in all
        .iter()
        .filter(|other| (other.size / block.size - 1.0).abs() <= 0.1 && other.lines.len() >= 2)
    {
        let (other_x0, other_x1) = other.edges(right_to_left);
        let is_near = (other_x0 - x0).abs() < 3.0 * body
            && (page.gutters.is_empty() || other_x1 - x1 < 14.0 * body);
        if is_near && other_x1.min(x1) - other_x0.max(x0) > 0.3 * (x1 - x0) {
            left = left.min(other_x0);
            right = right.max(other_x1);
        }
    }
    // A block of which half the lines reach its own edge has that edge, and one that is justified has it for certain.
    let lines = &block.lines;
    let full = lines
        .iter()
        .filter(|line| x1 - edges(line, right_to_left).1 < 0.8 * body)
        .count();
    let is_near = lines.len() >= 3 && full * 10 >= lines.len() * 5 && right - x1 < 6.0 * body;
    if is_near || lines.len() >= 4 && ends_evenly(lines, x1, right_to_left, body) {
        right = x1;
    }
    (left, right)
}

pub(super) fn edges(line: &Line, right_to_left: bool) -> (f32, f32) {
    if right_to_left {
        (-line.x1, -line.x0)
    } else {
        (line.x0, line.x1)
    }
}
