//! Kindle's notebook: the page that its apps send (`Notebook.html`), and Amazon's notebook page as a browser saves it.

use super::kindle;
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::program::Program;
use super::{colour, markup, tidy};
use scraper::{ElementRef, Html};

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    // `<h3>` is opened and closed as `</h3>` within other elements: read as plain divisions, the parts keep their classes.
    let text = file
        .text()
        .replace("</h3>", "</div>")
        .replace("<h3", "<div")
        .replace("</h2>", "</div>")
        .replace("<h2", "<div");
    let page = markup::parse(&text)?;
    let mut import = Import::new(Program::KindleNotebook);
    let mut book = ImportedBook {
        title: markup::first(&page, ".bookTitle"),
        authors: tidy::authors(&author(&markup::first(&page, ".authors"))),
        ..ImportedBook::default()
    };
    let mut chapter = String::new();
    let mut pending: Option<Heading> = None;
    for element in page.select(&markup::selector(
        ".sectionHeading, .noteHeading, .noteText",
    )) {
        let classes = element.value().attr("class").unwrap_or_default();
        let text = own_text(element);
        if classes.contains("sectionHeading") {
            close(pending.take(), "", &mut book, &mut import);
            chapter = tidy::heading(&text);
        } else if classes.contains("noteHeading") {
            close(pending.take(), "", &mut book, &mut import);
            pending = Some(Heading::read(element, &text, &chapter));
        } else {
            close(pending.take(), &text, &mut book, &mut import);
        }
    }
    close(pending, "", &mut book, &mut import);
    import.books.push(book);
    Ok(import)
}

/// `作者：柏拉图`: the label is the app's.
fn author(field: &str) -> String {
    field
        .split_once(['：'])
        .filter(|(label, _)| label.chars().count() <= 4)
        .map_or(field, |(_, name)| name)
        .trim()
        .to_owned()
}

/// The text of an element without that of the parts that a careless exporter left inside of it.
fn own_text(element: ElementRef<'_>) -> String {
    markup::text_before(element, |node| {
        ElementRef::wrap(node).is_some_and(|part| {
            let is_part = part
                .value()
                .classes()
                .any(|class| matches!(class, "noteText" | "noteHeading" | "sectionHeading"));
            is_part && part.text().any(|text| !text.trim().is_empty())
        })
    })
}

/// The line above the words: kind, colour, chapter, page, location.
struct Heading {
    annotation: ImportedAnnotation,
    known: bool,
}

impl Heading {
    fn read(element: ElementRef<'_>, text: &str, section: &str) -> Self {
        let line = tidy::one_line(text);
        let kind = kindle::kind_of(&line);
        let named = element.select(&markup::selector("span[class]")).next();
        let class = named
            .and_then(|span| span.value().attr("class"))
            .unwrap_or_default();
        let ink = class.split('_').nth(1).and_then(colour::ink).or_else(|| {
            let inner = line
                .split_once('(')
                .and_then(|(_, rest)| rest.split_once(')'))
                .map(|(inner, _)| inner)?;
            colour::ink(inner)
        });
        // `Highlight (yellow) - Chapter 1 > Page 3 · Location 52`
        let after = line
            .split_once(" - ")
            .map_or(line.as_str(), |(_, rest)| rest);
        let (inner, place) = after.rsplit_once(" > ").unwrap_or(("", after));
        let (page, location) = kindle::places_of(place);
        let annotation = ImportedAnnotation {
            kind: kind.unwrap_or_default(),
            ink,
            page,
            location,
            chapter: vec![section.to_owned(), inner.to_owned()],
            raw: line,
            ..ImportedAnnotation::default()
        };
        Self {
            annotation,
            known: kind.is_some() || ink.is_some(),
        }
    }
}

/// Ends an entry with its words. A note follows what it is about.
fn close(heading: Option<Heading>, text: &str, book: &mut ImportedBook, import: &mut Import) {
    let Some(Heading {
        mut annotation,
        known,
    }) = heading
    else {
        if !text.trim().is_empty() {
            import.skip("words without a heading", text);
        }
        return;
    };
    let raw = format!("{}\n{text}", annotation.raw);
    annotation.raw.clone_from(&raw);
    if !known {
        // A kind in a language that is not known: with words it is a highlight, without a bookmark.
        annotation.kind = if text.trim().is_empty() {
            ImportedKind::Bookmark
        } else {
            ImportedKind::Highlight
        };
    }
    match annotation.kind {
        ImportedKind::Bookmark | ImportedKind::Area => book.annotations.push(annotation),
        _ if text.trim().is_empty() => import.skip("a heading without words", raw),
        ImportedKind::Highlight => book.annotations.push(ImportedAnnotation {
            quote: text.to_owned(),
            ..annotation
        }),
        ImportedKind::Note => match book
            .annotations
            .last_mut()
            .filter(|mark| takes_note(mark, &annotation))
        {
            Some(mark) => {
                mark.note = if mark.note.is_empty() {
                    text.to_owned()
                } else {
                    format!("{}\n\n{text}", mark.note)
                };
                mark.raw = format!("{}\n{raw}", mark.raw);
            }
            None => book.annotations.push(ImportedAnnotation {
                note: text.to_owned(),
                ..annotation
            }),
        },
    }
}

/// Whether a note that follows a highlight is about it: it lies where the highlight begins, or a little beyond, at its end.
fn takes_note(mark: &ImportedAnnotation, note: &ImportedAnnotation) -> bool {
    let number = |text: &str| {
        text.split(['-', ','])
            .next()
            .and_then(|first| first.parse::<usize>().ok())
    };
    if mark.kind != ImportedKind::Highlight || mark.chapter.first() != note.chapter.first() {
        return false;
    }
    match (number(&mark.location), number(&note.location)) {
        // A location is about 150 bytes of the book.
        (Some(start), Some(at)) => start <= at && at <= start + mark.quote.len() / 100 + 2,
        _ => !mark.page.is_empty() && mark.page == note.page,
    }
}

/// Amazon's page of all notes of a book.
pub(super) fn read_web(file: &SourceFile<'_>) -> Result<Import, String> {
    let page = markup::parse(&file.text())?;
    let mut import = Import::new(Program::KindleWeb);
    let mut book = book_of_web(&page);
    for entry in page.select(&markup::selector(
        "#kp-notebook-annotations > div, .kp-notebook-annotation-entry",
    )) {
        match entry_of_web(entry) {
            Ok(annotation) => book.annotations.push(annotation),
            Err(heading) if heading.is_empty() => {}
            Err(heading) => import.skip("an entry without words", heading),
        }
    }
    import.books.push(book);
    Ok(import)
}

/// What the page says of the book.
fn book_of_web(page: &Html) -> ImportedBook {
    let asin = page
        .select(&markup::selector("#kp-notebook-annotations-asin"))
        .next()
        .and_then(|input| input.attr("value"));
    let mut authors = markup::first(page, "p.kp-notebook-metadata");
    if let Some((label, names)) = authors.split_once([':', '：'])
        && label.chars().count() <= 12
    {
        authors = names.trim().to_owned();
    }
    let title = markup::first(page, "h3.kp-notebook-metadata");
    ImportedBook {
        title: if title.is_empty() {
            markup::first(page, ".kp-notebook-metadata")
        } else {
            title
        },
        authors: tidy::authors(&authors.replace(", and ", ";").replace(" and ", ";")),
        identifiers: asin
            .map(|asin| format!("asin:{asin}"))
            .into_iter()
            .collect(),
        ..ImportedBook::default()
    }
}

/// A highlight or note of the page; the heading of an entry that has neither.
fn entry_of_web(entry: ElementRef<'_>) -> Result<ImportedAnnotation, String> {
    let find = |css: &str| entry.select(&markup::selector(css)).next();
    let text_at = |css: &str| find(css).map(markup::text_of).unwrap_or_default();
    let (quote, note) = (text_at("#highlight"), text_at("span#note, p#note"));
    let mut heading = text_at("#annotationHighlightHeader");
    if heading.is_empty() {
        heading = text_at("#annotationNoteHeader");
    }
    if quote.is_empty() && note.is_empty() {
        return Err(heading);
    }
    let classes = find(".kp-notebook-highlight")
        .and_then(|mark| mark.value().attr("class"))
        .unwrap_or_default();
    let ink = classes
        .split_whitespace()
        .filter_map(|class| class.strip_prefix("kp-notebook-highlight-"))
        .find_map(colour::ink);
    let (page, location) = kindle::places_of(&heading);
    Ok(ImportedAnnotation {
        kind: if quote.is_empty() {
            ImportedKind::Note
        } else {
            ImportedKind::Highlight
        },
        quote,
        note,
        ink,
        page,
        location,
        raw: markup::text_of(entry),
        ..ImportedAnnotation::default()
    })
}
