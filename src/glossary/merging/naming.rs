//! What a person is called in the list: by the form that the text itself uses most, made whole by words that it gives to nobody else.

use super::lore::Lore;
use super::person::PersonName;
use crate::glossary::language::titles::is_dialect;

/// Which of several forms, each with its count, the most frequent first, somebody is listed under. `is_lone` tells of a form without
/// its title whether nobody else bears it.
pub(super) fn best(
    forms: &[(&str, usize)],
    lore: &Lore,
    is_lone: impl Fn(&PersonName) -> bool,
) -> usize {
    let read: Vec<Option<PersonName>> = forms
        .iter()
        .map(|(name, _)| PersonName::read(name, lore))
        .collect();
    let is_plain = |index: usize| {
        let name = forms[index].0;
        let shouted = name
            .split(' ')
            .any(|word| word.chars().count() > 3 && !word.chars().any(char::is_lowercase));
        let dialect = name
            .split(' ')
            .next()
            .is_some_and(|word| word == "Messrs" || is_dialect(&word.to_lowercase()));
        read[index].is_some() && !shouted && !dialect
    };
    let plain: Vec<usize> = (0..forms.len()).filter(|&index| is_plain(index)).collect();
    let Some(&most_used) = plain.first() else {
        return 0;
    };
    let common = real_instead_of_byname(forms, &plain, &read).unwrap_or(most_used);
    let most = read[common].as_ref();
    if let Some(full) = full_name(forms, &plain, &read, most, lore) {
        return full;
    }
    // A title that tells of whom the surname is spoken stays.
    match most {
        Some(name) if name.title.is_none() && name.is_single() && !is_lone(name) => {
            let titled = plain.iter().copied().find(|&index| {
                read[index]
                    .as_ref()
                    .is_some_and(|other| other.title.is_some() && other.words == name.words)
            });
            titled.unwrap_or(common)
        }
        _ => common,
    }
}

/// The full name that somebody is shown under, if it is met more than by chance; less often where its given name is heard alone as
/// well. `most` is the form that the text uses most, and `plain` are the forms to choose from.
fn full_name(
    forms: &[(&str, usize)],
    plain: &[usize],
    read: &[Option<PersonName>],
    most: Option<&PersonName>,
    lore: &Lore,
) -> Option<usize> {
    let all: usize = forms.iter().map(|(_, count)| count).sum();
    let heard = |given: &str| {
        plain.iter().any(|&index| {
            read[index]
                .as_ref()
                .is_some_and(|name| name.is_single() && lore.given_names(&name.words[0], given) > 1)
        })
    };
    let is_frequent = |index: usize| {
        let Some(name) = read[index].as_ref().filter(|name| !name.is_single()) else {
            return false;
        };
        let least = match name.given() {
            _ if all < 8 => 1,
            Some(given) if heard(given) => (all / 150).clamp(2, 4),
            _ => (all / 33).max(2),
        };
        forms[index].1 >= least
    };
    // Of full names the one that goes on from what most call him by.
    let fits = |index: usize| {
        let (Some(most), Some(name)) = (most, read[index].as_ref()) else {
            return false;
        };
        most.words.iter().any(|word| name.words.contains(word))
    };
    let bare = |index: usize| {
        read[index]
            .as_ref()
            .is_some_and(|name| name.title.is_none())
    };
    let full = plain.iter().copied();
    full.filter(|&index| is_frequent(index) && fits(index))
        .max_by_key(|&index| {
            let weight = forms[index].1 * if bare(index) { 3 } else { 1 };
            // “Edward Fairfax Rochester” rather than “Fairfax Rochester”.
            let words = read[index].as_ref().map_or(0, |name| name.words.len());
            (weight, words, std::cmp::Reverse(index))
        })
}

/// The most frequent full name of somebody whom the text calls most often by a byname, “the Pen”, but not so often that he is known
/// by it alone. `plain` are the forms to choose from, the most frequent first.
fn real_instead_of_byname(
    forms: &[(&str, usize)],
    plain: &[usize],
    read: &[Option<PersonName>],
) -> Option<usize> {
    /// A byname is what the book calls somebody if it has it this many times as often as all his other names.
    const MOSTLY: usize = 3;
    let is_byname = |index: usize| {
        forms[index]
            .0
            .split(' ')
            .next()
            .is_some_and(|word| word.eq_ignore_ascii_case("the"))
    };
    let byname = plain.first().copied().filter(|&index| is_byname(index))?;
    let others = || plain.iter().copied().filter(|&index| !is_byname(index));
    let real =
        others().find(|&index| read[index].as_ref().is_some_and(|name| !name.is_single()))?;
    (forms[byname].1 < MOSTLY * others().map(|index| forms[index].1).sum::<usize>()).then_some(real)
}
