//! Forms of address: what stands before a name and tells of its bearer.

use super::person::Gender;
use std::collections::HashMap;
use std::sync::LazyLock;

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
        words.split_whitespace().map(move |word| (word, Title { gender, marriage, before }))
    });
    rows.collect()
});

const ROWS: [Row; 10] = [
    (Some(Gender::Male), None, Before::Surname, "mr mister messrs monsieur m herr señor senor signor signore"),
    (
        Some(Gender::Male),
        None,
        Before::Either,
        "lord duke earl count baron marquis marquess viscount squire father abbé abbe don archduke kaiser mahatma friar",
    ),
    (Some(Gender::Male), None, Before::Given, "sir king prince emperor tsar czar sultan brother uncle pope master shah"),
    (Some(Gender::Female), Some(Marriage::Married), Before::Surname, "mrs missus madame mme frau señora senora signora"),
    (
        Some(Gender::Female),
        Some(Marriage::Unmarried),
        Before::Either,
        "miss mlle mademoiselle fräulein fraulein señorita signorina",
    ),
    (Some(Gender::Female), None, Before::Surname, "ms"),
    (
        Some(Gender::Female),
        None,
        Before::Either,
        "lady madam mistress mother duchess countess baroness marquise marchioness viscountess donna doña",
    ),
    (
        Some(Gender::Female),
        None,
        Before::Given,
        "dame queen princess empress tsarina tsaritsa sister aunt aunty auntie grandma granny",
    ),
    (
        None,
        None,
        Before::Surname,
        "dr doctor prof professor rev reverend captain capt cap'n colonel col general gen major maj lieutenant lieut lt
         sergeant sgt corporal private commander admiral commodore marshal president vice-president senator judge justice governor
         mayor bishop archbishop cardinal minister chancellor secretary ambassador chief inspector sheriff constable detective
         officer congressman congresswoman representative dean deacon archdeacon vicar pastor hon honourable honorable comrade
         commissar premier superintendent gov sen rep parson",
    ),
    (None, None, Before::Given, "cousin saint st sheikh rabbi"),
];
