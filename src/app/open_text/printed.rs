//! The pages of a text as they were printed, for formats that have such: whether they are shown, and what draws them.

use crate::annotation::Notebook;
use crate::document::Document;
use crate::exchange::import::names_of_marks;
use crate::sandbox::PageDrawer;
use std::collections::HashSet;
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
    /// Marks of the document that stay in the file and are seen there, such as strokes of a pen without words.
    left_in_file: Vec<usize>,
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
        let marks = names_of_marks(file_name, document);
        Self {
            are_shown,
            state: PagesState::Unread,
            locked_copy: None,
            left_in_file: left_in_file(document, &marks),
            marks,
        }
    }

    /// The marks of other programs that are to be seen, by their index in the document: those that are no notes here, and drawings,
    /// which no note shows.
    pub fn marks_seen<'a>(
        &'a self,
        document: &'a Document,
        notes: &'a Notebook,
    ) -> impl Iterator<Item = usize> + 'a {
        let is_drawing = |parts: &[usize]| {
            let first = parts
                .first()
                .and_then(|first| document.page_marks.get(*first));
            first.is_some_and(|mark| mark.kind.is_drawing())
        };
        let is_seen = move |(id, parts): &&(Uuid, Vec<usize>)| {
            !notes.knows(*id) || notes.get(*id).is_some() && is_drawing(parts)
        };
        let seen = self.marks.iter().filter(is_seen);
        seen.flat_map(|(_, parts)| parts)
            .chain(&self.left_in_file)
            .copied()
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
        self.left_in_file = left_in_file(document, &self.marks);
    }
}

fn left_in_file(document: &Document, marks: &[(Uuid, Vec<usize>)]) -> Vec<usize> {
    let taken: HashSet<usize> = marks.iter().flat_map(|(_, parts)| parts).copied().collect();
    let all = document.page_marks.iter().enumerate();
    all.filter(|(index, mark)| !mark.is_hidden && !taken.contains(index))
        .map(|(index, _)| index)
        .collect()
}
