//! Where an annotation stands by what was chosen last in each version of its text: what is needed to go back to it.

use super::{Decision, Item, Target};
use std::collections::BTreeMap;

/// What was chosen last in each version of a text, the latest last.
#[derive(Clone, Debug, PartialEq)]
pub struct Places(Vec<Target>);

impl Places {
    pub(in super::super) fn of(item: &Item) -> Self {
        let mut latest: BTreeMap<&str, &Target> = BTreeMap::new();
        for target in &item.targets {
            let known = latest.entry(&target.text_sha256).or_insert(target);
            if known.t < target.t {
                *known = target;
            }
        }
        let mut latest: Vec<Target> = latest.into_values().cloned().collect();
        latest.sort_by(|a, b| a.t.cmp(&b.t));
        Self(latest)
    }

    /// The targets that choose all of this again where something else was chosen since, in their order and without stamps; none where
    /// nothing was. A text in which the program is to look for it is as good as one of which nothing is said.
    pub(in super::super) fn again(&self, now: &Self) -> Vec<Target> {
        let (wanted, now) = (self.chosen(), now.chosen());
        if wanted == now {
            return Vec::new();
        }
        let in_wanted = |text: &str| wanted.iter().any(|target| target.text_sha256 == text);
        let elsewhere = now.iter().filter(|target| !in_wanted(&target.text_sha256));
        let looked_for = elsewhere
            .map(|target| Target::decided(&target.text_sha256, Decision::Automatic, String::new()));
        let mut again: Vec<Target> = looked_for.collect();
        again.extend(wanted);
        again
    }

    /// What was chosen, without stamps.
    fn chosen(&self) -> Vec<Target> {
        let chosen = self
            .0
            .iter()
            .filter(|target| target.decision() != Some(Decision::Automatic));
        let timeless = chosen.map(|target| Target {
            t: String::new(),
            ..target.clone()
        });
        timeless.collect()
    }
}
