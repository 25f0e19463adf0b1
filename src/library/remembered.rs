//! What is remembered of a text: how it is to be read, and once it is read, whose notes, corrections and place belong to it.

use super::Library;
use super::identity::Identity;
use super::reading_options::ReadingOptions;
use super::shelf::Recent;
use super::source::Source;
use crate::annotation::Notebook;
use crate::document::{Document, Offset};
use crate::glossary::Corrections;

/// What belongs to a text that was read.
#[derive(Debug)]
pub struct Attached {
    pub identity: Identity,
    /// Those notes alone are in their places that need not be looked for.
    pub notebook: Notebook,
    /// What readers have said of its glossary.
    pub corrections: Corrections,
    /// Where the reader stopped, and the furthest position seen.
    pub position: Offset,
    pub furthest: Offset,
    /// What could not be read, in sentences.
    pub troubles: Vec<String>,
}

impl Library {
    /// How the text at `source`, whose file has this SHA-256, is to be read. A file that was moved is known by its bytes.
    #[must_use]
    pub fn reading_options(&self, source: &Source, sha256: &str) -> ReadingOptions {
        let moved = || {
            self.shelf()
                .recent()
                .iter()
                .find(|recent| !recent.key.is_empty() && sha256.starts_with(&recent.key))
        };
        let recent = self.shelf().get(source).or_else(moved);
        recent.map(Recent::reading_options).unwrap_or_default()
    }

    /// Finds what belongs to a text by its fingerprints. Where it has notes, the place where it lies now is remembered: when it is
    /// edited there, they follow.
    pub fn attach(
        &mut self,
        source: &Source,
        real: Option<&Source>,
        fingerprints: Identity,
        document: &Document,
    ) -> Attached {
        let identity = self.identify_as(source, real, fingerprints, document);
        let (notebook, mut troubles) = self.notes_on(&identity, document);
        let (corrections, more) = self.corrections_on(&identity.key);
        troubles.extend(more);
        let (position, furthest) = self.last_read(source, &identity, document);
        Attached {
            identity,
            notebook,
            corrections,
            position,
            furthest,
            troubles,
        }
    }

    /// Remembers where a text with notes lies now: when it is edited there, they follow.
    pub fn remember_place(&mut self, source: &Source, key: &str) {
        // It helps to find the notes again, and none is lost without it; the next save says what is wrong.
        let _ = self.keep_place(&source.absolute(), key);
    }
}
