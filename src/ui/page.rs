//! The page: the text as it is read, between the column that sets it and the pointer and keys that move over it.

mod access;
mod atlas;
mod auto_scroll;
mod bar;
mod chapter_pages;
mod following;
mod handles;
mod keyboard;
mod marks;
mod moved;
mod moving;
mod paint;
mod passage;
mod pictures;
mod places;
mod pointer;
mod printed;
pub(super) mod quote_card;
mod room;
mod ruler;
mod sheet;
mod sideways;

use super::actions::Action;
use super::theme::size;
use super::view::View;
use super::{Asked, Scene};
use crate::app::{Command, Go, OpenText};
use crate::document::{Offset, TextRange};
use crate::layout::{Column, FontBook, shown};
use crate::library::Mode;
use atlas::Atlas;
use auto_scroll::AutoScroll;
pub use auto_scroll::SCROLLS_BY_ITSELF;
use bar::{Strip, Wish};
use chapter_pages::ChapterPages;
use egui::{CentralPanel, Frame, Rect, Sense, Ui};
use moved::Top;
use pictures::Pictures;
use places::Places;
use pointer::InputState;
use printed::Printed;
use room::Room;
use ruler::Ruler;
use sheet::Sheet;

/// The page and what it keeps from frame to frame.
pub struct Page {
    fonts: FontBook,
    column: Option<Column>,
    /// The same text as set in a card.
    card: Option<Column>,
    atlas: Atlas,
    pictures: Pictures,
    sideways: sideways::Sideways,
    input_state: InputState,
    printed: Printed,
    /// The last jump that was made.
    jump: u64,
    /// Where the pages begin that were turned over, the last one last.
    turned: Vec<Offset>,
    /// Where the next page begins, if there is one.
    next: Option<Offset>,
    /// What stands at the top, by which it is known that the page has moved.
    top: Option<Top>,
    /// Where a page begins that has shown nothing yet.
    begins: Option<Offset>,
    /// The next jump is one that it has made already.
    stays: bool,
    /// Since when a drag has been at the edge of a page (egui time, seconds).
    at_edge: Option<f64>,
    auto_scroll: AutoScroll,
    ruler: Ruler,
    chapter_pages: ChapterPages,
    height: f32,
}

impl Page {
    #[must_use]
    pub fn new(fonts: FontBook) -> Self {
        Self {
            fonts,
            column: None,
            card: None,
            atlas: Atlas::default(),
            pictures: Pictures::default(),
            sideways: sideways::Sideways::default(),
            input_state: InputState::default(),
            printed: Printed::default(),
            jump: 0,
            turned: Vec::new(),
            next: None,
            top: None,
            begins: None,
            stays: false,
            at_edge: None,
            auto_scroll: AutoScroll::default(),
            ruler: Ruler::default(),
            chapter_pages: ChapterPages::default(),
            height: 0.0,
        }
    }

    /// Another page for the same window, which begins at a place of the text.
    #[must_use]
    pub fn another(&self, begins: Offset) -> Self {
        Self {
            begins: Some(begins),
            ..Self::new(self.fonts.another())
        }
    }

    /// The families of typefaces that the system has.
    pub fn system_families(&mut self) -> Vec<String> {
        self.fonts.system_families()
    }

    /// Typefaces for what is set apart from the page.
    #[must_use]
    pub fn fonts(&self) -> &FontBook {
        &self.fonts
    }

    /// Its text comes to the front, and it goes on where it is.
    pub fn stay(&mut self) {
        self.stays = true;
    }

    /// Whether every picture in sight has been decoded.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.pictures.is_settled() && self.printed.is_settled() && self.input_state.turns == 0
    }

    /// Height of the whole text in points, set as it is now; for pictures of the whole length.
    pub fn full_height(&mut self) -> Option<f32> {
        let column = self.column.as_mut()?;
        let scale = column.style().scale;
        if column.style().vertical {
            return None;
        }
        Some(column.full_height(&mut self.fonts) / scale + 2.0 * size::PAGE_TOP)
    }

    /// Turns pages, if that is what is asked for.
    pub fn perform(
        &mut self,
        action: Action,
        ctx: &egui::Context,
        book: Option<&OpenText>,
    ) -> bool {
        let is_printed = book.is_some_and(|book| book.printed.are_shown);
        if is_printed && self.perform_on_printed(action) {
            ctx.request_repaint();
            return true;
        }
        self.input_state.turns += match action {
            Action::NextPage => 1,
            Action::PreviousPage => -1,
            _ => return false,
        };
        ctx.request_repaint();
        true
    }

    /// Draws the page into what is left of the window and returns where it stands.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        view: &mut View,
        asked: &mut Asked,
    ) -> Rect {
        let frame = Frame::new().fill(scene.tokens.paper);
        let shown = CentralPanel::default().frame(frame).show(ui, |ui| {
            let rect = ui.available_rect_before_wrap();
            let response =
                ui.interact(rect, ui.scope_id().with("page"), Sense::CLICK | Sense::DRAG);
            if let Some(book) = scene.state.front() {
                super::right_to_left::page(ui, |ui| {
                    self.book_ui(ui, scene, book, view, &response, asked);
                });
            }
            rect
        });
        shown.inner
    }

    /// Shows a text that is not worked in here: it can be scrolled, and no more.
    pub fn rest_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        book: &OpenText,
        view: &mut View,
    ) -> egui::Response {
        let rect = ui.available_rect_before_wrap();
        let response = ui.interact(rect, ui.scope_id().with("resting page"), Sense::CLICK);
        if book.printed.are_shown {
            self.printed_rest_ui(ui, scene, book, view, &response);
            return response;
        }
        let settings = &scene.state.settings;
        let scale = ui.ctx().pixels_per_point();
        let room = Room::new(rect, settings, &book.text.document, scale);
        self.height = room.height();
        self.follow(book, room.style(settings));
        if let (Some(begins), Some(column)) = (self.begins.take(), &mut self.column) {
            column.go_to(begins);
        }
        // Jumps are made where the reader works.
        self.jump = book.place.jump.map_or(self.jump, |jump| jump.serial);
        if response.contains_pointer() {
            self.move_by_wheel(ui, settings.mode, &room, 0.0);
        }
        let sheet = self.lay(&room, settings.mode);
        let flash = view.flash.take();
        paint::paint(&ui.painter_at(rect), scene, book, &sheet, self, view);
        view.flash = flash;
        response
    }

    fn book_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        book: &OpenText,
        view: &mut View,
        response: &egui::Response,
        asked: &mut Asked,
    ) {
        (view.zoom, view.page, view.chapter_page) = (None, None, None);
        if book.printed.are_shown {
            return self.printed_ui(ui, scene, book, view, response, asked);
        }
        self.printed.put_away();
        let settings = &scene.state.settings;
        let room = Room::new(
            response.rect,
            settings,
            &book.text.document,
            ui.ctx().pixels_per_point(),
        );
        self.height = room.height();
        self.follow(book, room.style(settings));
        self.arrive(book, settings.mode, &room, scene.time, view);
        self.scroll_by_itself(ui, scene, (book, &room), view, asked);
        self.move_by_hand(ui, settings, &room, response, view);
        self.turn_at_edge(ui, scene, &room, view);
        let mut sheet = self.lay(&room, settings.mode);
        self.look_whether_moved(ui, book, &sheet, view);
        self.sideways.ui(
            ui,
            scene.tokens,
            &mut sheet,
            response,
            view.flash.map(|flash| flash.range),
        );
        self.strip_ui(ui, scene, book, &sheet, asked);
        let by = keyboard::keyboard(ui, scene, book, &sheet, &mut self.input_state, view, asked);
        if by != 0.0
            && let Some(column) = &mut self.column
        {
            column.scroll(&mut self.fonts, by * sheet.scale, room.height());
        }
        let input_state = &mut self.input_state;
        pointer::pointer(ui, scene, book, &sheet, input_state, view, response, asked);
        let painter = ui.painter_at(response.rect);
        paint::paint(&painter, scene, book, &sheet, self, view);
        self.ruler.ui(&painter, scene, &sheet, response.hover_pos());
        let lines = |ui: &Ui| access::lines_of(ui, book, &sheet);
        access::access_ui(ui, book, sheet.rect, lines, asked);
        self.tell_what_is_shown(book, &sheet, settings.mode, asked);
        if let Some(column) = self
            .column
            .as_ref()
            .filter(|_| settings.mode == Mode::Pages)
        {
            let pages = &mut self.chapter_pages;
            view.chapter_page = pages.page_at(ui.ctx(), column, &self.fonts, &room, scene.time);
        }
        view.chosen_rect = chosen_rect(book, &sheet);
        view.caret = self.input_state.caret;
        match view.flash.and_then(|flash| flash.look(scene.time)) {
            Some(look) => ui.ctx().request_repaint_after_secs(look.for_seconds as f32),
            None => view.flash = None,
        }
    }

    /// The strip at the edge: slides the page while it is held, and goes where it was pressed.
    fn strip_ui(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        book: &OpenText,
        sheet: &Sheet,
        asked: &mut Asked,
    ) {
        let document = &book.text.document;
        let all = f64::from(document.text.end().0).max(1.0);
        let shown = book.place.shown;
        let strip = Strip {
            page: sheet.rect,
            all,
            shown: (f64::from(shown.start.0), f64::from(shown.end.0)),
            share_of: &|offset| document.progress(offset),
            position_at: &|share| Offset::from((share * all) as usize),
        };
        match bar::bar_ui(ui, scene, book, &strip, &mut self.input_state) {
            Some(Wish::Slide(to)) => self.slide(ui, scene, sheet, Offset::from(to as usize)),
            Some(Wish::Go(to)) => asked.send(Command::Go(Go::To(Offset::from(to as usize)))),
            None => {}
        }
    }

    /// Places what is seen.
    fn lay(&mut self, room: &Room, mode: Mode) -> Sheet {
        let Some(column) = &mut self.column else {
            return Sheet::empty(room.rect);
        };
        let placed = match mode {
            Mode::Scroll => {
                room.air(column, mode);
                let left = room.start(0);
                let mut placed = column.visible(&mut self.fonts, room.height());
                placed.iter_mut().for_each(|unit| unit.x = left);
                placed
            }
            Mode::Pages => {
                let (placed, next) = room.columns_from(column, &mut self.fonts);
                self.next = next;
                placed
            }
        };
        let measure = column.style().measure;
        Sheet {
            turned: room.vertical.then(|| room.height()),
            ..Sheet::new(room.rect, room.scale, placed, measure)
        }
    }

    fn tell_what_is_shown(
        &mut self,
        book: &OpenText,
        sheet: &Sheet,
        mode: Mode,
        asked: &mut Asked,
    ) {
        let top = if mode == Mode::Scroll {
            size::PAGE_TOP * 0.6 * sheet.scale
        } else {
            0.0
        };
        let Some(range) = shown(&sheet.placed, top, self.height) else {
            return;
        };
        // A text gone to keeps its place to the letter until it is moved by hand.
        let start = match &self.column {
            Some(column) if mode == Mode::Pages => column.place(),
            _ => range.start,
        };
        let range = TextRange {
            start: start.min(range.end),
            end: range.end,
        };
        if range != book.place.shown {
            asked.send(Command::Shown(range));
        }
    }
}

/// Where the selection, or the chosen highlight, stands on the page.
fn chosen_rect(book: &OpenText, sheet: &dyn Places) -> Option<Rect> {
    let focused = || {
        book.notes
            .focus
            .and_then(|id| book.notes.notebook.get(id))
            .and_then(|note| note.anchor_state.range())
    };
    let range = book
        .place
        .selection
        .map(crate::app::Selection::range)
        .or_else(focused)?;
    let rects = sheet.rects(range);
    let union = rects.into_iter().reduce(Rect::union)?;
    let seen = union.intersect(sheet.rect());
    seen.is_positive().then_some(seen)
}
