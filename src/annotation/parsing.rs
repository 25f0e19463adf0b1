//! Reads a file of notes so that damage in one place hides nothing else. Every entry is read by itself, an entry that
//! stands there twice is read twice, and what makes no sense is reported.

use super::clock::Context;
use super::merge;
use super::record::{DETAILS, Doc, FORMAT, File, Item, Rest, VERSION, mending};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use uuid::Uuid;

/// Why a file is no record that this program can write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplicaError {
    /// Torn, damaged, or something else; says what is wrong with it.
    Unreadable(String),
    /// Written by a later version of the program, which says so in this message: to be read there, and never to be overwritten.
    Newer(String),
}

impl fmt::Display for ReplicaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(reason) => write!(f, "not a readable file of notes: {reason}"),
            Self::Newer(version) => write!(
                f,
                "written by a newer Manicule (version {version} of the format)"
            ),
        }
    }
}

impl std::error::Error for ReplicaError {}

/// What a file says around its items.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Around {
    format: String,
    #[serde(deserialize_with = "any_value")]
    version: Option<Value>,
    device: String,
    doc_key: String,
    doc: Doc,
    #[serde(deserialize_with = "super::record::every_moment")]
    clock: Context,
    #[serde(flatten)]
    rest: Rest,
}

/// A value that is there, be it null.
fn any_value<'de, D: Deserializer<'de>>(json: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(json).map(Some)
}

/// Reads the bytes of a file, whatever editor or tool has been at them; with messages on what could not be read of it. Where it is known
/// on which text it must be, by the folder in which it lies, its annotations are read whatever has become of what it says of itself.
pub(super) fn read(bytes: &[u8], key: Option<&str>) -> Result<(File, Vec<String>), ReplicaError> {
    let mut damage = Vec::new();
    let text = text(bytes, &mut damage);
    let mut raw = Raw::default();
    if let Err(error) = raw.collect(&text) {
        damage.push(error.to_string());
        raw.collect_lines(&text);
    }
    let mut around = around(&raw.around, &mut damage);
    let key = key.filter(|_| raw.holds_annotations());
    if around.format != FORMAT && key.is_some() {
        damage.push(format!("it does not say “format”: “{FORMAT}”"));
        FORMAT.clone_into(&mut around.format);
    }
    if around.format != FORMAT {
        let reason = damage
            .first()
            .cloned()
            .unwrap_or_else(|| format!("it does not say “format”: “{FORMAT}”"));
        return Err(ReplicaError::Unreadable(reason));
    }
    let version = around.version.unwrap_or_else(|| VERSION.into());
    if version.as_u64().is_none_or(|version| version > VERSION) {
        return Err(ReplicaError::Newer(version.to_string()));
    }
    if let Some(key) = key.filter(|_| !is_key(&around.doc_key)) {
        damage.push("it does not say on which text it is (“doc_key”)".to_owned());
        key.clone_into(&mut around.doc_key);
    }
    if around.doc_key.is_empty() {
        return Err(ReplicaError::Unreadable(
            "it does not say on which text it is (“doc_key”)".to_owned(),
        ));
    }
    let items = items(&raw, &mut damage);
    let Around {
        format,
        device,
        doc_key,
        doc,
        clock,
        rest,
        ..
    } = around;
    let file = File {
        format,
        version: VERSION,
        device,
        doc_key,
        doc,
        clock,
        items: Arc::new(items),
        rest,
    };
    Ok((file, damage))
}

/// What could be read of the annotations; of one that stands there twice, both versions merged.
fn items(raw: &Raw<'_>, damage: &mut Vec<String>) -> BTreeMap<String, Arc<Item>> {
    let mut items: BTreeMap<String, Arc<Item>> = BTreeMap::new();
    for (id, json) in &raw.items {
        let Some(mut item) = item(id, json, damage) else {
            continue;
        };
        if item.mend() {
            damage.push(format!("annotation {id}: a moment that is none"));
        }
        let id = canonical(id);
        match items.get_mut(&id) {
            Some(known) => merge::merge_item(Arc::make_mut(known), &item),
            None => drop(items.insert(id, Arc::new(item))),
        }
    }
    items
}

/// An annotation's id as this program writes ids. Another program may have given it one in capitals, or one that is no UUID: of the same
/// it makes the same on every device.
fn canonical(id: &str) -> String {
    let id =
        Uuid::parse_str(id).unwrap_or_else(|_| Uuid::new_v5(&Uuid::NAMESPACE_OID, id.as_bytes()));
    id.to_string()
}

/// Whether a word may be the key of a text, which is also the name of a folder: lower-case hexadecimal and nothing else.
#[must_use]
pub fn is_key(word: &str) -> bool {
    (8..=64).contains(&word.len()) && word.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
}

/// The text of a file, in whichever form of Unicode it declares; what is not valid is reported and replaced.
fn text<'a>(bytes: &'a [u8], damage: &mut Vec<String>) -> Cow<'a, str> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
    if broken {
        damage.push("some of its bytes are no letters".to_owned());
    }
    text
}

/// A JSON object's entries in their order, each with its value unread; a key that stands there twice is there twice.
type Entries<'a> = Vec<(String, Cow<'a, str>)>;

/// The entries of a file, as far as they could be separated.
#[derive(Default)]
struct Raw<'a> {
    around: Entries<'a>,
    items: Entries<'a>,
}

impl<'a> Raw<'a> {
    /// Takes entries until the first fault of syntax; those before it are kept.
    fn collect(&mut self, text: &'a str) -> serde_json::Result<()> {
        let mut json = serde_json::Deserializer::from_str(text);
        Outer(self).deserialize(&mut json)?;
        json.end()
    }

    /// Whether there is an annotation of this program in it.
    fn holds_annotations(&self) -> bool {
        self.items.iter().any(|(id, json)| {
            let item = serde_json::from_str::<Item>(json);
            Uuid::parse_str(id).is_ok()
                && item.is_ok_and(|item| !item.created.is_empty() && !item.targets.is_empty())
        })
    }

    /// Takes the items that stand on lines of their own, as this program writes them: those after a fault of syntax.
    fn collect_lines(&mut self, text: &str) {
        for line in text.lines() {
            let line = line.trim().trim_end_matches(',');
            if !line.starts_with('"') || !line.ends_with('}') {
                continue;
            }
            let object = format!("{{{line}}}");
            let mut entries = Entries::new();
            let mut json = serde_json::Deserializer::from_str(&object);
            if Object(&mut entries).deserialize(&mut json).is_ok() && json.end().is_ok() {
                let items = entries
                    .into_iter()
                    .filter(|(id, _)| Uuid::parse_str(id).is_ok());
                self.items
                    .extend(items.map(|(id, item)| (id, Cow::Owned(item.into_owned()))));
            }
        }
    }
}

/// Takes the entries of an object, those before a fault even where one follows.
struct Object<'a, 'e>(&'e mut Entries<'a>);

impl<'de> DeserializeSeed<'de> for Object<'de, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Object<'de, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            let value: &'de RawValue = map.next_value()?;
            self.0.push((key.into_owned(), Cow::Borrowed(value.get())));
        }
        Ok(())
    }
}

/// Takes a file apart into its items and what stands around them.
struct Outer<'a, 'e>(&'e mut Raw<'a>);

impl<'de> DeserializeSeed<'de> for Outer<'de, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Outer<'de, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if key == "items" {
                map.next_value_seed(Object(&mut self.0.items))?;
            } else {
                let value: &'de RawValue = map.next_value()?;
                self.0
                    .around
                    .push((key.into_owned(), Cow::Borrowed(value.get())));
            }
        }
        Ok(())
    }
}

fn around(entries: &Entries<'_>, damage: &mut Vec<String>) -> Around {
    let mut whole = Around::default();
    let mut take = |part: Around| {
        let said = |own: &mut String, part: String| {
            if !part.is_empty() {
                *own = part;
            }
        };
        said(&mut whole.format, part.format);
        said(&mut whole.device, part.device);
        said(&mut whole.doc_key, part.doc_key);
        whole.version = part.version.or(whole.version.take());
        merge::merge_doc(&mut whole.doc, &part.doc);
        super::clock::join(&mut whole.clock, &part.clock);
        merge::merge_rest(&mut whole.rest, &part.rest);
    };
    entries
        .iter()
        .for_each(|(key, json)| in_pieces(key, json, 0, &mut take, damage));
    let has_wrong_moment = mending::context(&mut whole.clock);
    let details = whole.doc.rest.get_mut(DETAILS);
    if details.is_some_and(mending::details) || has_wrong_moment {
        damage.push("“clock”: a moment that is none".to_owned());
    }
    whole
}

/// One annotation; where it does not make sense as a whole, its parts that do.
fn item(id: &str, json: &str, damage: &mut Vec<String>) -> Option<Item> {
    let error = match serde_json::from_str(json) {
        Ok(item) => return Some(item),
        Err(error) => error,
    };
    damage.push(format!("annotation {id}: {error}"));
    let mut entries = Entries::new();
    let _ = Object(&mut entries).deserialize(&mut serde_json::Deserializer::from_str(json));
    let (mut whole, mut taken) = (Item::default(), false);
    let mut take = |part: Item| {
        merge::merge_item(&mut whole, &part);
        taken = true;
    };
    entries
        .iter()
        .for_each(|(key, json)| in_pieces(key, json, 0, &mut take, damage));
    taken.then_some(whole)
}

/// How deep parts are looked into for what makes sense: an entry, and what is in it.
const DEPTH: usize = 1;

/// Gives `take` an object's entry as an object of its own; where that makes no sense, with its halves of surrogates replaced, and
/// then part by part.
fn in_pieces<T: DeserializeOwned>(
    key: &str,
    json: &str,
    depth: usize,
    take: &mut impl FnMut(T),
    damage: &mut Vec<String>,
) {
    let key_json = serde_json::to_string(key).unwrap_or_default();
    let object = |value: &str| format!("{{{key_json}:{value}}}");
    let mut parse = |value: &str| serde_json::from_str::<T>(&object(value)).map(&mut *take);
    let Err(error) = parse(json) else { return };
    damage.push(format!("“{key}”: {error}"));
    if repaired(json).is_some_and(|json| parse(&json).is_ok()) || depth >= DEPTH {
        return;
    }
    let mut entries = Entries::new();
    if Object(&mut entries)
        .deserialize(&mut serde_json::Deserializer::from_str(json))
        .is_ok()
    {
        for (inner, value) in &entries {
            let inner = serde_json::to_string(inner).unwrap_or_default();
            in_pieces(
                key,
                &format!("{{{inner}:{value}}}"),
                depth + 1,
                take,
                damage,
            );
        }
    } else if let Ok(elements) = serde_json::from_str::<Vec<&RawValue>>(json) {
        elements
            .iter()
            .for_each(|element| in_pieces(key, &format!("[{element}]"), depth + 1, take, damage));
    }
}

/// JSON in which each half of a surrogate pair that stands alone is the replacement character; none where there is none.
fn repaired(json: &str) -> Option<String> {
    let code = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(digits, 16).ok()
    };
    let (mut fixed, mut at, mut from) = (String::new(), 0, 0);
    while let Some(found) = json[at..].find('\\') {
        let escape = at + found;
        at = match (code(escape), code(escape + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => escape + 12,
            (Some(0xd800..=0xdfff), _) => {
                fixed.push_str(&json[from..escape]);
                fixed.push_str("\\ufffd");
                from = escape + 6;
                from
            }
            // The character that is escaped; a backslash among them starts no escape of its own.
            _ => escape + 1 + json[escape + 1..].chars().next().map_or(0, char::len_utf8),
        };
    }
    (from > 0).then(|| fixed + &json[from..])
}

#[cfg(test)]
mod tests;
