//! Any bytes as notes of any program: the first byte chooses the parser, and one value of it leaves that to the detector. What is
//! read is bounded, has stable ids, and can be placed in a text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::document::{Document, Text};
use manicule_fuzz::exchange::import::{Placer, Program, SourceFile, read};

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else {
        return;
    };
    let program = Program::ALL.get(usize::from(*first)).copied();
    let file = || SourceFile::new("notes.md", bytes);
    let (Ok(one), Ok(other)) = (read(&[file()], program), read(&[file()], program)) else {
        return;
    };
    let document = Document {
        text: Text::from("Some words, and some words again."),
        ..Document::default()
    };
    let placer = Placer::new(&document, bytes);
    for (book, again) in one.books.iter().zip(&other.books) {
        for (mark, same) in book.annotations.iter().zip(&again.annotations) {
            assert_eq!(
                mark.id(one.program, book),
                same.id(other.program, again),
                "the same mark has the same id"
            );
            let _ = placer.place(mark);
        }
    }
});
