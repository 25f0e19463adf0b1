//! Merging what several devices wrote. The operation is commutative, associative and idempotent, so the order in which files
//! arrive does not matter, nor how often.

use super::clock::{join, moment, writer};
use super::record::{
    Alias, Deletion, Doc, File, Item, Join, Register, Rest, Switch, Target, Version,
};
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

/// Takes everything of `other` into `own`, which stays the file of its own device.
pub(super) fn merge(own: &mut File, other: &File) {
    merge_doc(&mut own.doc, &other.doc);
    join(&mut own.clock, &other.clock);
    merge_rest(&mut own.rest, &other.rest);
    if Arc::ptr_eq(&own.items, &other.items) {
        return;
    }
    for (id, item) in other.items.iter() {
        // The same on both sides, as almost all are; for shared ones this looks at the pointer alone.
        if own.items.get(id) == Some(item) {
            continue;
        }
        match Arc::make_mut(&mut own.items).entry(id.clone()) {
            Entry::Occupied(mut known) => merge_item(Arc::make_mut(known.get_mut()), item),
            Entry::Vacant(place) => drop(place.insert(Arc::clone(item))),
        }
    }
}

/// Of two values without a stamp the greater stands, whichever side it is on; an empty one never does.
fn greater<T: PartialOrd + Clone>(own: &mut T, other: &T) {
    if *own < *other {
        own.clone_from(other);
    }
}

/// Of two dates the greater stands, and any before words that are no date.
fn greater_date(own: &mut String, other: &str) {
    let rank = |date: &str| date.parse::<jiff::Timestamp>().is_ok();
    if own != other && (rank(own), own.as_str()) < (rank(other), other) {
        other.clone_into(own);
    }
}

fn greater_value(own: &mut Value, other: &Value) {
    let json = |value: &Value| serde_json::to_string(value).unwrap_or_default();
    if own != other && (own.is_null() || json(own) < json(other)) {
        own.clone_from(other);
    }
}

pub(super) fn merge_rest(own: &mut Rest, other: &Rest) {
    for (key, value) in other {
        greater_value(own.entry(key.clone()).or_default(), value);
    }
}

pub(super) fn merge_doc(own: &mut Doc, other: &Doc) {
    greater(&mut own.title, &other.title);
    greater(&mut own.authors, &other.authors);
    greater(&mut own.media_type, &other.media_type);
    own.identifiers.extend(other.identifiers.iter().cloned());
    own.identifiers.sort();
    own.identifiers.dedup();
    merge_aliases(&mut own.aliases, &other.aliases);
    merge_rest(&mut own.rest, &other.rest);
}

/// Adds versions of the file, and joins what is known of the same bytes.
pub(super) fn merge_aliases(own: &mut Vec<Alias>, other: &[Alias]) {
    if own == other {
        return;
    }
    let mut all: BTreeMap<(String, String), Alias> = BTreeMap::new();
    for alias in own.drain(..).chain(other.iter().cloned()) {
        match all.entry((alias.sha256.clone(), alias.text_sha256.clone())) {
            Entry::Vacant(place) => drop(place.insert(alias)),
            Entry::Occupied(mut known) => {
                greater(&mut known.get_mut().koreader_md5, &alias.koreader_md5);
                merge_rest(&mut known.get_mut().rest, &alias.rest);
            }
        }
    }
    own.extend(all.into_values());
}

/// Whether everything of an annotation is in what is known of it.
pub(super) fn holds(known: &Item, item: &Item) -> bool {
    let mut joined = known.clone();
    merge_item(&mut joined, item);
    joined == *known
}

pub(super) fn merge_item(own: &mut Item, other: &Item) {
    greater_date(&mut own.created, &other.created);
    greater(&mut own.kind, &other.kind);
    merge_rest(&mut own.rest, &other.rest);
    merge_targets(&mut own.targets, &other.targets);
    merge_entries(&mut own.fields, &other.fields);
    merge_entries(&mut own.tags, &other.tags);
    own.note = merged_notes(&own.note, &other.note);
    own.deleted = merged_deletion(own.deleted.take(), other.deleted.as_ref());
    own.scrubbed = merged_deletion(own.scrubbed.take(), other.scrubbed.as_ref());
    own.scrub();
}

fn merge_entries<T: Join + Clone>(own: &mut BTreeMap<String, T>, other: &BTreeMap<String, T>) {
    for (name, value) in other {
        match own.get_mut(name) {
            Some(known) => known.join(value),
            None => drop(own.insert(name.clone(), value.clone())),
        }
    }
}

impl Join for Register {
    fn join(&mut self, other: &Self) {
        if self.t < other.t {
            self.clone_from(other);
        } else if self.t == other.t {
            greater_value(&mut self.v, &other.v);
            merge_rest(&mut self.rest, &other.rest);
        }
    }
}

/// Of two equally late switches the one that is on stands: adding wins.
impl Join for Switch {
    fn join(&mut self, other: &Self) {
        if self.t < other.t {
            self.clone_from(other);
        } else if self.t == other.t {
            self.on |= other.on;
            merge_rest(&mut self.rest, &other.rest);
        }
    }
}

/// Adds targets. The same place chosen at another time is another target: which of them a scrub has seen must not depend on the
/// order in which they meet.
pub(super) fn merge_targets(own: &mut Vec<Target>, other: &[Target]) {
    if own == other {
        return;
    }
    let mut all: BTreeMap<(String, String, String), Target> = BTreeMap::new();
    for target in own.drain(..).chain(other.iter().cloned()) {
        match all.entry((
            target.t.clone(),
            target.text_sha256.clone(),
            canonical(&target.selectors),
        )) {
            Entry::Vacant(place) => drop(place.insert(target)),
            Entry::Occupied(mut known) => {
                let known = known.get_mut();
                greater(&mut known.source, &target.source);
                greater_value(&mut known.meta, &target.meta);
                merge_rest(&mut known.rest, &target.rest);
            }
        }
    }
    own.extend(all.into_values());
}

/// The same signs for equal values and for no others, in whichever order their keys stand.
fn canonical(values: &[Value]) -> String {
    let mut signs = String::new();
    values
        .iter()
        .for_each(|value| write_canonical(value, &mut signs));
    signs
}

fn write_canonical(value: &Value, signs: &mut String) {
    match value {
        Value::Array(values) => {
            signs.push('[');
            values
                .iter()
                .for_each(|value| write_canonical(value, signs));
            signs.push(']');
        }
        Value::Object(entries) => {
            let mut entries: Vec<(&String, &Value)> = entries.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            signs.push('{');
            for (key, value) in entries {
                signs.push_str(&key.len().to_string());
                signs.push('"');
                signs.push_str(key);
                signs.push(':');
                write_canonical(value, signs);
            }
            signs.push('}');
        }
        // A length before the text: what it holds cannot pass for the signs around it.
        Value::String(text) => {
            signs.push_str(&text.len().to_string());
            signs.push('"');
            signs.push_str(text);
        }
        plain => {
            signs.push_str(&plain.to_string());
            signs.push(' ');
        }
    }
}

/// All versions, but for those that the writer of another had seen.
fn merged_notes(own: &[Version], other: &[Version]) -> Vec<Version> {
    if own == other {
        return own.to_vec();
    }
    // Other words under the same stamp are no work of this program, and words all the same.
    let mut all: BTreeMap<(&str, &str), Version> = BTreeMap::new();
    for version in own.iter().chain(other) {
        match all.entry((&version.t, &version.v)) {
            Entry::Vacant(place) => drop(place.insert(version.clone())),
            Entry::Occupied(mut known) => {
                let known = known.get_mut();
                join(&mut known.ctx, &version.ctx);
                merge_rest(&mut known.rest, &version.rest);
            }
        }
    }
    let mut seen = Seen::default();
    all.values().for_each(|version| seen.take_in(version));
    let kept: Vec<bool> = all
        .values()
        .map(|version| !seen.by_another(version))
        .collect();
    all.into_values()
        .zip(kept)
        .filter(|(_, kept)| *kept)
        .map(|(version, _)| version)
        .collect()
}

/// How far each writer was seen by the writers of versions: the furthest, by which version, and the furthest of all others.
#[derive(Default)]
struct Seen(BTreeMap<String, (String, String, String)>);

impl Seen {
    fn take_in(&mut self, version: &Version) {
        for (writer, moment) in &version.ctx {
            let (first, by, second) = self.0.entry(writer.clone()).or_default();
            if *moment > *first {
                *second = std::mem::replace(first, moment.clone());
                by.clone_from(&version.t);
            } else if *moment > *second {
                second.clone_from(moment);
            }
        }
    }

    fn by_another(&self, version: &Version) -> bool {
        self.0
            .get(writer(&version.t))
            .is_some_and(|(first, by, second)| {
                let furthest = if *by == version.t { second } else { first };
                !furthest.is_empty() && furthest.as_str() >= moment(&version.t)
            })
    }
}

fn merged_deletion(own: Option<Deletion>, other: Option<&Deletion>) -> Option<Deletion> {
    let (Some(mut joined), Some(other)) = (own.clone(), other) else {
        return own.or_else(|| other.cloned());
    };
    // Whether it was taken back or thrown away, the later says; of two at once, that it was thrown away.
    joined.undone = if joined.t == other.t {
        joined.undone && other.undone
    } else if joined.t < other.t {
        other.undone
    } else {
        joined.undone
    };
    greater(&mut joined.t, &other.t);
    join(&mut joined.ctx, &other.ctx);
    merge_rest(&mut joined.rest, &other.rest);
    Some(joined)
}
