//! Words as an index of many texts keeps them: folded, without endings as the language of the text has them, Chinese and Japanese in
//! pairs of signs. A text and a question about it are taken apart in the same way.

use super::language::Language;
use super::search::folded;
use rust_stemmers::Stemmer;
use std::fmt;
use unicode_segmentation::UnicodeSegmentation;

/// Takes texts of one language apart.
pub struct Analyzer {
    language: Language,
    stemmer: Option<Stemmer>,
}

impl fmt::Debug for Analyzer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Analyzer").field(&self.language).finish()
    }
}

/// A word of a text: as an index keeps it, and where it stands, in code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub word: String,
    pub start: u32,
    pub end: u32,
}

impl Analyzer {
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            stemmer: language.endings().map(Stemmer::create),
        }
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of a text that begins `start` code points from the beginning of another.
    #[must_use]
    pub fn terms(&self, text: &str, start: u32) -> Vec<Term> {
        let mut terms = Vec::with_capacity(text.len() / 6);
        let mut pair: Option<Sign> = None;
        let mut at = start;
        for part in text.split_word_bounds() {
            let from = at;
            at += u32::try_from(part.chars().count()).unwrap_or(0);
            if part.chars().next().is_some_and(is_unspaced) {
                take_signs(part, from, &mut pair, &mut terms);
                continue;
            }
            end_signs(&mut pair, &mut terms);
            let word = self.word(part);
            if !word.is_empty() {
                terms.push(Term {
                    word,
                    start: from,
                    end: at,
                });
            }
        }
        end_signs(&mut pair, &mut terms);
        terms
    }

    /// One word as an index keeps it; empty for what is no word.
    #[must_use]
    pub fn word(&self, word: &str) -> String {
        let plain = plain(word);
        match &self.stemmer {
            Some(stemmer) if plain.chars().all(char::is_alphabetic) => {
                stemmer.stem(&plain).into_owned()
            }
            _ => plain,
        }
    }
}

/// A word folded, and its letters and digits alone.
#[must_use]
pub fn plain(word: &str) -> String {
    let mut plain = folded(word);
    if let Some(cut) = plain.strip_suffix("'s").map(str::len) {
        plain.truncate(cut);
    }
    plain.retain(|c| c.is_alphanumeric() || is_vowel_sign(c));
    plain
}

/// Signs of Indic and South East Asian scripts that are parts of words and no letters to Unicode.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}')
        && !c.is_alphanumeric()
}

/// A sign of a script that puts no blanks between words, which waits for the next to make a pair.
struct Sign {
    sign: char,
    at: u32,
    /// Whether it is in a pair with the one before it.
    is_paired: bool,
}

fn take_signs(part: &str, from: u32, pair: &mut Option<Sign>, terms: &mut Vec<Term>) {
    for (at, sign) in (from..).zip(folded_signs(part)) {
        if let Some(before) = pair.as_mut() {
            terms.push(Term {
                word: [before.sign, sign].iter().collect(),
                start: before.at,
                end: at + 1,
            });
        }
        let is_paired = pair.is_some();
        *pair = Some(Sign {
            sign,
            at,
            is_paired,
        });
    }
}

/// A sign that stood alone is a word.
fn end_signs(pair: &mut Option<Sign>, terms: &mut Vec<Term>) {
    if let Some(Sign {
        sign,
        at,
        is_paired: false,
    }) = pair.take()
    {
        terms.push(Term {
            word: sign.to_string(),
            start: at,
            end: at + 1,
        });
    }
}

/// One sign for each of a text, so that places stay: wide and narrow ones are the same.
fn folded_signs(part: &str) -> impl Iterator<Item = char> + '_ {
    part.chars().map(|c| {
        let folded = folded(c.encode_utf8(&mut [0; 4]));
        let mut signs = folded.chars();
        match (signs.next(), signs.next()) {
            (Some(sign), None) => sign,
            _ => c,
        }
    })
}

/// Whether a letter is of a script that puts no blanks between words.
#[must_use]
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3fffd}' | '\u{e00}'..='\u{e7f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(language: &str, text: &str) -> Vec<String> {
        let terms = Analyzer::new(Language::of(language)).terms(text, 0);
        terms.into_iter().map(|term| term.word).collect()
    }

    #[test]
    fn endings_go_as_the_language_has_them() {
        assert_eq!(
            words("en-GB", "Whales were hunted; the whale's hunters"),
            ["whale", "were", "hunt", "the", "whale", "hunter"]
        );
        assert_eq!(words("de", "Häuser, Hauses"), ["haus", "haus"]);
        assert_eq!(words("ru", "книги книгой"), ["книг", "книг"]);
        assert_eq!(words("", "Whales’ 3.14"), ["whales", "314"]);
    }

    #[test]
    fn signs_without_blanks_are_kept_in_pairs_with_their_places() {
        assert_eq!(words("zh", "我爱北京。好"), ["我爱", "爱北", "北京", "好"]);
        assert_eq!(words("ja", "ｶﾀｶﾅとカタカナ")[..2], ["カタ", "タカ"]);
        let terms = Analyzer::new(Language::default()).terms("ab 北京x", 10);
        let places: Vec<(u32, u32)> = terms.iter().map(|term| (term.start, term.end)).collect();
        assert_eq!(places, [(10, 12), (13, 15), (15, 16)]);
    }

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        assert_eq!(
            words("", "Élan ÉLAN elan don’t"),
            ["elan", "elan", "elan", "dont"]
        );
    }
}
