//! The ways in which other readers have lost notes (`annotations.md`, section 3.4 of the project's reference), each tried here.
//! Where the way leads over importing, it is tried with the file of another device.

use super::*;
use crate::annotation::{Annotation, Replica};

/// Another device's notes on the text of a home, made by `edits`; its file lies in the home when this returns.
fn from_elsewhere(home: &Home, edits: impl FnOnce(&mut Notebook, &Document)) {
    let other = elsewhere(home);
    let (document, mut notebook, _) = open(&other, &mut other.library());
    edits(&mut notebook, &document);
    other.library().save(&notebook).unwrap();
    bring(&other, home);
}

/// Another device that has all the notes of this one.
fn elsewhere(home: &Home) -> Home {
    let other = Home::new();
    if home.folders().annotations().exists() {
        bring(home, &other);
    }
    other
}

/// Carries the file of notes that one home writes to the other.
fn bring(from: &Home, to: &Home) {
    for key in Files.names(&from.folders().annotations()).unwrap() {
        fs::create_dir_all(to.folders().notes(&key)).unwrap();
        let device = from.library().device;
        fs::copy(
            from.folders().notes_of(&key, &device),
            to.folders().notes_of(&key, &device),
        )
        .unwrap();
    }
}

fn notes_of(home: &Home) -> Vec<Annotation> {
    open(home, &mut home.library()).1.annotations().to_vec()
}

fn edit(home: &Home, now: u64, edit: impl FnOnce(Uuid) -> Edit) {
    let (document, mut notebook, _) = open(home, &mut home.library());
    let id = notebook.annotations()[0].id;
    notebook.apply(edit(id), &document, now).unwrap();
    home.library().save(&notebook).unwrap();
}

fn set_note(text: &str) -> impl FnOnce(Uuid) -> Edit + '_ {
    move |id| Edit::SetNote {
        id,
        note: text.to_owned(),
    }
}

#[test]
fn koreader_an_older_note_that_the_other_device_does_not_have_is_not_deleted() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let other = Home::new();
    mark_and_save(&other, &mut other.library(), "lazy dog");
    bring(&other, &home);
    assert_eq!(
        reopened(&home).0,
        ["brown fox", "lazy dog"],
        "absence is never deletion"
    );
}

#[test]
fn koreader_a_file_that_cannot_be_read_is_not_removed() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let file = home.file().with_file_name("broken2345.json");
    fs::write(&file, "{ \"half\"").unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!((notes, troubles.len()), (vec!["brown fox".to_owned()], 1));
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert_eq!(fs::read_to_string(&file).unwrap(), "{ \"half\"");
}

#[test]
fn calibre_a_note_that_was_rewritten_is_the_one_that_stands_after_merging() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    edit(&home, 1000, set_note("first thought"));
    let other = elsewhere(&home);
    edit(&other, 2000, set_note("second thought"));
    bring(&other, &home);
    assert_eq!(notes_of(&home)[0].notes, ["second thought"]);
}

#[test]
fn calibre_bookmarks_of_one_title_are_two_bookmarks() {
    let home = Home::new();
    let bookmark = |notebook: &mut Notebook, document: &Document, at: usize| {
        let range = TextRange::new(at, at + 3);
        let add = Edit::add(
            Uuid::now_v7(),
            Kind::Bookmark,
            range,
            Ink::default(),
            Style::Solid,
        );
        notebook.apply(add, document, 1).unwrap();
    };
    let (document, mut notebook, _) = open(&home, &mut home.library());
    bookmark(&mut notebook, &document, 0);
    home.library().save(&notebook).unwrap();
    from_elsewhere(&home, |notebook, document| bookmark(notebook, document, 31));
    let quotes: Vec<String> = notes_of(&home).into_iter().map(|note| note.quote).collect();
    assert_eq!(quotes, ["The", "the"]);
}

#[test]
fn readest_notes_changed_in_the_same_instant_are_the_same_on_both_devices() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let other = elsewhere(&home);
    edit(&home, 5000, set_note("here"));
    edit(&other, 5000, set_note("there"));
    bring(&other, &home);
    bring(&home, &other);
    let (mine, theirs) = (notes_of(&home).remove(0), notes_of(&other).remove(0));
    assert_eq!(mine.notes, theirs.notes);
    assert_eq!(mine.notes.len(), 2, "both are shown");
}

#[test]
fn readest_an_edit_after_a_deletion_that_it_did_not_know_of_is_alive_everywhere() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let other = elsewhere(&home);
    edit(&home, 9000, Edit::Delete);
    edit(&other, 10_000, set_note("still needed"));
    bring(&other, &home);
    bring(&home, &other);
    assert_eq!(notes_of(&home)[0].note(), "still needed");
    assert_eq!(notes_of(&other)[0].note(), "still needed");
}

#[test]
fn readest_a_colour_from_one_device_and_a_note_from_the_other_are_both_kept() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let other = elsewhere(&home);
    edit(&home, 8000, |id| Edit::Recolor { id, ink: Ink::Blue });
    edit(&other, 9000, set_note("a note"));
    bring(&other, &home);
    let note = notes_of(&home).remove(0);
    assert_eq!((note.ink, note.note()), (Ink::Blue, "a note"));
}

#[test]
fn readest_what_was_deleted_does_not_come_back_with_an_old_file() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let old = fs::read(home.file()).unwrap();
    edit(&home, 9000, Edit::Delete);
    // Once as a copy that a sync tool has made, once in the place of our own.
    for path in [
        home.file()
            .with_extension("sync-conflict-20261003-091244-ABCDEFG.json"),
        home.file(),
    ] {
        fs::write(path, &old).unwrap();
        assert!(notes_of(&home).is_empty());
    }
    let (_, notebook, _) = open(&home, &mut home.library());
    assert_eq!(notebook.trash().len(), 1, "it lies in the trash");
}

#[test]
fn readest_a_note_that_fits_nowhere_is_kept_and_listed() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    edit(&home, 1000, set_note("about the fox"));
    fs::write(&home.text, "Nothing of what was here before is left.").unwrap();
    let note = notes_of(&home).remove(0);
    assert_eq!(
        (note.quote.as_str(), note.note(), note.anchor_state.range()),
        ("brown fox", "about the fox", None)
    );
}

#[test]
fn foliate_an_unreadable_file_is_not_taken_for_an_empty_one_and_written_over() {
    let home = Home::new();
    let mut library = home.library();
    mark_and_save(&home, &mut library, "brown fox");
    let broken = fs::read_to_string(home.file())
        .unwrap()
        .replace("\"items\"", "items");
    fs::write(home.file(), &broken).unwrap();
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert_eq!(reopened(&home).0, ["brown fox", "lazy dog"]);
    assert_eq!(
        home.quarantined(),
        [broken.into_bytes()],
        "and the broken file is kept"
    );
}

#[test]
fn foliate_a_broken_file_does_not_keep_the_program_from_starting() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    for path in [
        home.file(),
        home.folders().shelf(),
        home.folders().settings(),
        home.folders().device(),
    ] {
        fs::write(path, [0xff, 0xfe, 0, 1]).unwrap();
    }
    assert_eq!(reopened(&home).0, ["brown fox"]);
}

#[test]
fn bridges_an_empty_answer_wipes_nothing() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let key = name_of_parent(&home.file());
    fs::write(
        home.folders().notes_of(&key, "k3f9abcdef"),
        Replica::new("k3f9abcdef", &key).to_json(),
    )
    .unwrap();
    fs::write(home.folders().notes_of(&key, "m3f9abcdef"), "").unwrap();
    assert_eq!(reopened(&home).0, ["brown fox"]);
    fs::write(home.file(), Replica::new("", &key).to_json()).unwrap();
    assert_eq!(
        reopened(&home).0,
        ["brown fox"],
        "not even where our own file is emptied"
    );
}

#[test]
fn obsidian_kindle_ids_that_begin_alike_are_two_notes() {
    let home = Home::new();
    let (document, mut notebook, _) = open(&home, &mut home.library());
    for (tail, start) in [(1_u128, 4_usize), (2, 10)] {
        let id = Uuid::from_u128(0x0192_7c4e_8f00_7c3a_b1de_0000_0000_0000 + tail);
        let range = TextRange::new(start, start + 5);
        notebook
            .apply(
                Edit::add(id, Kind::Highlight, range, Ink::default(), Style::Solid),
                &document,
                1,
            )
            .unwrap();
    }
    home.library().save(&notebook).unwrap();
    assert_eq!(reopened(&home).0, ["brown", "quick"]);
}
