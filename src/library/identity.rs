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
    /// Of the flat text, whose code points all offsets count. Where that has no words (a comic's is one sign for each picture),
    /// that of the file: such texts are all alike.
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
        Self {
            key,
            sha256,
            koreader_md5: hash::koreader_md5(bytes),
            text_sha256: String::new(),
        }
    }

    /// The same, with that of the words that were read from it. A text without words, such as a comic, is known by its file alone:
    /// the signs that stand for its pictures are those of every other.
    #[must_use]
    pub fn with_text(self, document: &Document) -> Self {
        let text = document.text.as_str();
        let has_words = text.contains(char::is_alphanumeric);
        let text_sha256 = if has_words {
            document.text.sha256().to_owned()
        } else {
            self.sha256.clone()
        };
        Self {
            text_sha256,
            ..self
        }
    }
}

/// The key of a bundled text: that of its name, since the text may change with the program.
#[must_use]
pub fn bundled_key(name: &str) -> String {
    hash::sha256(format!("bundled:{name}").as_bytes())[..KEY].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_key_is_the_start_of_the_fingerprint_of_the_file() {
        let document = |document: &str| Document {
            text: crate::document::Text::from(document),
            ..Document::default()
        };
        let identity = Identity::fresh(b"abc", &document("the words"));
        assert_eq!(identity.key, "ba7816bf8f01cfea");
        assert!(identity.sha256.starts_with(&identity.key));
        assert_ne!(identity.text_sha256, identity.sha256);
        assert_eq!(
            Identity::fresh(b"abc", &document("\u{fffc}\n")).text_sha256,
            identity.sha256,
            "pictures are no words"
        );
    }
}
