//! Names that are descriptions, “the White Rabbit”, and what things with names are: found by capitals, articles and constancy, and by
//! what they do.

mod offices;

use super::Mention;
use super::lore::Lore;
use super::runs::{Around, Runs};
use super::usage::Usage;
use crate::document::TextRange;
use crate::glossary::EntryKind;
use crate::glossary::language::titles::{Before, title};
use crate::glossary::tagger::words::{class, class_of};
use std::collections::{HashMap, HashSet};

/// Fewer mentions than this show no constancy.
const LEAST: u32 = 4;

/// Tells each name its kind by all its mentions, and adds the described names that nobody has found. In text order.
pub(super) fn with_described(
    mut mentions: Vec<Mention>,
    runs: &Runs,
    usage: &Usage,
    lore: &Lore,
) -> Vec<Mention> {
    let known = Known::of(&mentions);
    for mention in &mut mentions {
        if let Some(kind) = mention.kind {
            let lower = mention.name.to_lowercase();
            mention.kind = if kind == EntryKind::Person && offices::is_bare(&lower) {
                None
            } else {
                Some(known.kind(&mention.name, kind, runs, lore))
            };
        }
    }
    let taken: Vec<TextRange> = mentions.iter().map(|mention| mention.range).collect();
    let mut kinds: HashMap<&str, Option<EntryKind>> = HashMap::new();
    for run in &runs.all {
        let kind = *kinds
            .entry(&run.key)
            .or_insert_with(|| known.described(&run.key, runs, usage, lore));
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
    fn kind(&self, name: &str, own: EntryKind, runs: &Runs, lore: &Lore) -> EntryKind {
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
        if own == EntryKind::Place && is_titled_name(&words) && around.located * 2 < around.count {
            return EntryKind::Person;
        }
        let is_body = words.len() == 1
            && class_of(words[0]) & class::INSTITUTION != 0
            && around.determined * 2 >= around.count;
        let governs = offices::is_governing_body(words[0]);
        if is_body && (own == EntryKind::Person || own == EntryKind::Place && governs) {
            return EntryKind::Organisation;
        }
        // “The Wicks” on board are no ship.
        let is_family = words.len() == 1
            && key
                .strip_suffix('s')
                .is_some_and(|one| self.parts.contains(one) || self.kinds.contains_key(one));
        let is_given = words.len() == 1 && lore.gender(words[0]).is_some();
        if own == EntryKind::Person && is_given && is_christened(&around) {
            return EntryKind::Organisation;
        }
        if let Some(kind) = of_thing(&around, own).filter(|_| !is_family) {
            return kind;
        }
        // “said the Gryphon”: nobody else speaks.
        let says = around.speaks >= 3 || around.speaks >= 1 && is_beast_or_role(&words);
        if own != EntryKind::Person
            && says
            && around.speaks * 10 >= around.count
            && around.located * 2 < around.count
        {
            return EntryKind::Person;
        }
        let lone = words.len() == 1 && around.count >= 5;
        let part = self.parts.contains(key.as_str());
        // Or a ruler whose name is a town's as well.
        if lone && own != EntryKind::Organisation && !part && is_somewhere(&around) {
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
        let others = count(EntryKind::Organisation);
        if words > 1 && people == 0 && places > 0 && others > 0 {
            return if places >= others {
                EntryKind::Place
            } else {
                EntryKind::Organisation
            };
        }
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
    fn described(&self, key: &str, runs: &Runs, usage: &Usage, lore: &Lore) -> Option<EntryKind> {
        let around = runs.around(key);
        let words: Vec<&str> = key.split(' ').collect();
        if let Some(kinds) = self.kinds.get(key) {
            let found: u32 = kinds.values().sum();
            if found * 2 > around.count {
                return None;
            }
            if let Some(kind) = missed(kinds, &words, usage) {
                return Some(kind);
            }
        }
        if is_titled_person(&words) && around.count >= 2 {
            return Some(EntryKind::Person);
        }
        if around.count < LEAST
            || around.opening * 2 > around.count && words.len() == 1
            || is_no_description(&words)
        {
            return None;
        }
        if let Some(kind) = proper(&around, &words, usage, lore) {
            return Some(kind);
        }
        let last = words[words.len() - 1];
        let role = title(last).is_some() && words.len() == 1;
        if role && self.titles.get(last).copied().unwrap_or(0) >= 3 || !is_constant(&words, usage) {
            return None;
        }
        if is_inn(&around) {
            return Some(EntryKind::Place);
        }
        let determined = around.determined * 2 >= around.count;
        let speaks = around.speaks >= 3 && around.speaks * 12 >= around.count
            || around.speaks >= 2 && (around.speaks + around.personal) * 6 >= around.count;
        let small = usage.word(last).small;
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

/// The kind of a name that is found here and there, and is never anything else: it was missed elsewhere.
fn missed(kinds: &HashMap<EntryKind, u32>, words: &[&str], usage: &Usage) -> Option<EntryKind> {
    let all: u32 = kinds.values().sum();
    let (&kind, &most) = kinds
        .iter()
        .max_by_key(|&(kind, count)| (*count, std::cmp::Reverse(*kind)))?;
    let never_small = words.iter().all(|word| usage.word(word).small == 0);
    let plain = words
        .iter()
        .all(|word| class_of(word) & (nobody() | class::KINSHIP) == 0);
    let certain = words.len() == 1 && plain && never_small && all >= 3;
    ((certain || is_titled_person(words)) && most * 5 >= all * 4).then_some(kind)
}

/// “Père Lunn”: a title that tells man from woman, and one word that is no part of a place's name.
fn is_titled_name(words: &[&str]) -> bool {
    let [first, last] = words else { return false };
    let known = title(first).filter(|title| title.before != Before::Sole);
    known.is_some_and(|title| title.gender.is_some())
        && !is_building(last)
        && class_of(last) & (class::GEOGRAPHIC | class::INSTITUTION) == 0
        && !matches!(*first, "prince" | "lord" | "duke" | "king")
}

/// “Colonel French”: after a title that only people have, and that nothing else begins with, whatever stands there is a name.
fn is_titled_person(words: &[&str]) -> bool {
    const ONLY_PEOPLE: [&str; 21] = [
        "mr",
        "mrs",
        "miss",
        "dr",
        "captain",
        "colonel",
        "lieutenant",
        "sergeant",
        "professor",
        "lady",
        "aunt",
        "uncle",
        "governor",
        "monsieur",
        "madame",
        "mademoiselle",
        "inspector",
        "corporal",
        "commodore",
        "senator",
        "bishop",
    ];
    let is_name = |word: &&str| {
        class_of(word) & (class::INSTITUTION | class::FUNCTION | class::OFFICE | class::TITLE) == 0
    };
    words.len() == 2 && ONLY_PEOPLE.contains(&words[0]) && is_name(&words[1])
}

/// A name by its form alone: a given name that is never written small, or two words that always have capitals and no
/// article. There must also be a sign that it is a person or a place.
fn proper(around: &Around, words: &[&str], usage: &Usage, lore: &Lore) -> Option<EntryKind> {
    let bare = (around.determined + around.indefinite) * 5 < around.count;
    let acts = around.personal + around.speaks;
    match words {
        [word] if bare && usage.word(word).small == 0 => {
            let somewhere = around.count >= 8
                && around.located * 3 >= around.count
                && acts * 10 < around.count
                && class_of(word) == 0;
            let somebody = lore.gender(word).is_some() && around.located * 4 < around.count;
            if somewhere {
                Some(EntryKind::Place)
            } else {
                somebody.then_some(EntryKind::Person)
            }
        }
        [_, _] if bare && around.located * 5 < around.count => {
            let whole = around.count >= 10 && acts > 0 && around.opening * 3 < around.count * 2;
            whole.then_some(EntryKind::Person)
        }
        _ => None,
    }
}

/// Whether a name is one by its capitals: two words, or one that with “the” is hardly ever written small.
fn is_constant(words: &[&str], usage: &Usage) -> bool {
    let seen = usage.word(words[words.len() - 1]);
    words.len() > 1
        || seen.capital >= 3 * seen.small
        || seen.after_the >= 8 && seen.after_the >= 5 * seen.small_after_the
}

/// A house with a sign: it has an article or stands between quotation marks, among words of hosts, and people are there.
fn is_inn(around: &Around) -> bool {
    let determined = around.determined * 2 >= around.count;
    let hosted = around.hosted >= 3
        && around.hosted * 5 >= around.count
        && around.located * 8 >= around.count;
    let quoted = around.quoted * 2 >= around.count
        && around.hosted + around.located >= 3
        && around.speaks == 0;
    determined && (hosted || quoted)
}

/// A ship or an inn: what always has an article and stands among words of the sea, or of hosts.
fn of_thing(around: &Around, own: EntryKind) -> Option<EntryKind> {
    let called = around.vessel > 0
        && (around.vessel * 8 >= around.count || around.afloat * 4 >= around.count);
    if called
        && around.determined * 2 >= around.count
        && around.speaks * 8 <= around.count
        && own != EntryKind::Organisation
    {
        return Some(EntryKind::Organisation);
    }
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

/// “The Aurora”: a given name that has an article nearly always, near words of the sea, and says nothing.
fn is_christened(around: &Around) -> bool {
    around.count >= 5
        && around.determined * 10 >= around.count * 8
        && around.speaks == 0
        && around.afloat >= 2
}

/// “At Wen”, “to Wen”, and nobody there says a word.
fn is_somewhere(around: &Around) -> bool {
    let mostly = around.located * 3 >= around.count && around.speaks * 10 < around.count;
    let silent = around.count >= 10
        && around.located * 5 >= around.count
        && around.speaks == 0
        && around.personal * 12 < around.count;
    mostly || silent
}

/// A single word that is no institution: “the Knave”.
fn is_beast_or_role(words: &[&str]) -> bool {
    words.len() == 1 && class_of(words[0]) & nobody() == 0
}

/// The last words of the names of houses, streets and waters.
fn is_building(word: &str) -> bool {
    const BUILDINGS: [&str; 28] = [
        "grove",
        "hollow",
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

/// Classes of words that name nobody.
const fn nobody() -> u32 {
    class::PEOPLE
        | class::CALENDAR
        | class::INSTITUTION
        | class::GEOGRAPHIC
        | class::WORK
        | class::DIRECTION
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
    let nobody = nobody();
    let last = words[words.len() - 1];
    offices::is_bare(&words.join(" "))
        || words.iter().any(|word| NOBODY.contains(word))
        || class_of(last) & nobody != 0
        || words.len() == 1 && class_of(last) & class::KINSHIP != 0
        || words
            .iter()
            .all(|word| class_of(word) & (nobody | class::TITLE) != 0)
            && words.len() > 1
}
