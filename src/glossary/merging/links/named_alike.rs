//! Whether two names can be one person's, and how strongly: full names, single names, one against the other.

use super::{Finding, Reason};
use crate::glossary::language::titles::{Before, Gender, Marriage};
use crate::glossary::merging::person::PersonName;

impl<'a> Finding<'a> {
    /// What a title stands before in this text: “Mrs Rachel” is called by her given name.
    pub(super) fn before(&self, name: &PersonName) -> Option<Before> {
        let is_given = || {
            name.core()
                .last()
                .is_some_and(|word| self.forms.is_given_after_title(word))
        };
        match name.titled {
            Some(Before::Surname) if name.gender.is_some() && is_given() => Some(Before::Given),
            titled => titled,
        }
    }

    pub(super) fn of_full(&self, one: &PersonName, other: &PersonName) -> Option<(Reason, f32)> {
        match one.likeness(other, self.lore) {
            5 => return Some((Reason::FullName, 100.0)),
            // “the Countess of Wen” and “Susan of Wen” have no more than the surname in common.
            4 if one.given().is_none() != other.given().is_none() => {
                return Some((Reason::Titled, 44.0));
            }
            4 => return Some((Reason::FullName, 95.0)),
            3 => return Some((Reason::FullName, 90.0)),
            2 => return Some((Reason::ShortGiven, 80.0)),
            1 => return Some((Reason::Initial, 55.0)),
            _ => {}
        }
        let woman = |name: &PersonName| name.gender == Some(Gender::Female);
        let married = woman(one)
            && woman(other)
            && one.given() == other.given()
            && one.surname() != other.surname();
        let two = |given: &str| {
            !self.forms.is_surname(given)
                && self
                    .women
                    .get(given)
                    .is_some_and(|surnames| surnames.len() == 2)
        };
        (married && one.given().is_some_and(two)).then_some((Reason::Marriage, 48.0))
    }

    /// A name of one word against a full name.
    pub(super) fn of_single(
        &self,
        single: &PersonName,
        full: &PersonName,
    ) -> Option<(Reason, f32)> {
        let word = single.core().last()?;
        if single.titled == Some(Before::Sole)
            || single.suffix.is_some() && single.suffix != full.suffix
        {
            return None;
        }
        // “the Countess of Wen”, “the Countess of Wen and Ouse”.
        if single.words.len() > 1 && full.words.starts_with(&single.words) {
            return Some((Reason::Titled, 70.0));
        }
        // “Lady Catherine” is not called Kitty, nor “Sir James” Jim.
        let noble = |name: &PersonName| {
            name.titled == Some(Before::Sole) || name.title.as_deref().is_some_and(is_high)
        };
        // “William the Conqueror” is no Father William.
        let epithet = full.words.iter().any(|own| own == "the");
        if epithet && !matches!(single.titled, None | Some(Before::Sole)) {
            return None;
        }
        let given = full
            .given()
            .map_or(0, |given| self.lore.given_names(word, given));
        let familiar = given == 2 && noble(full) && single.title.is_none();
        if familiar && !full.words.iter().any(|own| own == word) {
            return None;
        }
        self.by_title(single, full, word, given)
    }

    /// The same by what stands before the name. `given` says how alike `word` and the given name of `full` are, see
    /// [`Lore::given_names`](crate::glossary::merging::lore::Lore::given_names).
    fn by_title(
        &self,
        single: &PersonName,
        full: &PersonName,
        word: &str,
        given: u32,
    ) -> Option<(Reason, f32)> {
        let surname = full.surname() == Some(word);
        let woman = full.gender == Some(Gender::Female);
        match self.before(single) {
            // “Sir William” is rather Sir William Lunn than William Marsh.
            Some(Before::Given) if given == 3 => Some((
                Reason::Given,
                if single.title == full.title {
                    84.0
                } else {
                    72.0
                },
            )),
            Some(Before::Given) => None,
            Some(Before::Surname) => surname
                .then(|| self.of_titled_surname(single, full, word))
                .flatten()
                .map(|strength| (Reason::Titled, strength)),
            Some(Before::Either) if given == 2 && single.title == full.title => {
                Some((Reason::ShortGiven, 66.0))
            }
            Some(Before::Either | Before::Sole) if given == 3 => Some((Reason::Given, 70.0)),
            // “Lady X” is rather the mother of “Given X”.
            Some(Before::Either) if woman && single.title.as_deref() == Some("lady") => {
                surname.then_some((Reason::Titled, 42.0))
            }
            // “Madame X” stands beside her daughter, Mademoiselle Given.
            Some(Before::Either)
                if surname
                    && single.marriage == Some(Marriage::Married)
                    && self.has_miss(word, full, false) =>
            {
                Some((Reason::Titled, 28.0))
            }
            Some(Before::Either | Before::Sole) => surname.then_some((Reason::Titled, 58.0)),
            None if given == 3 && !self.forms.is_surname(word) => Some((Reason::Given, 76.0)),
            // Where there is a man of the name, it is his.
            None if surname && woman && self.has_man(word) => Some((Reason::Surname, 28.0)),
            None if surname && woman && self.lore.gender(word).is_none() => {
                Some((Reason::Surname, 45.0))
            }
            None if surname => Some((Reason::Surname, 62.0)),
            None if given == 3 => Some((Reason::Given, 50.0)),
            None if given == 2 && self.is_short(word, full.given()?) => {
                Some((Reason::Nickname, 56.0))
            }
            None if self.is_pet_name(word, full.given()?) => Some((Reason::PetName, 48.0)),
            None if self.is_pet_name(word, full.surname()?) && !woman => {
                Some((Reason::PetName, 40.0))
            }
            None => None,
        }
    }

    /// How likely “Mr X”, “Mrs X” or “Colonel X” is somebody with the surname X.
    fn of_titled_surname(
        &self,
        single: &PersonName,
        full: &PersonName,
        surname: &str,
    ) -> Option<f32> {
        let woman = full.gender == Some(Gender::Female);
        match single.marriage {
            // “Mrs X” is a woman's husband's name: of her own full name only where nobody else bears it.
            Some(Marriage::Married) => woman.then(|| {
                let sole = self.bearers(surname, Some(Gender::Female)) < 2;
                match (full.marriage, sole) {
                    (Some(Marriage::Married), _) => 78.0,
                    // Where there is a Miss X, she is rather that one.
                    _ if self.has_miss(surname, full, sole) => 28.0,
                    (_, true) => 50.0,
                    (_, false) => 36.0,
                }
            }),
            // With two men of a name, Mr X is neither, or their father.
            _ if self.men.get(surname).is_some_and(|men| men.len() > 1) => Some(40.0),
            // “Colonel X” is rather the father of “Dolly X”.
            None if woman && single.gender.is_none() => Some(36.0),
            _ => Some(58.0),
        }
    }

    /// Whether the text has a “Miss Ada”, a “Miss Ada X” or, if she is the sole woman of the name, a “Miss X”, who may be the bearer of
    /// a full name.
    fn has_miss(&self, surname: &str, full: &PersonName, is_sole: bool) -> bool {
        self.forms.all.iter().any(|form| {
            let name = &form.name;
            let last = name.words.last().map(String::as_str);
            let own = match (name.is_single(), last == Some(surname)) {
                (true, true) => is_sole,
                (true, false) => last.is_some() && last == full.given(),
                (false, same) => same && name.given() == full.given(),
            };
            own && name.marriage == Some(Marriage::Unmarried)
        })
    }

    pub(super) fn of_singles(&self, one: &PersonName, other: &PersonName) -> Option<(Reason, f32)> {
        let (word, its) = (one.core().last()?, other.core().last()?);
        if one.suffix != other.suffix {
            return None;
        }
        if word != its {
            let bare = one.titled.is_none() && other.titled.is_none();
            let short = bare
                && self.lore.is_given(word)
                && self.lore.is_given(its)
                && self.is_short(word, its);
            if short {
                return Some((Reason::Nickname, 52.0));
            }
            let other_title =
                one.title.is_some() && other.title.is_some() && one.title != other.title;
            let pet = !other_title && self.is_pet_name(word, its);
            return pet.then_some((Reason::PetName, 46.0));
        }
        let titled = [one, other]
            .into_iter()
            .filter_map(|name| name.titled)
            .collect::<Vec<_>>();
        let woman = one.gender.or(other.gender) == Some(Gender::Female);
        let surname = self.lore.gender(word).is_none() || self.forms.is_surname(word);
        match titled.as_slice() {
            // “Stapleton” is not Miss Stapleton.
            [_] if woman && surname && self.has_man(word) => Some((Reason::Titled, 26.0)),
            [_] if woman && surname => Some((Reason::Titled, 36.0)),
            // Whoever is called Lady Catherine is not called Catherine.
            [_] if woman
                && [one, other]
                    .iter()
                    .any(|name| name.title.as_deref() == Some("lady")) =>
            {
                Some((Reason::Titled, 40.0))
            }
            [] => Some((Reason::FullName, 90.0)),
            [Before::Given] => Some((Reason::Given, 70.0)),
            [Before::Surname] => {
                let wife = one.marriage.or(other.marriage) == Some(Marriage::Married);
                let given = self.lore.gender(word).is_some() && !self.forms.is_surname(word);
                // “Mr Laurie” is the Laurie of the text, if nobody has the name in full.
                let alone =
                    self.bearers(word, None) == 0 && !self.namesakes.contains_key(word.as_str());
                let strength = match (wife || given, alone && !wife) {
                    (true, false) => 40.0,
                    (true, true) => 50.0,
                    (false, _) => 64.0,
                };
                Some((Reason::Titled, strength))
            }
            [Before::Either] => Some((Reason::Titled, 60.0)),
            [Before::Sole] => Some((Reason::Given, 56.0)),
            [..] if one.title == other.title => Some((Reason::FullName, 95.0)),
            [a, b] if a == b => Some((Reason::Titled, 52.0)),
            [..] => Some((Reason::Titled, 46.0)),
        }
    }
}

/// Titles that nobody drops who speaks of their bearer by the given name.
fn is_high(title: &str) -> bool {
    matches!(title, "lady" | "sir" | "lord" | "prince" | "princess")
}
