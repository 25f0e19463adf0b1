//! What marks look like that are written into a PDF, as forms: programs that draw no marks by themselves draw these.

use super::objects::number;
use crate::document::{PageMark, PageMarkKind, Point, PrintedPage, Quad};

/// Where a note without words has its sign, in points.
const SIGN: f32 = 18.0;
/// Red, green and blue of a mark that has no colour.
pub(super) const USUAL: [u8; 3] = [255, 221, 87];

/// What a mark covers in user space; a sign beside its point where it covers no words and has no place yet.
pub(super) fn quads_of(mark: &PageMark, page: &PrintedPage, has_place: bool) -> Vec<Quad> {
    let user = |quad: &Quad| Quad(quad.0.map(|corner| page.user_point(corner)));
    if has_place || mark.kind != PageMarkKind::Text {
        return mark.quads.iter().map(user).collect();
    }
    let at = mark.quads.first().map(Quad::center).unwrap_or_default();
    let sign = Quad::upright(at.x - SIGN, at.y - SIGN / 2.0, at.x, at.y + SIGN / 2.0);
    vec![user(&sign)]
}

pub(super) fn frame_of(quads: &[Quad]) -> [f32; 4] {
    let corners = || quads.iter().flat_map(|quad| quad.0);
    let edge = |of: fn(Point) -> f32, pick: fn(f32, f32) -> f32, from: f32| {
        corners().map(of).fold(from, pick)
    };
    [
        edge(|at| at.x, f32::min, f32::MAX),
        edge(|at| at.y, f32::min, f32::MAX),
        edge(|at| at.x, f32::max, f32::MIN),
        edge(|at| at.y, f32::max, f32::MIN),
    ]
}

/// Upper left, upper right, lower left, lower right: as all programs write them, whatever the standard says.
pub(super) fn points(quads: &[Quad]) -> String {
    let corners = quads
        .iter()
        .flat_map(|quad| [quad.0[0], quad.0[1], quad.0[3], quad.0[2]]);
    let corner = |at: Point| format!("{} {}", number(at.x), number(at.y));
    corners.map(corner).collect::<Vec<_>>().join(" ")
}

pub(super) fn rgb(color: [u8; 3]) -> String {
    color.map(|part| number(f32::from(part) / 255.0)).join(" ")
}

/// What a mark looks like, as a form: programs that draw no marks by themselves draw this.
pub(super) fn form(mark: &PageMark, quads: &[Quad], frame: [f32; 4]) -> Vec<u8> {
    let color = rgb(mark.color.unwrap_or(USUAL));
    let mut drawing = format!("/G gs {color} rg {color} RG ");
    for quad in quads {
        drawing.push_str(&strokes(mark.kind, quad));
    }
    let blend = if mark.kind == PageMarkKind::Highlight {
        "/BM/Multiply"
    } else {
        ""
    };
    let text = format!(
        "<</Type/XObject/Subtype/Form/BBox[{}]/Resources<</ExtGState<</G<</Type/ExtGState{blend}>>>>>>/Length {}>>\nstream\n{drawing}\nendstream",
        frame.map(number).join(" "),
        drawing.len()
    );
    text.into_bytes()
}

fn strokes(kind: PageMarkKind, quad: &Quad) -> String {
    let between = |a: Point, b: Point, share: f32| Point {
        x: a.x + (b.x - a.x) * share,
        y: a.y + (b.y - a.y) * share,
    };
    let [upper_left, upper_right, lower_right, lower_left] = quad.0;
    let height = (upper_left.x - lower_left.x).hypot(upper_left.y - lower_left.y);
    let at = |point: Point| format!("{} {}", number(point.x), number(point.y));
    let line = |share: f32| {
        let (from, to) = (
            between(lower_left, upper_left, share),
            between(lower_right, upper_right, share),
        );
        format!("{} w {} m {} l S ", number(height / 14.0), at(from), at(to))
    };
    match kind {
        PageMarkKind::Underline => line(0.07),
        PageMarkKind::Squiggly => wave(quad),
        PageMarkKind::StrikeOut => line(0.42),
        PageMarkKind::Square => format!(
            "3 w {} m {} l {} l {} l s ",
            at(upper_left),
            at(upper_right),
            at(lower_right),
            at(lower_left)
        ),
        _ => format!(
            "{} m {} l {} l {} l f ",
            at(upper_left),
            at(upper_right),
            at(lower_right),
            at(lower_left)
        ),
    }
}

/// A wavy line under words.
fn wave(quad: &Quad) -> String {
    const MOST: usize = 2_000;
    let [upper_left, _, lower_right, lower_left] = quad.0;
    let (up_x, up_y) = (upper_left.x - lower_left.x, upper_left.y - lower_left.y);
    let (along_x, along_y) = (lower_right.x - lower_left.x, lower_right.y - lower_left.y);
    let height = up_x.hypot(up_y).max(0.01);
    let steps = (along_x.hypot(along_y) / (height * 0.11)) as usize;
    let steps = steps.clamp(2, MOST);
    let mut path = format!("{} w ", number(height / 18.0));
    for step in 0..=steps {
        let along = step as f32 / steps as f32;
        let up = if step % 2 == 0 { 0.02 } else { 0.12 };
        let x = lower_left.x + along_x * along + up_x * up;
        let y = lower_left.y + along_y * along + up_y * up;
        let sign = if step == 0 { "m" } else { "l" };
        path.push_str(&format!("{} {} {sign} ", number(x), number(y)));
    }
    path + "S "
}
