//! The order of the folders: each imports only those that stand above it, and only some touch the disk or know egui.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each folder with those it may import.
const ARROWS: &[(&str, &[&str])] = &[
    // All may speak: it is left out of what each may import.
    ("messages", &[]),
    ("document", &[]),
    ("formats", &["document"]),
    ("sandbox", &["document", "formats"]),
    ("annotation", &["document"]),
    ("glossary", &["document"]),
    ("study", &["document", "annotation", "glossary"]),
    ("speech", &[]),
    ("diagram", &["document", "glossary"]),
    (
        "exchange",
        &["document", "sandbox", "annotation", "glossary", "study"],
    ),
    (
        "library",
        &["document", "annotation", "glossary", "study", "exchange"],
    ),
    ("layout", &["document"]),
    (
        "app",
        &[
            "document",
            "formats",
            "sandbox",
            "annotation",
            "glossary",
            "study",
            "speech",
            "diagram",
            "exchange",
            "library",
        ],
    ),
    (
        "ui",
        &[
            "document",
            "sandbox",
            "annotation",
            "glossary",
            "study",
            "speech",
            "diagram",
            "exchange",
            "library",
            "layout",
            "app",
        ],
    ),
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
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(folder),
        &mut files,
    );
    assert!(!files.is_empty(), "{folder} holds no sources");
    let is_test = |path: &PathBuf| {
        path.components()
            .any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs")))
    };
    files.retain(|path| !is_test(path));
    let code = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("readable");
        (path, without_tests(&text))
    };
    files.into_iter().map(code).collect()
}

/// Code without comments and without the tests at its end.
fn without_tests(text: &str) -> String {
    let body = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    body.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The folders that a piece of code names after `crate::`.
fn imports(code: &str) -> BTreeSet<String> {
    let names = |rest: &str| {
        rest.split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    code.split("crate::")
        .skip(1)
        .map(names)
        .filter(|name| ARROWS.iter().any(|(folder, _)| folder == name))
        .collect()
}

#[test]
fn every_folder_imports_only_those_above_it() {
    let mut wrong = Vec::new();
    for (folder, allowed) in ARROWS {
        for (path, code) in code_of(folder) {
            for import in imports(&code) {
                if import != *folder && import != "messages" && !allowed.contains(&import.as_str())
                {
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
    assert_eq!(
        folders,
        ARROWS
            .iter()
            .map(|(folder, _)| (*folder).to_owned())
            .collect()
    );
}

#[test]
fn only_the_library_and_the_command_line_touch_files() {
    for (folder, _) in ARROWS
        .iter()
        .filter(|(folder, _)| !matches!(*folder, "library" | "cli"))
    {
        for (path, code) in code_of(folder) {
            assert!(
                !code.contains("std::fs") && !code.contains("File::open"),
                "{} touches the disk",
                path.display()
            );
        }
    }
}

#[test]
fn only_the_window_knows_egui_and_only_layout_knows_parley() {
    for (folder, _) in ARROWS {
        for (path, code) in code_of(folder) {
            assert!(
                *folder == "ui" || !code.contains("egui::"),
                "{} knows egui",
                path.display()
            );
            assert!(
                *folder == "layout" || !code.contains("parley::"),
                "{} knows parley",
                path.display()
            );
        }
    }
}

#[test]
fn no_network_code_is_ours() {
    for (folder, _) in ARROWS {
        for (path, code) in code_of(folder) {
            assert!(
                !code.contains("std::net") && !code.contains("TcpStream"),
                "{} speaks to a network",
                path.display()
            );
        }
    }
}

// ---- circles between files ---------------------------------------------------------------------------------------------

/// The code of every file of `src` by its module's path, such as `layout::table::measure`.
fn modules() -> BTreeMap<String, String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let path_of = |path: &Path| {
        let parts = path.strip_prefix(&src).expect("in src").with_extension("");
        parts
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect::<Vec<_>>()
            .join("::")
    };
    let mut modules: BTreeMap<String, String> = ARROWS
        .iter()
        .flat_map(|(folder, _)| code_of(folder))
        .map(|(path, code)| (path_of(&path), code))
        .collect();
    for (folder, _) in ARROWS {
        let text = fs::read_to_string(src.join(format!("{folder}.rs"))).unwrap_or_default();
        modules.insert((*folder).to_owned(), without_tests(&text));
    }
    modules
}

/// The paths that a `use` names, with its braces taken apart.
fn expanded(path: &str) -> Vec<String> {
    let Some((head, rest)) = path.split_once('{') else {
        return vec![path.trim().to_owned()];
    };
    let (mut depth, mut part, mut parts) = (0, String::new(), Vec::new());
    for c in rest.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                part.push(c);
            }
        }
    }
    parts.push(part);
    let named = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty());
    named
        .flat_map(|part| expanded(&format!("{}{part}", head.trim())))
        .collect()
}

/// The files that a file names. What a file takes from those that it is a part of does not count.
fn named(module: &str, code: &str, modules: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut paths: Vec<String> = Vec::new();
    for statement in code.split(';') {
        if let Some((_, path)) = statement.rsplit_once("use ") {
            paths.extend(expanded(path));
        }
    }
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    paths.extend(
        code.split(|c: char| !is_part(c))
            .filter(|word| word.contains("::"))
            .map(|word| word.trim_matches(':').to_owned()),
    );
    let resolved = paths.iter().filter_map(|path| {
        let mut base: Vec<&str> = module.split("::").collect();
        let mut parts: Vec<&str> = path.split("::").map(str::trim).collect();
        match *parts.first()? {
            "crate" => base.clear(),
            "self" => {}
            "super" => {
                base.pop();
                while parts.get(1) == Some(&"super") {
                    base.pop();
                    parts.remove(0);
                }
            }
            child if code.contains(&format!("mod {child};")) => parts.insert(0, "self"),
            _ => return None,
        }
        base.extend(&parts[1..]);
        while !base.is_empty() && !modules.contains_key(&base.join("::")) {
            base.pop();
        }
        Some(base.join("::"))
    });
    resolved
        .filter(|other| {
            !other.is_empty() && other != module && !module.starts_with(&format!("{other}::"))
        })
        .collect()
}

#[test]
fn no_files_use_one_another_in_a_circle() {
    let modules = modules();
    let uses: BTreeMap<&str, BTreeSet<String>> = modules
        .iter()
        .map(|(module, code)| (module.as_str(), named(module, code, &modules)))
        .collect();
    let reached = |from: &str| {
        let mut seen = BTreeSet::new();
        let mut next: Vec<String> = uses[from].iter().cloned().collect();
        while let Some(module) = next.pop() {
            if seen.insert(module.clone()) {
                next.extend(uses[module.as_str()].iter().cloned());
            }
        }
        seen
    };
    let reached: BTreeMap<&str, BTreeSet<String>> = uses
        .keys()
        .map(|module| (*module, reached(module)))
        .collect();
    let circles: BTreeSet<Vec<String>> = reached
        .iter()
        .filter(|(module, others)| others.contains(**module))
        .map(|(module, others)| {
            others
                .iter()
                .filter(|other| reached[other.as_str()].contains(*module))
                .cloned()
                .collect()
        })
        .collect();
    assert!(
        circles.is_empty(),
        "files that use one another in a circle: {circles:#?}"
    );
}
