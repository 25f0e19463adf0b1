//! Kindle's `My Clippings.txt`: records of a title, a label, words, and a line of ten signs of equality, in whatever language the
//! device spoke on that day.

mod fold;
mod label;

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::tidy;
use crate::annotation::Style;
use label::{Label, Mark};
use std::collections::HashMap;

/// What parts two records.
const SEPARATOR: &str = "==========";

/// Whether a text looks like a file of clippings.
pub(super) fn is_clippings(text: &str) -> bool {
    let mut lines = text.lines().map(clean_line);
    let head: Vec<&str> = lines.by_ref().take(400).collect();
    head.contains(&SEPARATOR) && head.iter().any(|line| label::is_label(line))
        || head
            .get(1)
            .is_some_and(|line| label::is_label(line) && line.contains(['|', '｜']))
}

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let text = file.text();
    let mut import = Import::new(Program::Kindle);
    let mut books: Vec<(ImportedBook, Vec<Clipping>)> = Vec::new();
    let mut index: HashMap<(String, String), usize> = HashMap::new();
    for record in records(&text) {
        let Some(clipping) = clipping(&record, &mut import) else {
            continue;
        };
        let (title, author) = title_and_author(clipping.title);
        let at = *index
            .entry((tidy::key(title), tidy::key(author)))
            .or_insert_with(|| {
                let authors = if author.is_empty() {
                    Vec::new()
                } else {
                    vec![author.to_owned()]
                };
                books.push((
                    ImportedBook {
                        title: title.to_owned(),
                        authors,
                        ..ImportedBook::default()
                    },
                    Vec::new(),
                ));
                books.len() - 1
            });
        books[at].1.push(clipping.rest);
    }
    for (mut book, clippings) in books {
        book.annotations = fold::fold(clippings);
        import.books.push(book);
    }
    Ok(import)
}

/// One record, before edits and notes are put together.
struct Clipping {
    label: Label,
    text: String,
    raw: String,
}

struct Titled<'a> {
    title: &'a str,
    rest: Clipping,
}

fn clean_line(line: &str) -> &str {
    line.trim_matches(|c: char| c == '\u{FEFF}' || c == '\u{200B}' || c == '\r')
}

/// The lines of each record. A body may hold the very line that parts records: what follows it is a record only where a label says
/// so, else it goes on with the body.
fn records(text: &str) -> Vec<Vec<&str>> {
    let mut records: Vec<Vec<&str>> = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.split('\n').map(clean_line) {
        if line.trim_end() == SEPARATOR {
            close(&mut records, std::mem::take(&mut lines), true);
        } else {
            lines.push(line);
        }
    }
    close(&mut records, lines, false);
    records
}

/// Ends a record, or goes on with the one before it.
fn close<'a>(records: &mut Vec<Vec<&'a str>>, chunk: Vec<&'a str>, whole: bool) {
    let Some(first) = chunk.iter().position(|line| !line.trim().is_empty()) else {
        return;
    };
    let is_record = chunk[first..]
        .iter()
        .take(3)
        .any(|line| label::is_label(line));
    match records.last_mut() {
        Some(before) if !is_record && whole && before.iter().any(|line| label::is_label(line)) => {
            before.push(SEPARATOR);
            before.extend(chunk);
        }
        _ => records.push(chunk[first..].to_vec()),
    }
}

/// A record as title, label and words; what is none is listed as skipped.
fn clipping<'a>(record: &[&'a str], import: &mut Import) -> Option<Titled<'a>> {
    let raw = record.join("\n");
    let Some(at) = record.iter().take(3).position(|line| label::is_label(line)) else {
        import.skip("no label line", raw);
        return None;
    };
    let title = if at == 0 { "" } else { record[0] };
    let mut body = &record[at + 1..];
    if body.first().is_some_and(|line| line.trim().is_empty()) {
        body = &body[1..];
    }
    let text = tidy::text(&body.join("\n"));
    let label = label::read(record[at], &text);
    if label.mark == Mark::Highlight && text.is_empty() {
        import.skip(
            "a highlight without words (a picture, or past the publisher's limit)",
            raw,
        );
        return None;
    }
    if is_limit(&text) {
        import.skip("past the publisher's limit of clippings", raw);
        return None;
    }
    Some(Titled {
        title,
        rest: Clipping { label, text, raw },
    })
}

/// What the device writes in place of words that it may not copy: one line in angle brackets.
fn is_limit(text: &str) -> bool {
    let inner = text
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    inner.is_some_and(|inner| {
        !inner.contains(['<', '\n']) && inner.contains(' ') && inner.chars().count() > 15
    })
}

/// A title line parted from its author, who stands in the last brackets. A line that ends in two spaces names none.
pub(super) fn title_and_author(line: &str) -> (&str, &str) {
    let without = line.trim();
    if line.ends_with("  ") || !without.ends_with(')') {
        return (without, "");
    }
    let mut depth = 0usize;
    for (at, c) in without.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let (title, author) = (
                without[..at].trim(),
                without[at + 1..without.len() - 1].trim(),
            );
            return if title.is_empty() {
                (without, "")
            } else {
                (title, author)
            };
        }
    }
    // Brackets that do not match: the last one opens the author.
    match without.rfind('(') {
        Some(at) if at > 0 => (
            without[..at].trim(),
            without[at + 1..].trim_end_matches(')').trim(),
        ),
        _ => (without, ""),
    }
}

impl Clipping {
    fn annotation(self) -> ImportedAnnotation {
        let Label {
            mark,
            style,
            page,
            location,
            created,
            ..
        } = self.label;
        let (kind, quote, note) = match mark {
            Mark::Highlight => (ImportedKind::Highlight, self.text, String::new()),
            Mark::Note => (ImportedKind::Note, String::new(), self.text),
            Mark::Bookmark => (ImportedKind::Bookmark, String::new(), String::new()),
        };
        let written =
            |range: Option<label::Range>| range.map(|range| range.written).unwrap_or_default();
        let (page, location) = (written(page), written(location));
        ImportedAnnotation {
            kind,
            quote,
            note,
            style,
            page,
            location,
            created,
            raw: self.raw,
            ..ImportedAnnotation::default()
        }
    }
}

/// How far apart two records were made, in seconds.
fn apart(one: Option<&Moment>, other: Option<&Moment>) -> i64 {
    one.zip(other)
        .and_then(|(one, other)| one.seconds_apart(other))
        .unwrap_or(i64::MAX)
}

/// The kind that a heading of the notebook names, in any language.
pub(super) fn kind_of(line: &str) -> Option<ImportedKind> {
    let first = line.split(" - ").next().unwrap_or(line).to_lowercase();
    label::kind(&format!("{first} ")).map(|mark| match mark {
        Mark::Highlight => ImportedKind::Highlight,
        Mark::Note => ImportedKind::Note,
        Mark::Bookmark => ImportedKind::Bookmark,
    })
}

/// Page and location that a heading of the notebook names.
pub(super) fn places_of(place: &str) -> (String, String) {
    let (page, location) = label::ranges(&place.to_lowercase());
    let written =
        |range: Option<label::Range>| range.map(|range| range.written).unwrap_or_default();
    (written(page), written(location))
}

/// The style of a kind of mark; none for a plain highlight.
fn style_of(word: &str) -> Option<Style> {
    match word {
        "underline" => Some(Style::Underline),
        "circle" => Some(Style::Outline),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
