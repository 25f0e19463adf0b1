//! Nouns that say what somebody is to somebody else: whose opposite they are, of whom they can be said, and how telling they are.

use crate::glossary::merging::Gender;

/// A noun with its gender, and what the other is in turn: a man, a woman.
struct Row {
    noun: &'static str,
    gender: Option<Gender>,
    /// What a man and what a woman is who stands at the other end.
    inverse: Option<(&'static str, &'static str)>,
}

const fn row(
    noun: &'static str,
    gender: Option<Gender>,
    inverse: Option<(&'static str, &'static str)>,
) -> Row {
    Row {
        noun,
        gender,
        inverse,
    }
}

const HE: Option<Gender> = Some(Gender::Male);
const SHE: Option<Gender> = Some(Gender::Female);
const PARENT: Option<(&str, &str)> = Some(("father", "mother"));
const CHILD: Option<(&str, &str)> = Some(("son", "daughter"));
const SIBLING: Option<(&str, &str)> = Some(("brother", "sister"));

#[rustfmt::skip]
const FAMILY: [Row; 47] = [
    row("wife", SHE, Some(("husband", "wife"))), row("husband", HE, Some(("husband", "wife"))),
    row("bride", SHE, Some(("husband", "wife"))), row("widow", SHE, None), row("widower", HE, None),
    row("father", HE, CHILD), row("mother", SHE, CHILD), row("papa", HE, CHILD), row("mamma", SHE, CHILD),
    row("son", HE, PARENT), row("daughter", SHE, PARENT), row("child", None, PARENT),
    row("brother", HE, SIBLING), row("sister", SHE, SIBLING), row("twin", None, Some(("twin", "twin"))),
    row("uncle", HE, Some(("nephew", "niece"))), row("aunt", SHE, Some(("nephew", "niece"))),
    row("nephew", HE, Some(("uncle", "aunt"))), row("niece", SHE, Some(("uncle", "aunt"))),
    row("cousin", None, Some(("cousin", "cousin"))),
    row("grandfather", HE, Some(("grandson", "granddaughter"))), row("grandmother", SHE, Some(("grandson", "granddaughter"))),
    row("grandson", HE, Some(("grandfather", "grandmother"))), row("granddaughter", SHE, Some(("grandfather", "grandmother"))),
    row("grandchild", None, Some(("grandfather", "grandmother"))), row("great-uncle", HE, None), row("great-aunt", SHE, None),
    row("stepfather", HE, Some(("stepson", "stepdaughter"))), row("stepmother", SHE, Some(("stepson", "stepdaughter"))),
    row("stepson", HE, Some(("stepfather", "stepmother"))), row("stepdaughter", SHE, Some(("stepfather", "stepmother"))),
    row("stepbrother", HE, None), row("stepsister", SHE, None), row("half-brother", HE, None), row("half-sister", SHE, None),
    row("brother-in-law", HE, Some(("brother-in-law", "sister-in-law"))),
    row("sister-in-law", SHE, Some(("brother-in-law", "sister-in-law"))),
    row("father-in-law", HE, Some(("son-in-law", "daughter-in-law"))),
    row("mother-in-law", SHE, Some(("son-in-law", "daughter-in-law"))),
    row("son-in-law", HE, Some(("father-in-law", "mother-in-law"))),
    row("daughter-in-law", SHE, Some(("father-in-law", "mother-in-law"))),
    row("godfather", HE, Some(("godson", "goddaughter"))), row("godmother", SHE, Some(("godson", "goddaughter"))),
    row("godson", HE, Some(("godfather", "godmother"))), row("goddaughter", SHE, Some(("godfather", "godmother"))),
    row("fiancé", HE, None), row("fiancée", SHE, None),
];

#[rustfmt::skip]
const OTHERS: [Row; 42] = [
    row("friend", None, Some(("friend", "friend"))), row("companion", None, None), row("comrade", None, None),
    row("betrothed", None, None), row("sweetheart", None, None), row("lover", None, None), row("rival", None, None),
    row("guardian", None, Some(("ward", "ward"))), row("ward", None, Some(("guardian", "guardian"))),
    row("servant", None, None), row("maid", SHE, None), row("butler", HE, None), row("valet", HE, None),
    row("footman", HE, None), row("coachman", HE, None), row("groom", HE, None), row("housekeeper", SHE, None),
    row("nurse", None, None), row("governess", SHE, None), row("tutor", None, None), row("pupil", None, None),
    row("secretary", None, None), row("clerk", None, None), row("assistant", None, None), row("partner", None, None),
    row("master", HE, None), row("mistress", SHE, None), row("employer", None, None), row("landlord", HE, None),
    row("landlady", SHE, None), row("lawyer", None, None), row("physician", None, None), row("teacher", None, None),
    row("lieutenant", None, None), row("chaplain", None, None), row("confidant", None, None), row("apprentice", None, None),
    row("disciple", None, None), row("neighbour", None, None), row("neighbor", None, None), row("successor", None, None),
    row("predecessor", None, None),
];

fn find(noun: &str) -> Option<&'static Row> {
    FAMILY.iter().chain(&OTHERS).find(|row| row.noun == noun)
}

#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    FAMILY.iter().chain(&OTHERS).map(|row| row.noun)
}

/// The noun as it is kept, if it says what somebody is to somebody else.
pub(super) fn relational(noun: &str) -> Option<&'static str> {
    find(noun).map(|row| row.noun)
}

pub(super) fn is_family(noun: &str) -> bool {
    FAMILY.iter().any(|row| row.noun == noun)
}

/// Of whom it can be said: of men, of women, of both.
pub(super) fn gender(noun: &str) -> Option<Gender> {
    find(noun).and_then(|row| row.gender)
}

/// What the other is in turn; none where that follows from nothing, or needs a gender that is not known.
pub(super) fn inverse(noun: &str, gender: Option<Gender>) -> Option<&'static str> {
    let (man, woman) = find(noun)?.inverse?;
    match gender {
        _ if man == woman => Some(man),
        Some(Gender::Male) => Some(man),
        Some(Gender::Female) => Some(woman),
        None => None,
    }
}

/// Whether somebody has at most one such.
pub(super) fn is_only(noun: &str) -> bool {
    matches!(
        noun,
        "wife" | "husband" | "bride" | "father" | "mother" | "papa" | "mamma"
    )
}

/// What “the narrator” is worth beside other glosses.
pub(super) const NARRATOR: i32 = 96;

/// How telling a tie is, on the scale of all glosses.
pub(super) fn worth(noun: &str) -> i32 {
    match noun {
        "wife" | "husband" | "widow" | "daughter" | "son" | "mother" | "father" => 94,
        "companion" | "comrade" | "neighbour" | "neighbor" => 62,
        "brother" | "sister" | "bride" | "fiancé" | "fiancée" => 90,
        noun if is_family(noun) => 80,
        "friend" | "rival" | "lover" => 72,
        _ => 84,
    }
}
