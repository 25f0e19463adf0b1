use super::*;
use crate::document::Text;

fn document(title: &str, length: usize) -> Document {
    let mut document = Document {
        text: Text::new("x".repeat(length)),
        ..Document::default()
    };
    document.meta.title = title.to_owned();
    document
}

fn identity(key: &str, text: &str) -> Identity {
    Identity {
        key: key.to_owned(),
        text_sha256: text.to_owned(),
        ..Identity::default()
    }
}

fn source(path: &str) -> Source {
    Source::parse(path)
}

#[test]
fn the_text_opened_last_stands_first_and_once() {
    let mut shelf = Shelf::default();
    for (time, path) in [(1, "/a"), (2, "/b"), (3, "/a")] {
        shelf.opened(
            &source(path),
            &identity(path, ""),
            &document(path, 10),
            time,
        );
    }
    let titles: Vec<&str> = shelf
        .recent()
        .iter()
        .map(|recent| recent.title.as_str())
        .collect();
    assert_eq!(titles, ["/a", "/b"]);
}

#[test]
fn progress_is_the_page_reached_and_the_last_page_is_the_end() {
    let (text, mut shelf) = (document("a", 100_000), Shelf::default());
    shelf.opened(&source("/a"), &identity("k", "t"), &text, 1);
    shelf.read(&source("/a"), &text, Offset(50_000), Offset(52_000));
    assert_eq!(shelf.get(&source("/a")).unwrap().progress, 0.5);
    shelf.read(&source("/a"), &text, Offset(98_500), Offset(100_000));
    assert_eq!(shelf.get(&source("/a")).unwrap().progress, 1.0);
    shelf.read(&source("/a"), &text, Offset(10_000), Offset(100_000));
    assert_eq!(
        shelf.get(&source("/a")).unwrap().progress,
        0.1,
        "going back to read again is no end"
    );
}

#[test]
fn a_place_in_a_changed_text_is_carried_by_its_share() {
    let mut shelf = Shelf::default();
    shelf.opened(
        &source("/a"),
        &identity("k", "old"),
        &document("a", 1000),
        1,
    );
    shelf.read(
        &source("/a"),
        &document("a", 1000),
        Offset(500),
        Offset(800),
    );
    let recent = shelf.get(&source("/a")).unwrap();
    assert_eq!(
        recent.place_in(&document("a", 1000), "old"),
        (Offset(500), Offset(800))
    );
    assert_eq!(
        recent.place_in(&document("a", 2000), "new"),
        (Offset(1000), Offset(1600))
    );
    assert_eq!(
        recent.place_in(&document("a", 600), "old"),
        (Offset(500), Offset(600))
    );
}

#[test]
fn a_moved_file_takes_the_place_of_the_missing_one() {
    let mut shelf = Shelf::default();
    shelf.opened(
        &source("/gone/a"),
        &identity("k", "t"),
        &document("a", 1000),
        1,
    );
    shelf.read(
        &source("/gone/a"),
        &document("a", 1000),
        Offset(400),
        Offset(500),
    );
    shelf.sources()[0].1.set();
    assert!(shelf.recent()[0].missing());
    shelf.opened(
        &source("/new/a"),
        &identity("k", "t"),
        &document("a", 1000),
        2,
    );
    assert_eq!(shelf.recent().len(), 1);
    assert_eq!(
        (shelf.recent()[0].position, shelf.recent()[0].missing()),
        (Offset(400), false)
    );
}

#[test]
fn entries_that_cannot_be_read_leave_the_others_alone() {
    let json = r#"{"recent": [{"source": 7}, {"source": "/a", "title": "A", "newer": true}, "x"]}"#;
    let shelf = Shelf::parse(json).value;
    assert_eq!(
        shelf
            .recent()
            .iter()
            .map(|recent| recent.title.as_str())
            .collect::<Vec<_>>(),
        ["A"]
    );
}

fn with(paths: &[(&str, u64)]) -> Shelf {
    let mut shelf = Shelf::default();
    paths.iter().for_each(|(path, time)| {
        shelf.opened(
            &source(path),
            &identity(path, ""),
            &document(path, 9000),
            *time,
        );
    });
    shelf
}

fn titles(shelf: &Shelf) -> Vec<&str> {
    shelf
        .recent()
        .iter()
        .map(|recent| recent.title.as_str())
        .collect()
}

#[test]
fn two_windows_keep_each_others_texts_and_what_was_taken_off_stays_off() {
    let base = with(&[("/kept", 1), ("/removed", 2)]);
    let mut disk = base.clone();
    let mut ours = with(&[("/kept", 1), ("/ours", 3)]);
    disk.join(&with(&[("/kept", 1), ("/removed", 2), ("/theirs", 4)]).changes(&base, &disk, 10));
    disk.join(&ours.changes(&base, &disk, 11));
    assert_eq!(titles(&disk), ["/theirs", "/ours", "/kept"]);
    // Another window that still shows what was taken off says nothing new about it.
    let mut again = disk.clone();
    again.join(&base);
    assert_eq!(again, disk);
    ours.opened(
        &source("/removed"),
        &identity("/removed", ""),
        &document("/removed", 9),
        12,
    );
    let before = with(&[("/kept", 1), ("/ours", 3)]);
    disk.join(&ours.changes(&before, &disk, 12));
    assert_eq!(
        titles(&disk)[0],
        "/removed",
        "but who opens it puts it back"
    );
}

#[test]
fn an_old_position_in_one_window_does_not_replace_a_newer_one_of_another() {
    let base = with(&[("/a", 1), ("/b", 2)]);
    let (mut one, mut other, mut disk) = (base.clone(), base.clone(), base.clone());
    one.read(
        &source("/a"),
        &document("/a", 9000),
        Offset(500),
        Offset(700),
    );
    disk.join(&one.changes(&base, &disk, 10));
    other.read(&source("/b"), &document("/b", 9000), Offset(30), Offset(40));
    disk.join(&other.changes(&base, &disk, 5));
    let position = |shelf: &Shelf, path: &str| shelf.get(&source(path)).unwrap().position;
    assert_eq!(
        (position(&disk, "/a"), position(&disk, "/b")),
        (Offset(500), Offset(30))
    );
    // Who reads on last is right, though the clock of the other was ahead.
    let before = other.clone();
    other.read(&source("/a"), &document("/a", 9000), Offset(90), Offset(90));
    disk.join(&other.changes(&before, &disk, 6));
    let entry = disk.get(&source("/a")).unwrap();
    assert_eq!(
        (entry.position, entry.furthest),
        (Offset(90), Offset(700)),
        "what was read stays read"
    );
}

#[test]
fn one_damaged_entry_hides_no_other() {
    let mut shelf = Shelf::default();
    for (time, path) in [(1, "/a"), (2, "/b"), (3, "/c")] {
        shelf.opened(
            &source(path),
            &identity(path, ""),
            &document(path, 10),
            time,
        );
    }
    shelf.removed.push(Removed {
        source: source("/d"),
        changed_ms: 4,
    });
    let json = shelf.to_json();
    let whole = Shelf::parse(&json);
    assert_eq!((whole.value, whole.damage), (shelf, vec![]));
    for (old, new) in [
        ("\"title\": \"/b\"", "\"title\": 7"),
        ("\"title\": \"/b\"", "\"title\": \"\\ud800\""),
        ("\"title\": \"/b\"", "\"title\": "),
    ] {
        let read = Shelf::parse(&json.replacen(old, new, 1));
        let titles: Vec<&str> = read
            .value
            .recent()
            .iter()
            .map(|recent| recent.title.as_str())
            .collect();
        assert_eq!(titles, ["/c", "/a"], "{new}");
        assert_eq!(
            (read.value.removed.len(), read.damage.len()),
            (1, 1),
            "{new}"
        );
    }
    let torn = Shelf::parse(json.split("\"/a\"").next().unwrap());
    assert_eq!((torn.value.recent.len(), torn.damage.len()), (2, 1));
}
