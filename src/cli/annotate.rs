//! `manicule note`: marks a passage, found by its words, and writes about it.

use super::arguments::Note;
use super::{Failure, Output, text};
use crate::annotation::{Edit, Ink, Kind, Style, new_id, retagged, tags_in};
use crate::app::Opened;
use crate::document::{Document, TextRange};
use crate::library::Library;
use crate::study::Query;
use crate::study::quote::find;

pub fn run(task: &Note, home: Option<std::path::PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let ink = ink_of(&task.color)?;
    let mut library = text::open_library(home)?;
    let mut opened = text::open(&mut library, &text::source_of(&task.file))?;
    if let Some(reason) = opened.notebook.read_only() {
        return Err(Failure(reason.to_owned()));
    }
    let range = passage(&opened.document, &task.quote, task.occurrence)?;
    let id = new_id(super::now_ms());
    let mut edits = vec![Edit::add(id, Kind::Highlight, range, ink, Style::Solid)];
    edits.extend(task.note.iter().map(|note| Edit::SetNote {
        id,
        note: note.clone(),
    }));
    edits.push(retagged(id, &tags_in(&task.tags.join(",")), &[]));
    opened
        .notebook
        .apply(Edit::Several(edits), &opened.document, super::now_ms());
    save(&mut library, &opened)?;
    out.line(id);
    Ok(())
}

/// Writes the notes on a text; what failed around it goes to standard error.
pub fn save(library: &mut Library, opened: &Opened) -> Result<(), Failure> {
    let saved = library.save(&opened.notebook)?;
    saved
        .warnings
        .iter()
        .for_each(|warning| super::complain(warning));
    Ok(())
}

/// The colour of a name, or a sentence that lists the colours.
pub fn ink_of(name: &str) -> Result<Ink, Failure> {
    Ink::from_name(&name.to_lowercase()).ok_or_else(|| {
        let names: Vec<&str> = Ink::ALL.into_iter().map(Ink::name).collect();
        Failure(say!(
            "cli-no-colour",
            name = name,
            colours = names.join(", ")
        ))
    })
}

/// The occurrence of some words that was asked for, or a sentence that says why there is none.
pub fn passage(document: &Document, quote: &str, occurrence: u32) -> Result<TextRange, Failure> {
    let query =
        Query::phrase(quote).ok_or_else(|| Failure(say!("cli-empty-quotation").to_owned()))?;
    // A query would leave out what is beyond its length, and only a part of the passage would be marked.
    let mut hits = if quote.chars().count() > Query::LONGEST {
        Vec::new()
    } else {
        query.find_all(document)
    };
    if hits.is_empty() {
        hits = find(document, quote);
    }
    let index = occurrence.saturating_sub(1) as usize;
    hits.get(index).copied().ok_or_else(|| {
        Failure(match hits.len() {
            0 => say!("cli-not-in-text", quote = quote),
            1 => say!("cli-occurs-once", quote = quote, occurrence = occurrence),
            count => {
                say!(
                    "cli-occurs-less",
                    quote = quote,
                    count = count,
                    occurrence = occurrence
                )
            }
        })
    })
}
