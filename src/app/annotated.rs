//! Texts with the notes on them, as they are exported: each in its text where that is still where it was, else in the words that
//! were kept with the notes.

use super::open::{OpenError, Opened, open};
use crate::annotation::{AnchorState, Awaited, Notebook};
use crate::document::Document;
use crate::exchange::TextNotes;
use crate::exchange::import::place_awaited;
use crate::library::{Kept, Library, Source, read_source};
use crate::sandbox::Wanted;
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

/// A text and the notes on it, whether it is there or not.
#[derive(Debug)]
pub struct Annotated {
    /// Of the text.
    pub key: String,
    pub document: Arc<Document>,
    pub notebook: Notebook,
    /// Where the text lies; none where only its notes are there.
    pub source: Option<Source>,
    /// What is to be said of it, in sentences.
    pub troubles: Vec<String>,
}

impl Annotated {
    #[must_use]
    pub fn notes(&self) -> TextNotes<'_> {
        TextNotes {
            document: &self.document,
            notebook: &self.notebook,
        }
    }

    /// Notes in their text, if it is anywhere where it was, or else by themselves.
    #[must_use]
    pub fn of(library: &mut Library, kept: &Kept) -> Self {
        let ids: BTreeSet<Uuid> = kept.replica.ids().collect();
        let mut reason = None;
        for source in library.sources_of(&kept.key) {
            match opened(library, &source) {
                Ok(opened) => {
                    // Another text may have taken its place.
                    let there: BTreeSet<Uuid> = opened.notebook.replica().ids().collect();
                    if ids.is_subset(&there) {
                        return opened.into();
                    }
                }
                Err(error) => reason = Some(error.to_string()),
            }
        }
        let mut alone = Self::alone(library, kept);
        alone.troubles.extend(reason);
        alone
    }

    /// Notes in the words that were kept with them.
    #[must_use]
    pub fn alone(library: &Library, kept: &Kept) -> Self {
        let (document, notebook) = library.from_notes_alone(kept);
        Self {
            key: kept.key.clone(),
            source: None,
            document: Arc::new(document),
            notebook,
            troubles: kept.troubles.clone(),
        }
    }
}

impl From<Opened> for Annotated {
    fn from(opened: Opened) -> Self {
        Self {
            key: opened.identity.key,
            source: Some(opened.source),
            document: opened.document,
            notebook: opened.notebook,
            troubles: opened.troubles,
        }
    }
}

/// Where notes stand that waited for a text, by what their source says of their place.
pub(super) fn awaited_places(
    document: &Document,
    source: &Source,
    awaited: &[Awaited],
) -> Vec<(Uuid, AnchorState)> {
    // Positions of other programs are steps through the mark-up of the text's file.
    let bytes = read_source(source).unwrap_or_default();
    place_awaited(document, &bytes, awaited)
}

/// Opens a text with its notes in their places, also those that have to be looked for.
///
/// # Errors
/// As [`open`].
pub fn opened(library: &mut Library, source: &Source) -> Result<Opened, OpenError> {
    let mut opened = open(library, source, None, Wanted::always())?;
    let awaited = opened.notebook.awaited();
    if !awaited.is_empty() {
        let found = awaited_places(&opened.document, &opened.source, &awaited);
        opened.notebook.set_places(found);
    }
    if !opened.notebook.sought().is_empty() {
        let old_texts = library.old_texts(opened.notebook.replica());
        opened.notebook.place(&opened.document, &old_texts);
    }
    Ok(opened)
}
