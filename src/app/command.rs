//! Everything that can happen to the state. What is done in one field only, as with notes or names, is an enum of its own, beside the
//! code in `update/` that does it.

use super::everything::SearchAll;
use super::export_preview::PreviewExport;
use super::in_step::InStepReport;
use super::locked::Password;
use super::looking_up::LookUp;
use super::open::Opened;
use super::open_text::Selection;
use super::shelf_state::OnShelf;
use super::speaking::Speech;
use super::state::{NotOpenedFor, Notice};
use super::sync_state::Sync;
use super::update::all_notes::Everywhere;
use super::update::finding::Find;
use super::update::imports::BringIn;
use super::update::learning::Learning;
use super::update::names::Names;
use super::update::notes::Note;
use super::update::places::Go;
use super::update::printed::Printed;
use super::update::problem::Problem;
use super::visit::Visit;
use crate::annotation::{AnchorState, Notebook};
use crate::document::TextRange;
use crate::exchange::Shape;
use crate::glossary::{Corrections, Glossary};
use crate::library::{Arrived, ReadingOptions, Setting, Similar, Source, TextSettings};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

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
    /// Opens the first of several texts, and puts the others on the shelf.
    OpenFirst {
        texts: Vec<Source>,
        /// Whether the text in front stays open behind it.
        beside: bool,
    },
    NotOpened {
        source: Source,
        message: String,
        why: NotOpenedFor,
    },
    /// The password of the text that waits for one; none where the reader gave up.
    Unlock(Option<Password>),
    /// The file of an open text was written anew by another program, and has been read again.
    ReadAgain(Box<Opened>),
    ReturnToShelf,
    /// Shows where a file lies, in the system's own program for files.
    ShowInFolder(Source),
    /// Something with the folder that a sync tool keeps.
    Sync(Sync),
    /// Reading aloud.
    Speech(Speech),
    /// The folder that is kept in step with the notes was looked at.
    InStep(Box<InStepReport>),
    /// Writes all of it again, also what was taken out of it.
    StepAgain,
    /// A search through all texts, notes and names.
    SearchAll(SearchAll),
    /// A word looked up in dictionaries.
    LookUp(LookUp),
    PreviewExport(PreviewExport),
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
    /// The text with this key is much like one that has notes.
    Resembles {
        key: String,
        similar: Similar,
    },
    /// Takes the notes of the similar text for this one, or says that it is another.
    Adopt,
    Decline,
    /// Takes back that both were joined.
    Part,
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
    /// The notes on texts that are not open were read, so that they can be changed, by their keys; none where that could not be done.
    Fetched(Vec<(String, Option<Notebook>)>),
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
    /// What a notice with this message told of is over.
    TroubleOver(String),
    Dismiss(u64),
}
