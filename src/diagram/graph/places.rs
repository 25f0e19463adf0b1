//! Where the nodes stand: distances on the page follow distances along the ties (stress majorisation), and no two overlap.

use super::ties::Tie;
use crate::diagram::drawing::{Frame, Point};

/// Length of a tie before anybody is pushed apart, in pixels.
const TIE: f64 = 96.0;
/// Air between what two nodes take, in pixels.
const AIR: f32 = 9.0;
const STEPS: usize = 250;
/// Width of the picture for each unit of height: that of a page turned sideways.
const SHAPE: f32 = 1.45;

/// A place for each node. `extents` are the frames that the nodes take around their places, labels included.
#[must_use]
pub fn places(extents: &[Frame], ties: &[Tie]) -> Vec<Point> {
    let distances = distances(extents.len(), ties);
    let mut places = sunflower(extents.len());
    for _ in 0..STEPS {
        places = majorised(&places, &distances);
    }
    let mut places = turned(&places);
    separate(&mut places, extents);
    places
}

/// A fixed start: the first in the middle, the others around it in the spiral of a sunflower's seeds.
fn sunflower(count: usize) -> Vec<(f64, f64)> {
    const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;
    let seed = |number: usize| {
        let (angle, radius) = (number as f64 * GOLDEN_ANGLE, TIE * (number as f64).sqrt());
        (radius * angle.cos(), radius * angle.sin())
    };
    (0..count).map(seed).collect()
}

/// How far apart each two should stand, row by row: the shortest way along the ties.
fn distances(count: usize, ties: &[Tie]) -> Vec<f64> {
    let mut distances = vec![f64::INFINITY; count * count];
    let strongest = ties.iter().map(|tie| tie.strength).fold(1e-9, f64::max);
    for tie in ties {
        let (a, b) = tie.ends;
        // Strong ties are shorter, though never so short that the others cannot gather around.
        let length = TIE * (1.35 - 0.5 * (tie.strength / strongest).sqrt());
        distances[a * count + b] = length;
        distances[b * count + a] = length;
    }
    for via in 0..count {
        for a in 0..count {
            for b in 0..count {
                let along = distances[a * count + via] + distances[via * count + b];
                if along < distances[a * count + b] {
                    distances[a * count + b] = along;
                }
            }
        }
    }
    let longest = distances
        .iter()
        .copied()
        .filter(|far| far.is_finite())
        .fold(TIE, f64::max);
    // Those whom no tie joins stand beside the others, not far away.
    let apart = 0.5 * longest + TIE;
    // Long ways are drawn shorter than they are: the page fills evenly.
    let drawn = |far: f64| TIE * (far / TIE).powf(0.82);
    distances
        .iter()
        .map(|&far| drawn(if far.is_finite() { far } else { apart }))
        .collect()
}

/// One step of majorisation: each moves to where all others would have it, the near ones counting most.
fn majorised(places: &[(f64, f64)], distances: &[f64]) -> Vec<(f64, f64)> {
    let count = places.len();
    let moved = |a: usize| {
        let (mut x, mut y, mut total) = (0.0, 0.0, 0.0);
        for b in (0..count).filter(|&b| b != a) {
            let far = distances[a * count + b].max(1.0);
            let weight = far.powi(-2);
            let (dx, dy) = (places[a].0 - places[b].0, places[a].1 - places[b].1);
            let now = dx.hypot(dy).max(1e-6);
            x += weight * (places[b].0 + far * dx / now);
            y += weight * (places[b].1 + far * dy / now);
            total += weight;
        }
        if total > 0.0 {
            (x / total, y / total)
        } else {
            places[a]
        }
    };
    (0..count).map(moved).collect()
}

/// The same picture with its longest way across the page, in about the shape of a page.
fn turned(places: &[(f64, f64)]) -> Vec<Point> {
    let count = places.len().max(1) as f64;
    let (cx, cy) = (
        places.iter().map(|p| p.0).sum::<f64>() / count,
        places.iter().map(|p| p.1).sum::<f64>() / count,
    );
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in places.iter().map(|p| (p.0 - cx, p.1 - cy)) {
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    let (sin, cos) = (0.5 * (2.0 * xy).atan2(xx - yy)).sin_cos();
    let turn = |&(x, y): &(f64, f64)| {
        let (x, y) = (x - cx, y - cy);
        Point::new((x * cos + y * sin) as f32, (y * cos - x * sin) as f32)
    };
    let mut turned: Vec<Point> = places.iter().map(turn).collect();
    let reach = |of: fn(&Point) -> f32| turned.iter().map(|p| of(p).abs()).fold(1.0, f32::max);
    let stretch = (SHAPE * reach(|p| p.y) / reach(|p| p.x))
        .clamp(0.8, 1.6)
        .sqrt();
    for place in &mut turned {
        *place = Point::new(place.x * stretch, place.y / stretch);
    }
    turned
}

/// Pushes nodes apart until none overlaps another, and spreads the whole where pushing alone does not do it.
fn separate(places: &mut [Point], extents: &[Frame]) {
    const ROUNDS: usize = 60;
    const PUSHES: usize = 40;
    for _ in 0..ROUNDS {
        for _ in 0..PUSHES {
            if !push(places, extents) {
                return;
            }
        }
        for place in places.iter_mut() {
            *place = Point::new(place.x * 1.05, place.y * 1.05);
        }
    }
}

/// Moves every two that overlap half of the shortest way out of each other; whether there were any.
fn push(places: &mut [Point], extents: &[Frame]) -> bool {
    let mut any = false;
    for a in 0..places.len() {
        for b in a + 1..places.len() {
            let (one, two) = (at(extents[a], places[a]), at(extents[b], places[b]));
            let across = one.max.x.min(two.max.x) - one.min.x.max(two.min.x) + AIR;
            let down = one.max.y.min(two.max.y) - one.min.y.max(two.min.y) + AIR;
            if across <= 0.0 || down <= 0.0 {
                continue;
            }
            any = true;
            // A hair more than half, or rounding would leave them touching for ever.
            let (dx, dy) = if across < down {
                (across * 0.51 + 0.01, 0.0)
            } else {
                (0.0, down * 0.51 + 0.01)
            };
            let sign = |a: f32, b: f32| if a <= b { -1.0 } else { 1.0 };
            let (sx, sy) = (
                sign(one.min.x + one.max.x, two.min.x + two.max.x),
                sign(one.min.y + one.max.y, two.min.y + two.max.y),
            );
            places[a] = places[a].plus(sx * dx, sy * dy);
            places[b] = places[b].plus(-sx * dx, -sy * dy);
        }
    }
    any
}

/// A frame around the origin, moved to a place.
fn at(extent: Frame, place: Point) -> Frame {
    Frame {
        min: extent.min.plus(place.x, place.y),
        max: extent.max.plus(place.x, place.y),
    }
}
