//! The worker that reads the notes on all texts. It asks a library of its own and remembers what it has read: only files that have
//! changed since are read again.

use super::library_handle::LibraryHandle;
use super::{Answer, guarded};
use crate::annotation::Notebook;
use crate::app::{Command, Everywhere, LoadedSoFar};
use crate::library::{FREE_NOTES, Library, NotedFolder, Source};
use crate::study::notebook::{Glossaries, NotedText, Presence};
use std::collections::BTreeMap;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

/// What has been read until then is shown; the pause until the next answer doubles.
const FIRST_ANSWER: Duration = Duration::from_millis(120);

pub(super) struct Worker {
    library: LibraryHandle,
    answer: Answer,
    requests: OnceLock<Sender<()>>,
}

impl Worker {
    pub(super) fn new(library: LibraryHandle, answer: Answer) -> Self {
        Self {
            library,
            answer,
            requests: OnceLock::new(),
        }
    }

    pub(super) fn load(&self) {
        let requests = self.requests.get_or_init(|| {
            let (to, requests) = channel::<()>();
            let mut reader = Reader {
                handle: self.library.clone(),
                answer: self.answer.clone(),
                known: BTreeMap::new(),
            };
            std::thread::spawn(move || {
                while requests.recv().is_ok() {
                    // Whoever asked twice meanwhile is answered once.
                    while requests.try_recv().is_ok() {}
                    let _ = guarded(|| reader.read());
                }
            });
            to
        });
        let _ = requests.send(());
    }
}

struct Reader {
    handle: LibraryHandle,
    answer: Answer,
    /// What was read before, by the key of the text.
    known: BTreeMap<String, Known>,
}

struct Known {
    folder: NotedFolder,
    text: Arc<NotedText>,
    /// Whether the people and places of its passages were looked up.
    is_named: bool,
}

impl Reader {
    /// Reads all notes and answers with them, sooner with some of many; then, with the people and places that they name.
    fn read(&mut self) {
        let Some(mut library) = self.handle.another() else {
            return;
        };
        let folders = library.noted_folders();
        let mut before = std::mem::take(&mut self.known);
        let (mut answered, mut pause) = (Instant::now(), FIRST_ANSWER);
        for folder in folders {
            let known = before
                .remove(&folder.key)
                .filter(|known| known.folder == folder);
            let known =
                known.unwrap_or_else(|| read_text(&mut library, folder, &Glossaries::new()));
            self.known.insert(known.folder.key.clone(), known);
            if answered.elapsed() > pause {
                self.report(before.values(), LoadedSoFar::Some);
                (answered, pause) = (Instant::now(), 2 * pause);
            }
        }
        let unnamed: Vec<String> = self
            .known
            .values()
            .filter(|known| !known.is_named)
            .map(|known| known.folder.key.clone())
            .collect();
        let so_far = match unnamed.is_empty() {
            true => LoadedSoFar::Named,
            false => LoadedSoFar::All,
        };
        self.report([], so_far);
        if unnamed.is_empty() {
            return;
        }
        for key in unnamed {
            if let Some(known) = self.known.get_mut(&key) {
                name(&mut library, known);
            }
        }
        self.report([], LoadedSoFar::Named);
    }

    /// `before` are texts as they were, which have not been looked at again yet.
    fn report<'a>(&'a self, before: impl IntoIterator<Item = &'a Known>, so_far: LoadedSoFar) {
        let known = self.known.values().chain(before);
        let texts = known.map(|known| Arc::clone(&known.text)).collect();
        self.answer
            .send(Command::Everywhere(Everywhere::Loaded { texts, so_far }));
    }
}

fn read_text(library: &mut Library, folder: NotedFolder, glossaries: &Glossaries) -> Known {
    let kept = library.kept_in(&folder);
    let is_there = kept.source.as_ref().is_some_and(Source::is_there);
    let presence = match (&kept.source, kept.replica.is_waiting()) {
        _ if folder.key == FREE_NOTES => Presence::None,
        (Some(_), _) if is_there => Presence::Here,
        (_, true) => Presence::Awaited,
        _ => Presence::Missing,
    };
    let notebook = Notebook::new(kept.replica, None);
    let mut text = NotedText::new(&notebook, presence, glossaries);
    text.source = kept.source.map(|source| source.key());
    Known {
        folder,
        text: Arc::new(text),
        is_named: text_has_no_names(&notebook),
    }
}

/// Whether no passage stands in a version of the text whose people could be known.
fn text_has_no_names(notebook: &Notebook) -> bool {
    notebook.replica().anchors_text_hashes().is_empty()
}

/// Looks up who and where the passages of a text name.
fn name(library: &mut Library, known: &mut Known) {
    let kept = library.kept_in(&known.folder);
    let glossaries: Glossaries = kept
        .replica
        .anchors_text_hashes()
        .into_iter()
        .filter_map(|hash| Some((hash.clone(), Arc::new(library.known_glossary(&hash)?))))
        .collect();
    if !glossaries.is_empty() {
        let folder = known.folder.clone();
        *known = read_text(library, folder, &glossaries);
    }
    known.is_named = true;
}
