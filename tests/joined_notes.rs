//! Two formats of one work, each with notes of its own: they can be joined, and taken apart again.

use crate::made_pdf::{MadePdf, Page};
use crate::window::Window;
use manicule::app::{Command, Selection};
use manicule::document::{Offset, TextRange};
use manicule::library::Source;
use std::path::Path;

/// Lines long enough to be told from those of other works; `last` is that of one edition alone.
fn lines(last: &str) -> Vec<String> {
    let line = |n: usize| {
        format!(
            "Chapter {n} tells of {} gulls and {} boats upon the water.",
            n * 7,
            n * 3
        )
    };
    (1..40).map(line).chain([last.to_owned()]).collect()
}

fn texts(home: &Path) -> [Source; 2] {
    let (pdf, text) = (home.join("boats.pdf"), home.join("boats.txt"));
    let printed = lines("Here the printed edition ends.");
    let printed: Vec<&str> = printed.iter().map(String::as_str).collect();
    let made = MadePdf::default().page(Page::default().lines((60.0, 760.0), &printed));
    std::fs::write(&pdf, made.bytes()).unwrap();
    std::fs::write(
        &text,
        lines("And this is where the other one ends.").join("\n\n"),
    )
    .unwrap();
    [pdf, text].map(Source::File)
}

fn mark(window: &mut Window, words: &str) {
    let range = window.state(|state| {
        let text = state.front().unwrap().text.document.text.as_str();
        let start = Offset::from(text[..text.find(words).unwrap()].chars().count());
        TextRange {
            start,
            end: start.plus(words.chars().count()),
        }
    });
    window.send(Command::Select(Some(Selection::of(range))));
    window.key(egui::Key::Num1);
}

fn quotes(window: &Window) -> Vec<String> {
    window.state(|state| {
        let notes = state.front().unwrap().notes.notebook.annotations().iter();
        notes.map(|note| note.quote.clone()).collect()
    })
}

#[test]
fn notes_on_two_formats_of_one_work_are_joined_and_taken_apart_again() {
    let home = tempfile::tempdir().unwrap();
    let [pdf, text] = texts(home.path());
    let mut window = Window::open(home.path(), Some(pdf.clone()));
    mark(&mut window, "14 gulls");
    window.close();
    let mut window = Window::open(home.path(), Some(text.clone()));
    mark(&mut window, "9 boats");
    window.close();
    let mut window = Window::open(home.path(), Some(text.clone()));
    let is_offered = |state: &manicule::app::State| {
        let book = state.front();
        book.is_some_and(|book| book.notes.similar.is_some())
    };
    window.wait_for_the_disk(is_offered);
    window.click("Share the notes of both");
    window.wait_to_see("Both texts have the same notes now");
    assert_eq!(quotes(&window), ["14 gulls", "9 boats"]);
    window.close();
    // The other text has both too.
    let window = Window::open(home.path(), Some(pdf.clone()));
    assert_eq!(quotes(&window), ["14 gulls", "9 boats"]);
    window.close();
}

#[test]
fn joining_the_notes_of_two_texts_can_be_undone() {
    let home = tempfile::tempdir().unwrap();
    let [pdf, text] = texts(home.path());
    for (source, words) in [(&text, "9 boats"), (&pdf, "14 gulls")] {
        let mut window = Window::open(home.path(), Some(source.clone()));
        mark(&mut window, words);
        window.close();
    }
    let mut window = Window::open(home.path(), Some(pdf.clone()));
    window.wait_for_the_disk(|state| {
        let book = state.front();
        book.is_some_and(|book| book.notes.similar.is_some())
    });
    window.click("Share the notes of both");
    window.wait_to_see("Both texts have the same notes now");
    window.click("Undo");
    window.wait_for_the_disk(|state| {
        let book = state.front();
        book.is_some_and(|book| book.notes.notebook.annotations().len() == 1)
    });
    assert_eq!(quotes(&window), ["14 gulls"]);
    window.close();
    let window = Window::open(home.path(), Some(text));
    assert_eq!(quotes(&window), ["9 boats"]);
}
