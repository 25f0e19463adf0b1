//! Notes whose text is not there: its drive is unplugged, its file was deleted or moved away. They are listed and exported all the
//! same, from what they say themselves and from the words of the text that were kept with them.

use super::identity::bundled_key;
use super::notes::Kept;
use super::register::Folder;
use super::source::Source;
use super::{BUNDLED, Library};
use crate::annotation::{Notebook, OldTexts};
use crate::document::{Document, Metadata, Text};

impl Library {
    /// Every place where a text with these notes is known to have lain.
    #[must_use]
    pub fn sources_of(&self, key: &str) -> Vec<Source> {
        let bundled = BUNDLED
            .iter()
            .filter(|text| bundled_key(text.name) == key)
            .map(|text| Source::Bundled(text.name.to_owned()));
        let shelved = self
            .shelf
            .recent()
            .iter()
            .filter(|recent| recent.key == key)
            .map(|recent| recent.source.clone());
        let mut sources: Vec<Source> = Vec::new();
        for source in bundled.chain(self.register.sources_of(key)).chain(shelved) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }

    /// The notes on what lay at a place when it was last seen.
    pub fn kept_at(&mut self, source: &Source) -> Option<Kept> {
        let source = source.absolute();
        let key = self
            .register
            .key_at(&source)
            .or_else(|| self.shelf.get(&source).map(|recent| recent.key.clone()))?;
        self.kept_under(&key)
    }

    /// The notes that lie under a key, whether or not their text is there; those of other texts are not read.
    pub fn kept_under(&mut self, key: &str) -> Option<Kept> {
        let folders = self.register.all(self.disk.as_ref(), &self.folders);
        let is_meant =
            |folder: &Folder| folder.key == key || folder.also.iter().any(|also| also == key);
        folders
            .into_iter()
            .find(is_meant)
            .map(|folder| self.kept(&folder))
    }

    /// A text made of its notes: what they say of it, with the words that were kept, where there are any. The notes stand where
    /// they stood in those.
    #[must_use]
    pub fn from_notes_alone(&self, kept: &Kept) -> (Document, Notebook) {
        let replica = &kept.replica;
        let meta = Metadata {
            title: Some(&kept.title)
                .filter(|title| !title.is_empty())
                .unwrap_or(&kept.key)
                .clone(),
            authors: replica.authors().to_vec(),
            identifiers: replica.identifiers().to_vec(),
            ..Metadata::default()
        };
        let old_texts = self.old_texts(replica);
        let mut notebook = Notebook::new(replica.clone(), None);
        let document = Document {
            meta,
            text: best(&mut notebook, &old_texts),
            ..Document::default()
        };
        notebook.place(&document, &old_texts);
        (document, notebook)
    }
}

/// The words in which most of the notes were made.
fn best(notebook: &mut Notebook, old_texts: &OldTexts) -> Text {
    let placed = |text: &Text| {
        notebook.place_known(&Document {
            text: text.clone(),
            ..Document::default()
        });
        notebook
            .annotations()
            .iter()
            .filter(|note| note.anchor_state.range().is_some())
            .count()
    };
    let texts = old_texts.values().map(|passage| Text::new(passage.clone()));
    texts.max_by_key(placed).unwrap_or_default()
}
