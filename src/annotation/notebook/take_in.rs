//! Taking in a record of notes that a reader has at hand as a file: what is newer stands, whichever side it is on, and nothing that is
//! here goes.

use super::super::edit::Edit;
use super::super::merge;
use super::super::model::Annotation;
use super::super::record::{File, Item, Places};
use super::super::replica::Replica;
use super::Notebook;
use super::bring::is_taken_back;
use crate::document::Document;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// What has changed by taking in a record.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenIn {
    /// The annotations that are new or say something else now, those in the trash included.
    pub changed: BTreeSet<Uuid>,
    /// Takes it back, but for what came into the trash.
    pub inverse: Edit,
}

impl Notebook {
    /// Takes in the notes of another record, on this text or another version of it. What lives here stays alive, whatever the other
    /// says of it, and what was erased there for good stays here. None where nothing is new. Whether the notes may be changed at all is
    /// not asked.
    pub fn take_in(
        &mut self,
        other: &Replica,
        document: &Document,
        now_ms: u64,
    ) -> Option<TakenIn> {
        let before = self.clone();
        let items = other.file.items.iter();
        let joined = items.filter_map(|(name, item)| {
            let item = joinable(before.replica.file.items.get(name), item)?;
            Some((name.clone(), item))
        });
        let (ours, theirs) = (&self.replica.file, &other.file);
        let is_same_text = ours.doc_key == theirs.doc_key;
        let around = if is_same_text { theirs } else { ours };
        let wanted = Replica::of(File {
            items: Arc::new(joined.collect()),
            clock: theirs.clock.clone(),
            ..around.around()
        });
        self.absorb(&wanted, document);
        // That it was made here has been taken back: nobody threw it away.
        let alive = theirs.items.iter().filter(|(_, item)| item.is_alive());
        for (name, _) in alive {
            let is_taken_back = self.replica.item(name).is_some_and(is_taken_back);
            if let Some(id) = Uuid::parse_str(name).ok().filter(|_| is_taken_back) {
                self.restore(id, now_ms);
            }
        }
        self.list();
        let taken = self.compared(&before);
        (!taken.changed.is_empty()).then_some(taken)
    }

    /// What has changed since a state, and what goes back to it.
    fn compared(&self, before: &Self) -> TakenIn {
        let (alive, trash) = (by_id(&before.annotations), by_id(&before.trash));
        let mut changed = BTreeSet::new();
        let mut inverses = Vec::new();
        for note in &self.annotations {
            match (alive.get(&note.id), trash.get(&note.id)) {
                (Some(old), _) => inverses.extend(self.back(before, old, note)),
                (None, Some(_)) => inverses.push(Edit::Delete(note.id)),
                (None, None) => inverses.push(Edit::Withdraw(note.id)),
            }
        }
        changed.extend(inverses.iter().flat_map(Edit::touched));
        let in_trash = self.trash.iter().filter(|note| {
            let old = trash.get(&note.id);
            old.is_none_or(|old| old.notes != note.notes || old.quote != note.quote)
        });
        changed.extend(in_trash.map(|note| note.id));
        TakenIn {
            changed,
            inverse: Edit::Several(inverses),
        }
    }

    /// Goes back to what an annotation was.
    fn back(&self, before: &Self, old: &Annotation, new: &Annotation) -> Vec<Edit> {
        let id = old.id;
        let mut back = Vec::new();
        if old.notes != new.notes {
            let or_none = |notes: &[String]| match notes {
                [] => vec![String::new()],
                notes => notes.to_vec(),
            };
            back.push(Edit::WriteNote {
                id,
                versions: or_none(&old.notes),
                over: or_none(&new.notes),
            });
        }
        if old.ink != new.ink {
            back.push(Edit::Recolor { id, ink: old.ink });
        }
        if old.style != new.style {
            back.push(Edit::Restyle {
                id,
                style: old.style,
            });
        }
        let off = new.tags.iter().filter(|tag| !old.tags.contains(tag));
        let off = off.map(|tag| (tag, false));
        let on = old.tags.iter().filter(|tag| !new.tags.contains(tag));
        let on = on.map(|tag| (tag, true));
        back.extend(off.chain(on).map(|(tag, on)| {
            let tag = tag.clone();
            Edit::Tag { id, tag, on }
        }));
        let name = id.to_string();
        let places = |notebook: &Self| notebook.replica.item(&name).map(Places::of);
        if let (Some(then), Some(now)) = (places(before), places(self))
            && !then.again(&now).is_empty()
        {
            back.push(Edit::PlaceAgain {
                id,
                places: then,
                place: before.known_place(&name),
            });
        }
        back
    }
}

fn by_id(notes: &[Annotation]) -> BTreeMap<Uuid, &Annotation> {
    notes.iter().map(|note| (note.id, note)).collect()
}

/// What may be joined with what is known of an annotation; none where that would take something away, or nothing is new.
fn joinable(known: Option<&Arc<Item>>, item: &Arc<Item>) -> Option<Arc<Item>> {
    if item.is_empty_shell() {
        return None;
    }
    let Some(known) = known else {
        return Some(Arc::clone(item));
    };
    let mut item = Arc::clone(item);
    if item.scrubbed.is_some() && known.scrubbed.is_none() {
        Arc::make_mut(&mut item).scrubbed = None;
    }
    let mut joined = known.as_ref().clone();
    merge::merge_item(&mut joined, &item);
    let takes_away = known.is_alive() && !joined.is_alive();
    (joined != **known && !takes_away).then_some(item)
}
