//! Everything that can happen, and everything that can be asked of the world outside.

use super::open::Opened;
use super::state::Notice;
use crate::annotation::{Edit, Ink, Place, Style};
use crate::document::{Link, Offset, TextRange};
use crate::exchange::Preset;
use crate::glossary::{Correction, Corrections, Glossary};
use crate::library::{Arrived, ReadingOptions, Setting, Similar, Source, TextSettings};
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
    /// Reads the open text again in another way, which is remembered.
    ReadWith(ReadingOptions),
    Opened(Box<Opened>),
    /// Follows the link that leads out of the folder of its text, or stays.
    Leave(bool),
    /// Reads texts only to put them on the shelf.
    Shelve(Vec<Source>),
    Shelved(Result<Box<Opened>, String>),
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
    /// Changes one preference.
    Set(Setting),
    /// Gives the text in front settings of its own, which go before those for all texts.
    SetForText(TextSettings),
    Problem(Problem),
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
    Draft {
        id: Uuid,
        text: String,
        over: Vec<String>,
    },
    /// The writer has finished with this note: all that was typed since its editor opened is one step to undo.
    EndDraft,
    /// Tags as typed so far: the passage gets those listed, and of those that it had before (`over`) the others go. Saved, but not
    /// yet a step to undo.
    DraftTags {
        id: Uuid,
        tags: Vec<String>,
        over: Vec<String>,
    },
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

/// A report about the program itself, see [`crate::library::Library::problem_report`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Describe,
    Described(String),
    Save { path: PathBuf, words: String },
    PutAway,
}

/// Finding words in the open text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Find {
    Query {
        query: String,
        regex: bool,
    },
    Found {
        key: String,
        query: String,
        result: Result<Vec<TextRange>, String>,
    },
    Next,
    Previous,
    Hit(usize),
    Clear,
}
