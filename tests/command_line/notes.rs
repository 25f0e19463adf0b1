//! Notes on the command line: made, listed, placed anew, and found again when their text has moved or gone.

use super::{Desk, TEXT};

#[test]
fn a_note_is_kept_listed_anchored_and_exported() {
    let desk = Desk::new();
    let id = desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "wrote \"no ships\"",
        "--note",
        "A *good* line.",
        "--tag",
        "log",
        "--color",
        "green",
    ]);
    let id = id.trim();
    let notes = desk.json(&["notes", "lamp.md", "--json"]);
    assert_eq!(
        (notes[0]["id"].as_str(), notes[0]["quote"].as_str()),
        (Some(id), Some("wrote “no ships”"))
    );
    assert_eq!(
        (notes[0]["color"].as_str(), notes[0]["tags"][0].as_str()),
        (Some("green"), Some("log"))
    );
    assert_eq!(
        desk.json(&["notes", "lamp.md", "--json", "--tag", "other"])
            .as_array()
            .map(Vec::len),
        Some(0)
    );
    assert_eq!(
        desk.json(&["notes", "--all", "--json", "--query", "good"])[0]["id"],
        id
    );
    // Words before it are rewritten, its own are not: it moves along.
    desk.write(&TEXT.replace(
        "She had kept it for years.",
        "She had kept it for forty years, and her mother before her.",
    ));
    let anchored = desk.json(&["anchor", "lamp.md", "--json"]);
    assert_eq!(
        (anchored[0]["id"].as_str(), anchored[0]["state"].as_str()),
        (Some(id), Some("exact")),
        "{anchored}"
    );
    // Its passage is taken out: it stays, with its words.
    desk.write("# The lamp\n\nNothing of it is left but this.\n");
    assert_eq!(
        desk.json(&["anchor", "lamp.md", "--json"])[0]["state"],
        "orphan"
    );
    let export = desk.says(&["export", "lamp.md"]);
    assert!(
        export.starts_with("---\n")
            && export.contains("wrote “no ships”")
            && export.contains("A *good* line."),
        "{export}"
    );
}

#[test]
fn notes_of_a_changed_text_are_listed_and_decided_about() {
    let desk = Desk::new();
    let ids = ["Ada Marlow kept the lamp", "the sea froze"].map(|quote| {
        desk.says(&["note", "lamp.md", "--quote", quote])
            .trim()
            .to_owned()
    });
    desk.write("Nothing here is as it was before.\n");
    let states = |list: &serde_json::Value| -> Vec<(String, String)> {
        let word = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
        list.as_array()
            .unwrap()
            .iter()
            .map(|note| (word(&note["state"]), word(&note["reason"])))
            .collect()
    };
    assert_eq!(
        states(&desk.json(&["anchor", "lamp.md", "--json"])),
        vec![("orphan".into(), "missing".into()); 2]
    );
    assert!(
        desk.says(&["anchor", "lamp.md"])
            .contains("0 of 2 placed, 2 need attention")
    );
    let placed = desk.json(&[
        "anchor",
        "lamp.md",
        "--json",
        "--place",
        &ids[0],
        "--quote",
        "as it was",
    ]);
    assert_eq!(placed[0]["now"], "as it was");
    desk.says(&["anchor", "lamp.md", "--apart", &ids[1]]);
    let list = states(&desk.json(&["anchor", "lamp.md", "--json"]));
    assert_eq!(
        list,
        [
            ("exact".into(), "-".into()),
            ("orphan".into(), "apart".into())
        ]
    );
    desk.write(TEXT);
    let list = desk.json(&["anchor", "lamp.md", "--json"]);
    assert_eq!(
        states(&list),
        vec![("exact".into(), "-".into()); 2],
        "the old text has its notes where they were"
    );
}

#[test]
fn one_note_is_the_same_record_wherever_it_is_written() {
    let desk = Desk::new();
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "- item",
        "--tag",
        "log",
    ]);
    let listed = desk.json(&["notes", "lamp.md", "--json"]);
    // A file by itself also says what its text is called.
    let exported = |arguments: &[&str]| {
        let mut notes = desk.json(arguments);
        let note = notes[0].as_object_mut().expect("a note");
        assert_eq!(note.remove("title"), Some("The lamp".into()));
        assert!(note.remove("authors").is_some());
        notes
    };
    assert_eq!(exported(&["export", "lamp.md", "--format", "json"]), listed);
    assert_eq!(exported(&["export", "--all", "--format", "json"]), listed);
    assert_eq!(desk.json(&["notes", "--all", "--json"]), listed);
    let created = listed[0]["created"].as_str().expect("a time");
    assert!(
        created.ends_with('Z') && created.len() == "2026-10-03T08:52:44.120Z".len(),
        "{created}"
    );
    assert_eq!(
        listed[0]["note"], "- item",
        "a note may begin with a hyphen"
    );
    let annotation = &desk.json(&["export", "lamp.md", "--format", "w3c"])["items"][0];
    assert_eq!(annotation["created"], created);
}

#[test]
fn notes_of_a_text_that_is_gone_are_listed_and_exported() {
    let desk = Desk::new();
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "a thought",
    ]);
    let before = [
        desk.says(&["notes", "--all", "--json"]),
        desk.says(&["export", "--all"]),
    ];
    desk.says(&["export", "--all", "--format", "csv", "-o", "all.csv"]);
    desk.says(&["export", "--all", "-o", "all.md"]);
    let files = || {
        ["all.csv", "all.md"]
            .map(|name| std::fs::read_to_string(desk.folder.path().join(name)).expect("written"))
    };
    let written = files();
    std::fs::remove_file(desk.text()).expect("gone");
    assert_eq!(
        [
            desk.says(&["notes", "--all", "--json"]),
            desk.says(&["export", "--all"])
        ]
        .map(|words| words.contains("kept the lamp")),
        [true; 2]
    );
    assert_eq!(
        desk.says(&["notes", "--all", "--json"]),
        before[0],
        "from the notes alone, and in their places"
    );
    desk.says(&["export", "--all", "--format", "csv", "-o", "all.csv"]);
    desk.says(&["export", "--all", "-o", "all.md"]);
    assert_eq!(files(), written);
    assert!(
        desk.says(&["notes", "lamp.md"]).contains("a thought"),
        "by the place where it lay"
    );
}

#[test]
fn a_file_that_was_moved_and_looked_at_keeps_its_notes_when_it_is_edited() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp"]);
    let moved = desk.folder.path().join("moved.md");
    std::fs::rename(desk.text(), &moved).expect("moved");
    desk.says(&["notes", "moved.md"]);
    std::fs::write(&moved, TEXT.replace("for years", "for forty years")).expect("edited");
    assert_eq!(
        desk.json(&["notes", "moved.md", "--json"])
            .as_array()
            .map(Vec::len),
        Some(1)
    );
}

#[test]
fn white_space_in_front_of_a_note_is_the_readers_own() {
    let desk = Desk::new();
    let own = "    code();\n";
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp", "--note", own]);
    assert_eq!(desk.json(&["notes", "lamp.md", "--json"])[0]["note"], own);
    let exported = desk.json(&["export", "lamp.md", "--format", "json", "-o", "-"]);
    assert!(exported.to_string().contains("    code();"), "{exported}");
}

#[test]
fn a_text_of_the_programs_own_is_never_missing() {
    let desk = Desk::new();
    desk.says(&["note", "bundled:leon-trotsky", "--quote", "Yanovka"]);
    let notes = desk.json(&["notes", "--all", "--json"]);
    assert!(notes[0]["start"].is_number(), "{notes}");
    let health = desk.json(&["doctor", "--json"]);
    assert_eq!(
        health["texts"][0]["source"], "bundled:leon-trotsky",
        "{health}"
    );
}

#[test]
fn notes_that_cannot_be_looked_for_are_not_said_to_be_none() {
    let desk = Desk::new();
    let config = desk.folder.path().join("home").join("config");
    std::fs::create_dir_all(&config).expect("made");
    std::fs::write(config.join("annotations"), "no folder").expect("written");
    for words in [["notes", "--all"], ["export", "--all"]] {
        let said = desk.refuses(&words);
        assert!(said.contains("cannot be listed"), "{said}");
    }
    assert!(desk.refuses(&["doctor"]).contains("Not all is well"));
}
