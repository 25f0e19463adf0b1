//! Reading and selecting by keyboard: arrows scroll or turn, Shift and arrows select.

use super::places::Places;
use super::pointer::InputState;
use crate::app::{Command, OpenText, Selection};
use crate::document::{Direction, Offset};
use crate::layout::word_step;
use crate::library::Mode;
use crate::ui::theme::size;
use crate::ui::view::View;
use crate::ui::{Asked, Scene};
use egui::{Event, Key, Modifiers, Ui};

/// Steps down (or to the next page) that the arrow keys ask for.
pub(super) fn arrows(ui: &Ui, mode: Mode, pages: Direction, vertical: bool) -> f32 {
    if busy(ui) {
        return 0.0;
    }
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as f32;
        let lines = count(Key::ArrowDown) - count(Key::ArrowUp);
        // Where lines run downwards, the next ones are at the left also without pages.
        let pages = if mode == Mode::Pages || vertical {
            let to_right = count(Key::ArrowRight) - count(Key::ArrowLeft);
            match pages {
                Direction::LeftToRight => to_right,
                Direction::RightToLeft => -to_right,
            }
        } else {
            0.0
        };
        lines + pages
    })
}

/// Steps down that the arrow keys ask for.
pub(super) fn up_and_down(ui: &Ui) -> i32 {
    if busy(ui) {
        return 0;
    }
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as i32;
        count(Key::ArrowDown) - count(Key::ArrowUp)
    })
}

/// Steps to the right that the arrow keys ask for, where there is something to be seen there.
pub(super) fn sideways(ui: &Ui) -> f32 {
    if busy(ui) {
        return 0.0;
    }
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as f32;
        count(Key::ArrowRight) - count(Key::ArrowLeft)
    })
}

/// Whether the keys belong to a field or a button now.
fn busy(ui: &Ui) -> bool {
    ui.ctx().memory(|memory| memory.focused().is_some())
        || ui.ctx().memory(|memory| memory.top_modal_layer().is_some())
}

/// Grows or shrinks the selection; points by which the page is to be scrolled after it.
pub(super) fn keyboard(
    ui: &Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    input_state: &mut InputState,
    view: &View,
    asked: &mut Asked,
) -> f32 {
    if busy(ui) {
        return 0.0;
    }
    let steps = ui.input_mut(|input| {
        let mut steps = Vec::new();
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.shift && !modifiers.alt && is_step(*key) => {
                steps.push((*key, modifiers.command));
                false
            }
            _ => true,
        });
        steps
    });
    if steps.is_empty() {
        // Escape is the editor's also where its fields have no focus.
        if view.editor.is_none() {
            let_go(ui, book, input_state, asked);
        }
        return 0.0;
    }
    let start = beginning(book, sheet, input_state.caret);
    let mut selection = book.place.selection.unwrap_or(Selection {
        anchor: start,
        head: start,
    });
    for (key, by_word) in steps {
        selection.head = step(book, sheet, selection.head, key, by_word);
    }
    input_state.caret = Some(selection.head);
    asked.send(Command::Select(Some(selection)));
    keep_in_sight(scene, sheet, selection.head)
}

/// Escape lets go of the selection, else of the caret, else of the highlight that is chosen.
fn let_go(ui: &Ui, book: &OpenText, input_state: &mut InputState, asked: &mut Asked) {
    let escape = || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if book.place.selection.is_some() {
        if escape() {
            asked.send(Command::Select(None));
        }
    } else if book.notes.focus.is_some() {
        if escape() {
            asked.send(Command::FocusNote(None));
        }
    } else if input_state.caret.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
        // What else is open closes by the same key.
        input_state.caret = None;
    }
}

/// Where a selection begins: at the caret, else behind the chosen highlight, else at the top of the page.
fn beginning(book: &OpenText, sheet: &dyn Places, caret: Option<Offset>) -> Offset {
    let chosen = book
        .notes
        .focus
        .and_then(|id| book.notes.notebook.get(id))
        .and_then(|note| note.anchor_state.range());
    let wanted = [caret, chosen.map(|range| range.end)];
    wanted
        .into_iter()
        .flatten()
        .find(|&at| sheet.caret(at).is_some())
        .unwrap_or(book.place.shown.start)
}

fn is_step(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Home | Key::End
    )
}

/// Where the moving end of a selection goes.
fn step(book: &OpenText, sheet: &dyn Places, head: Offset, key: Key, by_word: bool) -> Offset {
    let document = &book.text.document;
    let block = document.block_at(head).map(|index| &document.blocks[index]);
    let right_to_left =
        block.is_some_and(|block| document.direction_of(block) == Direction::RightToLeft);
    let (key, right_to_left) = match sheet.turned() {
        None => (key, right_to_left),
        Some(_) => (turned(key), false),
    };
    let forward = (key == Key::ArrowRight) != right_to_left;
    match key {
        Key::ArrowLeft | Key::ArrowRight if by_word => word_step(document, head, forward),
        Key::ArrowLeft | Key::ArrowRight => letter_step(document, head, forward),
        Key::ArrowUp | Key::ArrowDown if by_word => {
            paragraph_step(document, head, key == Key::ArrowDown)
        }
        Key::Home | Key::End if by_word => {
            if key == Key::Home {
                Offset::ZERO
            } else {
                document.text.end()
            }
        }
        _ => line_step(sheet, head, key),
    }
}

/// What a key means along lines that run downwards, as the key that means the same along lines that run to the right.
fn turned(key: Key) -> Key {
    match key {
        Key::ArrowDown => Key::ArrowRight,
        Key::ArrowUp => Key::ArrowLeft,
        Key::ArrowLeft => Key::ArrowDown,
        Key::ArrowRight => Key::ArrowUp,
        key => key,
    }
}

/// One grapheme on, stepping over the blank lines between blocks.
fn letter_step(document: &crate::document::Document, head: Offset, forward: bool) -> Offset {
    use unicode_segmentation::UnicodeSegmentation;
    const REACH: usize = 64;
    let next = if forward {
        let text = document.slice(crate::document::TextRange {
            start: head,
            end: head.plus(REACH),
        });
        text.graphemes(true)
            .next()
            .map_or(head, |grapheme| head.plus(grapheme.chars().count()))
    } else {
        let text = document.slice(crate::document::TextRange {
            start: head.minus(REACH),
            end: head,
        });
        text.graphemes(true)
            .next_back()
            .map_or(head, |grapheme| head.minus(grapheme.chars().count()))
    };
    next.min(document.text.end())
}

fn paragraph_step(document: &crate::document::Document, head: Offset, forward: bool) -> Offset {
    let Some(index) = document.block_at(head) else {
        return head;
    };
    let block = &document.blocks[index];
    match (forward, head) {
        (true, _) if head < block.range.end => block.range.end,
        (true, _) => document
            .blocks
            .get(index + 1)
            .map_or(document.text.end(), |next| next.range.end),
        (false, at) if at > block.range.start => block.range.start,
        (false, _) => index
            .checked_sub(1)
            .map_or(Offset::ZERO, |before| document.blocks[before].range.start),
    }
}

/// One line up or down at the same height of the column, or to an end of the line.
fn line_step(sheet: &dyn Places, head: Offset, key: Key) -> Offset {
    let Some(caret) = sheet.caret(head) else {
        return head;
    };
    let line = sheet.step(0.0, caret.size().max_elem() * 0.4);
    let far = sheet.step(sheet.rect().size().max_elem(), 0.0);
    let at = match key {
        Key::ArrowUp => sheet.head(caret) - line,
        Key::ArrowDown => sheet.foot(caret) + line,
        Key::Home => caret.center() - far,
        _ => caret.center() + far,
    };
    sheet.hit(at).map_or(head, |hit| hit.caret)
}

/// Points by which the page is to be scrolled so that the moving end stays on it.
fn keep_in_sight(scene: &Scene<'_>, sheet: &dyn Places, head: Offset) -> f32 {
    if scene.state.settings.mode == Mode::Pages && sheet.text_edges().is_some() {
        return 0.0;
    }
    let caret = sheet.caret(head);
    caret.map_or(0.0, |caret| sheet.beyond(caret, size::PAGE_TOP))
}
