//! Parts of printed pages that are marked as such, and not their words: a rectangle on a scan or a figure.
//!
//! In a record such an item is of a kind of its own, which programs that do not know it take for a highlight, with no words and a place on
//! a page.

use super::anchor::{Anchor, OnPage};
use super::model::{AnchorState, Reason};
use super::record::Item;
use crate::document::{Document, Offset, Point, Quad, TextRange};

/// What the kind is called.
pub(super) const KIND: &str = "area";

/// The part of a page that an item marks, if it marks one.
pub(super) fn of(item: &Item, anchor: &Anchor) -> Option<OnPage> {
    let is_area = item.kind == KIND && anchor.exact.is_empty();
    let place = anchor.printed.first().filter(|_| is_area)?;
    (!place.quads.is_empty()).then(|| place.clone())
}

/// Where in the text it stands: at the first letter in it, else at the first of its page.
pub(super) fn place(area: &OnPage, document: &Document) -> AnchorState {
    position(area, document).map_or(AnchorState::Orphan(Reason::Apart), |start| {
        AnchorState::Exact(TextRange { start, end: start })
    })
}

/// None where the text has no such page.
pub(super) fn position(area: &OnPage, document: &Document) -> Option<Offset> {
    let map = document.page_map.as_ref()?;
    let index = area.page as usize;
    let page = map.pages().get(index)?;
    let corner = |&(x, y): &(f32, f32)| page.page_point(Point { x, y });
    let quads: Vec<Quad> = area
        .quads
        .iter()
        .map(|corners| Quad(std::array::from_fn(|at| corner(&corners[at]))))
        .collect();
    let inside = map.text_in(index, &quads);
    let inside = inside.first().map(|range| range.start);
    Some(
        inside
            .or_else(|| map.first_on(index))
            .unwrap_or(Offset::ZERO),
    )
}
