//! Who is who: the list as it is made, corrected, cut at what is read, compared with other texts.

use super::super::history::Step;
use super::super::open_text::{Elsewhere, Front};
use super::super::state::{Arrival, Notice, Offer, State};
use super::super::task::{DiskTask, FileTask, ReadTask, StudyTask, Task};
use crate::document::Offset;
use crate::glossary::{Correction, Corrections, Curated, Glossary};
use crate::library::Source;
use std::path::PathBuf;
use std::sync::Arc;

/// What is done with the glossary.
#[derive(Clone, Debug, PartialEq)]
pub enum Names {
    Correct(Correction),
    /// Looks for the entry with this id in the other texts of the shelf.
    LookElsewhere(String),
    FoundElsewhere {
        key: String,
        id: String,
        found: Vec<Elsewhere>,
    },
    /// Writes the glossary, as a file that can lie beside the text.
    Export(PathBuf),
    /// Keeps a picture that was drawn.
    Keep {
        path: PathBuf,
        bytes: Vec<u8>,
    },
    /// Takes the entries of such a file in.
    Import(PathBuf),
    /// A glossary file was read, or not.
    Imported(Result<Box<Correction>, String>),
}

impl State {
    pub(super) fn names(&mut self, names: Names, now_ms: u64) -> Vec<Task> {
        match names {
            Names::Correct(correction) => self.correct(correction, now_ms),
            Names::LookElsewhere(id) => self.look_elsewhere(id),
            Names::FoundElsewhere { key, id, found } => self.found_elsewhere(&key, &id, found),
            Names::Export(path) => self.export_glossary(path),
            Names::Keep { path, bytes } => vec![Task::File(FileTask::Write { path, bytes })],
            Names::Import(path) => vec![Task::Read(ReadTask::ImportGlossary(path))],
            Names::Imported(Ok(correction)) => {
                let tasks = self.correct(*correction, now_ms);
                self.notify(Notice::done(say!("app-glossary-imported")).with(Offer::Undo));
                tasks
            }
            Names::Imported(Err(reason)) => self.notify(Notice::warning(reason)),
        }
    }

    /// Has the glossary of the text in front made, from `base` where there is one.
    pub(super) fn make_glossary(&mut self, base: Option<Arc<Glossary>>) -> Option<Task> {
        let key = self.texts.front()?.key().to_owned();
        self.make_glossary_of(&key, base)
    }

    pub(super) fn make_glossary_of(
        &mut self,
        key: &str,
        base: Option<Arc<Glossary>>,
    ) -> Option<Task> {
        let open = self.texts.with_key_mut(key)?;
        // A list that somebody wrote is there already; nobody waits for it.
        open.names.pending = base.is_none() || !open.names.corrections.is_empty();
        Some(Task::Study(StudyTask::Glossary {
            key: open.text.identity.key.clone(),
            text_sha256: open.text.identity.text_sha256.clone(),
            document: Arc::clone(&open.text.document),
            base,
            corrections: Box::new(open.names.corrections.clone()),
        }))
    }

    pub(super) fn glossary_ready(
        &mut self,
        key: &str,
        base: Arc<Glossary>,
        whole: Arc<Glossary>,
        unavailable: Option<&'static str>,
    ) -> Vec<Task> {
        if let Some(open) = self.texts.with_key_mut(key) {
            open.names.made(base, whole, unavailable);
        }
        self.look_to_horizon();
        Vec::new()
    }

    /// Shows of each glossary what the reader wants to know: all, or what is said in the words that were read.
    pub(super) fn look_to_horizon(&mut self) {
        let wanted = self.settings.only_read;
        for open in self.texts.iter_mut() {
            let document = &open.text.document;
            let horizon =
                Some(open.place.furthest).filter(|&read| wanted && read < document.text.end());
            if open.names.look_to(horizon, document)
                && let Some(read) = horizon
            {
                open.finding.look_to(read);
            }
        }
    }

    pub(super) fn focus_entry(&mut self, id: Option<String>) -> Vec<Task> {
        let tasks = id
            .clone()
            .map_or_else(Vec::new, |id| self.look_elsewhere(id));
        if let Some(open) = self.texts.front_mut() {
            open.names.focus = id;
        }
        tasks
    }

    fn correct(&mut self, correction: Correction, now_ms: u64) -> Vec<Task> {
        let Some(open) = self.texts.front_mut() else {
            return Vec::new();
        };
        let label = correction.label();
        let message = message_of(&correction);
        if let (Correction::Merge { of, into }, Some(chosen)) = (&correction, &open.names.focus)
            && of.id == *chosen
        {
            open.names.focus = Some(into.id.clone());
        }
        let decision = open.names.corrections.say(correction, now_ms);
        open.history.push(Step::Name { decision, label });
        if let Some(message) = message {
            self.notify(Notice::done(message).with(Offer::Undo));
        }
        self.names_changed()
    }

    /// Saves the corrections and applies them.
    pub(super) fn names_changed(&mut self) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let (key, corrections) = (
            open.text.identity.key.clone(),
            Box::new(open.names.corrections.clone()),
        );
        self.unsaved_names
            .insert(key.clone(), open.names.corrections.clone());
        // A list that was never made is made now; one that was is only corrected anew.
        let base = Some(Arc::clone(&open.names.base)).filter(|base| !base.entries.is_empty());
        let mut tasks = vec![Task::Disk(DiskTask::SaveNames { key, corrections })];
        tasks.extend(self.make_glossary(base));
        if let Some(id) = self.texts.front().and_then(|open| open.names.focus.clone()) {
            tasks.extend(self.look_elsewhere(id));
        }
        self.tell_saving();
        tasks
    }

    pub(super) fn names_saved(
        &mut self,
        key: &str,
        written: &Corrections,
        result: Result<(), String>,
    ) -> Vec<Task> {
        // Apart from the notes on the same text, which may have failed for a reason of their own.
        let failure = format!("names of {key}");
        match result {
            Ok(()) => {
                self.recovered(&failure);
                if self.unsaved_names.get(key) == Some(written) {
                    self.unsaved_names.remove(key);
                }
            }
            Err(reason) => self.failed(failure, reason),
        }
        self.tell_saving();
        Vec::new()
    }

    fn look_elsewhere(&mut self, id: String) -> Vec<Task> {
        let Some(open) = self.texts.front_mut() else {
            return Vec::new();
        };
        let Some(entry) = open.names.whole.entry(&id).cloned() else {
            return Vec::new();
        };
        let known = open
            .names
            .elsewhere
            .take()
            .filter(|(of, _)| *of == id)
            .and_then(|(_, found)| found);
        open.names.elsewhere = Some((id, known));
        let (key, corrections) = (
            open.text.identity.key.clone(),
            Box::new(open.names.corrections.clone()),
        );
        vec![Task::Study(StudyTask::Elsewhere {
            key,
            entry: Box::new(entry),
            corrections,
        })]
    }

    fn found_elsewhere(&mut self, key: &str, id: &str, found: Vec<Elsewhere>) -> Vec<Task> {
        if let Some(open) = self.texts.with_key_mut(key)
            && let Some((of, places)) = &mut open.names.elsewhere
            && of == id
        {
            *places = Some(found);
        }
        Vec::new()
    }

    fn export_glossary(&mut self, path: PathBuf) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        vec![Task::File(FileTask::Write {
            path,
            bytes: Curated::of(&open.names.glossary).to_json().into_bytes(),
        })]
    }

    /// Opens another text of the shelf at a place.
    pub(super) fn open_at(&mut self, source: Source, offset: Offset) -> Vec<Task> {
        self.remember_place();
        self.arrive_at = Some(Arrival::Offset(offset));
        self.start_opening(source, Front::Close)
    }
}

/// The message about a correction whose effect is out of sight.
fn message_of(correction: &Correction) -> Option<String> {
    match correction {
        Correction::Hide { of, on: true } => Some(say!("app-name-hidden", name = of.name)),
        Correction::Merge { of, into } => {
            Some(say!("app-name-merged", name = of.name, into = into.name))
        }
        Correction::Split { form, .. } => Some(say!("app-name-split", form = form)),
        Correction::Add { name, .. } => Some(say!("app-name-added", name = name)),
        _ => None,
    }
}
