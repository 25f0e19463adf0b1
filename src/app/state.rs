//! What is true now: the open texts, the shelf, the settings, what is not saved yet. Plain data; see `update` for its changes.

use super::all_notes::AllNotes;
use super::batch::Batches;
use super::closed_notes::ClosedNotes;
use super::everything::Everything;
use super::export_preview::ExportPreview;
use super::history::History;
use super::importing::{ImportPlan, ImportStep};
use super::in_step::InStepReport;
use super::learned::Learned;
use super::locked::Locked;
use super::looking_up::Dictionaries;
use super::open_text::{Front, OpenText, OpenTexts};
use super::shelf_state::ShelfState;
use super::speaking::SpeechState;
use super::sync_state::SyncState;
use super::visit::Visit;
use crate::annotation::Replica;
use crate::document::Offset;
use crate::glossary::Corrections;
use crate::library::{Settings, Shelf, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug, Default)]
pub struct State {
    /// The open texts, one of them in front, or none while the shelf is shown.
    pub texts: OpenTexts,
    /// A text on its way.
    pub opening: Option<Opening>,
    /// The notes that were just joined with those of the text in front, by their key.
    pub joined: Option<String>,
    /// A text that waits for its password.
    pub locked: Option<Locked>,
    /// A link out of the folder of its text, until the reader has said whether to follow it.
    pub leaving: Option<Leaving>,
    pub shelf: Shelf,
    /// What is known of texts beside those that were opened.
    pub on_shelf: ShelfState,
    /// Where the reader's own files lie.
    pub sync: SyncState,
    /// What was done last to the folder that is kept in step with the notes, and when, in milliseconds since 1970.
    pub in_step: Option<(InStepReport, u64)>,
    pub speech: SpeechState,
    /// The search through everything.
    pub everything: Everything,
    /// The dictionaries of the reader, and the word that is looked up in them.
    pub dictionaries: Dictionaries,
    pub export_preview: ExportPreview,
    /// What holds now: the settings for all texts, and before them those of the text in front.
    pub settings: Settings,
    /// The settings for all texts.
    pub(super) usual: Settings,
    /// Small covers of the texts on the shelf, as PNG, by the keys of the texts; none where there is none, or not yet.
    pub covers: BTreeMap<String, Option<Arc<[u8]>>>,
    /// The report about the program itself, while it is looked at.
    pub problem: Option<String>,
    pub notices: Vec<Notice>,
    /// Whether hints are given: in a window that somebody sits before.
    pub gives_hints: bool,
    pub saving: Saving,
    /// What is remembered of how the reader reads.
    pub learned: Learned,
    /// The notes on all texts, once they were asked for.
    pub all_notes: AllNotes,
    /// A source of notes of another program that is looked at.
    pub import: Option<ImportState>,
    /// How many sources were looked at.
    pub(super) looks: u64,
    /// What was done to the notes of several texts at once, to be taken back.
    pub(super) batches: Batches,
    /// What is changed of notes on texts that are not open: it is not safe before their records were read.
    pub(super) closed_notes: ClosedNotes,
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
    /// What can be undone in texts that were closed, by their keys: it is there again when they are opened again.
    pub(super) closed: BTreeMap<String, History>,
}

/// What to do on arrival in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Arrival {
    Offset(Offset),
    /// The name of a place inside: the part of a link after `#`.
    Fragment(String),
    Visit(Box<Visit>),
    Note(Uuid),
}

/// A file that a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    pub source: Source,
    /// The name of a place in it.
    pub fragment: Option<String>,
}

/// A source of notes of another program, as far as it is known.
#[derive(Debug)]
pub enum ImportState {
    Looking {
        source: PathBuf,
        step: ImportStep,
    },
    /// Nothing of it is written yet.
    Ready {
        source: PathBuf,
        plan: Box<ImportPlan>,
        /// Indices of texts that the reader has left out.
        left_out: BTreeSet<usize>,
        /// Whether what differs from notes of the reader's is taken in beside them.
        seconds: bool,
    },
    Failed {
        source: PathBuf,
        message: String,
    },
}

/// A text on its way from the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub source: Source,
    pub name: String,
    pub front: Front,
    /// Whether a password was given for it.
    pub unlocks: bool,
    /// Its file was looked for at another place before.
    pub(super) was_elsewhere: bool,
}

/// Why a text did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpenedFor {
    /// It opens with a password alone.
    Password,
    /// Its file is not there any more.
    Missing,
    Other,
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

/// A short message to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: u64,
    pub kind: NoticeKind,
    pub message: String,
    pub offer: Option<Offer>,
}

/// What a notice offers to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// To take back what it reports.
    Undo,
    /// To take back what was done to the notes of several texts at once.
    UndoBatch,
    /// To show the notes that need attention.
    Attention,
    /// To show all of a page of the web.
    WholePage,
    /// To show the report about the program itself.
    Problem,
    /// To take the marks of other programs on the pages over as notes.
    TakeOver,
    /// To write a copy of a locked file without its lock.
    CopyUnlocked,
    /// To take back that the notes of two texts were joined.
    Part,
    /// To show the shelf.
    Shelf,
    /// To go on from where another device was.
    Continue(Offset),
}

impl Offer {
    /// Whether it stays where another word comes.
    pub(super) fn outlasts(self) -> bool {
        matches!(
            self,
            Self::UndoBatch | Self::TakeOver | Self::Part | Self::Shelf | Self::Continue(_)
        )
    }
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
    pub fn done(message: impl Into<String>) -> Self {
        Self {
            id: 0,
            kind: NoticeKind::Done,
            message: message.into(),
            offer: None,
        }
    }

    #[must_use]
    pub fn warning(message: impl Into<String>) -> Self {
        Self {
            kind: NoticeKind::Warning,
            ..Self::done(message)
        }
    }

    #[must_use]
    pub fn with(self, offer: Offer) -> Self {
        Self {
            offer: Some(offer),
            ..self
        }
    }
}

impl State {
    #[must_use]
    pub fn new(shelf: Shelf, settings: Settings) -> Self {
        Self {
            shelf,
            usual: settings.clone(),
            settings,
            ..Self::default()
        }
    }

    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    #[must_use]
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Whether words wait for the record of a text that is not open, which is being read.
    #[must_use]
    pub fn awaits_records(&self) -> bool {
        !self.closed_notes.is_idle() && !self.closed_notes.is_stuck()
    }

    /// The text that the reader sees; none while the shelf is shown.
    #[must_use]
    pub fn front(&self) -> Option<&OpenText> {
        self.texts.front()
    }
}
