//! What the reader marks and writes, and whether it is safe.

use super::super::history::{Changed, Step};
use super::super::open_text::Draft;
use super::super::state::{Notice, Offer, State};
use super::super::task::Task;
use crate::annotation::anchor::OnPage;
use crate::annotation::{AnchorState, Details, Edit, Ink, Kind, Style, new_id, retagged};
use crate::document::{Document, Offset, Quad, TextRange};
use std::fmt;
use std::sync::Arc;
use uuid::Uuid;

/// What is done to highlights and notes.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Marks the selection.
    Mark { ink: Ink, style: Style },
    /// Marks the words of the selection wherever they stand.
    MarkAll { ink: Ink, style: Style },
    /// Marks a part of a printed page, in page space.
    MarkArea { page: usize, quad: Quad },
    /// Remembers a place.
    Bookmark(Offset),
    /// Words typed so far: saved, but not yet a step to undo. `over` is what the writer had before them; what comes from elsewhere
    /// while they write is not written over.
    Draft {
        id: Uuid,
        text: String,
        over: Vec<String>,
    },
    /// The writer has finished with this note: all that was typed since its editor opened is one step to undo.
    EndDraft,
    /// Tags as typed so far: the passage gets those listed, and of those that it had before (`over`) the others go. Saved, but not
    /// yet a step to undo.
    DraftTags {
        id: Uuid,
        tags: Vec<String>,
        over: Vec<String>,
    },
    /// Gives an annotation that has no place, or a doubtful one, the selected words.
    PlaceHere(Uuid),
    /// Asks where a note without a place might belong.
    Guess(Uuid),
    /// Takes all changed words for the ones meant.
    AcceptAll,
    /// Throws the words of everything that was deleted away.
    EmptyTrash,
    /// What the reader has written down of the text as a work.
    Details(Details),
    /// Any other single change.
    Edit(Edit),
}

/// Why an edit was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// No text is open.
    NoText,
    /// Notes on this text cannot be changed; says why.
    ReadOnly(String),
    /// There is nothing to change.
    Nothing,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoText => say!("app-no-text-open"),
            Self::ReadOnly(reason) => reason,
            Self::Nothing => say!("app-nothing-to-change"),
        })
    }
}

/// What became of an edit: the work that follows from it, or why it was not made.
pub(super) type Edited = Result<Vec<Task>, Refusal>;

impl State {
    pub(super) fn note(&mut self, note: Note, now_ms: u64) -> Vec<Task> {
        match note {
            Note::Mark { ink, style } => self.mark(ink, style, now_ms),
            Note::MarkAll { ink, style } => self.mark_all(ink, style, now_ms),
            Note::MarkArea { page, quad } => self.mark_area(page, quad, now_ms),
            Note::Bookmark(offset) => self.bookmark(offset, now_ms),
            Note::Draft { id, text, over } => {
                let edited = self.draft(id, text, over, now_ms);
                self.answer(edited, None)
            }
            Note::DraftTags { id, tags, over } => {
                let edited = self.draft_tags(id, &tags, &over, now_ms);
                self.answer(edited, None)
            }
            Note::EndDraft => {
                self.end_draft();
                Vec::new()
            }
            Note::PlaceHere(id) => self.place_here(id, now_ms),
            Note::Guess(id) => self.guess(id),
            Note::AcceptAll => self.accept_all(now_ms),
            Note::EmptyTrash => self.empty_trash(now_ms),
            Note::Details(details) => {
                let written = self
                    .writable()
                    .map(|notebook| notebook.set_details(&details, now_ms));
                let edited = match written {
                    Ok(true) => Ok(self.save_notes()),
                    Ok(false) => Err(Refusal::Nothing),
                    Err(refusal) => Err(refusal),
                };
                self.answer(edited, Some(Notice::done(say!("app-saved"))))
            }
            Note::Edit(edit) => {
                let done = matches!(edit, Edit::Delete(_))
                    .then(|| Notice::done(say!("app-deleted")).with(Offer::Undo));
                let edited = self.edit(edit, now_ms);
                self.answer(edited, done)
            }
        }
    }

    /// Says that an edit was made, or why it was not: nothing is reported as done that was not.
    pub(super) fn answer(&mut self, edited: Edited, done: Option<Notice>) -> Vec<Task> {
        match edited {
            Ok(tasks) => {
                done.map(|notice| self.notify(notice));
                tasks
            }
            Err(Refusal::Nothing) => Vec::new(),
            Err(refusal) => self.notify(Notice::warning(refusal.to_string())),
        }
    }

    /// Marks the selection, or gives the chosen highlight this colour.
    fn mark(&mut self, ink: Ink, style: Style, now_ms: u64) -> Vec<Task> {
        let mut tasks = self.set(crate::library::Setting::Ink(ink));
        let Some(open) = self.texts.front() else {
            return tasks;
        };
        let Some(selection) = open.place.selection else {
            let Some(id) = open.notes.focus else {
                return tasks;
            };
            let edited = self.edit(
                Edit::Several(vec![Edit::Recolor { id, ink }, Edit::Restyle { id, style }]),
                now_ms,
            );
            tasks.extend(self.answer(edited, None));
            return tasks;
        };
        let id = new_id(now_ms);
        let range = trimmed(&open.text.document, selection.range());
        let edited = self.edit(Edit::add(id, Kind::Highlight, range, ink, style), now_ms);
        if edited.is_ok() {
            self.show_placed(id);
        }
        tasks.extend(self.answer(edited, None));
        tasks
    }

    /// Marks a part of a printed page of the text in front.
    fn mark_area(&mut self, page: usize, quad: Quad, now_ms: u64) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let map = open.text.document.page_map.as_ref();
        let printed = map.and_then(|map| map.pages().get(page));
        let Some(area) = printed.and_then(|printed| OnPage::new(page, printed, &[quad])) else {
            return Vec::new();
        };
        let (id, ink) = (new_id(now_ms), self.settings.ink);
        let edited = self.edit(Edit::AddArea { id, area, ink }, now_ms);
        if edited.is_ok() {
            self.show_placed(id);
        }
        self.answer(edited, None)
    }

    /// Points at what was just placed on the selection, which has served.
    fn show_placed(&mut self, id: Uuid) {
        if let Some(open) = self.texts.front_mut() {
            open.place.selection = None;
            open.notes.focus = Some(id);
        }
    }

    /// Remembers the block that starts at or holds `offset`; a second time forgets it again.
    fn bookmark(&mut self, offset: Offset, now_ms: u64) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let document = &open.text.document;
        let Some(block) = document
            .block_at(offset)
            .map(|index| &document.blocks[index])
        else {
            return Vec::new();
        };
        let line = document.first_words(TextRange {
            start: offset.max(block.range.start),
            end: block.range.end,
        });
        let mut notes = open.notes.notebook.annotations().iter();
        let there = notes
            .find(|note| note.kind == Kind::Bookmark && note.anchor_state.range() == Some(line))
            .map(|note| note.id);
        let (edit, message) = match there {
            Some(bookmark) => (Edit::Delete(bookmark), say!("app-bookmark-removed")),
            None => (
                Edit::add(
                    new_id(now_ms),
                    Kind::Bookmark,
                    line,
                    self.settings.ink,
                    Style::Solid,
                ),
                say!("app-bookmarked"),
            ),
        };
        let edited = self.edit(edit, now_ms);
        self.answer(edited, Some(Notice::done(message).with(Offer::Undo)))
    }

    /// Takes in the text of a note as far as it is typed.
    fn draft(&mut self, id: Uuid, text: String, over: Vec<String>, now_ms: u64) -> Edited {
        self.begin_draft(id);
        // Words that nobody changed are not written again: they may have been written over elsewhere in the meantime.
        if over.join("\n\n") == text {
            return Err(Refusal::Nothing);
        }
        let write = Edit::WriteNote {
            id,
            versions: vec![text.clone()],
            over,
        };
        let document = self.front_document()?;
        let inverse = self.writable()?.apply_typed(write, &document, now_ms);
        let inverse = inverse.ok_or(Refusal::Nothing)?;
        if let Some(open) = self.texts.front_mut() {
            open.notes
                .draft
                .get_or_insert_with(|| Draft::new(id))
                .wrote(inverse, text);
        }
        Ok(self.save_notes())
    }

    /// Takes in the tags of a note as far as they are typed.
    fn draft_tags(&mut self, id: Uuid, tags: &[String], over: &[String], now_ms: u64) -> Edited {
        self.begin_draft(id);
        let inverse = self.apply(retagged(id, tags, over), now_ms)?;
        if let Some(open) = self.texts.front_mut() {
            open.notes
                .draft
                .get_or_insert_with(|| Draft::new(id))
                .tagged(inverse);
        }
        Ok(self.save_notes())
    }

    /// Ends the draft of another note.
    fn begin_draft(&mut self, id: Uuid) {
        if self.texts.front().is_some_and(|open| {
            open.notes
                .draft
                .as_ref()
                .is_some_and(|draft| draft.id() != id)
        }) {
            self.end_draft();
        }
    }

    /// Makes all that was typed since the editor opened one step to undo.
    pub(super) fn end_draft(&mut self) {
        if let Some(key) = self.texts.front().map(|front| front.key().to_owned()) {
            self.end_draft_in(&key);
        }
    }

    pub(super) fn end_draft_in(&mut self, key: &str) {
        if let Some(open) = self.texts.with_key_mut(key)
            && let Some(inverse) = open.notes.draft.take().and_then(Draft::inverse)
        {
            open.history.push(Step::Note(inverse));
        }
    }

    /// Gives an annotation the selected words for its place.
    fn place_here(&mut self, id: Uuid, now_ms: u64) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let Some(selection) = open.place.selection else {
            return self.notify(Notice::done(say!("app-place-how")));
        };
        let range = trimmed(&open.text.document, selection.range());
        let edited = self.edit(Edit::Resize { id, range }, now_ms);
        if edited.is_ok() {
            self.show_placed(id);
        }
        self.answer(
            edited,
            Some(Notice::done(say!("app-placed")).with(Offer::Undo)),
        )
    }

    fn accept_all(&mut self, now_ms: u64) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let changed = open
            .notes
            .notebook
            .annotations()
            .iter()
            .filter(|note| matches!(note.anchor_state, AnchorState::Changed { .. }));
        let edits: Vec<Edit> = changed.map(|note| Edit::Accept(note.id)).collect();
        let done =
            Notice::done(say!("app-accepted-changes", count = edits.len())).with(Offer::Undo);
        let edited = self.edit(Edit::Several(edits), now_ms);
        self.answer(edited, Some(done))
    }

    fn empty_trash(&mut self, now_ms: u64) -> Vec<Task> {
        let edited = self.writable().map(|notebook| notebook.empty_trash(now_ms));
        let edited = edited.and_then(|gone| {
            if gone == 0 {
                Err(Refusal::Nothing)
            } else {
                Ok(self.save_notes())
            }
        });
        self.answer(edited, Some(Notice::done(say!("app-trash-empty"))))
    }

    /// Makes an edit, as one step to undo.
    pub(super) fn edit(&mut self, edit: Edit, now_ms: u64) -> Edited {
        self.end_draft();
        let deleted = matches!(edit, Edit::Delete(_));
        let inverse = self.apply(edit, now_ms)?;
        if let Some(open) = self.texts.front_mut() {
            open.history.push(Step::Note(inverse));
            if deleted {
                open.notes.focus = None;
            }
        }
        Ok(self.save_notes())
    }

    /// Makes an edit; the edit that takes it back.
    fn apply(&mut self, edit: Edit, now_ms: u64) -> Result<Edit, Refusal> {
        let document = self.front_document()?;
        self.writable()?
            .apply(edit, &document, now_ms)
            .ok_or(Refusal::Nothing)
    }

    fn front_document(&self) -> Result<Arc<Document>, Refusal> {
        let open = self.texts.front().ok_or(Refusal::NoText)?;
        Ok(Arc::clone(&open.text.document))
    }

    /// The notes on the text in front, where they can be changed.
    fn writable(&mut self) -> Result<&mut crate::annotation::Notebook, Refusal> {
        let open = self.texts.front_mut().ok_or(Refusal::NoText)?;
        match open.notes.notebook.read_only() {
            Some(reason) => Err(Refusal::ReadOnly(reason.to_owned())),
            None => Ok(&mut open.notes.notebook),
        }
    }

    pub(super) fn undo(&mut self, now_ms: u64) -> Vec<Task> {
        self.end_draft();
        let Some(open) = self.texts.front_mut() else {
            return self
                .unforget(now_ms)
                .unwrap_or_else(|| self.undo_batch(now_ms));
        };
        let Some((label, changed)) = open.undo(now_ms) else {
            return self.notify(Notice::done(say!("app-nothing-to-undo")));
        };
        open.place.selection = None;
        self.notify(Notice::done(say!(
            "app-undone",
            what = label.to_lowercase()
        )));
        self.keep(changed)
    }

    pub(super) fn redo(&mut self, now_ms: u64) -> Vec<Task> {
        let Some(open) = self.texts.front_mut() else {
            return self.redo_batch(now_ms);
        };
        let Some((label, changed)) = open.redo(now_ms) else {
            return self.notify(Notice::done(say!("app-nothing-to-redo")));
        };
        self.notify(Notice::done(say!(
            "app-done-again",
            what = label.to_lowercase()
        )));
        self.keep(changed)
    }

    /// Saves what an undone or repeated step has changed.
    fn keep(&mut self, changed: Changed) -> Vec<Task> {
        match changed {
            Changed::Notes => self.save_notes(),
            Changed::Names => self.names_changed(),
        }
    }
}

/// A range without white space at its ends, so that a mark does not hang over its words.
pub(super) fn trimmed(document: &Document, range: TextRange) -> TextRange {
    let passage = document.slice(range);
    let lead = passage.chars().take_while(|c| c.is_whitespace()).count();
    let trail = passage
        .chars()
        .rev()
        .take_while(|c| c.is_whitespace())
        .count();
    if lead + trail >= range.len() {
        return range;
    }
    TextRange {
        start: range.start.plus(lead),
        end: range.end.minus(trail),
    }
}
