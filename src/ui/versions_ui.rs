//! A note that was written on two machines at once: both versions, until the reader says which stands.

use super::theme::{self, inside, round};
use super::widgets;
use super::{Asked, Scene};
use crate::annotation::{Annotation, Edit};
use crate::app::{Command, Note, OpenText};
use egui::{FontId, Frame, RichText, Stroke, Ui};

/// Draws the versions where there is more than one; whether there was.
pub fn versions_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    note: &Annotation,
    asked: &mut Asked,
) -> bool {
    if note.notes.len() < 2 {
        return false;
    }
    let tokens = scene.tokens;
    let heading = RichText::new(say!("versions-edited-on-two-devices"))
        .font(FontId::new(theme::text::CAPTION, theme::strong()))
        .color(tokens.warning);
    ui.label(heading);
    let mut keep = |text: &str| {
        asked.send(Command::Note(Note::Edit(Edit::UniteNote {
            id: note.id,
            note: text.to_owned(),
        })));
    };
    for version in book.notes.notebook.versions(note.id) {
        let frame = Frame::new()
            .stroke(Stroke::new(1.0, tokens.line))
            .corner_radius(round::CARD)
            .inner_margin(inside::FIELD);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let place = if version.here {
                say!("versions-on-this-device")
            } else {
                say!("versions-on-another-device")
            };
            ui.label(
                RichText::new(format!("{place}, {}", widgets::when(version.written)))
                    .size(theme::text::CAPTION)
                    .color(tokens.muted),
            );
            ui.add(egui::Label::new(RichText::new(&version.text).color(tokens.chrome_text)).wrap());
            if ui.button(say!("versions-keep-this-version")).clicked() {
                keep(&version.text);
            }
        });
    }
    if ui.button(say!("versions-keep-both-in-one-note")).clicked() {
        keep(&note.note_text());
    }
    true
}
