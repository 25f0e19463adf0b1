//! Notes of other programs brought in through the window: looked at, confirmed as a whole, taken back as a whole.

use crate::window::Window;
use manicule::app::{BringIn, Command, ImportState};
use manicule::library::{Library, Source};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const LAMP: &str = "# The lamp\n\nby Ada Marlow\n\nThe keeper kept the lamp at Wen Head. She had kept it for years.\n\nIn winter the sea froze, and the keeper kept the log.\n";

fn record(title: &str, label: &str, words: &str) -> String {
    format!(
        "{title}\r\n- {label} | Added on Monday, March 4, 2024 10:00:01 AM\r\n\r\n{words}\r\n==========\r\n"
    )
}

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        std::fs::write(desk.path("lamp.md"), LAMP).unwrap();
        let clippings = [
            record(
                "The lamp (Ada Marlow)",
                "Your Highlight on Location 10-12",
                "She had kept it for years.",
            ),
            record(
                "The lamp (Ada Marlow)",
                "Your Note on Location 12",
                "how many?",
            ),
            record(
                "The lamp (Ada Marlow)",
                "Your Highlight on Location 14",
                "keeper kept",
            ),
            record(
                "The harbour (Ida Lund)",
                "Your Highlight on Location 5-6",
                "Boats came in at dusk.",
            ),
        ];
        std::fs::write(desk.path("My Clippings.txt"), clippings.concat()).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn home(&self) -> PathBuf {
        self.path("home")
    }

    /// What is written about each text: its title with the number of its notes.
    fn kept(&self) -> Vec<(String, usize)> {
        let mut library = Library::open(Some(self.home())).unwrap();
        let live = |replica: &manicule::annotation::Replica| {
            manicule::annotation::Notebook::new(replica.clone(), None)
                .annotations()
                .len()
        };
        library
            .notebooks()
            .iter()
            .map(|kept| (kept.title.clone(), live(&kept.replica)))
            .collect()
    }
}

fn look(window: &mut Window, source: &Path) {
    window.click("Menu");
    window.click("Import notes…");
    assert!(window.shows("Nothing is written before you have seen"));
    window.send(Command::BringIn(BringIn::Look(source.to_owned())));
}

#[test]
fn notes_are_shown_first_then_brought_in_and_taken_back_as_one() {
    let desk = Desk::new();
    let mut window = Window::open(&desk.home(), Some(Source::File(desk.path("lamp.md"))));
    look(&mut window, &desk.path("My Clippings.txt"));
    assert!(window.shows("1 matched, 1 ambiguous, 1 unmatched in 2 texts"));
    assert!(window.shows("found by title and author"));
    assert!(window.shows("not here yet: its notes wait under its title"));
    assert_eq!(desk.kept(), [], "a look writes nothing");

    window.click("Import 3 notes");
    assert!(window.shows("Imported 3 notes on 2 texts."));
    let words = window.state(|state| {
        let notes = &state.front().unwrap().notes.notebook;
        notes
            .annotations()
            .iter()
            .map(|note| (note.quote.clone(), note.anchor_state.range().is_some()))
            .collect::<Vec<_>>()
    });
    assert!(
        words.contains(&("She had kept it for years.".to_owned(), true)),
        "the open text shows it at once: {words:?}"
    );
    let there = [("The harbour".to_owned(), 1), ("The lamp".to_owned(), 2)];
    assert_eq!(desk.kept(), there);

    window.click("Undo");
    assert!(window.shows("Undone: import."));
    let gone = [("The harbour".to_owned(), 0), ("The lamp".to_owned(), 0)];
    assert_eq!(desk.kept(), gone, "also on the text that is not here");

    window.send(Command::RedoBatch);
    assert_eq!(desk.kept(), there);
}

#[test]
fn of_several_files_dropped_on_the_import_it_is_said_which_one_was_looked_at() {
    let desk = Desk::new();
    let mut window = Window::open(&desk.home(), Some(Source::File(desk.path("lamp.md"))));
    window.click("Menu");
    window.click("Import notes…");
    window.drop_files(&[desk.path("My Clippings.txt"), desk.path("lamp.md")]);
    assert!(window.shows("Import 3 notes"));
    assert!(window.shows("Only “My Clippings.txt” was looked at."));
}

#[test]
fn a_text_can_be_left_out_and_the_same_file_changes_nothing_again() {
    let desk = Desk::new();
    let mut window = Window::open(&desk.home(), Some(Source::File(desk.path("lamp.md"))));
    look(&mut window, &desk.path("My Clippings.txt"));
    window.click("Import the notes on The harbour");
    window.click("Import 2 notes");
    assert_eq!(desk.kept(), [("The lamp".to_owned(), 2)]);

    look(&mut window, &desk.path("My Clippings.txt"));
    assert!(window.shows("1 unmatched, 2 already there in 2 texts"));
    window.click("Cancel");
    assert!(window.state(|state| state.import.is_none()));
    assert_eq!(desk.kept(), [("The lamp".to_owned(), 2)]);
}

#[test]
fn what_holds_no_notes_is_refused_in_a_sentence() {
    let desk = Desk::new();
    let mut window = Window::open(&desk.home(), None);
    look(&mut window, &desk.path("lamp.md"));
    let refused = window.state(|state| match &state.import {
        Some(ImportState::Failed { message, .. }) => message.clone(),
        other => panic!("{other:?}"),
    });
    assert!(
        window.shows("holds no notes of a program that is known"),
        "{refused}"
    );
    window.click("Choose another…");
    assert!(window.shows("Choose a folder…"));
}
