//! The texts that come with the program, each with its curated glossary: articles, and a tour and a guide in every language that the
//! window speaks.

use crate::messages::{self, Language};

/// A text that is part of the program.
#[derive(Debug)]
pub struct Bundled {
    /// As in `bundled:NAME`. Its notes are kept under this name, so it never changes.
    pub name: &'static str,
    /// The one it is written in.
    pub language: Language,
    pub kind: BundledKind,
    /// Its curated glossary, in JSON.
    pub glossary: &'static str,
    /// The text in Markdown, the first part with front matter.
    parts: &'static [&'static str],
}

/// What a text of the program's own is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundledKind {
    /// To be read for its own sake.
    Article,
    /// To try the program out.
    Tour,
    /// To look up what the program does. Its last chapter, the keys, is made of what the window calls them.
    Guide,
}

macro_rules! article {
    ($name:literal) => {
        Bundled {
            name: $name,
            language: Language::English,
            kind: BundledKind::Article,
            glossary: include_str!(concat!("../../texts/", $name, ".glossary.json")),
            parts: &[include_str!(concat!("../../texts/", $name, ".md"))],
        }
    };
}

/// The tour in a language: its name, and the folder of the language, with a slash.
macro_rules! tour {
    ($name:literal, $language:ident, $folder:literal) => {
        Bundled {
            name: $name,
            language: Language::$language,
            kind: BundledKind::Tour,
            glossary: include_str!(concat!("../../texts/", $folder, "tour.glossary.json")),
            parts: &[include_str!(concat!("../../texts/", $folder, "tour.md"))],
        }
    };
}

/// The guide in a language: the documents for readers, in the order of `docs/README.md`.
macro_rules! guide {
    ($name:literal, $language:ident, $folder:literal) => {
        Bundled {
            name: $name,
            language: Language::$language,
            kind: BundledKind::Guide,
            glossary: NOBODY,
            parts: &[
                include_str!(concat!("../../docs/", $folder, "guide.md")),
                include_str!(concat!("../../docs/", $folder, "formats.md")),
                include_str!(concat!("../../docs/", $folder, "notes.md")),
                include_str!(concat!("../../docs/", $folder, "names.md")),
                include_str!(concat!("../../docs/", $folder, "import.md")),
                include_str!(concat!("../../docs/", $folder, "sync.md")),
                include_str!(concat!("../../docs/", $folder, "privacy.md")),
            ],
        }
    };
}

/// The glossary of a text in which nobody is named.
const NOBODY: &str = r#"{"format": "manicule-glossary", "version": 1, "entries": []}"#;

/// The chapter on the keys, with the sentences of the window by their names in braces. `docs/keyboard.md` is what it says in English.
const KEYS: &str = include_str!("../../assets/messages/keyboard.md");

/// All of them, in the order of the shelf; [`Bundled::is_offered`] says which it shows.
pub static BUNDLED: [Bundled; 3 + 2 * Language::ALL.len()] = [
    tour!("tour", English, ""),
    tour!("tour-de", German, "de/"),
    tour!("tour-es", Spanish, "es/"),
    tour!("tour-fr", French, "fr/"),
    tour!("tour-ru", Russian, "ru/"),
    tour!("tour-ar", Arabic, "ar/"),
    tour!("tour-ja", Japanese, "ja/"),
    article!("leon-trotsky"),
    article!("vladimir-lenin"),
    article!("joseph-stalin"),
    guide!("guide", English, ""),
    guide!("guide-de", German, "de/"),
    guide!("guide-es", Spanish, "es/"),
    guide!("guide-fr", French, "fr/"),
    guide!("guide-ru", Russian, "ru/"),
    guide!("guide-ar", Arabic, "ar/"),
    guide!("guide-ja", Japanese, "ja/"),
];

impl Bundled {
    /// The text with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        BUNDLED.iter().find(|text| text.name == name)
    }

    /// Those that are offered now.
    pub fn offered() -> impl Iterator<Item = &'static Self> {
        BUNDLED.iter().filter(|text| text.is_offered())
    }

    /// Whether the shelf has it before it was ever opened: an article always, tour and guide in the language of the window, or in English
    /// where it has none.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        let spoken = messages::current();
        let is_one = |other: &Self| other.kind == self.kind && other.language == spoken;
        match self.kind {
            BundledKind::Article => true,
            BundledKind::Tour | BundledKind::Guide => {
                let stands_in = || !BUNDLED.iter().any(is_one);
                self.language == spoken || (self.language == Language::English && stands_in())
            }
        }
    }

    /// The whole text, in Markdown with front matter.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = self.parts.join("\n");
        if self.kind == BundledKind::Guide {
            text.push('\n');
            text.push_str(&messages::filled_in(self.language, KEYS));
        }
        text
    }

    #[must_use]
    pub fn title(&self) -> &'static str {
        self.front_matter("title").unwrap_or(self.name)
    }

    /// One line about the text; empty where its front matter has none.
    #[must_use]
    pub fn description(&self) -> &'static str {
        self.front_matter("description").unwrap_or_default()
    }

    fn front_matter(&self, key: &str) -> Option<&'static str> {
        front_matter(self.parts.first()?, key)
    }
}

/// A one-line value of the front matter. The whole of YAML is for the reader of Markdown; these texts are our own, and the shelf
/// asks each time it is drawn.
fn front_matter(markdown: &'static str, key: &str) -> Option<&'static str> {
    let mut lines = markdown.lines();
    if lines.next()? != "---" {
        return None;
    }
    let value = lines
        .take_while(|&line| line != "---")
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?
        .trim();
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|mark| value.strip_prefix(mark)?.strip_suffix(mark));
    Some(quoted.unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_text_has_a_title_and_a_readable_glossary() {
        for text in &BUNDLED {
            assert_ne!(
                text.title(),
                text.name,
                "no title in the front matter of {}",
                text.name
            );
            assert!(
                !text.description().is_empty(),
                "no description in the front matter of {}",
                text.name
            );
            assert!(
                serde_json::from_str::<serde_json::Value>(text.glossary)
                    .is_ok_and(|value| value.is_object()),
                "{}",
                text.name
            );
        }
    }

    #[test]
    fn the_guide_holds_every_document_for_readers_and_points_at_no_file() {
        let list = include_str!("../../docs/README.md");
        let guide = Bundled::named("guide")
            .unwrap()
            .markdown()
            .replace("\r\n", "\n");
        let (readers, _) = list.split_once("With pictures").unwrap();
        let documents = readers.lines().filter_map(|line| {
            let (_, rest) = line.split_once("](")?;
            rest.split(')').next()
        });
        let mut count = 0;
        for name in documents {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("docs")
                .join(name);
            let document = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
            assert!(guide.contains(&document), "{name}");
            count += 1;
        }
        assert_eq!(count, 8);
        for text in &BUNDLED {
            let points_at_files =
                text.markdown().contains(".md)") || text.markdown().contains("![");
            assert!(
                text.kind == BundledKind::Article || !points_at_files,
                "{}",
                text.name
            );
        }
    }

    #[test]
    fn tour_and_guide_are_offered_in_the_language_of_the_window() {
        let offered = |language| {
            messages::speaking(language, || {
                Bundled::offered().map(|text| text.name).collect::<Vec<_>>()
            })
        };
        let articles = ["leon-trotsky", "vladimir-lenin", "joseph-stalin"];
        for language in Language::ALL {
            let shown = offered(language);
            assert_eq!(shown[1..4], articles);
            for name in [shown[0], shown[4]] {
                assert_eq!(Bundled::named(name).unwrap().language, language);
            }
        }
        assert_eq!(offered(Language::English)[0], "tour");
        assert_eq!(offered(Language::German)[4], "guide-de");
    }

    #[test]
    fn the_names_by_which_notes_are_kept_stay() {
        let key = |name| crate::library::bundled_key(Bundled::named(name).unwrap().name);
        assert_eq!(key("tour"), "1732b9e9802bbc7a");
        assert_eq!(key("guide"), "c58a95ff0fd32d8c");
        let keys: std::collections::BTreeSet<String> =
            BUNDLED.iter().map(|text| key(text.name)).collect();
        assert_eq!(keys.len(), BUNDLED.len());
    }

    #[test]
    fn the_chapter_on_the_keys_is_made_of_what_the_window_says() {
        let english = messages::filled_in(Language::English, KEYS);
        let document = include_str!("../../docs/keyboard.md").replace("\r\n", "\n");
        assert_eq!(english.replace("\r\n", "\n"), document);
        for language in Language::ALL {
            let chapter = messages::filled_in(language, KEYS);
            for key in ["topic-marking", "action-palette", "key-page-down"] {
                let said = messages::speaking(language, || messages::plain(key));
                assert!(chapter.contains(said), "{language:?}: {said}");
            }
            assert!(!chapter.contains(['{', '}']), "{language:?}");
        }
    }

    #[test]
    fn front_matter_is_read_with_and_without_quotation_marks() {
        let text = "---\ntitle: \"A: b\"\ndescription: Plain words\n---\ntitle: not this\n";
        assert_eq!(front_matter(text, "title"), Some("A: b"));
        assert_eq!(front_matter(text, "description"), Some("Plain words"));
        assert_eq!(front_matter(text, "date"), None);
        assert_eq!(front_matter("title: x", "title"), None);
    }
}
