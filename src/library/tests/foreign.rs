//! Files of others in the place of ours, files that go, and clocks that are wrong: no note is lost to them, and nothing of another is
//! written over.

use super::contending::long_home;
#[cfg(unix)]
use super::contending::save_in;
use super::*;
use crate::annotation::Replica;

#[cfg(unix)]
#[test]
fn whatever_lies_in_the_place_of_our_file_is_neither_followed_nor_replaced_nor_waited_for() {
    let victim = |home: &Home| home.folder.path().join("victim");
    type Put = fn(&Path, &Path);
    let kinds: [(&str, Put); 4] = [
        ("link", |file, victim| {
            std::os::unix::fs::symlink(victim, file).unwrap();
        }),
        ("folder", |file, _| fs::create_dir(file).unwrap()),
        ("pipe", |file, _| {
            assert!(
                std::process::Command::new("mkfifo")
                    .arg(file)
                    .status()
                    .unwrap()
                    .success()
            );
        }),
        ("huge file", |file, _| {
            fs::File::create(file)
                .unwrap()
                .set_len(disk::LARGEST_OWN + 1)
                .unwrap();
        }),
    ];
    for (what, put) in kinds {
        let home = Home::new();
        mark_and_save(&home, &mut home.library(), "brown fox");
        fs::write(victim(&home), "precious").unwrap();
        let file = home.file();
        fs::remove_file(&file).unwrap();
        put(&file, &victim(&home));
        let warnings = save_in(&mut home.library(), &home, "lazy dog");
        assert!(
            warnings.iter().any(|text| text.contains("left as it is")),
            "{what}: {warnings:?}"
        );
        assert_eq!(reopened(&home).0, ["brown fox", "lazy dog"], "{what}");
        assert_eq!(
            fs::read_to_string(victim(&home)).unwrap(),
            "precious",
            "{what}"
        );
        let there = fs::symlink_metadata(&file).unwrap();
        assert!(
            !there.is_file() || there.len() > disk::LARGEST_OWN,
            "{what} was replaced"
        );
        assert!(!home.library().health().healthy, "{what}");
    }
}

#[test]
fn a_file_of_notes_on_another_text_joins_nothing_and_is_left_alone() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let other = Home {
        folder: tempfile::tempdir().unwrap(),
        text: home.folder.path().join("other.txt"),
    };
    fs::write(&other.text, format!("Quite another text. {WORDS}")).unwrap();
    mark_and_save(&other, &mut other.library(), "Quite another");
    let copy = home.file().with_file_name("k3f9abcdef.json");
    fs::copy(other.file(), &copy).unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!((notes, troubles.len()), (vec!["brown fox".to_owned()], 1));
    assert!(troubles[0].contains("another text"), "{troubles:?}");
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert!(copy.exists(), "it may be the only copy");
    let mut library = home.library();
    assert_eq!(library.notebooks().len(), 1);
    let source = Source::File(other.text.clone());
    let passage = fs::read_to_string(&other.text).unwrap();
    let identity = library.identify(&source, passage.as_bytes(), &document(&passage));
    assert_ne!(
        identity.key,
        name_of_parent(&home.file()),
        "the texts are two"
    );
    assert_eq!(library.health().texts[0].foreign, [copy]);
}

#[test]
fn another_texts_notes_copied_over_our_own_file_are_set_aside_before_ours_are_written() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let foreign = Replica::new("k3f9abcdef", "fedcba9876543210").to_json();
    fs::write(home.file(), &foreign).unwrap();
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert_eq!(reopened(&home).0, ["brown fox", "lazy dog"]);
    let folder = home.file().parent().unwrap().to_owned();
    let kept = Files
        .names(&folder)
        .unwrap()
        .iter()
        .any(|name| fs::read(folder.join(name)).unwrap() == foreign.as_bytes());
    assert!(kept, "{:?}", Files.names(&folder));
}

/// Gives the backups names of other times, as a clock that was wrong does.
fn rename_backups(home: &Home, year: &str) {
    let folder = home.folders().backups_of(&name_of_parent(&home.file()));
    for name in Files
        .names(&folder)
        .unwrap()
        .iter()
        .filter(|name| name.starts_with("20"))
    {
        fs::rename(
            folder.join(name),
            folder.join(format!("{year}{}", &name[4..])),
        )
        .unwrap();
    }
}

#[test]
fn a_clock_that_was_a_year_ahead_hides_no_later_backup() {
    let (home, lines) = long_home();
    for line in &lines[..2] {
        mark_and_save(&home, &mut home.library(), line);
    }
    rename_backups(&home, "2099");
    for line in &lines[2..8] {
        mark_and_save(&home, &mut home.library(), line);
    }
    fs::write(home.file(), "torn {").unwrap();
    assert_eq!(reopened(&home).0.len(), 8);
    mark_and_save(&home, &mut home.library(), &lines[8]);
    assert_eq!(reopened(&home).0.len(), 9);
}

#[test]
fn backups_of_two_lines_of_notes_are_both_read_whatever_their_times() {
    let (home, lines) = long_home();
    mark_and_save(&home, &mut home.library(), &lines[0]);
    let first = fs::read(home.file()).unwrap();
    for line in &lines[1..3] {
        mark_and_save(&home, &mut home.library(), line);
    }
    // The machine is put back to an older state, but for its backups; then it goes on from there, and loses its file.
    fs::write(home.file(), &first).unwrap();
    let mut blind = home.library();
    let key = name_of_parent(&home.file());
    let own = Replica::parse(std::str::from_utf8(&first).unwrap()).unwrap();
    blind.write(&own).unwrap();
    fs::remove_file(home.file()).unwrap();
    rename_backups(&home, "2020");
    assert_eq!(reopened(&home).0.len(), 3, "{key}");
}

#[test]
fn notes_whose_whole_folder_is_gone_are_found_by_their_backups_though_the_text_was_edited() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    fs::remove_dir_all(home.folders().annotations()).unwrap();
    fs::write(&home.text, format!("A new beginning.\n\n{WORDS}")).unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!(
        (notes.as_slice(), troubles.len()),
        (["brown fox".to_owned()].as_slice(), 1)
    );
    assert!(
        troubles[0].contains("put back with the next change"),
        "{troubles:?}"
    );
    assert!(home.library().health().texts[0].missing);
    assert_eq!(home.library().notebooks()[0].replica.title(), "Fox");
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert_eq!(
        reopened(&home),
        (vec!["brown fox".to_owned(), "lazy dog".to_owned()], vec![])
    );
}

#[test]
fn what_another_program_takes_away_while_the_text_is_open_is_missed_and_written_again() {
    let home = Home::new();
    let mut window = home.library();
    mark_and_save(&home, &mut window, "brown fox");
    let old = fs::read(home.file()).unwrap();
    mark_and_save(&home, &mut window, "lazy dog");
    let (_, notebook, _) = open(&home, &mut window);
    assert!(!window.missing_from_disk(notebook.replica()));
    let file = home.file();
    let losses: [&dyn Fn(); 3] = [
        &|| fs::write(&file, &old).unwrap(),
        &|| fs::remove_file(&file).unwrap(),
        &|| fs::write(&file, "{").unwrap(),
    ];
    for lose in losses {
        lose();
        assert!(window.missing_from_disk(notebook.replica()));
        window.save(&notebook).unwrap();
        assert!(!window.missing_from_disk(notebook.replica()));
        assert_eq!(
            reopened(&home),
            (vec!["brown fox".to_owned(), "lazy dog".to_owned()], vec![])
        );
    }
}
