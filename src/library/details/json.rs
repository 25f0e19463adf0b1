//! What is said of texts as a file in JSON. Each member is read by itself, so that a damaged one costs nothing else. A
//! member may stand there twice, where a tool has merged the lines of two files; then both are read.

use super::{Details, TextDetails, join_rest, join_unread};
use crate::library::salvage::{self, Salvaged};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

impl Details {
    pub(in crate::library) fn parse(json: &str) -> Salvaged<Self> {
        let mut damage = Vec::new();
        let mut details = Self::default();
        for (name, json) in entries(json, &mut damage) {
            if name == "texts" {
                for (key, json) in entries(&json, &mut damage) {
                    let text = TextDetails::parse(&json, &mut damage);
                    details.texts.entry(key).or_default().join(&text);
                }
            } else if let Some(value) = value(&json, &mut damage) {
                join_rest(&mut details.rest, &Map::from_iter([(name, value)]));
            }
        }
        Salvaged {
            value: details,
            damage,
        }
    }

    pub(in crate::library) fn to_json(&self) -> String {
        // A struct of plain values has no way to fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

impl TextDetails {
    fn parse(json: &str, damage: &mut Vec<String>) -> Self {
        let mut text = Self::default();
        for (name, json) in entries(json, damage) {
            if name == "unread" {
                // It may make sense by now.
                for (name, json) in entries(&json, damage) {
                    text.take_member(name, &json, damage);
                }
            } else {
                text.take_member(name, &json, damage);
            }
        }
        text
    }

    fn take_member(&mut self, name: String, json: &str, damage: &mut Vec<String>) {
        let is_read = match name.as_str() {
            "title" => take(json, |said| self.title.join(&said)),
            "authors" => take(json, |said| self.authors.join(&said)),
            "series" => take(json, |said| self.series.join(&said)),
            "status" => take(json, |said| self.status.join(&said)),
            "hidden" => take(json, |said| self.hidden.join(&said)),
            "tags" | "collections" | "read" => return self.take_named(name, json, damage),
            _ => {
                if let Some(value) = value(json, damage) {
                    join_rest(&mut self.rest, &Map::from_iter([(name, value)]));
                }
                return;
            }
        };
        if !is_read {
            self.keep_unread(name, value(json, damage));
        }
    }

    /// Takes in tags, collections or places, each by itself.
    fn take_named(&mut self, name: String, json: &str, damage: &mut Vec<String>) {
        let named = salvage::entries(json);
        if named.value.is_empty() && !named.damage.is_empty() {
            return self.keep_unread(name, value(json, damage));
        }
        damage.extend(named.damage);
        let mut unread = Map::new();
        for (of, json) in named.value {
            let mut one = Self::default();
            let is_read = match name.as_str() {
                "tags" => insert(&mut one.tags, &of, &json),
                "collections" => insert(&mut one.collections, &of, &json),
                _ => insert(&mut one.read, &of, &json),
            };
            self.join(&one);
            if !is_read {
                unread.extend(value(&json, damage).map(|value| (of, value)));
            }
        }
        self.keep_unread(name, (!unread.is_empty()).then_some(Value::Object(unread)));
    }

    fn keep_unread(&mut self, name: String, value: Option<Value>) {
        if let Some(value) = value {
            join_unread(&mut self.unread, &Map::from_iter([(name, value)]));
        }
    }
}

fn entries(json: &str, damage: &mut Vec<String>) -> Vec<(String, String)> {
    let mut read = salvage::entries(json);
    damage.append(&mut read.damage);
    read.value
}

fn value(json: &str, damage: &mut Vec<String>) -> Option<Value> {
    let read = serde_json::from_str(json);
    read.map_err(|error| damage.push(error.to_string())).ok()
}

/// Whether there was something to be taken in.
fn take<T: DeserializeOwned>(json: &str, take_in: impl FnOnce(T)) -> bool {
    serde_json::from_str(json).map(take_in).is_ok()
}

fn insert<T: DeserializeOwned + Serialize>(
    all: &mut BTreeMap<String, T>,
    name: &str,
    json: &str,
) -> bool {
    take(json, |value| drop(all.insert(name.to_owned(), value)))
}

/// Reads a time in milliseconds since 1970. What is none, and no time that a clock has, counts as the earliest: what was said then
/// stays, and anything that was said at a known time is later.
pub(super) fn moment<'de, D: Deserializer<'de>>(json: D) -> Result<u64, D::Error> {
    Ok(Value::deserialize(json)?.as_u64().unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#""title": {"value": "T", "at": 9}, "authors": {"value": ["A"], "at": 8},
        "tags": {"war": {"value": true, "at": 1}}, "collections": {"sea": {"value": true, "at": 2}}, "later": 10000000000000000000000"#;

    fn text(members: &str) -> TextDetails {
        let Salvaged { value, damage } =
            Details::parse(&format!(r#"{{"texts": {{"k": {{{members}}}}}}}"#));
        assert_eq!(damage, Vec::<String>::new());
        value.of("k").cloned().unwrap_or_default()
    }

    fn again(text: &TextDetails) -> TextDetails {
        let mut details = Details::default();
        details.texts.insert("k".to_owned(), text.clone());
        let read = Details::parse(&details.to_json());
        assert_eq!(read.damage, Vec::<String>::new());
        read.value.of("k").cloned().unwrap_or_default()
    }

    #[test]
    fn one_member_that_makes_no_sense_costs_no_other_and_is_kept() {
        let strange = [
            r#""status": {"value": "abandoned", "at": 5}"#,
            r#""tags": {"odd": {"value": "yes", "at": 6}}"#,
            r#""title": 7"#,
            r#""collections": ["sea"]"#,
            r#""read": {"laptop": {"position": "far"}}"#,
            r#""hidden": {"value": null, "at": 3}"#,
        ];
        for strange in strange {
            let read = text(&format!("{GOOD}, {strange}"));
            assert_eq!(read.title(), Some("T"), "{strange}");
            assert_eq!(read.authors(), Some(&["A".to_owned()][..]), "{strange}");
            assert_eq!(read.tags().collect::<Vec<_>>(), ["war"], "{strange}");
            assert_eq!(read.collections().collect::<Vec<_>>(), ["sea"], "{strange}");
            let json = serde_json::to_string(&read).unwrap();
            let kept: Value = serde_json::from_str(&format!("{{{strange}}}")).unwrap();
            assert!(json.contains("10000000000000000000000"), "{json}");
            assert_eq!(Value::Object(read.unread.clone()), kept, "{json}");
            assert_eq!(again(&read), read, "{json}");
        }
    }

    #[test]
    fn a_text_that_stands_there_twice_is_joined() {
        let json = r#"{"texts": {"k": {"title": {"value": "T", "at": 9}, "tags": {"a": {"value": true, "at": 1}}},
            "k": {"authors": {"value": ["B"], "at": 1}, "tags": {"b": {"value": true, "at": 1}, "b": {"value": false, "at": 0}}}},
            "texts": {"k": {"tags": {"c": {"value": true, "at": 1}}, "tags": {"d": {"value": true, "at": 1}}}}}"#;
        let read = Details::parse(json);
        let text = read.value.of("k").unwrap();
        assert_eq!(text.tags().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
        assert_eq!(
            (text.title(), text.authors().map(<[_]>::len)),
            (Some("T"), Some(1))
        );
        assert!(read.damage.is_empty());
    }

    #[test]
    fn what_was_said_at_no_time_that_there_is_stays_until_something_else_is_said() {
        for at in ["1e30", "-5", "\"soon\"", "10000000000000000000000000000000"] {
            let mut read = text(&format!(r#""title": {{"value": "T", "at": {at}}}"#));
            assert_eq!(read.title(), Some("T"), "{at}");
            read.say(super::super::Detail::Title(Some("U".to_owned())), 5);
            assert_eq!(again(&read).title(), Some("U"), "{at}");
        }
    }

    #[test]
    fn what_cannot_be_written_again_is_reported() {
        let json = r#"{"texts": {"k": {"title": {"value": "T", "at": 9}, "status": {"value": "\ud800", "at": 5}}}}"#;
        let read = Details::parse(json);
        assert_eq!(read.value.of("k").unwrap().title(), Some("T"));
        assert_eq!(read.damage.len(), 1);
    }
}
