//! The ways in which the people of a text are called: each name once, with how often and where it stands.

use super::Mention;
use super::lore::Lore;
use super::person::PersonName;
use crate::document::Document;
use crate::glossary::language::titles::{Before, Gender, Marriage};
use std::collections::HashMap;

/// One way of writing a name.
pub(super) struct NameForm {
    pub name: PersonName,
    pub count: u32,
    /// Bytes in the flat text.
    pub at: Vec<usize>,
}

/// All forms of a text, and which words are given names and which surnames in it.
pub(super) struct Forms {
    pub all: Vec<NameForm>,
    /// The form of each mention; none for one that is no name, as a bare title.
    pub of: Vec<Option<usize>>,
    /// Byte of each mention.
    pub at: Vec<usize>,
    roles: HashMap<String, Role>,
}

/// How often a word stands where given names do, and where surnames do.
#[derive(Clone, Copy, Debug, Default)]
struct Role {
    given: u32,
    surname: u32,
    /// After “Mr” and its like: a surname, unless full names say otherwise.
    titled: u32,
    /// Of those, and of all other titles, how many are men's and women's.
    men: u32,
    women: u32,
    /// Whether it is mostly a given name elsewhere.
    is_given: bool,
}

/// The text is this long, in bytes, around a mention within which another is near.
const NEAR: usize = 4_000;

impl Forms {
    pub fn gather(document: &Document, mentions: &[Mention], lore: &Lore) -> Self {
        let mut numbers: HashMap<PersonName, usize> = HashMap::new();
        let mut read: HashMap<&str, Option<usize>> = HashMap::new();
        let mut forms = Self {
            all: Vec::new(),
            of: Vec::new(),
            at: Vec::new(),
            roles: HashMap::new(),
        };
        for mention in mentions {
            let at = document.text.byte(mention.range.start);
            let number = *read.entry(&mention.name).or_insert_with(|| {
                let name = PersonName::read(&mention.name, lore)?;
                Some(*numbers.entry(name.clone()).or_insert_with(|| {
                    forms.all.push(NameForm {
                        name,
                        count: 0,
                        at: Vec::new(),
                    });
                    forms.all.len() - 1
                }))
            });
            if let Some(number) = number {
                forms.all[number].count += 1;
                forms.all[number].at.push(at);
            }
            forms.of.push(number);
            forms.at.push(at);
        }
        forms.count_roles(lore);
        forms.correct_genders();
        forms
    }

    fn count_roles(&mut self, lore: &Lore) {
        for form in &self.all {
            let (name, count) = (&form.name, form.count);
            let core = name.core();
            let (Some(first), Some(last)) = (core.first(), core.last()) else {
                continue;
            };
            if core.len() > 1 {
                self.roles.entry(first.clone()).or_default().given += count;
                self.roles.entry(last.clone()).or_default().surname += count;
                continue;
            }
            let role = self.roles.entry(last.clone()).or_default();
            role.is_given = lore.gender(last).is_some();
            match name.titled {
                Some(Before::Surname) => role.titled += count,
                Some(Before::Given) => role.given += count,
                _ => {}
            }
            if name.titled.is_some() {
                role.men += if name.gender == Some(Gender::Male) {
                    count
                } else {
                    0
                };
                // “Mrs Joe” has her name of Joe.
                let own = name.marriage != Some(Marriage::Married)
                    && name.title.as_deref() != Some("lady");
                let woman = own && name.gender == Some(Gender::Female);
                role.women += if woman { count } else { 0 };
            }
        }
    }

    /// A bare name is a man's if the text calls only men so with a title, whatever most who bear it are: “Laurie”, “Mr Laurie”.
    fn correct_genders(&mut self) {
        for form in &mut self.all {
            let name = &mut form.name;
            let bare = name.core().len() == 1 && name.title.is_none();
            let role = name.core().last().and_then(|word| self.roles.get(word));
            if let Some(role) = role.filter(|_| bare) {
                name.gender = match (role.men > 0, role.women > 0) {
                    (true, false) => Some(Gender::Male),
                    (false, true) => Some(Gender::Female),
                    (true, true) => None,
                    (false, false) => name.gender,
                };
            }
        }
    }

    /// Whether the text uses a word as a surname rather than as a given name.
    pub fn is_surname(&self, word: &str) -> bool {
        self.roles.get(word).is_some_and(|role| {
            role.surname > role.given
                || role.surname == 0 && role.given == 0 && role.titled > 0 && !role.is_given
                || role.surname > 0 && role.surname + role.titled > role.given
        })
    }

    /// Whether a word that is somebody's given name in full is spoken after “Mr” or “Mrs” as well: “Mrs Rachel”.
    pub fn is_given_after_title(&self, word: &str) -> bool {
        self.roles
            .get(word)
            .is_some_and(|role| role.given > 0 && role.surname == 0)
    }

    /// Whether the text calls a man by a word after a title.
    pub fn has_men(&self, word: &str) -> bool {
        self.roles.get(word).is_some_and(|role| role.men > 0)
    }

    /// The share of a form's mentions before which another form is met for the first time.
    pub fn before_first(&self, form: usize, other: usize) -> f32 {
        let first = self.all[other].at.first().copied().unwrap_or(0);
        let at = &self.all[form].at;
        at.partition_point(|&at| at < first) as f32 / at.len().max(1) as f32
    }

    /// Of the mentions of the rarer of two forms, the share near which the other stands, and the share that chance would give.
    pub fn nearness(&self, a: usize, b: usize, length: usize) -> (f32, f32) {
        let (rare, common) = if self.all[a].count <= self.all[b].count {
            (a, b)
        } else {
            (b, a)
        };
        let (rare, common) = (&self.all[rare].at, &self.all[common].at);
        let near = rare.iter().filter(|&&at| {
            let next = common.partition_point(|&other| other < at);
            let after = common.get(next).is_some_and(|&other| other - at < NEAR);
            after
                || next
                    .checked_sub(1)
                    .is_some_and(|before| at - common[before] < NEAR)
        });
        let mut covered = 0;
        let mut end = 0;
        for &at in common {
            let from = at.saturating_sub(NEAR).max(end);
            end = at + NEAR;
            covered += end.saturating_sub(from);
        }
        (
            near.count() as f32 / rare.len().max(1) as f32,
            (covered as f32 / length.max(1) as f32).min(1.0),
        )
    }
}
