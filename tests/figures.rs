//! The figures of `docs/performance.md`, each printed by one test, which says nothing of right or wrong. Run by hand in an optimised
//! build: `cargo test --config 'profile.dev.package.manicule.opt-level=2' --test all figures:: -- --ignored --nocapture
//! --test-threads=1`.

#![allow(clippy::print_stdout, reason = "measurements are printed")]

use crate::window::Window;
use egui::{Key, Modifiers, pos2, vec2};
use manicule::annotation::{Edit, Ink, Kind, Notebook, Replica, Style, new_id};
use manicule::app::{Command, OnShelf, State, importing};
use manicule::document::{BlockKind, Builder, Metadata, Package, TextRange};
use manicule::library::{Cataloguer, Found, Library, Source};
use std::sync::Arc;
use std::time::{Duration, Instant};

const NOW: u64 = 1_791_017_564_000;

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = work();
    println!("{what}: {:?}", began.elapsed());
    done
}

/// The longest of some frames.
fn worst(what: &str, frames: impl Iterator<Item = Duration>) {
    let mut frames: Vec<Duration> = frames.collect();
    frames.sort();
    let (middle, last) = (frames[frames.len() / 2], frames[frames.len() - 1]);
    println!(
        "{what}: {} frames, middle {middle:?}, longest {last:?}",
        frames.len()
    );
}

#[test]
#[ignore = "prints figures"]
fn ten_thousand_clippings() {
    let home = tempfile::tempdir().expect("a folder");
    let record = |number: u32| {
        let (book, at) = (number % 100, number * 10);
        format!(
            "The book {book} (Ada Marlow)\r\n- Your Highlight on Location {at}-{} | Added on Monday, March 4, 2024 10:{:02}:{:02} AM\r\n\r\nWords number {number} that somebody marked, of about the length that people mark.\r\n==========\r\n",
            at + 3,
            number / 60 % 60,
            number % 60,
        )
    };
    let file = home.path().join("My Clippings.txt");
    std::fs::write(&file, (0..10_000).map(record).collect::<String>()).expect("written");
    let mut library = Library::open(Some(home.path().join("home"))).expect("a home");
    for round in ["first", "again"] {
        let began = Instant::now();
        let import = timed("read", || importing::read(&mut library, &file, None)).expect("notes");
        let plan = timed("planned", || {
            importing::plan(&mut library, import, None, NOW, &mut |_| true)
        });
        let plan = plan.expect("a plan").expect("not called off");
        timed("written", || {
            for text in plan.texts {
                if let Some(change) = text.into_change(false) {
                    library.write(&change.notes).expect("saved");
                }
            }
        });
        println!("10,000 clippings, {round}: {:?}", began.elapsed());
    }
}

#[test]
#[ignore = "prints figures"]
fn a_hundred_thousand_notes_in_the_notebook() {
    let home = tempfile::tempdir().expect("a folder");
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph);
    builder.text(&"The keeper kept the lamp at Wen Head, and in winter the sea froze while the boats lay in the harbour. ".repeat(40));
    let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
    let mut library = Library::open(Some(home.path().to_owned())).expect("a home");
    for text in 0..100_u64 {
        let key = format!("{text:016x}");
        let mut replica = Replica::new("desk", &key);
        replica.wait_for(&format!("The text {text}"), &["Ada Marlow".to_owned()], &[]);
        let mut notebook = Notebook::new(replica, None);
        notebook.place_known(&document);
        let edits = (0..1_000_u64).flat_map(|index| {
            let (id, at) = (new_id(NOW + index), (index as usize * 3) % 3_000);
            let range = TextRange::new(at, at + 120);
            let note = format!("thought {index} on the keeper");
            [
                Edit::add(id, Kind::Highlight, range, Ink::Blue, Style::Solid),
                Edit::SetNote { id, note },
            ]
        });
        notebook.apply(Edit::Several(edits.collect()), &document, NOW);
        library.write(notebook.replica()).expect("saved");
    }
    drop(library);
    for round in ["first", "again"] {
        let mut window = Window::open(home.path(), None);
        let began = Instant::now();
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
        let shown = window.frame();
        let mut wait_for = |what: &str, is_so: fn(&State) -> bool| {
            while !window.state(is_so) {
                window.frame();
                std::thread::sleep(Duration::from_millis(2));
            }
            let frame = window.frame();
            println!(
                "100,000 notes, {round}: {what} after {:?}, the next frame {frame:?}",
                began.elapsed()
            );
        };
        println!("100,000 notes, {round}: the notebook stands after {shown:?}");
        wait_for("its first notes", |state| !state.all_notes.texts.is_empty());
        wait_for("all of them", |state| state.all_notes.is_loaded);
        window.settle();
        window.wait(0.3);
        let typed = "keeper 77".chars().map(|sign| {
            window.text(&sign.to_string());
            let frames = (0..4).map(|_| window.frame()).collect::<Vec<_>>();
            frames.into_iter().max().unwrap_or_default()
        });
        worst("filter as one types", typed.collect::<Vec<_>>().into_iter());
        let at = pos2(600.0, 500.0);
        window.turn_wheel(at, vec2(0.0, -3_000.0));
        worst("scrolled", (0..60).map(|_| window.frame()));
        window.close();
    }
}

#[test]
#[ignore = "prints figures"]
fn five_thousand_texts_on_the_shelf() {
    let home = tempfile::tempdir().expect("a folder");
    let mut catalogue = Cataloguer::default();
    for number in 0..5_000_u32 {
        let words: String = (number * 40..number * 40 + 60)
            .map(|word| format!("word{word} follows {}. ", word / 3))
            .collect();
        let found = Found {
            key: format!("{number:016x}"),
            title: format!("The text number {number}"),
            authors: vec![format!("Author {}", number % 700)],
            text_sha256: format!("{number:064x}"),
            added_ms: NOW + u64::from(number),
            ..Found::default()
        };
        let source = Source::parse(&format!("/books/{number}.md"));
        catalogue.put(source, found.with_text(&words));
    }
    let catalogue = Arc::new(catalogue.catalogue().clone());
    let mut window = Window::open(home.path(), Some(Source::parse("bundled:guide")));
    window.tell_only(Command::OnShelf(OnShelf::CatalogueChanged(catalogue)));
    window.frame();
    window.tell_only(Command::LookAtShelf);
    worst("the shelf opens", (0..3).map(|_| window.frame()));
    window.settle();
    for (view, list) in [("grid", false), ("list", true)] {
        window.send(Command::Set(manicule::library::Setting::ShelfList(list)));
        let at = pos2(600.0, 500.0);
        for _ in 0..5 {
            window.turn_wheel(at, vec2(0.0, -20_000.0));
            worst(&format!("{view} scrolled"), (0..40).map(|_| window.frame()));
        }
    }
}
