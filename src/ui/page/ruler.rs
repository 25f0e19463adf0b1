//! The reading ruler: all but the line at the pointer and its neighbours is dimmed, so that the eye keeps its line.

use super::sheet::Sheet;
use crate::layout;
use crate::ui::Scene;
use egui::{Color32, Painter, Pos2, Rect, vec2};

/// How much of the paper lies over the other lines, of 255.
const DIM: u8 = 178;
/// Room around the clear lines, in points.
const AROUND: f32 = 2.0;

/// Where the ruler lies.
#[derive(Debug, Default)]
pub(super) struct Ruler {
    /// Where the pointer last was on the page.
    at: Option<Pos2>,
}

impl Ruler {
    /// Follows the pointer over the page; where it has not been there yet the ruler lies a third of the way down.
    pub fn ui(&mut self, painter: &Painter, scene: &Scene<'_>, sheet: &Sheet, hover: Option<Pos2>) {
        if !scene.state.settings.reading_ruler {
            return;
        }
        self.at = hover.or(self.at);
        let page = sheet.rect;
        let at = self
            .at
            .unwrap_or_else(|| page.lerp_inside(vec2(0.33, 0.33)));
        let Some(clear) = clear(&lines(sheet), at) else {
            return;
        };
        let paper = scene.tokens.paper;
        let dim = Color32::from_rgba_unmultiplied(paper.r(), paper.g(), paper.b(), DIM);
        for rect in around(page, clear.expand(AROUND)) {
            painter.rect_filled(rect, 0.0, dim);
        }
    }
}

/// Every line on the page in reading order, as wide as its column, in points.
fn lines(sheet: &Sheet) -> Vec<Rect> {
    let of_unit = |unit: &layout::Placed| {
        let lines = unit.layout.lines[unit.lines.clone()].iter();
        let rects = lines.map(|line| {
            let rect = layout::Rect {
                x: line.x.min(0.0),
                y: line.top,
                width: (line.x + line.width).max(sheet.measure * sheet.scale),
                height: line.height,
            };
            sheet.to_points(unit, rect)
        });
        rects.collect::<Vec<_>>()
    };
    sheet.placed.iter().flat_map(of_unit).collect()
}

/// The line nearest to a point, with the one before and the one after it in its column; none where there are no lines.
fn clear(lines: &[Rect], at: Pos2) -> Option<Rect> {
    let distance = |rect: &&Rect| rect.distance_sq_to_pos(at);
    let (nearest, line) = lines
        .iter()
        .enumerate()
        .min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)))?;
    let neighbours = [nearest.checked_sub(1), nearest.checked_add(1)];
    // The line before the first of a column stands at the foot of another.
    let is_beside = |rect: &&Rect| {
        let far = 2.5 * line.height().min(line.width());
        rect.expand(far).intersects(*line)
            && (rect.x_range().contains(line.center().x)
                || rect.y_range().contains(line.center().y))
    };
    let beside = neighbours.into_iter().flatten();
    let beside = beside
        .filter_map(|index| lines.get(index))
        .filter(is_beside);
    Some(beside.fold(*line, |clear, rect| clear.union(*rect)))
}

/// The parts of a page that lie above, below and on either side of a clear one.
fn around(page: Rect, clear: Rect) -> [Rect; 4] {
    let clear = clear.intersect(page);
    let (mut above, mut below, mut left, mut right) = (page, page, page, page);
    above.max.y = clear.top();
    below.min.y = clear.bottom();
    (left.min.y, left.max.y, left.max.x) = (clear.top(), clear.bottom(), clear.left());
    (right.min.y, right.max.y, right.min.x) = (clear.top(), clear.bottom(), clear.right());
    [above, below, left, right]
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn line(left: f32, top: f32) -> Rect {
        Rect::from_min_size(pos2(left, top), vec2(100.0, 20.0))
    }

    #[test]
    fn whole_lines_stay_clear_and_only_those_of_one_column() {
        let lines = [
            line(0.0, 0.0),
            line(0.0, 20.0),
            line(0.0, 40.0),
            line(0.0, 60.0),
            line(150.0, 0.0),
            line(150.0, 20.0),
        ];
        let clear = |x, y| clear(&lines, pos2(x, y));
        assert_eq!(
            clear(50.0, 29.0),
            Some(line(0.0, 0.0).union(line(0.0, 40.0)))
        );
        assert_eq!(
            clear(50.0, 500.0),
            Some(line(0.0, 40.0).union(line(0.0, 60.0)))
        );
        assert_eq!(
            clear(200.0, 5.0),
            Some(line(150.0, 0.0).union(line(150.0, 20.0)))
        );
        assert_eq!(super::clear(&[], pos2(1.0, 1.0)), None);
    }

    #[test]
    fn all_around_is_dimmed_once() {
        let page = Rect::from_min_max(pos2(0.0, 0.0), pos2(300.0, 200.0));
        let clear = Rect::from_min_max(pos2(50.0, 60.0), pos2(150.0, 120.0));
        let dimmed: f32 = around(page, clear).iter().map(Rect::area).sum();
        assert_eq!(dimmed + clear.area(), page.area());
    }
}
