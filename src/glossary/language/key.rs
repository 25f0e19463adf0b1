//! The form of a word by which it is looked up and compared.

use unicode_normalization::UnicodeNormalization;

/// A word for comparing: small letters, composed, with a straight apostrophe, without soft hyphens; ё is е, as most print it.
#[must_use]
pub fn key(word: &str) -> String {
    let plain = word
        .nfc()
        .filter(|c| *c != '\u{ad}')
        .flat_map(char::to_lowercase);
    plain
        .map(|c| {
            if c == '’' {
                '\''
            } else if c == 'ё' {
                'е'
            } else {
                c
            }
        })
        .collect()
}
