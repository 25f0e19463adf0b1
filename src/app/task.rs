//! Work outside of the state, sorted by who carries it out: see [`super::Jobs`].

use crate::annotation::anchor::Anchor;
use crate::annotation::{Notebook, Replica};
use crate::document::Document;
use crate::exchange::Preset;
use crate::glossary::{Corrections, Entry, Glossary};
use crate::library::{Identity, ReadingOptions, Settings, Shelf, Source};
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
}

/// What is kept for the reader: notes, names, shelf, settings.
#[derive(Debug)]
pub enum DiskTask {
    SaveNotes(Box<Replica>),
    /// Makes sure that the disk holds what is open, where another program may have removed it.
    WriteBack(Box<Replica>),
    SaveNames {
        key: String,
        corrections: Box<Corrections>,
    },
    SaveShelf(Shelf),
    SaveSettings(Settings),
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
}

/// Files of the reader's own that are read; their drives may be slow.
#[derive(Debug)]
pub enum ReadTask {
    Open {
        source: Source,
        options: ReadingOptions,
    },
    /// Calls off what is being opened.
    StopOpening,
    /// Reads a text only to put it on the shelf.
    Shelve(Source),
    ImportGlossary(PathBuf),
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
        regex: bool,
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

/// Files that are written where the reader has said.
#[derive(Debug)]
pub enum FileTask {
    /// Writes notes into a file; what a reader wrote into an earlier export stays.
    Export {
        path: PathBuf,
        preset: Preset,
        document: Arc<Document>,
        notebook: Box<Notebook>,
    },
    /// Writes a file that the program has made: a glossary, a picture.
    Write { path: PathBuf, bytes: Vec<u8> },
}
