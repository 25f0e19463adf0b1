//! The promises of merging and of undo, tried on random histories of three devices.

use super::*;
use crate::document::{Builder, Document, Metadata, Package, TextRange};
use proptest::prelude::*;
use uuid::Uuid;

const WORDS: &str = "In the beginning was the word, and the word was long, and nobody had yet written it down anywhere.";

fn document() -> Document {
    let mut builder = Builder::new();
    builder.text(WORDS);
    builder.finish(
        Metadata {
            title: "Words".to_owned(),
            ..Metadata::default()
        },
        Vec::new(),
        Package::default(),
    )
}

fn notebook(device: &str) -> Notebook {
    let mut notebook = Notebook::new(Replica::new(device, "0123456789abcdef"), None);
    notebook.place(&document(), &OldTexts::new());
    notebook
}

fn range(start: usize, len: usize) -> TextRange {
    TextRange::new(start, start + len)
}

fn id(number: u8) -> Uuid {
    Uuid::from_u128(u128::from(number) + 1)
}

/// One random change to one of four highlights.
fn edits() -> impl Strategy<Value = Edit> {
    (0..4_u8, 0..12_u8, 0..6_usize, "[a-c]{0,3}").prop_map(|(which, what, value, text)| {
        let id = id(which);
        match what {
            0 => Edit::add(
                id,
                Kind::Highlight,
                range(value * 5, 6),
                Ink::ALL[value],
                Style::Solid,
            ),
            1 => Edit::Delete(id),
            2 => Edit::Recolor {
                id,
                ink: Ink::ALL[value],
            },
            3 => Edit::SetNote { id, note: text },
            4 => Edit::Tag {
                id,
                tag: ["x", "y"][value % 2].to_owned(),
                on: value < 3,
            },
            // Stands for emptying the trash.
            11 => Edit::Several(Vec::new()),
            7 => Edit::UniteNote { id, note: text },
            8 => Edit::SetApart(id),
            9 => Edit::Accept(id),
            10 => Edit::WriteNote {
                id,
                versions: vec![format!("{text}?"), format!("{text}!")],
                over: vec![text],
            },
            5 => Edit::Resize {
                id,
                range: range(value * 4 + 1, 9),
            },
            _ => Edit::Restore(id),
        }
    })
}

/// Three devices that edit and now and then hear of one another.
fn replicas(history: &[(usize, usize, Edit)]) -> Vec<Replica> {
    let document = document();
    let mut books = [notebook("aa"), notebook("bb"), notebook("cc")];
    for (step, (writer, hears, edit)) in history.iter().enumerate() {
        if writer != hears {
            let mut heard = books[*writer].replica().clone();
            heard.merge(books[*hears].replica());
            books[*writer] = Notebook::new(heard, None);
            books[*writer].place(&document, &OldTexts::new());
        }
        // Clocks that are wrong by minutes in either direction.
        let now = 1_800_000_000_000 + step as u64 * 1000 + *writer as u64 * 300_000;
        match edit {
            Edit::Several(_) => {
                books[*writer].empty_trash(now);
            }
            edit => drop(books[*writer].apply(edit.clone(), &document, now)),
        }
    }
    books
        .into_iter()
        .map(|book| book.replica().clone())
        .collect()
}

/// What a record says, whoever's it is.
fn content(replica: &Replica) -> String {
    let mut anonymous = Replica::new("", replica.key());
    anonymous.merge(replica);
    anonymous.to_json()
}

fn merged(parts: &[&Replica]) -> String {
    let mut all = Replica::new("", "0123456789abcdef");
    parts.iter().for_each(|part| all.merge(part));
    all.to_json()
}

fn histories() -> impl Strategy<Value = Vec<(usize, usize, Edit)>> {
    proptest::collection::vec((0..3_usize, 0..3_usize, edits()), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_does_not_care_for_order_or_repetition(history in histories()) {
        let all = replicas(&history);
        let (a, b, c) = (&all[0], &all[1], &all[2]);
        prop_assert_eq!(merged(&[a, b, c]), merged(&[c, a, b]));
        prop_assert_eq!(merged(&[a, b, c]), merged(&[b, a, a, c, b]));
        let mut left = a.clone();
        left.merge(b);
        let mut right = b.clone();
        right.merge(c);
        prop_assert_eq!(merged(&[&left, c]), merged(&[a, &right]));
        let mut twice = a.clone();
        twice.merge(a);
        prop_assert_eq!(content(&twice), content(a));
    }

    #[test]
    fn what_is_written_is_read_again(history in histories()) {
        for replica in replicas(&history) {
            let parsed = Replica::parse(&replica.to_json()).expect("our own words");
            prop_assert_eq!(&parsed, &replica);
            prop_assert_eq!(parsed.to_json(), replica.to_json());
        }
    }

    #[test]
    fn every_edit_can_be_taken_back(history in proptest::collection::vec(edits(), 1..25)) {
        let document = document();
        let mut book = notebook("aa");
        let mut now = 1_800_000_000_000;
        for edit in history {
            now += 10;
            let before: Vec<Annotation> = book.annotations().to_vec();
            let Some(inverse) = book.apply(edit.clone(), &document, now) else {
                prop_assert_eq!(book.annotations(), before.as_slice());
                continue;
            };
            let after = book.annotations().to_vec();
            let again = book.apply(inverse, &document, now + 1);
            prop_assert_eq!(visible(book.annotations()), visible(&before), "after taking back {:?}", edit);
            book.apply(again.expect("what was taken back can be done again"), &document, now + 2);
            prop_assert_eq!(visible(book.annotations()), visible(&after));
        }
    }
}

/// Everything that a reader sees, but for the time of change, by which the versions of a note are ordered.
fn visible(notes: &[Annotation]) -> Vec<Annotation> {
    let timeless = |note: &Annotation| {
        let mut notes = note.notes.clone();
        notes.sort();
        Annotation {
            modified: 0,
            notes,
            ..note.clone()
        }
    };
    notes.iter().map(timeless).collect()
}

/// Two devices that both know one highlight.
fn two_devices() -> (Notebook, Notebook) {
    let document = document();
    let mut one = notebook("aa");
    one.apply(
        Edit::add(
            id(0),
            Kind::Highlight,
            range(7, 9),
            Ink::Yellow,
            Style::Solid,
        ),
        &document,
        1000,
    );
    let mut replica = Replica::new("bb", "0123456789abcdef");
    replica.merge(one.replica());
    let mut other = Notebook::new(replica, None);
    other.place(&document, &OldTexts::new());
    (one, other)
}

fn joined(one: &Notebook, other: &Notebook) -> Notebook {
    let mut replica = one.replica().clone();
    replica.merge(other.replica());
    let mut joined = Notebook::new(replica, None);
    joined.place(&document(), &OldTexts::new());
    joined
}

#[test]
fn notes_written_at_once_on_two_machines_are_both_kept_until_one_is_written_over_them() {
    let (mut one, mut other) = two_devices();
    one.apply(
        Edit::SetNote {
            id: id(0),
            note: "from one".to_owned(),
        },
        &document(),
        2000,
    );
    other.apply(
        Edit::SetNote {
            id: id(0),
            note: "from the other".to_owned(),
        },
        &document(),
        2000,
    );
    let mut both = joined(&one, &other);
    assert_eq!(both.annotations()[0].notes, ["from one", "from the other"]);
    both.apply(
        Edit::SetNote {
            id: id(0),
            note: "both".to_owned(),
        },
        &document(),
        3000,
    );
    assert_eq!(joined(&both, &other).annotations()[0].notes, ["both"]);
}

#[test]
fn an_edit_that_did_not_know_of_a_deletion_brings_the_highlight_back() {
    let (mut one, mut other) = two_devices();
    one.apply(Edit::Delete(id(0)), &document(), 9000);
    assert!(
        joined(&one, &other).annotations().is_empty(),
        "nobody touched it: it stays deleted"
    );
    other.apply(
        Edit::SetNote {
            id: id(0),
            note: "still needed".to_owned(),
        },
        &document(),
        2000,
    );
    assert_eq!(joined(&one, &other).annotations()[0].note(), "still needed");
}

#[test]
fn keys_that_are_not_ours_are_kept_word_for_word() {
    let (mut one, _) = two_devices();
    let mut value: serde_json::Value =
        serde_json::from_str(&one.replica().to_json()).expect("json");
    let item = id(0).to_string();
    value["future"] = serde_json::json!({ "b": [1, 2.5, null], "a": "ü" });
    value["items"][&item]["x"] = serde_json::json!({ "kept": true });
    value["items"][&item]["targets"][0]["selectors"][0]["refinedBy"] = serde_json::json!("yes");
    value["items"][&item]["fields"]["weight"] =
        serde_json::json!({ "v": 7, "t": "000000001388-0001-zz", "why": "later" });
    one = Notebook::new(Replica::parse(&value.to_string()).expect("readable"), None);
    one.place(&document(), &OldTexts::new());
    one.apply(
        Edit::Recolor {
            id: id(0),
            ink: Ink::Blue,
        },
        &document(),
        5000,
    );
    let kept: serde_json::Value = serde_json::from_str(&one.replica().to_json()).expect("json");
    assert_eq!(kept["future"], value["future"]);
    assert_eq!(kept["items"][&item]["x"], value["items"][&item]["x"]);
    assert_eq!(
        kept["items"][&item]["targets"][0]["selectors"],
        value["items"][&item]["targets"][0]["selectors"]
    );
    assert_eq!(
        kept["items"][&item]["fields"]["weight"],
        value["items"][&item]["fields"]["weight"]
    );
}

#[test]
fn a_file_of_a_later_version_is_refused_and_so_is_a_torn_one() {
    let json = notebook("aa").replica().to_json();
    assert_eq!(
        Replica::parse(&json.replace("\"version\": 1", "\"version\": 2")),
        Err(ReplicaError::Newer("2".to_owned()))
    );
    assert!(matches!(
        Replica::parse(&json[..json.len() / 2]),
        Err(ReplicaError::Unreadable(_))
    ));
    assert!(matches!(
        Replica::parse("{}"),
        Err(ReplicaError::Unreadable(_))
    ));
}

#[test]
fn a_deleted_highlight_keeps_its_words_and_comes_back_with_them() {
    let mut book = notebook("aa");
    let document = document();
    book.apply(
        Edit::add(
            id(0),
            Kind::Highlight,
            range(7, 9),
            Ink::Yellow,
            Style::Solid,
        ),
        &document,
        1000,
    );
    book.apply(
        Edit::SetNote {
            id: id(0),
            note: "mine".to_owned(),
        },
        &document,
        1001,
    );
    let before = visible(book.annotations());
    let inverse = book
        .apply(Edit::Delete(id(0)), &document, 1002)
        .expect("deleted");
    assert_eq!(inverse.label_of_undone(), "Delete");
    assert!(book.annotations().is_empty() && book.replica().to_json().contains("mine"));
    let again = book.apply(inverse, &document, 1003).expect("taken back");
    assert_eq!(visible(book.annotations()), before);
    book.apply(again, &document, 1004).expect("done again");
    assert!(book.annotations().is_empty());
}

#[test]
fn two_versions_of_a_note_become_one_when_the_reader_says_so_and_two_again_when_that_is_taken_back()
{
    let (mut one, mut other) = two_devices();
    one.apply(
        Edit::SetNote {
            id: id(0),
            note: "from one".to_owned(),
        },
        &document(),
        2000,
    );
    other.apply(
        Edit::SetNote {
            id: id(0),
            note: "from the other".to_owned(),
        },
        &document(),
        2000,
    );
    let mut both = joined(&one, &other);
    let text = both.annotations()[0].note_text();
    assert_eq!(
        both.apply(
            Edit::SetNote {
                id: id(0),
                note: text.clone()
            },
            &document(),
            3000
        ),
        None,
        "looking settles nothing"
    );
    let undo = both
        .apply(
            Edit::UniteNote {
                id: id(0),
                note: text.clone(),
            },
            &document(),
            3000,
        )
        .expect("settled");
    assert_eq!(both.annotations()[0].notes, [text]);
    both.apply(undo, &document(), 3001).expect("taken back");
    assert_eq!(both.annotations()[0].notes, ["from one", "from the other"]);
    assert_eq!(
        joined(&both, &other).annotations()[0].notes,
        ["from one", "from the other"]
    );
}

#[test]
fn a_version_says_when_and_whether_here_it_was_written() {
    let (mut one, mut other) = two_devices();
    one.apply(
        Edit::SetNote {
            id: id(0),
            note: "here".to_owned(),
        },
        &document(),
        2000,
    );
    other.apply(
        Edit::SetNote {
            id: id(0),
            note: "there".to_owned(),
        },
        &document(),
        2500,
    );
    let versions = joined(&one, &other).versions(id(0));
    let listed: Vec<_> = versions
        .iter()
        .map(|version| (version.text.as_str(), version.written, version.here))
        .collect();
    assert_eq!(listed, [("here", 2000, true), ("there", 2500, false)]);
}

/// A passage marked in one text, and the notebook of another in which its words have changed.
fn in_a_changed_text() -> (Notebook, Document) {
    let old = document();
    let mut book = notebook("aa");
    book.apply(
        Edit::add(
            id(0),
            Kind::Highlight,
            range(17, 46),
            Ink::Yellow,
            Style::Solid,
        ),
        &old,
        1000,
    );
    let mut builder = Builder::new();
    builder.text(&WORDS.replace("the word was long", "the word grew long"));
    let new = builder.finish(Metadata::default(), Vec::new(), Package::default());
    let old_texts = OldTexts::from([(book.text_sha256().to_owned(), WORDS.to_owned())]);
    book.place(&new, &old_texts);
    (book, new)
}

#[test]
fn a_changed_passage_needs_attention_until_the_reader_accepts_it_or_sets_it_apart() {
    let (mut book, new) = in_a_changed_text();
    assert!(matches!(book.annotations()[0].place, Place::Changed { .. }));
    assert_eq!(book.annotations()[0].quote, &WORDS[17..63]);
    for decision in [Edit::Accept(id(0)), Edit::SetApart(id(0))] {
        assert_eq!(book.needing_attention().count(), 1);
        let undo = book.apply(decision, &new, 2000).expect("decided");
        assert_eq!(book.needing_attention().count(), 0);
        // The decision is in the record: whoever opens the same text again is not asked again.
        let mut again = Notebook::new(book.replica().clone(), None);
        again.place(&new, &OldTexts::new());
        assert_eq!(again.annotations()[0].place, book.annotations()[0].place);
        book.apply(undo, &new, 2001).expect("taken back");
    }
    let json = book.replica().to_json();
    assert!(
        json.contains("the word was long"),
        "the words as they were marked are never overwritten"
    );
}

#[test]
fn a_decision_about_one_version_of_a_text_says_nothing_about_another() {
    let (mut book, new) = in_a_changed_text();
    book.apply(Edit::SetApart(id(0)), &new, 2000)
        .expect("decided");
    book.place(&document(), &OldTexts::new());
    assert_eq!(book.annotations()[0].place, Place::Exact(range(17, 46)));
}

#[test]
fn emptying_the_trash_removes_the_words_everywhere_and_they_do_not_come_back() {
    let (mut one, other) = two_devices();
    one.apply(
        Edit::SetNote {
            id: id(0),
            note: "secret".to_owned(),
        },
        &document(),
        2000,
    );
    let theirs = joined(&other, &one);
    one.apply(Edit::Delete(id(0)), &document(), 3000);
    assert_eq!(one.trash()[0].note(), "secret");
    assert_eq!(one.empty_trash(4000), 1);
    assert!(
        !one.replica().to_json().contains("secret")
            && !one.replica().to_json().contains("beginning")
    );
    let merged = joined(&one, &theirs);
    assert!(merged.annotations().is_empty() && merged.trash().is_empty());
    assert!(!merged.replica().to_json().contains("secret"));
}

#[test]
fn words_written_elsewhere_outlive_the_emptying_of_the_trash() {
    let (mut one, mut other) = two_devices();
    one.apply(Edit::Delete(id(0)), &document(), 3000);
    one.empty_trash(4000);
    other.apply(
        Edit::SetNote {
            id: id(0),
            note: "still needed".to_owned(),
        },
        &document(),
        2000,
    );
    assert_eq!(joined(&one, &other).annotations()[0].note(), "still needed");
    assert_eq!(joined(&other, &one).annotations()[0].note(), "still needed");
}

#[test]
fn what_was_written_in_a_run_that_a_backup_forgot_is_kept_beside_what_came_after() {
    let document = document();
    let mut book = notebook("aa");
    book.apply(
        Edit::add(
            id(0),
            Kind::Highlight,
            range(7, 9),
            Ink::Yellow,
            Style::Solid,
        ),
        &document,
        1000,
    );
    let backup = book.replica().to_json();
    let run = |name: &str| {
        let mut book = Notebook::new(
            Replica::parse(&backup).expect("readable").in_run(name),
            None,
        );
        book.place(&document, &OldTexts::new());
        book
    };
    let (mut first, mut second) = (run("r1"), run("r2"));
    first.apply(
        Edit::SetNote {
            id: id(0),
            note: "before the restore".to_owned(),
        },
        &document,
        2000,
    );
    for note in ["after it", "after it, again"] {
        second.apply(
            Edit::SetNote {
                id: id(0),
                note: note.to_owned(),
            },
            &document,
            3000,
        );
    }
    assert_eq!(
        joined(&first, &second).annotations()[0].notes,
        ["before the restore", "after it, again"]
    );
}

#[test]
fn words_that_came_while_others_were_being_written_stand_beside_them_and_outlive_undo() {
    let (mut one, mut other) = two_devices();
    let document = document();
    one.apply(
        Edit::SetNote {
            id: id(0),
            note: "old".to_owned(),
        },
        &document,
        1500,
    );
    other.absorb(one.replica(), &document);
    // The writer began with what was there; the other's words arrive before they are done.
    other.apply(
        Edit::SetNote {
            id: id(0),
            note: "from elsewhere".to_owned(),
        },
        &document,
        2000,
    );
    one.absorb(other.replica(), &document);
    let write = Edit::WriteNote {
        id: id(0),
        versions: vec!["mine".to_owned()],
        over: vec!["old".to_owned()],
    };
    let undo = one.apply(write, &document, 3000).expect("written");
    assert_eq!(one.annotations()[0].notes, ["from elsewhere", "mine"]);
    assert_eq!(
        joined(&one, &other).annotations()[0].notes,
        ["from elsewhere", "mine"]
    );
    one.apply(undo, &document, 3001);
    assert!(
        one.annotations()[0]
            .notes
            .contains(&"from elsewhere".to_owned()),
        "undo takes back no words of others"
    );
}
