//! Notes that are looked for in changed words, that come from elsewhere, or that another text offers.

use super::super::open_text::{Front, OpenText, Seeking};
use super::super::state::{Notice, Offer, State};
use super::super::task::{DiskTask, Seek, StudyTask, Task};
use crate::annotation::anchor::Anchor;
use crate::annotation::{AnchorState, Annotation};
use crate::document::{Document, TextRange};
use crate::library::{Arrived, Similar, Source};
use std::sync::Arc;
use uuid::Uuid;

/// Stands for the top of the page among the passages that are looked for.
const TOP: Uuid = Uuid::nil();

impl State {
    /// Starts the search for all notes on a text that have no place yet. `before` is what the reader had open until now, and the
    /// words at the top of the page there.
    pub(super) fn seek(
        &mut self,
        key: &str,
        before: Option<((String, Arc<Document>), Anchor)>,
    ) -> Vec<Task> {
        let Some(open) = self.texts.with_key_mut(key) else {
            return Vec::new();
        };
        let mut sought = open.notes.notebook.sought();
        open.notes.seeking = (!sought.is_empty()).then_some(Seeking {
            found: 0,
            of: sought.len(),
        });
        let (previous, top) = before.unzip();
        sought.splice(0..0, top.map(|anchor| (TOP, anchor)));
        let awaited = open.notes.notebook.awaited();
        if sought.is_empty() && awaited.is_empty() {
            return Vec::new();
        }
        vec![Task::Seek(Box::new(Seek {
            key: key.to_owned(),
            document: Arc::clone(&open.text.document),
            text_sha256: open.notes.notebook.text_sha256().to_owned(),
            sought,
            source: open.text.source.clone(),
            awaited,
            notes: open.notes.notebook.replica().clone(),
            previous,
        }))]
    }

    pub(super) fn found_notes(
        &mut self,
        text_sha256: &str,
        mut places: Vec<(Uuid, AnchorState)>,
        done: bool,
    ) -> Vec<Task> {
        let is_front = self
            .texts
            .front()
            .is_some_and(|front| has_text(front, text_sha256));
        let Some(open) = self
            .texts
            .iter_mut()
            .find(|open| has_text(open, text_sha256))
        else {
            return Vec::new();
        };
        let key = open.key().to_owned();
        let top = places
            .iter()
            .position(|(id, _)| *id == TOP)
            .and_then(|index| places.remove(index).1.range());
        let count = places.len();
        open.notes.notebook.set_places(places);
        if let Some(seeking) = &mut open.notes.seeking {
            seeking.found = (seeking.found + count).min(seeking.of);
        }
        let is_finished = done && open.notes.seeking.take().is_some();
        let message = placed_message(open.notes.notebook.annotations());
        let attention = open.notes.notebook.needing_attention().next().is_some();
        if let Some(top) = top {
            self.jump_in(&key, top.start, None);
        }
        self.arrive_at_found_note(done);
        if !is_finished || !is_front {
            return Vec::new();
        }
        let notice = Notice::done(message);
        self.notify(if attention {
            notice.with(Offer::Attention)
        } else {
            notice
        })
    }

    pub(super) fn guess(&mut self, id: Uuid) -> Vec<Task> {
        let Some(open) = self.texts.front_mut() else {
            return Vec::new();
        };
        let Some(anchor) = open.notes.notebook.anchor(id).map(Box::new) else {
            return Vec::new();
        };
        open.notes.guesses.insert(id, None);
        let text_sha256 = open.notes.notebook.text_sha256().to_owned();
        vec![Task::Study(StudyTask::Guess {
            id,
            anchor,
            document: Arc::clone(&open.text.document),
            text_sha256,
        })]
    }

    pub(super) fn guessed(
        &mut self,
        text_sha256: &str,
        id: Uuid,
        places: Vec<TextRange>,
    ) -> Vec<Task> {
        if let Some(open) = self
            .texts
            .iter_mut()
            .find(|open| has_text(open, text_sha256))
        {
            open.notes.guesses.insert(id, Some(places));
        }
        Vec::new()
    }

    /// Takes in what other windows and other machines have written.
    pub(super) fn notes_arrived(
        &mut self,
        Arrived {
            replica,
            in_folder,
            troubles,
        }: Arrived,
    ) -> Vec<Task> {
        for trouble in troubles.into_iter().take(3) {
            self.notify(Notice::warning(trouble));
        }
        let Some(open) = self.texts.with_key_mut(replica.key()) else {
            return Vec::new();
        };
        let document = Arc::clone(&open.text.document);
        let before = open.notes.notebook.annotations().len();
        let is_news = open.notes.notebook.absorb(&replica, &document);
        let notebook = &open.notes.notebook;
        // What another program has taken away, or put back to an older state, is written again.
        let is_lost =
            notebook.read_only().is_none() && !in_folder.contains_items(notebook.replica());
        let now = notebook.annotations().len();
        let mut tasks = if is_lost {
            vec![Task::Disk(DiskTask::WriteBack(Box::new(
                notebook.replica().clone(),
            )))]
        } else {
            Vec::new()
        };
        if is_news {
            let message = match now.saturating_sub(before) {
                0 => say!("app-notes-changed-elsewhere").to_owned(),
                1 => say!("app-note-arrived").to_owned(),
                new => say!("app-notes-arrived", new = new),
            };
            self.notify(Notice::done(message));
            self.closed_notes.written(&replica);
            self.list_open_text(replica.key());
            tasks.extend(self.seek(replica.key(), None));
        }
        tasks
    }

    /// Asks whether a text is like another one that has notes.
    pub(super) fn compare(&mut self) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        // The program's own texts keep their notes by their names.
        if matches!(open.text.source, Source::Bundled(_)) {
            return Vec::new();
        }
        vec![Task::Study(StudyTask::Compare {
            identity: open.text.identity.clone(),
            document: Arc::clone(&open.text.document),
        })]
    }

    pub(super) fn resembles(&mut self, key: &str, similar: Similar) -> Vec<Task> {
        if let Some(open) = self.texts.with_key_mut(key) {
            open.notes.similar = Some(similar);
        }
        Vec::new()
    }

    pub(super) fn adopt(&mut self) -> Vec<Task> {
        let Some(open) = self.texts.front_mut() else {
            return Vec::new();
        };
        let Some(similar) = open.notes.similar.take() else {
            return Vec::new();
        };
        let (identity, document) = (open.text.identity.clone(), Arc::clone(&open.text.document));
        let source = open.text.source.clone();
        let has_own = !open.notes.notebook.replica().is_empty();
        self.joined = has_own.then(|| similar.key.clone());
        vec![Task::Disk(DiskTask::Adopt {
            key: similar.key,
            identity,
            document,
            source,
        })]
    }

    /// Says that two texts have the same notes now, and offers to take that back.
    pub(super) fn tell_joined(&mut self) {
        if self.joined.is_some() {
            self.notify(Notice::done(say!("app-notes-are-shared")).with(Offer::Part));
        }
    }

    pub(super) fn part(&mut self) -> Vec<Task> {
        let (Some(open), Some(key)) = (self.texts.front(), self.joined.take()) else {
            return Vec::new();
        };
        vec![Task::Disk(DiskTask::Part {
            key,
            identity: open.text.identity.clone(),
            source: open.text.source.clone(),
        })]
    }

    pub(super) fn decline(&mut self) -> Vec<Task> {
        let Some(open) = self.texts.front_mut() else {
            return Vec::new();
        };
        let identity = open.text.identity.clone();
        open.notes
            .similar
            .take()
            .map(|similar| {
                Task::Disk(DiskTask::Decline {
                    key: similar.key,
                    identity,
                })
            })
            .into_iter()
            .collect()
    }

    pub(super) fn adopted(&mut self, result: Result<Source, String>) -> Vec<Task> {
        match result {
            Ok(source) => self.read(source, Front::Close),
            Err(message) => {
                self.joined = None;
                self.notify(Notice::warning(message))
            }
        }
    }
}

/// Whether a text has exactly these words.
fn has_text(open: &OpenText, text_sha256: &str) -> bool {
    open.notes.notebook.text_sha256() == text_sha256
}

/// How many notes found their place, as a sentence.
fn placed_message(notes: &[Annotation]) -> String {
    let placed = notes
        .iter()
        .filter(|note| note.anchor_state.range().is_some())
        .count();
    let changed = notes
        .iter()
        .filter(|note| matches!(note.anchor_state, AnchorState::Changed { .. }))
        .count();
    let all = notes.len();
    match (all - placed, changed) {
        (0, 0) => say!("app-all-in-place").to_owned(),
        (0, 1) => say!("app-all-placed-one-changed", all = all),
        (0, _) => say!("app-all-placed-some-changed", all = all, changed = changed),
        (_, 0) => {
            say!("app-some-placed", placed = placed, all = all)
        }
        _ => {
            say!(
                "app-some-placed-some-changed",
                placed = placed,
                all = all,
                changed = changed
            )
        }
    }
}
