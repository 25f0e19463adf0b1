//! Kobo: the table of marks in `KoboReader.sqlite`, also of books in Kobo's own format.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::sqlite::{self, Database, Values};
use super::{colour, tidy};
use crate::annotation::Ink;
use std::collections::BTreeMap;

const MARKS: &[&str] = &[
    "BookmarkID",
    "VolumeID",
    "ContentID",
    "StartContainerPath",
    "StartOffset",
    "EndContainerPath",
    "EndOffset",
    "Text",
    "Annotation",
    "DateCreated",
    "DateModified",
    "ChapterProgress",
    "Hidden",
    "Type",
    "Color",
];

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let database = Database::open(file.bytes, file.log)?;
    if !database.has("Bookmark") {
        return Err("a database without Kobo's table of marks".to_owned());
    }
    let contents = Contents::read(&database);
    let mut import = Import::new(Program::Kobo);
    let mut books: BTreeMap<String, ImportedBook> = BTreeMap::new();
    let (rows, damage) = database.rows("Bookmark", MARKS);
    for row in rows {
        let volume = sqlite::text(&row, "VolumeID");
        match annotation(&row, &contents) {
            Ok(mark) => books
                .entry(volume.clone())
                .or_insert_with(|| contents.book(&volume))
                .annotations
                .push(mark),
            Err(reason) => import.skip(reason, sqlite::raw(&row)),
        }
    }
    if let Some(damage) = damage {
        import.skip("the rest of a damaged table", damage);
    }
    for book in books.values_mut() {
        book.annotations.sort_by_key(|mark| mark.created);
    }
    import.books.extend(books.into_values());
    Ok(import)
}

fn annotation(row: &Values, contents: &Contents) -> Result<ImportedAnnotation, &'static str> {
    let hidden = sqlite::text(row, "Hidden");
    if hidden.eq_ignore_ascii_case("true") || hidden == "1" {
        return Err("deleted on the device");
    }
    let (text, note) = (sqlite::text(row, "Text"), sqlite::text(row, "Annotation"));
    let kind = match sqlite::text(row, "Type").as_str() {
        "dogear" => ImportedKind::Bookmark,
        "markup" if text.trim().is_empty() && note.trim().is_empty() => {
            return Err("a drawing without words");
        }
        _ if !text.trim().is_empty() => ImportedKind::Highlight,
        _ if !note.trim().is_empty() => ImportedKind::Note,
        _ => return Err("neither words nor a note"),
    };
    let content = sqlite::text(row, "ContentID");
    let date = |column: &str| {
        let date = sqlite::text(row, column);
        // No zone is written, but it is that of Greenwich.
        let zoned = if date.ends_with('Z') || date.contains('+') || date.is_empty() {
            date
        } else {
            format!("{date}Z")
        };
        Moment::from_iso(&zoned)
    };
    Ok(ImportedAnnotation {
        kind,
        quote: if kind == ImportedKind::Bookmark {
            String::new()
        } else {
            text
        },
        note,
        ink: ink(&sqlite::text(row, "Color")),
        created: date("DateCreated"),
        modified: date("DateModified"),
        chapter: contents.chapter(&content),
        source: source_of(&content, &sqlite::text(row, "VolumeID")),
        raw: sqlite::raw(row),
        ..ImportedAnnotation::default()
    })
}

fn ink(color: &str) -> Option<Ink> {
    match color.trim() {
        "0" => Some(Ink::Yellow),
        "1" => Some(Ink::Pink),
        "2" => Some(Ink::Blue),
        "3" => Some(Ink::Green),
        other => colour::ink(other),
    }
}

/// The path inside the book: what follows its own path, parts between `!`.
fn source_of(content: &str, volume: &str) -> String {
    let volume = volume.trim_start_matches("file://");
    let rest = content
        .trim_start_matches("file://")
        .strip_prefix(volume)
        .unwrap_or(content);
    let parts: Vec<&str> = rest.split('!').filter(|part| !part.is_empty()).collect();
    let path = parts.join("/");
    path.split('#')
        .next()
        .unwrap_or_default()
        .trim_start_matches('/')
        .to_owned()
}

/// Titles of books and chapters.
struct Contents {
    by_id: BTreeMap<String, Values>,
    /// Lines of tables of contents: their titles.
    lines: BTreeMap<String, String>,
}

impl Contents {
    fn read(database: &Database) -> Self {
        let columns = [
            "ContentID",
            "ContentType",
            "Title",
            "Attribution",
            "BookTitle",
            "BookID",
            "ISBN",
            "Depth",
        ];
        let rows = database.rows("content", &columns).0;
        let is_line = |row: &&Values| sqlite::text(row, "ContentType") == "899";
        let id = |row: &Values| sqlite::text(row, "ContentID");
        let lines = rows.iter().filter(is_line);
        Self {
            lines: lines
                .map(|row| (id(row), sqlite::text(row, "Title")))
                .collect(),
            by_id: rows.into_iter().map(|row| (id(&row), row)).collect(),
        }
    }

    fn book(&self, volume: &str) -> ImportedBook {
        let row = self.by_id.get(volume);
        let field = |column: &str| row.map(|row| sqlite::text(row, column)).unwrap_or_default();
        let file_name = volume.rsplit('/').next().unwrap_or_default();
        let title = field("Title");
        let isbn = field("ISBN");
        ImportedBook {
            title: if title.is_empty() {
                tidy::stem(&tidy::percent_decoded(file_name)).to_owned()
            } else {
                title
            },
            authors: tidy::authors(&field("Attribution").replace(", ", "; ")),
            identifiers: if isbn.is_empty() {
                Vec::new()
            } else {
                vec![format!("urn:isbn:{isbn}")]
            },
            file_name: if volume.contains('/') {
                file_name.to_owned()
            } else {
                String::new()
            },
            ..ImportedBook::default()
        }
    }

    /// The line of the contents that a file of a book stands under: its rows are named after it, with a number.
    fn chapter(&self, content: &str) -> Vec<String> {
        let base = content.split('#').next().unwrap_or_default();
        let mut inside = self.lines.range(base.to_owned()..);
        let line = inside.next().filter(|(id, _)| id.starts_with(base));
        let own = || {
            let title = self
                .by_id
                .get(content)
                .map(|row| sqlite::text(row, "Title"));
            title.filter(|title| !title.contains(['/', '.']))
        };
        let title = line.map(|(_, title)| title.clone()).or_else(own);
        title
            .map(|title| tidy::heading(&title))
            .into_iter()
            .collect()
    }
}
