//! What was written on two machines at once is kept, and becomes one only when the reader says so.

use super::*;

#[test]
fn notes_written_at_once_on_two_machines_are_both_kept_until_one_is_written_over_them() {
    let (mut one, mut other) = two_devices();
    write(&mut one, "from one", 2000);
    write(&mut other, "from the other", 2000);
    let mut both = joined(&one, &other);
    assert_eq!(both.annotations()[0].notes, ["from one", "from the other"]);
    write(&mut both, "both", 3000);
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
    write(&mut other, "still needed", 2000);
    assert_eq!(joined(&one, &other).annotations()[0].note(), "still needed");
}

#[test]
fn two_versions_of_a_note_become_one_when_the_reader_says_so_and_two_again_when_that_is_taken_back()
{
    let (mut one, mut other) = two_devices();
    write(&mut one, "from one", 2000);
    write(&mut other, "from the other", 2000);
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
    write(&mut one, "here", 2000);
    write(&mut other, "there", 2500);
    let versions = joined(&one, &other).versions(id(0));
    let listed: Vec<_> = versions
        .iter()
        .map(|version| (version.text.as_str(), version.written, version.here))
        .collect();
    assert_eq!(listed, [("here", 2000, true), ("there", 2500, false)]);
}

#[test]
fn words_written_elsewhere_outlive_the_emptying_of_the_trash() {
    let (mut one, mut other) = two_devices();
    one.apply(Edit::Delete(id(0)), &document(), 3000);
    one.empty_trash(4000);
    write(&mut other, "still needed", 2000);
    assert_eq!(joined(&one, &other).annotations()[0].note(), "still needed");
    assert_eq!(joined(&other, &one).annotations()[0].note(), "still needed");
}

#[test]
fn what_was_written_in_a_run_that_a_backup_forgot_is_kept_beside_what_came_after() {
    let document = document();
    let mut book = notebook("aa");
    highlight(&mut book);
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
    write(&mut first, "before the restore", 2000);
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
    write(&mut one, "old", 1500);
    other.absorb(one.replica(), &document);
    // The writer began with what was there; the other's words arrive before they are done.
    write(&mut other, "from elsewhere", 2000);
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

#[test]
fn of_a_mark_that_one_machine_took_back_and_another_deleted_all_machines_say_the_same() {
    for (undone_at, deleted_at) in [(2000, 3000), (3000, 2000)] {
        let (mut one, mut other) = two_devices();
        one.apply(Edit::Withdraw(id(0)), &document(), undone_at);
        other.apply(Edit::Delete(id(0)), &document(), deleted_at);
        let trash = |book: Notebook| book.trash().len();
        assert_eq!(
            trash(joined(&one, &other)),
            trash(joined(&other, &one)),
            "{undone_at} {deleted_at}"
        );
    }
}

#[test]
fn emptying_the_trash_removes_what_another_program_said_of_an_imported_note() {
    let mut one = notebook("aa");
    let brought = edits::brought(id(0), 0, "a secret note");
    one.apply(Edit::Bring(vec![brought.clone()]), &document(), 1000);
    let other = joined(&notebook("bb"), &one);
    one.apply(Edit::Delete(id(0)), &document(), 2000);
    assert!(one.replica().to_json().contains("secret"));
    one.empty_trash(3000);
    assert!(!one.replica().to_json().contains("secret"));
    // They do not come back with the file of another device, or as something new to be imported.
    let mut joined = joined(&one, &other);
    assert_eq!(joined.bringing(&brought), Bringing::Deleted);
    joined.apply(Edit::Bring(vec![brought]), &document(), 4000);
    assert!(joined.annotations().is_empty());
}

#[test]
fn what_a_machine_with_a_clock_a_year_ahead_has_said_can_be_changed_here() {
    let year = 365 * 24 * 60 * 60 * 1000;
    let now = 1_800_000_000_000;
    let (mut one, mut other) = two_devices();
    for (edit, later) in [
        Edit::Recolor {
            id: id(0),
            ink: Ink::Pink,
        },
        Edit::Tag {
            id: id(0),
            tag: "sea".to_owned(),
            on: true,
        },
        Edit::Resize {
            id: id(0),
            range: range(20, 9),
        },
        Edit::Delete(id(0)),
        Edit::Restore(id(0)),
    ]
    .into_iter()
    .zip(0..)
    {
        other
            .apply(edit, &document(), now + year + later)
            .expect("changed");
    }
    one.absorb(other.replica(), &document());
    for edit in [
        Edit::Recolor {
            id: id(0),
            ink: Ink::Blue,
        },
        Edit::Tag {
            id: id(0),
            tag: "sea".to_owned(),
            on: false,
        },
        Edit::Resize {
            id: id(0),
            range: range(40, 9),
        },
        Edit::Delete(id(0)),
        Edit::Restore(id(0)),
    ] {
        one.apply(edit, &document(), now).expect("changed");
    }
    // Each save merges with the files of the others.
    let saved = joined(&one, &other);
    assert_eq!(visible(saved.annotations()), visible(one.annotations()));
    assert_eq!(saved.annotations()[0].ink, Ink::Blue);
    // Words of today are not taken for ones that were seen a year ahead.
    one.apply(Edit::Delete(id(0)), &document(), now + 1);
    let (gone, mut back) = (one.clone(), joined(&notebook("aa"), &saved));
    write(&mut back, "later here", now + 2);
    assert_eq!(joined(&gone, &back).annotations()[0].note(), "later here");
}
