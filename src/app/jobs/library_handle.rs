//! The library as the other threads see it: it lives on a thread of its own and is asked by messages, each with its reply.
//!
//! It only reads what readers wrote. Saving is done with a library of its own (see [`super::disk`]), so no question waits behind a
//! save. Of the files of books nothing is read here: a drive that hangs holds up the one who reads from it and nobody else.

use super::disk::Keeper;
use super::guarded;
use crate::annotation::{Notebook, OldTexts, Replica, Sketch};
use crate::app::open::TextMemory;
use crate::document::Document;
use crate::glossary::{Glossary, Lesson};
use crate::library::{
    Arrived, Attached, Exporter, Identity, Kept, Library, ReadingOptions, Recent, Shelf, Similar,
    Source,
};
use crate::study::reading_log::ReadingLog;
use crate::study::review::Cards;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::SystemTime;
use uuid::Uuid;

/// One question, which carries its own way to reply.
type Request = Box<dyn FnOnce(&mut Library) + Send>;

/// Files of notes with the time of their last change and their length.
pub(super) type NoteStamps = Vec<(PathBuf, SystemTime, u64)>;

#[derive(Clone)]
pub(super) struct LibraryHandle {
    requests: Sender<Request>,
    keeper: Keeper,
}

impl LibraryHandle {
    /// Starts the thread. It ends once nobody holds the handle.
    pub(super) fn start(mut library: Library, keeper: Keeper) -> Self {
        let (requests, received) = channel::<Request>();
        std::thread::spawn(move || {
            for request in received {
                // A file that the library stumbles over costs one reply, not all that follow.
                let _ = guarded(|| request(&mut library));
            }
        });
        Self { requests, keeper }
    }

    /// Asks and waits. None where the library stumbled over the question.
    fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Library) -> T + Send + 'static,
    ) -> Option<T> {
        let (reply, replied) = channel();
        let request = move |library: &mut Library| drop(reply.send(question(library)));
        self.requests.send(Box::new(request)).ok()?;
        replied.recv().ok()
    }

    /// A library of one's own, to look at many texts with.
    pub(super) fn another(&self) -> Option<Library> {
        self.ask(|library| {
            let mut another = library.for_reading();
            another.see_shelf(library.shelf().clone());
            another
        })
    }

    /// The notes on the texts with these keys, as they lie on the disk; none where they could not be read. One that the library
    /// stumbles over costs none of the others.
    pub(super) fn records(&self, keys: Vec<String>) -> Vec<(String, Option<Notebook>)> {
        let all = keys.clone();
        if let Some(records) = self.ask(move |library| library.records(&all)) {
            return keys
                .into_iter()
                .zip(records.into_iter().map(Some))
                .collect();
        }
        let one_by_one = keys.into_iter().map(|key| {
            let one = [key.clone()];
            let record = self.ask(move |library| library.records(&one));
            (key, record.and_then(|mut records| records.pop()))
        });
        one_by_one.collect()
    }

    /// Some of the notes on some texts, each in the words that were kept with them. `newer` may not be on the disk yet. None where
    /// not all of them are there.
    pub(super) fn chosen_notes(
        &self,
        chosen: BTreeMap<String, Vec<Uuid>>,
        newer: Vec<Replica>,
    ) -> Option<Vec<(Document, Notebook)>> {
        self.ask(move |library| {
            let keys: Vec<String> = chosen.keys().cloned().collect();
            let records = library.records(&keys).into_iter().zip(&chosen);
            let texts = records.map(|(mut record, (key, ids))| {
                for notes in newer.iter().filter(|notes| notes.key() == key) {
                    record.absorb(notes, &Document::default());
                }
                let there: BTreeSet<Uuid> = record.replica().ids().collect();
                if !ids.iter().all(|id| there.contains(id)) {
                    return None;
                }
                let (document, notebook) = library.from_notes_alone(&Kept::of(&record));
                Some((document, notebook.only(ids)))
            });
            texts.collect()
        })
        .flatten()
    }

    /// Which notes were shown when, and how long was read.
    pub(super) fn learned(&self) -> (Cards, ReadingLog) {
        self.ask(|library| (library.review_cards(), library.reading_log()))
            .unwrap_or_default()
    }

    /// Tells the library how the shelf looks now.
    pub(super) fn shelf_changed(&self, shelf: Shelf) {
        let _ = self
            .requests
            .send(Box::new(move |library| library.see_shelf(shelf)));
    }

    /// All that is on the disk about an open text: what every window and device has written.
    pub(super) fn arrived(&self, key: &str) -> Option<Arrived> {
        let key = key.to_owned();
        self.ask(move |library| library.arrived(&key))
    }

    pub(super) fn stamps_of_notes(&self, key: &str) -> NoteStamps {
        let key = key.to_owned();
        self.ask(move |library| library.stamps_of_notes(&key))
            .unwrap_or_default()
    }

    /// Older words of a text in which something was marked.
    pub(super) fn old_texts(&self, notes: &Replica) -> OldTexts {
        let notes = notes.clone();
        self.ask(move |library| library.old_texts(&notes))
            .unwrap_or_default()
    }

    pub(super) fn known_glossary(&self, text_sha256: &str) -> Option<Glossary> {
        let text_sha256 = text_sha256.to_owned();
        self.ask(move |library| library.known_glossary(&text_sha256))
            .flatten()
    }

    /// What was said of names in texts that belong with this one.
    pub(super) fn lessons(&self, key: &str, authors: &[String]) -> Vec<Lesson> {
        let (key, authors) = (key.to_owned(), authors.to_owned());
        self.ask(move |library| library.lessons(&key, &authors))
            .unwrap_or_default()
    }

    /// Keeps a glossary for the next time, unless one of its kind is kept.
    pub(super) fn keep_glossary(&self, text_sha256: &str, glossary: &Arc<Glossary>) {
        if !self.keeper.writes() {
            return;
        }
        let (text_sha256, glossary) = (text_sha256.to_owned(), Arc::clone(glossary));
        let _ = self.requests.send(Box::new(move |library| {
            let known = library.known_glossary(&text_sha256);
            if known.is_none_or(|known| known.is_curated() != glossary.is_curated()) {
                // It costs time to make it again, and nothing else.
                let _ = library.keep_glossary(&text_sha256, &glossary);
            }
        }));
    }

    /// The annotated text that this one is most like.
    pub(super) fn similar(&self, identity: &Identity, sketch: Sketch) -> Option<Similar> {
        let identity = identity.clone();
        self.ask(move |library| library.similar(&identity, &sketch))
            .flatten()
    }

    /// The texts on the shelf.
    pub(super) fn recent(&self) -> Vec<Recent> {
        self.ask(|library| library.shelf().recent().to_vec())
            .unwrap_or_default()
    }

    /// What writes files for the reader, as the shelf stands now.
    pub(super) fn exporter(&self) -> Option<Exporter> {
        self.ask(|library| library.exporter())
    }

    /// What may help to find a fault of the program.
    pub(super) fn problem_report(&self) -> Option<String> {
        self.ask(|library| library.problem_report())
    }

    pub(super) fn cover(&self, key: &str) -> Option<Vec<u8>> {
        let key = key.to_owned();
        self.ask(move |library| library.cover(&key)).flatten()
    }

    /// Keeps a small cover. Without room on the disk it is made again the next time.
    pub(super) fn keep_cover(&self, key: &str, png: &[u8]) {
        if self.keeper.writes() {
            let (key, png) = (key.to_owned(), png.to_owned());
            let _ = self.requests.send(Box::new(move |library| {
                drop(library.keep_cover(&key, &png));
            }));
        }
    }
}

impl TextMemory for LibraryHandle {
    fn reading_options(&mut self, source: &Source, sha256: &str) -> ReadingOptions {
        let (source, sha256) = (source.clone(), sha256.to_owned());
        self.ask(move |library| library.reading_options(&source, &sha256))
            .unwrap_or_default()
    }

    fn attach(
        &mut self,
        source: &Source,
        real: Option<&Source>,
        fingerprints: Identity,
        document: &Arc<Document>,
    ) -> Result<Attached, String> {
        let (asked, behind, text) = (source.clone(), real.cloned(), Arc::clone(document));
        let attached =
            self.ask(move |library| library.attach(&asked, behind.as_ref(), fingerprints, &text));
        let attached = attached.ok_or(say!("app-notes-not-looked-up"))?;
        // What is written beside notes must be known before the first of them is saved.
        let is_annotated = !attached.notebook.replica().is_empty();
        self.keeper.opened(
            (source.clone(), real.cloned()),
            attached.identity.clone(),
            Arc::clone(document),
            is_annotated,
        );
        Ok(attached)
    }
}
