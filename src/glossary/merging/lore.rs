//! What is known of given names before any text is read: whose they are, and which are short for which.

use crate::glossary::language::titles::Gender;
use crate::glossary::tagger::lexicon::{Lexicon, folded};
use crate::glossary::tagger::words::class;
use crate::glossary::tagger::{hash, table::Table};

/// The tables, borrowed from the program's own bytes.
#[derive(Clone, Copy, Debug)]
pub struct Lore {
    lexicon: Lexicon<'static>,
    /// Keyed by pairs of names, see [`pair`].
    nicknames: Table<'static>,
}

impl Lore {
    #[must_use]
    pub fn embedded() -> Self {
        let nicknames = Table::new(include_bytes!("../../../assets/names/nicknames.bin"));
        Self {
            lexicon: crate::glossary::tagger::lexicon(),
            nicknames,
        }
    }

    /// A word in small letters without accents.
    #[must_use]
    pub fn folded(&self, word: &str) -> String {
        folded(&word.to_lowercase())
    }

    /// The gender of those who mostly bear a given name.
    #[must_use]
    pub fn gender(&self, given: &str) -> Option<Gender> {
        let class = self.lexicon.name_class(given);
        match (
            class & class::MOSTLY_FEMALE != 0,
            class & class::MOSTLY_MALE != 0,
        ) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    }

    /// Whether a word in small letters is anybody's given name, or short for one.
    #[must_use]
    pub fn is_given(&self, word: &str) -> bool {
        self.lexicon.name_class(&folded(word)) & class::GIVEN != 0
    }

    /// How well two given names fit one person: 0 for not at all, then an initial, a short form, the same.
    #[must_use]
    pub fn given_names(&self, a: &str, b: &str) -> u32 {
        let starts = |short: &str, long: &str| short.chars().count() > 2 && long.starts_with(short);
        let initial =
            |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
        if a == b {
            3
        } else if starts(a, b) || starts(b, a) || self.is_nickname(a, b) {
            2
        } else {
            u32::from(initial(a, b) || initial(b, a))
        }
    }

    /// Whether one given name is a form of the other: “Lizzy”, “Elizabeth”.
    #[must_use]
    pub fn is_nickname(&self, a: &str, b: &str) -> bool {
        self.nicknames.get(pair(a, b)).is_some()
    }
}

/// The key of two names that are one, in either order.
#[must_use]
pub fn pair(a: &str, b: &str) -> u64 {
    let (a, b) = (hash::of(a), hash::of(b));
    hash::mix(a.min(b), a.max(b))
}
