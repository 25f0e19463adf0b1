//! Tolino: the text file of notes, in the language of the device.

use super::kindle;
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use std::collections::BTreeMap;

fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 20 && line.chars().all(|c| c == '-')
}

pub(super) fn is_tolino(text: &str) -> bool {
    let head: Vec<&str> = text.lines().take(60).collect();
    head.iter().any(|line| is_rule(line))
        && head.iter().any(|line| label(line).is_some())
        && head.iter().any(|line| Moment::from_text(line).is_some())
}

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let text = file.text();
    let mut import = Import::new(Program::Tolino);
    let mut books: BTreeMap<(String, String), ImportedBook> = BTreeMap::new();
    let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().collect();
    for record in lines.split(|line| is_rule(line)) {
        let filled: Vec<&str> = record
            .iter()
            .copied()
            .skip_while(|line| line.trim().is_empty())
            .collect();
        let Some(title_line) = filled.first() else {
            continue;
        };
        let Some(mark) = annotation(&filled[1..]) else {
            import.skip("no label line", filled.join("\n"));
            continue;
        };
        let (title, author) = kindle::title_and_author(title_line.trim());
        let book = books
            .entry((title.to_owned(), author.to_owned()))
            .or_insert_with(|| ImportedBook {
                title: title.to_owned(),
                authors: if author.is_empty() {
                    Vec::new()
                } else {
                    vec![author.to_owned()]
                },
                ..ImportedBook::default()
            });
        book.annotations.push(ImportedAnnotation {
            raw: filled.join("\n"),
            ..mark
        });
    }
    import.books.extend(books.into_values());
    Ok(import)
}

/// Kind and page of `Markierung auf Seite 5: …`, and what follows.
fn label(line: &str) -> Option<(ImportedKind, String, &str)> {
    let (label, rest) = line.split_once(':')?;
    if label.chars().count() > 60 {
        return None;
    }
    let kind = kindle::kind_of(label)?;
    let (page, location) = kindle::places_of(label);
    let page = if page.is_empty() { location } else { page };
    (!page.is_empty()).then_some((kind, page, rest))
}

fn annotation(lines: &[&str]) -> Option<ImportedAnnotation> {
    let (kind, page, first) = label(lines.first()?)?;
    let mut body: Vec<&str> = vec![first];
    body.extend(&lines[1..]);
    // The last line with a date says when.
    let at = body
        .iter()
        .skip(1)
        .rposition(|line| Moment::from_text(line).is_some())
        .map(|at| at + 1);
    let created = at.and_then(|at| moment(body[at]));
    let text = body[..at.unwrap_or(body.len())].join("\n");
    let text = text.trim();
    let (mut quote, mut note) = (String::new(), String::new());
    match kind {
        ImportedKind::Bookmark | ImportedKind::Area => {}
        ImportedKind::Highlight => quote = unquoted(text).to_owned(),
        // What was written comes first, then the words that it is about.
        ImportedKind::Note => {
            let parted = text.rsplit_once("\n\"").filter(|_| text.ends_with('"'));
            note = parted.map_or(text, |(note, _)| note).trim().to_owned();
            quote = parted
                .map(|(_, quote)| quote.trim_end_matches('"').to_owned())
                .unwrap_or_default();
        }
    }
    let kind = if kind == ImportedKind::Note && !quote.is_empty() {
        ImportedKind::Highlight
    } else {
        kind
    };
    Some(ImportedAnnotation {
        kind,
        quote,
        note,
        page,
        created,
        ..ImportedAnnotation::default()
    })
}

fn unquoted(text: &str) -> &str {
    text.strip_prefix('"')
        .map_or(text, |rest| rest.strip_suffix('"').unwrap_or(rest))
}

/// A date of which the order follows the language: English has the month first.
fn moment(line: &str) -> Option<Moment> {
    let english = ["added on", "changed on", "modified on"]
        .iter()
        .any(|text| line.to_lowercase().contains(text));
    Moment::from_text_ordered(line, english)
}
