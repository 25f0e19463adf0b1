//! The page: the text as it is read, between the column that sets it and the pointer and keys that move over it.

mod access;
mod atlas;
mod bar;
mod keyboard;
mod paint;
mod passage;
mod pictures;
mod places;
mod pointer;
mod printed;
mod room;
mod sheet;
mod sideways;

use super::actions::Action;
use super::flash::Flash;
use super::theme::size;
use super::view::View;
use super::{Asked, Scene};
use crate::app::{Command, Go, OpenText};
use crate::document::{Direction, Document, Offset, TextRange};
use crate::layout::{Column, FontBook, PageStyle, shown};
use crate::library::{Mode, Settings};
use atlas::Atlas;
use bar::{Strip, Wish};
use egui::{CentralPanel, Frame, Rect, Sense, Ui};
use pictures::Pictures;
use places::Places;
use pointer::Hand;
use printed::Printed;
use room::{Room, style_of};
use sheet::Sheet;
use std::sync::Arc;

/// Where on the page a passage stands that was jumped to, as a share of its height.
const LANDING: f32 = 0.24;
/// A drag this near to the edge of a page, in points, and held for so long, in seconds, turns it.
const EDGE: f32 = 14.0;
const HOLD: f64 = 0.7;
/// Lines that stay on the screen when a screenful is scrolled.
const OVERLAP: f32 = 1.5;

/// The page and what it keeps from frame to frame.
pub struct Page {
    fonts: FontBook,
    column: Option<Column>,
    /// The same text as set in a card.
    card: Option<Column>,
    atlas: Atlas,
    pictures: Pictures,
    sideways: sideways::Sideways,
    hand: Hand,
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
            hand: Hand::default(),
            printed: Printed::default(),
            jump: 0,
            turned: Vec::new(),
            next: None,
            top: None,
            begins: None,
            stays: false,
            at_edge: None,
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

    /// Its text comes to the front, and it goes on where it is.
    pub fn stay(&mut self) {
        self.stays = true;
    }

    /// Whether every picture in sight has been decoded.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.pictures.is_settled() && self.printed.is_settled() && self.hand.turns == 0
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
        self.hand.turns += match action {
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
                self.book_ui(ui, scene, book, view, &response, asked);
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
        view.zoom = None;
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
        let by = keyboard::keyboard(ui, scene, book, &sheet, &mut self.hand, asked);
        if by != 0.0
            && let Some(column) = &mut self.column
        {
            column.scroll(&mut self.fonts, by * sheet.scale, room.height());
        }
        let hand = &mut self.hand;
        pointer::pointer(ui, scene, book, &sheet, hand, view, response, asked);
        let painter = ui.painter_at(response.rect);
        paint::paint(&painter, scene, book, &sheet, self, view);
        let lines = |ui: &Ui| access::lines_of(ui, book, &sheet);
        access::access_ui(ui, book, sheet.rect, lines, asked);
        self.tell_what_is_shown(book, &sheet, settings.mode, asked);
        view.chosen_rect = chosen_rect(book, &sheet);
        view.caret = self.hand.caret;
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
        match bar::bar_ui(ui, scene, book, &strip, &mut self.hand) {
            Some(Wish::Slide(to)) => self.slide(ui, scene, sheet, Offset::from(to as usize)),
            Some(Wish::Go(to)) => asked.tell(Command::Go(Go::To(Offset::from(to as usize)))),
            None => {}
        }
    }

    /// Shows the page that is slid to, while it is.
    fn slide(&mut self, ui: &Ui, scene: &Scene<'_>, sheet: &Sheet, target: Offset) {
        let Some(column) = &mut self.column else {
            return;
        };
        match scene.state.settings.mode {
            Mode::Scroll => {
                let (top, height) = (size::PAGE_TOP, sheet.rect.height());
                let fonts = &mut self.fonts;
                column.show(fonts, target, top * sheet.scale, height * sheet.scale);
            }
            Mode::Pages => {
                column.go_to(target);
                self.turned.clear();
            }
        }
        ui.ctx().request_repaint();
    }

    /// Makes the column that of the open text, in the style that is wished for now.
    fn follow(&mut self, book: &OpenText, style: PageStyle) {
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
            self.column = Some(Column::new(Arc::clone(&book.text.document), style));
            if fresh {
                self.pictures.clear();
                self.sideways.clear();
                self.hand.caret = None;
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
    fn arrive(&mut self, book: &OpenText, mode: Mode, room: &Room, time: f64, view: &mut View) {
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
            Mode::Pages => column.go_to(jump.to),
        }
        view.flash = jump.flash.map(|range| Flash::new(range, time));
    }

    /// Wheel, arrow keys and page turns.
    fn move_by_hand(
        &mut self,
        ui: &Ui,
        settings: &Settings,
        room: &Room,
        response: &egui::Response,
        view: &View,
    ) {
        let turns = std::mem::take(&mut self.hand.turns);
        for _ in 0..turns.abs() {
            self.turn(settings.mode, room, turns > 0);
        }
        let steps = keyboard::arrows(ui, settings.mode, room.pages, room.vertical);
        let line = settings.font_size * settings.line_height;
        let by = match settings.mode {
            Mode::Scroll => steps * 2.0 * line + drag_beyond(ui, response, room.vertical, view),
            Mode::Pages => steps,
        };
        if response.contains_pointer() {
            self.move_by_wheel(ui, settings.mode, room, by);
        } else {
            self.move_by(settings.mode, room, by);
        }
    }

    /// Moves by the wheel, and by so much more.
    fn move_by_wheel(&mut self, ui: &Ui, mode: Mode, room: &Room, more: f32) {
        match mode {
            Mode::Scroll => {
                let by = ui.input(egui::InputState::smooth_scroll_delta);
                // In lines that run downwards the text goes on to the left.
                let by = by.y + if room.vertical { -by.x } else { 0.0 };
                self.move_by(mode, room, more - by);
            }
            Mode::Pages => {
                let wheel = ui.input(|input| input.raw.events.iter().map(wheel_step).sum::<f32>());
                self.move_by(mode, room, if more == 0.0 { -wheel } else { more });
            }
        }
    }

    /// Moves by so many points, or by a page.
    fn move_by(&mut self, mode: Mode, room: &Room, by: f32) {
        match mode {
            Mode::Scroll => self.scroll(by * room.scale, room),
            Mode::Pages if by != 0.0 => self.turn(mode, room, by > 0.0),
            Mode::Pages => {}
        }
    }

    /// Turns the page while a selection is dragged to its edge and held there.
    fn turn_at_edge(&mut self, ui: &Ui, scene: &Scene<'_>, room: &Room, view: &View) {
        let settings = &scene.state.settings;
        let at = ui.input(|input| input.pointer.latest_pos());
        let dragging =
            settings.mode == Mode::Pages && view.drag.is_some() && self.hand.presses.has_moved();
        let beyond = at
            .filter(|_| dragging)
            .and_then(|at| edge_of(room.rect, room.pages, at));
        let Some(forward) = beyond else {
            self.at_edge = None;
            return;
        };
        let since = *self.at_edge.get_or_insert(scene.time);
        if scene.time - since >= HOLD {
            self.turn(settings.mode, room, forward);
            self.at_edge = Some(scene.time);
        }
        ui.ctx().request_repaint_after_secs(HOLD as f32 / 4.0);
    }

    /// Puts away what belongs to words that have moved from under it, and lets a resting pointer rest.
    fn look_whether_moved(&mut self, ui: &Ui, book: &OpenText, sheet: &Sheet, view: &mut View) {
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
    fn rest_pointer(&mut self, ui: &Ui) {
        self.hand.hovered = None;
        self.hand.resting = ui.input(|input| input.pointer.latest_pos());
    }

    fn scroll(&mut self, by: f32, room: &Room) {
        let Some(column) = &mut self.column else {
            return;
        };
        room.air(column, Mode::Scroll);
        // Also without a wish to move: a page that has grown may now show beyond the text's end.
        column.scroll(&mut self.fonts, by.round(), room.height());
    }

    fn turn(&mut self, mode: Mode, room: &Room, forward: bool) {
        let Some(column) = &mut self.column else {
            return;
        };
        match (mode, forward) {
            (Mode::Scroll, _) => {
                let line = column.style().size * column.style().line_height * column.style().scale;
                let by = (room.height() - OVERLAP * line).max(line);
                self.scroll(if forward { by } else { -by }, room);
            }
            (Mode::Pages, true) => {
                if let Some(next) = self.next {
                    self.turned.push(column.place());
                    column.go_to(next);
                    // Several turns in one frame each need to know the next.
                    self.next = room.columns_from(column, &mut self.fonts).1;
                }
            }
            (Mode::Pages, false) => {
                let before = self.turned.pop().unwrap_or_else(|| {
                    (0..room.columns).fold(column.place(), |at, _| {
                        column.page_before(&mut self.fonts, at, room.column_height())
                    })
                });
                column.go_to(before);
            }
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
            asked.tell(Command::Shown(range));
        }
    }
}

/// Puts away what stood beside words that have moved from under it.
fn put_away_moved(book: &OpenText, sheet: &dyn Places, view: &mut View) {
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
            Some(super::view::Card {
                anchor: sheet.rects(mention).first().copied()?,
                ..card
            })
        });
}

/// What stands at the top of a sheet: the last jump, a block, its first line, and how far that is scrolled, in pixels.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Top {
    jump: u64,
    block: usize,
    line: usize,
    y: i32,
}

impl Top {
    fn of(sheet: &Sheet, jump: u64) -> Option<Self> {
        let first = sheet.placed.first()?;
        Some(Self {
            jump,
            block: first.block,
            line: first.lines.start,
            y: first.y.round() as i32,
        })
    }
}

/// Whether a point lies at the edge of a page where the next one waits, or the one before.
fn edge_of(page: Rect, pages: Direction, at: egui::Pos2) -> Option<bool> {
    let at_right = at.x > page.right() - EDGE;
    if at_right || at.x < page.left() + EDGE {
        Some(at_right == (pages == Direction::LeftToRight))
    } else if at.y > page.bottom() - EDGE {
        Some(true)
    } else if at.y < page.top() + EDGE {
        Some(false)
    } else {
        None
    }
}

fn is_same_text(a: &Document, b: &Document) -> bool {
    a.text.as_str() == b.text.as_str()
}

/// Points to scroll because a selection is being dragged beyond the page.
fn drag_beyond(ui: &Ui, response: &egui::Response, vertical: bool, view: &View) -> f32 {
    let Some(at) = ui
        .input(|input| input.pointer.latest_pos())
        .filter(|_| view.drag.is_some())
    else {
        return 0.0;
    };
    let rect = response.rect.shrink2(egui::vec2(0.0, 8.0));
    let beyond = if vertical {
        (rect.left() - at.x).max(0.0) - (at.x - rect.right()).max(0.0)
    } else {
        (at.y - rect.bottom()).max(0.0) - (rect.top() - at.y).max(0.0)
    };
    if beyond != 0.0 {
        ui.ctx().request_repaint();
    }
    beyond.clamp(-120.0, 120.0) * 0.25
}

/// One step for each notch of the wheel, in the direction of egui's scroll delta.
fn wheel_step(event: &egui::Event) -> f32 {
    match event {
        egui::Event::MouseWheel {
            delta, modifiers, ..
        } if modifiers.is_none() && delta.y != 0.0 => delta.y.signum(),
        _ => 0.0,
    }
}

/// Where the selection, or the chosen highlight, stands on the page.
fn chosen_rect(book: &OpenText, sheet: &dyn Places) -> Option<Rect> {
    let focused = || {
        book.notes
            .focus
            .and_then(|id| book.notes.notebook.get(id))
            .and_then(|note| note.place.range())
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
