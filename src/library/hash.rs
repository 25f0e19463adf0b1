//! Fingerprints of files and texts, in lower-case hexadecimal: names made of them survive every file system and sync tool.

use md5::Md5;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// SHA-256, 64 digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The fingerprint by which KOReader knows a file: MD5 over at most twelve samples of 1024 bytes, at 0, 1 KiB, 4 KiB, 16 KiB
/// … 1 GiB. Source: KOReader, `frontend/util.lua`, `partialMD5`.
#[must_use]
pub fn koreader_md5(bytes: &[u8]) -> String {
    const SAMPLE: usize = 1024;
    let mut digest = Md5::new();
    let starts = std::iter::once(0).chain((0..=10).map(|step| SAMPLE << (2 * step)));
    for start in starts {
        let Some(rest) = bytes.get(start..).filter(|rest| !rest.is_empty()) else {
            break;
        };
        digest.update(&rest[..rest.len().min(SAMPLE)]);
    }
    hex(&digest.finalize())
}

#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(
        String::with_capacity(bytes.len() * 2),
        |mut digits, byte| {
            // Writing to a string cannot fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        },
    )
}

/// Letters and digits of names (base 32, lower case, none that look alike).
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A random name, with 50 bits of chance.
#[must_use]
pub fn random_name() -> String {
    let random = uuid::Uuid::new_v4();
    // Bytes 6 and 8 carry the version and variant; the others are random throughout.
    let random = random
        .as_bytes()
        .iter()
        .enumerate()
        .filter(|(index, _)| !matches!(index, 6 | 8))
        .map(|(_, byte)| *byte);
    name(random)
}

/// The name that belongs to some bytes.
#[must_use]
pub fn name_of(bytes: &[u8]) -> String {
    name(Sha256::digest(bytes))
}

fn name(bytes: impl IntoIterator<Item = u8>) -> String {
    bytes
        .into_iter()
        .take(10)
        .map(|byte| char::from(SIGNS[usize::from(byte % 32)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_fingerprints() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        // A file of one sample is its own MD5: RFC 1321, appendix A.5.
        assert_eq!(koreader_md5(b"abc"), "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(koreader_md5(b""), "d41d8cd98f00b204e9800998ecf8427e");
    }

    #[test]
    fn the_partial_fingerprint_looks_only_at_its_samples() {
        let mut book = vec![7u8; 10_000];
        let before = koreader_md5(&book);
        book[3000] = 8;
        assert_eq!(
            koreader_md5(&book),
            before,
            "between the samples at 1024 and 4096"
        );
        book[4100] = 8;
        assert_ne!(koreader_md5(&book), before);
    }

    #[test]
    fn random_names_differ_and_are_plain() {
        let (one, two) = (random_name(), random_name());
        assert_ne!(one, two);
        assert!(
            one.len() == 10
                && one
                    .bytes()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()),
            "{one}"
        );
    }
}
