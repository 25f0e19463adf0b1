//! The notebook as it stands on the screen: what is looked for, chosen and typed.

use super::super::derived::Derived;
use super::super::tag_field::TagField;
use crate::app::AllNotes;
use crate::study::notebook::{
    Facets, Listed, NoteFilter, NoteOrder, NotedNote, NotedText, Written, folded,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use uuid::Uuid;

/// People and places that are offered at once.
const OFFERED: usize = 24;

/// Names with the number of their notes, by the revision of the notes and what is typed.
type NamesOffered = Derived<(Option<u64>, String), Vec<(Arc<str>, usize)>>;

/// What a list is made of: the revision of the notes, what is looked for, and the notes that are being written, in the list and above.
type MadeOf = (u64, NoteFilter, NoteOrder, Option<Written>, Option<Uuid>);

/// The notebook as it stands on the screen.
#[derive(Default)]
pub struct NotebookView {
    pub(in crate::ui) filter: NoteFilter,
    pub(in crate::ui) order: NoteOrder,
    /// Notes that are chosen, to be changed together.
    pub(in crate::ui) chosen: BTreeSet<Uuid>,
    /// How many of them are listed, and what that was counted of: the revision, the listed and the chosen.
    counted: Option<((u64, usize, usize), usize)>,
    pub(in crate::ui) editor: Option<NotebookEditor>,
    pub(in crate::ui) listed: Vec<Listed>,
    /// How often the list was made.
    pub(in crate::ui) lists: u64,
    /// What the list was made of.
    pub(in crate::ui) made_of: Option<MadeOf>,
    /// Whether a new note fits what is looked for, and is not listed because it stands above the list while it is written.
    pub(in crate::ui) is_above: bool,
    pub(in crate::ui) facets: Facets,
    /// Tags with the number of their notes, the most used first.
    pub(in crate::ui) tags_by_use: Vec<(String, usize)>,
    /// Texts with notes, by title, as indices into all texts.
    pub(in crate::ui) texts_by_title: Vec<usize>,
    /// People and places whose name holds what is typed in `name`, and the revision of the notes that name them.
    names_offered: NamesOffered,
    pub(in crate::ui) heights: Heights,
    /// A tag that is typed for the chosen notes.
    pub(in crate::ui) tag: String,
    /// A tag that is being renamed, and its new name as far as it is typed.
    pub(in crate::ui) renaming: Option<(String, String)>,
    /// What the person or place begins with that is looked for among those named.
    pub(in crate::ui) name: String,
    pub(in crate::ui) adding: Option<NewNote>,
    /// Whether what was deleted is listed, and how tall each of it was when it was last drawn.
    pub(in crate::ui) in_trash: bool,
    pub(in crate::ui) trash_heights: HashMap<Uuid, f32>,
    /// Whether the filters stand open in a narrow window.
    pub(in crate::ui) filters_open: bool,
    pub(in crate::ui) grab: bool,
}

/// A note on a text as a whole, or on none, that is being written.
pub struct NewNote {
    /// Of the text.
    pub key: String,
    pub id: Uuid,
    pub text: String,
    /// The words that were handed on last; none before the first.
    pub over: Option<String>,
    pub grab: bool,
}

impl NotebookView {
    /// Comes to the front with the keyboard in its search field.
    pub fn arrive(&mut self) {
        self.grab = true;
    }

    /// Brings the list up to date.
    pub fn list(&mut self, notes: &AllNotes, now_ms: u64) {
        let of_texts = self.made_of.as_ref().map(|(revision, ..)| *revision);
        if of_texts != Some(notes.revision) {
            self.take_facets(notes);
        }
        let written = self.editor.as_ref().map(|editor| editor.written);
        let added = self.adding.as_ref().map(|note| note.id);
        let made_of = (
            notes.revision,
            self.filter.clone(),
            self.order,
            written,
            added,
        );
        if self.made_of.as_ref() != Some(&made_of) {
            self.listed = self.filter.list(&notes.texts, self.order, now_ms, written);
            let all = self.listed.len();
            let is_added = |row: &Listed| {
                let note = row.of(&notes.texts);
                note.is_some_and(|(_, note)| Some(note.annotation.id) == added)
            };
            self.listed.retain(|row| added.is_none() || !is_added(row));
            self.is_above = self.listed.len() < all;
            self.lists += 1;
            self.counted = None;
            self.made_of = Some(made_of);
        }
    }

    fn take_facets(&mut self, notes: &AllNotes) {
        let texts = &notes.texts;
        self.facets = Facets::of(texts);
        let tags = self.facets.tags.iter();
        self.tags_by_use = tags.map(|(tag, count)| (tag.clone(), *count)).collect();
        self.tags_by_use.sort_by_key(|(_, count)| Reverse(*count));
        self.texts_by_title = (0..texts.len())
            .filter(|&index| !texts[index].notes.is_empty())
            .collect();
        self.texts_by_title
            .sort_by_cached_key(|&index| folded(&texts[index].title));
    }

    /// People and places to filter by: a few of the most named, or those whose name holds what is typed.
    pub fn names_to_offer(&mut self) -> Arc<Vec<(Arc<str>, usize)>> {
        let revision = self.made_of.as_ref().map(|(revision, ..)| *revision);
        let typed = folded(self.name.trim());
        let names = &self.facets.names;
        self.names_offered.get((revision, typed), |(_, typed)| {
            let fitting = names
                .iter()
                .filter(|(name, _)| folded(name).contains(typed));
            let most = if typed.is_empty() { 8 } else { OFFERED };
            fitting.take(most).cloned().collect()
        })
    }

    /// How many notes are chosen and listed. It is counted anew only after something was chosen or listed otherwise.
    pub fn count_chosen(&mut self, notes: &AllNotes) -> usize {
        let of = (notes.revision, self.listed.len(), self.chosen.len());
        if let Some((_, count)) = self.counted.filter(|(known, _)| *known == of) {
            return count;
        }
        let count = self.chosen_among_listed(notes).count();
        self.counted = Some((of, count));
        count
    }

    fn chosen_among_listed<'a>(
        &'a self,
        notes: &'a AllNotes,
    ) -> impl Iterator<Item = (&'a NotedText, &'a NotedNote)> {
        let listed = self.listed.iter().filter(|_| !self.chosen.is_empty());
        let listed = listed.filter_map(|one| one.of(&notes.texts));
        listed.filter(|(_, note)| self.chosen.contains(&note.annotation.id))
    }

    /// The notes that are chosen and listed, with the keys of their texts.
    pub fn chosen_here(&self, notes: &AllNotes) -> Vec<(String, Uuid)> {
        self.chosen_among_listed(notes)
            .map(|(text, note)| (text.key.clone(), note.annotation.id))
            .collect()
    }

    /// The same, by the keys of their texts.
    pub fn chosen_by_text(&self, notes: &AllNotes) -> BTreeMap<String, Vec<Uuid>> {
        let mut by_text: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
        for (key, id) in self.chosen_here(notes) {
            by_text.entry(key).or_default().push(id);
        }
        by_text
    }
}

/// A note that is being written.
#[derive(Clone, Debug)]
pub struct NotebookEditor {
    /// Of its text.
    pub(in crate::ui) key: String,
    pub(in crate::ui) id: Uuid,
    pub(in crate::ui) written: Written,
    pub(in crate::ui) text: String,
    /// What was there before: only that is written over.
    pub(in crate::ui) over: Vec<String>,
    pub(in crate::ui) tags: TagField,
    pub(in crate::ui) grab: bool,
}

/// How tall each note was when it was last drawn.
#[derive(Default)]
pub struct Heights {
    pub(in crate::ui) known: HashMap<Uuid, f32>,
    /// Where each row begins, and at the end where the last one ends.
    pub(in crate::ui) tops: Vec<f32>,
    /// What they were laid for: how often the list was made, and how wide the rows are.
    pub(in crate::ui) laid_for: Option<(u64, f32)>,
}
