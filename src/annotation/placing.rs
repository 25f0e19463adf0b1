//! Where the annotations of a record stand in the text that is open: what was decided before, and what has to be looked for.

use super::anchor::{Anchor, Locator};
use super::area;
use super::model::{AnchorState, Kind, Reason};
use super::record::{Decision, Item, Target};
use crate::document::{Document, TextRange};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Kept words of older versions of a text, by their hash.
pub type OldTexts = BTreeMap<String, String>;

/// The target that says where an item is to be looked for: the one chosen last in this text, else the one chosen last of all.
/// Where the reader has decided against a place in this text, those chosen in it count for nothing, but for want of others.
pub(super) fn target_for<'a>(item: &'a Item, text_sha256: &str) -> Option<&'a Target> {
    let positions = || {
        item.targets
            .iter()
            .filter(|target| target.decision().is_none())
    };
    let here = || positions().filter(|target| target.text_sha256 == text_sha256);
    let elsewhere = || {
        positions()
            .filter(|target| target.text_sha256 != text_sha256)
            .max_by(|a, b| a.t.cmp(&b.t))
    };
    match decision_in(item, text_sha256) {
        Some(_) => elsewhere().or_else(|| here().min_by(|a, b| a.t.cmp(&b.t))),
        None => here().max_by(|a, b| a.t.cmp(&b.t)).or_else(elsewhere),
    }
}

/// What the reader decided last about an item in a text, unless it was a position.
fn decision_in(item: &Item, text_sha256: &str) -> Option<Decision> {
    let here = item
        .targets
        .iter()
        .filter(|target| target.text_sha256 == text_sha256);
    here.max_by(|a, b| a.t.cmp(&b.t))?.decision()
}

/// The place that is known without looking, or [`Reason::Sought`].
pub(super) fn known(item: &Item, text_sha256: &str, document: &Document) -> AnchorState {
    if decision_in(item, text_sha256) == Some(Decision::Apart) {
        return AnchorState::Orphan(Reason::Apart);
    }
    if item.targets.is_empty() && Kind::from_name(&item.kind) == Kind::Note {
        return AnchorState::Orphan(Reason::Apart);
    }
    let Some(target) = target_for(item, text_sha256) else {
        return AnchorState::Orphan(Reason::Missing);
    };
    let anchor = target.anchor();
    if let Some(area) = area::of(item, &anchor) {
        return area::place(&area, document, anchor.text_sha256 == text_sha256);
    }
    let range = TextRange::new(anchor.start as usize, anchor.end as usize);
    let unmoved = anchor.text_sha256 == text_sha256 && document.slice(range) == anchor.exact;
    if unmoved {
        AnchorState::Exact(range)
    } else {
        AnchorState::Orphan(Reason::Sought)
    }
}

/// Looks for passages one after the other and tells of each where it stands. `report` answers whether to go on.
pub fn seek(
    document: &Document,
    old_texts: &OldTexts,
    sought: &[(Uuid, Anchor)],
    mut report: impl FnMut(Uuid, AnchorState) -> bool,
) {
    let mut locators: BTreeMap<Option<&str>, Locator<'_>> = BTreeMap::new();
    for (id, anchor) in sought {
        let old_text = old_texts.get(&anchor.text_sha256).map(String::as_str);
        let version = old_text.map(|_| anchor.text_sha256.as_str());
        let locator = locators
            .entry(version)
            .or_insert_with(|| Locator::new(document, old_text));
        if !report(*id, locator.locate(anchor)) {
            return;
        }
    }
}
