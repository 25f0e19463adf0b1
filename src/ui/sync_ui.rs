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
        ui.heading("More than one computer");
        let label = "Keep your notes in a folder that Syncthing, Dropbox, iCloud Drive, OneDrive or a network share keeps the same on \
                     all your computers. Each computer writes files of its own there, so none writes over another.";
        ui.label(RichText::new(label).color(scene.tokens.chrome_text));
        ui.add_space(theme::space::NEAR);
        match &scene.state.sync.status {
            Some(status) => status_ui(ui, scene, status),
            None => drop(ui.spinner()),
        }
        if let Some(moved) = &scene.state.sync.moved_to {
            let label = format!(
                "Your notes were copied to {} and compared. They are used there from the next start on: close all windows of \
                 Manicule and open it again. What lay in the old place stays there.",
                moved.display()
            );
            ui.label(RichText::new(label).color(scene.tokens.accent));
        }
        ui.add_space(theme::space::TIGHT);
        if ui.button("Choose a folder…").clicked() {
            file_dialog::ask_for_folder(
                ui.ctx(),
                "A folder that is kept on all your computers",
                "see docs/sync.md for how to do it by hand",
                |path| Command::Sync(Sync::MoveTo(path)),
            );
        }
        if let Some(status) = &scene.state.sync.status {
            server_ui(ui, scene, &status.server, asked);
        }
        ui.add_space(theme::space::APART);
        done |= ui.button("Close").clicked();
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
    ui.label(format!("Your notes lie in {}", status.folder.display()));
    if !status.is_chosen {
        ui.label(caption(
            "This is the usual place on this computer.".to_owned(),
        ));
    }
    if let Some(trouble) = &status.trouble {
        ui.label(RichText::new(trouble).color(scene.tokens.warning));
    }
    ui.add_space(theme::space::TIGHT);
    for (device, changed) in &status.devices {
        let here = if *device == status.own_device {
            ", this computer"
        } else {
            ""
        };
        ui.label(caption(format!(
            "{device}{here}: last change {}",
            widgets::when(*changed)
        )));
    }
    if !status.conflicts.is_empty() {
        let count = widgets::counted(
            status.conflicts.len(),
            "conflict copy is",
            "conflict copies are",
        );
        ui.label(caption(format!(
            "{count} there. What is in them is read and shown like everything else."
        )));
    }
}
