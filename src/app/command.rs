//! Everything that can happen, and everything that can be asked of the world outside.

use super::open::Opened;
use super::state::Notice;
use crate::annotation::anchor::Anchor;
use crate::annotation::{Edit, Ink, Notebook, Place, Replica, Style};
use crate::document::{Document, Link, Offset, TextRange};
use crate::exchange::Preset;
use crate::glossary::{Correction, Corrections, Entry, Glossary};
use crate::library::{Arrived, Identity, Settings, Shelf, Similar, Source};
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

use super::open_text::{Elsewhere, Selection};

/// What happens to the state. Wishes are imperative, results are past.
#[derive(Debug)]
pub enum Command {
    /// Opens a text in the place of the one in front; one that is open already comes to the front.
    Open(Source),
    /// The same, and the text in front stays open behind it.
    OpenBeside(Source),
    /// Shows the open text with this key.
    BringToFront(String),
    /// Puts the open text with this key away.
    CloseText(String),
    /// Gives up the text that is on its way.
    StopOpening,
    /// Reads the open text again with its letters in another encoding; none is the file's own.
    ReadAs(Option<String>),
    Opened(Box<Opened>),
    NotOpened {
        source: Source,
        message: String,
    },
    /// The file of an open text was written anew by another program, and has been read again.
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
    /// Notes were found, or not, in the text with this hash.
    NotesFound {
        text_sha256: String,
        places: Vec<(Uuid, Place)>,
        done: bool,
    },
    /// Places that are something like that of a note without one.
    Guessed {
        text_sha256: String,
        id: Uuid,
        places: Vec<TextRange>,
    },
    /// What lies on the disk of an open text's notes, after another window or a sync tool has written there.
    NotesArrived(Box<Arrived>),
    /// Asks for the covers of the texts on the shelf that have not been asked for yet.
    LookForCovers,
    /// Small covers, as PNG, by the keys of their texts.
    CoversFound(Vec<(String, Arc<[u8]>)>),
    /// The text with this key, which has no notes, is much like one that has.
    Resembles {
        key: String,
        similar: Similar,
    },
    /// Takes the notes of the similar text for this one, or says that it is another.
    Adopt,
    Decline,
    Adopted(Result<Source, String>),
    /// The glossary as it was made, and as readers have corrected it.
    GlossaryReady {
        key: String,
        base: Arc<Glossary>,
        whole: Arc<Glossary>,
        unavailable: Option<&'static str>,
    },
    Names(Names),
    /// Corrections were written, or not.
    NamesSaved {
        key: String,
        written: Box<Corrections>,
        result: Result<(), String>,
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
    /// To a place in another text.
    Other(Source, Offset),
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
    /// Words typed so far: saved, but not yet a step to undo. `over` is what the writer had before them; what comes from elsewhere
    /// while they write is not written over.
    Draft { id: Uuid, words: String, over: Vec<String> },
    /// Words the writer has finished with: one step to undo.
    Write { id: Uuid, words: String, over: Vec<String> },
    /// Gives a passage the tags listed; of those that it had before (`over`), the others go.
    SetTags { id: Uuid, tags: Vec<String>, over: Vec<String> },
    /// Gives an annotation that has no place, or a doubtful one, the selected words.
    PlaceHere(Uuid),
    /// Asks where a note without a place might belong.
    Guess(Uuid),
    /// Takes all changed words for the ones meant.
    AcceptAll,
    /// Throws the words of everything that was deleted away.
    EmptyTrash,
    /// Any other single change.
    Edit(Edit),
}

/// What is done with the glossary.
#[derive(Clone, Debug, PartialEq)]
pub enum Names {
    Correct(Correction),
    /// Looks for the entry with this id in the other texts of the shelf.
    LookElsewhere(String),
    FoundElsewhere {
        key: String,
        id: String,
        found: Vec<Elsewhere>,
    },
    /// Writes the glossary, as a file that can lie beside the text.
    Export(PathBuf),
    /// Keeps a picture that was drawn.
    Keep {
        path: PathBuf,
        bytes: Vec<u8>,
    },
    /// Takes the entries of such a file in.
    Import(PathBuf),
    /// A glossary file was read, or not.
    Imported(Result<Box<Correction>, String>),
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
    Open {
        source: Source,
        encoding: Option<String>,
    },
    StopOpening,
    Watch {
        source: Source,
        key: String,
    },
    /// The text with this key is no longer open.
    Unwatch {
        key: String,
    },
    /// Makes the glossary of a text, unless it is known, and corrects it.
    Glossary {
        key: String,
        text_sha256: String,
        document: Arc<Document>,
        base: Option<Arc<Glossary>>,
        corrections: Box<Corrections>,
    },
    SaveNames {
        key: String,
        corrections: Box<Corrections>,
    },
    /// Looks for an entry of a text in the others of the shelf.
    Elsewhere {
        key: String,
        entry: Box<Entry>,
        corrections: Box<Corrections>,
    },
    ImportGlossary(PathBuf),
    /// Writes a file that the program has made: a glossary, a picture.
    Write {
        path: PathBuf,
        bytes: Vec<u8>,
    },
    Find {
        key: String,
        words: String,
        regex: bool,
        document: Arc<Document>,
    },
    SaveNotes(Box<Replica>),
    Seek(Box<Seek>),
    Guess {
        id: Uuid,
        anchor: Box<Anchor>,
        document: Arc<Document>,
        text_sha256: String,
    },
    /// Looks for an annotated text that is like this one.
    Compare {
        identity: Identity,
        document: Arc<Document>,
    },
    /// Takes a text for a version of the one with the notes `key`.
    Adopt {
        key: String,
        identity: Identity,
        document: Arc<Document>,
        source: Source,
    },
    Decline {
        key: String,
        identity: Identity,
    },
    SaveShelf(Shelf),
    /// Keeps a small cover of a text, unless there is one.
    KeepCover {
        key: String,
        picture: Arc<[u8]>,
    },
    LoadCovers(Vec<String>),
    SaveSettings(Settings),
    /// Writes notes into a file; what a reader wrote into an earlier export stays.
    Export {
        path: PathBuf,
        preset: Preset,
        document: Arc<Document>,
        notebook: Box<Notebook>,
    },
}

/// Passages to be looked for in a text.
#[derive(Debug)]
pub struct Seek {
    /// Of the text.
    pub key: String,
    pub document: Arc<Document>,
    pub text_sha256: String,
    pub sought: Vec<(Uuid, Anchor)>,
    /// The record, which says whose older words may help.
    pub notes: Replica,
    /// The words that stood there until now, with their hash.
    pub previous: Option<(String, Arc<Document>)>,
}
