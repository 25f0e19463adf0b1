//! The pointer on the page: selecting by letter, word and paragraph, following links, choosing highlights, asking for names.

use super::paint::{chosen_range, handles, margin_hands};
use super::places::Places;
use crate::annotation::{Edit, Kind};
use crate::app::{Command, Go, Note, OpenText, Selection};
use crate::document::{BlockKind, Direction, ImageId, Inline, Link, Offset, TextRange};
use crate::exchange::is_passage_link;
use crate::layout::{paragraph_at, word_at};
use crate::library::Mode;
use crate::ui::view::{Card, Dialog, Drag, Grain, OpenFootnote, View};
use crate::ui::{Asked, Scene};
use egui::{CursorIcon, Event, PointerButton, Pos2, Rect, Response, Ui};

/// Presses closer together than this, in seconds and points, are one gesture.
const DOUBLE: (f64, f32) = (0.4, 5.0);
/// How long the pointer rests on a name before its card comes, in seconds.
const REST: f64 = 0.35;

/// A pointer that has moved by less than this, in points, has not been moved by hand.
const STILL: f32 = 4.0;

/// What the pointer and the keys have begun on a page.
#[derive(Default)]
pub(super) struct Hand {
    pub presses: Presses,
    /// Page turns asked for by key, palette or margin, to be made in the next frame.
    pub turns: i32,
    /// A highlight's new ends while one of them is dragged.
    pub resizing: Option<TextRange>,
    /// The name under the pointer, and since when (egui time, seconds).
    pub hovered: Option<(String, f64)>,
    /// Where the pointer rested when the page last moved beneath it: until it moves, it points at nothing.
    pub resting: Option<Pos2>,
    /// Where the reader clicked last, or a selection ended: selecting by keyboard begins there.
    pub caret: Option<Offset>,
}

/// Counts presses: one places, two take a word, three a paragraph.
#[derive(Default)]
pub(super) struct Presses {
    count: u8,
    at: Pos2,
    time: f64,
    /// The pointer has moved since it was pressed.
    moved: bool,
}

impl Presses {
    /// Whether the pointer has moved since it was pressed.
    pub fn has_moved(&self) -> bool {
        self.moved
    }

    fn press(&mut self, at: Pos2, time: f64) -> u8 {
        let again = time - self.time < DOUBLE.0 && at.distance(self.at) < DOUBLE.1;
        self.count = if again { self.count % 3 + 1 } else { 1 };
        (self.at, self.time, self.moved) = (at, time, false);
        self.count
    }
}

/// What a point of the page means.
enum Under {
    Link(Link),
    Footnote(usize),
    Note(uuid::Uuid),
    /// A glossary entry and its mention.
    Name(String, TextRange),
    Picture(ImageId),
    Words,
    Nothing,
}

pub(super) fn pointer(
    ui: &Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    hand: &mut Hand,
    view: &mut View,
    response: &Response,
    asked: &mut Asked,
) {
    let (at, pressed, released, secondary, shift) = ui.input(|input| {
        let pointer = &input.pointer;
        (
            pointer.latest_pos(),
            primary(&input.events, true),
            primary(&input.events, false),
            pointer.secondary_pressed(),
            input.modifiers.shift,
        )
    });
    let Some(at) = at else { return };
    if response.contains_pointer() {
        view.pointed = sheet.hit(at).and_then(|hit| hit.on);
        if let Some(pressed) = pressed {
            press(scene, book, sheet, hand, view, pressed, shift, asked);
        } else if secondary {
            take_word(book, sheet, at, asked);
        }
    }
    if let Some(drag) = view.drag {
        let at = released.unwrap_or(at);
        drag_to(book, sheet, hand, drag, at, asked);
        if released.is_some() {
            release(scene, book, sheet, hand, view, at, asked);
        }
    } else if response.contains_pointer() {
        hover(ui, scene, book, sheet, hand, view, at, response);
    }
}

/// Where the first button was pressed, or let go of, in this frame. On a slow machine a whole drag may come in one frame: the
/// pointer is elsewhere by then.
fn primary(events: &[Event], press: bool) -> Option<Pos2> {
    events.iter().find_map(|event| match event {
        Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            ..
        } if *pressed == press => Some(*pos),
        _ => None,
    })
}

fn press(
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    hand: &mut Hand,
    view: &mut View,
    at: Pos2,
    shift: bool,
    asked: &mut Asked,
) {
    hand.hovered = None;
    if let Some((_, note)) = margin_hands(book, sheet)
        .into_iter()
        .find(|(rect, _)| rect.expand(3.0).contains(at))
    {
        asked.tell(Command::FocusNote(Some(note.id)));
        asked.tell(Command::Select(None));
        super::super::editor_ui::open(note, view, asked);
        return;
    }
    if let Some(resize) = handle_at(book, sheet, at) {
        view.drag = Some(resize);
        return;
    }
    let Some(hit) = sheet.hit(at) else { return };
    let count = hand.presses.press(at, scene.time);
    if shift && let Some(selection) = book.place.selection {
        view.drag = Some(Drag {
            anchor: TextRange {
                start: selection.anchor,
                end: selection.anchor,
            },
            by: Grain::Letter,
            resizing: None,
        });
        hand.presses.moved = true;
        return;
    }
    let on = hit.on.unwrap_or(hit.caret);
    let (by, anchor) = match count {
        2 => (Grain::Word, word_at(&book.text.document, on)),
        3 => (Grain::Paragraph, paragraph_at(&book.text.document, on)),
        _ => (
            Grain::Letter,
            TextRange {
                start: hit.caret,
                end: hit.caret,
            },
        ),
    };
    view.drag = Some(Drag {
        anchor,
        by,
        resizing: None,
    });
    if by != Grain::Letter {
        hand.presses.moved = true;
    }
}

/// A drag of one end of the chosen highlight, where the pointer is on it; its anchor is the other end.
fn handle_at(book: &OpenText, sheet: &dyn Places, at: Pos2) -> Option<Drag> {
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

fn drag_to(
    book: &OpenText,
    sheet: &dyn Places,
    hand: &mut Hand,
    drag: Drag,
    at: Pos2,
    asked: &mut Asked,
) {
    hand.presses.moved |= at.distance(hand.presses.at) > 3.0;
    if !hand.presses.moved && drag.resizing.is_none() {
        return;
    }
    let Some(hit) = sheet.hit(at) else { return };
    if drag.resizing.is_some() {
        let range = TextRange::new(drag.anchor.start, hit.caret);
        hand.resizing = (!range.is_empty()).then_some(range).or(hand.resizing);
        return;
    }
    let here = match drag.by {
        Grain::Letter => TextRange {
            start: hit.caret,
            end: hit.caret,
        },
        Grain::Word => word_at(&book.text.document, hit.on.unwrap_or(hit.caret)),
        Grain::Paragraph => paragraph_at(&book.text.document, hit.on.unwrap_or(hit.caret)),
    };
    let backwards = here.start < drag.anchor.start;
    let selection = if backwards {
        Selection {
            anchor: drag.anchor.end,
            head: here.start,
        }
    } else {
        Selection {
            anchor: drag.anchor.start,
            head: here.end.max(drag.anchor.end),
        }
    };
    hand.caret = Some(selection.head);
    if book.place.selection != Some(selection) {
        asked.tell(Command::Select(Some(selection)));
    }
}

fn release(
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    hand: &mut Hand,
    view: &mut View,
    at: Pos2,
    asked: &mut Asked,
) {
    let Some(drag) = view.drag.take() else { return };
    if let Some(id) = drag.resizing {
        if let Some(range) = hand.resizing.take() {
            asked.tell(Command::Note(Note::Edit(Edit::Resize { id, range })));
        }
    } else if !hand.presses.moved {
        click(scene, book, sheet, hand, view, at, asked);
    }
}

/// A press without a drag.
fn click(
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    hand: &mut Hand,
    view: &mut View,
    at: Pos2,
    asked: &mut Asked,
) {
    let had_selection = book.place.selection.is_some();
    let pages = book.text.document.pages_run(sheet.turned().is_some());
    asked.tell(Command::Select(None));
    if let Some(forward) =
        margin_at(scene, sheet, pages, at).filter(|_| !had_selection && book.notes.focus.is_none())
    {
        hand.turns += if forward { 1 } else { -1 };
        return;
    }
    hand.caret = sheet.hit(at).map(|hit| hit.caret);
    match under(scene, book, sheet, at) {
        Under::Link(Link::Outside(address)) if !is_passage_link(&address) => {
            view.dialog = Some(Dialog::OutsideLink(address));
        }
        Under::Link(link) => asked.tell(Command::Go(Go::Follow(link))),
        Under::Footnote(index) => {
            view.footnote = Some(OpenFootnote {
                index,
                anchor: rect_at(sheet, at),
            });
        }
        Under::Note(id) => asked.tell(Command::FocusNote(Some(
            next_note(book, sheet, at).unwrap_or(id),
        ))),
        Under::Picture(id) => view.dialog = Some(Dialog::Viewer(id)),
        Under::Name(entry, mention) if !had_selection => {
            let anchor = sheet
                .rects(mention)
                .into_iter()
                .find(|rect| rect.contains(at))
                .unwrap_or(rect_at(sheet, at));
            view.card = Some(Card::new(&entry, anchor, true, scene.time));
        }
        Under::Name(..) | Under::Words | Under::Nothing => asked.tell(Command::FocusNote(None)),
    }
}

/// The highlight that a click at a point chooses: of several over each other the shortest, and with each further click the next.
fn next_note(book: &OpenText, sheet: &dyn Places, at: Pos2) -> Option<uuid::Uuid> {
    let on = sheet.hit(at).and_then(|hit| hit.on)?;
    let under = book.notes.notebook.in_range(TextRange {
        start: on,
        end: on.plus(1),
    });
    let mut notes: Vec<_> = under.filter(|note| note.kind == Kind::Highlight).collect();
    notes.sort_by_key(|note| {
        (
            note.place.range().map_or(0, TextRange::len),
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

/// Which way a click beside the text turns the hand, where pages are turned and the reader wants it so.
fn margin_at(scene: &Scene<'_>, sheet: &dyn Places, pages: Direction, at: Pos2) -> Option<bool> {
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

fn take_word(book: &OpenText, sheet: &dyn Places, at: Pos2, asked: &mut Asked) {
    let Some(on) = sheet.hit(at).and_then(|hit| hit.on) else {
        return;
    };
    let inside = book
        .place
        .selection
        .is_some_and(|selection| selection.range().contains(on));
    if !inside {
        asked.tell(Command::Select(Some(Selection::of(word_at(
            &book.text.document,
            on,
        )))));
    }
}

/// A small rectangle around a point, for a card to stand beside.
fn rect_at(sheet: &dyn Places, at: Pos2) -> Rect {
    let line = sheet.hit(at).and_then(|hit| sheet.caret(hit.caret));
    Rect::from_center_size(
        at,
        egui::vec2(4.0, line.map_or(20.0, |line| line.size().max_elem() * 0.8)),
    )
}

fn under(scene: &Scene<'_>, book: &OpenText, sheet: &dyn Places, at: Pos2) -> Under {
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
    name_at(scene, book, on).unwrap_or(Under::Words)
}

fn name_at(scene: &Scene<'_>, book: &OpenText, on: Offset) -> Option<Under> {
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

fn hover(
    ui: &Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    hand: &mut Hand,
    view: &mut View,
    at: Pos2,
    response: &Response,
) {
    if let Some((_, note)) = margin_hands(book, sheet)
        .into_iter()
        .find(|(rect, _)| rect.expand(3.0).contains(at))
    {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        let label = if note.note().is_empty() {
            "Bookmark".to_owned()
        } else {
            note.note_text()
        };
        response.clone().on_hover_text_at_pointer(label);
        return;
    }
    if handle_at(book, sheet, at).is_some() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        return;
    }
    let under = under(scene, book, sheet, at);
    let icon = match &under {
        Under::Link(_) | Under::Footnote(_) | Under::Note(_) => CursorIcon::PointingHand,
        Under::Picture(_) => CursorIcon::ZoomIn,
        Under::Name(..) | Under::Words => CursorIcon::Text,
        Under::Nothing => CursorIcon::Default,
    };
    ui.ctx().set_cursor_icon(icon);
    if let Under::Link(Link::Outside(address)) = &under {
        response.clone().on_hover_text_at_pointer(address);
    }
    // A highlight or a link may lie over a name; resting on it still asks who it is.
    let name = sheet
        .hit(at)
        .and_then(|hit| hit.on)
        .and_then(|on| name_at(scene, book, on));
    rest_on_name(ui, scene, sheet, hand, view, at, name);
}

/// Brings a name's card once the pointer has rested on it.
fn rest_on_name(
    ui: &Ui,
    scene: &Scene<'_>,
    sheet: &dyn Places,
    hand: &mut Hand,
    view: &mut View,
    at: Pos2,
    name: Option<Under>,
) {
    let Some(Under::Name(entry, mention)) = name else {
        hand.hovered = None;
        return;
    };
    if hand
        .resting
        .is_some_and(|resting| resting.distance(at) < STILL)
    {
        return;
    }
    hand.resting = None;
    if ui.input(|input| input.pointer.any_down())
        || view.look_up.is_some()
        || view
            .card
            .as_ref()
            .is_some_and(|card| card.pinned || card.entry == entry)
    {
        return;
    }
    let since = hand
        .hovered
        .as_ref()
        .filter(|(hovered, _)| *hovered == entry)
        .map_or(scene.time, |(_, since)| *since);
    hand.hovered = Some((entry.clone(), since));
    let rested = scene.time - since;
    if rested < REST {
        ui.ctx().request_repaint_after_secs((REST - rested) as f32);
        return;
    }
    let anchor = sheet
        .rects(mention)
        .into_iter()
        .find(|rect| rect.contains(at))
        .unwrap_or(rect_at(sheet, at));
    view.card = Some(Card::new(&entry, anchor, false, scene.time));
}
