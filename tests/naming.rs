//! Who is who, in the real window: the list, the card, corrections and their undoing, what is not yet read, other texts, pictures.

use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::app::{Command, State};
use manicule::library::{Setting, Source};
use manicule::messages::{self, Language};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const STORY: &str =
    "Clara Weiss was a painter in Vienna. Clara Weiss lived alone, and Clara painted the river.

In 1887 her brother Otto Weiss came to Vienna. Otto Weiss stayed for a week. “Paint me,” said Otto.

Doctor Brandt lived in Hallberg. In Hallberg Doctor Brandt had a garden.
";

const SEQUEL: &str =
    "Years later Clara Weiss, now a teacher, moved to Hallberg. Clara Weiss never spoke of it.
";

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("story.txt"), STORY).expect("written");
        fs::write(folder.path().join("sequel.txt"), SEQUEL).expect("written");
        Self { folder }
    }

    fn source(&self, name: &str) -> Source {
        Source::File(self.folder.path().join(name))
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The window with a text, at its people and places.
    fn window(&self, name: &str) -> Window {
        let mut window = Window::open(&self.home(), Some(self.source(name)));
        window.keys(Modifiers::ALT, Key::Num2);
        if !window.state(|state| state.settings.sidebar_open) {
            window.keys(Modifiers::ALT, Key::Num2);
        }
        window.wait_for_the_disk(|state| state.front().is_some_and(|book| !book.names.pending));
        window
    }
}

fn names(state: &State) -> Vec<String> {
    let book = state.front().expect("open");
    book.names
        .glossary
        .entries
        .iter()
        .map(|entry| entry.name.clone())
        .collect()
}

fn mentions(state: &State, name: &str) -> usize {
    let book = state.front().expect("open");
    book.names
        .glossary
        .entries
        .iter()
        .find(|entry| entry.name == name)
        .map_or(0, |entry| entry.mentions.len())
}

/// The label of a row of the list.
fn row(name: &str, kind: &str, count: usize) -> String {
    format!(
        "{name}, {kind}, {count} mention{}",
        if count == 1 { "" } else { "s" }
    )
}

fn choose(window: &mut Window, name: &str) {
    let (kind, count) = window.state(|state| {
        let entry = state
            .front()
            .expect("open")
            .names
            .glossary
            .entries
            .iter()
            .find(|entry| entry.name == name);
        let entry = entry.unwrap_or_else(|| panic!("no {name}"));
        (entry.kind.name(), entry.mentions.len())
    });
    window.click(&row(name, kind, count));
}

#[test]
fn the_list_and_the_card_say_who_is_who() {
    let desk = Desk::new();
    let mut window = desk.window("story.txt");
    assert_eq!(
        window.state(names),
        [
            "Clara Weiss",
            "Vienna",
            "Otto Weiss",
            "Doctor Brandt",
            "Hallberg"
        ]
    );
    window.click("Places");
    assert!(
        window.shows(&row("Vienna", "place", 2)) && !window.shows(&row("Clara Weiss", "person", 3))
    );
    window.click("Timeline");
    assert!(window.shows("1887: In 1887 her brother Otto Weiss came to Vienna."));
    window.click("All");
    choose(&mut window, "Otto Weiss");
    assert!(window.shows("also Otto") && window.shows("her brother") && window.shows("3 mentions"));
    window.click("‹ All names");
    window.close();
}

#[test]
fn a_name_is_renamed_undone_and_done_again_and_is_so_at_the_next_opening() {
    let desk = Desk::new();
    let mut window = desk.window("story.txt");
    choose(&mut window, "Doctor Brandt");
    window.click("Edit");
    window.click("Rename…");
    window.keys(Modifiers::COMMAND, Key::A);
    window.type_words("Heinrich Brandt");
    window.click("Save");
    window.wait_for_the_disk(|state| mentions(state, "Heinrich Brandt") == 2);
    assert!(window.shows("also Doctor Brandt"));
    window.keys(Modifiers::COMMAND, Key::Z);
    window.wait_for_the_disk(|state| mentions(state, "Doctor Brandt") == 2);
    assert!(window.shows("Undone: rename."));
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.wait_for_the_disk(|state| mentions(state, "Heinrich Brandt") == 2);
    window.close();
    let window = desk.window("story.txt");
    assert_eq!(window.state(|state| mentions(state, "Heinrich Brandt")), 2);
    window.close();
}

#[test]
fn names_are_joined_parted_hidden_and_shown_again() {
    let desk = Desk::new();
    let mut window = desk.window("story.txt");
    choose(&mut window, "Doctor Brandt");
    window.click("Edit");
    window.click("Merge with…");
    window.type_words("Otto");
    window.settle();
    window.click("Otto Weiss");
    window.wait_for_the_disk(|state| mentions(state, "Otto Weiss") == 5);
    assert!(window.state(|state| !names(state).contains(&"Doctor Brandt".to_owned())));
    window.click("Edit");
    window.click("Hide");
    window.wait_for_the_disk(|state| mentions(state, "Otto Weiss") == 0);
    window.click("Show 1 hidden name");
    window.settle();
    window.click("Show again");
    window.wait_for_the_disk(|state| mentions(state, "Otto Weiss") == 5);
    window.close();
}

#[test]
fn an_added_name_is_found_everywhere() {
    let desk = Desk::new();
    let mut window = desk.window("story.txt");
    window.click("More");
    window.click("Add a name…");
    window.settle();
    window.type_words("the river");
    window.click("Place");
    window.click("Add");
    window.wait_for_the_disk(|state| mentions(state, "the river") == 1);
    assert!(window.shows("Added “the river”."));
    window.close();
}

/// A Japanese text, in which no blank stands between words; its end comes late.
fn letter() -> String {
    format!(
        "昨日、ペトラルカは弟と山に登った。そのときペトラルカが書いた手紙を、マーク＝トウェインも読んだという。\n\n{}作家ペトラルカ、そしてマーク・トウェインの話である。\n",
        "雨が降り続いていた。\n\n".repeat(200)
    )
}

#[test]
fn a_japanese_reader_selects_a_name_and_it_is_found_in_all_sentences() {
    let desk = Desk::new();
    fs::write(desk.folder.path().join("letter.txt"), letter()).expect("written");
    let mut window = desk.window("letter.txt");
    window.draw_boxes_for_missing_letters();
    assert_eq!(window.state(names), Vec::<String>::new());
    let (from, to) = window.words_at("ペトラルカ");
    window.drag(from, to);
    window.click("Add to people and places");
    window.settle();
    window.click("Add");
    window.wait_for_the_disk(|state| mentions(state, "ペトラルカ") == 3);
    assert!(window.shows("Added “ペトラルカ”."));
    // Another by hand, with the sign between its parts that the reader's keyboard has.
    window.click("More");
    window.click("Add a name…");
    window.settle();
    window.type_words("マーク・トウェイン");
    window.click("Add");
    window.wait_for_the_disk(|state| mentions(state, "マーク・トウェイン") == 2);
    let words = |state: &State| -> Vec<String> {
        let book = state.front().expect("open");
        let all = book.names.glossary.entries.iter();
        let all = all.flat_map(|entry| &entry.mentions);
        all.map(|range| book.text.document.slice(*range).to_owned())
            .collect()
    };
    let found = [
        "ペトラルカ",
        "ペトラルカ",
        "ペトラルカ",
        "マーク＝トウェイン",
        "マーク・トウェイン",
    ];
    assert_eq!(window.state(words), found);
    // What is not yet read is not told.
    window.send(Command::Set(Setting::OnlyRead(true)));
    assert_eq!(window.state(words), [found[0], found[1], found[3]]);
    window.send(Command::Set(Setting::OnlyRead(false)));
    // The card comes at a name with a particle behind it.
    let (from, to) = window.words_at("ペトラルカが");
    window.hover(from + (to - from) * 0.3);
    window.wait(0.8);
    assert!(window.shows("3 mentions"), "its card");
    window.close();
}

#[test]
fn nothing_is_shown_of_what_is_not_yet_read() {
    let desk = Desk::new();
    let long = format!(
        "{}\n\n{}\nAt last Clara Weiss went to Marrow.\n",
        STORY,
        "The rain fell and fell.\n\n".repeat(400)
    );
    fs::write(desk.folder.path().join("story.txt"), long).expect("written");
    let mut window = desk.window("story.txt");
    assert_eq!(window.state(|state| mentions(state, "Clara Weiss")), 4);
    window.send(Command::Set(Setting::OnlyRead(true)));
    assert_eq!(window.state(|state| mentions(state, "Clara Weiss")), 3);
    window.keys(Modifiers::COMMAND, Key::F);
    window.type_words("Clara");
    window.wait(1.0);
    window.wait_for_the_disk(|state| state.front().is_some_and(|book| !book.finding.pending));
    assert!(
        window.shows("1 of 3, 1 hidden further on"),
        "search is cut as well"
    );
    window.key(Key::Escape);
    window.keys(Modifiers::COMMAND, Key::End);
    window.settle();
    assert_eq!(
        window.state(|state| mentions(state, "Clara Weiss")),
        4,
        "reading on tells more"
    );
    window.close();
}

#[test]
fn the_same_person_is_found_on_the_whole_shelf_and_confirmed() {
    let desk = Desk::new();
    desk.window("sequel.txt").close();
    let mut window = desk.window("story.txt");
    choose(&mut window, "Clara Weiss");
    window.wait_for_the_disk(|state| {
        state
            .front()
            .and_then(|book| book.names.elsewhere.as_ref())
            .is_some_and(|(_, found)| found.is_some())
    });
    assert!(window.shows("sequel, 2 mentions") && window.shows("The same person?"));
    window.click("Yes");
    window.wait_for_the_disk(|state| {
        let found = state
            .front()
            .and_then(|book| book.names.elsewhere.as_ref())
            .and_then(|(_, found)| found.as_ref());
        found.is_some_and(|found| found[0].same == Some(true))
    });
    assert!(!window.shows("The same person?"));
    window.click("sequel, 2 mentions");
    window.wait_for_the_disk(|state| {
        state
            .front()
            .is_some_and(|book| book.title() == "sequel" && !book.names.pending)
    });
    window.close();
}

/// Two volumes of one author.
fn volume(number: &str, story: &str) -> String {
    format!("---\ntitle: Volume {number}\nauthor: Ida Hall\n---\n\n{story}")
}

#[test]
fn what_is_said_of_somebody_helps_the_next_volume_in_the_window_and_on_the_command_line() {
    let desk = Desk::new();
    let path = |name: &str| desk.folder.path().join(name);
    fs::write(path("one.md"), volume("I", STORY)).expect("written");
    fs::write(path("two.md"), volume("II", SEQUEL)).expect("written");
    let mut window = desk.window("one.md");
    choose(&mut window, "Clara Weiss");
    window.click("Edit");
    window.click("Rename…");
    window.keys(Modifiers::COMMAND, Key::A);
    window.type_words("Clara Weiss the painter");
    window.click("Save");
    window.wait_for_the_disk(|state| mentions(state, "Clara Weiss the painter") == 3);
    window.close();
    let mut window = desk.window("two.md");
    assert_eq!(
        window.state(|state| mentions(state, "Clara Weiss the painter")),
        2
    );
    choose(&mut window, "Clara Weiss the painter");
    assert!(window.shows("As you said in “Volume I”"));
    window.close();
    let listed = crate::made::program()
        .args([
            "--home".as_ref(),
            desk.home().as_os_str(),
            "glossary".as_ref(),
        ])
        .arg(path("two.md"))
        .output()
        .expect("runs");
    let listed = String::from_utf8_lossy(&listed.stdout);
    assert!(listed.contains("Clara Weiss the painter"), "{listed}");
    // Another author's text learns nothing from it.
    fs::write(
        path("three.md"),
        volume("III", SEQUEL).replace("Ida Hall", "Otto Lunn"),
    )
    .expect("written");
    let window = desk.window("three.md");
    assert_eq!(window.state(|state| mentions(state, "Clara Weiss")), 2);
    window.close();
}

#[test]
fn the_pictures_open_and_close() {
    let desk = Desk::new();
    let mut window = desk.window("story.txt");
    for (button, title) in [
        ("Character map…", "Character map: story"),
        ("Timeline chart…", "Timeline: story"),
    ] {
        window.click("More");
        window.click(button);
        window.settle();
        assert!(window.shows(title), "{title}");
        window.click("Close");
        window.settle();
        assert!(!window.shows(title));
    }
    window.close();
}

/// A father and his daughters, as the text says it again and again.
fn a_family() -> String {
    "Ada Hale, the daughter of George Hale, met Helen Hale in May 1871. Helen Hale was the sister of Ada Hale.\n\nGeorge Hale, the \
     father of Ada Hale, sat with Ada Hale.\n\n"
        .repeat(4)
}

#[test]
fn ties_dates_and_pictures_speak_the_language_of_the_window() {
    for (language, sister, month, pictures) in [
        (
            Language::German,
            "Schwester von Ada Hale",
            "Mai 1871",
            ["Figurenkarte: family", "Zeitleiste: family"],
        ),
        (
            Language::Japanese,
            "Ada Haleの姉妹",
            "1871年5月",
            ["人物相関図：family", "年表：family"],
        ),
        (Language::Arabic, "أخت Ada Hale", "مايو 1871", ["", ""]),
    ] {
        messages::speaking(Language::English, || {
            let desk = Desk::new();
            let path = desk.folder.path().join("family.txt");
            fs::write(path, a_family()).expect("written");
            let mut window = desk.window("family.txt");
            window.draw_boxes_for_missing_letters();
            window.send(Command::Set(Setting::Language(Some(language))));
            window.settle();
            let helen = window.state(|state| {
                let entries = &state.front().expect("open").names.glossary.entries;
                let helen = entries.iter().find(|entry| entry.name == "Helen Hale");
                helen.expect("named").id.clone()
            });
            window.send(Command::FocusEntry(Some(helen)));
            window.settle();
            assert!(window.shows(sister), "{language:?}");
            assert!(window.shows(month), "{language:?}");
            window.send(Command::FocusEntry(None));
            window.settle();
            // The pointer of a test does not know a mirrored window.
            for (entry, title) in ["names-character-map", "names-timeline-chart"]
                .into_iter()
                .zip(pictures)
                .filter(|(_, title)| !title.is_empty())
            {
                window.click(messages::plain("names-more"));
                window.click(messages::plain(entry));
                window.settle();
                assert!(window.shows(title), "{title}");
                for english in ["Lines join", " dates", " mention"] {
                    assert!(!window.shows(english), "{language:?}: {english}");
                }
                window.click(messages::plain("button-close"));
                window.settle();
            }
            window.close();
        });
    }
}

#[test]
fn a_text_without_capitals_says_why_there_are_no_names() {
    let desk = Desk::new();
    fs::write(
        desk.folder.path().join("story.txt"),
        "吾輩は猫である。名前はまだ無い。どこで生れたか頓と見当がつかぬ。".repeat(4),
    )
    .expect("written");
    let window = desk.window("story.txt");
    assert!(window.shows("No names found"));
    window.close();
}

/// A Mary who is called so on every page, and a Mary Coyle who comes at the end.
fn two_marys() -> String {
    format!(
        "{}{}Mary Coyle and her aunt came from Vienna. Then Mary Coyle left Vienna.\n",
        "Mary laughed, and Mary sang.\n\n“Well,” said Mary, “it rains.”\n\n".repeat(10),
        "It rained all day, and nobody came down to the sea.\n\n".repeat(200),
    )
}

#[test]
fn who_may_be_the_same_is_offered_on_the_card_and_answered_with_one_click() {
    let desk = Desk::new();
    fs::write(desk.folder.path().join("marys.txt"), two_marys()).expect("written");
    let mut window = desk.window("marys.txt");
    choose(&mut window, "Mary Coyle");
    assert!(window.shows("Perhaps the same as"));
    window.click("Not the same");
    window.wait_for_the_disk(|state| !state.front().is_some_and(|book| book.names.pending));
    assert!(
        !window.shows("Perhaps the same as"),
        "nobody is asked twice"
    );
    window.keys(Modifiers::COMMAND, Key::Z);
    window.wait_for_the_disk(|state| !state.front().is_some_and(|book| book.names.pending));
    assert!(window.shows("Perhaps the same as"), "it was taken back");
    window.click("Merge");
    window.wait_for_the_disk(|state| mentions(state, "Mary") == 32);
    assert!(window.shows("also Mary Coyle"));
    window.close();
    let mut window = desk.window("marys.txt");
    choose(&mut window, "Mary");
    assert!(window.shows("also Mary Coyle") && !window.shows("Perhaps the same as"));
    window.close();
}
