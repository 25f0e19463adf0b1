//! Where pages begin and end: no heading alone at the foot, no lone line, no word divided between two pages.

use super::rows::Row;
use super::{Column, Placed, heads};
use crate::document::{BlockKind, Offset};
use crate::layout::fonts::FontBook;
use crate::layout::galley::BlockLayout;

impl Column {
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
        self.page_up_to(fonts, end, height)
    }

    /// Where the last page begins, if it is as full as it can be.
    pub fn last_page(&mut self, fonts: &mut FontBook, height: f32) -> Offset {
        let end = Row {
            unit: self.units.len(),
            line: 0,
        };
        self.page_up_to(fonts, end, height)
    }

    fn page_up_to(&mut self, fonts: &mut FontBook, end: Row, height: f32) -> Offset {
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

    /// Moves a page's end up over what would stand without the unit that it belongs to: a heading, a picture without its caption, the
    /// caption of a table without its rows. A page always holds something.
    fn settle(&self, end: Row, start: Row, overflow: usize) -> Row {
        let mut settled = end;
        if settled.line == 0 {
            while settled.unit > start.unit && self.leads_to(settled.unit) {
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

    /// Whether the unit before this one must not stand without it.
    fn leads_to(&self, unit: usize) -> bool {
        let kind = |unit: usize| Some(&self.document.blocks[self.units.get(unit)?.block].kind);
        let is_first = self.units.get(unit).is_some_and(|own| own.first);
        match (unit.checked_sub(1).and_then(kind), kind(unit)) {
            (Some(BlockKind::Heading(_)), _) => true,
            (Some(BlockKind::Image(_)), Some(BlockKind::Aside))
            | (Some(BlockKind::Aside), Some(BlockKind::Table(_))) => is_first,
            _ => false,
        }
    }
}

/// Where a unit is cut so that `line` goes to the next page. Neither its first line may stand alone at the foot nor its
/// last at the head, and no word is divided between pages. `first` is the unit's first line on this page.
fn cut_before(layout: &BlockLayout, line: usize, first: usize) -> usize {
    let count = layout.lines.len();
    let mut cut = line;
    while cut > first && layout.lines[cut].keep {
        cut -= 1;
    }
    // The head of a table does not stand without a row: the next page would only repeat it.
    if first == 0 && cut <= layout.head.0 && layout.head.0 > 0 {
        return 0;
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
