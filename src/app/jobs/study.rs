//! The thread that reads and computes: opening, names, finding, comparing with other texts.

use super::super::command::{Command, Find, Names, Task};
use super::super::open::open;
use super::elsewhere::elsewhere;
use super::{Answer, guarded, lock};
use crate::annotation::Sketch;
use crate::annotation::anchor::Locator;
use crate::document::{Document, TextRange};
use crate::glossary::{self, Correction, Curated, Glossary};
use crate::library::{Library, ReadingOptions, Source, read_source};
use crate::sandbox::Wanted;
use crate::study::Query;
use std::sync::atomic::AtomicU64;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};

/// A task, and the number of the opening that was the latest when it was given.
pub(super) struct Numbered {
    pub(super) opening: u64,
    pub(super) task: Task,
}

/// How many places are offered for a note without one.
const GUESSES: usize = 3;

pub(super) fn do_study(library: &Mutex<Library>, tasks: &Receiver<Numbered>, current: &AtomicU64, answer: &Answer) {
    for Numbered { opening, task } in tasks {
        match task {
            Task::Open { source, encoding } => {
                let wanted = Wanted::while_current(current, opening);
                let options = Some(ReadingOptions { encoding });
                let opened = guarded(|| open(&mut &*library, &source, options, wanted).map_err(|error| error.to_string()));
                let result = opened.unwrap_or_else(|reason| {
                    Err(format!(
                        "“{}” could not be read: the reader stumbled over it ({reason}). Your notes are safe.",
                        source.name()
                    ))
                });
                answer.send(match result {
                    Ok(opened) => Command::Opened(Box::new(opened)),
                    Err(message) => Command::NotOpened { source, message },
                });
            }
            Task::Glossary { key, text_sha256, document, base, corrections } => {
                let base = match base {
                    Some(base) => base,
                    None => Arc::new(made(library, &text_sha256, &document)),
                };
                keep(library, &text_sha256, &base);
                let whole = if corrections.is_empty() {
                    Arc::clone(&base)
                } else {
                    // Corrections that stumble are none; what was said is kept all the same.
                    guarded(|| Arc::new(glossary::corrected(&base, &corrections, &document)))
                        .unwrap_or_else(|_| Arc::clone(&base))
                };
                let unavailable = if base.entries.is_empty() { glossary::unavailable(&document) } else { None };
                answer.send(Command::GlossaryReady { key, base, whole, unavailable });
            }
            Task::Elsewhere { key, entry, corrections } => {
                let found = elsewhere(library, &key, &entry, &corrections);
                answer.send(Command::Names(Names::FoundElsewhere { key, id: entry.id, found }));
            }
            Task::ImportGlossary(path) => {
                let read = read_source(&Source::File(path)).map_err(|error| error.to_string());
                let words = read.and_then(|bytes| String::from_utf8(bytes).map_err(|_| "This file is no glossary.".to_owned()));
                let list = words.and_then(|words| Curated::parse(&words));
                answer.send(Command::Names(Names::Imported(list.map(|list| Box::new(Correction::import(&list))))));
            }
            Task::Find { key, words, regex, document } => {
                let result = find(&words, regex, &document);
                answer.send(Command::Find(Find::Found { key, words, result }));
            }
            Task::Compare { identity, document } => {
                let sketch = Sketch::of(document.text.as_str());
                if let Some(similar) = lock(library).similar(&identity, &sketch) {
                    answer.send(Command::Resembles { key: identity.key, similar });
                }
            }
            Task::Guess { id, anchor, document, text_sha256 } => {
                let places = guarded(|| Locator::new(&document, None).guesses(&anchor, GUESSES)).unwrap_or_default();
                answer.send(Command::Guessed { text_sha256, id, places });
            }
            _ => {}
        }
    }
}

/// The glossary of a text: the one that was made before, or a new one, which is kept. A text whose names cannot be found is still
/// a text; the list stays empty.
fn made(library: &Mutex<Library>, text_sha256: &str, document: &Document) -> Glossary {
    let known = lock(library).known_glossary(text_sha256).filter(|known| !known.is_curated());
    known.unwrap_or_else(|| guarded(|| glossary::automatic(document)).unwrap_or_default())
}

/// Keeps a glossary for the next time, and for the other texts of the shelf.
fn keep(library: &Mutex<Library>, text_sha256: &str, glossary: &Glossary) {
    let library = lock(library);
    let known = library.known_glossary(text_sha256);
    if known.is_none_or(|known| known.is_curated() != glossary.is_curated()) {
        // It costs time to make it again, and nothing else.
        let _ = library.keep_glossary(text_sha256, glossary);
    }
}

fn find(words: &str, regex: bool, document: &Document) -> Result<Vec<TextRange>, String> {
    let query = if regex { Some(Query::regex(words).map_err(|error| error.to_string())?) } else { Query::words(words) };
    Ok(query.map(|query| query.find_all(document)).unwrap_or_default())
}
