//! Notes whose words have changed or are not in the text any more: what they were beside what stands there now, and what the
//! reader says about it.

use super::labels::{reason, shortened};
use super::theme::{self, inside, round, translucent};
use super::view::{Comparisons, NotesTab, View};
use super::widgets;
use super::{Asked, Scene};
use crate::annotation::{AnchorState, Annotation, Edit, Ink};
use crate::app::{Command, Go, Note, Notice, OpenText};
use crate::library::{Setting, SidebarTab};
use crate::study::changes::{Changes, changes};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Frame, RichText, Role, Sense, Stroke, Ui, WidgetInfo};
use std::ops::Range;

/// Code points of a passage that are shown; the rest is seen on the page.
const SHOWN: usize = 360;
/// Panels this wide show the two versions side by side; narrower ones show the one above the other.
const TWO_COLUMNS: f32 = 264.0;

/// Opens a list of notes in the sidebar; an empty one says so.
pub fn show(scene: &Scene<'_>, view: &mut View, asked: &mut Asked, tab: NotesTab) {
    let empty = match (scene.state.front(), tab) {
        (Some(book), NotesTab::Attention)
            if book.notes.notebook.needing_attention().next().is_none() =>
        {
            say!("attention-all-notes-are-in-place")
        }
        (Some(book), NotesTab::Trash) if book.notes.notebook.trash().is_empty() => {
            say!("attention-the-trash-is-empty")
        }
        _ => "",
    };
    if !empty.is_empty() {
        asked.send(Command::Notice(Notice::done(empty)));
        return;
    }
    view.notes.tab = tab;
    asked.set(Setting::SidebarTab(SidebarTab::Notes));
    asked.set(Setting::SidebarOpen(true));
}

pub fn attention_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    view: &mut View,
    asked: &mut Asked,
) {
    let notes: Vec<&Annotation> = book.notes.notebook.needing_attention().collect();
    let placed = book
        .notes
        .notebook
        .annotations()
        .iter()
        .filter(|note| note.anchor_state.range().is_some())
        .count();
    let all = book.notes.notebook.annotations().len();
    ui.label(
        RichText::new(say!("attention-placed", placed = placed, all = all))
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
    let hint = say!("attention-why");
    ui.label(
        RichText::new(hint)
            .size(theme::text::CAPTION)
            .color(scene.tokens.chrome_text),
    );
    let changed = notes
        .iter()
        .filter(|note| note.anchor_state.range().is_some())
        .count();
    if changed > 1
        && ui
            .button(say!("attention-accept-all-changes", count = changed))
            .clicked()
    {
        asked.send(Command::Note(Note::AcceptAll));
    }
    let mut heights = std::mem::take(&mut view.notes.heights);
    let comparisons = &mut view.notes.comparisons;
    widgets::long_list(
        ui,
        "attention",
        &mut heights,
        &notes,
        |note| note.id,
        None,
        |ui, note| note_ui(ui, scene, book, note, comparisons, asked),
    );
    view.notes.heights = heights;
}

fn note_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    note: &Annotation,
    comparisons: &mut Comparisons,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let chosen = book.notes.focus == Some(note.id);
    let frame = Frame::new()
        .fill(if chosen {
            tokens.raised
        } else {
            translucent(tokens.raised, 0.55)
        })
        .stroke(Stroke::new(
            1.0,
            if chosen { tokens.control } else { tokens.line },
        ))
        .corner_radius(round::CARD)
        .inner_margin(inside::CARD);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let label = RichText::new(reason(&note.anchor_state))
            .font(FontId::new(theme::text::CAPTION, theme::strong()))
            .color(tokens.warning);
        ui.label(label);
        match note.anchor_state.range() {
            Some(range) => {
                let now = book.text.document.slice(range);
                let from = (shortened(&note.quote, SHOWN), shortened(now, SHOWN));
                let comparison = comparisons.entry(note.id).or_default();
                let changes = comparison.get(from.clone(), |(old, new)| changes(old, new));
                if versions_ui(ui, scene, (&from.0, &from.1), &changes) {
                    asked.send(Command::FocusNote(Some(note.id)));
                    asked.send(Command::Go(Go::Show(range)));
                }
            }
            None => {
                ui.label(
                    RichText::new(shortened(&note.quote, SHOWN))
                        .font(FontId::new(theme::text::LABEL, theme::book()))
                        .color(tokens.text),
                );
                guesses_ui(ui, scene, book, note, asked);
            }
        }
        if !note.note().is_empty() {
            widgets::note_text_ui(ui, tokens, &shortened(&note.note_text(), 160));
        }
        answers_ui(ui, book, note, asked);
    });
}

/// The passage as it was marked beside the one that stands there now; true when the latter was clicked.
fn versions_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (old, new): (&str, &str),
    changes: &Changes,
) -> bool {
    let version = |ui: &mut Ui, heading: &str, text: &str, marks: &[Range<usize>], ink: Ink| {
        ui.vertical(|ui| {
            ui.label(
                RichText::new(heading)
                    .size(theme::text::CAPTION)
                    .color(scene.tokens.muted),
            );
            let job = marked(scene, text, marks, translucent(scene.tokens.dot(ink), 0.35));
            let response = ui.add(egui::Label::new(job).wrap().sense(Sense::click()));
            response.widget_info(|| {
                WidgetInfo::labeled(
                    Role::Button,
                    true,
                    say!("labelled", label = heading, text = text),
                )
            });
            response
                .on_hover_cursor(egui::CursorIcon::PointingHand)
                .clicked()
        })
        .inner
    };
    if ui.available_width() >= TWO_COLUMNS {
        ui.columns(2, |columns| {
            let before = version(
                &mut columns[0],
                say!("attention-when-you-marked-it"),
                old,
                &changes.removed,
                Ink::Pink,
            );
            version(
                &mut columns[1],
                say!("attention-now"),
                new,
                &changes.added,
                Ink::Green,
            ) || before
        })
    } else {
        let before = version(
            ui,
            say!("attention-when-you-marked-it"),
            old,
            &changes.removed,
            Ink::Pink,
        );
        version(ui, say!("attention-now"), new, &changes.added, Ink::Green) || before
    }
}

/// Words with a ground beneath those that changed.
fn marked(scene: &Scene<'_>, text: &str, marks: &[Range<usize>], ground: Color32) -> LayoutJob {
    let format = TextFormat::simple(
        FontId::new(theme::text::LABEL, theme::book()),
        scene.tokens.text,
    );
    let mut job = LayoutJob::default();
    let mut at = 0;
    for mark in marks {
        job.append(&text[at..mark.start], 0.0, format.clone());
        job.append(
            &text[mark.clone()],
            0.0,
            TextFormat {
                background: ground,
                ..format.clone()
            },
        );
        at = mark.end;
    }
    job.append(&text[at..], 0.0, format);
    job
}

/// Places that are something like the passage: a click goes there and selects the words.
fn guesses_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    note: &Annotation,
    asked: &mut Asked,
) {
    let Some(guesses) = book.notes.guesses.get(&note.id) else {
        if ui.link(say!("attention-find-similar-passages")).clicked() {
            asked.send(Command::Note(Note::Guess(note.id)));
        }
        return;
    };
    let Some(guesses) = guesses else {
        ui.label(
            RichText::new(say!("button-searching"))
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
        return;
    };
    if guesses.is_empty() {
        ui.label(
            RichText::new(say!("attention-nothing-in-this-text-is-similar"))
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
        return;
    }
    ui.label(
        RichText::new(say!("attention-similar-passages"))
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
    for &range in guesses {
        let passage = shortened(book.text.document.slice(range), 90);
        let response = widgets::quiet_link(ui, scene.tokens, &passage);
        if response
            .on_hover_text(say!("attention-go-to-this-passage-and-select"))
            .clicked()
        {
            asked.send(Command::Go(Go::Show(range)));
            asked.send(Command::Select(Some(crate::app::Selection::of(range))));
        }
    }
}

fn answers_ui(ui: &mut Ui, book: &OpenText, note: &Annotation, asked: &mut Asked) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::TIGHT;
        if matches!(note.anchor_state, AnchorState::Changed { .. })
            && ui
                .button(say!("attention-accept"))
                .on_hover_text(say!("attention-this-is-the-passage-i-meant"))
                .clicked()
        {
            asked.send(Command::Note(Note::Edit(Edit::Accept(note.id))));
        }
        let place = egui::Button::new(say!("attention-place-here"));
        let hint = say!("attention-select-the-passage-where-the-note");
        if ui
            .add_enabled(book.place.selection.is_some(), place)
            .on_hover_text(hint)
            .on_disabled_hover_text(hint)
            .clicked()
        {
            asked.send(Command::Note(Note::PlaceHere(note.id)));
        }
        if ui
            .button(say!("attention-keep-unplaced"))
            .on_hover_text(say!("attention-it-has-no-place-in-this"))
            .clicked()
        {
            asked.send(Command::Note(Note::Edit(Edit::SetApart(note.id))));
        }
    });
}
