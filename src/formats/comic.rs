//! Comics as archives of pictures (CBZ): every picture is a page, in the order that a person would count the names in.

use super::archive::Archive;
use super::limits::LIMITS;
use super::markup::{Scanner, Token, local_name, unescape};
use super::{Read, Unreadable, Warning, encoding, images};
use crate::document::{Builder, Metadata, Package};
use std::cmp::Ordering;

const PICTURES: [&str; 5] = [".png", ".jpg", ".jpeg", ".gif", ".webp"];

pub(super) fn read(_name: &str, bytes: &[u8]) -> Read {
    let archive = Archive::open(bytes)?;
    let mut names: Vec<&str> = archive.names().filter(|name| is_page(name)).collect();
    if names.is_empty() {
        return Err(Unreadable::new("no-text", say!("formats-no-comic")));
    }
    names.sort_by(|a, b| by_count(a, b));
    let mut warnings = Vec::new();
    if archive.damaged {
        warnings.push(Warning::new("incomplete", say!("formats-parts-missing")));
    }
    let mut builder = Builder::new();
    let mut lost = 0;
    for (number, name) in (1..).zip(names) {
        let image = match archive.read(name, LIMITS.media_bytes) {
            Ok(bytes) => images::image(name.to_owned(), format!("Page {number}"), bytes.into()),
            Err(refusal) => images::lost(
                name.to_owned(),
                format!("Page {number}"),
                refusal.of_picture(),
            ),
        };
        lost += usize::from(image.bytes.is_empty());
        builder.section(name, Some(format!("Page {number}")), true);
        let id = builder.image(image);
        builder.place_image(id);
    }
    if lost > 0 {
        warnings.push(Warning::new(
            "bad-picture",
            say!("formats-comic-pages-lost", count = lost),
        ));
    }
    Ok((
        builder.finish(about(&archive), Vec::new(), Package::default()),
        warnings,
    ))
}

/// Pictures, but for what systems and programs put beside them.
fn is_page(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let hidden = name
        .split('/')
        .any(|part| part.starts_with('.') || part == "__MACOSX");
    !hidden && PICTURES.iter().any(|ending| lower.ends_with(ending))
}

/// Numbers within names are counted: page 2 comes before page 10.
pub(super) fn by_count(a: &str, b: &str) -> Ordering {
    let (mut a_parts, mut b_parts) = (parts(a), parts(b));
    loop {
        match (a_parts.next(), b_parts.next()) {
            (None, None) => return a.cmp(b),
            (one, other) => match one.cmp(&other) {
                Ordering::Equal => {}
                order => return order,
            },
        }
    }
}

/// A name as words and numbers; a number is kept as its length and its digits, so that none is too long to be compared.
fn parts(name: &str) -> impl Iterator<Item = (Option<usize>, String)> + '_ {
    let mut rest = name;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let digits = first.is_ascii_digit();
        let end = rest
            .find(|c: char| c.is_ascii_digit() != digits)
            .unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        let number = part.trim_start_matches('0');
        Some(if digits {
            (Some(number.len()), number.to_owned())
        } else {
            (None, part.to_lowercase())
        })
    })
}

/// What `ComicInfo.xml` says, where there is one.
fn about(archive: &Archive<'_>) -> Metadata {
    let mut meta = Metadata::default();
    let Some(path) = archive
        .names()
        .find(|name| name.eq_ignore_ascii_case("ComicInfo.xml"))
        .map(str::to_owned)
    else {
        return meta;
    };
    let bytes = archive.read(&path, LIMITS.text_bytes).unwrap_or_default();
    let (xml, _) = encoding::decode(&bytes, encoding::declared_in_markup(&bytes));
    let (mut open, mut series) = (String::new(), String::new());
    for token in Scanner::new(&xml) {
        match token {
            Token::Start { name, .. } => local_name(name).clone_into(&mut open),
            Token::End(_) => open.clear(),
            Token::Text(text) | Token::Literal(text) => {
                let text = unescape(text).trim().to_owned();
                match open.as_str() {
                    _ if text.is_empty() => {}
                    "Title" => meta.title = text,
                    "Series" => series = text,
                    "Writer" | "Penciller" if !meta.authors.contains(&text) => {
                        meta.authors.push(text);
                    }
                    "LanguageISO" => meta.language = Some(text),
                    "Summary" => meta.description = Some(text),
                    _ => {}
                }
            }
        }
    }
    if meta.title.is_empty() {
        meta.title = series;
    }
    meta
}

#[cfg(test)]
mod tests {
    use crate::document::BlockKind;
    use crate::formats::Format;
    use std::io::{Cursor, Write};

    /// The start of a picture is enough to tell what it is.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03\x08\x06\0\0\0";

    fn pack(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            zip.start_file(*name, zip::write::SimpleFileOptions::default())
                .unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn pages_are_counted_and_what_is_no_page_is_passed_over() {
        let info = b"<ComicInfo><Series>Gulls</Series><Writer>A. Marlow</Writer></ComicInfo>";
        let packed = pack(&[
            ("b/10.png", PNG),
            ("b/2.png", PNG),
            ("b/002b.png", PNG),
            ("__MACOSX/._2.png", PNG),
            ("Thumbs.db", b"x"),
            ("ComicInfo.xml", info),
        ]);
        let reading = crate::formats::read("gulls.cbz", &packed).unwrap();
        assert_eq!(reading.format, Format::Comic);
        let names: Vec<&str> = reading
            .document
            .images
            .iter()
            .map(|image| image.name.as_str())
            .collect();
        assert_eq!(names, ["b/2.png", "b/002b.png", "b/10.png"]);
        assert!(
            reading
                .document
                .blocks
                .iter()
                .all(|block| matches!(block.kind, BlockKind::Image(_)))
        );
        assert_eq!(
            (
                reading.document.meta.title.as_str(),
                reading.document.meta.authors.len()
            ),
            ("Gulls", 1)
        );
        assert_eq!(reading.document.images[0].size, Some((2, 3)));
    }

    #[test]
    fn a_broken_page_leaves_the_others_and_no_page_at_all_is_no_comic() {
        let reading =
            crate::formats::read("a.cbz", &pack(&[("1.png", PNG), ("2.png", b"no picture")]))
                .unwrap();
        assert_eq!(
            (reading.document.images.len(), &*reading.warnings[0].code),
            (2, "bad-picture")
        );
        assert_eq!(
            crate::formats::read("a.cbz", &pack(&[("a.txt", b"x")]))
                .err()
                .unwrap()
                .code,
            "no-text"
        );
    }
}
