//! Families and houses, who are called by a surname in the plural: “the Bennets”, “the Elphbergs”.

use super::hash;
use super::labels::{Kind, Span};
use super::passage::Passage;
use crate::glossary::language::tokens::Gap;
use std::collections::{HashMap, HashSet};

/// “The Bennets”: the plural of what is mostly the name of a person is that of a family.
pub(super) fn add_families(passage: &Passage<'_>, spans: &mut Vec<Span>) {
    let mut names: HashMap<u64, [u32; 2]> = HashMap::new();
    for span in spans.iter() {
        let last = passage.form_at(span.tokens.end - 1);
        names.entry(last.lower).or_default()[usize::from(span.kind == Kind::Person)] += 1;
    }
    let is_person = |singular: &str| {
        let [others, people] = names
            .get(&hash::of(&singular.to_lowercase()))
            .copied()
            .unwrap_or_default();
        people > 1 && people > 2 * others
    };
    let called = houses(passage);
    let is_family = |index: usize| {
        let form = passage.form_at(index);
        let singular = form
            .text
            .strip_suffix('s')
            .filter(|_| form.capital && form.letters > 4);
        let after_the = index > 0
            && passage.tokens[index].is_joined()
            && passage.form_at(index - 1).text.eq_ignore_ascii_case("the");
        after_the
            && singular.is_some_and(|name| {
                let is_known = |name: &str| is_person(name) || called.contains(&name);
                is_known(name) || name.strip_suffix('e').is_some_and(is_known)
            })
    };
    let families: Vec<usize> = (0..passage.tokens.len())
        .filter(|&index| is_family(index))
        .collect();
    spans.retain(|span| span.tokens.len() > 1 || !families.contains(&span.tokens.start));
    let is_free = |index: usize| spans.iter().all(|span| !span.tokens.contains(&index));
    let found: Vec<Span> = families
        .into_iter()
        .filter(|&index| is_free(index))
        .map(|index| Span {
            tokens: index..index + 1,
            kind: Kind::Person,
        })
        .collect();
    spans.extend(found);
}

/// Whoever is “an Elphberg” is one of a house: words with a capital after “a” that are never written small, and no people's.
fn houses<'p>(passage: &'p Passage<'_>) -> HashSet<&'p str> {
    let mut found: HashSet<&str> = HashSet::new();
    for index in 1..passage.tokens.len() {
        let (before, own) = (passage.form_at(index - 1), passage.form_at(index));
        let token = &passage.tokens[index];
        let is_one = matches!(before.text, "a" | "an") && token.gap == Gap::Space;
        let is_house = own.capital
            && own.letters > 3
            && own.usage.small == 9
            && own.class == 0
            && own.place & super::lexicon::place::KIND == 0
            && !token.possessive
            && !token.shouted;
        let goes_on = passage
            .tokens
            .get(index + 1)
            .is_some_and(|next| next.gap == Gap::Space && passage.form(next).capital);
        if is_one && is_house && !goes_on {
            found.insert(own.text);
        }
    }
    found
}
