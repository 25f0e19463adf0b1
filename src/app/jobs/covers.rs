//! Small covers, made and found on threads of their own: no text waits for a picture.

use super::Answer;
use super::library_handle::LibraryHandle;
use crate::app::command::Command;
use crate::app::task::CoverTask;
use crate::sandbox;
use std::sync::Arc;

/// Covers as PNG, by the keys of their texts.
type Found = Vec<(String, Arc<[u8]>)>;

pub(super) struct Worker {
    library: LibraryHandle,
    answer: Answer,
}

impl Worker {
    pub(super) fn new(library: LibraryHandle, answer: Answer) -> Self {
        Self { library, answer }
    }

    pub(super) fn run(&self, task: CoverTask) {
        let (library, answer) = (self.library.clone(), self.answer.clone());
        std::thread::spawn(move || {
            answer.send(Command::CoversFound(match task {
                CoverTask::Keep { key, picture } => keep(&library, key, &picture),
                CoverTask::Load(keys) => load(&library, keys),
            }));
        });
    }
}

/// The small cover of a text: the one that was kept before, or a new one, which is kept.
fn keep(library: &LibraryHandle, key: String, picture: &[u8]) -> Found {
    let png = library.cover(&key).or_else(|| {
        let small = sandbox::small_cover(picture)?;
        library.keep_cover(&key, &small);
        Some(small)
    });
    png.map(|png| (key, png.into())).into_iter().collect()
}

/// The covers that are there.
fn load(library: &LibraryHandle, keys: Vec<String>) -> Found {
    keys.into_iter()
        .filter_map(|key| library.cover(&key).map(|png| (key, png.into())))
        .collect()
}
