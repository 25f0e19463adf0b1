//! What a file of the reader's holds, and whether all of it is in another. Times, names and sizes of files say nothing about that, so
//! neither wrong clocks nor restored folders matter: only what stands in them is compared.

use super::details::Details;
use super::folders::is_key;
use super::note_files::key_of_copy;
use super::paths::{self, Kind};
use super::salvage;
use crate::annotation::{Parsed, Replica, ReplicaError};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A file as it was read.
#[derive(Debug)]
pub enum Content {
    /// All of it makes sense.
    Sound(Record),
    /// Only this much of it makes sense; nothing, where that is all that can be said.
    Damaged(Option<Record>),
    /// Another version of the program wrote it, or it is about something else.
    Foreign,
}

/// What is joined, and never taken apart again.
#[derive(Clone, Debug)]
pub enum Record {
    /// A file in which nothing stands, such as a power cut leaves.
    Empty,
    Notes(Box<Replica>),
    Names(Names),
    Shelf(Box<Details>),
}

/// Corrections of names, by the ids of the decisions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    decisions: BTreeMap<String, Map<String, Value>>,
    rest: Map<String, Value>,
}

/// How two versions of one file stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The second holds all that is in the first.
    Within,
    /// The first holds all that is in the second, and more.
    Around,
    /// Each has something that the other has not.
    Apart,
    /// At least one cannot be read by this version.
    Unknown,
}

impl Content {
    /// Reads the file at a path that is kept in step.
    #[must_use]
    pub fn read(path: &str, bytes: &[u8]) -> Self {
        if bytes
            .iter()
            .all(|byte| *byte == 0 || byte.is_ascii_whitespace())
        {
            return Self::Damaged(Some(Record::Empty));
        }
        match paths::kind(path) {
            Some(Kind::Notes(folder)) => notes(folder, bytes),
            Some(Kind::Names) => names(bytes),
            Some(Kind::Shelf) => {
                let read = salvage::file(bytes, Details::parse);
                let record = Record::Shelf(Box::new(read.value));
                if read.damage.is_empty() {
                    Self::Sound(record)
                } else {
                    Self::Damaged(Some(record))
                }
            }
            None => Self::Foreign,
        }
    }

    #[must_use]
    pub fn is_damaged(&self) -> bool {
        matches!(self, Self::Damaged(_))
    }

    /// Whether all that can be read of another file is in this one, which is sound.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Sound(own), Self::Sound(other) | Self::Damaged(Some(other))) => own.holds(other),
            _ => false,
        }
    }
}

/// Compares two versions of the file at a path.
#[must_use]
pub fn relation(path: &str, first: &[u8], second: &[u8]) -> Relation {
    let (first, second) = (Content::read(path, first), Content::read(path, second));
    if matches!(first, Content::Foreign) || matches!(second, Content::Foreign) {
        Relation::Unknown
    } else if second.holds(&first) {
        Relation::Within
    } else if first.holds(&second) {
        Relation::Around
    } else {
        Relation::Apart
    }
}

impl Record {
    /// Whether all of another record is in this one.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        match (self, other) {
            (_, Self::Empty) => true,
            (Self::Notes(own), Self::Notes(other)) => own.contains(other),
            (Self::Names(own), Self::Names(other)) => own.holds(other),
            (Self::Shelf(own), Self::Shelf(other)) => {
                let mut joined = own.clone();
                joined.join(other);
                joined == *own
            }
            _ => false,
        }
    }

    /// Takes in another record of the same kind.
    pub fn join(&mut self, other: &Self) {
        match (self, other) {
            (own @ Self::Empty, other) => *own = other.clone(),
            (Self::Notes(own), Self::Notes(other)) => own.merge(other),
            (Self::Names(own), Self::Names(other)) => own.join(other),
            (Self::Shelf(own), Self::Shelf(other)) => own.join(other),
            _ => {}
        }
    }
}

fn notes(folder: &str, bytes: &[u8]) -> Content {
    let copy_of = key_of_copy(folder);
    let key = if is_key(folder) {
        folder
    } else {
        copy_of.as_deref().unwrap_or(folder)
    };
    match Replica::read_among(bytes, key) {
        Ok(Parsed { replica, .. }) if replica.key() != key => Content::Foreign,
        Ok(Parsed { replica, damage }) => {
            let record = Record::Notes(Box::new(replica));
            if damage.is_empty() {
                Content::Sound(record)
            } else {
                Content::Damaged(Some(record))
            }
        }
        Err(ReplicaError::Newer(_)) => Content::Foreign,
        Err(ReplicaError::Unreadable(_)) => Content::Damaged(None),
    }
}

/// Reads corrections: `{"format":…,"version":1,"decisions":[{"id":…,"turns":…,…}],…}`.
fn names(bytes: &[u8]) -> Content {
    let Ok(Value::Object(mut rest)) = serde_json::from_slice::<Value>(bytes) else {
        return Content::Damaged(None);
    };
    if rest.get("format").and_then(Value::as_str) != Some("manicule-corrections") {
        return Content::Damaged(None);
    }
    if rest.get("version").and_then(Value::as_u64) != Some(1) {
        return Content::Foreign;
    }
    let Some(Value::Array(list)) = rest.remove("decisions") else {
        return Content::Damaged(None);
    };
    let mut decisions = BTreeMap::new();
    for decision in list {
        let Value::Object(decision) = decision else {
            return Content::Damaged(None);
        };
        let Some(id) = decision.get("id").and_then(Value::as_str) else {
            return Content::Damaged(None);
        };
        if decisions.insert(id.to_owned(), decision.clone()).is_some() {
            return Content::Damaged(None);
        }
    }
    Content::Sound(Record::Names(Names { decisions, rest }))
}

/// How often a decision was taken back or made again: of two, the higher number is later.
fn turns(decision: &Map<String, Value>) -> u64 {
    decision.get("turns").and_then(Value::as_u64).unwrap_or(0)
}

impl Names {
    /// In doubt they do not: then both files are kept.
    fn holds(&self, other: &Self) -> bool {
        let holds = |own: &Map<String, Value>, other: &Map<String, Value>| {
            let same =
                |(name, value): (&String, &Value)| name == "turns" || own.get(name) == Some(value);
            turns(own) >= turns(other) && other.iter().all(same)
        };
        let has_all = other
            .decisions
            .iter()
            .all(|(id, other)| self.decisions.get(id).is_some_and(|own| holds(own, other)));
        has_all
            && other
                .rest
                .iter()
                .all(|(name, value)| self.rest.get(name) == Some(value))
    }

    /// Joins for comparison alone: nothing that comes out is ever written.
    fn join(&mut self, other: &Self) {
        for (id, decision) in &other.decisions {
            match self.decisions.get_mut(id) {
                Some(own) if turns(own) < turns(decision) => own.clone_from(decision),
                Some(_) => {}
                None => drop(self.decisions.insert(id.clone(), decision.clone())),
            }
        }
        for (name, value) in &other.rest {
            self.rest
                .entry(name.clone())
                .or_insert_with(|| value.clone());
        }
    }
}
