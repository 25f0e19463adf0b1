//! Which notes the panel lists, in which order, and what there is to filter by; kept while neither the notes nor the filter changes.

use super::derived::Derived;
use super::labels::count_of;
use crate::annotation::{Annotation, Ink, Kind, Notebook};
use crate::app::OpenText;
use crate::document::Document;
use crate::study::{self, Query};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

/// What the reader wants to see of the notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotesWanted {
    pub query: String,
    pub ink: Option<Ink>,
    pub tag: Option<String>,
    pub with_note: bool,
    /// Else in the order of the text.
    pub newest_first: bool,
}

/// What there is to filter by.
#[derive(Debug, Default)]
pub struct NotesFacts {
    /// `3 highlights, 1 bookmark`.
    pub count: String,
    pub inks: Vec<Ink>,
    pub tags: Vec<String>,
    pub has_notes: bool,
    pub needing_attention: usize,
}

/// A line of the list. Numbers are indices into the notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesRow {
    pub note: usize,
    pub id: Uuid,
    /// The chapter, before the first note of each.
    pub chapter: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct NotesLists {
    facts: Derived<u64, NotesFacts>,
    rows: Derived<(u64, NotesWanted, Option<Uuid>), Vec<NotesRow>>,
    last: Arc<Vec<NotesRow>>,
}

impl NotesLists {
    pub fn facts(&mut self, notebook: &Notebook) -> Arc<NotesFacts> {
        self.facts.get(notebook.revision(), |_| facts(notebook))
    }

    /// A note that is written while it is listed stays so, whatever becomes of its words: its editor would go with it, and what is
    /// typed next would be commands.
    pub fn rows(
        &mut self,
        book: &OpenText,
        wanted: &NotesWanted,
        written: Option<Uuid>,
    ) -> Arc<Vec<NotesRow>> {
        let kept = written.filter(|id| self.last.iter().any(|row| row.id == *id));
        let from = (book.notes.notebook.revision(), wanted.clone(), kept);
        self.last = self
            .rows
            .get(from, |(_, wanted, kept)| rows(book, wanted, *kept));
        Arc::clone(&self.last)
    }
}

fn facts(notebook: &Notebook) -> NotesFacts {
    let notes = notebook.annotations();
    let used: BTreeSet<Ink> = notes
        .iter()
        .filter(|note| note.kind == Kind::Highlight)
        .map(|note| note.ink)
        .collect();
    let tags: BTreeSet<&String> = notes.iter().flat_map(|note| &note.tags).collect();
    NotesFacts {
        count: count_of(notes),
        inks: Ink::ALL
            .into_iter()
            .filter(|ink| used.contains(ink))
            .collect(),
        tags: tags.into_iter().cloned().collect(),
        has_notes: notes.iter().any(|note| !note.note().is_empty()),
        needing_attention: notebook.needing_attention().count(),
    }
}

fn rows(book: &OpenText, wanted: &NotesWanted, kept: Option<Uuid>) -> Vec<NotesRow> {
    let notes = book.notes.notebook.annotations();
    let query = Query::phrase(wanted.query.trim_start().trim_start_matches('#'));
    let holds = |note: &Annotation| {
        query
            .as_ref()
            .is_none_or(|query| holds(query, &book.text.document, note))
    };
    let mut listed: Vec<usize> = (0..notes.len())
        .filter(|&index| {
            let note = &notes[index];
            kept == Some(note.id) || is_wanted(note, wanted) && holds(note)
        })
        .collect();
    if wanted.newest_first {
        listed.sort_by_key(|&index| Reverse(notes[index].modified));
    }
    let mut last: Option<&str> = None;
    let row = |index: usize| {
        let note = &notes[index];
        let headings = note.headings.last().filter(|_| !wanted.newest_first);
        let chapter = headings.map(String::as_str);
        let is_new = chapter != last;
        last = chapter;
        NotesRow {
            note: index,
            id: note.id,
            chapter: chapter.filter(|_| is_new).map(str::to_owned),
        }
    };
    listed.into_iter().map(row).collect()
}

fn is_wanted(note: &Annotation, wanted: &NotesWanted) -> bool {
    let is_of_ink = |ink| note.kind == Kind::Highlight && note.ink == ink;
    let has_tag = |tag: &String| note.tags.contains(tag);
    wanted.ink.is_none_or(is_of_ink)
        && wanted.tag.as_ref().is_none_or(has_tag)
        && (!wanted.with_note || !note.note().is_empty())
}

/// Whether the quotation, the note or a tag holds what is searched for.
fn holds(query: &Query, document: &Document, note: &Annotation) -> bool {
    query.is_match(&study::quote(document, note))
        || note
            .notes
            .iter()
            .chain(&note.tags)
            .any(|text| query.is_match(text))
}
