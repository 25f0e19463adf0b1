//! Texts that are opened, read again, brought to the front, put away.

use super::super::open::Opened;
use super::super::open_text::{Front, OpenText};
use super::super::state::{NotOpenedFor, Notice, Offer, Opening, State};
use super::super::task::{DiskTask, ReadTask, ShelfTask, Task, WatchTask};
use crate::annotation::anchor::{self, Anchor};
use crate::document::TextRange;
use crate::library::{ReadingOptions, Source};
use std::sync::Arc;

impl State {
    /// Has a text read. One that is open already is only brought to the front.
    pub(super) fn start_opening(&mut self, source: Source, front: Front) -> Vec<Task> {
        let open = self
            .texts
            .with_source(&source)
            .map(|text| text.key().to_owned());
        let is_front = self
            .texts
            .front()
            .is_some_and(|text| text.text.source == source);
        if is_front && let Some(arrival) = self.arrive_at.take() {
            self.arrive(&arrival);
            return Vec::new();
        }
        if let Some(key) = open.filter(|_| !is_front) {
            return self.bring_to_front(&key);
        }
        self.read(source, front)
    }

    /// Has a text read, also where it is open already.
    pub(super) fn read(&mut self, source: Source, front: Front) -> Vec<Task> {
        let name = self
            .shelf
            .get(&source)
            .map_or_else(|| source.name(), |recent| recent.title.clone());
        self.opening = Some(Opening {
            source: source.clone(),
            name,
            front,
            unlocks: false,
            was_elsewhere: false,
        });
        self.locked = None;
        let options = self.shelf.reading_options(&source);
        vec![Task::Read(ReadTask::Open {
            source,
            options,
            password: None,
        })]
    }

    pub(super) fn stop_opening(&mut self) -> Vec<Task> {
        self.opening = None;
        self.arrive_at = None;
        vec![Task::Read(ReadTask::StopOpening)]
    }

    /// Reads the text in front in another way, and remembers which.
    pub(super) fn read_with(&mut self, options: ReadingOptions) -> Vec<Task> {
        let Some(open) = self
            .texts
            .front()
            .filter(|open| open.text.options != options)
        else {
            return Vec::new();
        };
        let source = open.text.source.clone();
        self.shelf.set_reading_options(&source, options);
        let mut tasks = vec![Task::Disk(DiskTask::SaveShelf(self.shelf.clone()))];
        tasks.extend(self.read(source, Front::Close));
        tasks
    }

    pub(super) fn finish_opening(&mut self, opened: Opened, now_ms: u64) -> Vec<Task> {
        // A reader who asked for another text meanwhile gets that one, and one who called it off gets none.
        let Some(opening) = self
            .opening
            .take_if(|opening| opening.source == opened.source)
        else {
            return Vec::new();
        };
        let mut tasks = match opening.front {
            Front::Keep => self.step_back(),
            Front::Close => self.close_front(),
        };
        tasks.extend(self.lay_open(opened, now_ms));
        tasks
    }

    /// Puts a text that was read before the reader.
    fn lay_open(&mut self, mut opened: Opened, now_ms: u64) -> Vec<Task> {
        self.notices
            .retain(|notice| notice.offer == Some(Offer::Undo));
        self.warn_of_reading(&opened);
        let key = opened.identity.key.clone();
        if let Some(unsaved) = self.unsaved_names.get(&key) {
            opened.corrections.merge(unsaved);
        }
        // What was written a moment ago may not have been on the disk when it was read.
        if let Some(unsaved) = self.unsaved.get(opened.notebook.key()) {
            opened.notebook.absorb(unsaved, &opened.document);
        }
        let mut tasks = Vec::new();
        // The same notes under another name of the file, or the same text in another encoding.
        if self.texts.with_key(&key).is_some() {
            tasks.extend(self.close_text(&key));
        }
        tasks.extend(self.keep_cover(&key, &opened.document));
        tasks.push(Task::Watch(WatchTask::Begin {
            source: opened.source.clone(),
            key: key.clone(),
        }));
        let (base, position) = (opened.glossary.clone(), opened.position);
        let here_ms = self.read_here_ms(&key);
        let history = self.closed.remove(&key).unwrap_or_default();
        let as_pages = self
            .shelf
            .get(&opened.source)
            .and_then(|recent| recent.as_pages);
        opened.opens_as_pages = as_pages.unwrap_or(opened.opens_as_pages);
        self.texts.add(OpenText::new(opened, history));
        tasks.extend(self.follow_pages());
        tasks.extend(self.make_glossary(base));
        self.jump_to(position, None);
        match self.arrive_at.take() {
            Some(arrival) => self.arrive(&arrival),
            None => self.offer_place_elsewhere(&key, here_ms),
        }
        self.keep_place(now_ms);
        self.settle_settings();
        tasks.extend(self.show_again(&key, now_ms));
        tasks.extend(self.offer_marks());
        self.tell_joined();
        tasks.push(Task::Disk(DiskTask::SaveShelf(self.shelf.clone())));
        tasks.extend(self.seek(&key, None));
        tasks.extend(self.compare());
        tasks
    }

    /// One notice of all that could not be read, however much that is.
    fn warn_of_reading(&mut self, opened: &Opened) {
        const MOST: usize = 3;
        let warnings = &opened.warnings;
        let mut lines: Vec<String> = warnings.iter().take(MOST).cloned().collect();
        if warnings.len() > MOST {
            lines.push(say!("app-more-warnings", count = warnings.len() - MOST));
        }
        if !lines.is_empty() {
            let notice = Notice::warning(lines.join("\n"));
            self.notify(if opened.is_part_of_page {
                notice.with(Offer::WholePage)
            } else {
                notice
            });
        }
    }

    pub(super) fn fail_opening(
        &mut self,
        source: &Source,
        message: String,
        why: NotOpenedFor,
    ) -> Vec<Task> {
        // Called off, or another text was asked for meanwhile: that is no news.
        let Some(opening) = self.opening.take_if(|opening| opening.source == *source) else {
            return Vec::new();
        };
        if why == NotOpenedFor::Password {
            self.ask_for_password(opening);
            return Vec::new();
        }
        // Renamed, or moved within a watched folder: it was found there since.
        if why == NotOpenedFor::Missing
            && !opening.was_elsewhere
            && let Some(elsewhere) = self.same_text_elsewhere(source)
        {
            let tasks = self.read(elsewhere, opening.front);
            if let Some(opening) = &mut self.opening {
                opening.was_elsewhere = true;
            }
            return tasks;
        }
        self.arrive_at = None;
        self.notify(Notice::warning(message))
    }

    /// Another place where the text lies whose file was there.
    fn same_text_elsewhere(&self, source: &Source) -> Option<Source> {
        let known = self.shelf.get(source).map(|recent| recent.key.as_str());
        let catalogue = &self.on_shelf.catalogue;
        let found = || catalogue.get(source).map(|found| found.key.as_str());
        let key = known.or_else(found)?;
        let mut texts = catalogue.iter();
        let other = texts.find(|(other, found)| found.key == key && *other != source);
        other.map(|(other, _)| other.clone())
    }

    /// The same text, written anew by another program: notes are placed again, and the reader stays where the words are.
    pub(super) fn read_again(&mut self, opened: Opened, now_ms: u64) -> Vec<Task> {
        let Some(open) = self.texts.with_source(&opened.source) else {
            return Vec::new();
        };
        // Another text may have been put in its place: its notes are its own.
        if open.key() != opened.identity.key {
            return self.replaced(opened, now_ms);
        }
        if open.text.document.text.as_str() == opened.document.text.as_str() {
            return Vec::new();
        }
        let key = open.key().to_owned();
        let is_front = self.texts.front().is_some_and(|front| front.key() == key);
        let top = top_of_page(open);
        let before = (
            open.notes.notebook.text_sha256().to_owned(),
            Arc::clone(&open.text.document),
        );
        let glossary = opened.glossary.clone();
        if let Some(open) = self.texts.with_key_mut(&key) {
            open.text_changed(opened);
            let meanwhile = open.place.shown.start;
            self.jump_in(&key, meanwhile, None);
        }
        if is_front {
            self.notify(Notice::done(say!("app-file-reloaded")));
        }
        let mut tasks = self.seek(&key, Some((before, top)));
        tasks.extend(self.follow_pages());
        tasks.extend(self.make_glossary_of(&key, glossary));
        tasks
    }

    /// Another text has taken the place of an open one.
    fn replaced(&mut self, opened: Opened, now_ms: u64) -> Vec<Task> {
        let front = self.texts.front().map(|front| front.key().to_owned());
        let Some(gone) = self
            .texts
            .with_source(&opened.source)
            .map(|open| open.key().to_owned())
        else {
            return Vec::new();
        };
        let mut tasks = self.close_text(&gone);
        if front.as_ref() != Some(&gone) {
            // Nobody looks at it now; it is read when it is opened again.
            return tasks;
        }
        tasks.extend(self.lay_open(opened, now_ms));
        self.notify(Notice::done(say!("app-other-text-in-file")));
        tasks
    }

    /// Shows another of the open texts, where the reader left it.
    pub(super) fn bring_to_front(&mut self, key: &str) -> Vec<Task> {
        let mut tasks = self.step_back();
        if !self.texts.bring_to_front(key) {
            return tasks;
        }
        tasks.extend(self.follow_pages());
        self.opening = None;
        self.settle_settings();
        if let Some(place) = self.texts.front().map(|open| open.place) {
            self.jump_to(place.shown.start, None);
        }
        if let Some(arrival) = self.arrive_at.take() {
            self.arrive(&arrival);
        }
        tasks
    }

    /// Puts a text away: its place is kept, its half-written note is a whole one, and what can be undone in it is remembered.
    pub(super) fn close_text(&mut self, key: &str) -> Vec<Task> {
        self.end_draft_in(key);
        self.note_place_in(key);
        self.list_open_text(key);
        let Some(text) = self.texts.close(key) else {
            return Vec::new();
        };
        self.closed_notes.written(text.notes.notebook.replica());
        let mut tasks = Vec::new();
        if !text.notes.notebook.replica().is_empty() && text.notes.notebook.read_only().is_none() {
            // Another program may have removed or reverted our file since it was written.
            tasks.push(Task::Disk(DiskTask::WriteBack(Box::new(
                text.notes.notebook.replica().clone(),
            ))));
        }
        self.closed.insert(key.to_owned(), text.history);
        self.settle_settings();
        tasks.extend([
            Task::Disk(DiskTask::SaveShelf(self.shelf.clone())),
            Task::Watch(WatchTask::End {
                key: key.to_owned(),
            }),
        ]);
        tasks
    }

    pub(super) fn return_to_shelf(&mut self) -> Vec<Task> {
        self.opening = None;
        let mut tasks = self.close_front();
        tasks.push(Task::Shelf(ShelfTask::Look));
        tasks
    }

    pub(super) fn look_at_shelf(&mut self) -> Vec<Task> {
        self.opening = None;
        let mut tasks = self.step_back();
        self.texts.put_back();
        self.settle_settings();
        tasks.push(Task::Shelf(ShelfTask::Look));
        tasks
    }

    fn close_front(&mut self) -> Vec<Task> {
        let front = self.texts.front().map(|front| front.key().to_owned());
        front.map_or_else(Vec::new, |key| self.close_text(&key))
    }

    /// What is to be done in the text in front before another comes before it.
    fn step_back(&mut self) -> Vec<Task> {
        let Some(key) = self.texts.front().map(|front| front.key().to_owned()) else {
            return Vec::new();
        };
        self.end_draft_in(&key);
        self.note_place_in(&key);
        vec![Task::Disk(DiskTask::SaveShelf(self.shelf.clone()))]
    }

    /// What the window must still do before it closes.
    pub fn close(&mut self) -> Vec<Task> {
        let keys: Vec<String> = self
            .texts
            .iter()
            .map(|text| text.key().to_owned())
            .collect();
        let mut tasks: Vec<Task> = keys.iter().flat_map(|key| self.close_text(key)).collect();
        tasks.push(Task::Disk(DiskTask::SaveSettings(Box::new(
            self.usual.clone(),
        ))));
        tasks
    }
}

/// The words at the top of the page, to be found again in a new version of the text.
fn top_of_page(open: &OpenText) -> Anchor {
    let document = &open.text.document;
    let top = document.first_words(TextRange {
        start: open.place.shown.start,
        end: document.text.end(),
    });
    anchor::describe(document, top)
}
