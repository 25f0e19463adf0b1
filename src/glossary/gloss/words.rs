//! Words that tell a noun phrase from a clause, and a person or a place from a thing; in small letters.

mod sets;

use super::super::EntryKind;
use super::super::merging::Gender;
use sets::*;
use std::collections::HashSet;

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// Whether a noun names what an entry of this kind can be. Of organisations and events too little is known to say no.
pub fn fits(noun: &str, kind: EntryKind) -> bool {
    match kind {
        EntryKind::Person => is_person(noun),
        EntryKind::Place => {
            PLACES.contains(noun) || singular(noun).is_some_and(|one| PLACES.contains(one))
        }
        EntryKind::Organisation => ORGANISATIONS.contains(noun),
        EntryKind::Event => EVENTS.contains(noun),
    }
}

/// A word for a person: a role, a relation, or what its ending says is somebody who does something.
pub fn is_person(noun: &str) -> bool {
    let one = singular(noun).unwrap_or(noun);
    let last = one.rsplit(['-', '‐', '‑']).next().unwrap_or(one);
    if [one, noun, last]
        .iter()
        .any(|word| ROLES.contains(word) || KIN.contains(word))
    {
        return true;
    }
    let agent = last.len() > 5 && ["er", "or"].iter().any(|end| last.ends_with(end));
    if agent
        && !ER_THINGS.contains(last)
        && !last.ends_with("ever")
        && !last.ends_with("ther")
        && !is_comparative(last)
    {
        return true;
    }
    let ending = [
        "man", "woman", "maker", "keeper", "ist", "ian", "ographer", "ologist", "eer", "mother",
        "father",
    ];
    last.len() > 5 && ending.iter().any(|end| last.ends_with(end)) && !THINGS.contains(last)
}

/// Whether a noun is listed as one for a person, rather than told by its ending: “knocker” ends like “baker”.
pub fn is_known_person(noun: &str) -> bool {
    let last = noun.rsplit('-').next().unwrap_or(noun);
    [noun, last]
        .iter()
        .any(|word| ROLES.contains(word) || KIN.contains(word))
        || noun.len() > 8
        || !(noun.ends_with("er") || noun.ends_with("or"))
        || ["keeper", "maker"].iter().any(|end| noun.ends_with(end))
}

/// “taller”, “happier”: no word for somebody who does something.
fn is_comparative(word: &str) -> bool {
    word.strip_suffix("er").is_some_and(|stem| {
        let whole = ADJECTIVES.contains(stem) || ADJECTIVES.contains(format!("{stem}e").as_str());
        let turned = stem.strip_suffix('i').map(|stem| format!("{stem}y"));
        whole || turned.is_some_and(|stem| ADJECTIVES.contains(stem.as_str()))
    })
}

fn singular(noun: &str) -> Option<&str> {
    noun.strip_suffix('s').filter(|one| one.len() > 2)
}

/// More than one person or place: no word for one alone.
pub fn is_plural(noun: &str) -> bool {
    let known = |word: &str| ROLES.contains(word) || KIN.contains(word) || PLACES.contains(word);
    !known(noun) && singular(noun).is_some_and(known)
        || noun.ends_with("men")
        || matches!(noun, "people" | "folk" | "children" | "ladies")
}

/// A relation between people.
pub fn is_kin(noun: &str) -> bool {
    KIN.contains(noun)
}

/// “man”, “girl”: true of half the people of a book.
pub fn is_plain_person(noun: &str) -> bool {
    PLAIN.contains(noun)
}

/// A look, a nation or a station: what somebody is for long.
pub fn is_lasting(word: &str) -> bool {
    LASTING.contains(word)
}

/// What people are called in anger or for fun.
pub fn is_animal(noun: &str) -> bool {
    let last = noun.rsplit('-').next().unwrap_or(noun);
    ANIMALS.contains(&last)
}

/// What somebody holds or does, and no place is.
pub fn is_office(noun: &str) -> bool {
    const OFFICES: [&str; 10] = [
        "position", "post", "office", "role", "job", "title", "rank", "honour", "task", "duty",
    ];
    OFFICES.contains(&noun)
}

/// What is said to somebody rather than of somebody: “my dear”.
pub fn is_address(noun: &str) -> bool {
    ADDRESS.contains(noun)
}

/// A noun that says nothing without what follows, or that measures rather than names.
pub fn is_empty(noun: &str) -> bool {
    EMPTY.contains(noun)
}

pub fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the")
}

/// “his”, “our”: the phrase leans on somebody else.
pub fn is_possessive(word: &str) -> bool {
    matches!(
        word,
        "his" | "her" | "its" | "their" | "my" | "our" | "your" | "thy" | "whose"
    )
}

pub fn is_pointing(word: &str) -> bool {
    matches!(
        word,
        "that"
            | "this"
            | "another"
            | "some"
            | "such"
            | "one"
            | "these"
            | "those"
            | "each"
            | "every"
    )
}

pub fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(word)
}

pub fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "who" | "whom" | "whose" | "which" | "that" | "where" | "whence"
    )
}

pub fn is_subject_pronoun(word: &str) -> bool {
    matches!(
        word,
        "i" | "he" | "she" | "we" | "they" | "you" | "it" | "there"
    )
}

/// A word that begins a clause of its own, or a turn away from what was said.
pub fn is_subordinator(word: &str) -> bool {
    SUBORDINATORS.contains(word)
}

/// A form that can only be a finite verb, or nearly so.
pub fn is_verb(word: &str) -> bool {
    VERBS.contains(word) || word.ends_with("n't") || word.ends_with("n’t")
}

/// A word in -ed or -ing, which may be a verb.
pub fn is_verb_like(word: &str) -> bool {
    word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing")) && !NOT_VERBS.contains(word)
}

/// Participles that go on with a noun: “a post town named after the king”.
pub fn is_participle(word: &str) -> bool {
    PARTICIPLES.contains(word)
}

pub fn is_adverb(word: &str) -> bool {
    ADVERBS.contains(word)
        || word.len() > 5 && word.ends_with("ly") && !is_person(word) && !ADJECTIVES.contains(word)
}

/// A word that stands before a noun and is none.
pub fn is_adjective(word: &str) -> bool {
    if ADJECTIVES.contains(word)
        || matches!(word, "best" | "worst" | "most" | "least")
        || word.len() > 5 && word.ends_with("est")
    {
        return true;
    }
    let endings = [
        "ous", "ful", "ish", "less", "ive", "able", "ible", "ic", "ical", "ed", "ing", "some",
        "like",
    ];
    word.len() > 4
        && endings.iter().any(|end| word.ends_with(end))
        && !is_person(word)
        && !PLACES.contains(word)
}

/// A verb after “who” or a name that tells what somebody is or did for long.
pub fn is_telling_verb(word: &str) -> bool {
    TELLING.contains(word)
}

pub fn gender(noun: &str) -> Option<Gender> {
    if MALE.contains(noun) {
        Some(Gender::Male)
    } else {
        (FEMALE.contains(noun) || noun.ends_with("woman")).then_some(Gender::Female)
    }
}
