use super::super::disk::Files;
use super::*;
use crate::document::{Document, Text};
use serde_json::json;
use std::fs;

/// A home with folders of notes: key, title, identifiers, hashes.
fn home(notes: &[(&str, &str, &[&str], &str)]) -> (tempfile::TempDir, Folders) {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(home.path().to_owned())).unwrap();
    for (key, title, identifiers, hash) in notes {
        fs::create_dir_all(folders.notes(key)).unwrap();
        let doc = json!({"title": title, "identifiers": identifiers, "aliases": [{"sha256": hash, "text_sha256": hash}]});
        fs::write(
            folders.notes_of(key, "d"),
            json!({"format": "manicule-annotations", "doc": doc}).to_string(),
        )
        .unwrap();
    }
    (home, folders)
}

fn meta(title: &str, identifiers: &[&str]) -> Metadata {
    Metadata {
        title: title.to_owned(),
        identifiers: identifiers
            .iter()
            .map(|&identifier| identifier.to_owned())
            .collect(),
        ..Metadata::default()
    }
}

fn fresh(passage: &str) -> Identity {
    Identity::fresh(
        passage.as_bytes(),
        &Document {
            text: Text::from(passage),
            ..Document::default()
        },
    )
}

const K1: &str = "aaaaaaaaaaaaaaaa";
const K2: &str = "bbbbbbbbbbbbbbbb";

fn file() -> Source {
    Source::File(PathBuf::from("/books/a.md"))
}

fn found(
    register: &mut Register,
    folders: &Folders,
    text: &str,
    meta: &Metadata,
) -> Option<String> {
    register
        .find((&Files, folders), (&file(), None, None), &fresh(text), meta)
        .map(|folder| folder.key)
}

#[test]
fn a_text_without_notes_has_no_folder() {
    let (_home, folders) = home(&[(K1, "Other", &[], "x")]);
    let identity = fresh("words");
    let folder = Register::default().find(
        (&Files, &folders),
        (&file(), None, None),
        &identity,
        &meta("A", &[]),
    );
    assert_eq!(folder, None);
}

#[test]
fn the_same_file_or_the_same_words_are_known_anywhere() {
    let identity = fresh("words");
    for hash in [&identity.sha256, &identity.text_sha256] {
        let (_home, folders) = home(&[(K1, "Other", &[], hash)]);
        let folder = Register::default().find(
            (&Files, &folders),
            (&file(), None, None),
            &identity,
            &meta("A", &[]),
        );
        assert_eq!(folder.map(|folder| folder.key).as_deref(), Some(K1));
    }
}

#[test]
fn a_changed_file_is_known_by_its_place() {
    let (_home, folders) = home(&[(K1, "A", &[], "old")]);
    let mut register = Register::default();
    assert!(register.place(&file(), K1).is_some());
    assert!(register.place(&file(), K1).is_none(), "no news");
    assert_eq!(
        found(&mut register, &folders, "new words", &meta("A!", &[])).as_deref(),
        Some(K1)
    );
}

#[test]
fn another_book_in_the_same_place_is_another_book() {
    let (_home, folders) = home(&[(K1, "A", &["urn:isbn:1"], "old")]);
    let mut register = Register::default();
    register.place(&file(), K1);
    assert_eq!(
        found(
            &mut register,
            &folders,
            "new words",
            &meta("B", &["urn:isbn:2"])
        ),
        None
    );
    assert_eq!(
        found(
            &mut register,
            &folders,
            "new words",
            &meta("a", &["urn:isbn:2"])
        )
        .as_deref(),
        Some(K1)
    );
}

#[test]
fn a_new_version_elsewhere_is_known_by_identifier_and_title_together() {
    let (_home, folders) = home(&[(K1, "Moby  Dick", &["urn:isbn:1"], "old")]);
    let find = |title, identifier| {
        found(
            &mut Register::default(),
            &folders,
            "x",
            &meta(title, &[identifier]),
        )
    };
    assert_eq!(find("moby dick", "urn:isbn:1").as_deref(), Some(K1));
    assert_eq!(find("Moby Dick", "urn:isbn:2"), None);
    assert_eq!(find("Typee", "urn:isbn:1"), None);
}

#[test]
fn folders_of_two_machines_on_one_text_are_one() {
    let identity = fresh("words");
    let (_home, folders) = home(&[
        (K1, "A", &[], &identity.sha256),
        (K2, "A", &[], &identity.sha256),
    ]);
    let mut register = Register::default();
    assert_eq!(
        register.find(
            (&Files, &folders),
            (&file(), None, None),
            &identity,
            &meta("A", &[])
        ),
        Some(Folder {
            key: K1.to_owned(),
            also: vec![K2.to_owned()]
        })
    );
    assert_eq!(
        register.all(&Files, &folders),
        [Folder {
            key: K1.to_owned(),
            also: vec![K2.to_owned()]
        }]
    );
}

#[test]
fn folders_with_other_names_are_not_ours() {
    let (_home, folders) = home(&[
        ("notes of mine", "A", &[], "x"),
        ("GGGGGGGGGGGGGGGG", "A", &[], "y"),
    ]);
    assert!(Register::default().all(&Files, &folders).is_empty());
}

#[test]
fn one_damaged_place_hides_no_other() {
    let json = format!("{{\n  \"/a\": \"{K1}\",\n  \"/b\": 7,\n  \"/c\": \"{K2}\"\n}}");
    for json in [
        json.clone(),
        json.replace('7', "\"\\ud800\""),
        json.replace('7', "{["),
    ] {
        let read = Places::parse(&json);
        let found: Vec<&str> = read.value.0.keys().map(String::as_str).collect();
        assert_eq!(
            (found.as_slice(), read.damage.len()),
            (["/a", "/c"].as_slice(), 1),
            "{json}"
        );
    }
}

#[test]
fn an_identifier_that_says_nothing_joins_no_two_books() {
    for identifier in [
        "",
        " ",
        "urn:uuid:00000000-0000-0000-0000-000000000000",
        "unknown",
    ] {
        let (_home, folders) = home(&[(K1, "Poems", &[identifier], "x")]);
        let meta = meta("Poems", &[identifier]);
        let found = found(&mut Register::default(), &folders, "other poems", &meta);
        assert_eq!(found, None, "{identifier:?}");
    }
}

#[test]
fn one_identifier_and_title_with_two_authors_are_two_books() {
    let (_home, folders) = home(&[(K1, "Poems", &["urn:x:1"], "x")]);
    let path = folders.notes_of(K1, "d");
    let mut json: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    json["doc"]["authors"] = json!(["John Keats"]);
    fs::write(path, json.to_string()).unwrap();
    let by = |authors: &[&str]| {
        let mut meta = meta("Poems", &["urn:x:1"]);
        meta.authors = authors.iter().map(|&name| name.to_owned()).collect();
        found(&mut Register::default(), &folders, "other poems", &meta)
    };
    assert_eq!(by(&["Emily Dickinson"]), None);
    for same in [&["Keats, John"][..], &["J. Keats", "An Editor"], &[]] {
        assert_eq!(by(same).as_deref(), Some(K1), "{same:?}");
    }
}
