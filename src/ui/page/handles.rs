//! Where the handles of the selected highlight stand, and the signs of notes and bookmarks in the margin.

use super::places::Places;
use crate::annotation::{Annotation, Kind};
use crate::app::OpenText;
use crate::document::TextRange;
use egui::{Pos2, Rect, vec2};

/// Side of the ☞ in the margin, in points.
pub(super) const HAND: f32 = 17.0;

/// Code points about the page that are shown, in which signs in the margin are looked for.
const NEAR: usize = 10_000;

/// The chosen highlight and where it stands, or where its ends are being dragged to.
pub(super) fn chosen_range(
    book: &OpenText,
    resizing: Option<TextRange>,
) -> Option<(&Annotation, TextRange)> {
    let note = book
        .notes
        .notebook
        .get(book.notes.focus?)
        .filter(|note| note.kind == Kind::Highlight && note.area.is_none())
        .filter(|_| book.place.selection.is_none())?;
    Some((note, resizing.or(note.anchor_state.range())?))
}

/// Carets at the two ends of a range.
pub(super) fn handles(sheet: &dyn Places, range: TextRange) -> [Option<Rect>; 2] {
    let start = sheet.caret(range.start);
    let last = TextRange {
        start: range.end.minus(1),
        end: range.end,
    };
    let end = sheet.rects(last).first().map(|rect| match sheet.turned() {
        None => Rect::from_x_y_ranges(rect.right()..=rect.right(), rect.y_range()),
        Some(_) => Rect::from_x_y_ranges(rect.x_range(), rect.bottom()..=rect.bottom()),
    });
    [start, end].map(|caret| {
        caret.map(|caret| {
            let [min, max] = inner_ends(caret, 0.12);
            Rect::from_min_max(min, max)
        })
    })
}

/// The ends of a caret without the share of its length at each of them.
pub(super) fn inner_ends(caret: Rect, share: f32) -> [Pos2; 2] {
    let inner = caret.shrink2(caret.size() * share);
    [inner.min, inner.max]
}

/// Where the signs in the margin stand, and what for. Two on one line stand side by side.
pub(super) fn margin_signs<'a>(
    book: &'a OpenText,
    sheet: &dyn Places,
) -> Vec<(Rect, &'a Annotation)> {
    let mut placed: Vec<(Rect, &Annotation)> = Vec::new();
    // The page may have moved on by as much as a page since its position was last set.
    let near = TextRange {
        start: book.place.shown.start.minus(NEAR),
        end: book.place.shown.end.plus(NEAR),
    };
    let wanted = book
        .notes
        .notebook
        .in_range(near)
        .filter(|note| !note.note().is_empty() || note.kind == Kind::Bookmark);
    for note in wanted {
        let Some(range) = note.anchor_state.range() else {
            continue;
        };
        let Some(middle) = sheet.beside_line(range.start, 10.0 + HAND / 2.0) else {
            continue;
        };
        let mut rect = Rect::from_center_size(middle, vec2(HAND, HAND));
        while placed
            .iter()
            .any(|(other, _)| other.intersects(rect.shrink(1.0)))
        {
            rect = rect.translate(sheet.step(-HAND - 2.0, 0.0));
        }
        if sheet.rect().contains(rect.min) {
            placed.push((rect, note));
        }
    }
    placed
}
