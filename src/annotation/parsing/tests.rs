//! What other programs make of files of notes, and what is still read of them.

use super::super::{Edit, Ink, Kind, Notebook, OldTexts, Replica, Style};
use super::*;
use crate::document::{Builder, Document, Metadata, Package, TextRange};

const KEY: &str = "0123456789abcdef";

fn document() -> Document {
    let mut builder = Builder::new();
    builder.text("The quick brown fox jumps over the lazy dog.");
    builder.finish(Metadata::default(), Vec::new(), Package::default())
}

/// Three notes: “first”, “second”, “third”.
fn file() -> String {
    let document = document();
    let mut notebook = Notebook::new(Replica::new("abcd", KEY), None);
    notebook.place(&document, &OldTexts::new());
    for (number, text) in ["first", "second", "third"].into_iter().enumerate() {
        let id = Uuid::from_u128(number as u128 + 1);
        let range = TextRange::new(number * 6, number * 6 + 5);
        notebook.apply(
            Edit::add(id, Kind::Highlight, range, Ink::Yellow, Style::Solid),
            &document,
            1000,
        );
        notebook.apply(
            Edit::SetNote {
                id,
                note: text.to_owned(),
            },
            &document,
            1001,
        );
    }
    notebook.replica().to_json()
}

/// The notes that are read of a file, in the order of their ids, and how much of it was damaged.
fn notes(bytes: &[u8]) -> (Vec<String>, usize) {
    let parsed = Replica::read(bytes).expect("readable");
    let mut notes = Notebook::new(parsed.replica, None).annotations().to_vec();
    notes.sort_by_key(|note| note.id);
    (
        notes
            .iter()
            .map(super::super::Annotation::note_text)
            .collect(),
        parsed.damage.len(),
    )
}

fn all() -> Vec<String> {
    ["first", "second", "third"].map(str::to_owned).to_vec()
}

#[test]
fn a_whole_file_has_no_damage() {
    assert_eq!(notes(file().as_bytes()), (all(), 0));
}

#[test]
fn an_id_that_stands_there_twice_is_read_twice_and_merged() {
    let json = file();
    let line = json
        .lines()
        .find(|line| line.contains("\"v\":\"second\""))
        .unwrap();
    for (stamp, what) in [
        ("-0002-wxyz", "another write"),
        ("-0002-abcd", "the same stamp"),
    ] {
        let other = line.replace("second", "both").replace("-0002-abcd", stamp);
        let twice = json.replace(line, &format!("{other}\n{line}"));
        let (found, damage) = notes(twice.as_bytes());
        assert_eq!(damage, 0);
        assert!(
            found
                .iter()
                .any(|text| text.contains("second") && text.contains("both")),
            "{what}: {found:?}"
        );
    }
    let two_maps = json.replacen("\"items\": {", "\"items\": {},\n  \"items\": {", 1);
    assert_eq!(notes(two_maps.as_bytes()), (all(), 0));
}

#[test]
fn an_id_in_capitals_or_none_that_is_a_uuid_hides_no_note() {
    let json = file();
    let id = Uuid::from_u128(2).to_string();
    let own = json.replace(&id, "{00000000-0000-0000-0000-000000000002}");
    assert_eq!(notes(own.as_bytes()), (all(), 0));
    let foreign = json.replace(&id, "note two");
    let (mut found, damage) = notes(foreign.as_bytes());
    found.sort();
    assert_eq!((found, damage), (all(), 0));
    let read = |json: &str| Replica::read(json.as_bytes()).expect("readable").replica;
    assert_eq!(read(&foreign), read(&foreign), "the same on every device");
    let mut notebook = Notebook::new(read(&foreign), None);
    let document = document();
    notebook.place(&document, &OldTexts::new());
    let id = notebook.annotations()[1].id;
    let note = "changed".to_owned();
    notebook.apply(Edit::SetNote { id, note }, &document, 2000);
    let mut merged = read(&foreign);
    merged.merge(notebook.replica());
    assert_eq!(merged.ids().count(), 3, "it is the same note still");
}

#[test]
fn one_damaged_annotation_leaves_the_others_and_its_own_other_parts() {
    let json = file();
    let broken_kind = json.replacen("\"kind\":\"highlight\"", "\"kind\":5", 1);
    let (found, damage) = notes(broken_kind.as_bytes());
    assert_eq!(found, all());
    assert!(damage > 0);
    let lines: Vec<&str> = json.lines().collect();
    let cut: Vec<String> = lines
        .iter()
        .map(|line| {
            if line.contains("second") {
                line[..60].to_owned()
            } else {
                (*line).to_owned()
            }
        })
        .collect();
    let (found, damage) = notes(cut.join("\n").as_bytes());
    assert_eq!(found, ["first", "third"]);
    assert!(damage > 0);
}

#[test]
fn half_a_surrogate_pair_costs_one_letter() {
    let json = file().replace(
        "\"v\":\"second\"",
        "\"v\":\"sec\\ud83dond \\ud83d\\ude00 \\\\ud83d\"",
    );
    let (found, damage) = notes(json.as_bytes());
    assert_eq!(found, ["first", "sec\u{fffd}ond 😀 \\ud83d", "third"]);
    assert!(damage > 0);
}

#[test]
fn marks_at_the_start_and_other_unicode_are_read() {
    let json = file();
    assert_eq!(notes(format!("\u{feff}{json}").as_bytes()), (all(), 0));
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(json.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(notes(&wide), (all(), 0));
    let mut broken = json.clone().into_bytes();
    let at = json.find("second").unwrap();
    broken[at] = 0xff;
    assert_eq!(
        notes(&broken),
        (
            vec![
                "first".to_owned(),
                "\u{fffd}econd".to_owned(),
                "third".to_owned()
            ],
            1
        )
    );
}

#[test]
fn a_file_that_ends_too_soon_is_read_to_its_last_whole_annotation() {
    let json = file();
    let end = json.find("third").unwrap();
    let (found, damage) = notes(&json.as_bytes()[..end]);
    assert_eq!(found, ["first", "second"]);
    assert!(damage > 0);
}

#[test]
fn a_damaged_head_costs_no_annotation() {
    let json = file()
        .replacen("\"title\": \"\"", "\"title\": 7", 1)
        .replacen("\"clock\": {", "\"clock\": {\n    \"x\": 5,", 1);
    let (found, damage) = notes(json.as_bytes());
    assert_eq!(found, all());
    assert!(damage > 0);
}

#[test]
fn numbers_of_any_size_are_kept_digit_by_digit() {
    let number = "123456789012345678901234567890.5";
    let json = file().replacen(
        "\"items\"",
        &format!("\"future\": [{number}, 18446744073709551616],\n  \"items\""),
        1,
    );
    let json = json.replacen(
        "\"kind\":\"highlight\"",
        &format!("\"x\":{{\"big\":{number}}},\"kind\":\"highlight\""),
        1,
    );
    let written = Replica::read(json.as_bytes()).unwrap().replica.to_json();
    assert_eq!(written.matches(number).count(), 2, "{written}");
    assert!(written.contains("18446744073709551616"));
    assert_eq!(
        Replica::read(written.as_bytes()).unwrap().replica.to_json(),
        written
    );
}

#[test]
fn a_version_that_is_not_known_is_a_newer_one_whatever_it_looks_like() {
    for version in ["2", "\"2.0\"", "1.5", "null", "[1]", "99999999999999999999"] {
        let json = file().replacen("\"version\": 1", &format!("\"version\": {version}"), 1);
        assert_eq!(
            Replica::read(json.as_bytes()),
            Err(ReplicaError::Newer(version.to_owned())),
            "{version}"
        );
    }
}

#[test]
fn among_the_notes_on_a_text_a_file_is_read_whatever_has_become_of_its_head() {
    let json = file();
    let cut = json.split_once("\"clock\"").unwrap().1.to_owned();
    let damaged = [
        json.replacen("manicule-annotations", "manicule-annotatinos", 1),
        json.replacen("\"doc_key\"", "\"doc_kez\"", 1),
        json.replacen(KEY, "01234567\u{0}9abcdef", 1),
        json.replacen(KEY, "0123456789abcdez", 1),
        cut,
    ];
    for json in damaged {
        let parsed = Replica::read_among(json.as_bytes(), KEY).unwrap();
        assert_eq!(parsed.replica.key(), KEY);
        assert!(!parsed.damage.is_empty());
        let notes = Notebook::new(parsed.replica, None);
        assert_eq!(notes.annotations().len(), 3, "{json}");
    }
    for foreign in ["{\"format\": \"other\", \"items\": {}}", "{}", ""] {
        assert!(Replica::read_among(foreign.as_bytes(), KEY).is_err());
    }
    let other = json.replacen(KEY, "fedcba9876543210", 1);
    let parsed = Replica::read_among(other.as_bytes(), KEY).unwrap();
    assert_eq!(
        parsed.replica.key(),
        "fedcba9876543210",
        "it says so itself"
    );
}
