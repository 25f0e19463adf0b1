//! Sets a table: each cell is a small text of its own, columns share the room by what they hold.

use super::block::{BlockLayout, Rule, set_text};
use super::fonts::FontBook;
use super::geometry::Rect;
use super::shape::{Shaped, shape};
use super::style::{BlockStyle, PageStyle};
use crate::document::{Block, Document, Table};

/// Air between two columns, in em.
const GUTTER: f32 = 1.2;
/// No column is narrower than this, in em.
const NARROWEST: f32 = 3.0;

/// A column that is wider than this in one line is not made narrower, where the table may be moved sideways; in em.
const READABLE: f32 = 6.0;

/// A table with its cells shaped.
pub(super) struct ShapedTable {
    rows: Vec<Vec<ShapedCell>>,
    columns: usize,
}

struct ShapedCell {
    shaped: Shaped,
    style: BlockStyle,
    /// First column, and how many it spans.
    column: usize,
    span: usize,
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
            cells.push(ShapedCell { shaped, style, column, span, natural });
            column += span;
        }
        taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        rows.push(cells);
    }
    ShapedTable { rows, columns: taken.len().max(1) }
}

impl ShapedTable {
    pub fn set(&mut self, page: &PageStyle, style: &BlockStyle, place: (f32, f32), layout: &mut BlockLayout) {
        let em = page.em() * style.size;
        let gutter = GUTTER * em;
        let least = page.wide_tables.then_some(READABLE * em);
        let widths = self.widths(place.1, gutter, NARROWEST * em, least);
        let pad = (em * 0.28).round();
        let total = widths.iter().sum::<f32>() + gutter * (widths.len() - 1) as f32;
        layout.wide = (total > place.1 + 1.0).then_some(place.0 + total);
        let line = |y: f32| Rule::Line(Rect { x: place.0, y, width: total, height: page.scale.round().max(1.0) });
        layout.rules.push(line(layout.height));
        for row in &mut self.rows {
            layout.height += pad;
            let top = layout.height;
            let mut bottom = top;
            let first = layout.lines.len();
            for cell in row {
                let x = place.0 + widths[..cell.column].iter().map(|width| width + gutter).sum::<f32>();
                let spanned = &widths[cell.column..(cell.column + cell.span).min(widths.len())];
                let width = spanned.iter().sum::<f32>() + gutter * (spanned.len().saturating_sub(1)) as f32;
                layout.height = top;
                set_text(&mut cell.shaped, &cell.style, page, (x, width), layout);
                bottom = bottom.max(layout.height);
            }
            layout.lines[first..].iter_mut().skip(1).for_each(|line| line.keep = true);
            layout.height = bottom + pad;
            layout.rules.push(line(layout.height));
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
