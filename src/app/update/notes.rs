//! What the reader marks and writes, and whether it is safe.

use super::super::command::{Note, Task};
use super::super::history::{Changed, Step};
use super::super::state::{Notice, Offer, Saving, State};
use crate::annotation::{Edit, Ink, Kind, Place, Style, new_id};
use crate::document::{Document, Offset, TextRange};
use std::sync::Arc;
use uuid::Uuid;

impl State {
    pub(super) fn note(&mut self, note: Note, now_ms: u64) -> Vec<Task> {
        match note {
            Note::Mark { ink, style } => self.mark(ink, style, now_ms),
            Note::Bookmark(offset) => self.bookmark(offset, now_ms),
            Note::Draft { id, words, over } => self.draft(id, words, over, now_ms),
            Note::Write { id, words, over } => {
                let tasks = self.draft(id, words, over, now_ms);
                self.end_draft();
                tasks
            }
            Note::SetTags { id, tags, over } => self.set_tags(id, &tags, &over, now_ms),
            Note::PlaceHere(id) => self.place_here(id, now_ms),
            Note::Guess(id) => self.guess(id),
            Note::AcceptAll => self.accept_all(now_ms),
            Note::EmptyTrash => self.empty_trash(now_ms),
            Note::Edit(edit) => self.edit(edit, now_ms),
        }
    }

    /// Marks the selection, or gives the chosen highlight this colour.
    pub(super) fn mark(&mut self, ink: Ink, style: Style, now_ms: u64) -> Vec<Task> {
        self.settings.ink = ink;
        let Some(book) = self.texts.front() else { return Vec::new() };
        let Some(selection) = book.place.selection else {
            let Some(id) = book.notes.focus else { return Vec::new() };
            return self.edit(Edit::Several(vec![Edit::Recolor { id, ink }, Edit::Restyle { id, style }]), now_ms);
        };
        let id = new_id(now_ms);
        let range = trimmed(&book.text.document, selection.range());
        let tasks = self.edit(Edit::add(id, Kind::Highlight, range, ink, style), now_ms);
        if let Some(book) = self.texts.front_mut() {
            book.place.selection = None;
            book.notes.focus = Some(id);
        }
        tasks
    }

    /// Remembers the block that starts at or holds `offset`; a second time forgets it again.
    pub(super) fn bookmark(&mut self, offset: Offset, now_ms: u64) -> Vec<Task> {
        let Some(book) = self.texts.front() else { return Vec::new() };
        let Some(block) = book.text.document.block_at(offset).map(|index| &book.text.document.blocks[index]) else {
            return Vec::new();
        };
        let line = book.text.document.first_words(TextRange { start: offset.max(block.range.start), end: block.range.end });
        let there =
            book.notes.notebook.annotations().iter().find(|note| note.kind == Kind::Bookmark && note.place.range() == Some(line));
        let edit = match there {
            Some(bookmark) => Edit::Delete(bookmark.id),
            None => Edit::add(new_id(now_ms), Kind::Bookmark, line, self.settings.ink, Style::Solid),
        };
        let words = if there.is_some() { "Bookmark removed." } else { "Bookmarked." };
        let tasks = self.edit(edit, now_ms);
        self.tell(Notice::done(words).with(Offer::Undo));
        tasks
    }

    pub(super) fn draft(&mut self, id: Uuid, words: String, over: Vec<String>, now_ms: u64) -> Vec<Task> {
        if self.texts.front().is_some_and(|book| book.notes.draft.as_ref().is_some_and(|(drafted, _)| *drafted != id)) {
            self.end_draft();
        }
        // Words that nobody changed are not written again: they may have been written over elsewhere in the meantime.
        if over.join("\n\n") == words {
            return Vec::new();
        }
        let Some(book) = self.texts.front_mut() else { return Vec::new() };
        if let Some(reason) = book.notes.notebook.read_only() {
            let words = reason.to_owned();
            return self.tell(Notice::warning(words));
        }
        let document = Arc::clone(&book.text.document);
        let write = Edit::WriteNote { id, versions: vec![words.clone()], over };
        let Some(inverse) = book.notes.notebook.apply(write, &document, now_ms) else { return Vec::new() };
        // Undo goes back to what there was before the first letter, from what there is after the last.
        if let Edit::WriteNote { over, .. } = &mut book.notes.draft.get_or_insert((id, inverse)).1 {
            *over = vec![words];
        }
        self.save_notes()
    }

    /// Makes all that was typed since the editor opened one step to undo.
    pub(super) fn end_draft(&mut self) {
        if let Some(key) = self.texts.front().map(|front| front.key().to_owned()) {
            self.end_draft_in(&key);
        }
    }

    pub(super) fn end_draft_in(&mut self, key: &str) {
        if let Some(open) = self.texts.with_key_mut(key)
            && let Some((_, inverse)) = open.notes.draft.take()
        {
            open.history.push(Step::Note(inverse));
        }
    }

    pub(super) fn set_tags(&mut self, id: Uuid, tags: &[String], over: &[String], now_ms: u64) -> Vec<Task> {
        let Some(note) = self.texts.front().and_then(|book| book.notes.notebook.get(id)) else { return Vec::new() };
        let gone = note.tags.iter().filter(|tag| over.contains(tag) && !tags.contains(tag)).map(|tag| (tag, false));
        let come = tags.iter().filter(|tag| !note.tags.contains(tag)).map(|tag| (tag, true));
        let edits: Vec<Edit> = gone.chain(come).map(|(tag, on)| Edit::Tag { id, tag: tag.clone(), on }).collect();
        if edits.is_empty() { Vec::new() } else { self.edit(Edit::Several(edits), now_ms) }
    }

    /// Gives an annotation the selected words for its place.
    fn place_here(&mut self, id: Uuid, now_ms: u64) -> Vec<Task> {
        let Some(book) = self.texts.front() else { return Vec::new() };
        let Some(selection) = book.place.selection else {
            return self.tell(Notice::done("Select the words in the text where the note belongs, then choose “Place here”."));
        };
        let range = trimmed(&book.text.document, selection.range());
        let tasks = self.edit(Edit::Resize { id, range }, now_ms);
        if tasks.is_empty() {
            return tasks;
        }
        if let Some(book) = self.texts.front_mut() {
            book.place.selection = None;
            book.notes.focus = Some(id);
        }
        self.tell(Notice::done("Placed.").with(Offer::Undo));
        tasks
    }

    fn accept_all(&mut self, now_ms: u64) -> Vec<Task> {
        let Some(book) = self.texts.front() else { return Vec::new() };
        let changed = book.notes.notebook.annotations().iter().filter(|note| matches!(note.place, Place::Changed { .. }));
        let edits: Vec<Edit> = changed.map(|note| Edit::Accept(note.id)).collect();
        let count = edits.len();
        let tasks = self.edit(Edit::Several(edits), now_ms);
        if !tasks.is_empty() {
            self.tell(Notice::done(format!("{count} changed places accepted.")).with(Offer::Undo));
        }
        tasks
    }

    fn empty_trash(&mut self, now_ms: u64) -> Vec<Task> {
        let Some(book) = self.texts.front_mut() else { return Vec::new() };
        if book.notes.notebook.empty_trash(now_ms) == 0 {
            return Vec::new();
        }
        self.tell(Notice::done("The trash is empty."));
        self.save_notes()
    }

    pub(super) fn edit(&mut self, edit: Edit, now_ms: u64) -> Vec<Task> {
        self.end_draft();
        let Some(book) = self.texts.front_mut() else { return Vec::new() };
        if let Some(reason) = book.notes.notebook.read_only() {
            let words = reason.to_owned();
            return self.tell(Notice::warning(words));
        }
        let deleted = matches!(edit, Edit::Delete(_));
        let document = Arc::clone(&book.text.document);
        let Some(inverse) = book.notes.notebook.apply(edit, &document, now_ms) else { return Vec::new() };
        book.history.push(Step::Note(inverse));
        if deleted {
            book.notes.focus = None;
            self.tell(Notice::done("Deleted.").with(Offer::Undo));
        }
        self.save_notes()
    }

    pub(super) fn undo(&mut self, now_ms: u64) -> Vec<Task> {
        self.end_draft();
        let Some(book) = self.texts.front_mut() else { return Vec::new() };
        let Some((label, changed)) = book.undo(now_ms) else {
            return self.tell(Notice::done("There is nothing to undo."));
        };
        book.place.selection = None;
        self.tell(Notice::done(format!("Undone: {}.", label.to_lowercase())));
        self.keep(changed)
    }

    pub(super) fn redo(&mut self, now_ms: u64) -> Vec<Task> {
        let Some(book) = self.texts.front_mut() else { return Vec::new() };
        let Some((label, changed)) = book.redo(now_ms) else {
            return self.tell(Notice::done("There is nothing to redo."));
        };
        self.tell(Notice::done(format!("Done again: {}.", label.to_lowercase())));
        self.keep(changed)
    }

    /// Saves what an undone or repeated step has changed.
    fn keep(&mut self, changed: Changed) -> Vec<Task> {
        match changed {
            Changed::Notes => self.save_notes(),
            Changed::Names => self.names_changed(),
        }
    }

    pub(super) fn save_notes(&mut self) -> Vec<Task> {
        let Some(book) = self.texts.front() else { return Vec::new() };
        self.unsaved.insert(book.notes.notebook.key().to_owned(), book.notes.notebook.replica().clone());
        let task = Task::SaveNotes(Box::new(book.notes.notebook.replica().clone()));
        self.tell_saving();
        vec![task]
    }

    pub(super) fn saved(&mut self, key: String, stamp: Option<&str>, result: Result<(), String>) -> Vec<Task> {
        match result {
            Ok(()) => {
                self.failures.remove(&key);
                // Words written since then are on their way still.
                if self.unsaved.get(&key).is_some_and(|notes| notes.last_stamp() == stamp) {
                    self.unsaved.remove(&key);
                }
            }
            Err(reason) => {
                // Told once aloud; the line below the page says it for as long as it is so.
                if self.failures.insert(key, reason.clone()).is_none() {
                    self.tell(Notice::warning(reason));
                }
            }
        }
        self.tell_saving();
        Vec::new()
    }

    /// Nothing is called saved while the notes of any text are not.
    pub(super) fn tell_saving(&mut self) {
        self.saving = match self.failures.values().next() {
            Some(reason) => Saving::Failed(reason.clone()),
            None if self.unsaved.is_empty() && self.unsaved_names.is_empty() => Saving::Saved,
            None => Saving::Pending,
        };
    }
}

/// A range without white space at its ends, so that a mark does not hang over its words.
fn trimmed(document: &Document, range: TextRange) -> TextRange {
    let words = document.slice(range);
    let lead = words.chars().take_while(|c| c.is_whitespace()).count();
    let trail = words.chars().rev().take_while(|c| c.is_whitespace()).count();
    if lead + trail >= range.len() {
        return range;
    }
    TextRange { start: range.start.plus(lead), end: range.end.minus(trail) }
}
