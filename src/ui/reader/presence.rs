//! What the window knows of itself: its place, title and theme, and how long a text is read.

use super::Reader;
use crate::app::{Command, Learning, State};
use crate::library::{Setting, Theme, WindowBounds};
use crate::ui::theme::Tokens;
use crate::ui::view::Desk;
use egui::{Context, ViewportCommand};

/// Who has done nothing for so many seconds is taken to read no longer.
const STILL_READING: f64 = 120.0;

/// How often it is written down how long was read, in seconds.
const READ_STEP: f64 = 20.0;

impl Reader {
    /// Counts how long the text in front is read: while it is looked at, and something was done a little while ago.
    pub(super) fn count_reading(&mut self, ctx: &Context) {
        let (time, is_active) = ctx.input(|input| {
            let is_active =
                input.focused && (!input.events.is_empty() || input.pointer.is_moving());
            (input.time, is_active)
        });
        if is_active {
            self.active_at = time;
        }
        let since = time - std::mem::replace(&mut self.counted_at, time);
        let is_reading = self.view.desk == Desk::Reading && self.state.front().is_some();
        if is_reading && time - self.active_at < STILL_READING {
            self.read_for += since.clamp(0.0, STILL_READING);
        }
        if self.read_for >= READ_STEP {
            let seconds = self.read_for.floor();
            self.read_for -= seconds;
            self.apply(Command::Learning(Learning::ReadFor(seconds as u64)));
        }
    }

    /// Names the window after the text, for the taskbar, for screen readers and for whoever has several windows.
    pub(super) fn tell_title(&mut self, ctx: &Context) {
        let title = window_title(&self.state, self.view.desk);
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(title.as_str());
        });
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Puts on the colours of the theme, when they have changed.
    pub(super) fn dress(&mut self, ctx: &Context) -> Tokens {
        let settings = &self.state.settings;
        let (warmth, is_dark) = (
            settings.warmth,
            ctx.system_theme() == Some(egui::Theme::Dark),
        );
        let tokens = match settings.theme {
            Theme::Day => Tokens::day().warmed(warmth),
            Theme::Sepia => Tokens::sepia().warmed(warmth),
            Theme::Night => Tokens::night().warmed(warmth),
            Theme::Contrast => Tokens::contrast(is_dark).warmed(warmth),
            Theme::Own if is_dark => Tokens::own(settings.own_dark, warmth),
            Theme::Own => Tokens::own(settings.own_light, warmth),
            Theme::System if is_dark => Tokens::night().warmed(warmth),
            Theme::System => Tokens::day().warmed(warmth),
        };
        let still = self.state.settings.reduce_motion;
        if self.worn.as_ref() != Some(&(tokens.clone(), still)) {
            tokens.apply(ctx, still);
            self.worn = Some((tokens.clone(), still));
        }
        tokens
    }

    pub(super) fn remember_window(&mut self, ctx: &Context) {
        let place = ctx.input(|input| {
            let viewport = input.viewport();
            let size = viewport.inner_rect?.size();
            Some(WindowBounds {
                position: viewport.outer_rect.map(|rect| [rect.min.x, rect.min.y]),
                size: [size.x, size.y],
                maximized: viewport.maximized.unwrap_or(false),
            })
        });
        let known = self.state.settings.window;
        if let Some(place) = place.filter(|_| !self.view.fullscreen) {
            let size = known
                .filter(|_| place.maximized)
                .map_or(place.size, |known| known.size);
            let place = WindowBounds { size, ..place };
            if known != Some(place) {
                self.apply(Command::Set(Setting::Window(place)));
            }
        }
    }
}

/// What the window is called: the text in front, or the desk.
fn window_title(state: &State, desk: Desk) -> String {
    let book = state.front().map(|book| book.title().trim());
    let title = book
        .filter(|_| desk == Desk::Reading)
        .unwrap_or(desk.title());
    match title {
        "" => "Manicule".to_owned(),
        title => format!("{title} – Manicule"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{Settings, Shelf};

    #[test]
    fn the_window_is_called_after_what_it_shows() {
        let state = State::new(Shelf::default(), Settings::default());
        assert_eq!(window_title(&state, Desk::Reading), "Manicule");
        assert_eq!(
            window_title(&state, Desk::Notebook),
            format!("{} – Manicule", Desk::Notebook.title())
        );
    }
}
