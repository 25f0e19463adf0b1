//! The name of a person, taken apart: titles, given names, surname, suffix; and whether two such names can be one person's.

use super::lore::Lore;
use crate::glossary::language::titles::{Before, Gender, Marriage, title};

/// A name as it stands in the text. Words are in small letters, without accents and full stops.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// Given names and surname in the order of the text, at least one.
    pub words: Vec<String>,
    /// “junior”, “iii”: what tells a father from a son and one king from the next.
    pub suffix: Option<String>,
    pub gender: Option<Gender>,
    pub marriage: Option<Marriage>,
    /// What the innermost title stands before; none for a name without a title.
    pub titled: Option<Before>,
    /// The innermost title.
    pub title: Option<String>,
}

/// Words before a name that are no part of it: “the old”, “poor little”.
const EPITHETS: [&str; 14] = [
    "the", "old", "young", "poor", "dear", "little", "late", "good", "big", "great", "honest",
    "of", "ex", "and",
];

/// What can follow a surname.
const SUFFIXES: [(&str, &str); 16] = [
    ("jr", "junior"),
    ("junior", "junior"),
    ("jun", "junior"),
    ("sr", "senior"),
    ("senior", "senior"),
    ("sen", "senior"),
    ("ii", "ii"),
    ("iii", "iii"),
    ("iv", "iv"),
    ("vi", "vi"),
    ("vii", "vii"),
    ("viii", "viii"),
    ("ix", "ix"),
    ("xi", "xi"),
    ("xii", "xii"),
    ("esq", ""),
];

/// Small words that belong to the surname after them.
const PARTICLES: [&str; 22] = [
    "de", "von", "van", "der", "den", "la", "le", "du", "di", "da", "del", "della", "bin", "ibn",
    "al", "el", "of", "the", "do", "dos", "zu", "ten",
];

impl PersonName {
    /// Takes a name apart; none where nothing but titles is left.
    #[must_use]
    pub fn read(name: &str, lore: &Lore) -> Option<Self> {
        let mut words = words_of(name, lore);
        // “the Queen”: an office by itself is a name where it has its article.
        let is_office = words.len() == 2 && words[0] == "the";
        let (mut gender, mut marriage, mut titled, mut innermost) = (None, None, None, None);
        while words.len() > 1 {
            if let Some(title) = title(&words[0]) {
                gender = title.gender.or(gender);
                marriage = title.marriage.or(marriage);
                titled = Some(title.before);
                innermost = Some(words.remove(0));
                continue;
            }
            // “Madame la Comtesse de X”.
            let article = words.len() > 2
                && titled.is_some()
                && matches!(words[0].as_str(), "la" | "le")
                && self::title(&words[1]).is_some();
            if !article && !EPITHETS.contains(&words[0].as_str()) {
                break;
            }
            words.remove(0);
        }
        let suffix = take_suffix(&mut words);
        let alone = words.len() == 1 && titled.is_none() && title(&words[0]).is_some();
        if words.is_empty() || alone && suffix.is_none() && !is_office {
            return None;
        }
        gender = gender.or_else(|| {
            title(&words[0])
                .filter(|_| alone)
                .and_then(|title| title.gender)
        });
        // “General Shirley” tells no more than General Brown: what stands there is a surname.
        let is_surname = words.len() == 1 && titled == Some(Before::Surname);
        gender = gender.or_else(|| {
            (!is_surname)
                .then(|| gender_of_words(&words, lore))
                .flatten()
        });
        Some(Self {
            words,
            suffix,
            gender,
            marriage,
            titled,
            title: innermost,
        })
    }

    /// The first given name, where the name is full or its title stands before a given name.
    #[must_use]
    pub fn given(&self) -> Option<&str> {
        let is_given = self.words.len() > 1 && !PARTICLES.contains(&self.words[0].as_str());
        is_given.then(|| self.words[0].as_str())
    }

    /// The surname of a full name.
    #[must_use]
    pub fn surname(&self) -> Option<&str> {
        let is_full = self.words.len() > 1;
        is_full
            .then(|| self.words.last().map(String::as_str))
            .flatten()
    }

    /// Whether it is one word, with or without a title.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.core().len() == 1
    }

    /// The words without particles at the front: “van Gogh” is as single as “Gogh”.
    #[must_use]
    pub fn core(&self) -> &[String] {
        let particles = self
            .words
            .iter()
            .take_while(|word| PARTICLES.contains(&word.as_str()))
            .count();
        if particles < self.words.len() {
            &self.words[particles..]
        } else {
            &self.words
        }
    }

    fn middles(&self) -> impl Iterator<Item = &str> {
        let inner = self
            .words
            .get(1..self.words.len().saturating_sub(1))
            .unwrap_or_default();
        inner
            .iter()
            .map(String::as_str)
            .filter(|word| !PARTICLES.contains(word))
    }

    /// Whether nothing in two names forbids that they are of one person: gender, marriage, suffix.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        let genders = self
            .gender
            .zip(other.gender)
            .is_none_or(|(own, other)| own == other);
        let marriages = self
            .marriage
            .zip(other.marriage)
            .is_none_or(|(own, other)| own == other);
        let suffixes = self
            .suffix
            .as_ref()
            .zip(other.suffix.as_ref())
            .is_none_or(|(own, other)| own == other);
        genders && marriages && suffixes
    }

    /// How well two full names fit one person, 0 for not at all: the same names, a shorter form, an initial.
    #[must_use]
    pub fn likeness(&self, other: &Self, lore: &Lore) -> u32 {
        if !self.agrees(other) {
            return 0;
        }
        // “Mrs Newland Archer” is called by her husband's name.
        let wife = |a: &Self, b: &Self| a.marriage == Some(Marriage::Married) && b.gender.is_none();
        if wife(self, other) || wife(other, self) {
            return 0;
        }
        if self.words == other.words {
            return 5;
        }
        if is_part(&self.words, &other.words) || is_part(&other.words, &self.words) {
            return 4;
        }
        let (Some(own), Some(its)) = (self.given(), other.given()) else {
            return 0;
        };
        if self.surname() != other.surname() || !self.middles_agree(other, lore) {
            return 0;
        }
        let through_middle =
            |given: &str, name: &Self| name.middles().any(|middle| middle == given);
        match lore.given_names(own, its) {
            0 if through_middle(own, other) || through_middle(its, self) => 1,
            likeness => likeness,
        }
    }

    fn middles_agree(&self, other: &Self, lore: &Lore) -> bool {
        let (mut own, mut its) = (self.middles().peekable(), other.middles().peekable());
        own.peek().is_none()
            || its.peek().is_none()
            || own
                .zip(its)
                .all(|(own, its)| lore.given_names(own, its) > 0)
    }
}

/// The words of a name as they are compared.
fn words_of(name: &str, lore: &Lore) -> Vec<String> {
    let mut words: Vec<String> = name
        .split(|c: char| c.is_whitespace() || c == '.')
        .map(|word| {
            lore.folded(
                word.trim_end_matches("’s")
                    .trim_end_matches("'s")
                    .trim_matches(|c: char| !c.is_alphanumeric()),
            )
        })
        .filter(|word| !word.is_empty())
        .collect();
    join_saints(&mut words);
    words
}

/// Takes “Junior”, “M.P.” and the like from the end of a name; what tells people apart is given back.
fn take_suffix(words: &mut Vec<String>) -> Option<String> {
    let mut suffix = None;
    while words.len() > 1 {
        let Some((_, known)) = SUFFIXES
            .iter()
            .find(|(short, _)| words.last().is_some_and(|last| last == short))
        else {
            break;
        };
        suffix = Some((*known).to_owned())
            .filter(|known| !known.is_empty())
            .or(suffix);
        words.pop();
    }
    suffix
}

/// “St. Aubert” is one word of a name, wherever it stands.
fn join_saints(words: &mut Vec<String>) {
    let mut index = 0;
    while index + 1 < words.len() {
        if matches!(words[index].as_str(), "st" | "ste" | "saint" | "sainte") {
            let name = words.remove(index + 1);
            words[index] = format!("st {name}");
        }
        index += 1;
    }
}

/// Whether the words of a name stand side by side in a longer one.
fn is_part(short: &[String], long: &[String]) -> bool {
    short.len() > 1
        && short.len() < long.len()
        && long.windows(short.len()).any(|window| window == short)
}

/// What the given name tells, or the ending of a Russian patronymic or surname.
fn gender_of_words(words: &[String], lore: &Lore) -> Option<Gender> {
    const FEMALE: [&str; 5] = ["ovna", "evna", "skaya", "skaia", "inichna"];
    const MALE: [&str; 3] = ["ovich", "evich", "skii"];
    let ends = |endings: &[&str]| {
        words.iter().skip(1).any(|word| {
            endings
                .iter()
                .any(|end| word.len() > end.len() && word.ends_with(end))
        })
    };
    if words.len() > 1 && ends(&FEMALE) {
        return Some(Gender::Female);
    }
    if words.len() > 1 && ends(&MALE) {
        return Some(Gender::Male);
    }
    lore.gender(&words[0])
}
