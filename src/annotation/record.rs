//! The record as it lies on the disk. Keys that this version does not know are kept, at every level, word for word.

pub(super) mod mending;
mod places;
mod printed;

pub use places::Places;

use super::anchor::Anchor;
use super::clock::{Context, has_seen};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// What a file says it is.
pub(super) const FORMAT: &str = "manicule-annotations";
/// The version that this program writes; a higher one is read only.
pub(super) const VERSION: u64 = 1;

pub(super) type Rest = BTreeMap<String, Value>;

/// Under which a reader's own words about the work are kept.
pub(super) const DETAILS: &str = "details";

/// Under which it is kept what an imported annotation, or a place of it, was in its source.
pub(super) const IMPORT: &str = "import";

/// One device's file. It is read by [`super::parsing`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct File {
    pub format: String,
    pub version: u64,
    pub device: String,
    pub doc_key: String,
    pub doc: Doc,
    pub clock: Context,
    /// Shared, all of them and each by itself: a copy for the disk costs nothing, and a change only what it changes.
    pub items: Arc<BTreeMap<String, Arc<Item>>>,
    #[serde(flatten)]
    pub rest: Rest,
}

impl File {
    /// What stands around the items.
    pub fn around(&self) -> Self {
        Self {
            items: Arc::default(),
            ..self.clone()
        }
    }
}

/// The text that was annotated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Doc {
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub authors: Vec<String>,
    #[serde(default)]
    pub identifiers: Vec<String>,
    #[serde(default)]
    pub media_type: String,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    #[serde(flatten)]
    pub rest: Rest,
}

/// One version of the file that the text came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Alias {
    pub sha256: String,
    #[serde(default)]
    pub koreader_md5: String,
    #[serde(default)]
    pub text_sha256: String,
    #[serde(flatten)]
    pub rest: Rest,
}

/// A highlight or bookmark.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Item {
    /// RFC 3339.
    #[serde(default)]
    pub created: String,
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub targets: Vec<Target>,
    #[serde(default, deserialize_with = "every_entry")]
    pub fields: BTreeMap<String, Register>,
    #[serde(default)]
    pub note: Vec<Version>,
    #[serde(default, deserialize_with = "every_entry")]
    pub tags: BTreeMap<String, Switch>,
    #[serde(default)]
    pub deleted: Option<Deletion>,
    /// When its words were thrown out of the trash, and which: a tombstone is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scrubbed: Option<Deletion>,
    #[serde(flatten)]
    pub rest: Rest,
}

/// Where it stands in one version of the text, as W3C selectors (Web Annotation Data Model, section 4.2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Target {
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub text_sha256: String,
    #[serde(default)]
    pub selectors: Vec<Value>,
    #[serde(default)]
    pub meta: Value,
    /// When it was chosen; the latest of a text is the one that counts.
    #[serde(default)]
    pub t: String,
    #[serde(flatten)]
    pub rest: Rest,
}

/// A value of which the last writer's stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Register {
    pub v: Value,
    pub t: String,
    #[serde(flatten)]
    pub rest: Rest,
}

/// One version of a note, and what its writer had seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Version {
    pub v: String,
    pub t: String,
    #[serde(default, deserialize_with = "every_moment")]
    pub ctx: Context,
    #[serde(flatten)]
    pub rest: Rest,
}

/// A tag that is on or off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Switch {
    pub t: String,
    pub on: bool,
    #[serde(flatten)]
    pub rest: Rest,
}

/// A deletion, and what it had seen; it kills nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Deletion {
    pub t: String,
    #[serde(default, deserialize_with = "every_moment")]
    pub ctx: Context,
    /// Its making was taken back: it is nothing that a reader threw away.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub undone: bool,
    #[serde(flatten)]
    pub rest: Rest,
}

/// A value of which two under one name become one.
pub(super) trait Join {
    /// Takes in the other; in whichever order, the same comes out.
    fn join(&mut self, other: &Self);
}

impl Join for String {
    fn join(&mut self, other: &Self) {
        if *self < *other {
            self.clone_from(other);
        }
    }
}

/// Reads a map; of a name that stands there twice, as a tool that unites lines may leave it, neither value is passed over.
fn every_entry<'de, D: Deserializer<'de>, T: Join + Deserialize<'de>>(
    json: D,
) -> Result<BTreeMap<String, T>, D::Error> {
    json.deserialize_map(EveryEntry(PhantomData))
}

/// The same for moments, of which the later stands.
pub(super) fn every_moment<'de, D: Deserializer<'de>>(json: D) -> Result<Context, D::Error> {
    every_entry(json)
}

struct EveryEntry<T>(PhantomData<T>);

impl<'de, T: Join + Deserialize<'de>> Visitor<'de> for EveryEntry<T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries: Self::Value = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, T>()? {
            match entries.get_mut(&name) {
                Some(known) => known.join(&value),
                None => drop(entries.insert(name, value)),
            }
        }
        Ok(entries)
    }
}

impl Item {
    /// An item of a kind without anything in it, made at a moment in milliseconds since 1970.
    pub fn new(kind: &str, created_ms: u64) -> Self {
        let created = i64::try_from(created_ms)
            .ok()
            .and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
        Self {
            created: created.unwrap_or(jiff::Timestamp::MAX).to_string(),
            kind: kind.to_owned(),
            ..Self::default()
        }
    }

    /// Every stamp of the item, deletion aside.
    pub fn stamps(&self) -> impl Iterator<Item = &str> {
        let fields = self.fields.values().map(|field| field.t.as_str());
        let notes = self.note.iter().map(|version| version.t.as_str());
        let tags = self.tags.values().map(|tag| tag.t.as_str());
        let targets = self.targets.iter().map(|target| target.t.as_str());
        fields
            .chain(notes)
            .chain(tags)
            .chain(targets)
            .filter(|stamp| !stamp.is_empty())
    }

    /// Whether it lives: never deleted, or touched by someone who did not know of the deletion, or restored.
    pub fn is_alive(&self) -> bool {
        let touched =
            |deletion: &Deletion| self.stamps().any(|stamp| !has_seen(&deletion.ctx, stamp));
        self.deleted.as_ref().is_none_or(touched) && !self.is_empty_shell()
    }

    /// Whether nothing is left of it but the news that it is gone.
    pub fn is_empty_shell(&self) -> bool {
        self.scrubbed.is_some()
            && self.targets.is_empty()
            && self.note.iter().all(|version| version.v.is_empty())
    }

    /// Drops the words that were thrown away with the trash, and none that came later. Tags stay: they are the reader's labels for
    /// much else, and of a tag that was set twice only the later time is known. What another program said of it goes, whatever came
    /// later: the same must be left in whichever order files are merged.
    pub fn scrub(&mut self) {
        let Some(scrubbed) = &self.scrubbed else {
            return;
        };
        self.targets
            .retain(|target| !has_seen(&scrubbed.ctx, &target.t));
        self.note
            .retain(|version| !has_seen(&scrubbed.ctx, &version.t));
        self.rest.remove(IMPORT);
    }
}

/// What a reader decided about an annotation in one version of the text, where it is no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// It has no place there.
    Apart,
    /// The program is to look for it, whatever was decided before.
    Automatic,
}

/// The type of the selector that holds a [`Decision`]. Other programs pass over selectors that they do not know.
const DECISION: &str = "ManiculeDecision";

impl Target {
    pub fn new(anchor: &Anchor, t: String) -> Self {
        let headings: Vec<Value> = anchor
            .headings
            .iter()
            .map(|(level, text)| json!({ "level": level, "txt": text }))
            .collect();
        let mut target = Self {
            source: anchor.source.clone(),
            text_sha256: anchor.text_sha256.clone(),
            selectors: vec![
                json!({ "type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix }),
                json!({ "type": "TextPositionSelector", "start": anchor.start, "end": anchor.end }),
                json!({ "type": "ProgressionSelector", "value": anchor.progression }),
            ],
            meta: json!({ "headings": headings }),
            t,
            rest: Rest::new(),
        };
        target.selectors.extend(printed::selector(&anchor.printed));
        target
    }

    /// A decision in place of a position.
    pub fn decided(text_sha256: &str, decision: Decision, t: String) -> Self {
        let value = if decision == Decision::Apart {
            "apart"
        } else {
            "automatic"
        };
        let selectors = vec![json!({ "type": DECISION, "value": value })];
        Self {
            text_sha256: text_sha256.to_owned(),
            selectors,
            t,
            ..Self::default()
        }
    }

    /// The decision that it holds, if it is one.
    pub fn decision(&self) -> Option<Decision> {
        let selector = self
            .selectors
            .first()
            .filter(|selector| selector["type"] == DECISION)?;
        Some(if selector["value"] == "apart" {
            Decision::Apart
        } else {
            Decision::Automatic
        })
    }

    /// The target as an anchor; what another program left out is empty.
    pub fn anchor(&self) -> Anchor {
        let selector = |kind: &str| {
            self.selectors
                .iter()
                .find(|selector| selector["type"] == kind)
                .unwrap_or(&Value::Null)
        };
        let text_of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let number = |value: &Value| {
            value
                .as_u64()
                .and_then(|number| u32::try_from(number).ok())
                .unwrap_or(0)
        };
        let (quote, position) = (
            selector("TextQuoteSelector"),
            selector("TextPositionSelector"),
        );
        let headings = self.meta["headings"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        Anchor {
            source: self.source.clone(),
            text_sha256: self.text_sha256.clone(),
            exact: text_of(&quote["exact"]),
            prefix: text_of(&quote["prefix"]),
            suffix: text_of(&quote["suffix"]),
            start: number(&position["start"]),
            end: number(&position["end"]),
            progression: selector("ProgressionSelector")["value"]
                .as_f64()
                .unwrap_or(0.0),
            headings: headings
                .iter()
                .map(|heading| {
                    (
                        u8::try_from(heading["level"].as_u64().unwrap_or(1)).unwrap_or(u8::MAX),
                        text_of(&heading["txt"]),
                    )
                })
                .collect(),
            printed: printed::places(&self.selectors),
        }
    }
}
