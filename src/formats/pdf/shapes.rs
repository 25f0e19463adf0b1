//! What the outlines of letters are like: many fonts in a PDF have no name that tells bold and italic.

use hayro_interpret::kurbo::{BezPath, PathEl, Point, Shape as _, flatten};

/// How finely curves are looked at, in thousandths of an em.
const TOLERANCE: f64 = 8.0;

/// What the outline of a letter is like; nothing where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shape {
    /// Area in square em: heavy letters have more of it.
    pub ink: f32,
    /// How far its parts move to the right on their way up.
    pub lean: f32,
    /// Lowest and highest point above the baseline, in em.
    pub low: f32,
    pub high: f32,
}

pub(super) fn measure(outline: &BezPath) -> Shape {
    let bounds = outline.bounding_box();
    Shape {
        ink: (outline.area().abs() / 1e6) as f32,
        lean: lean(outline) as f32,
        low: (bounds.y0 / 1e3) as f32,
        high: (bounds.y1 / 1e3) as f32,
    }
}

/// Covariance of x and y over the variance of y, along the outline.
fn lean(outline: &BezPath) -> f64 {
    let mut pieces: Vec<(Point, f64)> = Vec::new();
    let (mut start, mut last) = (Point::ZERO, Point::ZERO);
    let mut line_to = |from: Point, to: Point| pieces.push((from.midpoint(to), from.distance(to)));
    flatten(outline.iter(), TOLERANCE, |element| match element {
        PathEl::MoveTo(to) => (start, last) = (to, to),
        PathEl::LineTo(to) => {
            line_to(last, to);
            last = to;
        }
        PathEl::ClosePath => {
            line_to(last, start);
            last = start;
        }
        _ => {}
    });
    let length: f64 = pieces.iter().map(|(_, length)| length).sum();
    let mean = |of: &dyn Fn(Point) -> f64| {
        let sum: f64 = pieces.iter().map(|(at, length)| of(*at) * length).sum();
        sum / length.max(1.0)
    };
    let (x, y) = (mean(&|at| at.x), mean(&|at| at.y));
    let both = mean(&|at| (at.x - x) * (at.y - y));
    let high = mean(&|at| (at.y - y).powi(2));
    if high > 1.0 { both / high } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaning_stroke_leans() {
        let upright = BezPath::from_svg("M0 0 L100 0 L100 700 L0 700 Z").unwrap();
        let leaning = BezPath::from_svg("M0 0 L100 0 L240 700 L140 700 Z").unwrap();
        assert!(measure(&upright).lean.abs() < 0.01);
        assert!((measure(&leaning).lean - 0.2).abs() < 0.02);
        assert!((measure(&leaning).ink - 0.07).abs() < 0.001);
        assert_eq!((measure(&leaning).low, measure(&leaning).high), (0.0, 0.7));
    }
}
