//! Rows and cells of the open table.

use super::Builder;
use crate::document::{Align, Block, BlockKind, Cell, Table, TextRange};

impl Builder {
    /// Starts a row of the open table.
    pub fn row(&mut self) {
        self.end_cell();
        if !self.block_is_empty() {
            self.text("\n");
        }
        if let Some(Block {
            kind: BlockKind::Table(table),
            ..
        }) = &mut self.open
        {
            table.rows.push(Vec::new());
        }
    }

    /// Starts a cell of the open row.
    pub fn cell(&mut self, header: bool, align: Align, span: (u16, u16)) {
        self.end_cell();
        let first = match &self.open {
            Some(Block {
                kind: BlockKind::Table(Table { rows }),
                ..
            }) => rows.last().is_none_or(Vec::is_empty),
            _ => return,
        };
        if !first {
            self.text("\t");
        }
        let start = self.len;
        if let Some(Block {
            kind: BlockKind::Table(Table { rows }),
            ..
        }) = &mut self.open
            && let Some(row) = rows.last_mut()
        {
            row.push(Cell {
                range: TextRange::new(start, start),
                header,
                align,
                span: (span.0.max(1), span.1.max(1)),
            });
            self.cell = Some(start);
        }
    }

    pub(super) fn end_cell(&mut self) {
        let Some(start) = self.cell.take() else {
            return;
        };
        let end = self.len;
        if let Some(Block {
            kind: BlockKind::Table(Table { rows }),
            ..
        }) = &mut self.open
            && let Some(cell) = rows.last_mut().and_then(|row| row.last_mut())
        {
            cell.range = TextRange::new(start, end);
        }
    }
}
