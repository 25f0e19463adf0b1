//! What is logged of the answers that go to the window: failures, and the milestones by which they are understood.

use crate::app::shelf_state::OnShelf;
use crate::app::state::NoticeKind;
use crate::app::{Command, Names};

/// Writes a line about an answer, where it is worth one. Reasons lose what they quote and the places they name: see the log.
pub(super) fn log_command(command: &Command) {
    match command {
        Command::Opened(opened) => log::info!(
            "a text of {} bytes and {} blocks came, with {} notes and {} warnings",
            opened.document.text.as_str().len(),
            opened.document.blocks.len(),
            opened.notebook.annotations().len(),
            opened.warnings.len()
        ),
        Command::NotOpened { message, .. } | Command::OnShelf(OnShelf::Added(Err(message))) => {
            log::warn!("a text did not come: {message}");
        }
        Command::NotesSaved {
            result: Err(reason),
            ..
        } => log::error!("notes were not saved and are tried again: {reason}"),
        Command::NotesSaved { .. } => log::debug!("notes were saved"),
        Command::NamesSaved {
            result: Err(reason),
            ..
        } => log::error!("corrections of names were not saved and are tried again: {reason}"),
        Command::Adopted(Err(reason)) | Command::Names(Names::Imported(Err(reason))) => {
            log::warn!("refused: {reason}");
        }
        Command::Exported(Err(reason)) => log::warn!("nothing was exported: {reason}"),
        Command::Notice(notice) if notice.kind == NoticeKind::Warning => {
            log::warn!("{}", notice.message);
        }
        _ => {}
    }
}
