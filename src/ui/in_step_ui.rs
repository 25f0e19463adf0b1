//! The folder that is kept in step with the notes on all texts: which it is, how it stands, and how to end it.

use super::theme::{self, space};
use super::view::{Dialog, View};
use super::widgets;
use super::{Asked, Scene, file_dialog};
use crate::app::{Command, InStepReport};
use crate::exchange::Preset;
use crate::library::{FolderInStep, Setting};
use egui::{RichText, Ui};

const WIDTH: f32 = 500.0;

pub fn in_step_ui(ui: &Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.dialog != Some(Dialog::InStep) {
        return;
    }
    let mut done = false;
    let modal = widgets::modal(ui, "in step").show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 60.0));
        ui.heading(say!("in-step-keep-a-folder-in-step"));
        let caption = say!("in-step-what");
        ui.label(RichText::new(caption).color(scene.tokens.chrome_text));
        ui.add_space(space::CLOSE);
        let wanted = scene.state.settings.folder_in_step.as_ref();
        if let Some(wanted) = wanted {
            folder_ui(ui, scene, wanted, asked);
            ui.add_space(space::CLOSE);
        }
        ui.horizontal_wrapped(|ui| {
            let label = if wanted.is_some() {
                say!("in-step-choose-another-folder")
            } else {
                say!("button-choose-a-folder")
            };
            if ui.button(label).clicked() {
                choose(ui, wanted.map_or(Preset::Markdown, FolderInStep::preset));
            }
            if wanted.is_some()
                && ui
                    .button(say!("in-step-stop"))
                    .on_hover_text(say!("in-step-the-files-stay-as-they-are"))
                    .clicked()
            {
                asked.set(Setting::FolderInStep(None));
            }
            done |= ui.button(say!("button-close")).clicked();
        });
    });
    if done || modal.should_close() {
        view.dialog = None;
    }
}

fn folder_ui(ui: &mut Ui, scene: &Scene<'_>, wanted: &FolderInStep, asked: &mut Asked) {
    ui.label(say!("in-step-folder", path = wanted.path().display()));
    ui.horizontal(|ui| {
        ui.label(say!("in-step-format"));
        let now = wanted.preset();
        egui::ComboBox::from_id_salt("format in step")
            .selected_text(now.label())
            .popup_style(widgets::list_style(scene.tokens))
            .show_ui(ui, |ui| {
                for preset in Preset::ALL {
                    if ui.selectable_label(preset == now, preset.label()).clicked() && preset != now
                    {
                        let folder = FolderInStep::new(wanted.path(), preset);
                        asked.set(Setting::FolderInStep(Some(folder)));
                    }
                }
            });
    });
    let caption =
        |label: String, color| RichText::new(label).size(theme::text::CAPTION).color(color);
    let Some((report, at_ms)) = &scene.state.in_step else {
        ui.label(caption(
            say!("in-step-nothing-was-written-yet").to_owned(),
            scene.tokens.muted,
        ));
        return;
    };
    let files = say!("counted-files", count = report.files);
    let label = say!(
        "in-step-compared",
        files = files,
        when = widgets::when(*at_ms)
    );
    ui.label(caption(label, scene.tokens.muted));
    for trouble in &report.troubles {
        ui.label(caption(trouble.clone(), scene.tokens.warning));
    }
    again_ui(ui, scene, report, asked);
}

/// What the reader took out can be asked back.
fn again_ui(ui: &mut Ui, scene: &Scene<'_>, report: &InStepReport, asked: &mut Asked) {
    for path in &report.removed {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let label = say!("in-step-was-deleted-there-and-stays-deleted", name = name);
        ui.label(
            RichText::new(label)
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
    }
    let hint = say!("in-step-also-notes-and-files-that-you");
    if ui
        .button(say!("in-step-write-everything-again"))
        .on_hover_text(hint)
        .clicked()
    {
        asked.send(Command::StepAgain);
    }
}

fn choose(ui: &Ui, preset: Preset) {
    file_dialog::ask_for_folder(
        ui.ctx(),
        say!("in-step-a-folder-for-your-notes"),
        say!("in-step-by-hand"),
        move |path| {
            let folder = FolderInStep::new(&path, preset);
            Command::Set(Setting::FolderInStep(Some(folder)))
        },
    );
}
