//! One file of the shelf read: who it is, what it is called, its cover, and its words for the index.

use super::Worker;
use crate::app::open::read_bytes;
use crate::document::Document;
use crate::exchange::import::CalibreBook;
use crate::library::{Found, Identity, Source, Stamp, read_source};
use crate::sandbox::{self, Wanted};
use crate::study::sought::Kind;
use std::time::{SystemTime, UNIX_EPOCH};

impl Worker {
    /// Reads what is to be known of a file.
    pub(super) fn read(&mut self, source: &Source, stamp: Stamp) -> Found {
        let bytes = match read_source(source) {
            Ok(bytes) => bytes,
            Err(error) => return unreadable(source, stamp, error.to_string()),
        };
        let file = Identity::of_file(&bytes);
        let added_ms = self
            .catalogue
            .catalogue()
            .get(source)
            .map_or_else(now_ms, |found| found.added_ms);
        if let Some(same) = self.known_by_bytes(&file.sha256) {
            return Found {
                stamp,
                added_ms,
                calibre: self.calibre_book(source).cloned(),
                ..same
            };
        }
        let library = &mut self.library;
        let options = |sha256: &str| library.reading_options(source, sha256);
        let text = match read_bytes(&source.name(), &bytes, options, Wanted::always()) {
            Ok(text) => text,
            Err(error) => return unreadable(source, stamp, error.to_string()),
        };
        let document = &text.document;
        let key = library.key_of(
            source,
            source.real().as_ref(),
            &text.fingerprints,
            &document.meta,
        );
        if self.writes && library.cover(&key).is_none() {
            self.keep_cover(source, &key, document);
        }
        self.indexing
            .put_text(&key, &text.fingerprints.text_sha256, document);
        let found = Found {
            stamp,
            key,
            sha256: file.sha256,
            text_sha256: text.fingerprints.text_sha256.clone(),
            title: document.meta.title.clone(),
            authors: document.meta.authors.clone(),
            language: document.meta.language.clone(),
            length: document.text.end().0,
            added_ms,
            calibre: self.calibre_book(source).cloned(),
            ..Found::default()
        };
        found.with_text(document.text.as_str())
    }

    fn calibre_book(&self, source: &Source) -> Option<&CalibreBook> {
        match source {
            Source::File(path) => self.calibre.of(path),
            Source::Bundled(_) => None,
        }
    }

    /// Keeps a small cover: the one that a calibre library has, or that of the text. Without room on the disk it is made again
    /// when the text is opened.
    fn keep_cover(&self, source: &Source, key: &str, document: &Document) {
        let theirs = match source {
            Source::File(path) => self.calibre.cover(path),
            Source::Bundled(_) => None,
        };
        let own = || document.cover().map(|cover| cover.bytes.to_vec());
        let small = theirs
            .or_else(own)
            .and_then(|picture| sandbox::small_cover(&picture));
        if let Some(small) = small {
            let _ = self.library.keep_cover(key, &small);
        }
    }

    /// A file with the same bytes, of which all is known that is to be known.
    fn known_by_bytes(&self, sha256: &str) -> Option<Found> {
        let same = self.catalogue.catalogue().with_bytes(sha256)?;
        let is_indexed = !self
            .indexing
            .wants(Kind::Text, &same.key, &same.text_sha256);
        is_indexed.then(|| same.clone())
    }
}

/// A file that is no text, or cannot be read: it is not tried again until it changes.
pub(super) fn unreadable(source: &Source, stamp: Stamp, reason: String) -> Found {
    Found {
        stamp,
        title: source.name(),
        trouble: Some(reason),
        added_ms: now_ms(),
        ..Found::default()
    }
}

fn now_ms() -> u64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
