//! What a reader says of whole texts: names, series, tags, collections, whether they are read; and how far each machine has read.
//! It belongs to no machine: it lies beside the notes, one file for each device, and all of them are taken together.

mod json;

use crate::document::Offset;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Everything that is said of texts, by the keys under which their notes lie.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Details {
    texts: BTreeMap<String, TextDetails>,
    /// What another version of the program wrote, kept for it.
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// What is said of one text, as the module `json` reads it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TextDetails {
    #[serde(skip_serializing_if = "Said::is_silent")]
    title: Said<Option<String>>,
    #[serde(skip_serializing_if = "Said::is_silent")]
    authors: Said<Option<Vec<String>>>,
    #[serde(skip_serializing_if = "Said::is_silent")]
    series: Said<Option<Series>>,
    #[serde(skip_serializing_if = "Said::is_silent")]
    status: Said<Option<Status>>,
    /// Taken off the shelf: its notes stay, and so does its file.
    #[serde(skip_serializing_if = "Said::is_silent")]
    hidden: Said<bool>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    tags: BTreeMap<String, Said<bool>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    collections: BTreeMap<String, Said<bool>>,
    /// How far each device has read, by its name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    read: BTreeMap<String, PlaceRead>,
    /// Members of the names above whose values make no sense to this version, kept for one to which they do.
    #[serde(skip_serializing_if = "Map::is_empty")]
    unread: Map<String, Value>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// Something that was said, and when, in milliseconds since 1970; never, where that is 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Said<T> {
    value: T,
    #[serde(deserialize_with = "json::moment")]
    at: u64,
}

/// A series, and the place of a text in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Series {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
}

/// Whether a text is read, as its reader says.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Unread,
    Reading,
    Finished,
}

/// How far a device has read a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaceRead {
    /// The words to which the positions belong, and their length in code points.
    pub text_sha256: String,
    pub length: u32,
    pub position: Offset,
    pub furthest: Offset,
    /// 0 to 1.
    pub progress: f64,
    /// Milliseconds since 1970.
    pub at: u64,
}

/// One thing to say of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// None is the text's own.
    Title(Option<String>),
    Authors(Option<Vec<String>>),
    Series(Option<Series>),
    /// None follows from how far it is read.
    Status(Option<Status>),
    Hidden(bool),
    Tag(String, bool),
    Collection(String, bool),
}

impl<T: Serialize + Clone + PartialEq> Said<T> {
    fn is_silent(&self) -> bool {
        self.at == 0
    }

    /// Says something new, later than all that was said of it, whatever the clock shows.
    fn say(&mut self, value: T, now_ms: u64) {
        if self.at == 0 || self.value != value {
            self.at = now_ms.max(self.at.saturating_add(1));
            self.value = value;
        }
    }

    /// Of two the later stands; of two at once, on every machine the same.
    fn join(&mut self, other: &Self) {
        let json = |said: &Self| serde_json::to_string(&said.value).unwrap_or_default();
        if other.at > self.at || (other.at == self.at && json(other) > json(self)) {
            *self = other.clone();
        }
    }
}

impl TextDetails {
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.value.as_deref()
    }

    #[must_use]
    pub fn authors(&self) -> Option<&[String]> {
        self.authors.value.as_deref()
    }

    #[must_use]
    pub fn series(&self) -> Option<&Series> {
        self.series.value.as_ref()
    }

    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.status.value
    }

    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.hidden.value
    }

    pub fn tags(&self) -> impl Iterator<Item = &str> {
        said(&self.tags)
    }

    /// Whether a tag was taken off that the text has from elsewhere.
    #[must_use]
    pub fn has_no_tag(&self, tag: &str) -> bool {
        self.tags.get(tag).is_some_and(|said| !said.value)
    }

    pub fn collections(&self) -> impl Iterator<Item = &str> {
        said(&self.collections)
    }

    /// How far other devices than this one have read, with their names.
    pub fn read_elsewhere<'a>(
        &'a self,
        device: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a PlaceRead)> {
        self.read
            .iter()
            .map(|(name, place)| (name.as_str(), place))
            .filter(move |(name, _)| *name != device)
    }

    /// How far one device has read.
    pub(super) fn read_on(&self, device: &str) -> Option<&PlaceRead> {
        self.read.get(device)
    }

    /// How far any device has read, the latest, with its name.
    #[must_use]
    pub fn newest_place(&self) -> Option<(&str, &PlaceRead)> {
        let places = self.read.iter();
        let newest = places.max_by_key(|(_, place)| place.at);
        newest.map(|(device, place)| (device.as_str(), place))
    }

    fn say(&mut self, detail: Detail, now_ms: u64) {
        match detail {
            Detail::Title(title) => self.title.say(title, now_ms),
            Detail::Authors(authors) => self.authors.say(authors, now_ms),
            Detail::Series(series) => self.series.say(series, now_ms),
            Detail::Status(status) => self.status.say(status, now_ms),
            Detail::Hidden(hidden) => self.hidden.say(hidden, now_ms),
            Detail::Tag(tag, on) => self.tags.entry(tag).or_default().say(on, now_ms),
            Detail::Collection(name, on) => {
                self.collections.entry(name).or_default().say(on, now_ms);
            }
        }
    }

    fn join(&mut self, other: &Self) {
        self.title.join(&other.title);
        self.authors.join(&other.authors);
        self.series.join(&other.series);
        self.status.join(&other.status);
        self.hidden.join(&other.hidden);
        join_each(&mut self.tags, &other.tags);
        join_each(&mut self.collections, &other.collections);
        for (device, place) in &other.read {
            let known = self.read.entry(device.clone()).or_default();
            let furthest = (known.text_sha256 == place.text_sha256)
                .then(|| known.furthest.max(place.furthest));
            if (place.at, place.position) > (known.at, known.position) {
                *known = place.clone();
            }
            known.furthest = furthest.unwrap_or(known.furthest);
        }
        join_unread(&mut self.unread, &other.unread);
        join_rest(&mut self.rest, &other.rest);
    }
}

fn said(names: &BTreeMap<String, Said<bool>>) -> impl Iterator<Item = &str> {
    names
        .iter()
        .filter(|(_, said)| said.value)
        .map(|(name, _)| name.as_str())
}

fn join_each(own: &mut BTreeMap<String, Said<bool>>, other: &BTreeMap<String, Said<bool>>) {
    for (name, said) in other {
        own.entry(name.clone()).or_default().join(said);
    }
}

/// The same as [`join_rest`], one level deeper where there is one.
fn join_unread(own: &mut Map<String, Value>, other: &Map<String, Value>) {
    for (name, value) in other {
        match (own.get_mut(name), value) {
            (Some(Value::Object(known)), Value::Object(members)) => join_rest(known, members),
            _ => join_rest(own, &Map::from_iter([(name.clone(), value.clone())])),
        }
    }
}

/// What no version here knows the meaning of is kept; of two values the greater, so that all machines keep the same.
fn join_rest(own: &mut Map<String, Value>, other: &Map<String, Value>) {
    for (name, value) in other {
        match own.get_mut(name) {
            Some(known) if known.to_string().cmp(&value.to_string()).is_lt() => {
                *known = value.clone();
            }
            Some(_) => {}
            None => drop(own.insert(name.clone(), value.clone())),
        }
    }
}

impl Details {
    #[must_use]
    pub fn of(&self, key: &str) -> Option<&TextDetails> {
        self.texts.get(key)
    }

    /// Everything that is said of texts, by their keys.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &TextDetails)> {
        self.texts.iter().map(|(key, text)| (key.as_str(), text))
    }

    /// All collections that hold a text, and all tags that one bears, each once.
    #[must_use]
    pub fn names(&self) -> (Vec<String>, Vec<String>) {
        let collect = |of: &dyn Fn(&TextDetails) -> Vec<String>| -> Vec<String> {
            let all: std::collections::BTreeSet<String> =
                self.texts.values().flat_map(of).collect();
            all.into_iter().collect()
        };
        (
            collect(&|text| text.collections().map(str::to_owned).collect()),
            collect(&|text| text.tags().map(str::to_owned).collect()),
        )
    }

    /// Says something of the text with this key.
    pub fn say(&mut self, key: &str, detail: Detail, now_ms: u64) {
        self.texts
            .entry(key.to_owned())
            .or_default()
            .say(detail, now_ms);
    }

    /// Takes all that another says of one text.
    pub fn take(&mut self, key: &str, from: &Self) {
        if let Some(text) = from.texts.get(key) {
            self.texts.entry(key.to_owned()).or_default().join(text);
        }
    }

    /// Notes how far a device has read. Whether that is news.
    pub fn note_place(&mut self, key: &str, device: &str, place: &PlaceRead) -> bool {
        let known = self
            .texts
            .entry(key.to_owned())
            .or_default()
            .read
            .entry(device.to_owned())
            .or_default();
        let same = PlaceRead {
            at: known.at,
            ..place.clone()
        } == *known;
        if !same && place.at >= known.at {
            *known = place.clone();
        }
        !same
    }

    /// Takes in what was said elsewhere. In whichever order several are taken in, the same comes out.
    pub fn join(&mut self, other: &Self) {
        for (key, text) in &other.texts {
            self.texts.entry(key.clone()).or_default().join(text);
        }
        join_rest(&mut self.rest, &other.rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details(said: &[(&str, Detail, u64)]) -> Details {
        let mut details = Details::default();
        for (key, detail, at) in said {
            details.say(key, detail.clone(), *at);
        }
        details
    }

    fn tag(name: &str, on: bool) -> Detail {
        Detail::Tag(name.to_owned(), on)
    }

    fn title(text: &str) -> Detail {
        Detail::Title(Some(text.to_owned()))
    }

    #[test]
    fn of_each_thing_that_was_said_the_latest_stands_whoever_is_asked_first() {
        let one = details(&[
            ("k", title("A"), 5),
            ("k", tag("war", true), 1),
            ("k", tag("sea", true), 9),
        ]);
        let two = details(&[
            ("k", title("B"), 7),
            ("k", tag("sea", false), 8),
            ("j", title("J"), 1),
        ]);
        let (mut ours, mut theirs) = (one.clone(), two.clone());
        ours.join(&two);
        theirs.join(&one);
        assert_eq!(ours, theirs);
        let text = ours.of("k").unwrap();
        assert_eq!(text.title(), Some("B"));
        assert_eq!(text.tags().collect::<Vec<_>>(), ["sea", "war"]);
        let again = ours.clone();
        ours.join(&one);
        assert_eq!(ours, again, "what is known changes nothing");
    }

    #[test]
    fn two_devices_that_speak_at_the_same_moment_agree() {
        let (one, two) = (
            details(&[("k", title("A"), 5)]),
            details(&[("k", title("B"), 5)]),
        );
        let (mut ours, mut theirs) = (one.clone(), two.clone());
        ours.join(&two);
        theirs.join(&one);
        assert_eq!(ours, theirs);
    }

    #[test]
    fn a_clock_that_runs_behind_does_not_lose_what_is_said_now() {
        let mut details = details(&[("k", title("A"), 1000)]);
        details.say("k", title("B"), 3);
        let mut joined = Details::default();
        joined.say("k", title("A"), 1000);
        joined.join(&details);
        assert_eq!(joined.of("k").unwrap().title(), Some("B"));
    }

    #[test]
    fn each_device_has_read_as_far_as_it_has() {
        let place = |position, at| PlaceRead {
            position: Offset(position),
            furthest: Offset(position),
            at,
            ..PlaceRead::default()
        };
        let mut details = Details::default();
        assert!(details.note_place("k", "one", &place(100, 5)));
        assert!(!details.note_place("k", "one", &place(100, 6)), "no news");
        let mut other = Details::default();
        other.note_place("k", "two", &place(50, 9));
        other.note_place("k", "one", &place(80, 4));
        details.join(&other);
        let text = details.of("k").unwrap();
        let (device, place) = text.newest_place().unwrap();
        assert_eq!((device, place.position), ("two", Offset(50)));
        let elsewhere: Vec<_> = text.read_elsewhere("two").collect();
        assert_eq!(
            (elsewhere[0].0, elsewhere[0].1.position),
            ("one", Offset(100))
        );
    }

    #[test]
    fn what_makes_no_sense_of_one_text_hides_no_other() {
        let json = r#"{"texts":{"j":7,"k":{"title":{"value":"A","at":1}}}}"#;
        let read = Details::parse(json);
        assert_eq!(read.damage.len(), 1);
        assert_eq!(read.value.of("k").unwrap().title(), Some("A"));
    }

    #[test]
    fn what_a_newer_version_says_is_kept() {
        let json = r#"{"texts":{"k":{"title":{"value":"A","at":1},"rating":{"value":5,"at":1}}},"shape":2}"#;
        let details = Details::parse(json).value;
        let mut other = Details::default();
        other.join(&details);
        let written: Value = serde_json::from_str(&other.to_json()).unwrap();
        assert_eq!(written["texts"]["k"]["rating"]["value"], 5);
        assert_eq!(written["shape"], 2);
    }
}
