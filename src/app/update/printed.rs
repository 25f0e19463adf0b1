//! Texts shown as their printed pages, and back.

use super::super::open_text::{OpenText, PagesState};
use super::super::state::{Notice, Offer, State};
use super::super::task::{DiskTask, ReadTask, Task};
use crate::library::PagesLook;
use crate::sandbox::PageDrawer;
use std::path::PathBuf;

/// What is done with the printed pages of a text.
#[derive(Debug)]
pub enum Printed {
    /// Shows the text in front as its pages, or as a text.
    Show(bool),
    /// Remembers how the pages of the text in front are looked at.
    Look(PagesLook),
    /// No copy with the notes in it was written there, since it would have no lock.
    CopyIsLocked(PathBuf),
    /// Writes that copy without a lock.
    CopyUnlocked,
    /// The pages of the text with this key were read, or not.
    Read {
        key: String,
        result: Result<PageDrawer, String>,
    },
}

impl State {
    pub(super) fn printed(&mut self, printed: Printed) -> Vec<Task> {
        match printed {
            Printed::Show(shown) => self.show_pages(shown),
            Printed::Look(look) => {
                let source = self.texts.front().map(|open| open.text.source.clone());
                let is_new = source.is_some_and(|source| self.shelf.set_pages_look(&source, look));
                let save = || Task::Disk(DiskTask::SaveShelf(self.shelf.clone()));
                is_new.then(save).into_iter().collect()
            }
            Printed::CopyIsLocked(path) => {
                if let Some(open) = self.texts.front_mut() {
                    open.printed.locked_copy = Some(path);
                }
                let message = say!("app-copy-is-locked");
                self.notify(Notice::warning(message).with(Offer::CopyUnlocked))
            }
            Printed::CopyUnlocked => {
                let path = self
                    .texts
                    .front_mut()
                    .and_then(|open| open.printed.locked_copy.take());
                path.map_or_else(Vec::new, |path| self.export_pages(path, true))
            }
            Printed::Read { key, result } => {
                if let Some(open) = self.texts.with_key_mut(&key) {
                    open.printed.state = match result {
                        Ok(drawer) => PagesState::Ready(drawer),
                        Err(message) => PagesState::Failed(message),
                    };
                }
                Vec::new()
            }
        }
    }

    /// Shows the text in front as pages, or as a text again, at the same passage.
    fn show_pages(&mut self, shown: bool) -> Vec<Task> {
        let Some(open) = self.texts.front_mut() else {
            return Vec::new();
        };
        if !open.text.has_printed_pages() || open.printed.are_shown == shown {
            return Vec::new();
        }
        open.printed.are_shown = shown;
        let (at, source) = (open.place.shown.start, open.text.source.clone());
        let mut tasks: Vec<Task> = read_pages(open).into_iter().collect();
        self.jump_to(at, None);
        if self.shelf.set_as_pages(&source, shown) {
            tasks.push(Task::Disk(DiskTask::SaveShelf(self.shelf.clone())));
        }
        tasks
    }

    /// Says once that there are marks of other programs on the pages of the text in front, and again where more have come.
    pub(super) fn offer_marks(&mut self) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let left = open.printed.marks_left(&open.notes.notebook).count();
        let (source, all) = (&open.text.source, open.text.document.page_marks.len());
        let offered = self.shelf.get(source).map_or(0, |own| own.marks_offered);
        if left == 0 || all <= offered || open.notes.notebook.read_only().is_some() {
            return Vec::new();
        }
        self.shelf.set_marks_offered(&source.clone(), all);
        let message = say!("app-marks-of-others", count = left);
        self.notify(Notice::done(message).with(Offer::TakeOver))
    }

    /// Has the pages read of a text that is to be shown as pages, where that has not been done.
    pub(super) fn follow_pages(&mut self) -> Vec<Task> {
        let task = self.texts.front_mut().and_then(read_pages);
        task.into_iter().collect()
    }
}

/// Asks for the pages of a text, where they are shown and nobody has asked for them.
fn read_pages(open: &mut OpenText) -> Option<Task> {
    let is_wanted = open.printed.are_shown && matches!(open.printed.state, PagesState::Unread);
    is_wanted.then(|| {
        open.printed.state = PagesState::Coming;
        Task::Read(ReadTask::Pages {
            key: open.key().to_owned(),
            source: open.text.source.clone(),
            sha256: open.text.identity.sha256.clone(),
        })
    })
}
