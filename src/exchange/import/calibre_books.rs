//! The books of a calibre library, as its `metadata.db` has them: what they are called, and in which files they lie.

use super::sqlite::{Database, Values, number, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a library says of a book.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CalibreBook {
    pub title: String,
    pub authors: Vec<String>,
    /// With the place of the book in it.
    pub series: Option<(String, f64)>,
    pub tags: Vec<String>,
    /// The folder of the book within the library, with `/` between its parts; its cover lies there as `cover.jpg`.
    pub folder: String,
    pub has_cover: bool,
}

/// The books by their files, each a path within the library. `log` is the write-ahead log beside the database.
///
/// # Errors
/// Where the bytes are no such database, or are damaged.
pub fn calibre_books(
    bytes: &[u8],
    log: Option<&[u8]>,
) -> Result<BTreeMap<String, CalibreBook>, String> {
    let database = Database::open(bytes, log)?;
    if !database.has("books") || !database.has("data") {
        return Err("it is no library of calibre’s".to_owned());
    }
    let mut books = books_of(&database)?;
    let authors = names(&database, "authors");
    linked(&database, ("books_authors_link", "author"), |book, id| {
        let name = authors.get(id).map(|name| name.replace('|', ","));
        book_of(&mut books, book, |book| book.authors.extend(name));
    });
    let tags = names(&database, "tags");
    linked(&database, ("books_tags_link", "tag"), |book, id| {
        book_of(&mut books, book, |book| {
            book.tags.extend(tags.get(id).cloned());
        });
    });
    let series = names(&database, "series");
    linked(&database, ("books_series_link", "series"), |book, id| {
        book_of(&mut books, book, |book| {
            if let (Some(known), Some(name)) = (&mut book.series, series.get(id)) {
                name.clone_into(&mut known.0);
            }
        });
    });
    for book in books.values_mut() {
        book.series.take_if(|(name, _)| name.is_empty());
    }
    let (files, damage) = database.rows("data", &["book", "name", "format"]);
    if let Some(damage) = damage {
        return Err(damage);
    }
    let path_of = |row: &Values| {
        let book = books.get(&text(row, "book"))?;
        let (name, format) = (text(row, "name"), text(row, "format").to_lowercase());
        Some((format!("{}/{name}.{format}", book.folder), book.clone()))
    };
    Ok(files.iter().filter_map(path_of).collect())
}

/// The books by their numbers, without what other tables say of them.
fn books_of(database: &Database) -> Result<BTreeMap<String, CalibreBook>, String> {
    let columns = ["id", "title", "path", "series_index", "has_cover"];
    let (rows, damage) = database.rows("books", &columns);
    if let Some(damage) = damage {
        return Err(damage);
    }
    let book = |row: &Values| CalibreBook {
        title: text(row, "title"),
        series: number(row, "series_index").map(|index| (String::new(), index)),
        folder: text(row, "path"),
        has_cover: number(row, "has_cover").is_some_and(|has| has != 0.0),
        ..CalibreBook::default()
    };
    Ok(rows
        .iter()
        .map(|row| (text(row, "id"), book(row)))
        .collect())
}

/// The names in a table, by their numbers.
fn names(database: &Database, table: &str) -> BTreeMap<String, String> {
    let (rows, _) = database.rows(table, &["id", "name"]);
    rows.iter()
        .map(|row| (text(row, "id"), text(row, "name")))
        .collect()
}

/// Each link from a book to a row of another table, in the order in which they were made.
fn linked(database: &Database, (table, column): (&str, &str), mut take: impl FnMut(&str, &str)) {
    let (rows, _) = database.rows(table, &["book", column]);
    for row in rows {
        take(&text(&row, "book"), &text(&row, column));
    }
}

fn book_of(
    books: &mut BTreeMap<String, CalibreBook>,
    number: &str,
    change: impl FnOnce(&mut CalibreBook),
) {
    if let Some(book) = books.get_mut(number) {
        change(book);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    #[test]
    fn authors_series_and_tags_are_those_of_the_library_and_each_file_has_its_book() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "create table books (id integer primary key, title text, path text, series_index real, has_cover bool);
                 create table authors (id integer primary key, name text);
                 create table tags (id integer primary key, name text);
                 create table series (id integer primary key, name text);
                 create table books_authors_link (id integer primary key, book int, author int);
                 create table books_tags_link (id integer primary key, book int, tag int);
                 create table books_series_link (id integer primary key, book int, series int);
                 create table data (id integer primary key, book int, format text, name text);
                 insert into books values (3, 'Gap', 'Le Guin/Gap (3)', 2.0, 1), (4, 'Lone', 'Anon/Lone (4)', 1.0, 0);
                 insert into authors values (1, 'Le Guin| Ursula'), (2, 'Second Hand');
                 insert into tags values (1, 'sea'), (2, 'islands');
                 insert into series values (9, 'Cycle');
                 insert into books_authors_link values (1, 3, 1), (2, 3, 2), (3, 99, 1);
                 insert into books_tags_link values (1, 3, 2), (2, 3, 1);
                 insert into books_series_link values (1, 3, 9);
                 insert into data values (1, 3, 'EPUB', 'Gap - Le Guin'), (2, 3, 'PDF', 'Gap - Le Guin'), (3, 4, 'TXT', 'Lone');",
            )
            .unwrap();
        let bytes = connection.serialize("main").unwrap().to_vec();
        let books = calibre_books(&bytes, None).unwrap();
        let files: Vec<&str> = books.keys().map(String::as_str).collect();
        assert_eq!(
            files,
            [
                "Anon/Lone (4)/Lone.txt",
                "Le Guin/Gap (3)/Gap - Le Guin.epub",
                "Le Guin/Gap (3)/Gap - Le Guin.pdf"
            ]
        );
        let gap = &books["Le Guin/Gap (3)/Gap - Le Guin.epub"];
        assert_eq!(gap.authors, ["Le Guin, Ursula", "Second Hand"]);
        assert_eq!(gap.series, Some(("Cycle".to_owned(), 2.0)));
        assert_eq!(gap.tags, ["islands", "sea"]);
        assert!(gap.has_cover);
        let lone = &books["Anon/Lone (4)/Lone.txt"];
        assert!(lone.series.is_none() && lone.authors.is_empty() && !lone.has_cover);
        assert!(calibre_books(b"no database", None).is_err());
        assert!(calibre_books(&bytes[..bytes.len() / 2], None).is_err());
    }
}
