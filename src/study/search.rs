//! Finds words in a text as a reader means them: letters of either case, with or without accents, whole or joined to ligatures, of full
//! or half width; any white space between words, quotation marks and dashes of any kind, and soft hyphens passed over.
//!
//! A query becomes a pattern in which each letter stands for all that look like it to a reader (see `letters`). The
//! text itself is searched, so every match is a range of it.

mod letters;
mod narrowed;
mod ruby;

pub use narrowed::{NEAR, Options, find};

use crate::document::{Document, TextRange};
use regex::{Regex, RegexBuilder};
use std::fmt;

/// Memory that one compiled query may take, in bytes: refuses `.{1000}{1000}` and lets every sane pattern through.
const REGEX_LIMIT: usize = 4 << 20;
/// The same for words, each letter of which is a set.
const WORDS_LIMIT: usize = 32 << 20;

/// Words as they are compared: in lower case, without accents, joined letters taken apart, wide ones made narrow.
#[must_use]
pub fn folded(text: &str) -> String {
    letters::folded(text)
}

/// A search, ready to run over any number of texts.
#[derive(Clone, Debug)]
pub struct Query {
    regex: Regex,
    /// Whether ruby above words is passed over as well as searched.
    over_readings: bool,
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
    /// Letters of a query; those beyond are left out.
    pub const LONGEST: usize = 1_000;

    /// Words to be found as they stand, whatever their case, accents and marks. None for a query without words.
    #[must_use]
    pub fn phrase(text: &str) -> Option<Self> {
        let words: String = text.chars().take(Self::LONGEST).collect();
        let words: Vec<String> = words
            .split_whitespace()
            .map(letters::pattern)
            .filter(|pattern| !pattern.is_empty())
            .collect();
        if words.is_empty() {
            return None;
        }
        let pattern = words.join(r"[\s\u{200b}]+");
        // Line ends within Chinese and Japanese are none of the text's, but some texts keep them.
        let regex = RegexBuilder::new(&pattern)
            .size_limit(WORDS_LIMIT)
            .dfa_size_limit(WORDS_LIMIT)
            .build()
            .ok()?;
        Some(Self {
            regex,
            over_readings: true,
        })
    }

    /// A regular expression in the syntax of the `regex` crate, upper and lower case alike unless the case is to match or it says
    /// `(?-i)`.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the pattern.
    pub fn regex(pattern: &str, match_case: bool) -> Result<Self, QueryError> {
        let built = RegexBuilder::new(pattern)
            .case_insensitive(!match_case)
            .multi_line(true)
            .size_limit(REGEX_LIMIT)
            .build();
        built
            .map(|regex| Self {
                regex,
                over_readings: false,
            })
            .map_err(|error| {
                let reason = error.to_string();
                let last = reason
                    .lines()
                    .last()
                    .unwrap_or_default()
                    .trim_start_matches("error: ")
                    .to_owned();
                QueryError(say!("find-not-regular", pattern = pattern, last = last))
            })
    }

    /// Every match in the document, in text order, never overlapping and never empty.
    #[must_use]
    pub fn find_all(&self, document: &Document) -> Vec<TextRange> {
        let text = &document.text;
        let found = self
            .regex
            .find_iter(text.as_str())
            .filter(|found| !found.is_empty());
        let found: Vec<TextRange> = found
            .map(|found| text.range_of_bytes(found.range()))
            .collect();
        if self.over_readings {
            ruby::find_over(&self.regex, document, found)
        } else {
            found
        }
    }

    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Inline, Metadata, Package};

    fn found(text: &str, query: &str) -> Vec<String> {
        let mut builder = Builder::new();
        builder.text(text);
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let query = Query::phrase(query).expect("has words");
        query
            .find_all(&document)
            .into_iter()
            .map(|range| document.slice(range).to_owned())
            .collect()
    }

    #[test]
    fn case_white_space_and_marks_do_not_matter() {
        assert_eq!(
            found("The Tsar’s\nWinter Palace", "tsar's winter"),
            ["Tsar’s\nWinter"]
        );
        assert_eq!(found("“Well–known”", "\"well-known\""), ["“Well–known”"]);
        assert_eq!(
            found("non\u{a0}breaking wait… wait...", "non breaking"),
            ["non\u{a0}breaking"]
        );
        assert_eq!(found("wait… wait...", "wait..."), ["wait…", "wait..."]);
        assert_eq!(found("1914–18 and 1914-18", "1914-18").len(), 2);
    }

    #[test]
    fn accents_and_forms_of_letters_do_not_matter() {
        for (text, query, hits) in [
            ("Elío met Elio", "elio", &["Elío", "Elio"][..]),
            (
                "The café and the cafe\u{301}",
                "cafe",
                &["café", "cafe\u{301}"],
            ),
            ("cafe café", "CAFÉ", &["cafe", "café"]),
            ("Ναι, γειά σου", "γεια", &["γειά"]),
            ("Ёлка и елка", "елка", &["Ёлка", "елка"]),
            ("мой мои", "мой", &["мой"]),
            ("كِتاب and كتاب", "كتاب", &["كِتاب", "كتاب"]),
            ("Łódź is not Lodz", "lodz", &["Łódź", "Lodz"]),
            (
                "Straße, STRASSE, Strasse",
                "strasse",
                &["Straße", "STRASSE", "Strasse"],
            ),
            ("Strasse", "straße", &["Strasse"]),
            ("İstanbul hava", "istanbul", &["İstanbul"]),
            ("İİ error here", "error", &["error"]),
            ("ȺȾ target", "target", &["target"]),
            ("ﬁnd the ﬂour in the oﬃce", "find", &["ﬁnd"]),
            ("ﬁnd the ﬂour in the oﬃce", "office", &["oﬃce"]),
            ("the Congreſs of bleſſed men", "congress", &["Congreſs"]),
            ("ΣΊΣΥΦΟΣ and Σίσυφος", "σισυφος", &["ΣΊΣΥΦΟΣ", "Σίσυφος"]),
            ("２０２４年 ＡＢＣ ｶﾀｶﾅ カタカナ", "2024", &["２０２４"]),
            (
                "２０２４年 ＡＢＣ ｶﾀｶﾅ カタカナ",
                "カタカナ",
                &["ｶﾀｶﾅ", "カタカナ"],
            ),
            ("ガ ｶﾞ カ", "ガ", &["ガ", "ｶﾞ"]),
            ("한글 글", "글", &["글", "글"]),
            (
                "the ma\u{ad}jor\u{ad}ity",
                "majority",
                &["ma\u{ad}jor\u{ad}ity"],
            ),
            (
                "Word\u{200b}joined\u{2060}up",
                "wordjoinedup",
                &["Word\u{200b}joined\u{2060}up"],
            ),
            ("हिंदी में", "हिंदी", &["हिंदी"]),
        ] {
            assert_eq!(found(text, query), hits, "{query} in {text}");
        }
        assert!(
            found("हिंदी", "हदा").is_empty(),
            "vowels of Indic scripts are no accents"
        );
    }

    #[test]
    fn words_are_found_under_their_readings_and_by_them() {
        let mut builder = Builder::new();
        builder.text("この");
        builder.open(Inline::Ruby);
        for (base, ruby) in [("季", "き"), ("節", "せつ")] {
            builder.text(base);
            builder.styled(ruby, Inline::RubyText);
        }
        builder.close();
        builder.text("は季節だ");
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let hits = |query: &str| {
            let found = Query::phrase(query).expect("has words").find_all(&document);
            found
                .into_iter()
                .map(|range| document.slice(range).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(hits("季節"), ["季き節せつ", "季節"]);
        assert_eq!(hits("せつ"), ["せつ"]);
        assert_eq!(hits("この季"), ["この季き"]);
    }

    #[test]
    fn signs_of_a_regular_expression_are_plain_letters_in_words() {
        assert_eq!(found("a.c abc (x)", "a.c"), ["a.c"]);
        assert_eq!(found("a.c abc (x)", "(x)"), ["(x)"]);
        assert_eq!(found("a^b [c] \\d a-b&&c~d", "[c]"), ["[c]"]);
        assert_eq!(found("a^b [c] \\d a-b&&c~d", "\\d"), ["\\d"]);
        assert_eq!(found("a^b [c] \\d a-b&&c~d", "b&&c~d"), ["b&&c~d"]);
        assert!(Query::phrase("  ").is_none());
    }

    #[test]
    fn a_long_query_is_a_search_too() {
        let text = "The revolution had been expected for a generation, and when it came hardly anyone recognised it. ".repeat(6);
        assert_eq!(found(&format!("{text} x"), &text).len(), 1);
    }

    #[test]
    fn a_bad_regular_expression_is_named_in_one_sentence() {
        let error = Query::regex("(a", false).expect_err("unclosed");
        assert!(
            error.0.starts_with("“(a” is not a regular expression: ") && error.0.ends_with('.'),
            "{error}"
        );
    }
}
