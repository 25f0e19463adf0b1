//! Bytes to documents: one reader per format, all pure. Nothing here touches a disk or a network, and no input makes it panic.

mod archive;
mod clamp;
mod comic;
mod css;
mod drawing;
mod encoding;
mod epub;
mod fb2;
mod html;
mod limits;
mod markdown;
mod markup;
mod package;
mod txt;

pub use drawing::{Pixels, draw};
pub use encoding::ENCODINGS;
pub use limits::{LIMITS, Limits};
pub use package::{chapter_words, note_references};

use crate::document::Document;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A text as it was read, with what was odd about its source.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reading {
    pub document: Document,
    pub warnings: Vec<Warning>,
    pub format: Format,
}

/// Something the reader of a text may want to know about the file: it was read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    pub code: Cow<'static, str>,
    pub message: String,
}

impl Warning {
    fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code: Cow::Borrowed(code), message: message.into() }
    }
}

/// Why a file is not shown, in one sentence: what it is, why not, what to try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreadable {
    pub code: Cow<'static, str>,
    pub message: String,
}

impl Unreadable {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code: Cow::Borrowed(code), message: message.into() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Unreadable {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    Text,
    Markdown,
    Html,
    Epub,
    Fb2,
    Comic,
}

/// What a reader makes of bytes: the text, and its warnings.
type Read = Result<(Document, Vec<Warning>), Unreadable>;

/// One row per format; the file dialog, the sniffing and the dump all read this table.
struct Row {
    format: Format,
    name: &'static str,
    media_type: &'static str,
    extensions: &'static [&'static str],
    /// Bytes that only this format starts with.
    magic: &'static [&'static [u8]],
    /// One text in one encoding, and no archive of parts.
    is_one_text: bool,
    read: fn(&str, &[u8]) -> Read,
}

static TABLE: [Row; 6] = [
    Row {
        format: Format::Epub,
        name: "epub",
        media_type: "application/epub+zip",
        extensions: &["epub"],
        magic: &[b"PK\x03\x04", b"PK\x05\x06"],
        is_one_text: false,
        read: epub::read,
    },
    Row {
        format: Format::Html,
        name: "html",
        media_type: "text/html",
        extensions: &["html", "htm", "xhtml", "xht"],
        magic: &[b"<!doctype html", b"<html"],
        is_one_text: true,
        read: html::read,
    },
    Row {
        format: Format::Markdown,
        name: "markdown",
        media_type: "text/markdown",
        extensions: &["md", "markdown", "mdown", "mkd"],
        magic: &[],
        is_one_text: true,
        read: markdown::read,
    },
    Row {
        format: Format::Text,
        name: "text",
        media_type: "text/plain",
        extensions: &["txt", "text"],
        magic: &[],
        is_one_text: true,
        read: txt::read,
    },
    Row {
        format: Format::Fb2,
        name: "fb2",
        media_type: "application/x-fictionbook+xml",
        extensions: &["fb2", "fbz", "fb2.zip"],
        magic: &[b"<fictionbook"],
        is_one_text: true,
        read: fb2::read,
    },
    Row {
        format: Format::Comic,
        name: "comic",
        media_type: "application/vnd.comicbook+zip",
        extensions: &["cbz"],
        magic: &[],
        is_one_text: false,
        read: comic::read,
    },
];

impl Format {
    pub const ALL: [Self; 6] = [Self::Epub, Self::Html, Self::Markdown, Self::Text, Self::Fb2, Self::Comic];

    fn row(self) -> &'static Row {
        match self {
            Self::Epub => &TABLE[0],
            Self::Html => &TABLE[1],
            Self::Markdown => &TABLE[2],
            Self::Text => &TABLE[3],
            Self::Fb2 => &TABLE[4],
            Self::Comic => &TABLE[5],
        }
    }

    /// `text`, `markdown`, `html`, `epub`, `fb2` or `comic`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().name
    }

    #[must_use]
    pub fn media_type(self) -> &'static str {
        self.row().media_type
    }

    /// File name endings in lower case, without the dot; the first is the usual one.
    #[must_use]
    pub fn extensions(self) -> &'static [&'static str] {
        self.row().extensions
    }
}

/// Formats that are known by their first bytes, and that this reader does not open.
static STRANGERS: [(&[u8], &str); 13] = [
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
];

/// Reads a text. `name` is the file's name (no path is opened); the content decides what it is, the name only where that is silent.
///
/// # Errors
/// [`Unreadable`] where there is no text to be had: a copy-protected, broken, binary or unknown file.
pub fn read(name: &str, bytes: &[u8]) -> Result<Reading, Unreadable> {
    read_as(name, bytes, None)
}

/// Reads a text whose letters are in a named encoding, whatever the file says of them. Archives have parts of many encodings and
/// are read as ever.
///
/// # Errors
/// As [`read`].
pub fn read_as(name: &str, bytes: &[u8], encoding: Option<&str>) -> Result<Reading, Unreadable> {
    let row = sniff(name, bytes)?;
    let told = encoding.filter(|_| row.is_one_text).and_then(|label| encoding::told(bytes, label));
    let bytes = told.as_deref().unwrap_or(bytes);
    let (mut document, mut warnings) = (row.read)(name, bytes)?;
    if document.text.is_empty() {
        warnings.push(Warning::new("no-text", "There are no words in this file that could be shown."));
    }
    document.meta.media_type = row.media_type.to_owned();
    document.meta.title = package::tidy_title(&document.meta.title, LIMITS.title_chars);
    if document.meta.title.is_empty() {
        document.meta.title = stem(name).to_owned();
    }
    Ok(Reading { document, warnings, format: row.format })
}

/// Whether a file is plain text or Markdown: words, with nothing in them that is taken apart.
#[must_use]
pub fn is_plain(name: &str, bytes: &[u8]) -> bool {
    sniff(name, bytes).is_ok_and(|row| matches!(row.format, Format::Text | Format::Markdown))
}

/// Whether the letters of a file of this format can be told to be in another encoding.
#[must_use]
pub fn has_one_encoding(format: Format) -> bool {
    format.row().is_one_text
}

/// The format of a file, by its content first and its name second.
fn sniff(name: &str, bytes: &[u8]) -> Result<&'static Row, Unreadable> {
    let by_name = by_extension(name);
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = start.trim_ascii_start();
    for (magic, what) in STRANGERS {
        if bytes.starts_with(magic) {
            return Err(stranger(what));
        }
    }
    if bytes.get(60..68) == Some(b"BOOKMOBI") {
        return Err(stranger("a Kindle (MOBI) book"));
    }
    let has_magic = |row: &&Row| row.magic.iter().any(|magic| starts_with_ignoring_case(start, magic));
    if let Some(row) = TABLE.iter().find(has_magic) {
        // Markdown and plain text may open with a line of HTML; their names are then the better witness.
        let name_wins = row.format == Format::Html && by_name.is_some_and(|named| named.format == Format::Markdown)
            // Archives of FictionBooks and of pictures are archives like any other.
            || row.format == Format::Epub && by_name.is_some_and(|named| matches!(named.format, Format::Fb2 | Format::Comic));
        return Ok(if name_wins { by_name.unwrap_or(row) } else { row });
    }
    if start.starts_with(b"<?xml") && contains_ignoring_case(&start[..start.len().min(2048)], b"<fictionbook") {
        return Ok(Format::Fb2.row());
    }
    if let Some(row) = by_name {
        return Ok(row);
    }
    if starts_with_ignoring_case(start, b"<?xml") && contains_ignoring_case(&start[..start.len().min(2048)], b"<html") {
        return Ok(Format::Html.row());
    }
    Ok(Format::Text.row())
}

fn by_extension(name: &str) -> Option<&'static Row> {
    let name = name.to_ascii_lowercase();
    let ends = |extension: &&str| name.strip_suffix(extension).is_some_and(|stem| stem.ends_with('.'));
    TABLE.iter().find(|row| row.extensions.iter().any(ends))
}

fn stranger(what: &str) -> Unreadable {
    Unreadable::new(
        "unknown-format",
        format!("This is {what}, which Manicule cannot open; it reads EPUB, FictionBook, CBZ, HTML, Markdown and plain text."),
    )
}

fn starts_with_ignoring_case(bytes: &[u8], start: &[u8]) -> bool {
    bytes.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn contains_ignoring_case(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part))
}

/// The last part of a path, without its ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_and_the_enum_agree() {
        for format in Format::ALL {
            assert_eq!(format.row().format, format);
            assert!(!format.extensions().is_empty());
        }
    }

    #[test]
    fn content_decides_before_the_name() {
        let html = b"<!DOCTYPE html><title>t</title><p>Words.";
        assert_eq!(read("page.txt", html).unwrap().format, Format::Html);
        assert_eq!(read("notes.md", b"<html> is a tag").unwrap().format, Format::Markdown);
        assert_eq!(read("README", b"Plain words.").unwrap().format, Format::Text);
        assert_eq!(read("x.epub", b"%PDF-1.7").err().unwrap().code, "unknown-format");
        assert_eq!(read("x.txt", b"").unwrap().warnings[0].code, "no-text");
    }
}
