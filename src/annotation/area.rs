//! Parts of printed pages that are marked as such, and not their words: a rectangle on a scan or a figure.
//!
//! In a record such an item is of a kind of its own, which programs that do not know it take for a highlight, with no words and a place on
//! a page.

use super::anchor::{Anchor, OnPage};
use super::model::{AnchorState, Reason};
use super::record::Item;
use crate::document::{Document, Offset, TextRange};

/// What the kind is called.
pub(super) const KIND: &str = "area";

/// The part of a page that an item marks, if it marks one.
pub(super) fn of(item: &Item, anchor: &Anchor) -> Option<OnPage> {
    let is_area = item.kind == KIND && anchor.exact.is_empty();
    let place = anchor.printed.first().filter(|_| is_area)?;
    (!place.quads.is_empty()).then(|| place.clone())
}

/// What is believed of the place of an area where the text is another than the one that it was marked in: pages may have been put in.
const DOUBTED: f32 = 0.5;

/// Where in the text it stands: at the first letter in it, else at the first of its page.
pub(super) fn place(area: &OnPage, document: &Document, is_same_text: bool) -> AnchorState {
    let Some(start) = position(area, document) else {
        return AnchorState::Orphan(Reason::Apart);
    };
    let range = TextRange { start, end: start };
    match is_same_text && is_same_page(area, document) {
        true => AnchorState::Exact(range),
        false => AnchorState::Changed {
            range,
            confidence: DOUBTED,
        },
    }
}

/// Whether a page without words looks as it did. Texts without words are all alike, whatever is on their pages.
fn is_same_page(area: &OnPage, document: &Document) -> bool {
    let pages = document.page_map.as_ref().map(|map| map.pages());
    let look = pages
        .and_then(|pages| pages.get(area.page as usize))
        .map_or(0, |page| page.look);
    area.look == look || area.look == 0
}

/// The position in the text that a part of a page stands for. None where the text has no such page.
#[must_use]
pub fn position(area: &OnPage, document: &Document) -> Option<Offset> {
    let map = document.page_map.as_ref()?;
    let index = area.page as usize;
    let quads = area.on(map.pages().get(index)?);
    let inside = map.text_in(index, &quads);
    let inside = inside.first().map(|range| range.start);
    Some(
        inside
            .or_else(|| map.first_on(index))
            .unwrap_or(Offset::ZERO),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{PageMap, PrintedPage};

    #[test]
    fn an_area_of_a_text_that_is_another_by_now_wants_to_be_looked_at() {
        let page = PrintedPage {
            width: 200.0,
            height: 300.0,
            to_user_space: [1.0, 0.0, 0.0, -1.0, 0.0, 300.0],
            ..PrintedPage::default()
        };
        let document = Document {
            page_map: Some(PageMap::new(vec![page]).into()),
            ..Document::default()
        };
        let area = |page| OnPage {
            page,
            label: String::new(),
            quads: vec![[(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)]],
            look: 0,
        };
        assert!(matches!(
            place(&area(0), &document, true),
            AnchorState::Exact(_)
        ));
        assert!(place(&area(0), &document, false).needs_attention());
        assert!(place(&area(1), &document, true).range().is_none());
        // On a page that looks otherwise than it did.
        let scanned = OnPage { look: 7, ..area(0) };
        assert!(place(&scanned, &document, true).needs_attention());
    }
}
