//! Finds words in a text as a reader means them: letters of either case, any white space between words, curly or straight
//! quotation marks alike, and soft hyphens passed over.

use crate::document::{Document, TextRange};
use regex::{Regex, RegexBuilder};
use std::fmt;

/// Memory that one compiled query may take, in bytes: refuses `.{1000}{1000}` and lets every sane pattern through.
const REGEX_LIMIT: usize = 4 << 20;

/// A search, ready to run over any number of texts.
#[derive(Clone, Debug)]
pub struct Query {
    regex: Regex,
}

/// A pattern that is no regular expression; the message says where it goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError(pub String);

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for QueryError {}

impl Query {
    /// Words to be found as they stand, upper and lower case alike. None for a query without words.
    #[must_use]
    pub fn words(words: &str) -> Option<Self> {
        let words: Vec<&str> = words.split_whitespace().collect();
        if words.is_empty() {
            return None;
        }
        let pattern = words.iter().map(|word| word_pattern(word)).collect::<Vec<_>>().join(r"\s+");
        build(&pattern).ok().map(|regex| Self { regex })
    }

    /// A regular expression in the syntax of the `regex` crate, upper and lower case alike unless it says `(?-i)`.
    pub fn regex(pattern: &str) -> Result<Self, QueryError> {
        build(pattern).map(|regex| Self { regex }).map_err(|error| {
            let reason = error.to_string();
            let last = reason.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
            QueryError(format!("“{pattern}” is not a regular expression: {last}."))
        })
    }

    /// Every match in the document, in text order, never overlapping and never empty.
    #[must_use]
    pub fn find_all(&self, document: &Document) -> Vec<TextRange> {
        let text = &document.text;
        self.regex
            .find_iter(text.as_str())
            .filter(|found| !found.is_empty())
            .map(|found| text.range_of_bytes(found.range()))
            .collect()
    }

    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}

fn build(pattern: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(pattern).case_insensitive(true).multi_line(true).size_limit(REGEX_LIMIT).build()
}

/// One word as a pattern: each mark matches its typographic twins, and a soft hyphen may stand between any two letters
/// when the word is one that a book would hyphenate.
fn word_pattern(word: &str) -> String {
    let mut pattern = String::new();
    for (index, c) in word.chars().filter(|&c| c != '\u{ad}').enumerate() {
        if index > 0 && c.is_alphabetic() && word.chars().count() > 4 {
            pattern.push_str("\u{ad}?");
        }
        match c {
            '\'' | '‘' | '’' | 'ʼ' => pattern.push_str("['‘’ʼ]"),
            '"' | '“' | '”' | '„' => pattern.push_str("[\"“”„]"),
            '-' | '‐' | '‑' | '–' => pattern.push_str("[-‐‑–]"),
            c => pattern.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Metadata, Package};

    fn found(text: &str, query: &str) -> Vec<String> {
        let mut builder = Builder::new();
        builder.text(text);
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let query = Query::words(query).expect("has words");
        query.find_all(&document).into_iter().map(|range| document.slice(range).to_owned()).collect()
    }

    #[test]
    fn case_white_space_and_marks_do_not_matter() {
        assert_eq!(found("The Tsar’s\nWinter Palace", "tsar's winter"), ["Tsar’s\nWinter"]);
        assert_eq!(found("“Well–known”", "\"well-known\""), ["“Well–known”"]);
    }

    #[test]
    fn a_soft_hyphen_in_the_text_is_passed_over() {
        assert_eq!(found("re\u{ad}vo\u{ad}lu\u{ad}tion", "revolution"), ["re\u{ad}vo\u{ad}lu\u{ad}tion"]);
    }

    #[test]
    fn signs_of_a_regular_expression_are_plain_letters_in_words() {
        assert_eq!(found("a.c abc (x)", "a.c"), ["a.c"]);
        assert_eq!(found("a.c abc (x)", "(x)"), ["(x)"]);
        assert!(Query::words("  ").is_none());
    }

    #[test]
    fn a_bad_regular_expression_is_named_in_one_sentence() {
        let error = Query::regex("(a").expect_err("unclosed");
        assert!(error.0.starts_with("“(a” is not a regular expression: ") && error.0.ends_with('.'), "{error}");
    }
}
