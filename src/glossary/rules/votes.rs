//! What stands around a name, and of what kind it is by that and by its own words.

use super::runs::Run;
use crate::glossary::EntryKind;
use crate::glossary::language::Language;
use crate::glossary::language::listed::Token;
use crate::glossary::language::word_lists::{WordLists, class};
use crate::glossary::names::{after, before, before as previous, is_determined};

/// What all mentions of one name show together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    pub count: u32,
    /// Half votes for being a person, and a place.
    pub person: u32,
    pub place: u32,
    /// Seen where a capital means a name.
    pub inside: u32,
    /// Has a title; has a word of a place; has a given name first.
    pub titled: bool,
    pub named_place: bool,
    pub given: bool,
    /// A name in the list of places, and not also a word or a given name.
    pub known_place: bool,
    pub institution: Option<EntryKind>,
    pub words: usize,
    pub ends_like_a_place: bool,
    pub is_acronym: bool,
}

impl Votes {
    /// Adds a mention. `keys` are the nominatives of its words.
    pub fn add(&mut self, block: &[Token<'_>], run: &Run, keys: &[String], lists: &WordLists) {
        let first = run.words.start;
        let last = run.words.end - 1;
        let name = keys.get(run.titles..).unwrap_or_default();
        let own = |at: usize| name.get(at).map_or(0, |key| lists.class(key));
        self.count += 1;
        self.inside += u32::from(!block[first].opens);
        self.titled |= run.titles > 0;
        self.named_place |= run.named_place;
        self.given |= own(0) & class::GIVEN != 0
            && (own(0) & (class::DOUBTFUL | class::COMMON) == 0 || name.len() > 1);
        let whole = lists.class(&name.join(" "));
        self.known_place |=
            whole & class::PLACE != 0 && whole & (class::COMMON | class::GIVEN) == 0;
        self.words = name.len();
        self.ends_like_a_place |= name.last().is_some_and(|key| lists.ends_like_a_place(key));
        self.named_place |=
            name.len() == 1 && name.last().is_some_and(|key| lists.ends_like_a_street(key));
        self.ends_like_a_place |= name.len() > 1 && own(0) & class::PLACE_PART != 0;
        self.is_acronym |= name.len() == 1 && block[first].is_all_capital();
        self.institution = self.institution.or_else(|| {
            let has = |class: u32| (0..name.len()).any(|at| own(at) & class != 0) && name.len() > 1;
            if has(class::ORGANISATION) {
                Some(EntryKind::Organisation)
            } else {
                has(class::EVENT).then_some(EntryKind::Event)
            }
        });
        self.look_around(block, first, last, lists.language);
    }

    fn look_around(&mut self, block: &[Token<'_>], first: usize, last: usize, language: Language) {
        let (before, after) = (before(block, first), after(block, last));
        let is = |word: Option<&Token<'_>>, class: u32| {
            word.is_some_and(|word| (!word.is_capital() || word.opens) && word.is(class))
        };
        let weak = is(before, class::WEAK_LOCATIVE);
        let gone = weak && first > 1 && is(previous(block, first - 1), class::MOTION);
        let placed = weak || is(before, class::LOCATIVE);
        self.place += 2 * u32::from(is(before, class::LOCATIVE) || gone) + u32::from(weak && !gone);
        self.person += u32::from(is(before, class::COMPANION));
        // “In Rosenau wusste das keiner”: who knew it is named later.
        self.person += 2 * u32::from(is(after, class::VERB) && !placed)
            + 2 * u32::from(is(before, class::VERB));
        self.person += 2 * u32::from(before.is_some_and(|word| word.is(class::KIN)));
        if is_determined(block, first) && language != Language::German {
            // “la Seine”, “el Tajo”: rivers and lands have their article, people do not.
            self.place += 1;
            self.person = self.person.saturating_sub(1);
        }
    }

    /// The kind of the name; none where nothing tells that it is a name worth listing.
    #[must_use]
    pub fn kind(&self) -> Option<EntryKind> {
        if self.titled {
            return Some(EntryKind::Person);
        }
        if self.institution.is_some() {
            return self.institution;
        }
        if self.named_place || self.known_place {
            return Some(EntryKind::Place);
        }
        if self.is_acronym {
            return (self.count > 1).then_some(EntryKind::Organisation);
        }
        if self.given && self.place <= self.person + 2 * self.count {
            return Some(EntryKind::Person);
        }
        if self.ends_like_a_place && self.place >= self.person && (self.place > 0 || self.count > 1)
        {
            return Some(EntryKind::Place);
        }
        if self.place > 1 && self.place > self.person && self.place * 3 >= self.count {
            return Some(EntryKind::Place);
        }
        let person =
            self.person > 1 && self.person > self.place && (self.inside > 0 || self.person > 3);
        let two =
            self.words > 1 && self.person >= self.place && (self.person > 0 || self.count > 1);
        (person || self.inside > 0 && two).then_some(EntryKind::Person)
    }
}
