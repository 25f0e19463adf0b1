//! Where words are looked up: in dictionaries that the reader has added, and at addresses that the system's browser opens.

use crate::document::{names_a_language, primary_language};
use crate::library::source::Source;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// All signs that are written with percent signs in an address: all but those that RFC 3986 calls unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A dictionary that the reader has added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenDictionary {
    /// Its `.ifo` file.
    pub file: Source,
    /// Whether words are looked up in it.
    #[serde(default = "yes")]
    pub is_on: bool,
}

fn yes() -> bool {
    true
}

impl ChosenDictionary {
    #[must_use]
    pub fn new(file: PathBuf) -> Self {
        Self {
            file: Source::File(file).absolute(),
            is_on: true,
        }
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        match &self.file {
            Source::File(path) => path,
            Source::Bundled(_) => Path::new(""),
        }
    }
}

/// A page of the web where words are looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebLookup {
    pub name: String,
    /// `{word}` stands for the word, `{lang}` for the language of the text.
    pub address: String,
}

impl WebLookup {
    /// Those that are there at first.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        let pages = [
            (
                "Wikipedia",
                "https://{lang}.wikipedia.org/w/index.php?search={word}",
            ),
            (
                "Wiktionary",
                "https://{lang}.wiktionary.org/w/index.php?search={word}",
            ),
            (
                "Google Translate",
                "https://translate.google.com/?sl={lang}&text={word}",
            ),
        ];
        let lookup = |(name, address): (&str, &str)| Self {
            name: name.to_owned(),
            address: address.to_owned(),
        };
        pages.into_iter().map(lookup).collect()
    }

    /// Whether a browser may be sent there. Other programs are not started, whatever the settings say.
    #[must_use]
    pub fn is_for_the_web(&self) -> bool {
        let address = self.address.trim().to_ascii_lowercase();
        let host = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"));
        host.is_some_and(|host| !host.is_empty())
    }

    /// The address for a word of a text in a language (a BCP 47 tag); none where no browser may be sent there.
    #[must_use]
    pub fn address_of(&self, word: &str, language: &str) -> Option<String> {
        if !self.is_for_the_web() {
            return None;
        }
        // In this order, so that a word cannot bring a place for the language.
        let address = self.address.trim().replace("{lang}", &short(language));
        let word = utf8_percent_encode(word.trim(), RESERVED).to_string();
        Some(address.replace("{word}", &word))
    }
}

/// The language alone of a tag, `en` where it says none: it may become part of a host's name, so nothing else of it does.
fn short(language: &str) -> String {
    let primary = primary_language(language);
    let is_code =
        matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_code && names_a_language(&primary) {
        primary
    } else {
        "en".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lookup(address: &str) -> WebLookup {
        WebLookup {
            name: "Page".to_owned(),
            address: address.to_owned(),
        }
    }

    #[test]
    fn an_address_has_the_word_and_the_language_in_their_places() {
        let page = lookup("https://{lang}.example.org/?q={word}&l={lang}");
        assert_eq!(
            page.address_of("Bücher & mehr", "de-AT").as_deref(),
            Some("https://de.example.org/?q=B%C3%BCcher%20%26%20mehr&l=de")
        );
        for language in ["", "und", "english", "e/", "../", "a.b"] {
            let address = page.address_of("x{lang}", language);
            assert_eq!(
                address.as_deref(),
                Some("https://en.example.org/?q=x%7Blang%7D&l=en"),
                "{language}"
            );
        }
    }

    #[test]
    fn a_text_cannot_choose_where_the_browser_goes() {
        let page = lookup("https://{lang}.example.org/{word}");
        let address = page.address_of("../../evil.com/#", "evil.com/");
        assert_eq!(
            address.as_deref(),
            Some("https://en.example.org/..%2F..%2Fevil.com%2F%23")
        );
        for address in [
            "file:///etc/passwd",
            "javascript:{word}",
            "{word}",
            "https://",
        ] {
            assert_eq!(
                lookup(address).address_of("https://a", "en"),
                None,
                "{address}"
            );
        }
        assert!(WebLookup::usual().iter().all(WebLookup::is_for_the_web));
    }
}
