//! What Manicule itself writes: its JSON, its table, and its files of notes.

use super::csv_tables::Table;
use super::model::{
    Import, ImportedAnnotation, ImportedBook, ImportedKind, Own, Pointer, SourceFile,
};
use super::moment::Moment;
use super::program::Program;
use super::{colour, json};
use crate::annotation::{Kind, Notebook, Parsed, Replica};
use crate::document::{Offset, TextRange};
use crate::exchange::csv;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

pub(super) fn is_header(columns: &[String]) -> bool {
    ["id", "document", "quote", "note", "start"]
        .iter()
        .all(|name| columns.iter().any(|column| column == name))
}

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let text = file.text();
    if let Some(table) = Table::parse(&text, is_header) {
        return Ok(from_table(&table));
    }
    if is_record(&text) {
        return from_record(file);
    }
    let value = json::parse(&text)?;
    if value["format"] == "manicule-annotations" {
        return from_record(file);
    }
    let Some(rows) = value.as_array() else {
        return Err("no list of annotations".to_owned());
    };
    let mut import = Import::new(Program::Manicule);
    let mut books: BTreeMap<String, ImportedBook> = BTreeMap::new();
    for entry in rows {
        if ["quote", "note", "id"]
            .iter()
            .all(|name| json::text(&entry[*name]).is_empty())
        {
            import.skip("an entry without words", entry.to_string());
            continue;
        }
        let key = json::text(&entry["doc"]);
        let book = books.entry(key.clone()).or_insert_with(|| ImportedBook {
            title: json::text(&entry["title"]),
            authors: json::list(&entry["authors"])
                .into_iter()
                .map(json::text)
                .collect(),
            own_key: key,
            ..ImportedBook::default()
        });
        book.annotations.push(exported(entry));
    }
    import.books = books.into_values().collect();
    Ok(import)
}

fn kind(name: &str, quote: &str) -> ImportedKind {
    match name {
        "bookmark" => ImportedKind::Bookmark,
        _ if quote.trim().is_empty() => ImportedKind::Note,
        _ => ImportedKind::Highlight,
    }
}

/// What stands where words belong: of another type, as it stands there, so that none are lost.
fn words(value: &Value) -> String {
    if value.is_array() || value.is_object() {
        return value.to_string();
    }
    json::text(value)
}

fn offset(value: &Value, name: &str) -> Option<u32> {
    u32::try_from(value[name].as_u64()?).ok()
}

fn range((start, end): (u32, u32)) -> Option<TextRange> {
    (start <= end).then_some(TextRange {
        start: Offset(start),
        end: Offset(end),
    })
}

fn own(id: &str, kind: &str) -> Option<Own> {
    let id = Uuid::parse_str(id).ok()?;
    Some(Own::new(id, Kind::from_name(kind)))
}

fn date(value: &Value) -> Option<Moment> {
    value
        .as_f64()
        .and_then(Moment::from_number)
        .or_else(|| Moment::from_iso(&json::text(value)))
}

fn exported(entry: &Value) -> ImportedAnnotation {
    let quote = words(&entry["quote"]);
    let offsets = offset(entry, "start").zip(offset(entry, "end"));
    let name = json::text(&entry["kind"]);
    let kind = kind(&name, &quote);
    ImportedAnnotation {
        kind,
        quote,
        note: words(&entry["note"]),
        ink: colour::ink(&json::text(&entry["color"])),
        style: colour::style(&json::text(&entry["style"])),
        tags: json::tags(&entry["tags"]),
        created: date(&entry["created"]),
        modified: date(&entry["modified"]),
        pointer: offsets.map(|(start, end)| Pointer::Offsets(start, end)),
        exact: offsets.and_then(range),
        own: own(&json::text(&entry["id"]), &name),
        raw: entry.to_string(),
        ..ImportedAnnotation::default()
    }
}

fn from_table(table: &Table) -> Import {
    let mut books: BTreeMap<String, ImportedBook> = BTreeMap::new();
    let mut import = Import::new(Program::Manicule);
    table.tell_of_end(&mut import);
    for row in table.rows() {
        let cell = |name: &str| csv::unguarded(&row.get(name));
        let quote = cell("quote");
        let key = row.get("document");
        let book = books.entry(key.clone()).or_insert_with(|| ImportedBook {
            own_key: key,
            title: cell("title"),
            authors: cell("authors").split("; ").map(str::to_owned).collect(),
            ..ImportedBook::default()
        });
        let kind = kind(&row.get("kind"), &quote);
        let number = |name: &str| row.get(name).parse().ok();
        let offsets = number("start").zip(number("end"));
        book.annotations.push(ImportedAnnotation {
            kind,
            quote,
            note: cell("note"),
            ink: colour::ink(&row.get("color")),
            style: colour::style(&row.get("style")),
            tags: cell("tags").split("; ").map(str::to_owned).collect(),
            created: Moment::from_iso(&row.get("created")),
            modified: Moment::from_iso(&row.get("modified")),
            chapter: cell("headings").split(" › ").map(str::to_owned).collect(),
            pointer: offsets.map(|(start, end)| Pointer::Offsets(start, end)),
            exact: offsets.and_then(range),
            own: own(&row.get("id"), &row.get("kind")),
            raw: row.raw(),
            ..ImportedAnnotation::default()
        });
    }
    import.books = books.into_values().collect();
    import
}

/// Whether a text begins as a file of notes does, however it ends.
pub(super) fn is_record(text: &str) -> bool {
    let begins = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    let head: String = begins.chars().take(1000).collect();
    head.starts_with('{') && head.contains("\"manicule-annotations\"")
}

/// A file of notes as it lies in the library, or was rescued. It is read as the library reads it: whole, or as much as can be.
fn from_record(file: &SourceFile<'_>) -> Result<Import, String> {
    let Parsed { replica, damage } =
        Replica::read(file.bytes).map_err(|error| error.to_string())?;
    let gone: Vec<String> = {
        let notebook = Notebook::new(replica.clone(), None);
        let listed = notebook.annotations().iter().chain(notebook.trash());
        let listed: BTreeSet<Uuid> = listed.map(|note| note.id).collect();
        let gone = replica.ids().filter(|id| !listed.contains(id));
        gone.map(|id| id.to_string()).collect()
    };
    let mut import = Import::of(Program::Manicule, ImportedBook::of_record(replica));
    for id in gone {
        import.skip("deleted in Manicule", id);
    }
    if let Some(damage) = damage.first() {
        import.doubts.push(say!(
            "import-doubt-damaged",
            name = file.name(),
            damage = damage
        ));
    }
    Ok(import)
}
