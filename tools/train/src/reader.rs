//! The parts of the reader that come before tagging: plain text to a document, as the program itself reads it.

use crate::document::Document;

#[path = "../../../src/formats/encoding.rs"]
mod encoding;
#[path = "../../../src/formats/limits.rs"]
mod limits;
#[path = "../../../src/formats/txt/mod.rs"]
mod txt;

struct Warning;

impl Warning {
    fn new(_code: &'static str, _message: impl Into<String>) -> Self {
        Self
    }
}

#[derive(Debug)]
struct Unreadable(String);

impl Unreadable {
    fn new(_code: &'static str, message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

type Read = Result<(Document, Vec<Warning>), Unreadable>;

fn stem(name: &str) -> &str {
    name
}

/// A document of plain text.
pub fn document(name: &str, text: &str) -> Document {
    txt::read(name, text.as_bytes()).map(|(document, _)| document).unwrap_or_else(|why| panic!("{name}: {}", why.0))
}
