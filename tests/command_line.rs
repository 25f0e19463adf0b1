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
        let desk = Self {
            folder: tempfile::tempdir().expect("a folder"),
        };
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
        command
            .args(arguments)
            .env("MANICULE_HOME", self.folder.path().join("home"))
            .current_dir(self.folder.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it runs")
    }

    /// What it prints where all goes well.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
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
    assert_eq!(
        hits.as_array()
            .expect("a list")
            .iter()
            .map(slice)
            .collect::<Vec<_>>(),
        ["Ada Marlow", "Ada Marlow"]
    );
    let glossary = desk.json(&["glossary", "lamp.md", "--json"]);
    let ada = glossary["entities"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|entry| entry["name"] == "Ada Marlow")
        .expect("found");
    assert_eq!(ada["kind"], "person");
    assert!(
        ada["mentions"]
            .as_array()
            .expect("a list")
            .iter()
            .all(|mention| slice(mention) == "Ada Marlow")
    );
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
fn an_export_into_a_file_keeps_what_its_reader_wrote_there() {
    let desk = Desk::new();
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "first",
    ]);
    desk.says(&["export", "lamp.md", "-o", "out.md"]);
    let path = desk.folder.path().join("out.md");
    let mut words = std::fs::read_to_string(&path).expect("written");
    words.push_str("\nMy own conclusion.\n");
    std::fs::write(&path, &words).expect("edited");
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "the sea froze",
        "--note",
        "second",
    ]);
    desk.says(&["export", "lamp.md", "-o", "out.md"]);
    let words = std::fs::read_to_string(&path).expect("written");
    assert!(
        ["first", "second", "My own conclusion."]
            .iter()
            .all(|part| words.contains(part)),
        "{words}"
    );
}

#[test]
fn refusals_are_one_sentence_and_wrong_usage_is_told_apart() {
    let desk = Desk::new();
    assert!(desk.refuses(&["dump", "missing.md"]).contains("missing.md"));
    assert!(
        desk.refuses(&["note", "lamp.md", "--quote", "words that are not there"])
            .contains("does not occur")
    );
    assert!(
        desk.refuses(&["note", "lamp.md", "--quote", "lamp", "--color", "beige"])
            .contains("yellow")
    );
    assert!(
        desk.refuses(&["note", "lamp.md", "--quote", "Ada", "--occurrence", "9"])
            .contains("occurs 2 times")
    );
    assert!(
        desk.refuses(&["search", "(", "lamp.md", "--regex"])
            .contains("not a regular expression")
    );
    std::fs::write(
        desk.folder.path().join("noise.epub"),
        b"PK\x03\x04 but no more",
    )
    .expect("written");
    desk.refuses(&["dump", "noise.epub"]);
    assert_eq!(desk.run(&["dump"]).status.code(), Some(2));
    assert_eq!(
        desk.run(&["dump", "lamp.md", "--json", "--text"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_refused_file_is_an_object_for_scripts() {
    let desk = Desk::new();
    std::fs::write(
        desk.folder.path().join("noise.epub"),
        b"PK\x03\x04 but no more",
    )
    .expect("written");
    let output = desk.run(&["dump", "noise.epub", "--json"]);
    let value: Value = serde_json::from_slice(&output.stdout).expect("json");
    assert_eq!(
        (output.status.code(), value["ok"].as_bool()),
        (Some(1), Some(false))
    );
    assert!(
        value["error"]["code"].is_string()
            && value["error"]["message"]
                .as_str()
                .is_some_and(|words| words.contains(' '))
    );
}

#[test]
fn standard_input_is_a_text_too() {
    let desk = Desk::new();
    let mut child = desk
        .command(&["dump", "-", "--text"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    child
        .stdin
        .take()
        .expect("open")
        .write_all("Plain words.\n".as_bytes())
        .expect("taken");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout).trim(),
        "Plain words."
    );
}

#[test]
fn the_window_is_drawn_without_a_display_and_leaves_no_trace() {
    let desk = Desk::new();
    let png = desk.folder.path().join("page.png");
    let output = desk
        .command(&[
            "render", "lamp.md", "-o", "page.png", "--size", "700x500", "--scale", "1.5",
            "--theme", "night",
        ])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("it runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let picture = image::open(&png).expect("a picture").to_rgb8();
    assert_eq!(picture.dimensions(), (1050, 750));
    let dark = picture
        .pixels()
        .filter(|pixel| pixel.0.iter().all(|&part| part < 80))
        .count();
    assert!(dark * 2 > 1050 * 750, "night is dark");
    assert!(
        picture
            .pixels()
            .any(|pixel| pixel.0.iter().all(|&part| part > 180)),
        "and its letters are light"
    );
    assert!(
        !shelf_is_written(desk.folder.path()),
        "a picture is no reading"
    );
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
    assert!(
        words.contains(&desk.folder.path().join("home").display().to_string()),
        "{words}"
    );
    assert!(desk.json(&["doctor", "--json"]).is_object());
}

#[test]
fn help_names_every_command_and_its_exit_codes() {
    let desk = Desk::new();
    let help = desk.says(&["--help"]);
    for word in [
        "dump",
        "glossary",
        "note",
        "notes",
        "anchor",
        "export",
        "search",
        "render",
        "doctor",
        "Exit status",
    ] {
        assert!(help.contains(word), "{word}");
    }
}

#[test]
fn the_home_may_be_named_before_or_after_what_is_to_be_done() {
    let home = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        std::process::Command::new(env!("CARGO_BIN_EXE_manicule"))
            .args(arguments)
            .env_remove("MANICULE_HOME")
            .output()
            .unwrap()
    };
    let path = home.path().to_str().unwrap();
    for arguments in [["--home", path, "doctor"], ["doctor", "--home", path]] {
        let told = run(&arguments);
        assert!(told.status.success() && String::from_utf8_lossy(&told.stdout).contains(path));
    }
    assert_eq!(
        run(&["a.txt", "doctor"]).status.code(),
        Some(2),
        "files and a command do not go together"
    );
}

#[test]
fn notes_of_a_changed_text_are_told_of_and_decided_about() {
    let desk = Desk::new();
    let ids = ["Ada Marlow kept the lamp", "the sea froze"].map(|quote| {
        desk.says(&["note", "lamp.md", "--quote", quote])
            .trim()
            .to_owned()
    });
    desk.write("Nothing here is as it was before.\n");
    let states = |told: &serde_json::Value| -> Vec<(String, String)> {
        let word = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
        told.as_array()
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
    let told = states(&desk.json(&["anchor", "lamp.md", "--json"]));
    assert_eq!(
        told,
        [
            ("exact".into(), "-".into()),
            ("orphan".into(), "apart".into())
        ]
    );
    desk.write(TEXT);
    let told = desk.json(&["anchor", "lamp.md", "--json"]);
    assert_eq!(
        states(&told),
        vec![("exact".into(), "-".into()); 2],
        "the old text has its notes where they were"
    );
}

#[test]
fn a_shared_glossary_is_used_when_it_lies_beside_the_text() {
    let desk = Desk::new();
    let shared = desk.says(&["glossary", "lamp.md", "--auto", "--share"]);
    std::fs::write(desk.folder.path().join("lamp.glossary.json"), shared).expect("written");
    let entities = desk.json(&["glossary", "lamp.md", "--json"])["entities"].clone();
    let ada = entities
        .as_array()
        .expect("a list")
        .iter()
        .find(|entity| entity["name"] == "Ada Marlow")
        .expect("listed");
    assert_eq!(
        (
            ada["curated"].as_bool(),
            ada["mentions"].as_array().map(Vec::len)
        ),
        (Some(true), Some(2))
    );
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
    assert!(
        desk.refuses(&["picture", "nowhere.md", "-o", "x.png"])
            .contains("no file")
    );
}

#[test]
fn a_remembered_encoding_holds_for_every_command() {
    let desk = Desk::new();
    let path = desk.folder.path().join("koi.txt");
    let words = "Анна Маркова держала маяк. Море замёрзло в 1890 году.";
    let (bytes, ..) = encoding_rs::KOI8_R.encode(words);
    std::fs::write(&path, &bytes).expect("written");
    let shelf =
        serde_json::json!({ "recent": [{ "source": path, "title": "koi", "encoding": "KOI8-R" }] });
    std::fs::create_dir_all(desk.folder.path().join("home/state")).expect("made");
    std::fs::write(
        desk.folder.path().join("home/state/shelf.json"),
        shelf.to_string(),
    )
    .expect("written");
    assert_eq!(desk.says(&["dump", "koi.txt", "--text"]).trim(), words);
    assert_eq!(
        desk.json(&["search", "маяк", "koi.txt", "--json"])[0]["match"],
        "маяк"
    );
    desk.says(&["note", "koi.txt", "--quote", "держала маяк"]);
    assert_eq!(
        desk.json(&["notes", "koi.txt", "--json"])[0]["quote"],
        "держала маяк"
    );
    assert_eq!(
        desk.json(&["anchor", "koi.txt", "--json"])[0]["state"],
        "exact"
    );
    let timeline = desk.json(&["glossary", "koi.txt", "--json"])["timeline"].to_string();
    assert!(timeline.contains("Море замёрзло"), "{timeline}");
    // A file that was moved is known by its bytes.
    std::fs::rename(&path, desk.folder.path().join("moved.txt")).expect("moved");
    assert_eq!(
        desk.json(&["notes", "moved.txt", "--json"])[0]["quote"],
        "держала маяк"
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
    assert_eq!(
        desk.json(&["export", "lamp.md", "--format", "json"]),
        listed
    );
    assert_eq!(desk.json(&["export", "--all", "--format", "json"]), listed);
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
fn an_export_of_all_keeps_what_its_reader_wrote_there() {
    let desk = Desk::new();
    std::fs::write(
        desk.folder.path().join("mill.txt"),
        "The mill stood still. Sam slept in the hay.\n",
    )
    .expect("written");
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "on the lamp",
    ]);
    for format in ["markdown", "obsidian"] {
        let name = format!("{format}.md");
        desk.says(&["export", "--all", "--format", format, "-o", &name]);
        let path = desk.folder.path().join(&name);
        let words = std::fs::read_to_string(&path).expect("written") + "\nMine, at the end.\n";
        std::fs::write(&path, &words).expect("edited");
        desk.says(&["export", "--all", "--format", format, "-o", &name]);
        assert_eq!(
            std::fs::read_to_string(&path).expect("there"),
            words,
            "nothing changed"
        );
    }
    desk.says(&[
        "note",
        "mill.txt",
        "--quote",
        "slept in the hay",
        "--note",
        "on the mill",
    ]);
    desk.says(&["export", "--all", "-o", "markdown.md"]);
    let words = std::fs::read_to_string(desk.folder.path().join("markdown.md")).expect("there");
    assert!(
        ["on the lamp", "on the mill", "Mine, at the end."]
            .iter()
            .all(|part| words.contains(part)),
        "{words}"
    );
}

#[test]
fn nothing_of_ours_and_no_text_is_written_over() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp"]);
    let settings = desk
        .folder
        .path()
        .join("home/config/x.png")
        .display()
        .to_string();
    for target in ["lamp.md", settings.as_str()] {
        for arguments in [
            ["export", "lamp.md", "--format", "html", "-o", target].as_slice(),
            &["render", "lamp.md", "-o", target],
            &["picture", "lamp.md", "-o", target],
        ] {
            desk.refuses(arguments);
        }
    }
    assert_eq!(std::fs::read_to_string(desk.text()).expect("there"), TEXT);
    // Notes that cannot be read are no reason to write a table without them.
    desk.says(&["export", "lamp.md", "--format", "csv", "-o", "x.csv"]);
    let before = std::fs::read(desk.folder.path().join("x.csv")).expect("written");
    std::fs::remove_dir_all(desk.folder.path().join("home/state/backups")).expect("removed");
    for folder in std::fs::read_dir(desk.folder.path().join("home/config/annotations"))
        .expect("a folder")
        .flatten()
    {
        for file in std::fs::read_dir(folder.path())
            .expect("a folder")
            .flatten()
        {
            std::fs::write(file.path(), "{torn").expect("torn");
        }
    }
    desk.run(&["export", "lamp.md", "--format", "csv", "-o", "x.csv"]);
    assert_eq!(
        std::fs::read(desk.folder.path().join("x.csv")).expect("there"),
        before
    );
}

#[cfg(target_os = "linux")]
#[test]
fn standard_output_is_a_target_that_is_never_read() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp"]);
    let printed = desk.says(&["export", "lamp.md"]);
    for target in ["-", "/dev/stdout"] {
        assert_eq!(desk.says(&["export", "lamp.md", "-o", target]), printed);
    }
    desk.says(&["export", "lamp.md", "-o", "/dev/null"]);
    assert!(
        desk.refuses(&["dump", "/dev/zero"])
            .contains("ordinary file")
    );
}

#[test]
fn commands_that_look_write_nothing() {
    let desk = Desk::new();
    for arguments in [
        ["dump", "lamp.md"].as_slice(),
        &["search", "lamp", "lamp.md"],
        &["glossary", "lamp.md"],
        &["doctor"],
        &["picture", "lamp.md", "-o", "graph.svg"],
        &["render", "lamp.md", "-o", "page.png", "--size", "400x300"],
    ] {
        desk.says(arguments);
        assert!(!desk.folder.path().join("home").exists(), "{arguments:?}");
    }
}

#[test]
fn what_a_terminal_would_obey_is_written_out_in_listings() {
    let desk = Desk::new();
    desk.write("# Title \u{202e}\n\nSome \u{9b}31m words of it.\n");
    let found = desk.says(&["search", "words", "lamp.md"]);
    assert!(
        found.contains("\\u{9b}31m") && !found.contains('\u{9b}'),
        "{found}"
    );
    assert!(
        desk.refuses(&["dump", "no\u{1b}[31mthing.md"])
            .contains("no\\u{1b}[31mthing.md")
    );
    // A file or another program gets the text as it is.
    assert!(desk.says(&["dump", "lamp.md"]).contains('\u{9b}'));
}

#[test]
fn a_mistyped_command_is_no_file() {
    let desk = Desk::new();
    let output = desk.run(&["serch", "word", "lamp.md"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean `search`?"));
    assert_eq!(desk.run(&["exprot", "--all"]).status.code(), Some(2));
}
