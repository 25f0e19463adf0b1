//! Where a word may be divided, by the patterns of its language (Liang 1983, as compiled by the `hypher` crate).

use crate::document::primary_language;
use hypher::Lang;

/// Words shorter than this, in letters, stay whole.
const SHORTEST: usize = 5;
/// Letters that must stay before, and after, a hyphen.
const KEPT: (usize, usize) = (2, 3);
/// Letters of a paragraph's last word that may stand alone in its last line: fewer look like a slip.
pub(super) const KEPT_AT_THE_END: usize = 4;

/// The patterns of a BCP 47 language tag; none for a language that has no patterns, whose words stay whole.
pub(super) fn patterns(tag: Option<&str>) -> Option<Lang> {
    let code: [u8; 2] = primary_language(tag?).as_bytes().try_into().ok()?;
    Lang::from_iso(code)
}

/// Lengths in bytes of the beginnings of `word` after which a hyphen may stand, in order.
pub(super) fn points(word: &str, lang: Lang) -> Vec<usize> {
    let letters = word.chars().count();
    // Capitals only are a heading or an abbreviation, and neither is divided.
    if letters < SHORTEST || word.chars().all(|c| !c.is_lowercase()) {
        return Vec::new();
    }
    let mut points = Vec::new();
    let (mut bytes, mut before) = (0, 0);
    for syllable in hypher::hyphenate(word, lang) {
        bytes += syllable.len();
        before += syllable.chars().count();
        if before >= KEPT.0 && letters - before >= KEPT.1 {
            points.push(bytes);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(word: &str, tag: &str) -> Vec<String> {
        let Some(lang) = patterns(Some(tag)) else {
            return Vec::new();
        };
        points(word, lang)
            .into_iter()
            .map(|at| format!("{}-{}", &word[..at], &word[at..]))
            .collect()
    }

    #[test]
    fn words_are_divided_by_their_language() {
        assert!(divided("revolution", "en-GB").contains(&"rev-olution".to_owned()));
        assert!(divided("Rechtschreibung", "de").contains(&"Recht-schreibung".to_owned()));
        assert!(divided("revolution", "tlh").is_empty());
    }

    #[test]
    fn short_words_and_capitals_stay_whole() {
        assert!(divided("into", "en").is_empty());
        assert!(divided("UNESCO", "en").is_empty());
    }
}
