//! Names as the text writes them: capitalised words that belong together, counted with what stands around them.

use super::cues;
use super::tokens::{Gap, Word, is_prose, words};
use crate::document::{BlockKind, Document};
use std::collections::{BTreeMap, HashMap};

/// How a word form is written in this text.
#[derive(Clone, Copy, Default)]
struct Casing {
    lower: u32,
    /// Capital where no sentence starts.
    capital: u32,
    /// Capital where a sentence starts, which says nothing.
    opening: u32,
}

/// Counts of every word form, by its small letters.
pub(super) struct Evidence {
    casing: HashMap<String, Casing>,
}

/// One name with what the text shows of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    pub count: u32,
    /// Byte of the first occurrence.
    pub first: usize,
    /// Votes for being a person, and a place.
    pub person: u32,
    pub place: u32,
    /// Seen within a sentence, where a capital means a name.
    pub inside: u32,
}

impl Evidence {
    pub fn gather(document: &Document) -> Self {
        let mut casing: HashMap<String, Casing> = HashMap::new();
        for block in document.blocks.iter().filter(|block| is_prose(block) && !is_title_like(&block.kind)) {
            for word in words(document, block).iter().filter(|word| !word.is_all_capital()) {
                let known = casing.entry(word.text.to_lowercase()).or_default();
                match (word.is_capital(), word.starts_sentence) {
                    (false, _) => known.lower += 1,
                    (true, false) => known.capital += 1,
                    (true, true) => known.opening += 1,
                }
            }
        }
        Self { casing }
    }

    fn of(&self, word: &str) -> Casing {
        self.casing.get(&word.to_lowercase()).copied().unwrap_or_default()
    }

    /// Whether the text writes a word as a name: mostly with a capital where none is needed.
    fn is_name(&self, word: &str) -> bool {
        let seen = self.of(word);
        seen.capital > 0 && seen.capital >= 2 * seen.lower
    }

    /// Share of words written with a capital within sentences: in German it is every noun, and capitals tell little.
    pub fn capitals_are_cheap(&self) -> bool {
        let (mut capital, mut all) = (0_u64, 0_u64);
        for seen in self.casing.values() {
            capital += u64::from(seen.capital);
            all += u64::from(seen.capital + seen.lower);
        }
        all > 200 && capital * 5 > all
    }

    /// Whether there are no capitals at all: a script without them.
    pub fn has_no_capitals(&self) -> bool {
        self.casing.values().all(|seen| seen.capital + seen.opening == 0)
    }
}

/// Headings and tables write words large that are no names.
fn is_title_like(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::Heading(_) | BlockKind::Table(_) | BlockKind::Byline)
}

/// All names of a text in the forms in which they stand.
pub(super) fn collect(document: &Document, evidence: &Evidence) -> BTreeMap<String, Found> {
    let mut names: BTreeMap<String, Found> = BTreeMap::new();
    for block in document.blocks.iter().filter(|block| is_prose(block) && !is_title_like(&block.kind)) {
        let words = words(document, block);
        if words.iter().filter(|word| word.is_all_capital()).count() * 2 > words.len() {
            continue;
        }
        let mut at = 0;
        while at < words.len() {
            let len = name_length(&words[at..], evidence);
            if len > 0 {
                note(&words, at, len, &mut names);
            }
            at += len.max(1);
        }
    }
    names
}

/// How many words from here make a name; 0 where none begins.
fn name_length(words: &[Word<'_>], evidence: &Evidence) -> usize {
    let Some(first) = words.first().filter(|word| word.is_capital()) else { return 0 };
    let title = cues::is_title(first.text);
    let acronym = first.is_all_capital() && first.text.len() <= 6;
    if !title && !acronym && cues::is_common(first.text) {
        return 0;
    }
    if first.starts_sentence && !title && !acronym && !first.is_initial() {
        // A capital here is owed to the sentence, unless the word is a name elsewhere, or never written small and followed by one.
        let seen = evidence.of(first.text);
        let followed =
            words.get(1).is_some_and(|next| next.is_capital() && next.gap == Gap::Space && evidence.is_name(next.text));
        if !(evidence.is_name(first.text) || seen.lower == 0 && (followed && !is_participle(first.text) || seen.opening > 2)) {
            return 0;
        }
    }
    let mut len = 1;
    while let Some(next) = words.get(len) {
        let joined = matches!(next.gap, Gap::Space | Gap::Dot) && !words[len - 1].possessive;
        if !joined || len >= 6 {
            break;
        }
        if next.is_capital() && !cues::is_common(next.text) {
            len += 1;
        } else if cues::is_particle(next.text)
            && words
                .get(len + 1)
                .is_some_and(|after| after.is_capital() && after.gap == Gap::Space && !cues::is_common(after.text))
            && joins_with(next.text, &words[..len])
        {
            len += 2;
        } else {
            break;
        }
    }
    // A title alone, or an initial alone, is nobody.
    if len == 1 && (title || first.is_initial()) { 0 } else { len }
}

/// “Born”, “Arrested”, “Following”: how sentences about people often begin.
fn is_participle(word: &str) -> bool {
    word == "Born" || word.ends_with("ed") || word.ends_with("ing")
}

/// “of” joins “Isle of Wight”, not “Trotsky of Russia”; the particles of other languages always join.
fn joins_with(particle: &str, before: &[Word<'_>]) -> bool {
    particle != "of"
        || before.last().is_some_and(|word| {
            cues::kind_of_part(word.text).is_some() || matches!(word.text, "Duke" | "Prince" | "Lord" | "Earl" | "King" | "Queen")
        })
}

fn note(words: &[Word<'_>], at: usize, len: usize, names: &mut BTreeMap<String, Found>) {
    let run = &words[at..at + len];
    let name: Vec<&str> = run.iter().map(|word| word.text).collect();
    let found = names.entry(name.join(" ")).or_insert_with(|| Found { first: run[0].byte, ..Found::default() });
    found.count += 1;
    found.inside += u32::from(!run[0].starts_sentence);
    let before = at.checked_sub(1).map(|index| &words[index]).filter(|_| matches!(run[0].gap, Gap::Space));
    let after = words.get(at + len).filter(|word| matches!(word.gap, Gap::Space | Gap::Comma));
    found.place += u32::from(before.is_some_and(|word| cues::is_locative(word.text)));
    found.place += u32::from(before.is_some_and(|word| word.text == "the") && len == 1) / 2;
    found.person +=
        u32::from(after.is_some_and(|word| cues::is_personal_verb(word.text) || matches!(word.text, "who" | "whom" | "whose")));
    let spoken = before.is_some_and(|word| {
        matches!(word.text, "said" | "asked" | "replied" | "cried" | "wife" | "son" | "daughter" | "brother" | "sister")
    });
    found.person += u32::from(spoken);
    found.person += u32::from(words[at + len - 1].possessive && len == 1);
}
