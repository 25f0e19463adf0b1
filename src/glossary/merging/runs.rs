//! Runs of words with a capital, wherever they stand, and what stands around them: the evidence for names that are descriptions and
//! for the kinds of what is named.

use crate::document::{Document, TextRange};
use crate::glossary::language::tokens::{Gap, Word, is_prose, words};
use crate::glossary::tagger::words::{class, class_of};
use std::collections::HashMap;
use std::ops::Range;

/// A run of words with a capital, an article before it left out.
pub(super) struct Run {
    pub range: TextRange,
    pub key: String,
    /// As the text writes it.
    pub name: String,
}

/// What the text shows of all runs of the same words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    pub count: u32,
    /// After “the”.
    pub determined: u32,
    /// After “a”.
    pub indefinite: u32,
    /// After “in”, “at”, “to”, with or without an article.
    pub located: u32,
    /// Beside a verb of speaking.
    pub speaks: u32,
    /// Before “who”, “himself” or ’s.
    pub personal: u32,
    /// Near words of ships.
    pub afloat: u32,
    /// Near words of inns.
    pub hosted: u32,
    /// Called a ship: “the schooner Heron”, “the Heron, a cruising yawl”.
    pub vessel: u32,
    /// At the start of a sentence, where any word has a capital.
    pub opening: u32,
    /// Between quotation marks, with nothing else but an article.
    pub quoted: u32,
}

/// All runs of a text in its order, and what stands around them by their words.
pub(super) struct Runs {
    pub all: Vec<Run>,
    around: HashMap<String, Around>,
}

/// Verbs that only a speaker is before or after.
const SAYING: [&str; 32] = [
    "said",
    "says",
    "cried",
    "replied",
    "answered",
    "asked",
    "exclaimed",
    "whispered",
    "muttered",
    "remarked",
    "shouted",
    "inquired",
    "enquired",
    "repeated",
    "retorted",
    "growled",
    "sighed",
    "interrupted",
    "screamed",
    "sobbed",
    "thought",
    "added",
    "began",
    "continued",
    "observed",
    "nodded",
    "smiled",
    "laughed",
    "went",
    "told",
    "murmured",
    "called",
];
const SHIPS: [&str; 26] = [
    "ship", "ship's", "schooner", "brig", "whaler", "vessel", "frigate", "steamer", "yacht",
    "lugger", "aboard", "deck", "decks", "crew", "sailed", "sailing", "moored", "anchor",
    "anchored", "mast", "masts", "hull", "bows", "stern", "gig", "boats",
];
/// What ships are.
const VESSELS: [&str; 22] = [
    "ship",
    "schooner",
    "brig",
    "whaler",
    "vessel",
    "frigate",
    "steamer",
    "steamship",
    "yacht",
    "lugger",
    "yawl",
    "cutter",
    "sloop",
    "barque",
    "bark",
    "clipper",
    "galleon",
    "trawler",
    "tug",
    "destroyer",
    "cruiser",
    "liner",
];
const INNS: [&str; 14] = [
    "inn",
    "tavern",
    "public-house",
    "hotel",
    "landlord",
    "landlady",
    "innkeeper",
    "parlour",
    "coffee-room",
    "alehouse",
    "sign",
    "hostelry",
    "taproom",
    "host",
];
/// As far as a ship or an inn is looked for, in words.
const REACH: usize = 12;

impl Runs {
    pub fn of(document: &Document) -> Self {
        let mut runs = Self {
            all: Vec::new(),
            around: HashMap::new(),
        };
        for block in document.blocks.iter().filter(|block| is_prose(block)) {
            let words = words(document, block);
            if words.iter().filter(|word| is_shouted(word)).count() * 2 > words.len() {
                continue;
            }
            let mut index = 0;
            while index < words.len() {
                let end = end_of_run(&words, index);
                if end > index {
                    runs.note(document, &words, index..end);
                }
                index = end.max(index + 1);
            }
        }
        runs
    }

    pub fn around(&self, key: &str) -> Around {
        self.around.get(key).copied().unwrap_or_default()
    }

    fn note(&mut self, document: &Document, words: &[Word<'_>], run: Range<usize>) {
        let (first, last) = (&words[run.start], &words[run.end - 1]);
        let range = document.text.range_of_bytes(first.byte..last.end());
        let text: Vec<String> = words[run.clone()]
            .iter()
            .enumerate()
            .map(|(at, word)| {
                let inner = word.possessive && run.start + at + 1 < run.end;
                format!("{}{}", word.text, if inner { "’s" } else { "" })
            })
            .collect();
        let name = text.join(" ");
        let key = name.to_lowercase();
        let seen = self.around.entry(key.clone()).or_default();
        let before = |back: usize| {
            let at = run.start.checked_sub(back)?;
            let joined =
                (at + 1..=run.start).all(|word| is_close(document, &words[word - 1], &words[word]));
            joined.then(|| words[at].text.to_lowercase())
        };
        let near = run.start.saturating_sub(REACH)..(run.end + REACH).min(words.len());
        let says = |list: &[&str]| {
            words[near.clone()]
                .iter()
                .any(|word| list.contains(&word.text.to_lowercase().as_str()))
        };
        let the = before(1).is_some_and(|word| word == "the");
        let preposition = before(if the { 2 } else { 1 });
        let next = words.get(run.end);
        let said_before = words
            .get(run.start.wrapping_sub(if the { 2 } else { 1 }))
            .map(|word| word.text.to_lowercase());
        let saying = |word: &str| SAYING.contains(&word);
        let after = next.map(|word| word.text.to_lowercase());
        let joined = next.is_some_and(|word| word.gap == Gap::Space) && !last.possessive;
        seen.count += 1;
        seen.determined += u32::from(the);
        seen.indefinite += u32::from(before(1).is_some_and(|word| word == "a" || word == "an"));
        seen.located +=
            u32::from(preposition.is_some_and(|word| class_of(&word) & class::LOCATIVE != 0));
        seen.speaks += u32::from(
            said_before.is_some_and(|word| saying(&word))
                || joined && after.as_deref().is_some_and(saying),
        );
        seen.personal += u32::from(
            last.possessive
                || after.is_some_and(|word| matches!(word.as_str(), "who" | "himself" | "herself")),
        );
        seen.afloat += u32::from(says(&SHIPS));
        seen.hosted += u32::from(says(&INNS));
        seen.opening += u32::from(first.starts_sentence);
        let is_vessel = |word: &str| VESSELS.contains(&word);
        seen.vessel += u32::from(
            before(1).is_some_and(|word| is_vessel(&word)) || is_called_vessel(words, run.end),
        );
        seen.quoted += u32::from(is_quoted(document, words, &run, the));
        self.all.push(Run { range, key, name });
    }
}

/// “, a cruising yawl”: what follows a name calls it a ship.
fn is_called_vessel(words: &[Word<'_>], end: usize) -> bool {
    const REACH: usize = 5;
    let rest = words.get(end..words.len().min(end + REACH));
    let Some([article, rest @ ..]) = rest else {
        return false;
    };
    let opens = article.gap == Gap::Comma && matches!(article.text, "a" | "an" | "the");
    opens
        && rest
            .iter()
            .take_while(|word| word.gap == Gap::Space && !word.is_capital())
            .any(|word| VESSELS.contains(&word.text) && !word.possessive)
}

/// Whether a run, with the article before it, is all that stands between two quotation marks.
fn is_quoted(document: &Document, words: &[Word<'_>], run: &Range<usize>, the: bool) -> bool {
    let is_mark = |c: char| matches!(c, '“' | '”' | '‘' | '’' | '"' | '\'');
    let text = document.text.as_str();
    let opens = |word: &Word<'_>| text[..word.byte].ends_with(is_mark);
    let end = words[run.end - 1].end();
    let rest = text[end..].trim_start_matches(['.', ',', '!', '?']);
    let outer = opens(&words[run.start]) || the && opens(&words[run.start - 1]);
    outer && rest.starts_with(is_mark) && !words[run.end - 1].possessive
}

/// Whether nothing but white space and quotation marks is between two words.
fn is_close(document: &Document, one: &Word<'_>, next: &Word<'_>) -> bool {
    let between = document
        .text
        .as_str()
        .get(one.end()..next.byte)
        .unwrap_or_default();
    between
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, '“' | '‘' | '"' | '\'' | '_' | '’' | '”'))
}

fn is_shouted(word: &Word<'_>) -> bool {
    word.text.chars().count() > 1 && !word.text.chars().any(char::is_lowercase)
}

/// Where a run ends that begins here; here itself where none begins. An article at its front is no part of it.
fn end_of_run(words: &[Word<'_>], start: usize) -> usize {
    let opens = |word: &Word<'_>| {
        word.is_capital()
            && !is_shouted(word)
            && class_of(&word.text.to_lowercase()) & class::FUNCTION == 0
            && word.text != "I"
    };
    if !opens(&words[start]) {
        return start;
    }
    let mut end = start + 1;
    while end < words.len() && end < start + 4 && words[end].gap == Gap::Space && opens(&words[end])
    {
        end += 1;
    }
    end
}
