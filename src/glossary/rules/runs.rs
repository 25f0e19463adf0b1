//! Words that make one name together: a title with what follows it, given names with a surname, a street with its name.

use super::lore::ends_like_a_deed;
use super::nouns::is_german_name;
use crate::glossary::language::Language;
use crate::glossary::language::listed::{Gap, Token};
use crate::glossary::language::word_lists::class;
use crate::glossary::names::{Evidence, after, before, is_determined};
use std::ops::Range;

/// A name has no more words.
const LONGEST: usize = 6;

/// Words of a block that are one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub words: Range<usize>,
    /// How many of them, at the beginning, are titles.
    pub titles: usize,
    /// It has a word that says that it is a place, or stands after one.
    pub named_place: bool,
}

/// The names of a block, in text order.
#[must_use]
pub fn runs(block: &[Token<'_>], evidence: &Evidence<'_>) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < block.len() {
        let run = titled(block, at, evidence)
            .or_else(|| led(block, at, evidence))
            .or_else(|| followed(block, at, evidence))
            .or_else(|| plain(block, at, evidence));
        match run {
            Some(run) => {
                at = run.words.end.max(at + 1);
                runs.push(run);
            }
            None => at += 1,
        }
    }
    runs
}

/// “Herr Doktor Wenzel”, “le comte de Brissance”: titles and a name.
fn titled(block: &[Token<'_>], start: usize, evidence: &Evidence<'_>) -> Option<Run> {
    let is_title = |at: usize| block.get(at).is_some_and(|word| word.is(class::TITLE));
    let mut at = start;
    while is_title(at) && at - start < 3 && after(block, at).is_some() {
        at += 1;
        // “monsieur l’abbé”
        if evidence.lists.language == Language::French
            && block
                .get(at)
                .is_some_and(|word| matches!(word.key.as_str(), "l" | "le" | "la"))
            && is_title(at + 1)
        {
            at += 1;
        }
    }
    if at == start {
        return None;
    }
    // “Sein Vater Ulrich”: that says what he is, and is no title.
    let is_german = evidence.lists.language == Language::German;
    if is_german && block[start].is(class::KIN) && is_determined(block, start) {
        return None;
    }
    // A given name can be a title as well; then it is a name: “Regina Weber”.
    let name = if starts_name(block, at) {
        at
    } else {
        particles(block, at).filter(|name| starts_name(block, *name))?
    };
    let alone = block[name].opens
        || block[name].is(class::COMMON | class::KIN) && !block[name].is(class::GIVEN);
    // “Herr Doktor”, and “madre di Lucia”: a title alone, and somebody else.
    let of_kin = name > at && block[at - 1].is(class::KIN);
    let alone = alone || of_kin || block[name].is(class::TITLE) && !block[name].is(class::GIVEN);
    if alone || block[name].is(class::PLACE) && name > at && !is_noble(&block[at - 1]) {
        return None;
    }
    let end = extended(block, name, evidence);
    Some(Run {
        words: start..end,
        titles: at - start,
        named_place: false,
    })
}

/// “Prinz von Preußen”: only of the nobility is a land part of the name.
fn is_noble(title: &Token<'_>) -> bool {
    title.is(class::MALE_TITLE | class::FEMALE_TITLE)
}

/// Whether a word can be a name after a title.
fn starts_name(block: &[Token<'_>], at: usize) -> bool {
    block
        .get(at)
        .is_some_and(|word| word.is_capital() && word.gap == Gap::Joined && !word.is_all_capital())
}

/// The first word after small words that stand inside names; none where there are none.
fn particles(block: &[Token<'_>], at: usize) -> Option<usize> {
    let small = |at: usize, class: u32| {
        block
            .get(at)
            .is_some_and(|word| !word.is_capital() && word.gap == Gap::Joined && word.is(class))
    };
    if !small(at, class::PARTICLE) {
        return None;
    }
    Some(if small(at + 1, class::PARTICLE | class::ARTICLE) {
        at + 2
    } else {
        at + 1
    })
}

/// “rue des Tanneurs”, “улица Гоголя”; “die Stadt Hamburg” without its first word.
fn led(block: &[Token<'_>], start: usize, evidence: &Evidence<'_>) -> Option<Run> {
    let lead = &block[start];
    let (inside, teller) = (lead.is(class::PLACE_LEAD), lead.is(class::PLACE_TELLER));
    let german = evidence.lists.language == Language::German;
    if !inside && !teller || lead.is_capital() && !german && !lead.is(class::PLACE_PART) {
        return None;
    }
    let name = if starts_name(block, start + 1) {
        start + 1
    } else {
        particles(block, start + 1).filter(|name| starts_name(block, *name))?
    };
    if block[name].is(class::COMMON) || german && evidence.of(&block[name].key).determined > 0 {
        return None;
    }
    // “la place de Claire”: what belongs to somebody has no name.
    if name > start + 1 && block[name].is(class::GIVEN) && !block[name].is(class::DOUBTFUL) {
        return None;
    }
    let mut end = name + 1;
    while end < name + 3 && starts_name(block, end) && !block[end].is(class::COMMON) {
        end += 1;
    }
    Some(Run {
        words: if inside { start } else { name }..end,
        titles: 0,
        named_place: true,
    })
}

/// “Садовая улица”: a name before the word that tells what it is.
fn followed(block: &[Token<'_>], start: usize, evidence: &Evidence<'_>) -> Option<Run> {
    if evidence.lists.language != Language::Russian
        || !block[start].is_capital()
        || block[start].is(class::COMMON)
    {
        return None;
    }
    let adjective = [
        "ая", "ой", "ую", "ий", "ый", "ого", "ому", "ом", "ем", "им", "ым",
    ];
    let fits = adjective.iter().any(|end| block[start].key.ends_with(end));
    let lead =
        after(block, start).is_some_and(|next| !next.is_capital() && next.is(class::PLACE_LEAD));
    (fits && lead).then_some(Run {
        words: start..start + 2,
        titles: 0,
        named_place: true,
    })
}

fn plain(block: &[Token<'_>], start: usize, evidence: &Evidence<'_>) -> Option<Run> {
    if !begins(block, start, evidence) {
        return None;
    }
    let end = extended(block, start, evidence);
    // An initial alone is nobody.
    let alone = end == start + 1 && block[start].is_initial();
    (!alone).then_some(Run {
        words: start..end,
        titles: 0,
        named_place: false,
    })
}

/// Whether a name begins with a word.
fn begins(block: &[Token<'_>], at: usize, evidence: &Evidence<'_>) -> bool {
    let word = &block[at];
    if !word.is_capital()
        || word.is(class::COMMON) && !word.is(class::GIVEN | class::PLACE | class::ORGANISATION)
    {
        return false;
    }
    let followed =
        after(block, at).is_some_and(|next| next.is_capital() && !next.is(class::COMMON));
    if word.is_all_capital() {
        return word.text.chars().count() < 7 && !is_number(&word.key);
    }
    if word.is(class::ORGANISATION | class::EVENT) && !word.opens {
        return after(block, at).is_some();
    }
    if word.is_initial() {
        return followed && !word.opens;
    }
    let certain = word.is(class::GIVEN | class::PLACE) && !word.is(class::DOUBTFUL | class::COMMON);
    if evidence.lists.language == Language::German {
        return is_german_name(block, at, evidence)
            || certain && !word.is(class::PLACE) && followed;
    }
    let seen = evidence.of_all_cases(&word.key);
    if certain && seen.lower <= seen.capital {
        return true;
    }
    if !word.opens || evidence.is_name(&word.key) {
        return evidence.is_name(&word.key);
    }
    // A capital here is owed to the sentence, unless a name follows or the text has the word often and never small.
    let name_next = after(block, at).is_some_and(|next| {
        next.is_capital()
            && evidence.is_name(&next.key)
            && !next.is(class::COMMON | class::GIVEN | class::PLACE)
    });
    let is_verb = evidence.lists.language == Language::Russian && is_russian_verb(&word.key);
    let acts = after(block, at).is_some_and(|next| {
        next.is(class::VERB)
            || next.class == 0 && ends_like_a_deed(&next.key, evidence.lists.language)
    });
    let again = acts && seen.opening > 1 || seen.opening > 3;
    seen.lower == 0 && word.class == 0 && !is_verb && (name_next || again)
}

/// A sentence may begin with its verb: “Вошёл Громов”.
fn is_russian_verb(key: &str) -> bool {
    [
        "л", "ла", "ли", "лось", "лся", "лась", "лись", "те", "ть", "ет", "ит",
    ]
    .iter()
    .any(|end| key.ends_with(end))
}

/// “XIV” and its like.
fn is_number(key: &str) -> bool {
    key.chars().all(|c| "ivxlcdm".contains(c))
}

/// The end of a name that begins with a word.
fn extended(block: &[Token<'_>], start: usize, evidence: &Evidence<'_>) -> usize {
    let mut end = start + 1;
    while end - start < LONGEST {
        let Some(next) = block.get(end).filter(|next| next.gap == Gap::Joined) else {
            break;
        };
        if next.is_capital() {
            if !continues(block, end, evidence) {
                break;
            }
            end += 1;
            continue;
        }
        let Some(name) = particles(block, end).filter(|name| starts_name(block, *name)) else {
            break;
        };
        let institution = block[start].is(class::ORGANISATION | class::EVENT);
        // “Anne de Paris”: that is her town, not her name.
        let is_listed =
            block[name].is(class::PLACE | class::GIVEN | class::COMMON | class::TITLE | class::KIN)
                && !institution;
        if is_listed || evidence.lists.language == Language::Russian {
            break;
        }
        end = name + 1;
    }
    end
}

/// Whether a capitalised word goes on with the name before it.
fn continues(block: &[Token<'_>], at: usize, evidence: &Evidence<'_>) -> bool {
    let word = &block[at];
    if word.is(class::COMMON) && !word.is(class::GIVEN | class::PLACE)
        || word.is_all_capital() && !word.is_initial()
    {
        return false;
    }
    if evidence.lists.language != Language::German {
        return true;
    }
    let seen = evidence.of(&word.key);
    let known = word.is(class::GIVEN | class::PLACE);
    let person = before(block, at)
        .is_some_and(|first| first.is(class::GIVEN | class::TITLE) || first.is_initial())
        || at > 0 && is_german_name(block, at - 1, evidence);
    let institution = before(block, at).is_some_and(|first| first.is(class::ORGANISATION))
        && word.is(class::PLACE);
    institution
        || person
            && !evidence.lists.ends_like_a_noun(&word.key)
            && (known || seen.lower + seen.determined == 0)
}
