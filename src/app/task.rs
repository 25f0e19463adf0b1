//! Work outside of the state, sorted by who carries it out: see [`super::Jobs`].

use super::everything::ShelfSnapshot;
use super::export_preview::PreviewTask;
use super::importing::KnownText;
use super::locked::Password;
use super::looking_up::DictionaryTask;
use super::speaking::SpeechTask;
use crate::annotation::anchor::Anchor;
use crate::annotation::{Awaited, Notebook, Replica};
use crate::document::Document;
use crate::exchange::Shape;
use crate::glossary::{Corrections, Entry, Glossary};
use crate::library::{Details, Identity, ReadingOptions, Settings, Shelf, ShelfFolders, Source};
use crate::study::reading_log::ReadingLog;
use crate::study::review::Cards;
use crate::study::search::Options;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// Something to be done by one of the workers.
#[derive(Debug)]
pub enum Task {
    Disk(DiskTask),
    Read(ReadTask),
    Study(StudyTask),
    Seek(Box<Seek>),
    Watch(WatchTask),
    Cover(CoverTask),
    File(FileTask),
    Shelf(ShelfTask),
    Ask(AskTask),
    Batch(BatchTask),
    Dictionary(DictionaryTask),
    /// What an export would write.
    Preview(PreviewTask),
    StopPreview,
    /// The separate program that syncs with a server.
    Sync(SyncTask),
    Speech(SpeechTask),
    /// Writes all of the folder that is kept in step again.
    StepAgain,
}

/// What is kept for the reader: notes, names, shelf, settings.
#[derive(Debug)]
pub enum DiskTask {
    SaveNotes(Box<Replica>),
    /// Notes on a text that need not be open, with that text: its words are kept beside them.
    SaveBrought {
        notes: Box<Replica>,
        text: Box<KnownText>,
    },
    /// Makes sure that the disk holds what is open, where another program may have removed it.
    WriteBack(Box<Replica>),
    SaveNames {
        key: String,
        corrections: Box<Corrections>,
    },
    /// Cards that were answered, and what was just read: each is added to what is known.
    SaveReview(Cards),
    SaveReading(Box<ReadingLog>),
    EraseReading,
    SaveShelf(Shelf),
    /// What was said of texts.
    SaveDetails(Box<Details>),
    SaveFolders(ShelfFolders),
    /// Moves the reader's own into another folder.
    MoveShared(PathBuf),
    LookAtShared,
    SaveSettings(Box<Settings>),
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
    /// Takes back that a text was taken for a version of the one with the notes `key`.
    Part {
        key: String,
        identity: Identity,
        source: Source,
    },
}

/// Syncing with a server, by a program of its own.
#[derive(Debug)]
pub enum SyncTask {
    /// Runs the program that lies there.
    Start(PathBuf),
    Stop,
}

/// Files of the reader's own that are read; their drives may be slow.
#[derive(Debug)]
pub enum ReadTask {
    Open {
        source: Source,
        options: ReadingOptions,
        /// What the reader gave to unlock it.
        password: Option<Password>,
    },
    /// Calls off what is being opened.
    StopOpening,
    /// Shows where a file lies, in the system's own program for files.
    ShowInFolder(Source),
    /// Tells files from folders.
    Sort(Vec<PathBuf>),
    ImportGlossary(PathBuf),
    /// Reads the printed pages of an open text, whose file had this hash.
    Pages {
        key: String,
        source: Source,
        sha256: String,
    },
}

/// Long computation.
#[derive(Debug)]
pub enum StudyTask {
    /// Makes the glossary of a text, unless it is known, and corrects it.
    Glossary {
        key: String,
        text_sha256: String,
        document: Arc<Document>,
        base: Option<Arc<Glossary>>,
        corrections: Box<Corrections>,
    },
    /// Looks for an entry of a text in the others of the shelf.
    Elsewhere {
        key: String,
        entry: Box<Entry>,
        corrections: Box<Corrections>,
    },
    Find {
        key: String,
        query: String,
        options: Options,
        document: Arc<Document>,
    },
    Guess {
        id: Uuid,
        anchor: Box<Anchor>,
        document: Arc<Document>,
        text_sha256: String,
    },
    /// Makes the report about the program itself.
    DescribeProblem,
    /// Looks for an annotated text that is like this one.
    Compare {
        identity: Identity,
        document: Arc<Document>,
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
    /// Where the text lies, and the notes that have waited for it.
    pub source: Source,
    pub awaited: Vec<Awaited>,
    /// The record, which says whose older words may help.
    pub notes: Replica,
    /// The words that stood there until now, with their hash.
    pub previous: Option<(String, Arc<Document>)>,
}

/// The open texts whose files and notes are watched.
#[derive(Debug)]
pub enum WatchTask {
    Begin { source: Source, key: String },
    End { key: String },
}

/// Questions to all texts at once.
#[derive(Debug)]
pub enum AskTask {
    Ask {
        question: String,
        serial: u64,
        shelf: Box<ShelfSnapshot>,
    },
    CallOff,
}

/// The folders of the shelf.
#[derive(Debug)]
pub enum ShelfTask {
    /// Looks into these folders from now on.
    Watch(ShelfFolders),
    /// Reads texts only to put them on the shelf.
    Add(Vec<Source>),
    /// Reads no further, or goes on.
    Pause(bool),
    /// Looks now.
    Look,
    /// The texts that were opened, as they stand now: they are indexed too.
    Opened(Shelf),
}

/// Small covers for the shelf.
#[derive(Debug)]
pub enum CoverTask {
    /// Keeps a small cover of a text, unless there is one.
    Keep {
        key: String,
        picture: Arc<[u8]>,
    },
    Load(Vec<String>),
}

/// Work on the notes of many texts, open or not.
#[derive(Debug)]
pub enum BatchTask {
    /// Looks what a source of notes of another program holds.
    LookAtSource { look: u64, source: PathBuf },
    /// Calls that off.
    StopLooking,
    /// Reads the notes on all texts.
    LoadAll,
    /// Reads which notes were shown when, and how long was read.
    LoadLearned,
    /// Reads the notes on texts with these keys, so that they can be changed.
    Fetch(Vec<String>),
}

/// Files that are written where the reader has said.
#[derive(Debug)]
pub enum FileTask {
    /// Writes notes into a file; what a reader wrote into an earlier export stays.
    Export {
        path: PathBuf,
        shape: Shape,
        source: Source,
        document: Arc<Document>,
        notebook: Box<Notebook>,
    },
    /// Writes a copy of a file with these notes on its printed pages.
    ExportPages {
        path: PathBuf,
        source: Source,
        notebook: Box<Notebook>,
        /// Whether the copy of a locked file may be without its lock.
        unlocked: bool,
    },
    /// The same for notes of several texts, by the keys of the texts.
    ExportChosen {
        path: PathBuf,
        shape: Shape,
        chosen: BTreeMap<String, Vec<Uuid>>,
        /// Notes on these texts that may not be on the disk yet.
        newer: Vec<Replica>,
    },
    /// Writes a file that the program has made: a glossary, a picture.
    Write { path: PathBuf, bytes: Vec<u8> },
}
