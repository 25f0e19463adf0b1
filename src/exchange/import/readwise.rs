//! Readwise: its table, the answers of its export and highlights API; and Bookcision, whose JSON is of the same kind.

use super::csv_tables::{Row, Table};
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, json, tidy};
use crate::exchange::csv;
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let text = file.text();
    if text
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with(['{', '['])
    {
        return Ok(from_json(&json::parse(&text)?));
    }
    let table = Table::parse(&text, is_header).ok_or("no table with a column “Highlight”")?;
    let mut books: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut import = Import::new(Program::Readwise);
    table.tell_of_end(&mut import);
    let is_ours = is_own_header(table.columns());
    for row in table.rows() {
        let (title, author) = (
            row.first(&["book title", "title"]),
            row.first(&["book author", "author"]),
        );
        let at = *books
            .entry((title.clone(), author.clone()))
            .or_insert_with(|| {
                let asin = row.get("amazon book id");
                let identifiers = if asin.is_empty() {
                    Vec::new()
                } else {
                    vec![format!("asin:{asin}")]
                };
                import.books.push(ImportedBook {
                    title,
                    authors: authors(&author),
                    identifiers,
                    ..ImportedBook::default()
                });
                import.books.len() - 1
            });
        let mut mark = from_row(&row);
        if is_ours {
            mark.quote = csv::unguarded(&mark.quote);
            mark.note = csv::unguarded(&mark.note);
            mark.is_verbatim = true;
        }
        import.books[at].annotations.push(mark);
    }
    Ok(import)
}

pub(super) fn is_header(columns: &[String]) -> bool {
    let has = |name: &str| columns.iter().any(|column| column == name);
    has("highlight") && (has("book title") || has("title") || has("note") || has("location"))
}

/// The columns that the service asks for in a table made for it, as ours is; its own tables have others.
fn is_own_header(columns: &[String]) -> bool {
    columns
        == [
            "highlight",
            "title",
            "author",
            "url",
            "note",
            "location",
            "date",
        ]
}

fn authors(field: &str) -> Vec<String> {
    if field.is_empty() {
        Vec::new()
    } else {
        tidy::authors(field)
    }
}

fn from_row(row: &Row<'_>) -> ImportedAnnotation {
    let number = row.get("location");
    let is_page = row.get("location type") == "page";
    let (quote, note) = (row.get("highlight"), row.get("note"));
    ImportedAnnotation {
        kind: if quote.trim().is_empty() {
            ImportedKind::Note
        } else {
            ImportedKind::Highlight
        },
        quote,
        note,
        ink: colour::ink(&row.get("color")),
        tags: row
            .get("tags")
            .split(',')
            .map(|tag| tag.trim().to_owned())
            .filter(|tag| !is_command(tag))
            .collect(),
        created: Moment::from_text(&row.first(&["highlighted at", "date"])),
        page: if is_page {
            number.clone()
        } else {
            String::new()
        },
        location: if is_page { String::new() } else { number },
        raw: row.raw(),
        ..ImportedAnnotation::default()
    }
}

/// `.h1`, `.c2`: orders to the service and no tags of the reader.
fn is_command(tag: &str) -> bool {
    let Some(rest) = tag.strip_prefix('.') else {
        return false;
    };
    let letter = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(letter, "h" | "c") && rest.len() > letter.len()
}

fn from_json(value: &Value) -> Import {
    let lists = [&value["results"], &value["books"], value];
    let entries = lists
        .iter()
        .find_map(|list| list.as_array())
        .map(Vec::as_slice)
        .unwrap_or_default();
    let mut import = Import::new(Program::Readwise);
    for entry in entries {
        let mut book = ImportedBook {
            title: json::localised(&entry["title"]),
            authors: authors(&json::text(&entry["author"])),
            identifiers: ["asin", "source_url"]
                .iter()
                .map(|name| json::text(&entry[*name]))
                .filter(|id| !id.is_empty())
                .collect(),
            ..ImportedBook::default()
        };
        // An answer of the highlights API has no books around them.
        let inner = entry
            .get("highlights")
            .map_or_else(|| vec![entry], json::list);
        for highlight in inner {
            if highlight["is_deleted"] == true {
                import.skip("deleted in Readwise", highlight.to_string());
            } else {
                book.annotations.push(highlight_of(highlight));
            }
        }
        import.books.push(book);
    }
    import
}

fn highlight_of(entry: &Value) -> ImportedAnnotation {
    let is_page = entry["location_type"] == "page";
    let number = json::text(&entry["location"]);
    let quote = json::text(&entry["text"]);
    let date = |name: &str| Moment::from_iso(&json::text(&entry[name]));
    ImportedAnnotation {
        kind: if quote.trim().is_empty() {
            ImportedKind::Note
        } else {
            ImportedKind::Highlight
        },
        quote,
        note: json::text(&entry["note"]),
        ink: colour::ink(&json::text(&entry["color"])),
        tags: json::tags(&entry["tags"])
            .into_iter()
            .filter(|tag| !is_command(tag))
            .collect(),
        created: date("highlighted_at").or_else(|| date("created_at")),
        modified: date("updated_at").or_else(|| date("updated")),
        page: if is_page {
            number.clone()
        } else {
            String::new()
        },
        location: if is_page { String::new() } else { number },
        raw: entry.to_string(),
        ..ImportedAnnotation::default()
    }
}

/// Bookcision's JSON of a book of Amazon's notebook page.
pub(super) fn bookcision(file: &SourceFile<'_>) -> Result<Import, String> {
    let value = json::parse(&file.text())?;
    let mut import = Import::new(Program::KindleBookcision);
    for entry in json::list(&value) {
        let mut book = ImportedBook {
            title: json::localised(&entry["title"]),
            authors: authors(&json::text(&entry["authors"]).replace(" and ", ";")),
            identifiers: json::list(&entry["asin"])
                .into_iter()
                .map(|asin| format!("asin:{}", json::text(asin)))
                .collect(),
            ..ImportedBook::default()
        };
        for mark in json::list(&entry["highlights"]) {
            let (quote, note) = (json::text(&mark["text"]), json::text(&mark["note"]));
            let kind = if mark["isNoteOnly"] == true || quote.is_empty() {
                ImportedKind::Note
            } else {
                ImportedKind::Highlight
            };
            let location = &mark["location"];
            book.annotations.push(ImportedAnnotation {
                kind,
                quote: if kind == ImportedKind::Note {
                    String::new()
                } else {
                    quote
                },
                note,
                ink: colour::ink(&json::text(&mark["color"])),
                location: json::text(location.get("value").unwrap_or(location)),
                raw: mark.to_string(),
                ..ImportedAnnotation::default()
            });
        }
        import.books.push(book);
    }
    Ok(import)
}
