//! Which German words are names, where every noun has a capital: what is never used as a noun, and is used as a name.

use super::lore;
use crate::glossary::language::listed::Token;
use crate::glossary::language::word_lists::class;
use crate::glossary::names::{Evidence, before, is_determined};

/// Whether a word is a name where it stands.
#[must_use]
pub fn is_german_name(block: &[Token<'_>], at: usize, evidence: &Evidence<'_>) -> bool {
    let word = &block[at];
    let key = evidence.nominative(&word.key);
    let class = evidence.lists.class(&key);
    let known = class & (class::GIVEN | class::PLACE) != 0;
    if known && class & (class::DOUBTFUL | class::COMMON) == 0 {
        // “ein Otto” is still Otto, and rivers have their article; a given name with an adjective is one of several.
        return true;
    }
    if evidence.lists.ends_like_a_street(&key)
        && class & class::COMMON == 0
        && evidence.of(&key).lower == 0
    {
        return !before(block, at)
            .is_some_and(|word| word.key.starts_with("ein") || word.key.starts_with("kein"));
    }
    if is_determined(block, at) || class & (class::COMMON | class::TITLE | class::KIN) != 0 {
        return false;
    }
    is_used_as_name(&key, evidence)
        || after_given(block, at, evidence)
        || after_noun(block, at, evidence)
}

fn after_given(block: &[Token<'_>], at: usize, evidence: &Evidence<'_>) -> bool {
    before(block, at).is_some_and(|first| first.is_capital() && first.is(class::GIVEN))
        && evidence.of(&block[at].key).lower == 0
}

/// “Apotheker Lunn”: after a noun without anything between stands a name.
fn after_noun(block: &[Token<'_>], at: usize, evidence: &Evidence<'_>) -> bool {
    let seen = evidence.of(&block[at].key);
    before(block, at).is_some_and(|first| {
        let noun = evidence.of(&first.key);
        first.is_capital() && !first.opens && noun.determined > 0 && !first.is(class::PLACE)
    }) && seen.lower + seen.determined == 0
        && !evidence.lists.ends_like_a_noun(&block[at].key)
}

/// What the whole text shows of a word.
fn is_used_as_name(key: &str, evidence: &Evidence<'_>) -> bool {
    let seen = evidence.of(key);
    let all = seen.capital + seen.opening;
    if seen.lower > 0 || evidence.lists.ends_like_a_noun(key) || seen.determined * 4 > all {
        return false;
    }
    // A title or a kinsman before it says all; what it does and where it stands must be said twice.
    let person = seen.person > 2 || seen.person > 1 && seen.determined == 0 && seen.capital > 0;
    // A noun of a long text has its article somewhere; a name that is never without a deed needs none.
    let somebody = all > 2
        && seen.capital > 0
        && seen.determined * 6 <= all
        && seen.person > 0
        && seen.person * 6 >= all
        || all > 1 && seen.capital > 0 && seen.determined == 0 && lore::is_given(key);
    let place = evidence.lists.ends_like_a_place(key) && seen.determined <= seen.place + 1
        || seen.place > 1 && seen.determined == 0 && seen.place * 3 >= all;
    let town = seen.place > 0 && seen.determined == 0 && lore::is_place(key);
    person || somebody || place || town
}
