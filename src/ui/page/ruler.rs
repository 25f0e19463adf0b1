//! The reading ruler: all but the line at the pointer and its neighbours is dimmed, so that the eye keeps its line.

use super::sheet::Sheet;
use crate::document::Offset;
use crate::layout;
use crate::ui::Scene;
use egui::{Color32, Painter, Pos2, Rect, Vec2, vec2};

/// How much of the paper lies over the other lines, of 255.
const DIM: u8 = 178;
/// Room around the clear lines, in points.
const AROUND: f32 = 2.0;

/// Where the ruler lies.
#[derive(Debug, Default)]
pub(super) struct Ruler {
    at: Option<Pos2>,
    /// Where the pointer was seen last: one that rests does not hold the ruler back from the keys.
    pointer: Option<Pos2>,
    /// Where it goes once the page is laid out.
    target: Option<Target>,
    /// Those of the last frame, in reading order.
    lines: Vec<RulerLine>,
}

/// A line on the page, as wide as its column, in points.
#[derive(Clone, Copy, Debug)]
struct RulerLine {
    start: Offset,
    rect: Rect,
}

/// Where keys send the ruler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The line that begins here.
    Line(Offset),
    First,
    Last,
}

impl Ruler {
    /// Follows the pointer and the keys; where neither has sent it yet the ruler lies a third of the way down.
    pub fn ui(&mut self, painter: &Painter, scene: &Scene<'_>, sheet: &Sheet, hover: Option<Pos2>) {
        if !scene.state.settings.reading_ruler {
            *self = Self::default();
            return;
        }
        self.lines = lines(sheet);
        if hover != self.pointer {
            self.pointer = hover;
            self.at = hover.or(self.at);
        }
        self.at = self.sent().or(self.at);
        let page = sheet.rect;
        let at = *self
            .at
            .get_or_insert_with(|| page.lerp_inside(vec2(0.33, 0.33)));
        let rects: Vec<Rect> = self.lines.iter().map(|line| line.rect).collect();
        let Some(clear) = clear(&rects, at) else {
            return;
        };
        let paper = scene.tokens.paper;
        let dim = Color32::from_rgba_unmultiplied(paper.r(), paper.g(), paper.b(), DIM);
        for rect in around(page, clear.expand(AROUND)) {
            painter.rect_filled(rect, 0.0, dim);
        }
    }

    /// The line after the one at the ruler, or before it, and how far it stands from it, in points; none where the page has no more.
    pub fn beside(&self, forward: bool) -> Option<(Offset, Vec2)> {
        let now = self.now()?;
        let then = if forward {
            now + 1
        } else {
            now.checked_sub(1)?
        };
        let (now, then) = (self.lines.get(now)?, self.lines.get(then)?);
        Some((then.start, then.rect.center() - now.rect.center()))
    }

    pub fn send_to(&mut self, target: Target) {
        self.target = Some(target);
    }

    /// Which line it lies on, or is sent to.
    fn now(&self) -> Option<usize> {
        if let Some(target) = self.target {
            return self.index_of(target);
        }
        let at = self.at?;
        nearest(self.lines.iter().map(|line| line.rect), at)
    }

    fn index_of(&self, target: Target) -> Option<usize> {
        match target {
            Target::Line(start) => self.lines.iter().position(|line| line.start == start),
            Target::First => (!self.lines.is_empty()).then_some(0),
            Target::Last => self.lines.len().checked_sub(1),
        }
    }

    /// Where keys have sent it.
    fn sent(&mut self) -> Option<Pos2> {
        let target = self.target.take()?;
        Some(self.lines[self.index_of(target)?].rect.center())
    }
}

/// Every line on the page in reading order.
fn lines(sheet: &Sheet) -> Vec<RulerLine> {
    let of_unit = |unit: &layout::Placed| {
        let lines = unit.layout.lines[unit.lines.clone()].iter();
        let lines = lines.map(|line| {
            let rect = layout::Rect {
                x: line.x.min(0.0),
                y: line.top,
                width: (line.x + line.width).max(sheet.measure * sheet.scale),
                height: line.height,
            };
            RulerLine {
                start: line.range.start,
                rect: sheet.to_points(unit, rect),
            }
        });
        lines.collect::<Vec<_>>()
    };
    let all = sheet.placed.iter().flat_map(of_unit);
    all.filter(|line| sheet.rect.contains(line.rect.center()))
        .collect()
}

fn nearest(lines: impl Iterator<Item = Rect>, at: Pos2) -> Option<usize> {
    let distances = lines.map(|line| line.distance_sq_to_pos(at)).enumerate();
    let nearest = distances.min_by(|(_, a), (_, b)| a.total_cmp(b));
    nearest.map(|(index, _)| index)
}

/// The line nearest to a point, with the one before and the one after it in its column; none where there are no lines.
fn clear(lines: &[Rect], at: Pos2) -> Option<Rect> {
    let nearest = nearest(lines.iter().copied(), at)?;
    let line = lines[nearest];
    let neighbours = [nearest.checked_sub(1), nearest.checked_add(1)];
    // The line before the first of a column stands at the foot of another.
    let is_beside = |rect: &&Rect| {
        let far = 2.5 * line.height().min(line.width());
        rect.expand(far).intersects(line)
            && (rect.x_range().contains(line.center().x)
                || rect.y_range().contains(line.center().y))
    };
    let beside = neighbours.into_iter().flatten();
    let beside = beside
        .filter_map(|index| lines.get(index))
        .filter(is_beside);
    Some(beside.fold(line, |clear, rect| clear.union(*rect)))
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
