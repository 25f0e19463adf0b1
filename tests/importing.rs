//! Notes of other programs brought in by the command line: listed, confirmed, placed, kept, and brought in again.

use serde_json::Value;
use std::process::Output;
use tempfile::TempDir;

const LAMP: &str = "# The lamp\n\nby Ada Marlow\n\nThe keeper kept the lamp at Wen Head. She had kept it for years.\n\nIn winter the sea froze, and the keeper kept the log.\n";

fn record(title: &str, label: &str, words: &str) -> String {
    format!(
        "{title}\r\n- {label} | Added on Monday, March 4, 2024 10:00:01 AM\r\n\r\n{words}\r\n==========\r\n"
    )
}

fn clippings() -> String {
    [
        record(
            "The lamp (Ada Marlow)",
            "Your Highlight on Location 10-12",
            "She had kept it for years.",
        ),
        record(
            "The lamp (Ada Marlow)",
            "Your Note on Location 12",
            "how many?",
        ),
        record(
            "The lamp (Ada Marlow)",
            "Your Highlight on Location 14",
            "keeper kept",
        ),
        record(
            "The lamp (Ada Marlow)",
            "Your Highlight on Location 90-91",
            "The otters wrote a letter to the moon.",
        ),
        record(
            "The harbour (Ida Lund)",
            "Your Highlight on Location 5-6",
            "Boats came in at dusk.",
        ),
    ]
    .concat()
}

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        desk.write("lamp.md", LAMP);
        desk.write("My Clippings.txt", &clippings());
        desk
    }

    fn write(&self, name: &str, words: &str) {
        std::fs::write(self.folder.path().join(name), words).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = crate::made::program();
        command
            .args(arguments)
            .env("MANICULE_HOME", self.folder.path().join("home"))
            .env("TZ", "UTC");
        command
            .current_dir(self.folder.path())
            .stdin(std::process::Stdio::null());
        command.output().unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn states(plan: &Value) -> Vec<(String, String)> {
    let rows = plan["texts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|text| text["annotations"].as_array().unwrap());
    rows.map(|row| {
        (
            row["quote"].as_str().unwrap_or_default().to_owned(),
            row["state"].as_str().unwrap().to_owned(),
        )
    })
    .collect()
}

#[test]
fn an_import_is_listed_before_it_is_done_and_done_once() {
    let desk = Desk::new();
    let plan = desk.json(&[
        "import",
        "My Clippings.txt",
        "--to",
        "lamp.md",
        "--dry-run",
        "--json",
    ]);
    assert_eq!(plan["source"], "kindle");
    let counts = states(&plan);
    let expected = ["matched", "ambiguous", "unmatched", "unmatched"];
    assert_eq!(
        counts
            .iter()
            .map(|(_, state)| state.as_str())
            .collect::<Vec<_>>(),
        expected,
        "{counts:?}"
    );
    let first = &plan["texts"][0]["annotations"][0];
    assert_eq!(
        (first["note"].as_str(), first["created"].as_str()),
        (Some("how many?"), Some("2024-03-04T10:00:01Z"))
    );
    assert!(first["start"].is_u64() && plan["texts"][0]["match"]["how"] == "told");

    assert_eq!(
        desk.json(&["notes", "--all", "--json"]),
        Value::Array(Vec::new()),
        "a dry run writes nothing"
    );
    let refused = desk.run(&["import", "My Clippings.txt", "--to", "lamp.md"]);
    assert_eq!(
        refused.status.code(),
        Some(1),
        "without a word nothing is written"
    );

    assert!(
        desk.run(&["import", "My Clippings.txt", "--to", "lamp.md", "--yes"])
            .status
            .success()
    );
    let notes = desk.json(&["notes", "lamp.md", "--json"]);
    assert_eq!(
        notes.as_array().unwrap().len(),
        3,
        "what has no place is kept as well: {notes}"
    );
    let again = desk.json(&[
        "import",
        "My Clippings.txt",
        "--to",
        "lamp.md",
        "--dry-run",
        "--json",
    ]);
    assert!(
        states(&again)
            .iter()
            .all(|(_, state)| state == "already there"),
        "{again}"
    );
}

#[test]
fn notes_wait_for_their_text_and_take_their_places_when_it_comes() {
    let desk = Desk::new();
    assert!(
        desk.run(&["import", "My Clippings.txt", "--yes"])
            .status
            .success()
    );
    let all = desk.json(&["notes", "--all", "--json"]);
    assert!(
        all.as_array()
            .unwrap()
            .iter()
            .any(|note| note["quote"] == "Boats came in at dusk."),
        "{all}"
    );
    desk.write(
        "harbour.html",
        "<html><head><title>The Harbour</title></head><body><p>At noon it was quiet. Boats came in at dusk.</p></body></html>",
    );
    let notes = desk.json(&["notes", "harbour.html", "--json"]);
    assert_eq!(notes[0]["quote"], "Boats came in at dusk.", "{notes}");
    assert!(notes[0]["start"].is_u64(), "{notes}");
}

#[test]
fn a_longer_file_adds_only_what_is_new_and_what_was_deleted_stays_so() {
    let desk = Desk::new();
    assert!(
        desk.run(&["import", "My Clippings.txt", "--to", "lamp.md", "--yes"])
            .status
            .success()
    );
    let longer = [
        clippings(),
        record(
            "The lamp (Ada Marlow)",
            "Your Highlight on Location 20-21",
            "the sea froze",
        ),
    ]
    .concat();
    desk.write("My Clippings.txt", &longer);
    let plan = desk.json(&[
        "import",
        "My Clippings.txt",
        "--to",
        "lamp.md",
        "--dry-run",
        "--json",
    ]);
    let new: Vec<_> = states(&plan)
        .into_iter()
        .filter(|(_, state)| state != "already there")
        .collect();
    assert_eq!(
        new,
        [("the sea froze".to_owned(), "matched".to_owned())],
        "{plan}"
    );
}

#[test]
fn a_passage_that_has_grown_in_the_source_grows_here_while_its_text_is_not_at_hand() {
    let desk = Desk::new();
    let harbour = |words: &str| record("The Harbour", "Your Highlight on Location 10-12", words);
    let shorter = harbour("Boats came in");
    desk.write("My Clippings.txt", &shorter);
    let import = || desk.run(&["import", "My Clippings.txt", "--yes"]);
    assert!(import().status.success());
    // A Kindle only appends: the last state counts.
    for words in [
        "Boats came in at dusk.",
        "Boats came in at dusk. It rained.",
    ] {
        desk.write(
            "My Clippings.txt",
            &[shorter.clone(), harbour(words)].concat(),
        );
        assert!(import().status.success());
        let notes = desk.json(&["notes", "--all", "--json"]);
        assert_eq!(notes[0]["quote"], words, "{notes}");
        assert_eq!(notes.as_array().unwrap().len(), 1, "{notes}");
        let again = import();
        let said = String::from_utf8_lossy(&again.stdout).into_owned();
        assert!(!said.contains("Imported"), "{said}");
    }
}

#[test]
fn what_is_no_source_is_refused_in_a_sentence() {
    let desk = Desk::new();
    for arguments in [
        &["import", "lamp.md", "--dry-run"][..],
        &["import", "gone.txt", "--dry-run"],
        &["import", "lamp.md", "--from", "nobody", "--dry-run"],
    ] {
        let output = desk.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let words = String::from_utf8(output.stderr).unwrap();
        assert!(
            words.trim_end().lines().count() == 1 && words.ends_with(".\n"),
            "{words}"
        );
    }
}

/// A text in which the same words stand three times, and nothing around them tells which is meant.
const TWICE: &str = "<html><head><title>Three bells</title></head><body><h1>Night</h1><p>The bell rang. The bell rang. The bell rang.</p>\
                     <h1>Day</h1><p>The bell rang. Nobody came. The bell rang.</p></body></html>";

/// Imports a file of notes before its text is there and beside it after it has come; answers both lists of places.
fn before_and_after(name: &str, notes: &str) -> [Vec<Value>; 2] {
    let places = |is_there: bool| {
        let desk = Desk::new();
        desk.write(name, notes);
        let text = || desk.write("bells.html", TWICE);
        if is_there {
            text();
            assert!(
                desk.run(&["note", "bells.html", "--quote", "Nobody came"])
                    .status
                    .success()
            );
        }
        let run = desk.run(&["import", name, "--yes"]);
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
        if !is_there {
            text();
        }
        let all = desk.json(&["notes", "bells.html", "--json"]);
        let mut all = all.as_array().unwrap().clone();
        all.retain(|note| note["quote"] != "Nobody came");
        all.into_iter().map(|note| note["start"].clone()).collect()
    };
    [places(false), places(true)]
}

#[test]
fn notes_that_came_before_their_text_stand_where_their_file_says() {
    let desk = Desk::new();
    desk.write("bells.html", TWICE);
    for occurrence in ["2", "5"] {
        let run = desk.run(&[
            "note",
            "bells.html",
            "--quote",
            "The bell rang",
            "--occurrence",
            occurrence,
        ]);
        assert!(run.status.success());
    }
    for format in ["json", "csv", "w3c"] {
        let run = desk.run(&["export", "bells.html", "--format", format]);
        let notes = String::from_utf8(run.stdout).unwrap();
        let [before, after] = before_and_after("notes.file", &notes);
        assert_eq!(before.len(), 2, "{format}: {before:?}");
        assert!(before.iter().all(Value::is_u64), "{format}: {before:?}");
        assert_eq!(before, after, "{format}");
    }
}

#[test]
fn a_chapter_that_a_source_names_is_remembered_until_its_text_comes() {
    let words = TWICE.replace(
        "<p>The bell rang. The bell rang. The bell rang.</p>",
        "<p>The bell rang.</p>",
    );
    let words = words.replace("Nobody came. The bell rang.", "Nobody came.");
    let desk = Desk::new();
    desk.write(
        "foliate.json",
        r#"{"metadata":{"title":"Three bells"},"annotations":[{"value":"epubcfi(/6/2!/4/8,/1:0,/1:13)","text":"The bell rang","note":"which"}],
            "bookmarks":["epubcfi(/6/2!/4/8/1:15)"]}"#,
    );
    assert!(
        desk.run(&["import", "foliate.json", "--yes"])
            .status
            .success()
    );
    desk.write("bells.html", &words);
    let notes = desk.json(&["notes", "bells.html", "--json"]);
    let starts: Vec<&Value> = notes
        .as_array()
        .unwrap()
        .iter()
        .map(|note| &note["start"])
        .collect();
    assert_eq!(starts.len(), 2, "{notes}");
    assert!(
        starts.iter().all(|start| start.as_u64() > Some(20)),
        "{notes}"
    );
}
