//! The heads of tables, once more at the top of each page that a table goes on to.

use super::rows::Row;
use super::{Column, Placed};
use crate::document::BlockKind;
use crate::layout::fonts::FontBook;
use crate::layout::galley::BlockLayout;
use std::sync::Arc;

/// A head that takes more of the page than this share of it is not repeated.
const MOST: f32 = 0.3;

impl Column {
    /// The head of the table that a page begins within, and the unit that it is the beginning of.
    pub(super) fn head(
        &mut self,
        fonts: &mut FontBook,
        start: Row,
        height: f32,
    ) -> Option<(usize, Arc<BlockLayout>)> {
        let block = self.units.get(start.unit)?.block;
        if !matches!(self.document.blocks[block].kind, BlockKind::Table(_)) {
            return None;
        }
        let first = self.units.partition_point(|unit| unit.block < block);
        let layout = self.set(fonts, first);
        let is_within = start.unit > first || start.line >= layout.head.0;
        let fits = layout.head.0 > 0 && layout.head.1 - layout.before <= height * MOST;
        (is_within && fits).then_some((first, layout))
    }

    /// The height that the head at the top of a page takes.
    pub(super) fn head_height(&mut self, fonts: &mut FontBook, start: Row, height: f32) -> f32 {
        self.head(fonts, start, height)
            .map_or(0.0, |(_, layout)| layout.head.1 - layout.before)
    }
}

/// The head of a table as it stands at the top of a page.
pub(super) fn placed(block: usize, layout: Arc<BlockLayout>) -> Placed {
    Placed {
        block,
        x: 0.0,
        y: -layout.before,
        lines: 0..layout.head.0,
        layout,
        repeated: true,
    }
}
