//! `manicule glossary`: people, places and dates of a text.

use super::arguments::Glossary as Arguments;
use super::{Failure, Output, text};
use crate::document::{Document, Offset, TextRange};
use crate::glossary::{self, Curated, DatedEvent, Entry, Glossary, Relation};
use crate::ui::labels;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

pub fn run(
    task: &Arguments,
    home: Option<std::path::PathBuf>,
    out: &mut Output,
) -> Result<(), Failure> {
    let mut library = text::look_into_library(home)?;
    let (document, mut found) = if task.auto || text::is_standard_input(&task.file) {
        let document = text::read(&mut library, &task.file)?.document;
        let found = glossary::automatic(&document);
        (document, found)
    } else {
        let opened = text::open(&mut library, &text::source_of(&task.file))?;
        let lessons = library.lessons(&opened.identity.key, &opened.document.meta.authors);
        let found = opened.corrected_glossary(&lessons);
        (opened.document, found)
    };
    if let Some(until) = task.until {
        found = found.until(&document, Offset(until));
    }
    if task.share {
        out.exactly(Curated::of(&found).to_json().trim_end());
    } else if task.json {
        out.json(&Listed::of(&found, &document));
    } else {
        listing(&found, &document, out);
    }
    Ok(())
}

/// A glossary as JSON, by the contract of `DESIGN.md`, section 6. Written entry by entry: that of a long book is not held twice.
#[derive(Serialize)]
struct Listed<'a> {
    entities: Entities<'a>,
    timeline: Timeline<'a>,
}

struct Entities<'a>(&'a [Entry]);
struct Timeline<'a>(&'a [DatedEvent], &'a Document);

impl<'a> Listed<'a> {
    fn of(glossary: &'a Glossary, document: &'a Document) -> Self {
        Self {
            entities: Entities(&glossary.entries),
            timeline: Timeline(&glossary.timeline, document),
        }
    }
}

impl Serialize for Entities<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(entity))
    }
}

impl Serialize for Timeline<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|event| dated(event, self.1)))
    }
}

fn entity(entry: &Entry) -> Value {
    let range = |range: &TextRange| json!({ "start": range.start, "end": range.end });
    let gloss = entry.gloss.as_ref().map(|gloss| {
        json!({ "text": gloss.text, "start": gloss.range.map(|range| range.start), "end": gloss.range.map(|range| range.end) })
    });
    let relation = |relation: &Relation| json!({ "noun": relation.noun, "of": relation.of, "start": relation.range.start, "end": relation.range.end });
    let mut entity = json!({
        "relations": entry.relations.iter().map(relation).collect::<Vec<_>>(), "narrator": entry.narrates.is_some(),
        "id": entry.id, "kind": entry.kind.name(), "name": entry.name, "aliases": entry.aliases, "gloss": gloss,
        "mentions": entry.mentions.iter().map(range).collect::<Vec<_>>(), "curated": entry.curated,
    });
    if let (Some(sort), Some(fields)) = (entry.sort, entity.as_object_mut()) {
        fields.insert("sort".to_owned(), json!(sort.name()));
    }
    entity
}

fn dated(event: &DatedEvent, document: &Document) -> Value {
    json!({
        "date": event.date, "about": event.about, "reckoned": event.reckoned, "calendar": event.calendar,
        "start": event.range.start, "end": event.range.end, "text": document.slice(event.sentence), "entities": event.entities,
    })
}

/// “sister of Jane · friend of Charlotte”.
fn ties(glossary: &Glossary, entry: &Entry) -> String {
    let tie = |relation: &Relation| {
        let other = glossary.entry(&relation.of)?;
        let (before, after) = glossary::tie(&relation.noun, &other.name);
        Some(format!("{before}{}{after}", other.name))
    };
    let ties: Vec<String> = entry.relations.iter().filter_map(tie).collect();
    ties.join(" · ")
}

fn listing(glossary: &Glossary, document: &Document, out: &mut Output) {
    if glossary.entries.is_empty() {
        out.line(say!("cli-no-names"));
    }
    for entry in &glossary.entries {
        let detail = entry
            .detail
            .as_ref()
            .map_or(String::new(), |detail| format!(", {detail}"));
        let kind = labels::kind(entry);
        let mentions = entry.mentions.len();
        out.line(format_args!("{} ({kind}{detail}), {mentions}×", entry.name));
        if !entry.aliases.is_empty() {
            let names = entry.aliases.join(", ");
            out.line(format_args!("    {}", say!("entry-also", names = names)));
        }
        if let Some(gloss) = &entry.gloss {
            out.line(format_args!("    {}", gloss.text));
        }
        let ties = ties(glossary, entry);
        if !ties.is_empty() {
            out.line(format_args!("    {ties}"));
        }
    }
    for event in &glossary.timeline {
        let sentence = document
            .slice(event.sentence)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        out.line(format_args!("{:<12} {sentence}", event.date));
    }
}
