//! Records with values that are none of their kind: a stamp that is no moment, a date that is no date.

use super::*;
use serde_json::{Value, json};

/// A highlight with a note, as it lies on the disk.
fn written() -> Value {
    let (mut one, _) = two_devices();
    write(&mut one, "mine", 1100);
    serde_json::from_str(&one.replica().to_json()).expect("json")
}

fn opened(json: &Value) -> (Notebook, Vec<String>) {
    let parsed = Replica::read(json.to_string().as_bytes()).expect("readable");
    let mut book = Notebook::new(parsed.replica, None);
    book.place(&document(), &OldTexts::new());
    (book, parsed.damage)
}

/// Merged with what lies on the disk, as each save does.
fn saved(book: &Notebook, disk: &Value) -> Notebook {
    let (disk, _) = opened(disk);
    joined(book, &disk)
}

fn recolor(book: &mut Notebook, ink: Ink, now_ms: u64) {
    book.apply(Edit::Recolor { id: id(0), ink }, &document(), now_ms)
        .expect("another colour");
}

#[test]
fn a_clock_that_shows_no_moment_makes_no_later_edit_lose() {
    for nonsense in [
        "~",
        "",
        "zzzzzzzzzzzz-zzzz",
        "ffffffffffff-ffff",
        "00000000044c",
        "é",
    ] {
        let mut json = written();
        for device in ["x", "aa"] {
            json["clock"][device] = json!(nonsense);
        }
        let (mut book, damage) = opened(&json);
        assert!(!damage.is_empty(), "{nonsense}: said so");
        recolor(&mut book, Ink::Green, 7_200_000);
        let disk: Value = serde_json::from_str(&book.replica().to_json()).expect("json");
        // The clock of the machine was set back by an hour.
        recolor(&mut book, Ink::Blue, 3_600_000);
        let book = saved(&book, &disk);
        assert_eq!(book.annotations()[0].ink, Ink::Blue, "{nonsense}");
        assert!(
            opened(&serde_json::from_str(&book.replica().to_json()).expect("json"))
                .1
                .is_empty(),
            "{nonsense}: it is not written again"
        );
    }
}

#[test]
fn a_stamp_that_is_no_moment_makes_no_later_edit_lose() {
    for nonsense in ["~", "", "zzzzzzzzzzzz-zzzz-aa", "ffffffffffff-ffff-aa", "9"] {
        let mut json = written();
        let item = &mut json["items"][id(0).to_string()];
        item["fields"]["color"]["t"] = json!(nonsense);
        item["note"][0]["t"] = json!(nonsense);
        item["note"][0]["ctx"] = json!({ "x": nonsense });
        item["tags"]["sea"] = json!({ "t": nonsense, "on": true });
        item["targets"][0]["t"] = json!(nonsense);
        json["doc"]["details"] = json!({ "t": nonsense, "v": Details::default() });
        let (mut book, damage) = opened(&json);
        assert!(!damage.is_empty(), "{nonsense}: said so");
        assert_eq!(book.annotations()[0].note(), "mine", "{nonsense}");
        let edits = [
            Edit::Recolor {
                id: id(0),
                ink: Ink::Blue,
            },
            Edit::SetNote {
                id: id(0),
                note: "later".to_owned(),
            },
            Edit::Tag {
                id: id(0),
                tag: "sea".to_owned(),
                on: false,
            },
            Edit::Resize {
                id: id(0),
                range: range(20, 9),
            },
        ];
        for edit in edits {
            book.apply(edit, &document(), 5000).expect("changed");
        }
        let details = Details {
            title: "Mine".to_owned(),
            ..Details::default()
        };
        book.set_details(&details, 5000);
        let before = visible(book.annotations());
        let book = saved(&book, &json);
        assert_eq!(visible(book.annotations()), before, "{nonsense}");
        assert_eq!(book.replica().details(), Some(details), "{nonsense}");
        assert_eq!(book.annotations()[0].notes, ["later"], "{nonsense}");
    }
}

#[test]
fn a_deletion_without_a_moment_hides_no_words_that_came_later() {
    let mut json = written();
    let item = &mut json["items"][id(0).to_string()];
    item["deleted"] = json!({ "t": "~", "ctx": { "aa": "~", "bb": "~" } });
    let (book, damage) = opened(&json);
    assert!(!damage.is_empty());
    assert_eq!(book.annotations()[0].note(), "mine", "it has seen nothing");
}

#[test]
fn a_date_that_is_none_gives_way_to_one_that_is() {
    let mut json = written();
    json["items"][id(0).to_string()]["created"] = json!("~ yesterday");
    let (book, _) = opened(&json);
    assert_eq!(saved(&book, &written()).annotations()[0].created, 1000);
}
