//! Placing in a small text where words stand more than once.

use super::super::model::Pointer;
use super::*;
use crate::document::{Section, Text};

const TEXT: &str = "“No,” said Alice, and laughed.\n\n“Yes,” said Alice, and wept.\n\nThe partly lost art of listening.";

fn document() -> Document {
    let text = Text::from(TEXT);
    let range = text.range();
    Document {
        sections: vec![Section {
            title: None,
            range,
            blocks: 0..0,
            source: "a.xhtml".to_owned(),
            linear: true,
        }],
        text,
        ..Document::default()
    }
}

fn place(mark: &ImportedAnnotation) -> Option<String> {
    let document = document();
    let placer = Placer::new(&document, b"");
    match placer.place(mark) {
        Placement::At(range) => Some(format!("{}: {}", range.start, document.slice(range))),
        Placement::Ambiguous => Some("ambiguous".to_owned()),
        Placement::Missing => None,
    }
}

fn mark(quote: &str) -> ImportedAnnotation {
    ImportedAnnotation {
        quote: quote.to_owned(),
        ..ImportedAnnotation::default()
    }
}

#[test]
fn words_that_stand_once_are_found_whatever_their_typography() {
    assert_eq!(
        place(&mark("\"Yes,\" said Alice")).as_deref(),
        Some("32: “Yes,” said Alice")
    );
    assert_eq!(
        place(&mark("art")).as_deref(),
        Some("78: art"),
        "a word, and no part of another"
    );
    assert_eq!(
        place(&mark("a lady from Bath who played the trombone")),
        None
    );
}

#[test]
fn words_that_stand_twice_need_something_more() {
    assert_eq!(place(&mark("said Alice")).as_deref(), Some("ambiguous"));
    let imported = ImportedAnnotation {
        prefix: "laughed. “Yes,” ".to_owned(),
        ..mark("said Alice")
    };
    assert_eq!(place(&imported).as_deref(), Some("39: said Alice"));
    let elsewhere = ImportedAnnotation {
        pointer: Some(Pointer::Offsets(1, 2)),
        ..mark("said Alice")
    };
    assert_eq!(
        place(&elsewhere).as_deref(),
        Some("ambiguous"),
        "offsets of another text say nothing"
    );
}
