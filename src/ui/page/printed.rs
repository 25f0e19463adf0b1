//! The text as its printed pages: one above the other, at any zoom, with the same marks, pointer and keys as the text that is set anew.

mod area_drag;
mod areas;
mod column;
mod foreign;
mod leaves;
mod paint;
mod position;
mod remembered;
mod stack;
mod tiles;

use super::bar::{self, Strip, Wish};
use super::moved::put_away_moved;
use super::moving::drag_beyond;
use super::{Page, access, chosen_rect, keyboard, pointer};
use crate::app::{Command, OpenText, PagesState};
use crate::document::{Direction, Offset, PageMap, TextRange};
use crate::library::{Mode, PagesFit};
use crate::sandbox::PageDrawer;
use crate::ui::actions::Action;
use crate::ui::flash::Flash;
use crate::ui::theme::size;
use crate::ui::view::View;
use crate::ui::{Asked, Scene};
use egui::{Rect, Response, Ui, Vec2};
use leaves::Leaves;
pub(super) use position::Printed;
use position::{STEP, room};
use stack::WHOLE;
use std::sync::Arc;

/// A step of the zoom.
const CLOSER: f32 = 1.2;

/// The pages of a text: where its letters stand on them, and what draws them.
#[derive(Clone, Copy)]
struct Pages<'a> {
    map: &'a Arc<PageMap>,
    drawer: &'a PageDrawer,
}

impl Page {
    /// Shows one page and nothing beside it: for pictures of it.
    pub fn show_page_alone(&mut self, page: usize) {
        self.printed.alone = Some(page);
    }

    /// What is done with pages as they were printed; whether that was asked for.
    pub(super) fn perform_on_printed(&mut self, action: Action) -> bool {
        let printed = &mut self.printed;
        match action {
            Action::Larger => printed.closer += 1,
            Action::Smaller => printed.closer -= 1,
            Action::ResetSize | Action::FitWidth => printed.look.fit = PagesFit::Width,
            Action::FitPage => printed.look.fit = PagesFit::Page,
            Action::FitColumn => (printed.look.fit, printed.column) = (PagesFit::Column, None),
            Action::PairPages => printed.pair(),
            Action::TurnPages => printed.turn(),
            _ => return false,
        }
        true
    }

    /// Draws the pages of a text and lets the reader work on them.
    pub(super) fn printed_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        book: &OpenText,
        view: &mut View,
        response: &Response,
        asked: &mut Asked,
    ) {
        let Some(pages) = self.pages_of(ui, scene, book, response.rect) else {
            return;
        };
        let room = room(response.rect);
        self.arrive_on_page(pages, book, room, scene.time, view);
        self.move_printed(ui, pages, response, room, view);
        self.printed.follow_column(pages.map, room);
        let sheet = self
            .printed
            .lay(pages.map, response.rect, ui.ctx().pixels_per_point());
        self.look_whether_printed_moved(ui, book, &sheet, view);
        if self.printed.alone.is_none() {
            self.printed_strip_ui(ui, scene, book, &sheet);
        }
        let by = keyboard::keyboard(ui, scene, book, &sheet, &mut self.input_state, view, asked);
        self.printed.scroll(by, room);
        if !self.areas_ui(ui, book, &sheet, view, response, asked) {
            pointer::pointer(
                ui,
                scene,
                book,
                &sheet,
                &mut self.input_state,
                view,
                response,
                asked,
            );
        }
        self.paint_pages(ui, scene, book, pages.drawer, &sheet, view);
        let lines = |_: &Ui| sheet.lines();
        access::access_ui(ui, book, sheet.view, lines, asked);
        self.tell_what_is_seen(book, &sheet, asked);
        self.remember_look(ui, scene, asked);
        view.chosen_rect = chosen_rect(book, &sheet).or_else(|| areas::chosen(book, &sheet));
        view.caret = self.input_state.caret;
        view.zoom = Some(sheet.zoom / WHOLE);
        let count = pages.map.pages().len();
        let page = self.printed.page_without_text();
        view.page = page.map(|page| (page + 1, count));
        match view.flash.and_then(|flash| flash.look(scene.time)) {
            Some(look) => ui.ctx().request_repaint_after_secs(look.for_seconds as f32),
            None => view.flash = None,
        }
    }

    /// Shows pages that are not worked on here: they can be scrolled, and no more.
    pub(super) fn printed_rest_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        book: &OpenText,
        view: &mut View,
        response: &Response,
    ) {
        let Some(pages) = self.pages_of(ui, scene, book, response.rect) else {
            return;
        };
        let room = room(response.rect);
        if let Some(begins) = self.begins.take() {
            self.printed.land(pages.map, begins, None, room);
        }
        self.jump = book.place.jump.map_or(self.jump, |jump| jump.serial);
        if response.contains_pointer() {
            self.printed.move_by_wheel(ui, response.rect, room);
        }
        let sheet = self
            .printed
            .lay(pages.map, response.rect, ui.ctx().pixels_per_point());
        let flash = view.flash.take();
        self.paint_pages(ui, scene, book, pages.drawer, &sheet, view);
        view.flash = flash;
    }

    /// The pages, once they are there; else what there is to say.
    fn pages_of<'b>(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        book: &'b OpenText,
        rect: Rect,
    ) -> Option<Pages<'b>> {
        let message = match &book.printed.state {
            PagesState::Ready(drawer) => {
                let map = book.text.document.page_map.as_ref()?;
                let look = scene.state.shelf.get(&book.text.source);
                let look = look.map(|recent| recent.pages_look).unwrap_or_default();
                self.printed.follow(book, look, map);
                if self.printed.alone.is_none() {
                    // The ground of the strip.
                    let strip = rect.with_min_x(rect.right() - size::SCROLL_BAR);
                    ui.painter_at(strip)
                        .rect_filled(strip, 0.0, scene.tokens.chrome);
                }
                return Some(Pages { map, drawer });
            }
            PagesState::Unread | PagesState::Coming => say!("page-reading-the-pages"),
            PagesState::Failed(message) => message,
        };
        paint::message(&ui.painter_at(rect), scene, rect, message);
        None
    }

    /// Goes where the state says, once for each jump.
    fn arrive_on_page(
        &mut self,
        pages: Pages<'_>,
        book: &OpenText,
        room: Vec2,
        time: f64,
        view: &mut View,
    ) {
        let resumes = self.printed.resume(room);
        if let Some(jump) = book.place.jump.filter(|jump| jump.serial != self.jump) {
            self.jump = jump.serial;
            if std::mem::take(&mut self.stays) || resumes {
                return;
            }
            self.printed.land(pages.map, jump.to, jump.flash, room);
            view.flash = jump.flash.map(|range| Flash::new(range, time));
        }
    }

    /// Wheel, arrow keys, page turns and zoom.
    fn move_printed(
        &mut self,
        ui: &Ui,
        pages: Pages<'_>,
        response: &Response,
        room: Vec2,
        view: &View,
    ) {
        let printed = &mut self.printed;
        let closer = std::mem::take(&mut printed.closer);
        if closer != 0 {
            printed.zoom_by(CLOSER.powi(closer), room / 2.0, room);
        }
        let turns = std::mem::take(&mut self.input_state.turns);
        for _ in 0..turns.abs() {
            if !printed.turn_column(pages.map, room, turns > 0) {
                printed.turn_page(room, turns > 0);
            }
        }
        let steps = keyboard::arrows(ui, Mode::Scroll, Direction::LeftToRight, false);
        printed.scroll(steps * STEP + drag_beyond(ui, response, false, view), room);
        printed.pan_by(-keyboard::sideways(ui) * STEP, room);
        if response.contains_pointer() {
            printed.move_by_wheel(ui, response.rect, room);
        }
    }

    /// Puts away what belongs to words that have moved from under it, and lets a resting pointer rest.
    fn look_whether_printed_moved(
        &mut self,
        ui: &Ui,
        book: &OpenText,
        sheet: &Leaves,
        view: &mut View,
    ) {
        let sight = Some((self.printed.at, sheet.zoom, self.jump));
        if std::mem::replace(&mut self.printed.sight, sight) == sight {
            return;
        }
        self.rest_pointer(ui);
        put_away_moved(book, sheet, view);
    }

    fn printed_strip_ui(&mut self, ui: &Ui, scene: &Scene<'_>, book: &OpenText, sheet: &Leaves) {
        let printed = &mut self.printed;
        let (zoom, stack, map) = (sheet.zoom, &printed.stack, &sheet.map);
        let top = f64::from(printed.scrolled(zoom));
        let all = f64::from(stack.height(zoom));
        let share_of = |offset: Offset| {
            let Some((page, quad)) = map
                .quads(TextRange {
                    start: offset,
                    end: offset.plus(1),
                })
                .into_iter()
                .next()
            else {
                return book.text.document.progress(offset);
            };
            let down = (quad.0[0].y / map.pages()[page].height.max(1.0)).clamp(0.0, 1.0);
            let y = stack.top(page, zoom) + stack.size(page).y * zoom * down;
            f64::from(y) / all
        };
        let position_at = |share: f64| {
            let page = stack.page_at((share * all) as f32, zoom);
            map.first_on(page).unwrap_or(Offset::ZERO)
        };
        let strip = Strip {
            page: sheet.view.with_max_x(sheet.view.right() + size::SCROLL_BAR),
            all,
            shown: (top, top + f64::from(sheet.view.height())),
            share_of: &share_of,
            position_at: &position_at,
        };
        let wish = bar::bar_ui(ui, scene, book, &strip, &mut self.input_state);
        if let Some(Wish::Slide(to) | Wish::Go(to)) = wish {
            printed.scroll_to(to as f32, zoom, sheet.view.height());
            ui.ctx().request_repaint();
        }
    }

    fn tell_what_is_seen(&self, book: &OpenText, sheet: &Leaves, asked: &mut Asked) {
        let Some(range) = self.printed.range_in_sight(book, sheet) else {
            return;
        };
        if range != book.place.shown {
            asked.send(Command::Shown(range));
        }
    }
}
