//! The people along the axis: a lane for each who is named with several dates, from the first to the last.

use super::Mark;
use crate::glossary::{Entry, Glossary};
use std::cmp::Reverse;
use std::collections::HashMap;

/// A person's dated life in the text.
pub struct Lane<'a> {
    pub entry: &'a Entry,
    /// Positions in the list of marks, in the order of time.
    pub marks: Vec<usize>,
}

/// Dates that somebody needs for a lane.
const DATES: usize = 2;

/// The lanes of those with most dates, in the order in which they enter.
pub fn lanes<'a>(glossary: &'a Glossary, marks: &[Mark<'_>], most: usize) -> Vec<Lane<'a>> {
    let mut dated: HashMap<&str, Vec<usize>> = HashMap::new();
    for (number, mark) in marks.iter().enumerate() {
        for id in &mark.event.entities {
            dated.entry(id).or_default().push(number);
        }
    }
    let person = |entry: &'a Entry| {
        let marks = dated
            .remove(entry.id.as_str())
            .filter(|marks| marks.len() >= DATES)?;
        Some(Lane { entry, marks })
    };
    let mut lanes: Vec<Lane<'a>> = glossary
        .entries
        .iter()
        .filter(|entry| entry.is_person())
        .filter_map(person)
        .collect();
    lanes.sort_by_key(|lane| {
        (
            Reverse(lane.marks.len()),
            Reverse(lane.entry.mentions.len()),
            &lane.entry.id,
        )
    });
    lanes.truncate(most);
    lanes.sort_by_key(|lane| (lane.marks.first().copied(), &lane.entry.id));
    lanes
}
