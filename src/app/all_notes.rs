//! The notes on all texts, as the notebook shows them: read from the disk, and kept in step with what is done to them here.

use crate::annotation::Notebook;
use crate::study::notebook::{Glossaries, NotedText, Presence};
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

/// Every note of every text.
#[derive(Debug, Default)]
pub struct AllNotes {
    pub texts: Vec<Arc<NotedText>>,
    /// Counts up with every change, so that lists made of the texts know when they are old.
    pub revision: u64,
    /// Whether all have been read once; some may be here before.
    pub is_loaded: bool,
    /// Whether they are being read.
    pub is_loading: bool,
    /// Texts whose notes were changed here since all were asked for: what is read of them may be older than that.
    changed: BTreeSet<String>,
}

impl AllNotes {
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&NotedText> {
        self.texts
            .iter()
            .find(|text| text.key == key)
            .map(AsRef::as_ref)
    }

    /// All are asked for. Those that `is_unsaved` may not be on the disk when they are read.
    pub(super) fn ask(&mut self, is_unsaved: impl Fn(&str) -> bool) {
        // An answer that is still to come counts for the changes since it was asked for.
        if !self.is_loading {
            self.changed.retain(|key| is_unsaved(key));
        }
        self.is_loading = true;
    }

    /// Takes in what was read, but for what was changed meanwhile.
    pub(super) fn take(&mut self, mut texts: Vec<Arc<NotedText>>) {
        let changed = &self.changed;
        texts.retain(|text| !changed.contains(&text.key));
        let known = std::mem::take(&mut self.texts).into_iter();
        texts.extend(known.filter(|text| changed.contains(&text.key)));
        self.texts = texts;
        self.revision += 1;
    }

    /// Puts the notes on one text in the place of those that were known.
    pub(super) fn put(&mut self, text: NotedText) {
        self.revision += 1;
        self.changed.insert(text.key.clone());
        match self.texts.iter_mut().find(|known| known.key == text.key) {
            Some(known) => {
                let source = text.source.clone().or_else(|| known.source.clone());
                *known = Arc::new(NotedText { source, ..text });
            }
            None => self.texts.push(Arc::new(text)),
        }
    }

    /// Whether the notes on a text are listed, or will be when all were read.
    pub(super) fn lists(&self, key: &str) -> bool {
        self.is_loaded || self.is_loading || self.text(key).is_some()
    }

    /// Takes in how some notes on a text are now.
    pub(super) fn refresh(&mut self, notebook: &Notebook, ids: &[Uuid]) {
        if !self.lists(notebook.key()) {
            return;
        }
        let known = self
            .texts
            .iter_mut()
            .find(|text| text.key == notebook.key());
        match known {
            Some(text) => {
                self.changed.insert(text.key.clone());
                Arc::make_mut(text).refresh(notebook, ids);
            }
            None => self.put(NotedText::new(
                notebook,
                presence_of(notebook),
                &Glossaries::new(),
            )),
        }
        self.revision += 1;
    }
}

/// What a record says of itself of its text.
pub(super) fn presence_of(notebook: &Notebook) -> Presence {
    if notebook.replica().is_waiting() {
        Presence::Awaited
    } else {
        Presence::Here
    }
}
