//! Everything that can happen, and everything that can be asked of the world outside.

use super::everything::SearchAll;
use super::importing::{ImportPlan, ImportStep};
use super::in_step::InStepReport;
use super::looking_up::LookUp;
use super::open::Opened;
use super::shelf_state::OnShelf;
use super::state::Notice;
use super::sync_state::Sync;
use super::visit::Visit;
use crate::annotation::{AnchorState, Details, Edit, Ink, Notebook, Style};
use crate::document::{Link, Offset, TextRange};
use crate::exchange::Shape;
use crate::glossary::{Correction, Corrections, Glossary};
use crate::library::{Arrived, ReadingOptions, Setting, Similar, Source, TextSettings};
use crate::sandbox::PageDrawer;
use crate::study::notebook::NotedText;
use crate::study::reading_log::ReadingLog;
use crate::study::review::{Cards, Grade};
use crate::study::search::Options;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

use super::batch::Batch;
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
    /// Follows a link of ours: `manicule:…`.
    OpenLink(String),
    /// Shows a passage, in whichever text it is.
    Visit(Box<Visit>),
    /// Follows the link that leads out of the folder of its text, or stays.
    Leave(bool),
    /// Reads texts only to put them on the shelf.
    Shelve(Vec<Source>),
    NotOpened {
        source: Source,
        message: String,
    },
    /// The file of an open text was written anew by another program, and has been read again.
    ReadAgain(Box<Opened>),
    ReturnToShelf,
    /// Shows where a file lies, in the system's own program for files.
    ShowInFolder(Source),
    /// Something with the folder that a sync tool keeps.
    Sync(Sync),
    /// The folder that is kept in step with the notes was looked at.
    InStep(Box<InStepReport>),
    /// Writes all of it again, also what was taken out of it.
    StepAgain,
    /// A search through all texts, notes and names.
    SearchAll(SearchAll),
    /// A word looked up in dictionaries.
    LookUp(LookUp),
    /// Something that happens on the shelf.
    OnShelf(OnShelf),
    /// Shows the shelf; the open texts stay open.
    LookAtShelf,
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
        places: Vec<(Uuid, AnchorState)>,
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
    /// Asks for the covers of the texts with these keys.
    LookForCovers(Vec<String>),
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
        shape: Shape,
    },
    /// Writes a copy of the file in front, with the notes on its printed pages.
    ExportPages(PathBuf),
    /// The same for notes of several texts, by the keys of the texts.
    ExportChosen {
        path: PathBuf,
        shape: Shape,
        chosen: BTreeMap<String, Vec<Uuid>>,
    },
    Exported(Result<PathBuf, String>),
    /// What is done with a source of notes of another program.
    BringIn(BringIn),
    /// What is done with the notes on all texts.
    Everywhere(Everywhere),
    /// What is done to remember notes, and known of how long was read.
    Learning(Learning),
    /// The notes on texts that are not open were read, so that they can be changed.
    Fetched {
        changes: Batch,
        records: Vec<Notebook>,
    },
    /// Takes back what was done last to the notes of several texts at once, or does it again.
    UndoBatch,
    RedoBatch,
    /// Changes one preference.
    Set(Setting),
    /// Gives the text in front settings of its own, which go before those for all texts.
    SetForText(TextSettings),
    /// What is done with the printed pages of a text.
    Printed(Printed),
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
    /// Marks the words of the selection wherever they stand.
    MarkAll { ink: Ink, style: Style },
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
    /// What the reader has written down of the text as a work.
    Details(Details),
    /// Any other single change.
    Edit(Edit),
}

/// What is done with the notes on all texts, open or not.
#[derive(Debug)]
pub enum Everywhere {
    /// Has them read, or those of them that have changed since.
    Load,
    Loaded {
        texts: Vec<Arc<NotedText>>,
        /// Whether the people and places in them are known as well.
        done: bool,
    },
    /// Changes notes, as one step to undo.
    Change(Batch),
    /// Gives a tag another name; where that is in use, the two become one.
    RenameTag { from: String, to: String },
    /// Words typed so far: see [`Note::Draft`].
    Draft {
        /// Of the text.
        key: String,
        id: Uuid,
        text: String,
        over: Vec<String>,
    },
    /// The writer has finished: what is typed from now on is another step.
    EndTyping,
    /// Writes a note on a text as a whole.
    Add { key: String, note: String },
    /// Opens the text of a note, at its passage.
    Show { key: String, id: Uuid },
}

/// Notes that are shown again, and how long was read.
#[derive(Debug)]
pub enum Learning {
    Load,
    Loaded {
        cards: Cards,
        log: ReadingLog,
    },
    /// How well a note was remembered.
    Answer {
        id: Uuid,
        grade: Grade,
    },
    /// The text in front was read for so many seconds more.
    ReadFor(u64),
    EraseLog,
}

/// What is done with a source of notes of another program.
#[derive(Debug)]
pub enum BringIn {
    /// Looks what a file or folder holds, and writes nothing.
    Look(PathBuf),
    /// How far that is; `look` counts the looks, and one that was called off is not listened to.
    Step { look: u64, step: ImportStep },
    Looked {
        look: u64,
        result: Result<Box<ImportPlan>, String>,
    },
    /// Leaves the text with this index out of the import, or takes it in again.
    LeaveOut { text: usize, out: bool },
    /// Writes what was shown.
    Confirm,
    /// Calls it off.
    Close,
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

/// What is done with the printed pages of a text.
#[derive(Debug)]
pub enum Printed {
    /// Shows the text in front as its pages, or as a text.
    Show(bool),
    /// The pages of the text with this key were read, or not.
    Read {
        key: String,
        result: Result<PageDrawer, String>,
    },
}

/// A report about the program itself, see [`crate::library::Library::problem_report`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Describe,
    Described(String),
    Save { path: PathBuf, text: String },
    PutAway,
}

/// Finding words in the open text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Find {
    Query {
        query: String,
        options: Options,
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
