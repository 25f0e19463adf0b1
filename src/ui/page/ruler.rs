//! The reading ruler: all but a few lines at the pointer are dimmed, so that the eye keeps its line.

use super::room::Room;
use crate::ui::Scene;
use egui::{Color32, Painter, Pos2, Rect};

/// Lines that stay clear.
const LINES: f32 = 3.0;
/// How much of the paper lies over the others, of 255.
const DIM: u8 = 178;

/// Where the ruler lies.
#[derive(Debug, Default)]
pub(super) struct Ruler {
    /// Where the pointer last was on the page.
    at: Option<Pos2>,
}

impl Ruler {
    /// Follows the pointer over the page; where it has not been there yet the ruler lies a third of the way down.
    pub fn ui(&mut self, painter: &Painter, scene: &Scene<'_>, room: &Room, hover: Option<Pos2>) {
        let settings = &scene.state.settings;
        if !settings.reading_ruler {
            return;
        }
        self.at = hover.or(self.at);
        let page = room.rect;
        let at = self
            .at
            .unwrap_or_else(|| page.lerp_inside(egui::vec2(0.67, 0.33)));
        let half = settings.font_size * settings.line_height * LINES / 2.0;
        let paper = scene.tokens.paper;
        let dim = Color32::from_rgba_unmultiplied(paper.r(), paper.g(), paper.b(), DIM);
        for rect in around(page, at, half, room.vertical) {
            painter.rect_filled(rect, 0.0, dim);
        }
    }
}

/// What lies before and behind the clear band: above and below it, or beside it where lines run downwards.
fn around(page: Rect, at: Pos2, half: f32, vertical: bool) -> [Rect; 2] {
    let (mut before, mut behind) = (page, page);
    if vertical {
        before.max.x = (at.x - half).clamp(page.left(), page.right());
        behind.min.x = (at.x + half).clamp(page.left(), page.right());
    } else {
        before.max.y = (at.y - half).clamp(page.top(), page.bottom());
        behind.min.y = (at.y + half).clamp(page.top(), page.bottom());
    }
    [before, behind]
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn the_band_stays_clear_and_the_dimmed_parts_on_the_page() {
        let page = Rect::from_min_max(pos2(10.0, 20.0), pos2(110.0, 220.0));
        let [above, below] = around(page, pos2(50.0, 100.0), 15.0, false);
        assert_eq!((above.max.y, below.min.y), (85.0, 115.0));
        let [above, below] = around(page, pos2(50.0, 21.0), 15.0, false);
        assert_eq!((above.height(), below.min.y), (0.0, 36.0));
        let [left, right] = around(page, pos2(50.0, 100.0), 15.0, true);
        assert_eq!((left.max.x, right.min.x), (35.0, 65.0));
    }
}
