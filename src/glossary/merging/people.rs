//! Which mentions of people are of one person.
//!
//! After BookNLP's method (Bamman, Underwood and Smith 2014): full names are joined where all their parts agree, then each shorter
//! form goes to the full name that it can be short for, and where it can be several people's, to the one in play. Against
//! over-merging, two names that stand side by side (“Tom and Mr Tulliver”) are never one person's.

use super::Mention;
use super::apart::Apart;
use super::known_as::Alias;
use super::lore::Lore;
use super::person::{Gender, PersonName};
use super::titles::{Before, Marriage};
use crate::document::Document;
use std::collections::HashMap;

/// The mentions of people in text order, and what is known of them.
pub(super) struct People<'a> {
    lore: &'a Lore,
    forms: Vec<Form>,
    /// The form of each mention; none for one that is no name, as a bare title.
    form_of: Vec<Option<usize>>,
    /// Byte of each mention.
    at: Vec<usize>,
    apart: Apart,
    persons: Vec<Person>,
    /// By form.
    homes: Vec<Home>,
}

/// One way of writing a name.
struct Form {
    name: PersonName,
    count: u32,
}

/// Forms that are one person's.
#[derive(Default)]
struct Person {
    forms: Vec<usize>,
}

/// Whose a form is.
#[derive(Clone, Debug, PartialEq)]
enum Home {
    Unknown,
    Person(usize),
    /// One of several, by what stands around each mention.
    OneOf(Vec<usize>),
}

/// A person is in play for about this many bytes after being named.
const IN_PLAY: f64 = 1_500.0;
/// If this share of a form's mentions, in per cent, is one person's, then all are.
const SETTLED: usize = 70;

/// The person of each mention, as numbers without meaning; none for what is nobody's name.
pub(super) fn persons(document: &Document, mentions: &[Mention], aliases: &[Alias], lore: &Lore) -> Vec<Option<usize>> {
    let mut people = People::gather(document, mentions, lore);
    people.join_full_names();
    people.join_aliases(aliases);
    people.place_singles();
    people.join_aliases(aliases);
    people.resolved()
}

impl<'a> People<'a> {
    fn gather(document: &Document, mentions: &[Mention], lore: &'a Lore) -> Self {
        let mut numbers: HashMap<PersonName, usize> = HashMap::new();
        let mut forms: Vec<Form> = Vec::new();
        let form_of: Vec<Option<usize>> = mentions
            .iter()
            .map(|mention| {
                let name = PersonName::read(&mention.name, lore)?;
                let number = *numbers.entry(name.clone()).or_insert_with(|| {
                    forms.push(Form { name, count: 0 });
                    forms.len() - 1
                });
                forms[number].count += 1;
                Some(number)
            })
            .collect();
        let apart = Apart::gather(document, mentions, &form_of);
        let at = mentions.iter().map(|mention| document.text.byte(mention.range.start)).collect();
        let homes = vec![Home::Unknown; forms.len()];
        Self { lore, forms, form_of, at, apart, persons: Vec::new(), homes }
    }

    /// Forms of which `wanted` holds, the longest first, then the most frequent.
    fn in_order(&self, wanted: impl Fn(&Form) -> bool) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.forms.len()).filter(|&form| wanted(&self.forms[form])).collect();
        order.sort_by_key(|&form| (std::cmp::Reverse((self.forms[form].name.words.len(), self.forms[form].count)), form));
        order
    }

    fn join_full_names(&mut self) {
        for form in self.in_order(|form| !form.name.is_single()) {
            let mut fitting: Vec<(u32, u32, usize)> = (0..self.persons.len())
                .filter_map(|person| Some((self.likeness(form, person)?, self.count(person), person)))
                .collect();
            fitting.sort_unstable_by(|a, b| b.cmp(a));
            match fitting.as_slice() {
                [] => self.found(form),
                // An initial tells little: where it fits two people it is nobody's.
                [(1, ..), (1, ..), ..] => self.found(form),
                [(_, _, person), ..] => self.join(form, *person),
            }
        }
    }

    /// How well a full name fits a person; none where any form of the person forbids it.
    fn likeness(&self, form: usize, person: usize) -> Option<u32> {
        let name = &self.forms[form].name;
        let forms = &self.persons[person].forms;
        let most = forms.iter().map(|&own| name.likeness(&self.forms[own].name, self.lore)).max().filter(|most| *most > 0)?;
        (self.agrees(form, person) && !self.is_apart(form, person)).then_some(most)
    }

    fn agrees(&self, form: usize, person: usize) -> bool {
        self.persons[person].forms.iter().all(|&own| self.forms[own].name.agrees(&self.forms[form].name))
    }

    fn is_apart(&self, form: usize, person: usize) -> bool {
        let (own, forms) = (self.forms[form].count, &self.persons[person].forms);
        self.apart.told(&[form], forms, own.min(self.count(person)))
    }

    fn count(&self, person: usize) -> u32 {
        self.persons[person].forms.iter().map(|&form| self.forms[form].count).sum()
    }

    fn found(&mut self, form: usize) {
        self.homes[form] = Home::Person(self.persons.len());
        self.persons.push(Person { forms: vec![form] });
    }

    fn join(&mut self, form: usize, person: usize) {
        self.homes[form] = Home::Person(person);
        self.persons[person].forms.push(form);
    }

    /// Joins those of whom the text says that they are one.
    fn join_aliases(&mut self, aliases: &[Alias]) {
        for alias in aliases {
            let home = |mention: usize| self.form_of.get(mention).copied().flatten().map(|form| self.homes[form].clone());
            let (Some(other), Some(owner)) = (home(alias.other), home(alias.owner)) else { continue };
            let Home::Person(other) = other else { continue };
            let owner = match owner {
                Home::Person(owner) => Some(owner),
                Home::OneOf(several) => self.namesake(&several, other),
                Home::Unknown => None,
            };
            if let Some(owner) = owner.filter(|&owner| owner != other && self.are_agreed(owner, other)) {
                self.unite(owner, other);
            }
        }
    }

    fn are_agreed(&self, a: usize, b: usize) -> bool {
        let is_telling = |name: &&PersonName| !name.is_single() || name.title.is_some();
        let names = |person: usize| self.persons[person].forms.iter().map(|&form| &self.forms[form].name);
        let genders = |person: usize| names(person).filter(is_telling).find_map(|name| name.gender);
        genders(a).zip(genders(b)).is_none_or(|(a, b)| a == b)
    }

    /// Of several people the one who has a given name in common with another.
    fn namesake(&self, several: &[usize], other: usize) -> Option<usize> {
        let givens = |person: usize| self.persons[person].forms.iter().filter_map(|&form| self.forms[form].name.given());
        let shares = |&&person: &&usize| givens(person).any(|own| givens(other).any(|given| given == own));
        several.iter().find(shares).copied()
    }

    fn unite(&mut self, kept: usize, gone: usize) {
        let forms = std::mem::take(&mut self.persons[gone].forms);
        self.persons[kept].forms.extend(forms);
        for home in &mut self.homes {
            match home {
                Home::Person(person) if *person == gone => *person = kept,
                Home::OneOf(several) => {
                    several.iter_mut().filter(|person| **person == gone).for_each(|person| *person = kept);
                    several.sort_unstable();
                    several.dedup();
                }
                _ => {}
            }
        }
    }

    /// Gives each name of one word to those whose it can be: given names first, so that “Tom” is known for Tom Tulliver before
    /// “Mr Tulliver” is looked at.
    fn place_singles(&mut self) {
        let is_given = |name: &PersonName| self.persons_by_given(name).next().is_some();
        let stage = |form: usize| {
            let name = &self.forms[form].name;
            // “Fitzwilliam” is as well Colonel Fitzwilliam's name: he is looked at first.
            let is_given_name = self.lore.gender(&name.words[0]).is_some();
            let is_surname = name.title.is_none()
                && !is_given_name
                && self.forms.iter().any(|other| {
                    other.name.titled == Some(Before::Surname) && other.name.is_single() && other.name.words == name.words
                });
            match name.titled {
                None | Some(Before::Given | Before::Either) if is_given(name) && !is_surname => 0,
                Some(_) => 1,
                None => 2,
            }
        };
        let mut order: Vec<(u8, usize)> =
            self.in_order(|form| form.name.is_single()).into_iter().map(|form| (stage(form), form)).collect();
        order.sort_by_key(|(stage, _)| *stage);
        for (_, form) in order {
            let several = self.candidates(form);
            match several.as_slice() {
                [] => self.found(form),
                [one] => self.join(form, *one),
                _ if self.forms[form].name.marriage.is_some() => self.found(form),
                _ => self.homes[form] = Home::OneOf(several),
            }
        }
    }

    /// People one of whose full names has a word for its given name.
    fn persons_by_given<'s>(&'s self, name: &'s PersonName) -> impl Iterator<Item = usize> + 's {
        let word = name.core().first().map_or("", String::as_str);
        let is_called =
            move |&form: &usize| self.forms[form].name.given().is_some_and(|given| self.lore.given_names(word, given) > 1);
        (0..self.persons.len()).filter(move |&person| self.persons[person].forms.iter().any(&is_called))
    }

    /// The people whose name a single word can be.
    fn candidates(&self, form: usize) -> Vec<usize> {
        let fits = |&person: &usize| {
            let own = self.persons[person].forms.iter().map(|&own| self.fits(form, own)).max().unwrap_or(0);
            // A bare surname says nothing of a man or a woman, though it may be somebody's given name as well.
            let bare_surname = self.forms[form].name.title.is_none() && self.is_surname(form, &[person]);
            let agrees = bare_surname || self.agrees(form, person);
            own > 0 && agrees && !self.is_apart(form, person)
        };
        let mut fitting: Vec<usize> = (0..self.persons.len()).filter(fits).collect();
        let name = &self.forms[form].name;
        let best = |person: usize| self.persons[person].forms.iter().map(|&own| self.fits(form, own)).max().unwrap_or(0);
        // A nickname gives way to the very word; a title that stands before either name rather stands before a given name.
        let most = fitting.iter().map(|&person| best(person)).max().unwrap_or(0);
        let least = if name.titled == Some(Before::Either) { most } else { most.min(2) };
        fitting.retain(|&person| best(person) >= least);
        if name.titled == Some(Before::Surname) && name.gender.is_none() {
            // Dr X is not she who is called Miss X.
            fitting.retain(|&person| !self.persons[person].forms.iter().any(|&own| self.forms[own].name.marriage.is_some()));
        }
        // “Sir William” is rather Sir William Lucas than William Collins.
        let same_title = |person: &usize| {
            self.persons[*person]
                .forms
                .iter()
                .any(|&own| self.forms[own].name.title == name.title && !self.forms[own].name.is_single())
        };
        let is_rank = matches!(name.titled, Some(Before::Given | Before::Either)) && name.marriage.is_none();
        if is_rank && fitting.iter().any(same_title) {
            fitting.retain(same_title);
        }
        if name.marriage == Some(Marriage::Married) && !fitting.is_empty() {
            fitting.retain(|&person| self.can_be_wife(form, person));
        }
        if name.titled.is_none() && fitting.len() > 1 {
            // “Darcy” is Mr Darcy, not his sister, unless nobody else is called so.
            let man = |person: &usize| self.gender(*person) != Some(Gender::Female);
            if self.is_surname(form, &fitting) && fitting.iter().any(man) {
                fitting.retain(man);
            }
        }
        fitting
    }

    /// Whether two given names by themselves are one: “Stevie”, “Stephen”.
    fn is_pet_name(&self, a: &PersonName, b: &PersonName) -> bool {
        let [Some(one), Some(other)] = [a, b].map(|name| name.words.first()) else { return false };
        let alike = one.chars().zip(other.chars()).take(3).filter(|(a, b)| a == b).count() == 3;
        a.titled.is_none() && b.titled.is_none() && alike && self.lore.is_nickname(one, other)
    }

    /// How a single name fits one form of a person: 3 by the given name or the same single name, 2 by the surname, 1 by a nickname,
    /// 0 not at all.
    fn fits(&self, form: usize, own: usize) -> u32 {
        let (single, other) = (&self.forms[form].name, &self.forms[own].name);
        let Some(word) = single.core().last() else { return 0 };
        // Alexander III has no surname, and is no other Alexander.
        let is_sole = single.suffix.is_some() && single.suffix != other.suffix || single.titled == Some(Before::Sole);
        if is_sole && !other.is_single() {
            return 0;
        }
        if other.is_single() {
            return if other.core().last() == Some(word) { 3 } else { u32::from(self.is_pet_name(single, other)) };
        }
        let surname = other.surname() == Some(word) && single.titled != Some(Before::Given);
        let given = other.given().filter(|_| single.titled != Some(Before::Surname));
        match given.map_or(0, |given| self.lore.given_names(word, given)) {
            3 => 3,
            _ if surname => 2,
            // “Aunt Polly” is no Mary.
            likeness => u32::from(likeness == 2 && single.titled.is_none()),
        }
    }

    /// Whether “Mrs X” can be a woman called X by her full name: one who is nowhere Miss X.
    fn can_be_wife(&self, form: usize, person: usize) -> bool {
        let name = &self.forms[form].name;
        let forms = || self.persons[person].forms.iter().map(|&own| &self.forms[own].name);
        if forms().any(|own| own.marriage == Some(Marriage::Married)) {
            return true;
        }
        let maiden =
            |other: &Form| other.name.marriage == Some(Marriage::Unmarried) && other.name.words.last() == name.words.last();
        // Who is nearly always called by her given name is rather the daughter.
        let grown = self.forms[form].count * 10 >= self.count(person);
        grown && self.gender(person) == Some(Gender::Female) && !self.forms.iter().any(maiden)
    }

    fn gender(&self, person: usize) -> Option<Gender> {
        self.persons[person].forms.iter().find_map(|&form| self.forms[form].name.gender)
    }

    /// Whether a word is the surname of all these people.
    fn is_surname(&self, form: usize, people: &[usize]) -> bool {
        let word = self.forms[form].name.core().last().map(String::as_str);
        let is = |name: &PersonName| {
            name.surname() == word || name.is_single() && name.titled.is_some() && name.words.last().map(String::as_str) == word
        };
        people.iter().all(|&person| self.persons[person].forms.iter().any(|&own| is(&self.forms[own].name)))
    }

    /// The person of each mention.
    fn resolved(&self) -> Vec<Option<usize>> {
        let mut last: Vec<Option<usize>> = vec![None; self.persons.len()];
        let mut chosen: HashMap<usize, HashMap<usize, usize>> = HashMap::new();
        let mut persons: Vec<Option<usize>> = Vec::with_capacity(self.form_of.len());
        for (form, &at) in self.form_of.iter().zip(&self.at) {
            let person = form.and_then(|form| match &self.homes[form] {
                Home::Person(person) => Some(*person),
                Home::OneOf(several) => {
                    let person = several.iter().copied().max_by(|a, b| {
                        self.presence(*a, last[*a], at).total_cmp(&self.presence(*b, last[*b], at)).then(b.cmp(a))
                    })?;
                    *chosen.entry(form).or_default().entry(person).or_default() += 1;
                    Some(person)
                }
                Home::Unknown => None,
            });
            if let Some(person) = person {
                last[person] = Some(at);
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
    fn settle(&self, chosen: &HashMap<usize, HashMap<usize, usize>>, persons: &mut [Option<usize>]) {
        for (form, person) in self.form_of.iter().zip(persons) {
            let Some(counts) = form.and_then(|form| chosen.get(&form)) else { continue };
            let all: usize = counts.values().sum();
            let most = counts.iter().max_by_key(|&(person, count)| (*count, std::cmp::Reverse(*person)));
            if let Some((&most, _)) = most.filter(|&(_, count)| count * 100 >= all * SETTLED) {
                *person = Some(most);
            }
        }
    }
}
