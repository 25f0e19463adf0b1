//! Who is who in a text: the list as it was made, as it was corrected, and as the reader wants to see it.

use crate::document::{Document, Offset};
use crate::glossary::{Corrections, Glossary};
use crate::library::Source;
use std::sync::Arc;

/// The glossary of an open text.
#[derive(Debug)]
pub struct TextNames {
    /// The glossary as it was made or written by others.
    pub(in crate::app) base: Arc<Glossary>,
    /// What readers have said of it.
    pub corrections: Corrections,
    /// The glossary as corrected, whole.
    pub(in crate::app) whole: Arc<Glossary>,
    /// What the reader is shown of it: all, or what is known so far.
    pub glossary: Arc<Glossary>,
    /// A message why no names are found; none where they are.
    pub unavailable: Option<&'static str>,
    /// Where the shown glossary ends, if the reader wants no spoilers.
    pub horizon: Option<Offset>,
    /// Id of the entry that is selected.
    pub focus: Option<String>,
    /// Which name was looked for in the other texts of the shelf, and what was found; none while it is being looked for.
    pub elsewhere: Option<(String, Option<Vec<Elsewhere>>)>,
    /// Whether the glossary is still being computed.
    pub pending: bool,
}

/// Somebody, or some place, that another text on the shelf speaks of by the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    pub source: Source,
    /// The key of the other text, and its title.
    pub key: String,
    pub title: String,
    pub name: String,
    pub gloss: Option<String>,
    pub mentions: usize,
    pub first: Offset,
    /// What the reader has said: one and the same, or not; none where nothing was said yet.
    pub same: Option<bool>,
}

impl TextNames {
    #[must_use]
    pub fn new(glossary: Arc<Glossary>, corrections: Corrections) -> Self {
        Self {
            base: Arc::clone(&glossary),
            whole: Arc::clone(&glossary),
            glossary,
            corrections,
            unavailable: None,
            horizon: None,
            focus: None,
            elsewhere: None,
            pending: false,
        }
    }

    /// Until the new list is made there is none: the places of the old one are in other words.
    pub(super) fn text_changed(&mut self, read: &Corrections) {
        self.corrections.merge(read);
        self.base = Arc::default();
        self.whole = Arc::default();
        self.glossary = Arc::default();
        self.horizon = None;
        self.elsewhere = None;
    }

    /// Takes in a glossary that was made.
    pub(in crate::app) fn made(
        &mut self,
        base: Arc<Glossary>,
        whole: Arc<Glossary>,
        unavailable: Option<&'static str>,
    ) {
        self.glossary = Arc::clone(&whole);
        (self.base, self.whole, self.unavailable) = (base, whole, unavailable);
        self.pending = false;
        self.horizon = None;
    }

    /// Shows what is said in the words before `horizon`, or all. Whether that is news.
    pub(in crate::app) fn look_to(&mut self, horizon: Option<Offset>, document: &Document) -> bool {
        if horizon == self.horizon {
            return false;
        }
        self.horizon = horizon;
        self.glossary = match horizon {
            None => Arc::clone(&self.whole),
            Some(read) => Arc::new(self.whole.until(document, read)),
        };
        true
    }
}
