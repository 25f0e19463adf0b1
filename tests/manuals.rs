//! The tour and the guide: what they quote of the window is what the window says.

use manicule::document::{Block, Document, Inline};
use manicule::formats;
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

fn read(path: &Path) -> Document {
    let bytes = std::fs::read(path).unwrap();
    formats::read("document.md", &bytes).unwrap().document
}

/// The sentences of a language by their keys.
fn messages(language: &str) -> BTreeMap<String, String> {
    let path = root().join(format!("assets/messages/{language}.ftl"));
    let text = std::fs::read_to_string(path).unwrap();
    let sentences = text.lines().filter_map(|line| line.split_once(" = "));
    sentences
        .map(|(key, text)| (key.to_owned(), text.trim().to_owned()))
        .collect()
}

/// How a label may be quoted: with an ellipsis for what the window puts into it, or without.
fn quotations(label: &str) -> [String; 2] {
    let mut parts = label.split(['{', '}']);
    let outside: Vec<&str> = parts.by_ref().step_by(2).collect();
    let bare = outside.join("").replace("()", "").replace("（）", "");
    [outside.join("…"), bare.trim().to_owned()]
}

/// What stands in italics, each step of a way (`Menu → Sync now`) by itself.
fn italics(document: &Document) -> Vec<String> {
    let emphasised = |block: &Block| {
        let spans = block.spans.iter();
        let spans = spans.filter(|span| span.style == Inline::Emphasis);
        spans.map(|span| span.range).collect::<Vec<_>>()
    };
    let ranges = document.blocks.iter().flat_map(emphasised);
    ranges
        .flat_map(|range| document.text.slice(range).split(" → "))
        .map(str::to_owned)
        .collect()
}

/// Takes away what the list says is quoted; what is left is there to stress a word.
fn without_labels(path: &Path, keys: &[&str], said: &BTreeMap<String, String>) -> Vec<String> {
    let mut left = italics(&read(path));
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
    let said = messages("en");
    for (name, keys) in QUOTED {
        let left = without_labels(&root().join(name), keys, &said);
        // A label begins with a capital, as a word that is stressed does not.
        let is_label = |words: &String| words.starts_with(char::is_uppercase);
        // The title of another text, and a button of another program.
        let foreign = ["The guide", "Export notebook"];
        let unknown = left.iter().filter(|words| is_label(words));
        let unknown: Vec<&String> = unknown
            .filter(|words| !foreign.contains(&words.as_str()))
            .collect();
        assert!(unknown.is_empty(), "{name} quotes {unknown:?}");
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
