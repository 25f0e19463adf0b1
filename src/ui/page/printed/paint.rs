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

/// What is around the pages. Their paper is that of the panel: where a machine draws without help of its graphics, each colour that is laid
/// over all of the window costs as much as all letters together.
fn ground(painter: &Painter, tokens: &Tokens, sheet: &Leaves) {
    let pages: Vec<Rect> = sheet.leaves.iter().map(|leaf| leaf.rect).collect();
    for rect in around(sheet.view, &pages) {
        painter.rect_filled(rect, 0.0, tokens.chrome);
    }
    for page in pages {
        let stroke = Stroke::new(1.0, tokens.line);
        painter.rect_stroke(page, 0.0, stroke, StrokeKind::Outside);
    }
}

/// All of a rectangle but for others in it. The parts overlap a little, so that no seam is seen between them.
fn around(whole: Rect, others: &[Rect]) -> Vec<Rect> {
    const SEAM: f32 = 1.0;
    let mut parts = vec![whole];
    for other in others {
        let cut = |part: Rect| {
            let inside = part.intersect(*other);
            if !inside.is_positive() {
                return vec![part];
            }
            let beside =
                Rect::from_x_y_ranges(part.x_range(), inside.top() - SEAM..=inside.bottom() + SEAM);
            let beside = beside.intersect(part);
            vec![
                part.with_max_y(inside.top()),
                part.with_min_y(inside.bottom()),
                beside.with_max_x(inside.left()),
                beside.with_min_x(inside.right()),
            ]
        };
        parts = parts.into_iter().flat_map(cut).collect();
        parts.retain(Rect::is_positive);
    }
    parts
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

#[cfg(test)]
mod tests {
    use super::around;
    use egui::{Rect, pos2};

    #[test]
    fn what_is_around_pages_is_all_but_the_pages() {
        let rect =
            |x0: f32, y0: f32, x1: f32, y1: f32| Rect::from_min_max(pos2(x0, y0), pos2(x1, y1));
        let window = rect(0.0, 0.0, 100.0, 100.0);
        let pages = [rect(20.0, -50.0, 80.0, 40.0), rect(20.0, 50.0, 80.0, 150.0)];
        let parts = around(window, &pages);
        let is_covered = |x: f32, y: f32| parts.iter().any(|part| part.contains(pos2(x, y)));
        for x in 0..100 {
            for y in 0..100 {
                let at = pos2(x as f32 + 0.5, y as f32 + 0.5);
                let is_on_page = pages.iter().any(|page| page.contains(at));
                assert_eq!(is_covered(at.x, at.y), !is_on_page, "{at}");
            }
        }
        assert!(around(window, &[rect(-1.0, -1.0, 101.0, 101.0)]).is_empty());
    }
}
