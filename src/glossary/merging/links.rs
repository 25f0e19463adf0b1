//! Which forms can be one person's: every pair that names allow, with how strongly and why.

use super::forms::Forms;
use super::lore::Lore;
use super::person::PersonName;
use crate::glossary::language::titles::{Before, Gender, Marriage};
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
    /// A short form that the text makes of a name, “Rosy”.
    PetName,
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
        families: HashMap::new(),
        namesakes: HashMap::new(),
        bare: HashMap::new(),
        full: HashMap::new(),
        first: HashMap::new(),
        kin: HashMap::new(),
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
    /// Given names, with what they tell, of all who bear a surname; forms of one name count once.
    families: HashMap<&'a str, Vec<(&'a str, Option<Gender>)>>,
    /// Surnames that go with a given name.
    namesakes: HashMap<&'a str, Vec<&'a str>>,
    /// How often a word is a name by itself, with or without a title.
    bare: HashMap<&'a str, u32>,
    /// How often words are a name in full, whatever title is before them.
    full: HashMap<&'a [String], u32>,
    /// The first form of each such name.
    first: HashMap<&'a [String], usize>,
    /// How often a word is the last of a name.
    kin: HashMap<&'a str, u32>,
    /// Of the text, in bytes.
    length: usize,
    lore: &'a Lore,
}

/// The names of a family that a text knows are met so often, all together.
const KNOWN_FAMILY: u32 = 12;

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
        for (number, form) in self.forms.all.iter().enumerate() {
            if let Some(last) = form.name.words.last() {
                *self.kin.entry(last).or_default() += form.count;
            }
            if let [.., word] = form.name.core()
                && form.name.is_single()
            {
                *self.bare.entry(word).or_default() += form.count;
            } else {
                *self.full.entry(&form.name.words).or_default() += form.count;
                self.first.entry(&form.name.words).or_insert(number);
            }
            let (Some(given), Some(surname)) = (form.name.given(), form.name.surname()) else {
                continue;
            };
            let names = self.namesakes.entry(given).or_default();
            if !names.contains(&surname) {
                names.push(surname);
            }
            let family = self.families.entry(surname).or_default();
            if family
                .iter()
                .all(|(other, _)| self.lore.given_names(other, given) == 0)
            {
                family.push((given, form.name.gender));
            }
        }
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
        // Pet names share the first three letters.
        let mut by_start: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, form) in self.forms.all.iter().enumerate() {
            for word in [form.name.core().first(), form.name.core().last()]
                .into_iter()
                .flatten()
            {
                if word.chars().count() >= 4 {
                    by_start
                        .entry(word.chars().take(3).collect())
                        .or_default()
                        .push(number);
                }
            }
        }
        let has_pet = |number: &usize| {
            let form = &self.forms.all[*number].name;
            form.is_single() && form.core().last().is_some_and(|word| stem(word).is_some())
        };
        for these in by_start.values() {
            let pets: Vec<usize> = these.iter().copied().filter(has_pet).collect();
            cross(&pets, these);
        }
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
        let mut strength = base * self.closeness(a, b, reason);
        // Never joined, and yet perhaps the same: the reader is asked.
        if base >= WEAKEST && self.is_stranger(a, b) {
            strength = strength.max(FAINTEST);
        }
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
            Reason::Marriage => return if rarer < 3 { 0.5 } else { 0.8 },
            Reason::PetName => return 0.75 + 0.25 * near,
            // A nickname that a long text drops once or twice may be anybody's.
            Reason::Nickname if rarer < 5 && commoner > 7 => return 0.5,
            _ => {}
        }
        // By chance as near as it is: nothing is learnt. Farther than chance would have it: two people, unless nobody else bears the name.
        let sole = self.is_sole(a, b);
        let stranger = self.is_stranger(a, b);
        let is_miss = |form: usize| {
            let name = &self.forms.all[form].name;
            name.is_single() && name.marriage == Some(Marriage::Unmarried)
        };
        let least = match reason {
            _ if sole && !stranger => 0.8,
            Reason::Titled if is_miss(a) || is_miss(b) => 0.6,
            _ => 0.36,
        };
        let more = ((near - chance * 0.5).max(0.0) / (1.0 - chance * 0.5) * 1.3).min(1.0);
        // Whoever is met once or twice is always near somebody of his name.
        let known = 0.8 + 0.2 * (rarer as f32 / 8.0).min(1.0);
        let known = match (commoner > 20, sole) {
            (true, false) => known,
            _ => 1.0,
        };
        let known = if stranger { known * 0.35 } else { known };
        (least + (1.0 - least) * more) * known
    }

    /// Whether a full name turns up late, and rarely, where everybody has long been called by the short one: “Mary King” is not the Mary
    /// of the first page.
    fn is_stranger(&self, a: usize, b: usize) -> bool {
        let name = |form: usize| &self.forms.all[form].name;
        let (short, full) = match (name(a).is_single(), name(b).is_single()) {
            (true, false) => (a, b),
            (false, true) => (b, a),
            _ => return false,
        };
        let count = |form: usize| self.forms.all[form].count;
        let (own, its) = (name(short), name(full));
        let is_surname = own.core().last() == its.words.last();
        if own.title.is_some() || is_surname && its.title.is_none() && self.is_sole(a, b) {
            return false;
        }
        let full_count = self.full.get(its.words.as_slice()).copied().unwrap_or(0);
        let known = its
            .surname()
            .and_then(|surname| self.kin.get(surname))
            .is_some_and(|count| !is_surname && *count >= KNOWN_FAMILY);
        count(short) >= 8 * full_count.max(1)
            && full_count < 5
            && !known
            && self
                .forms
                .before_first(short, self.first[its.words.as_slice()])
                > 0.15
    }

    /// Whether nobody else, by the full names of the text, fits the word that two forms have in common.
    fn is_sole(&self, a: usize, b: usize) -> bool {
        let (one, other) = (&self.forms.all[a].name, &self.forms.all[b].name);
        let gender = one.gender.or(other.gender);
        let shared = |word: &&String| other.core().contains(word);
        // “Stapleton”, “Mrs Stapleton”: the woman has her name of a man.
        let woman = gender == Some(Gender::Female);
        let his = |word: &str| woman && self.has_man(word);
        let mut words = one.core().iter().filter(shared).peekable();
        words.peek().is_some()
            && words.all(|word| {
                let namesakes = self.namesakes.get(word.as_str()).map_or(0, Vec::len);
                self.bearers(word, gender) < 2 && namesakes < 2 && !his(word)
            })
    }

    /// What a title stands before in this text: “Mrs Rachel” is called by her given name.
    fn before(&self, name: &PersonName) -> Option<Before> {
        let is_given = || {
            name.core()
                .last()
                .is_some_and(|word| self.forms.is_given_after_title(word))
        };
        match name.titled {
            Some(Before::Surname) if name.gender.is_some() && is_given() => Some(Before::Given),
            titled => titled,
        }
    }

    fn of_full(&self, one: &PersonName, other: &PersonName) -> Option<(Reason, f32)> {
        match one.likeness(other, self.lore) {
            5 => return Some((Reason::FullName, 100.0)),
            // “the Countess of Wen” and “Susan of Wen” have no more than the surname in common.
            4 if one.given().is_none() != other.given().is_none() => {
                return Some((Reason::Titled, 44.0));
            }
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
        // “the Countess of Wen”, “the Countess of Wen and Ouse”.
        if single.words.len() > 1 && full.words.starts_with(&single.words) {
            return Some((Reason::Titled, 70.0));
        }
        // “Lady Catherine” is not called Kitty, nor “Sir James” Jim.
        let noble = |name: &PersonName| {
            name.titled == Some(Before::Sole) || name.title.as_deref().is_some_and(is_high)
        };
        // “William the Conqueror” is no Father William.
        let epithet = full.words.iter().any(|own| own == "the");
        if epithet && !matches!(single.titled, None | Some(Before::Sole)) {
            return None;
        }
        let familiar = given == 2 && noble(full) && single.title.is_none();
        match self.before(single) {
            _ if familiar && !full.words.iter().any(|own| own == word) => None,
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
                Some(Marriage::Married) => (surname && woman).then(|| {
                    let sole = self.bearers(word, Some(Gender::Female)) < 2;
                    let strength = match (full.marriage, sole) {
                        (Some(Marriage::Married), _) => 78.0,
                        (_, true) => 50.0,
                        (_, false) => 36.0,
                    };
                    (Reason::Titled, strength)
                }),
                // With two men of a name, Mr X is neither, or their father.
                _ if self.men.get(word.as_str()).is_some_and(|men| men.len() > 1) => {
                    surname.then_some((Reason::Titled, 40.0))
                }
                // “Colonel X” is rather the father of “Dolly X”.
                None if woman && single.gender.is_none() => {
                    surname.then_some((Reason::Titled, 36.0))
                }
                _ => surname.then_some((Reason::Titled, 58.0)),
            },
            Some(Before::Either) if given == 2 && single.title == full.title => {
                Some((Reason::ShortGiven, 66.0))
            }
            Some(Before::Either | Before::Sole) if given == 3 => Some((Reason::Given, 70.0)),
            // “Lady X” is rather the mother of “Given X”.
            Some(Before::Either) if woman && single.title.as_deref() == Some("lady") => {
                surname.then_some((Reason::Titled, 42.0))
            }
            Some(Before::Either | Before::Sole) => surname.then_some((Reason::Titled, 58.0)),
            None if given == 3 && !self.forms.is_surname(word) => Some((Reason::Given, 76.0)),
            // Where there is a man of the name, it is his.
            None if surname && woman && self.has_man(word) => Some((Reason::Surname, 28.0)),
            None if surname && woman && self.lore.gender(word).is_none() => {
                Some((Reason::Surname, 45.0))
            }
            None if surname => Some((Reason::Surname, 62.0)),
            None if given == 3 => Some((Reason::Given, 50.0)),
            None if given == 2 && self.is_short(word, full.given()?) => {
                Some((Reason::Nickname, 56.0))
            }
            None if self.is_pet_name(word, full.given()?) => Some((Reason::PetName, 48.0)),
            None if self.is_pet_name(word, full.surname()?) && !woman => {
                Some((Reason::PetName, 40.0))
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
            if short {
                return Some((Reason::Nickname, 52.0));
            }
            let other_title =
                one.title.is_some() && other.title.is_some() && one.title != other.title;
            let pet = !other_title && self.is_pet_name(word, its);
            return pet.then_some((Reason::PetName, 46.0));
        }
        let titled = [one, other]
            .into_iter()
            .filter_map(|name| name.titled)
            .collect::<Vec<_>>();
        let woman = one.gender.or(other.gender) == Some(Gender::Female);
        let surname = self.lore.gender(word).is_none() || self.forms.is_surname(word);
        match titled.as_slice() {
            // “Stapleton” is not Miss Stapleton.
            [_] if woman && surname && self.has_man(word) => Some((Reason::Titled, 26.0)),
            [_] if woman && surname => Some((Reason::Titled, 36.0)),
            // Whoever is called Lady Catherine is not called Catherine.
            [_] if woman
                && [one, other]
                    .iter()
                    .any(|name| name.title.as_deref() == Some("lady")) =>
            {
                Some((Reason::Titled, 40.0))
            }
            [] => Some((Reason::FullName, 90.0)),
            [Before::Given] => Some((Reason::Given, 70.0)),
            [Before::Surname] => {
                let wife = one.marriage.or(other.marriage) == Some(Marriage::Married);
                let given = self.lore.gender(word).is_some() && !self.forms.is_surname(word);
                // “Mr Laurie” is the Laurie of the text, if nobody has the name in full.
                let alone =
                    self.bearers(word, None) == 0 && !self.namesakes.contains_key(word.as_str());
                let strength = match (wife || given, alone && !wife) {
                    (true, false) => 40.0,
                    (true, true) => 50.0,
                    (false, _) => 64.0,
                };
                Some((Reason::Titled, strength))
            }
            [Before::Either] => Some((Reason::Titled, 60.0)),
            [Before::Sole] => Some((Reason::Given, 56.0)),
            [..] if one.title == other.title => Some((Reason::FullName, 95.0)),
            [a, b] if a == b => Some((Reason::Titled, 52.0)),
            [..] => Some((Reason::Titled, 46.0)),
        }
    }

    /// Whether one of two words is a pet name made of the other, “Rosy” of Rosamond, “Tash”, “Bethy”, “Janet” of Jane, and of nobody else's.
    fn is_pet_name(&self, a: &str, b: &str) -> bool {
        self.is_pet_name_of(a, b) || self.is_pet_name_of(b, a)
    }

    fn is_pet_name_of(&self, pet: &str, name: &str) -> bool {
        const KNOWN: u32 = 5;
        // “The Wicks” are a family.
        let longer = pet
            .strip_prefix(name)
            .is_some_and(|end| end.chars().count() <= 2 && !end.ends_with('s'));
        let stem = if longer && name.chars().count() >= 4 {
            Some(name)
        } else {
            stem(pet)
        };
        let Some(stem) = stem.filter(|stem| pet != name && name.starts_with(stem)) else {
            return false;
        };
        let count = |word: &str| self.bare.get(word).copied().unwrap_or(0);
        let genders = self.lore.gender(pet).zip(self.lore.gender(name));
        let own = !self.namesakes.contains_key(pet) && !self.forms.is_surname(pet);
        let others = self.bare.iter().any(|(word, count)| {
            *word != pet && *word != name && *count >= KNOWN && word.starts_with(stem)
        });
        own && !others
            && genders.is_none_or(|(own, its)| own == its)
            && count(pet) < count(name).max(2)
            && !is_whole_name(pet)
    }

    fn has_man(&self, surname: &str) -> bool {
        self.forms.has_men(surname) || self.bearers(surname, Some(Gender::Male)) > 0
    }

    /// How many people, as their given names tell, bear a surname, if they may be of a gender.
    fn bearers(&self, surname: &str, gender: Option<Gender>) -> usize {
        let fits = |own: &Option<Gender>| gender.is_none() || own.is_none() || *own == gender;
        self.families
            .get(surname)
            .map_or(0, |names| names.iter().filter(|(_, own)| fits(own)).count())
    }

    /// Whether a given name is heard as short for another: by its beginning, or as everybody knows it.
    fn is_short(&self, a: &str, b: &str) -> bool {
        let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let within = short.is_ascii() && short.len() > 3 && long.contains(&short[..3]);
        self.lore.is_nickname(a, b) && (same > 1 || within || is_known_short(short, long))
    }
}

/// What a pet name has of the name that it is made of: at least three letters.
fn stem(pet: &str) -> Option<&str> {
    let stem = ["ie", "ey", "y", "kins", "kin"]
        .iter()
        .find_map(|end| pet.strip_suffix(end))
        .unwrap_or(pet);
    (stem.chars().count() >= 3 && pet.chars().count() >= 4).then_some(stem)
}

/// Names that sound as if they were short for others and are not.
fn is_whole_name(word: &str) -> bool {
    const WHOLE: [&str; 36] = [
        "mary", "amy", "lucy", "emily", "henry", "harry", "anthony", "antony", "dorothy", "ivy",
        "daisy", "ruby", "lily", "nancy", "percy", "jeremy", "timothy", "gregory", "geoffrey",
        "audrey", "sidney", "sydney", "stanley", "shirley", "marie", "sophie", "julie", "rosalie",
        "annie", "anna", "anne", "maria", "marian", "john", "eleanor", "helen",
    ];
    WHOLE.contains(&word)
}

/// Titles that nobody drops who speaks of their bearer by the given name.
fn is_high(title: &str) -> bool {
    matches!(title, "lady" | "sir" | "lord" | "prince" | "princess")
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
