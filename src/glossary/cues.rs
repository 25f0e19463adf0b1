//! Words that tell what a capitalised word is: written down by us, small on purpose; the text's own statistics decide the rest.

use super::EntryKind;
use std::collections::HashSet;
use std::sync::LazyLock;

type Words = LazyLock<HashSet<&'static str>>;

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Gender {
    Male,
    Female,
}

pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word) || gender_of_title(word).is_some()
}

pub(super) fn gender_of_title(word: &str) -> Option<Gender> {
    told(word, &MALE_TITLES, &FEMALE_TITLES)
}

fn told(word: &str, male: &Words, female: &Words) -> Option<Gender> {
    if male.contains(word) { Some(Gender::Male) } else { female.contains(word).then_some(Gender::Female) }
}

/// Words that are capital for other reasons than being a name: pronouns, openings of sentences, days, months, peoples.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

/// Small words that may stand inside a name.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

/// What a word inside a name, or the name's last word, tells about it.
pub(super) fn kind_of_part(word: &str) -> Option<EntryKind> {
    if ORGANISATION.contains(word) {
        Some(EntryKind::Organisation)
    } else if EVENT.contains(word) {
        Some(EntryKind::Event)
    } else if PLACE.contains(word) {
        Some(EntryKind::Place)
    } else {
        None
    }
}

/// Countries and cities that any text may name without saying what they are.
pub(super) fn is_known_place(name: &str) -> bool {
    PLACES.contains(name)
        || LONG_PLACES.split(';').any(|place| place.trim() == name)
        || ["grad", "burg", "shire", "stan", "borough"].iter().any(|end| name.len() > end.len() + 2 && name.ends_with(end))
}

/// Given names that are common in books.
pub(super) fn gender_of_given_name(name: &str) -> Option<Gender> {
    told(name, &MALE, &FEMALE)
}

/// Short for a word of a name: the full stop after it ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// Verbs of which only a person is the subject.
pub(super) fn is_personal_verb(word: &str) -> bool {
    PERSONAL_VERBS.contains(word)
}

/// Prepositions after which a name is likely a place.
pub(super) fn is_locative(word: &str) -> bool {
    LOCATIVES.contains(word)
}

/// Capital for other reasons than being a name: pronouns, openings of sentences, days, months, peoples.
static COMMON: Words = LazyLock::new(|| {
    set("
    A An The I He She It We You They His Her Its My Our Your Their This That These Those There Here And But Or Nor
    For So Yet If When While As At By In On Of To From With Without After Before Since Until Though Although Because
    Not No Yes Oh Ah Well Now Then Thus Who What Where Why How Which Whose Whom All Any Some Every Each Both Many
    Most Few One Two Three Four Five Ten First Second Third Last Next Such Is Are Was Were Be Do Did Has Have Had
    Will Would Shall Should May Might Must Can Could Let God Sir Madam Ma'am Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday January February March April June July August September October November December Christmas
    Easter Chapter Book Part Volume Section English French German Russian Italian Spanish American British Irish
    Scottish Greek Roman Latin Jewish Jew Jews Christian Catholic Chinese Japanese Indian Turkish Soviet Soviets
    Polish Dutch Germans Russians Americans Englishman Frenchman Communist Marxist Marxism See Also Once Never Even
    Only Still Perhaps Indeed However Meanwhile Later Soon Out Over Under Up Down Like Having Being Other Others
    Nobody Nothing Everybody Everything Somebody Something")
});

/// Parts of the names of places.
static PLACE: Words = LazyLock::new(|| {
    set("
    Street Road Avenue Square Lane Bridge River Lake Mount Mountain Mountains Island Islands Isle Sea Ocean Bay Cape
    Valley Forest Park Palace Castle Station Abbey Hall House Hotel County Province City Town Village Republic
    Kingdom Empire States North South East West Harbour Port Fort Gulf Hill Hills Desert Coast Canal Peninsula")
});

/// Parts of the names of organisations.
static ORGANISATION: Words = LazyLock::new(|| {
    set("
    Party Committee Council Army Navy Government Union Society University College School Company Congress Ministry
    Parliament Church Club Association Institute Bank Press Court Academy League Federation International Office
    Police Guard Bolsheviks Mensheviks Senate Assembly Museum")
});

/// Parts of the names of events.
static EVENT: Words = LazyLock::new(|| {
    set("
    War Revolution Battle Treaty Trial Trials Uprising Rebellion Conference Plan Peace Siege")
});

/// Given names of men.
static MALE: Words = LazyLock::new(|| {
    set("
    Adam Adolf Albert Alexander Alexei Alfred Andrew Andrei Anthony Arthur Benjamin Boris Charles Christopher Daniel
    David Diego Dmitri Edgar Edmund Edward Felix Fitzwilliam Francis Frank Franklin Frederick Friedrich Fyodor George
    Georgy Grigory Hans Harold Harry Henry Herbert Hugh Ivan Jack Jacob James John Jonathan Joseph Josef Karl
    Lavrenti Leo Leon Leonard Lev Louis Luke Mark Martin Matthew Max Michael Mikhail Nicholas Nikita Nikolai Oliver
    Oscar Otto Patrick Paul Peter Philip Pierre Ralph Ramón Richard Robert Roger Rudolf Rupert Samuel Sergei Simon
    Stephen Thomas Tom Victor Vladimir Vyacheslav Walter Wilhelm William Winston")
});

/// Given names of women.
static FEMALE: Words = LazyLock::new(|| {
    set("
    Agnes Alice Amelia Amy Anna Anne Barbara Beatrice Caroline Catherine Charlotte Clara Diana Dorothy Eleanor Elena
    Eliza Elizabeth Ellen Emily Emma Esther Eva Eve Fanny Florence Frida Georgiana Grace Hannah Harriet Helen Irene
    Isabel Isabella Jane Joan Julia Kate Katherine Kitty Laura Lily Louise Lucy Lydia Margaret Maria Marianne Marie
    Martha Mary Matilda Nadezhda Natalia Nora Olga Rachel Rebecca Rosa Rose Ruth Sarah Sofia Sophia Susan Tatiana
    Vera Victoria Virginia")
});

/// Names of places of one word.
static PLACES: Words = LazyLock::new(|| {
    set("
    Africa America Asia Europe Australia Austria Belgium Brazil Britain Canada China Denmark Egypt England Finland
    France Germany Greece Holland Hungary India Iran Iraq Ireland Israel Italy Japan Mexico Norway Poland Portugal
    Russia Scotland Siberia Spain Sweden Switzerland Turkey Ukraine Wales Kazakhstan Georgia Crimea Caucasus London
    Paris Berlin Vienna Rome Madrid Lisbon Moscow Petersburg Petrograd Leningrad Kiev Odessa Warsaw Prague Budapest
    Athens Brussels Amsterdam Geneva Zurich Stockholm Oslo Copenhagen Dublin Edinburgh Glasgow Oxford Cambridge Bath
    Brighton York Kent Derbyshire Hertfordshire Washington Boston Chicago California Texas Philadelphia Jerusalem
    Cairo Delhi Calcutta Bombay Peking Shanghai Tokyo Istanbul Constantinople Venice Florence Naples Milan Hamburg
    Munich Dresden")
});

/// Names of places of several words.
const LONG_PLACES: &str = "
    Saint Petersburg; St Petersburg; New York; Soviet Union; United States; Great Britain; United Kingdom;
    South Africa; New Zealand;";

/// Short for parts of names; what often ends a sentence, such as “Co.”, is left out.
static ABBREVIATIONS: Words = LazyLock::new(|| {
    set("
    St Ste Mt Ft Pt Lt Lieut Sgt Serg Maj Cpl Cmdr Adm Gov Sen Rep Hon Pres Supt Insp Messrs Mme Mlle Fr Br Bro Sr Wm Geo Thos
    Chas Jas Jno Robt Saml Benj Edw")
});

/// Titles of men.
static MALE_TITLES: Words = LazyLock::new(|| {
    set("
    Mr Mister Sir Lord King Prince Baron Count Duke Tsar Emperor Father Monsieur Herr Señor Uncle")
});

/// Titles of women.
static FEMALE_TITLES: Words = LazyLock::new(|| {
    set("
    Mrs Ms Miss Lady Madame Mademoiselle Frau Queen Princess Empress Countess Duchess Aunt Sister")
});

/// Titles of either.
static TITLES: Words = LazyLock::new(|| {
    set("
    Dr Doctor Prof Professor Capt Captain Col Colonel Gen General Major Lieutenant Sergeant Marshal Admiral President
    Comrade Judge Rev Reverend Bishop Pope Inspector")
});

/// Small words inside names.
static PARTICLES: Words = LazyLock::new(|| {
    set("
    of de del della di da du des von van der den la le al bin ibn y")
});

/// What only people do.
static PERSONAL_VERBS: Words = LazyLock::new(|| {
    set("
    said says asked replied answered cried exclaimed whispered shouted thought wrote felt knew smiled laughed nodded
    married died spoke told looked wished believed sat stood walked loved hated hoped feared refused confessed
    escaped went came saw")
});

/// Words before places.
static LOCATIVES: Words = LazyLock::new(|| {
    set("
    in at to from near into through towards toward outside around throughout across leave left reached")
});
