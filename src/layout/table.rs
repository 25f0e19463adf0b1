//! Sets rows of a table: cells are small texts side by side, and columns share the room by what the whole table holds.

mod measure;

pub(super) use measure::Measure;

use super::breaker::{Broken, Rules};
use super::fonts::FontBook;
use super::galley::{BlockLayout, Rect, Rule};
use super::shape::{Shaped, Stretch, VisualLine, shape, shape_cells};
use super::style::{BlockStyle, PageStyle};
use super::text::{break_text, place_lines};
use super::units::MOST_COLUMNS;
use crate::document::{Align, Cell, Direction, Table, TextRange, is_right_to_left};
use std::ops::Range;
use std::sync::Arc;

/// Air between two columns, in em.
const GUTTER: f32 = 1.2;

/// Room beneath a wide table for the bar that moves it, in em.
const BAR: f32 = 0.9;

/// Some rows of a table with their cells shaped.
pub(super) struct ShapedTable {
    cells: ShapedCells,
    measure: Arc<Measure>,
    /// Which rows of the table they are.
    rows: Range<usize>,
    /// Rows that are left of the cell in each column at their start.
    open: Vec<u16>,
    /// How many of the rows are the table's head.
    heads: usize,
    /// Whether the rows are the first of the table, and the last.
    ends: (bool, bool),
    /// The first column stands at the right.
    rtl: bool,
}

/// The cells of some rows, in text order, with what they are cut from.
struct ShapedCells {
    /// One for all of them, or one for each.
    shaped: Vec<Shaped>,
    cells: Vec<ShapedCell>,
}

struct ShapedCell {
    /// Which of the shaped texts holds it, and its part of that.
    source: usize,
    atoms: Range<usize>,
    align: Align,
    /// Row, from the first of these rows; first column; how many columns and rows it spans.
    row: usize,
    column: usize,
    span: usize,
    deep: u16,
}

/// Shapes these rows of a table; the range of `stretch` is theirs.
pub(super) fn shape_rows(
    fonts: &mut FontBook,
    stretch: &Stretch<'_>,
    table: &Table,
    rows: Range<usize>,
    measure: &Arc<Measure>,
) -> ShapedTable {
    let mut cells = ShapedCells::new(fonts, stretch, table, rows.clone(), measure);
    let direction = stretch.block.direction.or(stretch.document.meta.direction);
    let rtl = direction == Some(Direction::RightToLeft);
    if direction.is_some() {
        cells.begin_with_table(rtl);
    }
    let ends = (rows.start == 0, rows.end == table.rows.len());
    let open = measure.open_before(table, rows.start);
    ShapedTable {
        cells,
        measure: Arc::clone(measure),
        heads: if ends.0 { heads(table) } else { 0 },
        rows,
        open,
        ends,
        rtl,
    }
}

/// Rows at a table's start that hold nothing but headings, where others follow.
fn heads(table: &Table) -> usize {
    let is_head = |row: &Vec<Cell>| !row.is_empty() && row.iter().all(|cell| cell.header);
    let count = table.rows.iter().take_while(|row| is_head(row)).count();
    if count < table.rows.len() { count } else { 0 }
}

/// The cells of a row that stand in the grid.
fn in_grid(row: &[Cell]) -> &[Cell] {
    &row[..row.len().min(MOST_COLUMNS)]
}

/// Shapes one cell by itself.
fn shape_apart(fonts: &mut FontBook, stretch: &Stretch<'_>, cell: &Cell) -> Shaped {
    let style = BlockStyle {
        bold: stretch.style.bold || cell.header,
        ..*stretch.style
    };
    shape(
        fonts,
        &Stretch {
            range: cell.range,
            style: &style,
            ..*stretch
        },
    )
}

impl ShapedCells {
    fn new(
        fonts: &mut FontBook,
        stretch: &Stretch<'_>,
        table: &Table,
        rows: Range<usize>,
        measure: &Measure,
    ) -> Self {
        let shown: Vec<(usize, &Cell)> = rows
            .clone()
            .flat_map(|row| {
                in_grid(&table.rows[row])
                    .iter()
                    .map(move |cell| (row, cell))
            })
            .collect();
        let headers: Vec<TextRange> = shown
            .iter()
            .filter(|(_, cell)| cell.header)
            .map(|(_, cell)| cell.range)
            .collect();
        // Where nothing tells the direction, each cell begins where its own letters do.
        let apart = stretch.block.direction.is_none()
            && stretch
                .document
                .slice(stretch.range)
                .contains(is_right_to_left);
        let shaped = if apart {
            let cells = shown.iter();
            cells
                .map(|(_, cell)| shape_apart(fonts, stretch, cell))
                .collect()
        } else {
            vec![shape_cells(fonts, stretch, &headers)]
        };
        let mut columns = measure.columns_of(rows.clone());
        let cells = shown.iter().enumerate().map(|(index, (row, cell))| {
            let source = if apart { index } else { 0 };
            let column = columns.next().map_or(0, usize::from);
            ShapedCell {
                source,
                atoms: shaped[source].atoms_of(cell.range),
                align: cell.align,
                row: row - rows.start,
                column,
                span: span_of(cell, column),
                deep: cell.span.1,
            }
        });
        let cells = cells.collect();
        Self { shaped, cells }
    }

    /// Has cells whose letters run the other way begin where those of the table do, so that its columns have one edge.
    fn begin_with_table(&mut self, rtl: bool) {
        for cell in &mut self.cells {
            if self.shaped[cell.source].rtl != rtl {
                cell.align = match cell.align {
                    Align::Default | Align::Start => Align::End,
                    Align::End => Align::Start,
                    align @ (Align::Center | Align::Left | Align::Right) => align,
                };
            }
        }
    }

    /// Places the cells of one row side by side beneath what the layout has; it is then as high as the highest of them. `open` learns
    /// how many rows each column's cell goes on.
    fn place_row<'a>(
        &self,
        row: impl Iterator<Item = (&'a ShapedCell, CellLines)>,
        grid: &Grid,
        style: &BlockStyle,
        page: &PageStyle,
        open: &mut [u16],
        layout: &mut BlockLayout,
    ) {
        let top = layout.height;
        let mut bottom = top;
        let first = layout.lines.len();
        for (cell, lines) in row {
            layout.height = top;
            let style = BlockStyle {
                align: cell.align,
                ..*style
            };
            place_lines(
                &self.shaped[cell.source],
                cell.atoms.start,
                &style,
                page,
                grid.place(cell.column, cell.span),
                (&lines.rules, &lines.broken, lines.visual),
                layout,
            );
            bottom = bottom.max(layout.height);
            open.iter_mut()
                .skip(cell.column)
                .take(cell.span)
                .for_each(|rows| *rows = cell.deep);
        }
        layout.lines[first..]
            .iter_mut()
            .skip(1)
            .for_each(|line| line.keep = true);
        layout.height = bottom;
    }

    /// The lines of all cells at these widths, in the order of the cells.
    fn lines(
        &mut self,
        style: &BlockStyle,
        page: &PageStyle,
        width: impl Fn(&ShapedCell) -> f32,
    ) -> Vec<CellLines> {
        let broken = |cell: &ShapedCell| {
            break_text(
                &self.shaped[cell.source],
                cell.atoms.clone(),
                style,
                page,
                width(cell),
            )
        };
        let mut broken: Vec<(Rules, Vec<Broken>)> = self.cells.iter().map(broken).collect();
        let mut lines = Vec::with_capacity(self.cells.len());
        let mut from = 0;
        for (index, shaped) in self.shaped.iter_mut().enumerate() {
            let end = self.cells[from..]
                .iter()
                .position(|cell| cell.source != index)
                .map_or(self.cells.len(), |at| from + at);
            // What parts two cells stands on lines of its own, which are not drawn.
            let (mut ends, mut owners, mut last) = (Vec::new(), Vec::new(), 0);
            for (at, cell) in self.cells[from..end].iter().enumerate() {
                if cell.atoms.start > last {
                    ends.push(cell.atoms.start);
                    owners.push(None);
                }
                for line in &broken[from + at].1 {
                    ends.push(line.end);
                    owners.push(Some(at));
                }
                last = ends.last().copied().unwrap_or(0);
            }
            let mut visual: Vec<Vec<VisualLine>> = (from..end).map(|_| Vec::new()).collect();
            for (line, owner) in shaped.lines(&ends).into_iter().zip(owners) {
                if let Some(owner) = owner {
                    visual[owner].push(line);
                }
            }
            let own = broken[from..end].iter_mut().zip(visual);
            lines.extend(own.map(|((rules, broken), visual)| CellLines {
                rules: *rules,
                broken: std::mem::take(broken),
                visual,
            }));
            from = end;
        }
        lines
    }
}

/// A cell's text in lines, before they are placed.
struct CellLines {
    rules: Rules,
    broken: Vec<Broken>,
    visual: Vec<VisualLine>,
}

/// Columns that a cell spans from its first on.
fn span_of(cell: &Cell, column: usize) -> usize {
    usize::from(cell.span.0.clamp(1, 64))
        .min(measure::MOST_SPANNED.saturating_sub(column))
        .max(1)
}

impl ShapedTable {
    pub fn set(
        &mut self,
        page: &PageStyle,
        style: &BlockStyle,
        place: (f32, f32),
        layout: &mut BlockLayout,
    ) {
        let em = page.em() * style.size;
        let gutter = GUTTER * em;
        let widths = self.measure.widths(place.1, gutter, em, page.wide_tables);
        let pad = (em * 0.28).round();
        let grid = Grid::new(widths, gutter, place, self.rtl);
        layout.wide = (grid.total > place.1 + 1.0).then_some(place.0 + grid.total);
        layout.begins_right = self.rtl;
        layout.has_bar = layout.wide.is_some() && self.ends.1;
        let thickness = page.scale.round().max(1.0);
        let mut open = self.open.clone();
        if self.ends.0 {
            layout
                .rules
                .extend(grid.rules(layout.height, thickness, &vec![0; open.len()]));
        }
        let lines = self
            .cells
            .lines(style, page, |cell| grid.place(cell.column, cell.span).1);
        let mut cells = self.cells.cells.iter().zip(lines).peekable();
        for index in 0..self.rows.len() {
            layout.height += pad;
            let row = std::iter::from_fn(|| cells.next_if(|(cell, _)| cell.row == index));
            self.cells
                .place_row(row, &grid, style, page, &mut open, layout);
            layout.height += pad;
            let is_last = self.ends.1 && index + 1 == self.rows.len();
            open.iter_mut()
                .for_each(|rows| *rows = if is_last { 0 } else { rows.saturating_sub(1) });
            layout
                .rules
                .extend(grid.rules(layout.height, thickness, &open));
            if index + 1 == self.heads {
                layout.head = (layout.lines.len(), layout.height + thickness + pad);
            }
        }
        if layout.has_bar {
            layout.height += (BAR * page.em()).round();
        }
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
            let x = if rtl {
                place.0 + place.1.max(total) - from - width
            } else {
                place.0 + from
            };
            from += width + gutter;
            (x, width)
        };
        Self {
            columns: widths.into_iter().map(column).collect(),
            gutter,
            total,
            rtl,
        }
    }

    /// Left edge and width of so many columns from `first` on.
    fn place(&self, first: usize, span: usize) -> (f32, f32) {
        let first = first.min(self.columns.len() - 1);
        let columns = &self.columns[first..(first + span).min(self.columns.len())];
        let left = columns
            .iter()
            .map(|(x, _)| *x)
            .fold(f32::INFINITY, f32::min);
        let right = columns
            .iter()
            .map(|(x, width)| x + width)
            .fold(f32::NEG_INFINITY, f32::max);
        (left, right - left)
    }

    /// Lines at a height beneath all columns but those whose cell goes on; `open` counts the rows that are left of it.
    fn rules(&self, y: f32, height: f32, open: &[u16]) -> Vec<Rule> {
        let mut rules = Vec::new();
        let closed = |column: &usize| open[*column] == 0;
        let mut column = 0;
        while let Some(first) = (column..self.columns.len()).find(closed) {
            let end = (first..self.columns.len())
                .find(|column| !closed(column))
                .unwrap_or(self.columns.len());
            let (mut x, mut width) = self.place(first, end - first);
            // Up to the cell that goes on.
            if end < self.columns.len() {
                width += self.gutter;
                x -= if self.rtl { self.gutter } else { 0.0 };
            }
            rules.push(Rule::Line(Rect {
                x,
                y,
                width,
                height,
            }));
            column = end;
        }
        rules
    }
}
