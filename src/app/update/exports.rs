//! Notes written out for other programs.

use super::super::state::{Notice, State};
use super::super::task::{FileTask, Task};
use crate::exchange;
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    pub(super) fn export(&mut self, path: PathBuf, preset: exchange::Preset) -> Vec<Task> {
        let Some(book) = self.texts.front() else {
            return Vec::new();
        };
        if book.notes.seeking.is_some() {
            return self.tell(Notice::done(
                "Notes are still being placed in the changed text. Export again in a moment.",
            ));
        }
        let (document, notebook) = (
            Arc::clone(&book.text.document),
            Box::new(book.notes.notebook.clone()),
        );
        vec![Task::File(FileTask::Export {
            path,
            preset,
            document,
            notebook,
        })]
    }

    /// All notes of the open text as Markdown, to be pasted somewhere else.
    #[must_use]
    pub fn notes_to_copy(&self) -> Option<String> {
        let book = self.texts.front()?;
        let notes = exchange::TextNotes {
            document: &book.text.document,
            notebook: &book.notes.notebook,
        };
        Some(exchange::copy(&[notes]))
    }

    pub(super) fn exported(&mut self, result: Result<PathBuf, String>) -> Vec<Task> {
        self.tell(match result {
            Ok(path) => Notice::done(format!("Exported to {}.", path.display())),
            Err(message) => Notice::warning(message),
        })
    }
}
