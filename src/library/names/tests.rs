//! Corrections of names: whatever happens to the files, what was said is there again.

use super::*;
use crate::glossary::{Correction, EntryKind, EntryRef};

fn library(home: &tempfile::TempDir) -> Library {
    Library::open(Some(home.path().to_owned())).unwrap()
}

fn hide(name: &str) -> Correction {
    Correction::Hide {
        of: EntryRef {
            id: String::new(),
            name: name.to_owned(),
            kind: EntryKind::Place,
        },
        on: true,
    }
}

const KEY: &str = "0123456789abcdef";

#[test]
fn what_was_said_is_there_again_and_joined_with_what_another_device_said() {
    let home = tempfile::tempdir().unwrap();
    let mut own = Corrections::default();
    own.say(hide("Wen"), 1);
    library(&home).write_corrections(KEY, &own).unwrap();
    let mut theirs = Corrections::default();
    theirs.say(hide("Marrow"), 2);
    let folder = home.path().join("config/glossaries").join(KEY);
    std::fs::write(folder.join("fedcba9876543210.json"), theirs.to_json()).unwrap();
    let (all, troubles) = library(&home).corrections_on(KEY);
    assert_eq!((all.standing().count(), troubles.len()), (2, 0));
}

#[test]
fn two_windows_that_save_by_turns_lose_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (mut one, mut other) = (Corrections::default(), Corrections::default());
    one.say(hide("Wen"), 1);
    other.say(hide("Marrow"), 1);
    library(&home).write_corrections(KEY, &one).unwrap();
    library(&home).write_corrections(KEY, &other).unwrap();
    assert_eq!(library(&home).corrections_on(KEY).0.standing().count(), 2);
}

#[test]
fn a_file_that_cannot_be_read_is_reported_and_copied_before_it_is_replaced() {
    let home = tempfile::tempdir().unwrap();
    let mut own = Corrections::default();
    own.say(hide("Wen"), 1);
    library(&home).write_corrections(KEY, &own).unwrap();
    let folder = home.path().join("config/glossaries").join(KEY);
    let file = std::fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    std::fs::write(&file, "torn {").unwrap();
    forget_copies(&home);
    let mut library = library(&home);
    let (all, troubles) = library.corrections_on(KEY);
    assert!(
        all.is_empty() && troubles.len() == 1 && troubles[0].contains("left as it is"),
        "{troubles:?}"
    );
    library.write_corrections(KEY, &own).unwrap();
    let kept = walk(&home.path().join("state/quarantine"));
    assert!(
        kept.iter().any(|bytes| bytes == b"torn {"),
        "the torn file is kept"
    );
}

/// The file in which three things were said, after `change` has been at its JSON.
fn changed(home: &tempfile::TempDir, change: impl FnOnce(&str) -> String) -> String {
    let mut said = Corrections::default();
    for (at, name) in ["Wen", "Marrow", "Hallberg"].into_iter().enumerate() {
        said.say(hide(name), at as u64 + 1);
    }
    library(home).write_corrections(KEY, &said).unwrap();
    let folder = home.path().join("config/glossaries").join(KEY);
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap();
    let file = file.unwrap().path();
    let text = change(&std::fs::read_to_string(&file).unwrap());
    std::fs::write(&file, &text).unwrap();
    forget_copies(home);
    text
}

fn forget_copies(home: &tempfile::TempDir) {
    std::fs::remove_dir_all(home.path().join("state/backups")).unwrap();
}

#[test]
fn what_the_files_lost_comes_back_from_the_copy_on_this_machine() {
    let home = tempfile::tempdir().unwrap();
    let mut own = Corrections::default();
    own.say(hide("Wen"), 1);
    library(&home).write_corrections(KEY, &own).unwrap();
    let folder = home.path().join("config/glossaries").join(KEY);
    let lost: [&dyn Fn(); 3] = [
        &|| std::fs::remove_dir_all(&folder).unwrap(),
        &|| {
            for file in std::fs::read_dir(&folder).unwrap() {
                std::fs::write(file.unwrap().path(), "torn {").unwrap();
            }
        },
        &|| {
            for file in std::fs::read_dir(&folder).unwrap() {
                let older = Corrections::default().to_json();
                std::fs::write(file.unwrap().path(), older).unwrap();
            }
        },
    ];
    for lose in lost {
        lose();
        let (all, troubles) = library(&home).corrections_on(KEY);
        assert_eq!(
            (all.standing().count(), troubles.len()),
            (1, 1),
            "{troubles:?}"
        );
        library(&home)
            .write_corrections(KEY, &Corrections::default())
            .unwrap();
        std::fs::remove_dir_all(home.path().join("state/backups")).unwrap();
        assert_eq!(library(&home).corrections_on(KEY).0, all, "put back");
        library(&home).write_corrections(KEY, &all).unwrap();
    }
}

#[test]
fn a_copy_that_cannot_lie_in_its_place_lies_beside_or_is_reported() {
    let home = tempfile::tempdir().unwrap();
    let mut own = Corrections::default();
    own.say(hide("Wen"), 1);
    let mut library = library(&home);
    std::fs::create_dir_all(home.path().join("state/backups")).unwrap();
    std::fs::write(home.path().join("state/backups").join(KEY), "in the way").unwrap();
    assert_eq!(library.write_corrections(KEY, &own).unwrap(), None);
    let spare = home.path().join("config/backups");
    assert_eq!(walk(&spare), [own.to_json().into_bytes()]);
    std::fs::remove_dir_all(&spare).unwrap();
    std::fs::write(&spare, "in the way").unwrap();
    let warning = library.write_corrections(KEY, &own).unwrap().unwrap();
    assert!(warning.contains("are saved"), "{warning}");
    std::fs::remove_file(&spare).unwrap();
    library.write_corrections(KEY, &own).unwrap();
    std::fs::remove_file(home.path().join("state/backups").join(KEY)).unwrap();
    library.write_corrections(KEY, &own).unwrap();
    assert!(walk(&spare).is_empty(), "the usual place has it again");
}

#[test]
fn one_damaged_decision_hides_no_other_and_is_kept() {
    let changes: [&dyn Fn(&str) -> String; 5] = [
        &|json| json.replace("Marrow", "\\ud800"),
        &|json| {
            json.replace(
                "\"hide\",\"of\":{\"id\":\"\",\"name\":\"Marrow\"",
                "\"later\"",
            )
        },
        &|json| json.replace("\"Marrow\"", "{"),
        &|json| {
            json.split("Marrow").next().unwrap().to_owned()
                + "\"}},\n"
                + json.lines().rev().nth(1).unwrap()
        },
        &|json| format!("\u{feff}{}", json.replace("\"Marrow\"", "7")),
    ];
    for change in changes {
        let home = tempfile::tempdir().unwrap();
        let json = changed(&home, change);
        let mut library = library(&home);
        let (all, troubles) = library.corrections_on(KEY);
        let names: Vec<String> = all.standing().map(|what| format!("{what:?}")).collect();
        assert_eq!((names.len(), troubles.len()), (2, 1), "{json}\n{names:?}");
        assert!(
            names[0].contains("Wen") && names[1].contains("Hallberg"),
            "{json}"
        );
        let mut more = Corrections::default();
        more.say(hide("Lake"), 9);
        library.write_corrections(KEY, &more).unwrap();
        let (all, troubles) = library.corrections_on(KEY);
        assert_eq!((all.standing().count(), troubles), (3, vec![]), "{json}");
        let kept = walk(&home.path().join("state/quarantine"));
        assert!(kept.contains(&json.into_bytes()));
    }
}

#[test]
fn what_a_newer_version_wrote_is_neither_read_nor_replaced() {
    for version in ["2", "\"2026-11\"", "null"] {
        let home = tempfile::tempdir().unwrap();
        let text = changed(&home, |text| {
            text.replace("\"version\":1", &format!("\"version\":{version}"))
        });
        let mut library = library(&home);
        let (all, troubles) = library.corrections_on(KEY);
        assert_eq!((all.standing().count(), troubles.len()), (0, 1), "{text}");
        assert!(
            library
                .write_corrections(KEY, &Corrections::default())
                .is_err()
        );
        assert_eq!(
            walk(&home.path().join("config/glossaries")),
            [text.into_bytes()]
        );
    }
}

#[test]
fn what_another_version_says_besides_is_written_again() {
    let home = tempfile::tempdir().unwrap();
    changed(&home, |text| {
        text.replace(
            "\"at\":2",
            "\"by\":{\"n\":123456789012345678901234567890},\"at\":2",
        )
        .replace(
            "\"version\":1",
            "\"version\":1,\"since\":{\"n\":9876543210987654321098}",
        )
    });
    let mut library = library(&home);
    library
        .write_corrections(KEY, &Corrections::default())
        .unwrap();
    let written = walk(&home.path().join("config/glossaries")).remove(0);
    let written = String::from_utf8(written).unwrap();
    assert!(
        written.contains("123456789012345678901234567890")
            && written.contains("9876543210987654321098"),
        "{written}"
    );
    assert!(
        crate::glossary::Corrections::parse(&written).is_ok(),
        "{written}"
    );
}

fn walk(folder: &std::path::Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(walk(&entry.path()));
        } else {
            found.extend(std::fs::read(entry.path()));
        }
    }
    found
}
