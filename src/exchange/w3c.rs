//! Notes as web annotations, in the shape of the W3C's EPUB Annotations (working draft of 2026-09-20) with the text quotation of the
//! Web Annotation Data Model (2017). Each says the same as a [`NoteRecord`]. `back/valid.rs` holds them against the specification.

use super::json::{NoteRecord, pretty};
use super::selection::Selection;
use crate::annotation::Annotation;
use crate::annotation::anchor::Anchor;
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use uuid::Uuid;

/// One set for each text; several are an array.
pub(super) fn write(texts: &[Selection<'_>]) -> String {
    let mut sets: Vec<Value> = texts.iter().map(set).collect();
    match sets.len() {
        1 => pretty(&sets.remove(0)),
        _ => pretty(&sets),
    }
}

/// A name for the notes on a text that is the same on every run.
pub(super) fn set_id(key: &str) -> String {
    format!(
        "urn:uuid:{}",
        Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("manicule:{key}").as_bytes())
    )
}

/// Who has written a file.
pub(super) fn generator() -> Value {
    json!({
        "id": "https://manicule.example", "type": "Software", "name": concat!("Manicule ", env!("CARGO_PKG_VERSION")),
    })
}

fn set(selection: &Selection<'_>) -> Value {
    let meta = &selection.document.meta;
    let mut about = json!({
        "dc:identifier": meta.identifiers, "dc:title": meta.title, "dc:creator": meta.authors,
    });
    if !meta.media_type.is_empty() {
        about["dc:format"] = json!(meta.media_type);
    }
    if let Some(language) = &meta.language {
        about["dc:language"] = json!(language);
    }
    json!({
        "@context": "https://www.w3.org/ns/epub-anno.jsonld",
        "id": format!("manicule:{}", selection.key),
        "type": "AnnotationSet",
        "generator": generator(),
        "about": about,
        "items": selection.annotations().map(|note| annotation(selection, note)).collect::<Vec<_>>(),
    })
}

fn annotation(selection: &Selection<'_>, note: &Annotation) -> Value {
    let record = NoteRecord::new(selection.document, selection.key, note);
    let motivation = match (record.kind, record.note.is_empty()) {
        ("bookmark", _) => "bookmarking",
        (_, true) => "highlighting",
        (_, false) => "commenting",
    };
    json!({
        "id": format!("urn:uuid:{}", record.id),
        "type": "Annotation",
        "motivation": motivation,
        "created": record.created,
        "modified": record.modified,
        "body": {
            "type": "TextualBody", "format": "text/plain", "value": record.note,
            "color": record.color, "highlight": record.style, "tags": record.tags,
        },
        "target": target(selection, note, &record),
    })
}

/// Where the passage is: the words as they were marked, to the letter, and their place. Positions are those of the resource that is
/// named: of a text that is one file, the flat text; of one with parts, only the words tell.
fn target(selection: &Selection<'_>, note: &Annotation, record: &NoteRecord) -> Value {
    let anchor = selection
        .notebook
        .and_then(|notebook| notebook.anchor(note.id));
    let quotation = match &anchor {
        Some(anchor) => json!({
            "type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix,
        }),
        None => json!({ "type": "TextQuoteSelector", "exact": note.quote }),
    };
    let part = anchor.as_ref().map_or("", |anchor| anchor.source.as_str());
    let mut selectors = vec![quotation];
    if !part.is_empty() {
        selectors.extend(anchor.as_ref().and_then(text_fragment));
    } else if let (Some(start), Some(end)) = (record.start, record.end) {
        selectors.push(json!({ "type": "TextPositionSelector", "start": start, "end": end }));
    }
    let headings: Vec<Value> = note
        .headings
        .iter()
        .zip(1..)
        .map(|(title, level): (_, u8)| json!({ "level": level, "txt": title }))
        .collect();
    json!({
        "source": if part.is_empty() { format!("manicule:{}", selection.key) } else { href(part) },
        "selector": selectors,
        "meta": { "headings": headings },
    })
}

/// Code points of words that a text fragment holds whole; of more it holds the first and the last.
const WHOLE: usize = 200;
/// Words at either end of a longer passage.
const AT_ENDS: usize = 6;

/// The passage as a text fragment (WICG), whose parts may not reach over the end of a paragraph.
fn text_fragment(anchor: &Anchor) -> Option<Value> {
    let lines = || {
        anchor
            .exact
            .split('\n')
            .filter(|line| !line.trim().is_empty())
    };
    let (first, last) = (lines().next()?.trim(), lines().next_back()?.trim());
    let mut parts = Vec::new();
    let before = anchor.prefix.rsplit('\n').next().unwrap_or_default().trim();
    if !before.is_empty() {
        parts.push(format!("{}-", encoded(before)));
    }
    if lines().count() == 1 && first.chars().count() <= WHOLE {
        parts.push(encoded(first));
    } else {
        let words = |line: &str| {
            line.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let (first, last) = (words(first), words(last));
        parts.push(encoded(&first[..first.len().min(AT_ENDS)].join(" ")));
        parts.push(encoded(
            &last[last.len().saturating_sub(AT_ENDS)..].join(" "),
        ));
    }
    let after = anchor.suffix.split('\n').next().unwrap_or_default().trim();
    if !after.is_empty() {
        parts.push(format!("-{}", encoded(after)));
    }
    Some(json!({
        "type": "FragmentSelector", "conformsTo": "https://wicg.github.io/scroll-to-text-fragment/",
        "value": format!(":~:text={}", parts.join(",")),
    }))
}

/// What stands in a path as it is not in an address.
const NOT_IN_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'#')
    .add(b'?')
    .add(b'{')
    .add(b'}')
    .add(b'%');

/// A path within the archive of a text as an address that is relative to it.
pub(super) fn href(path: &str) -> String {
    utf8_percent_encode(path, NOT_IN_PATHS).to_string()
}

/// Hyphens and commas part a directive, so they are encoded too.
fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
