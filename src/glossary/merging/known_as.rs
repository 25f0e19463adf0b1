//! Where the text itself says that two names are one person's: “born”, “known as”, “under the name of”.

use super::Mention;
use super::lore::Lore;
use super::person::PersonName;
use crate::document::{Document, Offset, TextRange};
use crate::glossary::language::titles::Gender;
use crate::glossary::language::titles::{is_noble, title};
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Two mentions of one person, as indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Alias {
    pub owner: usize,
    pub other: usize,
}

/// A byname that is no name by itself, “the Pen”, and the mention of whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Byname {
    pub owner: usize,
    pub range: TextRange,
    pub name: String,
}

fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

/// Between two names of one person, from the first to the second.
static BETWEEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?xi) ^ \s* [,(–—]? \s* (?:(?:who|was|is|were|had\ been|formerly|originally|also|better|usually|generally|popularly|commonly|
        afterwards|later|then|once|and|himself|herself)\s+)*
        (?: (?:born|née|nee|née\s+as|christened|baptised|baptized|nicknamed|alias|a\.?k\.?a\.?|surnamed|dubbed)
          | (?:[,(–—]\s*|was\ |is\ |also\ |better\ |usually\ |commonly\ |generally\ |afterwards\ )(?:known|called)
          | (?:[,(–—]\s*)(?:real|birth|pen|stage)\s+name
          | (?:whose|his|her)\s+(?:real|birth|full|maiden|pen|stage|true)\s+name\s+(?:was|is)
          | (?:under|by)\s+(?:the|his|her)\s+(?:pen[-\ ]|stage\ |assumed\ |real\ )?(?:name|pseudonym|alias)(?:\s+of)? )
        (?:\s*[,:]?\s*(?:as|by|of|simply|the|under|name|to\ (?:his|her|their)\ \w+)\b)* \s* [,:]? \s* [“‘\x22']? $",
    )
});

/// Before a name that somebody takes: “under the name of”, “bearing the name”. Not “a man by the name of”, “one who called himself”.
static TAKEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?xi) (?: ^ | (?: \b [a-z’',]+ ) \s+ )
        (?: (?:call|styl|nam)(?:ed|ing|s)\s+(?:himself|herself)
          | (?:goes|went|passed|known)\s+(?:\w+\s+)?by\s+the\s+name\s+of
          | chang(?:ed|ing)\s+(?:his|her)\s+name\s+to
          | (?:t(?:ook|ake|aken|aking)|adopt(?:ed|ing)?|assum(?:ed|ing)|chose|us(?:ed|ing)|bear(?:ing|s)?|bore|earn(?:ed|ing)|under)\s+
              (?:the|a|an|his|her)\s+(?:[\w-]+\s+){0,2} (?:name|pseudonym|nickname|alias|sobriquet)(?:\s+of)?
          | sign(?:ed|ing|s)?\s+(?:\w+\s+){0,4}(?:with\s+)?(?:the|his|her)\s+name(?:\s+of)? )
        \s*,?\s* [“‘\x22']? $",
    )
});

/// Before the name that somebody was given first.
static BORN: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?i)\b(he|she)\s+was\s+born\s+(?:as\s+)?$"));

/// After a name by which somebody is called.
static CALLED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"^,?\s(?:was\swhat|is\swhat|as)\s(?:\w+\s){1,5}(?:call|called|knew|nicknamed|named)\s(him|her)\b",
    )
});

/// A byname in quotation marks, or with “the” and a capital, after the word that says that it is one. Made for each text: it takes
/// close to a megabyte.
fn byname() -> Option<Regex> {
    pattern(
        r"(?x) \b(?:nicknamed|nick-?name(?:\s+(?:of|was))?,?|known\s+as|dubbed|called\s+(?:him|her)|was\s+called|sobriquet(?:\s+of)?|alias)\s+
        (?: [“‘] (?P<quoted>(?:[Tt]he\s)?\p{Lu}[\p{L}’-]*(?:\s(?:of\s|the\s)?\p{Lu}[\p{L}’-]*){0,3}) ,? [”’]
          | (?P<plain>the\s\p{Lu}[\p{L}’-]*(?:\s(?:of\s)?\p{Lu}[\p{L}’-]*){0,2}) )",
    )
}

/// All that the text says of names that are one person's. `mentions` are those of people, in text order.
pub(super) fn aliases(document: &Document, mentions: &[Mention], lore: &Lore) -> Vec<Alias> {
    let found = Finding {
        document,
        mentions,
        people: bearers(mentions, lore),
    };
    (0..mentions.len())
        .filter_map(|index| found.alias(index))
        .collect()
}

struct Finding<'a> {
    document: &'a Document,
    mentions: &'a [Mention],
    people: Vec<Bearer>,
}

/// Who is named by a mention, as far as the name alone tells.
struct Bearer {
    gender: Option<Gender>,
    /// The last word of the name, and how many mentions end in it.
    surname: String,
    count: u32,
}

fn bearers(mentions: &[Mention], lore: &Lore) -> Vec<Bearer> {
    let read = |mention: &Mention| {
        let name = PersonName::read(&mention.name, lore);
        let surname = name
            .as_ref()
            .and_then(|name| name.words.last().cloned())
            .unwrap_or_default();
        Bearer {
            gender: name.and_then(|name| name.gender),
            surname,
            count: 0,
        }
    };
    let mut people: Vec<Bearer> = mentions.iter().map(read).collect();
    let mut counts: HashMap<String, u32> = HashMap::new();
    people
        .iter()
        .for_each(|bearer| *counts.entry(bearer.surname.clone()).or_default() += 1);
    people
        .iter_mut()
        .for_each(|bearer| bearer.count = counts[&bearer.surname]);
    people
}

/// What is looked at before a name, in bytes.
const BEFORE: usize = 160;
/// A pronoun means one of this many people named before it,
const NEAR: usize = 12;
/// each of them by so much less likely than the next.
const FADING: f64 = 0.85;

impl Finding<'_> {
    fn alias(&self, index: usize) -> Option<Alias> {
        self.between(index)
            .or_else(|| self.ennobled(index))
            .or_else(|| self.born_before(index))
            .or_else(|| self.taken(index))
            .or_else(|| self.called_after(index))
    }

    /// The text of the same block before a mention.
    fn before(&self, index: usize) -> &str {
        let end = self.document.text.byte(self.mentions[index].range.start);
        let block = self.document.block_at(self.mentions[index].range.start);
        let start = block.map_or(end, |block| self.document.blocks[block].bytes.start);
        let text = self.document.text.as_str();
        let mut from = end.saturating_sub(BEFORE).max(start);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        text.get(from..end).unwrap_or_default()
    }

    /// “A, born B” and its like.
    fn between(&self, index: usize) -> Option<Alias> {
        let owner = index.checked_sub(1)?;
        let gap = self.gap(owner, index)?;
        // “A tale by X was called Y” says nothing of X.
        let is_subject = !["by ", "of ", "with ", "from ", "to ", "for "]
            .iter()
            .any(|word| self.before(owner).ends_with(word));
        let said = gap.len() < 90
            && BETWEEN.as_ref()?.is_match(gap)
            && (is_subject || gap.contains(['(', ',']));
        said.then_some(Alias {
            owner,
            other: index,
        })
    }

    /// “A, Lord B,”: a name and what he is called for his rank.
    fn ennobled(&self, index: usize) -> Option<Alias> {
        let owner = index.checked_sub(1)?;
        let first = |at: usize| {
            self.mentions[at]
                .name
                .split(' ')
                .next()
                .unwrap_or_default()
                .to_lowercase()
        };
        let is_office = |name: &str| {
            name.rsplit(' ')
                .next()
                .is_some_and(|word| title(&word.to_lowercase()).is_some())
        };
        let ranks = is_noble(&first(index))
            && title(&first(owner)).is_none()
            && !is_office(&self.mentions[owner].name)
            && self.mentions[owner].name.contains(' ');
        let after = self
            .document
            .text
            .as_str()
            .get(self.document.text.byte(self.mentions[index].range.end)..)?;
        let closed = after.starts_with([',', '.', ';', ')', ':']) && !after.starts_with(", and ");
        let listed =
            self.before(owner).trim_end().ends_with([',']) || self.before(owner).ends_with("and ");
        (ranks && closed && !listed && self.gap(owner, index)? == ", ").then_some(Alias {
            owner,
            other: index,
        })
    }

    fn gap(&self, first: usize, second: usize) -> Option<&str> {
        let byte = |offset| self.document.text.byte(offset);
        self.document
            .text
            .as_str()
            .get(byte(self.mentions[first].range.end)..byte(self.mentions[second].range.start))
    }

    /// “Born B in the year …, A”: the name after the first clause is the owner.
    fn born_before(&self, index: usize) -> Option<Alias> {
        let before = self.before(index).trim_end();
        let opens = before.ends_with("Born") && before.len() < 5
            || before.ends_with(". Born")
            || before.ends_with("\nBorn");
        let owner = index + 1;
        let gap = opens
            .then(|| {
                self.mentions
                    .get(owner)
                    .and_then(|_| self.gap(index, owner))
            })
            .flatten()?;
        let one_sentence =
            gap.len() < 160 && !gap.contains([';', '!', '?', '\n']) && !gap.contains(". ");
        (one_sentence && gap.ends_with(", ")).then_some(Alias {
            owner,
            other: index,
        })
    }

    /// “B was what his friends called him”: of the one who is in play.
    fn called_after(&self, index: usize) -> Option<Alias> {
        let end = self.document.text.byte(self.mentions[index].range.end);
        let found = CALLED
            .as_ref()?
            .captures(self.document.text.as_str().get(end..)?)?;
        let gender = if &found[1] == "her" {
            Gender::Female
        } else {
            Gender::Male
        };
        if found[0].starts_with([',']) || found[0].starts_with(" as") {
            // “A, or B, as they called him”.
            let owner = index.checked_sub(1)?;
            return (self.gap(owner, index)?.trim() == ", or").then_some(Alias {
                owner,
                other: index,
            });
        }
        in_play(&self.people, index, gender, Some(index)).map(|owner| Alias {
            owner,
            other: index,
        })
    }

    /// “He was born B”, “under the name of B”: of the one who is in play.
    fn taken(&self, index: usize) -> Option<Alias> {
        let before = self.before(index);
        if let Some(found) = BORN.as_ref()?.captures(before) {
            let gender = if found[1].eq_ignore_ascii_case("she") {
                Gender::Female
            } else {
                Gender::Male
            };
            return in_play(&self.people, index, gender, Some(index)).map(|owner| Alias {
                owner,
                other: index,
            });
        }
        let taken = TAKEN.as_ref()?.find(before)?.as_str().trim_start();
        if ["who ", "that ", "one "]
            .iter()
            .any(|word| taken.starts_with(word))
        {
            return None;
        }
        let owner = owner(
            self.document,
            self.mentions,
            &self.people,
            self.mentions[index].range.start,
            index,
            Some(index),
        )?;
        Some(Alias {
            owner,
            other: index,
        })
    }
}

/// Of those named shortly before `index` the one whom a pronoun means: named often in the text, and named lately.
fn in_play(people: &[Bearer], index: usize, gender: Gender, not: Option<usize>) -> Option<usize> {
    let fits = |&at: &usize| {
        let other = not.is_none_or(|not| people[at].surname != people[not].surname);
        people[at].gender.is_none_or(|own| own == gender) && other
    };
    let weight = |at: usize| f64::from(people[at].count) * FADING.powi((index - at) as i32);
    (index.saturating_sub(NEAR)..index)
        .filter(fits)
        .max_by(|&a, &b| weight(a).total_cmp(&weight(b)))
}

/// Of whom a clause tells that ends at a position: the last person named in its sentence, else the one whom its pronoun means.
fn owner(
    document: &Document,
    mentions: &[Mention],
    people: &[Bearer],
    at: Offset,
    index: usize,
    not: Option<usize>,
) -> Option<usize> {
    let here = document.text.byte(at);
    let text = document.text.as_str();
    let sentence = text[..here]
        .rfind(['.', '!', '?', '\n'])
        .map_or(0, |sign| sign + 1);
    let last = index.checked_sub(1)?;
    if document.text.byte(mentions[last].range.start) >= sentence {
        return Some(last);
    }
    let pronoun = text[sentence..here]
        .split(|c: char| !c.is_alphabetic())
        .find_map(|word| match word {
            "he" | "He" | "him" | "his" | "His" => Some(Gender::Male),
            "she" | "She" | "her" | "Her" => Some(Gender::Female),
            _ => None,
        })?;
    in_play(people, index, pronoun, not)
}

/// Bynames that the tagger takes for no name. `taken` are the ranges of all mentions, in text order.
pub(super) fn bynames(
    document: &Document,
    mentions: &[Mention],
    taken: &[TextRange],
    lore: &Lore,
) -> Vec<Byname> {
    let Some(pattern) = byname() else {
        return Vec::new();
    };
    let people = bearers(mentions, lore);
    let found = pattern
        .captures_iter(document.text.as_str())
        .filter_map(|found| {
            let name = found.name("quoted").or_else(|| found.name("plain"))?;
            let range = document.text.range_of_bytes(name.range());
            let after = taken.partition_point(|taken| taken.end <= range.start);
            let is_free = taken
                .get(after)
                .is_none_or(|taken| taken.start >= range.end);
            let index = mentions.partition_point(|mention| mention.range.start < range.start);
            let cue = document.text.offset(found.get(0)?.start());
            let owner = owner(document, mentions, &people, cue, index, None)?;
            // “New York, known as the Big Apple”: that is of what stands right before it.
            let last = after.checked_sub(1).map(|last| taken[last]);
            let of_other = last.is_some_and(|last| {
                cue.index().saturating_sub(last.end.index()) < 24
                    && (index == 0 || last != mentions[index - 1].range)
            });
            (is_free && !of_other).then(|| Byname {
                owner,
                range,
                name: name.as_str().to_owned(),
            })
        });
    found.collect()
}
