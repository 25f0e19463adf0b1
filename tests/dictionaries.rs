//! Dictionaries of the reader's: added, asked in the window and on the command line, removed; whatever their files hold.

use crate::made::root;
use crate::window::Window;
use egui::{Key, Modifiers, vec2};
use manicule::app::{Command, LookUp};
use manicule::library::{Library, Setting, Source, Theme, WebLookup};
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;

/// A StarDict dictionary with these words, in a folder; its `.ifo` file.
pub fn stardict(folder: &Path, name: &str, kind: &str, entries: &[(&str, &str)]) -> PathBuf {
    std::fs::create_dir_all(folder).unwrap();
    let (mut index, mut articles) = (Vec::new(), Vec::new());
    for (word, article) in entries {
        index.extend(word.as_bytes());
        index.push(0);
        index.extend((articles.len() as u32).to_be_bytes());
        index.extend((article.len() as u32).to_be_bytes());
        articles.extend(article.as_bytes());
    }
    let info = format!(
        "StarDict's dict ifo file\nversion=2.4.2\nbookname={name}\nwordcount={}\nidxfilesize={}\nsametypesequence={kind}\n",
        entries.len(),
        index.len()
    );
    let file = |ending: &str| folder.join(format!("{}.{ending}", name.to_lowercase()));
    std::fs::write(file("ifo"), info).unwrap();
    std::fs::write(file("idx"), index).unwrap();
    std::fs::write(file("dict"), articles).unwrap();
    file("ifo")
}

/// A home, and a folder with two dictionaries.
fn desk() -> (TempDir, TempDir) {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    stardict(
        &folder.path().join("one"),
        "Small",
        "h",
        &[
            (
                "decade",
                "<b>decade</b><ol><li>Ten years.<li>A part of a rosary.</ol>",
            ),
            ("hunt", "To chase."),
            ("triumph", "A victory."),
        ],
    );
    stardict(
        &folder.path().join("two"),
        "Other",
        "m",
        &[("Decade", "Jahrzehnt, n."), ("ruin", "Untergang, m.")],
    );
    (home, folder)
}

fn open(home: &TempDir) -> Window {
    Window::open(
        home.path(),
        Some(Source::Bundled("leon-trotsky".to_owned())),
    )
}

fn add(window: &mut Window, path: &Path) {
    window.send(Command::LookUp(LookUp::Add(path.to_owned())));
}

/// Points at a word and looks it up.
fn look_up(window: &mut Window, word: &str) {
    let (from, to) = window.words_at(word);
    window.hover(from + (to - from) * 0.5);
    window.hover(from + (to - from) * 0.6);
    window.key(Key::D);
}

#[test]
fn a_word_under_the_pointer_is_looked_up_by_a_key() {
    let (home, folder) = desk();
    let mut window = open(&home);
    look_up(&mut window, "decade");
    assert!(window.shows("You have no dictionary yet"));
    window.key(Key::Escape);
    assert!(!window.shows("You have no dictionary yet"));
    add(&mut window, folder.path());
    look_up(&mut window, "decade");
    for words in [
        "1. Ten years.\n2. A part of a rosary.",
        "Jahrzehnt",
        "Small",
        "Other",
    ] {
        assert!(window.shows(words), "{words}");
    }
    // The word is selected, so that one sees what was looked up; the card goes first.
    window.key(Key::Escape);
    assert!(!window.shows("Jahrzehnt"));
    assert!(window.state(|state| state.front().unwrap().place.selection.is_some()));
    window.key(Key::Escape);
    // An inflected form, and a word that no dictionary has.
    look_up(&mut window, "hunted");
    window.wait_to_see("To chase.");
    window.key(Key::Escape);
    window.key(Key::Escape);
    look_up(&mut window, "within");
    window.wait_to_see("Nothing found for “within”.");
    // A turn of the page takes the card along.
    window.key(Key::Space);
    assert!(!window.shows("Nothing found"));
}

#[test]
fn selected_words_are_looked_up_from_their_bar_and_others_in_the_field() {
    let (home, folder) = desk();
    let mut window = open(&home);
    add(&mut window, folder.path());
    let (from, to) = window.words_at("triumph");
    window.drag(from, to);
    window.click("Look up  (D)");
    window.wait_to_see("A victory.");
    window.click("Word to look up");
    window.keys(Modifiers::COMMAND, Key::A);
    window.type_words("ruins");
    window.key(Key::Enter);
    // Another word, with an ending.
    window.wait_to_see("Untergang");
    window.click("Close");
    assert!(!window.shows("Untergang"));
}

#[test]
fn dictionaries_are_switched_moved_and_removed_and_remembered() {
    let (home, folder) = desk();
    let mut window = open(&home);
    add(&mut window, folder.path());
    add(&mut window, &folder.path().join("two").join("other.dict"));
    window.wait_to_see("This dictionary is in your list already.");
    window.keys(Modifiers::COMMAND, Key::Comma);
    let settings = window.place_of("Justify text");
    window.scroll(settings, vec2(0.0, -900.0));
    window.click("Dictionaries…");
    window.wait_to_see("3 words");
    window.wait_to_see("2 words");
    let names = |window: &Window| -> Vec<String> {
        window.state(|state| {
            let chosen = state.settings.dictionaries.iter();
            let on = chosen.filter(|dictionary| dictionary.is_on);
            on.map(|dictionary| dictionary.file.name()).collect()
        })
    };
    assert_eq!(names(&window), ["small.ifo", "other.ifo"]);
    window.click("Move Other up");
    assert_eq!(names(&window), ["other.ifo", "small.ifo"]);
    window.click("Small");
    assert_eq!(names(&window), ["other.ifo"], "switched off");
    window.close();
    let mut window = open(&home);
    assert_eq!(names(&window), ["other.ifo"], "remembered");
    look_up(&mut window, "decade");
    window.wait_to_see("Jahrzehnt");
    assert!(!window.shows("Ten years"));
    window.click("Dictionaries…");
    window.click("Remove Other from the list");
    window.click("Remove Small from the list");
    assert!(window.state(|state| state.settings.dictionaries.is_empty()));
    assert!(
        folder.path().join("two/other.ifo").is_file(),
        "the files stay"
    );
}

#[test]
fn missing_and_wrong_files_are_said_in_words() {
    let (home, folder) = desk();
    let mut window = open(&home);
    let book = folder.path().join("book.epub");
    std::fs::write(&book, b"PK\x03\x04").unwrap();
    add(&mut window, &book);
    assert!(window.shows("“book.epub” is not a StarDict dictionary"));
    add(&mut window, folder.path());
    std::fs::remove_file(folder.path().join("one/small.dict")).unwrap();
    std::fs::remove_dir_all(folder.path().join("two")).unwrap();
    look_up(&mut window, "decade");
    assert!(window.shows("The dictionary “small.ifo” cannot be used: its file .dict is missing."));
    assert!(window.shows("The dictionary “other.ifo” cannot be used: it is not there any more."));
    // What is there again is found again, without a new start.
    stardict(
        &folder.path().join("two"),
        "Other",
        "m",
        &[("decade", "Dekade")],
    );
    window.key(Key::Escape);
    window.key(Key::D);
    assert!(window.shows("Dekade"));
}

#[test]
fn the_browser_is_sent_to_the_readers_address() {
    let (home, _folder) = desk();
    let mut window = open(&home);
    let address = WebLookup {
        name: "Mine".to_owned(),
        address: "https://example.org/{lang}?q={word}".to_owned(),
    };
    window.send(Command::Set(Setting::WebLookups(vec![address])));
    let (from, to) = window.words_at("greatest triumph");
    window.drag(from, to);
    window.key(Key::D);
    window.click("Mine");
    let expected = "https://example.org/en?q=greatest%20triumph";
    assert_eq!(window.opened().as_deref(), Some(expected));
    window.key(Key::Escape);
    window.keys(Modifiers::SHIFT, Key::D);
    assert_eq!(window.opened().as_deref(), Some(expected));
}

fn run(home: &Path, arguments: &[&str]) -> Output {
    let mut command = crate::made::program();
    let command = command.args(arguments).env("MANICULE_HOME", home);
    command.output().unwrap()
}

#[test]
fn the_command_line_looks_words_up() {
    let (home, folder) = desk();
    let said = |arguments: &[&str]| {
        let output = run(home.path(), arguments);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    };
    let (status, _, refusal) = said(&["lookup", "decades"]);
    assert_eq!(status, Some(1));
    assert!(refusal.contains("No dictionary is selected"), "{refusal}");
    let at = folder.path().to_str().unwrap();
    let (status, answer, _) = said(&["lookup", "decades", "--dictionary", at]);
    assert_eq!(status, Some(0));
    let expected = "decade — Small\ndecade\n1. Ten years.\n2. A part of a rosary.\n\nDecade — Other\nJahrzehnt, n.\n";
    assert_eq!(answer, expected);
    let (_, json, _) = said(&["lookup", "ruin", "-d", at, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[0]["headword"], "ruin");
    let (status, _, refusal) = said(&["lookup", "unicorn", "-d", at]);
    assert_eq!(
        (status, refusal.trim()),
        (Some(1), "manicule: Nothing found for “unicorn”.")
    );
    // Those that the window has, and nothing that a terminal would obey.
    stardict(
        folder.path(),
        "Evil",
        "m",
        &[("x\u{202e}y", "\u{1b}]0;title\u{7}\u{9b}31m")],
    );
    let mut window = open(&home);
    add(&mut window, &folder.path().join("evil.ifo"));
    window.close();
    let (status, answer, _) = said(&["lookup", "x\u{202e}y"]);
    assert_eq!(
        (status, answer.as_str()),
        (Some(0), "xy — Evil\n]0;title31m\n")
    );
}

#[test]
fn files_that_are_none_are_refused_and_do_no_harm() {
    let (home, folder) = desk();
    let small = folder.path().join("one/small.ifo");
    let files = |ending: &str| small.with_extension(ending);
    let at = small.to_str().unwrap();
    let noise: Vec<u8> = (0..5000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let holds = std::fs::read(root().join("README.md")).unwrap();
    for bytes in [&noise[..], &holds, b"", b"\x1f\x8b\x08", &[0; 3000]] {
        for ending in ["idx", "dict", "ifo"] {
            let kept = std::fs::read(files(ending)).unwrap();
            std::fs::write(files(ending), bytes).unwrap();
            let output = run(home.path(), &["lookup", "decade", "-d", at]);
            assert!(
                output.status.code().is_some_and(|code| code < 2),
                "{output:?}"
            );
            std::fs::write(files(ending), kept).unwrap();
        }
    }
    #[cfg(unix)]
    {
        // What never ends is not waited for.
        std::fs::remove_file(files("dict")).unwrap();
        std::os::unix::fs::symlink("/dev/zero", files("dict")).unwrap();
        let output = run(home.path(), &["lookup", "decade", "-d", at]);
        assert_eq!(output.status.code(), Some(1));
    }
}

/// Pictures for whoever wants to look: `MANICULE_PICTURES=folder cargo test --test all dictionaries::pictures -- --ignored`.
#[test]
#[ignore = "it only draws"]
fn pictures() {
    let target = std::env::var("MANICULE_PICTURES").unwrap();
    for width in [700.0, 1200.0] {
        for (name, theme) in [("day", Theme::Day), ("night", Theme::Night)] {
            let (home, folder) = desk();
            drop(Library::open(Some(home.path().to_owned())).unwrap());
            let source = Source::Bundled("leon-trotsky".to_owned());
            let mut window = Window::sized(home.path(), Some(source), (width, 800.0));
            window.send(Command::Set(Setting::Theme(theme)));
            let keep = |window: &Window, what: &str| {
                let path = format!("{target}/{what}-{name}-{width}.png");
                std::fs::write(path, window.picture()).unwrap();
            };
            look_up(&mut window, "decade");
            keep(&window, "none");
            window.key(Key::Escape);
            add(&mut window, folder.path());
            std::fs::remove_file(folder.path().join("two/other.dict")).unwrap();
            window.key(Key::D);
            keep(&window, "card");
            window.click("Dictionaries…");
            keep(&window, "dialog");
        }
    }
}
