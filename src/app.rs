//! What is true now, and the one way to change it. It knows no window: the window reads [`State`] and asks with [`Command`]s,
//! [`State::update`] changes the state and answers with [`Task`]s, and [`Jobs`] carries those out and answers with commands.

mod all_notes;
pub mod annotated;
pub mod ask_all;
mod batch;
mod closed_notes;
mod command;
pub mod everything;
mod export_preview;
mod history;
pub mod importing;
pub mod in_step;
pub mod indexed_notes;
mod jobs;
mod learned;
mod locked;
mod looking_up;
pub mod open;
mod open_dictionaries;
mod open_text;
mod page_copy;
mod panics;
mod shelf_state;
mod speaking;
mod state;
mod sync_state;
mod task;
#[cfg(test)]
mod tests;
mod update;
mod visit;

pub use all_notes::AllNotes;
pub use batch::Batch;
pub use command::Command;
pub use everything::{Everything, SearchAll, ShelfSnapshot};
pub use export_preview::{ExportPreview, PreviewExport, PreviewTask, Previewed};
pub use history::History;
pub use in_step::InStepReport;
pub use jobs::{Jobs, Keeper, guarded};
pub use learned::{Learned, day_of};
pub use locked::{Locked, Password};
pub use looking_up::{
    Described, Dictionaries, DictionaryAnswer, DictionaryTask, LookUp, WordAsked,
};
pub use open::{OpenError, Opened, TextMemory, open};
pub use open_dictionaries::OpenDictionaries;
pub use open_text::{
    Elsewhere, Finding, Jump, OpenText, OpenTexts, PagesState, PrintedPages, ReadingPlace, Seeking,
    Selection, SourceText, TextNames, TextNotes,
};
pub use page_copy::{PageCopy, copy_would_lose, page_copy};
pub use panics::{Panics, crash_notice};
pub use shelf_state::{OnShelf, ShelfKnown, ShelfProgress, ShelfState};
pub use speaking::{Speaking, Speech, SpeechState, SpeechTask};
pub use state::{
    ImportState, Leaving, NotOpenedFor, Notice, NoticeKind, Offer, Opening, Saving, State,
};
pub use sync_state::{Sync, SyncState};
pub use task::{
    AskTask, BatchTask, CoverTask, DiskTask, FileTask, ReadTask, Seek, ShelfTask, StudyTask, Task,
    WatchTask,
};
pub use update::all_notes::{Everywhere, LoadedSoFar};
pub use update::finding::Find;
pub use update::imports::BringIn;
pub use update::learning::Learning;
pub use update::names::Names;
pub use update::notes::Note;
pub use update::places::Go;
pub use update::printed::Printed;
pub use update::problem::Problem;
pub use visit::Visit;
