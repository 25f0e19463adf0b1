//! Who is spoken of where: a passage of a text whose people are known speaks of somebody where that text's names say so, and not
//! wherever one of the names stands.

use super::{Hit, Index, IndexError};
use crate::glossary::glued;
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet};

/// A person that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// As they are called in the question, and with what languages glue to that.
    pub asked: Vec<String>,
    /// The texts whose people are known and in which they are one, by the key of each.
    pub known: BTreeMap<String, Known>,
}

/// What one text knows of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// All that they are called there, and with what languages glue to it.
    pub names: Vec<String>,
    /// Where they are spoken of, in code points; none where the text has changed since.
    pub mentions: Vec<u32>,
}

impl Wanted {
    #[must_use]
    pub fn new(asked: &str) -> Self {
        let mut names = vec![asked.to_owned()];
        names.extend(glued(asked));
        Self {
            asked: names,
            known: BTreeMap::new(),
        }
    }

    /// Takes in what a text knows of them: `names` by the entry that `hit` is.
    pub fn take_in(&mut self, hit: &Hit, names: &[&str]) {
        let known = self.known.entry(hit.key.clone()).or_default();
        for name in names {
            known.names.push((*name).to_owned());
            known.names.extend(glued(name));
        }
        known.mentions.extend(&hit.mentions);
        known.mentions.sort_unstable();
        known.mentions.dedup();
    }

    /// All that they are called anywhere.
    #[must_use]
    pub fn all_names(&self) -> Vec<String> {
        let names = self.known.values().flat_map(|known| &known.names);
        let mut all: Vec<String> = self.asked.iter().chain(names).cloned().collect();
        let mut seen = BTreeSet::new();
        all.retain(|name| seen.insert(name.clone()));
        all
    }

    /// What they are called in one text: the question's own words, where nothing is known of them there.
    pub(super) fn names_in(&self, key: &str) -> Vec<String> {
        match self.known.get(key) {
            Some(known) => self.asked.iter().chain(&known.names).cloned().collect(),
            None => self.asked.clone(),
        }
    }

    pub(super) fn mentions_in(&self, key: &str) -> Option<&[u32]> {
        let mentions = self.known.get(key).map(|known| known.mentions.as_slice());
        mentions.filter(|mentions| !mentions.is_empty())
    }
}

impl Index {
    /// The passages of a text that speak of all these: of each the places where they are spoken of.
    pub(super) fn passages_at(
        &self,
        key: &str,
        places: &[&[u32]],
    ) -> Result<BTreeSet<i64>, IndexError> {
        let mut statement = self.connection.prepare(
            "select passage.id, passage.start, passage.end from passage join text on text.id = passage.text
             where text.kind = 0 and text.key = ?1",
        )?;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let mut found = BTreeSet::new();
        for row in statement.query_map(params![key], read)? {
            let (row, start, end): (i64, u32, u32) = row?;
            let holds = |places: &&[u32]| {
                let next = places.partition_point(|place| *place < start);
                places.get(next).is_some_and(|place| *place < end)
            };
            if places.iter().all(holds) {
                found.insert(row);
            }
        }
        Ok(found)
    }
}

/// Places in growing order as few bytes: the way from each to the next, seven bits in a byte.
pub(super) fn packed(places: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(places.len() * 2);
    let mut last = 0;
    for place in places {
        let mut way = place.saturating_sub(last);
        last = *place;
        while way >= 0x80 {
            bytes.push((way & 0x7f) as u8 | 0x80);
            way >>= 7;
        }
        bytes.push(way as u8);
    }
    bytes
}

/// The places again.
pub(super) fn unpacked(bytes: &[u8]) -> Vec<u32> {
    let mut places = Vec::new();
    let (mut last, mut way, mut shift) = (0_u32, 0_u32, 0);
    for byte in bytes {
        way |= u32::from(byte & 0x7f)
            .checked_shl(shift)
            .unwrap_or_default();
        shift += 7;
        if byte & 0x80 == 0 {
            last = last.saturating_add(way);
            places.push(last);
            (way, shift) = (0, 0);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_as_they_were() {
        let places = [0, 1, 127, 128, 300, 70_000, 70_000, u32::MAX];
        assert_eq!(unpacked(&packed(&places)), places);
        assert!(unpacked(&[]).is_empty() && unpacked(&[0x80]).is_empty());
        let _ = unpacked(&[0xff; 40]);
    }
}
