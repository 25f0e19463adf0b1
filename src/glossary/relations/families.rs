//! Kin of one surname whom the text does not name where it speaks of them: “his wife” beside Mr Wick is Mrs Wick, and where Ada
//! Wick's “father” is spoken of again and again near Mr Wick, she is his daughter.

use super::antecedent::{SURE, antecedent_at};
use super::cast::Cast;
use super::nouns;
use super::stated::{Owner, Statement};
use super::tally::Tally;
use crate::glossary::Entry;
use crate::glossary::language::titles::{Gender, Marriage, title};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

/// What a family is spoken of by, and the noun that is kept.
const WORDS: [(&str, &str); 25] = [
    ("wife", "wife"),
    ("lady", "wife"),
    ("husband", "husband"),
    ("father", "father"),
    ("papa", "father"),
    ("mother", "mother"),
    ("mamma", "mother"),
    ("son", "son"),
    ("sons", "son"),
    ("daughter", "daughter"),
    ("daughters", "daughter"),
    ("brother", "brother"),
    ("brothers", "brother"),
    ("sister", "sister"),
    ("sisters", "sister"),
    ("uncle", "uncle"),
    ("aunt", "aunt"),
    ("nephew", "nephew"),
    ("niece", "niece"),
    ("cousin", "cousin"),
    ("grandfather", "grandfather"),
    ("grandpapa", "grandfather"),
    ("grandmother", "grandmother"),
    ("grandson", "grandson"),
    ("granddaughter", "granddaughter"),
];

/// So often a tie must be spoken of.
const LEAST: usize = 3;
/// So often where the pronouns are read freely.
const OFTEN: usize = 3;
/// How far from “his father” the father may be named, in bytes.
const NEAR: usize = 900;

/// How the members of the cast are called by one surname.
#[derive(Default)]
struct Member {
    /// Surnames, as the names of the entry have them.
    surnames: HashSet<String>,
    /// Those that came by marriage: “Mrs Wick”.
    married: HashSet<String>,
    /// Called by a title and a surname alone, as the elders of a family are: “Mr Wick”, “Lady Wick”.
    is_elder: bool,
    /// “Aunt Wick”.
    is_aunt: bool,
    /// Surnames that she was born with: “Miss Wick”.
    maiden: HashSet<String>,
}

/// What is counted: how often somebody's kin is spoken of, and where first.
#[derive(Clone)]
struct Count {
    times: usize,
    /// It is said from both ends.
    is_mutual: bool,
    bytes: Range<usize>,
}

/// Adds what the text says of families to the tally. Of those of whom nothing is sure, the pronouns are read more freely.
pub(super) fn count(cast: &Cast<'_>, entries: &[Entry], tally: &mut Tally) {
    let members: Vec<Member> = cast
        .people
        .iter()
        .map(|person| member(&entries[person.entry]))
        .collect();
    let families = families(&members);
    let kinship = Kinship {
        cast,
        members: &members,
        families: &families,
    };
    let mut told: HashSet<usize> = (0..members.len())
        .filter(|&person| tally.has_family(person))
        .collect();
    let sure = |at: usize, gender: Gender| antecedent_at(cast, at, gender, None, false);
    for (owner, kin, noun, count) in kinship.rows(|at, gender| Some(sure(at, gender)?.0)) {
        told.extend([owner, kin]);
        state(cast, tally, owner, kin, noun, count);
    }
    let free = |at: usize, gender: Gender| match sure(at, gender) {
        Some((person, _)) => Some(person),
        None => last_named(cast, at, gender),
    };
    for (owner, kin, noun, count) in kinship.rows(free) {
        let is_told = told.contains(&owner) && told.contains(&kin);
        if !is_told && count.times >= OFTEN && kinship.is_by_blood(owner, kin, noun) {
            state(cast, tally, owner, kin, noun, count);
        }
    }
}

/// What ties of kin are counted with.
struct Kinship<'k> {
    cast: &'k Cast<'k>,
    members: &'k [Member],
    families: &'k HashMap<&'k str, Vec<usize>>,
}

/// Owner, kin, and what the kin is to the owner.
type Row = (usize, usize, &'static str, Count);

impl Kinship<'_> {
    /// The ties that are spoken of often enough; `whose` tells the owner of a pronoun at a byte.
    fn rows(&self, whose: impl Fn(usize, Gender) -> Option<usize>) -> Vec<Row> {
        let mut counts = Counts::new();
        // Of everybody near, whatever his titles: who is somebody's father is not his son.
        let mut parents: HashMap<(usize, usize), usize> = HashMap::new();
        for (at, owner_gender, noun, end) in spoken_of(self.cast) {
            let Some(owner) = whose(at, owner_gender) else {
                continue;
            };
            for &kin in kin_of(owner, self.members, self.families) {
                if kin == owner || !is_near(self.cast, kin, at) {
                    continue;
                }
                if matches!(noun, "father" | "mother") {
                    *parents.entry((owner, kin)).or_default() += 1;
                }
                if !may_be(self.cast, self.members, owner, kin, noun) {
                    continue;
                }
                let counted = counts.entry((owner, kin)).or_default();
                counted
                    .entry(noun)
                    .or_insert_with(|| Count {
                        times: 0,
                        is_mutual: false,
                        bytes: at..end,
                    })
                    .times += 1;
            }
        }
        let mut plain: Vec<Row> = Vec::new();
        for ((owner, kin), nouns) in pooled(self.cast, &counts) {
            plain.extend(plainest(nouns).map(|(noun, count)| (owner, kin, noun, count)));
        }
        kept(plain, &parents)
    }

    /// Whether a tie is one of blood between two who cannot be one person under two names: “Mrs Wick” and “Ada Wick”.
    fn is_by_blood(&self, owner: usize, kin: usize, noun: &str) -> bool {
        let (one, other) = (&self.members[owner], &self.members[kin]);
        let may_be_one = |a: &Member, b: &Member| {
            a.is_elder
                && b.maiden.is_empty()
                && self.cast.people[owner].gender == self.cast.people[kin].gender
        };
        !matches!(noun, "wife" | "husband") && !may_be_one(one, other) && !may_be_one(other, one)
    }
}

/// Those rows that no other one outdoes.
fn kept(mut rows: Vec<Row>, parents: &HashMap<(usize, usize), usize>) -> Vec<Row> {
    let mut most: HashMap<(usize, &'static str), usize> = HashMap::new();
    for (owner, _, noun, count) in &rows {
        let most = most.entry((*owner, noun)).or_default();
        *most = count.times.max(*most);
    }
    rows.retain(|(owner, kin, noun, count)| {
        // “Her sister” is mostly one of two that are named: the other is only near.
        let turned = match *noun {
            "father" | "mother" => parents.get(&(*kin, *owner)),
            "son" | "daughter" => parents.get(&(*owner, *kin)),
            _ => None,
        };
        let is_turned = turned.is_some_and(|turned| *turned >= count.times);
        count.times * 5 >= most[&(*owner, *noun)] * 2 && !is_turned
    });
    rows
}

type Counts = BTreeMap<(usize, usize), BTreeMap<&'static str, Count>>;

/// The same with what is said from the other end: “her brother” of Ada, and “his sister” of Ben.
fn pooled(cast: &Cast<'_>, counts: &Counts) -> Counts {
    let mut pooled = counts.clone();
    for (&(owner, kin), nouns) in counts {
        for (noun, count) in nouns {
            let Some(inverse) = nouns::inverse(noun, cast.people[owner].gender) else {
                continue;
            };
            let turned = pooled.entry((kin, owner)).or_default();
            let turned = turned.entry(inverse).or_insert_with(|| Count {
                times: 0,
                ..count.clone()
            });
            turned.times += count.times;
            turned.is_mutual = turned.times > count.times;
        }
    }
    pooled
}

/// By surname the people who bear it.
fn families(members: &[Member]) -> HashMap<&str, Vec<usize>> {
    let mut families: HashMap<&str, Vec<usize>> = HashMap::new();
    for (person, member) in members.iter().enumerate() {
        for surname in &member.surnames {
            families.entry(surname).or_default().push(person);
        }
    }
    // “The Wicks” of a town are no family.
    families.retain(|_, people| (2..=12).contains(&people.len()));
    families
}

fn kin_of<'f>(
    owner: usize,
    members: &[Member],
    families: &'f HashMap<&str, Vec<usize>>,
) -> impl Iterator<Item = &'f usize> {
    let own: Vec<&'f Vec<usize>> = members[owner]
        .surnames
        .iter()
        .filter_map(|surname| families.get(surname.as_str()))
        .collect();
    own.into_iter().flatten()
}

fn member(entry: &Entry) -> Member {
    let mut member = Member::default();
    for name in std::iter::once(&entry.name).chain(&entry.aliases) {
        let words: Vec<&str> = name.split(' ').collect();
        let [first, .., last] = words.as_slice() else {
            continue;
        };
        let known = title(&first.trim_end_matches('.').to_lowercase());
        // “Uncle Tom”, “Miss Ada”: a title before a given name tells no surname, but that cannot be seen, and does no harm.
        if !last.starts_with(char::is_uppercase) || last.ends_with('.') {
            continue;
        }
        member.surnames.insert((*last).to_owned());
        let is_young = known.is_none_or(|title| title.marriage == Some(Marriage::Unmarried));
        let lower = first.to_lowercase();
        member.is_aunt |= matches!(lower.as_str(), "aunt" | "uncle");
        if known.is_some_and(|title| title.marriage == Some(Marriage::Unmarried)) {
            member.maiden.insert((*last).to_owned());
        }
        member.is_elder |= words.len() == 2 && !is_young;
        let is_lady = words.len() == 2
            && known.is_some_and(|title| {
                title.gender == Some(Gender::Female) && title.marriage.is_none()
            });
        if is_lady || known.is_some_and(|title| title.marriage == Some(Marriage::Married)) {
            member.married.insert((*last).to_owned());
        }
    }
    member
}

/// Whether somebody can be what a noun says to another: a gender that fits; only husband and wife by a surname of marriage.
fn may_be(cast: &Cast<'_>, members: &[Member], owner: usize, kin: usize, noun: &str) -> bool {
    let fits = nouns::gender(noun).is_none_or(|gender| cast.people[kin].gender == Some(gender));
    let shared = || members[owner].surnames.intersection(&members[kin].surnames);
    let by_birth = |person: usize| shared().any(|name| !members[person].married.contains(name));
    match noun {
        "wife" => fits && shared().any(|name| !members[kin].maiden.contains(name)),
        "husband" => fits && shared().any(|name| !members[owner].maiden.contains(name)),
        // Mrs Wick's sons bear her name, and her mother does not.
        "son" | "daughter" | "nephew" | "niece" | "grandson" | "granddaughter" => {
            fits && by_birth(kin) && members[owner].is_elder
        }
        "father" | "mother" | "uncle" | "aunt" | "grandfather" | "grandmother" => {
            let is_aunt = matches!(noun, "uncle" | "aunt");
            fits && (is_aunt || !members[kin].is_aunt) && by_birth(owner) && members[kin].is_elder
        }
        _ => fits && by_birth(owner) && by_birth(kin),
    }
}

/// Where the text speaks of “his father” without naming him: the byte, the owner's gender, the noun, and the byte where it ends.
fn spoken_of<'a>(
    cast: &'a Cast<'_>,
) -> impl Iterator<Item = (usize, Gender, &'static str, usize)> + 'a {
    let text = cast.text();
    [("his ", Gender::Male), ("her ", Gender::Female)]
        .into_iter()
        .flat_map(move |(pronoun, gender)| {
            text.match_indices(pronoun)
                .filter_map(move |(at, _)| Some((at, gender, noun_at(text, at + pronoun.len())?)))
        })
        .filter(move |(at, ..)| {
            text[..*at]
                .chars()
                .next_back()
                .is_none_or(|c| !c.is_alphanumeric())
        })
        .map(|(at, gender, (noun, end))| (at, gender, noun, end))
}

/// The noun of [`WORDS`] that begins at a byte, with an adjective before it at most, and where it ends.
fn noun_at(text: &str, start: usize) -> Option<(&'static str, usize)> {
    let mut from = start;
    for _ in 0..2 {
        let rest = &text[from..];
        let end = rest
            .find(|c: char| !c.is_alphabetic() && c != '-')
            .unwrap_or(rest.len());
        let word = &rest[..end];
        if let Some((_, noun)) = WORDS.iter().find(|(spoken, _)| *spoken == word) {
            // “His father Mr Wick” and “his father's sister” are others' business.
            let after = rest[end..].trim_start_matches([',', ' ']);
            let named = after.starts_with(char::is_uppercase) && !rest[end..].starts_with('.');
            let owns = rest[end..].starts_with(['\'', '’']);
            return (!named && !owns).then_some((*noun, from + end));
        }
        if !matches!(
            word,
            "dear"
                | "own"
                | "poor"
                | "eldest"
                | "elder"
                | "younger"
                | "youngest"
                | "old"
                | "two"
                | "other"
        ) {
            return None;
        }
        from += end + rest[end..].len() - rest[end..].trim_start_matches(' ').len();
    }
    None
}

/// The last person of a gender whom the narration names before a byte: of kin of one surname that is often enough.
fn last_named(cast: &Cast<'_>, at: usize, gender: Gender) -> Option<usize> {
    const PAGE: usize = 2_000;
    let before = cast.mentions.partition_point(|named| named.bytes.end <= at);
    let near = cast.mentions[..before].iter().rev();
    near.take_while(|named| named.bytes.end + PAGE > at)
        .find(|named| !named.is_spoken && cast.people[named.person].gender == Some(gender))
        .map(|named| named.person)
}

/// Whether somebody is named within reach of a byte.
fn is_near(cast: &Cast<'_>, person: usize, at: usize) -> bool {
    let from = cast
        .mentions
        .partition_point(|named| named.bytes.end + NEAR < at);
    cast.mentions[from..]
        .iter()
        .take_while(|named| named.bytes.start < at + NEAR)
        .any(|named| named.person == person)
}

/// The noun that is said again and again, and plainly more than any other.
fn plainest(nouns: BTreeMap<&'static str, Count>) -> Option<(&'static str, Count)> {
    let mut rows: Vec<_> = nouns.into_iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(count.times));
    let second = rows.get(1).map_or(0, |(_, count)| count.times);
    let (noun, count) = rows.into_iter().next()?;
    let is_couple = matches!(noun, "wife" | "husband");
    let least = if is_couple || count.is_mutual {
        2
    } else {
        LEAST
    };
    (count.times >= least && count.times * 2 >= 3 * second).then_some((noun, count))
}

fn state(
    cast: &Cast<'_>,
    tally: &mut Tally,
    owner: usize,
    kin: usize,
    noun: &'static str,
    count: Count,
) {
    const EACH: usize = 8;
    const MOST: usize = 3;
    let mention = cast.mentions.iter().position(|named| named.person == kin);
    let Some(mention) = mention else { return };
    let statement = Statement {
        mention,
        owner: Owner::His,
        noun,
        words: noun.to_owned(),
        is_felt: false,
        bytes: count.bytes,
    };
    let more = u32::try_from((count.times / EACH).min(MOST)).unwrap_or(0);
    tally.add(cast, statement, owner, SURE + more);
}
