//! What the card of a name tells beyond the name itself: whom it is mentioned with, dates, the reader's highlights, the mentions.

use super::derived::{Derived, Same};
use crate::annotation::Notebook;
use crate::app::OpenText;
use crate::document::{Offset, TextRange};
use crate::glossary::{Entry, Glossary};
use crate::study::{Excerpt, excerpt};
use std::sync::Arc;

/// Mentions listed on a card; the strip shows all of them.
pub const SNIPPETS: usize = 60;
/// Code points of a line before and after a mention.
const REACH: usize = 34;

/// What is known of one entry. Numbers are indices into the glossary and the notebook that it was made of.
#[derive(Debug)]
pub struct Facts {
    /// Entries mentioned in the same paragraphs with how many paragraphs that is, the most first.
    pub neighbours: Vec<(usize, usize)>,
    pub events: Vec<usize>,
    /// Highlights that touch a mention.
    pub notes: Vec<usize>,
    /// The first mentions with the words around them.
    pub mentions: Vec<(TextRange, Excerpt)>,
}

/// The facts of the entry that was asked for last.
#[derive(Clone, Debug, Default)]
pub struct EntryFacts(Derived<(Same<Glossary>, String, Option<Offset>, u64), Facts>);

impl EntryFacts {
    pub fn of(&mut self, book: &OpenText, entry: &Entry) -> Arc<Facts> {
        let glossary = &book.names.glossary;
        let from = (
            Same::of(glossary),
            entry.id.clone(),
            book.names.horizon,
            book.notes.notebook.revision(),
        );
        self.0.get(from, |_| {
            let index = glossary
                .entries
                .iter()
                .position(|other| other.id == entry.id);
            let events = glossary.timeline.iter().enumerate();
            Facts {
                neighbours: index
                    .map(|index| glossary.neighbours(index, &book.text.document))
                    .unwrap_or_default(),
                events: events
                    .filter(|(_, event)| event.entities.contains(&entry.id))
                    .map(|(index, _)| index)
                    .collect(),
                notes: notes_about(&book.notes.notebook, entry),
                mentions: entry
                    .mentions
                    .iter()
                    .take(SNIPPETS)
                    .map(|&mention| (mention, line(book, mention)))
                    .collect(),
            }
        })
    }
}

fn notes_about(notebook: &Notebook, entry: &Entry) -> Vec<usize> {
    let is_mentioned = |range: TextRange| {
        let after = entry
            .mentions
            .partition_point(|mention| mention.end <= range.start);
        entry
            .mentions
            .get(after)
            .is_some_and(|mention| mention.overlaps(range))
    };
    let notes = notebook.annotations().iter().enumerate();
    let about = notes.filter(|(_, note)| note.anchor_state.range().is_some_and(is_mentioned));
    about.map(|(index, _)| index).collect()
}

/// A mention with the words around it, as far as they are read.
fn line(book: &OpenText, mention: TextRange) -> Excerpt {
    let mut excerpt = excerpt(&book.text.document, mention, REACH);
    if let Some(read) = book.names.horizon {
        let known = read.0.saturating_sub(mention.end.0) as usize;
        excerpt.after = excerpt.after.chars().take(known).collect();
    }
    excerpt
}
