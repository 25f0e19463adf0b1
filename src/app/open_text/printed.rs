//! The pages of a text as they were printed, for formats that have such: whether they are shown, and what draws them.

use crate::annotation::Notebook;
use crate::document::Document;
use crate::exchange::import::names_of_marks;
use crate::sandbox::PageDrawer;
use std::path::PathBuf;
use uuid::Uuid;

/// What is known of the printed pages of an open text.
#[derive(Clone, Debug, Default)]
pub struct PrintedPages {
    /// Whether they are shown, and not the text.
    pub are_shown: bool,
    pub state: PagesState,
    /// Where a copy was to be written that would have no lock, until the reader has said whether it may.
    pub locked_copy: Option<PathBuf>,
    /// What was marked on them with other programs: the name that each mark has as a note, and its parts in the document.
    marks: Vec<(Uuid, Vec<usize>)>,
}

#[derive(Clone, Debug, Default)]
pub enum PagesState {
    /// Nobody has asked for them.
    #[default]
    Unread,
    Coming,
    /// They can be drawn.
    Ready(PageDrawer),
    /// Why they cannot be shown, in a sentence.
    Failed(String),
}

impl PrintedPages {
    pub(super) fn new(are_shown: bool, file_name: &str, document: &Document) -> Self {
        Self {
            are_shown,
            state: PagesState::Unread,
            locked_copy: None,
            marks: names_of_marks(file_name, document),
        }
    }

    /// The marks of other programs that are no notes here and never were, each with its parts in the document.
    pub fn marks_left<'a>(&'a self, notes: &'a Notebook) -> impl Iterator<Item = &'a [usize]> {
        let left = self.marks.iter().filter(|(id, _)| !notes.knows(*id));
        left.map(|(_, parts)| parts.as_slice())
    }

    /// Whether what was asked for has come.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        !matches!(self.state, PagesState::Coming)
    }

    /// The text has changed: the old pages do not fit it.
    pub(super) fn text_changed(&mut self, file_name: &str, document: &Document) {
        self.state = PagesState::Unread;
        self.marks = names_of_marks(file_name, document);
    }
}
