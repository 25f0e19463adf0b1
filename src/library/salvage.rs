//! Takes our own small files apart, so that no damage in them hides what lies beside it: every entry is read by itself, and what makes
//! no sense is reported.

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt;

/// How many places in a broken file are tried for the beginning of an entry.
const TRIES: usize = 100_000;

/// What could be read of a file, and messages on what is wrong with the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Salvaged<T> {
    pub value: T,
    pub damage: Vec<String>,
}

/// Reads the bytes of a file, whatever editor or tool has been at them.
pub(super) fn file<T>(bytes: &[u8], parse: impl FnOnce(&str) -> Salvaged<T>) -> Salvaged<T> {
    let Salvaged {
        value: decoded,
        mut damage,
    } = text(bytes);
    let mut read = parse(&decoded);
    read.damage.append(&mut damage);
    read
}

/// The text of a file, in whichever form of Unicode it declares; what is not valid is reported and replaced.
fn text(bytes: &[u8]) -> Salvaged<Cow<'_, str>> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let (value, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
    let damage = broken.then(|| say!("damage-bytes").to_owned());
    Salvaged {
        value,
        damage: damage.into_iter().collect(),
    }
}

/// The entries of a JSON object in their order, each with the JSON of its value; a key that stands there twice is there twice. Where
/// the syntax is broken: those before the fault, and those after it that stand on one line.
pub(super) fn entries(json: &str) -> Salvaged<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = Entries(&mut found)
        .deserialize(&mut reader)
        .and_then(|()| reader.end());
    let Err(error) = read else {
        return Salvaged {
            value: found,
            damage: Vec::new(),
        };
    };
    // What stands deeper belongs to an entry that is broken.
    let depth = |line: &str| line.len() - line.trim_start().len();
    let lines = || {
        json.lines()
            .filter(|line| line.trim_start().starts_with('"'))
    };
    let outermost = lines().map(depth).min().unwrap_or_default();
    for line in lines()
        .filter(|line| depth(line) == outermost)
        .skip(found.len())
    {
        let object = format!("{{{}}}", line.trim().trim_end_matches(','));
        let mut one = Vec::new();
        let mut reader = serde_json::Deserializer::from_str(&object);
        if Entries(&mut one).deserialize(&mut reader).is_ok() && reader.end().is_ok() {
            found.extend(one);
        }
    }
    Salvaged {
        value: found,
        damage: vec![error.to_string()],
    }
}

/// Reads an object; where it makes no sense as a whole, each of its entries by itself, and of an entry that makes none each of its
/// own.
pub(super) fn object<T: Default + DeserializeOwned>(json: &str) -> Salvaged<T> {
    if let Ok(value) = serde_json::from_str(json) {
        return Salvaged {
            value,
            damage: Vec::new(),
        };
    }
    let Salvaged { value, mut damage } = entries(json);
    let mut kept = Map::new();
    for (key, json) in value {
        let read = serde_json::from_str::<Value>(&json).unwrap_or_default();
        let sound = sound_part::<T>(&key, read.clone());
        if sound.as_ref() != Some(&read) {
            damage.push(say!("damage-entry", key = key));
        }
        kept.extend(sound.map(|sound| (key, sound)));
    }
    Salvaged {
        value: serde_json::from_value(Value::Object(kept)).unwrap_or_default(),
        damage,
    }
}

/// As much of the value of an entry as makes sense in a `T`.
fn sound_part<T: DeserializeOwned>(key: &str, value: Value) -> Option<Value> {
    let makes_sense = |value: &Value| {
        let alone = Map::from_iter([(key.to_owned(), value.clone())]);
        serde_json::from_value::<T>(Value::Object(alone)).is_ok()
    };
    if makes_sense(&value) {
        return Some(value);
    }
    let Value::Object(members) = value else {
        return None;
    };
    let sound: Map<String, Value> = members
        .into_iter()
        .filter(|(name, member)| {
            let one = Map::from_iter([(name.clone(), member.clone())]);
            makes_sense(&Value::Object(one))
        })
        .collect();
    (!sound.is_empty()).then_some(Value::Object(sound))
}

/// The values in a JSON array, each by itself; what is no array is one fault.
pub(super) fn elements<T: DeserializeOwned>(json: &str) -> Salvaged<Vec<T>> {
    let mut raw = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(json);
    let read = Elements(&mut raw)
        .deserialize(&mut reader)
        .and_then(|()| reader.end());
    let mut damage: Vec<String> = read
        .err()
        .map(|error| error.to_string())
        .into_iter()
        .collect();
    let mut value = Vec::new();
    for element in raw {
        match serde_json::from_str(element.get()) {
            Ok(one) => value.push(one),
            Err(error) => damage.push(error.to_string()),
        }
    }
    Salvaged { value, damage }
}

/// Adds the values in a JSON array, each by itself.
pub(super) fn extend<T: DeserializeOwned>(all: &mut Vec<T>, json: &str, damage: &mut Vec<String>) {
    let mut read = elements(json);
    all.append(&mut read.value);
    damage.append(&mut read.damage);
}

/// All objects in a file of broken syntax that make sense as `T`, wherever they stand.
pub(super) fn objects<T: DeserializeOwned>(json: &str) -> Vec<T> {
    let mut found = Vec::new();
    let mut at = 0;
    for _ in 0..TRIES {
        let Some(start) = json[at..].find('{').map(|ahead| at + ahead) else {
            break;
        };
        let mut values = serde_json::Deserializer::from_str(&json[start..]).into_iter::<T>();
        at = start + 1;
        if let Some(Ok(value)) = values.next() {
            found.push(value);
            at = start + values.byte_offset();
        }
    }
    found
}

/// Takes the entries of an object, those before a fault even where one follows.
struct Entries<'e>(&'e mut Vec<(String, String)>);

impl<'de> DeserializeSeed<'de> for Entries<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let value: Box<RawValue> = map.next_value()?;
            self.0.push((key, value.get().to_owned()));
        }
        Ok(())
    }
}

/// Takes the values of an array, those before a fault even where one follows.
struct Elements<'e>(&'e mut Vec<Box<RawValue>>);

impl<'de> DeserializeSeed<'de> for Elements<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<(), A::Error> {
        while let Some(value) = values.next_element()? {
            self.0.push(value);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Pair {
        name: String,
        n: u32,
    }

    fn pair(name: &str, n: u32) -> Pair {
        Pair {
            name: name.to_owned(),
            n,
        }
    }

    #[test]
    fn each_element_is_read_by_itself() {
        let json = r#"[{"name": "a", "n": 1}, {"name": "\ud800", "n": 2}, 7, {"name": "b", "n": 3, "more": [1]}]"#;
        let read = elements::<Pair>(json);
        assert_eq!(read.value, [pair("a", 1), pair("b", 3)]);
        assert_eq!(read.damage.len(), 2, "{:?}", read.damage);
        assert_eq!(elements::<Pair>("{}").damage.len(), 1);
    }

    #[test]
    fn entries_before_and_after_a_fault_are_there() {
        let json = "{\n  \"a\": 1,\n  \"b\": [\n    \"x\": 5\n  ],\n  \"c\": {oops},\n  \"d\": 4,\n  \"e\": \"cut";
        let read = entries(json);
        let found: Vec<(&str, &str)> = read
            .value
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        assert_eq!(found, [("a", "1"), ("d", "4")]);
        assert_eq!(read.damage.len(), 1);
        assert_eq!(entries(r#"{"a": 1, "a": 2}"#).value.len(), 2);
        assert!(entries("").value.is_empty() && !entries("").damage.is_empty());
    }

    #[test]
    fn objects_are_found_around_any_damage() {
        let text = r#"{"list": [{"name": "a", "n": 1}, {"name": "b", "n": {{"name": "c", "n": 3}, {"name": "d", "n""#;
        assert_eq!(objects::<Pair>(text), [pair("a", 1), pair("c", 3)]);
        assert!(objects::<Pair>(&"{".repeat(300_000)).is_empty());
    }

    #[test]
    fn bytes_of_any_kind_become_words() {
        assert_eq!(text(b"\xef\xbb\xbf{}").value, "{}");
        assert_eq!(text(b"\xff\xfe{\0}\0").value, "{}");
        assert_eq!(text(b"a\xff").damage.len(), 1);
    }
}
