//! The printed pages in sight, and where the words on them stand on the screen.

use super::super::access::{Letter, TextLine};
use super::super::places::Places;
use crate::app::OpenText;
use crate::document::{Block, BlockKind, Offset, PageMap, Point, Quad, TextRange};
use crate::layout::Hit;
use egui::accesskit::TextDirection;
use egui::{Pos2, Rect, Vec2, pos2, vec2};
use std::sync::Arc;

/// How far up the letters a line is that goes under them, and one that goes through them, as a share of their height.
const UNDER: f32 = 0.03;
const THROUGH: f32 = 0.44;

/// A page in sight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf {
    /// Index of the page.
    pub page: usize,
    /// Where it stands on the screen, in points.
    pub rect: Rect,
}

/// The pages in sight.
pub(super) struct Leaves {
    /// The room in which they are seen, in points of the screen.
    pub view: Rect,
    /// Pixels per point of the screen.
    pub scale: f32,
    /// Points of the screen for each point of a page.
    pub zoom: f32,
    /// Quarter turns clockwise.
    pub turns: u8,
    pub leaves: Vec<Leaf>,
    pub map: Arc<PageMap>,
    /// The text on them, in text order.
    pub seen: Vec<TextRange>,
}

impl Leaves {
    fn leaf(&self, page: usize) -> Option<&Leaf> {
        self.leaves.iter().find(|leaf| leaf.page == page)
    }

    fn extent(&self, page: usize) -> (f32, f32) {
        let page = self.map.pages().get(page);
        page.map_or((1.0, 1.0), |page| (page.width, page.height))
    }

    /// Where a point of a page stands on the screen.
    pub fn on_screen(&self, leaf: &Leaf, point: Point) -> Pos2 {
        leaf.rect.min + turned(point, self.extent(leaf.page), self.turns) * self.zoom
    }

    /// The point of a page that stands there on the screen.
    pub fn on_page(&self, leaf: &Leaf, at: Pos2) -> Point {
        let (width, height) = self.extent(leaf.page);
        let at = (at - leaf.rect.min) / self.zoom;
        let (x, y) = match self.turns % 4 {
            1 => (at.y, height - at.x),
            2 => (width - at.x, height - at.y),
            3 => (width - at.y, at.x),
            _ => (at.x, at.y),
        };
        Point { x, y }
    }

    /// The quadrangles of a range that are in sight, on the screen.
    fn quads(&self, range: TextRange) -> Vec<[Pos2; 4]> {
        let parts = self
            .seen
            .iter()
            .filter_map(|seen| seen.intersection(range))
            .flat_map(|part| self.map.quads(part));
        parts
            .filter_map(|(page, quad)| Some(self.corners(self.leaf(page)?, quad)))
            .collect()
    }

    fn corners(&self, leaf: &Leaf, quad: Quad) -> [Pos2; 4] {
        quad.0.map(|corner| self.on_screen(leaf, corner))
    }

    /// The leaf nearest to a point.
    fn nearest(&self, at: Pos2) -> Option<&Leaf> {
        let away = |leaf: &&Leaf| leaf.rect.distance_to_pos(at);
        self.leaves
            .iter()
            .min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// Corners of one letter, where it is in sight.
    fn letter(&self, offset: Offset) -> Option<[Pos2; 4]> {
        let (page, quad) = self.map.quad(offset)?;
        Some(self.corners(self.leaf(page)?, quad))
    }
}

impl Leaves {
    /// The lines in sight, for screen readers.
    pub fn lines(&self) -> Vec<TextLine> {
        let ranges = self
            .leaves
            .iter()
            .flat_map(|leaf| self.map.ranges_on(leaf.page));
        ranges.filter_map(|range| self.line(range)).collect()
    }

    fn line(&self, range: TextRange) -> Option<TextLine> {
        let offsets = (range.start.index()..range.end.index()).map(Offset::from);
        let places = offsets.filter_map(|at| Some((at, rect_of(self.letter(at)?))));
        let places: Vec<(Offset, Rect)> = places.collect();
        let (first, last) = (places.first()?.1, places.last()?.1);
        let rect = places.iter().fold(first, |all, (_, rect)| all.union(*rect));
        let rtl = last.right() < first.right();
        let letter = |(start, own): (Offset, Rect)| Letter {
            start,
            len: 1,
            x: if rtl {
                rect.right() - own.right()
            } else {
                own.left() - rect.left()
            },
            width: own.width(),
        };
        Some(TextLine {
            letters: places.into_iter().map(letter).collect(),
            rect,
            direction: if rtl {
                TextDirection::RightToLeft
            } else {
                TextDirection::LeftToRight
            },
            ends_block: false,
        })
    }
}

/// A point of a page of some width and height as it stands when the page is turned, in points from its corner.
pub(super) fn turned(Point { x, y }: Point, (width, height): (f32, f32), turns: u8) -> Vec2 {
    match turns % 4 {
        1 => vec2(height - y, x),
        2 => vec2(width - x, height - y),
        3 => vec2(y, width - x),
        _ => vec2(x, y),
    }
}

/// The notes at the foot of all pages, which stand at the end of the text.
fn notes_of(book: &OpenText) -> TextRange {
    let document = &book.text.document;
    let blocks = document.blocks.iter().rev();
    let is_note = |block: &&Block| matches!(block.kind, BlockKind::Footnote(_) | BlockKind::Aside);
    let notes = blocks.take_while(is_note);
    let start = notes.map(|block| block.range.start).last();
    let end = document.text.end();
    TextRange {
        start: start.unwrap_or(end),
        end,
    }
}

/// The upright rectangle about four corners.
pub(super) fn rect_of(corners: [Pos2; 4]) -> Rect {
    Rect::from_points(&corners)
}

impl Places for Leaves {
    fn rect(&self) -> Rect {
        self.view
    }

    fn scale(&self) -> f32 {
        self.scale
    }

    fn hit(&self, at: Pos2) -> Option<Hit> {
        let leaf = self.nearest(at)?;
        let point = self.on_page(leaf, at);
        Some(Hit {
            caret: self.map.position_at(leaf.page, point)?,
            on: self.map.letter_at(leaf.page, point),
        })
    }

    /// Notes at the foot of pages stand behind the whole text: a drag from the text into one would take in all that comes between.
    fn hit_from(&self, book: &OpenText, from: Offset, at: Pos2) -> Option<Hit> {
        let notes = notes_of(book);
        let is_in_notes = notes.contains(from);
        let hit = self.hit(at)?;
        if notes.contains(hit.on.unwrap_or(hit.caret)) == is_in_notes {
            return Some(hit);
        }
        let part = match is_in_notes {
            true => notes,
            false => TextRange {
                start: Offset::ZERO,
                end: notes.start,
            },
        };
        let leaf = self.nearest(at)?;
        let caret = self
            .map
            .position_within(leaf.page, self.on_page(leaf, at), part)?;
        Some(Hit { caret, on: None })
    }

    fn bands(&self, range: TextRange, _: (f32, f32)) -> Vec<Rect> {
        self.quads(range).into_iter().map(rect_of).collect()
    }

    fn strokes(&self, range: TextRange, below: f32) -> Vec<[Pos2; 2]> {
        let up = if below < 0.0 { THROUGH } else { UNDER };
        let stroke = |[upper_left, upper_right, lower_right, lower_left]: [Pos2; 4]| {
            [
                lower_left.lerp(upper_left, up),
                lower_right.lerp(upper_right, up),
            ]
        };
        self.quads(range).into_iter().map(stroke).collect()
    }

    fn caret(&self, offset: Offset) -> Option<Rect> {
        let edge = |from: Pos2, to: Pos2| Rect::from_points(&[from, to]);
        // Behind the last letter of a line there is none that it could stand before.
        self.letter(offset)
            .map(|[upper_left, _, _, lower_left]| edge(upper_left, lower_left))
            .or_else(|| {
                let [_, upper_right, lower_right, _] = self.letter(offset.minus(1))?;
                Some(edge(upper_right, lower_right))
            })
    }

    fn text_edges(&self) -> Option<(f32, f32)> {
        None
    }

    /// In the margin of the page that is nearer to the line.
    fn beside_line(&self, offset: Offset, away: f32) -> Option<Pos2> {
        let (page, _) = self.map.quad(offset)?;
        let leaf = self.leaf(page)?;
        let line = rect_of(self.letter(offset)?);
        let seen = leaf.rect.intersect(self.view);
        let x = if line.center().x < leaf.rect.center().x {
            seen.left() + away
        } else {
            seen.right() - away
        };
        Some(pos2(x, line.center().y))
    }
}
