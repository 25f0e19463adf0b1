//! What it is worth that two forms stand near each other in the text, or far apart.

use super::{Finding, Reason};
use crate::glossary::language::titles::{Gender, Marriage};

/// The names of a family that a text knows are met so often, all together.
const KNOWN_FAMILY: u32 = 12;

impl<'a> Finding<'a> {
    /// What it is worth that two forms stand near each other, or that they do not: whoever is called by his full name is called by
    /// the shorter one thereafter.
    pub(super) fn closeness(&self, a: usize, b: usize, reason: Reason) -> f32 {
        let (near, chance) = self.forms.nearness(a, b, self.length);
        let (rarer, commoner) = (
            self.forms.all[a].count.min(self.forms.all[b].count),
            self.forms.all[a].count.max(self.forms.all[b].count),
        );
        match reason {
            Reason::FullName | Reason::ShortGiven => return 1.0,
            Reason::Initial => return 0.6 + 0.4 * near,
            Reason::Marriage => return if rarer < 3 { 0.5 } else { 0.8 },
            Reason::PetName => return 0.75 + 0.25 * near,
            // “Sidney” beside Sid, and nowhere else.
            Reason::Nickname
                if near > 0.9 && chance < 0.5 && rarer < 5 && self.is_beginning(a, b) =>
            {
                return 0.6;
            }
            // A nickname that a long text drops once or twice may be anybody's.
            Reason::Nickname if rarer < 5 && commoner > 7 => return 0.5,
            _ => {}
        }
        // By chance as near as it is: nothing is learnt. Farther than chance would have it: two people, unless nobody else bears the name.
        let sole = self.is_sole(a, b);
        let stranger = self.is_stranger(a, b);
        let is_miss = |form: usize| {
            let name = &self.forms.all[form].name;
            name.is_single() && name.marriage == Some(Marriage::Unmarried)
        };
        let least = match reason {
            _ if sole && !stranger => 0.8,
            Reason::Titled if is_miss(a) || is_miss(b) => 0.6,
            _ => 0.36,
        };
        let more = ((near - chance * 0.5).max(0.0) / (1.0 - chance * 0.5) * 1.3).min(1.0);
        // Whoever is met once or twice is always near somebody of his name.
        let known = 0.8 + 0.2 * (rarer as f32 / 8.0).min(1.0);
        let known = match (commoner > 20, sole) {
            (true, false) => known,
            _ => 1.0,
        };
        let known = if stranger { known * 0.35 } else { known };
        (least + (1.0 - least) * more) * known
    }

    /// Whether a full name turns up late, and rarely, where everybody has long been called by the short one: “Mary King” is not the Mary
    /// of the first page.
    pub(super) fn is_stranger(&self, a: usize, b: usize) -> bool {
        let name = |form: usize| &self.forms.all[form].name;
        let (short, full) = match (name(a).is_single(), name(b).is_single()) {
            (true, false) => (a, b),
            (false, true) => (b, a),
            _ => return false,
        };
        let count = |form: usize| self.forms.all[form].count;
        let (own, its) = (name(short), name(full));
        let is_surname = own.core().last() == its.words.last();
        if own.title.is_some() || is_surname && its.title.is_none() && self.is_sole(a, b) {
            return false;
        }
        let (full_count, first) = self.known_in_full(full);
        let known = its
            .surname()
            .and_then(|surname| self.kin.get(surname))
            .is_some_and(|count| !is_surname && *count >= KNOWN_FAMILY);
        count(short) >= 8 * full_count.max(1)
            && full_count < 5
            && !known
            && self.forms.before_first(short, first) > 0.15
    }

    /// Whether one of two single names is the beginning of the other.
    fn is_beginning(&self, a: usize, b: usize) -> bool {
        let word = |form: usize| self.forms.all[form].name.core().last();
        word(a)
            .zip(word(b))
            .is_some_and(|(a, b)| a.starts_with(b.as_str()) || b.starts_with(a.as_str()))
    }

    /// How often somebody is named in full, be it by a longer form of the given name, “Caroline Wick” of Carrie Wick, and the form by
    /// which that is done first.
    fn known_in_full(&self, full: usize) -> (u32, usize) {
        let name = &self.forms.all[full].name;
        let count = self.full.get(name.words.as_slice()).copied().unwrap_or(0);
        let first = self.first.get(name.words.as_slice()).copied();
        let mut known = (count, first.unwrap_or(full));
        let Some((given, surname)) = name.given().zip(name.surname()) else {
            return known;
        };
        for &form in self.by_surname.get(surname).into_iter().flatten() {
            let other = &self.forms.all[form];
            let is_same = other.name.words != name.words
                && other.name.agrees(name)
                && other
                    .name
                    .given()
                    .is_some_and(|its| self.lore.given_names(its, given) == 2);
            if is_same {
                known.0 += other.count;
                if other.at.first() < self.forms.all[known.1].at.first() {
                    known.1 = form;
                }
            }
        }
        known
    }

    /// Whether nobody else, by the full names of the text, fits the word that two forms have in common.
    fn is_sole(&self, a: usize, b: usize) -> bool {
        let (one, other) = (&self.forms.all[a].name, &self.forms.all[b].name);
        let gender = one.gender.or(other.gender);
        let shared = |word: &&String| other.core().contains(word);
        // “Stapleton”, “Mrs Stapleton”: the woman has her name of a man.
        let woman = gender == Some(Gender::Female);
        let his = |word: &str| woman && self.has_man(word);
        let mut words = one.core().iter().filter(shared).peekable();
        words.peek().is_some()
            && words.all(|word| {
                let namesakes = self.namesakes.get(word.as_str()).map_or(0, Vec::len);
                self.bearers(word, gender) < 2 && namesakes < 2 && !his(word)
            })
    }
}
