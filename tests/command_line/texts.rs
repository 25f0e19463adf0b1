//! Texts on the command line: what is dumped, drawn and counted.

use super::Desk;
use crate::made_pdf::{Font, MadePdf, Page};
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

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
fn a_locked_pdf_is_read_with_its_password() {
    let desk = Desk::new();
    let page = Page::default().line((72.0, 400.0), Font::Serif, 12.0, "Behind the lock.");
    let path = desk.folder.path().join("locked.pdf");
    std::fs::write(path, MadePdf::default().page(page).locked("wick").bytes()).unwrap();
    assert!(desk.refuses(&["dump", "locked.pdf"]).contains("--password"));
    assert!(
        desk.refuses(&["dump", "locked.pdf", "--password", "oil"])
            .contains("--password")
    );
    let words = desk.says(&["dump", "locked.pdf", "--password", "wick"]);
    assert_eq!(words, "Behind the lock.\n");
    let told = desk.json(&["dump", "locked.pdf", "--json", "--password", "wick"]);
    assert_eq!(told["pages"], serde_json::json!([["1", 0]]));
}

#[test]
fn a_search_through_everything_finds_texts_and_notes_also_where_no_window_ever_ran() {
    let desk = Desk::new();
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "a gnu",
    ]);
    let found = desk.says(&["search", "--everything", "gnu"]);
    assert!(
        found.contains("(note): a [gnu]") && found.contains("The lamp"),
        "{found}"
    );
    let found = desk.says(&["search", "--everything", "froze"]);
    assert!(found.contains("the sea [froze]"), "{found}");
    let output = desk.run(&["search", "--everything", "nowhere"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("Nothing was found"));
}
