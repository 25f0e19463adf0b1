//! What marks look like that are written into a PDF, as forms: programs that draw no marks by themselves draw these.

use super::objects::number;
use crate::document::{PageMark, PageMarkKind, Point, PrintedPage, Quad};

/// Where a note without words has its sign, in points.
const SIGN: f32 = 18.0;
/// Of a line whose width nobody tells, in points.
const LINE: f32 = 1.5;
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

/// The strokes of a mark in user space.
pub(super) fn strokes_of(mark: &PageMark, page: &PrintedPage) -> Vec<Vec<Point>> {
    let stroke = |stroke: &Vec<Point>| stroke.iter().map(|at| page.user_point(*at)).collect();
    mark.strokes.iter().map(stroke).collect()
}

/// The entry by which an annotation of a kind tells its strokes; none where it has none.
pub(super) fn stroke_entry(kind: PageMarkKind, strokes: &[Vec<Point>]) -> String {
    let numbers = |stroke: &Vec<Point>| {
        let points: Vec<String> = stroke.iter().copied().map(at).collect();
        format!("[{}]", points.join(" "))
    };
    let all: String = strokes.iter().map(numbers).collect();
    match kind {
        _ if strokes.is_empty() => String::new(),
        PageMarkKind::Ink => format!("/InkList[{all}]"),
        PageMarkKind::Line => format!("/L{all}"),
        PageMarkKind::Polygon | PageMarkKind::PolyLine => format!("/Vertices{all}"),
        _ => String::new(),
    }
}

/// The rectangle that an annotation takes, in user space: left, bottom, right, top.
pub(super) struct Frame([f32; 4]);

impl Frame {
    pub fn of(quads: &[Quad]) -> Self {
        Self(Quad::bounds(quads).unwrap_or_default())
    }

    /// As an array of a PDF, without its brackets.
    pub fn numbers(&self) -> String {
        self.0.map(number).join(" ")
    }

    /// What is drawn in it, as a form.
    pub fn form(&self, resources: &str, drawing: &[u8]) -> Vec<u8> {
        let head = format!(
            "<</Type/XObject/Subtype/Form/BBox[{}]/Resources<<{resources}>>/Length {}>>\nstream\n",
            self.numbers(),
            drawing.len()
        );
        [head.as_bytes(), drawing, b"\nendstream"].concat()
    }
}

/// Upper left, upper right, lower left, lower right: as all programs write them, whatever the standard says.
pub(super) fn points(quads: &[Quad]) -> String {
    let corners = quads
        .iter()
        .flat_map(|quad| [quad.0[0], quad.0[1], quad.0[3], quad.0[2]]);
    corners.map(at).collect::<Vec<_>>().join(" ")
}

pub(super) fn rgb(color: [u8; 3]) -> String {
    color.map(|part| number(f32::from(part) / 255.0)).join(" ")
}

/// What a mark looks like, as a form: programs that draw no marks by themselves draw this. `strokes` are in user space.
pub(super) fn form(
    mark: &PageMark,
    quads: &[Quad],
    strokes: &[Vec<Point>],
    frame: &Frame,
) -> Vec<u8> {
    let color = rgb(mark.color.unwrap_or(USUAL));
    let mut drawing = format!("/G gs {color} rg {color} RG ");
    let width = line_width(mark);
    if strokes.is_empty() {
        for quad in quads {
            drawing.push_str(&on_quad(mark.kind, quad, width));
        }
    } else {
        drawing.push_str(&format!("1 J 1 j {} w ", number(width)));
    }
    let end = if mark.kind == PageMarkKind::Polygon {
        "s "
    } else {
        "S "
    };
    for stroke in strokes {
        drawing.push_str(&path(stroke, end));
    }
    let blend = if mark.kind == PageMarkKind::Highlight {
        "/BM/Multiply"
    } else {
        ""
    };
    let resources = format!("/ExtGState<</G<</Type/ExtGState{blend}>>>>");
    frame.form(&resources, drawing.as_bytes())
}

/// Of the strokes or the frame of a mark, in points.
pub(super) fn line_width(mark: &PageMark) -> f32 {
    if mark.line_width > 0.0 {
        mark.line_width
    } else {
        LINE
    }
}

fn at(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// A path through points, and what ends it.
fn path(points: &[Point], end: &str) -> String {
    let points: Vec<String> = points.iter().copied().map(at).collect();
    let path = format!("{} l {end}", points.join(" l "));
    path.replacen(" l", " m", 1)
}

fn between(a: Point, b: Point, share: f32) -> Point {
    Point {
        x: a.x + (b.x - a.x) * share,
        y: a.y + (b.y - a.y) * share,
    }
}

fn on_quad(kind: PageMarkKind, quad: &Quad, width: f32) -> String {
    let [upper_left, upper_right, lower_right, lower_left] = quad.0;
    let height = (upper_left.x - lower_left.x).hypot(upper_left.y - lower_left.y);
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
        // Half of the line is outside of the frame, and not seen.
        PageMarkKind::Square => format!("{} w {}", number(2.0 * width), path(&quad.0, "s ")),
        PageMarkKind::Circle => format!("{} w {}S ", number(width), ellipse(quad, width)),
        _ => path(&quad.0, "f "),
    }
}

/// The ellipse in a quadrangle, so far inside that all of its line is seen: four curves from the middle of one side to that of the next.
fn ellipse(quad: &Quad, width: f32) -> String {
    /// How far the handles of a curve reach that is a quarter of a circle, as a share of the radius.
    const HANDLE: f32 = 0.5523;
    let middle = quad.center();
    let side = |one: usize| between(quad.0[one], quad.0[(one + 1) % 4], 0.5);
    let inside = |at: Point| {
        let radius = (at.x - middle.x).hypot(at.y - middle.y).max(0.01);
        between(at, middle, (width / 2.0 / radius).min(1.0))
    };
    let sides: [Point; 4] = std::array::from_fn(|one| inside(side(one)));
    let mut path = format!("{} m ", at(sides[0]));
    for (one, from) in sides.iter().enumerate() {
        let to = sides[(one + 1) % 4];
        // The corner of the frame that both sides meet in.
        let corner = Point {
            x: from.x + to.x - middle.x,
            y: from.y + to.y - middle.y,
        };
        let handles = [between(*from, corner, HANDLE), between(to, corner, HANDLE)];
        path.push_str(&format!(
            "{} {} {} c ",
            at(handles[0]),
            at(handles[1]),
            at(to)
        ));
    }
    path
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
