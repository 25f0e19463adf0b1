//! Small documents for tests.

use super::{BlockKind, Builder, Document, Metadata, Package};

/// A document of plain paragraphs.
pub fn paragraphs(words: &[&str]) -> Document {
    let mut builder = Builder::new();
    for words in words {
        builder.block(BlockKind::Paragraph);
        builder.text(words);
    }
    builder.finish(Metadata::default(), Vec::new(), Package::default())
}
