//! Corrects where names begin and end, before anybody is joined, by what the whole document shows. Words that a
//! sentence, an exclamation or a neighbour has glued to a name are cut off, and “of Kent” is given back to a duke.

use super::Mention;
use super::lore::Lore;
use super::usage::Usage;
use crate::document::Document;
use crate::glossary::EntryKind;
use crate::glossary::language::titles::title;
use regex::Regex;
use std::collections::HashMap;
use std::ops::Range;

/// Words that stand after a name in exclamations and are never a part of it.
const NEVER_LAST: [&str; 10] = [
    "i", "god", "heaven", "himself", "herself", "my", "your", "his", "her", "o",
];
/// Words that stand before a name and are never a part of it.
const NEVER_FIRST: [&str; 23] = [
    "bravo", "hullo", "hallo", "hulloa", "hurrah", "amen", "left", "almighty", "call", "o", "oh",
    "ah", "but", "and", "said", "dearest", "yes", "no", "hush", "why", "well", "nay", "god",
];

/// Words that are shouted, and nobody by themselves.
const EXCLAMATIONS: [&str; 12] = [
    "bravo", "hullo", "hallo", "hulloa", "hurrah", "amen", "alas", "heavens", "heaven", "goodness",
    "gracious", "adieu",
];

/// The names with their ends put right, in text order.
pub(super) fn corrected(
    document: &Document,
    mentions: Vec<Mention>,
    usage: &Usage,
    lore: &Lore,
) -> Vec<Mention> {
    let mentions = with_ranks(document, mentions);
    let names = Names::count(document, &mentions);
    let mut found = Vec::with_capacity(mentions.len());
    for mention in mentions {
        if mention.kind.is_some_and(|kind| kind != EntryKind::Person) {
            found.push(mention);
            continue;
        }
        let words = words_of(document, &mention);
        if words.len() == 1 && EXCLAMATIONS.contains(&words[0].small.as_str()) {
            continue;
        }
        match names.cut(&words, usage, lore) {
            Cut::None => found.push(mention),
            Cut::Keep(kept) => found.extend(part(document, &mention, &words[kept])),
            Cut::Split(at) => {
                found.extend(part(document, &mention, &words[..at]));
                found.extend(part(document, &mention, &words[at..]));
            }
        }
    }
    found
}

/// “The Duke of Kent”: who has his name of a place. Made for each text: what it needs to run through a text takes a megabyte.
fn rank() -> Option<Regex> {
    let ranks = "Duke|Duchess|Earl|Countess|Marquis|Marquess|Marchioness|Marquise|Viscount|Viscountess|Prince|Princess|Comte|Comtesse|\
                 Vicomte|Vicomtesse|Baron|Baroness|Archduke|Archduchess";
    Regex::new(&format!(r"\b(?:{ranks})\s(?:of|de)\s\p{{Lu}}[\p{{L}}-]+")).ok()
}

/// Names of a rank and a place as one name, where only the place was found or nothing.
fn with_ranks(document: &Document, mut mentions: Vec<Mention>) -> Vec<Mention> {
    let Some(rank) = rank() else {
        return mentions;
    };
    let text = document.text.as_str();
    for found in rank.find_iter(text) {
        let range = document.text.range_of_bytes(found.range());
        let first = mentions.partition_point(|mention| mention.range.end <= range.start);
        let last =
            first + mentions[first..].partition_point(|mention| mention.range.start < range.end);
        let within = mentions[first..last]
            .iter()
            .all(|mention| mention.range.start >= range.start && mention.range.end <= range.end);
        if within {
            let name = found
                .as_str()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            mentions.splice(
                first..last,
                [Mention {
                    range,
                    name,
                    kind: Some(EntryKind::Person),
                }],
            );
        }
    }
    mentions
}

/// A word of a name: as it is written, in small letters, and where it stands in the flat text.
struct Part<'a> {
    text: &'a str,
    small: String,
    bytes: Range<usize>,
}

fn words_of<'a>(document: &'a Document, mention: &Mention) -> Vec<Part<'a>> {
    let bytes = document.text.bytes(mention.range);
    let text = &document.text.as_str()[bytes.clone()];
    let mut words = Vec::new();
    for piece in text.split_whitespace() {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        if word.is_empty() {
            continue;
        }
        let start = bytes.start + (word.as_ptr() as usize - text.as_ptr() as usize);
        let small = word
            .trim_end_matches("’s")
            .trim_end_matches("'s")
            .to_lowercase();
        words.push(Part {
            text: word,
            small,
            bytes: start..start + word.len(),
        });
    }
    words
}

fn part(document: &Document, mention: &Mention, words: &[Part<'_>]) -> Option<Mention> {
    let (first, last) = (words.first()?, words.last()?);
    let range = document
        .text
        .range_of_bytes(first.bytes.start..last.bytes.end);
    let name = words
        .iter()
        .map(|word| word.text.trim_end_matches('.'))
        .collect::<Vec<_>>()
        .join(" ");
    Some(Mention {
        range,
        name,
        kind: mention.kind,
    })
}

enum Cut {
    None,
    Keep(Range<usize>),
    /// Two names: the second begins at this word.
    Split(usize),
}

/// How often names stand in the text, by their words in small letters without titles.
struct Names {
    whole: HashMap<String, u32>,
    /// Words after a title that is no given name's, “Mr X”, and at the end of two names or more.
    surnames: HashMap<String, u32>,
    places: HashMap<String, u32>,
}

impl Names {
    fn count(document: &Document, mentions: &[Mention]) -> Self {
        let mut names = Self {
            whole: HashMap::new(),
            surnames: HashMap::new(),
            places: HashMap::new(),
        };
        for mention in mentions {
            let words = words_of(document, mention);
            let titles = titles(&words);
            let own = &words[titles..];
            let Some(last) = own.last() else { continue };
            if mention.kind == Some(EntryKind::Place) {
                *names.places.entry(joined(own)).or_default() += 1;
                continue;
            }
            *names.whole.entry(joined(own)).or_default() += 1;
            if titles > 0 && own.len() == 1 {
                *names.surnames.entry(last.small.clone()).or_default() += 1;
            }
        }
        names
    }

    fn of(&self, words: &[Part<'_>]) -> u32 {
        self.whole.get(&joined(words)).copied().unwrap_or(0)
    }

    fn cut(&self, words: &[Part<'_>], usage: &Usage, lore: &Lore) -> Cut {
        let (mut start, mut end) = (titles(words), words.len());
        let before = start;
        if end - start < 2 {
            return Cut::None;
        }
        while end - start > 1 && self.is_foreign_first(&words[start..end], usage, lore) {
            start += 1;
        }
        while end - start > 1 && self.is_foreign_last(&words[start..end], start, usage, lore) {
            end -= 1;
        }
        if let Some(at) = self.seam(&words[start..end], lore) {
            return Cut::Split(start + at);
        }
        if start == before && end == words.len() {
            return Cut::None;
        }
        // A title before a word that is cut off belongs to nobody.
        let start = if start == before { 0 } else { start };
        Cut::Keep(start..end)
    }

    /// Whether the first of some words is glued to the name: a common word, and the rest is known without it.
    fn is_foreign_first(&self, words: &[Part<'_>], usage: &Usage, lore: &Lore) -> bool {
        let (first, rest) = (&words[0].small, &words[1..]);
        if NEVER_FIRST.contains(&first.as_str()) {
            return true;
        }
        let (whole, alone) = (self.of(words), self.of(rest));
        let is_given = lore.is_given(first) || words[0].text.chars().count() == 1;
        let verb = usage.is_common(first);
        !is_given && verb && alone > 2 * whole
    }

    fn is_foreign_last(
        &self,
        words: &[Part<'_>],
        start: usize,
        usage: &Usage,
        _lore: &Lore,
    ) -> bool {
        let (Some(last), rest) = (words.last(), &words[..words.len() - 1]) else {
            return false;
        };
        if NEVER_LAST.contains(&last.small.as_str()) && start == 0 {
            return true;
        }
        let (whole, alone) = (self.of(words), self.of(rest));
        let surname = self.surnames.get(&last.small).copied().unwrap_or(0);
        let shouted = last.text.chars().count() > 1 && !last.text.chars().any(char::is_lowercase);
        let rest_shouted = !words[0].text.chars().any(char::is_lowercase);
        shouted && !rest_shouted && last.text.chars().count() > 3
            || usage.is_common(&last.small)
                && usage.word(&last.small).small > 2
                && surname == 0
                && alone > 4 * whole
    }

    /// Where a second name begins that merely stands beside the first: both are well known apart, and together they are met once.
    fn seam(&self, words: &[Part<'_>], lore: &Lore) -> Option<usize> {
        if words.len() != 2 || self.of(words) > 2 {
            return None;
        }
        let (first, last) = (&words[0], &words[1]);
        let alone = self.of(&words[..1]);
        let other = self.of(&words[1..]);
        let surname = self.surnames.get(&last.small).copied().unwrap_or(0);
        let place = self.places.get(&last.small).copied().unwrap_or(0);
        let two = alone >= 10 && surname == 0 && (other >= 1 || place >= 3 && self.of(words) < 2);
        let stranger = other >= 10 && alone >= 2 && !lore.is_given(&first.small);
        (two || stranger).then_some(1)
    }
}

fn titles(words: &[Part<'_>]) -> usize {
    let titles = words
        .iter()
        .take_while(|word| title(word.small.trim_end_matches('.')).is_some())
        .count();
    titles.min(words.len().saturating_sub(1))
}

fn joined(words: &[Part<'_>]) -> String {
    words
        .iter()
        .map(|word| word.small.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}
