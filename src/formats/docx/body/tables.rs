//! Tables: rows, cells and what they span. A table within a cell is read as the cell's words.

use super::Body;
use crate::document::{Align, BlockKind, Table};
use crate::formats::docx::{is_on, val};
use crate::formats::limits::LIMITS;

impl Body<'_> {
    pub(super) fn start_table(&mut self, name: &str, attributes: &str) {
        match name {
            "tbl" => {
                if self.tables == 0 {
                    self.end_drop_cap();
                    self.builder.block(BlockKind::Table(Table::default()));
                }
                self.tables += 1;
            }
            // A table within a cell is read as the cell's words.
            _ if self.tables != 1 => {}
            "tr" => {
                self.is_header = false;
                self.is_row_due = true;
            }
            "tblHeader" => self.is_header = is_on(attributes),
            "tc" => self.cell = Some(1),
            _ => {
                let span = val(attributes)
                    .and_then(|span| span.parse::<u64>().ok())
                    .unwrap_or(1);
                let span = u16::try_from(span)
                    .unwrap_or(LIMITS.cell_span)
                    .clamp(1, LIMITS.cell_span);
                self.cell = self.cell.map(|_| span);
            }
        }
    }

    pub(super) fn open_cell(&mut self) {
        if let Some(span) = self.cell.take() {
            if std::mem::take(&mut self.is_row_due) {
                self.builder.row();
            }
            self.builder.cell(self.is_header, Align::Default, (span, 1));
        }
    }
}
