//! The cases of Russian names: which forms can be one name's, and what its nominative is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A nominative's ending, and those of the other cases. Letters are small, ё is written е.
const PARADIGMS: [(&str, &[&str]); 16] = [
    ("", &["а", "у", "ом", "ем", "ым", "е"]),
    ("ь", &["я", "ю", "ем", "е"]),
    ("ь", &["и", "ью"]),
    ("й", &["я", "ю", "ем", "е", "и"]),
    ("а", &["ы", "и", "е", "у", "ой", "ою", "ей"]),
    ("я", &["и", "е", "ю", "ей", "ею"]),
    ("ий", &["ого", "его", "ому", "ему", "им", "ом", "ем"]),
    ("ый", &["ого", "ому", "ым", "ом"]),
    ("ой", &["ого", "ому", "ым", "им", "ом"]),
    ("ая", &["ой", "ою", "ую"]),
    ("яя", &["ей", "юю"]),
    ("о", &["а", "у", "ом", "е"]),
    ("ье", &["ья", "ью", "ьем"]),
    // The vowel that only the nominative has: “Павел”, “Павла”.
    ("ел", &["ла", "лу", "лом", "ле"]),
    ("ец", &["ца", "цу", "цом", "цем", "це"]),
    ("ок", &["ка", "ку", "ком", "ке"]),
];

/// Whether a nominative can end so: a bare stem ends in a consonant, and one of adjectives has the letters for it.
fn fits(stem: &str, nominative: &str) -> bool {
    let last = stem.chars().last();
    let vowel = last.is_some_and(|c| "аеиоуыэюяйьъ".contains(c));
    match nominative {
        "" | "о" => !vowel,
        "й" => vowel && last != Some('ь'),
        "ь" | "ье" => !vowel,
        "а" => !vowel,
        "я" => last.is_some_and(|c| c != 'й'),
        _ => !vowel,
    }
}

/// All other cases of a nominative.
#[must_use]
pub fn forms(nominative: &str) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    for (ending, cases) in PARADIGMS {
        let Some(stem) = nominative
            .strip_suffix(ending)
            .filter(|stem| is_long(stem) && fits(stem, ending))
        else {
            continue;
        };
        forms.extend(cases.iter().map(|case| format!("{stem}{case}")));
    }
    forms
}

fn is_long(stem: &str) -> bool {
    stem.chars().count() > 1
}

/// The names that a form can be a case of: as a paradigm's number and the stem. It is the nominative itself among others.
fn readings(form: &str) -> Vec<(usize, &str)> {
    let mut readings = Vec::new();
    for (number, (ending, cases)) in PARADIGMS.iter().enumerate() {
        for end in std::iter::once(ending).chain(cases.iter()) {
            // A stem of a name seen only in oblique cases is long enough not to be chance.
            if let Some(stem) = form
                .strip_suffix(end)
                .filter(|stem| stem.chars().count() > 2 && fits(stem, ending))
            {
                readings.push((number, stem));
            }
        }
    }
    readings
}

/// Which nominative the forms of a text are of. Only forms that share a paradigm are joined.
#[must_use]
pub fn folded(
    counts: &BTreeMap<String, u32>,
    feminine: &BTreeSet<String>,
) -> HashMap<String, String> {
    let mut sharing: BTreeMap<(usize, &str), BTreeSet<&str>> = BTreeMap::new();
    for form in counts.keys() {
        for reading in readings(form) {
            sharing.entry(reading).or_default().insert(form);
        }
    }
    let mut folded = HashMap::new();
    for form in counts.keys().filter(|form| !feminine.contains(*form)) {
        let best = readings(form).into_iter().filter_map(|reading| {
            let nominative = format!("{}{}", reading.1, PARADIGMS[reading.0].0);
            let shared = sharing.get(&reading)?;
            let seen = counts.contains_key(&nominative);
            // What is never seen in the nominative needs three forms to be believed.
            let believed = seen && shared.len() > 1 || shared.len() > 2;
            let weight = (
                seen,
                shared.len(),
                feminine.contains(&nominative),
                std::cmp::Reverse(reading.0),
            );
            believed.then_some((weight, nominative))
        });
        if let Some((_, nominative)) = best.max() {
            folded.insert(form.clone(), nominative);
        }
    }
    folded
}

/// Endings of names and what they are in the nominative. The first two tables hold endings that only a man's or only a
/// woman's name has; the other two may be used only where it is known whose name it is.
const MEN: [(&str, &str); 16] = [
    ("овича", "ович"),
    ("овичу", "ович"),
    ("овичем", "ович"),
    ("евича", "евич"),
    ("евичу", "евич"),
    ("евичем", "евич"),
    ("ского", "ский"),
    ("скому", "ский"),
    ("ским", "ский"),
    ("цкого", "цкий"),
    ("цкому", "цкий"),
    ("цким", "цкий"),
    ("овым", "ов"),
    ("евым", "ев"),
    ("иным", "ин"),
    ("ске", "ск"),
];
const WOMEN: [(&str, &str); 9] = [
    ("вны", "вна"),
    ("вне", "вна"),
    ("вну", "вна"),
    ("вной", "вна"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("иной", "ина"),
    ("скую", "ская"),
    ("цкую", "цкая"),
];
const MEN_WITH_A_NAME: [(&str, &str); 9] = [
    ("ова", "ов"),
    ("ову", "ов"),
    ("ове", "ов"),
    ("ева", "ев"),
    ("еву", "ев"),
    ("еве", "ев"),
    ("ина", "ин"),
    ("ину", "ин"),
    ("ине", "ин"),
];
const WOMEN_WITH_A_NAME: [(&str, &str); 5] = [
    ("ову", "ова"),
    ("еву", "ева"),
    ("ину", "ина"),
    ("ской", "ская"),
    ("цкой", "цкая"),
];

/// The nominative of a form from its ending alone, where the ending leaves no doubt.
#[must_use]
pub fn by_ending(form: &str, woman: Option<bool>) -> Option<String> {
    let known: &[&[(&str, &str)]] = match woman {
        None => &[&MEN, &WOMEN],
        Some(false) => &[&MEN, &MEN_WITH_A_NAME],
        Some(true) => &[&WOMEN, &WOMEN_WITH_A_NAME],
    };
    known
        .iter()
        .copied()
        .flatten()
        .find_map(|(end, nominative)| {
            let stem = form.strip_suffix(end).filter(|stem| is_long(stem))?;
            Some(format!("{stem}{nominative}"))
        })
}

/// A man’s name in an oblique case without its ending, where a consonant is left: “Миниха”, “Минихе”.
#[must_use]
pub fn bare(form: &str) -> Option<String> {
    let stem = ["ом", "ем", "а", "у", "е"]
        .iter()
        .find_map(|end| form.strip_suffix(end))?;
    let is_consonant = stem
        .chars()
        .last()
        .is_some_and(|c| !"аеиоуыэюяйьъ".contains(c));
    (stem.chars().count() > 2 && is_consonant).then(|| stem.to_owned())
}

/// The nominative of an adjective that is a street's name: “Садовой”, “Невском”.
#[must_use]
pub fn street(form: &str) -> Option<String> {
    const ENDS: [(&str, &str); 6] = [
        ("ской", "ская"),
        ("овой", "овая"),
        ("ную", "ная"),
        ("ском", "ский"),
        ("ского", "ский"),
        ("ной", "ная"),
    ];
    ENDS.iter().find_map(|(end, nominative)| {
        form.strip_suffix(end)
            .map(|stem| format!("{stem}{nominative}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded_of(words: &str) -> Vec<(String, String)> {
        let counts = words.split(' ').map(|word| (word.to_owned(), 1)).collect();
        let mut folded: Vec<_> = folded(&counts, &BTreeSet::new()).into_iter().collect();
        folded.sort();
        folded
    }

    #[test]
    fn cases_that_are_all_seen_are_one_name() {
        for (words, nominative) in [
            ("громов громову громовым", "громов"),
            ("лаврецкий лаврецкого лаврецким", "лаврецкий"),
            ("ветлуга ветлуги", "ветлуга"),
        ] {
            let folded = folded_of(words);
            assert_eq!(folded.len(), words.split(' ').count());
            assert!(folded.iter().all(|(_, to)| to == nominative), "{folded:?}");
        }
    }

    #[test]
    fn names_that_only_look_alike_stay_apart() {
        assert!(folded_of("марин марков маркин").is_empty());
    }

    #[test]
    fn an_ending_tells_a_patronymic() {
        assert_eq!(by_ending("николаевне", None).as_deref(), Some("николаевна"));
        assert_eq!(by_ending("волкова", None), None);
        assert_eq!(by_ending("волкова", Some(false)).as_deref(), Some("волков"));
    }
}
