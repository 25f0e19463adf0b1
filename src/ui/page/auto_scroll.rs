//! Scrolls, or turns pages, by itself at the reader's pace, until the reader takes the text in hand or it ends.

use super::Page;
use super::room::Room;
use crate::app::{Command, OpenText};
use crate::library::{Mode, Setting, Settings};
use crate::ui::view::View;
use crate::ui::{Asked, Scene};
use egui::{Event, InputState, Key, Modifiers, Ui};

/// What is said when it begins.
pub const SCROLLS_BY_ITSELF: crate::messages::Key = key!("page-scrolling-by-itself");
/// By which a key changes the pace.
const QUICKER: f32 = 1.15;
/// A frame that took longer, in seconds, is no time in which anybody read.
const LONGEST_FRAME: f64 = 0.25;

/// How far it has come.
#[derive(Debug, Default)]
pub(super) struct AutoScroll {
    /// When it last looked (egui time, seconds); none while it stands still.
    looked: Option<f64>,
    /// Lines that are due and not yet scrolled.
    due: f32,
}

impl AutoScroll {
    /// Lines that have become due since the last look.
    fn lines(&mut self, now: f64, pace: f32) -> f32 {
        let passed = self
            .looked
            .replace(now)
            .map_or(0.0, |looked| (now - looked).clamp(0.0, LONGEST_FRAME));
        self.due += passed as f32 * pace / 60.0;
        self.due
    }

    fn stop(&mut self) {
        *self = Self::default();
    }
}

impl Page {
    /// Moves on by what is due, if that was asked for.
    pub(super) fn scroll_by_itself(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        (book, room): (&OpenText, &Room),
        view: &mut View,
        asked: &mut Asked,
    ) {
        let settings = &scene.state.settings;
        if view.scrolls_by_itself && self.auto_scroll.looked.is_some() {
            view.scrolls_by_itself = !book.is_at_end() && !ui.input(is_taken_in_hand);
        }
        if !view.scrolls_by_itself {
            if self.auto_scroll.looked.is_some() {
                dismiss_message(scene, asked);
            }
            return self.auto_scroll.stop();
        }
        if let Some(pace) = ui.input_mut(|input| new_pace(input, settings)) {
            asked.set(Setting::ScrollPace(pace));
        }
        let due = self.auto_scroll.lines(scene.time, settings.scroll_pace);
        let line = settings.font_size * settings.line_height;
        match settings.mode {
            Mode::Scroll => {
                // Whole pixels, or whole lines where nothing is to glide.
                let step = if settings.reduce_motion {
                    1.0
                } else {
                    1.0 / (line * room.scale)
                };
                let steps = (due / step).floor();
                if steps >= 1.0 {
                    self.auto_scroll.due -= steps * step;
                    self.scroll(steps * step * line * room.scale, room);
                }
            }
            Mode::Pages => {
                let of_page = room.rect.height() / line * room.columns as f32;
                if due >= of_page {
                    self.auto_scroll.due = 0.0;
                    self.turn(settings.mode, room, true);
                }
            }
        }
        ui.ctx().request_repaint();
    }
}

/// Nothing says that it scrolls when it does not.
fn dismiss_message(scene: &Scene<'_>, asked: &mut Asked) {
    let said = scene.state.notices.iter();
    let said = said.filter(|notice| notice.message == SCROLLS_BY_ITSELF.say());
    said.for_each(|notice| asked.send(Command::Dismiss(notice.id)));
}

/// Whether a reader does something else: presses a key or the pointer.
fn is_taken_in_hand(input: &InputState) -> bool {
    input.events.iter().any(|event| match event {
        Event::Key { key, pressed, .. } => {
            *pressed && !matches!(key, Key::ArrowUp | Key::ArrowDown)
        }
        Event::PointerButton { pressed, .. } => *pressed,
        _ => false,
    })
}

/// The pace that the arrow keys ask for. They are taken: else they would scroll.
fn new_pace(input: &mut InputState, settings: &Settings) -> Option<f32> {
    let quicker = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
    let slower = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
    let by = quicker as i32 - slower as i32;
    (by != 0).then(|| settings.scroll_pace * QUICKER.powi(by))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_due_at_the_pace_and_not_while_nothing_was_drawn() {
        let mut scroll = AutoScroll::default();
        assert_eq!(scroll.lines(100.0, 60.0), 0.0);
        assert_eq!(scroll.lines(100.25, 60.0), 0.25);
        assert_eq!(scroll.lines(200.0, 60.0), 0.5);
        scroll.stop();
        assert_eq!(scroll.lines(300.0, 60.0), 0.0);
    }
}
