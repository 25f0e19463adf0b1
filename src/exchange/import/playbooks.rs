//! Google Play Books: the document of notes in Google Drive, saved as a page. Nothing in it has a name: tables, colours of lines
//! and the order of the parts tell what is what.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, markup, tidy};
use crate::annotation::Ink;
use scraper::{ElementRef, Selector};

/// Elements around a heading or a table of the page that are looked at.
const DEEPEST: usize = 500;

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let page = markup::parse(&file.text())?;
    let mut import = Import::new(Program::PlayBooks);
    let mut book = ImportedBook::default();
    let mut chapter = String::new();
    let (cell, table) = (markup::selector("td"), markup::selector("table"));
    for element in page.select(&markup::selector("h1, h2, h3, table")) {
        let name = element.value().name();
        let in_table = element
            .ancestors()
            .take(DEEPEST)
            .filter_map(ElementRef::wrap)
            .any(|above| above.value().name() == "table");
        match name {
            "h1" if in_table && book.title.is_empty() => {
                book.title = tidy::one_line(&own_text(element));
                book.authors = author_after(element);
            }
            "h2" | "h3" if !in_table => chapter = tidy::heading(&own_text(element)),
            // A note is the inner table of two, with the picture, the words and the page in a row.
            "table" if in_table && element.select(&table).next().is_none() => {
                match entry(element, &cell) {
                    Some(mark) => book.annotations.push(ImportedAnnotation {
                        chapter: vec![chapter.clone()],
                        ..mark
                    }),
                    None => {
                        import.skip("a table without words and a date", markup::text_of(element));
                    }
                }
            }
            _ => {}
        }
    }
    import.books.push(book);
    Ok(import)
}

/// The text of a heading, without that of others within it.
fn own_text(heading: ElementRef<'_>) -> String {
    markup::text_before(heading, |node| {
        let element = node.value().as_element();
        element.is_some_and(|element| matches!(element.name(), "h1" | "h2" | "h3" | "table"))
    })
}

/// The line after the title.
fn author_after(title: ElementRef<'_>) -> Vec<String> {
    let next = title
        .next_siblings()
        .filter_map(ElementRef::wrap)
        .map(|element| tidy::one_line(&markup::text_of(element)));
    next.filter(|line| !line.is_empty())
        .take(1)
        .flat_map(|line| line.split(", ").map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

fn entry(table: ElementRef<'_>, cell: &Selector) -> Option<ImportedAnnotation> {
    let cells: Vec<ElementRef<'_>> = table.select(cell).collect();
    let texts = cells
        .iter()
        .max_by_key(|cell| cell.text().map(str::len).sum::<usize>())?;
    let paragraphs: Vec<ElementRef<'_>> = texts.select(&markup::selector("p")).collect();
    let lines: Vec<String> = paragraphs
        .iter()
        .map(|paragraph| markup::text_of(*paragraph))
        .collect();
    let (date_at, date) = lines
        .iter()
        .enumerate()
        .rev()
        .find_map(|(at, line)| Some((at, Moment::from_text(line)?)))?;
    let (quote, note, ink) = parted(&paragraphs[..date_at], &lines[..date_at]);
    let page = cells
        .last()
        .filter(|last| last.id() != texts.id())
        .map(|last| tidy::one_line(&markup::text_of(*last)))
        .unwrap_or_default();
    Some(ImportedAnnotation {
        kind: if quote.is_empty() && note.is_empty() {
            ImportedKind::Bookmark
        } else if quote.is_empty() {
            ImportedKind::Note
        } else {
            ImportedKind::Highlight
        },
        quote,
        note,
        ink,
        created: Some(date),
        page,
        raw: markup::text_of(table),
        ..ImportedAnnotation::default()
    })
}

/// Quotation, note and colour of an entry. Text that is marked has the mark's colour behind it; a note has none.
fn parted(paragraphs: &[ElementRef<'_>], lines: &[String]) -> (String, String, Option<Ink>) {
    let (mut quote, mut note, mut ink) = (Vec::new(), Vec::new(), None);
    for (paragraph, line) in paragraphs.iter().zip(lines) {
        if line.is_empty() {
            continue;
        }
        match background(*paragraph) {
            Some(behind) => {
                ink = ink.or(behind);
                quote.push(line.clone());
            }
            None => note.push(line.clone()),
        }
    }
    if quote.is_empty() {
        // Without any colour the first part is what was marked.
        let empty = lines
            .iter()
            .position(String::is_empty)
            .unwrap_or(lines.len());
        quote = lines[..empty].to_vec();
        note = lines[empty..]
            .iter()
            .filter(|line| !line.is_empty())
            .cloned()
            .collect();
    }
    (quote.join("\n"), note.join("\n"), ink)
}

/// The colour behind the words of a paragraph: none where there is none, none within where it is no ink.
fn background(paragraph: ElementRef<'_>) -> Option<Option<Ink>> {
    let spans = markup::selector("span[style]");
    let styles = paragraph
        .select(&spans)
        .filter_map(|span| span.value().attr("style"));
    let values = styles
        .flat_map(|style| style.split(';'))
        .filter_map(|rule| rule.trim().strip_prefix("background-color:"));
    values
        .map(str::trim)
        .find(|value| !matches!(*value, "#ffffff" | "transparent" | "inherit"))
        .map(colour::ink)
}
