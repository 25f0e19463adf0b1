//! Small texts with their glossaries, for the tests.

use crate::document::{Builder, Document, Metadata, Package, TextRange};
use crate::glossary::{DatedEvent, Entry, EntryKind, Glossary};

/// A text of paragraphs in which these people are named; their ids are their names.
pub fn text(paragraphs: &[String], people: &[&str]) -> (Document, Glossary) {
    let mut builder = Builder::new();
    for paragraph in paragraphs {
        builder.block(crate::document::BlockKind::Paragraph);
        builder.text(paragraph);
    }
    let meta = Metadata {
        title: "A <sample> & more".to_owned(),
        ..Metadata::default()
    };
    let document = builder.finish(meta, Vec::new(), Package::default());
    let mut glossary = Glossary::default();
    glossary.entries = people.iter().map(|name| person(name, &document)).collect();
    (document, glossary)
}

fn person(name: &str, document: &Document) -> Entry {
    let found = document.text.as_str().match_indices(name);
    let mentions = found
        .map(|(at, _)| document.text.range_of_bytes(at..at + name.len()))
        .collect();
    let (id, name) = (name.to_owned(), name.to_owned());
    Entry {
        sort: None,
        id,
        kind: EntryKind::Person,
        name,
        aliases: Vec::new(),
        gloss: None,
        detail: None,
        mentions,
        curated: false,
        pinned: false,
        perhaps: Vec::new(),
        relations: Vec::new(),
        narrates: None,
        learnt: None,
    }
}

/// A text with a sentence for each date, and the ids of those that are in it.
pub fn dated(events: &[(String, &[&str])], people: &[&str]) -> (Document, Glossary) {
    let sentence = |(date, who): &(String, &[&str])| {
        format!(
            "On {date} there were {} and a crowd of others in the square.",
            who.join(", ")
        )
    };
    let paragraphs: Vec<String> = events.iter().map(sentence).collect();
    let (document, mut glossary) = text(&paragraphs, people);
    let event = |((date, who), range): (&(String, &[&str]), TextRange)| DatedEvent {
        date: date.clone(),
        about: false,
        reckoned: false,
        calendar: None,
        range,
        sentence: range,
        entities: who.iter().map(|&id| id.to_owned()).collect(),
    };
    glossary.timeline = events
        .iter()
        .zip(document.blocks.iter().map(|block| block.range))
        .map(event)
        .collect();
    (document, glossary)
}
