//! What lies under a point of the page: a link, a note, a name, a picture, or text.

use crate::annotation::Kind;
use crate::app::OpenText;
use crate::document::{BlockKind, Direction, ImageId, Inline, Link, Offset, TextRange};
use crate::library::Mode;
use crate::ui::Scene;
use crate::ui::page::handles::{chosen_range, handles};
use crate::ui::page::places::Places;
use crate::ui::view::{Drag, Grain};
use egui::{Pos2, Rect};

/// What a point of the page means.
pub(super) enum Under {
    Link(Link),
    Footnote(usize),
    Note(uuid::Uuid),
    /// A glossary entry and its mention.
    Name(String, TextRange),
    Picture(ImageId),
    Text,
    Nothing,
}

pub(super) fn under(scene: &Scene<'_>, book: &OpenText, sheet: &dyn Places, at: Pos2) -> Under {
    let Some(on) = sheet.hit(at).and_then(|hit| hit.on) else {
        return Under::Nothing;
    };
    for span in book.text.document.spans_at(on) {
        match &span.style {
            Inline::Link(link) => return Under::Link(link.clone()),
            Inline::NoteRef(index) => return Under::Footnote(*index),
            Inline::Image(id) => return Under::Picture(*id),
            _ => {}
        }
    }
    if let Some(note) = book.notes.notebook.at(on) {
        return Under::Note(note.id);
    }
    let block = book
        .text
        .document
        .block_at(on)
        .and_then(|index| book.text.document.blocks.get(index));
    if let Some(BlockKind::Image(id)) = block.map(|block| &block.kind) {
        return Under::Picture(*id);
    }
    name_at(scene, book, on).unwrap_or(Under::Text)
}

pub(super) fn name_at(scene: &Scene<'_>, book: &OpenText, on: Offset) -> Option<Under> {
    let (entry, mention) = scene
        .state
        .settings
        .mark_names
        .then(|| book.names.glossary.mention_at(on))
        .flatten()?;
    Some(Under::Name(
        book.names.glossary.entries[entry].id.clone(),
        mention,
    ))
}

/// A small rectangle around a point, for a card to stand beside.
pub(super) fn rect_at(sheet: &dyn Places, at: Pos2) -> Rect {
    let line = sheet.hit(at).and_then(|hit| sheet.caret(hit.caret));
    Rect::from_center_size(
        at,
        egui::vec2(4.0, line.map_or(20.0, |line| line.size().max_elem() * 0.8)),
    )
}

/// A drag of one end of the chosen highlight, where the pointer is on it; its anchor is the other end.
pub(super) fn handle_at(book: &OpenText, sheet: &dyn Places, at: Pos2) -> Option<Drag> {
    let (note, range) = chosen_range(book, None)?;
    let [start, end] = handles(sheet, range);
    let near =
        |caret: Option<Rect>| caret.is_some_and(|caret| sheet.foot(caret).distance(at) < 9.0);
    let fixed = if near(end) {
        range.start
    } else if near(start) {
        range.end
    } else {
        return None;
    };
    Some(Drag {
        anchor: TextRange {
            start: fixed,
            end: fixed,
        },
        by: Grain::Letter,
        resizing: Some(note.id),
    })
}

/// The highlight that a click at a point chooses: of several over each other the shortest, and with each further click the next.
pub(super) fn next_note(book: &OpenText, sheet: &dyn Places, at: Pos2) -> Option<uuid::Uuid> {
    let on = sheet.hit(at).and_then(|hit| hit.on)?;
    let under = book.notes.notebook.in_range(TextRange {
        start: on,
        end: on.plus(1),
    });
    let mut notes: Vec<_> = under.filter(|note| note.kind == Kind::Highlight).collect();
    notes.sort_by_key(|note| {
        (
            note.anchor_state.range().map_or(0, TextRange::len),
            std::cmp::Reverse(note.created),
        )
    });
    let chosen = notes
        .iter()
        .position(|note| book.notes.focus == Some(note.id));
    notes
        .get(chosen.map_or(0, |chosen| (chosen + 1) % notes.len()))
        .map(|note| note.id)
}

/// Which way a click beside the text turns the page, where pages are turned and the reader wants it so.
pub(super) fn margin_at(
    scene: &Scene<'_>,
    sheet: &dyn Places,
    pages: Direction,
    at: Pos2,
) -> Option<bool> {
    let settings = &scene.state.settings;
    if settings.mode != Mode::Pages || !settings.margin_turns {
        return None;
    }
    let (left, right) = sheet.text_edges()?;
    // A click a little beside the text is meant for its letters.
    const NEAR: f32 = 8.0;
    let is_right = at.x > right + NEAR;
    (is_right || at.x < left - NEAR).then_some(is_right == (pages == Direction::LeftToRight))
}
