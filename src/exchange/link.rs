//! Links to passages, `manicule:KEY#ID`: written into exports and copied by the reader, opened by any program. A link names its
//! text by the key of its notes, and the passage by a note or by its words; what else it says helps where the text is not there.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::fmt;
use uuid::Uuid;

const SCHEME: &str = "manicule:";
/// What stands in a link as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');
/// Code points of a link; a longer one is none.
const LONGEST: usize = 8_000;

/// Where a link leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PassageLink {
    /// The key under which the notes on the text lie.
    pub key: String,
    /// The beginning of the hash of the text's words.
    pub text_sha256: Option<String>,
    pub note: Option<Uuid>,
    /// Where the passage began, in code points.
    pub at: Option<u32>,
    /// The words of the passage.
    pub quote: Option<String>,
    /// What the text is called, for who does not have it.
    pub title: Option<String>,
}

/// Whether an address is a link of this kind, whatever it leads to.
#[must_use]
pub fn is_passage_link(address: &str) -> bool {
    address
        .get(..SCHEME.len())
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case(SCHEME))
}

impl PassageLink {
    /// Reads a link; none where it is of another kind, or names no text.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.trim();
        if !is_passage_link(address) || address.chars().count() > LONGEST {
            return None;
        }
        let rest = address[SCHEME.len()..].trim_start_matches('/');
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let path = path.trim_end_matches('/');
        let mut link = Self {
            key: decoded(path),
            note: Uuid::parse_str(&decoded(fragment)).ok(),
            ..Self::default()
        };
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decoded(&value.replace('+', " "));
            match name {
                // As earlier versions were going to write it: `manicule://open?doc=KEY&a=ID`.
                "doc" => link.key = value,
                "a" => link.note = Uuid::parse_str(&value).ok(),
                "text" => link.text_sha256 = Some(value).filter(|hash| is_hash(hash)),
                "at" => link.at = value.parse().ok(),
                "quote" => link.quote = Some(value).filter(|quote| !quote.trim().is_empty()),
                "title" => link.title = Some(value).filter(|title| !title.trim().is_empty()),
                _ => {}
            }
        }
        link.key.make_ascii_lowercase();
        let named = is_hash(&link.key) || link.text_sha256.is_some();
        named.then_some(link)
    }
}

fn is_hash(text: &str) -> bool {
    (8..=64).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_hexdigit())
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

impl fmt::Display for PassageLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME}{}", utf8_percent_encode(&self.key, PLAIN))?;
        let at = self.at.map(|at| at.to_string());
        let parts = [
            ("text", &self.text_sha256),
            ("at", &at),
            ("quote", &self.quote),
            ("title", &self.title),
        ];
        let mut sign = '?';
        for (name, value) in parts {
            if let Some(value) = value {
                write!(f, "{sign}{name}={}", utf8_percent_encode(value, PLAIN))?;
                sign = '&';
            }
        }
        match self.note {
            Some(note) => write!(f, "#{note}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_read_back_as_it_was_written() {
        let link = PassageLink {
            key: "0123456789abcdef".to_owned(),
            text_sha256: Some("fedcba9876543210".to_owned()),
            note: Some(Uuid::from_u128(7)),
            at: Some(42),
            quote: Some("Ünïcode & “quotes”? #1 + 2".to_owned()),
            title: Some("心".to_owned()),
        };
        let written = link.to_string();
        assert!(written.is_ascii() && !written.contains(' '), "{written}");
        assert_eq!(PassageLink::parse(&written), Some(link));
        let short = "manicule:0123456789abcdef#00000000-0000-0000-0000-000000000007";
        assert_eq!(PassageLink::parse(short).unwrap().to_string(), short);
    }

    #[test]
    fn all_ways_to_write_a_link_are_read() {
        for address in [
            "MANICULE://0123456789ABCDEF/#00000000-0000-0000-0000-000000000007",
            "manicule://open?doc=0123456789abcdef&a=00000000-0000-0000-0000-000000000007",
            " manicule:0123456789abcdef#00000000000000000000000000000007\n",
        ] {
            let link = PassageLink::parse(address).unwrap();
            assert_eq!(
                (link.key.as_str(), link.note),
                ("0123456789abcdef", Some(Uuid::from_u128(7))),
                "{address}"
            );
        }
    }

    #[test]
    fn what_is_no_link_to_a_text_is_none() {
        for address in [
            "manicule:",
            "manicule:../../etc",
            "https://0123456789abcdef",
            "manicul",
            "",
            "mänicule:0123456789abcdef",
        ] {
            assert_eq!(PassageLink::parse(address), None, "{address}");
        }
        let long = format!("manicule:0123456789abcdef?quote={}", "x".repeat(9_000));
        assert_eq!(PassageLink::parse(&long), None);
    }
}
