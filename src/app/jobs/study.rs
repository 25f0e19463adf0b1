//! The worker that computes: names, searches, comparing with other texts.

use super::elsewhere::elsewhere;
use super::library_handle::LibraryHandle;
use super::{Answer, guarded};
use crate::annotation::Sketch;
use crate::annotation::anchor::Locator;
use crate::app::task::StudyTask;
use crate::app::{Command, Find, Names, Problem};
use crate::document::Document;
use crate::glossary::{self, Corrections, Glossary, Lesson};
use crate::study::search;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

/// How many places are offered for a note without one.
const GUESSES: usize = 3;

/// Two threads: what a reader waits for is not queued behind a glossary that takes seconds.
pub(super) struct Worker {
    slow: Sender<StudyTask>,
    quick: Sender<StudyTask>,
}

impl Worker {
    pub(super) fn start(library: LibraryHandle, answer: Answer) -> Self {
        Self {
            slow: start(library.clone(), answer.clone()),
            quick: start(library, answer),
        }
    }

    pub(super) fn run(&self, task: StudyTask) {
        let worker = match &task {
            StudyTask::Glossary { .. } | StudyTask::Compare { .. } => &self.slow,
            StudyTask::Find { .. }
            | StudyTask::Elsewhere { .. }
            | StudyTask::Guess { .. }
            | StudyTask::DescribeProblem => &self.quick,
        };
        let _ = worker.send(task);
    }
}

fn start(library: LibraryHandle, answer: Answer) -> Sender<StudyTask> {
    let (to, tasks) = channel::<StudyTask>();
    std::thread::spawn(move || {
        while let Ok(first) = tasks.recv() {
            let mut waiting: Vec<StudyTask> =
                std::iter::once(first).chain(tasks.try_iter()).collect();
            while !waiting.is_empty() {
                let task = waiting.remove(0);
                waiting.extend(tasks.try_iter());
                if is_overtaken(&task, &waiting) {
                    continue;
                }
                if let Some(command) = study(&library, task) {
                    answer.send(command);
                }
            }
        }
    });
    to
}

/// Whether a search has been overtaken by one for more letters in the same text.
fn is_overtaken(task: &StudyTask, waiting: &[StudyTask]) -> bool {
    let StudyTask::Find { key, .. } = task else {
        return false;
    };
    waiting
        .iter()
        .any(|later| matches!(later, StudyTask::Find { key: of, .. } if of == key))
}

fn study(library: &LibraryHandle, task: StudyTask) -> Option<Command> {
    Some(match task {
        StudyTask::Glossary {
            key,
            text_sha256,
            document,
            base,
            corrections,
        } => {
            let base = base.unwrap_or_else(|| Arc::new(made(library, &text_sha256, &document)));
            library.keep_glossary(&text_sha256, &base);
            let is_empty = base.entries.is_empty();
            let lessons = library.lessons(&key, &document.meta.authors);
            let taught = taught(&base, &lessons, &document);
            Command::GlossaryReady {
                key,
                whole: corrected(&taught, &corrections, &document),
                unavailable: is_empty.then(|| glossary::unavailable(&document)).flatten(),
                base,
            }
        }
        StudyTask::Elsewhere {
            key,
            entry,
            corrections,
        } => {
            let found = guarded(|| elsewhere(library, &key, &entry, &corrections));
            Command::Names(Names::FoundElsewhere {
                key,
                id: entry.id,
                found: found.unwrap_or_default(),
            })
        }
        StudyTask::Find {
            key,
            query,
            options,
            document,
        } => {
            let result = guarded(|| search::find(&query, options, &document)).unwrap_or_else(Err);
            Command::Find(Find::Found { key, query, result })
        }
        StudyTask::Compare { identity, document } => {
            let sketch = guarded(|| Sketch::of(document.text.as_str())).ok()?;
            let similar = library.similar(&identity, sketch)?;
            Command::Resembles {
                key: identity.key,
                similar,
            }
        }
        StudyTask::DescribeProblem => {
            Command::Problem(Problem::Described(library.problem_report()?))
        }
        StudyTask::Guess {
            id,
            anchor,
            document,
            text_sha256,
        } => {
            let guesses = guarded(|| Locator::new(&document, None).guesses(&anchor, GUESSES));
            Command::Guessed {
                text_sha256,
                id,
                places: guesses.unwrap_or_default(),
            }
        }
    })
}

/// The glossary of a text: the one that was made before, or a new one. A text whose names cannot be found is still a text; the
/// list stays empty.
fn made(library: &LibraryHandle, text_sha256: &str, document: &Document) -> Glossary {
    let known = library
        .known_glossary(text_sha256)
        .filter(|known| !known.is_curated());
    known.unwrap_or_else(|| guarded(|| glossary::automatic(document)).unwrap_or_default())
}

/// A glossary with what the reader has said of names in texts that belong with this one.
fn taught(base: &Arc<Glossary>, lessons: &[Lesson], document: &Document) -> Arc<Glossary> {
    if lessons.is_empty() {
        return Arc::clone(base);
    }
    guarded(|| Arc::new(glossary::learnt(base, lessons, document)))
        .unwrap_or_else(|_| Arc::clone(base))
}

/// Corrections that stumble are none; what was said is kept all the same.
fn corrected(
    base: &Arc<Glossary>,
    corrections: &Corrections,
    document: &Document,
) -> Arc<Glossary> {
    if corrections.is_empty() {
        return Arc::clone(base);
    }
    guarded(|| Arc::new(glossary::corrected(base, corrections, document)))
        .unwrap_or_else(|_| Arc::clone(base))
}
