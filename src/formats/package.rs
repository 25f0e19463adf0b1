//! Small things that several readers need: links by kind, pictures by their header, titles in one line, words by chapter.

use super::limits::LIMITS;
use super::svg;
use crate::document::{Block, BlockKind, Document, IMAGE_CHAR, Image, Inline, Link, TextRange};
use sha1::{Digest, Sha1};
use std::fmt::Write as _;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// Where a link of a file that stands alone leads; none where it leads nowhere.
pub(super) fn classify_link(href: &str) -> Option<Link> {
    if href.is_empty() {
        None
    } else if href.starts_with('#') {
        Some(Link::Inside(percent_decode(href)))
    } else if has_scheme(href) || href.starts_with("//") || href.starts_with('\\') {
        Some(Link::Outside(href.to_owned()))
    } else {
        Some(Link::Neighbour(href.to_owned()))
    }
}

/// Whether an address names its own scheme, such as `https:` or `mailto:`.
pub(super) fn has_scheme(href: &str) -> bool {
    href.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
    })
}

/// A label for a note whose reference has not been met: the number at the end of its id.
pub(super) fn label_of_id(id: &str) -> &str {
    let digits = id.len() - id.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 { "*" } else { &id[id.len() - digits..] }
}

/// Resolves `%41`; what does not decode to UTF-8 stays as written.
pub(super) fn percent_decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// The bytes of a `data:` address of a picture.
pub(super) fn data_uri(source: &str) -> Option<Vec<u8>> {
    let (head, data) = source.strip_prefix("data:")?.split_once(',')?;
    if head.to_ascii_lowercase().ends_with(";base64") { base64(data) } else { Some(percent_decode(data).into_bytes()) }
}

pub(super) fn base64(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0u32);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ if byte.is_ascii_whitespace() => continue,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count & 0xff) as u8);
        }
    }
    Some(out)
}

/// A picture from the bytes of a file that lies beside a text. None where they are no picture.
#[must_use]
pub fn picture(like: &Image, bytes: Vec<u8>) -> Option<Image> {
    let image = image(like.name.clone(), like.alt.clone(), bytes.into());
    image.size.is_some().then_some(image)
}

/// A picture with the size that its header gives; bytes that are no picture, or too large a one, are left out with the reason.
pub(super) fn image(name: String, alt: String, bytes: Arc<[u8]>) -> Image {
    if bytes.is_empty() {
        return lost(name, alt, "it is not in the file");
    }
    let size = if crate::document::is_svg(&bytes) { svg::size(&bytes).or(Some((300, 150))) } else { picture_size(&bytes) };
    let Some((width, height)) = size else {
        return lost(name, alt, kind_of(&bytes));
    };
    let pixels = u64::from(width) * u64::from(height);
    if !crate::document::is_svg(&bytes)
        && (width.max(height) > LIMITS.picture_side || pixels.saturating_mul(4) > LIMITS.picture_memory)
    {
        return lost(name, alt, format!("it is too large, {width} by {height} pixels"));
    }
    Image { name, alt, bytes, size, fault: None }
}

/// A picture that is not shown, and why.
pub(super) fn lost(name: String, alt: String, why: impl Into<String>) -> Image {
    Image { name, alt, bytes: Arc::default(), size: None, fault: Some(why.into()) }
}

/// What bytes are that are no picture of a known kind.
fn kind_of(bytes: &[u8]) -> &'static str {
    let brand = bytes.get(4..12).unwrap_or_default();
    match bytes {
        _ if brand == b"ftypavif" || brand == b"ftypavis" => "it is of a kind that is not read (AVIF)",
        _ if brand.starts_with(b"ftyphei") || brand == b"ftypmif1" => "it is of a kind that is not read (HEIC)",
        [0xff, 0x0a, ..] => "it is of a kind that is not read (JPEG XL)",
        _ if brand == b"JXL \x0d\x0a\x87\x0a" => "it is of a kind that is not read (JPEG XL)",
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => "it is of a kind that is not read (TIFF)",
        [b'B', b'M', ..] => "it is of a kind that is not read (BMP)",
        [b'%', b'P', b'D', b'F', ..] => "it is of a kind that is not read (PDF)",
        [0xd7, 0xcd, 0xc6, 0x9a, ..] | [1, 0, 0, 0, ..] => "it is of a kind that is not read (WMF)",
        _ => "it is damaged, or no picture",
    }
}

/// Width and height from the header of a PNG, GIF, JPEG or WebP.
fn picture_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let be16 = |at: usize| Some(u32::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let le16 = |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let le24 = |at: usize| Some(u32::from(*bytes.get(at)?) | le16(at + 1)? << 8);
    let be32 = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let size = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (be32(16)?, be32(20)?)
    } else if bytes.starts_with(b"GIF8") {
        (le16(6)?, le16(8)?)
    } else if bytes.starts_with(b"\xff\xd8") {
        jpeg_size(bytes, be16)?
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        match bytes.get(12..16)? {
            b"VP8X" => (le24(24)? + 1, le24(27)? + 1),
            b"VP8L" => {
                let packed = le16(21)? | le16(23)? << 16;
                ((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1)
            }
            _ => (le16(26)? & 0x3fff, le16(28)? & 0x3fff),
        }
    } else {
        return None;
    };
    (size.0 > 0 && size.1 > 0).then_some(size)
}

/// Walks a JPEG's segments to the one that gives its frame.
fn jpeg_size(bytes: &[u8], be16: impl Fn(usize) -> Option<u32>) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        match *bytes.get(at + 1)? {
            0xff => at += 1,
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return Some((be16(at + 7)?, be16(at + 5)?)),
            0x01 | 0xd0..=0xd8 => at += 2,
            _ => at += 2 + be16(at + 2)?.max(2) as usize,
        }
    }
}

/// A title on one clean line: no control signs, none that turn the direction of what follows, and not endless.
pub(super) fn tidy_title(title: &str, limit: usize) -> String {
    let is_unsafe = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let clean: String = title.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_unsafe(*c)).collect();
    let line = clean.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= limit { line } else { line.chars().take(limit.saturating_sub(1)).chain(['…']).collect() }
}

/// Words of each archived chapter: its path, how many there are, and the first twelve hex digits of their SHA-1 (joined by
/// newlines). The signs that stand for pictures and for rules are no words, nor are formulas.
#[must_use]
pub fn chapter_words(document: &Document) -> Vec<(String, usize, String)> {
    let chapters = document.sections.iter().filter(|section| is_markup(&section.source));
    chapters
        .map(|section| {
            let (mut count, mut hash) = (0usize, Sha1::new());
            for block in document.blocks.get(section.blocks.clone()).unwrap_or_default() {
                if block.kind == BlockKind::SceneBreak {
                    continue;
                }
                let text: String = without_formulas(document, block)
                    .nfc()
                    .filter(|c| !matches!(*c, IMAGE_CHAR | '\u{ad}' | '\u{200b}'))
                    .collect();
                for word in text.split(is_space).filter(|word| !word.is_empty()) {
                    if count > 0 {
                        hash.update(b"\n");
                    }
                    hash.update(word.as_bytes());
                    count += 1;
                }
            }
            let digest = hash.finalize().iter().take(6).fold(String::new(), |mut hex, byte| {
                // Writing to a string cannot fail.
                let _ = write!(hex, "{byte:02x}");
                hex
            });
            (section.source.clone(), count, digest)
        })
        .collect()
}

/// The words of a block but for those that formulas are written in: no two programs write them alike.
fn without_formulas(document: &Document, block: &Block) -> String {
    let mut words = String::new();
    let mut from = block.range.start;
    for span in block.spans.iter().filter(|span| span.style == Inline::Formula) {
        words.push_str(document.slice(TextRange { start: from, end: span.range.start.max(from) }));
        from = from.max(span.range.end);
    }
    words.push_str(document.slice(TextRange { start: from, end: block.range.end.max(from) }));
    words
}

fn is_markup(source: &str) -> bool {
    let extension = source.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    !source.is_empty() && !matches!(extension.as_deref(), Some("svg" | "png" | "jpg" | "jpeg" | "gif" | "webp" | "pdf"))
}

/// What parts words: Unicode white space and the four separators of ASCII.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// How often a text refers to its notes.
#[must_use]
pub fn note_references(document: &Document) -> usize {
    document.blocks.iter().flat_map(|block| &block.spans).filter(|span| matches!(span.style, Inline::NoteRef(_))).count()
}

/// What stands before an item of an ordered list.
pub(super) fn list_marker(style: char, number: i64) -> String {
    match style {
        'a' | 'A' if (1..=26 * 27).contains(&number) => {
            let (high, low) = ((number - 1) / 26, (number - 1) % 26);
            let letter = |index: i64| char::from(b'a' + u8::try_from(index).unwrap_or(0));
            let mut letters: String = (high > 0).then(|| letter(high - 1)).into_iter().chain([letter(low)]).collect();
            if style == 'A' {
                letters.make_ascii_uppercase();
            }
            format!("{letters}.")
        }
        'i' if (1..4000).contains(&number) => format!("{}.", roman(number)),
        'I' if (1..4000).contains(&number) => format!("{}.", roman(number).to_uppercase()),
        _ => format!("{number}."),
    }
}

fn roman(mut number: i64) -> String {
    const SIGNS: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            out.push_str(sign);
            number -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_told_apart_by_how_they_are_written() {
        assert_eq!(classify_link("#a%20b"), Some(Link::Inside("#a b".into())));
        assert_eq!(classify_link("lenin.md#exile"), Some(Link::Neighbour("lenin.md#exile".into())));
        assert_eq!(classify_link("javascript:x"), Some(Link::Outside("javascript:x".into())));
        assert_eq!(classify_link("//host/x"), Some(Link::Outside("//host/x".into())));
        assert_eq!(classify_link(""), None);
    }

    #[test]
    fn data_addresses_hold_their_picture() {
        let gif = data_uri("data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7").unwrap();
        assert_eq!(image(String::new(), String::new(), gif.into()).size, Some((1, 1)));
        assert_eq!(data_uri("data:image/png;base64,!!"), None);
    }

    #[test]
    fn a_picture_that_is_not_shown_says_why() {
        let fault = |bytes: &[u8]| image("p".into(), String::new(), bytes.into()).fault.unwrap_or_default();
        let png = |width: u32, height: u32| {
            [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &width.to_be_bytes()[..], &height.to_be_bytes()].concat()
        };
        assert_eq!(fault(&png(10, 10)), "");
        assert_eq!(fault(&png(60_000, 60_000)), "it is too large, 60000 by 60000 pixels");
        assert_eq!(fault(&png(16_000, 16_000)), "it is too large, 16000 by 16000 pixels");
        assert_eq!(fault(b""), "it is not in the file");
        assert_eq!(fault(b"\0\0\0\x1cftypavif"), "it is of a kind that is not read (AVIF)");
        assert_eq!(fault(b"GIF8"), "it is damaged, or no picture");
    }

    #[test]
    fn formulas_are_not_counted_as_words() {
        let page = b"<!doctype html><p>One <math><mi>x</mi><mo>+</mo><mi>y</mi></math> two.";
        let mut document = crate::formats::read("a.html", page).unwrap().document;
        document.sections[0].source = "a.xhtml".into();
        assert_eq!(document.text.as_str(), "One x + y two.");
        assert_eq!(chapter_words(&document)[0].1, 2);
    }

    #[test]
    fn titles_are_one_safe_line() {
        assert_eq!(tidy_title(" a\n b\u{202e}gnp.exe ", 300), "a bgnp.exe");
        assert_eq!(tidy_title(&"W".repeat(500), 300).chars().count(), 300);
    }
}
