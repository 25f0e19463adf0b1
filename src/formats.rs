//! Bytes to documents: one reader per format, all pure. Nothing here touches a disk or a network, and no input makes it panic.

mod archive;
mod chapters;
mod clamp;
mod comic;
mod counting;
mod css;
mod docx;
mod drawing;
mod encoding;
mod epub;
mod fb2;
mod font_file;
mod html;
mod images;
mod limits;
mod line_ends;
mod links;
mod markdown;
mod markup;
mod mhtml;
mod mobi;
mod page_font;
mod page_part;
mod pairing;
mod paths;
mod pdf;
mod picture;
mod pixels;
mod printed;
mod sniff;
mod svg;
#[cfg(test)]
mod tests;
mod titles;
mod txt;

pub use chapters::{chapter_words, note_references};
pub use encoding::ENCODINGS;
pub use images::picture;
pub use limits::{LIMITS, Limits};
pub use page_font::{FindFonts, FontFile, WantedFont};
pub use page_part::PagePart;
pub use paths::{beside, resolve};
pub use picture::{draw, small_cover};
pub use pixels::Pixels;
pub use printed::{Drawn, NextPart, PageOptions, PageStep, annotated, draw_pages, page_map};

use crate::document::Document;
use printed::Printed;
use serde::{Deserialize, Serialize};
use sniff::{contains, is_archive, is_xml_of, opens_with, sniff};
use std::borrow::Cow;
use std::fmt;

/// A text as it was read, with what was odd about its source.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReadText {
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
        Self {
            code: Cow::Borrowed(code),
            message: message.into(),
        }
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
        Self {
            code: Cow::Borrowed(code),
            message: message.into(),
        }
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
    Mhtml,
    Docx,
    Mobi,
    Pdf,
}

/// What a reader makes of bytes: the text, and its warnings.
type Read = Result<(Document, Vec<Warning>), Unreadable>;

/// All that the program knows of a format. A new one is a file beside this one and a row in [`TABLE`].
struct Row {
    format: Format,
    name: &'static str,
    media_type: &'static str,
    /// File name endings in lower case, without the dot; the first is the usual one.
    extensions: &'static [&'static str],
    /// Whether bytes are of this format, from their start (without blanks and marks) and from all of them.
    claims: fn(start: &[u8], all: &[u8]) -> bool,
    /// Formats that look alike, whose name then decides.
    yields_to: &'static [Format],
    /// One text in one encoding, and no archive of parts.
    is_one_text: bool,
    /// Its pictures lie in the file's folder.
    has_pictures_beside: bool,
    read: fn(name: &str, bytes: &[u8]) -> Read,
    /// Reads all of a page of which [`Row::read`] takes the article alone.
    read_whole: Option<fn(name: &str, bytes: &[u8]) -> Read>,
    /// What can be done with its pages, where they are as they were printed.
    printed: Option<Printed>,
}

/// In the order in which they are asked whether a file is theirs.
static TABLE: &[Row] = &[
    Row {
        format: Format::Pdf,
        name: "pdf",
        media_type: "application/pdf",
        extensions: &["pdf"],
        claims: |_, all| pdf::is_one(all),
        yields_to: &[],
        is_one_text: false,
        has_pictures_beside: false,
        read: |_, bytes| pdf::read(bytes, PageOptions::default()),
        read_whole: None,
        printed: Some(Printed {
            read: pdf::read,
            draw: pdf::draw,
            annotated: pdf::annotated,
        }),
    },
    Row {
        format: Format::Docx,
        name: "docx",
        media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        extensions: &["docx", "docm"],
        claims: |start, all| is_archive(start) && docx::is_one(all),
        yields_to: &[],
        is_one_text: false,
        has_pictures_beside: false,
        read: docx::read,
        read_whole: None,
        printed: None,
    },
    Row {
        format: Format::Epub,
        name: "epub",
        media_type: "application/epub+zip",
        extensions: &["epub"],
        claims: |start, _| is_archive(start),
        yields_to: &[Format::Fb2, Format::Comic, Format::Docx],
        is_one_text: false,
        has_pictures_beside: false,
        read: epub::read,
        read_whole: None,
        printed: None,
    },
    Row {
        format: Format::Mobi,
        name: "mobi",
        media_type: "application/x-mobipocket-ebook",
        extensions: &["mobi", "azw3", "azw", "prc"],
        claims: |_, all| mobi::is_one(all),
        yields_to: &[],
        is_one_text: false,
        has_pictures_beside: false,
        read: mobi::read,
        read_whole: None,
        printed: None,
    },
    Row {
        format: Format::Fb2,
        name: "fb2",
        media_type: "application/x-fictionbook+xml",
        extensions: &["fb2", "fbz", "fb2.zip"],
        claims: |start, _| opens_with(start, b"<fictionbook") || is_xml_of(start, b"<fictionbook"),
        yields_to: &[],
        is_one_text: true,
        has_pictures_beside: false,
        read: fb2::read,
        read_whole: None,
        printed: None,
    },
    Row {
        format: Format::Mhtml,
        name: "mhtml",
        media_type: "multipart/related",
        extensions: &["mhtml", "mht"],
        claims: |start, _| mhtml::is_one(start),
        yields_to: &[],
        is_one_text: false,
        has_pictures_beside: false,
        read: mhtml::read,
        read_whole: Some(mhtml::read_whole),
        printed: None,
    },
    Row {
        format: Format::Html,
        name: "html",
        media_type: "text/html",
        extensions: &["html", "htm", "xhtml", "xht"],
        claims: |start, _| {
            opens_with(start, b"<!doctype html")
                || opens_with(start, b"<html")
                || is_xml_of(start, b"<html")
        },
        // Markdown may open with a line of HTML.
        yields_to: &[Format::Markdown],
        is_one_text: true,
        has_pictures_beside: true,
        read: html::read,
        read_whole: Some(html::read_whole),
        printed: None,
    },
    Row {
        format: Format::Markdown,
        name: "markdown",
        media_type: "text/markdown",
        extensions: &["md", "markdown", "mdown", "mkd"],
        claims: |_, _| false,
        yields_to: &[],
        is_one_text: true,
        has_pictures_beside: true,
        read: markdown::read,
        read_whole: None,
        printed: None,
    },
    Row {
        format: Format::Comic,
        name: "comic",
        media_type: "application/vnd.comicbook+zip",
        extensions: &["cbz"],
        claims: |_, _| false,
        yields_to: &[],
        is_one_text: false,
        has_pictures_beside: false,
        read: comic::read,
        read_whole: None,
        printed: None,
    },
    // What nobody claims is text.
    Row {
        format: Format::Text,
        name: "text",
        media_type: "text/plain",
        extensions: &["txt", "text"],
        claims: |_, _| false,
        yields_to: &[],
        is_one_text: true,
        has_pictures_beside: false,
        read: txt::read,
        read_whole: None,
        printed: None,
    },
];

impl Format {
    /// Every format that is read, most telling first.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.format)
    }

    fn row(self) -> &'static Row {
        // The tests hold that every format has its row; text is what anything can be read as.
        TABLE
            .iter()
            .find(|row| row.format == self)
            .unwrap_or(&TABLE[TABLE.len() - 1])
    }

    /// Whether a reader can choose another encoding for such a file.
    #[must_use]
    pub fn has_one_encoding(self) -> bool {
        self.row().is_one_text
    }

    /// Whether the pictures of such a file lie beside it in its folder.
    #[must_use]
    pub fn has_pictures_beside(self) -> bool {
        self.row().has_pictures_beside
    }

    /// Whether such a file is a page of the web, of which the article is read and menus are left out, unless all is asked for
    /// ([`Options::whole_page`]).
    #[must_use]
    pub fn is_web_page(self) -> bool {
        self.row().read_whole.is_some()
    }

    /// Whether such a file has pages as they were printed, of which there is a map ([`page_map`]).
    #[must_use]
    pub fn has_printed_pages(self) -> bool {
        self.row().printed.is_some()
    }

    /// `text`, `markdown`, `html`, `epub` ….
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

/// Reads a text. `name` is the file's name (no path is opened); the content decides what it is, the name only where that is silent.
///
/// # Errors
/// [`Unreadable`] where there is no text to be had: a copy-protected, broken, binary or unknown file.
pub fn read(name: &str, bytes: &[u8]) -> Result<ReadText, Unreadable> {
    read_as(name, bytes, None)
}

/// The code of the warning that parts of a page are not shown.
pub const LEFT_OUT: &str = "left-out";

/// The code of a file that opens with a password alone: see [`PageOptions::passwords`].
pub const LOCKED: &str = pdf::LOCKED;

/// The code of a file of which a copy can be written without its lock alone: see [`annotated`].
pub const NO_LOCKED_COPY: &str = pdf::NO_LOCKED_COPY;

/// The codes of the warnings that there is no text to speak of, and pages alone.
pub const ONLY_PAGES: [&str; 2] = ["scan", "no-letters"];

/// How a text is read, where the reader wants it otherwise than the file says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// What its letters are encoded in. Archives have parts of many encodings and are read as ever.
    pub encoding: Option<&'a str>,
    /// All of a page of the web, with its menus, and not the article alone.
    pub whole_page: bool,
    /// For files whose pages are as they were printed.
    pub pages: PageOptions<'a>,
}

/// Reads a text whose letters are in a named encoding, whatever the file says of them.
///
/// # Errors
/// As [`read`].
pub fn read_as(name: &str, bytes: &[u8], encoding: Option<&str>) -> Result<ReadText, Unreadable> {
    read_with(
        name,
        bytes,
        Options {
            encoding,
            ..Options::default()
        },
    )
}

/// Reads a text as the reader wants it.
///
/// # Errors
/// As [`read`].
pub fn read_with(name: &str, bytes: &[u8], options: Options<'_>) -> Result<ReadText, Unreadable> {
    let row = sniff(name, bytes)?;
    let decoded = options
        .encoding
        .filter(|_| row.is_one_text)
        .and_then(|label| encoding::decoded_as(bytes, label));
    let bytes = decoded.as_deref().unwrap_or(bytes);
    let read = row
        .read_whole
        .filter(|_| options.whole_page)
        .unwrap_or(row.read);
    let (mut document, mut warnings) = match &row.printed {
        Some(printed) => (printed.read)(bytes, options.pages)?,
        None => read(name, bytes)?,
    };
    if pairing::pair(&mut document) {
        document.refresh_outline();
    }
    let is_explained = |warning: &Warning| ONLY_PAGES.contains(&warning.code.as_ref());
    if document.text.is_empty() && !warnings.iter().any(is_explained) {
        warnings.push(Warning::new("no-text", say!("formats-no-words")));
    }
    document.meta.media_type = row.media_type.to_owned();
    document.meta.title = titles::tidy_title(&document.meta.title, LIMITS.title_chars);
    if document.meta.title.is_empty() {
        let stem = stem(name);
        // Names of downloads have no blanks.
        document.meta.title = if row.printed.is_some() {
            stem.replace('_', " ")
        } else {
            stem.to_owned()
        };
    }
    Ok(ReadText {
        document,
        warnings,
        format: row.format,
    })
}

/// Whether a file is plain text or Markdown: words, with nothing in them that is taken apart.
#[must_use]
pub fn is_plain(name: &str, bytes: &[u8]) -> bool {
    sniff(name, bytes).is_ok_and(|row| matches!(row.format, Format::Text | Format::Markdown))
}

/// The last part of a path, without its ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file,
    }
}
