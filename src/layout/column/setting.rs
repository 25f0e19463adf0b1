//! Sets the units that are seen, and drops those that are far from the place.

use super::Column;
use crate::document::BlockKind;
use crate::layout::block::{ShapedUnit, Surroundings, shape_unit, style_of};
use crate::layout::fonts::FontBook;
use crate::layout::galley::BlockLayout;
use crate::layout::shape::Stretch;
use crate::layout::table::Measure;
use crate::layout::units::Part;
use std::sync::Arc;

/// Units kept shaped, and the bytes of their text; beyond this, those far from the place are dropped.
const LIVE: usize = 400;

const LIVE_BYTES: usize = 1 << 20;

const NEAR: usize = 120;

const NEAR_BYTES: usize = LIVE_BYTES / 4;

pub(super) struct Live {
    pub(super) shaped: ShapedUnit,
    pub(super) layout: Option<Arc<BlockLayout>>,
}

impl Column {
    /// The unit's lines, set now if they are not yet.
    pub(super) fn set(&mut self, fonts: &mut FontBook, index: usize) -> Arc<BlockLayout> {
        let measure = self.measure(fonts, index);
        let (document, page) = (Arc::clone(&self.document), self.page.clone());
        let unit = &self.units[index];
        let live_bytes = &mut self.live_bytes;
        let inset = self.insets.get(unit.block).copied().unwrap_or(0.0);
        let live = self.live.entry(index).or_insert_with(|| {
            *live_bytes += unit.bytes.len();
            let around = Surroundings {
                document: &document,
                page: &page,
                inset,
                measure: measure.as_ref(),
            };
            Live {
                shaped: shape_unit(fonts, unit, &around),
                layout: None,
            }
        });
        Arc::clone(
            live.layout
                .get_or_insert_with(|| Arc::new(live.shaped.set(&document, unit, &page))),
        )
    }

    /// What the table that a unit is a part of asks of its columns.
    pub(super) fn measure(&mut self, fonts: &mut FontBook, index: usize) -> Option<Arc<Measure>> {
        let unit = &self.units[index];
        let block = &self.document.blocks[unit.block];
        let (Part::Rows(_), BlockKind::Table(table)) = (&unit.part, &block.kind) else {
            return None;
        };
        let units = &self.units;
        let (document, page) = (&self.document, &self.page);
        let measure = self.measures.entry(unit.block).or_insert_with(|| {
            let first = units.partition_point(|other| other.block < unit.block);
            let end = units.partition_point(|other| other.block <= unit.block);
            let style = style_of(document, unit.block, page);
            let stretch = Stretch {
                document,
                block,
                range: block.range,
                style: &style,
                page,
            };
            Measure::new(fonts, &stretch, table, &units[first..end])
        });
        Some(Arc::clone(measure))
    }

    pub(super) fn drop_far(&mut self, from: usize) {
        if self.live.len() <= LIVE && self.live_bytes <= LIVE_BYTES {
            return;
        }
        let (units, near) = (
            &self.units,
            self.units
                .get(from)
                .map_or(self.document.text.as_str().len(), |unit| unit.bytes.start),
        );
        self.live.retain(|&unit, _| {
            unit.abs_diff(from) < NEAR && units[unit].bytes.start.abs_diff(near) < NEAR_BYTES
        });
        self.live_bytes = self.live.keys().map(|&unit| units[unit].bytes.len()).sum();
    }
}
