//! The list of notes, of which only those in sight are drawn, however many there are.

use super::super::theme;
use super::super::view::View;
use super::super::{Asked, Scene};
use super::card;
use super::open::Heights;
use crate::study::notebook::Listed;
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use uuid::Uuid;

const GAP: f32 = 8.0;
/// Points.
const WIDEST: f32 = 920.0;
/// Rows this far out of sight are drawn all the same, so that the keyboard can reach them.
const MARGIN: f32 = 200.0;

impl Heights {
    /// Lays the rows one below the other, unless they are; one that was never drawn is taken for as tall as its text makes it
    /// likely.
    fn lay(&mut self, scene: &Scene<'_>, (list, rows): (u64, &[Listed]), width: f32) {
        let laid_for = Some((list, width));
        if self.laid_for == laid_for {
            return;
        }
        self.laid_for = laid_for;
        self.tops.clear();
        self.tops.reserve(rows.len() + 1);
        let mut y = 0.0;
        for row in rows {
            self.tops.push(y);
            y += self.height(scene, row, width) + GAP;
        }
        self.tops.push(y);
    }

    /// Takes in how tall a row turned out to be; those below it move. Whether that is another height than it had.
    fn draw(&mut self, row: usize, id: Uuid, height: f32) -> bool {
        self.known.insert(id, height);
        let more = height + GAP - (self.tops[row + 1] - self.tops[row]);
        let is_other = more.abs() > 0.01;
        if is_other {
            self.tops[row + 1..].iter_mut().for_each(|top| *top += more);
        }
        is_other
    }

    fn height(&self, scene: &Scene<'_>, row: &Listed, width: f32) -> f32 {
        let Some((_, note)) = row.of(&scene.state.all_notes.texts) else {
            return 0.0;
        };
        if !self.known.is_empty()
            && let Some(height) = self.known.get(&note.annotation.id)
        {
            return *height;
        }
        let per_line = (width / 7.0).max(20.0);
        let note = &note.annotation;
        let letters =
            note.quote.len().min(card::SHOWN) + note.notes.iter().map(String::len).sum::<usize>();
        64.0 + (letters as f32 / per_line).floor() * 18.0
    }
}

/// How wide a note is set: no wider than one reads with ease, and clear of the scroll bar.
pub(super) fn width(ui: &Ui) -> f32 {
    (ui.available_width() - theme::space::APART).min(WIDEST)
}

pub(super) fn list_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let rows = std::mem::take(&mut view.notebook.listed);
    let mut heights = std::mem::take(&mut view.notebook.heights);
    let width = width(ui);
    heights.lay(scene, (view.notebook.lists, &rows), width);
    ScrollArea::vertical()
        .id_salt("all notes")
        .auto_shrink(false)
        .show_viewport(ui, |ui, viewport| {
            let whole = heights.tops.last().copied().unwrap_or(0.0);
            ui.set_height(whole);
            ui.set_width(ui.available_width());
            let origin = ui.max_rect().min;
            let first = heights
                .tops
                .partition_point(|top| *top < viewport.top() - MARGIN)
                .saturating_sub(1);
            let mut is_moved = false;
            for (index, row) in rows.iter().enumerate().skip(first) {
                let top = heights.tops[index];
                if top > viewport.bottom() + MARGIN {
                    break;
                }
                let Some((text, note)) = row.of(&scene.state.all_notes.texts) else {
                    continue;
                };
                let rect = Rect::from_min_size(
                    pos2(origin.x, origin.y + top),
                    vec2(width, heights.tops[index + 1] - top - GAP),
                );
                let id = note.annotation.id;
                let builder = UiBuilder::new().max_rect(rect).id_salt(id);
                let drawn = ui
                    .scope_builder(builder, |ui| {
                        card::card_ui(ui, scene, text, note, view, asked);
                        ui.min_rect().height()
                    })
                    .inner;
                is_moved |= heights.draw(index, id, drawn);
            }
            if is_moved {
                ui.ctx().request_repaint();
            }
        });
    view.notebook.listed = rows;
    view.notebook.heights = heights;
}
