//! The order of the folders: each imports only those that stand above it, and only some touch the disk or know egui.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each folder with those it may import.
const ARROWS: &[(&str, &[&str])] = &[
    ("document", &[]),
    ("formats", &["document"]),
    ("sandbox", &["document", "formats"]),
    ("annotation", &["document"]),
    ("glossary", &["document"]),
    ("study", &["document", "annotation", "glossary"]),
    ("diagram", &["document", "glossary"]),
    ("exchange", &["document", "annotation", "glossary", "study"]),
    ("library", &["document", "annotation", "glossary"]),
    ("layout", &["document"]),
    ("app", &["document", "formats", "sandbox", "annotation", "glossary", "study", "diagram", "exchange", "library"]),
    ("ui", &["document", "sandbox", "annotation", "glossary", "study", "diagram", "exchange", "library", "layout", "app"]),
    (
        "cli",
        &[
            "document",
            "formats",
            "sandbox",
            "annotation",
            "glossary",
            "study",
            "diagram",
            "exchange",
            "library",
            "layout",
            "app",
            "ui",
        ],
    ),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every source file of a folder of `src`, with its code: comments and the tests at its end left out.
fn code_of(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder), &mut files);
    assert!(!files.is_empty(), "{folder} holds no sources");
    let is_test = |path: &PathBuf| path.components().any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs")));
    files.retain(|path| !is_test(path));
    let code = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("readable");
        let body = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
        let lines = body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        (path, lines)
    };
    files.into_iter().map(code).collect()
}

/// The folders that a piece of code names after `crate::`.
fn imports(code: &str) -> BTreeSet<String> {
    let names = |rest: &str| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned();
    code.split("crate::").skip(1).map(names).filter(|name| ARROWS.iter().any(|(folder, _)| folder == name)).collect()
}

#[test]
fn every_folder_imports_only_those_above_it() {
    let mut wrong = Vec::new();
    for (folder, allowed) in ARROWS {
        for (path, code) in code_of(folder) {
            for import in imports(&code) {
                if import != *folder && !allowed.contains(&import.as_str()) {
                    wrong.push(format!("{} imports {import}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_names_every_folder() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders: BTreeSet<String> = fs::read_dir(src)
        .expect("src")
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(folders, ARROWS.iter().map(|(folder, _)| (*folder).to_owned()).collect());
}

#[test]
fn only_the_library_and_the_command_line_touch_files() {
    for (folder, _) in ARROWS.iter().filter(|(folder, _)| !matches!(*folder, "library" | "cli")) {
        for (path, code) in code_of(folder) {
            assert!(!code.contains("std::fs") && !code.contains("File::open"), "{} touches the disk", path.display());
        }
    }
}

#[test]
fn only_the_window_knows_egui_and_only_layout_knows_parley() {
    for (folder, _) in ARROWS {
        for (path, code) in code_of(folder) {
            assert!(*folder == "ui" || !code.contains("egui::"), "{} knows egui", path.display());
            assert!(*folder == "layout" || !code.contains("parley::"), "{} knows parley", path.display());
        }
    }
}

#[test]
fn no_network_code_is_ours() {
    for (folder, _) in ARROWS {
        for (path, code) in code_of(folder) {
            assert!(!code.contains("std::net") && !code.contains("TcpStream"), "{} speaks to a network", path.display());
        }
    }
}
