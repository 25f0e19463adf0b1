//! Paints printed pages: paper, marks, the ink of the page above them, and what stands above that.

use super::super::Page;
use super::super::marks::Marks;
use super::areas;
use super::leaves::{Leaf, Leaves};
use super::tiles::{Drawn, Look};
use crate::app::OpenText;
use crate::sandbox::PageDrawer;
use crate::ui::Scene;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use egui::{Align2, FontId, Painter, Rect, Stroke, StrokeKind, Ui};

/// The size of letters that strokes and lines of marks are drawn for, in points of the page.
const EM: f32 = 10.0;

impl Page {
    pub(super) fn paint_pages(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        book: &OpenText,
        drawer: &PageDrawer,
        sheet: &Leaves,
        view: &View,
    ) {
        let painter = ui.painter_at(sheet.view);
        let tokens = scene.tokens;
        ground(&painter, tokens, sheet);
        let marks = Marks {
            painter: &painter,
            scene,
            sheet,
            em: EM * sheet.zoom,
            seen: &sheet.seen,
        };
        self.printed.foreign.follow(book);
        let foreign = &self.printed.foreign;
        foreign.paint(&painter, scene, book, sheet, true);
        areas::fill(&painter, scene, book, sheet);
        marks.highlights(book, self.input_state.resizing);
        marks.hits(book);
        marks.selection(book);
        marks.flash(view);
        if scene.state.settings.mark_names {
            marks.names(book);
        }
        self.ink(&painter, scene, drawer, sheet);
        let foreign = &self.printed.foreign;
        foreign.paint(&painter, scene, book, sheet, false);
        marks.through(book, self.input_state.resizing);
        self.frame_areas(&painter, scene, book, sheet);
        marks.margin_signs(book);
        marks.handles(book, self.input_state.resizing);
        if book.place.selection.is_none() {
            marks.caret(self.input_state.caret);
        }
    }

    /// What the pages themselves hold.
    fn ink(&mut self, painter: &Painter, scene: &Scene<'_>, drawer: &PageDrawer, sheet: &Leaves) {
        let tokens = scene.tokens;
        let [red, green, blue, _] = tokens.text.to_array();
        let look = Look {
            drawer,
            light_ink: tokens.dark.then_some([red, green, blue]),
        };
        let neighbours = self.printed.neighbours(sheet);
        let tiles = &mut self.printed.tiles;
        tiles.receive(painter.ctx());
        let mut are_whole = true;
        for leaf in &sheet.leaves {
            match tiles.paint(painter, sheet, leaf, look) {
                Drawn::Whole => {}
                Drawn::Coming => are_whole = false,
                Drawn::Failed => failed(painter, scene, leaf),
            }
        }
        // What is in sight comes first.
        if are_whole && self.printed.alone.is_none() {
            for leaf in &neighbours {
                self.printed.tiles.prepare(painter.ctx(), sheet, leaf, look);
            }
        }
    }
}

/// The paper of each page, on what is around them.
fn ground(painter: &Painter, tokens: &Tokens, sheet: &Leaves) {
    painter.rect_filled(painter.clip_rect(), 0.0, tokens.chrome);
    for leaf in &sheet.leaves {
        painter.rect_filled(leaf.rect, 0.0, tokens.paper);
        painter.rect_stroke(
            leaf.rect,
            0.0,
            Stroke::new(1.0, tokens.line),
            StrokeKind::Outside,
        );
    }
}

/// A page that cannot be drawn.
fn failed(painter: &Painter, scene: &Scene<'_>, leaf: &Leaf) {
    let message = say!("page-this-page-could-not-be-drawn");
    message_text(
        painter,
        scene,
        leaf.rect.intersect(painter.clip_rect()),
        message,
    );
}

/// What there is to say where there are no pages.
pub(super) fn message(painter: &Painter, scene: &Scene<'_>, rect: Rect, message: &str) {
    painter.rect_filled(rect, 0.0, scene.tokens.chrome);
    message_text(painter, scene, rect, message);
}

fn message_text(painter: &Painter, scene: &Scene<'_>, rect: Rect, text: &str) {
    let font = FontId::new(theme::text::SUBTITLE, theme::book_italic());
    let room = (rect.width() - 48.0).max(100.0);
    let color = scene.tokens.muted;
    let galley = painter.layout(text.to_owned(), font, color, room);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    painter.galley(at.min, galley, color);
}
