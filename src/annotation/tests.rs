//! The promises of merging and of undo, tried on random histories of three devices.

mod changed_text;
mod devices;
mod edits;
mod nonsense;

use super::anchor::OnPage;
use super::*;
use crate::document::{Builder, Document, Metadata, Package, PageMap, PrintedPage, TextRange};
use edits::edits;
use proptest::prelude::*;
use uuid::Uuid;

const WORDS: &str = "In the beginning was the word, and the word was long, and nobody had yet written it down anywhere.";

fn document() -> Document {
    let mut builder = Builder::new();
    builder.text(WORDS);
    let mut document = builder.finish(
        Metadata {
            title: "Words".to_owned(),
            ..Metadata::default()
        },
        Vec::new(),
        Package::default(),
    );
    let page = PrintedPage {
        width: 200.0,
        height: 300.0,
        to_user_space: [1.0, 0.0, 0.0, -1.0, 0.0, 300.0],
        ..PrintedPage::default()
    };
    document.page_map = Some(PageMap::new(vec![page]).into());
    document
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

/// Highlights one word, as the first annotation.
fn highlight(book: &mut Notebook) {
    book.apply(
        Edit::add(
            id(0),
            Kind::Highlight,
            range(7, 9),
            Ink::Yellow,
            Style::Solid,
        ),
        &document(),
        1000,
    );
}

/// Writes about it.
fn write(book: &mut Notebook, note: &str, now_ms: u64) {
    let note = note.to_owned();
    book.apply(Edit::SetNote { id: id(0), note }, &document(), now_ms);
}

/// Two devices that both know one highlight.
fn two_devices() -> (Notebook, Notebook) {
    let document = document();
    let mut one = notebook("aa");
    highlight(&mut one);
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
        // What a reader sees as well, whose record it is joined with: a device joins the others with its own.
        let seen = |parts: [&Replica; 3]| {
            let mut joined = parts[0].clone();
            parts[1..].iter().for_each(|part| joined.merge(part));
            let mut book = Notebook::new(joined, None);
            book.place(&document(), &OldTexts::new());
            (book.annotations().to_vec(), book.trash().to_vec())
        };
        prop_assert_eq!(seen([a, b, c]), seen([c, b, a]));
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
    highlight(&mut book);
    write(&mut book, "mine", 1001);
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
fn emptying_the_trash_removes_the_words_everywhere_and_they_do_not_come_back() {
    let (mut one, other) = two_devices();
    write(&mut one, "secret", 2000);
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
