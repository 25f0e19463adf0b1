//! Cuts a block of text into words, to find names in languages other than English. Elided words are separated, marks
//! that belong to a letter are kept, and a sentence may start after the quotation marks and dashes of any of these
//! languages.

use super::Language;
use super::key::key;
use super::word_lists::{WordLists, class};
use crate::document::{Block, Document};
use unicode_normalization::char::is_combining_mark;

/// A word where it stands.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    pub text: &'a str,
    /// See [`key`].
    pub key: String,
    /// First byte in the document's flat text.
    pub byte: usize,
    pub gap: Gap,
    /// The word before has lost its vowel to this one.
    pub elided: bool,
    /// A capital here is owed to the sentence.
    pub opens: bool,
    /// What the language's list says of it.
    pub class: u32,
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// White space, the full stop of an abbreviation, or nothing after an elision: one name can go on.
    Joined,
    Comma,
    Other,
}

impl Token<'_> {
    pub fn end(&self) -> usize {
        self.byte + self.text.len()
    }

    pub fn is(&self, class: u32) -> bool {
        self.class & class != 0
    }

    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Two letters or more, all of them capital.
    pub fn is_all_capital(&self) -> bool {
        self.is_capital()
            && self.text.chars().count() > 1
            && !self.text.chars().any(char::is_lowercase)
    }

    /// One capital letter.
    pub fn is_initial(&self) -> bool {
        self.is_capital() && self.text.chars().count() == 1
    }
}

/// The words of a block.
#[must_use]
pub fn tokens<'a>(document: &'a Document, block: &Block, lists: &WordLists) -> Vec<Token<'a>> {
    let text = document.block_text(block);
    let mut tokens: Vec<Token<'a>> = Vec::new();
    let mut end = 0;
    for (start, word) in words(text, lists.language) {
        let between = &text[end..start];
        let key = key(word);
        let class = lists.class(&key);
        let after_short = tokens
            .last()
            .is_some_and(|last| last.is_initial() || last.is(class::ABBREVIATION));
        let gap = gap(between, after_short);
        let opens =
            tokens.is_empty() || gap == Gap::Other && opens(between) || between.contains('\n');
        tokens.push(Token {
            text: word,
            key,
            byte: block.bytes.start + start,
            gap,
            elided: matches!(between, "'" | "’"),
            opens,
            class,
        });
        end = start + word.len();
    }
    tokens
}

fn gap(between: &str, after_short: bool) -> Gap {
    match between.trim() {
        "" | "'" | "’" => Gap::Joined,
        "." if after_short => Gap::Joined,
        "," => Gap::Comma,
        _ => Gap::Other,
    }
}

/// Ends of sentences, quotation marks of all kinds, and dashes, which begin what somebody says.
fn opens(between: &str) -> bool {
    const SIGNS: [char; 26] = [
        '.', '!', '?', '…', ':', '¿', '¡', '«', '»', '‹', '›', '„', '“', '”', '‚', '‘', '"', '—',
        '–', '―', '(', '[', '*', '•', '-', '/',
    ];
    between.contains(SIGNS)
}

/// Words with their first bytes.
fn words(text: &str, language: Language) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric()
            || start.is_some() && (is_combining_mark(c) || is_joint(c) && goes_on(text, at, c));
        match (inside, start) {
            (true, None) => start = Some(at),
            (true, Some(from)) if matches!(c, '\'' | '’') && elides(&text[from..at], language) => {
                words.push((from, &text[from..at]));
                start = None;
            }
            (false, Some(from)) => {
                words.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| (from, &text[from..])));
    words
}

fn is_joint(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '\u{ad}')
}

fn goes_on(text: &str, at: usize, c: char) -> bool {
    text[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
}

/// Words that lose their last vowel before another: “l’abbé”, “dell’isola”.
fn elides(before: &str, language: Language) -> bool {
    const FRENCH: [&str; 14] = [
        "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
        "quelqu",
    ];
    const ITALIAN: [&str; 19] = [
        "l", "d", "un", "dell", "all", "nell", "dall", "sull", "quell", "quest", "c", "s", "m",
        "sant", "mastr", "dov", "com", "cos", "n",
    ];
    let is_one_of = |words: &[&str]| words.contains(&before.to_lowercase().as_str());
    match language {
        Language::French => is_one_of(&FRENCH),
        Language::Italian | Language::Other => is_one_of(&ITALIAN),
        _ => false,
    }
}
