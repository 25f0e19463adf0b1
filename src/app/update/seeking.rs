//! Notes that are looked for in changed words, that come from elsewhere, or that another text offers.

use super::super::command::{Seek, Task};
use super::super::state::{Notice, Offer, Seeking, State};
use crate::annotation::anchor::Anchor;
use crate::annotation::{Annotation, Place, Replica};
use crate::document::{Document, TextRange};
use crate::library::{Similar, Source};
use std::sync::Arc;
use uuid::Uuid;

/// Stands for the top of the page among the passages that are looked for.
const TOP: Uuid = Uuid::nil();

impl State {
    /// Starts the search for all notes that have no place yet. `before` is what the reader had open until now, and the words at
    /// the top of the page there.
    pub(super) fn seek(&mut self, before: Option<((String, Arc<Document>), Anchor)>) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let mut sought = book.notebook.sought();
        book.seeking = (!sought.is_empty()).then_some(Seeking { found: 0, of: sought.len() });
        let (previous, top) = before.unzip();
        sought.splice(0..0, top.map(|anchor| (TOP, anchor)));
        if sought.is_empty() {
            return Vec::new();
        }
        vec![Task::Seek(Box::new(Seek {
            document: Arc::clone(&book.document),
            text_sha256: book.notebook.text_sha256().to_owned(),
            sought,
            notes: book.notebook.replica().clone(),
            previous,
        }))]
    }

    pub(super) fn found_notes(&mut self, text_sha256: &str, mut places: Vec<(Uuid, Place)>, done: bool) -> Vec<Task> {
        let Some(book) = self.book.as_mut().filter(|book| book.notebook.text_sha256() == text_sha256) else { return Vec::new() };
        let top = places.iter().position(|(id, _)| *id == TOP).and_then(|index| places.remove(index).1.range());
        let count = places.len();
        book.notebook.set_places(places);
        if let Some(seeking) = &mut book.seeking {
            seeking.found += count;
        }
        let told = done && book.seeking.take().is_some();
        let words = placed_words(book.notebook.annotations());
        let attention = book.notebook.needing_attention().next().is_some();
        if let Some(top) = top {
            self.jump_to(top.start, None);
        }
        if !told {
            return Vec::new();
        }
        let notice = Notice::done(words);
        self.tell(if attention { notice.with(Offer::Attention) } else { notice })
    }

    pub(super) fn guess(&mut self, id: Uuid) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let Some(anchor) = book.notebook.anchor(id).map(Box::new) else { return Vec::new() };
        book.guesses.insert(id, None);
        let text_sha256 = book.notebook.text_sha256().to_owned();
        vec![Task::Guess { id, anchor, document: Arc::clone(&book.document), text_sha256 }]
    }

    pub(super) fn guessed(&mut self, text_sha256: &str, id: Uuid, places: Vec<TextRange>) -> Vec<Task> {
        if let Some(book) = self.book.as_mut().filter(|book| book.notebook.text_sha256() == text_sha256) {
            book.guesses.insert(id, Some(places));
        }
        Vec::new()
    }

    /// Takes in what other windows and other machines have written.
    pub(super) fn notes_arrived(&mut self, replica: &Replica, troubles: Vec<String>) -> Vec<Task> {
        for trouble in troubles.into_iter().take(3) {
            self.tell(Notice::warning(trouble));
        }
        let Some(book) = self.book.as_mut().filter(|book| book.notebook.key() == replica.key()) else { return Vec::new() };
        let document = Arc::clone(&book.document);
        let before = book.notebook.annotations().len();
        if !book.notebook.absorb(replica, &document) {
            return Vec::new();
        }
        let now = book.notebook.annotations().len();
        let words = match now.saturating_sub(before) {
            0 => "Changes to your notes have come from elsewhere.".to_owned(),
            1 => "A note has come from elsewhere.".to_owned(),
            new => format!("{new} notes have come from elsewhere."),
        };
        self.tell(Notice::done(words));
        self.seek(None)
    }

    /// Asks whether a text without notes is like one that has some.
    pub(super) fn compare(&mut self) -> Vec<Task> {
        let Some(book) = self.book.as_ref().filter(|book| book.notebook.replica().is_empty()) else { return Vec::new() };
        // The program's own texts keep their notes by their names.
        if matches!(book.source, Source::Bundled(_)) {
            return Vec::new();
        }
        vec![Task::Compare { identity: book.identity.clone(), document: Arc::clone(&book.document) }]
    }

    pub(super) fn resembles(&mut self, key: &str, similar: Similar) -> Vec<Task> {
        if let Some(book) = self.book_with(key).filter(|book| book.notebook.replica().is_empty()) {
            book.similar = Some(similar);
        }
        Vec::new()
    }

    pub(super) fn adopt(&mut self) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let Some(similar) = book.similar.take() else { return Vec::new() };
        let (identity, document) = (book.identity.clone(), Arc::clone(&book.document));
        vec![Task::Adopt { key: similar.key, identity, document, source: book.source.clone() }]
    }

    pub(super) fn decline(&mut self) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let identity = book.identity.clone();
        book.similar.take().map(|similar| Task::Decline { key: similar.key, identity }).into_iter().collect()
    }

    pub(super) fn adopted(&mut self, result: Result<Source, String>) -> Vec<Task> {
        match result {
            Ok(source) => self.start_opening(source),
            Err(message) => self.tell(Notice::warning(message)),
        }
    }
}

/// How many notes found their place, as a sentence.
fn placed_words(notes: &[Annotation]) -> String {
    let placed = notes.iter().filter(|note| note.place.range().is_some()).count();
    let changed = notes.iter().filter(|note| matches!(note.place, Place::Changed { .. })).count();
    let all = notes.len();
    match (all - placed, changed) {
        (0, 0) => "All notes are in their places.".to_owned(),
        (0, 1) => format!("All {all} notes placed. The words of one have changed."),
        (0, _) => format!("All {all} notes placed. The words of {changed} have changed."),
        (_, 0) => format!("{placed} of {all} notes placed. The others are listed with their words."),
        _ => format!("{placed} of {all} notes placed, {changed} of them where the words have changed."),
    }
}
