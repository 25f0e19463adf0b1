//! Everything that can happen, and everything that can be asked of the world outside.

use super::open::Opened;
use super::state::Notice;
use crate::annotation::{Edit, Ink, Notebook, Style};
use crate::document::{Link, Offset, TextRange};
use crate::exchange::Preset;
use crate::glossary::Glossary;
use crate::library::{Settings, Shelf, Source};
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

use super::state::Selection;

/// What happens to the state. Wishes are imperative, results are past.
#[derive(Debug)]
pub enum Command {
    Open(Source),
    Opened(Box<Opened>),
    NotOpened {
        source: Source,
        message: String,
    },
    /// The file of the open text was written anew by another program, and has been read again.
    ReadAgain(Box<Opened>),
    ReturnToShelf,
    Forget(Source),
    /// The part of the text that the window shows now.
    Shown(TextRange),
    Go(Go),
    Select(Option<Selection>),
    Note(Note),
    FocusNote(Option<Uuid>),
    FocusEntry(Option<String>),
    Undo,
    Redo,
    /// `stamp` names the last edit that was in what was written.
    NotesSaved {
        key: String,
        stamp: Option<String>,
        result: Result<(), String>,
    },
    RetrySave,
    GlossaryReady {
        key: String,
        glossary: Arc<Glossary>,
    },
    Find(Find),
    Export {
        path: PathBuf,
        preset: Preset,
    },
    Exported(Result<PathBuf, String>),
    Set(Setting),
    Notice(Notice),
    Dismiss(u64),
}

/// Ways to another place in the text, or in another text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Go {
    To(Offset),
    /// To a passage, which is pointed out for a moment.
    Show(TextRange),
    Follow(Link),
    Back,
    Forward,
    NextMention,
    PreviousMention,
    NextNote,
    PreviousNote,
    NextChapter,
    PreviousChapter,
    Start,
    End,
}

/// What is done to highlights and notes.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Marks the selection.
    Mark { ink: Ink, style: Style },
    /// Remembers a place.
    Bookmark(Offset),
    /// Words typed so far: saved, but not yet a step to undo.
    Draft { id: Uuid, words: String },
    /// Words the writer has finished with: one step to undo.
    Write { id: Uuid, words: String },
    /// Gives a passage the tags listed and no others.
    SetTags { id: Uuid, tags: Vec<String> },
    /// Any other single change.
    Edit(Edit),
}

/// Finding words in the open text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Find {
    Query { words: String, regex: bool },
    Found { key: String, words: String, result: Result<Vec<TextRange>, String> },
    Next,
    Previous,
    Hit(usize),
    Clear,
}

/// One change of the reader's preferences.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    All(Settings),
}

/// Work outside the state: disk, long computation.
#[derive(Debug)]
pub enum Task {
    Open(Source),
    Watch {
        source: Source,
        key: String,
    },
    Unwatch,
    Glossary {
        key: String,
        document: Arc<crate::document::Document>,
    },
    Find {
        key: String,
        words: String,
        regex: bool,
        document: Arc<crate::document::Document>,
    },
    SaveNotes(Box<Notebook>),
    SaveShelf(Shelf),
    SaveSettings(Settings),
    /// Writes notes into a file; what a reader wrote into an earlier export stays.
    Export {
        path: PathBuf,
        preset: Preset,
        document: Arc<crate::document::Document>,
        notebook: Box<Notebook>,
    },
}
