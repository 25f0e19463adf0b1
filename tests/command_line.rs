//! The command line as a person or a script meets it: what it prints, what it exits with.

use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A home of its own, and a text to work on.
struct Desk {
    folder: TempDir,
}

const TEXT: &str = "# The lamp\n\nAda Marlow kept the lamp at Wen Head. She had kept it for years.\n\n## Winter\n\nIn 1890 the sea froze, and Ada Marlow wrote “no ships” in the log.\n";

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().expect("a folder") };
        desk.write(TEXT);
        desk
    }

    fn write(&self, words: &str) {
        std::fs::write(self.text(), words).expect("written");
    }

    fn text(&self) -> std::path::PathBuf {
        self.folder.path().join("lamp.md")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_manicule"));
        command.args(arguments).env("MANICULE_HOME", self.folder.path().join("home")).current_dir(self.folder.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it runs")
    }

    /// What it prints where all goes well.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.says(arguments)).expect("json")
    }

    /// The one sentence with which it refuses.
    fn refuses(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let words = String::from_utf8(output.stderr).expect("text");
        assert_eq!(words.trim_end().lines().count(), 1, "{words}");
        words
    }
}

#[test]
fn offsets_of_every_command_count_the_code_points_of_the_dumped_text() {
    let desk = Desk::new();
    let text: Vec<char> = desk.says(&["dump", "lamp.md", "--text"]).chars().collect();
    let slice = |hit: &Value| -> String {
        let at = |key: &str| hit[key].as_u64().expect("a number") as usize;
        text[at("start")..at("end")].iter().collect()
    };
    let hits = desk.json(&["search", "ada marlow", "lamp.md", "--json"]);
    assert_eq!(hits.as_array().expect("a list").iter().map(slice).collect::<Vec<_>>(), ["Ada Marlow", "Ada Marlow"]);
    let glossary = desk.json(&["glossary", "lamp.md", "--json"]);
    let ada = glossary["entities"].as_array().expect("a list").iter().find(|entry| entry["name"] == "Ada Marlow").expect("found");
    assert_eq!(ada["kind"], "person");
    assert!(ada["mentions"].as_array().expect("a list").iter().all(|mention| slice(mention) == "Ada Marlow"));
    assert_eq!(glossary["timeline"][0]["date"], "1890");
}

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
    assert_eq!((notes[0]["id"].as_str(), notes[0]["quote"].as_str()), (Some(id), Some("wrote “no ships”")));
    assert_eq!((notes[0]["color"].as_str(), notes[0]["tags"][0].as_str()), (Some("green"), Some("log")));
    assert_eq!(desk.json(&["notes", "lamp.md", "--json", "--tag", "other"]).as_array().map(Vec::len), Some(0));
    assert_eq!(desk.json(&["notes", "--all", "--json", "--query", "good"])[0]["id"], id);
    // Words before it are rewritten, its own are not: it moves along.
    desk.write(&TEXT.replace("She had kept it for years.", "She had kept it for forty years, and her mother before her."));
    let anchored = desk.json(&["anchor", "lamp.md", "--json"]);
    assert_eq!((anchored[0]["id"].as_str(), anchored[0]["state"].as_str()), (Some(id), Some("exact")), "{anchored}");
    // Its passage is taken out: it stays, with its words.
    desk.write("# The lamp\n\nNothing of it is left but this.\n");
    assert_eq!(desk.json(&["anchor", "lamp.md", "--json"])[0]["state"], "orphan");
    let export = desk.says(&["export", "lamp.md"]);
    assert!(export.starts_with("---\n") && export.contains("wrote “no ships”") && export.contains("A *good* line."), "{export}");
}

#[test]
fn an_export_into_a_file_keeps_what_its_reader_wrote_there() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp", "--note", "first"]);
    desk.says(&["export", "lamp.md", "-o", "out.md"]);
    let path = desk.folder.path().join("out.md");
    let mut words = std::fs::read_to_string(&path).expect("written");
    words.push_str("\nMy own conclusion.\n");
    std::fs::write(&path, &words).expect("edited");
    desk.says(&["note", "lamp.md", "--quote", "the sea froze", "--note", "second"]);
    desk.says(&["export", "lamp.md", "-o", "out.md"]);
    let words = std::fs::read_to_string(&path).expect("written");
    assert!(["first", "second", "My own conclusion."].iter().all(|part| words.contains(part)), "{words}");
}

#[test]
fn refusals_are_one_sentence_and_wrong_usage_is_told_apart() {
    let desk = Desk::new();
    assert!(desk.refuses(&["dump", "missing.md"]).contains("missing.md"));
    assert!(desk.refuses(&["note", "lamp.md", "--quote", "words that are not there"]).contains("does not occur"));
    assert!(desk.refuses(&["note", "lamp.md", "--quote", "lamp", "--color", "beige"]).contains("yellow"));
    assert!(desk.refuses(&["note", "lamp.md", "--quote", "Ada", "--occurrence", "9"]).contains("occurs 2 times"));
    assert!(desk.refuses(&["search", "(", "lamp.md", "--regex"]).contains("not a regular expression"));
    std::fs::write(desk.folder.path().join("noise.epub"), b"PK\x03\x04 but no more").expect("written");
    desk.refuses(&["dump", "noise.epub"]);
    assert_eq!(desk.run(&["dump"]).status.code(), Some(2));
    assert_eq!(desk.run(&["dump", "lamp.md", "--json", "--text"]).status.code(), Some(2));
}

#[test]
fn a_refused_file_is_an_object_for_scripts() {
    let desk = Desk::new();
    std::fs::write(desk.folder.path().join("noise.epub"), b"PK\x03\x04 but no more").expect("written");
    let output = desk.run(&["dump", "noise.epub", "--json"]);
    let value: Value = serde_json::from_slice(&output.stdout).expect("json");
    assert_eq!((output.status.code(), value["ok"].as_bool()), (Some(1), Some(false)));
    assert!(value["error"]["code"].is_string() && value["error"]["message"].as_str().is_some_and(|words| words.contains(' ')));
}

#[test]
fn standard_input_is_a_text_too() {
    let desk = Desk::new();
    let mut child = desk.command(&["dump", "-", "--text"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
    child.stdin.take().expect("open").write_all("Plain words.\n".as_bytes()).expect("taken");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "Plain words.");
}

#[test]
fn the_window_is_drawn_without_a_display_and_leaves_no_trace() {
    let desk = Desk::new();
    let png = desk.folder.path().join("page.png");
    let output = desk
        .command(&["render", "lamp.md", "-o", "page.png", "--size", "700x500", "--scale", "1.5", "--theme", "night"])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let picture = image::open(&png).expect("a picture").to_rgb8();
    assert_eq!(picture.dimensions(), (1050, 750));
    let dark = picture.pixels().filter(|pixel| pixel.0.iter().all(|&part| part < 80)).count();
    assert!(dark * 2 > 1050 * 750, "night is dark");
    assert!(picture.pixels().any(|pixel| pixel.0.iter().all(|&part| part > 180)), "and its letters are light");
    assert!(!shelf_is_written(desk.folder.path()), "a picture is no reading");
}

fn shelf_is_written(folder: &Path) -> bool {
    let mut open = vec![folder.join("home")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else if entry.file_name().to_string_lossy().contains("shelf") {
                return true;
            }
        }
    }
    false
}

#[test]
fn doctor_says_where_everything_lies() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "the lamp"]);
    let words = desk.says(&["doctor"]);
    assert!(words.contains(&desk.folder.path().join("home").display().to_string()), "{words}");
    assert!(desk.json(&["doctor", "--json"]).is_object());
}

#[test]
fn help_names_every_command_and_its_exit_codes() {
    let desk = Desk::new();
    let help = desk.says(&["--help"]);
    for word in ["dump", "glossary", "note", "notes", "anchor", "export", "search", "render", "doctor", "Exit status"] {
        assert!(help.contains(word), "{word}");
    }
}

#[test]
fn the_home_may_be_named_before_or_after_what_is_to_be_done() {
    let home = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        std::process::Command::new(env!("CARGO_BIN_EXE_manicule")).args(arguments).env_remove("MANICULE_HOME").output().unwrap()
    };
    let path = home.path().to_str().unwrap();
    for arguments in [["--home", path, "doctor"], ["doctor", "--home", path]] {
        let told = run(&arguments);
        assert!(told.status.success() && String::from_utf8_lossy(&told.stdout).contains(path));
    }
    assert_eq!(run(&["a.txt", "doctor"]).status.code(), Some(2), "files and a command do not go together");
}

#[test]
fn notes_of_a_changed_text_are_told_of_and_decided_about() {
    let desk = Desk::new();
    let ids = ["Ada Marlow kept the lamp", "the sea froze"]
        .map(|quote| desk.says(&["note", "lamp.md", "--quote", quote]).trim().to_owned());
    desk.write("Nothing here is as it was before.\n");
    let states = |told: &serde_json::Value| -> Vec<(String, String)> {
        let word = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
        told.as_array().unwrap().iter().map(|note| (word(&note["state"]), word(&note["reason"]))).collect()
    };
    assert_eq!(states(&desk.json(&["anchor", "lamp.md", "--json"])), vec![("orphan".into(), "missing".into()); 2]);
    assert!(desk.says(&["anchor", "lamp.md"]).contains("0 of 2 placed, 2 need attention"));
    let placed = desk.json(&["anchor", "lamp.md", "--json", "--place", &ids[0], "--quote", "as it was"]);
    assert_eq!(placed[0]["now"], "as it was");
    desk.says(&["anchor", "lamp.md", "--apart", &ids[1]]);
    let told = states(&desk.json(&["anchor", "lamp.md", "--json"]));
    assert_eq!(told, [("exact".into(), "-".into()), ("orphan".into(), "apart".into())]);
    desk.write(TEXT);
    let told = desk.json(&["anchor", "lamp.md", "--json"]);
    assert_eq!(states(&told), vec![("exact".into(), "-".into()); 2], "the old text has its notes where they were");
}

#[test]
fn a_shared_glossary_is_used_when_it_lies_beside_the_text() {
    let desk = Desk::new();
    let shared = desk.says(&["glossary", "lamp.md", "--auto", "--share"]);
    std::fs::write(desk.folder.path().join("lamp.glossary.json"), shared).expect("written");
    let entities = desk.json(&["glossary", "lamp.md", "--json"])["entities"].clone();
    let ada = entities.as_array().expect("a list").iter().find(|entity| entity["name"] == "Ada Marlow").expect("listed");
    assert_eq!((ada["curated"].as_bool(), ada["mentions"].as_array().map(Vec::len)), (Some(true), Some(2)));
}

#[test]
fn pictures_are_drawn_into_files() {
    let desk = Desk::new();
    for (of, file) in [("graph", "graph.svg"), ("timeline", "timeline.png")] {
        desk.says(&["picture", "lamp.md", "--of", of, "-o", file]);
    }
    let svg = std::fs::read_to_string(desk.folder.path().join("graph.svg")).expect("drawn");
    assert!(svg.starts_with("<svg") || svg.starts_with("<?xml"), "{svg}");
    assert!(svg.contains("Ada Marlow"));
    let png = std::fs::read(desk.folder.path().join("timeline.png")).expect("drawn");
    assert!(png.starts_with(b"\x89PNG"));
    assert!(desk.refuses(&["picture", "nowhere.md", "-o", "x.png"]).contains("no file"));
}
