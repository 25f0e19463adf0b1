//! The graph's shapes: ties below, then the nodes, then their names.

use super::Node;
use super::places::at;
use super::ties::Tie;
use crate::glossary::EntryKind;
use crate::study::pictures::drawing::{About, Anchor, Drawing, Form, Frame, Ink, Point, Role, Words};

/// How far a tie may bend, as shares of its length; the first that meets nobody is taken.
const BENDS: [f32; 7] = [0.06, -0.06, 0.16, -0.16, 0.28, -0.28, 0.0];

/// Draws the ties that join nodes which stand at their places.
pub fn ties(drawing: &mut Drawing, nodes: &[Node<'_>], ties: &[Tie]) {
    let strongest = ties.iter().map(|tie| tie.strength).fold(1e-9, f64::max);
    let frames: Vec<Frame> = nodes.iter().map(|node| at(node.extent(), node.place)).collect();
    // The weakest first: the strong lie above them.
    for tie in ties.iter().rev() {
        let (a, b) = tie.ends;
        let share = (tie.strength / strongest).sqrt() as f32;
        let of_one_circle = nodes[a].circle.is_some() && nodes[a].circle == nodes[b].circle;
        let ink = match nodes[a].circle {
            Some(circle) if of_one_circle => Role::Circle(circle).share(0.34 + 0.3 * share),
            _ => Role::Ink.share(0.14 + 0.16 * share),
        };
        let points = curve(&frames, nodes, tie.ends);
        let about = About::Both(nodes[a].subject, nodes[b].subject);
        drawing.add(about, Form::Curve { points, width: 1.0 + 5.0 * share, ink });
    }
}

/// A curve from one node to another that crosses as few others as it can.
fn curve(frames: &[Frame], nodes: &[Node<'_>], ends: (usize, usize)) -> [Point; 4] {
    let (from, to) = (nodes[ends.0].place, nodes[ends.1].place);
    let bent = |bend: f32| {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let control = |along: f32| from.plus(dx * along - dy * bend * 4.0 / 3.0, dy * along + dx * bend * 4.0 / 3.0);
        [from, control(0.3), control(0.7), to]
    };
    let crossed = |points: &[Point; 4]| {
        let others = frames.iter().enumerate().filter(|(number, _)| *number != ends.0 && *number != ends.1);
        others.filter(|(_, frame)| (1..20).any(|step| frame.contains(along(points, step as f32 / 20.0)))).count()
    };
    let curves = BENDS.map(bent);
    curves.into_iter().min_by_key(crossed).unwrap_or([from, from, to, to])
}

/// The point of a cubic Bézier curve at `t`, 0 to 1.
fn along(points: &[Point; 4], t: f32) -> Point {
    let s = 1.0 - t;
    let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
    let sum = |of: fn(&Point) -> f32| points.iter().zip(weights).map(|(point, weight)| of(point) * weight).sum();
    Point::new(sum(|p| p.x), sum(|p| p.y))
}

/// Draws the nodes and their names.
pub fn nodes(drawing: &mut Drawing, nodes: &[Node<'_>]) {
    for node in nodes {
        let (fill, outline) = (color(node), Some((2.0, Role::Paper.into())));
        let form = if node.entry.kind == EntryKind::Person {
            Form::Circle { center: node.place, radius: node.radius, fill, outline }
        } else {
            let side = 2.0 * node.radius * SQUARE;
            let frame = Frame::new(node.place.x - side / 2.0, node.place.y - side / 2.0, side, side);
            Form::Rectangle { frame, rounding: side * 0.22, fill, outline }
        };
        drawing.add(About::One(node.subject), form);
    }
    for node in nodes {
        let at = node.place.plus(0.0, node.radius + node.label.size * 1.08);
        let words = Words { at, ..node.label.clone() };
        drawing.add(About::One(node.subject), Form::Text(words.anchor(Anchor::Middle).halo()));
    }
}

/// A square looks as large as a circle when it is this share of its diameter.
const SQUARE: f32 = 0.886;

fn color(node: &Node<'_>) -> Ink {
    match node.circle {
        Some(circle) => Role::Circle(circle).share(0.88),
        None => super::role_of(node.entry.kind).share(0.88),
    }
}
