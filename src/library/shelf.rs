//! The shelf: texts read before, and how far. It belongs to this machine; the texts and the notes lie elsewhere.

mod joining;
#[cfg(test)]
mod tests;

use super::identity::Identity;
use super::pages_look::PagesLook;
use super::reading_options::ReadingOptions;
use super::salvage::{self, Salvaged};
use super::settings::TextSettings;
use super::source::Source;
use crate::document::{Document, Offset};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// About what a window shows at once, in code points: whoever has seen the end and stands this close to it has finished.
const LAST_PAGE: u32 = 4000;

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Shelf {
    /// Newest first.
    recent: Vec<Recent>,
    /// Texts that were taken off it, so that no other window puts them back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    removed: Vec<Removed>,
}

/// A text that was taken off the shelf.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Removed {
    source: Source,
    /// Milliseconds since 1970.
    changed_ms: u64,
}

/// A text that is put on the shelf without being opened.
#[derive(Clone, Debug, PartialEq)]
pub struct AddedText {
    pub source: Source,
    pub key: String,
    pub text_sha256: String,
    pub title: String,
    pub authors: Vec<String>,
    /// In code points.
    pub length: u32,
}

/// A text that was opened, or was put on the shelf to be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    pub source: Source,
    pub title: String,
    #[serde(default)]
    pub authors: Vec<String>,
    /// How far it is read, 0 to 1.
    #[serde(default)]
    pub progress: f64,
    /// The top of the page when it was last left.
    #[serde(default)]
    pub position: Offset,
    /// The furthest position ever shown.
    #[serde(default)]
    pub furthest: Offset,
    /// Length of the text to which the positions belong, in code points.
    #[serde(default)]
    pub length: u32,
    #[serde(default)]
    pub text_sha256: String,
    /// The key under which its notes lie.
    #[serde(default)]
    pub key: String,
    /// Milliseconds since 1970; 0 where it never was.
    #[serde(default)]
    pub opened_ms: u64,
    /// When it was put on the shelf, in milliseconds since 1970; 0 for unknown.
    #[serde(default)]
    pub added_ms: u64,
    /// The encoding that the reader said its letters are in; none where the file's own word is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// The reader wants to see all of a page of the web.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole_page: bool,
    /// Whether its reader looks at it as the pages that were printed; none where that was never said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_pages: Option<bool>,
    /// How those pages are looked at.
    #[serde(default, skip_serializing_if = "PagesLook::is_usual")]
    pub pages_look: PagesLook,
    /// As many marks of other programs were offered as notes.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub marks_offered: usize,
    /// When something of this was last changed, in milliseconds since 1970: of two windows the later one is right.
    #[serde(default)]
    changed_ms: u64,
    /// Settings that this text has of its own.
    #[serde(default, skip_serializing_if = "TextSettings::is_empty")]
    pub own: TextSettings,
    #[serde(skip)]
    missing: Gone,
}

/// Whether a file was gone when it was looked for. All copies of an entry learn of it at once, whenever a drive has answered.
#[derive(Clone, Debug, Default)]
pub(super) struct Gone(Arc<AtomicBool>);

impl Gone {
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl PartialEq for Gone {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl Recent {
    /// How its reader wants it to be read.
    #[must_use]
    pub fn reading_options(&self) -> ReadingOptions {
        ReadingOptions {
            encoding: self.encoding.clone(),
            whole_page: self.whole_page,
        }
    }

    /// When it was last opened or read on, in milliseconds since 1970.
    #[must_use]
    pub fn touched_ms(&self) -> u64 {
        self.opened_ms.max(self.changed_ms)
    }

    /// Whether the file was gone when it was looked for: see [`super::Library::look_for_texts`].
    #[must_use]
    pub fn missing(&self) -> bool {
        self.missing.get()
    }

    /// Position and furthest position in `document`; where its words are others than when they were noted, by the share of the
    /// text that lay before them.
    pub(super) fn place_in(&self, document: &Document, text_sha256: &str) -> (Offset, Offset) {
        let end = document.text.end();
        let carried = |offset: Offset| {
            if self.text_sha256 == text_sha256 || self.length == 0 {
                return offset.min(end);
            }
            let scaled = u64::from(offset.0) * u64::from(end.0) / u64::from(self.length);
            Offset(u32::try_from(scaled).unwrap_or(u32::MAX)).min(end)
        };
        (carried(self.position), carried(self.furthest))
    }
}

impl Shelf {
    /// Newest first.
    #[must_use]
    pub fn recent(&self) -> &[Recent] {
        &self.recent
    }

    #[must_use]
    pub fn get(&self, source: &Source) -> Option<&Recent> {
        let source = source.absolute();
        self.recent.iter().find(|recent| recent.source == source)
    }

    /// Takes a text off the shelf; the file and its notes stay.
    pub fn remove(&mut self, source: &Source) {
        let source = source.absolute();
        self.recent.retain(|recent| recent.source != source);
    }

    /// Puts a text on the shelf that was read and not opened. Whether it was not there before.
    pub fn add(&mut self, added: &AddedText, now_ms: u64) -> bool {
        let source = added.source.absolute();
        if self.get(&source).is_some() {
            return false;
        }
        let moved = self
            .recent
            .iter_mut()
            .find(|recent| recent.missing.get() && recent.key == added.key);
        if let Some(moved) = moved {
            moved.source = source;
            moved.missing = Gone::default();
            return true;
        }
        self.recent.push(Recent {
            source,
            title: added.title.clone(),
            authors: added.authors.clone(),
            progress: 0.0,
            position: Offset::ZERO,
            furthest: Offset::ZERO,
            length: added.length,
            text_sha256: added.text_sha256.clone(),
            key: added.key.clone(),
            opened_ms: 0,
            added_ms: now_ms,
            encoding: None,
            whole_page: false,
            as_pages: None,
            pages_look: PagesLook::default(),
            marks_offered: 0,
            changed_ms: 0,
            own: TextSettings::default(),
            missing: Gone::default(),
        });
        true
    }

    /// Puts back what was taken off the shelf.
    pub fn put_back(&mut self, recent: Recent) {
        if self.get(&recent.source).is_none() {
            self.recent.push(recent);
            self.sort();
        }
    }

    /// Newest first.
    fn sort(&mut self) {
        self.recent
            .sort_by(|a, b| (b.opened_ms, &a.source).cmp(&(a.opened_ms, &b.source)));
    }

    /// Puts a text that was just opened first. One that has moved takes the place of what is missing.
    pub fn opened(
        &mut self,
        source: &Source,
        identity: &Identity,
        document: &Document,
        now_ms: u64,
    ) {
        let source = source.absolute();
        let old = self.recent.iter().find(|recent| recent.source == source);
        let old = old.or_else(|| {
            self.recent
                .iter()
                .find(|recent| recent.missing() && recent.key == identity.key)
        });
        let (position, furthest) = old.map_or_else(Default::default, |old| {
            old.place_in(document, &identity.text_sha256)
        });
        let ReadingOptions {
            encoding,
            whole_page,
        } = old.map(Recent::reading_options).unwrap_or_default();
        let as_pages = old.and_then(|old| old.as_pages);
        let pages_look = old.map(|old| old.pages_look).unwrap_or_default();
        let marks_offered = old.map_or(0, |old| old.marks_offered);
        let own = old.map(|old| old.own.clone()).unwrap_or_default();
        let added_ms = old.map(|old| old.added_ms).filter(|at| *at > 0);
        let recent = Recent {
            title: document.meta.title.clone(),
            authors: document.meta.authors.clone(),
            progress: share_read(document, position, furthest),
            position,
            furthest,
            length: document.text.end().0,
            text_sha256: identity.text_sha256.clone(),
            key: identity.key.clone(),
            opened_ms: now_ms,
            added_ms: added_ms.unwrap_or(now_ms),
            encoding,
            whole_page,
            as_pages,
            pages_look,
            marks_offered,
            changed_ms: 0,
            own,
            missing: Gone::default(),
            source: source.clone(),
        };
        self.recent
            .retain(|old| old.source != source && !(old.missing() && old.key == identity.key));
        self.recent.insert(0, recent);
    }

    /// Notes how far a text that is on the shelf has been read.
    pub fn read(&mut self, source: &Source, document: &Document, top: Offset, furthest: Offset) {
        let source = source.absolute();
        if let Some(recent) = self
            .recent
            .iter_mut()
            .find(|recent| recent.source == source)
        {
            recent.position = top;
            recent.furthest = furthest.max(top);
            recent.length = document.text.end().0;
            recent.progress = share_read(document, top, recent.furthest);
        }
    }

    /// How the reader wants a text to be read.
    #[must_use]
    pub fn reading_options(&self, source: &Source) -> ReadingOptions {
        self.get(source)
            .map(Recent::reading_options)
            .unwrap_or_default()
    }

    /// Notes how a text that is on the shelf is to be read.
    pub fn set_reading_options(&mut self, source: &Source, options: ReadingOptions) {
        let source = source.absolute();
        if let Some(recent) = self
            .recent
            .iter_mut()
            .find(|recent| recent.source == source)
        {
            recent.encoding = options.encoding;
            recent.whole_page = options.whole_page;
        }
    }

    /// Notes whether a text that is on the shelf is looked at as printed pages. Whether that is new.
    pub fn set_as_pages(&mut self, source: &Source, as_pages: bool) -> bool {
        let own = self.get_mut(source);
        let own = own.filter(|recent| recent.as_pages != Some(as_pages));
        own.map(|recent| recent.as_pages = Some(as_pages)).is_some()
    }

    /// Notes how the printed pages of a text that is on the shelf are looked at. Whether that is new.
    pub fn set_pages_look(&mut self, source: &Source, look: PagesLook) -> bool {
        let own = self.get_mut(source);
        let own = own.filter(|recent| recent.pages_look != look);
        own.map(|recent| recent.pages_look = look).is_some()
    }

    /// Notes how many marks of a text that is on the shelf were offered as notes. Whether that is new.
    pub fn set_marks_offered(&mut self, source: &Source, count: usize) -> bool {
        let own = self.get_mut(source);
        let own = own.filter(|recent| recent.marks_offered != count);
        own.map(|recent| recent.marks_offered = count).is_some()
    }

    fn get_mut(&mut self, source: &Source) -> Option<&mut Recent> {
        let source = source.absolute();
        self.recent
            .iter_mut()
            .find(|recent| recent.source == source)
    }

    /// Gives a text that is on the shelf settings of its own. Whether that changes anything.
    pub fn set_own(&mut self, source: &Source, own: TextSettings) -> bool {
        let recent = self.get_mut(source).filter(|recent| recent.own != own);
        recent.map(|recent| recent.own = own).is_some()
    }

    /// The text with these notes, wherever it lies now.
    #[must_use]
    pub fn with_key(&self, key: &str) -> Option<&Recent> {
        self.recent.iter().find(|recent| recent.key == key)
    }

    /// The files on the shelf, and how to tell that one is gone.
    pub(super) fn sources(&self) -> Vec<(Source, Gone)> {
        self.recent
            .iter()
            .map(|recent| (recent.source.clone(), recent.missing.clone()))
            .collect()
    }

    /// Reads each entry by itself.
    pub(super) fn parse(source_text: &str) -> Salvaged<Self> {
        let Salvaged { value, mut damage } = salvage::entries(source_text);
        let mut shelf = Self::default();
        if !damage.is_empty() {
            shelf.recent = salvage::objects(source_text);
            shelf.removed = salvage::objects(source_text);
            return Salvaged {
                value: shelf,
                damage,
            };
        }
        for (key, json) in value {
            match key.as_str() {
                "recent" => salvage::extend(&mut shelf.recent, &json, &mut damage),
                "removed" => salvage::extend(&mut shelf.removed, &json, &mut damage),
                _ => {}
            }
        }
        Salvaged {
            value: shelf,
            damage,
        }
    }

    pub(super) fn to_json(&self) -> String {
        // A struct of plain values has no way to fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// How far a text is read: what lies before the page, and all of it for whoever reached the last page.
fn share_read(document: &Document, top: Offset, furthest: Offset) -> f64 {
    let end = document.text.end();
    let finished =
        end > Offset::ZERO && furthest >= end && top.0.saturating_add(LAST_PAGE) >= end.0;
    if finished {
        1.0
    } else {
        document.progress(top)
    }
}
