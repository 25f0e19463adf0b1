//! PocketBook: the page that its reader and its app export.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, markup, tidy};
use scraper::ElementRef;

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let page = markup::parse(&file.text())?;
    let mut import = Import::new(Program::PocketBook);
    let headline = markup::first(&page, "head > title");
    let heading = markup::first(&page, "h1");
    let named = name_after_date(if headline.is_empty() {
        &heading
    } else {
        &headline
    });
    let mut book = ImportedBook {
        title: tidy::stem(named).to_owned(),
        file_name: named.to_owned(),
        ..ImportedBook::default()
    };
    for element in page.select(&markup::selector(".bookmark")) {
        match entry(element) {
            Some(annotation) => book.annotations.push(annotation),
            None => import.skip("an entry without words", markup::text_of(element)),
        }
    }
    import.books.push(book);
    Ok(import)
}

/// A highlight, note or bookmark; none where it has neither passage nor note.
fn entry(element: ElementRef<'_>) -> Option<ImportedAnnotation> {
    let find = |css: &str| {
        element
            .select(&markup::selector(css))
            .next()
            .map(markup::text_of)
            .unwrap_or_default()
    };
    let classes = element.value().attr("class").unwrap_or_default();
    let color = classes
        .split_whitespace()
        .filter_map(|class| class.strip_prefix("bm-color-"))
        .next()
        .unwrap_or_default();
    let (text, note, page) = (find(".bm-text"), find(".bm-note"), find(".bm-page"));
    // A place has the word for it where the words of a passage would stand; colour `note` is that of such a place, and of a note
    // without a passage.
    let is_no_passage = color == "note" && text.split_whitespace().count() <= 2;
    let kind = match () {
        () if is_no_passage && note.is_empty() => ImportedKind::Bookmark,
        () if text.is_empty() && note.is_empty() => return None,
        () if text.is_empty() || is_no_passage => ImportedKind::Note,
        () => ImportedKind::Highlight,
    };
    Some(ImportedAnnotation {
        kind,
        quote: if kind == ImportedKind::Highlight {
            text
        } else {
            String::new()
        },
        note,
        ink: colour::ink(color),
        page: page.trim().to_owned(),
        raw: markup::text_of(element),
        ..ImportedAnnotation::default()
    })
}

/// `2024-02-03 10:11:12 - Name.epub`: the name of the book.
fn name_after_date(title: &str) -> &str {
    title
        .split_once(" - ")
        .filter(|(date, _)| Moment::from_iso(date).is_some())
        .map_or(title, |(_, name)| name)
}
