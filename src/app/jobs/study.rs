//! The thread that reads and computes: opening, names, finding, comparing with other texts.

use super::super::command::{Command, Find, Task};
use super::super::open::open;
use super::{Answer, guarded, lock};
use crate::annotation::Sketch;
use crate::annotation::anchor::Locator;
use crate::document::{Document, TextRange};
use crate::glossary;
use crate::library::Library;
use crate::study::Query;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};

/// How many places are offered for a note without one.
const GUESSES: usize = 3;

pub(super) fn do_study(library: &Mutex<Library>, tasks: &Receiver<Task>, answer: &Answer) {
    for task in tasks {
        match task {
            Task::Open(source) => {
                let result = guarded(|| open(library, &source)).unwrap_or_else(|reason| {
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
            Task::Glossary { key, document } => {
                // A text whose names cannot be found is still a text; the list stays empty.
                let glossary = guarded(|| glossary::automatic(&document)).unwrap_or_default();
                answer.send(Command::GlossaryReady { key, glossary: Arc::new(glossary) });
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

fn find(words: &str, regex: bool, document: &Document) -> Result<Vec<TextRange>, String> {
    let query = if regex { Some(Query::regex(words).map_err(|error| error.to_string())?) } else { Query::words(words) };
    Ok(query.map(|query| query.find_all(document)).unwrap_or_default())
}
