//! Whose a short name is that several people could be called by.

use super::links::Link;
use super::people::{Joining, PROOF, proof};
use super::person::PersonName;
use crate::glossary::language::titles::{Before, Gender, Marriage};

/// What becomes of a link.
pub(super) enum Decision {
    Unite(usize, usize),
    /// A person of short names only, and the people, he himself not among them, whose names they could be.
    Contested(usize, Vec<usize>),
}

/// A link loses to a rival that is weaker by less than this: then nobody can say whose the name is.
const MARGIN: f32 = 9.0;
/// “Mr X” who is named so often and may be several is somebody of his own: the father of two sons.
const OWN: u32 = 5;
/// One of several has the name alone if so much more speaks for him than for the next.
const AHEAD: f32 = 1.7;
/// And so much more where the name is met far more often than all of them.
const SURELY_AHEAD: f32 = 3.0;
/// A name that is met this many times as often as all who could bear it are named in full is somebody's main name.
const MAIN: u32 = 4;
/// Who is introduced in full by the time that so much of his mentions are passed is known by the short name from then on.
const EARLY: f32 = 0.15;
/// Another name of the same person is expected within so many bytes.
const NEAR: usize = 4_000;

impl Joining<'_> {
    /// Whether a link can be made as it is, or one of its two sides, of short names only, fits others as well who are not the same
    /// person.
    pub(super) fn decision(&self, link: &Link) -> Decision {
        for (form, other) in [(link.a, link.b), (link.b, link.a)] {
            let (own, first) = (self.person[form], self.person[other]);
            if !self.members[own].iter().all(|&form| self.is_short(form)) {
                continue;
            }
            let mut several = vec![first];
            for &member in &self.members[own] {
                for &number in &self.links_of[member] {
                    let rival = &self.links[number];
                    let other = if rival.a == member { rival.b } else { rival.a };
                    let its = self.person[other];
                    let better = self.count(its) > 2 * self.count(first);
                    let strong =
                        rival.strength > link.strength - if better { 3.0 * MARGIN } else { MARGIN };
                    if strong
                        && !self.shared.contains_key(&other)
                        && (self.has_full(its) || self.count(its) > self.count(own))
                        && its != own
                        && !several.contains(&its)
                        && !self.are_two(own, its, proof(rival))
                    {
                        several.push(its);
                    }
                }
            }
            let is_contested = several[1..].iter().any(|&its| !self.may_be_one(first, its));
            if is_contested || self.is_father(own, first) {
                return Decision::Contested(own, several);
            }
        }
        Decision::Unite(self.person[link.a], self.person[link.b])
    }

    pub(super) fn may_be_one(&self, a: usize, b: usize) -> bool {
        !self.are_two(a, b, PROOF)
            && self.members[a].iter().any(|&form| {
                self.links_of[form].iter().any(|&number| {
                    let link = &self.links[number];
                    let other = if link.a == form { link.b } else { link.a };
                    self.person[other] == b
                })
            })
    }

    fn has_full(&self, person: usize) -> bool {
        self.names(person).any(|name| !name.is_single())
    }

    /// One word, or an initial before a surname.
    fn is_short(&self, form: usize) -> bool {
        let name = self.name(form);
        name.is_single() || name.given().is_some_and(|given| given.chars().count() == 1)
    }

    /// A name that fits several: his who is near where it stands and well known; else somebody's of his own who is mostly called so; else
    /// everybody's.
    pub(super) fn contested(&mut self, person: usize, mut several: Vec<usize>) {
        several.retain(|&one| one != person);
        several.sort_by_key(|&one| (std::cmp::Reverse(self.count(one)), one));
        let weights: Vec<f32> = several
            .iter()
            .map(|&one| self.weight(person, one))
            .collect();
        let Some(best) =
            (0..several.len()).max_by(|&a, &b| weights[a].total_cmp(&weights[b]).then(b.cmp(&a)))
        else {
            return;
        };
        let next = (0..several.len())
            .filter(|&other| !self.may_be_one(several[best], several[other]))
            .map(|other| weights[other])
            .fold(0.0, f32::max);
        let all: u32 = several.iter().map(|&one| self.count(one)).sum();
        let is_main = self.count(person) >= MAIN * all;
        let ahead = if is_main { SURELY_AHEAD } else { AHEAD };
        let is_father = self.is_father(person, several[best]);
        let is_miss = self.members[person]
            .iter()
            .all(|&form| self.name(form).marriage == Some(Marriage::Unmarried));
        if is_miss {
            // “Miss X” is the eldest sister, of whom the text says most.
            let second = several[1..]
                .iter()
                .find(|&&other| !self.may_be_one(several[0], other))
                .map_or(0, |&other| self.count(other));
            if 4 * self.count(several[0]) >= 5 * second {
                self.unite(several[0], person);
            }
        } else if let Some(first) = self.introduced_first(person, &several).filter(|_| is_main) {
            self.unite(first, person);
        } else if !is_father && weights[best] >= ahead * next.max(f32::MIN_POSITIVE) {
            self.unite(several[best], person);
        } else if !is_main
            && !is_father
            && let [form] = self.members[person][..]
            && self.name(form).is_single()
        {
            self.shared.insert(form, several);
        }
        // Else it is somebody's main name, or a father's; who he is in full cannot be known.
    }

    /// The only one of several who is named in full where the short name is first met: whom a book is about is often named whole once, and
    /// the others who bear the name come late.
    fn introduced_first(&self, person: usize, several: &[usize]) -> Option<usize> {
        const AT_ONCE: f32 = 0.02;
        const LATE: f32 = 0.1;
        // He must be met where the book begins.
        const BEGINNING: usize = 20;
        let end = self.forms.at.iter().max().copied().unwrap_or(0);
        let mut own = self.mentions_of(person);
        own.sort_unstable();
        if own.first().is_none_or(|first| first * BEGINNING > end) {
            return None;
        }
        let passed = |&other: &usize| {
            let first = self.mentions_of(other).into_iter().min()?;
            Some(own.partition_point(|&at| at < first) as f32 / own.len().max(1) as f32)
        };
        let is_given = self.members[person].iter().all(|&form| {
            let name = self.name(form);
            name.title.is_none() && name.gender.is_some()
        });
        let mut known = several.iter().filter(|one| self.has_full(**one));
        let first = known.find(|one| passed(one).is_some_and(|passed| passed <= AT_ONCE))?;
        let others = several
            .iter()
            .filter(|one| *one != first && !self.may_be_one(*first, **one));
        let is_sole = others
            .clone()
            .all(|one| passed(one).is_some_and(|passed| passed >= LATE));
        (is_given && is_sole).then_some(*first)
    }

    /// Whether a person of short names is “Mr X”, and there is another man X beside the one whose name it could be.
    pub(super) fn is_father(&self, person: usize, other: usize) -> bool {
        let is_mister = |&&form: &&usize| {
            let name = self.name(form);
            name.titled == Some(Before::Surname)
                && name.is_single()
                && self.forms.all[form].count >= OWN
        };
        let Some(&mister) = self.members[person].iter().find(is_mister) else {
            return false;
        };
        let word = self.name(mister).words.last();
        // Whoever is called by the bare surname is “Mr X” as well.
        let is_bare = |&form: &usize| {
            let name = self.name(form);
            name.is_single()
                && name.title.is_none()
                && name.words.last() == word
                && 3 * self.forms.all[form].count >= self.forms.all[mister].count
        };
        if self.members[other].iter().any(is_bare) {
            return false;
        }
        self.forms.all.iter().enumerate().any(|(form, brother)| {
            let its = self.person[form];
            let name = &brother.name;
            !name.is_single()
                && name.words.last() == word
                && its != other
                && its != person
                && name.gender != Some(Gender::Female)
                && self.count(its) + 1 >= OWN
                && !self.may_be_one(other, its)
                && !self.genders_clash(person, its)
        })
    }

    /// How much speaks for it that a person of short names is another: how many of his mentions the other is near, and whether the other
    /// is introduced before them.
    fn weight(&self, person: usize, other: usize) -> f32 {
        let mut theirs: Vec<usize> = self.mentions_of(other);
        theirs.sort_unstable();
        let mut own = self.mentions_of(person);
        own.sort_unstable();
        let near = |at: usize| {
            let next = theirs.partition_point(|&its| its < at);
            theirs.get(next).is_some_and(|&its| its - at < NEAR)
                || next
                    .checked_sub(1)
                    .is_some_and(|before| at - theirs[before] < NEAR)
        };
        let covered = own.iter().filter(|&&at| near(at)).count() as f32 / own.len().max(1) as f32;
        let first = theirs.first().copied().unwrap_or(usize::MAX);
        let passed = own.partition_point(|&at| at < first) as f32 / own.len().max(1) as f32;
        let introduced = if passed <= EARLY { 0.15 } else { 0.0 };
        let same_title = self.shares_title(person, other);
        (covered + introduced)
            * (1.0 + (self.count(other) as f32).ln_1p())
            * if same_title { 1.5 } else { 1.0 }
    }

    fn mentions_of(&self, person: usize) -> Vec<usize> {
        self.members[person]
            .iter()
            .flat_map(|&form| self.forms.all[form].at.iter().copied())
            .collect()
    }

    /// Whether a title of one is a title of the other's names in full: “Mr Pocket”, “Mr Matthew Pocket”.
    fn shares_title(&self, person: usize, other: usize) -> bool {
        let titles = |name: &PersonName| name.title.clone();
        self.members[person].iter().any(|&form| {
            let title = titles(self.name(form));
            title.is_some()
                && self.members[other]
                    .iter()
                    .any(|&its| !self.name(its).is_single() && titles(self.name(its)) == title)
        })
    }
}
