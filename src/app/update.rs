//! The one way to change the state. Each arm is a call; features meet here and nowhere else.

use super::command::{Command, Find, Go, Note, Setting, Task};
use super::open::Opened;
use super::state::{Arrival, Book, Finding, Focus, Jump, Notice, Opening, Saving, Selection, State};
use crate::annotation::{Edit, Kind, Style};
use crate::document::{Link, Offset, TextRange};
use crate::exchange;
use crate::library::{Settings, Source};
use std::sync::Arc;
use uuid::Uuid;

/// How many places are remembered to go back to.
const TRAIL: usize = 100;

impl State {
    /// Takes one command in; the tasks are for [`super::Jobs`]. `now_ms` is the time in milliseconds since 1970.
    pub fn update(&mut self, command: Command, now_ms: u64) -> Vec<Task> {
        match command {
            Command::Open(source) => self.start_opening(source),
            Command::Opened(opened) => self.finish_opening(*opened, now_ms),
            Command::NotOpened { source, message } => self.fail_opening(&source, message),
            Command::ReadAgain(opened) => self.read_again(*opened),
            Command::ReturnToShelf => self.return_to_shelf(),
            Command::Forget(source) => self.forget(&source),
            Command::Shown(range) => self.show(range),
            Command::Go(go) => self.go(go),
            Command::Select(selection) => self.select(selection),
            Command::Note(note) => self.note(note, now_ms),
            Command::FocusNote(id) => self.focus(|focus| focus.note = id),
            Command::FocusEntry(id) => self.focus(|focus| focus.entry = id),
            Command::Undo => self.undo(now_ms),
            Command::Redo => self.redo(now_ms),
            Command::NotesSaved { key, stamp, result } => self.saved(key, stamp.as_deref(), result),
            Command::RetrySave => self.unsaved.values().map(|notebook| Task::SaveNotes(Box::new(notebook.clone()))).collect(),
            Command::GlossaryReady { key, glossary } => {
                if let Some(book) = self.book_with(&key) {
                    book.glossary = glossary;
                    book.glossary_pending = false;
                }
                Vec::new()
            }
            Command::Find(find) => self.find(find),
            Command::Export { path, preset } => self.export(path, preset),
            Command::Exported(result) => self.exported(result),
            Command::Set(Setting::All(settings)) => self.set(settings),
            Command::Notice(notice) => self.tell(notice),
            Command::Dismiss(id) => {
                self.notices.retain(|notice| notice.id != id);
                Vec::new()
            }
        }
    }

    // ---- texts ---------------------------------------------------------------------------------------------------------

    fn start_opening(&mut self, source: Source) -> Vec<Task> {
        let same = self.book.as_ref().is_some_and(|book| book.source == source);
        if same && let Some(arrival) = self.arrive_at.take() {
            self.arrive(&arrival);
            return Vec::new();
        }
        let name = self.shelf.get(&source).map_or_else(|| source.name(), |recent| recent.title.clone());
        self.opening = Some(Opening { source: source.clone(), name });
        vec![Task::Open(source)]
    }

    fn finish_opening(&mut self, mut opened: Opened, now_ms: u64) -> Vec<Task> {
        // A reader who asked for another text meanwhile gets that one.
        if self.opening.as_ref().is_some_and(|opening| opening.source != opened.source) {
            return Vec::new();
        }
        self.opening = None;
        let mut tasks = self.leave_book();
        self.notices.retain(|notice| notice.undo);
        for warning in opened.warnings.iter().take(3) {
            self.tell(Notice::warning(warning.clone()));
        }
        let pending = opened.glossary.is_none();
        let key = opened.identity.key.clone();
        if pending {
            tasks.push(Task::Glossary { key: key.clone(), document: Arc::clone(&opened.document) });
        }
        tasks.push(Task::Watch { source: opened.source.clone(), key });
        // What was written a moment ago may not have been on the disk when it was read.
        if let Some(unsaved) = self.unsaved.get(opened.notebook.key()) {
            opened.notebook.absorb(unsaved, &opened.document);
        }
        let position = opened.position;
        self.book = Some(Book {
            source: opened.source,
            document: opened.document,
            identity: opened.identity,
            notebook: opened.notebook,
            glossary: opened.glossary.unwrap_or_default(),
            glossary_pending: pending,
            warnings: opened.warnings,
            shown: TextRange { start: position, end: position },
            furthest: opened.furthest,
            jump: None,
            selection: None,
            focus: Focus::default(),
            finding: Finding::default(),
            draft: None,
        });
        self.jump_to(position, None);
        if let Some(arrival) = self.arrive_at.take() {
            self.arrive(&arrival);
        }
        self.keep_place(now_ms);
        tasks.push(Task::SaveShelf(self.shelf.clone()));
        tasks
    }

    fn fail_opening(&mut self, source: &Source, message: String) -> Vec<Task> {
        if self.opening.as_ref().is_some_and(|opening| opening.source == *source) {
            self.opening = None;
        }
        self.arrive_at = None;
        self.tell(Notice::warning(message))
    }

    /// The same text, written anew by another program: notes are placed again, and the reader stays where the words are.
    fn read_again(&mut self, opened: Opened) -> Vec<Task> {
        let Some(book) = self.book.as_mut().filter(|book| book.source == opened.source) else { return Vec::new() };
        if book.document.text.as_str() == opened.document.text.as_str() {
            return Vec::new();
        }
        let place = carried_over(book, &opened.document);
        let key = opened.identity.key.clone();
        let pending = opened.glossary.is_none();
        book.identity = opened.identity;
        let old_text = std::mem::replace(&mut book.document, Arc::clone(&opened.document));
        book.notebook.place(&opened.document, Some(old_text.text.as_str()));
        book.glossary = opened.glossary.unwrap_or_default();
        book.glossary_pending = pending;
        book.selection = None;
        book.finding = Finding::default();
        book.furthest = book.furthest.min(opened.document.text.end());
        let words = placed_words(book.notebook.annotations());
        self.jump_to(place, None);
        self.tell(Notice::done(format!("The file was changed, and has been read again. {words}")));
        if pending { vec![Task::Glossary { key, document: opened.document }] } else { Vec::new() }
    }

    fn return_to_shelf(&mut self) -> Vec<Task> {
        self.opening = None;
        let mut tasks = self.leave_book();
        tasks.push(Task::Unwatch);
        tasks
    }

    /// Puts the open text away: its place is kept, its half-written note is a whole one.
    fn leave_book(&mut self) -> Vec<Task> {
        self.end_draft();
        if self.book.is_none() {
            return Vec::new();
        }
        self.note_place();
        self.book = None;
        vec![Task::SaveShelf(self.shelf.clone())]
    }

    fn forget(&mut self, source: &Source) -> Vec<Task> {
        self.shelf.remove(source);
        self.tell(Notice::done("Taken off the shelf. The file and your notes stay where they are."));
        vec![Task::SaveShelf(self.shelf.clone())]
    }

    /// What the window must still do before it closes.
    pub fn close(&mut self) -> Vec<Task> {
        let mut tasks = self.leave_book();
        tasks.push(Task::SaveSettings(self.settings.clone()));
        tasks
    }

    // ---- places --------------------------------------------------------------------------------------------------------

    fn show(&mut self, range: TextRange) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        book.shown = range;
        book.furthest = book.furthest.max(range.end);
        Vec::new()
    }

    /// Writes the present place onto the shelf, with the time, which puts the text first.
    fn keep_place(&mut self, now_ms: u64) {
        if let Some(book) = &self.book {
            self.shelf.opened(&book.source, &book.identity, &book.document, now_ms);
        }
        self.note_place();
    }

    fn note_place(&mut self) {
        if let Some(book) = &self.book {
            self.shelf.read(&book.source, &book.document, book.shown.start, book.furthest);
        }
    }

    /// The place as it is now, to be kept from time to time while reading.
    pub fn checkpoint(&mut self) -> Vec<Task> {
        self.note_place();
        vec![Task::SaveShelf(self.shelf.clone())]
    }

    fn go(&mut self, go: Go) -> Vec<Task> {
        match go {
            Go::To(offset) => self.leap(offset, None),
            Go::Show(range) => self.leap(range.start, Some(range)),
            Go::Follow(link) => return self.follow(link),
            Go::Back => return self.travel(true),
            Go::Forward => return self.travel(false),
            Go::NextMention => self.step_mention(true),
            Go::PreviousMention => self.step_mention(false),
            Go::NextNote => self.step_note(true),
            Go::PreviousNote => self.step_note(false),
            Go::NextChapter => self.step_chapter(true),
            Go::PreviousChapter => self.step_chapter(false),
            Go::Start => self.leap(Offset::ZERO, None),
            Go::End => {
                let end = self.book.as_ref().map_or(Offset::ZERO, |book| book.document.text.end());
                self.leap(end, None);
            }
        }
        Vec::new()
    }

    /// Goes there and remembers where the reader was.
    fn leap(&mut self, to: Offset, flash: Option<TextRange>) {
        let Some(book) = &self.book else { return };
        let from = (book.source.clone(), book.shown.start);
        if self.back.last() != Some(&from) {
            self.back.push(from);
            let surplus = self.back.len().saturating_sub(TRAIL);
            self.back.drain(..surplus);
        }
        self.forward.clear();
        self.jump_to(to, flash);
    }

    fn jump_to(&mut self, to: Offset, flash: Option<TextRange>) {
        self.jumps += 1;
        let serial = self.jumps;
        if let Some(book) = &mut self.book {
            let to = to.min(book.document.text.end());
            book.jump = Some(Jump { serial, to, flash });
        }
    }

    fn arrive(&mut self, arrival: &Arrival) {
        match arrival {
            Arrival::Offset(offset) => self.jump_to(*offset, None),
            Arrival::Fragment(fragment) => {
                let target = self.book.as_ref().and_then(|book| book.document.targets.get(&format!("#{fragment}")).copied());
                if let Some(target) = target {
                    self.jump_to(target, None);
                }
            }
        }
    }

    fn travel(&mut self, back: bool) -> Vec<Task> {
        let (from, to) = if back { (&mut self.back, &mut self.forward) } else { (&mut self.forward, &mut self.back) };
        let Some((source, offset)) = from.pop() else { return Vec::new() };
        let Some(book) = &self.book else { return Vec::new() };
        to.push((book.source.clone(), book.shown.start));
        if book.source == source {
            self.jump_to(offset, None);
            return Vec::new();
        }
        self.arrive_at = Some(Arrival::Offset(offset));
        self.start_opening(source)
    }

    fn follow(&mut self, link: Link) -> Vec<Task> {
        let Some(book) = &self.book else { return Vec::new() };
        match link {
            Link::Inside(target) => match book.document.targets.get(&target).copied() {
                Some(offset) => self.leap(offset, None),
                None => return self.tell(Notice::warning("This link leads to a place that is not in the text.")),
            },
            Link::Neighbour(path) => {
                let (path, fragment) =
                    path.split_once('#').map_or((path.as_str(), None), |(path, name)| (path, Some(name.to_owned())));
                let from = (book.source.clone(), book.shown.start);
                let source = book.source.neighbour(path);
                self.back.push(from);
                self.forward.clear();
                self.arrive_at = fragment.map(Arrival::Fragment);
                return self.start_opening(source);
            }
            // The window asks before it hands an address to the browser; nothing is to be done here.
            Link::Outside(_) => {}
        }
        Vec::new()
    }

    fn step_mention(&mut self, forward: bool) {
        let Some(book) = &self.book else { return };
        let Some((_, entry)) = book.chosen_entry() else { return };
        let here = book.jump.and_then(|jump| jump.flash).map_or(book.shown.start, |flash| flash.start);
        let next = if forward {
            entry.mentions.iter().find(|mention| mention.start > here).or(entry.mentions.first())
        } else {
            entry.mentions.iter().rev().find(|mention| mention.start < here).or(entry.mentions.last())
        };
        if let Some(&mention) = next {
            self.leap(mention.start, Some(mention));
        }
    }

    fn step_note(&mut self, forward: bool) {
        let Some(book) = &self.book else { return };
        let focused = book.focus.note.and_then(|id| book.notebook.get(id)).and_then(|note| note.place.range());
        let here = focused.map_or(book.shown.start, |range| range.start);
        let mut places = book.notebook.annotations().iter().filter_map(|note| Some((note.id, note.place.range()?)));
        let next =
            if forward { places.find(|(_, range)| range.start > here) } else { places.rfind(|(_, range)| range.start < here) };
        if let Some((id, range)) = next {
            self.leap(range.start, Some(range));
            if let Some(book) = &mut self.book {
                book.focus.note = Some(id);
            }
        }
    }

    fn step_chapter(&mut self, forward: bool) {
        let Some(book) = &self.book else { return };
        let here = book.shown.start;
        let starts = book.document.outline.iter().filter_map(|item| item.target);
        let next = if forward { starts.filter(|&start| start > here).min() } else { starts.filter(|&start| start < here).max() };
        let end = if forward { book.document.text.end() } else { Offset::ZERO };
        self.leap(next.unwrap_or(end), None);
    }

    fn select(&mut self, selection: Option<Selection>) -> Vec<Task> {
        if let Some(book) = &mut self.book {
            book.selection = selection.filter(|selection| !selection.range().is_empty());
            if book.selection.is_some() {
                book.focus.note = None;
            }
        }
        Vec::new()
    }

    fn focus(&mut self, change: impl FnOnce(&mut Focus)) -> Vec<Task> {
        if let Some(book) = &mut self.book {
            change(&mut book.focus);
        }
        Vec::new()
    }

    // ---- notes ---------------------------------------------------------------------------------------------------------

    fn note(&mut self, note: Note, now_ms: u64) -> Vec<Task> {
        match note {
            Note::Mark { ink, style } => self.mark(ink, style, now_ms),
            Note::Bookmark(offset) => self.bookmark(offset, now_ms),
            Note::Draft { id, words } => self.draft(id, words, now_ms),
            Note::Write { id, words } => {
                let tasks = self.draft(id, words, now_ms);
                self.end_draft();
                tasks
            }
            Note::SetTags { id, tags } => self.set_tags(id, &tags, now_ms),
            Note::Edit(edit) => self.edit(edit, now_ms),
        }
    }

    /// Marks the selection, or gives the chosen highlight this colour.
    fn mark(&mut self, ink: crate::annotation::Ink, style: Style, now_ms: u64) -> Vec<Task> {
        self.settings.ink = ink;
        let Some(book) = &self.book else { return Vec::new() };
        let Some(selection) = book.selection else {
            let Some(id) = book.focus.note else { return Vec::new() };
            return self.edit(Edit::Several(vec![Edit::Recolor { id, ink }, Edit::Restyle { id, style }]), now_ms);
        };
        let id = Uuid::now_v7();
        let range = trimmed(&book.document, selection.range());
        let tasks = self.edit(Edit::add(id, Kind::Highlight, range, ink, style), now_ms);
        if let Some(book) = &mut self.book {
            book.selection = None;
            book.focus.note = Some(id);
        }
        tasks
    }

    /// Remembers the block that starts at or holds `offset`; a second time forgets it again.
    fn bookmark(&mut self, offset: Offset, now_ms: u64) -> Vec<Task> {
        let Some(book) = &self.book else { return Vec::new() };
        let Some(block) = book.document.block_at(offset).map(|index| &book.document.blocks[index]) else { return Vec::new() };
        let line = book.document.first_words(TextRange { start: offset.max(block.range.start), end: block.range.end });
        let there =
            book.notebook.annotations().iter().find(|note| note.kind == Kind::Bookmark && note.place.range() == Some(line));
        let edit = match there {
            Some(bookmark) => Edit::Delete(bookmark.id),
            None => Edit::add(Uuid::now_v7(), Kind::Bookmark, line, self.settings.ink, Style::Solid),
        };
        let words = if there.is_some() { "Bookmark removed." } else { "Bookmarked." };
        let tasks = self.edit(edit, now_ms);
        self.tell(Notice::done(words).with_undo());
        tasks
    }

    fn draft(&mut self, id: Uuid, words: String, now_ms: u64) -> Vec<Task> {
        if self.book.as_ref().is_some_and(|book| book.draft.as_ref().is_some_and(|(drafted, _)| *drafted != id)) {
            self.end_draft();
        }
        let Some(book) = &mut self.book else { return Vec::new() };
        if let Some(reason) = book.notebook.read_only() {
            let words = reason.to_owned();
            return self.tell(Notice::warning(words));
        }
        let document = Arc::clone(&book.document);
        let Some(inverse) = book.notebook.apply(Edit::SetNote { id, note: words }, &document, now_ms) else { return Vec::new() };
        book.draft.get_or_insert((id, inverse));
        self.save_notes()
    }

    /// Makes all that was typed since the editor opened one step to undo.
    fn end_draft(&mut self) {
        if let Some(book) = &mut self.book
            && let Some((_, inverse)) = book.draft.take()
        {
            self.history.push(&book.identity.key, inverse);
        }
    }

    fn set_tags(&mut self, id: Uuid, tags: &[String], now_ms: u64) -> Vec<Task> {
        let Some(note) = self.book.as_ref().and_then(|book| book.notebook.get(id)) else { return Vec::new() };
        let gone = note.tags.iter().filter(|tag| !tags.contains(tag)).map(|tag| (tag, false));
        let come = tags.iter().filter(|tag| !note.tags.contains(tag)).map(|tag| (tag, true));
        let edits: Vec<Edit> = gone.chain(come).map(|(tag, on)| Edit::Tag { id, tag: tag.clone(), on }).collect();
        if edits.is_empty() { Vec::new() } else { self.edit(Edit::Several(edits), now_ms) }
    }

    fn edit(&mut self, edit: Edit, now_ms: u64) -> Vec<Task> {
        self.end_draft();
        let Some(book) = &mut self.book else { return Vec::new() };
        if let Some(reason) = book.notebook.read_only() {
            let words = reason.to_owned();
            return self.tell(Notice::warning(words));
        }
        let deleted = matches!(edit, Edit::Delete(_));
        let document = Arc::clone(&book.document);
        let Some(inverse) = book.notebook.apply(edit, &document, now_ms) else { return Vec::new() };
        self.history.push(&book.identity.key, inverse);
        if deleted {
            book.focus.note = None;
            self.tell(Notice::done("Deleted.").with_undo());
        }
        self.save_notes()
    }

    fn undo(&mut self, now_ms: u64) -> Vec<Task> {
        self.end_draft();
        let Some(book) = &mut self.book else { return Vec::new() };
        let Some(label) = self.history.undo(&mut book.notebook, &book.document, now_ms) else {
            return self.tell(Notice::done("There is nothing to undo."));
        };
        book.selection = None;
        self.tell(Notice::done(format!("Undone: {}.", label.to_lowercase())));
        self.save_notes()
    }

    fn redo(&mut self, now_ms: u64) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let Some(label) = self.history.redo(&mut book.notebook, &book.document, now_ms) else {
            return self.tell(Notice::done("There is nothing to redo."));
        };
        self.tell(Notice::done(format!("Done again: {}.", label.to_lowercase())));
        self.save_notes()
    }

    fn save_notes(&mut self) -> Vec<Task> {
        let Some(book) = &self.book else { return Vec::new() };
        self.unsaved.insert(book.notebook.key().to_owned(), book.notebook.clone());
        let task = Task::SaveNotes(Box::new(book.notebook.clone()));
        self.tell_saving();
        vec![task]
    }

    fn saved(&mut self, key: String, stamp: Option<&str>, result: Result<(), String>) -> Vec<Task> {
        match result {
            Ok(()) => {
                self.failures.remove(&key);
                // Words written since then are on their way still.
                if self.unsaved.get(&key).is_some_and(|notebook| notebook.replica().last_stamp() == stamp) {
                    self.unsaved.remove(&key);
                }
            }
            Err(reason) => drop(self.failures.insert(key, reason)),
        }
        self.tell_saving();
        Vec::new()
    }

    /// Nothing is called saved while the notes of any text are not.
    fn tell_saving(&mut self) {
        self.saving = match self.failures.values().next() {
            Some(reason) => Saving::Failed(reason.clone()),
            None if self.unsaved.is_empty() => Saving::Saved,
            None => Saving::Pending,
        };
    }

    // ---- finding, export, preferences ------------------------------------------------------------------------------------

    fn find(&mut self, find: Find) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let finding = &mut book.finding;
        match find {
            Find::Query { words, regex } => {
                if words.trim().is_empty() {
                    *finding = Finding { regex, ..Finding::default() };
                    return Vec::new();
                }
                finding.words.clone_from(&words);
                finding.regex = regex;
                finding.pending = true;
                let (key, document) = (book.identity.key.clone(), Arc::clone(&book.document));
                return vec![Task::Find { key, words, regex, document }];
            }
            Find::Found { key, words, result } => {
                if book.identity.key == key && finding.words == words {
                    self.found(result);
                }
            }
            Find::Next => self.step_hit(true),
            Find::Previous => self.step_hit(false),
            Find::Hit(index) => self.go_to_hit(index),
            Find::Clear => *finding = Finding { regex: finding.regex, ..Finding::default() },
        }
        Vec::new()
    }

    /// Takes the hits in and goes to the first at or after the page that is shown.
    fn found(&mut self, result: Result<Vec<TextRange>, String>) {
        let Some(book) = &mut self.book else { return };
        let (hits, error) = result.map_or_else(|error| (Vec::new(), Some(error)), |hits| (hits, None));
        let from = book.shown.start;
        let nearest = hits.partition_point(|hit| hit.start < from);
        let first = if hits.is_empty() { None } else { Some(nearest % hits.len()) };
        book.finding = Finding { hits, error, pending: false, current: None, ..std::mem::take(&mut book.finding) };
        if let Some(first) = first {
            self.go_to_hit(first);
        }
    }

    fn step_hit(&mut self, forward: bool) {
        let Some(book) = &self.book else { return };
        let count = book.finding.hits.len();
        if count == 0 {
            return;
        }
        let step = if forward { 1 } else { count - 1 };
        let next = book.finding.current.map_or(0, |current| (current + step) % count);
        self.go_to_hit(next);
    }

    fn go_to_hit(&mut self, index: usize) {
        let Some(book) = &mut self.book else { return };
        let Some(&hit) = book.finding.hits.get(index) else { return };
        book.finding.current = Some(index);
        // A hit in plain sight is pointed at; the page stays still.
        if !(book.shown.start <= hit.start && hit.end <= book.shown.end) {
            self.leap(hit.start, Some(hit));
        }
    }

    fn export(&mut self, path: std::path::PathBuf, preset: exchange::Preset) -> Vec<Task> {
        let Some(book) = &self.book else { return Vec::new() };
        let (document, notebook) = (Arc::clone(&book.document), Box::new(book.notebook.clone()));
        vec![Task::Export { path, preset, document, notebook }]
    }

    /// All notes of the open text in the shape of `preset`.
    #[must_use]
    pub fn exported_words(&self, preset: exchange::Preset) -> Option<String> {
        let book = self.book.as_ref()?;
        Some(exchange::export(preset, &book.document, &book.notebook))
    }

    fn exported(&mut self, result: Result<std::path::PathBuf, String>) -> Vec<Task> {
        self.tell(match result {
            Ok(path) => Notice::done(format!("Exported to {}.", path.display())),
            Err(message) => Notice::warning(message),
        })
    }

    fn set(&mut self, settings: Settings) -> Vec<Task> {
        if self.settings == settings {
            return Vec::new();
        }
        self.settings = settings.clone();
        vec![Task::SaveSettings(settings)]
    }

    fn tell(&mut self, notice: Notice) -> Vec<Task> {
        self.next_notice += 1;
        // The same words twice are told once, and of what only passes by, the last is enough.
        self.notices
            .retain(|old| old.words != notice.words && (old.kind != notice.kind || notice.kind == super::NoticeKind::Warning));
        self.notices.push(Notice { id: self.next_notice, ..notice });
        Vec::new()
    }
}

/// A range without white space at its ends, so that a mark does not hang over its words.
fn trimmed(document: &crate::document::Document, range: TextRange) -> TextRange {
    let words = document.slice(range);
    let lead = words.chars().take_while(|c| c.is_whitespace()).count();
    let trail = words.chars().rev().take_while(|c| c.is_whitespace()).count();
    if lead + trail >= range.len() {
        return range;
    }
    TextRange { start: range.start.plus(lead), end: range.end.minus(trail) }
}

/// Where the words at the top of the page stand in the new version of a text.
fn carried_over(book: &Book, now: &crate::document::Document) -> Offset {
    let top = book.document.first_words(TextRange { start: book.shown.start, end: book.document.text.end() });
    let anchor = crate::annotation::anchor::describe(&book.document, top);
    let found = crate::annotation::anchor::locate(&anchor, now, Some(book.document.text.as_str()));
    found.range().map_or_else(|| book.shown.start.min(now.text.end()), |range| range.start)
}

/// How many notes found their place, as a sentence.
fn placed_words(notes: &[crate::annotation::Annotation]) -> String {
    let placed = notes.iter().filter(|note| note.place.range().is_some()).count();
    match notes.len() {
        0 => String::new(),
        all if all == placed => "All notes are in their places.".to_owned(),
        all => format!("{placed} of {all} notes found their place; the others are listed with their words."),
    }
}
