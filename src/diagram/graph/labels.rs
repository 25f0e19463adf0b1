//! On which side of its node each name stands: where the fewest ties run through it and nobody else is.

use super::{MARGIN, Node};
use crate::diagram::drawing::{Frame, Point, Size};

/// Beneath is where a reader looks first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    Beneath,
    Above,
    Right,
    Left,
}

const SIDES: [Side; 4] = [Side::Beneath, Side::Above, Side::Right, Side::Left];
/// Points of a tie that are looked at.
const SAMPLES: u16 = 32;
/// Air between a name and whatever else there is, in pixels.
const AIR: f32 = 3.0;

/// Moves names to better sides, one node after the other; none leaves the page or comes to lie over another.
pub fn choose(nodes: &mut [Node<'_>], curves: &[[Point; 4]], page: Size) {
    let samples = |curve: &[Point; 4]| {
        (0..=SAMPLES)
            .map(|step| along(curve, f32::from(step) / f32::from(SAMPLES)))
            .collect()
    };
    let curves: Vec<Vec<Point>> = curves.iter().map(samples).collect();
    let inside = Frame::new(
        MARGIN - 0.5,
        0.0,
        page.width - 2.0 * MARGIN + 1.0,
        page.height - MARGIN + 0.5,
    );
    for number in 0..nodes.len() {
        let free = |side: Side| {
            let frame = nodes[number].name(side).frame().grown(AIR);
            let others = nodes
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != number);
            let alone = others.clone().all(|(_, other)| {
                !frame.overlaps(other.disc()) && !frame.overlaps(other.name(other.side).frame())
            });
            let fits = inside.contains(frame.min.plus(AIR, AIR))
                && inside.contains(frame.max.plus(-AIR, -AIR));
            alone && fits
        };
        let crossed = |side: Side| {
            let frame = nodes[number].name(side).frame().grown(1.0);
            curves
                .iter()
                .filter(|curve| curve.iter().any(|&point| frame.contains(point)))
                .count()
        };
        let now = nodes[number].side;
        let best = SIDES
            .into_iter()
            .filter(|&side| side == now || free(side))
            .min_by_key(|&side| crossed(side));
        nodes[number].side = best.unwrap_or(now);
    }
}

/// The point of a cubic Bézier curve at `t`, 0 to 1.
pub fn along(points: &[Point; 4], t: f32) -> Point {
    let s = 1.0 - t;
    let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
    let sum = |of: fn(&Point) -> f32| {
        points
            .iter()
            .zip(weights)
            .map(|(point, weight)| of(point) * weight)
            .sum()
    };
    Point::new(sum(|p| p.x), sum(|p| p.y))
}
