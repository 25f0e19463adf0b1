//! The languages that the program speaks, and which of them the system asks for.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "de")]
    German,
    #[serde(rename = "es")]
    Spanish,
    #[serde(rename = "fr")]
    French,
    #[serde(rename = "ru")]
    Russian,
    #[serde(rename = "ar")]
    Arabic,
    #[serde(rename = "ja")]
    Japanese,
}

impl Language {
    /// In the order of their names' alphabets.
    pub const ALL: [Self; 7] = [
        Self::English,
        Self::German,
        Self::Spanish,
        Self::French,
        Self::Russian,
        Self::Arabic,
        Self::Japanese,
    ];

    /// Its tag: `de`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Arabic => "ar",
            Self::Japanese => "ja",
        }
    }

    /// What it calls itself, so that one who reads no other finds it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::Russian => "Русский",
            Self::Arabic => "العربية",
            Self::Japanese => "日本語",
        }
    }

    #[must_use]
    pub fn is_right_to_left(self) -> bool {
        self == Self::Arabic
    }

    /// The language of a tag such as `de-AT` or `de_AT.UTF-8`, if the program speaks it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        let is_it = |language: &Self| language.tag().eq_ignore_ascii_case(primary);
        Self::ALL.into_iter().find(is_it)
    }

    /// The first language of the system that the program speaks; English where there is none.
    #[must_use]
    pub fn of_the_system() -> Self {
        Self::first_of(sys_locale::get_locales())
    }

    fn first_of(tags: impl IntoIterator<Item = String>) -> Self {
        for tag in tags {
            if matches!(tag.as_str(), "C" | "POSIX") || tag.starts_with("C.") {
                return Self::English;
            }
            if let Some(language) = Self::of_tag(&tag) {
                return language;
            }
        }
        Self::English
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_of_the_system_that_is_spoken_is_taken() {
        let first = |tags: &[&str]| Language::first_of(tags.iter().map(|tag| (*tag).to_owned()));
        assert_eq!(first(&["nl-NL", "de-AT", "fr-FR"]), Language::German);
        assert_eq!(first(&["pt_BR.UTF-8", "es_ES.UTF-8"]), Language::Spanish);
        assert_eq!(first(&["C", "de-DE"]), Language::English);
        assert_eq!(first(&["C.UTF-8", "de-DE"]), Language::English);
        assert_eq!(first(&["den"]), Language::English);
        assert_eq!(first(&[]), Language::English);
    }

    #[test]
    fn each_language_stands_at_its_place() {
        for (place, language) in Language::ALL.into_iter().enumerate() {
            assert_eq!(language as usize, place);
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
    }
}
