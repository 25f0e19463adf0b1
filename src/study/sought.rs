//! What is asked of all texts at once: words, phrases, beginnings of words, words that are nearly so; and filters by author, tag,
//! person and place of search.

use super::snippet::Occurrence;
use super::terms::{Analyzer, Term, plain};
use crate::document::{Document, TextRange};
use crate::glossary::takes_particles;

/// A question, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    pub parts: Vec<Part>,
    pub authors: Vec<String>,
    pub tags: Vec<String>,
    pub persons: Vec<String>,
    /// Titles, collections or folders.
    pub places: Vec<String>,
    pub kind: Option<Kind>,
}

/// Words that must stand, or must not stand, in a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// One after another.
    pub text: String,
    pub is_phrase: bool,
    /// The last word is the beginning of one.
    pub is_prefix: bool,
    pub is_fuzzy: bool,
    pub is_unwanted: bool,
}

/// What is looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Text,
    Note,
    Name,
}

impl Sought {
    /// Reads a question: `"a phrase"`, `begin*`, `nearly~`, `-without`, `author:`, `tag:`, `person:`, `in:` (`notes`, `texts`,
    /// `names`, or part of a title, a collection or a folder).
    #[must_use]
    pub fn parse(question: &str) -> Self {
        let mut sought = Self::default();
        for Piece {
            field,
            text,
            is_phrase,
            is_unwanted,
        } in pieces(question)
        {
            if text.trim().is_empty() {
                continue;
            }
            match field.as_deref() {
                Some("author") => sought.authors.push(text),
                Some("tag") => sought.tags.push(text.trim_start_matches('#').to_owned()),
                Some("person") => sought.persons.push(text),
                Some("in") => match text.to_lowercase().as_str() {
                    "notes" | "note" => sought.kind = Some(Kind::Note),
                    "texts" | "text" => sought.kind = Some(Kind::Text),
                    "names" | "name" => sought.kind = Some(Kind::Name),
                    _ => sought.places.push(text),
                },
                Some(field) => sought.take(&format!("{field}:{text}"), is_phrase, is_unwanted),
                None => sought.take(&text, is_phrase, is_unwanted),
            }
        }
        sought
    }

    fn take(&mut self, text: &str, is_phrase: bool, is_unwanted: bool) {
        let is_prefix = !is_phrase && text.ends_with('*');
        let is_fuzzy = !is_phrase && text.ends_with('~');
        let text = if is_phrase {
            text
        } else {
            text.trim_end_matches(['*', '~'])
        };
        if text.chars().any(char::is_alphanumeric) {
            self.parts.push(Part {
                text: text.to_owned(),
                is_phrase,
                is_prefix,
                is_fuzzy,
                is_unwanted,
            });
        }
    }

    /// As it is typed: the last word may go on.
    #[must_use]
    pub fn while_typing(mut self, question: &str) -> Self {
        let goes_on = question.chars().last().is_some_and(char::is_alphanumeric);
        if let Some(last) = self.parts.last_mut().filter(|_| goes_on) {
            last.is_prefix |= !last.is_phrase && !last.is_fuzzy && last.text.chars().count() > 2;
        }
        self
    }

    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.is_unwanted)
            && self.authors.is_empty()
            && self.tags.is_empty()
            && self.persons.is_empty()
            && self.places.is_empty()
    }

    /// All wanted words that are no exact phrase take nearly the same ones too.
    #[must_use]
    pub fn fuzzily(&self) -> Self {
        let mut fuzzy = self.clone();
        let parts = fuzzy.parts.iter_mut();
        parts
            .filter(|part| !part.is_phrase && !part.is_unwanted)
            .for_each(|part| part.is_fuzzy = true);
        fuzzy
    }

    /// The words that are to be marked in what was found; the names of wanted persons are parts of their own.
    #[must_use]
    pub fn marked(&self, persons: &[Vec<String>]) -> Vec<Vec<Part>> {
        let wanted = self.parts.iter().filter(|part| !part.is_unwanted);
        let phrase = |name: &String| Part {
            text: name.clone(),
            is_phrase: true,
            is_prefix: takes_particles(name),
            ..Part::default()
        };
        let named = persons
            .iter()
            .map(|names| names.iter().map(phrase).collect());
        wanted.map(|part| vec![part.clone()]).chain(named).collect()
    }
}

/// Where words that are to be marked stand in a part of a text that begins `start` code points from its beginning.
#[must_use]
pub fn places_in(
    text: &str,
    start: u32,
    marked: &[Vec<Part>],
    analyzer: &Analyzer,
) -> Vec<Occurrence> {
    let terms = analyzer.terms(text, start);
    let mut places = Vec::new();
    for (number, ways) in marked.iter().enumerate() {
        let ranges = ways.iter().flat_map(|way| way.places_in(&terms, analyzer));
        places.extend(ranges.map(|range| Occurrence {
            part: number,
            range,
        }));
    }
    places
}

impl Part {
    fn places_in(&self, terms: &[Term], analyzer: &Analyzer) -> Vec<TextRange> {
        let wanted: Vec<String> = analyzer
            .terms(&self.text, 0)
            .into_iter()
            .map(|term| term.word)
            .collect();
        let Some(last) = wanted.len().checked_sub(1) else {
            return Vec::new();
        };
        let beginning = plain(self.text.split_whitespace().last().unwrap_or_default());
        let is_match = |index: usize, word: &str| {
            word == wanted[index]
                || (self.is_prefix && index == last && word.starts_with(&beginning))
                || (self.is_fuzzy && is_near(word, &wanted[index]))
        };
        terms
            .windows(wanted.len())
            .filter(|run| {
                run.iter()
                    .enumerate()
                    .all(|(index, term)| is_match(index, &term.word))
            })
            .map(|run| TextRange::new(run[0].start as usize, run[last].end as usize))
            .collect()
    }
}

/// Whether two words are nearly the same: one slip in a short word, two in a long one.
#[must_use]
pub fn is_near(one: &str, other: &str) -> bool {
    let (short, long) = (one.chars().count(), other.chars().count());
    let slips = if long < 6 { 1 } else { 2 };
    short.abs_diff(long) <= slips && strsim::osa_distance(one, other) <= slips
}

/// A piece of a question, as it is typed.
struct Piece {
    field: Option<String>,
    text: String,
    is_phrase: bool,
    is_unwanted: bool,
}

fn pieces(question: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = question.trim_start();
    while !rest.is_empty() {
        let is_unwanted = rest.starts_with('-') && rest.len() > 1;
        rest = rest
            .strip_prefix('-')
            .filter(|_| is_unwanted)
            .unwrap_or(rest);
        let field = field_of(rest);
        rest = field
            .as_ref()
            .map_or(rest, |field| &rest[field.len() + 1..]);
        let is_phrase = rest.starts_with(is_quote);
        let (text, after) = if is_phrase {
            let inner = rest.trim_start_matches(is_quote);
            inner.split_once(is_quote).unwrap_or((inner, ""))
        } else {
            rest.split_once(char::is_whitespace).unwrap_or((rest, ""))
        };
        pieces.push(Piece {
            field: field.map(|field| field.to_lowercase()),
            text: text.to_owned(),
            is_phrase,
            is_unwanted,
        });
        rest = after.trim_start();
    }
    pieces
}

/// The name before a colon, where it is one that is known.
fn field_of(text: &str) -> Option<String> {
    let (field, after) = text.split_once(':')?;
    let is_known = matches!(
        field.to_lowercase().as_str(),
        "author" | "tag" | "person" | "in"
    );
    (is_known && !after.starts_with(char::is_whitespace)).then(|| field.to_owned())
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The passages of a text that an index keeps apart: some paragraphs together, never over the end of a chapter.
#[must_use]
pub fn passages(document: &Document) -> Vec<TextRange> {
    /// Code points; a longer paragraph is a passage of its own.
    const LENGTH: usize = 900;
    let mut passages: Vec<TextRange> = Vec::new();
    for section in &document.sections {
        let mut open: Option<TextRange> = None;
        for block in document
            .blocks
            .get(section.blocks.clone())
            .unwrap_or_default()
        {
            open = match open {
                Some(passage) if passage.len() + block.range.len() <= LENGTH => Some(TextRange {
                    start: passage.start,
                    end: block.range.end,
                }),
                before => {
                    passages.extend(before);
                    Some(block.range)
                }
            };
        }
        passages.extend(open);
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::super::language::Language;
    use super::*;

    #[test]
    fn a_question_is_taken_apart() {
        let sought = Sought::parse(
            r#"author:Tolstoy "war and peace" tag:#love nap* -train prnce~ in:notes in:"My thesis" ratio:2"#,
        );
        assert_eq!(sought.authors, ["Tolstoy"]);
        assert_eq!(sought.tags, ["love"]);
        assert_eq!(
            (sought.kind, sought.places.as_slice()),
            (Some(Kind::Note), &["My thesis".to_owned()][..])
        );
        let parts: Vec<(&str, bool, bool, bool, bool)> = sought
            .parts
            .iter()
            .map(|part| {
                (
                    part.text.as_str(),
                    part.is_phrase,
                    part.is_prefix,
                    part.is_fuzzy,
                    part.is_unwanted,
                )
            })
            .collect();
        assert_eq!(
            parts,
            [
                ("war and peace", true, false, false, false),
                ("nap", false, true, false, false),
                ("train", false, false, false, true),
                ("prnce", false, false, true, false),
                ("ratio:2", false, false, false, false),
            ]
        );
        for nothing in ["", "  ", "-", "\"\"", "-word", "* ~", "in:notes"] {
            assert!(Sought::parse(nothing).is_empty(), "{nothing}");
        }
    }

    #[test]
    fn the_places_of_words_and_phrases_are_found_whatever_their_endings() {
        const TEXT: &str = "The hunters hunted whales. A great white whale hunted them.";
        let analyzer = Analyzer::new(Language::of("en"));
        let found = |question: &str, persons: &[Vec<String>]| -> Vec<(usize, &str)> {
            let marked = Sought::parse(question).marked(persons);
            places_in(TEXT, 0, &marked, &analyzer)
                .into_iter()
                .map(|place| {
                    let (start, end) = (place.range.start.0, place.range.end.0);
                    (place.part, &TEXT[start as usize..end as usize])
                })
                .collect()
        };
        assert_eq!(found("whale", &[]), [(0, "whales"), (0, "whale")]);
        assert_eq!(found("\"white whales\"", &[]), [(0, "white whale")]);
        assert_eq!(
            found("hun*", &[]),
            [(0, "hunters"), (0, "hunted"), (0, "hunted")]
        );
        assert_eq!(found("whte~ -great them", &[]), [(0, "white"), (1, "them")]);
        let called = vec!["the whale".to_owned(), "Great White".to_owned()];
        assert_eq!(found("them", &[called]), [(0, "them"), (1, "great white")]);
    }
}
