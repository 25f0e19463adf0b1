//! Pictures as they lie in files: their size by their header, and why one is not shown.

use super::limits::LIMITS;
use super::svg;
use crate::document::Image;
use std::sync::Arc;

/// A picture from the bytes of a file that lies beside a text. None where they are no picture.
#[must_use]
pub fn picture(like: &Image, bytes: Vec<u8>) -> Option<Image> {
    let image = image(like.name.clone(), like.alt.clone(), bytes.into());
    image.size.is_some().then_some(image)
}

/// A picture with the size that its header gives; bytes that are no picture, or too large a one, are left out with the reason.
pub(super) fn image(name: String, alt: String, bytes: Arc<[u8]>) -> Image {
    if bytes.is_empty() {
        return lost(name, alt, say!("picture-fault-missing"));
    }
    let size = if crate::document::is_svg(&bytes) {
        svg::size(&bytes).or(Some((300, 150)))
    } else {
        picture_size(&bytes)
    };
    let Some((width, height)) = size else {
        return lost(name, alt, kind_of(&bytes));
    };
    let pixels = u64::from(width) * u64::from(height);
    if !crate::document::is_svg(&bytes)
        && (width.max(height) > LIMITS.picture_side
            || pixels.saturating_mul(4) > LIMITS.picture_memory)
    {
        return lost(
            name,
            alt,
            say!("picture-fault-pixels", width = width, height = height),
        );
    }
    Image {
        name,
        alt,
        bytes,
        size,
        fault: None,
    }
}

/// A picture that is not shown, and why.
pub(super) fn lost(name: String, alt: String, why: impl Into<String>) -> Image {
    Image {
        name,
        alt,
        bytes: Arc::default(),
        size: None,
        fault: Some(why.into()),
    }
}

/// Why bytes are not shown that are no picture of a known kind.
fn kind_of(bytes: &[u8]) -> String {
    let brand = bytes.get(4..12).unwrap_or_default();
    let kind = match bytes {
        _ if brand == b"ftypavif" || brand == b"ftypavis" => "AVIF",
        _ if brand.starts_with(b"ftyphei") || brand == b"ftypmif1" => "HEIC",
        [0xff, 0x0a, ..] => "JPEG XL",
        _ if brand == b"JXL \x0d\x0a\x87\x0a" => "JPEG XL",
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => "TIFF",
        [b'B', b'M', ..] => "BMP",
        [b'%', b'P', b'D', b'F', ..] => "PDF",
        [0xd7, 0xcd, 0xc6, 0x9a, ..] | [1, 0, 0, 0, ..] => "WMF",
        _ => return say!("page-picture-damaged").to_owned(),
    };
    say!("picture-fault-kind-named", kind = kind)
}

/// Width and height from the header of a PNG, GIF, JPEG or WebP.
fn picture_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let be16 = |at: usize| {
        Some(u32::from(u16::from_be_bytes(
            bytes.get(at..at + 2)?.try_into().ok()?,
        )))
    };
    let le16 = |at: usize| {
        Some(u32::from(u16::from_le_bytes(
            bytes.get(at..at + 2)?.try_into().ok()?,
        )))
    };
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
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some((be16(at + 7)?, be16(at + 5)?));
            }
            0x01 | 0xd0..=0xd8 => at += 2,
            _ => at += 2 + be16(at + 2)?.max(2) as usize,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_is_not_shown_says_why() {
        let fault = |bytes: &[u8]| {
            image("p".into(), String::new(), bytes.into())
                .fault
                .unwrap_or_default()
        };
        let png = |width: u32, height: u32| {
            [
                b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
                &width.to_be_bytes()[..],
                &height.to_be_bytes(),
            ]
            .concat()
        };
        assert_eq!(fault(&png(10, 10)), "");
        assert_eq!(
            fault(&png(60_000, 60_000)),
            "it is too large, 60,000 by 60,000 pixels"
        );
        assert_eq!(
            fault(&png(16_000, 16_000)),
            "it is too large, 16,000 by 16,000 pixels"
        );
        assert_eq!(fault(b""), "it is not in the file");
        assert_eq!(
            fault(b"\0\0\0\x1cftypavif"),
            "it is of a kind that is not read (AVIF)"
        );
        assert_eq!(fault(b"GIF8"), "it is damaged, or no picture");
    }

    #[test]
    fn the_size_of_a_picture_stands_in_its_header() {
        let gif = crate::formats::links::data_uri(
            "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
        )
        .unwrap();
        assert_eq!(
            image(String::new(), String::new(), gif.into()).size,
            Some((1, 1))
        );
    }
}
