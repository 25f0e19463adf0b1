//! ReadEra: a backup (`.bak`), an archive with `library.json`.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{json, tidy, zipped};
use crate::annotation::Ink;
use serde_json::Value;

/// The JSON of a backup, or of what was taken out of one.
pub(super) fn source_text(file: &SourceFile<'_>) -> Result<String, String> {
    if !zipped::is_archive(file.bytes) {
        return Ok(file.text());
    }
    let bytes = zipped::entry(file.bytes, |name| {
        name == "library.json" || name.ends_with("/library.json")
    });
    Ok(tidy::decode(
        &bytes.ok_or("an archive without library.json")?,
    ))
}

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let value = json::parse(&source_text(file)?)?;
    let mut import = Import::new(Program::ReadEra);
    for entry in json::list(&value["docs"]) {
        let about = &entry["data"];
        let first_of = |names: &[&str]| {
            names
                .iter()
                .map(|name| json::text(&about[*name]))
                .find(|text| !text.is_empty())
                .unwrap_or_default()
        };
        let mut book = ImportedBook {
            title: first_of(&["user_title", "doc_title", "doc_file_name_title"]),
            authors: tidy::authors(&first_of(&["user_authors", "doc_authors"]).replace(", ", "; ")),
            file_name: first_of(&["doc_file_name_title"]),
            ..ImportedBook::default()
        };
        for name in ["citations", "bookmarks", "reviews"] {
            for note in json::list(&entry[name]) {
                match annotation(note, name) {
                    Some(mark) => book.annotations.push(mark),
                    None => import.skip("neither words nor a place", note.to_string()),
                }
            }
        }
        if !book.annotations.is_empty() {
            import.books.push(book);
        }
    }
    Ok(import)
}

fn annotation(entry: &Value, list: &str) -> Option<ImportedAnnotation> {
    if entry["note_delete_time"]
        .as_u64()
        .is_some_and(|time| time > 0)
    {
        return None;
    }
    let (body, extra) = (
        json::text(&entry["note_body"]),
        json::text(&entry["note_extra"]),
    );
    let kind = match list {
        "bookmarks" => ImportedKind::Bookmark,
        "reviews" => ImportedKind::Note,
        _ if body.trim().is_empty() => ImportedKind::Note,
        _ => ImportedKind::Highlight,
    };
    let note = if kind == ImportedKind::Note && extra.is_empty() {
        body.clone()
    } else {
        extra
    };
    if kind == ImportedKind::Note && note.trim().is_empty() {
        return None;
    }
    // The place is JSON within JSON.
    let place = &entry["note_data"];
    let parsed = place.as_str().and_then(|text| json::parse(text).ok());
    let place = parsed.as_ref().unwrap_or(place);
    let page = entry["note_page"]
        .as_u64()
        .or_else(|| place["page"].as_u64());
    let date = |name: &str| entry[name].as_f64().and_then(Moment::from_number);
    Some(ImportedAnnotation {
        kind,
        quote: if kind == ImportedKind::Highlight {
            body
        } else {
            String::new()
        },
        note,
        ink: ink(entry).filter(|_| kind == ImportedKind::Highlight),
        created: date("note_insert_time"),
        modified: date("note_modified_time"),
        page: page.map(|page| page.to_string()).unwrap_or_default(),
        pointer: pointer(place),
        progression: place["ratio"]
            .as_f64()
            .or_else(|| entry["note_index"].as_f64())
            .filter(|share| (0.0..=1.0).contains(share)),
        raw: entry.to_string(),
        ..ImportedAnnotation::default()
    })
}

/// Its inks by number.
fn ink(entry: &Value) -> Option<Ink> {
    const INKS: [Ink; 6] = [
        Ink::Yellow,
        Ink::Green,
        Ink::Blue,
        Ink::Pink,
        Ink::Purple,
        Ink::Orange,
    ];
    let mark = usize::try_from(entry["note_mark"].as_u64()?).ok()?;
    INKS.get(mark).copied()
}

fn pointer(place: &Value) -> Option<Pointer> {
    let start = json::text(&place["xPath"]);
    let end = json::text(&place["xPathEnd"]);
    let end = if end.is_empty() { start.clone() } else { end };
    (!start.is_empty()).then_some(Pointer::XPointer(start, end))
}
