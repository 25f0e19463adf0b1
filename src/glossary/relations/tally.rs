//! What the statements of a text come to: only ties that are said plainly once or again and again, and what follows from them.

use super::antecedent::LIKELY;
use super::cast::Cast;
use super::nouns;
use super::stated::Statement;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// What somebody is to somebody else.
pub(super) struct Tie {
    pub of: usize,
    pub noun: String,
    pub words: String,
    pub bytes: Range<usize>,
}

struct Said {
    weight: u32,
    /// The most that a single statement was worth: its words are shown.
    best: u32,
    words: String,
    bytes: Range<usize>,
}

#[derive(Default)]
pub(super) struct Tally {
    /// By person, owner and noun.
    said: BTreeMap<(usize, usize, &'static str), Said>,
}

/// No more ties than this are kept of one person.
const MOST: usize = 8;

impl Tally {
    pub fn add(&mut self, cast: &Cast<'_>, statement: Statement, owner: usize, weight: u32) {
        let person = cast.mentions[statement.mention].person;
        let clashes = nouns::gender(statement.noun)
            .zip(cast.people[person].gender)
            .is_some_and(|(noun, known)| noun != known);
        if clashes || person == owner {
            return;
        }
        let said = self
            .said
            .entry((person, owner, statement.noun))
            .or_insert_with(|| Said {
                weight: 0,
                best: 0,
                words: String::new(),
                bytes: 0..0,
            });
        said.weight += weight;
        if weight > said.best {
            said.best = weight;
            said.words = statement.words;
            said.bytes = statement.bytes;
        }
    }

    /// Whether anything that can be believed is said of somebody's family.
    pub fn has_family(&self, person: usize) -> bool {
        let of = |(who, owner, noun): &(usize, usize, &'static str)| {
            (*who == person || *owner == person) && nouns::is_family(noun)
        };
        self.said
            .iter()
            .any(|(key, said)| of(key) && said.weight >= LIKELY)
    }

    /// The ties by person, the weightiest of each first.
    pub fn ties(self, cast: &Cast<'_>) -> Vec<(usize, Tie)> {
        let mut most: HashMap<(usize, &'static str), u32> = HashMap::new();
        for (&(person, _, noun), said) in &self.said {
            let most = most.entry((person, noun)).or_default();
            *most = said.weight.max(*most);
        }
        // What is guessed now and then for somebody else than most times is a wrong guess.
        let is_believed = |&(person, _, noun): &(usize, usize, &'static str), said: &Said| {
            said.weight >= LIKELY && said.weight * 2 > most[&(person, noun)]
        };
        let mut rows: Vec<((usize, usize, &'static str), Said)> = self
            .said
            .into_iter()
            .filter(|(key, said)| is_believed(key, said))
            .collect();
        rows.sort_by_key(|(_, said)| std::cmp::Reverse(said.weight));
        let mut kept: Vec<((usize, usize, &'static str), Said)> = Vec::new();
        for (key, said) in rows {
            if !kept.iter().any(|(other, _)| excludes(*other, key)) {
                kept.push((key, said));
            }
        }
        let mut ties: Vec<(u64, usize, Tie)> = Vec::new();
        for ((person, of, noun), said) in kept {
            let renown = |other: usize| u64::from(said.weight) * cast.people[other].count as u64;
            let is_by_blood = !said.words.contains("adopted") && !said.words.contains("foster");
            if let Some(inverse) =
                nouns::inverse(noun, cast.people[of].gender).filter(|_| is_by_blood)
            {
                let tie = Tie {
                    of: person,
                    noun: inverse.to_owned(),
                    words: inverse.to_owned(),
                    bytes: said.bytes.clone(),
                };
                ties.push((renown(person), of, tie));
            }
            let tie = Tie {
                of,
                noun: noun.to_owned(),
                words: said.words,
                bytes: said.bytes,
            };
            ties.push((renown(of) + 1, person, tie));
        }
        ties.sort_by_key(|(renown, ..)| std::cmp::Reverse(*renown));
        limited(ties)
    }
}

/// The first ties of each person, one for each other.
fn limited(ties: Vec<(u64, usize, Tie)>) -> Vec<(usize, Tie)> {
    let mut kept: Vec<(usize, Tie)> = Vec::new();
    for (_, person, tie) in ties {
        let own = || kept.iter().filter(|(other, _)| *other == person);
        let is_said = own().any(|(_, known)| known.of == tie.of);
        if !is_said && own().count() < MOST {
            kept.push((person, tie));
        }
    }
    kept
}

/// Whether one tie leaves no room for a weaker one: two husbands, two fathers, somebody's wife and daughter at once.
fn excludes(known: (usize, usize, &'static str), other: (usize, usize, &'static str)) -> bool {
    let same_pair = known.0 == other.0 && known.1 == other.1;
    let turned = known.0 == other.1 && known.1 == other.0;
    let both_family = nouns::is_family(known.2) && nouns::is_family(other.2);
    // “his friend” may be a brother; two kinds of kin are one too many, and so is a pair told from both ends in two ways.
    if same_pair && both_family {
        return true;
    }
    if turned && both_family {
        return nouns::inverse(known.2, nouns::gender(other.2)) != Some(other.2);
    }
    let spouse = |noun| matches!(noun, "wife" | "husband" | "bride");
    if spouse(known.2) && spouse(other.2) {
        return known.2 == other.2 && (known.0 == other.0 || known.1 == other.1);
    }
    // One father and one mother for each.
    known.2 == other.2 && nouns::is_only(known.2) && known.1 == other.1
}
