//! What was deleted: every highlight with its words and its note, until the reader empties the trash.

use super::icons::Icon;
use super::labels::{count_of, shortened};
use super::theme::{self, inside, round, space};
use super::view::{Dialog, View};
use super::widgets;
use super::{Asked, Scene};
use crate::annotation::{Annotation, Edit};
use crate::app::{Command, Note, OpenText};
use crate::study;
use egui::{FontId, Frame, RichText, Stroke, Ui};

pub fn trash_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    view: &mut View,
    asked: &mut Asked,
) {
    let trash = book.notes.notebook.trash();
    if trash.is_empty() {
        widgets::empty_state(
            ui,
            scene.tokens,
            Icon::Trash,
            say!("trash-the-trash-is-empty"),
            say!("trash-hint"),
        );
        return;
    }
    ui.horizontal(|ui| {
        let label = say!("trash-count", counts = count_of(trash));
        ui.label(
            RichText::new(label)
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button(say!("trash-empty-ask")).clicked() {
                view.dialog = Some(Dialog::EmptyTrash);
            }
        });
    });
    let mut heights = std::mem::take(&mut view.notes.heights);
    widgets::long_list(
        ui,
        "trash",
        &mut heights,
        trash,
        |note| note.id,
        None,
        |ui, note| note_ui(ui, scene, book, note, asked),
    );
    view.notes.heights = heights;
}

fn note_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, note: &Annotation, asked: &mut Asked) {
    let tokens = scene.tokens;
    let frame = Frame::new()
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(round::CARD)
        .inner_margin(inside::CARD);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(
            RichText::new(shortened(&study::quote(&book.text.document, note), 220))
                .font(FontId::new(theme::text::LABEL, theme::book()))
                .color(tokens.muted),
        );
        if !note.note().is_empty() {
            widgets::note_text_ui(ui, tokens, &shortened(&note.note_text(), 220));
        }
        ui.horizontal(|ui| {
            if ui.button(say!("button-restore")).clicked() {
                asked.send(Command::Note(Note::Edit(Edit::Restore(note.id))));
            }
            let when = say!("trash-deleted", when = widgets::when(note.modified));
            ui.label(
                RichText::new(when)
                    .size(theme::text::CAPTION)
                    .color(tokens.muted),
            );
        });
    });
}

/// Asks before words are thrown away for good.
pub fn empty_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let count = scene
        .state
        .front()
        .map_or(0, |book| book.notes.notebook.trash().len());
    let mut done = count == 0;
    let modal = widgets::modal(ui, "empty trash").show(ui.ctx(), |ui| {
        ui.set_width(400.0);
        ui.heading(say!("trash-empty-the-trash"));
        let message = say!("trash-for-good", count = count);
        ui.label(RichText::new(message).color(scene.tokens.chrome_text));
        ui.add_space(space::NEAR);
        ui.horizontal(|ui| {
            if ui.button(say!("trash-empty-do")).clicked() {
                asked.send(Command::Note(Note::EmptyTrash));
                done = true;
            }
            done |= ui.button(say!("button-cancel")).clicked();
        });
    });
    if done || modal.should_close() {
        view.dialog = None;
    }
}
