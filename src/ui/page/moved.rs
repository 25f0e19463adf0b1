//! Notices that the page has moved, and puts away what stood beside text that is elsewhere now.

use super::Page;
use super::places::Places;
use super::sheet::Sheet;
use crate::app::OpenText;
use crate::ui::view::{Card, View};
use egui::Ui;

impl Page {
    /// Puts away what belongs to words that have moved from under it, and lets a resting pointer rest.
    pub(super) fn look_whether_moved(
        &mut self,
        ui: &Ui,
        book: &OpenText,
        sheet: &Sheet,
        view: &mut View,
    ) {
        let top = Top::of(sheet, self.jump);
        if self.top == top {
            return;
        }
        let is_first = self.top.is_none();
        self.top = top;
        self.rest_pointer(ui);
        if !is_first {
            put_away_moved(book, sheet, view);
        }
    }

    /// Until it moves, the pointer points at nothing.
    pub(super) fn rest_pointer(&mut self, ui: &Ui) {
        self.input_state.hovered = None;
        self.input_state.resting = ui.input(|input| input.pointer.latest_pos());
    }
}

/// Puts away what stood beside words that have moved from under it.
pub(super) fn put_away_moved(book: &OpenText, sheet: &dyn Places, view: &mut View) {
    (view.footnote, view.look_up) = (None, None);
    // A card whose mentions are walked through goes along.
    let walked = book.place.jump.and_then(|jump| jump.flash);
    view.card = view
        .card
        .take()
        .filter(|card| card.pinned)
        .and_then(|card| {
            let (_, mention) = walked
                .and_then(|range| book.names.glossary.mention_at(range.start))
                .filter(|&(entry, mention)| {
                    Some(mention) == walked && book.names.glossary.entries[entry].id == card.entry
                })?;
            Some(Card {
                anchor: sheet.rects(mention).first().copied()?,
                ..card
            })
        });
}

/// What stands at the top of a sheet: the last jump, a block, its first line, and how far that is scrolled, in pixels.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Top {
    jump: u64,
    block: usize,
    line: usize,
    y: i32,
}

impl Top {
    pub(super) fn of(sheet: &Sheet, jump: u64) -> Option<Self> {
        let first = sheet.placed.first()?;
        Some(Self {
            jump,
            block: first.block,
            line: first.lines.start,
            y: first.y.round() as i32,
        })
    }
}
