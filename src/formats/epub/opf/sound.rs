//! What `rbook` is given instead of the book: a small archive of its package file and contents. They are decoded,
//! bounded and well-formed, and every address is replaced by a number that stands for the real one.

use crate::formats::clamp;
use crate::formats::limits::LIMITS;
use crate::formats::markup::{
    Scanner, Token, attribute, attributes, escape_into, local_name, unescape,
};
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What the first pass over the package file notes: the addresses that numbers stand for.
#[derive(Default)]
pub(super) struct Items {
    pub hrefs: Vec<String>,
    pub ids: Vec<String>,
    pub nav: Option<usize>,
    pub ncx: Option<usize>,
    pub cover: Option<usize>,
}

/// The manifest's addresses, and which of them are contents and cover.
pub(super) fn items(source: &str) -> Items {
    let mut items = Items::default();
    let (mut cover_id, mut toc_id) = (None, None);
    for token in Scanner::new(source) {
        let Token::Start {
            name, attributes, ..
        } = token
        else {
            continue;
        };
        let get = |wanted: &str| attribute(attributes, wanted).map(|value| value.trim().to_owned());
        match local_name(name) {
            "item" => {
                let index = items.hrefs.len();
                let properties = get("properties").unwrap_or_default();
                let has = |property: &str| {
                    properties
                        .split_ascii_whitespace()
                        .any(|one| one == property)
                };
                if has("nav") {
                    items.nav.get_or_insert(index);
                }
                if has("cover-image") {
                    items.cover.get_or_insert(index);
                }
                if get("media-type").as_deref() == Some("application/x-dtbncx+xml") {
                    items.ncx.get_or_insert(index);
                }
                items.ids.push(get("id").unwrap_or_default());
                items.hrefs.push(get("href").unwrap_or_default());
            }
            "meta" if get("name").as_deref() == Some("cover") && cover_id.is_none() => {
                cover_id = get("content");
            }
            "spine" => toc_id = get("toc"),
            _ => {}
        }
    }
    let by_id = |id: Option<String>| {
        items
            .ids
            .iter()
            .position(|other| Some(other) == id.as_ref())
    };
    let (cover, ncx) = (
        items.cover.or_else(|| by_id(cover_id)),
        by_id(toc_id).or(items.ncx),
    );
    (items.cover, items.ncx) = (cover, ncx);
    items
}

/// The address that stands for the manifest's item of this index.
pub(super) fn number(index: usize) -> String {
    format!("i{index}.xml")
}

pub(super) fn index_of(href: &str) -> Option<usize> {
    href.rsplit('/')
        .next()?
        .strip_prefix('i')?
        .strip_suffix(".xml")?
        .parse()
        .ok()
}

/// The package file, well-formed, with numbers for addresses, and naming its NCX where it forgot to.
pub(super) fn numbered(source: &str, items: &Items) -> String {
    let mut index = 0;
    write_well_formed(source, |name, attributes| match local_name(name) {
        "item" => {
            set(attributes, "href", &number(index));
            index += 1;
        }
        "spine" => {
            if let Some(id) = items.ncx.and_then(|ncx| items.ids.get(ncx)) {
                set(attributes, "toc", id);
            }
        }
        _ => {}
    })
}

/// A table of contents, well-formed. `rbook` looks at the first word of `epub:type` alone.
pub(super) fn well_formed(source: &str) -> String {
    write_well_formed(source, |name, attributes| {
        let says_toc = |(name, value): &(String, String)| match local_name(name) {
            "type" => value.split_ascii_whitespace().any(|word| word == "toc"),
            "role" => value == "doc-toc",
            _ => false,
        };
        if local_name(name) == "nav" && attributes.iter().any(says_toc) {
            set(attributes, "epub:type", "toc");
        }
    })
}

fn set(attributes: &mut Vec<(String, String)>, name: &str, value: &str) {
    attributes.retain(|(other, _)| other != name);
    attributes.push((name.to_owned(), value.to_owned()));
}

/// Writes markup as XML that any parser takes: every tag closed, every sign escaped, nothing deeper than the limit.
fn write_well_formed(
    source: &str,
    mut change: impl FnMut(&str, &mut Vec<(String, String)>),
) -> String {
    let mut out = String::with_capacity(source.len() + source.len() / 8);
    let mut open: Vec<&str> = Vec::new();
    for token in Scanner::new(source) {
        match token {
            Token::Text(text) => escape_into(&mut out, &unescape(text)),
            Token::Literal(text) => escape_into(&mut out, text),
            Token::Start {
                name,
                attributes: raw,
                closed,
            } => {
                if open.len() >= LIMITS.nesting || !is_xml_name(name) {
                    continue;
                }
                let mut pairs: Vec<(String, String)> = Vec::new();
                for (name, value) in attributes(raw).take(LIMITS.attributes) {
                    if is_xml_name(name) && !pairs.iter().any(|(other, _)| other == name) {
                        pairs.push((name.to_owned(), unescape(value).trim().to_owned()));
                    }
                }
                change(name, &mut pairs);
                out.push('<');
                out.push_str(name);
                for (name, value) in pairs {
                    out.push(' ');
                    out.push_str(&name);
                    out.push_str("=\"");
                    escape_into(&mut out, &value);
                    out.push('"');
                }
                if closed || clamp::is_void(name) && !matches!(name, "meta" | "link") {
                    out.push_str("/>");
                } else {
                    out.push('>');
                    open.push(name);
                }
            }
            Token::End(name) => {
                if let Some(depth) = open.iter().rposition(|other| *other == name) {
                    for name in open.drain(depth..).rev() {
                        out.push_str(&format!("</{name}>"));
                    }
                }
            }
        }
    }
    for name in open.into_iter().rev() {
        out.push_str(&format!("</{name}>"));
    }
    out
}

fn is_xml_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b':'))
        && name.matches(':').count() <= 1
        && !name.ends_with(':')
}

pub(super) fn small_archive<'a>(
    package: &str,
    tables: impl Iterator<Item = (String, &'a str)>,
) -> Option<Vec<u8>> {
    const CONTAINER: &str = "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>\
        <rootfile full-path=\"package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut add = |name: &str, text: &str| -> Option<()> {
        zip.start_file(name, stored).ok()?;
        zip.write_all(text.as_bytes()).ok()
    };
    add("mimetype", "application/epub+zip")?;
    add("META-INF/container.xml", CONTAINER)?;
    add("package.opf", package)?;
    for (name, text) in tables {
        // One file may be named as both kinds of contents; the second of the name is left out.
        let _ = add(&name, text);
    }
    Some(zip.finish().ok()?.into_inner())
}
