//! *Sync now* in the real window, with a script in the place of the program that speaks to a server.

#![cfg(unix)]

use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::app::{Command, State, Sync};
use manicule::library::{ServerSync, SyncStatus};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A program that says this. Another process writes it: what this one has open for writing, a child of a neighbouring test may have
/// as well, and nothing that is open for writing can be started.
fn program(folder: &Path, script: &str) -> PathBuf {
    let path = folder.join("manicule-sync");
    let write = r#"printf '#!/bin/sh\n%s\n' "$1" > "$0" && chmod 700 "$0""#;
    let written = std::process::Command::new("sh")
        .args(["-c", write])
        .arg(&path)
        .arg(script)
        .status();
    assert!(written.expect("a shell").success());
    path
}

/// A window with the dialog open, in which this is known of the server.
fn window(home: &Path, server: ServerSync) -> Window {
    let mut window = Window::open(home, None);
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_words("More than one computer");
    window.key(Key::Enter);
    window.wait_for_the_disk(|state| state.sync.status.is_some() && !state.sync.is_asked);
    know(&mut window, server);
    window
}

fn know(window: &mut Window, server: ServerSync) {
    let status = SyncStatus {
        server,
        ..window
            .state(|state| state.sync.status.clone())
            .expect("looked at")
    };
    window.send(Command::Sync(Sync::Looked(Box::new(status))));
}

fn room() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("home");
    (folder, home)
}

fn is_done(state: &State) -> bool {
    state.sync.running.is_none() && !state.sync.is_asked
}

#[test]
fn the_window_says_how_to_get_the_program_and_how_to_set_it_up() {
    let (folder, home) = room();
    let mut window = window(&home, ServerSync::default());
    assert!(window.shows("The separate program manicule-sync does") && !window.shows("Sync now"));
    let server = ServerSync {
        program: Some(folder.path().join("manicule-sync")),
        ..ServerSync::default()
    };
    know(&mut window, server);
    assert!(window.shows("manicule-sync setup webdav") && !window.shows("Sync now"));
}

#[test]
fn sync_now_runs_the_program_and_shows_what_it_says() {
    let (folder, home) = room();
    let done = r#"{"event": "done", "ending": "partly", "message": "Not all is in step.", "at": 7, "left": ["one is damaged."]}"#;
    let script =
        format!("mkdir -p \"$2/state/sync\"; echo '{done}' | tee \"$2/state/sync/last.json\"");
    let server = ServerSync {
        program: Some(program(folder.path(), &script)),
        is_set_up: true,
        last: None,
    };
    let mut window = window(&home, server.clone());
    assert!(window.shows("Not synced yet."));
    window.click("Sync now");
    window.wait_for_the_disk(is_done);
    let last = window.state(|state| {
        state
            .sync
            .status
            .clone()
            .and_then(|status| status.server.last)
    });
    know(&mut window, ServerSync { last, ..server });
    assert!(window.shows("Not all is in step.") && window.shows("one is damaged."));
}

#[test]
fn syncing_is_stopped_by_a_click() {
    let (folder, home) = room();
    let script = "echo '{\"event\": \"progress\", \"done\": 1, \"all\": 4}'; exec sleep 600";
    let server = ServerSync {
        program: Some(program(folder.path(), script)),
        is_set_up: true,
        last: None,
    };
    let mut window = window(&home, server.clone());
    window.click("Sync now");
    window.wait_for_the_disk(|state| state.sync.running == Some((1, 4)));
    assert!(window.shows("1 of 4"));
    window.click("Stop");
    window.wait_for_the_disk(is_done);
    know(&mut window, server);
    assert!(window.shows("Syncing was stopped."));
}
