//! The texts that come with the program, each with its curated glossary.

/// A text that is part of the program.
#[derive(Debug)]
pub struct Bundled {
    /// As in `bundled:NAME`.
    pub name: &'static str,
    /// The text, in Markdown with front matter.
    pub markdown: &'static str,
    /// Its curated glossary, in JSON.
    pub glossary: &'static str,
    pub kind: BundledKind,
}

/// What a text of the program's own is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundledKind {
    /// To be read for its own sake.
    Article,
    /// To learn the program by.
    Manual,
}

/// All of them, in the order of the shelf.
pub static BUNDLED: [Bundled; 5] = [
    Bundled {
        name: "tour",
        markdown: include_str!("../../texts/tour.md"),
        glossary: include_str!("../../texts/tour.glossary.json"),
        kind: BundledKind::Manual,
    },
    Bundled {
        name: "leon-trotsky",
        markdown: include_str!("../../texts/leon-trotsky.md"),
        glossary: include_str!("../../texts/leon-trotsky.glossary.json"),
        kind: BundledKind::Article,
    },
    Bundled {
        name: "vladimir-lenin",
        markdown: include_str!("../../texts/vladimir-lenin.md"),
        glossary: include_str!("../../texts/vladimir-lenin.glossary.json"),
        kind: BundledKind::Article,
    },
    Bundled {
        name: "joseph-stalin",
        markdown: include_str!("../../texts/joseph-stalin.md"),
        glossary: include_str!("../../texts/joseph-stalin.glossary.json"),
        kind: BundledKind::Article,
    },
    Bundled {
        name: "guide",
        markdown: GUIDE,
        glossary: NOBODY,
        kind: BundledKind::Manual,
    },
];

/// The documents for readers as one text, in the order of `docs/README.md`.
const GUIDE: &str = concat!(
    include_str!("../../docs/guide.md"),
    "\n",
    include_str!("../../docs/formats.md"),
    "\n",
    include_str!("../../docs/notes.md"),
    "\n",
    include_str!("../../docs/names.md"),
    "\n",
    include_str!("../../docs/import.md"),
    "\n",
    include_str!("../../docs/sync.md"),
    "\n",
    include_str!("../../docs/privacy.md"),
    "\n",
    include_str!("../../docs/keyboard.md"),
);

/// The glossary of a text in which nobody is named.
const NOBODY: &str = r#"{"format": "manicule-glossary", "version": 1, "entries": []}"#;

impl Bundled {
    #[must_use]
    pub fn title(&self) -> &'static str {
        front_matter(self.markdown, "title").unwrap_or(self.name)
    }

    /// One line about the text; empty where its front matter has none.
    #[must_use]
    pub fn description(&self) -> &'static str {
        front_matter(self.markdown, "description").unwrap_or_default()
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
            assert!(GUIDE.replace("\r\n", "\n").contains(&document), "{name}");
            count += 1;
        }
        assert_eq!(count, 8);
        assert!(!GUIDE.contains(".md)") && !GUIDE.contains("!["));
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
