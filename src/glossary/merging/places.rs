//! Which names of places are of one place.

use super::Mention;
use super::lore::Lore;
use crate::document::Document;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Names that one place bears or bore, each line one place; the first is the commonest in English.
const ONE_PLACE: &str = include_str!("places.txt");

/// Words that can follow a place's own name, or be left out: “Chatham Islands”, “Chatham”.
const KINDS: [&str; 9] = [
    "city", "town", "village", "island", "islands", "province", "republic", "region", "river",
];

/// Houses that are called by their own name alone as well: “Thornfield Hall”, “Thornfield”.
const HOUSES: [&str; 10] = [
    "hall",
    "house",
    "park",
    "lodge",
    "abbey",
    "court",
    "manor",
    "grange",
    "parsonage",
    "prison",
];

/// Words before a place's own name that tell its kind: “River Thames”, “the Thames”. Not lakes and mountains: Lake Geneva is not
/// Geneva.
const LEADS: [&str; 5] = ["river", "city", "town", "village", "republic"];

/// The place of each mention, as numbers without meaning.
pub(super) fn places(document: &Document, mentions: &[Mention], lore: &Lore) -> Vec<usize> {
    let keys: Vec<String> = mentions
        .iter()
        .map(|mention| key_of(&mention.name, lore))
        .collect();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for key in &keys {
        let next = numbers.len();
        numbers.entry(key).or_insert(next);
    }
    let mut same: Vec<usize> = (0..numbers.len()).collect();
    for (short, long) in longer_forms(&numbers) {
        same[short] = long;
    }
    for (short, long) in saints(&numbers) {
        same[short] = long;
    }
    for (index, pair) in mentions.windows(2).enumerate() {
        if is_renamed(document, pair) {
            let (one, other) = (
                root(&same, numbers[keys[index].as_str()]),
                root(&same, numbers[keys[index + 1].as_str()]),
            );
            same[other] = one;
        }
    }
    keys.iter()
        .map(|key| root(&same, numbers[key.as_str()]))
        .collect()
}

/// The name under which a place is listed, whichever of its names it goes by.
pub(super) fn key_of(name: &str, lore: &Lore) -> String {
    let key = key(name, lore);
    KNOWN.get(&key).cloned().unwrap_or(key)
}

fn root(same: &[usize], mut place: usize) -> usize {
    // Never a ring: a place is only ever joined to another's root.
    while same[place] != place {
        place = same[place];
    }
    place
}

/// A name in small letters without article, accents, full stops and the words that only tell its kind.
fn key(name: &str, lore: &Lore) -> String {
    let words: Vec<String> = name
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | ','))
        .map(|word| lore.folded(word))
        .filter(|word| !word.is_empty())
        .map(|word| {
            if word == "st" {
                "saint".to_owned()
            } else {
                word
            }
        })
        .collect();
    let mut words = words.as_slice();
    while let [first, rest @ ..] = words {
        if rest.is_empty() || !(first == "the" || LEADS.contains(&first.as_str()) || first == "of")
        {
            break;
        }
        words = rest;
    }
    words.join(" ")
}

/// The commonest name of each known other name.
static KNOWN: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let lore = Lore::embedded();
    let mut known = HashMap::new();
    for line in ONE_PLACE.lines().filter(|line| !line.starts_with('#')) {
        let mut names = line.split(';').map(|name| key(name.trim(), &lore));
        let Some(first) = names.next() else { continue };
        known.extend(names.map(|name| (name, first.clone())));
    }
    known
});

/// Names that are the beginning of one other name only, which goes on with a word for a kind of place.
fn longer_forms(numbers: &HashMap<&str, usize>) -> Vec<(usize, usize)> {
    let mut longer: HashMap<&str, Vec<usize>> = HashMap::new();
    for (name, &number) in numbers {
        let Some((own, kind)) = name.rsplit_once(' ') else {
            continue;
        };
        if KINDS.contains(&kind) || HOUSES.contains(&kind) {
            longer.entry(own).or_default().push(number);
        }
    }
    let is_house = |number: &usize| {
        numbers.iter().any(|(name, other)| {
            let kind = name.rsplit_once(' ').map_or("", |(_, kind)| kind);
            // A village has a parsonage beside its manor.
            other == number && HOUSES.contains(&kind) && kind != "parsonage" && kind != "prison"
        })
    };
    let mut pairs = Vec::new();
    for (own, mut long) in longer {
        let Some(&short) = numbers.get(own) else {
            continue;
        };
        long.sort_unstable();
        match long.as_slice() {
            [one] => pairs.push((short, *one)),
            // “Netherby”, “Netherby Park” and “Netherby House” are one; an island and a town of one name are not.
            [one, others @ ..] if long.iter().all(is_house) => {
                pairs.push((short, *one));
                pairs.extend(others.iter().map(|other| (*other, *one)));
            }
            _ => {}
        }
    }
    pairs
}

/// “Petersburgh” of “St. Petersburgh”, and “Wick” of “Wick-upon-Ouse”: a name that is part of one other alone.
fn saints(numbers: &HashMap<&str, usize>) -> Vec<(usize, usize)> {
    const LONG: usize = 8;
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (&name, &number) in numbers {
        // A short one is a saint's own name: “St. John”, “John”.
        let saint = name
            .strip_prefix("saint ")
            .filter(|own| own.chars().count() >= LONG && !own.contains(' '));
        let before = ["upon", "on", "sub", "under", "by", "le"]
            .iter()
            .find_map(|word| Some(name.split_once(&format!(" {word} "))?.0))
            .filter(|own| !own.contains(' '));
        let of = saint.or(before).and_then(|own| numbers.get(own));
        pairs.extend(of.map(|&own| (own, number)));
    }
    let times = |own: usize| pairs.iter().filter(|(other, _)| *other == own).count();
    let mut sole: Vec<(usize, usize)> = pairs
        .iter()
        .copied()
        .filter(|&(own, _)| times(own) == 1)
        .collect();
    sole.sort_unstable();
    sole
}

/// “Petrograd (as St Petersburg was now known)”: the text between two names says that they are one place.
fn is_renamed(document: &Document, pair: &[Mention]) -> bool {
    let [first, second] = pair else { return false };
    let byte = |offset| document.text.byte(offset);
    let text = document.text.as_str();
    let Some(between) = text
        .get(byte(first.range.end)..byte(second.range.start))
        .filter(|between| between.len() < 60)
    else {
        return false;
    };
    let after = text.get(byte(second.range.end)..).unwrap_or_default();
    let said = between
        .trim_matches([' ', ',', '(', '–', '—'])
        .to_lowercase();
    let was_known = |prefix: &str| {
        let rest = after
            .trim_start()
            .split(['.', ',', ')', ';'])
            .next()
            .unwrap_or_default();
        said == prefix
            && rest.starts_with("was ")
            && (rest.ends_with("known") || rest.ends_with("called") || rest.ends_with("named"))
    };
    const SAID: [&str; 16] = [
        "formerly",
        "now",
        "then",
        "then called",
        "now called",
        "formerly known as",
        "today",
        "also known as",
        "known as",
        "renamed",
        "later",
        "later renamed",
        "was renamed",
        "once called",
        "modern",
        "present-day",
    ];
    let bracketed = between.contains(['(', ',', '–', '—']) || said.contains("renamed");
    was_known("as") || bracketed && SAID.contains(&said.as_str())
}
