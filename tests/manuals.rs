//! The tour and the guide: in every language they are whole, and what they quote of the window is what the window says in it.

use manicule::document::{Block, BlockKind, Document, Inline, Link};
use manicule::formats;
use manicule::glossary::{self, Curated};
use manicule::library::{BUNDLED, Bundled, BundledKind};
use manicule::messages::Language;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A document by the path of its English, and the sentences of the window that it quotes in italics, once for each time. What a label
/// holds besides its words (a number, a name) is left out of the quotation, or an ellipsis stands for it.
const QUOTED: &[(&str, &[&str])] = &[
    (
        "texts/tour.md",
        &[
            "sidebar-notes",
            "sidebar-people-places",
            "card-more",
            "entry-edit",
        ],
    ),
    (
        "docs/guide.md",
        &[
            "action-encoding",
            "shelf-take-off-the-shelf",
            "action-settings",
            "settings-more",
            "settings-warmth",
            "settings-only-for-this-text",
            "settings-your-own",
            "settings-language",
            "settings-language-of-system",
            "action-mark-area",
            "status-saved-as-you-type",
            "status-saving",
            "status-not-saved-try",
            "sidebar-notes",
            "sidebar-people-places",
            "card-more",
            "entry-edit",
            "names-hide-spoilers",
            "names-more",
            "names-character-map",
            "names-timeline",
            "action-dictionaries",
            "action-in-step",
        ],
    ),
    (
        "docs/formats.md",
        &[
            "action-whole-page",
            "action-whole-page",
            "action-export-pages",
            "action-encoding",
        ],
    ),
    (
        "docs/notes.md",
        &[
            "action-undo",
            "notebook-new-note",
            "action-review",
            "status-saved-as-you-type",
            "status-saving",
            "status-not-saved-try",
            "shape-markdown",
            "shape-obsidian",
            "action-in-step",
            "action-import",
            "export-own-template",
        ],
    ),
    (
        "docs/names.md",
        &[
            "sidebar-people-places",
            "names-character-map",
            "names-timeline-chart",
            "names-more",
            "names-hide-spoilers",
            "card-more",
            "entry-edit",
            "correct-rename",
            "correct-describe",
            "correct-add-another-name",
            "correct-merge-with-ask",
            "correct-split-off",
            "correct-type",
            "correct-pin-to-top",
            "correct-hide",
            "perhaps-perhaps-the-same-as",
        ],
    ),
    (
        "docs/import.md",
        &[
            "action-import",
            "import-do",
            "action-undo",
            "notes-needs-attention",
            "import-add-the-note-that-differs-from",
        ],
    ),
    (
        "docs/sync.md",
        &["action-sync", "more-menu", "action-sync", "server-sync-now"],
    ),
    (
        "docs/privacy.md",
        &[
            "server-sync-now",
            "shelf-take-off-the-shelf",
            "action-statistics",
        ],
    ),
    ("docs/keyboard.md", &[]),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where a document lies in a language: the English above the folders of the others.
fn place(english: &str, language: Language) -> PathBuf {
    let english = root().join(english);
    if language == Language::English {
        return english;
    }
    let name = english.file_name().unwrap();
    english.with_file_name(language.tag()).join(name)
}

/// The keys' chapter is made of the sentences of the window and has no file but the English one.
fn is_translated(name: &str) -> bool {
    name != "docs/keyboard.md"
}

fn read(path: &Path) -> Document {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    formats::read("document.md", &bytes).unwrap().document
}

/// The sentences of a language by their keys.
fn messages(language: Language) -> BTreeMap<String, String> {
    let path = root().join(format!("assets/messages/{}.ftl", language.tag()));
    let text = std::fs::read_to_string(path).unwrap();
    let sentences = text.lines().filter_map(|line| line.split_once(" = "));
    sentences
        .map(|(key, text)| (key.to_owned(), text.trim().to_owned()))
        .collect()
}

/// How a label may be quoted: with an ellipsis for what the window puts into it, or without.
fn quotations(label: &str) -> [String; 2] {
    let outside: Vec<&str> = label.split(['{', '}']).step_by(2).collect();
    let bare = outside.join("").replace("()", "").replace("（）", "");
    [outside.join("…").trim().to_owned(), bare.trim().to_owned()]
}

/// What stands in a style, by itself.
fn styled(document: &Document, is_it: impl Fn(&Inline) -> bool) -> Vec<String> {
    let wanted = |block: &Block| {
        let spans = block.spans.iter().filter(|span| is_it(&span.style));
        spans.map(|span| span.range).collect::<Vec<_>>()
    };
    let ranges = document.blocks.iter().flat_map(wanted);
    ranges
        .map(|range| document.text.slice(range).to_owned())
        .collect()
}

/// The marks between which a language quotes what a window says, where it has no italics for that.
fn quotation_marks(language: Language) -> Option<(char, char)> {
    match language {
        Language::Russian | Language::Arabic => Some(('«', '»')),
        Language::Japanese => Some(('「', '」')),
        _ => None,
    }
}

/// What stands in italics, or in the quotation marks of the language: each step of a way (`Menu → Sync now`) by itself, without the
/// marks that keep a line of Arabic in order.
fn quoted(document: &Document, language: Language) -> Vec<String> {
    let mut words = styled(document, |style| *style == Inline::Emphasis);
    if let Some((open, close)) = quotation_marks(language) {
        let pieces = document.text.as_str().split(open).skip(1);
        let pieces = pieces.filter_map(|piece| piece.split(close).next());
        words.extend(pieces.map(str::to_owned));
    }
    let steps = words.iter().flat_map(|words| words.split(['→', '←']));
    let bare = |step: &str| step.replace(['\u{200e}', '\u{200f}'], "").trim().to_owned();
    steps.map(bare).collect()
}

/// Takes away what the list says is quoted; what is left stands there for another reason.
fn without_labels(name: &str, keys: &[&str], language: Language) -> Vec<String> {
    let said = messages(language);
    let path = place(name, language);
    let mut left = quoted(&read(&path), language);
    for key in keys {
        let label = said.get(*key).unwrap_or_else(|| panic!("no {key}"));
        let at = quotations(label)
            .into_iter()
            .find_map(|quoted| left.iter().position(|words| *words == quoted));
        let at = at.unwrap_or_else(|| {
            let path = path.display();
            panic!("{path}: *{label}* ({key}) does not stand there: {left:#?}")
        });
        left.remove(at);
    }
    left
}

#[test]
fn what_the_manuals_quote_of_the_window_is_what_it_says() {
    for (name, keys) in QUOTED {
        // A label begins with a capital, as a word that is stressed does not.
        let is_label = |words: &&String| words.starts_with(char::is_uppercase);
        // The title of another text, and a button of another program.
        let foreign = ["The guide", "Export notebook"];
        let stressed = without_labels(name, keys, Language::English);
        let unknown: Vec<&String> = stressed
            .iter()
            .filter(is_label)
            .filter(|words| !foreign.contains(&words.as_str()))
            .collect();
        assert!(unknown.is_empty(), "{name} quotes {unknown:?}");
        if !is_translated(name) {
            continue;
        }
        for language in Language::ALL {
            let left = without_labels(name, keys, language);
            // Where italics are for labels and stress alone, as in English, nothing else can be a label that is quoted wrongly.
            if quotation_marks(language).is_none() {
                assert_eq!(left.len(), stressed.len(), "{language:?} {name}: {left:?}");
            }
        }
    }
}

#[test]
fn every_document_for_readers_is_on_the_list() {
    let folder = PathBuf::from("docs");
    let list = std::fs::read_to_string(root().join("docs/README.md")).unwrap();
    let (readers, _) = list.split_once("With pictures").unwrap();
    for line in readers.lines() {
        let Some((_, rest)) = line.split_once("](") else {
            continue;
        };
        let name = folder.join(rest.split(')').next().unwrap());
        let is_listed = |(path, _): &(&str, &[&str])| Path::new(path) == name;
        assert!(QUOTED.iter().any(is_listed), "{}", name.display());
    }
}

/// What a translation has in common with the English: headings by their depth, paragraphs of code, tables, items of lists and links.
fn shape(document: &Document) -> Vec<String> {
    let mut shape = Vec::new();
    for block in &document.blocks {
        match &block.kind {
            BlockKind::Heading(level) => shape.push(format!("heading {level}")),
            BlockKind::Code { .. } => {
                shape.push(format!("code {}", document.text.slice(block.range)));
            }
            BlockKind::Table(table) => {
                let cells: Vec<usize> = table.rows.iter().map(Vec::len).collect();
                shape.push(format!("table {cells:?}"));
            }
            _ if block.list_depth > 0 => shape.push("item".to_owned()),
            _ => {}
        }
    }
    let mut links = styled(document, |style| {
        matches!(style, Inline::Link(Link::Outside(_)))
    });
    shape.append(&mut links);
    shape
}

#[test]
fn every_language_has_every_document_whole() {
    for language in Language::ALL {
        for (name, _) in QUOTED.iter().filter(|(name, _)| is_translated(name)) {
            let (english, own) = (read(&root().join(name)), read(&place(name, language)));
            assert_eq!(shape(&own), shape(&english), "{language:?} {name}");
            let code = |document: &Document| styled(document, |style| *style == Inline::Code).len();
            assert_eq!(
                code(&own),
                code(&english),
                "{language:?} {name}: keys, files and commands"
            );
        }
    }
}

fn manuals() -> impl Iterator<Item = &'static Bundled> {
    BUNDLED
        .iter()
        .filter(|text| text.kind != BundledKind::Article)
}

#[test]
fn every_manual_has_a_title_a_language_and_contents() {
    for text in manuals() {
        let document = formats::read("manual.md", text.markdown().as_bytes())
            .unwrap()
            .document;
        assert_eq!(document.meta.title, text.title());
        let tag = document.meta.language.as_deref().unwrap();
        assert_eq!(Language::of_tag(tag), Some(text.language), "{}", text.name);
        assert!(!text.description().is_empty(), "{}", text.name);
        let of_english = Bundled::named(if text.kind == BundledKind::Tour {
            "tour"
        } else {
            "guide"
        })
        .unwrap();
        let english = formats::read("manual.md", of_english.markdown().as_bytes())
            .unwrap()
            .document;
        assert_eq!(
            document.outline.len(),
            english.outline.len(),
            "{}",
            text.name
        );
    }
}

#[test]
fn everybody_whom_a_tour_explains_stands_in_it_and_it_names_the_guide() {
    let tours = manuals().filter(|text| text.kind == BundledKind::Tour);
    for tour in tours {
        let document = formats::read("tour.md", tour.markdown().as_bytes())
            .unwrap()
            .document;
        let list = Curated::parse(tour.glossary).unwrap();
        let glossary = glossary::curated(&list, &document);
        assert_eq!(glossary.entries.len(), 6, "{}", tour.name);
        for entry in &glossary.entries {
            assert!(!entry.mentions.is_empty(), "{}: {}", tour.name, entry.name);
        }
        let is_guide =
            |text: &&Bundled| text.kind == BundledKind::Guide && text.language == tour.language;
        let guide = manuals().find(is_guide).unwrap();
        let named = quoted(&document, tour.language)
            .iter()
            .any(|words| words == guide.title());
        assert!(named, "{} does not name *{}*", tour.name, guide.title());
    }
}

#[test]
fn the_tour_takes_five_minutes() {
    let document = read(&root().join("texts/tour.md"));
    let words = document.text.as_str().split_whitespace().count();
    assert!((500..=900).contains(&words), "{words} words");
}

#[test]
fn the_help_of_the_command_line_names_texts_that_there_are() {
    for language in Language::ALL {
        let said = &messages(language)["help-file-may-also-be"];
        let (_, list) = said.split_once(['(', '（']).unwrap();
        let names = list.split([',', '、', ')', '）']).map(str::trim);
        let names: Vec<&str> = names
            .take_while(|name| *name != "." && *name != "。")
            .collect();
        for name in names.iter().filter(|name| !name.is_empty()) {
            let text = Bundled::named(name).unwrap_or_else(|| panic!("{language:?}: {name}"));
            let is_own = text.kind == BundledKind::Article || text.language == language;
            assert!(is_own, "{language:?}: {name}");
        }
        assert!(names.len() >= 5, "{said}");
    }
}
