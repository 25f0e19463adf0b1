//! Word documents (Office Open XML, ECMA-376 part 1), for reading: text, headings, lists, tables, notes, links, pictures and formulas.
//!
//! Parts are read in one pass over their tags, so that a cut or nested file still gives its words. Comments, headers, footers and
//! what was struck out while changes were tracked are no part of the text.

mod body;
mod math;
mod numbering;
mod styles;
mod symbols;
#[cfg(test)]
mod tests;

use super::archive::Archive;
use super::limits::LIMITS;
use super::markup::{Scanner, Token, attribute, local_name, unescape};
use super::{Read, Unreadable, Warning, encoding, paths};
use crate::document::{Builder, Metadata, Package};
use body::Body;
use std::collections::HashMap;

const MAIN: &str = "word/document.xml";

/// Whether an archive holds a Word document, by the names in its index.
pub(super) fn is_one(all: &[u8]) -> bool {
    // The index stands at the end; a document's own part stands in it by name.
    const INDEX: usize = 256 << 10;
    let index = &all[all.len().saturating_sub(INDEX)..];
    super::contains(index, MAIN.as_bytes()) && super::contains(index, b"[Content_Types].xml")
}

pub(super) fn read(_name: &str, bytes: &[u8]) -> Read {
    let archive = Archive::open(bytes)?;
    let main = main_part(&archive);
    let Some(xml) = text_of(&archive, &main) else {
        return Err(Unreadable::new("not-a-book", say!("formats-no-word")));
    };
    let relations = relations(&archive, &main);
    let related = |kind: &str, usual: &str| {
        let named = relations
            .values()
            .find(|relation| relation.kind.ends_with(kind) && !relation.is_outside);
        let path = named.map_or_else(|| usual.to_owned(), |relation| relation.target.clone());
        text_of(&archive, &path)
    };
    let styles = related("/styles", "word/styles.xml")
        .map(|xml| styles::read(&xml))
        .unwrap_or_default();
    let numbering = related("/numbering", "word/numbering.xml")
        .map(|xml| numbering::read(&xml))
        .unwrap_or_default();
    let (footnotes, endnotes) = (
        related("/footnotes", "word/footnotes.xml"),
        related("/endnotes", "word/endnotes.xml"),
    );
    let mut warnings = Vec::new();
    if archive.damaged || !xml.trim_end().ends_with('>') {
        warnings.push(Warning::new("incomplete", say!("formats-end-missing")));
    }
    let mut builder = Builder::new();
    let mut body = Body::new(&archive, &mut builder, &relations, &styles, numbering);
    body.write(&xml);
    for (kind, xml) in [
        (body::NoteKind::Foot, footnotes),
        (body::NoteKind::End, endnotes),
    ] {
        body.notes(kind, &xml.unwrap_or_default());
    }
    Ok((
        builder.finish(about(&archive), Vec::new(), Package::default()),
        warnings,
    ))
}

/// Where a part leads by an id: to another part of the archive, or out of it.
pub(super) struct Relation {
    kind: String,
    target: String,
    is_outside: bool,
}

/// The part that the package names as its document.
fn main_part(archive: &Archive<'_>) -> String {
    let named = relations(archive, "")
        .into_values()
        .find(|relation| relation.kind.ends_with("/officeDocument"));
    named
        .map(|relation| relation.target)
        .filter(|path| archive.find(path).is_some())
        .unwrap_or_else(|| MAIN.to_owned())
}

fn relations(archive: &Archive<'_>, part: &str) -> HashMap<String, Relation> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let path = if folder.is_empty() {
        format!("_rels/{file}.rels")
    } else {
        format!("{folder}/_rels/{file}.rels")
    };
    let xml = text_of(archive, &path).unwrap_or_default();
    let relation = |token| {
        let Token::Start {
            name, attributes, ..
        } = token
        else {
            return None;
        };
        if local_name(name) != "Relationship" {
            return None;
        }
        let word = |name: &str| attribute(attributes, name).map(|value| value.trim().to_owned());
        let is_outside = word("TargetMode").is_some_and(|mode| mode == "External");
        let target = word("Target")?;
        // A part is named from where the document stands, and can only be one of the archive's own.
        let target = if is_outside {
            target
        } else {
            paths::resolve(part, &target)?.path
        };
        Some((
            word("Id")?,
            Relation {
                kind: word("Type").unwrap_or_default(),
                target,
                is_outside,
            },
        ))
    };
    Scanner::new(&xml)
        .filter_map(relation)
        .take(LIMITS.archive_entries)
        .collect()
}

fn text_of(archive: &Archive<'_>, path: &str) -> Option<String> {
    let bytes = archive.read(path, LIMITS.text_bytes).ok()?;
    Some(encoding::decode(&bytes, encoding::declared_in_markup(&bytes)).0)
}

/// What the document says of itself.
fn about(archive: &Archive<'_>) -> Metadata {
    let mut meta = Metadata::default();
    let xml = text_of(archive, "docProps/core.xml").unwrap_or_default();
    let mut open = String::new();
    for token in Scanner::new(&xml) {
        match token {
            Token::Start { name, .. } => local_name(name).clone_into(&mut open),
            Token::End(_) => open.clear(),
            Token::Text(text) | Token::Literal(text) => {
                let text = unescape(text).trim().to_owned();
                match open.as_str() {
                    _ if text.is_empty() => {}
                    "title" => meta.title = text,
                    "creator" => {
                        meta.authors = text.split(';').map(|name| name.trim().to_owned()).collect();
                    }
                    "created" => meta.date = Some(text),
                    "language" => meta.language = Some(text),
                    "description" => meta.description = Some(text),
                    _ => {}
                }
            }
        }
    }
    meta
}

/// Whether a property that is either on or off is on.
fn is_on(attributes: &str) -> bool {
    !attribute(attributes, "val")
        .is_some_and(|value| matches!(value.trim(), "0" | "false" | "off" | "none"))
}

/// The `val` of a property.
fn val(attributes: &str) -> Option<String> {
    attribute(attributes, "val").map(|value| value.trim().to_owned())
}
