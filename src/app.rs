//! What is true now, and the one way to change it. It knows no window: the window reads [`State`] and asks with [`Command`]s,
//! [`State::update`] changes the state and answers with [`Task`]s, and [`Jobs`] carries those out and answers with commands.

mod command;
mod history;
mod jobs;
mod open;
mod state;
#[cfg(test)]
mod tests;
mod update;

pub use command::{Command, Find, Go, Names, Note, Seek, Setting, Task};
pub use jobs::Jobs;
pub use open::{Opened, open};
pub use state::{Book, Elsewhere, Finding, Focus, Jump, Notice, NoticeKind, Offer, Opening, Saving, Seeking, Selection, State};
