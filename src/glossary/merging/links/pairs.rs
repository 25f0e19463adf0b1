//! Pairs of forms that are worth comparing: those that share a word or the beginning of one.

use super::Finding;
use super::pet_names::stem;
use std::collections::{BTreeSet, HashMap};

/// More forms than this do not share a word in any text worth joining.
const CROWD: usize = 400;

impl<'a> Finding<'a> {
    /// Pairs of forms that share a word, or whose given names are short for each other.
    pub(super) fn pairs(&self) -> BTreeSet<(usize, usize)> {
        let mut by_word: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut by_given: HashMap<&str, Vec<usize>> = HashMap::new();
        for (number, form) in self.forms.all.iter().enumerate() {
            let core = form.name.core();
            for word in core {
                by_word.entry(word).or_default().push(number);
            }
            if let Some(first) = core.first().filter(|first| self.lore.is_given(first)) {
                by_given.entry(first).or_default().push(number);
            }
        }
        let mut pairs = BTreeSet::new();
        let mut cross = |these: &[usize], those: &[usize]| {
            for &a in these.iter().take(CROWD) {
                pairs.extend(
                    those
                        .iter()
                        .take(CROWD)
                        .filter(|&&b| a != b)
                        .map(|&b| (a.min(b), a.max(b))),
                );
            }
        };
        by_word.values().for_each(|these| cross(these, these));
        // Pet names share the first three letters.
        let mut by_start: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, form) in self.forms.all.iter().enumerate() {
            for word in [form.name.core().first(), form.name.core().last()]
                .into_iter()
                .flatten()
            {
                if word.chars().count() >= 4 {
                    by_start
                        .entry(word.chars().take(3).collect())
                        .or_default()
                        .push(number);
                }
            }
        }
        let has_pet = |number: &usize| {
            let form = &self.forms.all[*number].name;
            form.is_single() && form.core().last().is_some_and(|word| stem(word).is_some())
        };
        for these in by_start.values() {
            let pets: Vec<usize> = these.iter().copied().filter(has_pet).collect();
            cross(&pets, these);
        }
        let given: Vec<(&&str, &Vec<usize>)> = by_given.iter().collect();
        for (index, (one, these)) in given.iter().enumerate() {
            for (other, those) in &given[index + 1..] {
                if self.lore.is_nickname(one, other) {
                    cross(these, those);
                }
            }
        }
        pairs
    }
}
