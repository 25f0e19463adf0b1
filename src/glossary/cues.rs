//! Words of English names after which a full stop ends no sentence.

use std::collections::HashSet;
use std::sync::LazyLock;

type Words = LazyLock<HashSet<&'static str>>;

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// Forms of address.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// Short for a word of a name.
pub(super) fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// What often ends a sentence, such as “Co.”, is left out.
static ABBREVIATIONS: Words = LazyLock::new(|| {
    set("
    St Ste Mt Ft Pt Lt Lieut Sgt Serg Maj Cpl Cmdr Adm Gov Sen Rep Hon Pres Supt Insp Messrs Mme Mlle Fr Br Bro Sr Wm Geo Thos
    Chas Jas Jno Robt Saml Benj Edw")
});

static TITLES: Words = LazyLock::new(|| {
    set("
    Mr Mister Sir Lord King Prince Baron Count Duke Tsar Emperor Father Monsieur Herr Señor Uncle
    Mrs Ms Miss Lady Madame Mademoiselle Frau Queen Princess Empress Countess Duchess Aunt Sister
    Dr Doctor Prof Professor Capt Captain Col Colonel Gen General Major Lieutenant Sergeant Marshal Admiral President
    Comrade Judge Rev Reverend Bishop Pope Inspector")
});
