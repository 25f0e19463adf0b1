//! What a person does with Manicule from the first start on, in the real window.

use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::annotation::Ink;
use manicule::app::{Command, NoticeKind};
use manicule::document::Offset;
use manicule::library::{Mode, SidebarTab, Source, Theme};
use tempfile::TempDir;

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn trotsky() -> Option<Source> {
    Some(Source::Bundled("leon-trotsky".to_owned()))
}

/// A window on a text with one paragraph selected.
fn with_selection(home: &TempDir) -> Window {
    let mut window = Window::open(home.path(), trotsky());
    let (from, to) = window.words_at("within a decade");
    window.drag(from, to);
    window
}

fn selected(window: &Window) -> String {
    window.state(|state| {
        let book = state.front().expect("a text is open");
        book.place
            .selection
            .map(|selection| book.text.document.slice(selection.range()).to_owned())
            .unwrap_or_default()
    })
}

#[test]
fn the_first_start_shows_a_shelf_and_a_click_opens_a_text_with_its_people() {
    let home = home();
    let mut window = Window::open(home.path(), None);
    for words in [
        "Leon Trotsky",
        "Vladimir Lenin",
        "Joseph Stalin",
        "Open a file",
    ] {
        assert!(window.shows(words), "{words}");
    }
    window.click("Leon Trotsky");
    assert_eq!(
        window
            .state(|state| state.front().map(|book| book.title().to_owned()))
            .as_deref(),
        Some("Leon Trotsky")
    );
    assert!(
        window.shows("Frida Kahlo") || window.shows("Yanovka"),
        "the people and places stand beside it"
    );
    window.click("Vladimir Lenin, person");
    assert!(window.shows("Leader of the Bolsheviks") && window.shows("Mentions"));
}

#[test]
fn dragging_selects_and_a_colour_marks_it_and_it_is_there_after_a_restart() {
    let home = home();
    let mut window = with_selection(&home);
    let words = selected(&window);
    assert!(words.contains("decade"), "“{words}”");
    window.click("Highlight in green");
    let marked = |window: &Window| {
        window.state(|state| {
            let notes = state
                .front()
                .expect("open")
                .notes
                .notebook
                .annotations()
                .to_vec();
            notes
                .iter()
                .map(|note| (note.quote.clone(), note.ink))
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(marked(&window), [(words.trim().to_owned(), Ink::Green)]);
    window.close();
    let window = Window::open(home.path(), trotsky());
    assert_eq!(marked(&window), [(words.trim().to_owned(), Ink::Green)]);
}

#[test]
fn a_note_is_written_by_keyboard_alone_listed_and_kept() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    for _ in 0..4 {
        window.keys(Modifiers::SHIFT | Modifiers::COMMAND, Key::ArrowRight);
    }
    assert!(!selected(&window).is_empty());
    window.key(Key::N);
    window.type_words("A rise and a fall.");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.keys(Modifiers::ALT, Key::Num3);
    assert!(window.shows("A rise and a fall."));
    window.close();
    let mut window = Window::open(home.path(), trotsky());
    window.keys(Modifiers::ALT, Key::Num1);
    window.keys(Modifiers::ALT, Key::Num3);
    assert!(window.shows("A rise and a fall."));
}

#[test]
fn escape_puts_the_editor_away_wherever_the_keyboard_is() {
    let home = home();
    let mut window = with_selection(&home);
    window.key(Key::N);
    window.type_words("first");
    window.key(Key::Escape);
    assert!(!window.shows("Tags, separated by commas"), "typing");
    window.key(Key::N);
    window.type_words(" second");
    // A press beside the editor takes the keyboard from it.
    window.press_quickly(egui::Pos2::new(450.0, 40.0), 1);
    window.key(Key::Escape);
    window.keys(Modifiers::COMMAND, Key::Home);
    assert!(!window.shows("Tags, separated by commas"), "not typing");
    let note = window.state(|state| {
        let open = state.front().expect("open");
        open.notes.notebook.annotations()[0].note().to_owned()
    });
    assert_eq!(note, "first second");
}

#[test]
fn words_half_typed_are_kept_when_the_window_is_closed() {
    let home = home();
    let mut window = with_selection(&home);
    window.key(Key::N);
    window.type_words("not finished yet");
    window.close();
    let window = Window::open(home.path(), trotsky());
    let notes = window.state(|state| {
        state
            .front()
            .expect("open")
            .notes
            .notebook
            .annotations()
            .to_vec()
    });
    assert_eq!(notes[0].note(), "not finished yet");
}

#[test]
fn undo_takes_back_step_by_step_and_redo_brings_again() {
    let home = home();
    let mut window = with_selection(&home);
    let inks = |window: &Window| {
        window.state(|state| {
            state
                .front()
                .expect("open")
                .notes
                .notebook
                .annotations()
                .iter()
                .map(|note| note.ink)
                .collect::<Vec<_>>()
        })
    };
    window.key(Key::Num1);
    window.key(Key::Num3);
    assert_eq!(inks(&window), [Ink::Blue]);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(inks(&window), [Ink::Yellow]);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(inks(&window), []);
    window.keys(Modifiers::COMMAND, Key::Y);
    assert_eq!(inks(&window), [Ink::Yellow]);
}

#[test]
fn deleting_offers_to_take_it_back() {
    let home = home();
    let mut window = with_selection(&home);
    window.key(Key::H);
    window.key(Key::Delete);
    assert!(window.shows("Deleted."));
    window.click("Undo");
    assert_eq!(
        window.state(|state| state
            .front()
            .expect("open")
            .notes
            .notebook
            .annotations()
            .len()),
        1
    );
}

#[test]
fn finding_counts_the_hits_and_goes_from_one_to_the_next() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    window.keys(Modifiers::COMMAND, Key::F);
    window.type_words("stalin");
    window.wait(1.0);
    let hits = window.state(|state| state.front().expect("open").finding.hits.len());
    assert!(
        hits > 5 && window.shows(&format!("of {hits}")),
        "{hits} hits"
    );
    window.key(Key::F3);
    assert!(
        window
            .state(|state| state.front().expect("open").finding.current)
            .is_some()
    );
}

#[test]
fn the_palette_finds_an_action_by_a_word() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    let before = window.state(|state| state.settings.theme);
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_words("sepia");
    window.key(Key::Enter);
    let after = window.state(|state| state.settings.theme);
    assert!(before != after && after == Theme::Sepia, "{after:?}");
}

#[test]
fn help_lists_the_keys() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    window.key(Key::F1);
    assert!(window.shows("Keyboard shortcuts") && window.shows("Highlight the selection"));
    window.key(Key::Escape);
    assert!(!window.shows("Keyboard shortcuts"));
}

#[test]
fn a_link_leads_to_the_neighbouring_article_and_back() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    window.send(Command::Go(manicule::app::Go::Follow(
        manicule::document::Link::Neighbour("vladimir-lenin.md".to_owned()),
    )));
    let title =
        |window: &Window| window.state(|state| state.front().map(|book| book.title().to_owned()));
    assert_eq!(title(&window).as_deref(), Some("Vladimir Lenin"));
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(title(&window).as_deref(), Some("Leon Trotsky"));
}

#[test]
fn a_file_that_is_no_text_is_refused_in_a_sentence_and_the_text_stays_open() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    let bad = home.path().join("noise.epub");
    std::fs::write(&bad, b"PK\x03\x04 but no more").expect("written");
    window.send(Command::Open(Source::File(bad)));
    let warnings = window.state(|state| {
        state
            .notices
            .iter()
            .filter(|notice| notice.kind == NoticeKind::Warning)
            .count()
    });
    assert_eq!(warnings, 1);
    assert!(window.state(|state| state.front().is_some() && state.opening.is_none()));
}

#[test]
fn a_file_changed_by_another_program_is_read_again_and_its_marks_move_along() {
    let home = home();
    let path = home.path().join("text.md");
    std::fs::write(&path, "# One\n\nThe keeper lit the lamp at dusk.\n").expect("written");
    let mut window = Window::open(home.path(), Some(Source::File(path.clone())));
    let (from, to) = window.words_at("lit the lamp");
    window.drag(from, to);
    window.key(Key::H);
    let before =
        window.state(|state| state.front().expect("open").notes.notebook.annotations()[0].clone());
    std::fs::write(
        &path,
        "# One\n\nA paragraph that was not there.\n\nThe keeper lit the lamp at dusk.\n",
    )
    .expect("written");
    for _ in 0..100 {
        std::thread::sleep(std::time::Duration::from_millis(100));
        window.settle();
        if window.shows("was reloaded") {
            break;
        }
    }
    let after =
        window.state(|state| state.front().expect("open").notes.notebook.annotations()[0].clone());
    assert_eq!(after.quote, before.quote);
    assert!(
        after.anchor_state.range().expect("placed").start
            > before.anchor_state.range().expect("placed").start
    );
}

#[test]
fn the_place_is_kept_over_a_restart_a_resize_and_a_change_of_mode() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    window.send(Command::Go(manicule::app::Go::To(Offset(4000))));
    let top =
        |window: &Window| window.state(|state| state.front().expect("open").place.shown.start);
    let place = top(&window);
    assert!(place.0.abs_diff(4000) < 120, "{place}");
    window.close();
    let mut window = Window::sized(home.path(), trotsky(), (760.0, 620.0));
    assert!(
        top(&window).0.abs_diff(place.0) < 120,
        "{} after {place}",
        top(&window)
    );
    window.key(Key::F8);
    assert_eq!(window.state(|state| state.settings.mode), Mode::Pages);
    assert!(
        top(&window).0.abs_diff(place.0) < 120,
        "{} after {place}",
        top(&window)
    );
    window.key(Key::Space);
    let next = top(&window);
    assert!(next > place);
    window.keys(Modifiers::SHIFT, Key::Space);
    assert!(top(&window) < next);
}

#[test]
fn an_export_from_the_window_lands_in_the_file_and_keeps_what_stands_there() {
    let home = home();
    let mut window = with_selection(&home);
    window.key(Key::H);
    let path = home.path().join("notes.md");
    let export = |window: &mut Window| {
        let preset = manicule::exchange::Preset::Markdown;
        window.send(Command::Export {
            path: path.clone(),
            shape: preset.into(),
        });
        for _ in 0..100 {
            if window.shows("Exported to") {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
            window.settle();
        }
        std::fs::read_to_string(&path).expect("written")
    };
    let first = export(&mut window);
    assert!(first.contains("decade"));
    std::fs::write(&path, format!("{first}\nMy own words.\n")).expect("edited");
    window.wait(8.0);
    let second = export(&mut window);
    assert!(second.contains("My own words.") && second.contains("decade"));
}

#[test]
fn the_end_of_a_highlight_can_be_dragged() {
    let home = home();
    let mut window = with_selection(&home);
    window.key(Key::H);
    let quote = |window: &Window| {
        window.state(|state| {
            state.front().expect("open").notes.notebook.annotations()[0]
                .quote
                .clone()
        })
    };
    let before = quote(&window);
    let (_, end) = window.words_at(&before);
    let (_, further) = window.words_at("greatest");
    let (end, further) = (end + egui::vec2(0.0, 13.0), further + egui::vec2(0.0, 2.0));
    window.drag(end, further);
    let after = quote(&window);
    assert!(
        after.starts_with(&before) && after.len() > before.len(),
        "“{before}” became “{after}”"
    );
}

#[test]
fn resting_on_a_name_brings_its_card() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    let (from, to) = window.words_at("Yanovka");
    window.hover(from + (to - from) * 0.5);
    window.wait(0.8);
    assert!(window.shows("Where Trotsky was born"), "its card");
}

#[test]
fn the_sidebar_has_three_leaves_and_can_be_put_away() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    window.click("Contents");
    assert_eq!(
        window.state(|state| state.settings.sidebar_tab),
        SidebarTab::Contents
    );
    assert!(window.shows("Between two factions"));
    window.keys(Modifiers::COMMAND, Key::B);
    assert!(!window.state(|state| state.settings.sidebar_open));
}

#[test]
fn two_clicks_take_a_word_and_three_a_paragraph() {
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    let (from, to) = window.words_at("triumph");
    let middle = from + (to - from) * 0.5;
    window.press_quickly(middle, 2);
    assert_eq!(selected(&window), "triumph");
    window.wait(1.0);
    window.press_quickly(middle, 3);
    let words = selected(&window);
    assert!(
        words.starts_with("Few lives") && words.ends_with("for both."),
        "“{words}”"
    );
}

#[test]
fn an_epub_opens_with_its_chapters() {
    let home = home();
    let path = home.path().join("book.epub");
    std::fs::write(&path, crate::made::small_book()).expect("written");
    let mut window = Window::open(home.path(), Some(Source::File(path)));
    window.keys(Modifiers::ALT, Key::Num1);
    assert!(window.state(|state| {
        state
            .front()
            .is_some_and(|book| book.text.document.outline.len() > 1)
    }));
    assert!(window.shows("Inner"));
}

#[test]
fn a_typeface_is_searched_for_and_set_at_once() {
    use manicule::library::Face;
    let home = home();
    let mut window = Window::open(home.path(), trotsky());
    let face = |window: &Window| window.state(|state| state.settings.face.clone());
    window.keys(Modifiers::COMMAND, Key::Comma);
    window.click("More…");
    assert!(window.shows("Source Sans") && !window.shows("Line height"));
    window.key(Key::ArrowDown);
    assert_eq!(face(&window), Face::SourceSerif);
    window.type_words("sans");
    window.key(Key::ArrowDown);
    assert_eq!(face(&window), Face::SourceSans);
    window.click("‹ Reading settings");
    assert!(window.shows("Line height") && !window.shows("Search typefaces"));
    window.click("Spacing");
    window.click("Space between paragraphs, no indent");
    assert!(window.state(|state| state.settings.paragraphs_apart));
    window.key(Key::Escape);
    assert!(!window.shows("Line height"));
}
