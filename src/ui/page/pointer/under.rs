//! What lies under a point of the page: a link, a note, a name, a picture, or text.

use crate::annotation::Kind;
use crate::app::OpenText;
use crate::document::{BlockKind, Direction, Document, ImageId, Inline, Link, Offset, TextRange};
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
    let Some(hit) = sheet.hit(at) else {
        return Under::Nothing;
    };
    let leads = hit.on.and_then(|on| leads_on(&book.text.document, on));
    if let Some(leads) = leads.or_else(|| small_target(&book.text.document, sheet, hit.caret, at)) {
        return leads;
    }
    let Some(on) = hit.on else {
        return Under::Nothing;
    };
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

/// What is opened by a click on this very letter.
pub(super) fn leads_on(document: &Document, on: Offset) -> Option<Under> {
    document.spans_at(on).find_map(|span| match &span.style {
        Inline::Link(link) => Some(Under::Link(link.clone())),
        Inline::NoteRef(index) => Some(Under::Footnote(*index)),
        Inline::Image(id) => Some(Under::Picture(*id)),
        _ => None,
    })
}

/// Width of what is clicked, in points, however narrow it is drawn.
const TARGET: f32 = 16.0;

/// The number of a footnote, or a link as short, that a point is close to. Of the letters of the words beside it, only the nearer half
/// of the first belongs to it.
fn small_target(document: &Document, sheet: &dyn Places, caret: Offset, at: Pos2) -> Option<Under> {
    const FAR: u32 = 3;
    let near = (caret.0.saturating_sub(FAR)..=caret.0 + FAR).map(Offset);
    let is_between_words = |range: TextRange| {
        let between = if caret < range.start {
            TextRange {
                start: caret,
                end: range.start,
            }
        } else {
            TextRange {
                start: range.end.min(caret),
                end: caret,
            }
        };
        !document.slice(between).chars().any(char::is_alphanumeric)
    };
    let spans = near.flat_map(|near| document.spans_at(near));
    let reached = spans.filter_map(|span| {
        let leads = match &span.style {
            Inline::Link(link) => Under::Link(link.clone()),
            Inline::NoteRef(index) => Under::Footnote(*index),
            _ => return None,
        };
        // One that is broken over two lines is not narrow.
        let [rect] = sheet.rects(span.range)[..] else {
            return None;
        };
        let along = sheet.step(1.0, 0.0).abs();
        let missing = TARGET - rect.size().dot(along);
        let target = sheet.grown(rect, missing / 2.0, 0.0);
        let is_near = missing > 0.0 && target.contains(at) && is_between_words(span.range);
        is_near.then(|| (rect.center().distance(at), leads))
    });
    reached
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, leads)| leads)
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
