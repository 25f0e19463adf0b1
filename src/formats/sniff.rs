//! Which format a file has: by its content first, and by its name where that is silent.

use super::{Format, Row, TABLE, Unreadable};
use crate::messages::Key;

/// Formats that are known by their first bytes, and that this reader does not open.
static STRANGERS: [(&[u8], Key); 17] = [
    (b"\x89PNG", key!("stranger-png")),
    (b"\xff\xd8\xff", key!("stranger-jpeg")),
    (b"GIF8", key!("stranger-gif")),
    (b"Rar!", key!("stranger-rar")),
    (b"AT&TFORM", key!("stranger-djvu")),
    (b"ITSF", key!("stranger-chm")),
    (b"ITOLITLS", key!("stranger-lit")),
    (b"CONT\x02\0", key!("stranger-kfx")),
    (b"TPZ", key!("stranger-topaz")),
    (b"7z\xbc\xaf\x27\x1c", key!("stranger-seven-zip")),
    (b"\x1f\x8b", key!("stranger-gzip")),
    (b"\x7fELF", key!("stranger-program")),
    (b"MZ\x90", key!("stranger-program")),
    (b"{\\rtf", key!("stranger-rtf")),
    (b"\xd0\xcf\x11\xe0", key!("stranger-old-office")),
    (b"OggS", key!("stranger-film")),
    (b"ID3", key!("stranger-sound")),
];

/// The format of a file, by its content first and its name second.
pub(super) fn sniff(name: &str, bytes: &[u8]) -> Result<&'static Row, Unreadable> {
    let by_name = by_extension(name);
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = start.trim_ascii_start();
    if is_locked(bytes) {
        return Err(Unreadable::new(
            "password",
            say!("formats-document-password"),
        ));
    }
    for (magic, what) in STRANGERS {
        if bytes.starts_with(magic) {
            return Err(stranger(what.say()));
        }
    }
    let claiming = TABLE.iter().find(|row| (row.claims)(start, bytes));
    Ok(match (claiming, by_name) {
        (Some(claiming), Some(named)) if claiming.yields_to.contains(&named.format) => named,
        (Some(row), _) | (None, Some(row)) => row,
        (None, None) => Format::Text.row(),
    })
}

/// Whether a document of Microsoft Office lies encrypted in a file of the older kind, which names its parts in UTF-16.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.starts_with(b"\xd0\xcf\x11\xe0") && contains(bytes, &name)
}

pub(super) fn is_archive(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06")
}

pub(super) fn is_xml_of(start: &[u8], element: &[u8]) -> bool {
    opens_with(start, b"<?xml") && contains(&start[..start.len().min(2048)], element)
}

fn by_extension(name: &str) -> Option<&'static Row> {
    let name = name.to_ascii_lowercase();
    let ends = |extension: &&str| {
        name.strip_suffix(extension)
            .is_some_and(|stem| stem.ends_with('.'))
    };
    TABLE.iter().find(|row| row.extensions.iter().any(ends))
}

fn stranger(what: &str) -> Unreadable {
    Unreadable::new("unknown-format", say!("formats-not-read", what = what))
}

pub(super) fn opens_with(bytes: &[u8], start: &[u8]) -> bool {
    bytes
        .get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}

pub(super) fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes
        .windows(part.len())
        .any(|window| window.eq_ignore_ascii_case(part))
}
