//! Words as an index of many texts keeps them: folded, without endings as the language of the text has them, Chinese and Japanese in
//! pairs of signs. A text and a question about it are taken apart in the same way.

use super::language::Language;
use super::search::folded;
use rust_stemmers::Stemmer;
use std::collections::HashMap;
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
        take_apart(text, start, &mut |piece| match piece {
            Piece::Signs(term) => terms.push(term),
            Piece::Part(part, start, end) => {
                let word = self.word(part);
                if !word.is_empty() {
                    terms.push(Term { word, start, end });
                }
            }
        });
        terms
    }

    /// The words of a text as an index keeps them, with blanks between them. `known` remembers what became of words, of which a
    /// text has few; it is of one language.
    #[must_use]
    pub fn joined(&self, text: &str, known: &mut KnownWords) -> String {
        let mut joined = String::with_capacity(text.len());
        let mut push = |word: &str| {
            if !joined.is_empty() && !word.is_empty() {
                joined.push(' ');
            }
            joined.push_str(word);
        };
        take_apart(text, 0, &mut |piece| match piece {
            Piece::Signs(term) => push(&term.word),
            Piece::Part(part, ..) if is_no_word(part) => {}
            Piece::Part(part, ..) => push(known.get(part, |part| self.word(part))),
        });
        joined
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

/// What words of a language become in an index.
#[derive(Debug, Default)]
pub struct KnownWords(HashMap<Box<str>, Box<str>>);

impl KnownWords {
    /// Words that are remembered at most: all of the common ones.
    const MOST: usize = 60_000;

    fn get(&mut self, part: &str, word: impl FnOnce(&str) -> String) -> &str {
        if !self.0.contains_key(part) {
            if self.0.len() >= Self::MOST {
                self.0.clear();
            }
            self.0.insert(part.into(), word(part).into());
        }
        self.0.get(part).map_or("", |word| word)
    }
}

/// A piece of a text with its place in code points.
enum Piece<'t> {
    /// What stands between two bounds of words: a word, blanks or signs.
    Part(&'t str, u32, u32),
    /// A pair of signs of a script without blanks, or one that stands alone.
    Signs(Term),
}

fn take_apart<'t>(text: &'t str, start: u32, take: &mut impl FnMut(Piece<'t>)) {
    let mut pair: Option<Sign> = None;
    let mut at = start;
    for part in text.split_word_bounds() {
        let from = at;
        at += u32::try_from(part.chars().count()).unwrap_or(0);
        if part.chars().next().is_some_and(is_unspaced) {
            take_signs(part, from, &mut pair, take);
        } else {
            end_signs(&mut pair, take);
            take(Piece::Part(part, from, at));
        }
    }
    end_signs(&mut pair, take);
}

/// Blanks and signs of ASCII, of which a text has as many as words.
fn is_no_word(part: &str) -> bool {
    part.bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric())
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

fn take_signs<'t>(
    part: &str,
    from: u32,
    pair: &mut Option<Sign>,
    take: &mut impl FnMut(Piece<'t>),
) {
    for (at, sign) in (from..).zip(folded_signs(part)) {
        if is_between_names(sign) {
            end_signs(pair, take);
            continue;
        }
        if let Some(before) = pair.as_mut() {
            take(Piece::Signs(Term {
                word: [before.sign, sign].iter().collect(),
                start: before.at,
                end: at + 1,
            }));
        }
        let is_paired = pair.is_some();
        *pair = Some(Sign {
            sign,
            at,
            is_paired,
        });
    }
}

/// The signs between the parts of a foreign name: one text has another than the next.
fn is_between_names(sign: char) -> bool {
    matches!(sign, '\u{30a0}' | '\u{30fb}')
}

/// A sign that stood alone is a word.
fn end_signs<'t>(pair: &mut Option<Sign>, take: &mut impl FnMut(Piece<'t>)) {
    if let Some(Sign {
        sign,
        at,
        is_paired: false,
    }) = pair.take()
    {
        take(Piece::Signs(Term {
            word: sign.to_string(),
            start: at,
            end: at + 1,
        }));
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
        for name in [
            "ジャン・ポ",
            "ジャン＝ポ",
            "ジャン゠ポ",
            "ジャン･ポ",
            "ジャン·ポ",
        ] {
            assert_eq!(words("ja", name), ["ジャ", "ャン", "ポ"], "{name}");
        }
        let terms = Analyzer::new(Language::default()).terms("ab 北京x", 10);
        let places: Vec<(u32, u32)> = terms.iter().map(|term| (term.start, term.end)).collect();
        assert_eq!(places, [(10, 12), (13, 15), (15, 16)]);
    }

    #[test]
    fn words_that_are_remembered_become_the_same() {
        let text = "The whales’ hunters — 3.14, “Élan” 我爱北京 x, the whale's.";
        let (analyzer, mut known) = (Analyzer::new(Language::of("en")), KnownWords::default());
        let words: Vec<String> = analyzer
            .terms(text, 0)
            .into_iter()
            .map(|term| term.word)
            .collect();
        for _ in 0..2 {
            assert_eq!(analyzer.joined(text, &mut known), words.join(" "));
        }
    }

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        assert_eq!(
            words("", "Élan ÉLAN elan don’t"),
            ["elan", "elan", "elan", "dont"]
        );
    }
}
