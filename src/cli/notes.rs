//! `manicule notes`: what was marked and written.

use super::arguments::Notes;
use super::{Failure, Output, annotate, text};
use crate::annotation::{Annotation, Ink, Kind};
use crate::app::annotated::Annotated;
use crate::document::Document;
use crate::exchange::NoteRecord;
use crate::study::{self, Query};
use crate::ui::labels;

pub fn run(
    task: &Notes,
    home: Option<std::path::PathBuf>,
    out: &mut Output,
) -> Result<(), Failure> {
    let filter = Filter::of(task)?;
    let mut library = text::open_library(home)?;
    let texts = text::annotated(&mut library, task.file.as_deref())?;
    let wanted = texts.iter().flat_map(|text| {
        let notes = text
            .notebook
            .annotations()
            .iter()
            .filter(|note| filter.wants(note, &text.document));
        notes.map(move |note| (text, note))
    });
    if task.json {
        out.json_array(wanted.map(|(text, note)| NoteRecord::of(&text.notes(), note)));
    } else {
        wanted.for_each(|(text, note)| listing(note, text, texts.len() > 1, out));
    }
    Ok(())
}

/// Which notes are asked for.
struct Filter {
    ink: Option<Ink>,
    tag: Option<String>,
    query: Option<Query>,
}

impl Filter {
    fn of(task: &Notes) -> Result<Self, Failure> {
        Ok(Self {
            ink: task.color.as_deref().map(annotate::ink_of).transpose()?,
            tag: task.tag.clone(),
            query: task.query.as_deref().and_then(Query::phrase),
        })
    }

    fn wants(&self, note: &Annotation, document: &Document) -> bool {
        let holds = |query: &Query| {
            let mut texts = note.notes.iter().chain(&note.tags);
            query.is_match(&study::quote(document, note)) || texts.any(|text| query.is_match(text))
        };
        self.ink.is_none_or(|ink| note.ink == ink)
            && self.tag.as_ref().is_none_or(|tag| note.tags.contains(tag))
            && self.query.as_ref().is_none_or(holds)
    }
}

fn listing(note: &Annotation, text: &Annotated, name_text: bool, out: &mut Output) {
    let place = match (note.anchor_state.range(), note.kind) {
        (Some(range), _) => {
            let ink = labels::ink(note.ink);
            format!("{}–{}, {ink}", range.start, range.end)
        }
        (None, Kind::Note) => say!("cli-on-no-passage").to_owned(),
        (None, _) => say!("cli-not-found", ink = labels::ink(note.ink)),
    };
    let title = if name_text {
        format!("{}, ", text.document.meta.title)
    } else {
        String::new()
    };
    let tags: String = note.tags.iter().map(|tag| format!(" #{tag}")).collect();
    out.line(format_args!("{}  {title}{place}{tags}", note.id));
    let quote = study::quote(&text.document, note);
    let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    if !quote.is_empty() {
        out.line(format_args!("    “{quote}”"));
    }
    for line in note.notes.iter().flat_map(|text| text.lines()) {
        out.line(format_args!("    {line}"));
    }
}
