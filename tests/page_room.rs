//! How much of a text a page has room for: columns, margins, and how many pages a chapter comes to.

use crate::window::Window;
use egui::Key;
use manicule::app::Command;
use manicule::library::{Columns, Mode, Setting, Source};
use std::fmt::Write;
use tempfile::TempDir;

/// A text of two chapters in pages, in a window of this size.
fn in_pages(home: &TempDir, size: (f32, f32)) -> Window {
    let mut text = String::new();
    for chapter in ["One", "Two"] {
        writeln!(text, "## {chapter}\n").expect("in memory");
        for number in 0..60 {
            let words = format!(
                "{chapter}{number} stands here, and some more words after it, so that it fills a line or two. "
            );
            writeln!(text, "{}\n", words.repeat(3)).expect("in memory");
        }
    }
    let file = home.path().join("text.md");
    std::fs::write(&file, text).expect("written");
    let mut window = Window::sized(&home.path().join("home"), Some(Source::File(file)), size);
    window.send(Command::Set(Setting::SidebarOpen(false)));
    window.send(Command::Set(Setting::Mode(Mode::Pages)));
    window.settle();
    window
}

/// How many columns there are: lines of one begin close together.
fn columns(window: &Window) -> usize {
    let mut lefts: Vec<f32> = window.lines().iter().map(|(_, rect)| rect.left()).collect();
    lefts.sort_by(f32::total_cmp);
    lefts.dedup_by(|b, a| *b - *a < 100.0);
    lefts.len()
}

#[test]
fn three_columns_stand_beside_each_other_where_there_is_room() {
    let home = tempfile::tempdir().expect("a folder");
    let mut window = in_pages(&home, (1600.0, 500.0));
    window.send(Command::Set(Setting::Columns(Columns::Three)));
    window.settle();
    assert_eq!(columns(&window), 3);
    let home = tempfile::tempdir().expect("a folder");
    let mut window = in_pages(&home, (760.0, 500.0));
    window.send(Command::Set(Setting::Columns(Columns::Three)));
    window.settle();
    assert_eq!(columns(&window), 2, "two, where three would be too narrow");
}

#[test]
fn wider_margins_leave_less_of_the_page_to_the_text() {
    let home = tempfile::tempdir().expect("a folder");
    let mut window = in_pages(&home, (560.0, 500.0));
    let before = window.lines();
    window.send(Command::Set(Setting::Margins(2.0)));
    window.settle();
    let after = window.lines();
    assert!(after.len() < before.len(), "fewer lines");
    let left = |lines: &[(String, egui::Rect)]| {
        lines
            .iter()
            .map(|(_, rect)| rect.left())
            .fold(f32::MAX, f32::min)
    };
    assert!(left(&after) > left(&before) + 20.0, "that begin further in");
    assert!(
        after[0].1.top() > before[0].1.top() + 10.0,
        "and further down"
    );
}

#[test]
fn the_page_of_the_chapter_is_counted_and_goes_on_with_every_turn() {
    let home = tempfile::tempdir().expect("a folder");
    let mut window = in_pages(&home, (900.0, 500.0));
    let of = |window: &Window| {
        let numbers = (1..60).flat_map(|of| (1..=of).rev().map(move |page| (page, of)));
        numbers
            .into_iter()
            .find(|(page, of)| window.shows(&format!("page {page} of {of}  ·")))
    };
    for _ in 0..100 {
        if of(&window).is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(30));
        window.wait(0.1);
    }
    let (first, all) = of(&window).expect("counted");
    assert!(first == 1 && all > 3, "{first} of {all}");
    for page in 2..=all {
        window.key(Key::PageDown);
        assert_eq!(of(&window), Some((page, all)));
    }
    assert!(
        window
            .lines()
            .iter()
            .any(|(line, _)| line.contains("One59")),
        "the last of it"
    );
}
