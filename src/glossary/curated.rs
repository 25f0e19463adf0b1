//! A glossary that somebody wrote: `NAME.glossary.json` beside a text.

use super::matcher::Matcher;
use super::{Correction, Entry, EntryKind, Gloss, Glossary, slug, timeline};
use crate::document::Document;
use serde::{Deserialize, Serialize};

/// What the file says it is.
const FORMAT: &str = "manicule-glossary";
const VERSION: u64 = 1;

/// The entries of a curated glossary, not yet found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curated {
    entries: Vec<CuratedEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CuratedEntry {
    #[serde(default)]
    id: String,
    name: String,
    kind: EntryKind,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gloss: Option<String>,
}

#[derive(Serialize, Deserialize)]
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
        let file: File = serde_json::from_str(json)
            .map_err(|error| say!("glossary-unreadable", error = error))?;
        if file.format != FORMAT {
            return Err(say!(
                "glossary-no-glossary",
                given = file.format,
                format = FORMAT
            ));
        }
        if file.version > VERSION {
            return Err(say!("glossary-newer", version = file.version));
        }
        Ok(Self {
            entries: file.entries,
        })
    }

    /// A glossary as a file that lies beside a text, for other readers. Entries that the text never names are left out.
    #[must_use]
    pub fn of(glossary: &Glossary) -> Self {
        let entry = |entry: &Entry| CuratedEntry {
            id: entry.id.clone(),
            name: entry.name.clone(),
            kind: entry.kind,
            aliases: entry.aliases.clone(),
            detail: entry.detail.clone(),
            gloss: entry.gloss.as_ref().map(|gloss| gloss.text.clone()),
        };
        Self {
            entries: glossary
                .entries
                .iter()
                .filter(|entry| !entry.mentions.is_empty())
                .map(entry)
                .collect(),
        }
    }

    /// The file's words.
    #[must_use]
    pub fn to_json(&self) -> String {
        let file = File {
            format: FORMAT.to_owned(),
            version: VERSION,
            entries: self.entries.clone(),
        };
        let mut json = serde_json::to_string_pretty(&file).unwrap_or_default();
        json.push('\n');
        json
    }

    /// Its entries as a reader's own additions.
    pub(super) fn as_additions(&self) -> Vec<Correction> {
        let addition = |entry: &CuratedEntry| Correction::Add {
            name: entry.name.clone(),
            kind: entry.kind,
            aliases: entry.aliases.clone(),
            gloss: entry.gloss.clone(),
            detail: entry.detail.clone(),
        };
        self.entries.iter().map(addition).collect()
    }
}

/// A curated glossary with every mention in the text. Entries that the text never names come last.
#[must_use]
pub fn curated(list: &Curated, document: &Document) -> Glossary {
    let names = list.entries.iter().enumerate().flat_map(|(index, entry)| {
        std::iter::once(&entry.name)
            .chain(&entry.aliases)
            .map(move |name| (name.as_str(), entry.kind, index))
    });
    let mentions = Matcher::new(names).mentions(document, list.entries.len());
    let mut entries: Vec<Entry> = list
        .entries
        .iter()
        .zip(mentions)
        .map(|(entry, mentions)| with_mentions(entry, mentions))
        .collect();
    entries.sort_by_key(|entry| entry.mentions.is_empty());
    Glossary::new(entries, timeline::timeline(document))
}

fn with_mentions(entry: &CuratedEntry, mentions: Vec<crate::document::TextRange>) -> Entry {
    let filled = |passage: &Option<String>| {
        passage
            .as_ref()
            .map(|passage| passage.trim().to_owned())
            .filter(|passage| !passage.is_empty())
    };
    let id = if entry.id.is_empty() {
        slug(&entry.name)
    } else {
        entry.id.clone()
    };
    Entry {
        aliases: entry.aliases.clone(),
        gloss: filled(&entry.gloss).map(|text| Gloss {
            text,
            range: None,
            own: false,
        }),
        detail: filled(&entry.detail),
        mentions,
        curated: true,
        ..Entry::bare(id, &entry.name, entry.kind)
    }
}
