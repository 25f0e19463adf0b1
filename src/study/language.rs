//! The language of a text, as far as its endings matter: the one that it names, or else the one that its words look like.

use crate::document::{detected_language, names_a_language, primary_language};
use rust_stemmers::Algorithm;

/// A language whose endings are known, by its ISO 639-1 code; any other has an empty one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(&'static str);

/// The code of a language and the rules for its endings.
const STEMMED: [(&str, Algorithm); 18] = [
    ("ar", Algorithm::Arabic),
    ("da", Algorithm::Danish),
    ("nl", Algorithm::Dutch),
    ("en", Algorithm::English),
    ("fi", Algorithm::Finnish),
    ("fr", Algorithm::French),
    ("de", Algorithm::German),
    ("el", Algorithm::Greek),
    ("hu", Algorithm::Hungarian),
    ("it", Algorithm::Italian),
    ("no", Algorithm::Norwegian),
    ("pt", Algorithm::Portuguese),
    ("ro", Algorithm::Romanian),
    ("ru", Algorithm::Russian),
    ("es", Algorithm::Spanish),
    ("sv", Algorithm::Swedish),
    ("ta", Algorithm::Tamil),
    ("tr", Algorithm::Turkish),
];

impl Language {
    /// That of a BCP 47 tag.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let code = primary_language(tag);
        let code = if matches!(code.as_str(), "nb" | "nn") {
            "no"
        } else {
            &code
        };
        let known = STEMMED.iter().find(|(known, _)| *known == code);
        known.map_or_else(Self::default, |(code, _)| Self(code))
    }

    /// That of a text which may name its language: a text that names none is looked at.
    #[must_use]
    pub fn of_text(tag: Option<&str>, text: &str) -> Self {
        match tag.filter(|tag| names_a_language(tag)) {
            None => Self::detected(text),
            Some(tag) => Self::of(tag),
        }
    }

    /// What the words of a text look like; the empty one where that is not clear.
    #[must_use]
    pub fn detected(text: &str) -> Self {
        detected_language(text).map_or_else(Self::default, Self::of)
    }

    #[must_use]
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The rules by which its words lose their endings.
    pub(super) fn endings(self) -> Option<Algorithm> {
        let stemmed = STEMMED.iter().find(|(code, _)| *code == self.0);
        stemmed.map(|(_, algorithm)| *algorithm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_names_no_language_is_looked_at_and_one_that_does_is_believed() {
        const ENGLISH: &str = "It is a truth universally acknowledged, that a single man in possession of a good \
             fortune, must be in want of a wife. However little known the feelings of such a man may be.";
        const GERMAN: &str = "Jemand musste Josef K. verleumdet haben, denn ohne dass er etwas Böses getan hätte, \
             wurde er eines Morgens verhaftet. Die Köchin der Frau Grubach kam diesmal nicht.";
        const RUSSIAN: &str = "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива \
             по-своему. Все смешалось в доме Облонских. Жена узнала, что муж был в связи с бывшею в их доме \
             француженкою-гувернанткой, и объявила мужу, что не может жить с ним в одном доме. Положение это \
             продолжалось уже третий день и мучительно чувствовалось и самими супругами, и всеми членами семьи.";
        for (tag, text, code) in [
            (None, ENGLISH, "en"),
            (Some("und"), GERMAN, "de"),
            (Some(""), RUSSIAN, "ru"),
            (Some("fr-CA"), ENGLISH, "fr"),
            (Some("ja"), ENGLISH, ""),
            (None, "Too short to say.", ""),
            (
                None,
                "私はその人を常に先生と呼んでいた。だからここでもただ先生と書くだけで本名は打ち明けない。これは世間を憚かる遠慮というよりも、その方が私にとって自然だからである。私はその人の記憶を呼び起すごとに、すぐ先生といいたくなる。",
                "",
            ),
        ] {
            assert_eq!(Language::of_text(tag, text).code(), code, "{text}");
        }
    }
}
