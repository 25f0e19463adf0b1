//! Looks for the notes of a text whose words have changed, and tells of them as they are found.

use super::super::command::{Command, Seek};
use super::{Answer, guarded, lock};
use crate::annotation::{Place, seek as seek_all};
use crate::library::Library;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How often the window hears of what was found.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// Runs until all are found, or until it is `called_off`: the text was closed, or has other words now.
pub(super) fn seek(library: &Mutex<Library>, seek: &Seek, called_off: &AtomicBool, answer: &Answer) {
    let mut old_texts = lock(library).old_texts(&seek.notes);
    old_texts.extend(seek.previous.iter().map(|(hash, document)| (hash.clone(), document.text.as_str().to_owned())));
    let wanted = || !called_off.load(Ordering::Relaxed);
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
