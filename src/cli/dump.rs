//! `manicule dump`: what was read from a file.

use super::arguments::Dump;
use super::{Failure, Output, text};
use crate::document::{BlockKind, Direction, Document};
use crate::formats::{self, Reading, Unreadable};
use crate::sandbox;
use serde_json::{Value, json};

pub fn run(task: &Dump, home: Option<std::path::PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let library = text::open_library(home)?;
    let (name, bytes) = text::bytes_of(&library, &task.file)?;
    let reading = match sandbox::read_now(&name, &bytes) {
        Ok(reading) => reading,
        Err(refusal) if task.json => {
            out.json(&refusal_json(&refusal));
            out.print()?;
            return Err(refusal.into());
        }
        Err(refusal) => return Err(refusal.into()),
    };
    if task.json {
        out.json(&as_json(&reading));
    } else if task.outline {
        outline(&reading.document, out);
    } else {
        out.line(reading.document.text.as_str());
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
        let target = item.target.map_or("-".to_owned(), |target| target.to_string());
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
        out.line(format_args!("  {:>8}  h{level}  {}", block.range.start, document.block_text(block).replace('\n', " ")));
    }
}

/// Everything that is known of a text, in the shape that `DESIGN.md`, section 6 names.
fn as_json(reading: &Reading) -> Value {
    let (document, meta) = (&reading.document, &reading.document.meta);
    let direction = meta.direction.map(|direction| match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    });
    // An outline made from headings is ours, and none of the book's.
    let own = document.package.spine.is_empty() || document.outline.iter().any(|item| !item.href.is_empty());
    let lines = document.outline.iter().filter(|_| own);
    let toc: Vec<Value> =
        lines.map(|item| json!([item.depth, item.label, Some(&item.href).filter(|href| !href.is_empty())])).collect();
    let chapters: Vec<Value> =
        formats::chapter_words(document).into_iter().map(|(path, count, hash)| json!([path, count, hash])).collect();
    let warnings: Vec<Value> =
        reading.warnings.iter().map(|warning| json!({ "code": warning.code, "message": warning.message })).collect();
    json!({
        "ok": true, "error": null, "format": reading.format.name(),
        "title": meta.title, "creators": meta.authors, "language": meta.language, "date": meta.date, "identifiers": meta.identifiers,
        "direction": direction, "layout": if document.package.fixed_layout { "fixed" } else { "reflowable" },
        "spine": document.package.spine, "toc": toc, "cover": document.package.cover, "chapters": chapters,
        "notes": formats::note_references(document), "ruby": document.package.ruby, "images": document.images.len(),
        "code_points": document.text.end(), "warnings": warnings,
    })
}

fn refusal_json(refusal: &Unreadable) -> Value {
    json!({ "ok": false, "error": { "code": refusal.code, "message": refusal.message } })
}
