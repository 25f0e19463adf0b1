//! What the tables of names that come with the program say of a word: given names of all countries, and towns.

use crate::glossary::tagger::lexicon::{Lexicon, folded};
use crate::glossary::tagger::words::class;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon<'static>> = LazyLock::new(crate::glossary::tagger::lexicon);

/// Whether a word in small letters is somebody’s given name, mostly a man’s or mostly a woman’s.
pub fn is_given(key: &str) -> bool {
    LEXICON.name_class(&folded(key)) & (class::MOSTLY_FEMALE | class::MOSTLY_MALE) != 0
}

/// Whether a word in small letters is the name of a town or a land.
pub fn is_place(key: &str) -> bool {
    LEXICON.is_place(&folded(key))
}

/// What ends like a finite verb of the past, as far as an ending can tell.
pub fn ends_like_a_deed(key: &str, language: super::Language) -> bool {
    use super::Language;
    let ends: &[&str] = match language {
        Language::German => &["te"],
        Language::French => &["ait", "it", "ut", "\u{e2}t"],
        Language::Spanish => &["aba", "\u{ed}a", "\u{f3}", "i\u{f3}"],
        Language::Italian => &[
            "ava", "eva", "iva", "\u{f2}", "\u{ec}", "ette", "isse", "ose",
        ],
        Language::Russian => &["л", "ла", "лся", "лась"],
        Language::English | Language::Other => &[],
    };
    key.chars().count() > 3 && ends.iter().any(|end| key.ends_with(end))
}
