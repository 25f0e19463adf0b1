//! Which mentions of people are of one person, decided over the whole document: what must not be one is known first, then links
//! are made by strength, and a name that fits several who are not one is left to each place where it stands.

use super::Mention;
use super::apart::Apart;
use super::forms::Forms;
use super::known_as::Alias;
use super::links::{Link, Reason, WEAKEST, links};
use super::lore::Lore;
use super::person::PersonName;
use crate::document::Document;
use crate::glossary::language::titles::Gender;
use crate::glossary::language::titles::{Before, Marriage};
use std::collections::{HashMap, HashSet};

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

/// A link loses to a rival that is weaker by less than this: then nobody can say whose the name is.
const MARGIN: f32 = 9.0;
/// One of several whom a name fits has it alone if he is named this many times as often as all others together.
const FAMOUS: u32 = 3;
/// “Mr X” who is named so often and may be several is somebody of his own: the father of two sons.
const OWN: u32 = 5;
/// A person is in play for about this many bytes after being named.
const IN_PLAY: f64 = 1_500.0;
/// If this share of a form's mentions, in per cent, is one person's, then all are.
const SETTLED: usize = 70;

/// So much must speak for it that two names are two people's; more where the names are nearly the same.
const PROOF: f32 = 4.0;

fn proof(link: &Link) -> f32 {
    if link.strength >= 64.0 {
        PROOF + 2.5
    } else {
        PROOF
    }
}

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

/// What becomes of a link.
enum Decision {
    Unite(usize, usize),
    /// A form that several people can be called by.
    Contested(usize, Vec<usize>),
}

struct Joining<'a> {
    forms: &'a Forms,
    apart: Apart,
    links: &'a [Link],
    /// Links of each form.
    links_of: Vec<Vec<usize>>,
    /// Pairs of forms with the surnames before and after a marriage.
    married: HashSet<(usize, usize)>,
    lore: &'a Lore,
    /// By form: its person, who is numbered by one of his forms.
    person: Vec<usize>,
    /// By person: the forms.
    members: Vec<Vec<usize>>,
    /// Forms that are several people's, as forms that stand for them.
    shared: HashMap<usize, Vec<usize>>,
}

impl<'a> Joining<'a> {
    fn new(forms: &'a Forms, apart: Apart, links: &'a [Link], lore: &'a Lore) -> Self {
        let count = forms.all.len();
        let mut links_of = vec![Vec::new(); count];
        for (number, link) in links
            .iter()
            .enumerate()
            .take_while(|(_, link)| link.strength >= WEAKEST)
        {
            links_of[link.a].push(number);
            links_of[link.b].push(number);
        }
        let members = (0..count).map(|form| vec![form]).collect();
        let married = links
            .iter()
            .filter(|link| link.reason == Reason::Marriage)
            .map(|link| (link.a, link.b))
            .collect();
        Self {
            forms,
            apart,
            links,
            links_of,
            married,
            lore,
            person: (0..count).collect(),
            members,
            shared: HashMap::new(),
        }
    }

    fn name(&self, form: usize) -> &'a PersonName {
        &self.forms.all[form].name
    }

    fn count(&self, person: usize) -> u32 {
        self.members[person]
            .iter()
            .map(|&form| self.forms.all[form].count)
            .sum()
    }

    fn unite(&mut self, kept: usize, gone: usize) {
        let forms = std::mem::take(&mut self.members[gone]);
        for &form in &forms {
            self.person[form] = kept;
        }
        self.members[kept].extend(forms);
    }

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
                    Decision::Contested(form, several) if is_last => self.contested(form, several),
                    Decision::Contested(..) => {}
                }
            }
        }
    }

    /// A name that fits several: his who is by far the best known of them; else a father's of his own; else everybody's.
    fn contested(&mut self, form: usize, mut several: Vec<usize>) {
        several.sort_by_key(|&person| (std::cmp::Reverse(self.count(person)), person));
        let others: u32 = several[1..]
            .iter()
            .filter(|&&other| !self.may_be_one(several[0], other))
            .map(|&other| self.count(other))
            .sum();
        if self.count(several[0]) >= FAMOUS * others {
            self.unite(several[0], self.person[form]);
        } else if self.name(form).is_single()
            && (self.name(form).titled != Some(Before::Surname) || self.forms.all[form].count < OWN)
        {
            self.shared.insert(form, several);
        }
    }

    /// One word, or an initial before a surname.
    fn is_short(&self, form: usize) -> bool {
        let name = self.name(form);
        name.is_single() || name.given().is_some_and(|given| given.chars().count() == 1)
    }

    /// Whether a link can be made as it is, or one of its two names, of one word and not yet joined, fits others as well who are not
    /// the same person.
    fn decision(&self, link: &Link) -> Decision {
        for (form, other) in [(link.a, link.b), (link.b, link.a)] {
            if self.members[self.person[form]].len() > 1 || !self.is_short(form) {
                continue;
            }
            let (own, first) = (self.person[form], self.person[other]);
            let mut several = vec![first];
            for &number in &self.links_of[form] {
                let rival = &self.links[number];
                let other = if rival.a == form { rival.b } else { rival.a };
                let its = self.person[other];
                let strong =
                    rival.strength > link.strength - MARGIN && !self.shared.contains_key(&other);
                if strong
                    && its != own
                    && !several.contains(&its)
                    && !self.are_two(own, its, proof(rival))
                {
                    several.push(its);
                }
            }
            if several[1..].iter().any(|&its| !self.may_be_one(first, its)) {
                return Decision::Contested(form, several);
            }
        }
        Decision::Unite(self.person[link.a], self.person[link.b])
    }

    fn may_be_one(&self, a: usize, b: usize) -> bool {
        !self.are_two(a, b, PROOF)
            && self.members[a].iter().any(|&form| {
                self.links_of[form].iter().any(|&number| {
                    let link = &self.links[number];
                    let other = if link.a == form { link.b } else { link.a };
                    self.person[other] == b
                })
            })
    }

    /// Whether two people must not be joined.
    fn are_two(&self, a: usize, b: usize, proof: f32) -> bool {
        let clash = self.members[a].iter().any(|&one| {
            self.members[b].iter().any(|&other| {
                self.clash(one, other)
                    && !self.is_initial_of(one, b)
                    && !self.is_initial_of(other, a)
            })
        });
        clash
            || self.genders_clash(a, b)
            || self.apart.told(&self.members[a], &self.members[b], proof)
            || self.is_mother(a, b)
            || self.is_mother(b, a)
    }

    /// Whether one is “Mrs X”, and the other is called by her given name as no narrator calls a mother.
    fn is_mother(&self, a: usize, b: usize) -> bool {
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
        let beside = self.apart.are_beside(&[wife], &bare);
        let bare: u32 = bare.iter().map(|&form| self.forms.all[form].count).sum();
        let full = self.members[b].iter().any(|&form| {
            !self.name(form).is_single() && self.name(form).surname() == word.map(String::as_str)
        });
        let own: u32 = self.members[a]
            .iter()
            .map(|&form| self.forms.all[form].count)
            .sum();
        full && beside
            && bare >= 4
            && bare * 4 > own
            && !self.members[b].iter().any(|form| married(&form))
    }

    /// Whether two names cannot be one person's.
    fn clash(&self, one: usize, other: usize) -> bool {
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
            && !self.married.contains(&(one.min(other), one.max(other)));
        // “Mrs X” is no colonel.
        let rank =
            |name: &PersonName| name.titled == Some(Before::Surname) && name.gender.is_none();
        let wife = |name: &PersonName| name.marriage == Some(Marriage::Married);
        let spouses =
            a.words.last() == b.words.last() && (wife(a) && rank(b) || wife(b) && rank(a));
        marriages || suffixes || full || spouses
    }

    /// Whether a form has an initial that is short for a name of a person: “E. Lunn” of Elizabeth Lunn, though Lizzy has none.
    fn is_initial_of(&self, form: usize, person: usize) -> bool {
        let name = self.name(form);
        name.given().is_some_and(|given| given.chars().count() == 1)
            && self.members[person]
                .iter()
                .any(|&other| name.likeness(self.name(other), self.lore) > 0)
    }

    fn genders_clash(&self, a: usize, b: usize) -> bool {
        self.gender(a)
            .zip(self.gender(b))
            .is_some_and(|(a, b)| a != b)
    }

    /// By a title or a full name; else by a given name that is not somebody's surname in this text.
    fn gender(&self, person: usize) -> Option<Gender> {
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
    fn firm_gender(&self, person: usize) -> Option<Gender> {
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

    fn names(&self, person: usize) -> impl Iterator<Item = &'a PersonName> {
        self.members[person].iter().map(|&form| self.name(form))
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
            if let Some(person) = person {
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
        let recent = last.map_or(-2.0, |last| 4.0 * (-((at - last) as f64) / IN_PLAY).exp());
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
