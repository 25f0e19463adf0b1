//! Which text it is, where it was read from, and its words.

use crate::document::Document;
use crate::library::{Identity, Source};
use std::sync::Arc;

/// A text as it was read.
#[derive(Debug)]
pub struct SourceText {
    pub source: Source,
    pub document: Arc<Document>,
    /// Whether it is one text in one encoding, which may be told to be another.
    pub one_encoding: bool,
    pub identity: Identity,
    /// What could not be read, in sentences.
    pub warnings: Vec<String>,
}

impl SourceText {
    pub(super) fn text_changed(&mut self, document: Arc<Document>, identity: Identity) {
        self.document = document;
        self.identity = identity;
    }
}
