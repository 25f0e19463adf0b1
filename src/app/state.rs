//! What is true now: the open text, its notes, where the reader is, what is selected. Plain data; see `update` for its changes.

use super::history::History;
use crate::annotation::{Edit, Notebook, Replica};
use crate::document::{Document, Offset, TextRange};
use crate::glossary::{Corrections, Glossary};
use crate::library::{Identity, Settings, Shelf, Similar, Source};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug, Default)]
pub struct State {
    pub book: Option<Book>,
    /// A text on its way.
    pub opening: Option<Opening>,
    pub shelf: Shelf,
    pub settings: Settings,
    /// Small covers of the texts on the shelf, as PNG, by the keys of the texts; none where there is none, or not yet.
    pub covers: BTreeMap<String, Option<Arc<[u8]>>>,
    pub history: History,
    pub notices: Vec<Notice>,
    pub saving: Saving,
    /// Notes that are not known to be on the disk, by the key of their text; and why the last try failed, where one did.
    pub(super) unsaved: BTreeMap<String, Replica>,
    pub(super) failures: BTreeMap<String, String>,
    /// Places gone from and come back from, across texts; the last is the nearest.
    pub(super) back: Vec<(Source, Offset)>,
    pub(super) forward: Vec<(Source, Offset)>,
    pub(super) next_notice: u64,
    pub(super) jumps: u64,
    /// Where to go once the text that is being opened has come.
    pub(super) arrive_at: Option<Arrival>,
    /// Corrections that are not known to be on the disk, by the key of their text.
    pub(super) unsaved_names: BTreeMap<String, Corrections>,
}

/// What to do on arrival in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Arrival {
    Offset(Offset),
    /// The name of a place inside: the part of a link after `#`.
    Fragment(String),
}

/// The open text and everything about it.
#[derive(Debug)]
pub struct Book {
    pub source: Source,
    pub document: Arc<Document>,
    /// Whether it is one text in one encoding, which may be told to be another.
    pub one_encoding: bool,
    pub identity: Identity,
    pub notebook: Notebook,
    /// The glossary as it was made or written by others.
    pub(super) base: Arc<Glossary>,
    /// What readers have said of it.
    pub corrections: Corrections,
    /// The glossary as corrected, whole.
    pub(super) whole: Arc<Glossary>,
    /// What the reader is shown of it: all, or what is known so far.
    pub glossary: Arc<Glossary>,
    /// Why no names are found by themselves, in a sentence; none where they are.
    pub unavailable: Option<&'static str>,
    /// Where the shown glossary ends, if the reader wants to know nothing of what is still to come.
    pub horizon: Option<Offset>,
    /// Which name was looked for in the other texts of the shelf, and what was found; none while it is being looked for.
    pub elsewhere: Option<(String, Option<Vec<Elsewhere>>)>,
    /// Whether the glossary is still being computed.
    pub glossary_pending: bool,
    /// What could not be read, in sentences.
    pub warnings: Vec<String>,
    /// What the window shows now.
    pub shown: TextRange,
    /// The furthest position ever shown.
    pub furthest: Offset,
    pub jump: Option<Jump>,
    pub selection: Option<Selection>,
    pub focus: Focus,
    pub finding: Finding,
    /// Notes that are being looked for.
    pub seeking: Option<Seeking>,
    /// Places that are something like those of notes without one, where the reader has asked for them; none while they are being
    /// looked for.
    pub guesses: BTreeMap<Uuid, Option<Vec<TextRange>>>,
    /// An annotated text that this one is much like: its notes are offered.
    pub similar: Option<Similar>,
    /// The note being written: how to undo all that was typed since its editor opened.
    pub(super) draft: Option<(Uuid, Edit)>,
}

/// A wish to be elsewhere in the text; the window fulfils each serial number once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    pub serial: u64,
    pub to: Offset,
    /// The passage to point out on arrival.
    pub flash: Option<TextRange>,
}

/// Selected text, from where the reader began to where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    pub anchor: Offset,
    pub head: Offset,
}

impl Selection {
    #[must_use]
    pub fn of(range: TextRange) -> Self {
        Self { anchor: range.start, head: range.end }
    }

    #[must_use]
    pub fn range(self) -> TextRange {
        TextRange::new(self.anchor, self.head)
    }
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

/// What the reader has pointed at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    pub note: Option<Uuid>,
    /// Id of a glossary entry.
    pub entry: Option<String>,
}

/// A search in the open text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    pub words: String,
    pub regex: bool,
    pub hits: Vec<TextRange>,
    /// Index of the hit that the reader is at.
    pub current: Option<usize>,
    pub pending: bool,
    pub error: Option<String>,
    /// Hits that are not shown, since they lie beyond what is read.
    pub beyond: usize,
}

/// How far the search for notes has come in a text whose words have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seeking {
    pub found: usize,
    pub of: usize,
}

/// A text on its way from the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub source: Source,
    pub name: String,
}

/// Whether what the reader wrote is safe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    #[default]
    Saved,
    Pending,
    /// Kept in memory and tried again; says why.
    Failed(String),
}

/// A short word to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: u64,
    pub kind: NoticeKind,
    pub words: String,
    pub offer: Option<Offer>,
}

/// What a notice offers to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// To take back what it tells of.
    Undo,
    /// To show the notes that need attention.
    Attention,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Goes away by itself.
    Done,
    /// Stays until it is dismissed.
    Warning,
}

impl Notice {
    #[must_use]
    pub fn done(words: impl Into<String>) -> Self {
        Self { id: 0, kind: NoticeKind::Done, words: words.into(), offer: None }
    }

    #[must_use]
    pub fn warning(words: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Warning, ..Self::done(words) }
    }

    #[must_use]
    pub fn with(self, offer: Offer) -> Self {
        Self { offer: Some(offer), ..self }
    }
}

impl State {
    #[must_use]
    pub fn new(shelf: Shelf, settings: Settings) -> Self {
        Self { shelf, settings, ..Self::default() }
    }

    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    #[must_use]
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// The open text, if it is the one with this key.
    pub(super) fn book_with(&mut self, key: &str) -> Option<&mut Book> {
        self.book.as_mut().filter(|book| book.identity.key == key)
    }
}

impl Book {
    #[must_use]
    pub fn title(&self) -> &str {
        &self.document.meta.title
    }

    /// Index and entry of the name that the reader has chosen.
    #[must_use]
    pub fn chosen_entry(&self) -> Option<(usize, &crate::glossary::Entry)> {
        let id = self.focus.entry.as_deref()?;
        self.glossary.entries.iter().enumerate().find(|(_, entry)| entry.id == id)
    }
}
