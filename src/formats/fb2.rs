//! FictionBook 2: one XML file with its metadata, its text in nested sections, its notes in a body of their own and its pictures
//! in base 64 at the end. Also such a file inside a ZIP archive.
//!
//! The file is read in one pass over its tags, so that one that is cut off or nested without end still gives its words. Element
//! names are those of the FictionBook 2.1 schema.

mod about;
mod text;

use super::archive::Archive;
use super::limits::LIMITS;
use super::markup::{Scanner, Token, attribute, local_name};
use super::{Read, Unreadable, Warning, encoding, links};
use crate::document::{Builder, Package};
use std::collections::HashMap;
use std::sync::Arc;

pub(super) fn read(_name: &str, bytes: &[u8]) -> Read {
    let unpacked = if bytes.starts_with(b"PK") {
        Some(unpack(bytes)?)
    } else {
        None
    };
    let bytes = unpacked.as_deref().unwrap_or(bytes);
    let (xml, warning) = encoding::decode(bytes, encoding::declared_in_markup(bytes));
    let mut warnings: Vec<Warning> = warning.into_iter().collect();
    let pictures = pictures(&xml, &mut warnings);
    let about = about::read(&xml);
    let mut builder = Builder::new();
    text::write(&xml, &about, &pictures, &mut builder);
    if !xml.trim_end().ends_with("</FictionBook>") {
        warnings.push(Warning::new("incomplete", say!("formats-end-missing")));
    }
    Ok((
        builder.finish(about.meta, Vec::new(), Package::default()),
        warnings,
    ))
}

/// The book inside an archive.
fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let archive = Archive::open(bytes)?;
    let mut names: Vec<&str> = archive
        .names()
        .filter(|name| name.to_ascii_lowercase().ends_with(".fb2"))
        .collect();
    names.sort_unstable();
    let found = names
        .first()
        .and_then(|name| archive.read(name, LIMITS.text_bytes).ok());
    found.ok_or_else(|| Unreadable::new("not-a-book", say!("formats-no-fictionbook")))
}

/// The pictures of a book by their names.
fn pictures(xml: &str, warnings: &mut Vec<Warning>) -> HashMap<String, Arc<[u8]>> {
    let mut pictures = HashMap::new();
    let (mut broken, mut total) = (0, 0);
    let mut scanner = Scanner::new(xml);
    while let Some(token) = scanner.next() {
        let Token::Start {
            name,
            attributes,
            closed: false,
        } = token
        else {
            continue;
        };
        if local_name(name) != "binary" {
            continue;
        }
        let id = attribute(attributes, "id").unwrap_or_default().into_owned();
        let data = scanner.raw_text(name);
        total += data.len();
        match links::base64(data)
            .filter(|_| data.len() <= LIMITS.media_bytes && total <= LIMITS.total_bytes)
        {
            Some(bytes) => drop(pictures.entry(id).or_insert_with(|| bytes.into())),
            None => broken += 1,
        }
    }
    if broken > 0 {
        warnings.push(Warning::new(
            "bad-picture",
            say!("formats-pictures-lost", count = broken),
        ));
    }
    pictures
}

#[cfg(test)]
mod tests;
