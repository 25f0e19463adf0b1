//! What is known of the words of each language before a text is read, from the lists in `word_lists/`.

use super::Language;
use super::inflection;
use super::key::key;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Bits of what a word is; one word can be several things.
pub mod class {
    pub const MALE_TITLE: u32 = 1;
    pub const FEMALE_TITLE: u32 = 1 << 1;
    pub const OTHER_TITLE: u32 = 1 << 2;
    pub const TITLE: u32 = MALE_TITLE | FEMALE_TITLE | OTHER_TITLE;
    /// After these a noun stands, not a name.
    pub const ARTICLE: u32 = 1 << 3;
    /// After these a name is a place’s.
    pub const LOCATIVE: u32 = 1 << 4;
    /// After these it may well be.
    pub const WEAK_LOCATIVE: u32 = 1 << 5;
    /// After these it is rather a person’s.
    pub const COMPANION: u32 = 1 << 6;
    /// What people do: speaking, thinking, smiling.
    pub const VERB: u32 = 1 << 7;
    pub const KIN: u32 = 1 << 8;
    /// Begins the name of a place and belongs to it: “rue de Rivoli”.
    pub const PLACE_LEAD: u32 = 1 << 9;
    /// Stands before the name of a place and is no part of it: “die Stadt Hamburg”.
    pub const PLACE_TELLER: u32 = 1 << 10;
    /// With a capital, the first word of a place’s name: “Puerto Hondo”.
    pub const PLACE_PART: u32 = 1 << 11;
    pub const PLACE: u32 = 1 << 12;
    pub const MALE: u32 = 1 << 13;
    pub const FEMALE: u32 = 1 << 14;
    pub const GIVEN: u32 = MALE | FEMALE;
    /// Small words inside names.
    pub const PARTICLE: u32 = 1 << 15;
    pub const ORGANISATION: u32 = 1 << 16;
    pub const EVENT: u32 = 1 << 17;
    /// Capital for other reasons than being a name.
    pub const COMMON: u32 = 1 << 18;
    /// A full stop after it ends no sentence.
    pub const ABBREVIATION: u32 = 1 << 19;
    /// After going there, what is only perhaps a place surely is one: “volvió a Villarrubia”.
    pub const MOTION: u32 = 1 << 21;
    /// The name is a common word as well.
    pub const DOUBTFUL: u32 = 1 << 20;
}

/// Sections of a list, and what their words are.
const SECTIONS: [(&str, u32); 20] = [
    ("male-titles", class::MALE_TITLE),
    ("female-titles", class::FEMALE_TITLE),
    ("titles", class::OTHER_TITLE),
    ("articles", class::ARTICLE),
    ("locatives", class::LOCATIVE),
    ("weak-locatives", class::WEAK_LOCATIVE),
    ("companions", class::COMPANION),
    ("verbs", class::VERB),
    ("kin", class::KIN),
    ("place-leads", class::PLACE_LEAD),
    ("place-tellers", class::PLACE_TELLER),
    ("place-parts", class::PLACE_PART),
    ("places", class::PLACE),
    ("male", class::MALE),
    ("female", class::FEMALE),
    ("particles", class::PARTICLE),
    ("organisations", class::ORGANISATION),
    ("events", class::EVENT),
    ("common", class::COMMON),
    ("motions", class::MOTION),
];

/// What has cases in Russian.
const DECLINED: u32 = class::TITLE
    | class::KIN
    | class::PLACE_LEAD
    | class::PLACE_TELLER
    | class::PLACE
    | class::GIVEN
    | class::ORGANISATION
    | class::EVENT;

/// The words of one language.
#[derive(Debug)]
pub struct WordLists {
    pub language: Language,
    words: HashMap<String, u32>,
    /// From a case of a listed word to its nominative, as the list writes it.
    nominatives: HashMap<String, &'static str>,
    /// Ends of the names of places, and of nouns that are no names.
    place_ends: Vec<&'static str>,
    street_ends: Vec<&'static str>,
    common_ends: Vec<&'static str>,
}

impl WordLists {
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::German => &GERMAN,
            Language::French => &FRENCH,
            Language::Spanish => &SPANISH,
            Language::Italian => &ITALIAN,
            Language::Russian => &RUSSIAN,
            Language::English | Language::Other => &GENERIC,
        }
    }

    fn read(language: Language, list: &'static str) -> Self {
        let mut lists = Self {
            language,
            words: HashMap::new(),
            nominatives: HashMap::new(),
            place_ends: Vec::new(),
            street_ends: Vec::new(),
            common_ends: Vec::new(),
        };
        let mut section = "";
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line
                .strip_prefix('[')
                .and_then(|line| line.strip_suffix(']'))
            {
                section = name;
                continue;
            }
            line.split_whitespace()
                .for_each(|word| lists.add(section, word));
        }
        lists
    }

    fn add(&mut self, section: &str, word: &'static str) {
        match section {
            "place-ends" => self.place_ends.push(word),
            "street-ends" => self.street_ends.push(word),
            "common-ends" => self.common_ends.push(word),
            "abbreviations" => *self.words.entry(key(word)).or_default() |= class::ABBREVIATION,
            _ => {
                let Some(&(_, class)) = SECTIONS.iter().find(|(name, _)| *name == section) else {
                    return;
                };
                let plain = word.trim_end_matches('_');
                let class = if plain.len() < word.len() {
                    class | class::DOUBTFUL
                } else {
                    class
                };
                self.add_word(plain, class);
            }
        }
    }

    fn add_word(&mut self, word: &'static str, class: u32) {
        let nominative = key(&word.replace('_', " "));
        *self.words.entry(nominative.clone()).or_default() |= class;
        if self.language == Language::German && class & class::TITLE != 0 {
            // “des Kantors Lunn”
            let genitive = format!("{nominative}s");
            *self.words.entry(genitive.clone()).or_default() |= class;
            self.nominatives.entry(genitive).or_insert(word);
        }
        if self.language != Language::Russian || class & DECLINED == 0 {
            return;
        }
        for form in inflection::forms(&nominative) {
            *self.words.entry(form.clone()).or_default() |= class;
            self.nominatives.entry(form).or_insert(word);
        }
        // A word that is listed itself is no case of another.
        self.nominatives.insert(nominative, word);
    }

    /// What a word is, by its [`key`].
    #[must_use]
    pub fn class(&self, key: &str) -> u32 {
        self.words.get(key).copied().unwrap_or(0)
    }

    /// The nominative of a listed word.
    #[must_use]
    pub fn nominative(&self, key: &str) -> Option<&'static str> {
        self.nominatives.get(key).copied()
    }

    #[must_use]
    pub fn ends_like_a_place(&self, key: &str) -> bool {
        self.place_ends.iter().any(|end| ends(key, end))
    }

    /// Streets and squares have their article: “in der Lindenstraße”.
    #[must_use]
    pub fn ends_like_a_street(&self, key: &str) -> bool {
        self.street_ends.iter().any(|end| ends(key, end))
    }

    #[must_use]
    pub fn ends_like_a_noun(&self, key: &str) -> bool {
        self.common_ends.iter().any(|end| ends(key, end))
    }
}

/// Whether a word ends so and has at least three letters more.
fn ends(key: &str, end: &str) -> bool {
    key.strip_suffix(end)
        .is_some_and(|stem| stem.chars().count() > 2)
}

static GERMAN: LazyLock<WordLists> =
    LazyLock::new(|| WordLists::read(Language::German, include_str!("word_lists/german.txt")));
static FRENCH: LazyLock<WordLists> =
    LazyLock::new(|| WordLists::read(Language::French, include_str!("word_lists/french.txt")));
static SPANISH: LazyLock<WordLists> =
    LazyLock::new(|| WordLists::read(Language::Spanish, include_str!("word_lists/spanish.txt")));
static ITALIAN: LazyLock<WordLists> =
    LazyLock::new(|| WordLists::read(Language::Italian, include_str!("word_lists/italian.txt")));
static RUSSIAN: LazyLock<WordLists> =
    LazyLock::new(|| WordLists::read(Language::Russian, include_str!("word_lists/russian.txt")));
static GENERIC: LazyLock<WordLists> =
    LazyLock::new(|| WordLists::read(Language::Other, include_str!("word_lists/generic.txt")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_whole() {
        for language in [
            Language::German,
            Language::French,
            Language::Spanish,
            Language::Italian,
            Language::Russian,
            Language::Other,
        ] {
            let lists = WordLists::of(language);
            for (section, class) in SECTIONS.iter().filter(|(section, _)| {
                !matches!(
                    *section,
                    "place-leads" | "place-parts" | "events" | "motions"
                )
            }) {
                assert!(
                    lists.words.values().any(|word| word & class != 0),
                    "{language:?} has no {section}"
                );
            }
        }
    }

    #[test]
    fn a_listed_russian_name_is_known_in_every_case() {
        let lists = WordLists::of(Language::Russian);
        for form in ["анна", "анны", "анне", "анну", "анной"] {
            assert_eq!(lists.nominative(form), Some("анна"));
        }
        assert_eq!(lists.nominative("москве"), Some("москва"));
        assert!(lists.class("князя") & class::TITLE != 0);
    }
}
