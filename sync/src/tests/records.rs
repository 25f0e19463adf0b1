//! Which of two files holds the other, for each kind of file that the reader keeps.

use manicule_shared::content::{Content, Relation, relation};
use serde_json::{Value, json};

const NOTES: &str = "annotations/0123456789abcdef/aaaa.json";
const NAMES: &str = "glossaries/0123456789abcdef/aaaa.json";
const SHELF: &str = "shelf/aaaa.json";

/// A file of notes with these tags, each set at a moment.
fn notes(device: &str, tags: &[(&str, u32)]) -> Vec<u8> {
    let tags: serde_json::Map<String, Value> = tags
        .iter()
        .map(|(tag, at)| {
            let stamp = format!("{at:012x}-0000-{device}.run");
            ((*tag).to_owned(), json!({"on": true, "t": stamp}))
        })
        .collect();
    let file = json!({
        "format": "manicule-annotations", "version": 1, "device": device, "doc_key": "0123456789abcdef",
        "doc": {}, "clock": {},
        "items": {"0198c1a2-0000-7000-8000-000000000001": {"kind": "highlight", "tags": tags}},
    });
    serde_json::to_vec(&file).unwrap()
}

fn shelf(texts: &[(&str, &str, u64)]) -> Vec<u8> {
    let texts: serde_json::Map<String, Value> = texts
        .iter()
        .map(|(key, title, at)| {
            (
                (*key).to_owned(),
                json!({"title": {"value": title, "at": at}}),
            )
        })
        .collect();
    serde_json::to_vec(&json!({ "texts": texts })).unwrap()
}

fn names(decisions: &[(&str, u32)]) -> Vec<u8> {
    let decisions: Vec<Value> = decisions
        .iter()
        .map(|(id, turns)| json!({"id": id, "at": 1, "turns": turns, "what": {"do": "hide"}}))
        .collect();
    serde_json::to_vec(
        &json!({"format": "manicule-corrections", "version": 1, "decisions": decisions}),
    )
    .unwrap()
}

/// Of a file and a later version of it, the later holds the earlier, and what two wrote is held by neither.
fn assert_order(path: &str, early: &[u8], late: &[u8], other: &[u8]) {
    assert_eq!(relation(path, early, late), Relation::Within, "{path}");
    assert_eq!(relation(path, late, early), Relation::Around, "{path}");
    assert_eq!(relation(path, late, other), Relation::Apart, "{path}");
    assert_eq!(relation(path, late, late), Relation::Within, "{path}");
    // A torn one is never taken for one that holds anything.
    let torn = &late[..late.len() / 2];
    assert!(Content::read(path, torn).is_damaged(), "{path}");
    assert_ne!(relation(path, early, torn), Relation::Within, "{path}");
    assert_eq!(relation(path, b"", late), Relation::Within, "{path}");
    assert_eq!(relation(path, &[0; 300], late), Relation::Within, "{path}");
    assert_eq!(relation(path, late, b""), Relation::Around, "{path}");
}

#[test]
fn notes_are_compared_by_what_stands_in_them() {
    let early = notes("aaaa", &[("one", 1)]);
    let late = notes("aaaa", &[("one", 1), ("two", 2)]);
    assert_order(
        NOTES,
        &early,
        &late,
        &notes("aaaa", &[("one", 1), ("three", 3)]),
    );
    // The same tag, set later by a clock that is years behind: what is known of it holds both.
    let again = notes("aaaa", &[("one", 9)]);
    assert_eq!(relation(NOTES, &early, &again), Relation::Within);
}

#[test]
fn the_shelf_is_compared_by_what_stands_in_it() {
    let early = shelf(&[("k1", "One", 5)]);
    let late = shelf(&[("k1", "First", 6), ("k2", "Two", 1)]);
    assert_order(SHELF, &early, &late, &shelf(&[("k3", "Three", 1)]));
}

#[test]
fn corrections_are_compared_by_what_stands_in_them() {
    let early = names(&[("a", 0)]);
    let late = names(&[("a", 1), ("b", 0)]);
    assert_order(NAMES, &early, &late, &names(&[("a", 0), ("c", 0)]));
}

#[test]
fn what_a_newer_version_wrote_and_what_is_about_another_text_is_not_compared() {
    let newer = br#"{"format": "manicule-annotations", "version": 99, "doc_key": "0123456789abcdef", "items": {}}"#;
    let own = notes("aaaa", &[("one", 1)]);
    assert_eq!(relation(NOTES, newer, &own), Relation::Unknown);
    let newer = br#"{"format": "manicule-corrections", "version": 2, "decisions": 5}"#;
    assert_eq!(relation(NAMES, newer, &names(&[])), Relation::Unknown);
    let elsewhere = "annotations/ffffffffffffffff/aaaa.json";
    assert_eq!(relation(elsewhere, &own, &own), Relation::Unknown);
}
