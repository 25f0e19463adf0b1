//! BOOX: the text that its reader exports, in the layout of today and that of 2021.

use super::kindle;
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::tidy;
use regex::Regex;
use std::sync::LazyLock;

pub(super) fn is_boox(text: &str) -> bool {
    let first = text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .next()
        .unwrap_or_default();
    first.contains("<<") && first.contains(">>") && first.contains('|')
}

/// What the fields in brackets are called in the languages of the device.
const WORDS: &[&str] = &["original text", "原文", "текст", "text"];
const NOTES: &[&str] = &["annotation", "note", "批注", "注释", "笔记", "заметк"];
const PAGES: &[&str] = &["page", "页码", "страниц"];

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let text = file.text();
    let text = text.trim_start_matches('\u{FEFF}');
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    let title = head
        .split_once("<<")
        .and_then(|(_, rest)| rest.rsplit_once(">>"))
        .map_or(head, |(title, _)| title);
    let mut author = head
        .rsplit_once(">>")
        .map(|(_, author)| author.trim().to_owned())
        .unwrap_or_default();
    let mut import = Import::new(Program::Boox);
    let mut book = ImportedBook {
        title: tidy::stem(title).to_owned(),
        file_name: title.to_owned(),
        ..ImportedBook::default()
    };
    let mut chapter = String::new();
    let is_rule = |line: &str| line.trim().len() >= 10 && line.trim().chars().all(|c| c == '-');
    let mut lines: Vec<&str> = rest.lines().collect();
    if author.is_empty() && !lines.is_empty() {
        author = lines.remove(0).trim().to_owned();
    }
    for record in lines.split(|line| is_rule(line)) {
        if record.iter().all(|line| line.trim().is_empty()) {
            continue;
        }
        let Some(at) = record.iter().position(|line| date_line(line).is_some()) else {
            import.skip("no line with a date", record.join("\n"));
            continue;
        };
        // The line of the chapter stands only where the chapter changes.
        let above = tidy::heading(&record[..at].join(" "));
        if !above.is_empty() {
            chapter = above;
        }
        let (created, page) = date_line(record[at]).unwrap_or_default();
        let mut mark = ImportedAnnotation {
            created,
            chapter: vec![chapter.clone()],
            raw: record.join("\n"),
            ..fields(&record[at + 1..])
        };
        if !page.is_empty() {
            mark.page = page;
        }
        if mark.is_empty() {
            book.annotations.push(ImportedAnnotation {
                kind: ImportedKind::Bookmark,
                ..mark
            });
        } else {
            book.annotations.push(mark);
        }
    }
    book.authors = tidy::authors(&author);
    import.books.push(book);
    Ok(import)
}

/// `2025-12-08 12:37  |  Page No.: 15` or `Time：2021-08-17 22:48`.
fn date_line(line: &str) -> Option<(Option<Moment>, String)> {
    static DATE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\D{0,12}?(\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?)(.*)$")
            .expect("a pattern of ours")
    });
    let found = DATE.captures(line.trim())?;
    let (page, location) = kindle::places_of(&found[2]);
    Some((
        Moment::from_iso(&found[1]),
        if page.is_empty() { location } else { page },
    ))
}

/// The text of a record: plain, or in fields with names in brackets.
fn fields(lines: &[&str]) -> ImportedAnnotation {
    let mut mark = ImportedAnnotation::default();
    let mut into = 'q';
    for line in lines {
        let mut value = *line;
        if let Some((name, rest)) = line
            .trim_start()
            .strip_prefix('【')
            .and_then(|rest| rest.split_once('】'))
        {
            let name = name.to_lowercase();
            let is = |names: &[&str]| names.iter().any(|known| name.contains(known));
            into = if is(PAGES) {
                'p'
            } else if is(NOTES) {
                'n'
            } else if is(WORDS) {
                'q'
            } else {
                'x'
            };
            value = rest;
        }
        let to = match into {
            'q' => &mut mark.quote,
            'n' => &mut mark.note,
            'p' => &mut mark.page,
            _ => continue,
        };
        if !to.is_empty() {
            to.push('\n');
        }
        to.push_str(value);
    }
    mark.kind = if mark.quote.trim().is_empty() {
        ImportedKind::Note
    } else {
        ImportedKind::Highlight
    };
    mark
}
