//! Looks for the notes of texts whose words have changed, and tells of them as they are found.

use super::library_handle::LibraryHandle;
use super::{Answer, guarded};
use crate::annotation::{AnchorState, seek as seek_all};
use crate::app::annotated::awaited_places;
use crate::app::command::Command;
use crate::app::task::{Seek, WatchTask};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How often the window hears of what was found.
const REPORT_EVERY: Duration = Duration::from_millis(100);

pub(super) struct Worker {
    library: LibraryHandle,
    answer: Answer,
    /// The last search for the notes of each open text, by its key, and whether it is called off.
    searches: Mutex<BTreeMap<String, Arc<AtomicBool>>>,
}

impl Worker {
    pub(super) fn new(library: LibraryHandle, answer: Answer) -> Self {
        Self {
            library,
            answer,
            searches: Mutex::default(),
        }
    }

    pub(super) fn run(&self, seek: Box<Seek>) {
        let called_off = Arc::<AtomicBool>::default();
        self.set(&seek.key, Some(Arc::clone(&called_off)));
        let (library, answer) = (self.library.clone(), self.answer.clone());
        std::thread::spawn(move || look_for(&library, &seek, &called_off, &answer));
    }

    /// Nobody waits for the notes of a text that is closed.
    pub(super) fn follow(&self, task: &WatchTask) {
        match task {
            WatchTask::End { key } => self.set(key, None),
            WatchTask::Begin { .. } => {}
        }
    }

    /// Calls off the search in a text; another takes its place, or none.
    fn set(&self, key: &str, next: Option<Arc<AtomicBool>>) {
        let mut searches = self.searches.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = searches.remove(key) {
            before.store(true, Ordering::Relaxed);
        }
        searches.extend(next.map(|next| (key.to_owned(), next)));
    }
}

/// Runs until all are found, or until it is called off.
fn look_for(library: &LibraryHandle, seek: &Seek, called_off: &AtomicBool, answer: &Answer) {
    let mut old_texts = library.old_texts(&seek.notes);
    old_texts.extend(
        seek.previous
            .iter()
            .map(|(hash, document)| (hash.clone(), document.text.as_str().to_owned())),
    );
    let wanted = || !called_off.load(Ordering::Relaxed);
    let report = |places: Vec<(Uuid, AnchorState)>, done| {
        if wanted() {
            answer.send(Command::NotesFound {
                text_sha256: seek.text_sha256.clone(),
                places,
                done,
            });
        }
    };
    let mut found = Vec::new();
    let mut last_report = Instant::now();
    let mut sought = seek.sought.clone();
    // A text that the search stumbles over leaves its notes listed with their words.
    let _ = guarded(|| {
        if !seek.awaited.is_empty() {
            found = awaited_places(&seek.document, &seek.source, &seek.awaited);
            sought.retain(|(id, _)| found.iter().all(|(placed, _)| placed != id));
        }
        seek_all(&seek.document, &old_texts, &sought, |id, place| {
            found.push((id, place));
            if last_report.elapsed() > REPORT_EVERY {
                report(std::mem::take(&mut found), false);
                last_report = Instant::now();
            }
            wanted()
        });
    });
    report(found, true);
}
