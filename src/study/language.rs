//! The language of a text, as far as its endings matter: the one that it names, or else the one that its words look like.

use rust_stemmers::Algorithm;
use whatlang::Lang;

/// A language whose endings are known, by its ISO 639-1 code; any other has an empty one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(&'static str);

/// The code, the rules for endings, and the name by which the detector knows the language.
const STEMMED: [(&str, Algorithm, Lang); 18] = [
    ("ar", Algorithm::Arabic, Lang::Ara),
    ("da", Algorithm::Danish, Lang::Dan),
    ("nl", Algorithm::Dutch, Lang::Nld),
    ("en", Algorithm::English, Lang::Eng),
    ("fi", Algorithm::Finnish, Lang::Fin),
    ("fr", Algorithm::French, Lang::Fra),
    ("de", Algorithm::German, Lang::Deu),
    ("el", Algorithm::Greek, Lang::Ell),
    ("hu", Algorithm::Hungarian, Lang::Hun),
    ("it", Algorithm::Italian, Lang::Ita),
    ("no", Algorithm::Norwegian, Lang::Nob),
    ("pt", Algorithm::Portuguese, Lang::Por),
    ("ro", Algorithm::Romanian, Lang::Ron),
    ("ru", Algorithm::Russian, Lang::Rus),
    ("es", Algorithm::Spanish, Lang::Spa),
    ("sv", Algorithm::Swedish, Lang::Swe),
    ("ta", Algorithm::Tamil, Lang::Tam),
    ("tr", Algorithm::Turkish, Lang::Tur),
];

/// Code points that are looked at, and how many are too few to tell by.
const SAMPLE: usize = 4_000;
const TOO_FEW: usize = 80;

impl Language {
    /// That of a BCP 47 tag.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let code = primary(tag);
        let code = if matches!(code.as_str(), "nb" | "nn") {
            "no"
        } else {
            &code
        };
        let known = STEMMED.iter().find(|(known, ..)| *known == code);
        known.map_or_else(Self::default, |(code, ..)| Self(code))
    }

    /// That of a text which may name its language: a text that names none is looked at.
    #[must_use]
    pub fn of_text(tag: Option<&str>, text: &str) -> Self {
        match tag.map(primary).as_deref() {
            None | Some("" | "und" | "mul" | "zxx") => Self::detected(text),
            Some(_) => Self::of(tag.unwrap_or_default()),
        }
    }

    /// What the words of a text look like; the empty one where that is not clear.
    #[must_use]
    pub fn detected(text: &str) -> Self {
        let length = text.chars().count();
        if length < TOO_FEW {
            return Self::default();
        }
        // The first pages are often a licence or a title in another language.
        let sample: String = text
            .chars()
            .skip(length.saturating_sub(SAMPLE) / 3)
            .take(SAMPLE)
            .collect();
        let found = whatlang::detect(&sample).filter(whatlang::Info::is_reliable);
        let known = found.and_then(|found| {
            STEMMED
                .iter()
                .find(|(.., language)| *language == found.lang())
        });
        known.map_or_else(Self::default, |(code, ..)| Self(code))
    }

    #[must_use]
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The rules by which its words lose their endings.
    pub(super) fn endings(self) -> Option<Algorithm> {
        let stemmed = STEMMED.iter().find(|(code, ..)| *code == self.0);
        stemmed.map(|(_, algorithm, _)| *algorithm)
    }
}

/// The language alone of a BCP 47 tag, in small letters.
fn primary(tag: &str) -> String {
    let code = tag.trim().split(['-', '_']).next().unwrap_or_default();
    code.to_ascii_lowercase()
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
