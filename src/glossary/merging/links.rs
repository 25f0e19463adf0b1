//! Which forms can be one person's: every pair that names allow, with how strongly and why.

mod named_alike;
mod nearness;
mod pairs;
mod pet_names;

use super::forms::Forms;
use super::lore::Lore;
use crate::glossary::language::titles::Gender;
use std::collections::HashMap;

/// Why two forms may be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Reason {
    /// The same full name, longer or shorter.
    FullName,
    /// A short form of a given name before the same surname.
    ShortGiven,
    Initial,
    /// A given name alone.
    Given,
    /// A surname alone.
    Surname,
    /// A title before a surname.
    Titled,
    /// A short form of a given name alone.
    Nickname,
    /// A short form that the text makes of a name, “Rosy”.
    PetName,
    /// A woman of one given name and two surnames.
    Marriage,
}

/// Two forms that may be one person's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub a: usize,
    pub b: usize,
    /// From 0 to 100.
    pub strength: f32,
    pub reason: Reason,
}

/// A weaker link joins nobody.
pub(super) const WEAKEST: f32 = 30.0;

/// A link weaker than this is not even offered.
const FAINTEST: f32 = 20.0;

/// All links of a text, the strongest first.
pub(super) fn links(forms: &Forms, length: usize, lore: &Lore) -> Vec<Link> {
    let mut finding = Finding {
        forms,
        men: HashMap::new(),
        women: HashMap::new(),
        families: HashMap::new(),
        namesakes: HashMap::new(),
        bare: HashMap::new(),
        full: HashMap::new(),
        first: HashMap::new(),
        by_surname: HashMap::new(),
        kin: HashMap::new(),
        length,
        lore,
    };
    finding.count_families();
    let mut links: Vec<Link> = finding
        .pairs()
        .into_iter()
        .filter_map(|(a, b)| finding.link(a, b))
        .collect();
    let count = |link: &Link| forms.all[link.a].count + forms.all[link.b].count;
    links.sort_by(|x, y| {
        y.strength
            .total_cmp(&x.strength)
            .then(count(y).cmp(&count(x)))
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    links
}

struct Finding<'a> {
    forms: &'a Forms,
    /// Given names of the men of each surname.
    men: HashMap<&'a str, Vec<&'a str>>,
    /// Surnames of the women of each given name.
    women: HashMap<&'a str, Vec<&'a str>>,
    /// Given names, with what they tell, of all who bear a surname; forms of one name count once.
    families: HashMap<&'a str, Vec<(&'a str, Option<Gender>)>>,
    /// Surnames that go with a given name.
    namesakes: HashMap<&'a str, Vec<&'a str>>,
    /// How often a word is a name by itself, with or without a title.
    bare: HashMap<&'a str, u32>,
    /// How often words are a name in full, whatever title is before them.
    full: HashMap<&'a [String], u32>,
    /// The first form of each such name.
    first: HashMap<&'a [String], usize>,
    /// Full names by their last word.
    by_surname: HashMap<&'a str, Vec<usize>>,
    /// How often a word is the last of a name.
    kin: HashMap<&'a str, u32>,
    /// Of the text, in bytes.
    length: usize,
    lore: &'a Lore,
}

impl<'a> Finding<'a> {
    fn count_families(&mut self) {
        for form in &self.forms.all {
            let (Some(given), Some(surname)) = (form.name.given(), form.name.surname()) else {
                continue;
            };
            let (names, own, key) = match form.name.gender {
                Some(Gender::Female) => (&mut self.women, surname, given),
                _ => (&mut self.men, given, surname),
            };
            let names = names.entry(key).or_default();
            if names
                .iter()
                .all(|other| self.lore.given_names(other, own) == 0)
            {
                names.push(own);
            }
        }
        for (number, form) in self.forms.all.iter().enumerate() {
            if let Some(last) = form.name.words.last() {
                *self.kin.entry(last).or_default() += form.count;
            }
            if let [.., word] = form.name.core()
                && form.name.is_single()
            {
                *self.bare.entry(word).or_default() += form.count;
            } else {
                *self.full.entry(&form.name.words).or_default() += form.count;
                self.first.entry(&form.name.words).or_insert(number);
            }
            let (Some(given), Some(surname)) = (form.name.given(), form.name.surname()) else {
                continue;
            };
            self.by_surname.entry(surname).or_default().push(number);
            let names = self.namesakes.entry(given).or_default();
            if !names.contains(&surname) {
                names.push(surname);
            }
            let family = self.families.entry(surname).or_default();
            if family
                .iter()
                .all(|(other, _)| self.lore.given_names(other, given) == 0)
            {
                family.push((given, form.name.gender));
            }
        }
    }

    fn link(&self, a: usize, b: usize) -> Option<Link> {
        let (one, other) = (&self.forms.all[a].name, &self.forms.all[b].name);
        let (reason, base) = match (one.is_single(), other.is_single()) {
            (false, false) => self.of_full(one, other)?,
            (true, true) => self.of_singles(one, other)?,
            (true, false) => self.of_single(one, other)?,
            (false, true) => self.of_single(other, one)?,
        };
        let mut strength = base * self.closeness(a, b, reason);
        // Never joined, and yet perhaps the same: the reader is asked.
        if base >= WEAKEST && self.is_stranger(a, b) {
            strength = strength.max(FAINTEST);
        }
        (strength >= FAINTEST).then_some(Link {
            a,
            b,
            strength,
            reason,
        })
    }

    fn has_man(&self, surname: &str) -> bool {
        self.forms.has_men(surname) || self.bearers(surname, Some(Gender::Male)) > 0
    }

    /// How many people, as their given names tell, bear a surname, if they may be of a gender.
    fn bearers(&self, surname: &str, gender: Option<Gender>) -> usize {
        let fits = |own: &Option<Gender>| gender.is_none() || own.is_none() || *own == gender;
        self.families
            .get(surname)
            .map_or(0, |names| names.iter().filter(|(_, own)| fits(own)).count())
    }
}
