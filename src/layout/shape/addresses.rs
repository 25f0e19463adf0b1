//! Addresses of pages and mail within a text. A hyphen in one would be read as part of it, so that they are divided at their signs.

use std::ops::Range;

/// Letters that stay before and after a place where an address is divided.
const KEPT: usize = 3;

/// The bytes of the addresses in a text, in order.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    if !text.contains("://") && !text.contains("www.") && !text.contains('@') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut rest = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let start = rest;
        rest += word.len();
        if is_address(word) {
            found.push(start..start + word.trim_end().len());
        }
    }
    found
}

fn is_address(word: &str) -> bool {
    if word.contains("://") || word.contains("www.") {
        return true;
    }
    word.split_once('@').is_some_and(|(name, place)| {
        name.ends_with(char::is_alphanumeric)
            && place.starts_with(char::is_alphanumeric)
            && place.contains('.')
    })
}

/// Bytes of an address before which a line may begin: at the signs that part it, which go to the next line, and after slashes and colons,
/// which stay.
pub(super) fn breaks(address: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = address.char_indices().collect();
    let parts = |c: char| matches!(c, '.' | '?' | '&' | '=' | '#' | '%' | '~' | '+' | '@' | '_');
    let inner = KEPT..letters.len().saturating_sub(KEPT - 1).max(KEPT);
    let may_begin = |&at: &usize| {
        let (before, here) = (letters[at - 1].1, letters[at].1);
        let after_slash = before == '/' && here != '/';
        let after_colon = before == ':' && !matches!(here, ':' | '/');
        after_slash || after_colon || parts(here) && before.is_alphanumeric()
    };
    inner.filter(may_begin).map(|at| letters[at].0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_words() {
        let text = "See (https://a.org/b), www.c.org or write to d@e.org; f@ and @g are none.";
        let found: Vec<&str> = addresses(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, ["(https://a.org/b),", "www.c.org", "d@e.org;"]);
    }

    #[test]
    fn addresses_are_divided_at_their_signs() {
        let divided = |address: &str| {
            let mut address = address.to_owned();
            for at in breaks(&address).into_iter().rev() {
                address.insert(at, '|');
            }
            address
        };
        assert_eq!(
            divided("https://example.org/one_two?three=four"),
            "https://|example|.org/|one|_two|?three|=four"
        );
        assert_eq!(divided("ada@example.org"), "ada|@example|.org");
        assert_eq!(divided("a@b"), "a@b");
        assert_eq!(
            divided("std::fs::read_to_string"),
            "std::|fs::|read|_to|_string"
        );
        assert_eq!(divided(""), "");
    }
}
