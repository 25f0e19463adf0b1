//! The people of a text while their names are being joined: which forms are whose so far, and what is known of the forms.

use super::apart::Apart;
use super::forms::Forms;
use super::links::{Link, Reason, WEAKEST};
use super::lore::Lore;
use super::person::PersonName;
use std::collections::{HashMap, HashSet};

/// So much must speak for it that two names are two people's; more where the names are nearly the same.
pub(super) const PROOF: f32 = 4.0;

/// What must speak for it that the two forms of a link are two people's.
pub(super) fn proof(link: &Link) -> f32 {
    match link.strength {
        64.0.. => PROOF + 2.5,
        45.0.. => PROOF + 1.0,
        _ => PROOF,
    }
}

/// The people as they are joined so far. A person is numbered by one of his forms.
pub(super) struct Joining<'a> {
    pub(super) forms: &'a Forms,
    pub(super) apart: Apart,
    pub(super) links: &'a [Link],
    /// Links of each form.
    pub(super) links_of: Vec<Vec<usize>>,
    /// Surnames before and after a marriage, in the order of the alphabet.
    pub(super) married: HashSet<(&'a str, &'a str)>,
    pub(super) lore: &'a Lore,
    /// By form: its person, who is numbered by one of his forms.
    pub(super) person: Vec<usize>,
    /// By person: the forms.
    pub(super) members: Vec<Vec<usize>>,
    /// Forms that are several people's, as forms that stand for them.
    pub(super) shared: HashMap<usize, Vec<usize>>,
}

impl<'a> Joining<'a> {
    pub(super) fn new(forms: &'a Forms, apart: Apart, links: &'a [Link], lore: &'a Lore) -> Self {
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
            .filter_map(|link| {
                let surname = |form: usize| forms.all[form].name.surname();
                let (own, its) = (surname(link.a)?, surname(link.b)?);
                Some((own.min(its), own.max(its)))
            })
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

    pub(super) fn name(&self, form: usize) -> &'a PersonName {
        &self.forms.all[form].name
    }

    pub(super) fn count(&self, person: usize) -> u32 {
        self.members[person]
            .iter()
            .map(|&form| self.forms.all[form].count)
            .sum()
    }

    pub(super) fn unite(&mut self, kept: usize, gone: usize) {
        let forms = std::mem::take(&mut self.members[gone]);
        for &form in &forms {
            self.person[form] = kept;
        }
        self.members[kept].extend(forms);
    }

    pub(super) fn names(&self, person: usize) -> impl Iterator<Item = &'a PersonName> {
        self.members[person].iter().map(|&form| self.name(form))
    }
}
