//! What lies on the pages of a PDF beside their content: links, and the marks that other programs made. Source: ISO 32000-2, 12.5.

use crate::document::{Point, PrintedPage, Quad};
use hayro_syntax::object::{Array, Dict, Name};
use hayro_syntax::page::Page;

/// Annotations of one page, and quadrangles of one annotation, that are looked at.
const MOST: usize = 20_000;
const MOST_QUADS: usize = 4_000;

/// The annotations of a page that are shown, each with its kind.
pub(super) fn of_page<'a>(page: &Page<'a>) -> Vec<(String, Dict<'a>)> {
    let Some(list) = page.raw().get::<Array<'a>>(b"Annots") else {
        return Vec::new();
    };
    let kind = |dict: Dict<'a>| {
        let kind = dict.get::<Name<'a>>(b"Subtype")?.as_str().to_owned();
        (!is_hidden(&dict)).then_some((kind, dict))
    };
    list.iter::<Dict<'a>>()
        .take(MOST)
        .filter_map(kind)
        .collect()
}

fn is_hidden(dict: &Dict<'_>) -> bool {
    const HIDDEN: i32 = 1 << 1;
    const NO_VIEW: i32 = 1 << 5;
    dict.get::<i32>(b"F")
        .is_some_and(|flags| flags & (HIDDEN | NO_VIEW) != 0)
}

/// The areas that an annotation covers, in page space: its quadrangles where it has such, else its rectangle.
pub(super) fn areas(dict: &Dict<'_>, page: &PrintedPage) -> Vec<Quad> {
    let numbers = |key: &[u8], most: usize| -> Vec<f32> {
        let array = dict.get::<Array<'_>>(key);
        array
            .map(|array| array.iter::<f32>().take(most).collect())
            .unwrap_or_default()
    };
    let point = |x: f32, y: f32| page.page_point(Point { x, y });
    let quads: Vec<Quad> = numbers(b"QuadPoints", 8 * MOST_QUADS)
        .chunks_exact(8)
        // Programs write upper left, upper right, lower left, lower right, whatever the standard says.
        .map(|q| {
            Quad([
                point(q[0], q[1]),
                point(q[2], q[3]),
                point(q[6], q[7]),
                point(q[4], q[5]),
            ])
        })
        .filter(is_finite)
        .collect();
    if !quads.is_empty() {
        return quads;
    }
    let rectangle = numbers(b"Rect", 4);
    let [x0, y0, x1, y1] = rectangle.as_slice() else {
        return Vec::new();
    };
    let corners = [(*x0, *y1), (*x1, *y1), (*x1, *y0), (*x0, *y0)];
    let quad = Quad(corners.map(|(x, y)| point(x, y)));
    Some(quad).into_iter().filter(is_finite).collect()
}

fn is_finite(quad: &Quad) -> bool {
    quad.0
        .iter()
        .all(|corner| corner.x.is_finite() && corner.y.is_finite())
}
