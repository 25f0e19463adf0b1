//! What is true now, and the one way to change it. It knows no window: the window reads [`State`] and asks with [`Command`]s,
//! [`State::update`] changes the state and answers with [`Task`]s, and [`Jobs`] carries those out and answers with commands.

mod command;
mod history;
mod jobs;
pub mod open;
mod open_text;
mod panics;
mod state;
mod task;
#[cfg(test)]
mod tests;
mod update;

pub use command::{Command, Find, Go, Names, Note, Problem};
pub use history::History;
pub use jobs::{Jobs, Keeper, guarded};
pub use open::{OpenError, Opened, TextMemory, open};
pub use open_text::{
    Elsewhere, Finding, Jump, OpenText, OpenTexts, ReadingPlace, Seeking, Selection, SourceText,
    TextNames, TextNotes,
};
pub use panics::{Panics, told_later};
pub use state::{Leaving, Notice, NoticeKind, Offer, Opening, Saving, State};
pub use task::{CoverTask, DiskTask, FileTask, ReadTask, Seek, StudyTask, Task, WatchTask};
