//! Review: a few notes a day, one after the other, each shown again when it is about to be forgotten.

pub mod open;

use super::markdown_ui::markdown_ui;
use super::theme::{self, Tokens};
use super::view::{Desk, View};
use super::widgets;
use super::{Asked, Scene};
use crate::annotation::Kind;
use crate::app::{Command, Everywhere, Learning, day_of};
use crate::study::notebook::{NotedNote, NotedText};
use crate::study::review::{Grade, due};
use egui::{CentralPanel, FontId, Frame, Key, Modifiers, RichText, ScrollArea, Ui};
use uuid::Uuid;

/// The keys of the four answers.
const KEYS: [Key; 4] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
/// The column is as wide as a page that is read with ease.
const COLUMN: f32 = 620.0;

pub(super) fn review_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let frame = Frame::new()
        .fill(scene.tokens.paper)
        .inner_margin(theme::inside::DESK);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let Some(cards) = scene
            .state
            .learned
            .cards
            .as_ref()
            .filter(|_| scene.state.all_notes.is_loaded)
        else {
            ui.vertical_centered(|ui| {
                ui.add_space(theme::space::EMPTY);
                ui.spinner();
            });
            return;
        };
        let queue = view.review.queue.get_or_insert_with(|| {
            let notes: Vec<Uuid> = reviewed(scene)
                .map(|(_, note)| note.annotation.id)
                .collect();
            due(cards, &notes, day_of(super::notebook_ui::now_ms()))
        });
        let here = queue
            .first()
            .and_then(|id| reviewed(scene).find(|(_, note)| note.annotation.id == *id));
        let left = queue.len();
        match here {
            Some((text, note)) => note_ui(ui, scene, text, note, left, view, asked),
            None => done_ui(ui, scene, view, asked),
        }
    });
}

/// Notes that are worth being shown again: those with words.
fn reviewed<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a NotedText, &'a NotedNote)> {
    scene.state.all_notes.texts.iter().flat_map(|text| {
        let is_reviewed = |note: &&NotedNote| {
            note.annotation.kind != Kind::Bookmark
                && !(note.annotation.quote.is_empty() && note.annotation.notes.is_empty())
        };
        text.notes
            .iter()
            .filter(is_reviewed)
            .map(|note| (text.as_ref(), note))
    })
}

fn note_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    text: &NotedText,
    note: &NotedNote,
    left: usize,
    view: &mut View,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let width = ui.available_width().min(COLUMN);
    let margin = ((ui.available_width() - width) / 2.0).max(0.0);
    let all = left + view.review.answered;
    let mut grade = None;
    ui.horizontal_top(|ui| {
        ui.add_space(margin);
        ui.vertical(|ui| {
            ui.set_width(width);
            let place = say!(
                "review-of-all-today",
                number = view.review.answered + 1,
                all = all
            );
            ui.label(
                RichText::new(place)
                    .size(theme::text::CAPTION)
                    .color(tokens.muted),
            );
            ui.add_space(theme::space::SECTION);
            let room = (ui.available_height() - 110.0).max(120.0);
            ScrollArea::vertical()
                .max_height(room)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    passage_ui(ui, tokens, text, note, view.review.is_open);
                });
            ui.add_space(theme::space::SECTION);
            let hides = !note.annotation.notes.is_empty() && !note.annotation.quote.is_empty();
            grade = answers_ui(ui, scene, hides && !view.review.is_open, view);
            ui.add_space(theme::space::CLOSE);
            if ui.button(say!("review-open-in-the-text")).clicked() {
                view.desk = Desk::Reading;
                asked.send(Command::Everywhere(Everywhere::Show {
                    key: text.key.clone(),
                    id: note.annotation.id,
                }));
            }
        });
    });
    if let Some(grade) = grade {
        let id = note.annotation.id;
        asked.send(Command::Learning(Learning::Answer { id, grade }));
        view.review.answered += 1;
        view.review.is_open = false;
        if let Some(queue) = &mut view.review.queue {
            queue.retain(|other| *other != id);
        }
    }
}

/// What was marked and where, and what was written about it, where that `is_open`.
fn passage_ui(ui: &mut Ui, tokens: &Tokens, text: &NotedText, note: &NotedNote, is_open: bool) {
    let marked = &note.annotation;
    if !marked.quote.is_empty() {
        let quote = RichText::new(&marked.quote)
            .font(FontId::new(theme::text::TITLE, theme::book()))
            .color(tokens.text);
        ui.add(egui::Label::new(quote).wrap());
        ui.add_space(theme::space::APART);
    }
    let mut source = vec![text.title.clone()];
    source.extend(marked.headings.last().cloned());
    let source =
        RichText::new(crate::messages::joined(&source, "  ·  ")).size(theme::text::CAPTION);
    ui.label(source.color(tokens.muted));
    if is_open || marked.quote.is_empty() {
        ui.add_space(theme::space::APART);
        for note in &marked.notes {
            markdown_ui(ui, tokens, note);
        }
    }
}

/// The answers with their keys; before them, what was written may be shown.
fn answers_ui(ui: &mut Ui, scene: &Scene<'_>, hides: bool, view: &mut View) -> Option<Grade> {
    let mut grade = None;
    ui.horizontal_wrapped(|ui| {
        // What is typed into a field, or into a dialog, answers no card behind it.
        let ctx = ui.ctx();
        let is_heard = !widgets::is_behind_a_dialog(ctx) && !ctx.text_edit_focused();
        let pressed = |ui: &Ui, key| {
            is_heard && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
        };
        let space = pressed(ui, Key::Space);
        if hides {
            let clicked =
                widgets::main_button(ui, scene.tokens, say!("review-show-the-note")).clicked();
            if clicked || space {
                view.review.is_open = true;
            }
            let hint = RichText::new(say!("review-space"))
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted);
            ui.label(hint);
            return;
        }
        for (one, key) in Grade::ALL.into_iter().zip(KEYS) {
            let label = format!("{}  {}", one.label(), key.symbol_or_name());
            let clicked = ui.button(label).clicked();
            if clicked || pressed(ui, key) {
                grade = Some(one);
            }
        }
        if space {
            grade = Some(Grade::Good);
        }
    });
    grade
}

fn done_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let answered = view.review.answered;
    let (title, hint) = if answered > 0 {
        (
            say!("review-done-for-today"),
            say!(
                "review-done-hint",
                notes = say!("counted-notes", count = answered)
            ),
        )
    } else if reviewed(scene).next().is_none() {
        (
            say!("review-nothing-to-review-yet"),
            say!("review-nothing-hint").to_owned(),
        )
    } else {
        (
            say!("review-done-for-today"),
            say!("review-done-come-back").to_owned(),
        )
    };
    widgets::empty_state(ui, scene.tokens, super::icons::Icon::Manicule, title, &hint);
    ui.vertical_centered(|ui| {
        ui.add_space(theme::space::APART);
        if ui.button(say!("review-back-to-the-notebook")).clicked() {
            view.desk = Desk::Notebook;
            super::notebook_ui::ask_for_notes(asked);
        }
    });
}
