//! An open text and everything about it, as values of their own; and the list of all that are open, one of them in front.

mod finding;
mod names;
mod notes;
mod place;
mod printed;
mod source_text;

pub use finding::Finding;
pub use names::{Elsewhere, TextNames};
pub(super) use notes::Draft;
pub use notes::{Seeking, TextNotes};
pub use place::{Jump, ReadingPlace, Selection};
pub use printed::{PagesState, PrintedPages};
pub use source_text::SourceText;

use super::history::{Changed, History};
use super::open::Opened;
use crate::library::Source;
use std::sync::Arc;

/// A text that is open. Each part knows how to begin, and what to do when the text is read again and has changed.
#[derive(Debug)]
pub struct OpenText {
    pub text: SourceText,
    pub place: ReadingPlace,
    pub notes: TextNotes,
    pub names: TextNames,
    pub finding: Finding,
    pub printed: PrintedPages,
    pub history: History,
}

impl OpenText {
    /// Lays out what was read; `history` is what can still be undone in it from before.
    #[must_use]
    pub(super) fn new(opened: Opened, history: History) -> Self {
        let Opened {
            source,
            document,
            format,
            options,
            identity,
            notebook,
            glossary,
            corrections,
            warnings,
            position,
            furthest,
            opens_as_pages,
            ..
        } = opened;
        Self {
            place: ReadingPlace::new(position, furthest),
            notes: TextNotes::new(notebook),
            names: TextNames::new(glossary.unwrap_or_default(), corrections),
            finding: Finding::new(),
            printed: PrintedPages::new(
                opens_as_pages && document.page_map.is_some(),
                &source.name(),
                &document,
            ),
            text: SourceText {
                source,
                document,
                format,
                options,
                identity,
                warnings,
            },
            history,
        }
    }

    /// Takes in a changed version of the same text.
    pub(super) fn text_changed(&mut self, opened: Opened) {
        self.notes.text_changed(&opened.notebook, &opened.document);
        self.names.text_changed(&opened.corrections);
        self.place.text_changed(&opened.document);
        self.finding.text_changed();
        self.printed
            .text_changed(&self.text.source.name(), &opened.document);
        self.text.text_changed(opened.document, opened.identity);
    }

    /// The name under which its notes are kept, which tells it from every other open text.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.text.identity.key
    }

    #[must_use]
    pub fn title(&self) -> &str {
        &self.text.document.meta.title
    }

    /// Whether the last words are in sight.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.place.shown.end >= self.text.document.text.end()
    }

    /// Index and entry of the name that is selected.
    #[must_use]
    pub fn chosen_entry(&self) -> Option<(usize, &crate::glossary::Entry)> {
        let id = self.names.focus.as_deref()?;
        self.names
            .glossary
            .entries
            .iter()
            .enumerate()
            .find(|(_, entry)| entry.id == id)
    }

    /// Takes back the last step; what it was called, if there was one.
    pub(super) fn undo(&mut self, now_ms: u64) -> Option<(&'static str, Changed)> {
        let document = Arc::clone(&self.text.document);
        self.history.undo(
            &mut self.notes.notebook,
            &mut self.names.corrections,
            &document,
            now_ms,
        )
    }

    /// Does again what was undone last.
    pub(super) fn redo(&mut self, now_ms: u64) -> Option<(&'static str, Changed)> {
        let document = Arc::clone(&self.text.document);
        self.history.redo(
            &mut self.notes.notebook,
            &mut self.names.corrections,
            &document,
            now_ms,
        )
    }
}

/// What becomes of the text in front when another comes before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Front {
    /// It stays open behind the other.
    Keep,
    /// It is closed: the other takes its place.
    Close,
}

/// The open texts in the order in which they were opened. No two have the same notes, and at most one is in front.
#[derive(Debug, Default)]
pub struct OpenTexts {
    open: Vec<OpenText>,
    /// The key of the text in front.
    front: Option<String>,
}

impl OpenTexts {
    #[must_use]
    pub fn front(&self) -> Option<&OpenText> {
        self.with_key(self.front.as_deref()?)
    }

    pub(super) fn front_mut(&mut self) -> Option<&mut OpenText> {
        let Self { open, front } = self;
        let front = front.as_deref()?;
        open.iter_mut().find(|text| text.key() == front)
    }

    /// All of them, in the order in which they were opened.
    pub fn iter(&self) -> impl Iterator<Item = &OpenText> {
        self.open.iter()
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut OpenText> {
        self.open.iter_mut()
    }

    #[must_use]
    pub fn with_key(&self, key: &str) -> Option<&OpenText> {
        self.open.iter().find(|text| text.key() == key)
    }

    pub(super) fn with_key_mut(&mut self, key: &str) -> Option<&mut OpenText> {
        self.open.iter_mut().find(|text| text.key() == key)
    }

    /// The text that was read from there.
    #[must_use]
    pub fn with_source(&self, source: &Source) -> Option<&OpenText> {
        self.open.iter().find(|text| text.text.source == *source)
    }

    /// Adds a text and brings it to the front. One with the same notes gives way to it and is handed back.
    pub(super) fn add(&mut self, text: OpenText) -> Option<OpenText> {
        let before = self.close(text.key());
        self.front = Some(text.key().to_owned());
        self.open.push(text);
        before
    }

    /// Whether there is a text with this key, which is in front now.
    pub(super) fn bring_to_front(&mut self, key: &str) -> bool {
        let known = self.with_key(key).is_some();
        if known {
            self.front = Some(key.to_owned());
        }
        known
    }

    /// Nothing is in front any more; all texts stay open.
    pub(super) fn put_back(&mut self) {
        self.front = None;
    }

    /// Takes a text off the list. If it was in front, nothing is.
    pub(super) fn close(&mut self, key: &str) -> Option<OpenText> {
        let index = self.open.iter().position(|text| text.key() == key)?;
        self.front.take_if(|front| front == key);
        Some(self.open.remove(index))
    }
}
