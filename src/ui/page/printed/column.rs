//! One column of a page as wide as the window.

use super::position::Printed;
use super::stack::Fit;
use crate::document::{PageMap, TextRange};
use egui::{Rect, Vec2, pos2};

/// Air beside the column, in points of the screen.
const AIR: f32 = 24.0;
/// Lines of which this share lies above each other are of one column.
const SHARED: f32 = 0.6;
/// Lines that are shorter than this share of the widest say little of the column.
const TELLING: f32 = 0.5;

impl Printed {
    /// Makes the column at the top of the window as wide as it. What is at the top stays there.
    pub(super) fn fit_column(&mut self, map: &PageMap, room: Vec2) {
        let zoom = self.zoom(room);
        // A little below the top, so that a page of which only the foot is seen does not count.
        let y = self.scrolled(zoom) + room.y * 0.2;
        let page = self.stack.page_at(y, zoom);
        let top = self.stack.top(page, zoom);
        let at = pos2(
            (-self.pan - self.stack.left(page, zoom)) / zoom,
            (y - top) / zoom,
        );
        let lines = self.lines_on(map, page);
        let Some((left, right)) = column(&lines, at) else {
            return;
        };
        let below = (self.scrolled(zoom) - top) / zoom;
        self.look.fit = Fit::Zoom((room.x - 2.0 * AIR) / (right - left));
        let zoom = self.zoom(room);
        self.look.fit = Fit::Zoom(zoom);
        self.pan = -self.stack.left(page, zoom) - (left + right) / 2.0 * zoom;
        self.keep_pan(room);
        let top = self.stack.top(page, zoom);
        self.scroll_to(top + below * zoom, zoom, room.y);
    }

    /// The lines of a page as it is turned, in points from its corner.
    fn lines_on(&self, map: &PageMap, page: usize) -> Vec<Rect> {
        let line = |range: TextRange| {
            let quads = map.quads(range).into_iter();
            let corners = quads.filter(|(on, _)| *on == page);
            let corners = corners.flat_map(|(_, quad)| quad.0);
            let points: Vec<_> = corners
                .map(|corner| self.turned(map, page, corner).to_pos2())
                .collect();
            Rect::from_points(&points)
        };
        let lines = map.ranges_on(page).map(line);
        lines.filter(Rect::is_positive).collect()
    }
}

/// The edges of the column of the line nearest to a point.
fn column(lines: &[Rect], at: egui::Pos2) -> Option<(f32, f32)> {
    let widest = lines.iter().map(Rect::width).fold(0.0, f32::max);
    let telling = |line: &&Rect| line.width() > TELLING * widest;
    let away = |line: &&Rect| line.distance_to_pos(at);
    let nearest = lines
        .iter()
        .filter(telling)
        .min_by(|a, b| away(a).total_cmp(&away(b)))?;
    let is_of_column = |line: &&Rect| {
        let shared = line.right().min(nearest.right()) - line.left().max(nearest.left());
        shared > SHARED * line.width() && line.width() < nearest.width() * 1.25
    };
    let own = || lines.iter().filter(is_of_column);
    let left = own().map(Rect::left).fold(f32::INFINITY, f32::min);
    let right = own().map(Rect::right).fold(f32::NEG_INFINITY, f32::max);
    (right - left > 1.0).then_some((left, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_reaches_from_edge_to_edge_of_its_lines() {
        let line = |x0: f32, x1: f32, y: f32| Rect::from_min_max(pos2(x0, y), pos2(x1, y + 10.0));
        let lines = [
            line(150.0, 450.0, 0.0),
            line(60.0, 290.0, 40.0),
            line(72.0, 288.0, 54.0),
            line(310.0, 540.0, 40.0),
            line(310.0, 380.0, 54.0),
        ];
        assert_eq!(column(&lines, pos2(100.0, 60.0)), Some((60.0, 290.0)));
        assert_eq!(column(&lines, pos2(500.0, 60.0)), Some((310.0, 540.0)));
        assert_eq!(column(&[], pos2(0.0, 0.0)), None);
    }
}
