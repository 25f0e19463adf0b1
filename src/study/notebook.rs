//! The notes on all texts as one list: what is known of each, which of them a filter leaves, and in which order.

mod filter;
mod links;

pub use filter::{Facets, Listed, NoteFilter, NoteOrder, Since, Written};
pub use links::{block_id, links_in};

use crate::annotation::{AnchorState, Annotation, Kind, Notebook, Reason};
use crate::document::TextRange;
use crate::glossary::Glossary;
use std::collections::BTreeMap;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

/// What the program knows of the text that some notes are on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    #[default]
    Here,
    /// Its file was there and is gone.
    Missing,
    /// Its notes were imported, and wait for it.
    Awaited,
    /// The notes are on no text.
    None,
}

/// A text with the notes on it.
#[derive(Clone, Debug, Default)]
pub struct NotedText {
    /// Under which its notes lie.
    pub key: String,
    pub title: String,
    pub authors: Vec<String>,
    /// Where it lies, as the library writes it down.
    pub source: Option<String>,
    pub presence: Presence,
    /// In no order.
    pub notes: Vec<NotedNote>,
    /// What was deleted, and can be brought back.
    pub deleted: Vec<Annotation>,
}

/// A note in the list of all notes.
#[derive(Clone, Debug)]
pub struct NotedNote {
    pub annotation: Annotation,
    /// People and places that its passage or its words name.
    pub names: Vec<Arc<str>>,
    /// What it links to, as written between double brackets.
    pub links: Vec<String>,
    pub attention: Option<Attention>,
    /// Share of the text before it, 0 to 1.
    pub progress: f64,
    /// Everything that is searched, folded.
    folded: String,
}

/// Why a note wants to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attention {
    /// Its words are not in the text, or at several places.
    NoPlace,
    /// Its words stand there changed.
    Changed,
    /// Two machines wrote at once.
    Versions,
}

impl Attention {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NoPlace => say!("labels-not-found-in-the-text"),
            Self::Changed => say!("attention-is-changed"),
            Self::Versions => say!("attention-is-two-versions"),
        }
    }
}

/// The glossaries of the versions of a text that are known, by the hash of their words.
pub type Glossaries = BTreeMap<String, Arc<Glossary>>;

impl NotedText {
    /// Lists the notes of a record, wherever they are placed.
    #[must_use]
    pub fn new(notebook: &Notebook, presence: Presence, glossaries: &Glossaries) -> Self {
        let replica = notebook.replica();
        let mut text = Self {
            key: notebook.key().to_owned(),
            title: replica.title().to_owned(),
            authors: replica.authors().to_vec(),
            source: None,
            presence,
            notes: Vec::new(),
            deleted: notebook.trash().to_vec(),
        };
        let notes = notebook.annotations().iter();
        text.notes = notes
            .map(|note| text.noted(notebook, note, glossaries))
            .collect();
        text
    }

    fn noted(
        &self,
        notebook: &Notebook,
        annotation: &Annotation,
        glossaries: &Glossaries,
    ) -> NotedNote {
        let anchor = notebook.anchor(annotation.id);
        let links: Vec<String> = annotation
            .notes
            .iter()
            .flat_map(|note| links_in(note))
            .collect();
        let named = links.iter().filter(|link| !link.starts_with('^'));
        let mut names: Vec<Arc<str>> = named.map(|link| Arc::from(link.as_str())).collect();
        if let Some(anchor) = &anchor
            && let Some(glossary) = glossaries.get(&anchor.text_sha256)
        {
            let range = TextRange::new(anchor.start as usize, anchor.end as usize);
            let named = glossary.mentions_in(range);
            names.extend(named.map(|(entry, _)| Arc::from(glossary.entries[entry].name.as_str())));
        }
        names.sort();
        names.dedup();
        let is_placed = anchor
            .as_ref()
            .is_some_and(|anchor| !anchor.text_sha256.is_empty());
        NotedNote {
            folded: self.searched(annotation),
            attention: attention(annotation, is_placed, self.presence),
            progress: anchor.map_or(0.0, |anchor| anchor.progression),
            annotation: annotation.clone(),
            names,
            links,
        }
    }

    /// Everything about a note that is searched.
    fn searched(&self, note: &Annotation) -> String {
        let mut text = String::with_capacity(note.quote.len() + 128);
        let parts = std::iter::once(&note.quote)
            .chain(&note.notes)
            .chain(&note.headings)
            .chain(&self.authors)
            .chain([&self.title]);
        for part in parts {
            text.push_str(part);
            text.push('\n');
        }
        for tag in &note.tags {
            text.push('#');
            text.push_str(tag);
            text.push('\n');
        }
        folded(&text)
    }

    /// Takes in how some of the notes are now; those that are gone leave the list.
    pub fn refresh(&mut self, notebook: &Notebook, ids: &[Uuid]) {
        let mut before = BTreeMap::new();
        self.notes.retain(|note| {
            let touched = ids.contains(&note.annotation.id);
            if touched {
                before.insert(note.annotation.id, note.names.clone());
            }
            !touched
        });
        for note in ids.iter().filter_map(|id| notebook.get(*id)) {
            let mut noted = self.noted(notebook, note, &Glossaries::new());
            for name in before.remove(&note.id).unwrap_or_default() {
                if !noted.names.contains(&name) {
                    noted.names.push(name);
                }
            }
            self.notes.push(noted);
        }
        self.deleted = notebook.trash().to_vec();
    }
}

/// What an unplaced note says of itself, and a placed one of its place.
fn attention(note: &Annotation, is_placed: bool, presence: Presence) -> Option<Attention> {
    if note.notes.len() > 1 {
        return Some(Attention::Versions);
    }
    if note.kind == Kind::Note || presence != Presence::Here {
        return None;
    }
    match note.anchor_state {
        AnchorState::Exact(_) | AnchorState::Orphan(Reason::Apart) => None,
        AnchorState::Changed { .. } => Some(Attention::Changed),
        AnchorState::Orphan(Reason::Missing | Reason::Ambiguous) => Some(Attention::NoPlace),
        AnchorState::Orphan(Reason::Sought) => (!is_placed).then_some(Attention::NoPlace),
    }
}

/// Words as they are searched: without capitals, accents and marks, and with plain quotation marks and spaces.
#[must_use]
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = |c: char| match c {
        '‘' | '’' | '‚' | '‛' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '‐' | '‑' => '-',
        c if c.is_whitespace() && c != '\n' => ' ',
        c => c,
    };
    text.nfkd()
        .filter(|c| !matches!(c, '\u{0300}'..='\u{036F}' | '\u{AD}'))
        .map(plain)
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests;
