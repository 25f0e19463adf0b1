//! Notes of any shape, read back from the Markdown that they were written as.

use super::*;
use crate::exchange::import::{self, ImportedAnnotation, SourceFile};
use proptest::prelude::*;

const PRESETS: [Preset; 2] = [Preset::Markdown, Preset::Obsidian];

fn read(file: &str) -> Vec<ImportedAnnotation> {
    let source = SourceFile::new("notes.md", file.as_bytes());
    let import = import::read(&[source], None).unwrap();
    let books = import.books.into_iter();
    books.flat_map(|book| book.annotations).collect()
}

/// What comes back of a note: kind, words and tags.
fn came_back(file: &str) -> Vec<(Kind, String, Vec<String>)> {
    let marks = read(file).into_iter();
    marks
        .map(|mark| (mark.own.unwrap().kind, mark.note, mark.tags))
        .collect()
}

fn assert_comes_back(note: &Annotation) {
    // Another one below it, so that what belongs to which is told too.
    let below = highlight(9, 3, "below", "and its note");
    for preset in PRESETS {
        let file = exported(preset, &[note.clone(), below.clone()]);
        let words = note.notes.concat();
        let said = (note.kind, words, note.tags.clone());
        let other = (Kind::Highlight, "and its note".to_owned(), Vec::new());
        assert_eq!(came_back(&file), [said, other], "{preset:?}:\n{file}");
        let again = updated(preset, &file, &[note.clone(), below.clone()]);
        assert_eq!(again, file, "{preset:?}");
    }
}

#[test]
fn notes_that_look_like_something_else_in_markdown_come_back_as_they_are() {
    let notes = [
        "hello\n\n#foo",
        "#foo",
        "#a, #b",
        "^m-0c9a7e5d2f11",
        "```\nopen",
        "~~~\nopen\n\n#a",
        "\\<!-- x",
        "\\# x",
        "a\n> ",
        "# ",
        "===\n",
        "ends in a blank ",
        "para\n\n\n#animals",
        "Bookmark",
        "Highlight",
        "\n\nbegins below",
        "*Another version of this note:*",
        "one\n\n*Another version of this note:*\n\ntwo",
        "a --> b -- c",
        "---\nexported_by: \"Manicule\n---",
        "one\r\ntwo",
    ];
    for note in notes {
        assert_comes_back(&highlight(1, 1, "words", note));
    }
    let tags = ["two words", "c++", "#hash", "a,b", "鲸"].map(str::to_owned);
    assert_comes_back(&Annotation {
        tags: tags.to_vec(),
        ..highlight(1, 1, "words", "#no tag")
    });
}

#[test]
fn notes_without_a_quotation_come_back_as_what_they_are() {
    for words in ["> quoted", "Highlight", "Bookmark", "plain", "#tag"] {
        let on_nothing = Annotation {
            kind: Kind::Note,
            anchor_state: AnchorState::default(),
            area: None,
            ..highlight(1, 1, "", words)
        };
        let below = highlight(9, 3, "below", "");
        for preset in PRESETS {
            let file = exported(preset, &[on_nothing.clone(), below.clone()]);
            let marks = read(&file);
            let mark = marks.iter().find(|mark| mark.note == words).unwrap();
            assert_eq!(mark.own.unwrap().kind, Kind::Note, "{file}");
            assert_eq!(mark.quote, "", "{file}");
        }
    }
}

#[test]
fn an_edited_block_is_read_as_it_stands() {
    let file = exported(
        Preset::Markdown,
        &[highlight(1, 1, "words", "hello\n\n#foo")],
    );
    let edited = file.replace("\nhello\n", "\ngoodbye\n");
    assert_ne!(edited, file);
    let tags = vec!["foo".to_owned()];
    let said = (Kind::Highlight, "goodbye".to_owned(), tags);
    assert_eq!(came_back(&edited), [said]);
}

#[test]
fn the_end_of_a_note_that_changed_is_written_anew() {
    let note = |end: &str| highlight(1, 1, "words", &format!("a note{end}"));
    let file = exported(Preset::Markdown, &[note("")]);
    let blank = updated(Preset::Markdown, &file, &[note(" \n")]);
    assert_eq!(blank, exported(Preset::Markdown, &[note(" \n")]));
    assert_eq!(updated(Preset::Markdown, &blank, &[note("")]), file);
}

#[test]
fn exports_that_were_joined_to_one_file_are_read_one_by_one() {
    let notes = [
        highlight(1, 1, "one", "first"),
        highlight(2, 1, "two", "second"),
    ];
    for preset in PRESETS {
        let file = exported(preset, &notes);
        assert_eq!(came_back(&format!("{file}{file}")), came_back(&file));
        let edited = file.replace("second", "another");
        let both = came_back(&format!("{edited}{file}"));
        let words: Vec<&str> = both.iter().map(|(_, note, _)| note.as_str()).collect();
        assert_eq!(words, ["first", "another", "second"], "{preset:?}");
    }
}

#[test]
fn words_taken_over_from_below_a_mark_move_into_its_block() {
    let file = exported(Preset::Markdown, &[highlight(1, 1, "words", "")]);
    let written = format!("{file}\nwhat I think\n\nof it\n");
    let marks = read(&written);
    assert_eq!(marks[0].note, "what I think\n\nof it");
    let taken = [highlight(1, 1, "words", &marks[0].note)];
    let after = updated(Preset::Markdown, &written, &taken);
    assert_eq!(after.matches("what I think").count(), 1, "{after}");
    assert_eq!(
        after.trim_end(),
        exported(Preset::Markdown, &taken).trim_end()
    );
}

proptest! {
    #[test]
    fn any_note_comes_back(
        note in "[a #>`~<!\\-=\n\\[\\]:1.)*_$%/\\\\|?^m\"{}&;]{0,40}",
        tags in proptest::collection::btree_set("[a-c+#!\\\\-]{1,4}( [a-c])?", 0..3),
    ) {
        prop_assume!(!note.trim().is_empty());
        let plain = |tag: &String| tag.trim_start_matches('#').trim().to_owned();
        let tags: std::collections::BTreeSet<String> = tags.iter().map(plain).filter(|tag| !tag.is_empty()).collect();
        assert_comes_back(&Annotation {
            tags: tags.into_iter().collect(),
            ..highlight(1, 1, "words", &note)
        });
    }
}
