//! A document as the tagger sees it: its words one after another, each word form looked up once.

use super::hash;
use super::lexicon::{Lexicon, Usage, folded};
use super::words::{class, class_of};
use crate::document::{BlockKind, Document};
use crate::glossary::language::tokens::{self, Gap};
use std::collections::HashMap;
use std::ops::Range;

/// All words of the prose of a document.
#[derive(Debug, Default)]
pub struct Passage<'a> {
    pub tokens: Vec<Token>,
    /// The words of each block.
    pub blocks: Vec<Stretch>,
    pub forms: Vec<WordForm<'a>>,
    /// How many different words there are, however they are written.
    pub words: usize,
}

/// The words of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub tokens: Range<usize>,
    /// A heading, a by-line or a table, where capitals tell little.
    pub display: bool,
}

/// One word where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Index into [`Passage::forms`].
    pub form: u32,
    /// First byte in the document's flat text, and the byte after its last.
    pub start: usize,
    pub end: usize,
    pub gap: Gap,
    /// The signs between it and the word before, hashed.
    pub signs: u64,
    pub starts_sentence: bool,
    pub possessive: bool,
    /// In a sentence that is written with capitals throughout.
    pub shouted: bool,
}

impl Token {
    /// Whether nothing but white space, or the full stop of a short form, stands between it and the word before.
    #[must_use]
    pub fn is_joined(&self) -> bool {
        matches!(self.gap, Gap::Space | Gap::Dot) && !self.starts_sentence
    }
}

/// A word form, with all that is known of it without its neighbours.
#[derive(Clone, Debug)]
pub struct WordForm<'a> {
    pub text: &'a str,
    /// The number of the word among [`Passage::words`]: “Mary” and “MARY” share one.
    pub word: usize,
    pub lower: u64,
    /// The key of the folded word in the tables of names.
    pub folded: u64,
    pub shape: u64,
    /// Hashes of the first three letters, and of the last two, three and four.
    pub affixes: [u64; 4],
    pub class: u32,
    pub usage: Usage,
    /// What the table of places says of it alone, see [`super::lexicon::place`].
    pub place: u8,
    pub capital: bool,
    pub all_capital: bool,
    pub letters: usize,
}

impl<'a> Passage<'a> {
    #[must_use]
    pub fn read(document: &'a Document, lexicon: &Lexicon<'_>) -> Self {
        let mut reading = PassageBuilder {
            lexicon,
            passage: Self::default(),
            forms: HashMap::new(),
            words: HashMap::new(),
        };
        for block in document
            .blocks
            .iter()
            .filter(|block| tokens::is_prose(block))
        {
            let first = reading.passage.tokens.len();
            let mut end = block.bytes.start;
            for word in tokens::words(document, block) {
                let between = document
                    .text
                    .as_str()
                    .get(end..word.byte)
                    .unwrap_or_default();
                end = word.end();
                let form = reading.form(word.text);
                reading.passage.tokens.push(Token {
                    form,
                    start: word.byte,
                    end,
                    gap: word.gap,
                    signs: signs(between),
                    starts_sentence: word.starts_sentence,
                    possessive: word.possessive,
                    shouted: false,
                });
            }
            let tokens = first..reading.passage.tokens.len();
            let display = matches!(
                block.kind,
                BlockKind::Heading(_) | BlockKind::Byline | BlockKind::Table(_)
            );
            reading.passage.blocks.push(Stretch { tokens, display });
        }
        let mut passage = reading.passage;
        passage.words = reading.words.len();
        passage.mark_shouted();
        passage
    }

    #[must_use]
    pub fn form(&self, token: &Token) -> &WordForm<'a> {
        &self.forms[token.form as usize]
    }

    /// The form of the word at an index.
    #[must_use]
    pub fn form_at(&self, index: usize) -> &WordForm<'a> {
        self.form(&self.tokens[index])
    }

    /// Marks the words of sentences that have a capital in three words of four.
    fn mark_shouted(&mut self) {
        for block in 0..self.blocks.len() {
            let tokens = self.blocks[block].tokens.clone();
            let mut first = tokens.start;
            for index in tokens.clone() {
                let next_starts = index + 1 == tokens.end || self.tokens[index + 1].starts_sentence;
                if next_starts {
                    let capital = (first..=index)
                        .filter(|&index| self.form_at(index).capital)
                        .count();
                    let all = index + 1 - first;
                    let shouted = all > 2 && capital * 4 > all * 3;
                    self.tokens[first..=index]
                        .iter_mut()
                        .for_each(|token| token.shouted = shouted);
                    first = index + 1;
                }
            }
        }
    }
}

/// A passage in the making, with the forms and words met so far.
struct PassageBuilder<'a, 'l> {
    lexicon: &'l Lexicon<'l>,
    passage: Passage<'a>,
    forms: HashMap<&'a str, u32>,
    words: HashMap<String, usize>,
}

impl<'a> PassageBuilder<'a, '_> {
    fn form(&mut self, text: &'a str) -> u32 {
        if let Some(&known) = self.forms.get(text) {
            return known;
        }
        let lower: String = text
            .chars()
            .flat_map(char::to_lowercase)
            .map(|c| if c == '’' { '\'' } else { c })
            .collect();
        let count = self.words.len();
        let word = *self.words.entry(lower.clone()).or_insert(count);
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        let letters = text.chars().count();
        let folded = folded(&lower);
        let class = class_of(&lower)
            | if capital {
                self.lexicon.name_class(&folded)
            } else {
                0
            };
        let index = self.passage.forms.len() as u32;
        self.passage.forms.push(WordForm {
            text,
            word,
            lower: hash::of(&lower),
            folded: hash::of(&folded),
            shape: shape(text),
            affixes: affixes(&lower),
            class,
            usage: self.lexicon.usage(&lower),
            place: if capital {
                self.lexicon.place(hash::of(&folded)).unwrap_or(0)
            } else {
                0
            },
            capital,
            all_capital: letters > 1 && capital && !text.chars().any(char::is_lowercase),
            letters,
        });
        self.forms.insert(text, index);
        index
    }
}

/// Capitals as X, small letters as x, digits as d, more than two of a kind as two; a year is a shape of its own.
fn shape(text: &str) -> u64 {
    if text.len() == 4
        && text.starts_with(['1', '2'])
        && text.bytes().all(|byte| byte.is_ascii_digit())
    {
        return hash::of("year");
    }
    let mut shape = String::new();
    for c in text.chars() {
        let sign = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_alphabetic() => 'x',
            _ if c.is_numeric() => 'd',
            '’' => '\'',
            _ => c,
        };
        if !(shape.ends_with(sign) && shape[..shape.len() - sign.len_utf8()].ends_with(sign)) {
            shape.push(sign);
        }
    }
    hash::of(&shape)
}

fn affixes(lower: &str) -> [u64; 4] {
    let ends = |count: usize| {
        lower
            .char_indices()
            .rev()
            .nth(count - 1)
            .map_or(0, |(at, _)| at)
    };
    let prefix = lower
        .char_indices()
        .nth(3)
        .map_or(lower.len(), |(at, _)| at);
    [
        hash::of(&lower[..prefix]),
        hash::of(&lower[ends(2)..]),
        hash::of(&lower[ends(3)..]),
        hash::of(&lower[ends(4)..]),
    ]
}

/// The first three signs between two words, whichever quotation marks and dashes the text uses.
fn signs(between: &str) -> u64 {
    let mut key = String::new();
    for c in between.chars().filter(|c| !matches!(c, '_' | '*')) {
        let sign = match c {
            _ if c.is_whitespace() => ' ',
            '“' | '”' | '„' | '«' | '»' => '"',
            '‘' | '’' => '\'',
            '–' | '—' | '―' => '-',
            _ => c,
        };
        if !(sign == ' ' && key.ends_with(' ')) && key.len() < 4 {
            key.push(sign);
        }
    }
    hash::of(&key)
}

/// Whether a word says nothing but how others belong together.
#[must_use]
pub fn is_function(form: &WordForm<'_>) -> bool {
    form.class & class::FUNCTION != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        crate::document::sample::paragraphs(&[text])
    }

    #[test]
    fn forms_are_shared_and_words_are_shared_by_forms() {
        let text = document("Mary saw MARY. Mary saw.");
        let lexicon = Lexicon::new(&[], &[], &[]);
        let passage = Passage::read(&text, &lexicon);
        assert_eq!(
            (passage.tokens.len(), passage.forms.len(), passage.words),
            (5, 3, 2)
        );
        assert_eq!(passage.tokens[0].form, passage.tokens[3].form);
        assert_eq!(passage.form_at(0).word, passage.form_at(2).word);
        assert!(passage.form_at(2).all_capital && !passage.form_at(0).all_capital);
    }

    #[test]
    fn shapes_keep_what_a_name_looks_like() {
        assert_eq!(shape("Darcy"), shape("Bingley"));
        assert_eq!(shape("O’Brien"), shape("O'Neil"));
        assert_ne!(shape("London"), shape("LONDON"));
    }

    #[test]
    fn a_sentence_of_capitals_is_known_for_one() {
        let text = document("How The Story Ends. The story ends here.");
        let lexicon = Lexicon::new(&[], &[], &[]);
        let passage = Passage::read(&text, &lexicon);
        assert_eq!(
            passage.tokens.iter().filter(|token| token.shouted).count(),
            4
        );
    }

    #[test]
    fn quotation_marks_are_one_sign() {
        assert_eq!(signs(",” "), signs(",\" "));
        assert_ne!(signs(", "), signs(". "));
    }
}
