//! Offers the notes of a text that the open one is much like: a new edition, or a copy typed anew.

use super::icons::{self, Icon};
use super::theme::{inside, round};
use super::{Asked, Scene};
use crate::app::Command;
use egui::{Frame, RichText, Sense, Ui, vec2};

pub fn similar_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let Some(book) = scene.state.front() else {
        return;
    };
    let Some(similar) = book.notes.similar.as_ref() else {
        return;
    };
    let frame = Frame::popup(ui.style())
        .inner_margin(inside::MESSAGE)
        .corner_radius(round::RAISED);
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
            icons::paint(ui.painter(), Icon::Manicule, rect, scene.tokens.accent);
            ui.scope(|ui| {
                ui.set_max_width((ui.ctx().content_rect().width() - 420.0).clamp(160.0, 420.0));
                let notes = say!("counted-notes", count = similar.notes);
                let message = say!(
                    "similar-text",
                    title = similar.title,
                    percent = format!("{:.0}", similar.likeness * 100.0),
                    notes = notes
                );
                ui.add(
                    egui::Label::new(RichText::new(message).color(scene.tokens.chrome_text)).wrap(),
                );
            });
            let has_own = !book.notes.notebook.replica().is_empty();
            let join = match has_own {
                true => say!("similar-share-the-notes"),
                false => say!("similar-bring-notes-here"),
            };
            if ui.button(join).clicked() {
                asked.send(Command::Adopt);
            }
            if ui.button(say!("similar-keep-separate")).clicked() {
                asked.send(Command::Decline);
            }
        });
    });
}
