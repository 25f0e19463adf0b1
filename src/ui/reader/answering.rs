//! Carries out what the keys and panels of a frame ask for.

use super::Reader;
use crate::app::Command;
use crate::ui::actions::Action;
use crate::ui::file_dialog::{self, Question};
use crate::ui::keys;
use crate::ui::page::quote_card::quote_card;
use crate::ui::perform::perform;
use crate::ui::quote_card_ui::open::QuoteCard;
use crate::ui::split::Split;
use crate::ui::theme::Tokens;
use crate::ui::view::{Desk, Dialog, FindBar};
use crate::ui::{Asked, Scene, editor_ui};
use egui::Context;
use std::sync::Arc;
use std::time::{Duration, Instant};

impl Reader {
    /// Carries out what the keys of this frame ask for, one after another.
    pub(super) fn act(&mut self, ctx: &Context, time: f64) {
        let tokens = self.dress(ctx);
        let is_reading = self.view.desk == Desk::Reading && self.state.front().is_some();
        for action in keys::pressed(ctx, is_reading) {
            self.answer(
                ctx,
                &tokens,
                time,
                Asked {
                    actions: vec![action],
                    ..Asked::default()
                },
            );
        }
    }

    pub(super) fn answer(&mut self, ctx: &Context, tokens: &Tokens, time: f64, mut asked: Asked) {
        for action in std::mem::take(&mut asked.actions) {
            let scene = Scene {
                state: &self.state,
                tokens,
                time,
            };
            perform(action, ctx, &scene, &mut self.view, &mut asked);
            self.draw_quote_card(ctx, tokens, &mut asked);
            self.page.perform(action, ctx, self.state.front());
            self.perform_split(action, ctx);
        }
        if let Some(query) = asked.find.take() {
            self.view.find = Some(FindBar {
                query,
                grab: true,
                ..Default::default()
            });
        }
        if let Some((shape, name)) = asked.save_as.take() {
            let question = Question {
                title: say!("answer-export-notes"),
                pick: file_dialog::Pick::New(name),
                kind: None,
                instead: say!("answer-export-by-hand"),
                about: self.open_key().map(str::to_owned),
            };
            file_dialog::ask(ctx, question, move |path| Command::Export { path, shape });
        }
        if let Some((shape, name, chosen)) = asked.save_notes_as.take() {
            let question = Question {
                title: say!("answer-export-notes"),
                pick: file_dialog::Pick::New(name),
                kind: None,
                instead: say!("answer-export-all-by-hand"),
                about: None,
            };
            file_dialog::ask(ctx, question, move |path| Command::ExportChosen {
                path,
                shape,
                chosen,
            });
        }
        self.quit_anyway |= asked.quit_anyway;
        if !asked.commands.is_empty() {
            ctx.request_repaint();
        }
        self.take_commands(asked);
        if std::mem::take(&mut self.view.write_next) {
            let mut asked = Asked::default();
            if let Some(note) = self
                .state
                .front()
                .and_then(|book| book.notes.notebook.get(book.notes.focus?))
            {
                editor_ui::open(note, &mut self.view, &mut asked);
            }
            self.take_commands(asked);
        }
    }

    /// Draws the passage that is wanted as a picture, and shows it.
    fn draw_quote_card(&mut self, ctx: &Context, tokens: &Tokens, asked: &mut Asked) {
        let Some((document, title)) = asked.quote_card.take() else {
            return;
        };
        let (fonts, settings) = (self.page.fonts(), &self.state.settings);
        let canvas = quote_card(fonts, tokens, settings, &Arc::new(document));
        let name = crate::library::plain_name(&say!("answer-quote-name", title = title));
        let Some(card) = QuoteCard::new(ctx, canvas, name) else {
            return;
        };
        self.view.quote_card = Some(Box::new(card));
        self.view.dialog = Some(Dialog::QuoteCard);
    }

    /// Opens or closes the second pane, or changes over to it.
    fn perform_split(&mut self, action: Action, ctx: &Context) {
        match action {
            Action::Split => {
                self.split = match (self.split.take(), self.state.front()) {
                    (None, Some(book)) => Some(Split::of(&self.page, book)),
                    _ => None,
                };
            }
            Action::OtherPane => {
                if let Some(split) = &mut self.split {
                    split.wake();
                }
            }
            _ => return,
        }
        ctx.request_repaint();
    }

    /// Shows what is found in the frame in which it is typed, unless the search takes long: then it comes in a later one.
    pub(super) fn show_found(&mut self, ctx: &Context) {
        /// Half of the time that a frame has.
        const PATIENCE: Duration = Duration::from_millis(8);
        let until = Instant::now() + PATIENCE;
        while self.state.front().is_some_and(|book| book.finding.pending) {
            let Some(command) = self.jobs.answer_by(until) else {
                return;
            };
            self.apply(command);
        }
        ctx.request_discard("the page goes to what was found");
    }

    pub(super) fn take_commands(&mut self, asked: Asked) {
        for command in asked.commands {
            self.apply(command);
        }
    }
}
