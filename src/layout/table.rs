//! Sets a table: each cell is a small text of its own, columns share the room by what they hold.

use super::block::{BlockLayout, Rule, set_text};
use super::fonts::FontBook;
use super::geometry::Rect;
use super::shape::{Shaped, shape};
use super::style::{BlockStyle, PageStyle};
use crate::document::{Block, Direction, Document, Table};

/// Air between two columns, in em.
const GUTTER: f32 = 1.2;
/// No column is narrower than this, in em.
const NARROWEST: f32 = 3.0;

/// A column that is wider than this in one line is not made narrower, where the table may be moved sideways; in em.
const READABLE: f32 = 6.0;

/// Room beneath a wide table for the bar that moves it, in em.
const BAR: f32 = 0.9;

/// A table with its cells shaped.
pub(super) struct ShapedTable {
    rows: Vec<Vec<ShapedCell>>,
    columns: usize,
    /// The first column stands at the right.
    rtl: bool,
}

struct ShapedCell {
    shaped: Shaped,
    style: BlockStyle,
    /// First column, and how many columns and rows it spans.
    column: usize,
    span: usize,
    deep: u16,
    /// Width in one line, in pixels.
    natural: f32,
}

pub(super) fn shape_table(
    fonts: &mut FontBook,
    document: &Document,
    block: &Block,
    table: &Table,
    style: &BlockStyle,
    page: &PageStyle,
) -> ShapedTable {
    let mut rows = Vec::with_capacity(table.rows.len());
    // How many more rows each column is taken up by a cell from above.
    let mut taken: Vec<u16> = Vec::new();
    for row in &table.rows {
        let mut cells = Vec::with_capacity(row.len());
        let mut column = 0;
        for cell in row {
            while taken.get(column).copied().unwrap_or(0) > 0 {
                column += 1;
            }
            let style = BlockStyle { bold: style.bold || cell.header, align: cell.align, ..*style };
            let shaped = shape(fonts, document, block, cell.range, &style, page);
            let natural = shaped.atoms.iter().map(|atom| atom.advance).sum();
            let span = usize::from(cell.span.0.clamp(1, 64));
            if taken.len() < column + span {
                taken.resize(column + span, 0);
            }
            taken[column..column + span].fill(cell.span.1);
            cells.push(ShapedCell { shaped, style, column, span, deep: cell.span.1, natural });
            column += span;
        }
        taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        rows.push(cells);
    }
    let rtl = block.direction.or(document.meta.direction) == Some(Direction::RightToLeft);
    ShapedTable { rows, columns: taken.len().max(1), rtl }
}

impl ShapedTable {
    pub fn set(&mut self, page: &PageStyle, style: &BlockStyle, place: (f32, f32), layout: &mut BlockLayout) {
        let em = page.em() * style.size;
        let gutter = GUTTER * em;
        let least = page.wide_tables.then_some(READABLE * em);
        let widths = self.widths(place.1, gutter, NARROWEST * em, least);
        let pad = (em * 0.28).round();
        let grid = Grid::new(widths, gutter, place, self.rtl);
        layout.wide = (grid.total > place.1 + 1.0).then_some(place.0 + grid.total);
        layout.begins_right = self.rtl;
        let thickness = page.scale.round().max(1.0);
        // Rows that are left of the cell in each column.
        let mut open = vec![0; self.columns];
        layout.rules.extend(grid.rules(layout.height, thickness, &open));
        let n_rows = self.rows.len();
        for (index, row) in self.rows.iter_mut().enumerate() {
            layout.height += pad;
            let top = layout.height;
            let mut bottom = top;
            let first = layout.lines.len();
            for cell in row {
                layout.height = top;
                set_text(&mut cell.shaped, &cell.style, page, grid.place(cell.column, cell.span), layout);
                bottom = bottom.max(layout.height);
                open.iter_mut().skip(cell.column).take(cell.span).for_each(|rows| *rows = cell.deep);
            }
            layout.lines[first..].iter_mut().skip(1).for_each(|line| line.keep = true);
            layout.height = bottom + pad;
            let is_last = index + 1 == n_rows;
            open.iter_mut().for_each(|rows| *rows = if is_last { 0 } else { rows.saturating_sub(1) });
            layout.rules.extend(grid.rules(layout.height, thickness, &open));
        }
        if layout.wide.is_some() {
            layout.height += (BAR * page.em()).round();
        }
    }

    /// Column widths in pixels: what each holds in one line where all fits, else shares of the room in proportion to it.
    fn widths(&self, room: f32, gutter: f32, narrowest: f32, least: Option<f32>) -> Vec<f32> {
        let mut natural = vec![narrowest; self.columns];
        for cell in self.rows.iter().flatten().filter(|cell| cell.span == 1) {
            natural[cell.column] = natural[cell.column].max(cell.natural + 1.0);
        }
        let room = (room - gutter * (self.columns - 1) as f32).max(1.0);
        let wanted: f32 = natural.iter().sum();
        if wanted <= room {
            return natural;
        }
        let readable: Vec<f32> = natural.iter().map(|&width| width.min(least.unwrap_or(0.0))).collect();
        if readable.iter().sum::<f32>() > room {
            return readable;
        }
        // Columns that are narrow anyway keep their width; the wide ones share the rest.
        let fair = room / self.columns as f32;
        let kept: f32 = natural.iter().filter(|&&width| width <= fair).sum();
        let wide: f32 = natural.iter().filter(|&&width| width > fair).sum();
        natural.iter().map(|&width| if width <= fair { width } else { width / wide * (room - kept) }).collect()
    }
}

/// Where the columns of a table stand.
struct Grid {
    /// Left edge and width of each column, in pixels.
    columns: Vec<(f32, f32)>,
    gutter: f32,
    total: f32,
    rtl: bool,
}

impl Grid {
    /// Columns in the room at `place`, from its start edge on.
    fn new(widths: Vec<f32>, gutter: f32, place: (f32, f32), rtl: bool) -> Self {
        let total = widths.iter().sum::<f32>() + gutter * (widths.len() - 1) as f32;
        let mut from = 0.0;
        let column = |width: f32| {
            let x = if rtl { place.0 + place.1.max(total) - from - width } else { place.0 + from };
            from += width + gutter;
            (x, width)
        };
        Self { columns: widths.into_iter().map(column).collect(), gutter, total, rtl }
    }

    /// Left edge and width of so many columns from `first` on.
    fn place(&self, first: usize, span: usize) -> (f32, f32) {
        let columns = &self.columns[first..(first + span).min(self.columns.len())];
        let left = columns.iter().map(|(x, _)| *x).fold(f32::INFINITY, f32::min);
        let right = columns.iter().map(|(x, width)| x + width).fold(f32::NEG_INFINITY, f32::max);
        (left, right - left)
    }

    /// Lines at a height beneath all columns but those whose cell goes on; `open` counts the rows that are left of it.
    fn rules(&self, y: f32, height: f32, open: &[u16]) -> Vec<Rule> {
        let mut rules = Vec::new();
        let closed = |column: &usize| open[*column] == 0;
        let mut column = 0;
        while let Some(first) = (column..self.columns.len()).find(closed) {
            let end = (first..self.columns.len()).find(|column| !closed(column)).unwrap_or(self.columns.len());
            let (mut x, mut width) = self.place(first, end - first);
            // Up to the cell that goes on.
            if end < self.columns.len() {
                width += self.gutter;
                x -= if self.rtl { self.gutter } else { 0.0 };
            }
            rules.push(Rule::Line(Rect { x, y, width, height }));
            column = end;
        }
        rules
    }
}
