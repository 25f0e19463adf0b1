//! A glossary that somebody wrote: `NAME.glossary.json` beside a text.

use super::matcher::Matcher;
use super::{Entry, EntryKind, Gloss, Glossary, dates, slug};
use crate::document::Document;
use serde::Deserialize;

/// What the file says it is.
const FORMAT: &str = "manicule-glossary";
const VERSION: u64 = 1;

/// The entries of a curated glossary, not yet found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curated {
    entries: Vec<CuratedEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct CuratedEntry {
    #[serde(default)]
    id: String,
    name: String,
    kind: EntryKind,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    detail: Option<String>,
    #[serde(default)]
    gloss: Option<String>,
}

#[derive(Deserialize)]
struct File {
    format: String,
    version: u64,
    entries: Vec<CuratedEntry>,
}

impl Curated {
    /// Reads a glossary file.
    ///
    /// # Errors
    /// One sentence that says why the file is not used.
    pub fn parse(json: &str) -> Result<Self, String> {
        let file: File =
            serde_json::from_str(json).map_err(|error| format!("The glossary beside this text cannot be read: {error}."))?;
        if file.format != FORMAT {
            return Err(format!("The glossary beside this text is not one: its format is “{}”, not “{FORMAT}”.", file.format));
        }
        if file.version > VERSION {
            return Err(format!("The glossary beside this text was made for a newer Manicule (version {}).", file.version));
        }
        Ok(Self { entries: file.entries })
    }
}

/// A curated glossary with every mention in the text. Entries that the text never names come last.
#[must_use]
pub fn curated(list: &Curated, document: &Document) -> Glossary {
    let names =
        list.entries.iter().enumerate().flat_map(|(index, entry)| {
            std::iter::once(&entry.name).chain(&entry.aliases).map(move |name| (name.as_str(), index))
        });
    let mentions = Matcher::new(names).mentions(document, list.entries.len());
    let mut entries: Vec<Entry> =
        list.entries.iter().zip(mentions).map(|(entry, mentions)| with_mentions(entry, mentions)).collect();
    entries.sort_by_key(|entry| entry.mentions.is_empty());
    let timeline = dates::timeline(document, &entries);
    Glossary::new(entries, timeline)
}

fn with_mentions(entry: &CuratedEntry, mentions: Vec<crate::document::TextRange>) -> Entry {
    let filled = |words: &Option<String>| words.as_ref().map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
    Entry {
        id: if entry.id.is_empty() { slug(&entry.name) } else { entry.id.clone() },
        kind: entry.kind,
        name: entry.name.clone(),
        aliases: entry.aliases.clone(),
        gloss: filled(&entry.gloss).map(|text| Gloss { text, range: None }),
        detail: filled(&entry.detail),
        mentions,
        curated: true,
    }
}
