//! Annotations in a PDF: they come with the words under them, since only the reader of PDFs knows these.

use super::colour;
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind};
use super::moment::Moment;
use super::program::Program;
use crate::annotation::Style;
use crate::document::{Document, Offset, PageMark, PageMarkKind, TextRange};

/// Words before and behind a mark by which its place is found, in code points.
const CONTEXT: usize = 60;

/// What the marks on the pages of a document are as annotations. `file_name` is that of the PDF, without folders.
#[must_use]
pub fn of_pages(file_name: &str, document: &Document, marks: &[PageMark]) -> Import {
    let mut import = Import::new(Program::Pdf);
    let mut book = ImportedBook {
        title: document.meta.title.clone(),
        authors: document.meta.authors.clone(),
        identifiers: document.meta.identifiers.clone(),
        file_name: file_name.to_owned(),
        ..ImportedBook::default()
    };
    for mark in marks {
        let annotation = annotation(document, mark);
        if annotation.is_empty() {
            import.skip(
                &format!("{} without words on page {}", mark.kind.name(), mark.label),
                annotation.raw,
            );
        } else {
            book.annotations.push(annotation);
        }
    }
    import.books.push(book);
    import.finish();
    import
}

fn annotation(document: &Document, mark: &PageMark) -> ImportedAnnotation {
    let (before, behind) = mark
        .range
        .map(|range| surroundings(document, range))
        .unwrap_or_default();
    let moment = |text: &str| Moment::from_iso(text);
    let kind = if mark.kind.is_on_text() && !mark.quote.is_empty() {
        ImportedKind::Highlight
    } else {
        ImportedKind::Note
    };
    ImportedAnnotation {
        kind,
        quote: mark.quote.clone(),
        // Many programs put the marked words themselves where a note belongs.
        note: Some(&mark.note)
            .filter(|note| **note != mark.quote)
            .cloned()
            .unwrap_or_default(),
        ink: mark.color.and_then(|[red, green, blue]| {
            colour::from_rgb(u32::from_be_bytes([0, red, green, blue]))
        }),
        style: style(mark.kind),
        created: moment(&mark.created).or_else(|| moment(&mark.modified)),
        modified: moment(&mark.modified),
        page: mark.label.clone(),
        location: mark.name.clone(),
        prefix: before,
        suffix: behind,
        progression: mark.range.map(|range| document.progress(range.start)),
        raw: format!(
            "{} by “{}” on page {}: “{}” {}",
            mark.kind.name(),
            mark.author,
            mark.label,
            mark.quote,
            mark.note
        ),
        ..ImportedAnnotation::default()
    }
}

fn surroundings(document: &Document, range: TextRange) -> (String, String) {
    let end = document.text.end();
    let slice = |start: Offset, stop: Offset| {
        let range = TextRange {
            start,
            end: stop.min(end),
        };
        document.slice(range).to_owned()
    };
    (
        slice(range.start.minus(CONTEXT), range.start),
        slice(range.end, range.end.plus(CONTEXT)),
    )
}

fn style(kind: PageMarkKind) -> Option<Style> {
    match kind {
        PageMarkKind::Highlight => Some(Style::Solid),
        PageMarkKind::Underline | PageMarkKind::Squiggly => Some(Style::Underline),
        PageMarkKind::StrikeOut => Some(Style::Strikethrough),
        PageMarkKind::Text | PageMarkKind::FreeText | PageMarkKind::Square => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::sample::paragraphs;

    #[test]
    fn a_mark_keeps_its_words_its_note_and_what_surrounds_it() {
        let document = paragraphs(&["The keeper counted the boats twice."]);
        let mark = PageMark {
            range: Some(TextRange::new(Offset(4), Offset(10))),
            quote: "keeper".to_owned(),
            note: "who?".to_owned(),
            color: Some([255, 255, 0]),
            kind: PageMarkKind::Underline,
            label: "iv".to_owned(),
            ..PageMark::default()
        };
        let empty = PageMark::default();
        let import = of_pages("a.pdf", &document, &[mark, empty]);
        let found = &import.books[0].annotations[0];
        assert_eq!(
            (found.quote.as_str(), found.note.as_str()),
            ("keeper", "who?")
        );
        assert_eq!((found.prefix.as_str(), found.page.as_str()), ("The ", "iv"));
        assert!(found.suffix.starts_with(" counted"));
        assert_eq!(found.style, Some(Style::Underline));
        assert_eq!(import.skipped.len(), 1);
    }

    #[test]
    fn words_that_were_copied_into_the_note_are_no_note() {
        let document = paragraphs(&["The keeper."]);
        let mark = PageMark {
            quote: "keeper".to_owned(),
            note: "keeper".to_owned(),
            ..PageMark::default()
        };
        let import = of_pages("a.pdf", &document, &[mark]);
        assert_eq!(import.books[0].annotations[0].note, "");
    }
}
