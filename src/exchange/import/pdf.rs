//! Annotations in a PDF: they come with the words under them, since only the reader of PDFs knows these.

use super::colour;
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Own};
use super::moment::Moment;
use super::program::Program;
use crate::annotation::anchor::OnPage;
use crate::annotation::{Kind, Style};
use crate::document::{Document, Offset, PageMark, PageMarkKind, Quad, TextRange};
use crate::exchange::BOOKMARK;
use crate::exchange::covered::{are_same, quads_by_page};
use crate::exchange::own_mark::OwnMark;
use std::collections::HashMap;
use uuid::Uuid;

/// Words before and behind a mark by which its place is found, in code points.
const CONTEXT: usize = 60;

/// What the marks on the pages of a document are as annotations. `file_name` is that of the PDF, without folders.
#[must_use]
pub fn of_pages(file_name: &str, document: &Document) -> Import {
    let marks = &document.page_marks;
    let mut import = Import::new(Program::Pdf);
    let mut book = ImportedBook {
        title: document.meta.title.clone(),
        authors: document.meta.authors.clone(),
        identifiers: document.meta.identifiers.clone(),
        file_name: file_name.to_owned(),
        ..ImportedBook::default()
    };
    for (parts, own) in notes(marks) {
        let annotation = annotation(document, &parts, own.as_ref());
        let mark = &marks[parts[0]];
        match left_out(mark, &annotation) {
            Some(why) => import.skip(why, in_short(mark)),
            None => book.annotations.push(annotation),
        }
    }
    import.books.push(book);
    import.finish();
    import
}

/// Why a mark is left in its file, if it is: it is hidden there, or says nothing and is around nothing, such as a stroke of a pen.
fn left_out(mark: &PageMark, annotation: &ImportedAnnotation) -> Option<&'static str> {
    if annotation.own.is_some() {
        return None;
    }
    let is_silent_stroke =
        mark.kind.is_shape() && !mark.kind.is_frame() && annotation.note.is_empty();
    if mark.is_hidden {
        Some("a mark that the file hides")
    } else if mark.is_played() {
        Some("a film or a model that the file shows")
    } else if is_silent_stroke || annotation.is_empty() {
        Some("a mark without words")
    } else {
        None
    }
}

/// The names under which the marks on the pages of a document are taken over, each with those marks by their index.
#[must_use]
pub fn names_of_marks(file_name: &str, document: &Document) -> Vec<(Uuid, Vec<usize>)> {
    if document.page_marks.is_empty() {
        return Vec::new();
    }
    let import = of_pages(file_name, document);
    let named = |(book, mark): (&ImportedBook, &ImportedAnnotation)| {
        (mark.id(Program::Pdf, book), mark.page_marks.clone())
    };
    let books = import.books.iter();
    let all = books.flat_map(|book| book.annotations.iter().map(move |mark| (book, mark)));
    all.map(named).collect()
}

/// The marks of each note, by their index: those of other programs by themselves, and of ours all parts together.
fn notes(marks: &[PageMark]) -> Vec<(Vec<usize>, Option<OwnMark>)> {
    let mut notes: Vec<(Vec<usize>, Option<OwnMark>)> = Vec::new();
    let mut known: HashMap<Uuid, usize> = HashMap::new();
    for (index, mark) in marks.iter().enumerate() {
        let own = OwnMark::from_json(&mark.own);
        let is_part = own.as_ref().is_some_and(|own| own.part > 1);
        let first = own.as_ref().and_then(|own| known.get(&own.id)).copied();
        if let Some(first) = first.filter(|_| is_part) {
            notes[first].0.push(index);
            continue;
        }
        if let Some(own) = &own {
            known.insert(own.id, notes.len());
        }
        notes.push((vec![index], own));
    }
    notes
}

fn annotation(document: &Document, parts: &[usize], own: Option<&OwnMark>) -> ImportedAnnotation {
    let mark = &document.page_marks[parts[0]];
    let parts_of = || parts.iter().map(|part| &document.page_marks[*part]);
    let quotes: Vec<&str> = parts_of().map(|mark| mark.quote.as_str()).collect();
    let exact = own.and_then(|own| exact_range(document, parts, own));
    let quote = match exact {
        Some(range) => document.slice(range).to_owned(),
        None => quotes.join(" ").trim().to_owned(),
    };
    let ranges = parts_of().filter_map(|mark| mark.range);
    let range = exact.or_else(|| ranges.reduce(TextRange::union));
    let (before, behind) = range
        .map(|range| surroundings(document, range))
        .unwrap_or_default();
    let moment = |text: &str| Moment::from_iso(text);
    ImportedAnnotation {
        kind: kind(mark, own),
        note: note(mark, own),
        ink: mark.color.and_then(|[red, green, blue]| {
            colour::from_rgb(u32::from_be_bytes([0, red, green, blue]))
        }),
        style: own.map_or(style(mark.kind), OwnMark::style),
        tags: own.map(|own| own.tags.clone()).unwrap_or_default(),
        created: moment(&mark.created).or_else(|| moment(&mark.modified)),
        modified: moment(&mark.modified),
        page: mark.label.clone(),
        location: mark.name.clone(),
        prefix: before,
        suffix: behind,
        progression: range.map(|range| document.progress(range.start)),
        printed: parts_of()
            .filter_map(|mark| place(document, mark))
            .collect(),
        exact,
        page_marks: parts.to_vec(),
        raw: raw(mark, &quote),
        first: Some((identity(document, mark), String::new())),
        own: own.map(|own| Own::new(own.id, own.kind())),
        quote,
        ..ImportedAnnotation::default()
    }
}

/// A mark by what there is of it, in words of no language: `Ink · 3 · Ann`.
fn in_short(mark: &PageMark) -> String {
    let parts = [mark.kind_name(), &mark.label, &mark.author, &mark.note];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// A mark as the file has it, in a line: `Highlight by “Ann” on page 3: “words” note`.
fn raw(mark: &PageMark, quote: &str) -> String {
    let (kind, page) = (mark.kind.name(), &mark.label);
    format!(
        "{kind} by “{}” on page {page}: “{quote}” {}",
        mark.author, mark.note
    )
}

/// What covers no words of the text is a part of its page.
fn kind(mark: &PageMark, own: Option<&OwnMark>) -> ImportedKind {
    let is_area = match own {
        Some(own) => own.is_area(),
        None if mark.kind.is_on_text() => mark.quote.is_empty(),
        None => mark.kind.is_shape() || mark.range.is_none(),
    };
    if is_area && !mark.quads.is_empty() {
        ImportedKind::Area
    } else if mark.kind.is_on_text() && !mark.quote.is_empty() {
        ImportedKind::Highlight
    } else {
        ImportedKind::Note
    }
}

fn note(mark: &PageMark, own: Option<&OwnMark>) -> String {
    match own {
        Some(own) if own.kind() == Kind::Bookmark && mark.note == BOOKMARK => String::new(),
        Some(own) => own.note_of(&mark.note),
        // Many programs put the marked words themselves where a note belongs.
        None if mark.note == mark.quote => String::new(),
        None => mark.note.clone(),
    }
}

/// Where a note of ours stands to the letter, as long as its marks cover what it covers: other programs may have moved them.
fn exact_range(document: &Document, parts: &[usize], own: &OwnMark) -> Option<TextRange> {
    let range = own.place.as_ref()?.range_in(document)?;
    let map = document.page_map.as_ref()?;
    let covered = quads_by_page(map, range, own.kind() == Kind::Bookmark);
    let is_there = |(part, (page, quads)): (&usize, (usize, Vec<Quad>))| {
        let mark = &document.page_marks[*part];
        // A sign is put beside its place.
        mark.page == page && (mark.kind == PageMarkKind::Text || are_same(&mark.quads, &quads))
    };
    let is_whole = parts.len() == covered.len();
    (is_whole && parts.iter().zip(covered).all(is_there)).then_some(range)
}

fn place(document: &Document, mark: &PageMark) -> Option<OnPage> {
    let map = document.page_map.as_ref()?;
    let place = OnPage::new(mark.page, map.pages().get(mark.page)?, &mark.quads)?;
    (!place.quads.is_empty()).then_some(place)
}

/// What tells a mark from all others of its file, however its words are read: the page, and its name there or else where it stands.
fn identity(document: &Document, mark: &PageMark) -> String {
    let (page, kind) = (mark.page, mark.kind.name());
    if !mark.name.is_empty() {
        return format!("page {page} {kind} {}", mark.name);
    }
    let corners: Vec<String> = place(document, mark)
        .iter()
        .flat_map(|place| &place.quads)
        .flat_map(|quad| [quad[0], quad[2]])
        .map(|(x, y)| format!("{x:.0},{y:.0}"))
        .collect();
    format!("page {page} {kind} at {}", corners.join(" "))
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
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::sample::paragraphs;

    #[test]
    fn a_mark_keeps_its_words_its_note_and_what_surrounds_it() {
        let mut document = paragraphs(&["The keeper counted the boats twice."]);
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
        document.page_marks = vec![mark, empty];
        let import = of_pages("a.pdf", &document);
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
        let mut document = paragraphs(&["The keeper."]);
        let mark = PageMark {
            quote: "keeper".to_owned(),
            note: "keeper".to_owned(),
            ..PageMark::default()
        };
        document.page_marks = vec![mark];
        let import = of_pages("a.pdf", &document);
        assert_eq!(import.books[0].annotations[0].note, "");
    }
}
