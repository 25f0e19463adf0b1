//! No words for readers stand in the code of the window: they would be English in every language.

use std::path::Path;

/// Folders whose words are read in the window.
const FOLDERS: [&str; 3] = ["ui", "diagram", "speech"];

/// Names, and what is typed as it stands.
const SAID_SO: [&str; 11] = [
    "Source Serif",
    "Source Sans",
    "Inter SemiBold",
    "Literata Italic",
    "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
    "Literata, Georgia, 'Times New Roman', serif",
    "{title} – Manicule",
    "{} – Manicule",
    "{size:.0} pt",
    "speech-dispatcher: {error}",
    "Zira\\ten-US\\r\\n\\r\\n",
];

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("readable").flatten() {
        let path = entry.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if matches!(name, Some("tests" | "tests.rs" | "sample.rs")) {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = std::fs::read_to_string(&path).expect("readable");
            let own = code.split("#[cfg(test)]\nmod tests {").next();
            found.push((
                path.display().to_string(),
                own.unwrap_or_default().to_owned(),
            ));
        }
    }
}

/// The texts in a file of code, each with the code before it on its line. Comments, attributes and the panics of what cannot happen
/// are passed over.
fn texts(code: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for line in code.lines() {
        let line = line.trim_start();
        if line.starts_with("//") || line.starts_with("#[") || line.contains(".expect(") {
            continue;
        }
        let line = line.replace("\\\"", "'");
        let mut pieces = line.split('"');
        while let (Some(before), Some(text)) = (pieces.next(), pieces.next()) {
            if before.contains("//") {
                break;
            }
            texts.push(text.to_owned());
        }
    }
    texts
}

/// Whether it reads like words of English: a sentence, or words around what is filled in.
fn is_said(text: &str) -> bool {
    if text.contains(['<', '=', '/', '_']) || text.contains("::") {
        return false;
    }
    let mut words = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            c if depth == 0 => words.push(c),
            _ => {}
        }
    }
    let is_filled = text.contains('{');
    let words: Vec<&str> = words
        .split(|c: char| c.is_whitespace() || c.is_ascii_punctuation())
        .filter(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_alphabetic()))
        .collect();
    let begins_large = text.starts_with(|c: char| c.is_ascii_uppercase());
    let goes_on_small = words
        .get(1)
        .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    is_filled && !words.is_empty() && text.contains(' ') || begins_large && goes_on_small
}

#[test]
fn no_words_for_readers_stand_in_the_code_of_the_window() {
    let mut found = Vec::new();
    for folder in FOLDERS {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        sources(&root.join(folder), &mut found);
        sources_of_file(&root.join(format!("{folder}.rs")), &mut found);
    }
    let said = found.iter().flat_map(|(path, code)| {
        let texts = texts(code).into_iter();
        let said = texts.filter(|text| is_said(text) && !SAID_SO.contains(&text.as_str()));
        said.map(move |text| format!("{path}: {text}"))
    });
    let said: Vec<String> = said.collect();
    assert!(said.is_empty(), "{said:#?}");
}

fn sources_of_file(path: &Path, found: &mut Vec<(String, String)>) {
    let code = std::fs::read_to_string(path).expect("readable");
    found.push((path.display().to_string(), code));
}

#[test]
fn words_for_readers_are_told_from_others() {
    for text in [
        "The {shown} people that occur most often.",
        "No dates were found in this text.",
        "{} dates from {} to {}.",
        "{}, {} p.",
        "and {left} more",
        "Save as",
    ] {
        assert!(is_said(text), "{text}");
    }
    for text in ["{title}: {words}", "book italic", "{:.0} %", "Ctrl+Enter"] {
        assert!(!is_said(text), "{text}");
    }
}
