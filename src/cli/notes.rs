//! `manicule notes`: what was marked and written.

use super::arguments::Notes;
use super::text::Shelved;
use super::{Failure, Output, annotate, text};
use crate::annotation::{Annotation, Ink, Notebook};
use crate::library::Library;
use serde_json::{Value, json};

pub fn run(task: &Notes, home: Option<std::path::PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let ink = task.color.as_deref().map(annotate::ink_of).transpose()?;
    let mut library = text::open_library(home)?;
    let texts = texts(&mut library, task.file.as_deref())?;
    let mut all = Vec::new();
    for shelved in &texts {
        for note in shelved.notebook.annotations().iter().filter(|note| wanted(note, task, ink)) {
            if task.json {
                all.push(as_json(note, &shelved.identity.key));
            } else {
                listing(note, Some(shelved.document().meta.title.as_str()).filter(|_| texts.len() > 1), out);
            }
        }
    }
    if task.file.is_none() {
        // What was imported for books that are not here yet waits under their titles.
        for kept in library.notebooks().into_iter().filter(|kept| kept.source.is_none()) {
            let notebook = Notebook::new(kept.replica, None);
            for note in notebook.annotations().iter().filter(|note| wanted(note, task, ink)) {
                if task.json {
                    all.push(as_json(note, &kept.key));
                } else {
                    listing(note, Some(&kept.title), out);
                }
            }
        }
    }
    if task.json {
        out.json(&Value::Array(all));
    }
    Ok(())
}

/// The text named, or every text that has notes.
pub fn texts(library: &mut Library, file: Option<&std::path::Path>) -> Result<Vec<Shelved>, Failure> {
    let sources = file.map_or_else(|| text::all_sources(library), |file| vec![text::source_of(file)]);
    let mut texts = Vec::new();
    for source in sources {
        match text::shelved(library, &source) {
            Ok(shelved) => {
                shelved.troubles.iter().for_each(|words| super::complain(words));
                texts.push(shelved);
            }
            // One broken text must not hide the notes of the others.
            Err(failure) if file.is_none() => super::complain(&failure.0),
            Err(failure) => return Err(failure),
        }
    }
    Ok(texts)
}

fn wanted(note: &Annotation, task: &Notes, ink: Option<Ink>) -> bool {
    let holds = |query: &String| {
        let query = query.to_lowercase();
        let mut words = std::iter::once(&note.quote).chain(&note.notes).chain(&note.tags);
        words.any(|words| words.to_lowercase().contains(&query))
    };
    ink.is_none_or(|ink| note.ink == ink)
        && task.tag.as_ref().is_none_or(|tag| note.tags.contains(tag))
        && task.query.as_ref().is_none_or(holds)
}

/// The contract of `DESIGN.md`, section 6. Start and end are null for a passage that was not found.
fn as_json(note: &Annotation, key: &str) -> Value {
    let range = note.place.range();
    json!({
        "id": note.id, "doc": key, "kind": note.kind.name(), "quote": note.quote, "note": note.notes.join("\n\n"),
        "color": note.ink.name(), "style": note.style.name(), "tags": note.tags,
        "start": range.map(|range| range.start), "end": range.map(|range| range.end),
        "created": note.created, "modified": note.modified,
    })
}

fn listing(note: &Annotation, title: Option<&str>, out: &mut Output) {
    let place = note.place.range().map_or("not found".to_owned(), |range| format!("{}–{}", range.start, range.end));
    let title = title.map(|title| format!("{title}, ")).unwrap_or_default();
    let tags: String = note.tags.iter().map(|tag| format!(" #{tag}")).collect();
    out.line(format_args!("{}  {title}{place}, {}{tags}", note.id, note.ink.name()));
    out.line(format_args!("    “{}”", note.quote.split_whitespace().collect::<Vec<_>>().join(" ")));
    for line in note.notes.iter().flat_map(|words| words.lines()) {
        out.line(format_args!("    {line}"));
    }
}
