//! What was deleted, of every text and of none: each note with its words, and a way back.

use super::super::icons::Icon;
use super::super::labels::shortened;
use super::super::theme::{self, inside, round};
use super::super::widgets;
use super::super::{Asked, Scene};
use super::open::NotebookView;
use crate::annotation::{Annotation, Edit};
use crate::app::{Batch, Command, Everywhere};
use crate::study::notebook::NotedText;
use egui::{FontId, Frame, RichText, Stroke, Ui};

/// How many deleted notes there are.
pub(super) fn count(scene: &Scene<'_>) -> usize {
    let texts = scene.state.all_notes.texts.iter();
    texts.map(|text| text.deleted.len()).sum()
}

pub(super) fn trash_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    notebook: &mut NotebookView,
    asked: &mut Asked,
) {
    let texts = scene.state.all_notes.texts.iter();
    let deleted = texts.flat_map(|text| text.deleted.iter().map(move |note| (&**text, note)));
    let mut rows: Vec<(&NotedText, &Annotation)> = deleted.collect();
    if rows.is_empty() {
        widgets::empty_state(
            ui,
            scene.tokens,
            Icon::Trash,
            say!("notebook-the-trash-is-empty"),
            say!("notebook-trash-hint"),
        );
        return;
    }
    rows.sort_by_key(|(_, note)| std::cmp::Reverse(note.modified));
    ui.set_max_width(super::list::width(ui));
    widgets::long_list(
        ui,
        "trash of all texts",
        &mut notebook.trash_heights,
        &rows,
        |(_, note)| note.id,
        None,
        |ui, (text, note)| note_ui(ui, scene, text, note, asked),
    );
}

fn note_ui(ui: &mut Ui, scene: &Scene<'_>, text: &NotedText, note: &Annotation, asked: &mut Asked) {
    let tokens = scene.tokens;
    let frame = Frame::new()
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(round::CARD)
        .inner_margin(inside::CARD);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let caption = |label: String| {
            RichText::new(label)
                .size(theme::text::CAPTION)
                .color(tokens.muted)
        };
        ui.label(caption(say!(
            "notebook-trash-line",
            title = text.title,
            when = widgets::when(note.modified)
        )));
        if !note.quote.is_empty() {
            let font = FontId::new(theme::text::LABEL, theme::book());
            let quote = RichText::new(shortened(&note.quote, 220)).font(font);
            ui.label(quote.color(tokens.muted));
        }
        if !note.note().is_empty() {
            widgets::note_text_ui(ui, tokens, &shortened(&note.note_text(), 400));
        }
        if ui.button(say!("button-restore")).clicked() {
            let changes = vec![(text.key.clone(), Edit::Restore(note.id))];
            let batch = Batch::new(say!("notebook-note-restored"), changes);
            asked.send(Command::Everywhere(Everywhere::Change(batch)));
        }
    });
}
