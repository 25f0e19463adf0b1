//! Lines to blocks, and the order in which the blocks of a page are read.

use super::gutters::Gutter;
use super::lines::Line;

/// Pages with more blocks are read from top to bottom.
const MOST_ORDERED: usize = 300;

/// Lines of one size that stand closely under each other. Positions are points.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub lines: Vec<Line>,
    pub x0: f32,
    pub x1: f32,
    pub y0: f32,
    pub y1: f32,
    pub size: f32,
}

impl Block {
    fn of(lines: Vec<Line>) -> Self {
        let edge = |edge: fn(&Line) -> f32, pick: fn(f32, f32) -> f32, from: f32| {
            lines.iter().map(edge).fold(from, pick)
        };
        Self {
            x0: edge(|line| line.x0, f32::min, f32::MAX),
            x1: edge(|line| line.x1, f32::max, f32::MIN),
            y0: edge(Line::top, f32::min, f32::MAX),
            y1: edge(Line::bottom, f32::max, f32::MIN),
            size: lines.last().map_or(0.0, |line| line.size),
            lines,
        }
    }

    /// Its left and right edge as its script is read: mirrored where that runs from right to left.
    pub fn edges(&self, right_to_left: bool) -> (f32, f32) {
        if right_to_left {
            (-self.x1, -self.x0)
        } else {
            (self.x0, self.x1)
        }
    }

    fn overlaps_across(&self, other: &Self) -> bool {
        self.x1.min(other.x1) - self.x0.max(other.x0) > 1.0
    }
}

/// The blocks of the lines of one layer. `body` is the usual size of letters.
pub(super) fn blocks(mut lines: Vec<Line>, body: f32) -> Vec<Block> {
    lines.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0)));
    let below: Vec<Option<usize>> = (0..lines.len())
        .map(|at| only_neighbour(&lines, at, at + 1..lines.len()))
        .collect();
    let above: Vec<Option<usize>> = (0..lines.len())
        .map(|at| only_neighbour(&lines, at, (0..at).rev()))
        .collect();
    let loosest = loosest_pitch(&lines, &below);
    let mut heads: Vec<usize> = (0..lines.len()).collect();
    for (at, next) in below.iter().enumerate() {
        if let Some(next) = *next
            && above[next] == Some(at)
            && goes_on(&lines[at], &lines[next], loosest)
        {
            heads[next] = heads[at];
        }
    }
    let mut groups: Vec<(usize, Vec<Line>)> = Vec::new();
    let mut places: Vec<Option<usize>> = vec![None; lines.len()];
    for (line, &head) in lines.into_iter().zip(&heads) {
        let place = *places[head].get_or_insert_with(|| {
            groups.push((head, Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push(line);
    }
    let mut blocks: Vec<Block> = groups
        .into_iter()
        .map(|(_, lines)| Block::of(lines))
        .collect();
    take_in_drop_caps(&mut blocks, body);
    blocks
}

/// The one line next to another on its side, where lines over and under each other are looked at in turn.
fn only_neighbour(lines: &[Line], at: usize, others: impl Iterator<Item = usize>) -> Option<usize> {
    let line = &lines[at];
    let mut found: Option<usize> = None;
    for other in others {
        let beside = &lines[other];
        let away = (beside.y - line.y).abs();
        if away > 2.4 * line.size.max(beside.size) {
            break;
        }
        if away > 0.35 * line.size && overlap(line, beside) && !is_drop_cap(beside, line.size) {
            match found {
                None => found = Some(other),
                // Two lines at one height: neither is the next.
                Some(first) if (lines[first].y - beside.y).abs() < 0.5 * beside.size => {
                    return None;
                }
                Some(_) => {}
            }
        }
    }
    found
}

fn overlap(one: &Line, other: &Line) -> bool {
    // Typed lines of a program may begin and end anywhere.
    const FARTHEST: f32 = 30.0;
    let gap = one.x0.max(other.x0) - one.x1.min(other.x1);
    if one.is_typed_like(other) && gap < FARTHEST * one.size {
        return true;
    }
    let narrower = (one.x1 - one.x0).min(other.x1 - other.x0).max(1.0);
    one.x1.min(other.x1) - one.x0.max(other.x0) > 0.25 * narrower
}

/// The distance of baselines, in em, that still is one block: typescripts are double-spaced, all else is not.
fn loosest_pitch(lines: &[Line], below: &[Option<usize>]) -> f32 {
    let pitch = |(at, next): (usize, &Option<usize>)| {
        next.map(|next| (lines[next].y - lines[at].y) / lines[at].size)
    };
    let mut pitches: Vec<f32> = below.iter().enumerate().filter_map(pitch).collect();
    pitches.sort_by(f32::total_cmp);
    if pitches.len() > 5 && pitches[pitches.len() / 2] > 1.75 {
        2.35
    } else {
        1.95
    }
}

fn goes_on(line: &Line, next: &Line, loosest: f32) -> bool {
    let pitch = next.y - line.y;
    let enters_table = (line.cells > 1) != (next.cells > 1);
    (0.93..1.075).contains(&(line.size / next.size))
        && pitch <= loosest * line.size.max(next.size)
        && !(enters_table && pitch > 1.5 * line.size)
}

/// Puts a large first letter before the line at its right; the lines beside it then begin where it begins.
fn take_in_drop_caps(blocks: &mut Vec<Block>, body: f32) {
    let mut at = 0;
    while at < blocks.len() {
        let host = drop_cap(&blocks[at], body)
            .and_then(|cap| Some((line_beside(blocks, at, cap, body)?, cap.clone())));
        let Some(((block, line), cap)) = host else {
            at += 1;
            continue;
        };
        take_in_lines_beside(blocks, (at, block), &cap, body);
        let host = &mut blocks[block];
        let mut letters = cap.letters.clone();
        letters.append(&mut host.lines[line].letters);
        host.lines[line].letters = letters;
        let is_beside =
            |line: &&mut Line| line.y < cap.y + 0.3 * line.size && line.x0 > cap.x0 - 0.4 * body;
        host.lines
            .iter_mut()
            .filter(is_beside)
            .for_each(|line| line.x0 = cap.x0);
        host.x0 = host.x0.min(cap.x0);
        blocks.remove(at);
    }
    blocks.retain(|block| !block.lines.is_empty());
}

/// Puts the lines of other blocks that stand beside a large first letter to those of its host: a first line in small capitals is
/// set in another size than those below it.
fn take_in_lines_beside(blocks: &mut [Block], (own, host): (usize, usize), cap: &Line, body: f32) {
    let (top, x0, x1) = {
        let host = &blocks[host];
        let first = host.lines.first().map_or(host.y0, |line| line.y);
        (first, host.x0, host.x1)
    };
    let is_beside = |block: &Block| {
        block.lines.first().is_some_and(|line| {
            line.y > top
                && line.y < cap.y + 0.3 * line.size
                && line.x0 > cap.x0 - 0.4 * body
                && line.x0 < cap.x1 + 4.0 * body
                && line.x0 < x1
                && line.x1 > x0
        })
    };
    let mut taken: Vec<Line> = Vec::new();
    for (at, block) in blocks.iter_mut().enumerate() {
        if at != host && at != own && is_beside(block) {
            taken.append(&mut block.lines);
        }
    }
    if taken.is_empty() {
        return;
    }
    let mut lines = std::mem::take(&mut blocks[host].lines);
    lines.append(&mut taken);
    lines.sort_by(|a, b| a.y.total_cmp(&b.y));
    blocks[host] = Block::of(lines);
}

fn drop_cap(block: &Block, body: f32) -> Option<&Line> {
    let [line] = block.lines.as_slice() else {
        return None;
    };
    is_drop_cap(line, body).then_some(line)
}

fn is_drop_cap(line: &Line, body: f32) -> bool {
    let letters = line.letters.iter().map(|letter| letter.c);
    let count = letters.clone().filter(|c| !c.is_whitespace()).count();
    let is_letter = |c: char| c.is_alphabetic() || "“\"‘'«".contains(c);
    line.size > 1.7 * body && count <= 2 && letters.into_iter().all(is_letter)
}

/// Block and line of the topmost line at the right of a drop cap.
fn line_beside(blocks: &[Block], own: usize, cap: &Line, body: f32) -> Option<(usize, usize)> {
    let is_beside = |line: &Line| {
        // Some letters are drawn over the line that they begin.
        let is_under = line.x0 < cap.x1 - 0.4 * body;
        let top = cap.y - cap.size * if is_under { 0.6 } else { 1.0 };
        line.x0 > cap.x0 - 0.4 * body
            && line.x0 < cap.x1 + 2.0 * body
            && line.y > top
            && line.y < cap.y + 0.3 * line.size
    };
    let others = blocks.iter().enumerate().filter(|(at, _)| *at != own);
    let lines = others.flat_map(|(at, block)| {
        block
            .lines
            .iter()
            .enumerate()
            .map(move |(index, line)| (at, index, line))
    });
    let highest = lines
        .filter(|(.., line)| is_beside(line))
        .min_by(|a, b| a.2.y.total_cmp(&b.2.y));
    highest.map(|(block, line, _)| (block, line))
}

/// The order in which blocks are read: what stands above comes first, and a left column before a right one, unless a block that
/// spans both stands between. Source: T. M. Breuel, "High performance document layout analysis", 2003.
pub(super) fn reading_order(
    blocks: &[Block],
    gutters: &[Gutter],
    right_to_left: bool,
) -> Vec<usize> {
    let count = blocks.len();
    let mut rest: Vec<usize> = (0..count).collect();
    rest.sort_by(|&a, &b| blocks[a].y0.total_cmp(&blocks[b].y0));
    if count > MOST_ORDERED {
        return rest;
    }
    let mut waiting_for: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (a, b) in (0..count)
        .flat_map(|a| (0..count).map(move |b| (a, b)))
        .filter(|(a, b)| a != b)
    {
        if is_before(blocks, gutters, a, b, right_to_left) {
            waiting_for[b].push(a);
        }
    }
    let mut is_read = vec![false; count];
    let mut order = Vec::with_capacity(count);
    while !rest.is_empty() {
        let unread = |block: usize| {
            waiting_for[block]
                .iter()
                .filter(|&&before| !is_read[before])
                .count()
        };
        // In a circle, the one that waits for the fewest goes first; ties go to the upper one.
        let next = (0..rest.len())
            .min_by_key(|&at| unread(rest[at]))
            .unwrap_or(0);
        let block = rest.remove(next);
        is_read[block] = true;
        order.push(block);
    }
    order
}

fn is_before(
    blocks: &[Block],
    gutters: &[Gutter],
    a: usize,
    b: usize,
    right_to_left: bool,
) -> bool {
    let (first, second) = (&blocks[a], &blocks[b]);
    if first.overlaps_across(second) {
        return first.y0 < second.y0;
    }
    // What stands above the columns is read before them, though it may touch only one.
    let heads = |head: &Block, column: &Block| {
        let begins_below = |gutter: &&Gutter| {
            let is_between =
                head.x0.min(column.x0) < gutter.x0 && head.x1.max(column.x1) > gutter.x1;
            is_between && head.y1 <= gutter.y0 - 0.5 * column.size && column.y1 > gutter.y0
        };
        let is_beside =
            |other: &Block| !std::ptr::eq(other, head) && other.y0 < head.y1 && other.y1 > head.y0;
        head.y1 < column.y0
            && !blocks.iter().any(is_beside)
            && gutters.iter().any(|gutter| begins_below(&gutter))
    };
    if heads(first, second) || heads(second, first) {
        return heads(first, second);
    }
    if (first.x0 < second.x0) == right_to_left {
        return false;
    }
    let (top, foot) = (first.y0.min(second.y0), first.y0.max(second.y0));
    let spans = |block: &Block| {
        block.overlaps_across(first)
            && block.overlaps_across(second)
            && block.y0 > top
            && block.y0 < foot
    };
    !blocks
        .iter()
        .enumerate()
        .any(|(at, block)| at != a && at != b && spans(block))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(x0: f32, x1: f32, y0: f32, y1: f32) -> Block {
        Block {
            lines: Vec::new(),
            x0,
            x1,
            y0,
            y1,
            size: 10.0,
        }
    }

    #[test]
    fn columns_are_read_one_after_the_other_between_what_spans_them() {
        let blocks = [
            block(0.0, 100.0, 0.0, 20.0),
            block(0.0, 45.0, 30.0, 200.0),
            block(55.0, 100.0, 30.0, 120.0),
            block(0.0, 100.0, 210.0, 230.0),
            block(55.0, 100.0, 240.0, 300.0),
            block(0.0, 45.0, 240.0, 300.0),
        ];
        assert_eq!(reading_order(&blocks, &[], false), [0, 1, 2, 3, 5, 4]);
        assert_eq!(reading_order(&blocks, &[], true), [0, 2, 1, 3, 4, 5]);
    }
}
