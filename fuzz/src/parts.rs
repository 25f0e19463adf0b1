//! Archives made of parts that the fuzzer can change one by one: it need not invent checksums to reach a chapter.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Starts the line that names a part; the bytes up to the next such line are what the part holds.
const MARK: &[u8] = b"%%% ";

/// More parts than this teach the fuzzer nothing and slow it down.
const PARTS: usize = 32;

const CONTAINER: &[u8] =
    b"<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>\
<rootfile full-path='o/p.opf' media-type='application/oebps-package+xml'/></rootfiles></container>";

/// An EPUB of the parts that `data` names. It gets a container that leads to `o/p.opf`, unless it brings its own.
#[must_use]
pub fn epub(data: &[u8]) -> Vec<u8> {
    let mut parts = split(data);
    let container = "META-INF/container.xml";
    if !parts.iter().any(|(name, _)| name == container) {
        parts.insert(0, (container.to_owned(), CONTAINER));
    }
    parts.insert(0, ("mimetype".to_owned(), b"application/epub+zip"));
    zipped(&parts)
}

/// An archive of the parts that `data` names, such as `ComicInfo.xml` and `1.png`, or `word/document.xml`.
#[must_use]
pub fn archive(data: &[u8]) -> Vec<u8> {
    zipped(&split(data))
}

fn split(data: &[u8]) -> Vec<(String, &[u8])> {
    let mut parts: Vec<(String, &[u8])> = Vec::new();
    let mut body = 0..0;
    let mut at = 0;
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        let start = at;
        at += line.len();
        if let Some(name) = line.strip_prefix(MARK).filter(|_| parts.len() < PARTS) {
            parts.push((String::from_utf8_lossy(name.trim_ascii()).into_owned(), b""));
            body = at..at;
        } else if let Some((_, held)) = parts.last_mut() {
            debug_assert_eq!(body.end, start);
            body.end = at;
            *held = &data[body.clone()];
        }
    }
    parts
}

/// The archive of some parts; one that an archive cannot hold (a name too long, or there already) is left out.
fn zipped(parts: &[(String, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        if archive.start_file(name.as_str(), stored).is_ok() {
            let _ = archive.write_all(bytes);
        }
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// A Palm database of a Kindle book, with the parts of `data` for records, whatever they are called.
#[must_use]
pub fn database(data: &[u8]) -> Vec<u8> {
    let records = split(data);
    let mut file = vec![0; 60];
    file.extend(b"BOOKMOBI");
    file.resize(76, 0);
    // No more parts than 32.
    file.extend((records.len() as u16).to_be_bytes());
    let mut at = 78 + records.len() * 8;
    for (_, record) in &records {
        file.extend((at as u32).to_be_bytes());
        file.extend([0; 4]);
        at += record.len();
    }
    records
        .iter()
        .for_each(|(_, record)| file.extend_from_slice(record));
    file
}

/// A page with `data` for its style sheet.
#[must_use]
pub fn styled(data: &[u8]) -> Vec<u8> {
    const BODY: &[u8] = b"</style></head><body id=b class='a b'><div class=a><p class='a b'>One <i id=x>two</i> <span class=c>three</span></p>\
        <ul class=d><li>four</li></ul><table><tr><td class=c>five</td></tr></table></div><p>six</p></body></html>";
    [b"<html><head><style>", data, BODY].concat()
}
