//! Pictures of the window for `docs/pictures`, and of every desk and dialog in several sizes to be looked at. Run by hand:
//! `PICTURES=DIR cargo test --test all pictures:: -- --ignored`.

use crate::desks::Desk;
use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::app::{BringIn, Command, Learning, OnShelf};
use manicule::library::{Setting, Source, Theme};
use std::path::PathBuf;

/// Where the pictures go; none where nobody asked for them.
fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("PICTURES")?);
    std::fs::create_dir_all(&folder).expect("a folder");
    Some(folder)
}

type Show = fn(&Desk, &mut Window);

/// What is looked at, and how one comes there.
const SIGHTS: [(&str, Show); 12] = [
    ("shelf", |_, window| window.send(Command::LookAtShelf)),
    ("shelf-list", |_, window| {
        window.send(Command::LookAtShelf);
        window.send(Command::Set(Setting::ShelfList(true)));
    }),
    ("everything-help", |_, window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    }),
    ("everything", |_, window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
        window.type_words("revolution october");
        for _ in 0..100 {
            std::thread::sleep(std::time::Duration::from_millis(100));
            window.wait(0.1);
            if window.state(|state| {
                let lines = state
                    .everything
                    .groups
                    .iter()
                    .flat_map(|group| &group.lines);
                lines.filter(|line| line.snippet.is_some()).count() > 4
            }) {
                break;
            }
        }
    }),
    ("notebook", |_, window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
        window.wait_for_the_disk(|state| state.all_notes.is_loaded && !state.all_notes.is_loading);
        window.click("Choose “She had");
    }),
    ("review", |_, window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
        window.wait_for_the_disk(|state| state.all_notes.is_loaded);
    }),
    ("statistics", |_, window| {
        window.send(Command::Learning(Learning::ReadFor(1_500)));
        window.click("Menu");
        window.click("Reading times");
        window.wait(0.3);
    }),
    ("import", |desk, window| {
        window.click("Menu");
        window.click("Import notes…");
        window.send(Command::BringIn(BringIn::Look(
            desk.path("My Clippings.txt"),
        )));
        window.click("Show its notes");
        window.wait(0.5);
    }),
    ("export", |_, window| {
        window.keys(Modifiers::COMMAND, Key::E);
        let shapes = window.place_of("Obsidian");
        window.scroll(shapes, egui::vec2(0.0, -900.0));
        window.click("Own template");
        window.wait_for_the_disk(|state| state.export_preview.is_current());
    }),
    ("details", |_, window| {
        window.click("Menu");
        window.click("About this text…");
    }),
    ("in-step", |_, window| {
        window.click("Menu");
        window.click("Keep a folder in step with the notes…");
    }),
    ("sync", |_, window| {
        window.click("Menu");
        window.click("More than one computer…");
        window.wait(0.5);
    }),
];

#[test]
#[ignore = "writes pictures"]
fn every_desk_and_dialog_is_painted() {
    let Some(folder) = folder() else { return };
    let only = std::env::var("ONLY").unwrap_or_default();
    for (size, scale) in [
        ((700.0, 620.0), 1.0),
        ((900.0, 700.0), 1.0),
        ((1600.0, 900.0), 1.0),
        ((900.0, 700.0), 2.0),
    ] {
        for (name, show) in SIGHTS
            .into_iter()
            .filter(|(name, _)| name.starts_with(&only))
        {
            let desk = Desk::new();
            let text = Source::File(desk.path("lamp.md"));
            let mut window = Window::scaled(&desk.home(), Some(text), size, scale);
            if name != "import" {
                desk.bring_in(&mut window);
                window.wait(7.0);
            }
            let books = desk.path("books");
            std::fs::create_dir(&books).expect("a folder");
            std::fs::write(
                books.join("whale.md"),
                "# The White Whale\n\nCall me Ishmael.\n",
            )
            .expect("written");
            window.send(Command::OnShelf(OnShelf::Drop(vec![books])));
            window.wait(7.0);
            show(&desk, &mut window);
            for (theme, called) in [(Theme::Day, "day"), (Theme::Night, "night")] {
                window.send(Command::Set(Setting::Theme(theme)));
                window.wait(0.3);
                let path = folder.join(format!("{name}-{}x{scale}-{called}.png", size.0));
                std::fs::write(path, window.picture()).expect("written");
            }
        }
    }
}
