//! The notebook: notes of all texts listed, changed, written, gone to.

use super::super::all_notes::presence_of;
use super::super::batch::Batch;
use super::super::open_text::Front;
use super::super::state::{Arrival, Notice, State};
use super::super::task::{BatchTask, Task};
use crate::annotation::{Edit, Notebook, retagged, tags_in};
use crate::library::{FREE_NOTES, Source};
use crate::study::notebook::{Glossaries, NotedText, Presence};
use std::sync::Arc;
use uuid::Uuid;

/// How much of the notes has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadedSoFar {
    /// Those on some texts.
    Some,
    /// All of them, without the people and places in them.
    All,
    /// All, with those.
    Named,
}

/// What is done with the notes on all texts, open or not.
#[derive(Debug)]
pub enum Everywhere {
    /// Has them read, or those of them that have changed since.
    Load,
    Loaded {
        texts: Vec<Arc<NotedText>>,
        so_far: LoadedSoFar,
    },
    /// Changes notes, as one step to undo.
    Change(Batch),
    /// Gives a tag another name; where that is in use, the two become one.
    RenameTag { from: String, to: String },
    /// Words typed so far: see [`super::notes::Note::Draft`].
    Draft {
        /// Of the text.
        key: String,
        id: Uuid,
        text: String,
        over: Vec<String>,
    },
    /// Tags as typed so far: see [`super::notes::Note::DraftTags`].
    DraftTags {
        /// Of the text.
        key: String,
        id: Uuid,
        tags: Vec<String>,
        over: Vec<String>,
    },
    /// The writer has finished: what is typed from now on is another step.
    EndTyping,
    /// Writes a note on a text as a whole: the words so far, to be gone on with by [`Self::Draft`].
    Add { key: String, id: Uuid, note: String },
    /// Opens the text of a note, at its passage.
    Show { key: String, id: Uuid },
}

impl State {
    pub(super) fn everywhere(&mut self, asked: Everywhere, now_ms: u64) -> Vec<Task> {
        match asked {
            Everywhere::Load => {
                let unsaved = &self.unsaved;
                self.all_notes.ask(|key| unsaved.contains_key(key));
                self.list_open_texts();
                vec![Task::Batch(BatchTask::LoadAll)]
            }
            Everywhere::Loaded { texts, so_far } => self.all_notes_loaded(texts, so_far),
            Everywhere::Change(batch) => self.change_texts(batch, now_ms),
            Everywhere::RenameTag { from, to } => self.rename_tag(&from, &to, now_ms),
            Everywhere::Draft {
                key,
                id,
                text,
                over,
            } => {
                let edit = Edit::WriteNote {
                    id,
                    versions: vec![text],
                    over,
                };
                let batch = Batch::new(say!("edit-note"), vec![(key, edit)]);
                self.typed_everywhere(batch, id, now_ms)
            }
            Everywhere::DraftTags {
                key,
                id,
                tags,
                over,
            } => {
                let batch = Batch::new(
                    say!("notebook-tags-changed"),
                    vec![(key, retagged(id, &tags, &over))],
                );
                self.typed_everywhere(batch, id, now_ms)
            }
            Everywhere::EndTyping => {
                self.closed_notes.end_typing();
                Vec::new()
            }
            Everywhere::Add { key, id, note } => {
                let edit = Edit::AddNote { id, note };
                let batch = Batch::new(say!("edit-note"), vec![(key, edit)]);
                self.typed_everywhere(batch, id, now_ms)
            }
            Everywhere::Show { key, id } => self.show_note(&key, id),
        }
    }

    /// Takes in what was typed of a note.
    fn typed_everywhere(&mut self, batch: Batch, id: Uuid, now_ms: u64) -> Vec<Task> {
        self.change_texts(batch.typed(id, self.closed_notes.session()), now_ms)
    }

    fn all_notes_loaded(&mut self, texts: Vec<Arc<NotedText>>, so_far: LoadedSoFar) -> Vec<Task> {
        self.all_notes.take(texts);
        self.all_notes.is_loaded |= so_far != LoadedSoFar::Some;
        self.all_notes.is_loading = so_far != LoadedSoFar::Named;
        // What is in memory is newer than what was on the disk.
        for (key, notes) in &self.unsaved {
            if self.texts.with_key(key).is_none() {
                let notebook = Notebook::new(notes.clone(), None);
                let text = NotedText::new(&notebook, presence_of(&notebook), &Glossaries::new());
                self.all_notes.put(text);
            }
        }
        self.list_open_texts();
        Vec::new()
    }

    /// Lists the notes on the open texts as they are now, which the list may not know yet.
    fn list_open_texts(&mut self) {
        let keys: Vec<String> = self
            .texts
            .iter()
            .map(|open| open.key().to_owned())
            .collect();
        keys.iter().for_each(|key| self.list_open_text(key));
    }

    /// Lists the notes on an open text as they are now, where there is a list.
    pub(super) fn list_open_text(&mut self, key: &str) {
        let Some(open) = self.texts.with_key(key) else {
            return;
        };
        if !self.all_notes.lists(key) {
            return;
        }
        let notebook = &open.notes.notebook;
        if notebook.replica().is_empty() {
            return;
        }
        let text_sha256 = open.text.identity.text_sha256.clone();
        let glossaries = Glossaries::from([(text_sha256, Arc::clone(&open.names.glossary))]);
        let mut text = NotedText::new(notebook, Presence::Here, &glossaries);
        text.source = Some(open.text.source.key());
        self.all_notes.put(text);
    }

    /// Gives a tag another name everywhere; where notes bear that one already, the two become one.
    fn rename_tag(&mut self, from: &str, to: &str, now_ms: u64) -> Vec<Task> {
        let (from, to) = ([from.to_owned()], tags_in(to));
        if to.is_empty() || to == from {
            return Vec::new();
        }
        if !self.all_notes.is_loaded {
            // On some of the texts only, it would be two tags from then on.
            self.problem = Some(say!("app-still-reading-notes").to_owned());
            return Vec::new();
        }
        let mut changes = Vec::new();
        for text in &self.all_notes.texts {
            let bearing = text
                .notes
                .iter()
                .filter(|note| note.annotation.tags.contains(&from[0]));
            let edits: Vec<Edit> = bearing
                .map(|note| retagged(note.annotation.id, &to, &from))
                .collect();
            if !edits.is_empty() {
                changes.push((text.key.clone(), Edit::Several(edits)));
            }
        }
        let label = say!("app-tag-renamed", from = from[0], to = to.join(", #"));
        self.change_texts(Batch::new(label, changes), now_ms)
    }

    /// Opens the text of a note at its passage.
    fn show_note(&mut self, key: &str, id: Uuid) -> Vec<Task> {
        let open = self
            .texts
            .with_key(key)
            .map(|open| open.text.source.clone());
        let noted = self.all_notes.text(key);
        let known = noted
            .and_then(|text| text.source.as_deref())
            .map(Source::parse);
        let shelved = self.shelf.with_key(key).map(|recent| recent.source.clone());
        match open.or(shelved).or(known) {
            Some(source) => {
                self.arrive_at = Some(Arrival::Note(id));
                self.start_opening(source, Front::Close)
            }
            None if key == FREE_NOTES => Vec::new(),
            None => self.notify(Notice::done(say!("app-text-not-here"))),
        }
    }
}
