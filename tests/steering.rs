//! Finding one's way and marking it, in the real window: the caret, marks over each other, cards, pages, Go to, the shelf.

use crate::made::{Made, page};
use crate::window::Window;
use egui::{Key, Modifiers, Pos2, vec2};
use manicule::annotation::Ink;
use manicule::app::{Command, Go, Jobs, Note, OpenText, Selection, State};
use manicule::document::{Offset, TextRange};
use manicule::layout::FontBook;
use manicule::library::{Library, Mode, Setting, Settings, Source, Theme, ToShow};
use manicule::ui::headless::Headless;
use manicule::ui::{Start, Tokens};
use tempfile::TempDir;

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn trotsky() -> Source {
    Source::Bundled("leon-trotsky".to_owned())
}

fn open(home: &TempDir) -> Window {
    Window::open(home.path(), Some(trotsky()))
}

/// The text in front.
fn book(state: &State) -> &OpenText {
    state.front().expect("a text is open")
}

fn selected(window: &Window) -> String {
    window.state(|state| {
        let range = book(state).place.selection.map(Selection::range);
        range
            .map(|range| book(state).text.document.slice(range).to_owned())
            .unwrap_or_default()
    })
}

fn top(window: &Window) -> u32 {
    window.state(|state| book(state).place.shown.start.0)
}

fn set(window: &mut Window, settings: impl IntoIterator<Item = Setting>) {
    settings
        .into_iter()
        .for_each(|setting| window.send(Command::Set(setting)));
}

/// Marks words that stand on the page.
fn mark(window: &mut Window, words: &str, key: Key) {
    let range = window.state(|state| {
        let byte = book(state)
            .text
            .document
            .text
            .as_str()
            .find(words)
            .expect("in the text");
        let start = book(state).text.document.text.offset(byte);
        TextRange {
            start,
            end: start.plus(words.chars().count()),
        }
    });
    window.send(Command::Select(Some(Selection::of(range))));
    window.key(key);
    window.key(Key::Escape);
}

fn middle(window: &Window, words: &str) -> Pos2 {
    let (from, to) = window.words_at(words);
    from + (to - from) * 0.5
}

#[test]
fn selecting_by_keyboard_begins_where_one_has_clicked() {
    let home = home();
    let mut window = open(&home);
    let (from, _) = window.words_at("triumph");
    window.click_at(from + vec2(1.0, 0.0));
    for _ in 0.."triumph".len() {
        window.keys(Modifiers::SHIFT, Key::ArrowRight);
    }
    assert!(
        "his greatest triumph was a man".contains(&selected(&window))
            && selected(&window).len() == 7,
        "“{}”",
        selected(&window)
    );
    // Without the selection the caret stays where it ended.
    window.key(Key::Escape);
    window.keys(Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(
        selected(&window).chars().count(),
        1,
        "“{}”",
        selected(&window)
    );
}

#[test]
fn everything_or_one_paragraph_is_selected_by_a_key() {
    let home = home();
    let mut window = open(&home);
    window.keys(Modifiers::COMMAND, Key::A);
    assert_eq!(
        selected(&window),
        window.state(|state| book(state).text.document.text.as_str().to_owned())
    );
    window.key(Key::Escape);
    let at = middle(&window, "triumph");
    window.click_at(at);
    window.key(Key::P);
    assert!(
        selected(&window).starts_with("Few lives"),
        "“{}”",
        selected(&window)
    );
}

#[test]
fn highlights_over_each_other_are_chosen_one_after_the_other() {
    let home = home();
    let mut window = open(&home);
    mark(&mut window, "greatest triumph", Key::Num2);
    mark(&mut window, "decade of his greatest triumph was", Key::Num3);
    mark(
        &mut window,
        "within a decade of his greatest triumph was a man",
        Key::Num4,
    );
    let at = middle(&window, "triumph");
    let mut inks = Vec::new();
    for _ in 0..3 {
        window.wait(0.6);
        window.click_at(at);
        inks.extend(window.state(|state| {
            Some(
                book(state)
                    .notes
                    .notebook
                    .get(book(state).notes.focus?)?
                    .ink,
            )
        }));
    }
    inks.sort();
    assert_eq!(inks, [Ink::Green, Ink::Blue, Ink::Pink], "each is reached");
}

#[test]
fn a_card_does_not_come_under_a_resting_pointer_nor_stay_over_the_next_page() {
    let home = home();
    let mut window = open(&home);
    let at = middle(&window, "Yanovka");
    window.hover(at);
    window.wait(0.8);
    assert!(window.shows("Where Trotsky was born"));
    window.key(Key::Space);
    window.wait(0.1);
    assert!(
        !window.shows("Where Trotsky was born"),
        "the card goes with its words"
    );
    window.keys(Modifiers::SHIFT, Key::Space);
    window.wait(1.0);
    assert!(
        !window.shows("Where Trotsky was born"),
        "the pointer has not been moved"
    );
    window.hover(at + vec2(5.0, 0.0));
    window.wait(0.8);
    assert!(window.shows("Where Trotsky was born"), "now it was");
}

#[test]
fn the_number_of_a_footnote_and_a_link_tell_where_they_lead() {
    let home = home();
    let path = home.path().join("book.html");
    let lines = "<p>More of it.</p>".repeat(80);
    let html = format!(
        "<!doctype html><p>As was said<a href='#n'><sup>7</sup></a> then, and <a href='#p'>elsewhere</a> too.</p>{lines}\
        <h2 id='p'>The other place</h2><p>Far on.</p><hr><ol><li id='n'>By two of them.</li></ol>"
    );
    std::fs::write(&path, html).unwrap();
    let mut window = Window::open(home.path(), Some(Source::File(path)));
    let at = middle(&window, "elsewhere");
    window.hover(at);
    window.wait(0.8);
    assert!(window.shows("Far on."));
    let places = |words: &str| window.places_of(words);
    let (heading, words) = (places("The other place"), places("Far on."));
    let below = |above: &[egui::Rect], below: &[egui::Rect]| {
        let is_below = |one: &egui::Rect| above.iter().any(|it| it.bottom() <= one.top());
        below.iter().any(is_below)
    };
    assert!(below(&heading, &words), "{heading:?} {words:?}");
    window.key(Key::Space);
    window.wait(0.8);
    assert!(!window.shows("Far on."), "it goes with its page");
    window.keys(Modifiers::SHIFT, Key::Space);
    window.wait(0.8);
    assert!(
        !window.shows("Far on."),
        "nor comes under a resting pointer"
    );
    let (_, to) = window.words_at("said7");
    window.hover(to - vec2(3.0, 0.0));
    window.wait(0.8);
    assert!(window.shows("By two of them."));
}

#[test]
fn a_narrow_number_of_a_footnote_is_hit_beside_it_and_the_words_around_it_are_still_selected() {
    let home = home();
    let path = home.path().join("book.html");
    let html = "<!doctype html><p>As was said<a href='#n'><sup>1</sup></a> then, at length.</p>\
        <hr><ol><li id='n'>By two of them.</li></ol>";
    std::fs::write(&path, html).unwrap();
    let mut window = Window::open(home.path(), Some(Source::File(path)));
    let (_, right) = window.words_at("said1");
    let (_, left) = window.words_at("said");
    assert!(right.x - left.x < 12.0, "the number is narrow");
    let middle = left + (right - left) / 2.0;
    let opens = |window: &mut Window, at: Pos2| {
        window.click_at(at);
        let is_open = window.shows("Note 1");
        window.key(Key::Escape);
        is_open
    };
    for by in [-7.5, 0.0, 7.5] {
        assert!(opens(&mut window, middle + vec2(by, 0.0)), "{by}");
        // Two clicks in quick succession are one gesture.
        window.wait(0.6);
    }
    for by in [-14.0, 14.0] {
        assert!(!opens(&mut window, middle + vec2(by, 0.0)), "{by}");
        window.wait(0.6);
    }
    window.press_quickly(left - vec2(3.0, 0.0), 2);
    assert!(
        selected(&window).starts_with("said"),
        "{}",
        selected(&window)
    );
    assert!(!window.shows("By two of them.") || !window.shows("Note 1"));
    window.key(Key::Escape);
    window.wait(0.6);
    window.drag(left - vec2(2.0, 0.0), right + vec2(20.0, 0.0));
    assert!(!selected(&window).is_empty() && !window.shows("Note 1"));
}

#[test]
fn the_card_of_a_footnote_goes_with_its_page() {
    let home = home();
    let path = home.path().join("book.epub");
    let lines = "<p>More of it.</p>".repeat(80);
    let body = format!(
        r##"<p><a epub:type="noteref" href="#n">7</a> said so.</p>{lines}<aside epub:type="footnote" id="n"><p>By two.</p></aside>"##
    );
    std::fs::write(&path, Made::book().with("E/c1.xhtml", page(&body)).zip()).expect("written");
    let mut window = Window::open(&home.path().join("home"), Some(Source::File(path)));
    window.send(Command::Go(Go::To(Offset(200))));
    window.send(Command::Go(Go::Start));
    let (at, _) = window.words_at("7");
    window.click_at(at + vec2(2.0, 0.0));
    assert!(window.shows("Note 7"));
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    assert!(!window.shows("Note 7"));
}

#[test]
fn go_to_takes_a_share_of_the_text_or_a_chapter() {
    let home = home();
    let mut window = open(&home);
    window.key(Key::G);
    window.type_words("50");
    assert!(window.shows("50 % of the text"));
    window.key(Key::Enter);
    let all = window.state(|state| book(state).text.document.text.end().0);
    assert!(
        top(&window).abs_diff(all / 2) < 400,
        "{} of {all}",
        top(&window)
    );
    // A click on how far one is opens it too.
    window.click("%");
    window.type_words("between two");
    window.key(Key::Enter);
    let there = window.state(|state| {
        book(state)
            .text
            .document
            .headings_above(book(state).place.shown.start)
            .last()
            .map(|item| item.label.clone())
    });
    assert_eq!(there.as_deref(), Some("Between two factions"));
    assert!(!window.shows("of the text"), "it is put away");
}

#[test]
fn pages_are_turned_by_the_margins_where_the_reader_wants_it() {
    let home = home();
    let mut window = open(&home);
    set(
        &mut window,
        [Setting::Mode(Mode::Pages), Setting::SidebarOpen(false)],
    );
    let start = top(&window);
    window.click_at(Pos2::new(1172.0, 400.0));
    let next = top(&window);
    assert!(next > start);
    window.click_at(Pos2::new(12.0, 400.0));
    assert_eq!(top(&window), start);
    set(&mut window, [Setting::MarginTurns(false)]);
    window.click_at(Pos2::new(1172.0, 400.0));
    assert_eq!(top(&window), start);
}

#[test]
fn a_drag_that_comes_in_one_frame_selects_from_where_it_began() {
    let home = home();
    let mut window = open(&home);
    let ((from, _), (_, to)) = (window.words_at("rose so"), window.words_at("steeply"));
    window.drag_in_one_frame(from, to);
    assert!(
        selected(&window).contains("so steep"),
        "{}",
        selected(&window)
    );
}

#[test]
fn a_selection_dragged_to_the_edge_goes_on_over_the_page() {
    let home = home();
    let mut window = open(&home);
    set(
        &mut window,
        [Setting::Mode(Mode::Pages), Setting::SidebarOpen(false)],
    );
    let start = top(&window);
    let from = middle(&window, "triumph");
    window.hold(from, Pos2::new(700.0, 770.0));
    window.wait(1.0);
    window.let_go(Pos2::new(700.0, 400.0));
    assert!(top(&window) > start, "the page was turned");
    let range = window.state(|state| book(state).place.selection.expect("selected").range());
    assert!(
        range.start.0 < top(&window) && range.end.0 > top(&window),
        "{range:?}"
    );
}

#[test]
fn a_description_is_exactly_what_was_typed() {
    let home = home();
    let mut window = open(&home);
    window.click("Vladimir Lenin, person");
    window.click("Edit");
    window.click("Rename…");
    window.key(Key::End);
    window.click("Cancel");
    window.click("Edit");
    window.click("Describe…");
    window.keys(Modifiers::COMMAND, Key::A);
    window.type_words("The one with the cap, who came by train.");
    window.click("Save");
    window.wait_for_the_disk(|state| {
        let entry = book(state)
            .names
            .glossary
            .entries
            .iter()
            .find(|entry| entry.name == "Vladimir Lenin");
        entry
            .and_then(|entry| entry.gloss.as_ref())
            .is_some_and(|gloss| gloss.text == "The one with the cap, who came by train.")
    });
}

#[test]
fn the_shelf_says_what_is_being_read_and_what_is_not() {
    let home = home();
    let mut window = Window::open(home.path(), None);
    assert!(window.shows("Leon Trotsky, unread") && !window.shows("Continue reading"));
    window.click("Leon Trotsky");
    window.key(Key::G);
    window.type_words("41");
    window.key(Key::Enter);
    window.keys(Modifiers::COMMAND, Key::L);
    assert!(window.shows("Continue reading") && window.shows("% read"));
    window.click("Vladimir Lenin");
    window.keys(Modifiers::COMMAND, Key::End);
    window.keys(Modifiers::COMMAND, Key::L);
    assert!(window.shows(", finished"));
}

#[test]
fn bookmarks_and_highlights_are_counted_apart() {
    let home = home();
    let mut window = open(&home);
    window.keys(Modifiers::ALT, Key::Num3);
    window.key(Key::B);
    assert!(window.shows("1 bookmark") && !window.shows("1 highlight"));
    mark(&mut window, "triumph", Key::H);
    assert!(window.shows("1 highlight, 1 bookmark"));
}

#[test]
fn a_bookmark_stands_at_the_selected_words_and_goes_from_there() {
    let home = home();
    let mut window = open(&home);
    let bookmarked = |window: &Window| {
        window.state(|state| {
            let book = book(state);
            let notes = book.notes.notebook.annotations().iter();
            let places = notes.filter_map(|note| note.anchor_state.range());
            let words = places.map(|range| book.text.document.slice(range).to_owned());
            words.collect::<Vec<String>>()
        })
    };
    window.key(Key::B);
    let top = bookmarked(&window);
    assert_eq!(top.len(), 1);
    let range = window.state(|state| {
        let text = book(state).text.document.text.as_str();
        let byte = text.find(" triumph").expect("in the text");
        let start = text[..byte].chars().count();
        TextRange::new(start, start + " triumph".len())
    });
    let select = |window: &mut Window| {
        window.send(Command::Select(Some(Selection::of(range))));
    };
    select(&mut window);
    window.key(Key::B);
    let both = bookmarked(&window);
    assert_eq!(both.len(), 2, "{both:?}");
    assert!(both.iter().any(|words| words.starts_with("triumph")));
    select(&mut window);
    window.key(Key::B);
    assert_eq!(bookmarked(&window), top, "the one at the selection is gone");
}

#[test]
fn what_is_undone_does_not_lie_in_the_trash() {
    let home = home();
    let mut window = open(&home);
    mark(&mut window, "triumph", Key::H);
    window.keys(Modifiers::COMMAND, Key::Z);
    let lists = |window: &Window| {
        window.state(|state| {
            (
                book(state).notes.notebook.annotations().len(),
                book(state).notes.notebook.trash().len(),
            )
        })
    };
    assert_eq!(lists(&window), (0, 0));
    window.keys(Modifiers::COMMAND, Key::Y);
    assert_eq!(lists(&window), (1, 0), "and comes back");
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(lists(&window), (0, 0));
    window.close();
    assert_eq!(lists(&open(&home)), (0, 0), "also after a restart");
}

#[test]
fn notes_are_found_as_words_of_a_text_are() {
    let home = home();
    let mut window = open(&home);
    mark(&mut window, "steppe of the Ukraine.1 His father", Key::H);
    mark(&mut window, "Few lives", Key::H);
    window.keys(Modifiers::ALT, Key::Num3);
    window.click("Search notes");
    window.type_words("ukraine. his");
    assert!(
        window.shows("1 of 2 highlights"),
        "the number of a note is not read along"
    );
}

#[test]
fn a_note_that_is_written_stays_in_the_list_that_no_longer_looks_for_its_words() {
    let home = home();
    let mut window = open(&home);
    let (from, to) = window.words_at("triumph");
    window.drag(from, to);
    window.key(Key::N);
    window.type_words("typed");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.keys(Modifiers::ALT, Key::Num3);
    window.click("Search notes");
    window.type_words("typed");
    assert!(window.shows("1 highlight"), "it is found");
    window.click("Go to “triumph”");
    window.key(Key::N);
    window.keys(Modifiers::COMMAND, Key::A);
    for letter in ["w", "h", "o", "l", "l", "y"] {
        window.type_words(letter);
    }
    let note = window.state(|state| {
        book(state).notes.notebook.annotations()[0]
            .note()
            .to_owned()
    });
    assert_eq!(note, "wholly");
}

#[test]
fn what_is_looked_for_begins_anew_with_the_field_and_not_with_each_match() {
    let home = home();
    let mut window = open(&home);
    let query = |window: &Window| window.state(|state| book(state).finding.query.clone());
    let (from, to) = window.words_at("triumph");
    window.drag(from, to);
    window.keys(Modifiers::COMMAND, Key::F);
    assert_eq!(query(&window), "triumph");
    window.type_words("re");
    assert_eq!(query(&window), "re");
    window.key(Key::Enter);
    window.type_words("vo");
    assert_eq!(query(&window), "revo");
}

#[test]
fn words_are_copied_by_the_keys_for_it() {
    let home = home();
    let mut window = open(&home);
    let (from, to) = window.words_at("triumph");
    window.drag(from, to);
    window.keys(Modifiers::COMMAND, Key::C);
    assert_eq!(window.copied().as_deref(), Some("triumph"));
    let (from, to) = window.words_at("rabble");
    window.drag(from, to);
    window.keys(Modifiers::COMMAND, Key::Insert);
    assert_eq!(window.copied().as_deref(), Some("rabble"));
    window.key(Key::N);
    window.type_words("typed");
    window.keys(Modifiers::COMMAND, Key::A);
    window.keys(Modifiers::COMMAND, Key::C);
    assert_eq!(
        window.copied().as_deref(),
        Some("typed"),
        "in a field its own words are copied"
    );
}

#[test]
fn the_order_of_the_notes_is_remembered() {
    let home = home();
    let mut window = open(&home);
    mark(&mut window, "triumph", Key::H);
    mark(&mut window, "Few lives", Key::H);
    window.keys(Modifiers::ALT, Key::Num3);
    window.click("Sort: text order");
    assert!(window.shows("Sort: newest first"));
    window.close();
    assert!(open(&home).shows("Sort: newest first"));
}

#[test]
fn a_colour_goes_by_the_name_that_the_reader_gave_it() {
    let home = home();
    let mut window = open(&home);
    let names = [Setting::InkName(Ink::Green, "doubt".to_owned())];
    set(&mut window, names);
    let (from, to) = window.words_at("triumph");
    window.drag(from, to);
    assert!(window.shows("Highlight in green (doubt)") && window.shows("Highlight in blue"));
}

#[test]
fn focus_mode_shows_the_text_alone() {
    let home = home();
    let mut window = open(&home);
    assert!(window.shows("Menu") && window.shows("Contents"));
    window.key(Key::F11);
    assert!(!window.shows("Menu") && !window.shows("Contents") && !window.lines().is_empty());
    window.key(Key::F11);
    assert!(window.shows("Menu"));
}

#[test]
fn the_palette_opens_the_same_each_time() {
    let home = home();
    let mut window = open(&home);
    window.keys(Modifiers::COMMAND, Key::K);
    let first = window.place_of("Next page");
    for _ in 0..20 {
        window.key(Key::ArrowUp);
    }
    window.type_words("quit");
    window.key(Key::Escape);
    window.keys(Modifiers::COMMAND, Key::K);
    assert!(
        window.place_of("Next page").distance(first) < 1.0,
        "{first:?} became {:?}",
        window.place_of("Next page")
    );
}

/// A window on the first article, without a screen.
fn painted(theme: Theme) -> Headless {
    let home = home();
    let library = Library::open(Some(home.path().to_owned())).expect("a home");
    let state = State::new(
        library.shelf().clone(),
        Settings {
            theme,
            sidebar_open: false,
            ..Settings::default()
        },
    );
    let jobs = Jobs::start_read_only(library);
    let start = Start {
        state,
        jobs,
        fonts: std::thread::spawn(FontBook::embedded_only),
        open: vec![trotsky()],
        also: ToShow::default(),
        incoming: None,
        troubles: Vec::new(),
    };
    let mut window = Headless::new(start, (640.0, 300.0), 1.0);
    window.settle();
    window
}

/// Pixels that have nearly this colour.
fn pixels_of(window: &Headless, color: egui::Color32) -> usize {
    let png = window.picture().to_png().expect("a picture");
    let picture = image::load_from_memory(&png).expect("our own").to_rgb8();
    let near = |pixel: &&image::Rgb<u8>| {
        pixel
            .0
            .iter()
            .zip([color.r(), color.g(), color.b()])
            .all(|(a, b)| a.abs_diff(b) < 4)
    };
    picture.pixels().filter(near).count()
}

fn select(window: &mut Headless, words: &str) {
    let range = {
        let document = std::sync::Arc::clone(&book(window.reader().state()).text.document);
        let start = document
            .text
            .offset(document.text.as_str().find(words).expect("in the text"));
        TextRange {
            start,
            end: start.plus(words.chars().count()),
        }
    };
    window
        .reader()
        .apply(Command::Select(Some(Selection::of(range))));
}

fn highlight(window: &mut Headless, words: &str, ink: Ink) {
    select(window, words);
    window.reader().apply(Command::Note(Note::Mark {
        ink,
        style: manicule::annotation::Style::Solid,
    }));
    window.reader().apply(Command::FocusNote(None));
    window.settle();
}

#[test]
fn matches_and_the_selection_are_seen_upon_every_highlight() {
    // That the colours differ in every theme is tried where they are made.
    for (theme, tokens, ink) in [
        (Theme::Day, Tokens::day(), Ink::Yellow),
        (Theme::Night, Tokens::night(), Ink::Blue),
    ] {
        let mut window = painted(theme);
        highlight(&mut window, "Few lives of the twentieth century", ink);
        select(&mut window, "twentieth");
        window.settle();
        assert!(pixels_of(&window, tokens.ink(ink)) > 400, "{theme:?}");
        let shown = pixels_of(&window, tokens.selection);
        assert!(shown > 200, "{theme:?}: {shown} pixels of the selection");
        window.reader().apply(Command::Select(None));
        let words = "twentieth".to_owned();
        window
            .reader()
            .apply(Command::Find(manicule::app::Find::Query {
                query: words,
                options: Default::default(),
            }));
        window.settle();
        let found = pixels_of(&window, tokens.search_current);
        assert!(found > 200, "{theme:?}: {found} pixels of the match");
    }
}

#[test]
fn a_highlight_that_is_covered_in_part_goes_on_beneath_the_words() {
    let tokens = Tokens::day();
    let mut window = painted(Theme::Day);
    highlight(&mut window, "Few lives of the twentieth century", Ink::Blue);
    assert_eq!(pixels_of(&window, tokens.edge(Ink::Blue)), 0);
    highlight(&mut window, "century rose so steeply", Ink::Yellow);
    assert!(
        pixels_of(&window, tokens.edge(Ink::Blue)) > 40,
        "its line is seen under the one above it"
    );
    assert!(
        pixels_of(&window, tokens.ink(Ink::Blue)) > 200
            && pixels_of(&window, tokens.ink(Ink::Yellow)) > 200
    );
}

#[test]
fn bookmarks_stand_among_the_chapters() {
    let home = home();
    let mut window = open(&home);
    window.keys(Modifiers::ALT, Key::Num1);
    assert!(!window.shows("Bookmark: "));
    window.key(Key::B);
    assert!(window.shows("Bookmark: "));
}

#[test]
fn every_entry_of_the_menu_is_reached_in_a_low_window() {
    let home = home();
    let mut window = Window::sized(home.path(), Some(trotsky()), (900.0, 500.0));
    window.click("Menu");
    let first = window.place_of("Search everything…");
    assert!(window.place_of("Quit").y > 500.0, "the menu is the longer");
    window.scroll(first, vec2(0.0, -2000.0));
    let last = window.place_of("Quit");
    assert!(last.y < 500.0 && last.x < 900.0, "{last}");
}

#[test]
fn the_reading_ruler_dims_all_but_a_few_lines() {
    let mut window = painted(Theme::Day);
    let ink = Tokens::day().text;
    let before = pixels_of(&window, ink);
    window
        .reader()
        .apply(Command::Set(Setting::ReadingRuler(true)));
    window.settle();
    let after = pixels_of(&window, ink);
    assert!(
        after > 0 && after * 2 < before,
        "{before} letters' pixels, then {after}"
    );
}
