//! What helps to keep the place while reading: the ruler, walked by keys, and a text that scrolls by itself.

use crate::window::Window;
use egui::{Key, Modifiers};
use image::GenericImageView;
use manicule::app::{Command, Speech};
use manicule::library::{Mode, Setting, Source};
use manicule::speech::Voice;
use std::fmt::Write;
use tempfile::TempDir;

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn trotsky() -> Source {
    Source::Bundled("leon-trotsky".to_owned())
}

/// Twenty short paragraphs in a low window, under the ruler.
fn under_the_ruler(home: &TempDir, mode: Mode) -> Window {
    let mut text = String::new();
    for number in PARAGRAPHS {
        write!(text, "Paragraph{number} stands here.\n\n").expect("in memory");
    }
    let file = home.path().join("text.md");
    std::fs::write(&file, text).expect("written");
    let source = Some(Source::File(file));
    let mut window = Window::sized(&home.path().join("home"), source, (900.0, 460.0));
    window.send(Command::Set(Setting::Mode(mode)));
    window.send(Command::Set(Setting::ReadingRuler(true)));
    window.settle();
    window
}

const PARAGRAPHS: std::ops::Range<usize> = 10..30;

/// The paragraphs that are on the page and not dimmed.
fn clear(window: &Window) -> Vec<usize> {
    let picture = image::load_from_memory(&window.picture()).expect("our own");
    let picture = picture.to_luma8();
    let is_clear = |rect: egui::Rect| {
        let line = picture.view(
            rect.left().max(0.0) as u32,
            rect.top().max(0.0) as u32,
            60,
            rect.height() as u32,
        );
        line.pixels().any(|(_, _, pixel)| pixel.0[0] < 90)
    };
    let lines = window.lines();
    let of = |number: &usize| {
        let name = format!("Paragraph{number}");
        let line = lines.iter().find(|(line, _)| line.contains(&name));
        line.is_some_and(|(_, rect)| rect.bottom() < 450.0 && is_clear(*rect))
    };
    PARAGRAPHS.filter(of).collect()
}

#[test]
fn arrows_bring_the_ruler_to_the_first_line_and_to_the_last() {
    for mode in [Mode::Scroll, Mode::Pages] {
        let home = home();
        let mut window = under_the_ruler(&home, mode);
        assert!(!clear(&window).contains(&10), "{mode:?}: it begins lower");
        for _ in 0..8 {
            window.key(Key::ArrowUp);
        }
        assert_eq!(clear(&window), [10, 11], "{mode:?}");
        for _ in 0..5 {
            window.key(Key::ArrowDown);
        }
        assert_eq!(clear(&window), [14, 15, 16], "{mode:?}: line by line");
        for _ in 0..22 {
            window.key(Key::ArrowDown);
        }
        assert_eq!(clear(&window), [28, 29], "{mode:?}: it stays at the last");
    }
}

#[test]
fn a_pointer_that_rests_does_not_hold_the_ruler_back() {
    let home = home();
    let mut window = under_the_ruler(&home, Mode::Pages);
    let (at, _) = window.words_at("Paragraph11");
    window.hover(at);
    assert_eq!(clear(&window), [10, 11, 12]);
    for _ in 0..2 {
        window.key(Key::ArrowDown);
    }
    assert_eq!(clear(&window), [12, 13, 14]);
}

#[test]
fn a_text_scrolls_by_itself_until_a_key_is_pressed_and_remembers_its_pace() {
    let home = home();
    let mut window = Window::open(home.path(), Some(trotsky()));
    let at =
        |window: &Window| window.state(|state| state.front().map(|open| open.place.shown.start));
    let begun = at(&window);
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Space);
    assert!(window.shows("Scrolling by itself"));
    for _ in 0..12 {
        window.key(Key::ArrowDown);
    }
    let pace = window.state(|state| state.settings.scroll_pace);
    assert!(pace > 100.0, "{pace} lines a minute");
    window.wait(3.0);
    let later = at(&window);
    assert!(later > begun);
    window.key(Key::Escape);
    assert!(!window.shows("Scrolling by itself"), "it does not any more");
    let stopped = at(&window);
    window.wait(3.0);
    assert_eq!(at(&window), stopped);
    window.key(Key::ArrowDown);
    assert_eq!(window.state(|state| state.settings.scroll_pace), pace);
}

#[test]
fn at_the_end_nothing_scrolls_by_itself_and_the_window_says_why() {
    let home = home();
    let mut window = Window::open(home.path(), Some(trotsky()));
    window.keys(Modifiers::COMMAND, Key::End);
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Space);
    assert!(window.shows("This is the end of the text.") && !window.shows("Scrolling by itself"));
}

#[test]
fn voices_of_the_language_of_the_text_come_first_and_one_of_them_is_chosen() {
    let home = home();
    let mut window = Window::sized(home.path(), Some(trotsky()), (1200.0, 1500.0));
    let voice = |name: &str, language: &str| Voice {
        name: name.to_owned(),
        language: language.to_owned(),
    };
    let voices = [
        voice("Anna", "de"),
        voice("Alice", "en-GB"),
        voice("Amélie", "fr-CA"),
        voice("Alan", "en"),
    ];
    let found = Speech::Voices(Ok(voices.into()));
    window.send(Command::Speech(found));
    window.keys(Modifiers::COMMAND, Key::Comma);
    window.click("Reading aloud");
    window.click("Voice");
    let height = |window: &Window, label: &str| window.place_of(label).y;
    let listed = [
        "That of the language",
        "Alice  en-GB",
        "Alan  en",
        "Anna  de",
        "Amélie  fr-CA",
    ];
    let heights = listed.map(|label| height(&window, label));
    assert!(heights.is_sorted(), "{heights:?}");
    window.click("Anna  de");
    assert_eq!(
        window.state(|state| state.settings.speech_voice.clone()),
        "Anna"
    );
    assert!(!window.shows("Alan  en"), "the list is closed");
}

#[test]
fn where_no_speech_service_answers_the_settings_say_so() {
    let home = home();
    let mut window = Window::sized(home.path(), Some(trotsky()), (1200.0, 1500.0));
    window.send(Command::Speech(Speech::Voices(Ok(Vec::new()))));
    window.keys(Modifiers::COMMAND, Key::Comma);
    window.click("Reading aloud");
    assert!(window.shows("No speech service answers."));
}
