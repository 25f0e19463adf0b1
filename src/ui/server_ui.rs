//! The part of “More than one computer” that has the notes synced with a server, by a program of its own.

use super::theme;
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Sync};
use crate::library::{ServerSync, SyncEnding};
use egui::{RichText, Ui};

/// More than so many sentences about single files are not shown.
const MOST: usize = 5;

pub fn server_ui(ui: &mut Ui, scene: &Scene<'_>, server: &ServerSync, asked: &mut Asked) {
    ui.add_space(theme::space::APART);
    ui.label(RichText::new(say!("server-with-a-webdav-or-s3-server")).strong());
    let caption = |label: &str| {
        RichText::new(label)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted)
    };
    if server.program.is_none() {
        ui.label(caption(say!("server-what")));
        return;
    }
    if !server.is_set_up {
        ui.label(caption(say!("server-set-up-first")));
        ui.code("manicule-sync setup webdav https://… --user NAME");
        return;
    }
    if let Some((done, all)) = scene.state.sync.running {
        running_ui(ui, done, all, asked);
    } else {
        if ui.button(say!("server-sync-now")).clicked() {
            asked.send(Command::Sync(Sync::Start));
        }
        result_ui(ui, scene, server);
    }
}

fn running_ui(ui: &mut Ui, done: usize, all: usize, asked: &mut Asked) {
    ui.horizontal(|ui| {
        if ui.button(say!("server-stop")).clicked() {
            asked.send(Command::Sync(Sync::Stop));
        }
        let share = if all == 0 {
            0.0
        } else {
            done as f32 / all as f32
        };
        let label = if all == 0 {
            say!("server-comparing-with-the-server").to_owned()
        } else {
            say!("server-done-of-all", done = done, all = all)
        };
        ui.add(
            egui::ProgressBar::new(share)
                .desired_height(8.0)
                .desired_width(160.0),
        );
        ui.label(label);
    });
}

/// How it went last: in this window, or whenever the program ran.
fn result_ui(ui: &mut Ui, scene: &Scene<'_>, server: &ServerSync) {
    let warning = |label: &str| RichText::new(label).color(scene.tokens.warning);
    if let Some(failure) = &scene.state.sync.failure {
        ui.label(warning(failure));
        return;
    }
    let Some(last) = &server.last else {
        ui.label(say!("server-not-synced-yet"));
        return;
    };
    let message = say!(
        "labelled",
        label = widgets::when(last.at),
        text = last.message
    );
    ui.label(match last.ending {
        SyncEnding::Synced => RichText::new(message).color(scene.tokens.chrome_text),
        SyncEnding::Partly | SyncEnding::Away | SyncEnding::Failed => warning(&message),
    });
    for sentence in last.left.iter().take(MOST) {
        ui.label(warning(sentence).size(theme::text::CAPTION));
    }
    if last.left.len() > MOST {
        ui.label(say!("server-more", count = last.left.len() - MOST));
    }
}
