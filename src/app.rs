//! What is true now, and the one way to change it. It knows no window: the window reads [`State`] and asks with [`Command`]s,
//! [`State::update`] changes the state and answers with [`Task`]s, and [`Jobs`] carries those out and answers with commands.

pub mod ask_all;
mod command;
pub mod everything;
mod history;
mod jobs;
pub mod open;
mod open_text;
mod shelf_state;
mod state;
mod sync_state;
mod task;
#[cfg(test)]
mod tests;
mod update;
mod visit;

pub use command::{Command, Find, Go, Names, Note};
pub use everything::{Everything, SearchAll, ShelfSnapshot};
pub use history::History;
pub use jobs::{Jobs, Keeper, guarded};
pub use open::{OpenError, Opened, TextMemory, open};
pub use open_text::{
    Elsewhere, Finding, Jump, OpenText, OpenTexts, ReadingPlace, Seeking, Selection, SourceText,
    TextNames, TextNotes,
};
pub use shelf_state::{OnShelf, ShelfKnown, ShelfProgress, ShelfState};
pub use state::{Leaving, Notice, NoticeKind, Offer, Opening, Saving, State};
pub use sync_state::{Sync, SyncState};
pub use task::{
    AskTask, CoverTask, DiskTask, FileTask, ReadTask, Seek, ShelfTask, StudyTask, Task, WatchTask,
};
pub use visit::Visit;
