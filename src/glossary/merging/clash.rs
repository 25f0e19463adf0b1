//! What must not be one person: names, titles, genders and marriages that contradict each other, and people whom the text names side by side.

use super::people::Joining;
use super::person::PersonName;
use crate::glossary::language::titles::{Before, Gender, Marriage};

/// Women of one family stand in few sentences together, and then they are two.
const SISTER: f32 = 1.5;

impl Joining<'_> {
    /// Whether two people must not be joined.
    pub(super) fn are_two(&self, a: usize, b: usize, proof: f32) -> bool {
        let clash = self.members[a].iter().any(|&one| {
            self.members[b].iter().any(|&other| {
                self.clash(one, other)
                    && !self.is_initial_of(one, b)
                    && !self.is_initial_of(other, a)
            })
        });
        clash
            || self.genders_clash(a, b)
            || self
                .apart
                .are_apart(&self.members[a], &self.members[b], proof)
            || self.is_mother(a, b)
            || self.is_mother(b, a)
            || self.is_younger_sister(a, b)
            || self.is_younger_sister(b, a)
    }

    /// Whether one is “Miss X”, and the other “Miss Given” of whom the same sentences tell: the eldest has the surname alone.
    fn is_younger_sister(&self, a: usize, b: usize) -> bool {
        const KNOWN: u32 = 5;
        let is_miss = |name: &PersonName| name.title.as_deref() == Some("miss");
        let eldest = |&&form: &&usize| {
            let name = self.name(form);
            let surname = name
                .core()
                .last()
                .is_some_and(|word| self.forms.is_surname(word));
            is_miss(name) && name.is_single() && surname && self.forms.all[form].count >= KNOWN
        };
        let Some(&eldest) = self.members[a].iter().find(eldest) else {
            return false;
        };
        let word = self.name(eldest).core().last();
        let is_younger = |&&form: &&usize| {
            let name = self.name(form);
            is_miss(name) && (!name.is_single() || name.core().last() != word)
        };
        // Nobody is called “Miss X” and “Miss Given” by turns.
        let by_turns = |&form: &usize| {
            let near = self.apart.near(&[eldest], &[form]);
            let rarer = self.forms.all[form].count.min(self.forms.all[eldest].count);
            near >= 4 && 2 * near >= rarer
        };
        let younger = || self.members[b].iter().filter(|form| is_younger(form));
        // Of a name that one woman alone bears there is no other sister.
        (self.women(word) > 1 && younger().any(by_turns))
            || younger().next().is_some()
                && self.apart.are_apart(&[eldest], &self.members[b], SISTER)
    }

    /// Whether one is “Mrs X”, and the other is called by her given name as no narrator calls a mother.
    pub(super) fn is_mother(&self, a: usize, b: usize) -> bool {
        let married = |&&form: &&usize| {
            let name = self.name(form);
            (name.marriage == Some(Marriage::Married) || name.title.as_deref() == Some("lady"))
                && name.is_single()
        };
        let Some(&wife) = self.members[a].iter().find(married) else {
            return false;
        };
        let word = self.name(wife).core().last();
        let is_bare = |name: &PersonName| {
            name.is_single() && name.title.is_none() && name.core().last() != word
        };
        let bare: Vec<usize> = self.members[b]
            .iter()
            .copied()
            .filter(|&form| is_bare(self.name(form)))
            .collect();
        let called: u32 = bare.iter().map(|&form| self.forms.all[form].count).sum();
        let own: u32 = self.members[a]
            .iter()
            .map(|&form| self.forms.all[form].count)
            .sum();
        // Where she is the only woman of the name, more must speak against it.
        let proof = match self.women(word) {
            0 | 1 if called > own => SISTER,
            0 | 1 => 3.0 * SISTER,
            _ => 0.0,
        };
        let beside = self.apart.are_beside(&[wife], &bare)
            && (proof == 0.0 || self.apart.are_apart(&[wife], &bare, proof));
        let full = self.members[b].iter().any(|&form| {
            !self.name(form).is_single() && self.name(form).surname() == word.map(String::as_str)
        });
        full && beside
            && called >= 4
            && called * 4 > own
            && !self.members[b].iter().any(|form| married(&form))
    }

    /// How many women the text gives a surname, as their given names tell.
    fn women(&self, surname: Option<&String>) -> usize {
        let mut given: Vec<&str> = self
            .forms
            .all
            .iter()
            .map(|form| &form.name)
            .filter(|name| {
                name.gender == Some(Gender::Female)
                    && name.marriage != Some(Marriage::Married)
                    && name.surname() == surname.map(String::as_str)
            })
            .filter_map(PersonName::given)
            .collect();
        given.sort_unstable();
        given.dedup();
        // Becky is Rebecca.
        let mut women: Vec<&str> = Vec::new();
        for name in given {
            if women
                .iter()
                .all(|known| self.lore.given_names(known, name) == 0)
            {
                women.push(name);
            }
        }
        women.len()
    }

    /// Whether two names cannot be one person's.
    pub(super) fn clash(&self, one: usize, other: usize) -> bool {
        let (a, b) = (self.name(one), self.name(other));
        let marriages = a.marriage.zip(b.marriage).is_some_and(|(a, b)| a != b)
            && a.words.last() == b.words.last();
        let suffixes = a
            .suffix
            .as_ref()
            .zip(b.suffix.as_ref())
            .is_some_and(|(a, b)| a != b);
        let full = !a.is_single()
            && !b.is_single()
            && a.likeness(b, self.lore) == 0
            && !self.is_married_name(a, b);
        // “Mrs X” is no colonel.
        let rank =
            |name: &PersonName| name.titled == Some(Before::Surname) && name.gender.is_none();
        let wife = |name: &PersonName| name.marriage == Some(Marriage::Married);
        let spouses =
            a.words.last() == b.words.last() && (wife(a) && rank(b) || wife(b) && rank(a));
        marriages
            || suffixes
            || full
            || spouses
            || self.is_rank_apart(a, b)
            || self.is_rank_apart(b, a)
    }

    /// Whether two names of women of one given name end in the surnames before and after a marriage.
    fn is_married_name(&self, a: &PersonName, b: &PersonName) -> bool {
        let given = a.given().zip(b.given());
        let surnames = a.surname().zip(b.surname());
        given.is_some_and(|(own, its)| self.lore.given_names(own, its) > 1)
            && surnames
                .is_some_and(|(own, its)| self.married.contains(&(own.min(its), own.max(its))))
    }

    /// Whether the title of the first tells that it is not the second's: Lady X is not Miss X, a king has no surname, and uncles are not
    /// called Master.
    fn is_rank_apart(&self, a: &PersonName, b: &PersonName) -> bool {
        let title = |name: &PersonName, titles: &[&str]| {
            name.title
                .as_deref()
                .is_some_and(|own| titles.contains(&own))
        };
        let same = a.words.last() == b.words.last();
        let surname = a
            .words
            .last()
            .is_some_and(|word| self.forms.is_surname(word));
        let high = [
            "lady",
            "countess",
            "comtesse",
            "duchess",
            "duchesse",
            "baroness",
            "marquise",
            "marchioness",
            "viscountess",
        ];
        let young = ["miss", "mlle", "mademoiselle"];
        let lady = title(a, &high)
            && same
            && (surname || title(a, &high[1..]))
            && (title(b, &young) && (b.is_single() || a.words != b.words));
        let nobles = [
            "duke", "duc", "marquis", "marquess", "earl", "count", "comte", "viscount", "vicomte",
            "baron",
        ];
        let peers = title(a, &nobles) && title(b, &nobles) && a.title != b.title && same;
        let uncle = title(a, &["uncle"]) && title(b, &["master"]) && same;
        let king = a.titled == Some(Before::Sole)
            && a.is_single()
            && !b.is_single()
            && b.titled.is_none()
            && !b
                .words
                .iter()
                .any(|word| matches!(word.as_str(), "of" | "the" | "de" | "von"))
            && a.gender.is_some()
            && b.words.first() == a.words.first();
        lady || peers || uncle || king
    }

    /// Whether a form has an initial that is short for a name of a person, “E. Lunn” of Elizabeth Lunn, though Lizzy has none, or is a
    /// part of one.
    fn is_initial_of(&self, form: usize, person: usize) -> bool {
        let name = self.name(form);
        let initial = name.given().is_some_and(|given| given.chars().count() == 1);
        if name.is_single() {
            return false;
        }
        // “Long John” and “John Silver” are parts of “Long John Silver”.
        let least = if initial { 1 } else { 4 };
        self.members[person]
            .iter()
            .any(|&other| name.likeness(self.name(other), self.lore) >= least)
    }

    pub(super) fn genders_clash(&self, a: usize, b: usize) -> bool {
        self.gender(a)
            .zip(self.gender(b))
            .is_some_and(|(a, b)| a != b)
    }

    /// By a title or a full name; else by a given name that is not somebody's surname in this text.
    pub(super) fn gender(&self, person: usize) -> Option<Gender> {
        let bare = || {
            self.names(person)
                .filter(|name| {
                    name.is_single()
                        && name
                            .core()
                            .last()
                            .is_some_and(|word| !self.forms.is_surname(word))
                })
                .find_map(|name| name.gender)
        };
        self.firm_gender(person).or_else(bare)
    }

    /// By a title or a full name.
    pub(super) fn firm_gender(&self, person: usize) -> Option<Gender> {
        let titled = self
            .names(person)
            .filter(|name| name.title.is_some())
            .find_map(|name| name.gender);
        let full = || {
            self.names(person)
                .filter(|name| !name.is_single())
                .find_map(|name| name.gender)
        };
        titled.or_else(full)
    }
}
