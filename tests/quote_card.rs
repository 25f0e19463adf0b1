//! A passage as a picture.

use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::library::Source;

#[test]
fn a_passage_becomes_a_picture_with_where_it_is_from() {
    let home = tempfile::tempdir().expect("a folder");
    let text = Source::Bundled("leon-trotsky".to_owned());
    let mut window = Window::open(home.path(), Some(text));
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Y);
    assert!(window.shows("Select some words first."));
    let (at, _) = window.words_at("rabble");
    window.click_at(at);
    window.key(Key::P);
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Y);
    assert!(window.shows("Quote card") && window.shows("Copy picture"));
    // To be looked at.
    if let Some(path) = std::env::var_os("QUOTE_CARD") {
        std::fs::write(path, window.picture()).expect("written");
    }
    window.click("Copy picture");
    assert!(window.shows("Picture copied."));
    assert!(!window.shows("Quote card"));
}
