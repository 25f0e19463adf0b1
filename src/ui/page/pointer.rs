//! The pointer on the page: selecting by letter, word and paragraph, following links, choosing highlights, asking for names.

mod ahead;
mod hover;
mod under;

use super::handles::margin_signs;
use super::places::Places;
use crate::annotation::Edit;
use crate::app::{Command, Go, Note, OpenText, Selection};
use crate::document::{Link, Offset, TextRange};
use crate::exchange::is_passage_link;
use crate::layout::{paragraph_at, word_at};
use crate::ui::view::{Card, Dialog, Drag, Grain, OpenFootnote, View};
use crate::ui::{Asked, Scene};
use egui::{Event, PointerButton, Pos2, Response, Ui};
use hover::hover;
use under::{Under, handle_at, leads_on, margin_at, next_note, rect_at, under};

/// Presses closer together than this, in seconds and points, are one gesture.
const DOUBLE: (f64, f32) = (0.4, 5.0);
/// What the pointer and the keys have begun on a page.
#[derive(Default)]
pub(super) struct InputState {
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

pub(super) fn pointer(
    ui: &Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    input_state: &mut InputState,
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
            // Outside of the window nobody may tell of the end of a drag: a highlight keeps the ends that it was seen with.
            if view.drag.is_some_and(|drag| drag.resizing.is_some()) {
                release(scene, book, sheet, input_state, view, pressed, asked);
            }
            press(scene, book, sheet, input_state, view, pressed, shift, asked);
        } else if secondary {
            take_word(book, sheet, at, asked);
        }
    }
    if let Some(drag) = view.drag {
        let at = released.unwrap_or(at);
        drag_to(book, sheet, input_state, drag, at, asked);
        if released.is_some() {
            release(scene, book, sheet, input_state, view, at, asked);
        }
    } else if response.contains_pointer() {
        hover(ui, scene, book, sheet, input_state, view, at, response);
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
    input_state: &mut InputState,
    view: &mut View,
    at: Pos2,
    shift: bool,
    asked: &mut Asked,
) {
    input_state.hovered = None;
    if let Some((_, note)) = margin_signs(book, sheet)
        .into_iter()
        .find(|(rect, _)| rect.expand(3.0).contains(at))
    {
        asked.send(Command::FocusNote(Some(note.id)));
        asked.send(Command::Select(None));
        super::super::editor_ui::open(note, view, asked);
        return;
    }
    if let Some(resize) = handle_at(book, sheet, at) {
        view.drag = Some(resize);
        return;
    }
    let Some(hit) = sheet.hit(at) else { return };
    let count = input_state.presses.press(at, scene.time);
    if shift && let Some(selection) = book.place.selection {
        view.drag = Some(Drag {
            anchor: TextRange {
                start: selection.anchor,
                end: selection.anchor,
            },
            by: Grain::Letter,
            resizing: None,
        });
        input_state.presses.moved = true;
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
        input_state.presses.moved = true;
        // The first of two presses on a word may have been close to the number behind it.
        if leads_on(&book.text.document, on).is_none() {
            view.footnote = None;
        }
    }
}

fn drag_to(
    book: &OpenText,
    sheet: &dyn Places,
    input_state: &mut InputState,
    drag: Drag,
    at: Pos2,
    asked: &mut Asked,
) {
    input_state.presses.moved |= at.distance(input_state.presses.at) > 3.0;
    if !input_state.presses.moved && drag.resizing.is_none() {
        return;
    }
    let Some(hit) = sheet.hit_from(book, drag.anchor.start, at) else {
        return;
    };
    if drag.resizing.is_some() {
        let range = TextRange::new(drag.anchor.start, hit.caret);
        input_state.resizing = (!range.is_empty())
            .then_some(range)
            .or(input_state.resizing);
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
    input_state.caret = Some(selection.head);
    if book.place.selection != Some(selection) {
        asked.send(Command::Select(Some(selection)));
    }
}

fn release(
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    input_state: &mut InputState,
    view: &mut View,
    at: Pos2,
    asked: &mut Asked,
) {
    let Some(drag) = view.drag.take() else { return };
    if let Some(id) = drag.resizing {
        if let Some(range) = input_state.resizing.take() {
            asked.send(Command::Note(Note::Edit(Edit::Resize { id, range })));
        }
    } else if !input_state.presses.moved {
        click(scene, book, sheet, input_state, view, at, asked);
    }
}

/// A press without a drag.
fn click(
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    input_state: &mut InputState,
    view: &mut View,
    at: Pos2,
    asked: &mut Asked,
) {
    let had_selection = book.place.selection.is_some();
    let pages = book.text.document.pages_run(sheet.turned().is_some());
    asked.send(Command::Select(None));
    if let Some(forward) =
        margin_at(scene, sheet, pages, at).filter(|_| !had_selection && book.notes.focus.is_none())
    {
        input_state.turns += if forward { 1 } else { -1 };
        return;
    }
    input_state.caret = sheet.hit(at).map(|hit| hit.caret);
    match under(scene, book, sheet, at) {
        Under::Link(Link::Outside(address)) if !is_passage_link(&address) => {
            view.dialog = Some(Dialog::OutsideLink(address));
        }
        Under::Link(link) => asked.send(Command::Go(Go::Follow(link))),
        Under::Footnote(index) => {
            view.footnote = Some(OpenFootnote {
                index,
                anchor: rect_at(sheet, at),
            });
        }
        Under::Note(id) => asked.send(Command::FocusNote(Some(
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
        Under::Name(..) | Under::Text | Under::Nothing => asked.send(Command::FocusNote(None)),
    }
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
        asked.send(Command::Select(Some(Selection::of(word_at(
            &book.text.document,
            on,
        )))));
    }
}
