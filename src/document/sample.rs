//! Small documents for tests.

use super::{BlockKind, Builder, Document, Metadata, Package};

/// A document of plain paragraphs.
pub fn paragraphs(texts: &[&str]) -> Document {
    let mut builder = Builder::new();
    for texts in texts {
        builder.block(BlockKind::Paragraph);
        builder.text(texts);
    }
    builder.finish(Metadata::default(), Vec::new(), Package::default())
}
