//! The notes of one text as a reader sees them: placed in the text that is open, in its order.

mod bring;
mod change;
mod listing;
mod place;
mod take_in;

pub use bring::Standing;
pub use take_in::TakenIn;

use super::anchor::Anchor;
use super::brought::Awaited;
use super::details::Details;
use super::edit::Edit;
use super::model::{AnchorState, Annotation, Kind, NoteVersion, Reason};
use super::placing::{self, OldTexts};
use super::record::{Deletion, IMPORT, Rest};
use super::replica::Replica;
use super::{clock, clock::Context};
use crate::document::{Document, Offset, TextRange};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// As many lines of a list are made anew one by one.
const FEW: usize = 64;

/// All annotations of a text, and the record that they live in.
#[derive(Clone, Debug)]
pub struct Notebook {
    replica: Replica,
    /// Why nothing may be changed, in a sentence.
    read_only: Option<String>,
    /// Hash of the text that the places are those of.
    text_sha256: String,
    /// By the name of the item, deleted ones included.
    places: BTreeMap<String, AnchorState>,
    annotations: Vec<Annotation>,
    trash: Vec<Annotation>,
    revision: u64,
}

/// Whether nobody has said yet where an annotation stands.
fn is_open(place: &AnchorState) -> bool {
    matches!(place, AnchorState::Orphan(reason) if *reason != Reason::Apart)
}

impl Notebook {
    /// The notes of a record, not yet placed in any text.
    #[must_use]
    pub fn new(replica: Replica, read_only: Option<String>) -> Self {
        let mut notebook = Self {
            replica,
            read_only,
            text_sha256: String::new(),
            places: BTreeMap::new(),
            annotations: Vec::new(),
            trash: Vec::new(),
            revision: 0,
        };
        notebook.list();
        notebook
    }

    /// Finds the place of every annotation in `document`, which may take a second where its words have changed.
    pub fn place(&mut self, document: &Document, old_texts: &OldTexts) {
        self.place_known(document);
        let mut found = Vec::new();
        placing::seek(document, old_texts, &self.sought(), |id, place| {
            found.push((id, place));
            true
        });
        self.set_places(found);
    }

    /// Gives every annotation the place that is known without looking for it: those made in this very text, and those that the
    /// reader has decided about. What is left is [`Notebook::sought`].
    pub fn place_known(&mut self, document: &Document) {
        document.text.sha256().clone_into(&mut self.text_sha256);
        self.places.clear();
        self.place_new(document);
    }

    /// The same for annotations that have come since.
    fn place_new(&mut self, document: &Document) {
        for (name, item) in self.replica.file.items.iter() {
            if !self.places.contains_key(name) {
                self.places.insert(
                    name.clone(),
                    placing::known(item, &self.text_sha256, document),
                );
            }
        }
        self.list();
    }

    /// The annotations that have to be looked for, with what is known of them.
    #[must_use]
    pub fn sought(&self) -> Vec<(Uuid, Anchor)> {
        let sought = self
            .places
            .iter()
            .filter(|(_, place)| **place == AnchorState::Orphan(Reason::Sought));
        sought
            .filter_map(|(name, _)| Some((Uuid::parse_str(name).ok()?, self.anchor_of(name)?)))
            .collect()
    }

    /// The annotations without a place that were brought before any text was there to place them in, and whose source says where they
    /// stand.
    #[must_use]
    pub fn awaited(&self) -> Vec<Awaited> {
        let placeless = self.places.iter().filter(|(_, place)| is_open(place));
        placeless
            .filter_map(|(name, _)| {
                let item = self.replica.item(name).filter(|item| item.is_alive())?;
                let target = placing::target_for(item, &self.text_sha256);
                let origin = item.rest.get(IMPORT)?;
                let stood_nowhere = target.is_none_or(|target| target.text_sha256.is_empty());
                let hint = origin.get("place").filter(|_| stood_nowhere)?;
                Some(Awaited {
                    id: Uuid::parse_str(name).ok()?,
                    quote: origin["quote"].as_str().unwrap_or_default().to_owned(),
                    hint: hint.clone(),
                })
            })
            .collect()
    }

    /// The selectors by which an annotation is looked for in the open text.
    #[must_use]
    pub fn anchor(&self, id: Uuid) -> Option<Anchor> {
        self.anchor_of(&id.to_string())
    }

    fn anchor_of(&self, name: &str) -> Option<Anchor> {
        placing::target_for(self.replica.item(name)?, &self.text_sha256)
            .map(super::record::Target::anchor)
    }

    /// Takes in where annotations were found, unless they have got a place in the meantime.
    pub fn set_places(&mut self, found: impl IntoIterator<Item = (Uuid, AnchorState)>) {
        for (id, place) in found {
            let is_news = |known: &AnchorState| match known {
                AnchorState::Orphan(Reason::Sought) => true,
                other => is_open(other) && place.range().is_some(),
            };
            if let Some(known) = self
                .places
                .get_mut(&id.to_string())
                .filter(|known| is_news(known))
            {
                *known = place;
            }
        }
        self.list();
    }

    /// The same with some of its annotations alone, to be looked at: the others are not there, rather than deleted.
    #[must_use]
    pub fn only(mut self, ids: &[Uuid]) -> Self {
        let wanted: BTreeSet<String> = ids.iter().map(Uuid::to_string).collect();
        Arc::make_mut(&mut self.replica.file.items).retain(|name, _| wanted.contains(name));
        self.places.retain(|name, _| wanted.contains(name));
        self.list();
        self
    }

    /// The text that the places are those of, by its hash.
    #[must_use]
    pub fn text_sha256(&self) -> &str {
        &self.text_sha256
    }

    /// Live annotations in the order of the text; those not found come last.
    #[must_use]
    pub fn annotations(&self) -> &[Annotation] {
        &self.annotations
    }

    /// A number that no other state of any notebook in this run has: what was made of these lists holds as long as it stays.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What was deleted and can be brought back, the latest first.
    #[must_use]
    pub fn trash(&self) -> &[Annotation] {
        &self.trash
    }

    /// Annotations whose words have changed or are not in the text, and about which nothing was decided.
    pub fn needing_attention(&self) -> impl Iterator<Item = &Annotation> {
        self.annotations
            .iter()
            .filter(|note| note.anchor_state.needs_attention())
    }

    #[must_use]
    pub fn get(&self, id: Uuid) -> Option<&Annotation> {
        self.annotations.iter().find(|note| note.id == id)
    }

    /// Whether there is such a note, or the reader has deleted it.
    #[must_use]
    pub fn knows(&self, id: Uuid) -> bool {
        let item = self.replica.item(&id.to_string());
        item.is_some_and(|item| !bring::is_taken_back(item))
    }

    /// The versions of a note, the newest last; more than one where several machines wrote at once.
    #[must_use]
    pub fn versions(&self, id: Uuid) -> Vec<NoteVersion> {
        let Some(item) = self.replica.item(&id.to_string()) else {
            return Vec::new();
        };
        let own = format!("{}.", self.replica.device());
        let here = |stamp: &str| {
            clock::writer(stamp) == self.replica.device() || clock::writer(stamp).starts_with(&own)
        };
        let written = listing::written(item).into_iter();
        written
            .map(|version| NoteVersion {
                text: version.v.clone(),
                written: clock::milliseconds(&version.t),
                here: here(&version.t),
            })
            .collect()
    }

    /// The shortest highlight over a position, and of two equally short ones the newer.
    #[must_use]
    pub fn at(&self, offset: Offset) -> Option<&Annotation> {
        let over = |note: &&Annotation| {
            note.kind == Kind::Highlight
                && note
                    .anchor_state
                    .range()
                    .is_some_and(|range| range.contains(offset))
        };
        let length =
            |note: &&Annotation| note.anchor_state.range().map_or(usize::MAX, TextRange::len);
        self.annotations
            .iter()
            .filter(over)
            .min_by_key(|note| (length(note), std::cmp::Reverse(note.created)))
    }

    /// Annotations that touch a range, in text order.
    pub fn in_range(&self, range: TextRange) -> impl Iterator<Item = &Annotation> {
        self.annotations.iter().filter(move |note| {
            note.anchor_state
                .range()
                .is_some_and(|place| place.overlaps(range))
        })
    }

    /// The key of the text.
    #[must_use]
    pub fn key(&self) -> &str {
        self.replica.key()
    }

    /// Why nothing may be changed, if nothing may.
    #[must_use]
    pub fn read_only(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    #[must_use]
    pub fn replica(&self) -> &Replica {
        &self.replica
    }

    /// Takes in what another record of the same text holds: words that are not on the disk yet, or that came from another
    /// machine. Whether anything was new.
    pub fn absorb(&mut self, other: &Replica, document: &Document) -> bool {
        let before = self.replica.clone();
        self.replica.merge(other);
        if before == self.replica {
            return false;
        }
        let decided = |name: &String| {
            self.replica.item(name).map(|item| &item.targets)
                != before.item(name).map(|item| &item.targets)
        };
        let moved: BTreeSet<String> = self
            .places
            .keys()
            .filter(|name| decided(name))
            .cloned()
            .collect();
        self.places.retain(|name, _| !moved.contains(name));
        self.place_new(document);
        true
    }

    /// Carries out an edit on the open text. Returns the edit that takes it back; none where nothing changed.
    pub fn apply(&mut self, edit: Edit, document: &Document, now_ms: u64) -> Option<Edit> {
        if self.read_only.is_some() {
            return None;
        }
        let touched = edit.touched();
        let inverse = self.change(edit, document, now_ms);
        match &inverse {
            None => {}
            // Making a few lines anew costs less than making all, and many cost more.
            Some(_) if touched.len() < FEW => {
                touched.into_iter().for_each(|id| self.list_again(id));
            }
            Some(_) => self.list(),
        }
        inverse
    }

    /// The same for words that were typed: of a note that is not known here they are kept as well.
    pub fn apply_typed(&mut self, edit: Edit, document: &Document, now_ms: u64) -> Option<Edit> {
        match edit {
            Edit::WriteNote { id, versions, .. }
                if self.read_only.is_none() && self.replica.item(&id.to_string()).is_none() =>
            {
                let inverse = self.write_unknown(id, versions, now_ms);
                self.list_again(id);
                inverse
            }
            edit => self.apply(edit, document, now_ms),
        }
    }

    /// Writes down what is known of the work; whether it was news.
    pub fn set_details(&mut self, details: &Details, now_ms: u64) -> bool {
        let is_news = self.read_only.is_none() && self.replica.details().as_ref() != Some(details);
        if is_news {
            self.replica.set_details(details, now_ms);
        }
        is_news
    }

    /// Throws away the words of everything in the trash, for good; what is left says only that they are gone. How many there
    /// were.
    pub fn empty_trash(&mut self, now_ms: u64) -> usize {
        if self.read_only.is_some() {
            return 0;
        }
        let gone: Vec<String> = self.trash.iter().map(|note| note.id.to_string()).collect();
        for name in &gone {
            let t = self.replica.tick(now_ms);
            let Some(item) = self.replica.item_mut(name) else {
                continue;
            };
            let mut ctx = Context::new();
            let stamps: Vec<String> = item.stamps().map(str::to_owned).collect();
            stamps.iter().for_each(|stamp| clock::see(&mut ctx, stamp));
            // What a version was written over goes with it: nothing else will say that it was.
            item.note
                .iter()
                .for_each(|version| clock::join(&mut ctx, &version.ctx));
            item.scrubbed = Some(Deletion {
                t,
                ctx,
                undone: false,
                rest: Rest::new(),
            });
            item.scrub();
        }
        self.list();
        gone.len()
    }
}
