//! Several texts at once, and several places of one, in the real window; and all matches of a search as a list.

use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::app::{Command, Find, State};
use manicule::library::{Setting, Source};
use manicule::study::search::Options;

const CONTROL: Modifiers = Modifiers::COMMAND;

fn open(home: &tempfile::TempDir) -> Window {
    let text = Source::Bundled("leon-trotsky".to_owned());
    let mut window = Window::open(home.path(), Some(text));
    window.send(Command::Set(Setting::SidebarOpen(false)));
    window
}

fn title(window: &Window) -> Option<String> {
    window.state(|state| state.front().map(|book| book.title().to_owned()))
}

fn open_texts(window: &Window) -> usize {
    window.state(|state| state.texts.iter().count())
}

fn top(window: &Window) -> u32 {
    window.state(|state: &State| state.front().map_or(0, |book| book.place.shown.start.0))
}

#[test]
fn a_second_text_has_a_tab_and_each_keeps_its_place() {
    let home = tempfile::tempdir().unwrap();
    let mut window = open(&home);
    window.key(Key::PageDown);
    window.key(Key::PageDown);
    let place = top(&window);
    assert!(place > 0);
    window.keys(CONTROL, Key::T);
    assert_eq!(title(&window), None, "a new tab begins at the shelf");
    // The shelf may be longer than the window.
    window.send(Command::Open(Source::Bundled("vladimir-lenin".to_owned())));
    assert_eq!(
        (title(&window).as_deref(), open_texts(&window)),
        (Some("Vladimir Lenin"), 2)
    );
    window.keys(CONTROL, Key::Tab);
    assert_eq!(title(&window).as_deref(), Some("Leon Trotsky"));
    assert_eq!(top(&window), place);
    window.keys(CONTROL, Key::W);
    assert_eq!(
        (title(&window).as_deref(), open_texts(&window)),
        (Some("Vladimir Lenin"), 1)
    );
}

#[test]
fn two_places_of_a_text_stand_beside_each_other() {
    let home = tempfile::tempdir().unwrap();
    let mut window = open(&home);
    window.keys(CONTROL, Key::Backslash);
    window.key(Key::PageDown);
    window.key(Key::PageDown);
    let left = top(&window);
    assert!(left > 0);
    // The other pane still stands at the beginning.
    window.keys(CONTROL.plus(Modifiers::SHIFT), Key::Backslash);
    assert_eq!(top(&window), 0);
    window.keys(CONTROL.plus(Modifiers::SHIFT), Key::Backslash);
    assert_eq!(top(&window), left);
    window.keys(CONTROL, Key::Backslash);
    // The lines are longer now: the page begins with the one that the place is in, or the next.
    assert!(top(&window).abs_diff(left) < 100);
}

#[test]
fn all_matches_are_listed_and_a_click_goes_to_one() {
    let home = tempfile::tempdir().unwrap();
    let mut window = open(&home);
    window.keys(CONTROL, Key::F);
    window.type_words("lenin");
    window.click("List all matches");
    let hits = |window: &Window| window.state(|state| state.front().unwrap().finding.hits.len());
    let all = hits(&window);
    assert!(all > 5);
    window.click("Match case");
    assert_eq!(hits(&window), 0, "no name is written small");
    window.send(Command::Find(Find::Query {
        query: "Lenin".to_owned(),
        options: Options::default(),
    }));
    window.send(Command::Find(Find::Hit(3)));
    let current = window.state(|state| state.front().unwrap().finding.current);
    assert_eq!(current, Some(3));
}
