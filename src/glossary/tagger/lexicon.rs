//! What is known of names and words before any text is read: tables made by `tools/train`, with their sources in `assets/names`.

use super::hash;
use super::table::Table;
use super::words::class;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The tables, borrowed from the program's own bytes.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon<'a> {
    /// Given names and surnames: one byte of [`given`] bits.
    people: Table<'a>,
    /// Names of places, whole: one byte, of which the low three bits are the [`Place`].
    places: Table<'a>,
    /// Words of prose: how often they are written small, and the clusters that they belong to.
    words: Table<'a>,
}

/// Bits of a value of the people's table.
pub mod given {
    pub const FEMALE: u8 = 1;
    pub const MALE: u8 = 2;
    pub const NICKNAME: u8 = 4;
    /// The two bits that hold 1 to 3 for a surname, by how common it is.
    pub const SURNAME_SHIFT: u8 = 4;
    /// Of those who bear it hardly any are men.
    pub const MOSTLY_FEMALE: u8 = 1 << 6;
    pub const MOSTLY_MALE: u8 = 1 << 7;
}

/// Bits of a value of the places' table.
pub mod place {
    /// 1 countries and the like, 2 to 5 towns by size, 6 other names of towns, 0 for what is only part of a name.
    pub const KIND: u8 = 0b111;
    /// A longer name begins with this one.
    pub const BEGINS: u8 = 1 << 3;
    /// A word of a name of several words.
    pub const PART: u8 = 1 << 4;
}

/// What the table of words says of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Eighths of its occurrences that are written small, 0 to 8; 9 where nothing is known.
    pub small: u8,
    /// A fine and a coarse cluster of words used alike; 0 for none.
    pub clusters: [u8; 2],
}

impl<'a> Lexicon<'a> {
    #[must_use]
    pub fn new(people: &'a [u8], places: &'a [u8], words: &'a [u8]) -> Self {
        Self {
            people: Table::new(people),
            places: Table::new(places),
            words: Table::new(words),
        }
    }

    /// The bits of [`class`] that tell of which kinds of name a folded word is.
    #[must_use]
    pub fn name_class(&self, folded: &str) -> u32 {
        let key = hash::of(folded);
        let value = self
            .people
            .get(key)
            .and_then(|value| value.first().copied())
            .unwrap_or(0);
        let bit = |mask: u8, bit: u32| if value & mask != 0 { bit } else { 0 };
        let surname = usize::from(value >> given::SURNAME_SHIFT & 3);
        let part = self
            .place(key)
            .is_some_and(|value| value & place::PART != 0);
        bit(given::FEMALE, class::FEMALE)
            | bit(given::MALE, class::MALE)
            | bit(given::NICKNAME, class::NICKNAME)
            | bit(given::MOSTLY_FEMALE, class::MOSTLY_FEMALE)
            | bit(given::MOSTLY_MALE, class::MOSTLY_MALE)
            | surname
                .checked_sub(1)
                .and_then(|rank| class::SURNAME.get(rank))
                .copied()
                .unwrap_or(0)
            | if part { class::PLACE_PART } else { 0 }
    }

    /// The [`place`] bits of the key of a folded name.
    #[must_use]
    pub fn place(&self, key: u64) -> Option<u8> {
        self.places
            .get(key)
            .and_then(|value| value.first().copied())
    }

    /// Whether a folded word is the whole name of a place.
    #[must_use]
    pub fn is_place(&self, folded: &str) -> bool {
        self.place(hash::of(folded))
            .is_some_and(|value| value & place::KIND > 0)
    }

    #[must_use]
    pub fn usage(&self, lower: &str) -> Usage {
        match self.words.get(hash::of(lower)) {
            Some(&[small, fine, coarse]) => Usage {
                small,
                clusters: [fine, coarse],
            },
            _ => Usage {
                small: 9,
                clusters: [0, 0],
            },
        }
    }
}

/// The key of a name of several folded words: the key of all but the last, continued.
#[must_use]
pub fn longer(key: u64, folded: u64) -> u64 {
    hash::mix(key, folded)
}

/// Small letters without accents, as the tables of names are keyed; a hyphen stays.
#[must_use]
pub fn folded(lower: &str) -> String {
    if lower.is_ascii() {
        return lower.to_owned();
    }
    lower
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::table::written;
    use super::*;

    #[test]
    fn accents_are_folded_away() {
        assert_eq!(
            (folded("málaga").as_str(), folded("o’neil").as_str()),
            ("malaga", "o'neil")
        );
    }

    #[test]
    fn values_are_read_as_classes() {
        let people = written(
            &[(
                hash::of("ada"),
                vec![given::FEMALE | 2 << given::SURNAME_SHIFT],
            )],
            1,
        );
        let places = written(&[(hash::of("ada"), vec![place::PART])], 1);
        let words = written(&[(hash::of("lamp"), vec![8, 3, 1])], 3);
        let lexicon = Lexicon::new(&people, &places, &words);
        assert_eq!(
            lexicon.name_class("ada"),
            class::FEMALE | class::SURNAME[1] | class::PLACE_PART
        );
        assert_eq!(
            lexicon.usage("lamp"),
            Usage {
                small: 8,
                clusters: [3, 1]
            }
        );
        assert_eq!(lexicon.usage("wick").small, 9);
    }
}
