//! Kindle books without protection: MOBI 6 and KF8 (AZW3), alone or both in one file.
//!
//! Field layouts as the MobileRead wiki documents them ("MOBI", "PDB", "KF8"). Every number in the file is only a claim: what
//! points outside of the file is not there.

mod header;
mod index;
mod kf8;
mod records;
#[cfg(test)]
mod tests;
mod unpack;

use super::html::{self, Notes, Surroundings, Walker};
use super::limits::LIMITS;
use super::{Read, Unreadable, Warning, encoding, images, links};
use crate::document::{Builder, Document, Image, Link, Package};
use crate::formats::css::Cascade;
use header::Header;
use records::Records;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Whether a file is one, by the type in its database header.
pub(super) fn is_one(all: &[u8]) -> bool {
    matches!(all.get(60..68), Some(b"BOOKMOBI" | b"TEXtREAd"))
}

pub(super) fn read(_name: &str, bytes: &[u8]) -> Read {
    let records = Records::of(bytes).ok_or_else(broken)?;
    let old = Header::read(records.get(0).ok_or_else(broken)?, 0).ok_or_else(broken)?;
    if old.is_locked {
        return Err(Unreadable::new(
            "copy-protected",
            say!("formats-kindle-protected"),
        ));
    }
    // A file for old and new devices holds the book twice; the newer half is the better one.
    let newer = old
        .boundary
        .and_then(|start| Header::read(records.get(start)?, start))
        .filter(|header| header.version >= 8);
    let resources = Resources {
        records: &records,
        first: old.first_resource,
    };
    let header = newer.as_ref().unwrap_or(&old);
    let (text, is_cut) = unpack::text(&records, header);
    if text.is_empty() {
        return Err(broken());
    }
    let mut document = if header.version >= 8 {
        kf8::read(&records, header, &text, &resources)
    } else {
        old_book(&records, header, &text, &resources)
    };
    document.package.cover = header.cover.map(|cover| format!("picture {}", cover + 1));
    let incomplete = Warning::new("incomplete", say!("formats-part-missing"));
    Ok((document, is_cut.then_some(incomplete).into_iter().collect()))
}

fn broken() -> Unreadable {
    Unreadable::new("not-a-book", say!("formats-kindle-broken"))
}

/// The pictures of a file.
struct Resources<'a> {
    records: &'a Records<'a>,
    first: usize,
}

impl Resources<'_> {
    /// A picture by its number; the first is 1.
    fn picture(&self, number: usize, alt: &str) -> Image {
        let bytes = number
            .checked_sub(1)
            .and_then(|index| self.records.get(self.first.checked_add(index)?))
            .unwrap_or_default();
        images::image(format!("picture {number}"), alt.to_owned(), bytes.into())
    }
}

/// Reads the one page that an old book is.
fn old_book(
    records: &Records<'_>,
    header: &Header,
    text: &[u8],
    resources: &Resources<'_>,
) -> Document {
    let contents = index::contents(records, header);
    let mut places: BTreeSet<usize> = positions(text).collect();
    places.extend(contents.iter().filter_map(|line| line.position));
    let anchors = places
        .into_iter()
        .map(|place| (place, format!("filepos{place}")))
        .collect();
    let text = with_anchors(text, anchors);
    let markup = rewritten(&header.decode(&text));
    let mut builder = Builder::new();
    builder.section("", None, true);
    let mut surroundings = OldBook { resources };
    let (cascade, mut notes) = (Cascade::default(), Notes::default());
    let page = html::tree(&markup);
    let mut walker = Walker::new(&mut builder, &mut surroundings, &mut notes, &cascade);
    walker.walk(page.tree.root());
    let lines = contents.into_iter().filter_map(|line| {
        Some((
            line.depth,
            line.label,
            format!("#filepos{}", line.position?),
        ))
    });
    builder.finish(header.meta.clone(), lines.collect(), Package::default())
}

/// Byte positions that links of an old book lead to.
fn positions(text: &[u8]) -> impl Iterator<Item = usize> + '_ {
    const WORD: &[u8] = b"filepos=";
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += text
                .get(at..)?
                .windows(WORD.len())
                .position(|window| window == WORD)?
                + WORD.len();
            let digits: String = text[at..]
                .iter()
                .take(14)
                .skip_while(|byte| **byte == b'"')
                .take_while(|byte| byte.is_ascii_digit())
                .map(|byte| char::from(*byte))
                .collect();
            if let Ok(position) = digits.parse() {
                return Some(position);
            }
        }
    })
}

/// The text with named anchors at byte positions; one that falls into a tag stands before it.
fn with_anchors(text: &[u8], anchors: Vec<(usize, String)>) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + anchors.len() * 32);
    let mut copied = 0;
    for (at, name) in anchors.into_iter().filter(|(at, _)| *at <= text.len()) {
        let mut at = at.max(copied);
        let open = text[copied..at]
            .iter()
            .rposition(|byte| matches!(byte, b'<' | b'>'));
        if let Some(open) = open.filter(|open| text[copied + open] == b'<') {
            at = copied + open;
        }
        out.extend_from_slice(&text[copied..at]);
        out.extend_from_slice(format!("<a id=\"{name}\"></a>").as_bytes());
        copied = at;
    }
    out.extend_from_slice(&text[copied..]);
    out
}

/// The markup of an old book as that of a page: its links, pictures and page breaks as HTML.
fn rewritten(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find("filepos=") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let after = &after["filepos=".len()..];
        let quoted = after.strip_prefix('"').unwrap_or(after);
        let digits = quoted
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(quoted.len());
        let number = quoted[..digits].trim_start_matches('0');
        out.push_str(&format!(
            "href=\"#filepos{}\"",
            if number.is_empty() { "0" } else { number }
        ));
        rest = &quoted[digits..];
        rest = rest.strip_prefix('"').unwrap_or(rest);
    }
    out.push_str(rest);
    out.replace(" recindex=", " src=").replace(
        "<mbp:pagebreak",
        "<p style=\"page-break-before: always\"></p><mbp:pagebreak",
    )
}

struct OldBook<'a> {
    resources: &'a Resources<'a>,
}

impl Surroundings for OldBook<'_> {
    fn key(&self, id: &str) -> String {
        format!("#{id}")
    }

    fn link(&self, href: &str) -> Option<Link> {
        match links::classify_link(href)? {
            // There is nothing beside a book.
            Link::Neighbour(_) => None,
            link => Some(link),
        }
    }

    fn image(&mut self, source: &str, alt: &str) -> Image {
        self.resources
            .picture(source.trim().parse().unwrap_or(0), alt)
    }

    fn bytes(&mut self, _source: &str) -> Option<Vec<u8>> {
        None
    }
}

/// Text of a book in the encoding that its header names.
fn decoded(bytes: &[u8], code_page: u32) -> Cow<'_, str> {
    match code_page {
        65001 => String::from_utf8_lossy(bytes),
        1252 => encoding_rs::WINDOWS_1252.decode(bytes).0,
        _ => Cow::Owned(encoding::decode(bytes, None).0),
    }
}

/// Bytes that all parts of a book together may have.
const MOST: usize = LIMITS.text_bytes;
