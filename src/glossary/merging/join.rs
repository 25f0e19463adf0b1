//! Which mentions of people are of one person, decided over the whole document. First it is known who cannot be one
//! person; then links are made, the strongest first. A name that fits several people is decided at each place where it
//! stands.

use super::Mention;
use super::apart::Apart;
use super::contest::Decision;
use super::forms::Forms;
use super::known_as::Alias;
use super::links::{Link, Reason, WEAKEST, links};
use super::lore::Lore;
use super::people::{Joining, PROOF, proof};
use crate::document::Document;
use std::collections::HashMap;

/// Two people who may be one: the reader is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    pub one: usize,
    pub other: usize,
}

impl Doubt {
    /// The other of the two, if this is one of them.
    pub fn other_than(&self, person: usize) -> Option<usize> {
        match person {
            _ if person == self.one => Some(self.other),
            _ if person == self.other => Some(self.one),
            _ => None,
        }
    }
}

/// Whose each mention is.
pub(super) struct Joined {
    /// By mention: numbers without meaning; none for what is nobody's name.
    pub persons: Vec<Option<usize>>,
    /// Pairs of such numbers.
    pub doubts: Vec<Doubt>,
}

/// A person is in play for about this many bytes after being named.
const IN_PLAY: f64 = 1_500.0;
/// And is still about for so many.
const IN_CHAPTER: f64 = 15_000.0;
/// If this share of a form's mentions, in per cent, is one person's, then all are.
const SETTLED: usize = 70;

pub(super) fn joined(
    document: &Document,
    mentions: &[Mention],
    aliases: &[Alias],
    lore: &Lore,
) -> Joined {
    let forms = Forms::gather(document, mentions, lore);
    let apart = Apart::gather(document, mentions, &forms.of);
    let links = links(&forms, document.text.as_str().len(), lore);
    let mut joining = Joining::new(&forms, apart, &links, lore);
    joining.by_word_of_the_text(aliases);
    joining.by_strength();
    joining.by_word_of_the_text(aliases);
    Joined {
        persons: joining.resolved(),
        doubts: joining.doubts(),
    }
}

impl Joining<'_> {
    /// Joins those of whom the text says that they are one.
    fn by_word_of_the_text(&mut self, aliases: &[Alias]) {
        for alias in aliases {
            let form = |mention: usize| self.forms.of.get(mention).copied().flatten();
            let (Some(owner), Some(other)) = (form(alias.owner), form(alias.other)) else {
                continue;
            };
            let (owner, other) = (self.person[owner], self.person[other]);
            // What may be a given name by itself may be a surname too, “née Brock”.
            let genders = self.firm_gender(owner).zip(self.firm_gender(other));
            if owner != other
                && genders.is_none_or(|(own, its)| own == its)
                && !self.shared.contains_key(&other)
                && !self
                    .apart
                    .are_apart(&self.members[owner], &self.members[other], PROOF)
            {
                self.unite(owner, other);
            }
        }
    }

    /// Links by strength: first those that nobody contests, then the others, for which fewer rivals are left by then.
    fn by_strength(&mut self) {
        for is_last in [false, true] {
            for link in self
                .links
                .iter()
                .take_while(|link| link.strength >= WEAKEST)
            {
                let (a, b) = (self.person[link.a], self.person[link.b]);
                let is_shared =
                    self.shared.contains_key(&link.a) || self.shared.contains_key(&link.b);
                if a == b || is_shared || self.are_two(a, b, proof(link)) {
                    continue;
                }
                match self.decision(link) {
                    Decision::Unite(a, b) => self.unite(a, b),
                    Decision::Contested(person, several) if is_last => {
                        self.contested(person, several);
                    }
                    Decision::Contested(..) => {}
                }
            }
        }
    }

    /// Pairs that a link speaks for and nothing speaks against, but not strongly enough: at most a few for each person.
    fn doubts(&self) -> Vec<Doubt> {
        const FEW: usize = 2;
        const NAMED: u32 = 2;
        let mut offered: HashMap<usize, usize> = HashMap::new();
        let mut doubts: Vec<Doubt> = Vec::new();
        for link in self.links {
            let (one, other) = (self.person[link.a], self.person[link.b]);
            let is_shared = self.shared.contains_key(&link.a) || self.shared.contains_key(&link.b);
            let known = self.count(one) >= NAMED && self.count(other) >= NAMED;
            let doubt = Doubt {
                one: one.min(other),
                other: one.max(other),
            };
            let full = offered.get(&one).is_some_and(|count| *count >= FEW)
                || offered.get(&other).is_some_and(|count| *count >= FEW);
            if one == other
                || is_shared
                || !known
                || full
                || doubts.contains(&doubt)
                || self.is_too_familiar(link)
                || self.are_two(one, other, PROOF)
            {
                continue;
            }
            for person in [one, other] {
                *offered.entry(person).or_default() += 1;
            }
            doubts.push(doubt);
        }
        doubts
    }

    /// “Kitty” is no name for Lady Catherine, nor “Jim” for Sir James: nobody need be asked.
    fn is_too_familiar(&self, link: &Link) -> bool {
        let is_high = |form: usize| {
            let person = self.person[form];
            self.names(person).any(|name| {
                name.title.as_deref().is_some_and(|title| {
                    matches!(title, "lady" | "sir" | "lord" | "prince" | "princess")
                })
            })
        };
        matches!(link.reason, Reason::Nickname | Reason::PetName)
            && (is_high(link.a) || is_high(link.b))
    }

    /// The person of each mention.
    fn resolved(&self) -> Vec<Option<usize>> {
        let mut last: HashMap<usize, usize> = HashMap::new();
        let mut chosen: HashMap<usize, HashMap<usize, usize>> = HashMap::new();
        let mut persons: Vec<Option<usize>> = Vec::with_capacity(self.forms.of.len());
        for (form, &at) in self.forms.of.iter().zip(&self.forms.at) {
            let person = form.map(|form| match self.shared.get(&form) {
                None => self.person[form],
                Some(several) => {
                    let several = several.iter().map(|&one| self.person[one]);
                    let best = several.max_by(|a, b| {
                        let presence =
                            |person: usize| self.presence(person, last.get(&person).copied(), at);
                        presence(*a).total_cmp(&presence(*b)).then(b.cmp(a))
                    });
                    let best = best.unwrap_or(self.person[form]);
                    *chosen.entry(form).or_default().entry(best).or_default() += 1;
                    best
                }
            });
            // A guess is no ground for the next one.
            let is_sure = form.is_some_and(|form| !self.shared.contains_key(&form));
            if let Some(person) = person.filter(|_| is_sure) {
                last.insert(person, at);
            }
            persons.push(person);
        }
        self.settle(&chosen, &mut persons);
        persons
    }

    /// How much a person is in play: named often, and named just now.
    fn presence(&self, person: usize, last: Option<usize>, at: usize) -> f64 {
        let known = f64::from(self.count(person)).ln_1p();
        let recent = last.map_or(-2.0, |last| {
            let passed = (at - last) as f64;
            3.0 * (-passed / IN_PLAY).exp() + 2.0 * (-passed / IN_CHAPTER).exp()
        });
        known + recent
    }

    /// A form that is mostly one person's is always that person's.
    fn settle(
        &self,
        chosen: &HashMap<usize, HashMap<usize, usize>>,
        persons: &mut [Option<usize>],
    ) {
        for (form, person) in self.forms.of.iter().zip(persons) {
            let Some(counts) = form.and_then(|form| chosen.get(&form)) else {
                continue;
            };
            let all: usize = counts.values().sum();
            let most = counts
                .iter()
                .max_by_key(|&(person, count)| (*count, std::cmp::Reverse(*person)));
            if let Some((&most, _)) = most.filter(|&(_, count)| count * 100 >= all * SETTLED) {
                *person = Some(most);
            }
        }
    }
}
