//! What a new export would overwrite, in the formats that have no room for anything else. Only an earlier export is
//! replaced, and only by one that knows every note in it.

use super::Preset;
use super::csv::COLUMNS;
use super::selection::TextNotes;
use csv::ReaderBuilder;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;
use uuid::Uuid;

/// Why a file is not written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WouldLose {
    /// It is no export of notes.
    Another(Preset),
    /// It is no file of the program that the notes are for.
    AnotherProgram,
    /// It holds so many notes that are not known here: they could not be read, or are on other texts.
    Notes(usize),
}

impl fmt::Display for WouldLose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = match self {
            Self::Another(preset) => say!("would-lose-another", format = preset.label()),
            Self::AnotherProgram => say!("would-lose-program").to_owned(),
            Self::Notes(1) => say!("would-lose-note").to_owned(),
            Self::Notes(count) => say!("would-lose-notes", count = count),
        };
        f.write_str(&said)
    }
}

/// Whether nothing is lost where a file with these words is written anew.
pub(super) fn may_be_replaced(
    preset: Preset,
    ids: fn(&str) -> Option<BTreeSet<Uuid>>,
    existing: &str,
    texts: &[TextNotes<'_>],
) -> Result<(), WouldLose> {
    let existing = existing.trim_start_matches('\u{FEFF}');
    if existing.trim().is_empty() {
        return Ok(());
    }
    let there = ids(existing).ok_or(WouldLose::Another(preset))?;
    let known: BTreeSet<Uuid> = texts
        .iter()
        .flat_map(|text| text.notebook.replica().ids())
        .collect();
    match there.difference(&known).count() {
        0 => Ok(()),
        lost => Err(WouldLose::Notes(lost)),
    }
}

/// The notes in a table of ours.
pub(super) fn in_table(existing: &str) -> Option<BTreeSet<Uuid>> {
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .from_reader(existing.as_bytes());
    let is_ours = reader
        .headers()
        .ok()?
        .iter()
        .take(2)
        .eq(COLUMNS.into_iter().take(2));
    if !is_ours {
        return None;
    }
    let mut ids = BTreeSet::new();
    for row in reader.records() {
        ids.insert(Uuid::parse_str(row.ok()?.get(0)?).ok()?);
    }
    Some(ids)
}

/// The notes in JSON of ours, ours or the W3C's.
pub(super) fn in_json(existing: &str) -> Option<BTreeSet<Uuid>> {
    let mut ids = BTreeSet::new();
    let mut open = vec![serde_json::from_str::<Value>(existing).ok()?];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(values) => open.extend(values),
            Value::Object(mut object) => match object.remove("items") {
                Some(items @ Value::Array(_)) => open.push(items),
                _ => {
                    let id = object.get("id")?.as_str()?;
                    ids.insert(Uuid::parse_str(id.trim_start_matches("urn:uuid:")).ok()?);
                }
            },
            _ => return None,
        }
    }
    Some(ids)
}
