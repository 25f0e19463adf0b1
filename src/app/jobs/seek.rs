//! Looks for the notes of a text whose words have changed, and tells of them as they are found.

use super::super::command::{Command, Seek};
use super::{Answer, guarded, lock};
use crate::annotation::{Place, seek as seek_all};
use crate::library::Library;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How often the window hears of what was found.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// Runs until all are found, or until `current` is no longer `own`: the reader has gone to another text.
pub(super) fn seek(library: &Mutex<Library>, seek: &Seek, current: &AtomicU64, own: u64, answer: &Answer) {
    let mut old_texts = lock(library).old_texts(&seek.notes);
    old_texts.extend(seek.previous.iter().map(|(hash, document)| (hash.clone(), document.text.as_str().to_owned())));
    let wanted = || current.load(Ordering::Relaxed) == own;
    let tell = |places: Vec<(Uuid, Place)>, done| {
        if wanted() {
            answer.send(Command::NotesFound { text_sha256: seek.text_sha256.clone(), places, done });
        }
    };
    let mut found = Vec::new();
    let mut told = Instant::now();
    // A text that the search stumbles over leaves its notes listed with their words.
    let _ = guarded(|| {
        seek_all(&seek.document, &old_texts, &seek.sought, |id, place| {
            found.push((id, place));
            if told.elapsed() > TELL_EVERY {
                tell(std::mem::take(&mut found), false);
                told = Instant::now();
            }
            wanted()
        });
    });
    tell(found, true);
}
