//! `manicule dump`: what was read from a file.

use super::arguments::Dump;
use super::{Failure, Output, text};
use crate::app::open::ReadText;
use crate::document::{BlockKind, Direction, Document};
use crate::formats;
use serde_json::{Value, json};

pub fn run(task: &Dump, home: Option<std::path::PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let mut library = text::look_into_library(home)?;
    let text = match text::read(&mut library, &task.file) {
        Ok(text) => text,
        Err(refusal) => {
            if task.json {
                out.json(&json!({ "ok": false, "error": { "code": refusal.code(), "message": refusal.to_string() } }));
                out.finish()?;
            }
            return Err(refusal.into());
        }
    };
    if task.json {
        out.json(&as_json(&text));
    } else if task.outline {
        outline(&text.document, out);
    } else {
        out.exactly(&format!("{}\n", text.document.text.as_str()));
    }
    Ok(())
}

/// Contents and headings with their offsets, one a line.
fn outline(document: &Document, out: &mut Output) {
    out.line(format_args!("{}", document.meta.title));
    if !document.outline.is_empty() {
        out.line("contents:");
    }
    for item in &document.outline {
        let indent = "  ".repeat(usize::from(item.depth) + 1);
        let target = item
            .target
            .map_or("-".to_owned(), |target| target.to_string());
        out.line(format_args!("{indent}{target:>8}  {}", item.label));
    }
    let headings = || {
        document.blocks.iter().filter_map(|block| match block.kind {
            BlockKind::Heading(level) => Some((level, block)),
            _ => None,
        })
    };
    if headings().next().is_some() {
        out.line("headings:");
    }
    for (level, block) in headings() {
        out.line(format_args!(
            "  {:>8}  h{level}  {}",
            block.range.start,
            document.block_text(block).replace('\n', " ")
        ));
    }
}

/// Everything that is known of a text, in the shape that `DESIGN.md`, section 6 names.
fn as_json(text: &ReadText) -> Value {
    let (document, meta) = (&text.document, &text.document.meta);
    // What tools ask for is which way the pages go.
    let direction = meta
        .page_progression
        .or(meta.direction)
        .map(|direction| match direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        });
    // An outline made from headings is ours, and none of the book's.
    let own = document.package.spine.is_empty()
        || document.outline.iter().any(|item| !item.href.is_empty());
    let lines = document.outline.iter().filter(|_| own);
    let toc: Vec<Value> = lines
        .map(|item| {
            json!([
                item.depth,
                item.label,
                Some(&item.href).filter(|href| !href.is_empty())
            ])
        })
        .collect();
    let chapters: Vec<Value> = formats::chapter_words(document)
        .into_iter()
        .map(|(path, count, hash)| json!([path, count, hash]))
        .collect();
    let warnings: Vec<Value> = text
        .warnings
        .iter()
        .map(|warning| json!({ "code": warning.code, "message": warning.message }))
        .collect();
    let pages: Vec<Value> = document
        .pages
        .iter()
        .map(|(label, start)| json!([label, start]))
        .collect();
    json!({
        "ok": true, "error": null, "format": text.format.name(),
        "title": meta.title, "creators": meta.authors, "language": meta.language, "date": meta.date, "identifiers": meta.identifiers,
        "direction": direction, "layout": if document.package.fixed_layout { "fixed" } else { "reflowable" },
        "pages": pages, "spine": document.package.spine, "toc": toc, "cover": document.package.cover, "chapters": chapters,
        "notes": formats::note_references(document), "ruby": document.package.ruby, "images": document.images.len(),
        "code_points": document.text.end(), "warnings": warnings,
    })
}
