//! What lies on the pages of a PDF beside their content: links, and the marks that other programs made. Source: ISO 32000-2, 12.5.

use crate::document::{Point, PrintedPage, Quad};
use hayro_syntax::object::{Array, Dict, Name, Object};
use hayro_syntax::page::Page;

/// Annotations of one page, and quadrangles of one annotation, that are looked at.
const MOST: usize = 20_000;
const MOST_QUADS: usize = 4_000;
/// Corners of the strokes of one annotation that are looked at.
const MOST_CORNERS: usize = 20_000;
/// Strokes that are wider are drawn with this width, in points.
const WIDEST: f32 = 100.0;

/// An annotation of a page.
pub(super) struct Found<'a> {
    /// Which of the page's list it is, counted from 0.
    pub index: usize,
    pub kind: String,
    pub dict: Dict<'a>,
    /// Whether it is not to be seen.
    pub is_hidden: bool,
}

/// The annotations of a page.
pub(super) fn of_page<'a>(page: &Page<'a>) -> Vec<Found<'a>> {
    let Some(list) = page.raw().get::<Array<'a>>(b"Annots") else {
        return Vec::new();
    };
    let found = |(index, dict): (usize, Dict<'a>)| {
        let kind = dict.get::<Name<'a>>(b"Subtype")?.as_str().to_owned();
        let is_hidden = is_hidden(&dict);
        Some(Found {
            index,
            kind,
            dict,
            is_hidden,
        })
    };
    dicts(&list).filter_map(found).collect()
}

/// The dictionaries of a list, each with its index in it. What is none, or is not there, does not hide those behind it.
pub(super) fn dicts<'a>(list: &Array<'a>) -> impl Iterator<Item = (usize, Dict<'a>)> + use<'a> {
    let count = list.raw_iter().take(MOST).count();
    let mut items = list.flex_iter();
    (0..count).filter_map(move |index| match items.next::<Object<'a>>() {
        Some(Object::Dict(dict)) => Some((index, dict)),
        _ => None,
    })
}

/// Whether the file says what an annotation looks like.
pub(super) fn has_look(dict: &Dict<'_>) -> bool {
    let appearances = dict.get::<Dict<'_>>(b"AP");
    appearances.is_some_and(|appearances| appearances.contains_key(b"N"))
}

fn is_hidden(dict: &Dict<'_>) -> bool {
    const HIDDEN: i32 = 1 << 1;
    const NO_VIEW: i32 = 1 << 5;
    dict.get::<i32>(b"F")
        .is_some_and(|flags| flags & (HIDDEN | NO_VIEW) != 0)
}

/// The areas that an annotation covers, in page space: its quadrangles where it has such, else its rectangle.
pub(super) fn areas(dict: &Dict<'_>, page: &PrintedPage) -> Vec<Quad> {
    let numbers = |key: &[u8], most: usize| numbers(dict.get::<Array<'_>>(key), most);
    let point = |x: f32, y: f32| page.page_point(Point { x, y });
    let quads: Vec<Quad> = numbers(b"QuadPoints", 8 * MOST_QUADS)
        .chunks_exact(8)
        .map(|q| quad([0, 2, 4, 6].map(|at| point(q[at], q[at + 1]))))
        .filter(is_finite)
        .collect();
    if !quads.is_empty() {
        return quads;
    }
    let rectangle = numbers(b"Rect", 4);
    let &[x0, y0, x1, y1] = rectangle.as_slice() else {
        return Vec::new();
    };
    // Any two corners that lie across from each other (ISO 32000-2, 7.9.5).
    let (left, right) = (x0.min(x1), x0.max(x1));
    let (bottom, top) = (y0.min(y1), y0.max(y1));
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let quad = Quad(corners.map(|(x, y)| point(x, y)));
    Some(quad).into_iter().filter(is_finite).collect()
}

fn numbers(array: Option<Array<'_>>, most: usize) -> Vec<f32> {
    let numbers = array.iter().flat_map(Array::iter::<f32>);
    numbers.take(most).collect()
}

/// The strokes of a line, a polygon or a pen, in page space. Source: ISO 32000-2, 12.5.6.7, 12.5.6.9 and 12.5.6.13.
pub(super) fn strokes(dict: &Dict<'_>, page: &PrintedPage) -> Vec<Vec<Point>> {
    let mut left = MOST_CORNERS;
    let mut stroke = |array: Option<Array<'_>>| -> Vec<Point> {
        let numbers = numbers(array, 2 * left);
        let points = numbers.chunks_exact(2);
        let points = points.map(|at| page.page_point(Point { x: at[0], y: at[1] }));
        let points: Vec<Point> = points.filter(is_somewhere).collect();
        left -= points.len();
        points
    };
    let array = |key: &[u8]| dict.get::<Array<'_>>(key);
    let strokes: Vec<Vec<Point>> = match array(b"InkList") {
        Some(list) => list
            .iter::<Array<'_>>()
            .map(|one| stroke(Some(one)))
            .collect(),
        None => vec![stroke(array(b"Vertices").or_else(|| array(b"L")))],
    };
    strokes
        .into_iter()
        .filter(|stroke| stroke.len() > 1)
        .collect()
}

/// How wide the strokes of an annotation are, in points; 0 where it does not say. Source: ISO 32000-2, 12.5.4.
pub(super) fn line_width(dict: &Dict<'_>) -> f32 {
    let style = dict.get::<Dict<'_>>(b"BS");
    let width = style.and_then(|style| style.get::<f32>(b"W"));
    let border = || numbers(dict.get::<Array<'_>>(b"Border"), 3).get(2).copied();
    let width = width.or_else(border).unwrap_or_default();
    if width.is_finite() {
        width.clamp(0.0, WIDEST)
    } else {
        0.0
    }
}

fn is_somewhere(point: &Point) -> bool {
    point.x.is_finite() && point.y.is_finite()
}

/// The quadrangle of four corners. Programs write upper left, upper right, lower left, lower right, whatever the standard says; those
/// that go round are told by the space that they enclose.
fn quad([a, b, c, d]: [Point; 4]) -> Quad {
    let space = |corners: [Point; 4]| {
        let next = |at: usize| corners[(at + 1) % 4];
        let parts = (0..4).map(|at| corners[at].x * next(at).y - next(at).x * corners[at].y);
        parts.sum::<f32>().abs()
    };
    let (across, around) = ([a, b, d, c], [d, c, b, a]);
    if space(around) > space(across) * 1.01 {
        Quad(around)
    } else {
        Quad(across)
    }
}

fn is_finite(quad: &Quad) -> bool {
    quad.0.iter().all(is_somewhere)
}
