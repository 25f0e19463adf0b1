//! What becomes of a reader's words when texts change, machines meet and things are deleted, in the real window.

use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::annotation::{AnchorState, Annotation, Reason};
use manicule::library::Source;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Every sentence fits a line of the page, where a pointer can drag over it.
const STORY: &str = "The ferry left at noon with two priests and a crate of oranges.

Margaret stood at the rail and counted the gulls.

Nobody answered her when she spoke.

By evening, one after another, the priests had fallen asleep.

The oranges never came, for the merchant had died in spring.
";

/// A home, and a text beside it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("story.txt"), STORY).expect("written");
        Self { folder }
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn text(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn window(&self) -> Window {
        self.window_on("story.txt")
    }

    fn window_on(&self, name: &str) -> Window {
        let mut window = Window::open(&self.home(), Some(Source::File(self.text(name))));
        window.keys(Modifiers::ALT, Key::Num3);
        if !window.state(|state| state.settings.sidebar_open) {
            window.keys(Modifiers::ALT, Key::Num3);
        }
        window
    }

    /// Marks words and writes about them, in a window of their own.
    fn marked(&self, passages: &[(&str, &str)]) {
        let mut window = self.window();
        for (words, note) in passages {
            mark(&mut window, words);
            window.key(Key::N);
            window.type_words(note);
            window.keys(Modifiers::COMMAND, Key::Enter);
        }
        window.close();
    }
}

fn mark(window: &mut Window, words: &str) {
    let (from, to) = window.words_at(words);
    window.drag(from, to);
    window.key(Key::H);
}

fn notes(window: &Window) -> Vec<Annotation> {
    window.state(|state| {
        state
            .front()
            .expect("open")
            .notes
            .notebook
            .annotations()
            .to_vec()
    })
}

/// The words on which each note stands now; none for those without a place.
fn places(window: &Window) -> Vec<Option<String>> {
    window.state(|state| {
        let book = state.front().expect("open");
        let notes = book.notes.notebook.annotations().iter();
        notes
            .map(|note| {
                note.anchor_state
                    .range()
                    .map(|range| book.text.document.slice(range).to_owned())
            })
            .collect()
    })
}

/// The story with one passage changed and another cut out.
fn edited() -> String {
    STORY
        .replace("had fallen asleep", "had gone to sleep")
        .replace("Nobody answered her when she spoke.\n\n", "")
}

const THREE: [(&str, &str); 3] = [
    ("two priests and a crate", "why two?"),
    ("Nobody answered her when she spoke", "sad"),
    ("the priests had fallen asleep", "tired"),
];

#[test]
fn notes_of_a_changed_text_are_placed_and_the_others_are_asked_about() {
    let desk = Desk::new();
    desk.marked(&THREE);
    fs::write(desk.text("story.txt"), edited()).expect("written");
    let mut window = desk.window();
    assert!(window.shows("2 of 3 notes placed"), "the reader is told");
    window.click("Show");
    assert!(
        window.shows("Needs attention (2)")
            && window.shows("Text changed")
            && window.shows("Not found in the text")
    );
    assert!(window.shows("When you marked it") && window.shows("Now"));
    assert!(window.shows("sad"), "the note is listed with its words");
    window.click("Accept");
    assert!(window.shows("Needs attention (1)"));
    window.keys(Modifiers::COMMAND, Key::Z);
    assert!(
        window.shows("Needs attention (2)"),
        "accepting is one step to undo"
    );
    window.keys(Modifiers::COMMAND, Key::Y);
    let (from, to) = window.words_at("Margaret stood at the rail");
    window.drag(from, to);
    window.click("Place here");
    assert!(!window.shows("Needs attention"), "nothing is left to ask");
    window.close();
    let window = desk.window();
    let mut found: Vec<String> = places(&window).into_iter().flatten().collect();
    found.sort();
    assert_eq!(
        found.len(),
        3,
        "the reader is asked nothing the second time"
    );
    assert!(
        found[0].starts_with("Margaret stood") && found[1].starts_with("the priests had gone"),
        "{found:?}"
    );
    assert!(!window.shows("Needs attention"));
}

#[test]
fn a_note_can_be_kept_apart_and_stays_so() {
    let desk = Desk::new();
    desk.marked(&THREE[1..2]);
    fs::write(desk.text("story.txt"), edited()).expect("written");
    let mut window = desk.window();
    window.click("Needs attention (1)");
    window.click("Find similar passages");
    window.click("Keep unplaced");
    assert!(window.shows("Kept unplaced") && !window.shows("Needs attention"));
    window.close();
    let window = desk.window();
    assert_eq!(
        notes(&window)[0].anchor_state,
        AnchorState::Orphan(Reason::Apart)
    );
    assert_eq!(
        (notes(&window)[0].quote.as_str(), notes(&window)[0].note()),
        (THREE[1].0, "sad")
    );
}

#[test]
fn a_text_that_changes_while_it_is_open_is_read_again_and_the_notes_follow() {
    let desk = Desk::new();
    desk.marked(&THREE);
    let mut window = desk.window();
    fs::write(
        desk.text("story.txt"),
        format!("A preface that nobody asked for.\n\n{}", edited()),
    )
    .expect("written");
    window.wait_for_the_disk(|state| {
        let book = state.front().expect("open");
        book.text.document.text.as_str().starts_with("A preface") && book.notes.seeking.is_none()
    });
    assert_eq!(
        places(&window),
        [
            Some("two priests and a crate".to_owned()),
            Some("the priests had gone to sleep".to_owned()),
            None
        ]
    );
}

#[test]
fn a_moved_text_keeps_its_notes_and_the_reader_is_asked_nothing() {
    let desk = Desk::new();
    desk.marked(&THREE);
    fs::rename(desk.text("story.txt"), desk.text("renamed.txt")).expect("moved");
    let window = desk.window_on("renamed.txt");
    assert_eq!(notes(&window).len(), 3);
    assert!(!window.shows("much like"));
}

/// The story, made longer: likeness is estimated from hundreds of words.
fn long_story(ending: &str) -> String {
    let chapters: String = (1..60)
        .map(|n| {
            format!(
                "Chapter {n} tells of {} gulls and {} boats upon the water.\n\n",
                n * 7,
                n * 3
            )
        })
        .collect();
    format!("{STORY}\n{chapters}{ending}")
}

#[test]
fn a_text_much_like_an_annotated_one_is_offered_its_notes() {
    let desk = Desk::new();
    fs::write(desk.text("story.txt"), long_story("The end.")).expect("written");
    desk.marked(&THREE[..1]);
    fs::write(
        desk.text("second edition.txt"),
        long_story("The end of the second edition."),
    )
    .expect("written");
    let mut window = desk.window_on("second edition.txt");
    window.wait_for_the_disk(|state| {
        state
            .front()
            .is_some_and(|book| book.notes.similar.is_some())
    });
    assert!(notes(&window).is_empty() && window.shows("This text is much like"));
    window.click("Bring notes here");
    window.wait_for_the_disk(|state| {
        state
            .front()
            .is_some_and(|book| !book.notes.notebook.annotations().is_empty())
    });
    assert_eq!(
        places(&window),
        [Some("two priests and a crate".to_owned())]
    );
    window.close();
    let window = desk.window_on("second edition.txt");
    assert_eq!(notes(&window).len(), 1, "from now on they belong together");
}

#[test]
fn a_text_that_the_reader_calls_another_is_not_offered_again() {
    let desk = Desk::new();
    fs::write(desk.text("story.txt"), long_story("The end.")).expect("written");
    desk.marked(&THREE[..1]);
    fs::write(desk.text("other.txt"), long_story("The end, otherwise.")).expect("written");
    let offered = |state: &manicule::app::State| {
        state
            .front()
            .is_some_and(|book| book.notes.similar.is_some())
    };
    let mut window = desk.window_on("other.txt");
    window.wait_for_the_disk(offered);
    window.click("Keep separate");
    assert!(!window.shows("much like"));
    window.close();
    let mut window = desk.window_on("other.txt");
    window.wait(0.5);
    assert!(!window.state(offered) && notes(&window).is_empty());
}

#[test]
fn what_was_deleted_lies_in_the_trash_with_its_words_until_it_is_emptied() {
    let desk = Desk::new();
    desk.marked(&THREE[..2]);
    let mut window = desk.window();
    for _ in 0..2 {
        window.click("Go to “");
        window.key(Key::Delete);
    }
    window.close();
    let mut window = desk.window();
    assert!(notes(&window).is_empty());
    window.click("Trash (2)");
    assert!(window.shows("why two?") && window.shows("Nobody answered her"));
    window.click("Restore");
    assert_eq!(notes(&window).len(), 1);
    window.click("Empty trash…");
    assert!(window.shows("will be deleted for good"));
    window.click("Empty trash");
    assert!(window.state(|state| {
        state
            .front()
            .expect("open")
            .notes
            .notebook
            .trash()
            .is_empty()
    }));
    window.close();
    assert_eq!(notes(&desk.window()).len(), 1);
}

#[test]
fn another_text_put_in_the_place_of_the_open_one_keeps_its_notes_to_itself() {
    let desk = Desk::new();
    let page = |id: &str, words: &str| {
        format!(
            "<html lang=\"en\"><head><title>{id}</title><meta name=\"dc.identifier\" content=\"urn:x:{id}\"></head><body><p>{words}</p></body></html>"
        )
    };
    fs::write(
        desk.text("one.html"),
        page("one", "Two priests and a crate of oranges."),
    )
    .expect("written");
    let mut window = desk.window_on("one.html");
    mark(&mut window, "Two priests");
    window.close();
    // The other text has notes of its own, made where it lay before.
    fs::write(
        desk.text("two.html"),
        page("two", "Margaret counted the gulls."),
    )
    .expect("written");
    let mut window = desk.window_on("two.html");
    mark(&mut window, "Margaret");
    window.close();
    let mut window = desk.window_on("one.html");
    fs::rename(desk.text("two.html"), desk.text("one.html")).expect("moved");
    window.wait_for_the_disk(|state| state.front().is_some_and(|book| book.title() == "two"));
    let quotes: Vec<String> = notes(&window).into_iter().map(|note| note.quote).collect();
    assert!(
        quotes.len() == 1 && quotes[0].starts_with("Margar"),
        "{quotes:?}"
    );
    assert!(window.state(|state| {
        state
            .front()
            .is_some_and(|book| book.notes.notebook.key() == book.text.identity.key)
    }));
}

#[test]
fn words_half_typed_stay_with_their_text_when_another_is_opened() {
    let desk = Desk::new();
    let mut window = desk.window();
    mark(&mut window, "two priests and a crate");
    window.key(Key::N);
    window.type_words("not finished");
    window.send(manicule::app::Command::Open(Source::Bundled(
        "leon-trotsky".to_owned(),
    )));
    assert!(
        notes(&window).is_empty() && !window.shows("Saved as you type"),
        "the editor is put away"
    );
    window.send(manicule::app::Command::Open(Source::File(
        desk.text("story.txt"),
    )));
    assert_eq!(notes(&window)[0].note(), "not finished");
}

#[test]
fn the_editor_of_one_note_keeps_its_words_when_another_is_opened_and_is_seen_whatever_the_list_shows()
 {
    let desk = Desk::new();
    desk.marked(&THREE);
    fs::write(desk.text("story.txt"), edited()).expect("written");
    let mut window = desk.window();
    window.click("Needs attention (2)");
    mark(&mut window, "Margaret stood at the rail");
    window.key(Key::N);
    assert!(
        window.shows("Saved as you type"),
        "the list of notes that need attention does not hold this one"
    );
    window.type_words("first");
    window.click("Show");
    window.click("All");
    window.click("Go to “two priests");
    window.click("Write a note");
    let words: Vec<String> = notes(&window)
        .iter()
        .map(|note| note.note().to_owned())
        .collect();
    assert!(words.contains(&"first".to_owned()), "{words:?}");
}

#[test]
fn what_is_typed_after_a_note_was_opened_in_the_list_is_written_there() {
    let desk = Desk::new();
    desk.marked(&THREE[..1]);
    let mut window = desk.window();
    let before = notes(&window)[0].note().to_owned();
    window.click("Notes");
    window.click("Go to “");
    window.click("Write a note");
    // Letters and digits that are commands elsewhere.
    window.type_words(" 2 by d and b");
    let words = notes(&window)[0].note().to_owned();
    assert_eq!(words, format!("{before} 2 by d and b"));
}

#[test]
fn an_editor_that_is_closed_as_it_was_opened_brings_nothing_back() {
    let desk = Desk::new();
    desk.marked(&THREE[..1]);
    let (mut one, mut other) = (desk.window(), desk.window());
    one.click("Go to “");
    one.key(Key::N);
    rewrite(&mut other, "written over");
    one.wait_for_the_disk(|state| {
        state
            .front()
            .is_some_and(|book| book.notes.notebook.annotations()[0].note() == "written over")
    });
    one.keys(Modifiers::COMMAND, Key::Enter);
    assert_eq!(notes(&one)[0].notes, ["written over"]);
}

/// The files of notes of a home.
fn files_of_notes(home: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(home.join("config/annotations"))
        .expect("notes")
        .flatten();
    folders
        .flat_map(|folder| fs::read_dir(folder.path()).expect("a folder").flatten())
        .map(|file| file.path())
        .collect()
}

/// Carries the files of notes from one home to another, as a sync tool does.
fn carry(from: &Path, to: &Path) {
    for file in files_of_notes(from) {
        let folder = to
            .join("config/annotations")
            .join(file.parent().and_then(Path::file_name).expect("a key"));
        fs::create_dir_all(&folder).expect("made");
        fs::copy(&file, folder.join(file.file_name().expect("a name"))).expect("carried");
    }
}

/// Writes over the note of the only highlight.
fn rewrite(window: &mut Window, words: &str) {
    window.click("Go to “");
    window.key(Key::N);
    window.keys(Modifiers::COMMAND, Key::A);
    window.type_words(words);
    window.keys(Modifiers::COMMAND, Key::Enter);
}

#[test]
fn a_note_written_on_two_machines_at_once_shows_both_versions_until_one_is_kept() {
    let desk = Desk::new();
    desk.marked(&THREE[..1]);
    let elsewhere = desk.folder.path().join("elsewhere");
    carry(&desk.home(), &elsewhere);
    let mut here = desk.window();
    rewrite(&mut here, "written here");
    let mut there = Window::open(&elsewhere, Some(Source::File(desk.text("story.txt"))));
    there.keys(Modifiers::ALT, Key::Num3);
    rewrite(&mut there, "written there");
    there.close();
    // The window stays open while the other machine's file comes.
    carry(&elsewhere, &desk.home());
    here.wait_for_the_disk(|state| {
        state
            .front()
            .is_some_and(|book| book.notes.notebook.annotations()[0].notes.len() == 2)
    });
    assert!(
        here.shows("Edited on two devices")
            && here.shows("written here")
            && here.shows("written there")
    );
    assert!(here.shows("On this device") && here.shows("On another device"));
    here.click("Keep both in one note");
    assert_eq!(notes(&here)[0].notes.len(), 1);
    assert!(
        notes(&here)[0].note().contains("written here")
            && notes(&here)[0].note().contains("written there")
    );
    here.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(notes(&here)[0].notes.len(), 2, "undo shows both again");
    here.click("Keep this version");
    here.close();
    assert_eq!(notes(&desk.window())[0].notes.len(), 1);
}

#[test]
fn words_that_come_while_the_reader_is_typing_are_not_written_over() {
    let desk = Desk::new();
    desk.marked(&THREE[..1]);
    let elsewhere = desk.folder.path().join("elsewhere");
    carry(&desk.home(), &elsewhere);
    let mut there = Window::open(&elsewhere, Some(Source::File(desk.text("story.txt"))));
    there.keys(Modifiers::ALT, Key::Num3);
    rewrite(&mut there, "written there");
    there.close();
    let mut here = desk.window();
    here.click("Go to “");
    here.key(Key::N);
    here.keys(Modifiers::COMMAND, Key::A);
    here.type_words("begun here");
    carry(&elsewhere, &desk.home());
    here.wait_for_the_disk(|state| {
        let note = &state.front().expect("open").notes.notebook.annotations()[0];
        note.notes.iter().any(|words| words == "written there")
    });
    here.type_words(" and finished here");
    here.keys(Modifiers::COMMAND, Key::Enter);
    let mut words = notes(&here)[0].notes.clone();
    words.sort();
    assert_eq!(words, ["begun here and finished here", "written there"]);
    here.close();
    assert_eq!(notes(&desk.window())[0].notes.len(), 2);
}

#[test]
fn two_windows_on_one_text_see_each_others_notes_and_lose_none() {
    let desk = Desk::new();
    let (mut one, mut other) = (desk.window(), desk.window());
    mark(&mut one, "two priests and a crate");
    other.wait_for_the_disk(|state| {
        state
            .front()
            .is_some_and(|book| book.notes.notebook.annotations().len() == 1)
    });
    mark(&mut other, "Margaret stood at the rail");
    one.wait_for_the_disk(|state| {
        state
            .front()
            .is_some_and(|book| book.notes.notebook.annotations().len() == 2)
    });
    one.click("Go to “two");
    one.key(Key::Delete);
    other.wait_for_the_disk(|state| {
        state
            .front()
            .is_some_and(|book| book.notes.notebook.annotations().len() == 1)
    });
    mark(&mut other, "for the merchant had died");
    one.close();
    other.close();
    let kept: Vec<String> = notes(&desk.window())
        .into_iter()
        .map(|note| note.quote)
        .collect();
    assert!(
        kept.len() == 2
            && kept[0].contains("stood at the rail")
            && kept[1].contains("the merchant had"),
        "{kept:?}"
    );
}

#[test]
fn undo_is_named_and_outlives_a_visit_to_another_text() {
    let desk = Desk::new();
    let mut window = desk.window();
    mark(&mut window, "two priests and a crate");
    window.key(Key::Num3);
    let label = |window: &Window| {
        window.state(|state| state.front().and_then(|book| book.history.undo_label()))
    };
    assert_eq!(label(&window), Some("Recolour"));
    window.send(manicule::app::Command::Open(Source::Bundled(
        "leon-trotsky".to_owned(),
    )));
    assert_eq!(label(&window), None);
    window.send(manicule::app::Command::Open(Source::File(
        desk.text("story.txt"),
    )));
    window.click("Menu");
    assert!(window.shows("Undo recolour"));
    window.click("Undo recolour");
    assert_eq!(label(&window), Some("Highlight"));
}

/// `cargo test --release --test all -- --ignored --nocapture ten_thousand`
#[test]
#[ignore = "prints times, asserts none"]
fn a_frame_with_ten_thousand_notes() {
    use manicule::annotation::{Edit, Ink, Kind, Style};
    use manicule::app::{Command, Note};
    let desk = Desk::new();
    let words: String = (0..10_000)
        .map(|n| {
            format!("Paragraph {n} speaks of the sea, and of what {n} sailors said of it.\n\n")
        })
        .collect();
    fs::write(desk.text("story.txt"), words).expect("written");
    let mut window = desk.window();
    let blocks = window.state(|state| state.front().expect("open").text.document.blocks.clone());
    let edits = blocks.iter().flat_map(|block| {
        let id = uuid::Uuid::now_v7();
        let range = manicule::document::TextRange {
            start: block.range.start,
            end: block.range.start.plus(30),
        };
        [
            Edit::add(id, Kind::Highlight, range, Ink::Green, Style::Solid),
            Edit::SetNote {
                id,
                note: format!("Thought {id}"),
            },
        ]
    });
    window.send(Command::Note(Note::Edit(Edit::Several(edits.collect()))));
    let mut slowest = std::time::Duration::ZERO;
    let start = std::time::Instant::now();
    for number in 0..120 {
        let one = std::time::Instant::now();
        window.hover(egui::pos2(300.0 + number as f32, 400.0));
        slowest = slowest.max(one.elapsed());
    }
    eprintln!(
        "120 frames with {} notes listed: {:?} each, slowest {slowest:?}",
        notes(&window).len(),
        start.elapsed() / 120
    );
    let one = std::time::Instant::now();
    let id = notes(&window)[5000].id;
    window.tell_only(Command::Note(Note::Edit(Edit::Recolor {
        id,
        ink: Ink::Blue,
    })));
    eprintln!("one change: {:?}", one.elapsed());
}
