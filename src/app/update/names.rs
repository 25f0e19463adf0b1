//! Who is who: the list as it is made, corrected, cut at what is read, compared with other texts.

use super::super::command::{Names, Task};
use super::super::history::Step;
use super::super::state::{Arrival, Elsewhere, Notice, Offer, State};
use crate::document::Offset;
use crate::glossary::{Correction, Corrections, Curated, Glossary};
use crate::library::Source;
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    pub(super) fn names(&mut self, names: Names, now_ms: u64) -> Vec<Task> {
        match names {
            Names::Correct(correction) => self.correct(correction, now_ms),
            Names::LookElsewhere(id) => self.look_elsewhere(id),
            Names::FoundElsewhere { key, id, found } => self.found_elsewhere(&key, &id, found),
            Names::Export(path) => self.export_glossary(path),
            Names::Keep { path, bytes } => vec![Task::Write { path, bytes }],
            Names::Import(path) => vec![Task::ImportGlossary(path)],
            Names::Imported(Ok(correction)) => {
                let tasks = self.correct(*correction, now_ms);
                self.tell(Notice::done("The glossary was taken in.").with(Offer::Undo));
                tasks
            }
            Names::Imported(Err(reason)) => self.tell(Notice::warning(reason)),
        }
    }

    /// Has the glossary of the open text made, from `base` where there is one.
    pub(super) fn make_glossary(&mut self, base: Option<Arc<Glossary>>) -> Option<Task> {
        let book = self.book.as_mut()?;
        // A list that somebody wrote is there already; nobody waits for it.
        book.glossary_pending = base.is_none() || !book.corrections.is_empty();
        Some(Task::Glossary {
            key: book.identity.key.clone(),
            text_sha256: book.identity.text_sha256.clone(),
            document: Arc::clone(&book.document),
            base,
            corrections: Box::new(book.corrections.clone()),
        })
    }

    pub(super) fn glossary_ready(
        &mut self,
        key: &str,
        base: Arc<Glossary>,
        whole: Arc<Glossary>,
        unavailable: Option<&'static str>,
    ) -> Vec<Task> {
        let Some(book) = self.book_with(key) else { return Vec::new() };
        (book.base, book.whole, book.unavailable) = (base, whole, unavailable);
        book.glossary_pending = false;
        book.horizon = None;
        book.glossary = Arc::clone(&book.whole);
        self.look_to_horizon();
        Vec::new()
    }

    /// Shows of the glossary what the reader wants to know: all, or what is said in the words that were read.
    pub(super) fn look_to_horizon(&mut self) {
        let wanted = self.settings.only_read;
        let Some(book) = &mut self.book else { return };
        let horizon = Some(book.furthest).filter(|&read| wanted && read < book.document.text.end());
        if horizon == book.horizon {
            return;
        }
        book.horizon = horizon;
        book.glossary = match horizon {
            None => Arc::clone(&book.whole),
            Some(read) => Arc::new(book.whole.until(&book.document, read)),
        };
        if let Some(read) = horizon {
            let finding = &mut book.finding;
            let before = finding.hits.len();
            finding.hits.retain(|hit| hit.end <= read);
            finding.beyond += before - finding.hits.len();
            finding.current = finding.current.filter(|&current| current < finding.hits.len());
        }
    }

    pub(super) fn focus_entry(&mut self, id: Option<String>) -> Vec<Task> {
        let tasks = id.clone().map_or_else(Vec::new, |id| self.look_elsewhere(id));
        self.focus(|focus| focus.entry = id);
        tasks
    }

    fn correct(&mut self, correction: Correction, now_ms: u64) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let label = correction.label();
        let words = told(&correction);
        if let (Correction::Merge { of, into }, Some(chosen)) = (&correction, &book.focus.entry)
            && of.id == *chosen
        {
            book.focus.entry = Some(into.id.clone());
        }
        let decision = book.corrections.say(correction, now_ms);
        self.history.push(&book.identity.key, Step::Name { decision, label });
        if let Some(words) = words {
            self.tell(Notice::done(words).with(Offer::Undo));
        }
        self.names_changed()
    }

    /// Saves the corrections and applies them.
    pub(super) fn names_changed(&mut self) -> Vec<Task> {
        let Some(book) = &self.book else { return Vec::new() };
        let (key, corrections) = (book.identity.key.clone(), Box::new(book.corrections.clone()));
        self.unsaved_names.insert(key.clone(), book.corrections.clone());
        // A list that was never made is made now; one that was is only corrected anew.
        let base = Some(Arc::clone(&book.base)).filter(|base| !base.entries.is_empty());
        let mut tasks = vec![Task::SaveNames { key, corrections }];
        tasks.extend(self.make_glossary(base));
        if let Some(id) = self.book.as_ref().and_then(|book| book.focus.entry.clone()) {
            tasks.extend(self.look_elsewhere(id));
        }
        self.tell_saving();
        tasks
    }

    pub(super) fn names_saved(&mut self, key: &str, written: &Corrections, result: Result<(), String>) -> Vec<Task> {
        // Apart from the notes on the same text, which may have failed for a reason of their own.
        let failure = format!("names of {key}");
        match result {
            Ok(()) => {
                self.failures.remove(&failure);
                if self.unsaved_names.get(key) == Some(written) {
                    self.unsaved_names.remove(key);
                }
            }
            Err(reason) => {
                if self.failures.insert(failure, reason.clone()).is_none() {
                    self.tell(Notice::warning(reason));
                }
            }
        }
        self.tell_saving();
        Vec::new()
    }

    fn look_elsewhere(&mut self, id: String) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let Some(entry) = book.whole.entry(&id).cloned() else { return Vec::new() };
        let known = book.elsewhere.take().filter(|(of, _)| *of == id).and_then(|(_, found)| found);
        book.elsewhere = Some((id, known));
        let (key, corrections) = (book.identity.key.clone(), Box::new(book.corrections.clone()));
        vec![Task::Elsewhere { key, entry: Box::new(entry), corrections }]
    }

    fn found_elsewhere(&mut self, key: &str, id: &str, found: Vec<Elsewhere>) -> Vec<Task> {
        if let Some(book) = self.book_with(key)
            && let Some((of, places)) = &mut book.elsewhere
            && of == id
        {
            *places = Some(found);
        }
        Vec::new()
    }

    fn export_glossary(&mut self, path: PathBuf) -> Vec<Task> {
        let Some(book) = &self.book else { return Vec::new() };
        vec![Task::Write { path, bytes: Curated::of(&book.glossary).to_json().into_bytes() }]
    }

    /// Opens another text of the shelf at a place.
    pub(super) fn open_at(&mut self, source: Source, offset: Offset) -> Vec<Task> {
        if let Some(book) = &self.book {
            self.back.push((book.source.clone(), book.shown.start));
        }
        self.arrive_at = Some(Arrival::Offset(offset));
        self.start_opening(source)
    }
}

/// What the reader is told of a correction whose effect is out of sight.
fn told(correction: &Correction) -> Option<String> {
    match correction {
        Correction::Hide { of, on: true } => Some(format!("“{}” is hidden.", of.name)),
        Correction::Merge { of, into } => Some(format!("“{}” is now one with “{}”.", of.name, into.name)),
        Correction::Split { form, .. } => Some(format!("“{form}” is an entry of its own now.")),
        Correction::Add { name, .. } => Some(format!("“{name}” was added.")),
        _ => None,
    }
}
