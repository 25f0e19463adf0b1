//! Which forms can be one person's: every pair that names allow, with how strongly and why.

use super::forms::Forms;
use super::lore::Lore;
use super::person::PersonName;
use crate::glossary::language::titles::Gender;
use crate::glossary::language::titles::{Before, Marriage};
use std::collections::{BTreeSet, HashMap};

/// Why two forms may be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Reason {
    /// The same full name, longer or shorter.
    FullName,
    /// A short form of a given name before the same surname.
    ShortGiven,
    Initial,
    /// A given name alone.
    Given,
    /// A surname alone.
    Surname,
    /// A title before a surname.
    Titled,
    /// A short form of a given name alone.
    Nickname,
    /// A woman of one given name and two surnames.
    Marriage,
}

/// Two forms that may be one person's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub a: usize,
    pub b: usize,
    /// From 0 to 100.
    pub strength: f32,
    pub reason: Reason,
}

/// A weaker link joins nobody.
pub(super) const WEAKEST: f32 = 30.0;

/// A link weaker than this is not even offered.
const FAINTEST: f32 = 20.0;

/// All links of a text, the strongest first.
pub(super) fn links(forms: &Forms, length: usize, lore: &Lore) -> Vec<Link> {
    let mut finding = Finding {
        forms,
        men: HashMap::new(),
        women: HashMap::new(),
        bearers: HashMap::new(),
        length,
        lore,
    };
    finding.count_families();
    let mut links: Vec<Link> = finding
        .pairs()
        .into_iter()
        .filter_map(|(a, b)| finding.link(a, b))
        .collect();
    let count = |link: &Link| forms.all[link.a].count + forms.all[link.b].count;
    links.sort_by(|x, y| {
        y.strength
            .total_cmp(&x.strength)
            .then(count(y).cmp(&count(x)))
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    links
}

struct Finding<'a> {
    forms: &'a Forms,
    /// Given names of the men of each surname.
    men: HashMap<&'a str, Vec<&'a str>>,
    /// Surnames of the women of each given name.
    women: HashMap<&'a str, Vec<&'a str>>,
    /// How many surnames go with a given name.
    bearers: HashMap<&'a str, usize>,
    /// Of the text, in bytes.
    length: usize,
    lore: &'a Lore,
}

/// More forms than this do not share a word in any text worth joining.
const CROWD: usize = 400;

impl<'a> Finding<'a> {
    fn count_families(&mut self) {
        for form in &self.forms.all {
            let (Some(given), Some(surname)) = (form.name.given(), form.name.surname()) else {
                continue;
            };
            let (names, own, key) = match form.name.gender {
                Some(Gender::Female) => (&mut self.women, surname, given),
                _ => (&mut self.men, given, surname),
            };
            let names = names.entry(key).or_default();
            if names
                .iter()
                .all(|other| self.lore.given_names(other, own) == 0)
            {
                names.push(own);
            }
        }
        let mut pairs: Vec<(&str, &str)> = self
            .forms
            .all
            .iter()
            .filter_map(|form| Some((form.name.given()?, form.name.surname()?)))
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
            .into_iter()
            .for_each(|(given, _)| *self.bearers.entry(given).or_default() += 1);
    }

    /// Pairs of forms that share a word, or whose given names are short for each other.
    fn pairs(&self) -> BTreeSet<(usize, usize)> {
        let mut by_word: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut by_given: HashMap<&str, Vec<usize>> = HashMap::new();
        for (number, form) in self.forms.all.iter().enumerate() {
            let core = form.name.core();
            for word in core {
                by_word.entry(word).or_default().push(number);
            }
            if let Some(first) = core.first().filter(|first| self.lore.is_given(first)) {
                by_given.entry(first).or_default().push(number);
            }
        }
        let mut pairs = BTreeSet::new();
        let mut cross = |these: &[usize], those: &[usize]| {
            for &a in these.iter().take(CROWD) {
                pairs.extend(
                    those
                        .iter()
                        .take(CROWD)
                        .filter(|&&b| a != b)
                        .map(|&b| (a.min(b), a.max(b))),
                );
            }
        };
        by_word.values().for_each(|these| cross(these, these));
        let given: Vec<(&&str, &Vec<usize>)> = by_given.iter().collect();
        for (index, (one, these)) in given.iter().enumerate() {
            for (other, those) in &given[index + 1..] {
                if self.lore.is_nickname(one, other) {
                    cross(these, those);
                }
            }
        }
        pairs
    }

    fn link(&self, a: usize, b: usize) -> Option<Link> {
        let (one, other) = (&self.forms.all[a].name, &self.forms.all[b].name);
        let (reason, base) = match (one.is_single(), other.is_single()) {
            (false, false) => self.of_full(one, other)?,
            (true, true) => self.of_singles(one, other)?,
            (true, false) => self.of_single(one, other)?,
            (false, true) => self.of_single(other, one)?,
        };
        let strength = base * self.closeness(a, b, reason);
        (strength >= FAINTEST).then_some(Link {
            a,
            b,
            strength,
            reason,
        })
    }

    /// What it is worth that two forms stand near each other, or that they do not: whoever is called by his full name is called by
    /// the shorter one thereafter.
    fn closeness(&self, a: usize, b: usize, reason: Reason) -> f32 {
        let (near, chance) = self.forms.nearness(a, b, self.length);
        let (rarer, commoner) = (
            self.forms.all[a].count.min(self.forms.all[b].count),
            self.forms.all[a].count.max(self.forms.all[b].count),
        );
        match reason {
            Reason::FullName | Reason::ShortGiven => return 1.0,
            Reason::Initial => return 0.6 + 0.4 * near,
            Reason::Marriage => return 0.8,
            // A nickname that a long text drops once or twice may be anybody's.
            Reason::Nickname if rarer < 3 && commoner > 7 => return 0.5,
            _ => {}
        }
        // By chance as near as it is: nothing is learnt. Farther than chance would have it: two people, unless both are well known
        // and nobody else bears the name.
        let least = if rarer > 3 && self.is_sole(a, b) {
            0.55
        } else {
            0.36
        };
        let more = ((near - chance * 0.5).max(0.0) / (1.0 - chance * 0.5) * 1.3).min(1.0);
        // Whoever is met once or twice is always near somebody of his name.
        let known = 0.8 + 0.2 * (rarer as f32 / 8.0).min(1.0);
        let known = if commoner > 20 { known } else { 1.0 };
        (least + (1.0 - least) * more) * known
    }

    /// Whether no two full names, of men or of women, fit the words that two forms have in common.
    fn is_sole(&self, a: usize, b: usize) -> bool {
        let shared = |word: &&String| self.forms.all[b].name.core().contains(word);
        self.forms.all[a]
            .name
            .core()
            .iter()
            .filter(shared)
            .all(|word| {
                let bearers =
                    |names: &HashMap<&str, Vec<&str>>| names.get(word.as_str()).map_or(0, Vec::len);
                bearers(&self.men) < 2
                    && bearers(&self.women) < 2
                    && self
                        .bearers
                        .get(word.as_str())
                        .is_none_or(|count| *count < 2)
            })
    }

    fn of_full(&self, one: &PersonName, other: &PersonName) -> Option<(Reason, f32)> {
        match one.likeness(other, self.lore) {
            5 => return Some((Reason::FullName, 100.0)),
            4 => return Some((Reason::FullName, 95.0)),
            3 => return Some((Reason::FullName, 90.0)),
            2 => return Some((Reason::ShortGiven, 80.0)),
            1 => return Some((Reason::Initial, 55.0)),
            _ => {}
        }
        let woman = |name: &PersonName| name.gender == Some(Gender::Female);
        let married = woman(one)
            && woman(other)
            && one.given() == other.given()
            && one.surname() != other.surname();
        let two = |given: &str| {
            !self.forms.is_surname(given)
                && self
                    .women
                    .get(given)
                    .is_some_and(|surnames| surnames.len() == 2)
        };
        (married && one.given().is_some_and(two)).then_some((Reason::Marriage, 48.0))
    }

    /// A name of one word against a full name.
    fn of_single(&self, single: &PersonName, full: &PersonName) -> Option<(Reason, f32)> {
        let word = single.core().last()?;
        if single.titled == Some(Before::Sole)
            || single.suffix.is_some() && single.suffix != full.suffix
        {
            return None;
        }
        let given = full
            .given()
            .map_or(0, |given| self.lore.given_names(word, given));
        let surname = full.surname() == Some(word.as_str());
        let woman = full.gender == Some(Gender::Female);
        match single.titled {
            // “Sir William” is rather Sir William Lunn than William Marsh.
            Some(Before::Given) if given == 3 => Some((
                Reason::Given,
                if single.title == full.title {
                    84.0
                } else {
                    72.0
                },
            )),
            Some(Before::Given) => None,
            Some(Before::Surname) => match single.marriage {
                // “Mrs X” is a woman's husband's name: of her own full name only where nobody else bears it.
                Some(Marriage::Married) => (surname && woman).then_some((Reason::Titled, 50.0)),
                // With two men of a name, Mr X is neither, or their father.
                _ if self.men.get(word.as_str()).is_some_and(|men| men.len() > 1) => {
                    surname.then_some((Reason::Titled, 40.0))
                }
                _ => surname.then_some((Reason::Titled, 58.0)),
            },
            Some(Before::Either) if given == 2 && single.title == full.title => {
                Some((Reason::Given, 66.0))
            }
            Some(Before::Either | Before::Sole) if given == 3 => Some((Reason::Given, 70.0)),
            Some(Before::Either | Before::Sole) => surname.then_some((Reason::Titled, 58.0)),
            None if given == 3 && !self.forms.is_surname(word) => Some((Reason::Given, 76.0)),
            None if surname && woman && self.lore.gender(word).is_none() => {
                Some((Reason::Surname, 45.0))
            }
            None if surname => Some((Reason::Surname, 62.0)),
            None if given == 3 => Some((Reason::Given, 50.0)),
            None if given == 2 && self.is_short(word, full.given()?) => {
                Some((Reason::Nickname, 56.0))
            }
            None => None,
        }
    }

    fn of_singles(&self, one: &PersonName, other: &PersonName) -> Option<(Reason, f32)> {
        let (word, its) = (one.core().last()?, other.core().last()?);
        if one.suffix != other.suffix {
            return None;
        }
        if word != its {
            let bare = one.titled.is_none() && other.titled.is_none();
            let short = bare
                && self.lore.is_given(word)
                && self.lore.is_given(its)
                && self.is_short(word, its);
            return short.then_some((Reason::Nickname, 52.0));
        }
        let titled = [one, other]
            .into_iter()
            .filter_map(|name| name.titled)
            .collect::<Vec<_>>();
        let woman = one.gender.or(other.gender) == Some(Gender::Female);
        let surname = self.lore.gender(word).is_none() || self.forms.is_surname(word);
        match titled.as_slice() {
            // “Stapleton” is not Miss Stapleton.
            [_] if woman && surname => Some((Reason::Titled, 36.0)),
            [] => Some((Reason::FullName, 90.0)),
            [Before::Given] => Some((Reason::Given, 70.0)),
            [Before::Surname] => {
                let wife = one.marriage.or(other.marriage) == Some(Marriage::Married);
                let given = self.lore.gender(word).is_some() && !self.forms.is_surname(word);
                Some((Reason::Titled, if wife || given { 40.0 } else { 64.0 }))
            }
            [Before::Either] => Some((Reason::Titled, 60.0)),
            [Before::Sole] => Some((Reason::Given, 56.0)),
            [..] if one.title == other.title => Some((Reason::FullName, 95.0)),
            [a, b] if a == b => Some((Reason::Titled, 52.0)),
            [..] => Some((Reason::Titled, 46.0)),
        }
    }

    /// Whether a given name is heard as short for another: by its beginning, or as everybody knows it.
    fn is_short(&self, a: &str, b: &str) -> bool {
        let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let within = short.is_ascii() && short.len() > 3 && long.contains(&short[..3]);
        self.lore.is_nickname(a, b) && (same > 1 || within || is_known_short(short, long))
    }
}

/// Short forms that do not begin as the name does.
fn is_known_short(short: &str, long: &str) -> bool {
    const KNOWN: [(&str, &str); 24] = [
        ("bob", "robert"),
        ("bill", "william"),
        ("billy", "william"),
        ("dick", "richard"),
        ("jack", "john"),
        ("harry", "henry"),
        ("hal", "henry"),
        ("ned", "edward"),
        ("ted", "edward"),
        ("polly", "mary"),
        ("molly", "mary"),
        ("sally", "sarah"),
        ("peggy", "margaret"),
        ("meg", "margaret"),
        ("nelly", "ellen"),
        ("nell", "eleanor"),
        ("kitty", "catherine"),
        ("bess", "elizabeth"),
        ("betty", "elizabeth"),
        ("tony", "antony"),
        ("tony", "anthony"),
        ("fanny", "frances"),
        ("jim", "james"),
        ("jem", "james"),
    ];
    KNOWN.contains(&(short, long))
}
