//! The lists that a reader sees, made from the record: live annotations in text order, and the trash.

use super::super::area;
use super::super::clock;
use super::super::model::{AnchorState, Annotation, Ink, Kind, Reason, Style};
use super::super::placing::target_for;
use super::super::record::{Item, Target, Version};
use super::Notebook;
use crate::document::Offset;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

impl Notebook {
    /// Makes the lists anew from the record and the places.
    pub(super) fn list(&mut self) {
        self.revision = next_revision();
        self.annotations.clear();
        self.trash.clear();
        for (name, item) in self.replica.file.items.iter() {
            let Ok(id) = Uuid::parse_str(name) else {
                continue;
            };
            let place = self
                .places
                .get(name)
                .copied()
                .unwrap_or(AnchorState::Orphan(Reason::Sought));
            if is_withdrawn(item) {
                continue;
            }
            let list = if item.is_alive() {
                &mut self.annotations
            } else {
                &mut self.trash
            };
            list.extend(listed(id, item, place, &self.text_sha256));
        }
        self.annotations.sort_by_key(text_order);
        self.trash
            .sort_by_key(|note| (Reverse(note.modified), note.id));
    }

    /// Makes the line of one annotation anew.
    pub(super) fn list_again(&mut self, id: Uuid) {
        self.revision = next_revision();
        self.annotations.retain(|note| note.id != id);
        self.trash.retain(|note| note.id != id);
        let name = id.to_string();
        let Some(item) = self.replica.item(&name) else {
            return;
        };
        let place = self
            .places
            .get(&name)
            .copied()
            .unwrap_or(AnchorState::Orphan(Reason::Sought));
        let Some(note) = listed(id, item, place, &self.text_sha256) else {
            return;
        };
        if is_withdrawn(item) {
            return;
        }
        if item.is_alive() {
            let at = self
                .annotations
                .partition_point(|other| text_order(other) < text_order(&note));
            self.annotations.insert(at, note);
        } else {
            let at = self.trash.partition_point(|other| {
                (Reverse(other.modified), other.id) < (Reverse(note.modified), id)
            });
            self.trash.insert(at, note);
        }
    }
}

fn next_revision() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// Whether it is gone because its making was taken back, and holds no words that a reader could miss.
fn is_withdrawn(item: &Item) -> bool {
    !item.is_alive()
        && item
            .deleted
            .as_ref()
            .is_some_and(|deletion| deletion.undone)
        && written(item).is_empty()
}

/// Those without a place come last.
fn text_order(note: &Annotation) -> (bool, Option<(Offset, Offset)>, u64, Uuid) {
    let range = note.anchor_state.range();
    (
        range.is_none(),
        range.map(|range| (range.start, range.end)),
        note.created,
        note.id,
    )
}

pub(super) fn field_of<'a>(item: &'a Item, field: &str) -> &'a str {
    item.fields
        .get(field)
        .and_then(|register| register.v.as_str())
        .unwrap_or_default()
}

/// The versions of the note that say something, the newest last. The same words written twice, as on two machines that took in one
/// file, are one version.
pub(super) fn written(item: &Item) -> Vec<&Version> {
    let mut versions: Vec<&Version> = item
        .note
        .iter()
        .filter(|version| !version.v.is_empty())
        .collect();
    versions.sort_by(|a, b| b.t.cmp(&a.t));
    let mut seen = BTreeSet::new();
    versions.retain(|version| seen.insert(version.v.as_str()));
    versions.reverse();
    versions
}

/// None for what was thrown out of the trash.
fn listed(
    id: Uuid,
    item: &Item,
    anchor_state: AnchorState,
    text_sha256: &str,
) -> Option<Annotation> {
    if item.is_empty_shell() {
        return None;
    }
    let anchor = target_for(item, text_sha256).map(Target::anchor);
    let area = anchor.as_ref().and_then(|anchor| area::of(item, anchor));
    let created: Option<jiff::Timestamp> = item.created.parse().ok();
    let deleted = item.deleted.as_ref().map(|deletion| deletion.t.as_str());
    let modified = item
        .stamps()
        .chain(deleted)
        .map(clock::milliseconds)
        .max()
        .unwrap_or(0);
    Some(Annotation {
        id,
        kind: Kind::from_name(&item.kind),
        quote: anchor
            .as_ref()
            .map(|anchor| anchor.exact.clone())
            .unwrap_or_default(),
        notes: written(item)
            .into_iter()
            .map(|version| version.v.clone())
            .collect(),
        ink: Ink::from_name(field_of(item, "color")).unwrap_or_default(),
        style: Style::from_name(field_of(item, "style")).unwrap_or_default(),
        tags: item
            .tags
            .iter()
            .filter(|(_, switch)| switch.on)
            .map(|(tag, _)| tag.clone())
            .collect(),
        created: created.map_or(0, |time| u64::try_from(time.as_millisecond()).unwrap_or(0)),
        modified,
        headings: anchor
            .map(|anchor| anchor.headings.into_iter().map(|(_, text)| text).collect())
            .unwrap_or_default(),
        anchor_state,
        area,
    })
}
