//! The desks beside the page, in the real window: the notebook of all notes, the review, the export with its preview, the folder that
//! is kept in step.

use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::annotation::Edit;
use manicule::app::{BringIn, Command, Note, State, Sync};
use manicule::document::Offset;
use manicule::exchange::Preset;
use manicule::library::{FolderInStep, Setting, Source};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const TEXT: &str = "# The lamp\n\nby Ada Marlow\n\nThe keeper kept the lamp at Wen Head. She had kept it for years.\n\nIn winter the sea froze, and nobody came.\n";

/// A home with notes on two texts, of which one is here.
pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().expect("a folder"),
        };
        std::fs::write(desk.path("lamp.md"), TEXT).expect("written");
        let record = |title: &str, label: &str, words: &str| {
            format!(
                "{title}\r\n- {label} | Added on Monday, March 4, 2024 10:00:01 AM\r\n\r\n{words}\r\n==========\r\n"
            )
        };
        const LAMP: &str = "The lamp (Ada Marlow)";
        let clippings = [
            record(
                LAMP,
                "Your Highlight on Location 10-12",
                "She had kept it for years.",
            ),
            record(
                LAMP,
                "Your Note on Location 12",
                "How **many**? See [[The harbour]].",
            ),
            record(
                LAMP,
                "Your Highlight on Location 20-21",
                "In winter the sea froze",
            ),
            record(
                "The harbour (Ida Lund)",
                "Your Highlight on Location 5-6",
                "Boats came in at dusk.",
            ),
        ];
        std::fs::write(desk.path("My Clippings.txt"), clippings.concat()).expect("written");
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn home(&self) -> PathBuf {
        self.path("home")
    }

    /// A window in which the notes were brought in.
    pub fn window(&self) -> Window {
        let mut window = Window::open(&self.home(), Some(Source::File(self.path("lamp.md"))));
        self.bring_in(&mut window);
        window
    }

    pub fn bring_in(&self, window: &mut Window) {
        let source = self.path("My Clippings.txt");
        window.send(Command::BringIn(BringIn::Look(source)));
        window.send(Command::BringIn(BringIn::Confirm));
        assert!(window.shows("Imported 3 notes on 2 texts."));
    }
}

fn all(state: &State) -> usize {
    let texts = state.all_notes.texts.iter();
    texts.map(|text| text.notes.len()).sum()
}

fn open_notebook(window: &mut Window) {
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    window.wait_for_the_disk(|state| state.all_notes.is_loaded && !state.all_notes.is_loading);
}

#[test]
fn many_notes_are_tagged_and_deleted_at_once_and_each_step_is_taken_back() {
    let desk = Desk::new();
    let mut window = desk.window();
    open_notebook(&mut window);
    assert!(window.shows("3 notes on 2 texts"));
    window.click("Choose all 3 notes");
    assert!(window.shows("3 selected"));
    window.click("Tag for the selected notes");
    window.type_words("thesis");
    window.click("Add tag");
    assert!(window.shows("3 notes tagged #thesis"));
    let tagged = |state: &State| {
        let notes = state.all_notes.texts.iter().flat_map(|text| &text.notes);
        notes
            .filter(|note| note.annotation.tags == ["thesis"])
            .count()
    };
    assert_eq!(window.state(tagged), 3);
    window.click("Undo");
    assert_eq!(window.state(tagged), 0);
    window.click("Delete");
    assert!(window.shows("3 notes deleted"));
    assert_eq!(window.state(all), 0);
    window.click("Undo");
    assert_eq!(window.state(all), 3);
    window.close();
    let mut window = Window::open(&desk.home(), None);
    open_notebook(&mut window);
    assert_eq!(window.state(all), 3, "as it was, also on the disk");
}

#[test]
fn what_is_imported_into_an_open_notebook_is_listed_there() {
    let desk = Desk::new();
    let mut window = Window::open(&desk.home(), Some(Source::File(desk.path("lamp.md"))));
    open_notebook(&mut window);
    desk.bring_in(&mut window);
    assert_eq!(window.state(all), 3);
    assert!(window.shows("3 notes on 2 texts"));
    window.click("Undo");
    assert_eq!(window.state(all), 0);
}

#[test]
fn the_notebook_lists_what_has_the_words_that_are_typed() {
    let desk = Desk::new();
    let mut window = desk.window();
    open_notebook(&mut window);
    window.type_words("winter");
    assert!(window.shows("1 of 3 notes on 2 texts") && !window.shows("Boats came in"));
}

#[test]
fn notes_are_reviewed_one_after_the_other_by_keys_and_not_again_on_the_same_day() {
    let desk = Desk::new();
    let mut window = desk.window();
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    window.wait_for_the_disk(|state| state.all_notes.is_loaded && state.learned.cards.is_some());
    assert!(window.shows("1 of 3 today"));
    for _ in 0..3 {
        if window.shows("Show the note") {
            window.key(Key::Space);
        }
        window.key(Key::Num3);
    }
    assert!(window.shows("3 notes seen again"));
    window.close();
    let mut window = Window::open(&desk.home(), None);
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    window.wait_for_the_disk(|state| state.all_notes.is_loaded && state.learned.cards.is_some());
    assert!(window.shows("Come back tomorrow"));
}

#[test]
fn an_export_is_previewed_in_every_shape_and_a_template_as_it_is_typed() {
    let desk = Desk::new();
    let mut window = desk.window();
    window.keys(Modifiers::COMMAND, Key::E);
    assert!(
        window.shows("2 highlights") || window.shows("2 notes"),
        "how much it is"
    );
    window.wait_to_see("> She had kept it for years.");
    window.click("Obsidian");
    window.wait_to_see("[!quote|");
    let shapes = window.place_of("Obsidian");
    window.scroll(shapes, egui::vec2(0.0, -900.0));
    window.click("Own template");
    window.click("Template");
    window.keys(Modifiers::COMMAND, Key::A);
    window.type_words("{% for text in texts %}{% for note in text.notes %}<{{ note.quote }}>{% endfor %}{% endfor %}");
    window.wait_to_see("<She had kept it for years.><In winter the sea froze>");
    window.keys(Modifiers::COMMAND, Key::A);
    window.type_words("{{ nothing | of_the_kind }}");
    // What is wrong with a template is said.
    window.wait_to_see("Line 1: unknown filter");
    // An error of what was typed before is not shown for what is typed now, and what is copied is what is shown.
    window.keys(Modifiers::COMMAND, Key::A);
    window.type_words("{% for text in texts %}{{ text.title }}!{% endfor %}");
    window.wait_to_see("The lamp!");
    assert!(!window.shows("Line 1: unknown filter"));
    window.click("Copy");
    window.wait_to_see("All notes copied: Own template.");
}

fn wait_for_file(window: &mut Window, path: &Path, holds: &str) -> String {
    for _ in 0..1200 {
        window.wait(0.02);
        if let Ok(there) = std::fs::read_to_string(path)
            && there.contains(holds)
        {
            return there;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    panic!("{} never held “{holds}”", path.display());
}

#[test]
fn a_folder_is_kept_in_step_with_the_notes_and_the_readers_own_words_stay() {
    let desk = Desk::new();
    let mut window = desk.window();
    let folder = desk.path("vault");
    std::fs::create_dir(&folder).expect("a folder");
    let wanted = FolderInStep::new(&folder, Preset::Markdown);
    window.send(Command::Set(Setting::FolderInStep(Some(wanted))));
    let lamp = folder.join("The lamp.md");
    let first = wait_for_file(&mut window, &lamp, "She had kept it for years.");
    wait_for_file(
        &mut window,
        &folder.join("The harbour.md"),
        "Boats came in at dusk.",
    );
    std::fs::write(&lamp, format!("{first}\nMy own words.\n")).expect("written");
    let (from, to) = window.words_at("nobody came");
    window.drag(from, to);
    window.click("Highlight in green");
    let then = wait_for_file(&mut window, &lamp, "nobody came");
    assert!(then.contains("My own words."), "{then}");
    // What is written last is there when the window is closed.
    let (from, to) = window.words_at("keeper kept");
    window.drag(from, to);
    window.click("Highlight in green");
    window.close();
    let last = std::fs::read_to_string(&lamp).expect("there");
    assert!(
        last.contains("keeper kept") && last.contains("My own words."),
        "{last}"
    );
}

#[test]
fn the_sync_page_says_where_the_notes_lie_and_copies_them_into_another_folder() {
    let desk = Desk::new();
    let mut window = desk.window();
    window.choose_in_menu("More than one computer…");
    window.wait_for_the_disk(|state| state.sync.status.is_some());
    assert!(window.shows("Your notes lie in"));
    assert!(window.shows("this computer: last change"));
    let shared = desk.path("shared");
    std::fs::create_dir(&shared).expect("a folder");
    window.send(Command::Sync(Sync::MoveTo(shared.clone())));
    window.wait_for_the_disk(|state| state.sync.moved_to.is_some());
    assert!(window.shows("Your notes were copied to"));
    window.close();
    let mut again = Window::open(&desk.home(), Some(Source::File(desk.path("lamp.md"))));
    open_notebook(&mut again);
    assert_eq!(again.state(all), 3, "used there from the next start on");
    again.close();
    let lies_there = |path: &Path| path.join("Manicule/annotations").is_dir();
    assert!(lies_there(&shared));
}

#[test]
fn a_new_note_in_the_notebook_is_kept_with_every_letter() {
    let desk = Desk::new();
    let mut window = desk.window();
    open_notebook(&mut window);
    let words = |state: &State| -> Vec<String> {
        let notes = state.all_notes.texts.iter().flat_map(|text| &text.notes);
        let words = notes.flat_map(|note| note.annotation.notes.clone());
        let mut words: Vec<String> = words.filter(|note| note.contains("thought")).collect();
        words.sort();
        words
    };
    window.click("New note");
    window.type_words("first thought");
    window.click("New note");
    window.type_words("second thought");
    window.click("Done");
    window.click("New note");
    window.type_words("third thought, given up");
    window.wait(0.5);
    assert_eq!(window.state(words).len(), 3, "{:?}", window.state(words));
    window.click("Delete");
    window.wait(0.5);
    assert_eq!(window.state(words), ["first thought", "second thought"]);
    // And one that is open at the end.
    window.click("New note");
    window.type_words("last thought");
    window.close();
    let mut window = Window::open(&desk.home(), None);
    open_notebook(&mut window);
    assert_eq!(
        window.state(words),
        ["first thought", "last thought", "second thought"]
    );
}

#[test]
fn the_first_note_of_all_takes_every_letter() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Window::open(home.path(), None);
    open_notebook(&mut window);
    window.click("New note");
    for letter in ["w", "h", "o", "l", "e"] {
        window.type_words(letter);
        window.wait(0.2);
    }
    assert!(!window.shows("No notes yet") && !window.shows("Choose all"));
    assert!(window.shows("1 note on 1 text"));
    let notes = window.state(|state| {
        let notes = state.all_notes.texts.iter().flat_map(|text| &text.notes);
        let words = notes.flat_map(|note| note.annotation.notes.clone());
        words.collect::<Vec<String>>()
    });
    assert_eq!(notes, ["whole"]);
}

#[test]
fn a_new_note_stands_once_while_it_is_written_whatever_is_looked_for() {
    let desk = Desk::new();
    let mut window = desk.window();
    open_notebook(&mut window);
    window.click("New note");
    window.type_words("quite new");
    window.wait(0.5);
    let at = |window: &Window| window.places_of("quite new").len();
    assert_eq!(at(&window), 1, "in its field alone");
    assert!(window.shows("4 notes on"), "it is counted");
    window.click("Search all notes");
    window.type_words("nowhere");
    window.wait(0.5);
    assert!(!window.shows("No note matches"));
    assert_eq!(at(&window), 1);
    window.keys(Modifiers::COMMAND, Key::A);
    window.key(Key::Backspace);
    window.click("Done");
    window.wait(0.5);
    assert!(at(&window) > 0, "now it is listed");
    assert!(window.shows("Choose all 4 notes"));
}

#[test]
fn a_note_that_is_written_in_the_notebook_stays_though_it_no_longer_fits() {
    let desk = Desk::new();
    let mut window = desk.window();
    open_notebook(&mut window);
    window.click("New note");
    window.type_words("a teh typo");
    window.click("Done");
    window.wait(0.5);
    window.click("Search all notes");
    window.type_words("teh");
    assert!(window.shows("1 of 4 notes"));
    window.click("Write about it");
    window.keys(Modifiers::COMMAND, Key::A);
    for letter in ["w", "h", "o", "l", "e"] {
        window.type_words(letter);
        window.wait(0.2);
    }
    let has = |state: &State, words: &str| {
        let notes = state.all_notes.texts.iter().flat_map(|text| &text.notes);
        let mut words_of = notes.flat_map(|note| note.annotation.notes.clone());
        words_of.any(|note| note == words)
    };
    assert!(window.state(|state| has(state, "whole")));
    window.click("Done");
    assert!(window.shows("0 of 4 notes"));
}

#[test]
fn keys_typed_into_a_dialog_answer_no_card_behind_it() {
    let desk = Desk::new();
    let mut window = desk.window();
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    window.wait_for_the_disk(|state| state.all_notes.is_loaded && state.learned.cards.is_some());
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    for _ in 0..3 {
        window.key(Key::Space);
        window.key(Key::Num4);
    }
    window.key(Key::Escape);
    assert!(window.shows("1 of "), "no card was answered");
}

#[test]
fn a_link_into_the_text_behind_the_notebook_brings_it_to_the_front() {
    let desk = Desk::new();
    let mut window = desk.window();
    let link = window.state(|state| {
        let book = state.front().expect("open");
        let note = &book.notes.notebook.annotations()[0];
        format!("manicule:{}#{}", book.key(), note.id)
    });
    open_notebook(&mut window);
    assert!(window.shows("Choose all 3 notes"));
    window.send(Command::OpenLink(link));
    window.settle();
    assert!(!window.shows("Choose all 3 notes"));
    assert!(!window.lines().is_empty(), "its page is shown");
}

#[test]
fn what_was_deleted_of_any_text_and_of_none_comes_back_from_the_trash() {
    let desk = Desk::new();
    let mut window = desk.window();
    open_notebook(&mut window);
    window.click("New note");
    window.type_words("on nothing at all");
    window.click("Done");
    window.wait(0.5);
    window.click("Choose all 4 notes");
    window.click("Delete");
    assert_eq!(window.state(all), 0);
    window.close();
    let mut window = Window::open(&desk.home(), None);
    open_notebook(&mut window);
    window.click("Trash (4)");
    assert!(window.shows("on nothing at all") && window.shows("Boats came in at dusk."));
    window.click("Restore");
    window.wait(0.5);
    window.click("Trash (3)");
    assert_eq!(window.state(all), 1);
}

/// A note with tags that no one could type: one of them has a comma within, as other programs write them.
fn with_odd_tags(desk: &Desk) -> (Window, uuid::Uuid) {
    let mut window = desk.window();
    let id = window.state(|state| {
        let book = state.front().expect("open");
        book.notes.notebook.annotations()[0].id
    });
    for tag in ["history, modern", "#sea"] {
        window.send(Command::Note(Note::Edit(Edit::Tag {
            id,
            tag: tag.to_owned(),
            on: true,
        })));
    }
    (window, id)
}

#[test]
fn opening_and_closing_a_note_changes_none_of_its_tags() {
    let desk = Desk::new();
    let (mut window, id) = with_odd_tags(&desk);
    let tags = |state: &State| {
        let book = state.front().expect("open");
        book.notes.notebook.get(id).expect("there").tags.clone()
    };
    let before = window.state(tags);
    let label = |state: &State| state.front().expect("open").history.undo_label();
    let undo = window.state(label);
    window.send(Command::FocusNote(Some(id)));
    window.key(Key::N);
    assert!(window.shows("Done"), "its editor is open");
    window.key(Key::Escape);
    assert!(!window.shows("Done"));
    assert_eq!(window.state(tags), before);
    assert_eq!(window.state(label), undo);
    open_notebook(&mut window);
    window.click("Search all notes");
    window.type_words("kept it for");
    window.click("Write about it");
    assert!(window.shows("Done"));
    window.click("Done");
    assert_eq!(window.state(tags), before);
}

#[test]
fn tags_typed_in_the_notebook_are_kept_before_the_editor_is_closed() {
    let desk = Desk::new();
    let (mut window, id) = with_odd_tags(&desk);
    open_notebook(&mut window);
    window.click("Search all notes");
    window.type_words("kept it for");
    window.click("Write about it");
    window.key(Key::Tab);
    window.key(Key::End);
    window.type_words(", new");
    window.wait(0.6);
    let tags = window.state(|state| {
        let book = state.front().expect("open");
        book.notes.notebook.get(id).expect("there").tags.clone()
    });
    assert_eq!(tags, ["#sea", "history, modern", "new"]);
}

#[test]
fn a_window_whose_notes_do_not_come_to_the_disk_says_so_when_it_is_to_close() {
    let desk = Desk::new();
    let text = Source::File(desk.path("lamp.md"));
    let mut window = Window::never_saved(&desk.home(), Some(text));
    window.tell_only(Command::Note(Note::Bookmark(Offset(20))));
    window.press_the_cross(2.0);
    assert!(!window.shows("Quit anyway"), "it may only take a moment");
    window.press_the_cross(6.0);
    assert!(window.shows("They are still being saved."));
}
