//! Follows the state: sets the text that is open in the style that is asked for, and goes where the state says.

use super::Page;
use super::room::Room;
use crate::app::OpenText;
use crate::document::Document;
use crate::layout::{Column, PageStyle};
use crate::library::Mode;
use crate::ui::flash::Flash;
use crate::ui::theme::size;
use crate::ui::view::View;
use std::sync::Arc;

/// Where on the page a passage stands that was jumped to, as a share of its height.
const LANDING: f32 = 0.24;

impl Page {
    /// Makes the column that of the open text, in the style that is wished for now.
    pub(super) fn follow(&mut self, book: &OpenText, style: PageStyle) {
        let same = self
            .column
            .as_ref()
            .is_some_and(|column| Arc::ptr_eq(column.document(), &book.text.document));
        let wishes = self
            .column
            .as_ref()
            .is_some_and(|column| column.style().own_typefaces);
        if !same || wishes != style.own_typefaces {
            // A reader who does not ask for the book's typefaces need not trust them.
            self.fonts.take_in(if style.own_typefaces {
                &book.text.document.typefaces
            } else {
                &[]
            });
        }
        if !same {
            let fresh = self
                .column
                .as_ref()
                .is_none_or(|column| !is_same_text(column.document(), &book.text.document));
            self.column = Some(Column::new(Arc::clone(&book.text.document), style.clone()));
            if fresh {
                self.pictures.clear();
                self.sideways.clear();
                self.input_state.caret = None;
            }
            self.turned.clear();
        }
        if let Some(column) = &mut self.column {
            if column.style() != &style {
                self.turned.clear();
            }
            column.set_style(style);
        }
    }

    /// Goes where the state says, once for each jump.
    pub(super) fn arrive(
        &mut self,
        book: &OpenText,
        mode: Mode,
        room: &Room,
        time: f64,
        view: &mut View,
    ) {
        let Some(jump) = book.place.jump.filter(|jump| jump.serial != self.jump) else {
            return;
        };
        let Some(column) = &mut self.column else {
            return;
        };
        self.jump = jump.serial;
        if std::mem::take(&mut self.stays) {
            return;
        }
        self.turned.clear();
        room.air(column, mode);
        let down = if jump.flash.is_some() {
            room.height() * LANDING
        } else {
            size::PAGE_TOP * room.scale
        };
        match mode {
            Mode::Scroll => column.show(&mut self.fonts, jump.to, down, room.height()),
            Mode::Pages if jump.to == book.text.document.text.end() => {
                // The end is the foot of a page, and not the head of an empty one.
                let height = room.column_height();
                let last = column.last_page(&mut self.fonts, height);
                let first = (1..room.columns).fold(last, |at, _| {
                    column.page_before(&mut self.fonts, at, height)
                });
                column.go_to(first);
            }
            Mode::Pages => column.go_to(jump.to),
        }
        view.flash = jump.flash.map(|range| Flash::new(range, time));
    }
}

fn is_same_text(a: &Document, b: &Document) -> bool {
    a.text.as_str() == b.text.as_str()
}
