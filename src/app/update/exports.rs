//! Notes written out for other programs.

use super::super::state::{Notice, State};
use super::super::task::{FileTask, Task};
use crate::exchange;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// Said where notes have no place yet.
const STILL_PLACED: crate::messages::Key = key!("app-export-too-early");

impl State {
    pub(super) fn export(&mut self, path: PathBuf, shape: exchange::Shape) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        if open.notes.seeking.is_some() {
            return self.notify(Notice::done(STILL_PLACED.say()));
        }
        let (document, notebook) = (
            Arc::clone(&open.text.document),
            Box::new(open.notes.notebook.clone()),
        );
        vec![Task::File(FileTask::Export {
            path,
            shape,
            source: open.text.source.clone(),
            document,
            notebook,
        })]
    }

    /// Writes chosen notes of several texts, by the keys of the texts: as they are now, on the disk or not yet.
    pub(super) fn export_chosen(
        &mut self,
        path: PathBuf,
        shape: exchange::Shape,
        chosen: BTreeMap<String, Vec<Uuid>>,
    ) -> Vec<Task> {
        let open = |key: &String| {
            let open = self.texts.with_key(key)?;
            Some(open.notes.notebook.replica())
        };
        let newer = chosen
            .keys()
            .filter_map(|key| open(key).or_else(|| self.unsaved.get(key)))
            .cloned()
            .collect();
        vec![Task::File(FileTask::ExportChosen {
            path,
            shape,
            chosen,
            newer,
        })]
    }

    /// Writes the notes into a copy of the file that they are on; of a locked one without its lock, if the reader has said so.
    pub(super) fn export_pages(&mut self, path: PathBuf, unlocked: bool) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        if open.notes.seeking.is_some() {
            return self.notify(Notice::done(STILL_PLACED.say()));
        }
        vec![Task::File(FileTask::ExportPages {
            path,
            source: open.text.source.clone(),
            notebook: Box::new(open.notes.notebook.clone()),
            unlocked,
        })]
    }

    /// All notes of the open text as Markdown, to be pasted somewhere else.
    #[must_use]
    pub fn notes_to_copy(&self) -> Option<String> {
        let open = self.texts.front()?;
        let notes = exchange::TextNotes {
            document: &open.text.document,
            notebook: &open.notes.notebook,
        };
        Some(exchange::copy(&[notes]))
    }

    pub(super) fn exported(&mut self, result: Result<PathBuf, String>) -> Vec<Task> {
        self.notify(match result {
            Ok(path) => Notice::done(say!("app-exported", path = path.display())),
            Err(message) => Notice::warning(message),
        })
    }
}
