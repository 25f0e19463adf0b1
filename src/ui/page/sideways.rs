//! Tables that are wider than the page: moved sideways with the wheel or by the bar beneath them, each by itself.

use super::sheet::Sheet;
use crate::document::TextRange;
use crate::layout::{self, Placed};
use crate::ui::theme::{Tokens, round};
use egui::{Rect, Response, Sense, Ui, pos2, vec2};
use std::collections::HashMap;

/// Height of the bar, and the air between it and the table, in points.
const BAR: f32 = 6.0;
const AIR: f32 = 7.0;
/// How far letters may reach over the edge of what is seen, in points: marks are a little wider than their words.
const EDGE: f32 = 3.0;

/// Where in what is seen a passage stands that is pointed out, as a share of its width.
const LANDING: f32 = 0.25;

/// How far each wide table is moved, in pixels, by the index of its block.
#[derive(Default)]
pub(super) struct Sideways(HashMap<usize, f32>);

impl Sideways {
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Moves the wide tables in sight to where they were moved to, or to where a passage is pointed out, and shows their bars.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        tokens: &Tokens,
        sheet: &mut Sheet,
        page: &Response,
        pointed: Option<TextRange>,
    ) {
        self.follow_wishes(ui, sheet, page, pointed);
        // All rows of a table move together, also those that were asked before others.
        for index in 0..sheet.placed.len() {
            self.move_unit(ui, tokens, sheet, index);
        }
    }

    /// Takes in how far each table is to be moved: by the reader, or to a passage that is pointed out and lies beyond what is seen.
    fn follow_wishes(
        &mut self,
        ui: &mut Ui,
        sheet: &Sheet,
        page: &Response,
        pointed: Option<TextRange>,
    ) {
        for index in 0..sheet.placed.len() {
            let unit = &sheet.placed[index];
            let Some((wide, room)) = extent(sheet, unit) else {
                continue;
            };
            let most = (wide - room).max(0.0);
            let first = if unit.layout.begins_right { most } else { 0.0 };
            let moved = self.0.get(&unit.block).copied().unwrap_or(first)
                + self.wish(ui, sheet, unit, page, most / wide);
            let passage = pointed.and_then(|range| unit.layout.rects(range).first().copied());
            let is_beyond =
                |rect: &layout::Rect| rect.x < moved || rect.x + rect.width > moved + room;
            let moved = passage
                .filter(is_beyond)
                .map_or(moved, |rect| rect.x - room * LANDING)
                .clamp(0.0, most);
            self.0.insert(unit.block, moved);
        }
    }

    /// Moves rows of a table to where it was moved, shows its bar, and says through which window it is seen.
    fn move_unit(&self, ui: &Ui, tokens: &Tokens, sheet: &mut Sheet, index: usize) {
        let unit = &sheet.placed[index];
        let Some((wide, room)) = extent(sheet, unit) else {
            // Cells that stand beneath the grid are seen through the same window.
            let whole = layout::Rect {
                x: 0.0,
                y: 0.0,
                width: sheet.measure * sheet.scale,
                height: unit.layout.height,
            };
            let whole = sheet.to_points(unit, whole).expand2(vec2(EDGE, 0.0));
            sheet
                .windows
                .entry(unit.block)
                .and_modify(|seen| *seen = seen.union(whole));
            return;
        };
        let moved = self.0.get(&unit.block).copied().unwrap_or(0.0);
        let window = layout::Rect {
            x: 0.0,
            y: 0.0,
            width: room,
            height: unit.layout.height,
        };
        let (block, window) = (
            unit.block,
            sheet.to_points(unit, window).expand2(vec2(EDGE, 0.0)),
        );
        if wide > room && unit.layout.has_bar {
            let (track, thumb) = bar(sheet, unit, room, wide, moved);
            ui.painter_at(sheet.rect)
                .rect_filled(track, round::MARK, tokens.chrome);
            ui.painter_at(sheet.rect)
                .rect_filled(thumb, round::MARK, tokens.muted);
        }
        sheet.placed[index].x -= moved.round();
        sheet
            .windows
            .entry(block)
            .and_modify(|seen| *seen = seen.union(window))
            .or_insert(window);
    }

    /// How far the reader wants a table to be moved in this frame, in pixels.
    fn wish(&self, ui: &mut Ui, sheet: &Sheet, unit: &Placed, page: &Response, hidden: f32) -> f32 {
        if hidden <= 0.0 {
            return 0.0;
        }
        let whole = layout::Rect {
            x: -unit.x,
            y: 0.0,
            width: sheet.rect.width() * sheet.scale,
            height: unit.layout.height,
        };
        let over = page.contains_pointer()
            && page
                .hover_pos()
                .is_some_and(|at| sheet.to_points(unit, whole).contains(at));
        let wheel = if over {
            ui.input(|input| input.smooth_scroll_delta().x)
        } else {
            0.0
        };
        if !unit.layout.has_bar {
            return -wheel * sheet.scale;
        }
        let (track, _) = bar(sheet, unit, 1.0, 1.0, 0.0);
        let track = Rect::from_min_max(track.min, pos2(sheet.rect.right(), track.max.y))
            .expand2(vec2(0.0, 4.0));
        let dragged = ui.interact(
            track.intersect(sheet.rect),
            ui.scope_id().with(("sideways", unit.block)),
            Sense::DRAG,
        );
        // The bar is shorter than the table by as much as the room is.
        (dragged.drag_delta().x / (1.0 - hidden).max(0.05) - wheel) * sheet.scale
    }
}

/// How wide the rows of a wide table are, and how much of them is seen at once, in pixels.
fn extent(sheet: &Sheet, unit: &Placed) -> Option<(f32, f32)> {
    // To the page's right edge, with the same air as at its left.
    let room = (sheet.rect.width() * sheet.scale - 2.0 * unit.x).max(sheet.measure * sheet.scale);
    unit.layout.wide.map(|wide| (wide, room))
}

/// The bar beneath a table and the part of it that stands for what is seen, in points.
fn bar(sheet: &Sheet, unit: &Placed, room: f32, wide: f32, moved: f32) -> (Rect, Rect) {
    let foot = unit
        .layout
        .rules
        .iter()
        .map(|rule| rule.rect().y + rule.rect().height)
        .fold(0.0, f32::max);
    let track = sheet.to_points(
        unit,
        layout::Rect {
            x: 0.0,
            y: foot,
            width: room,
            height: 0.0,
        },
    );
    let track = Rect::from_min_size(track.min + vec2(0.0, AIR), vec2(track.width(), BAR));
    let thumb = Rect::from_min_size(
        track.min + vec2(track.width() * moved / wide.max(1.0), 0.0),
        vec2(track.width() * (room / wide.max(1.0)).min(1.0), BAR),
    );
    (track, thumb)
}
