//! How a text writes its words: which of them are names by their capitals, and which nominative their cases are of.

use super::language::inflection;
use super::language::key::key;
use super::language::listed::{Token, tokens};
use super::language::tokens::is_prose;
use super::language::word_lists::{WordLists, class};
use super::language::{Language, language};
use crate::document::{BlockKind, Document};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use unicode_normalization::UnicodeNormalization;

/// How a word form is written in this text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Casing {
    pub lower: u32,
    /// Capital where no sentence starts.
    pub capital: u32,
    /// Capital where a sentence starts, which says nothing.
    pub opening: u32,
    /// Capital after an article, with or without an adjective between.
    pub determined: u32,
    /// Capital after what only stands before a person, or before what only a person does.
    pub person: u32,
    /// Capital after what only stands before a place.
    pub place: u32,
}

impl Casing {
    fn add(&mut self, other: &Self) {
        self.lower += other.lower;
        self.capital += other.capital;
        self.opening += other.opening;
        self.determined += other.determined;
        self.person += other.person;
        self.place += other.place;
    }

    fn note(&mut self, block: &[Token<'_>], at: usize) {
        let token = &block[at];
        match (token.is_capital(), token.opens) {
            (false, _) => self.lower += 1,
            (true, false) => self.capital += 1,
            (true, true) => self.opening += 1,
        }
        if !token.is_capital() {
            return;
        }
        let before = before(block, at);
        self.determined += u32::from(is_determined(block, at));
        self.place += u32::from(before.is_some_and(|word| word.is(class::LOCATIVE)));
        let titled = before
            .is_some_and(|word| word.is(class::TITLE | class::KIN) && !token.is(class::COMMON));
        let acts = after(block, at).is_some_and(|word| word.is(class::VERB))
            || before.is_some_and(|word| word.is(class::VERB));
        self.person += if titled { 3 } else { u32::from(acts) };
    }
}

/// The word before, if nothing but white space is between.
pub(super) fn before<'b, 'a>(block: &'b [Token<'a>], at: usize) -> Option<&'b Token<'a>> {
    use super::language::listed::Gap;
    block
        .get(at)
        .filter(|token| token.gap == Gap::Joined && at > 0)
        .and_then(|_| block.get(at.checked_sub(1)?))
}

/// The word after, if nothing but white space is between.
pub(super) fn after<'b, 'a>(block: &'b [Token<'a>], at: usize) -> Option<&'b Token<'a>> {
    use super::language::listed::Gap;
    block.get(at + 1).filter(|token| token.gap == Gap::Joined)
}

/// Whether an article stands before a word, or an article and an adjective.
pub(super) fn is_determined(block: &[Token<'_>], at: usize) -> bool {
    let Some(one) = before(block, at) else {
        return false;
    };
    if one.is(class::ARTICLE) {
        return true;
    }
    let adjective = !one.is_capital()
        && one.class == 0
        && ["e", "en", "er", "es", "em"]
            .iter()
            .any(|end| one.key.ends_with(end));
    adjective && before(block, at - 1).is_some_and(|two| two.is(class::ARTICLE))
}

/// The words of a text with what they show of one another.
pub(super) struct Evidence<'a> {
    pub lists: &'static WordLists,
    /// The words of each block of prose.
    pub blocks: Vec<Vec<Token<'a>>>,
    casing: HashMap<String, Casing>,
    /// The same for all cases of a word together.
    by_nominative: HashMap<String, Casing>,
    /// From a form to its nominative.
    folded: HashMap<String, String>,
    /// How the text mostly writes a word that it writes with a capital.
    written: HashMap<String, String>,
}

/// How each word is written: how often with a capital, and how the text mostly spells it with one. Words all in capitals tell nothing.
fn spellings(blocks: &[Vec<Token<'_>>]) -> (HashMap<String, Casing>, HashMap<String, String>) {
    let mut casing: HashMap<String, Casing> = HashMap::new();
    let mut spellings: HashMap<&str, BTreeMap<&str, u32>> = HashMap::new();
    for block in blocks {
        for (at, token) in block
            .iter()
            .enumerate()
            .filter(|(_, token)| !token.is_all_capital())
        {
            casing.entry(token.key.clone()).or_default().note(block, at);
            if token.is_capital() {
                *spellings
                    .entry(&token.key)
                    .or_default()
                    .entry(token.text)
                    .or_default() += 1;
            }
        }
    }
    let most = |spellings: BTreeMap<&str, u32>| {
        let most = spellings
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .map_or("", |(text, _)| text);
        most.nfc().filter(|c| *c != '\u{ad}').collect::<String>()
    };
    let written = spellings
        .into_iter()
        .map(|(key, spellings)| (key.to_owned(), most(spellings)))
        .collect();
    (casing, written)
}

impl<'a> Evidence<'a> {
    pub fn gather(document: &'a Document) -> Self {
        let lists = WordLists::of(language(document));
        let prose = document
            .blocks
            .iter()
            .filter(|block| is_prose(block) && !is_title_like(&block.kind));
        let shouted = |block: &Vec<Token<'_>>| {
            block.iter().filter(|word| word.is_all_capital()).count() * 2 > block.len()
        };
        let blocks: Vec<Vec<Token<'a>>> = prose
            .map(|block| tokens(document, block, lists))
            .filter(|block| !shouted(block))
            .collect();
        let (casing, written) = spellings(&blocks);
        let folded = folded(lists, &blocks, &casing);
        let mut evidence = Self {
            lists,
            blocks,
            casing,
            by_nominative: HashMap::new(),
            folded,
            written,
        };
        let mut by_nominative: HashMap<String, Casing> = HashMap::new();
        for (key, seen) in &evidence.casing {
            by_nominative
                .entry(evidence.nominative(key))
                .or_default()
                .add(seen);
        }
        evidence.by_nominative = by_nominative;
        evidence
    }

    pub fn of(&self, key: &str) -> Casing {
        self.casing.get(key).copied().unwrap_or_default()
    }

    /// What is seen of a word in all its cases, but written small only as it stands.
    pub fn of_all_cases(&self, key: &str) -> Casing {
        let all = self
            .by_nominative
            .get(&self.nominative(key))
            .copied()
            .unwrap_or_default();
        Casing {
            lower: self.of(key).lower,
            ..all
        }
    }

    /// Whether the text writes a word as a name: mostly with a capital where none is needed.
    pub fn is_name(&self, key: &str) -> bool {
        let seen = self.of_all_cases(key);
        seen.capital > 0 && seen.capital >= 2 * seen.lower
    }

    /// Whether the text has a word in small letters as well, as it has titles in most languages.
    pub fn is_written_small(&self, nominative: &str) -> bool {
        self.by_nominative
            .get(nominative)
            .is_some_and(|seen| seen.lower > 0)
    }

    /// The nominative of a word, as a key.
    pub fn nominative(&self, key: &str) -> String {
        match self.lists.nominative(key) {
            Some(listed) => super::language::key::key(&listed.replace('_', " ")),
            None => self
                .folded
                .get(key)
                .cloned()
                .unwrap_or_else(|| key.to_owned()),
        }
    }

    /// A name’s word as it is shown: as the text writes it, else as the list does, else with a capital.
    pub fn shown(&self, key: &str) -> String {
        let capital = |part: &str| {
            let mut chars = part.chars();
            chars.next().map_or_else(String::new, |first| {
                first.to_uppercase().chain(chars).collect()
            })
        };
        self.written.get(key).cloned().unwrap_or_else(|| {
            let listed = self.lists.nominative(key).unwrap_or(key);
            listed.split('-').map(capital).collect::<Vec<_>>().join("-")
        })
    }

    /// Whether there are no capitals at all: a script without them.
    pub fn has_no_capitals(&self) -> bool {
        self.casing
            .values()
            .all(|seen| seen.capital + seen.opening == 0)
    }
}

/// Headings and tables write words large that are no names.
fn is_title_like(kind: &BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Heading(_) | BlockKind::Table(_) | BlockKind::Byline
    )
}

fn folded(
    lists: &WordLists,
    blocks: &[Vec<Token<'_>>],
    casing: &HashMap<String, Casing>,
) -> HashMap<String, String> {
    let is_name = |key: &str, seen: &Casing| {
        seen.capital > 0 && seen.capital >= 2 * seen.lower && lists.class(key) & class::COMMON == 0
            || seen.opening > 0 && seen.lower == 0 && lists.class(key) == 0
    };
    match lists.language {
        Language::Russian => {
            let names = casing
                .iter()
                .filter(|(key, seen)| lists.nominative(key).is_none() && is_name(key, seen));
            let counts: BTreeMap<String, u32> = names
                .map(|(key, seen)| (key.clone(), seen.capital + seen.opening))
                .collect();
            let mut folded = inflection::folded(&counts, &feminine(blocks));
            for form in counts
                .keys()
                .filter(|form| !folded.contains_key(*form))
                .cloned()
                .collect::<Vec<_>>()
            {
                if let Some(nominative) = inflection::by_ending(&form, None) {
                    folded.insert(form, nominative);
                }
            }
            folded
        }
        Language::German => {
            let genitive = |key: &String| {
                let name = key.strip_suffix('s')?;
                let seen = casing
                    .get(name)
                    .is_some_and(|seen| seen.capital + seen.opening > 0 && seen.lower == 0);
                let own = lists.class(key) & (class::GIVEN | class::PLACE) != 0;
                // “Peters” alone is no Peter’s.
                (!own && name.len() > 2 && seen).then(|| (key.clone(), name.to_owned()))
            };
            casing.keys().filter_map(genitive).collect()
        }
        _ => HashMap::new(),
    }
}

/// Words in -а and -я after which a woman does something, or before which her name stands.
fn feminine(blocks: &[Vec<Token<'_>>]) -> BTreeSet<String> {
    let mut feminine = BTreeSet::new();
    for block in blocks {
        for (at, token) in block
            .iter()
            .enumerate()
            .filter(|(_, token)| token.is_capital())
        {
            let ends = ["ова", "ева", "ина", "ая"]
                .iter()
                .any(|end| token.key.ends_with(end));
            let acts = after(block, at)
                .is_some_and(|next| next.key.ends_with("ла") || next.key.ends_with("лась"));
            let named = before(block, at).is_some_and(|first| {
                first.is_capital()
                    && (first.is(class::FEMALE) && key(first.text).ends_with(['а', 'я'])
                        || first.key.ends_with("вна"))
            });
            if ends && (acts || named) {
                feminine.insert(token.key.clone());
            }
        }
    }
    feminine
}
