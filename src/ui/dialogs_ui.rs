//! Questions that want an answer first: an address outside the program, an export, unsaved notes at the end.

use super::theme::{self, space};
use super::view::{Dialog, View};
use super::{Asked, Scene};
use crate::app::{Command, Notice, Saving};
use crate::library::ReadingOptions;
use egui::{FontId, OpenUrl, RichText, Ui, ViewportCommand};

pub fn dialogs_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    leaving_ui(ui, scene, asked);
    super::password_ui::password_ui(ui, scene, view, asked);
    super::problem_ui::problem_ui(ui, scene, asked);
    match view.dialog.clone() {
        Some(Dialog::OutsideLink(address)) => outside_link_ui(ui, scene, &address, view),
        Some(Dialog::Export) => super::export_ui::export_ui(ui, scene, view, asked),
        Some(Dialog::ExportChosen) => super::export_ui::export_chosen_ui(ui, scene, view, asked),
        Some(Dialog::Details) => super::details_ui::details_ui(ui, scene, view, asked),
        Some(Dialog::Import) => super::import_ui::import_ui(ui, scene, view, asked),
        Some(Dialog::EmptyTrash) => super::trash_ui::empty_ui(ui, scene, view, asked),
        Some(Dialog::UnsavedOnQuit) => unsaved_ui(ui, scene, view, asked),
        Some(Dialog::Picture(of)) => super::pictures_ui::pictures_ui(ui, scene, of, view, asked),
        Some(Dialog::Viewer(id)) => super::viewer_ui::viewer_ui(ui, scene, id, view),
        Some(Dialog::QuoteCard) => super::quote_card_ui::quote_card_ui(ui, scene, view, asked),
        Some(Dialog::Encoding) => encoding_ui(ui, scene, view, asked),
        _ => {}
    }
}

/// Shows where a link leads that leaves the folder of its text.
fn leaving_ui(ui: &Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let Some(leaving) = &scene.state.leaving else {
        return;
    };
    let mut answer = None;
    let modal = super::widgets::modal(ui, "leaving").show(ui.ctx(), |ui| {
        ui.set_width(460.0);
        ui.heading(say!("dialog-open-a-file-outside-this-texts"));
        ui.add_space(space::TIGHT);
        let path = leaving.source.to_string();
        ui.add(
            egui::Label::new(
                RichText::new(path)
                    .font(FontId::monospace(theme::text::LABEL))
                    .color(scene.tokens.text),
            )
            .wrap(),
        );
        ui.add_space(space::NEAR);
        ui.horizontal(|ui| {
            if ui.button(say!("button-open")).clicked() {
                answer = Some(true);
            }
            if ui.button(say!("button-cancel")).clicked() {
                answer = Some(false);
            }
        });
    });
    if modal.should_close() {
        answer = Some(false);
    }
    if let Some(follow) = answer {
        asked.send(Command::Leave(follow));
    }
}

/// Which encoding the letters of the text are in, for a file that says it wrongly or not at all.
fn encoding_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(book) = scene
        .state
        .front()
        .filter(|book| book.text.has_one_encoding())
    else {
        view.dialog = None;
        return;
    };
    let options = &book.text.options;
    let chosen = options.encoding.as_deref();
    let mut done = false;
    let modal = super::widgets::modal(ui, "encoding").show(ui.ctx(), |ui| {
        ui.set_width(380.0);
        ui.heading(say!("dialog-text-encoding"));
        let label = say!("dialog-if-letters-look-wrong-choose-the");
        ui.label(RichText::new(label).color(scene.tokens.muted));
        ui.add_space(space::NEAR);
        egui::ScrollArea::vertical()
            .max_height(340.0)
            .show(ui, |ui| {
                let mut choose = |ui: &mut Ui, encoding: Option<&str>, label: String| {
                    if ui.radio(chosen == encoding, label).clicked() && chosen != encoding {
                        asked.send(Command::ReadWith(ReadingOptions {
                            encoding: encoding.map(str::to_owned),
                            ..options.clone()
                        }));
                    }
                };
                choose(ui, None, say!("dialog-automatic").to_owned());
                for (name, use_of) in crate::sandbox::ENCODINGS {
                    choose(
                        ui,
                        Some(name),
                        say!("dialog-encoding-choice", name = name, use = use_of.say()),
                    );
                }
            });
        ui.add_space(space::NEAR);
        done = ui.button(say!("button-close")).clicked();
    });
    if done || modal.should_close() {
        view.dialog = None;
    }
}

fn outside_link_ui(ui: &mut Ui, scene: &Scene<'_>, address: &str, view: &mut View) {
    let opens = ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| address.to_ascii_lowercase().starts_with(scheme));
    let mut done = false;
    let modal = super::widgets::modal(ui, "outside link").show(ui.ctx(), |ui| {
        ui.set_width(440.0);
        ui.heading(if opens {
            say!("dialog-open-this-link")
        } else {
            say!("dialog-this-link-cant-be-opened")
        });
        ui.add_space(space::TIGHT);
        ui.add(
            egui::Label::new(
                RichText::new(address)
                    .font(FontId::monospace(theme::text::LABEL))
                    .color(scene.tokens.text),
            )
            .wrap(),
        );
        if !opens {
            ui.label(
                RichText::new(say!("dialog-only-web-and-mail-addresses-can"))
                    .color(scene.tokens.muted),
            );
        }
        ui.add_space(space::NEAR);
        ui.horizontal(|ui| {
            if opens && ui.button(say!("button-open")).clicked() {
                ui.ctx().open_url(OpenUrl::new_tab(address));
                done = true;
            }
            if ui.button(say!("dialog-copy-link")).clicked() {
                ui.ctx().copy_text(address.to_owned());
                done = true;
            }
            done |= ui.button(say!("button-cancel")).clicked();
        });
    });
    if done || modal.should_close() {
        view.dialog = None;
    }
}

fn unsaved_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let reason = match &scene.state.saving {
        Saving::Failed(reason) => reason,
        Saving::Pending => say!("dialog-still-saving"),
        Saving::Saved => {
            view.dialog = None;
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            return;
        }
    };
    super::widgets::modal(ui, "unsaved").show(ui.ctx(), |ui| {
        ui.set_width(460.0);
        ui.heading(say!("dialog-your-latest-notes-are-not-saved"));
        ui.label(
            RichText::new(reason)
                .font(FontId::new(theme::text::QUOTE, theme::book()))
                .color(scene.tokens.chrome_text),
        );
        ui.add_space(space::NEAR);
        ui.horizontal(|ui| {
            if ui.button(say!("dialog-try-again")).clicked() {
                asked.send(Command::RetrySave);
            }
            if ui.button(say!("dialog-copy-as-markdown")).clicked() {
                asked.act(super::actions::Action::CopyExport);
                asked.send(Command::Notice(Notice::done(say!(
                    "dialog-copied-paste-your-notes-somewhere-safe"
                ))));
            }
            if ui.button(say!("dialog-keep-open")).clicked() {
                view.dialog = None;
            }
            let quit = ui.button(say!("dialog-quit-anyway"));
            let quit = quit.on_hover_text(say!("dialog-unsaved-where"));
            if quit.clicked() {
                asked.quit_anyway = true;
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            }
        });
    });
}
