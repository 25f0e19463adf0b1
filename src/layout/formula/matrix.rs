//! Matrices and rows set beneath each other.

use super::ink::{Class, Ink};
use super::{Setter, Style};
use crate::document::{ColumnAlign, MathTable};

/// Air between columns and rows, in em.
const COLUMN_GAP: f32 = 0.8;
const ROW_GAP: f32 = 0.35;
/// A row is at least as tall as letters with their tails, in em.
const ASCENT: f32 = 0.7;
const DESCENT: f32 = 0.24;

impl Setter<'_, '_> {
    pub(super) fn table(&mut self, table: &MathTable, style: Style) -> Ink {
        let size = self.size(style);
        let inner = Style {
            displayed: table.displayed && style.level == 0,
            ..style
        };
        let rows: Vec<Vec<Ink>> = table
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| self.set(cell, inner)).collect())
            .collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut widths = vec![0.0_f32; columns];
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = width.max(cell.width);
            }
        }
        let gap = |column: usize| -> f32 {
            let said = table.gaps.get(column).or(table.gaps.last());
            said.copied().unwrap_or(COLUMN_GAP) * size
        };
        let heights: Vec<(f32, f32)> = rows
            .iter()
            .map(|row| {
                row.iter()
                    .fold((ASCENT * size, DESCENT * size), |all, cell| {
                        (all.0.max(cell.ascent), all.1.max(cell.descent))
                    })
            })
            .collect();
        let row_gap = if table.displayed { 2.0 } else { 1.0 } * ROW_GAP * size;
        let total: f32 = heights.iter().map(|(up, down)| up + down).sum::<f32>()
            + row_gap * rows.len().saturating_sub(1) as f32;
        let mut ink = Ink {
            width: widths.iter().sum::<f32>()
                + (1..columns).map(|column| gap(column - 1)).sum::<f32>(),
            class: Class::Inner,
            ..Ink::default()
        };
        let mut top = self.axis(style) + total / 2.0;
        for (row, (up, down)) in rows.into_iter().zip(heights) {
            let mut x = 0.0;
            for (column, cell) in row.into_iter().enumerate() {
                let room = widths[column] - cell.width;
                let align = table.columns.get(column).or(table.columns.last());
                let inset = match align.copied().unwrap_or_default() {
                    ColumnAlign::Left => 0.0,
                    ColumnAlign::Center => room / 2.0,
                    ColumnAlign::Right => room,
                };
                ink.draw(cell, x + inset, top - up);
                x += widths[column] + gap(column);
            }
            top -= up + down + row_gap;
        }
        ink
    }
}
