//! The column of text that is never laid out whole: it keeps the place as a position in the text, and sets only what is seen.
//!
//! The place is a code point and the pixels that have been scrolled past the top of its line. New widths, sizes and late
//! pictures therefore cannot move the words at the top.

mod heads;

use super::block::{ShapedUnit, Surroundings, shape_unit, style_of};
use super::fonts::FontBook;
use super::galley::BlockLayout;
use super::lists;
use super::shape::Stretch;
use super::style::PageStyle;
use super::table::Measure;
use super::units::{Part, Unit, units};
use crate::document::{BlockKind, Document, Offset, TextRange};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Units kept shaped, and the bytes of their text; beyond this, those far from the place are dropped.
const LIVE: usize = 400;
const LIVE_BYTES: usize = 1 << 20;
const NEAR: usize = 120;
const NEAR_BYTES: usize = LIVE_BYTES / 4;

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

struct Live {
    shaped: ShapedUnit,
    layout: Option<Arc<BlockLayout>>,
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

/// A line of a unit: where a page may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    unit: usize,
    line: usize,
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

    /// The page that begins with the line of `from`, and where the next begins.
    pub fn page(
        &mut self,
        fonts: &mut FontBook,
        from: Offset,
        height: f32,
    ) -> (Vec<Placed>, Option<Offset>) {
        let Some(start) = self.row_of(fonts, from) else {
            return (Vec::new(), None);
        };
        let end = self.page_end(fonts, start, height);
        let mut placed = Vec::new();
        let mut y = self.head_height(fonts, start, height);
        if let Some((unit, layout)) = self.head(fonts, start, height) {
            placed.push(heads::placed(self.units[unit].block, layout));
        }
        let last_unit = if end.line == 0 {
            end.unit
        } else {
            end.unit + 1
        };
        for unit in start.unit..last_unit.min(self.units.len()) {
            let layout = self.set(fonts, unit);
            let first = if unit == start.unit { start.line } else { 0 };
            let to = if unit == end.unit {
                end.line
            } else {
                layout.lines.len()
            };
            // Air above a block is left out at the top of a page.
            let skipped = if unit == start.unit {
                layout
                    .lines
                    .get(first)
                    .map_or(layout.before, |line| line.top)
            } else {
                0.0
            };
            let bottom = layout.height;
            placed.push(Placed {
                block: self.units[unit].block,
                x: 0.0,
                y: y - skipped,
                lines: first..to,
                layout,
                repeated: false,
            });
            y += bottom - skipped;
        }
        self.drop_far(end.unit);
        let next = (end.unit < self.units.len()).then(|| self.row_start(fonts, end));
        (placed, next)
    }

    /// Where the page begins that ends before `offset`.
    pub fn page_before(&mut self, fonts: &mut FontBook, offset: Offset, height: f32) -> Offset {
        let Some(end) = self.row_of(fonts, offset) else {
            return Offset::ZERO;
        };
        let mut start = end;
        while let Some(row) = self.row_before(fonts, start) {
            // A page that would not reach its old end any more has one line too many.
            if self.page_end(fonts, row, height) < end {
                break;
            }
            start = row;
        }
        if start == end {
            return self
                .row_before(fonts, end)
                .map_or(Offset::ZERO, |row| self.row_start(fonts, row));
        }
        self.row_start(fonts, start)
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
        placed
    }

    /// Height of the whole text in pixels. Sets all of it: for pictures of short texts.
    pub fn full_height(&mut self, fonts: &mut FontBook) -> f32 {
        (0..self.units.len())
            .map(|unit| self.set(fonts, unit).height)
            .sum()
    }

    // ---- places --------------------------------------------------------------------------------------------------------

    fn unit_at(&self, offset: Offset) -> Option<usize> {
        let after = self
            .units
            .partition_point(|unit| unit.range.start <= offset);
        if self.units.is_empty() {
            None
        } else {
            Some(after.saturating_sub(1))
        }
    }

    fn row_of(&mut self, fonts: &mut FontBook, offset: Offset) -> Option<Row> {
        let unit = self.unit_at(offset)?;
        let layout = self.set(fonts, unit);
        let line = layout
            .lines
            .iter()
            .rposition(|line| line.range.start <= offset)
            .unwrap_or(0);
        let line = (0..=line)
            .rev()
            .find(|&line| layout.lines.get(line).is_none_or(|line| !line.keep))
            .unwrap_or(0);
        Some(Row { unit, line })
    }

    fn row_start(&mut self, fonts: &mut FontBook, row: Row) -> Offset {
        let layout = self.set(fonts, row.unit);
        layout
            .lines
            .get(row.line)
            .map_or(layout.range.start, |line| line.range.start)
    }

    fn row_before(&mut self, fonts: &mut FontBook, row: Row) -> Option<Row> {
        let mut row = row;
        loop {
            if row.line > 0 {
                row.line -= 1;
            } else {
                let unit = row.unit.checked_sub(1)?;
                row = Row {
                    unit,
                    line: self.set(fonts, unit).lines.len().saturating_sub(1),
                };
            }
            if self
                .set(fonts, row.unit)
                .lines
                .get(row.line)
                .is_none_or(|line| !line.keep)
            {
                return Some(row);
            }
        }
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

    // ---- pages ---------------------------------------------------------------------------------------------------------

    /// The row after the last that fits on a page that begins with `start`.
    fn page_end(&mut self, fonts: &mut FontBook, start: Row, height: f32) -> Row {
        let mut y = self.head_height(fonts, start, height);
        let mut row = start;
        while row.unit < self.units.len() {
            if row.unit > start.unit && row.line == 0 && self.begins_page(row.unit) {
                return row;
            }
            let layout = self.set(fonts, row.unit);
            let origin = if row == start {
                layout
                    .lines
                    .get(row.line)
                    .map_or(layout.before, |line| line.top)
            } else {
                0.0
            };
            let fits = |line: usize| {
                y + layout.lines[line].top + layout.lines[line].height - origin <= height
            };
            let full = (row.line..layout.lines.len()).find(|&line| !fits(line));
            if let Some(line) = full {
                let first = (row.unit == start.unit).then_some(start.line);
                let cut = cut_before(&layout, line, first.unwrap_or(0));
                return self.settle(
                    Row {
                        unit: row.unit,
                        line: cut,
                    },
                    start,
                    line,
                );
            }
            y += layout.height - origin;
            row = Row {
                unit: row.unit + 1,
                line: 0,
            };
        }
        row
    }

    /// Moves a page's end up over a heading that would stand alone at its foot; a page always holds something.
    fn settle(&self, end: Row, start: Row, overflow: usize) -> Row {
        let mut settled = end;
        if settled.line == 0 {
            while settled.unit > start.unit && self.is_heading(settled.unit - 1) {
                settled.unit -= 1;
            }
        }
        if settled > start {
            settled
        } else if end > start {
            end
        } else {
            Row {
                unit: end.unit,
                line: overflow.max(start.line + 1),
            }
        }
    }

    fn begins_page(&self, unit: usize) -> bool {
        self.units[unit].first && self.document.blocks[self.units[unit].block].new_page
    }

    fn is_heading(&self, unit: usize) -> bool {
        matches!(
            self.document.blocks[self.units[unit].block].kind,
            BlockKind::Heading(_)
        )
    }

    // ---- setting -------------------------------------------------------------------------------------------------------

    /// The unit's lines, set now if they are not yet.
    fn set(&mut self, fonts: &mut FontBook, index: usize) -> Arc<BlockLayout> {
        let measure = self.measure(fonts, index);
        let (document, page) = (Arc::clone(&self.document), self.page);
        let unit = &self.units[index];
        let live_bytes = &mut self.live_bytes;
        let inset = self.insets.get(unit.block).copied().unwrap_or(0.0);
        let live = self.live.entry(index).or_insert_with(|| {
            *live_bytes += unit.bytes.len();
            let around = Surroundings {
                document: &document,
                page: &page,
                inset,
                measure: measure.as_ref(),
            };
            Live {
                shaped: shape_unit(fonts, unit, &around),
                layout: None,
            }
        });
        Arc::clone(
            live.layout
                .get_or_insert_with(|| Arc::new(live.shaped.set(&document, unit, &page))),
        )
    }

    /// What the table that a unit is a part of asks of its columns.
    fn measure(&mut self, fonts: &mut FontBook, index: usize) -> Option<Arc<Measure>> {
        let unit = &self.units[index];
        let block = &self.document.blocks[unit.block];
        let (Part::Rows(_), BlockKind::Table(table)) = (&unit.part, &block.kind) else {
            return None;
        };
        let units = &self.units;
        let (document, page) = (&self.document, &self.page);
        let measure = self.measures.entry(unit.block).or_insert_with(|| {
            let first = units.partition_point(|other| other.block < unit.block);
            let end = units.partition_point(|other| other.block <= unit.block);
            let style = style_of(document, unit.block, page);
            let stretch = Stretch {
                document,
                block,
                range: block.range,
                style: &style,
                page,
            };
            Measure::new(fonts, &stretch, table, &units[first..end])
        });
        Some(Arc::clone(measure))
    }

    fn drop_far(&mut self, from: usize) {
        if self.live.len() <= LIVE && self.live_bytes <= LIVE_BYTES {
            return;
        }
        let (units, near) = (
            &self.units,
            self.units
                .get(from)
                .map_or(self.document.text.as_str().len(), |unit| unit.bytes.start),
        );
        self.live.retain(|&unit, _| {
            unit.abs_diff(from) < NEAR && units[unit].bytes.start.abs_diff(near) < NEAR_BYTES
        });
        self.live_bytes = self.live.keys().map(|&unit| units[unit].bytes.len()).sum();
    }
}

/// Where a unit is cut so that `line` goes to the next page: neither its first line stands alone at the foot, nor its last at the
/// head, and no word is divided between pages. `first` is the unit's first line on this page.
fn cut_before(layout: &BlockLayout, line: usize, first: usize) -> usize {
    let count = layout.lines.len();
    let mut cut = line;
    while cut > first && layout.lines[cut].keep {
        cut -= 1;
    }
    if layout.lines.iter().any(|line| line.keep) {
        return cut;
    }
    // Lines that the page begins with stay on it: something must.
    let floor = if first == 0 { 0 } else { first + 1 };
    let mut better = cut;
    if better + 1 == count {
        better = better.saturating_sub(1);
    }
    while better > floor && layout.lines[better - 1].hyphen {
        better -= 1;
    }
    if better == 1 && first == 0 {
        better = 0;
    }
    if better < floor { cut } else { better }
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
