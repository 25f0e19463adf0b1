//! Which text it is, where it was read from, and its document.

use crate::document::Document;
use crate::formats::Format;
use crate::library::{Identity, ReadingOptions, Source};
use std::sync::Arc;

/// A text as it was read.
#[derive(Debug)]
pub struct SourceText {
    pub source: Source,
    pub document: Arc<Document>,
    pub(super) format: Format,
    /// How it was read.
    pub options: ReadingOptions,
    pub identity: Identity,
    /// What could not be read, in sentences.
    pub warnings: Vec<String>,
}

impl SourceText {
    /// Whether it is one text in one encoding, for which the reader may choose another.
    #[must_use]
    pub fn has_one_encoding(&self) -> bool {
        self.format.has_one_encoding()
    }

    /// Whether it is a page of the web, of which the article alone can be shown, or all.
    #[must_use]
    pub fn is_web_page(&self) -> bool {
        self.format.is_web_page()
    }

    /// Whether its pages can be shown as they were printed.
    #[must_use]
    pub fn has_printed_pages(&self) -> bool {
        self.document.page_map.is_some()
    }

    pub(super) fn text_changed(&mut self, document: Arc<Document>, identity: Identity) {
        self.document = document;
        self.identity = identity;
    }
}
