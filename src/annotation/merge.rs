//! Merging what several devices wrote. The operation is commutative, associative and idempotent, so the order in which files
//! arrive does not matter, nor how often.

use super::clock::{has_seen, join};
use super::record::{Alias, Deletion, Doc, File, Item, Register, Rest, Switch, Target, Version};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Takes everything of `other` into `own`, which stays the file of its own device.
pub(super) fn merge(own: &mut File, other: &File) {
    merge_doc(&mut own.doc, &other.doc);
    join(&mut own.clock, &other.clock);
    merge_rest(&mut own.rest, &other.rest);
    for (id, item) in &other.items {
        match own.items.get_mut(id) {
            // The same on both sides, as almost all are; for shared ones this looks at the pointer alone.
            Some(known) if known == item => {}
            Some(known) => merge_item(Arc::make_mut(known), item),
            None => {
                own.items.insert(id.clone(), Arc::clone(item));
            }
        }
    }
}

/// Of two values without a stamp the greater stands, whichever side it is on; an empty one never does.
fn greater<T: PartialOrd + Clone>(own: &mut T, other: &T) {
    if *own < *other {
        own.clone_from(other);
    }
}

fn greater_value(own: &mut Value, other: &Value) {
    let words = |value: &Value| serde_json::to_string(value).unwrap_or_default();
    if own != other && (own.is_null() || words(own) < words(other)) {
        own.clone_from(other);
    }
}

fn merge_rest(own: &mut Rest, other: &Rest) {
    for (key, value) in other {
        greater_value(own.entry(key.clone()).or_default(), value);
    }
}

fn merge_doc(own: &mut Doc, other: &Doc) {
    greater(&mut own.title, &other.title);
    greater(&mut own.authors, &other.authors);
    greater(&mut own.media_type, &other.media_type);
    own.identifiers.extend(other.identifiers.iter().cloned());
    own.identifiers.sort();
    own.identifiers.dedup();
    for alias in &other.aliases {
        add_alias(own, alias.clone());
    }
    merge_rest(&mut own.rest, &other.rest);
}

/// Adds a version of the file, or joins it with what is known of the same bytes.
pub(super) fn add_alias(doc: &mut Doc, alias: Alias) {
    match doc.aliases.iter_mut().find(|known| known.sha256 == alias.sha256 && known.text_sha256 == alias.text_sha256) {
        Some(known) => {
            greater(&mut known.koreader_md5, &alias.koreader_md5);
            merge_rest(&mut known.rest, &alias.rest);
        }
        None => doc.aliases.push(alias),
    }
    doc.aliases.sort_by(|a, b| (&a.sha256, &a.text_sha256).cmp(&(&b.sha256, &b.text_sha256)));
}

fn merge_item(own: &mut Item, other: &Item) {
    greater(&mut own.created, &other.created);
    greater(&mut own.kind, &other.kind);
    merge_rest(&mut own.rest, &other.rest);
    for target in &other.targets {
        add_target(&mut own.targets, target.clone());
    }
    for (name, field) in &other.fields {
        merge_entry(&mut own.fields, name, field, later_register);
    }
    for (tag, switch) in &other.tags {
        merge_entry(&mut own.tags, tag, switch, later_switch);
    }
    own.note = merged_notes(&own.note, &other.note);
    own.deleted = merged_deletion(own.deleted.take(), other.deleted.as_ref());
    own.scrubbed = merged_deletion(own.scrubbed.take(), other.scrubbed.as_ref());
    own.scrub();
}

fn merge_entry<T: Clone>(own: &mut BTreeMap<String, T>, key: &str, other: &T, merge: fn(&mut T, &T)) {
    match own.get_mut(key) {
        Some(known) => merge(known, other),
        None => {
            own.insert(key.to_owned(), other.clone());
        }
    }
}

fn later_register(own: &mut Register, other: &Register) {
    if own.t < other.t {
        own.clone_from(other);
    } else if own.t == other.t {
        greater_value(&mut own.v, &other.v);
        merge_rest(&mut own.rest, &other.rest);
    }
}

/// Of two equally late switches the one that is on stands: adding wins.
fn later_switch(own: &mut Switch, other: &Switch) {
    if own.t < other.t {
        own.clone_from(other);
    } else if own.t == other.t {
        own.on |= other.on;
        merge_rest(&mut own.rest, &other.rest);
    }
}

/// Adds a target. The same place chosen at another time is another target: which of them a scrub has seen must not depend on
/// the order in which they meet.
pub(super) fn add_target(targets: &mut Vec<Target>, target: Target) {
    let same = |known: &&mut Target| {
        known.t == target.t && known.text_sha256 == target.text_sha256 && known.selectors == target.selectors
    };
    match targets.iter_mut().find(same) {
        Some(known) => {
            greater(&mut known.source, &target.source);
            greater_value(&mut known.meta, &target.meta);
            merge_rest(&mut known.rest, &target.rest);
        }
        None => targets.push(target),
    }
    let words = |target: &Target| Value::Array(target.selectors.clone()).to_string();
    targets.sort_by_cached_key(|target| (target.t.clone(), target.text_sha256.clone(), words(target)));
}

/// All versions, but for those that the writer of another had seen.
fn merged_notes(own: &[Version], other: &[Version]) -> Vec<Version> {
    let mut all: Vec<Version> = own.to_vec();
    for version in other {
        match all.iter_mut().find(|known| known.t == version.t) {
            Some(known) => {
                greater(&mut known.v, &version.v);
                join(&mut known.ctx, &version.ctx);
                merge_rest(&mut known.rest, &version.rest);
            }
            None => all.push(version.clone()),
        }
    }
    let seen = |version: &Version| all.iter().any(|other| other.t != version.t && has_seen(&other.ctx, &version.t));
    let mut kept: Vec<Version> = all.iter().filter(|version| !seen(version)).cloned().collect();
    kept.sort_by(|a, b| a.t.cmp(&b.t));
    kept
}

fn merged_deletion(own: Option<Deletion>, other: Option<&Deletion>) -> Option<Deletion> {
    let (Some(mut joined), Some(other)) = (own.clone(), other) else { return own.or_else(|| other.cloned()) };
    greater(&mut joined.t, &other.t);
    join(&mut joined.ctx, &other.ctx);
    merge_rest(&mut joined.rest, &other.rest);
    Some(joined)
}
