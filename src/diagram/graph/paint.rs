//! The graph's shapes: ties below, then the nodes, then their names.

use super::Node;
use super::labels::along;
use super::ties::Tie;
use crate::diagram::drawing::{About, Drawing, Frame, Geometry, Ink, Point, Role};
use crate::glossary::EntryKind;

/// How far a tie may bend, as shares of its length; the first that meets nobody is taken.
const BENDS: [f32; 7] = [0.06, -0.06, 0.16, -0.16, 0.28, -0.28, 0.0];

/// Draws the ties that join nodes which stand at their places.
pub fn ties(drawing: &mut Drawing, nodes: &[Node<'_>], ties: &[Tie], curves: &[[Point; 4]]) {
    let strongest = ties.iter().map(|tie| tie.strength).fold(1e-9, f64::max);
    // The weakest first: the strong lie above them.
    for (tie, &points) in ties.iter().zip(curves).rev() {
        let (a, b) = tie.ends;
        let share = (tie.strength / strongest).sqrt() as f32;
        let of_one_circle = nodes[a].circle.is_some() && nodes[a].circle == nodes[b].circle;
        let ink = match nodes[a].circle {
            Some(circle) if of_one_circle => Role::Circle(circle).share(0.34 + 0.3 * share),
            _ => Role::Ink.share(0.19 + 0.14 * share),
        };
        let about = About::Both(nodes[a].subject, nodes[b].subject);
        drawing.add(
            about,
            Geometry::Curve {
                points,
                width: 1.0 + 5.0 * share,
                ink,
            },
        );
    }
}

/// The course of each tie.
#[must_use]
pub fn curves(nodes: &[Node<'_>], ties: &[Tie]) -> Vec<[Point; 4]> {
    let frames: Vec<Frame> = nodes.iter().map(Node::frame).collect();
    ties.iter()
        .map(|tie| curve(&frames, nodes, tie.ends))
        .collect()
}

/// A curve from one node to another that crosses as few others as it can.
fn curve(frames: &[Frame], nodes: &[Node<'_>], ends: (usize, usize)) -> [Point; 4] {
    let (from, to) = (nodes[ends.0].place, nodes[ends.1].place);
    let bent = |bend: f32| {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let control = |along: f32| {
            from.plus(
                dx * along - dy * bend * 4.0 / 3.0,
                dy * along + dx * bend * 4.0 / 3.0,
            )
        };
        [from, control(0.3), control(0.7), to]
    };
    let crossed = |points: &[Point; 4]| {
        let others = frames
            .iter()
            .enumerate()
            .filter(|(number, _)| *number != ends.0 && *number != ends.1);
        others
            .filter(|(_, frame)| {
                (1..20).any(|step| frame.contains(along(points, step as f32 / 20.0)))
            })
            .count()
    };
    let curves = BENDS.map(bent);
    curves
        .into_iter()
        .min_by_key(crossed)
        .unwrap_or([from, from, to, to])
}

/// Draws the nodes and their names.
pub fn nodes(drawing: &mut Drawing, nodes: &[Node<'_>]) {
    for node in nodes {
        let (fill, outline) = (color(node), Some((2.0, Role::Paper.into())));
        let geometry = if node.entry.kind == EntryKind::Person {
            Geometry::Circle {
                center: node.place,
                radius: node.radius,
                fill,
                outline,
            }
        } else {
            let side = 2.0 * node.radius * SQUARE;
            let frame = Frame::new(
                node.place.x - side / 2.0,
                node.place.y - side / 2.0,
                side,
                side,
            );
            Geometry::Rectangle {
                frame,
                rounding: side * 0.22,
                fill,
                outline,
            }
        };
        drawing.add(About::One(node.subject), geometry);
    }
    for node in nodes {
        drawing.add(
            About::One(node.subject),
            Geometry::Label(node.name(node.side).halo()),
        );
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
