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
