//! Files of notes that come back: on another version of a text, cut off, and with words that differ.

use super::{Desk, TEXT};

fn with_a_note() -> Desk {
    let desk = Desk::new();
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "first words",
    ]);
    desk
}

#[test]
fn a_note_that_says_other_things_on_another_version_of_its_text_is_listed_too() {
    let desk = with_a_note();
    let other = TEXT.replace("Winter", "Summer").replace("1890", "1901");
    std::fs::write(desk.folder.path().join("other.md"), other.repeat(3)).unwrap();
    desk.says(&["export", "lamp.md", "--format", "json", "-o", "notes.json"]);
    let file = desk.folder.path().join("notes.json");
    let words = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, words.replace("first words", "second words")).unwrap();
    desk.says(&["import", "notes.json", "--to", "other.md", "--yes"]);
    let all = desk.says(&["notes", "--all", "--json"]);
    assert!(
        all.contains("first words") && all.contains("second words"),
        "{all}"
    );
}

#[test]
fn half_of_a_note_is_not_taken_for_the_whole_of_it_without_a_word() {
    let desk = with_a_note();
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "the sea froze",
        "--note",
        "then\nthe whole of it",
    ]);
    for (format, name) in [
        ("csv", "notes.csv"),
        ("json", "notes.json"),
        ("markdown", "notes.md"),
    ] {
        desk.says(&["export", "lamp.md", "--format", format, "-o", name]);
        let file = desk.folder.path().join(name);
        let words = std::fs::read_to_string(&file).unwrap();
        let cut = words.find("the whole").unwrap() + 4;
        std::fs::write(&file, &words[..cut]).unwrap();
        let fresh = [
            "--home",
            "elsewhere",
            "import",
            name,
            "--to",
            "lamp.md",
            "--yes",
        ];
        let output = desk.run(&fresh);
        let (said, warned) = (
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        );
        match format {
            "json" => {
                assert!(warned.contains("only a part of it is there"), "{warned}");
                continue;
            }
            "csv" => assert!(
                said.contains("left out, the file ends within this note"),
                "{said}"
            ),
            // Who edited the last line leaves such a file as well: its words are taken, and looked at.
            _ => {
                assert!(warned.contains("a part of the file is missing"), "{warned}");
                continue;
            }
        }
        let there = desk.says(&["--home", "elsewhere", "notes", "lamp.md"]);
        assert!(
            there.contains("first words") && !there.contains("then"),
            "{there}"
        );
        std::fs::remove_dir_all(desk.folder.path().join("elsewhere")).unwrap();
    }
}

#[test]
fn a_file_that_was_cut_off_between_two_notes_is_told() {
    let desk = with_a_note();
    desk.says(&["note", "lamp.md", "--quote", "the sea froze"]);
    for format in ["markdown", "obsidian"] {
        let name = format!("{format}.md");
        desk.says(&["export", "lamp.md", "--format", format, "-o", &name]);
        let file = desk.folder.path().join(&name);
        let words = std::fs::read_to_string(&file).unwrap();
        let warned = |words: &str, home: &str| {
            std::fs::write(&file, words).unwrap();
            let arguments = ["--home", home, "import", &name, "--to", "lamp.md", "--yes"];
            String::from_utf8(desk.run(&arguments).stderr).unwrap()
        };
        // Whole, and with words of its reader's own above, between and below.
        assert_eq!(warned(&words, "whole"), "");
        let own = words.replacen("<!-- m-", "Mine.\n\n<!-- m-", 2) + "\nAnd mine.\n";
        assert_eq!(warned(&own, "own"), "");
        let cut = words.rfind("<!-- m-").unwrap();
        for end in [cut, words[..cut].trim_end().len() + 1] {
            let told = warned(&words[..end], "cut");
            assert!(
                told.contains("lacks 1 note that it says it holds"),
                "{told}"
            );
        }
    }
}

#[test]
fn what_is_added_beside_a_note_is_not_called_left_alone() {
    let desk = with_a_note();
    desk.says(&["export", "lamp.md", "-o", "notes.md"]);
    let file = desk.folder.path().join("notes.md");
    let words = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, words.replace("first words", "other words")).unwrap();
    let listed = desk.says(&["import", "notes.md", "--dry-run"]);
    assert!(
        listed.contains("1 differs from yours, left alone"),
        "{listed}"
    );
    let listed = desk.says(&["import", "notes.md", "--take-differing", "--yes"]);
    assert!(
        listed.contains("1 differs from yours, added beside it"),
        "{listed}"
    );
    let notes = desk.says(&["notes", "lamp.md"]);
    assert!(
        notes.contains("first words") && notes.contains("other words"),
        "{notes}"
    );
}

#[test]
fn notes_on_a_text_of_the_programs_own_find_it_although_it_was_never_opened() {
    let desk = Desk::new();
    for name in ["tour", "guide-de", "joseph-stalin"] {
        let text = format!("bundled:{name}");
        let words = desk.says(&["dump", &text, "--text"]);
        let once = |word: &&str| word.len() > 9 && words.matches(*word).count() == 1;
        let quote = words.split_whitespace().find(once).unwrap().to_owned();
        desk.says(&["note", &text, "--quote", &quote, "--note", "mine"]);
        for format in ["json", "csv", "markdown", "w3c"] {
            let file = format!("{name}-{format}.md");
            desk.says(&["export", &text, "--format", format, "-o", &file]);
            let home = format!("fresh-{name}-{format}");
            let plan = desk.says(&["--home", &home, "import", &file, "--yes"]);
            assert!(
                plan.contains(&text) && plan.contains("1 matched"),
                "{format}: {plan}"
            );
        }
    }
}
