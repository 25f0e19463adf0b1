//! What leaves for another program comes back through its own importer as the same notes in the same places.

use super::super::import::{self, Placement, Placer, SourceFile};
use super::*;
use crate::annotation::{Edit, Ink, Kind, Notebook, Replica, Style, new_id};
use crate::document::{BlockKind, Builder, Document, Metadata, Package, TextRange};
use std::io::{Cursor, Write as _};

/// Two pages in which the same words stand more than once.
const PAGES: [(&str, &str); 2] = [
    (
        "OEBPS/one.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>One</title></head>\n<body>\n<h1>One</h1>\n<p>The keeper <em>kept</em> the lamp. The keeper kept the log.</p>\n<div><p>“Fog,” said the keeper, and the keeper kept the lamp.</p></div></body></html>",
    ),
    (
        "OEBPS/two.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Two</title></head><body><h1>Two</h1><p>The keeper kept the lamp. 𝄞 sang the sea.</p><p>The end.</p></body></html>",
    ),
];

/// The flat words of each page.
const WORDS: [&[&str]; 2] = [
    &[
        "One",
        "The keeper kept the lamp. The keeper kept the log.",
        "“Fog,” said the keeper, and the keeper kept the lamp.",
    ],
    &[
        "Two",
        "The keeper kept the lamp. 𝄞 sang the sea.",
        "The end.",
    ],
];

pub(super) fn book() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, page) in PAGES {
        archive
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(page.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

pub(super) fn document() -> Document {
    let mut builder = Builder::new();
    for ((source, _), words) in PAGES.iter().zip(WORDS) {
        builder.section(source, None, true);
        for (index, line) in words.iter().enumerate() {
            builder.block(if index == 0 {
                BlockKind::Heading(1)
            } else {
                BlockKind::Paragraph
            });
            builder.text(line);
        }
    }
    let meta = Metadata {
        title: "The lamp".to_owned(),
        authors: vec!["Ada Marlow".to_owned()],
        identifiers: vec!["urn:isbn:9780000000002".to_owned()],
        media_type: "application/epub+zip".to_owned(),
        ..Metadata::default()
    };
    let package = Package {
        spine: PAGES
            .iter()
            .map(|(path, _)| ((*path).to_owned(), true))
            .collect(),
        ..Package::default()
    };
    builder.finish(meta, Vec::new(), package)
}

/// The nth place of some words.
fn nth(document: &Document, content: &str, nth: usize) -> TextRange {
    let text = document.text.as_str();
    let (byte, _) = text
        .match_indices(content)
        .nth(nth)
        .expect("they are there");
    let start = text[..byte].chars().count();
    TextRange::new(start, start + content.chars().count())
}

pub(super) fn notebook(document: &Document) -> Notebook {
    let mut notebook = Notebook::new(Replica::new("desk", "9f86d081884c7d65"), None);
    notebook.place_known(document);
    let marks = [
        ("keeper kept", 0, Ink::Yellow, Style::Solid, ""),
        ("keeper kept", 1, Ink::Blue, Style::Solid, "the log?"),
        (
            "the keeper kept the lamp.",
            0,
            Ink::Pink,
            Style::Solid,
            "\"quoted\"\nand a second line",
        ),
        (
            "The keeper kept the lamp.",
            1,
            Ink::Green,
            Style::Solid,
            "again",
        ),
        ("“Fog,”", 0, Ink::Purple, Style::Solid, ""),
        (
            "𝄞 sang",
            0,
            Ink::Yellow,
            Style::Strikethrough,
            "a sign beyond the basic plane",
        ),
        ("log.", 0, Ink::Yellow, Style::Underline, ""),
    ];
    let start = 1_791_017_564_000;
    for (index, (text, which, ink, style, note)) in marks.into_iter().enumerate() {
        let now = start + 1000 * index as u64;
        let (id, range) = (new_id(now), nth(document, text, which));
        notebook.apply(
            Edit::add(id, Kind::Highlight, range, ink, style),
            document,
            now,
        );
        if !note.is_empty() {
            let note = note.to_owned();
            notebook.apply(Edit::SetNote { id, note }, document, now);
        }
    }
    let now = start + 60_000;
    let line = nth(document, "The end.", 0);
    notebook.apply(
        Edit::add(new_id(now), Kind::Bookmark, line, Ink::Yellow, Style::Solid),
        document,
        now,
    );
    notebook
}

/// Place, note, colour and style of each, in the order of the text.
type Row = (
    Option<TextRange>,
    String,
    String,
    Option<Ink>,
    Option<Style>,
);

fn back_again(to: BackTo) -> (Vec<Row>, Vec<Row>) {
    let (document, book) = (document(), book());
    let notebook = notebook(&document);
    let text = TextNotes {
        document: &document,
        notebook: &notebook,
    };
    let written = write(to, &[(text, Some(&book))]).unwrap();
    assert_eq!(may_be_replaced(to, &written, &[text]), Ok(()), "{to:?}");
    let import = import::read(&[SourceFile::new("notes", &written)], None).unwrap();
    assert_eq!(import.program, to.program(), "it is known for what it is");
    let placer = Placer::new(&document, &book);
    let mut there: Vec<Row> = import.books[0]
        .annotations
        .iter()
        .map(|mark| {
            let place = match placer.place(mark) {
                Placement::At(range) => Some(range),
                _ => None,
            };
            (
                place,
                mark.kind.name().to_owned(),
                mark.note.clone(),
                mark.ink,
                mark.style,
            )
        })
        .collect();
    let mut here: Vec<Row> = notebook
        .annotations()
        .iter()
        .map(|note| {
            let look = (note.kind == Kind::Highlight).then_some((note.ink, note.style));
            (
                note.anchor_state.range(),
                note.kind.name().to_owned(),
                note.note_text(),
                look.map(|look| look.0),
                look.map(|look| look.1),
            )
        })
        .collect();
    there.sort();
    here.sort();
    (there, here)
}

fn places(rows: &[Row]) -> Vec<(Option<TextRange>, &str, &str)> {
    rows.iter()
        .map(|(range, kind, note, ..)| (*range, kind.as_str(), note.as_str()))
        .collect()
}

#[test]
fn every_program_gets_the_same_notes_in_the_same_places() {
    for to in BackTo::ALL {
        let (mut there, mut here) = back_again(to);
        if to == BackTo::Hypothesis {
            // It knows no bookmarks: a note on a place, without words.
            there.retain(|row| row.1 == "highlight");
            here.retain(|row| row.1 == "highlight");
        }
        assert_eq!(places(&there), places(&here), "{to:?}");
    }
}

#[test]
fn colours_and_styles_are_kept_where_the_program_has_them() {
    let looks = |rows: Vec<Row>| -> Vec<(Option<Ink>, Option<Style>)> {
        let marked = rows.into_iter().filter(|row| row.1 == "highlight");
        marked.map(|row| (row.3, row.4)).collect()
    };
    for to in [BackTo::W3cArchive, BackTo::Readium, BackTo::KoReader] {
        let (there, here) = back_again(to);
        assert_eq!(looks(there), looks(here), "{to:?}");
    }
    // What is a line there has no colour.
    let (there, here) = back_again(BackTo::Calibre);
    for (there, here) in looks(there).into_iter().zip(looks(here)) {
        assert_eq!(there.1, here.1);
        assert!(there.0.is_none() || there.0 == here.0);
    }
}

#[test]
fn a_file_that_holds_other_notes_is_not_written_over() {
    let (document, book) = (document(), book());
    let full = notebook(&document);
    let ids: Vec<_> = full
        .annotations()
        .iter()
        .skip(2)
        .map(|note| note.id)
        .collect();
    let fewer = full.clone().only(&ids);
    let text = |notebook| TextNotes {
        document: &document,
        notebook,
    };
    for to in BackTo::ALL {
        let written = write(to, &[(text(&full), Some(&book))]).unwrap();
        assert_eq!(
            may_be_replaced(to, &written, &[text(&fewer)]),
            Err(WouldLose::Notes(2)),
            "{to:?}"
        );
        assert_eq!(
            may_be_replaced(to, b"My own words.", &[text(&full)]),
            Err(WouldLose::AnotherProgram)
        );
    }
}
