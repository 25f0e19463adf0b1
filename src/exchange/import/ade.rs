//! Adobe Digital Editions: `.annot` files of XML, also those that Sony and Kobo readers write.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, markup, tidy};
use crate::annotation::Ink;
use scraper::ElementRef;

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    // The page reader knows no empty elements of XML, and gives `title` and `text` meanings of their own.
    let page = markup::parse(&renamed(&file.text()))?;
    let mut import = Import::new(Program::Ade);
    let root = page.root_element();
    let about = child(root, "x-publication");
    let identifier = field(about, "dc:identifier");
    let mut book = ImportedBook {
        title: field(about, "dc:title"),
        authors: tidy::authors(&field(about, "dc:creator")),
        identifiers: if identifier.is_empty() {
            Vec::new()
        } else {
            vec![identifier]
        },
        ..ImportedBook::default()
    };
    book.annotations = named(root, "x-annotation").map(annotation).collect();
    import.books.push(book);
    Ok(import)
}

/// The text of an element's child; none where it has no such child.
fn field(element: Option<ElementRef<'_>>, name: &str) -> String {
    element
        .and_then(|element| child(element, name))
        .map(text_of)
        .unwrap_or_default()
}

fn annotation(entry: ElementRef<'_>) -> ImportedAnnotation {
    let fragment = child(entry, "x-fragment");
    let attribute = |name: &str| {
        fragment
            .and_then(|fragment| fragment.value().attr(name))
            .unwrap_or_default()
    };
    let (start, end) = (attribute("start"), attribute("end"));
    let quote = field(fragment, "x-text");
    let content = child(entry, "x-content");
    let note = field(content, "x-text");
    // What begins where it ends is a place, and its words are a label.
    let kind = if start == end && note.is_empty() {
        ImportedKind::Bookmark
    } else if quote.is_empty() {
        ImportedKind::Note
    } else {
        ImportedKind::Highlight
    };
    let created = Moment::from_iso(&field(Some(entry), "dc:date"));
    let color = attribute("color");
    ImportedAnnotation {
        kind,
        quote: if kind == ImportedKind::Bookmark {
            String::new()
        } else {
            quote
        },
        note,
        ink: [Ink::Yellow, Ink::Pink, Ink::Blue, Ink::Green]
            .get(color.parse().unwrap_or(usize::MAX))
            .copied()
            .or_else(|| colour::ink(color)),
        created,
        modified: Moment::from_iso(&field(content, "dc:date")),
        source: start.split('#').next().unwrap_or_default().to_owned(),
        progression: attribute("progress").parse().ok(),
        raw: format!("{start} {end}\n{}", markup::text_of(entry)),
        ..ImportedAnnotation::default()
    }
}

/// The same with names of elements that mean nothing to a page, and without empty ones.
fn renamed(text: &str) -> String {
    let mut out = text.to_owned();
    for name in [
        "annotationSet",
        "publication",
        "annotation",
        "target",
        "fragment",
        "text",
        "content",
    ] {
        for (open, close) in [("<", "<x-"), ("</", "</x-")] {
            for end in [">", " ", "\n", "\r", "\t", "/"] {
                out = out.replace(
                    &format!("{open}{name}{end}"),
                    &format!("{close}{}{end}", name.to_lowercase()),
                );
            }
        }
    }
    let empty = regex::Regex::new(r"<([A-Za-z:-]+)([^<>]*)/>").expect("a pattern of ours");
    empty.replace_all(&out, "<$1$2></$1>").into_owned()
}

fn named<'a>(root: ElementRef<'a>, name: &'a str) -> impl Iterator<Item = ElementRef<'a>> {
    root.descendants()
        .filter_map(ElementRef::wrap)
        .filter(move |element| element.value().name().eq_ignore_ascii_case(name))
}

fn child<'a>(element: ElementRef<'a>, name: &str) -> Option<ElementRef<'a>> {
    element
        .descendants()
        .skip(1)
        .filter_map(ElementRef::wrap)
        .find(|inner| inner.value().name().eq_ignore_ascii_case(name))
}

fn text_of(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}
