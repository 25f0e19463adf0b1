//! What stands around a name, and of what kind it is by that and by its own words.

use super::lore;
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
    /// Seen after an article, and doing something.
    pub determined: u32,
    /// Seen where only a place stands.
    pub located: u32,
    pub acts: u32,
    /// Given names and towns of the great tables, which hold common words as well.
    pub may_be_given: bool,
    pub may_be_place: bool,
    /// Its last word is one letter.
    pub is_initial: bool,
    /// A patronymic is nobody's but a person's.
    pub patronymic: bool,
    pub language: Option<Language>,
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
        self.is_initial |= name.last().is_some_and(|key| key.chars().count() < 2);
        self.language = Some(lists.language);
        self.may_be_given |= name.first().is_some_and(|key| lore::is_given(key));
        self.may_be_place |= name.len() == 1 && name.first().is_some_and(|key| lore::is_place(key));
        self.patronymic |= lists.language == Language::Russian
            && name.iter().any(|key| {
                key.chars().count() > 5
                    && (key.ends_with("ич") || key.ends_with("вна") || key.ends_with("ична"))
            });
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
            word.is_some_and(|word| {
                // “В. Лунин” has an initial, “В Лунине” a preposition.
                let is_initial = word.is_initial() && block[first].byte > word.end() + 1;
                (!word.is_capital() || word.opens) && !is_initial && word.is(class)
            })
        };
        let weak = is(before, class::WEAK_LOCATIVE);
        let gone = weak && first > 1 && is(previous(block, first - 1), class::MOTION);
        let article = is_determined(block, first) && language != Language::German && first > 0;
        // “en el Tajo”
        let within = article && is(previous(block, first - 1), class::LOCATIVE);
        let placed = weak || within || is(before, class::LOCATIVE);
        // “à Wen” is there; “de Wen”, and “a Wen” in Spanish, may be somebody.
        let there = weak && before.is_some_and(|word| matches!(word.key.as_str(), "à" | "ad"))
            || weak && language == Language::Italian && before.is_some_and(|word| word.key == "a");
        self.located += u32::from(is(before, class::LOCATIVE) || gone || within || there);
        self.place += 2 * u32::from(within);
        self.place += 2 * u32::from(is(before, class::LOCATIVE) || gone) + u32::from(weak && !gone);
        self.person += u32::from(is(before, class::COMPANION));
        let is_determined = is_determined(block, first) && language != Language::German;
        // “disse la Volpe”: the verb stands before the article.
        let said_before = is_determined && first > 0 && is(previous(block, first - 1), class::VERB);
        // “In Rosenau wusste das keiner”: who knew it is named later.
        let speaks = is(after, class::VERB) && !placed || is(before, class::VERB) || said_before;
        let does = after.is_some_and(|word| {
            !word.is_capital() && word.class == 0 && lore::ends_like_a_deed(&word.key, language)
        });
        self.person += 2 * u32::from(is(after, class::VERB) && !placed)
            + 2 * u32::from(is(before, class::VERB) || said_before)
            + u32::from(does && !placed && !speaks);
        self.acts += u32::from(speaks || does);
        self.person += 2 * u32::from(before.is_some_and(|word| word.is(class::KIN)));
        self.determined += u32::from(is_determined);
    }

    /// The kind of the name; none where nothing tells that it is a name worth listing.
    #[must_use]
    pub fn kind(&self) -> Option<EntryKind> {
        // “la Seine”, “el Tajo”: rivers and lands have their article, people do not, unless they speak and act: “la Volpe”.
        let is_role = self.determined * 2 > self.count;
        if is_role && self.located == 0 && self.acts > 0 && self.count > 2 && !self.known_place {
            return Some(EntryKind::Person);
        }
        let quiet = self.determined.saturating_sub(2 * self.acts);
        let votes = Self {
            place: self.place + quiet,
            person: self.person.saturating_sub(quiet),
            ..self.clone()
        };
        // “Le Proviseur entra”, said once, is a role and no name.
        let is_passing = is_role && self.count < 3 && !self.given && !self.titled;
        votes
            .kind_by_votes()
            .filter(|kind| !is_passing || *kind != EntryKind::Person)
            .or_else(|| self.by_capitals())
    }

    /// The kind of a name of which nothing is known but its capital, in languages where that tells names: what the text names again
    /// and again, and nowhere as a place, is somebody.
    fn by_capitals(&self) -> Option<EntryKind> {
        let tells = !matches!(
            self.language,
            None | Some(Language::German | Language::Other)
        );
        let again = self.count > 1 || self.may_be_given && self.words > 1;
        let bare = self.determined * 4 <= self.count && !self.is_initial;
        let seen = self.inside > 0 || self.acts > 0;
        let somebody = tells && seen && again && bare && self.place == 0;
        let given =
            self.may_be_given && !self.may_be_place && self.inside > 0 && bare && self.count > 1;
        (somebody || given && self.place <= self.person).then_some(EntryKind::Person)
    }

    fn kind_by_votes(&self) -> Option<EntryKind> {
        if self.is_initial {
            return None;
        }
        if self.titled || self.patronymic {
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
        // “in Rathenow”: once is enough of a town that the tables know.
        let known_town = self.may_be_place && self.located > 0 && self.inside > 0;
        if (self.place > 1 || known_town)
            && self.place > self.person
            && self.place * 3 >= self.count
        {
            return Some(EntryKind::Place);
        }
        let person =
            self.person > 1 && self.person > self.place && (self.inside > 0 || self.person > 3);
        let two =
            self.words > 1 && self.person >= self.place && (self.person > 0 || self.count > 1);
        (person || self.inside > 0 && two).then_some(EntryKind::Person)
    }
}
