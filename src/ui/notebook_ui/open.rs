//! The notebook as it stands on the screen: what is looked for, chosen and typed.

use crate::app::AllNotes;
use crate::study::notebook::{Facets, Listed, NoteFilter, NoteOrder, NotedNote, NotedText};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

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
    pub(in crate::ui) made_of: Option<(u64, NoteFilter, NoteOrder)>,
    pub(in crate::ui) facets: Facets,
    pub(in crate::ui) heights: Heights,
    /// A tag that is typed for the chosen notes.
    pub(in crate::ui) tag: String,
    /// A tag that is being renamed, and its new name as far as it is typed.
    pub(in crate::ui) renaming: Option<(String, String)>,
    /// What the person or place begins with that is looked for among those named.
    pub(in crate::ui) name: String,
    /// A note on a text as a whole that is being written: the key of the text, and what is written so far.
    pub(in crate::ui) adding: Option<(String, String)>,
    /// Whether the filters stand open in a narrow window.
    pub(in crate::ui) filters_open: bool,
    pub(in crate::ui) grab: bool,
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
            self.facets = Facets::of(&notes.texts);
        }
        let made_of = (notes.revision, self.filter.clone(), self.order);
        if self.made_of.as_ref() != Some(&made_of) {
            self.listed = self.filter.list(&notes.texts, self.order, now_ms);
            self.lists += 1;
            self.counted = None;
            self.made_of = Some(made_of);
        }
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
    pub(in crate::ui) text: String,
    /// What was there before: only that is written over.
    pub(in crate::ui) over: Vec<String>,
    pub(in crate::ui) tags: String,
    pub(in crate::ui) tags_before: Vec<String>,
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
