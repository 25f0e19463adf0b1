//! The list of notes, of which only those in sight are drawn, however many there are.

use super::super::theme;
use super::super::view::View;
use super::super::{Asked, Scene};
use super::card;
use super::open::Heights;
use crate::study::notebook::Listed;
use egui::{Pos2, Rect, ScrollArea, Ui, UiBuilder, vec2};
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
            let list = List {
                rows: &rows,
                origin,
                width,
            };
            let mut is_moved = false;
            let mut end = first;
            while end < rows.len() && heights.tops[end] <= viewport.bottom() + MARGIN {
                is_moved |= list.row_ui(ui, scene, (end, &mut heights), view, asked);
                end += 1;
            }
            // The one that is being written is drawn wherever it is: what is typed into it must arrive.
            let written = list.row_written(scene, view);
            if let Some(row) = written.filter(|row| !(first..end).contains(row)) {
                is_moved |= list.row_ui(ui, scene, (row, &mut heights), view, asked);
            }
            if is_moved {
                ui.ctx().request_repaint();
            }
        });
    view.notebook.listed = rows;
    view.notebook.heights = heights;
}

/// The rows, and where the first of them stands.
struct List<'a> {
    rows: &'a [Listed],
    origin: Pos2,
    /// Points.
    width: f32,
}

impl List<'_> {
    /// Draws a row; whether it is of another height than it was.
    fn row_ui(
        &self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        (index, heights): (usize, &mut Heights),
        view: &mut View,
        asked: &mut Asked,
    ) -> bool {
        let Some((text, note)) = self.rows[index].of(&scene.state.all_notes.texts) else {
            return false;
        };
        let top = heights.tops[index];
        let rect = Rect::from_min_size(
            self.origin + vec2(0.0, top),
            vec2(self.width, heights.tops[index + 1] - top - GAP),
        );
        let id = note.annotation.id;
        let builder = UiBuilder::new().max_rect(rect).id_salt(id);
        let drawn = ui.scope_builder(builder, |ui| {
            card::card_ui(ui, scene, text, note, view, asked);
            ui.min_rect().height()
        });
        heights.draw(index, id, drawn.inner)
    }

    /// The row of the note that is being written.
    fn row_written(&self, scene: &Scene<'_>, view: &View) -> Option<usize> {
        let written = view.notebook.editor.as_ref()?.id;
        let texts = &scene.state.all_notes.texts;
        let is_written = |row: &Listed| {
            let note = row.of(texts);
            note.is_some_and(|(_, note)| note.annotation.id == written)
        };
        self.rows.iter().position(is_written)
    }
}
