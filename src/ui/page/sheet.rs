//! What lies on the screen, in points: where letters are, and what is at a point. It knows no meaning, only places.

use crate::document::{Offset, TextRange};
use crate::layout::{self, Placed};
use egui::{Pos2, Rect, Vec2, pos2, vec2};
use std::collections::HashMap;

/// The blocks in sight.
pub(super) struct Sheet {
    /// The page.
    pub rect: Rect,
    /// Pixels per point.
    pub scale: f32,
    pub placed: Vec<Placed>,
    /// Width of a column of text, in points.
    pub measure: f32,
    /// Through which part of the page a block is seen that is wider than its column, by the block.
    pub windows: HashMap<usize, Rect>,
}

impl Sheet {
    pub fn new(rect: Rect, scale: f32, placed: Vec<Placed>, measure: f32) -> Self {
        Self {
            rect,
            scale,
            placed,
            measure,
            windows: HashMap::new(),
        }
    }

    pub fn empty(rect: Rect) -> Self {
        Self::new(rect, 1.0, Vec::new(), 0.0)
    }

    /// The part of the page on which a unit is seen.
    pub fn window(&self, unit: &Placed) -> Rect {
        self.windows
            .get(&unit.block)
            .copied()
            .unwrap_or(Rect::EVERYTHING)
    }

    /// The page's corner on the pixel grid, in pixels.
    pub fn origin(&self) -> Vec2 {
        vec2(
            (self.rect.left() * self.scale).round(),
            (self.rect.top() * self.scale).round(),
        )
    }

    /// A rectangle of a block, in points.
    pub fn to_points(&self, unit: &Placed, rect: layout::Rect) -> Rect {
        let min = (self.origin() + vec2(unit.x + rect.x, unit.y + rect.y)) / self.scale;
        Rect::from_min_size(min.to_pos2(), vec2(rect.width, rect.height) / self.scale)
    }

    /// A point in a block's pixels.
    fn to_block(&self, unit: &Placed, at: Pos2) -> (f32, f32) {
        let pixels = at.to_vec2() * self.scale - self.origin();
        (pixels.x - unit.x, pixels.y - unit.y)
    }

    /// The unit nearest to a point.
    fn unit_at(&self, at: Pos2) -> Option<&Placed> {
        let away = |unit: &&Placed| {
            let (x, y) = self.to_block(unit, at);
            let (top, bottom) = extent(unit);
            let sideways = (-x)
                .max(x - unit.layout.wide.unwrap_or(self.measure * self.scale))
                .max(0.0);
            (top - y).max(y - bottom).max(0.0) + sideways * 50.0
        };
        self.placed
            .iter()
            .filter(|unit| !unit.lines.is_empty())
            .min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// What lies at a point: nearest caret, and the letter under it.
    pub fn hit(&self, at: Pos2) -> Option<layout::Hit> {
        let unit = self.unit_at(at)?;
        let (x, y) = self.to_block(unit, at);
        let (top, bottom) = extent(unit);
        let inside = y >= top && y <= bottom;
        let hit = unit
            .layout
            .hit(x, y.clamp(top + 0.5, (bottom - 0.5).max(top + 0.5)));
        Some(layout::Hit {
            on: hit.on.filter(|_| inside),
            ..hit
        })
    }

    /// Rectangles over a range, in points, each as tall as the letters of its line.
    pub fn rects(&self, range: TextRange) -> Vec<Rect> {
        self.line_rects(range)
            .into_iter()
            .map(|(rect, _)| rect)
            .collect()
    }

    /// The same with the baseline of each, in points.
    pub fn line_rects(&self, range: TextRange) -> Vec<(Rect, f32)> {
        let mut rects = Vec::new();
        for unit in self
            .placed
            .iter()
            .filter(|unit| unit.layout.range.overlaps(range))
        {
            let lines = &unit.layout.lines[unit.lines.clone()];
            let window = self.window(unit);
            for line in lines.iter().filter(|line| line.range.overlaps(range)) {
                let baseline = self
                    .to_points(
                        unit,
                        layout::Rect {
                            y: line.baseline,
                            ..layout::Rect::default()
                        },
                    )
                    .top();
                let seen = line
                    .rects(range)
                    .into_iter()
                    .map(|rect| self.to_points(unit, rect).intersect(window));
                rects.extend(
                    seen.filter(|rect| rect.width() > 0.0)
                        .map(|rect| (rect, baseline)),
                );
            }
        }
        rects
    }

    /// Where a caret stands, where that is in sight.
    pub fn caret(&self, offset: Offset) -> Option<Rect> {
        for unit in &self.placed {
            let range = unit.layout.range;
            if range.start <= offset && offset <= range.end {
                let caret = unit.layout.caret(offset)?;
                let seen = unit.layout.lines[unit.lines.clone()]
                    .iter()
                    .any(|line| line.top == caret.y);
                return seen.then(|| self.to_points(unit, caret));
            }
        }
        None
    }

    /// Left edge of the column of text that a point of the page belongs to, in points.
    pub fn column_left(&self, unit: &Placed) -> f32 {
        pos2((self.origin().x + unit.x) / self.scale, 0.0).x
    }
}

/// Top and bottom of the visible lines of a unit, in its pixels.
fn extent(unit: &Placed) -> (f32, f32) {
    let lines = &unit.layout.lines[unit.lines.clone()];
    let top = lines.first().map_or(0.0, |line| line.top);
    (
        top,
        lines
            .iter()
            .map(|line| line.top + line.height)
            .fold(top, f32::max),
    )
}
