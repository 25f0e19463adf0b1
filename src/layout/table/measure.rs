//! What a whole table asks of its columns, known before any of its rows is set: where each cell stands, and how wide columns want
//! to be.
//!
//! Cells of the first rows are measured by their letters. In a longer table the others are estimated, and in each
//! column only the one that seems widest is measured. So a table of a million rows is ready in the time that it takes
//! to read it.

use super::{Stretch, in_grid, span_of};
use crate::document::{Cell, Table, TextRange, is_right_to_left};
use crate::layout::breaker::After;
use crate::layout::fonts::FontBook;
use crate::layout::shape::{Shaped, shape};
use crate::layout::units::{Part, Unit};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// No column is narrower than this, in em.
const NARROWEST: f32 = 3.0;
/// A column that is wider than this in one line is not made narrower, where the table may be moved sideways; in em.
const READABLE: f32 = 6.0;
/// A word longer than this, in em, may be cut where there is no room for it: an address, say.
const LONGEST_WORD: f32 = 14.0;
/// A longer one stays whole where it takes no more than this share of the room, and all else has room beside it.
const MOST_FOR_A_WORD: f32 = 0.75;
/// Columns that cells may span, all together.
pub(super) const MOST_SPANNED: usize = 256;
/// Units of rows whose cells are all measured.
const MEASURED: usize = 2;

/// What a column, or several columns together, want to be wide, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Extent {
    /// So that no word is cut.
    least: f32,
    /// So that each cell is one line.
    most: f32,
}

impl Extent {
    fn join(&mut self, other: Self) {
        self.least = self.least.max(other.least);
        self.most = self.most.max(other.most);
    }
}

pub(in crate::layout) struct Measure {
    /// The first column of each cell in the grid, row by row.
    columns: Vec<u16>,
    /// How many cells stand in the grid before each row.
    before: Vec<u32>,
    /// One for each column.
    extents: Vec<Extent>,
    /// Of cells that span columns, by first column and span.
    spanned: BTreeMap<(usize, usize), Extent>,
}

impl Measure {
    /// Measures a table; `units` are those of its block.
    pub(in crate::layout) fn new(
        fonts: &mut FontBook,
        stretch: &Stretch<'_>,
        table: &Table,
        units: &[Unit],
    ) -> Arc<Self> {
        let mut measure = Self {
            columns: Vec::new(),
            before: Vec::new(),
            extents: Vec::new(),
            spanned: BTreeMap::new(),
        };
        measure.place_cells(table);
        let mut measured = 0;
        let mut widest: BTreeMap<usize, [(f32, TextRange); 2]> = BTreeMap::new();
        for unit in units {
            let Part::Rows(rows) = &unit.part else {
                continue;
            };
            if measured < MEASURED {
                let stretch = Stretch {
                    range: unit.range,
                    ..*stretch
                };
                measure.take(fonts, &stretch, table, rows.clone());
                measured += 1;
            } else {
                measure.guess(stretch, table, rows.clone(), &mut widest);
            }
        }
        let em = stretch.page.em() * stretch.style.size;
        for (column, cells) in widest {
            for (guess, range) in cells {
                if guess * em > measure.extents[column].least * 0.8 && !range.is_empty() {
                    let shaped = shape(fonts, &Stretch { range, ..*stretch });
                    measure.extents[column].join(extent(&shaped, 0..shaped.atoms.len()));
                }
            }
        }
        Arc::new(measure)
    }

    /// Finds the columns of all cells: those that a cell from above goes on in are passed over.
    fn place_cells(&mut self, table: &Table) {
        let mut taken: Vec<u16> = Vec::new();
        for row in &table.rows {
            self.before
                .push(u32::try_from(self.columns.len()).unwrap_or(u32::MAX));
            let mut column = 0;
            for cell in in_grid(row) {
                while taken.get(column).copied().unwrap_or(0) > 0 {
                    column += 1;
                }
                let span = span_of(cell, column);
                self.columns.push(u16::try_from(column).unwrap_or(u16::MAX));
                if taken.len() < column + span {
                    taken.resize(column + span, 0);
                }
                taken[column..column + span].fill(cell.span.1);
                column += span;
            }
            taken
                .iter_mut()
                .for_each(|rows| *rows = rows.saturating_sub(1));
        }
        self.before
            .push(u32::try_from(self.columns.len()).unwrap_or(u32::MAX));
        self.extents = vec![Extent::default(); taken.len().max(1)];
    }

    /// The first columns of the cells of these rows.
    pub(super) fn columns_of(&self, rows: Range<usize>) -> impl Iterator<Item = u16> + '_ {
        let cells = self.before[rows.start] as usize..self.before[rows.end] as usize;
        self.columns[cells].iter().copied()
    }

    /// Rows that are left, at the start of a row, of the cell in each column.
    pub(super) fn open_before(&self, table: &Table, row: usize) -> Vec<u16> {
        let mut open = vec![0; self.extents.len()];
        let deepest = usize::from(u16::MAX);
        for above in row.saturating_sub(deepest.min(128))..row {
            for (cell, column) in in_grid(&table.rows[above])
                .iter()
                .zip(self.columns_of(above..above + 1))
            {
                let column = usize::from(column);
                open.iter_mut()
                    .skip(column)
                    .take(span_of(cell, column))
                    .for_each(|rows| *rows = cell.span.1);
            }
            open.iter_mut()
                .for_each(|rows| *rows = rows.saturating_sub(1));
        }
        open
    }

    fn cells<'a>(
        &'a self,
        table: &'a Table,
        rows: Range<usize>,
    ) -> impl Iterator<Item = (usize, &'a Cell)> + 'a {
        let columns = self.columns_of(rows.clone()).map(usize::from);
        columns.zip(table.rows[rows].iter().flat_map(|row| in_grid(row)))
    }

    /// Measures the cells of these rows.
    fn take(
        &mut self,
        fonts: &mut FontBook,
        stretch: &Stretch<'_>,
        table: &Table,
        rows: Range<usize>,
    ) {
        let cells = super::ShapedCells::new(fonts, stretch, table, rows, self);
        for cell in &cells.cells {
            let extent = extent(&cells.shaped[cell.source], cell.atoms.clone());
            if cell.span == 1 {
                self.extents[cell.column].join(extent);
            } else {
                self.spanned
                    .entry((cell.column, cell.span))
                    .or_default()
                    .join(extent);
            }
        }
    }

    /// Notes which cells of these rows seem to be the widest of their columns, in one line and by their longest word.
    fn guess(
        &self,
        stretch: &Stretch<'_>,
        table: &Table,
        rows: Range<usize>,
        widest: &mut BTreeMap<usize, [(f32, TextRange); 2]>,
    ) {
        for (column, cell) in self.cells(table, rows) {
            if span_of(cell, column) > 1 {
                continue;
            }
            let text = stretch.document.slice(cell.range);
            let (line, word) = guess(text);
            let best = widest.entry(column).or_default();
            for (best, guess) in best.iter_mut().zip([line, word]) {
                if guess > best.0 {
                    *best = (guess, cell.range);
                }
            }
        }
    }

    /// Column widths in pixels, as CSS lays tables out (CSS 2.1, section 17.5.2.2). If everything fits in one line,
    /// each column is as wide as its content. Otherwise each gets what its longest word needs, and the rest is shared
    /// in proportion to what each could still use. A table that fits not even so is wider than the room where that is
    /// allowed; else words are cut.
    pub(super) fn widths(&self, room: f32, gutter: f32, em: f32, may_be_wide: bool) -> Vec<f32> {
        let room = (room - gutter * (self.extents.len() - 1) as f32).max(1.0);
        let sum = |columns: &[Extent], of: fn(&Extent) -> f32| columns.iter().map(of).sum::<f32>();
        let wants = |longest| self.wants(gutter, em, may_be_wide, longest);
        // Long words stay whole where the others have room enough beside them.
        let mut columns = wants((MOST_FOR_A_WORD * room).max(LONGEST_WORD * em));
        if sum(&columns, |column| column.least) > room {
            columns = wants(LONGEST_WORD * em);
        }
        let least = sum(&columns, |column| column.least);
        let most = sum(&columns, |column| column.most);
        if most <= room {
            return columns.iter().map(|column| column.most).collect();
        }
        if least > room {
            let scale = if may_be_wide { 1.0 } else { room / least };
            return columns.iter().map(|column| column.least * scale).collect();
        }
        let share = (room - least) / (most - least).max(1.0);
        columns
            .iter()
            .map(|column| column.least + (column.most - column.least) * share)
            .collect()
    }

    /// What the columns want to be wide where a word longer than this may be divided.
    fn wants(&self, gutter: f32, em: f32, may_be_wide: bool, longest: f32) -> Vec<Extent> {
        let mut columns = self.extents.clone();
        for column in &mut columns {
            column.most = (column.most + 1.0).max(if column.most > 0.0 {
                NARROWEST * em
            } else {
                em
            });
            let least = (column.least + 1.0).min(longest);
            let readable = if may_be_wide {
                column.most.min(READABLE * em)
            } else {
                NARROWEST * em
            };
            column.least = least.max(readable).min(column.most);
        }
        for (&(first, span), extent) in &self.spanned {
            widen(&mut columns[first..first + span], *extent, gutter, longest);
        }
        columns
    }
}

/// Widens columns so that a cell over all of them has room.
fn widen(columns: &mut [Extent], cell: Extent, gutter: f32, longest_word: f32) {
    let air = gutter * (columns.len() - 1) as f32;
    let each = 1.0 / columns.len() as f32;
    let lack = |wanted: f32, has: f32| (wanted - has - air).max(0.0) * each;
    let (least, most) = columns.iter().fold((0.0, 0.0), |(least, most), column| {
        (least + column.least, most + column.most)
    });
    let (least, most) = (
        lack(cell.least.min(longest_word) + 1.0, least),
        lack(cell.most + 1.0, most),
    );
    for column in columns {
        column.least += least;
        column.most = (column.most + most).max(column.least);
    }
}

/// What a run of atoms needs.
fn extent(shaped: &Shaped, atoms: Range<usize>) -> Extent {
    let mut extent = Extent::default();
    let (mut line, mut ink, mut word) = (0.0_f32, 0.0_f32, 0.0_f32);
    for atom in &shaped.atoms[atoms] {
        line += atom.advance;
        if !atom.is_space {
            ink = line;
            word += atom.advance;
        }
        extent.least = extent.least.max(word);
        extent.most = extent.most.max(ink);
        match atom.after {
            After::MustBreak => (line, ink, word) = (0.0, 0.0, 0.0),
            After::Break => word = 0.0,
            _ if atom.is_space => word += atom.advance,
            _ => {}
        }
    }
    extent
}

/// About how wide a text is in one line, and the longest of them, in em.
fn guess(text: &str) -> (f32, f32) {
    let (mut line, mut word, mut longest) = (0.0_f32, 0.0_f32, 0.0_f32);
    for c in text.chars() {
        let width = match c {
            ' ' | '.' | ',' | ';' | ':' | 'i' | 'j' | 'l' | '\'' | '|' => 0.28,
            'A'..='Z' | 'm' | 'w' => 0.72,
            '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' | '\u{1f000}'.. => 1.0,
            c if is_right_to_left(c) => 0.5,
            _ => 0.55,
        };
        line += width;
        word = if c == ' ' || width == 1.0 {
            0.0
        } else {
            word + width
        };
        longest = longest.max(word.max(width));
    }
    (line, longest)
}
