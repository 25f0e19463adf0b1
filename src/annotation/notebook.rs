//! The notes of one text as a reader sees them: placed in the text that is open, in its order.

use super::anchor::{self, Anchor, Locator};
use super::clock::{self, Context};
use super::edit::Edit;
use super::merge;
use super::model::{Annotation, Ink, Kind, Place, Style};
use super::record::{Deletion, Item, Register, Rest, Switch, Target, Version};
use super::replica::Replica;
use crate::document::{Document, Offset, TextRange};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// All annotations of a text, and the record that they live in.
#[derive(Clone, Debug)]
pub struct Notebook {
    replica: Replica,
    /// Why nothing may be changed, in a sentence.
    read_only: Option<String>,
    /// Hash of the text that the places are those of.
    text_sha256: String,
    places: BTreeMap<String, Place>,
    annotations: Vec<Annotation>,
}

impl Notebook {
    /// The notes of a record, not yet placed in any text.
    #[must_use]
    pub fn new(replica: Replica, read_only: Option<String>) -> Self {
        let mut notebook =
            Self { replica, read_only, text_sha256: String::new(), places: BTreeMap::new(), annotations: Vec::new() };
        notebook.list();
        notebook
    }

    /// Finds the place of every annotation in `document`. `old_text` is the text in which most of them were made, if it was kept.
    pub fn place(&mut self, document: &Document, old_text: Option<&str>) {
        self.text_sha256 = anchor::text_hash(document.text.as_str());
        let locator = Locator::new(document, old_text);
        let items = self.replica.file.items.iter().filter(|(_, item)| item.is_alive());
        self.places = items.map(|(id, item)| (id.clone(), place_of(item, &self.text_sha256, &locator))).collect();
        self.list();
    }

    /// Live annotations in the order of the text; those not found come last.
    #[must_use]
    pub fn annotations(&self) -> &[Annotation] {
        &self.annotations
    }

    #[must_use]
    pub fn get(&self, id: Uuid) -> Option<&Annotation> {
        self.annotations.iter().find(|note| note.id == id)
    }

    /// The shortest highlight over a position, and of two equally short ones the newer.
    #[must_use]
    pub fn at(&self, offset: Offset) -> Option<&Annotation> {
        let over =
            |note: &&Annotation| note.kind == Kind::Highlight && note.place.range().is_some_and(|range| range.contains(offset));
        let length = |note: &&Annotation| note.place.range().map_or(usize::MAX, TextRange::len);
        self.annotations.iter().filter(over).min_by_key(|note| (length(note), std::cmp::Reverse(note.created)))
    }

    /// Annotations that touch a range, in text order.
    pub fn in_range(&self, range: TextRange) -> impl Iterator<Item = &Annotation> {
        self.annotations.iter().filter(move |note| note.place.range().is_some_and(|place| place.overlaps(range)))
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

    /// Takes in what another notebook of the same text holds, such as one whose words are not on the disk yet.
    pub fn absorb(&mut self, other: &Self, document: &Document) {
        self.replica.merge(&other.replica);
        if other.text_sha256 == self.text_sha256 {
            self.places.extend(other.places.iter().map(|(name, place)| (name.clone(), *place)));
            self.list();
        } else {
            self.place(document, None);
        }
    }

    /// Carries out an edit on the open text. Returns the edit that takes it back; none where nothing changed.
    pub fn apply(&mut self, edit: Edit, document: &Document, now_ms: u64) -> Option<Edit> {
        if self.read_only.is_some() {
            return None;
        }
        let inverse = self.change(edit, document, now_ms);
        if inverse.is_some() {
            self.list();
        }
        inverse
    }

    fn change(&mut self, edit: Edit, document: &Document, now_ms: u64) -> Option<Edit> {
        match edit {
            Edit::Add { id, kind, range, ink, style } => self.add(id, kind, (ink, style), range, document, now_ms),
            Edit::Delete(id) => self.delete(id, now_ms),
            Edit::Restore(id) => self.restore(id, document, now_ms),
            Edit::Recolor { id, ink } => {
                let old = self.set_field(id, "color", ink.name(), now_ms)?;
                Some(Edit::Recolor { id, ink: Ink::from_name(&old).unwrap_or_default() })
            }
            Edit::Restyle { id, style } => {
                let old = self.set_field(id, "style", style.name(), now_ms)?;
                Some(Edit::Restyle { id, style: Style::from_name(&old).unwrap_or_default() })
            }
            Edit::Resize { id, range } => self.resize(id, range, document, now_ms),
            Edit::SetNote { id, note } => self.set_note(id, note, now_ms),
            Edit::Tag { id, tag, on } => self.tag(id, tag, on, now_ms),
            Edit::Several(edits) => self.several(edits, document, now_ms),
        }
    }

    fn several(&mut self, edits: Vec<Edit>, document: &Document, now_ms: u64) -> Option<Edit> {
        let mut inverses: Vec<Edit> = Vec::new();
        for edit in edits {
            inverses.extend(self.change(edit, document, now_ms));
        }
        inverses.reverse();
        (!inverses.is_empty()).then_some(Edit::Several(inverses))
    }

    fn add(
        &mut self,
        id: Uuid,
        kind: Kind,
        look: (Ink, Style),
        range: TextRange,
        document: &Document,
        now_ms: u64,
    ) -> Option<Edit> {
        let name = id.to_string();
        if self.replica.item(&name).is_some() {
            return self.restore(id, document, now_ms);
        }
        let t = self.replica.tick(now_ms);
        let register = |value: &str| Register { v: json!(value), t: t.clone(), rest: Rest::new() };
        let created = jiff::Timestamp::from_millisecond(i64::try_from(now_ms).unwrap_or(i64::MAX));
        let item = Item {
            created: created.map(|time| time.to_string()).unwrap_or_default(),
            kind: kind.name().to_owned(),
            targets: vec![Target::new(&anchor::describe(document, range), t.clone())],
            fields: BTreeMap::from([
                ("color".to_owned(), register(look.0.name())),
                ("style".to_owned(), register(look.1.name())),
            ]),
            ..Item::default()
        };
        self.replica.file.items.insert(name.clone(), item);
        self.places.insert(name, Place::Exact(range));
        Some(Edit::Delete(id))
    }

    fn delete(&mut self, id: Uuid, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        self.live(&name)?;
        let t = self.replica.tick(now_ms);
        let item = self.replica.item_mut(&name)?;
        let mut ctx = item.deleted.take().map(|old| old.ctx).unwrap_or_default();
        let stamps: Vec<String> = item.stamps().map(str::to_owned).collect();
        stamps.iter().for_each(|stamp| clock::see(&mut ctx, stamp));
        item.deleted = Some(Deletion { t, ctx, rest: Rest::new() });
        Some(Edit::Restore(id))
    }

    fn restore(&mut self, id: Uuid, document: &Document, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        self.replica.item(&name).filter(|item| !item.is_alive())?;
        let t = self.replica.tick(now_ms);
        let item = self.replica.item_mut(&name)?;
        item.fields.insert("restored".to_owned(), Register { v: json!(true), t, rest: Rest::new() });
        if !self.places.contains_key(&name) {
            let place = place_of(self.replica.item(&name)?, &self.text_sha256, &Locator::new(document, None));
            self.places.insert(name, place);
        }
        Some(Edit::Delete(id))
    }

    fn live(&self, name: &str) -> Option<&Item> {
        self.replica.item(name).filter(|item| item.is_alive())
    }

    /// Sets a field and returns what it was.
    fn set_field(&mut self, id: Uuid, field: &str, value: &str, now_ms: u64) -> Option<String> {
        let name = id.to_string();
        let old = field_of(self.live(&name)?, field).to_owned();
        if old == value {
            return None;
        }
        let t = self.replica.tick(now_ms);
        let register = Register { v: json!(value), t, rest: Rest::new() };
        self.replica.item_mut(&name)?.fields.insert(field.to_owned(), register);
        Some(old)
    }

    fn resize(&mut self, id: Uuid, range: TextRange, document: &Document, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        let old = self.get(id)?.place.range();
        if old == Some(range) || range.is_empty() {
            return None;
        }
        let target = Target::new(&anchor::describe(document, range), self.replica.tick(now_ms));
        merge::add_target(&mut self.replica.item_mut(&name)?.targets, target);
        self.places.insert(name, Place::Exact(range));
        // Placing an orphan by hand has no place to go back to.
        Some(old.map_or(Edit::Several(Vec::new()), |range| Edit::Resize { id, range }))
    }

    fn set_note(&mut self, id: Uuid, note: String, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        let item = self.replica.item(&name)?;
        let (old, was_alive) = (item.note.clone(), item.is_alive());
        // Two versions are one only once somebody has written over both: looking at them settles nothing.
        let words: Vec<&str> = old.iter().map(|version| version.v.as_str()).filter(|words| !words.is_empty()).collect();
        let words = words.join("\n\n");
        if words == note {
            return None;
        }
        let t = self.replica.tick(now_ms);
        let mut ctx = Context::new();
        for version in &old {
            clock::see(&mut ctx, &version.t);
            clock::join(&mut ctx, &version.ctx);
        }
        // What other programs wrote beside the last version goes on beside the new one.
        let rest = old.last().map(|version| version.rest.clone()).unwrap_or_default();
        self.replica.item_mut(&name)?.note = vec![Version { v: note, t, ctx, rest }];
        let inverse = Edit::SetNote { id, note: words };
        // Words written about a highlight that is gone by now bring it back: they are not to be lost.
        Some(if was_alive { inverse } else { Edit::Several(vec![inverse, Edit::Delete(id)]) })
    }

    fn tag(&mut self, id: Uuid, tag: String, on: bool, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        let was = self.live(&name)?.tags.get(&tag).is_some_and(|switch| switch.on);
        if was == on || tag.is_empty() {
            return None;
        }
        let t = self.replica.tick(now_ms);
        let tags = &mut self.replica.item_mut(&name)?.tags;
        let rest = tags.remove(&tag).map(|old| old.rest).unwrap_or_default();
        tags.insert(tag.clone(), Switch { t, on, rest });
        Some(Edit::Tag { id, tag, on: was })
    }

    /// Makes the list anew from the record and the places.
    fn list(&mut self) {
        let items = self.replica.file.items.iter().filter(|(_, item)| item.is_alive());
        let mut annotations: Vec<Annotation> = items
            .filter_map(|(name, item)| {
                let id = Uuid::parse_str(name).ok()?;
                let place = self.places.get(name).copied().unwrap_or_default();
                Some(annotation(id, item, place, &self.text_sha256))
            })
            .collect();
        annotations.sort_by_key(|note| {
            let range = note.place.range();
            (range.is_none(), range.map(|range| (range.start, range.end)), note.created, note.id)
        });
        self.annotations = annotations;
    }
}

/// The target that counts in a text: the one chosen last among those made in it, else the one chosen last of all.
fn target_for<'a>(item: &'a Item, text_sha256: &str) -> Option<&'a Target> {
    let latest = |targets: &mut dyn Iterator<Item = &'a Target>| targets.max_by(|a, b| a.t.cmp(&b.t));
    latest(&mut item.targets.iter().filter(|target| target.text_sha256 == text_sha256))
        .or_else(|| latest(&mut item.targets.iter()))
}

fn place_of(item: &Item, text_sha256: &str, locator: &Locator<'_>) -> Place {
    target_for(item, text_sha256).map_or(Place::default(), |target| locator.locate(&target.anchor()))
}

fn field_of<'a>(item: &'a Item, field: &str) -> &'a str {
    item.fields.get(field).and_then(|register| register.v.as_str()).unwrap_or_default()
}

fn annotation(id: Uuid, item: &Item, place: Place, text_sha256: &str) -> Annotation {
    let anchor: Option<Anchor> = target_for(item, text_sha256).map(Target::anchor);
    let created: Option<jiff::Timestamp> = item.created.parse().ok();
    let deleted = item.deleted.as_ref().map(|deletion| deletion.t.as_str());
    let modified = item.stamps().chain(deleted).map(clock::milliseconds).max().unwrap_or(0);
    let mut versions: Vec<&Version> = item.note.iter().filter(|version| !version.v.is_empty()).collect();
    versions.sort_by(|a, b| a.t.cmp(&b.t));
    Annotation {
        id,
        kind: Kind::from_name(&item.kind),
        quote: anchor.as_ref().map(|anchor| anchor.exact.clone()).unwrap_or_default(),
        notes: versions.into_iter().map(|version| version.v.clone()).collect(),
        ink: Ink::from_name(field_of(item, "color")).unwrap_or_default(),
        style: Style::from_name(field_of(item, "style")).unwrap_or_default(),
        tags: item.tags.iter().filter(|(_, switch)| switch.on).map(|(tag, _)| tag.clone()).collect(),
        created: created.map_or(0, |time| u64::try_from(time.as_millisecond()).unwrap_or(0)),
        modified,
        headings: anchor.map(|anchor| anchor.headings.into_iter().map(|(_, words)| words).collect()).unwrap_or_default(),
        place,
    }
}
