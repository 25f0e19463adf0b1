//! Shapes on the other side of the window. `sum` is the left edge of what is mirrored and its right one, added.

use egui::epaint::{PathShape, RectShape, TextShape};
use egui::{Pos2, Rect, Shape, pos2};
use std::sync::Arc;

pub fn position(at: Pos2, sum: f32) -> Pos2 {
    pos2(sum - at.x, at.y)
}

pub fn rect(rect: Rect, sum: f32) -> Rect {
    Rect::from_min_max(
        pos2(sum - rect.right(), rect.top()),
        pos2(sum - rect.left(), rect.bottom()),
    )
}

/// Signs and boxes are turned round; text, pictures and check marks only change their place.
pub fn shape(shape: &mut Shape, sum: f32) {
    let turn = |at: &mut Pos2| *at = position(*at, sum);
    match shape {
        Shape::Noop => {}
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|one| self::shape(one, sum)),
        Shape::Circle(circle) => turn(&mut circle.center),
        Shape::Ellipse(ellipse) => turn(&mut ellipse.center),
        Shape::LineSegment { points, .. } => points.iter_mut().for_each(turn),
        Shape::Path(path) => self::path(path, sum),
        // Its points go from left to right, as they must.
        Shape::Band(band) => {
            band.points
                .iter_mut()
                .for_each(|point| point.x = sum - point.x);
            band.points.reverse();
        }
        Shape::Rect(shape) => self::rectangle(shape, sum),
        Shape::Text(text) => self::text(text, sum),
        Shape::Mesh(mesh) => {
            let vertices = &mut Arc::make_mut(mesh).vertices;
            vertices.iter_mut().for_each(|vertex| turn(&mut vertex.pos));
        }
        Shape::QuadraticBezier(curve) => curve.points.iter_mut().for_each(turn),
        Shape::CubicBezier(curve) => curve.points.iter_mut().for_each(turn),
        Shape::Callback(callback) => callback.rect = rect(callback.rect, sum),
    }
}

/// Its points in the other order as well, so that they still go round the same way.
fn path(path: &mut PathShape, sum: f32) {
    if let [first, _, last] = path.points[..]
        && !path.closed
        && is_check_mark(&path.points)
    {
        let by = sum - first.x - last.x;
        path.points.iter_mut().for_each(|at| at.x += by);
        return;
    }
    path.points
        .iter_mut()
        .for_each(|at| *at = position(*at, sum));
    path.points.reverse();
}

/// Whether an open path is the check mark of egui. It is a sign as letters are, and is written in one way everywhere.
fn is_check_mark(points: &[Pos2]) -> bool {
    let &[start, foot, end] = points else {
        return false;
    };
    let (down, up) = (foot - start, end - foot);
    let is_near = |a: f32, b: f32| (a - b).abs() < 0.1;
    down.x > 0.0 && down.y > 0.0 && is_near(up.x, down.x) && is_near(up.y, -2.0 * down.y)
}

fn rectangle(shape: &mut RectShape, sum: f32) {
    shape.rect = rect(shape.rect, sum);
    shape.angle = -shape.angle;
    let corners = &mut shape.corner_radius;
    std::mem::swap(&mut corners.nw, &mut corners.ne);
    std::mem::swap(&mut corners.sw, &mut corners.se);
}

fn text(text: &mut TextShape, sum: f32) {
    let place = text.galley.rect;
    text.pos.x = sum - text.pos.x - place.left() - place.right();
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, Stroke, vec2};

    fn lines(shape: &Shape, found: &mut Vec<Vec<Pos2>>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|one| lines(one, found)),
            Shape::Path(path) if !path.closed => found.push(path.points.clone()),
            _ => {}
        }
    }

    /// As egui draws it: another form of it would be noticed here.
    #[test]
    fn a_check_mark_changes_its_place_and_is_not_turned_round() {
        let mut harness =
            egui_kittest::Harness::new_ui(|ui| drop(ui.checkbox(&mut true, "justify")));
        harness.run();
        let mut drawn = harness.output().shapes.clone();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for clipped in &mut drawn {
            lines(&clipped.shape, &mut before);
            shape(&mut clipped.shape, 400.0);
            lines(&clipped.shape, &mut after);
        }
        assert_eq!((before.len(), after.len()), (1, 1), "{before:?}");
        let by = 400.0 - before[0][0].x - before[0][2].x;
        let moved: Vec<Pos2> = before[0].iter().map(|at| *at + vec2(by, 0.0)).collect();
        assert_eq!(after[0], moved);
        // The arrow of a list that opens is turned round as ever.
        let arrow = vec![pos2(0.0, 0.0), pos2(4.0, 4.0), pos2(0.0, 8.0)];
        let mut turned = Shape::line(arrow, Stroke::new(1.0, Color32::RED));
        shape(&mut turned, 100.0);
        let mut points = Vec::new();
        lines(&turned, &mut points);
        assert_eq!(points[0][1], pos2(96.0, 4.0));
    }

    #[test]
    fn what_is_mirrored_twice_is_as_it_was() {
        let at = Rect::from_min_size(pos2(10.0, 20.0), vec2(30.0, 5.0));
        assert_eq!(
            rect(at, 100.0),
            Rect::from_min_size(pos2(60.0, 20.0), vec2(30.0, 5.0))
        );
        assert_eq!(rect(rect(at, 100.0), 100.0), at);
        let line = Shape::line_segment(
            [pos2(0.0, 1.0), pos2(8.0, 2.0)],
            Stroke::new(1.0, Color32::RED),
        );
        let mut turned = line.clone();
        shape(&mut turned, 100.0);
        assert_ne!(turned, line);
        shape(&mut turned, 100.0);
        assert_eq!(turned, line);
    }
}
