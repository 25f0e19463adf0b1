//! Names that are descriptions, “the White Rabbit”, and what things with names are: found by capitals, articles and constancy, and by
//! what they do.

use super::Mention;
use super::runs::{Around, Runs};
use super::usage::Usage;
use crate::document::TextRange;
use crate::glossary::EntryKind;
use crate::glossary::language::titles::title;
use crate::glossary::tagger::words::{class, class_of};
use std::collections::{HashMap, HashSet};

/// Fewer mentions than this show no constancy.
const LEAST: u32 = 4;

/// Tells each name its kind by all its mentions, and adds the described names that nobody has found. In text order.
pub(super) fn with_described(
    mut mentions: Vec<Mention>,
    runs: &Runs,
    usage: &Usage,
) -> Vec<Mention> {
    let known = Known::of(&mentions);
    for mention in &mut mentions {
        if let Some(kind) = mention.kind {
            mention.kind = Some(known.kind(&mention.name, kind, runs));
        }
    }
    let taken: Vec<TextRange> = mentions.iter().map(|mention| mention.range).collect();
    let mut kinds: HashMap<&str, Option<EntryKind>> = HashMap::new();
    for run in &runs.all {
        let kind = *kinds
            .entry(&run.key)
            .or_insert_with(|| known.described(&run.key, runs, usage));
        let Some(kind) = kind else { continue };
        let after = taken.partition_point(|taken| taken.end <= run.range.start);
        if taken
            .get(after)
            .is_none_or(|taken| taken.start >= run.range.end)
        {
            let role = title(&run.key).is_some();
            let name = if role {
                format!("the {}", run.name)
            } else {
                run.name.clone()
            };
            mentions.push(Mention {
                range: run.range,
                name,
                kind: Some(kind),
            });
        }
    }
    mentions.sort_by_key(|mention| mention.range);
    mentions
}

/// What the mentions that were found show.
struct Known {
    /// Of each name in small letters, how often it is of each kind.
    kinds: HashMap<String, HashMap<EntryKind, u32>>,
    /// Titles that stand before somebody's name.
    titles: HashMap<String, u32>,
    /// Words of full names and of names with titles.
    parts: HashSet<String>,
}

impl Known {
    fn of(mentions: &[Mention]) -> Self {
        let mut known = Self {
            kinds: HashMap::new(),
            titles: HashMap::new(),
            parts: HashSet::new(),
        };
        for mention in mentions {
            let small = mention.name.to_lowercase();
            if mention.kind == Some(EntryKind::Person) {
                let words: Vec<&str> = small.split(' ').collect();
                if words.len() > 1 {
                    if title(words[0]).is_some() {
                        *known.titles.entry(words[0].to_owned()).or_default() += 1;
                    }
                    known
                        .parts
                        .extend(words.iter().map(|word| (*word).to_owned()));
                }
            }
            if let Some(kind) = mention.kind {
                *known
                    .kinds
                    .entry(small)
                    .or_default()
                    .entry(kind)
                    .or_default() += 1;
            }
        }
        known
    }

    /// The kind of a name by all that the text shows of it.
    fn kind(&self, name: &str, own: EntryKind, runs: &Runs) -> EntryKind {
        let key = name.to_lowercase();
        let words: Vec<&str> = key.split(' ').collect();
        let around = runs.around(&key);
        let titled = title(words[0]).is_some() && words.len() > 1;
        if own == EntryKind::Person
            && !titled
            && words.len() > 1
            && is_building(words[words.len() - 1])
            && !self.is_titled(&words)
        {
            return EntryKind::Place;
        }
        if let Some(kind) = of_thing(&around, own) {
            return kind;
        }
        // “said the Gryphon”: nobody else speaks.
        if own != EntryKind::Person
            && around.speaks >= 3
            && around.speaks * 10 >= around.count
            && around.located * 4 < around.count
        {
            return EntryKind::Person;
        }
        let lone = words.len() == 1 && around.count >= 5;
        let part = self.parts.contains(key.as_str());
        // “At Wen”, “to Wen”, and nobody there says a word; or a ruler whose name is a town's as well.
        if lone
            && own == EntryKind::Person
            && !part
            && around.located * 3 >= around.count
            && around.speaks * 10 < around.count
        {
            return EntryKind::Place;
        }
        if lone && own == EntryKind::Place && part && around.located * 6 < around.count {
            return EntryKind::Person;
        }
        self.most(&key, own, words.len())
    }

    fn is_titled(&self, words: &[&str]) -> bool {
        ["mr", "mrs", "miss", "dr"].iter().any(|title| {
            self.kinds
                .contains_key(&format!("{title} {}", words[words.len() - 1]))
        })
    }

    /// The kind that most mentions of the same words have; a name that is a part of somebody's stays as it is.
    fn most(&self, key: &str, own: EntryKind, words: usize) -> EntryKind {
        let Some(kinds) = self.kinds.get(key) else {
            return own;
        };
        let count = |kind: EntryKind| kinds.get(&kind).copied().unwrap_or(0);
        let (people, places) = (count(EntryKind::Person), count(EntryKind::Place));
        if people == 0
            || places == 0
            || own == EntryKind::Organisation
            || words == 1 && self.parts.contains(key)
        {
            return own;
        }
        if people >= places {
            EntryKind::Person
        } else {
            EntryKind::Place
        }
    }

    /// The kind of a described name that nobody has found; none for what is no name.
    fn described(&self, key: &str, runs: &Runs, usage: &Usage) -> Option<EntryKind> {
        let around = runs.around(key);
        let words: Vec<&str> = key.split(' ').collect();
        let last = words[words.len() - 1];
        if around.count < LEAST
            || around.opening * 2 > around.count && words.len() == 1
            || is_no_description(&words)
        {
            return None;
        }
        if self
            .kinds
            .get(key)
            .is_some_and(|kinds| kinds.values().sum::<u32>() * 2 > around.count)
        {
            return None;
        }
        let determined = around.determined * 2 >= around.count;
        let small = usage.word(last).small;
        let constant = words.len() > 1 || usage.word(last).capital >= 3 * small;
        let role = title(last).is_some() && words.len() == 1;
        if !constant || role && self.titles.get(last).copied().unwrap_or(0) >= 3 {
            return None;
        }
        if around.hosted >= 3
            && around.hosted * 5 >= around.count
            && around.located * 8 >= around.count
            && determined
        {
            return Some(EntryKind::Place);
        }
        let speaks = around.speaks >= 3 && around.speaks * 12 >= around.count;
        let acts = words.len() > 1
            && around.count >= 8
            && ((around.personal + around.speaks) * 10 >= around.count
                || around.count >= 20 && around.personal + around.speaks >= 4)
            && around.located * 4 < around.count;
        let lone = words.len() == 1 && determined && around.indefinite * 4 < around.count;
        (speaks && (lone || words.len() > 1) || acts && 2 * usage.word(last).capital > small)
            .then_some(EntryKind::Person)
    }
}

/// A ship or an inn: what always has an article and stands among words of the sea, or of hosts.
fn of_thing(around: &Around, own: EntryKind) -> Option<EntryKind> {
    let determined = around.count >= 3 && around.determined * 10 >= around.count * 6;
    if !determined || own != EntryKind::Person || around.speaks * 8 > around.count {
        return None;
    }
    if around.hosted >= 2
        && around.hosted * 10 >= around.count
        && around.hosted >= around.afloat
        && around.located * 8 >= around.count
    {
        return Some(EntryKind::Place);
    }
    (around.afloat * 6 >= around.count && around.afloat >= 2).then_some(EntryKind::Organisation)
}

/// The last words of the names of houses, streets and waters.
fn is_building(word: &str) -> bool {
    const BUILDINGS: [&str; 26] = [
        "hall",
        "house",
        "park",
        "street",
        "square",
        "abbey",
        "castle",
        "lodge",
        "court",
        "road",
        "lane",
        "bridge",
        "palace",
        "grange",
        "manor",
        "inn",
        "hotel",
        "cottage",
        "farm",
        "island",
        "river",
        "bay",
        "gardens",
        "terrace",
        "church",
        "cathedral",
    ];
    BUILDINGS.contains(&word)
}

/// Words with capitals that describe nobody: institutions, peoples, months, beliefs, works.
fn is_no_description(words: &[&str]) -> bool {
    const NOBODY: [&str; 34] = [
        "god",
        "lord",
        "heaven",
        "providence",
        "almighty",
        "christ",
        "bible",
        "scripture",
        "sir",
        "madam",
        "ma'am",
        "mamma",
        "papa",
        "mother",
        "father",
        "aunt",
        "uncle",
        "grandmother",
        "grandfather",
        "mr",
        "mrs",
        "miss",
        "dr",
        "st",
        "latin",
        "majesty",
        "highness",
        "lordship",
        "ladyship",
        "honour",
        "excellency",
        "chapter",
        "illustration",
        "gutenberg",
    ];
    let nobody = class::PEOPLE
        | class::CALENDAR
        | class::INSTITUTION
        | class::GEOGRAPHIC
        | class::WORK
        | class::DIRECTION;
    let last = words[words.len() - 1];
    words.iter().any(|word| NOBODY.contains(word))
        || class_of(last) & nobody != 0
        || words.len() == 1 && class_of(last) & class::KINSHIP != 0
        || words
            .iter()
            .all(|word| class_of(word) & (nobody | class::TITLE) != 0)
            && words.len() > 1
}
