//! Foliate: one JSON file a book, with its annotations by their CFI.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, json};
use serde_json::Value;

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let value = json::parse(&file.text())?;
    let about = &value["metadata"];
    let mut book = ImportedBook {
        title: json::localised(&about["title"]),
        authors: json::list(&about["author"])
            .into_iter()
            .chain(json::list(&about["creator"]))
            .map(json::localised)
            .collect(),
        identifiers: json::list(&about["identifier"])
            .into_iter()
            .map(json::localised)
            .collect(),
        ..ImportedBook::default()
    };
    let marks = json::list(&value["annotations"])
        .into_iter()
        .map(annotation);
    let places = json::list(&value["bookmarks"])
        .into_iter()
        .filter_map(Value::as_str)
        .map(|cfi| ImportedAnnotation {
            kind: ImportedKind::Bookmark,
            location: cfi.to_owned(),
            pointer: Some(Pointer::Cfi(cfi.to_owned())),
            raw: cfi.to_owned(),
            ..ImportedAnnotation::default()
        });
    book.annotations = marks.chain(places).collect();
    Ok(Import::of(Program::Foliate, book))
}

fn annotation(entry: &Value) -> ImportedAnnotation {
    // Lines under and through the words are colours to the program.
    let look = json::text(&entry["color"]);
    let line = colour::style(&look);
    let (cfi, quote) = (json::text(&entry["value"]), json::text(&entry["text"]));
    ImportedAnnotation {
        kind: if quote.is_empty() && !cfi.contains(',') {
            ImportedKind::Note
        } else {
            ImportedKind::Highlight
        },
        quote,
        note: json::text(&entry["note"]),
        ink: if line.is_some() {
            None
        } else {
            colour::ink(&look)
        },
        style: line.or(Some(crate::annotation::Style::Solid)),
        created: Moment::from_iso(&json::text(&entry["created"])),
        modified: Moment::from_iso(&json::text(&entry["modified"])),
        location: cfi.clone(),
        pointer: Some(Pointer::Cfi(cfi)),
        raw: entry.to_string(),
        ..ImportedAnnotation::default()
    }
}
