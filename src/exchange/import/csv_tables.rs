//! Tables of comma-separated values (RFC 4180), by the names of their columns; and those of Koodo Reader.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, tidy};
use std::collections::BTreeMap;

/// Columns of a table that are looked at: each row is kept with the names of all.
const COLUMNS: usize = 200;

pub(super) struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    /// What stands in its last row, where the file ends within that.
    torn: Option<String>,
}

pub(super) struct Row<'a> {
    columns: &'a [String],
    cells: &'a [String],
}

impl Table {
    /// Reads a table whose first line names the columns that are wanted.
    pub(super) fn parse(text: &str, wanted: impl Fn(&[String]) -> bool) -> Option<Self> {
        let text = text.trim_start_matches('\u{FEFF}');
        let head: Vec<String> = records(text, 1)
            .pop()?
            .iter()
            .take(COLUMNS)
            .map(|name| tidy::heading(name).to_lowercase())
            .collect();
        if !wanted(&head) {
            return None;
        }
        let mut rows = records(text, usize::MAX);
        rows.remove(0);
        // Half of a note would stand there as the whole of it.
        let is_torn = |row: &mut Vec<String>| row.len() < head.len() && !text.ends_with('\n');
        let torn = rows.pop_if(is_torn).map(|row| row.join(", "));
        Some(Self {
            columns: head,
            rows,
            torn,
        })
    }

    /// Lists the row that the file ends within as left out.
    pub(super) fn tell_of_end(&self, import: &mut Import) {
        if let Some(row) = &self.torn {
            import.skip("the file ends within this note", row);
        }
    }

    /// The names of the columns, in lower case.
    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let filled = self
            .rows
            .iter()
            .filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty()));
        filled.map(|cells| Row {
            columns: &self.columns,
            cells,
        })
    }
}

impl Row<'_> {
    /// A cell by the name of its column, in lower case; empty where there is none.
    pub(super) fn get(&self, column: &str) -> String {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at))
            .cloned()
            .unwrap_or_default()
    }

    /// The first of several columns that holds something.
    pub(super) fn first(&self, columns: &[&str]) -> String {
        columns
            .iter()
            .map(|column| self.get(column))
            .find(|cell| !cell.trim().is_empty())
            .unwrap_or_default()
    }

    /// Its cells as an object.
    pub(super) fn raw(&self) -> String {
        let cells = self
            .columns
            .iter()
            .zip(self.cells)
            .map(|(name, cell)| (name.clone(), serde_json::json!(cell)));
        serde_json::Value::Object(cells.collect()).to_string()
    }
}

/// Records of a table. Quotes hold commas and line ends, doubled they are quotes. Where the first line has more semicolons or tabs
/// than commas, these part the cells.
fn records(text: &str, most: usize) -> Vec<Vec<String>> {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let sign = [',', ';', '\t']
        .into_iter()
        .max_by_key(|sign| (count(*sign), *sign == ','))
        .unwrap_or(',');
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            c if quoted => cell.push(c),
            c if c == sign => row.push(std::mem::take(&mut cell)),
            '\r' => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                if rows.len() >= most {
                    return rows;
                }
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

pub(super) fn is_koodo(columns: &[String]) -> bool {
    ["bookkey", "cfi", "notes"]
        .iter()
        .all(|name| columns.iter().any(|column| column == name))
}

/// The table of notes of Koodo Reader.
pub(super) fn koodo(file: &SourceFile<'_>) -> Result<Import, String> {
    let table = Table::parse(&file.text(), is_koodo).ok_or("no table of Koodo Reader")?;
    let mut books: BTreeMap<String, ImportedBook> = BTreeMap::new();
    for row in table.rows() {
        let book = books
            .entry(row.get("bookkey"))
            .or_insert_with(|| ImportedBook {
                title: row.get("bookname"),
                authors: tidy::authors(&row.get("bookauthor")),
                ..ImportedBook::default()
            });
        let (text, note) = (row.get("text"), row.get("notes"));
        let cfi = row.get("cfi");
        // The key is the moment in milliseconds, the date only its day.
        let created = row
            .get("key")
            .parse::<f64>()
            .ok()
            .filter(|ms| *ms > 1e11)
            .and_then(Moment::from_number);
        let look = row.get("styletype");
        let named = row.get("color");
        book.annotations.push(ImportedAnnotation {
            kind: if text.trim().is_empty() {
                ImportedKind::Note
            } else {
                ImportedKind::Highlight
            },
            quote: text,
            note,
            ink: colour::ink(&named),
            style: colour::style(&look),
            tags: row
                .get("tag")
                .split(',')
                .map(|tag| tag.trim().to_owned())
                .collect(),
            created: created.or_else(|| Moment::from_text(&row.get("date"))),
            chapter: vec![row.get("chapter")],
            progression: row.get("percentage").parse().ok(),
            pointer: cfi.starts_with("epubcfi(").then_some(Pointer::Cfi(cfi)),
            raw: row.raw(),
            ..ImportedAnnotation::default()
        });
    }
    let mut import = Import {
        books: books.into_values().collect(),
        ..Import::new(Program::Koodo)
    };
    table.tell_of_end(&mut import);
    Ok(import)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_what_parts_cells_and_lines() {
        let table = Table::parse(
            "\u{FEFF}A,b\r\n\"x, \"\"y\"\"\nz\",2\r\n,\r\nlast,\"open",
            |columns| columns == ["a", "b"],
        )
        .unwrap();
        let rows: Vec<(String, String)> = table
            .rows()
            .map(|row| (row.get("a"), row.get("b")))
            .collect();
        assert_eq!(
            rows,
            [
                ("x, \"y\"\nz".to_owned(), "2".to_owned()),
                ("last".to_owned(), "open".to_owned())
            ]
        );
        let torn = Table::parse("a,b\n1,2\n\"half of", |_| true).unwrap();
        assert_eq!(
            (torn.rows().count(), torn.torn.as_deref()),
            (1, Some("half of"))
        );
        assert!(Table::parse("a;b\n1;2", |columns| columns == ["a", "b"]).is_some());
        assert!(Table::parse("", |_| true).is_none());
    }
}
