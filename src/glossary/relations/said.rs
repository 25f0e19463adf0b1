//! What somebody is to somebody else, in the language of the window.

use crate::messages::{self, Key, Language};

/// Stands for the names while a sentence is made.
const NAMES: &str = "\u{fffc}";

/// What stands before and after the names of those to whom somebody is a `noun`, the first of whom is called `first`: “sister of ” and
/// nothing, or nothing and 「の妻」.
#[must_use]
pub fn tie(noun: &str, first: &str) -> (String, String) {
    let known = NOUNS.iter().find(|(known, _)| *known == noun);
    let noun = known.map_or(noun, |(_, key)| key.say());
    let sentence = say!("family-of", noun = noun, names = NAMES);
    let (before, after) = sentence.split_once(NAMES).unwrap_or((&sentence, ""));
    let is_elided = messages::current() == Language::French && begins_with_a_vowel(first);
    let before = match before.strip_suffix("de ") {
        Some(rest) if is_elided => format!("{rest}d’"),
        _ => before.to_owned(),
    };
    (before, after.to_owned())
}

fn begins_with_a_vowel(name: &str) -> bool {
    let first = name.chars().next();
    first.is_some_and(|c| "AEIOUÀÂÉÈÊËÎÏÔÛÜŒÆaeiou".contains(c))
}

#[rustfmt::skip]
const NOUNS: [(&str, Key); 89] = [
    ("wife", key!("tie-wife")), ("husband", key!("tie-husband")), ("bride", key!("tie-bride")),
    ("widow", key!("tie-widow")), ("widower", key!("tie-widower")), ("father", key!("tie-father")),
    ("mother", key!("tie-mother")), ("papa", key!("tie-papa")), ("mamma", key!("tie-mamma")),
    ("son", key!("tie-son")), ("daughter", key!("tie-daughter")), ("child", key!("tie-child")),
    ("brother", key!("tie-brother")), ("sister", key!("tie-sister")), ("twin", key!("tie-twin")),
    ("uncle", key!("tie-uncle")), ("aunt", key!("tie-aunt")), ("nephew", key!("tie-nephew")),
    ("niece", key!("tie-niece")), ("cousin", key!("tie-cousin")), ("grandfather", key!("tie-grandfather")),
    ("grandmother", key!("tie-grandmother")), ("grandson", key!("tie-grandson")), ("granddaughter", key!("tie-granddaughter")),
    ("grandchild", key!("tie-grandchild")), ("great-uncle", key!("tie-great-uncle")), ("great-aunt", key!("tie-great-aunt")),
    ("stepfather", key!("tie-stepfather")), ("stepmother", key!("tie-stepmother")), ("stepson", key!("tie-stepson")),
    ("stepdaughter", key!("tie-stepdaughter")), ("stepbrother", key!("tie-stepbrother")), ("stepsister", key!("tie-stepsister")),
    ("half-brother", key!("tie-half-brother")), ("half-sister", key!("tie-half-sister")), ("brother-in-law", key!("tie-brother-in-law")),
    ("sister-in-law", key!("tie-sister-in-law")), ("father-in-law", key!("tie-father-in-law")), ("mother-in-law", key!("tie-mother-in-law")),
    ("son-in-law", key!("tie-son-in-law")), ("daughter-in-law", key!("tie-daughter-in-law")), ("godfather", key!("tie-godfather")),
    ("godmother", key!("tie-godmother")), ("godson", key!("tie-godson")), ("goddaughter", key!("tie-goddaughter")),
    ("fiancé", key!("tie-fiance")), ("fiancée", key!("tie-fiancee")), ("friend", key!("tie-friend")),
    ("companion", key!("tie-companion")), ("comrade", key!("tie-comrade")), ("betrothed", key!("tie-betrothed")),
    ("sweetheart", key!("tie-sweetheart")), ("lover", key!("tie-lover")), ("rival", key!("tie-rival")),
    ("guardian", key!("tie-guardian")), ("ward", key!("tie-ward")), ("servant", key!("tie-servant")),
    ("maid", key!("tie-maid")), ("butler", key!("tie-butler")), ("valet", key!("tie-valet")),
    ("footman", key!("tie-footman")), ("coachman", key!("tie-coachman")), ("groom", key!("tie-groom")),
    ("housekeeper", key!("tie-housekeeper")), ("nurse", key!("tie-nurse")), ("governess", key!("tie-governess")),
    ("tutor", key!("tie-tutor")), ("pupil", key!("tie-pupil")), ("secretary", key!("tie-secretary")),
    ("clerk", key!("tie-clerk")), ("assistant", key!("tie-assistant")), ("partner", key!("tie-partner")),
    ("master", key!("tie-master")), ("mistress", key!("tie-mistress")), ("employer", key!("tie-employer")),
    ("landlord", key!("tie-landlord")), ("landlady", key!("tie-landlady")), ("lawyer", key!("tie-lawyer")),
    ("physician", key!("tie-physician")), ("teacher", key!("tie-teacher")), ("lieutenant", key!("tie-lieutenant")),
    ("chaplain", key!("tie-chaplain")), ("confidant", key!("tie-confidant")), ("apprentice", key!("tie-apprentice")),
    ("disciple", key!("tie-disciple")), ("neighbour", key!("tie-neighbour")), ("neighbor", key!("tie-neighbor")),
    ("successor", key!("tie-successor")), ("predecessor", key!("tie-predecessor")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::relations::nouns;
    use crate::messages::speaking;

    fn said(language: Language, noun: &str, name: &str) -> String {
        let (before, after) = speaking(language, || tie(noun, name));
        format!("{before}{name}{after}")
    }

    #[test]
    fn a_tie_is_said_in_the_language_of_the_window() {
        for (language, expected) in [
            (Language::English, "father of Ida Hall"),
            (Language::German, "Vater von Ida Hall"),
            (Language::Spanish, "padre de Ida Hall"),
            (Language::French, "père d’Ida Hall"),
            (Language::Russian, "отец Ida Hall"),
            (Language::Arabic, "والد Ida Hall"),
            (Language::Japanese, "Ida Hallの父"),
        ] {
            assert_eq!(said(language, "father", "Ida Hall"), expected);
        }
        assert_eq!(said(Language::French, "sister", "Jane"), "sœur de Jane");
    }

    #[test]
    fn every_noun_that_ties_has_a_name_in_every_language() {
        for noun in nouns::all() {
            let known = NOUNS.iter().find(|(known, _)| *known == noun);
            let (_, key) = known.unwrap_or_else(|| panic!("{noun}"));
            assert_eq!(key.in_english(), noun);
        }
    }
}
