//! Which text this is: fingerprints of the file and of its words, and the key under which its notes lie.

use super::hash;
use crate::document::Document;
use serde::{Deserialize, Serialize};

/// Digits of a key.
const KEY: usize = 16;

/// A text, by its fingerprints in lower-case hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The name of the folder of its notes: the first 16 digits of the SHA-256 of the file when it was first annotated.
    pub key: String,
    /// Of the file as it is now.
    pub sha256: String,
    /// By which KOReader knows the file.
    pub koreader_md5: String,
    /// Of the flat text, whose code points all offsets count.
    pub text_sha256: String,
}

impl Identity {
    /// That of a text seen for the first time: its fingerprints.
    #[must_use]
    pub fn fresh(bytes: &[u8], document: &Document) -> Self {
        Self::of_file(bytes).with_text(document)
    }

    /// The fingerprints of a file that is not read yet.
    #[must_use]
    pub fn of_file(bytes: &[u8]) -> Self {
        let sha256 = hash::sha256(bytes);
        let key = sha256[..KEY].to_owned();
        Self { key, sha256, koreader_md5: hash::koreader_md5(bytes), text_sha256: String::new() }
    }

    /// The same, with that of the words that were read from it.
    #[must_use]
    pub fn with_text(self, document: &Document) -> Self {
        Self { text_sha256: hash::sha256(document.text.as_str().as_bytes()), ..self }
    }
}

/// The key of a bundled text: that of its name, since the text may change with the program.
pub(super) fn bundled_key(name: &str) -> String {
    hash::sha256(format!("bundled:{name}").as_bytes())[..KEY].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_key_is_the_start_of_the_fingerprint_of_the_file() {
        let identity = Identity::fresh(b"abc", &Document::default());
        assert_eq!(identity.key, "ba7816bf8f01cfea");
        assert!(identity.sha256.starts_with(&identity.key));
        assert_ne!(identity.text_sha256, identity.sha256);
    }
}
