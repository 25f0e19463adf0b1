//! What lies on the screen, in points: where letters are, and what is at a point. It knows no meaning, only places.
//!
//! Lines are set as if they ran to the right and followed one another downwards. Where they run downwards and follow one another to
//! the left, the sheet is turned: it is the only place that knows.

use super::marks::MARK;
use super::places::Places;
use crate::document::{Offset, TextRange};
use crate::layout::{self, Placed};
use egui::{Pos2, Rect, Vec2, vec2};
use std::collections::HashMap;

/// The blocks in sight.
pub(super) struct Sheet {
    /// The page.
    pub rect: Rect,
    /// Pixels per point.
    pub scale: f32,
    pub placed: Vec<Placed>,
    /// Length of a line of text, in points.
    pub measure: f32,
    /// Whether lines run downwards; the first one then stands this far from the page's left edge, in pixels.
    pub turned: Option<f32>,
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
            turned: None,
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
        let (along, across) = (unit.x + rect.x, unit.y + rect.y);
        let (min, size) = match self.turned {
            None => (vec2(along, across), vec2(rect.width, rect.height)),
            Some(right) => (
                vec2(right - across - rect.height, along),
                vec2(rect.height, rect.width),
            ),
        };
        Rect::from_min_size(
            ((self.origin() + min) / self.scale).to_pos2(),
            size / self.scale,
        )
    }

    /// A point in a block's pixels.
    fn to_block(&self, unit: &Placed, at: Pos2) -> (f32, f32) {
        let pixels = at.to_vec2() * self.scale - self.origin();
        match self.turned {
            None => (pixels.x - unit.x, pixels.y - unit.y),
            Some(right) => (pixels.y - unit.x, right - pixels.x - unit.y),
        }
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

    /// Where a glyph's pen stands, from its unit's corner, in pixels of the screen.
    pub fn pen(&self, unit: &Placed, along: f32, across: f32) -> Pos2 {
        let (along, across) = (unit.x + along, unit.y.round() + across);
        let pen = match self.turned {
            None => vec2(along, across),
            Some(right) => vec2(right - across, along),
        };
        (self.origin() + pen).to_pos2()
    }
}

impl Places for Sheet {
    fn rect(&self) -> Rect {
        self.rect
    }

    fn scale(&self) -> f32 {
        self.scale
    }

    fn turned(&self) -> Option<f32> {
        self.turned
    }

    fn hit(&self, at: Pos2) -> Option<layout::Hit> {
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

    fn bands(&self, range: TextRange, (above, below): (f32, f32)) -> Vec<Rect> {
        let mut rects = Vec::new();
        for unit in self
            .placed
            .iter()
            .filter(|unit| unit.layout.range.overlaps(range))
        {
            let lines = &unit.layout.lines[unit.lines.clone()];
            let window = self.window(unit);
            for line in lines.iter().filter(|line| line.range.overlaps(range)) {
                // Letters larger than those of the text, as in a heading, are covered to their own height.
                let size = line.runs.iter().map(|run| run.size).fold(0.0, f32::max);
                let up = (above * self.scale).max(MARK.0 * size);
                let down = (below * self.scale).max(MARK.1 * size);
                let (top, bottom) = (
                    line.top.max(line.baseline - up),
                    (line.top + line.height).min(line.baseline + down),
                );
                let band = |rect: layout::Rect| {
                    if line.is_formula(&rect) {
                        return rect;
                    }
                    layout::Rect {
                        y: top,
                        height: bottom - top,
                        ..rect
                    }
                };
                let seen = line
                    .rects(range)
                    .into_iter()
                    .map(|rect| self.to_points(unit, band(rect)).intersect(window));
                rects.extend(seen.filter(|rect| rect.width() > 0.0 && rect.height() >= 0.0));
            }
        }
        rects
    }

    fn strokes(&self, range: TextRange, below: f32) -> Vec<[Pos2; 2]> {
        let mut strokes = Vec::new();
        for unit in self
            .placed
            .iter()
            .filter(|unit| unit.layout.range.overlaps(range))
        {
            let window = self.window(unit);
            let lines = unit.layout.lines[unit.lines.clone()].iter();
            for line in lines.filter(|line| line.range.overlaps(range)) {
                for rect in line.rects(range) {
                    let y = if line.is_formula(&rect) && below > 0.0 {
                        rect.y + rect.height
                    } else {
                        line.baseline + below * self.scale
                    };
                    let stroke = layout::Rect {
                        y,
                        height: 0.0,
                        ..rect
                    };
                    let stroke = self.to_points(unit, stroke);
                    let seen = stroke.intersect(window);
                    if seen.width() >= 0.0 && seen.height() >= 0.0 {
                        strokes.push([seen.min, seen.max]);
                    }
                }
            }
        }
        strokes
    }

    fn caret(&self, offset: Offset) -> Option<Rect> {
        for unit in &self.placed {
            let range = unit.layout.range;
            if !unit.repeated && range.start <= offset && offset <= range.end {
                let caret = unit.layout.caret(offset)?;
                let seen = unit.layout.lines[unit.lines.clone()]
                    .iter()
                    .any(|line| line.top == caret.y);
                return seen.then(|| self.to_points(unit, caret));
            }
        }
        None
    }

    fn text_edges(&self) -> Option<(f32, f32)> {
        let edges = |unit: &Placed| {
            let (top, bottom) = extent(unit);
            let whole = layout::Rect {
                x: 0.0,
                y: top,
                width: self.measure * self.scale,
                height: bottom - top,
            };
            let rect = self.to_points(unit, whole);
            (rect.left(), rect.right())
        };
        self.placed
            .iter()
            .map(edges)
            .reduce(|all, edges| (all.0.min(edges.0), all.1.max(edges.1)))
    }

    fn beside_line(&self, offset: Offset, away: f32) -> Option<Pos2> {
        let unit = self
            .placed
            .iter()
            .find(|unit| !unit.repeated && unit.layout.range.contains(offset))?;
        let line = unit.layout.lines[unit.lines.clone()]
            .iter()
            .find(|line| line.range.contains(offset))?;
        let edge = layout::Rect {
            x: 0.0,
            y: line.top,
            width: 0.0,
            height: line.height,
        };
        Some(self.to_points(unit, edge).center() + self.step(-away, 0.0))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, Builder, Metadata, Package};
    use crate::layout::{Column, FontBook};
    use crate::library::Settings;
    use crate::ui::page::room::style_of;
    use std::sync::Arc;

    #[test]
    fn a_selected_heading_is_covered_to_the_height_of_its_letters() {
        let mut builder = Builder::new();
        builder.block(BlockKind::Heading(1));
        builder.text("Heading");
        let document =
            Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
        let style = style_of(&Settings::default());
        let em = style.size;
        let mut column = Column::new(Arc::clone(&document), style);
        let placed = column.visible(&mut FontBook::embedded_only(), 400.0);
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(600.0, 400.0));
        let sheet = Sheet::new(rect, 1.0, placed, 600.0);
        let bands = sheet.bands(document.text.range(), (MARK.0 * em, MARK.1 * em));
        assert!(bands[0].height() > 2.0 * em, "{bands:?}");
    }
}
