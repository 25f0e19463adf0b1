//! Where the reader's own lies, for whoever reads on more than one computer: which folder, which devices write there, what to watch.

use super::server_ui::server_ui;
use super::theme;
use super::view::{Dialog, View};
use super::widgets;
use super::{Asked, Scene, file_dialog};
use crate::app::{Command, Sync};
use crate::library::SyncStatus;
use egui::{RichText, Ui};

pub fn sync_ui(ui: &Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.dialog != Some(Dialog::Sync) {
        return;
    }
    let mut done = false;
    let modal = widgets::modal(ui, "sync").show(ui.ctx(), |ui| {
        ui.set_width(500.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        ui.heading(say!("sync-more-than-one-computer"));
        let label = say!("sync-what");
        ui.label(RichText::new(label).color(scene.tokens.chrome_text));
        ui.add_space(theme::space::NEAR);
        match &scene.state.sync.status {
            Some(status) => status_ui(ui, scene, status),
            None => drop(ui.spinner()),
        }
        if let Some(moved) = &scene.state.sync.moved_to {
            let label = say!("sync-moved", folder = moved.display());
            ui.label(RichText::new(label).color(scene.tokens.accent));
        }
        ui.add_space(theme::space::TIGHT);
        if ui.button(say!("button-choose-a-folder")).clicked() {
            file_dialog::ask_for_folder(
                ui.ctx(),
                say!("sync-a-folder-that-is-kept-on"),
                say!("sync-by-hand"),
                |path| Command::Sync(Sync::MoveTo(path)),
            );
        }
        if let Some(status) = &scene.state.sync.status {
            server_ui(ui, scene, &status.server, asked);
        }
        ui.add_space(theme::space::APART);
        done |= ui.button(say!("button-close")).clicked();
    });
    if done || modal.should_close() {
        view.dialog = None;
    }
    if scene.state.sync.status.is_none() && !scene.state.sync.is_asked {
        asked.send(Command::Sync(Sync::Look));
    }
}

fn status_ui(ui: &mut Ui, scene: &Scene<'_>, status: &SyncStatus) {
    let caption = |label: String| {
        RichText::new(label)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted)
    };
    ui.label(say!("sync-notes-lie", folder = status.folder.display()));
    if !status.is_chosen {
        ui.label(caption(say!("sync-this-is-the-usual-place-on").to_owned()));
    }
    if let Some(trouble) = &status.trouble {
        ui.label(RichText::new(trouble).color(scene.tokens.warning));
    }
    ui.add_space(theme::space::TIGHT);
    for (device, changed) in &status.devices {
        let here = if *device == status.own_device {
            say!("sync-this-computer")
        } else {
            ""
        };
        ui.label(caption(say!(
            "sync-device",
            device = device,
            here = here,
            when = widgets::when(*changed)
        )));
    }
    if !status.conflicts.is_empty() {
        let count = status.conflicts.len();
        ui.label(caption(say!("sync-conflict-copies", count = count)));
    }
}
