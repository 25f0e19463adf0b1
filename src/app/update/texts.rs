//! Texts that are opened, read again, put away.

use super::super::command::Task;
use super::super::open::Opened;
use super::super::state::{Book, Finding, Focus, Notice, Offer, Opening, State};
use crate::annotation::anchor::{self, Anchor};
use crate::document::TextRange;
use crate::library::Source;
use std::collections::BTreeMap;
use std::sync::Arc;

impl State {
    pub(super) fn start_opening(&mut self, source: Source) -> Vec<Task> {
        let same = self.book.as_ref().is_some_and(|book| book.source == source);
        if same && let Some(arrival) = self.arrive_at.take() {
            self.arrive(&arrival);
            return Vec::new();
        }
        let name = self.shelf.get(&source).map_or_else(|| source.name(), |recent| recent.title.clone());
        self.opening = Some(Opening { source: source.clone(), name });
        let encoding = self.shelf.encoding(&source).map(str::to_owned);
        vec![Task::Open { source, encoding }]
    }

    pub(super) fn stop_opening(&mut self) -> Vec<Task> {
        self.opening = None;
        self.arrive_at = None;
        vec![Task::StopOpening]
    }

    /// Reads the open text with its letters in another encoding, and remembers which.
    pub(super) fn read_as(&mut self, encoding: Option<String>) -> Vec<Task> {
        let Some(book) = self.book.as_ref().filter(|book| book.one_encoding) else { return Vec::new() };
        let source = book.source.clone();
        self.shelf.tell_encoding(&source, encoding);
        let mut tasks = vec![Task::SaveShelf(self.shelf.clone())];
        tasks.extend(self.start_opening(source));
        tasks
    }

    pub(super) fn finish_opening(&mut self, opened: Opened, now_ms: u64) -> Vec<Task> {
        // A reader who asked for another text meanwhile gets that one, and one who called it off gets none.
        if self.opening.as_ref().is_none_or(|opening| opening.source != opened.source) {
            return Vec::new();
        }
        self.opening = None;
        self.lay_open(opened, now_ms)
    }

    /// Puts a text that was read before the reader.
    fn lay_open(&mut self, mut opened: Opened, now_ms: u64) -> Vec<Task> {
        let mut tasks = self.leave_book();
        self.notices.retain(|notice| notice.offer == Some(Offer::Undo));
        for warning in opened.warnings.iter().take(3) {
            self.tell(Notice::warning(warning.clone()));
        }
        let key = opened.identity.key.clone();
        if let Some(unsaved) = self.unsaved_names.get(&key) {
            opened.corrections.merge(unsaved);
        }
        let base = opened.glossary.take();
        let glossary = base.clone().unwrap_or_default();
        tasks.extend(self.keep_cover(&key, &opened.document));
        tasks.push(Task::Watch { source: opened.source.clone(), key });
        // What was written a moment ago may not have been on the disk when it was read.
        if let Some(unsaved) = self.unsaved.get(opened.notebook.key()) {
            opened.notebook.absorb(unsaved, &opened.document);
        }
        let position = opened.position;
        self.book = Some(Book {
            source: opened.source,
            document: opened.document,
            one_encoding: opened.one_encoding,
            identity: opened.identity,
            notebook: opened.notebook,
            base: Arc::clone(&glossary),
            corrections: opened.corrections,
            whole: Arc::clone(&glossary),
            glossary,
            unavailable: None,
            horizon: None,
            elsewhere: None,
            glossary_pending: false,
            warnings: opened.warnings,
            shown: TextRange { start: position, end: position },
            furthest: opened.furthest,
            jump: None,
            selection: None,
            focus: Focus::default(),
            finding: Finding::default(),
            seeking: None,
            guesses: BTreeMap::new(),
            similar: None,
            draft: None,
        });
        self.look_to_horizon();
        tasks.extend(self.make_glossary(base));
        self.jump_to(position, None);
        if let Some(arrival) = self.arrive_at.take() {
            self.arrive(&arrival);
        }
        self.keep_place(now_ms);
        tasks.push(Task::SaveShelf(self.shelf.clone()));
        tasks.extend(self.seek(None));
        tasks.extend(self.compare());
        tasks
    }

    pub(super) fn fail_opening(&mut self, source: &Source, message: String) -> Vec<Task> {
        // Called off, or another text was asked for meanwhile: that is no news.
        if self.opening.as_ref().is_none_or(|opening| opening.source != *source) {
            return Vec::new();
        }
        self.opening = None;
        self.arrive_at = None;
        self.tell(Notice::warning(message))
    }

    /// The same text, written anew by another program: notes are placed again, and the reader stays where the words are.
    pub(super) fn read_again(&mut self, opened: Opened, now_ms: u64) -> Vec<Task> {
        // Another text may have been put in its place: its notes are its own.
        if self.book.as_ref().is_some_and(|book| book.source == opened.source && book.identity.key != opened.identity.key) {
            let tasks = self.lay_open(opened, now_ms);
            self.tell(Notice::done("Another text has taken the place of this file, and was opened."));
            return tasks;
        }
        let Some(book) = self.book.as_mut().filter(|book| book.source == opened.source) else { return Vec::new() };
        if book.document.text.as_str() == opened.document.text.as_str() {
            return Vec::new();
        }
        let top = top_of_page(book);
        let before = (book.notebook.text_sha256().to_owned(), Arc::clone(&book.document));
        book.identity = opened.identity;
        book.document = Arc::clone(&opened.document);
        book.notebook.absorb(opened.notebook.replica(), &opened.document);
        book.notebook.place_known(&opened.document);
        book.corrections.merge(&opened.corrections);
        // Until the new list is made there is none: the places of the old one are in other words.
        book.base = Arc::default();
        book.whole = Arc::default();
        book.glossary = Arc::default();
        book.elsewhere = None;
        book.selection = None;
        book.guesses.clear();
        book.finding = Finding::default();
        book.furthest = book.furthest.min(opened.document.text.end());
        let meanwhile = book.shown.start;
        self.jump_to(meanwhile, None);
        self.tell(Notice::done("The file was changed, and has been read again."));
        let mut tasks = self.seek(Some((before, top)));
        tasks.extend(self.make_glossary(opened.glossary));
        tasks
    }

    pub(super) fn return_to_shelf(&mut self) -> Vec<Task> {
        self.opening = None;
        let mut tasks = self.leave_book();
        tasks.push(Task::Unwatch);
        tasks
    }

    /// Puts the open text away: its place is kept, its half-written note is a whole one.
    pub(super) fn leave_book(&mut self) -> Vec<Task> {
        self.end_draft();
        if self.book.is_none() {
            return Vec::new();
        }
        self.note_place();
        self.book = None;
        vec![Task::SaveShelf(self.shelf.clone())]
    }

    pub(super) fn forget(&mut self, source: &Source) -> Vec<Task> {
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
}

/// The words at the top of the page, to be found again in a new version of the text.
fn top_of_page(book: &Book) -> Anchor {
    let top = book.document.first_words(TextRange { start: book.shown.start, end: book.document.text.end() });
    anchor::describe(&book.document, top)
}
