//! calibre: highlights of its viewer as JSON, collections, the bookmarks file inside of a book in its three generations, the
//! annotations in `metadata.opf`, and those of a library's `metadata.db`.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, json, markup, own, sqlite, tidy, zipped};
use base64::Engine;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the file of bookmarks of today begins with.
pub(super) const ENCODED: &str = "encoding=json+base64:";

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    if file.bytes.starts_with(b"SQLite format 3\0") {
        return library(file);
    }
    if zipped::is_archive(file.bytes) {
        let inner = zipped::entry(file.bytes, |name| {
            name.ends_with("META-INF/calibre_bookmarks.txt")
        });
        let bytes = inner.ok_or("a book without bookmarks of calibre")?;
        let name = tidy::stem(&file.path).to_owned();
        return bookmarks_file(
            &tidy::decode(&bytes),
            ImportedBook {
                title: name,
                ..ImportedBook::default()
            },
        );
    }
    let text = file.text();
    let text = text.trim();
    // The file itself names no book.
    let book = || ImportedBook {
        file_name: file.path.clone(),
        ..ImportedBook::default()
    };
    if text.starts_with('<') {
        return package(text);
    }
    match text.starts_with(['{', '[']) {
        true => Ok(from_json(&json::parse(text)?, book())),
        false => bookmarks_file(text, book()),
    }
}

fn bookmarks_file(text: &str, mut book: ImportedBook) -> Result<Import, String> {
    if let Some(encoded) = text.strip_prefix(ENCODED) {
        let packed: String = encoded.split_whitespace().collect();
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(packed)
            .map_err(|error| format!("damaged bookmarks ({error})"))?;
        return Ok(from_json(&json::parse(&tidy::decode(&bytes))?, book));
    }
    let mut import = Import::new(Program::Calibre);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let parted = line.split_once("*|!|?|*").or_else(|| line.split_once('^'));
        let Some((title, place)) = parted else {
            import.skip("no bookmark", line);
            continue;
        };
        if title.contains("calibre_current_page_bookmark") {
            import.skip("the place that was read last", line);
            continue;
        }
        let mark = ImportedAnnotation {
            kind: ImportedKind::Bookmark,
            location: place.to_owned(),
            ..ImportedAnnotation::default()
        };
        book.annotations.push(ImportedAnnotation {
            note: label_as_note(title),
            raw: line.to_owned(),
            ..mark
        });
    }
    import.books.push(book);
    Ok(import)
}

/// The title of a bookmark, unless the program made it.
fn label_as_note(title: &str) -> String {
    let made = title.trim().is_empty() || title.chars().any(|c| c.is_ascii_digit());
    if made {
        String::new()
    } else {
        title.to_owned()
    }
}

/// A list of annotations, bare or in one of the envelopes of the program; those of several books are recognised by their number.
fn from_json(value: &Value, book: ImportedBook) -> Import {
    let mut import = Import::new(Program::Calibre);
    let lists = [&value["highlights"], &value["annotations"], value];
    let entries = lists
        .iter()
        .find_map(|list| list.as_array())
        .map(Vec::as_slice)
        .unwrap_or_default();
    let mut books: BTreeMap<String, ImportedBook> = BTreeMap::new();
    for entry in entries {
        let entry_of = entry
            .get("annotation")
            .filter(|inner| inner.is_object())
            .unwrap_or(entry);
        let number = json::text(&entry["book_id"]);
        let of = books.entry(number.clone()).or_insert_with(|| ImportedBook {
            title: if number.is_empty() {
                book.title.clone()
            } else {
                json::text(&entry["title"])
            },
            file_name: if number.is_empty() {
                book.file_name.clone()
            } else {
                format!("calibre book {number}")
            },
            authors: json::list(&entry["authors"])
                .into_iter()
                .map(json::text)
                .collect(),
            ..ImportedBook::default()
        });
        let linked = own::linked(&json::text(&entry_of["manicule"]));
        if let Some((key, _)) = &linked {
            of.own_key.clone_from(key);
        }
        match annotation(entry_of) {
            Ok(mark) => of.annotations.push(mark),
            Err(reason) => import.skip(reason, entry_of.to_string()),
        }
    }
    import.books.extend(books.into_values());
    import
}

/// One annotation as it stands in every one of the program's files; else why it is none.
fn annotation(entry: &Value) -> Result<ImportedAnnotation, &'static str> {
    if entry["removed"] == true {
        return Err("removed in calibre");
    }
    let created = Moment::from_iso(&json::text(&entry["timestamp"]));
    let raw = entry.to_string();
    let own = own::linked(&json::text(&entry["manicule"])).map(|(_, own)| own);
    match entry["type"].as_str() {
        Some("highlight") => {
            let look = &entry["style"];
            let which = json::text(&look["which"]);
            let decoration = look["kind"] == "decoration";
            let value = ["light", "background-color", "dark"]
                .iter()
                .find_map(|key| colour::ink(&json::text(&look[*key])));
            Ok(ImportedAnnotation {
                own,
                kind: ImportedKind::Highlight,
                quote: json::text(&entry["highlighted_text"]),
                note: json::text(&entry["notes"]),
                ink: if decoration {
                    None
                } else {
                    colour::ink(&which).or(value)
                },
                style: if decoration {
                    colour::style(&which)
                } else {
                    Some(crate::annotation::Style::Solid)
                },
                tags: json::tags(&entry["tags"]),
                created,
                chapter: json::list(&entry["toc_family_titles"])
                    .into_iter()
                    .map(json::text)
                    .collect(),
                source: json::text(&entry["spine_name"]),
                pointer: range_pointer(entry),
                raw,
                ..ImportedAnnotation::default()
            })
        }
        Some("bookmark") => {
            let title = json::text(&entry["title"]);
            let note = match own {
                // Ours is called by its note, else by its name.
                Some(_) if title != format!("Bookmark {}", dashed(&entry["uuid"])) => title,
                Some(_) => String::new(),
                None => label_as_note(&title),
            };
            Ok(ImportedAnnotation {
                own,
                kind: ImportedKind::Bookmark,
                note,
                created,
                pointer: Some(Pointer::Cfi(whole_cfi(&json::text(&entry["pos"])))),
                raw,
                ..ImportedAnnotation::default()
            })
        }
        Some("last-read") => Err("the place that was read last"),
        _ => Err("no annotation"),
    }
}

/// A name in 32 digits as it is written with dashes.
fn dashed(name: &Value) -> String {
    uuid::Uuid::try_parse(&json::text(name)).map_or_else(|_| String::new(), |id| id.to_string())
}

/// The ends of a highlight are written without the step of their file: it follows from the file's number.
fn range_pointer(entry: &Value) -> Option<Pointer> {
    let step = entry["spine_index"]
        .as_u64()?
        .checked_add(1)?
        .checked_mul(2)?;
    let end = |name: &str| Some(below_root(entry[name].as_str()?).to_owned());
    Some(Pointer::Cfi(format!(
        "epubcfi(/6/{step}!,{},{})",
        end("start_cfi")?,
        end("end_cfi")?
    )))
}

/// Paths of the program begin at the document, those of the standard at its root element.
fn below_root(path: &str) -> &str {
    path.strip_prefix("/2")
        .filter(|rest| rest.starts_with('/'))
        .unwrap_or(path)
}

/// `epubcfi(/12/2/4/1:0)`: the first step is that of the file.
fn whole_cfi(position: &str) -> String {
    let inner = position
        .trim()
        .strip_prefix("epubcfi(")
        .and_then(|rest| rest.strip_suffix(')'))
        .unwrap_or(position);
    let Some(path) = inner.strip_prefix('/').filter(|_| !inner.contains('!')) else {
        return position.to_owned();
    };
    let (step, rest) = path.split_at(path.find('/').unwrap_or(path.len()));
    format!("epubcfi(/6/{step}!{})", below_root(rest))
}

/// `metadata.opf`, where annotations stand as JSON in attributes.
fn package(text: &str) -> Result<Import, String> {
    let page = markup::parse(text)?;
    let mut import = Import::new(Program::Calibre);
    let named = |name: &str| {
        let all = markup::selector("*");
        let tags = page
            .select(&all)
            .filter(|element| element.value().name() == name);
        tags.map(|element| element.text().collect::<String>())
            .collect::<Vec<_>>()
    };
    let mut book = ImportedBook {
        title: named("dc:title").into_iter().next().unwrap_or_default(),
        authors: named("dc:creator"),
        identifiers: named("dc:identifier"),
        ..ImportedBook::default()
    };
    for meta in page.select(&markup::selector("meta[name='calibre:annotation']")) {
        let content = meta.attr("content").unwrap_or_default();
        let value = json::parse(content).unwrap_or(Value::Null);
        let entry = if value["annotation"].is_object() {
            &value["annotation"]
        } else {
            &value
        };
        match annotation(entry) {
            Ok(mark) => book.annotations.push(mark),
            Err(reason) => import.skip(reason, content),
        }
    }
    import.books.push(book);
    Ok(import)
}

/// A library: annotations by the number of their book.
fn library(file: &SourceFile<'_>) -> Result<Import, String> {
    let database = sqlite::Database::open(file.bytes, file.log)?;
    let mut import = Import::new(Program::Calibre);
    let mut books = books_of(&database);
    let (rows, damage) = database.rows(
        "annotations",
        &["book", "format", "annot_type", "annot_data", "timestamp"],
    );
    for row in rows {
        let data = sqlite::text(&row, "annot_data");
        let entry = json::parse(&data).unwrap_or(Value::Null);
        for raw in json::broken(&data) {
            import.skip("what cannot be read of these words", raw);
        }
        let mark = annotation(&entry).map(|mut mark| {
            let seconds = sqlite::number(&row, "timestamp").and_then(Moment::from_number);
            mark.created = mark.created.or(seconds);
            mark
        });
        match mark {
            Ok(mark) => books
                .entry(sqlite::text(&row, "book"))
                .or_default()
                .annotations
                .push(mark),
            Err(reason) => import.skip(reason, sqlite::raw(&row)),
        }
    }
    if let Some(damage) = damage {
        import.skip("the rest of a damaged table", damage);
    }
    import.books.extend(
        books
            .into_values()
            .filter(|book| !book.annotations.is_empty()),
    );
    Ok(import)
}

fn books_of(database: &sqlite::Database) -> BTreeMap<String, ImportedBook> {
    let mut books: BTreeMap<String, ImportedBook> = BTreeMap::new();
    for row in database.rows("books", &["id", "title", "path"]).0 {
        books.entry(sqlite::text(&row, "id")).or_default().title = sqlite::text(&row, "title");
    }
    let authors: BTreeMap<String, String> = {
        let rows = database.rows("authors", &["id", "name"]).0;
        rows.iter()
            .map(|row| {
                (
                    sqlite::text(row, "id"),
                    sqlite::text(row, "name").replace('|', ","),
                )
            })
            .collect()
    };
    for row in database.rows("books_authors_link", &["book", "author"]).0 {
        let (book, author) = (
            books.get_mut(&sqlite::text(&row, "book")),
            authors.get(&sqlite::text(&row, "author")),
        );
        if let (Some(book), Some(author)) = (book, author) {
            book.authors.push(author.clone());
        }
    }
    for row in database.rows("identifiers", &["book", "type", "val"]).0 {
        if let Some(book) = books.get_mut(&sqlite::text(&row, "book")) {
            book.identifiers.push(format!(
                "{}:{}",
                sqlite::text(&row, "type"),
                sqlite::text(&row, "val")
            ));
        }
    }
    for row in database.rows("data", &["book", "name", "format"]).0 {
        if let Some(book) = books.get_mut(&sqlite::text(&row, "book")) {
            book.file_name = format!(
                "{}.{}",
                sqlite::text(&row, "name"),
                sqlite::text(&row, "format").to_lowercase()
            );
        }
    }
    books
}
