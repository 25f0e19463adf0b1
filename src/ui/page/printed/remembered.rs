//! Remembers how the pages of a text are looked at, once the reader leaves off changing it.

use super::super::Page;
use crate::app::{Command, Printed};
use crate::library::PagesLook;
use crate::ui::{Asked, Scene};
use egui::Ui;

/// How long a look has to stay before it is written down, in seconds: a zoom goes through many.
const REST: f64 = 0.4;

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Remembered {
    /// As it is written down.
    written: PagesLook,
    /// As it was in the last frame, and since when.
    last: (PagesLook, f64),
}

impl Remembered {
    pub(super) fn new(written: PagesLook) -> Self {
        Self {
            written,
            last: (written, 0.0),
        }
    }
}

impl Page {
    pub(super) fn remember_look(&mut self, ui: &Ui, scene: &Scene<'_>, asked: &mut Asked) {
        if let Some(page) = self.printed.page_without_text() {
            self.printed.look.page = u32::try_from(page).unwrap_or_default();
        }
        let look = self.printed.look;
        let remembered = &mut self.printed.remembered;
        if remembered.written == look {
            return;
        }
        if remembered.last.0 != look {
            remembered.last = (look, scene.time);
        }
        let left = REST - (scene.time - remembered.last.1);
        if left > 0.0 {
            ui.ctx().request_repaint_after_secs(left as f32);
            return;
        }
        remembered.written = look;
        asked.send(Command::Printed(Printed::Look(look)));
    }
}
