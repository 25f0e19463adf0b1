//! Apple Books: annotations in one database, titles in another beside it.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::sqlite::{self, Database, Values};
use crate::annotation::{Ink, Style};
use std::collections::BTreeMap;

const ANNOTATIONS: &str = "ZAEANNOTATION";
const LIBRARY: &str = "ZBKLIBRARYASSET";
const COLUMNS: &[&str] = &[
    "ZANNOTATIONUUID",
    "ZANNOTATIONASSETID",
    "ZANNOTATIONSELECTEDTEXT",
    "ZANNOTATIONREPRESENTATIVETEXT",
    "ZANNOTATIONNOTE",
    "ZANNOTATIONLOCATION",
    "ZANNOTATIONSTYLE",
    "ZANNOTATIONISUNDERLINE",
    "ZANNOTATIONTYPE",
    "ZANNOTATIONDELETED",
    "ZANNOTATIONCREATIONDATE",
    "ZANNOTATIONMODIFICATIONDATE",
    "ZFUTUREPROOFING5",
];

pub(super) fn read(file: &SourceFile<'_>, beside: &[SourceFile<'_>]) -> Result<Import, String> {
    let database = Database::open(file.bytes, file.log)?;
    let mut import = Import::new(Program::Apple);
    if !database.has(ANNOTATIONS) {
        return if database.has(LIBRARY) {
            Ok(import)
        } else {
            Err("a database without the tables of Apple Books".to_owned())
        };
    }
    let titles = titles(beside);
    let mut books: BTreeMap<String, ImportedBook> = BTreeMap::new();
    let (rows, damage) = database.rows(ANNOTATIONS, COLUMNS);
    for row in rows {
        let asset = sqlite::text(&row, "ZANNOTATIONASSETID");
        match annotation(&row) {
            Ok(mark) => books
                .entry(asset.clone())
                .or_insert_with(|| book(&asset, titles.get(&asset)))
                .annotations
                .push(mark),
            Err(reason) => import.skip(reason, sqlite::raw(&row)),
        }
    }
    if let Some(damage) = damage {
        import.skip("the rest of a damaged table", damage);
    }
    import.books.extend(books.into_values());
    Ok(import)
}

/// Rows of the library by the id of their book, from every database given that has them.
fn titles(files: &[SourceFile<'_>]) -> BTreeMap<String, Values> {
    let databases = files
        .iter()
        .filter(|file| file.bytes.starts_with(b"SQLite format 3\0"));
    let rows = databases
        .filter_map(|file| Database::open(file.bytes, file.log).ok())
        .flat_map(|database| {
            database
                .rows(
                    LIBRARY,
                    &["ZASSETID", "ZTITLE", "ZAUTHOR", "ZEPUBID", "ZPATH"],
                )
                .0
        });
    rows.map(|row| (sqlite::text(&row, "ZASSETID"), row))
        .collect()
}

fn book(asset: &str, row: Option<&Values>) -> ImportedBook {
    let field = |column: &str| row.map(|row| sqlite::text(row, column)).unwrap_or_default();
    let author = field("ZAUTHOR");
    let epub = field("ZEPUBID");
    ImportedBook {
        title: field("ZTITLE"),
        authors: if author.is_empty() {
            Vec::new()
        } else {
            super::tidy::authors(&author)
        },
        identifiers: [epub]
            .into_iter()
            .filter(|id| !id.is_empty())
            .chain([format!("apple:{asset}")])
            .collect(),
        // Without the other database the number is all that tells books apart.
        file_name: if row.is_some() {
            field("ZPATH")
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned()
        } else {
            asset.to_owned()
        },
        ..ImportedBook::default()
    }
}

fn annotation(row: &Values) -> Result<ImportedAnnotation, &'static str> {
    if sqlite::number(row, "ZANNOTATIONDELETED").is_some_and(|deleted| deleted != 0.0) {
        return Err("deleted in Apple Books");
    }
    let mut text = sqlite::text(row, "ZANNOTATIONSELECTEDTEXT");
    if text.is_empty() {
        text = sqlite::text(row, "ZANNOTATIONREPRESENTATIVETEXT");
    }
    let note = sqlite::text(row, "ZANNOTATIONNOTE");
    let of_type = sqlite::number(row, "ZANNOTATIONTYPE");
    if of_type == Some(3.0) && text.is_empty() && note.is_empty() {
        return Err("the place that was read last");
    }
    let cfi = sqlite::text(row, "ZANNOTATIONLOCATION");
    let kind = match () {
        () if of_type == Some(1.0) || (text.trim().is_empty() && note.trim().is_empty()) => {
            ImportedKind::Bookmark
        }
        () if text.trim().is_empty() => ImportedKind::Note,
        () => ImportedKind::Highlight,
    };
    let underlined =
        sqlite::number(row, "ZANNOTATIONISUNDERLINE").is_some_and(|underlined| underlined != 0.0);
    let (ink, style) = look(sqlite::number(row, "ZANNOTATIONSTYLE"), underlined);
    let date = |column: &str| sqlite::number(row, column).and_then(Moment::from_apple);
    Ok(ImportedAnnotation {
        kind,
        quote: if kind == ImportedKind::Bookmark {
            String::new()
        } else {
            text
        },
        note,
        ink,
        style: Some(style),
        created: date("ZANNOTATIONCREATIONDATE"),
        modified: date("ZANNOTATIONMODIFICATIONDATE"),
        location: cfi.clone(),
        chapter: vec![sqlite::text(row, "ZFUTUREPROOFING5")],
        pointer: cfi.starts_with("epubcfi(").then_some(Pointer::Cfi(cfi)),
        raw: sqlite::raw(row),
        ..ImportedAnnotation::default()
    })
}

fn look(style: Option<f64>, underlined: bool) -> (Option<Ink>, Style) {
    let inks = [
        None,
        Some(Ink::Green),
        Some(Ink::Blue),
        Some(Ink::Yellow),
        Some(Ink::Pink),
        Some(Ink::Purple),
    ];
    let number = (0..inks.len()).find(|number| style == u32::try_from(*number).ok().map(f64::from));
    let ink = number.and_then(|number| inks[number]);
    (
        ink,
        if underlined || number == Some(0) {
            Style::Underline
        } else {
            Style::Solid
        },
    )
}
