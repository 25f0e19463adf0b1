//! Forms of address: what stands before a name and tells of its bearer.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gender {
    Male,
    Female,
}

/// Words that tell of land or rank: “John Clayton, Lord Greystoke” is one man.
#[must_use]
pub fn is_noble(word: &str) -> bool {
    const NOBLE: [&str; 14] = [
        "lord",
        "lady",
        "duke",
        "duchess",
        "earl",
        "count",
        "countess",
        "baron",
        "baroness",
        "marquis",
        "marquess",
        "marquise",
        "viscount",
        "viscountess",
    ];
    NOBLE.contains(&word)
}

/// Titles as they are spoken, which no list should show: “Mas'r Davy”.
#[must_use]
pub fn is_dialect(word: &str) -> bool {
    const SPOKEN: [&str; 12] = [
        "massa", "mas'r", "mas’r", "marse", "mars", "maister", "mithter", "mist'r", "missus",
        "missis", "missy", "mistuh",
    ];
    SPOKEN.contains(&word)
}

/// Whether somebody is called Mrs or Miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marriage {
    Married,
    Unmarried,
}

/// Which part of the name a title stands before: “Mr Darcy”, “Sir William”, “Lady Lucas” or “Lady Catherine”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Before {
    Surname,
    Given,
    Either,
    /// Before the name that a ruler or a saint has alone: King John has no surname.
    Sole,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    pub gender: Option<Gender>,
    pub marriage: Option<Marriage>,
    pub before: Before,
}

/// What a word in small letters, without its full stop, is as a title.
#[must_use]
pub fn title(word: &str) -> Option<Title> {
    TITLES.get(word).copied()
}

type Row = (Option<Gender>, Option<Marriage>, Before, &'static str);

static TITLES: LazyLock<HashMap<&'static str, Title>> = LazyLock::new(|| {
    let rows = ROWS.iter().flat_map(|&(gender, marriage, before, words)| {
        words.split_whitespace().map(move |word| {
            (
                word,
                Title {
                    gender,
                    marriage,
                    before,
                },
            )
        })
    });
    rows.collect()
});

const ROWS: [Row; 19] = [
    (Some(Gender::Male), None, Before::Surname, "mr mister messrs monsieur m herr señor senor signor signore goodman mithter maister"),
    (
        Some(Gender::Male),
        None,
        Before::Either,
        "lord duke earl count baron marquis marquess viscount squire father abbé abbe don archduke mahatma friar master massa
         mas'r marse mars",
    ),
    (Some(Gender::Male), None, Before::Given, "sir prince brother uncle"),
    (Some(Gender::Male), None, Before::Sole, "king emperor kaiser tsar czar sultan pope shah"),
    (Some(Gender::Female), Some(Marriage::Married), Before::Surname, "mrs missus missis mme frau señora senora signora goody"),
    (Some(Gender::Female), Some(Marriage::Married), Before::Either, "madame mistress"),
    (
        Some(Gender::Female),
        Some(Marriage::Unmarried),
        Before::Either,
        "miss mlle mademoiselle fräulein fraulein señorita senorita signorina",
    ),
    (Some(Gender::Female), None, Before::Surname, "ms"),
    (
        Some(Gender::Female),
        None,
        Before::Either,
        "lady madam mother duchess countess baroness marquise marchioness viscountess donna doña",
    ),
    (Some(Gender::Female), None, Before::Given, "dame princess sister aunt aunty auntie grandma granny nurse"),
    (Some(Gender::Female), None, Before::Sole, "queen empress tsarina tsaritsa"),
    (
        None,
        None,
        Before::Surname,
        "dr doctor prof professor rev reverend captain capt cap'n colonel col general gen major maj lieutenant lieut lt
         sergeant sgt corporal private commander admiral commodore marshal president vice-president senator judge justice governor
         mayor bishop archbishop cardinal minister chancellor secretary ambassador chief inspector sheriff constable detective
         officer congressman congresswoman representative dean deacon archdeacon vicar pastor hon honourable honorable comrade
         commissar premier superintendent gov sen rep parson farmer citizen citoyen",
    ),
    (None, None, Before::Given, "cousin saint st sheikh rabbi"),
    // Of other languages, as their texts write them; without accents as well, for names are compared so.
    (Some(Gender::Male), None, Before::Surname, "sr messieurs senhor meneer mijnheer господин гражданин г-н"),
    (
        Some(Gender::Male),
        None,
        Before::Either,
        "comte duc vicomte chevalier conte conde duque marques marqués graf freiherr pater père padre pere fray граф князь барон отец
         батюшка",
    ),
    (Some(Gender::Male), None, Before::Given, "prinz prince príncipe principe oncle onkel tío tio zio дядя дед"),
    (Some(Gender::Female), None, Before::Surname, "sra senhora mevrouw juffrouw госпожа гражданка г-жа"),
    (
        Some(Gender::Female),
        None,
        Before::Either,
        "dona comtesse duchesse vicomtesse contessa condesa duquesa marquesa grafin gräfin freifrau графиня княгиня княжна баронесса",
    ),
    (
        None,
        None,
        Before::Surname,
        "docteur maître maitre professeur capitaine commandant inspecteur commissaire curé doktor kommissar inspektor hauptmann
         leutnant oberst pfarrer capitán capitan coronel licenciado profesor comisario alcalde dottore professore capitano доктор
         профессор капитан полковник генерал майор маиор поручик лейтенант леитенант адмирал товарищ комиссар следователь",
    ),
];

type Set = LazyLock<HashSet<&'static str>>;

fn words_of(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// Whether a word, as it is written, is an English form of address after which a full stop ends no sentence.
pub fn is_title(word: &str) -> bool {
    WRITTEN_TITLES.contains(word)
}

/// Whether a word, as it is written, is short for a word of an English name.
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// What often ends a sentence, such as “Co.”, is left out.
static ABBREVIATIONS: Set = LazyLock::new(|| {
    words_of("
    St Ste Mt Ft Pt Lt Lieut Sgt Serg Maj Cpl Cmdr Adm Gov Sen Rep Hon Pres Supt Insp Messrs Mme Mlle Fr Br Bro Sr Wm Geo Thos
    Chas Jas Jno Robt Saml Benj Edw")
});

static WRITTEN_TITLES: Set = LazyLock::new(|| {
    words_of("
    Mr Mister Sir Lord King Prince Baron Count Duke Tsar Emperor Father Monsieur Herr Señor Uncle
    Mrs Ms Miss Lady Madame Mademoiselle Frau Queen Princess Empress Countess Duchess Aunt Sister
    Dr Doctor Prof Professor Capt Captain Col Colonel Gen General Major Lieutenant Sergeant Marshal Admiral President
    Comrade Judge Rev Reverend Bishop Pope Inspector")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_ends_no_sentence_as_a_title_is_a_title() {
        for word in WRITTEN_TITLES.iter() {
            assert!(title(&word.to_lowercase()).is_some(), "{word}");
        }
    }
}
