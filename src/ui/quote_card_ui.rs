//! The passage that is selected as a picture: shown, copied, saved.

pub(super) mod open;

use super::file_dialog::{self, Question};
use super::view::View;
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Names, Notice};
use egui::{Context, RichText, ScrollArea, Ui, vec2};
use open::QuoteCard;

pub(super) fn quote_card_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(card) = &view.quote_card else {
        view.dialog = None;
        return;
    };
    let mut done = false;
    let modal = widgets::modal(ui, "quote card").show(ui.ctx(), |ui| {
        ui.heading(say!("quote-card-quote-card"));
        let room = ui.ctx().content_rect().size() - vec2(120.0, 200.0);
        let size = card.shown.size_vec2() / 2.0;
        let width = size.x.min(room.x).max(200.0);
        ScrollArea::vertical()
            .max_height(room.y.max(120.0))
            .show(ui, |ui| {
                let picture = egui::Image::new(&card.shown)
                    .fit_to_exact_size(vec2(width, size.y * width / size.x))
                    .alt_text(say!("quote-card-the-passage-as-a-picture"));
                ui.add(picture);
            });
        ui.add_space(super::theme::space::NEAR);
        ui.horizontal(|ui| {
            if widgets::main_button(ui, scene.tokens, say!("quote-card-save-ask")).clicked() {
                save(ui.ctx(), card);
                done = true;
            }
            if ui.button(say!("quote-card-copy-picture")).clicked() {
                ui.ctx().copy_image(card.picture.clone());
                asked.send(Command::Notice(Notice::done(say!(
                    "quote-card-picture-copied"
                ))));
                done = true;
            }
            done |= ui.button(say!("button-cancel")).clicked();
            let hint = say!("quote-card-it-has-the-colours-and-the");
            ui.label(
                RichText::new(hint)
                    .size(super::theme::text::CAPTION)
                    .color(scene.tokens.muted),
            );
        });
    });
    if done || modal.should_close() {
        (view.dialog, view.quote_card) = (None, None);
    }
}

fn save(ctx: &Context, card: &QuoteCard) {
    let question = Question {
        title: say!("quote-card-save-title"),
        pick: file_dialog::Pick::New(format!("{}.png", card.name)),
        kind: None,
        instead: say!("quote-card-by-hand"),
        about: None,
    };
    let bytes = card.png.clone();
    file_dialog::ask(ctx, question, move |path| {
        Command::Names(Names::Keep {
            path,
            bytes: bytes.clone(),
        })
    });
}
