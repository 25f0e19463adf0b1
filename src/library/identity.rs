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
    /// That of a text seen for the first time.
    pub(super) fn fresh(bytes: &[u8], document: &Document) -> Self {
        let sha256 = hash::sha256(bytes);
        let key = sha256[..KEY].to_owned();
        let words = document.text.as_str();
        let text_sha256 = if words.contains(char::is_alphanumeric) { hash::sha256(words.as_bytes()) } else { sha256.clone() };
        Self { key, sha256, koreader_md5: hash::koreader_md5(bytes), text_sha256 }
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
        let words = |words: &str| Document { text: crate::document::Text::from(words), ..Document::default() };
        let identity = Identity::fresh(b"abc", &words("the words"));
        assert_eq!(identity.key, "ba7816bf8f01cfea");
        assert!(identity.sha256.starts_with(&identity.key));
        assert_ne!(identity.text_sha256, identity.sha256);
        assert_eq!(Identity::fresh(b"abc", &words("\u{fffc}\n")).text_sha256, identity.sha256, "pictures are no words");
    }
}
