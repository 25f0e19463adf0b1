//! Two panes beside each other: two places of one text, or two texts. One of them is worked in, and the other one shows; a press in
//! the other, or a key, changes over.

use super::page::Page;
use super::view::View;
use super::{Asked, Scene};
use crate::app::{Command, OpenText};
use egui::{Frame, Panel, Rect, Stroke, Ui};

/// The pane that is not worked in.
pub struct Split {
    page: Page,
    /// The key of its text.
    key: String,
    is_right: bool,
    wakes: bool,
}

impl Split {
    /// A second pane with the same text at the same place, at the right.
    #[must_use]
    pub fn of(page: &Page, book: &OpenText) -> Self {
        Self {
            page: page.another(book.place.shown.start),
            key: book.key().to_owned(),
            is_right: true,
            wakes: false,
        }
    }

    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.page.is_settled()
    }

    /// Whether its text is still open.
    #[must_use]
    pub fn is_alive(&self, scene: &Scene<'_>) -> bool {
        scene.state.texts.with_key(&self.key).is_some()
    }

    /// Changes over to this pane in the next frame.
    pub fn wake(&mut self) {
        self.wakes = true;
    }

    /// Draws both panes and tells where the one that is worked in stands.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        view: &mut View,
        page: &mut Page,
        asked: &mut Asked,
    ) -> Rect {
        if std::mem::take(&mut self.wakes) {
            self.change_over(scene, page, asked);
        }
        let half = (ui.available_width() / 2.0).floor();
        let side = if self.is_right {
            Panel::right("other pane")
        } else {
            Panel::left("other pane")
        };
        let frame = Frame::new().fill(scene.tokens.paper);
        let pressed = side
            .exact_size(half)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                let book = scene.state.texts.with_key(&self.key)?;
                let response =
                    super::right_to_left::page(ui, |ui| self.page.rest_ui(ui, scene, book, view));
                let pressed = ui.input(|input| input.pointer.any_pressed());
                Some(response.contains_pointer() && pressed)
            })
            .inner
            .unwrap_or(false);
        let rect = page.ui(ui, scene, view, asked);
        let edge = if self.is_right {
            rect.right()
        } else {
            rect.left()
        };
        ui.painter()
            .vline(edge, rect.y_range(), Stroke::new(1.0, scene.tokens.line));
        // A line along its top tells which pane is worked in.
        ui.painter().hline(
            rect.x_range(),
            rect.top() + 1.0,
            Stroke::new(2.0, scene.tokens.accent),
        );
        if pressed {
            self.wake();
            ui.ctx().request_repaint();
        }
        rect
    }

    fn change_over(&mut self, scene: &Scene<'_>, page: &mut Page, asked: &mut Asked) {
        std::mem::swap(&mut self.page, page);
        self.is_right = !self.is_right;
        let Some(front) = scene.state.front().filter(|front| front.key() != self.key) else {
            return;
        };
        let key = std::mem::replace(&mut self.key, front.key().to_owned());
        page.stay();
        asked.send(Command::BringToFront(key));
    }
}
