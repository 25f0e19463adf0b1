//! Rows: the lines of units as places in the text.

use super::Column;
use crate::document::Offset;
use crate::layout::fonts::FontBook;

/// A line of a unit: where a page may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub(super) unit: usize,
    pub(super) line: usize,
}

impl Column {
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

    pub(super) fn row_of(&mut self, fonts: &mut FontBook, offset: Offset) -> Option<Row> {
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

    pub(super) fn row_start(&mut self, fonts: &mut FontBook, row: Row) -> Offset {
        let layout = self.set(fonts, row.unit);
        layout
            .lines
            .get(row.line)
            .map_or(layout.range.start, |line| line.range.start)
    }

    pub(super) fn row_before(&mut self, fonts: &mut FontBook, row: Row) -> Option<Row> {
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
}
