//! Moves the page: by wheel, arrow keys, page turns and the strip, and while a selection is dragged beyond its edge.

use super::room::Room;
use super::ruler::Target;
use super::sheet::Sheet;
use super::{Page, keyboard};
use crate::document::{Direction, Offset};
use crate::layout::Column;
use crate::library::{Mode, Settings};
use crate::ui::Scene;
use crate::ui::theme::size;
use crate::ui::view::View;
use egui::{Rect, Ui};

/// A drag this near to the edge of a page, in points, and held for so long, in seconds, turns it.
const EDGE: f32 = 14.0;

const HOLD: f64 = 0.7;

/// Lines that stay on the screen when a screenful is scrolled.
const OVERLAP: f32 = 1.5;

impl Page {
    /// Shows the page that is slid to, while it is.
    pub(super) fn slide(&mut self, ui: &Ui, scene: &Scene<'_>, sheet: &Sheet, target: Offset) {
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

    /// Wheel, arrow keys and page turns.
    pub(super) fn move_by_hand(
        &mut self,
        ui: &Ui,
        settings: &Settings,
        room: &Room,
        response: &egui::Response,
        view: &View,
    ) {
        let turns = std::mem::take(&mut self.input_state.turns);
        for _ in 0..turns.abs() {
            self.turn(settings.mode, room, turns > 0);
        }
        if settings.reading_ruler {
            self.walk_the_ruler(keyboard::up_and_down(ui), settings.mode, room);
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

    /// Brings the next lines under the reading ruler, or those before: the text moves where it can, and the ruler where it cannot.
    fn walk_the_ruler(&mut self, steps: i32, mode: Mode, room: &Room) {
        let forward = steps > 0;
        for _ in 0..steps.abs() {
            match (self.ruler.beside(forward), mode) {
                (Some((line, distance)), _) => {
                    if mode == Mode::Scroll {
                        let down = if room.vertical {
                            -distance.x
                        } else {
                            distance.y
                        };
                        self.scroll(down * room.scale, room);
                    }
                    self.ruler.send_to(Target::Line(line));
                }
                (None, Mode::Scroll) => {
                    self.scroll_a_line(forward, room);
                    return;
                }
                (None, Mode::Pages) => {
                    let place = |page: &Self| page.column.as_ref().map(Column::place);
                    let before = place(self);
                    self.turn(mode, room, forward);
                    if place(self) != before {
                        let target = if forward { Target::First } else { Target::Last };
                        self.ruler.send_to(target);
                    }
                    // The lines of the new page are not known yet.
                    return;
                }
            }
        }
    }

    /// Moves by the wheel, and by so much more.
    pub(super) fn move_by_wheel(&mut self, ui: &Ui, mode: Mode, room: &Room, more: f32) {
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
    pub(super) fn turn_at_edge(&mut self, ui: &Ui, scene: &Scene<'_>, room: &Room, view: &View) {
        let settings = &scene.state.settings;
        let at = ui.input(|input| input.pointer.latest_pos());
        let dragging = settings.mode == Mode::Pages
            && view.drag.is_some()
            && self.input_state.presses.has_moved();
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

    /// Scrolls by the height of a line.
    fn scroll_a_line(&mut self, forward: bool, room: &Room) {
        let Some(column) = &self.column else {
            return;
        };
        let style = column.style();
        let line = style.size * style.line_height * style.scale;
        self.scroll(if forward { line } else { -line }, room);
    }

    pub(super) fn scroll(&mut self, by: f32, room: &Room) {
        let Some(column) = &mut self.column else {
            return;
        };
        room.air(column, Mode::Scroll);
        // Also without a wish to move: a page that has grown may now show beyond the text's end.
        column.scroll(&mut self.fonts, by.round(), room.height());
    }

    pub(super) fn turn(&mut self, mode: Mode, room: &Room, forward: bool) {
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

/// Points to scroll because a selection is being dragged beyond the page.
pub(super) fn drag_beyond(ui: &Ui, response: &egui::Response, vertical: bool, view: &View) -> f32 {
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
