//! Files inside of archives, with bounds on what they unpack to.

use std::borrow::Cow;
use std::io::{Cursor, Read};

/// Bytes that one file of an archive may unpack to.
const LARGEST: u64 = 128 << 20;

pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The bytes of one file of an archive; none where there is none, or where it unpacks to too much.
pub(super) fn entry(archive: &[u8], wanted: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).ok()?;
    let name = zip
        .file_names()
        .flatten()
        .find(|name| wanted(name))?
        .into_owned();
    let mut bytes = Vec::new();
    zip.by_name(&name)
        .ok()?
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .ok()?;
    (bytes.len() as u64 <= LARGEST).then_some(bytes)
}

/// Names of the files of an archive.
pub(super) fn names(archive: &[u8]) -> Vec<String> {
    zip::ZipArchive::new(Cursor::new(archive))
        .map(|zip| zip.file_names().flatten().map(Cow::into_owned).collect())
        .unwrap_or_default()
}

/// Unpacks a zlib stream.
pub(super) fn zlib(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut unpacked = Vec::new();
    flate2::read::ZlibDecoder::new(bytes)
        .take(LARGEST + 1)
        .read_to_end(&mut unpacked)
        .ok()?;
    (unpacked.len() as u64 <= LARGEST).then_some(unpacked)
}
