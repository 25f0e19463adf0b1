//! The column of text that is never laid out whole: it keeps the place as a position in the text, and sets only what is seen.
//!
//! The place is a code point and the pixels that have been scrolled past the top of its line. New widths, sizes and late
//! pictures therefore cannot move the words at the top.

mod heads;
mod pages;
mod rows;
mod setting;

use super::fonts::FontBook;
use super::galley::BlockLayout;
use super::lists;
use super::style::PageStyle;
use super::table::Measure;
use super::units::{Unit, units};
use crate::document::{Document, Offset, TextRange};
use setting::Live;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// A document being set in a column.
pub struct Column {
    document: Arc<Document>,
    page: PageStyle,
    units: Vec<Unit>,
    live: HashMap<usize, Live>,
    /// Bytes of the units that are live.
    live_bytes: usize,
    /// Of tables that were seen, by their blocks.
    measures: HashMap<usize, Arc<Measure>>,
    /// How much further each block is set in than its list is deep, in em.
    insets: Vec<f32>,
    /// The first position of the top line, or one inside that line.
    place: Offset,
    /// Pixels scrolled past the top of that line; negative where air above it is seen.
    past: f32,
    /// Air before the text's start and after its end, in pixels.
    air: (f32, f32),
}

/// A unit on the screen.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Index into the document's blocks.
    pub block: usize,
    /// Of the unit's top left corner, from the top left of the view, in pixels.
    pub x: f32,
    pub y: f32,
    /// The lines that are to be drawn.
    pub lines: Range<usize>,
    pub layout: Arc<BlockLayout>,
    /// It stands here a second time: the head of a table that goes on.
    pub repeated: bool,
}

impl Column {
    #[must_use]
    pub fn new(document: Arc<Document>, page: PageStyle) -> Self {
        let units = units(&document);
        let insets = lists::insets(&document);
        Self {
            document,
            page,
            units,
            live: HashMap::new(),
            live_bytes: 0,
            measures: HashMap::new(),
            insets,
            place: Offset::ZERO,
            past: 0.0,
            air: (0.0, 0.0),
        }
    }

    #[must_use]
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    #[must_use]
    pub fn style(&self) -> &PageStyle {
        &self.page
    }

    /// The position at the top.
    #[must_use]
    pub fn place(&self) -> Offset {
        self.place
    }

    /// Sets the same text in another way; the place stays.
    pub fn set_style(&mut self, page: PageStyle) {
        if page == self.page {
            return;
        }
        // A formula is set anew where it may have become too wide.
        let has_formulas = !self.document.formulas.is_empty();
        if self.page.reshapes(&page) || has_formulas && self.page.measure != page.measure {
            self.live.clear();
            self.measures.clear();
            self.live_bytes = 0;
        } else {
            self.live.values_mut().for_each(|live| live.layout = None);
        }
        self.page = page;
    }

    /// Sets the air before the text's start and after its end, in pixels.
    pub fn set_air(&mut self, before: f32, after: f32) {
        self.air = (before, after);
    }

    /// Puts the line of `offset` at the top.
    pub fn go_to(&mut self, offset: Offset) {
        self.place = offset.min(self.document.text.end());
        self.past = 0.0;
    }

    /// Puts the line of `offset` `down` pixels below the top, or as near to it as the text's start and end allow.
    pub fn show(&mut self, fonts: &mut FontBook, offset: Offset, down: f32, height: f32) {
        self.go_to(offset);
        self.scroll(fonts, -down, height);
    }

    /// Scrolls by so many pixels, stopping at both ends. Returns whether anything moved.
    pub fn scroll(&mut self, fonts: &mut FontBook, by: f32, height: f32) -> bool {
        let before = (self.place, self.past);
        let Some((unit, y)) = self.top(fonts) else {
            return false;
        };
        let (unit, y) = self.normalised(fonts, unit, y + by);
        let (unit, y) = self.within_end(fonts, unit, y, height);
        self.hold(fonts, unit, y);
        (self.place, self.past) != before
    }

    /// Whether the end of the text is seen, given the height of the view.
    pub fn at_end(&mut self, fonts: &mut FontBook, height: f32) -> bool {
        self.visible(fonts, height).last().is_none_or(|last| {
            last.layout.range.end >= self.last_end() && last.y + last.layout.height <= height + 1.0
        })
    }

    fn last_end(&self) -> Offset {
        self.units
            .last()
            .map_or(Offset::ZERO, |unit| unit.range.end)
    }

    /// What is seen in a view so many pixels high, scrolled to the place.
    pub fn visible(&mut self, fonts: &mut FontBook, height: f32) -> Vec<Placed> {
        let mut placed = Vec::new();
        let Some((mut unit, y)) = self.top(fonts) else {
            return placed;
        };
        let mut y = -y;
        while unit < self.units.len() && y < height {
            let layout = self.set(fonts, unit);
            let next = y + layout.height;
            placed.push(Placed {
                block: self.units[unit].block,
                x: 0.0,
                y,
                lines: 0..layout.lines.len(),
                layout,
                repeated: false,
            });
            y = next;
            unit += 1;
        }
        self.drop_far(unit);
        placed
    }

    /// Whole blocks, one beneath the other from the top of a view, without regard to what stands between them.
    pub fn passage(&mut self, fonts: &mut FontBook, blocks: &[usize]) -> Vec<Placed> {
        let mut placed: Vec<Placed> = Vec::new();
        let mut y = 0.0;
        for &block in blocks {
            let first = self.units.partition_point(|unit| unit.block < block);
            let end = self.units.partition_point(|unit| unit.block <= block);
            for unit in first..end {
                let layout = self.set(fonts, unit);
                // There is nothing above the first that it would have to stand apart from.
                y -= if placed.is_empty() {
                    layout.before
                } else {
                    0.0
                };
                let bottom = y + layout.height;
                placed.push(Placed {
                    block,
                    x: 0.0,
                    y,
                    lines: 0..layout.lines.len(),
                    layout,
                    repeated: false,
                });
                y = bottom;
            }
        }
        // What all of it is set in by belongs to the page that it was taken from.
        let edge = placed.iter().map(|one| one.layout.left_edge());
        let edge = edge.fold(f32::INFINITY, f32::min);
        let mut lines = placed.iter().flat_map(|one| &one.layout.lines);
        let runs_left = lines.any(|line| line.clusters.iter().any(|cluster| cluster.rtl));
        if edge.is_finite() && edge > 0.0 && !runs_left {
            placed.iter_mut().for_each(|one| one.x -= edge.floor());
        }
        placed
    }

    /// Height of the whole text in pixels. Sets all of it: for pictures of short texts.
    pub fn full_height(&mut self, fonts: &mut FontBook) -> f32 {
        (0..self.units.len())
            .map(|unit| self.set(fonts, unit).height)
            .sum()
    }

    /// Unit at the top, and the pixels of it that are scrolled past.
    fn top(&mut self, fonts: &mut FontBook) -> Option<(usize, f32)> {
        let row = self.row_of(fonts, self.place)?;
        let layout = self.set(fonts, row.unit);
        let top = layout.lines.get(row.line).map_or(0.0, |line| line.top);
        Some((row.unit, top + self.past))
    }

    /// The same place as a unit and pixels within its height.
    fn normalised(&mut self, fonts: &mut FontBook, mut unit: usize, mut y: f32) -> (usize, f32) {
        while y < 0.0 && unit > 0 {
            unit -= 1;
            y += self.set(fonts, unit).height;
        }
        while unit + 1 < self.units.len() {
            let height = self.set(fonts, unit).height;
            if y < height {
                break;
            }
            y -= height;
            unit += 1;
        }
        (unit, y.max(if unit == 0 { -self.air.0 } else { 0.0 }))
    }

    /// The same place, but no further than where the end of the text stands at the bottom of the view.
    fn within_end(
        &mut self,
        fonts: &mut FontBook,
        unit: usize,
        y: f32,
        height: f32,
    ) -> (usize, f32) {
        let mut below = -y;
        for next in unit..self.units.len() {
            below += self.set(fonts, next).height;
            if below >= height {
                return (unit, y);
            }
        }
        below += self.air.1;
        if below >= height {
            (unit, y)
        } else {
            self.normalised(fonts, unit, y - (height - below))
        }
    }

    /// Makes a unit and pixels within it the place.
    fn hold(&mut self, fonts: &mut FontBook, unit: usize, y: f32) {
        let layout = self.set(fonts, unit);
        let line = layout
            .lines
            .iter()
            .find(|line| line.top + line.height > y && !line.keep)
            .or(layout.lines.last());
        let (place, top) = line.map_or((layout.range.start, 0.0), |line| {
            (line.range.start, line.top)
        });
        self.place = place;
        self.past = y - top;
    }
}

/// From the first letter whose line's middle stands below `top` to the last whose line's middle stands above `bottom`.
#[must_use]
pub fn shown(placed: &[Placed], top: f32, bottom: f32) -> Option<TextRange> {
    let lines = || {
        placed
            .iter()
            .filter(|unit| !unit.repeated)
            .flat_map(|unit| {
                unit.layout.lines[unit.lines.clone()]
                    .iter()
                    .map(move |line| (unit.y + line.top + line.height / 2.0, line))
            })
    };
    let inside = |middle: f32| middle > top && middle < bottom;
    let first = lines().find(|&(middle, _)| inside(middle))?.1.range.start;
    let last = lines()
        .filter(|&(middle, _)| inside(middle))
        .map(|(_, line)| line.range.end)
        .max()?;
    Some(TextRange {
        start: first,
        end: last,
    })
}
