use super::*;

#[test]
fn every_format_has_one_row_and_an_ending_of_its_own() {
    let mut seen = std::collections::HashSet::new();
    for row in TABLE {
        assert_eq!(row.format.row().name, row.name);
        assert!(
            row.extensions
                .iter()
                .all(|extension| seen.insert(*extension)),
            "{}",
            row.name
        );
    }
}

#[test]
fn content_decides_before_the_name() {
    let html = b"<!DOCTYPE html><title>t</title><p>Words.";
    assert_eq!(read("page.txt", html).unwrap().format, Format::Html);
    assert_eq!(
        read("notes.md", b"<html> is a tag").unwrap().format,
        Format::Markdown
    );
    assert_eq!(
        read("README", b"Plain words.").unwrap().format,
        Format::Text
    );
    assert_eq!(
        read("x.epub", b"{\\rtf1").err().unwrap().code,
        "unknown-format"
    );
    assert_eq!(read("x.txt", b"").unwrap().warnings[0].code, "no-text");
}

#[test]
fn a_locked_document_is_not_taken_for_an_old_one() {
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on".to_vec();
    let locked = [
        old.clone(),
        "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
    ]
    .concat();
    assert_eq!(read("x.docx", &old).err().unwrap().code, "unknown-format");
    assert_eq!(read("x.docx", &locked).err().unwrap().code, "password");
}
