//! Readest: its export of a book's annotations, and the `config.json` of its library, which has the same list.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, json, tidy};
use serde_json::Value;

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let value = json::parse(&file.text())?;
    let mut import = Import::new(Program::Readest);
    let about = &value["book"];
    let mut book = ImportedBook {
        title: json::localised(&about["title"]),
        authors: tidy::authors(&json::localised(&about["author"])),
        koreader_md5: json::text(&about["hash"]),
        ..ImportedBook::default()
    };
    let lists = [&value["annotations"], &value["booknotes"]];
    for entry in lists.into_iter().flat_map(json::list) {
        if !entry["deletedAt"].is_null() && entry["deletedAt"] != 0 {
            import.skip("deleted in Readest", entry.to_string());
        } else {
            book.annotations.push(annotation(entry));
        }
    }
    import.books.push(book);
    Ok(import)
}

fn annotation(entry: &Value) -> ImportedAnnotation {
    let (text, note) = (json::text(&entry["text"]), json::text(&entry["note"]));
    let kind = match entry["type"].as_str() {
        // Its text is a label of the place.
        Some("bookmark") => ImportedKind::Bookmark,
        _ if text.is_empty() => ImportedKind::Note,
        _ => ImportedKind::Highlight,
    };
    let cfi = json::text(&entry["cfi"]);
    let ends = entry["xpointer0"].as_str().zip(entry["xpointer1"].as_str());
    let paths = ends.map(|(start, end)| Pointer::XPointer(start.to_owned(), end.to_owned()));
    let look = json::text(&entry["style"]);
    ImportedAnnotation {
        kind,
        quote: if kind == ImportedKind::Highlight {
            text
        } else {
            String::new()
        },
        note,
        ink: colour::ink(&json::text(&entry["color"])),
        style: colour::style(&look),
        created: entry["createdAt"].as_f64().and_then(Moment::from_number),
        modified: entry["updatedAt"].as_f64().and_then(Moment::from_number),
        page: json::text(&entry["page"]),
        location: cfi.clone(),
        pointer: if cfi.is_empty() {
            paths
        } else {
            Some(Pointer::Cfi(cfi))
        },
        raw: entry.to_string(),
        ..ImportedAnnotation::default()
    }
}
