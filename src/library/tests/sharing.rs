//! What several programs, machines and texts share: places, shelf, settings, devices, and notes on texts that look alike.

use super::contending::{NoLocks, files, impatient};
use super::*;

#[test]
fn the_places_of_texts_that_two_programs_annotate_at_once_are_all_kept() {
    let home = Home::new();
    let save = |library: &mut Library, name: &str| {
        let text = home.folder.path().join(name);
        fs::write(&text, format!("{name} speaks of itself. {WORDS}")).unwrap();
        let source = Source::File(text);
        let bytes = read_source(&source).unwrap();
        let document = document(std::str::from_utf8(&bytes).unwrap());
        let identity = library.identify(&source, &bytes, &document);
        let (mut notebook, _) = library.notebook(&identity, &document);
        mark(&mut notebook, &document, name);
        library.save(&notebook).unwrap();
    };
    let (mut one, mut other) = (home.library(), home.library());
    save(&mut one, "a.txt");
    save(&mut other, "b.txt");
    save(&mut one, "c.txt");
    let held = home.library().lock(&home.folders().state).unwrap();
    save(&mut impatient(Files, &home), "d.txt");
    assert_eq!(
        home.library().annotated().len(),
        4,
        "what is written beside is read"
    );
    drop(held);
    save(&mut other, "e.txt");
    assert_eq!(home.library().annotated().len(), 5);
    assert_eq!(
        Files
            .names(&home.folders().state)
            .unwrap()
            .iter()
            .filter(|name| name.starts_with("places"))
            .count(),
        1
    );
}

#[test]
fn a_shelf_that_is_damaged_while_it_is_open_is_copied_before_it_is_replaced() {
    let home = Home::new();
    let mut library = home.library();
    let (document, ..) = open(&home, &mut library);
    let source = Source::File(home.text.clone());
    let identity = library.identify(&source, WORDS.as_bytes(), &document);
    let mut shelf = library.shelf().clone();
    shelf.opened(&source, &identity, &document, 1);
    library.save_shelf(&shelf).unwrap();
    fs::write(home.folders().shelf(), "{\"recent\": [torn").unwrap();
    shelf.read(&source, &document, Offset(20), Offset(40));
    library.save_shelf(&shelf).unwrap();
    assert_eq!(home.quarantined(), [b"{\"recent\": [torn"]);
    assert_eq!(home.library().shelf().recent()[0].position, Offset(20));
}

#[test]
fn settings_are_not_written_over_unread_where_there_is_no_lock() {
    let home = Home::new();
    home.library()
        .save_settings(&Settings {
            measure: 50,
            ..Settings::default()
        })
        .unwrap();
    let error = impatient(NoLocks, &home)
        .save_settings(&Settings {
            measure: 80,
            ..Settings::default()
        })
        .unwrap_err();
    assert!(error.to_string().contains("settings"), "{error}");
    assert_eq!(home.library().settings().measure, 50);
}

/// A home carried to another machine, state and all, where both go on writing, and files are carried over by name.
#[test]
fn two_machines_that_share_a_whole_home_write_two_files() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let elsewhere =
        |home: &Home| Library::on_machine(Box::new(Files), home.folders(), "another machine");
    let mut there = elsewhere(&home);
    assert!(
        there.troubles()[0].contains("another machine"),
        "{:?}",
        there.troubles()
    );
    mark_and_save(&home, &mut there, "lazy dog");
    mark_and_save(&home, &mut home.library(), "village");
    assert_eq!(files(&home).len(), 2);
    assert!(
        home.library().troubles().is_empty() && elsewhere(&home).troubles().is_empty(),
        "each knows its name again"
    );
    assert_eq!((home.library().device, elsewhere(&home).device).0.len(), 10);
    assert_ne!(home.library().device, elsewhere(&home).device);
    assert_eq!(reopened(&home).0.len(), 3);
}

#[test]
fn a_bad_device_file_is_reported_and_costs_no_second_file() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    for bad in [None, Some("\u{0}\u{0}"), Some("../evil")] {
        match bad {
            Some(text) => fs::write(home.folders().device(), text).unwrap(),
            None => fs::remove_file(home.folders().device()).unwrap(),
        }
        assert_eq!(home.library().health().healthy, bad.is_none());
        let (_, notebook, _) = open(&home, &mut home.library());
        home.library().save(&notebook).unwrap();
        assert!(home.library().health().healthy, "it is written anew");
        assert_eq!(files(&home).len(), 1);
    }
    assert_eq!(home.quarantined().len(), 2);
}

#[test]
fn folders_that_cannot_be_listed_are_no_empty_ones() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let folder = home.file().parent().unwrap().to_owned();
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "in the way").unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!(notes, ["brown fox"]);
    assert!(
        troubles
            .iter()
            .any(|text| text.contains("cannot be listed")),
        "{troubles:?}"
    );
    fs::remove_file(&folder).unwrap();
    fs::remove_dir(home.folders().annotations()).unwrap();
    fs::write(home.folders().annotations(), "in the way").unwrap();
    let health = home.library().health();
    assert!(
        !health.healthy
            && health
                .troubles
                .iter()
                .any(|text| text.contains("cannot be listed")),
        "{health}"
    );
}

#[test]
fn a_damaged_annotation_of_ours_is_kept_aside_and_the_others_are_read_and_saved() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    mark_and_save(&home, &mut home.library(), "lazy dog");
    fs::remove_dir_all(home.folders().backups()).unwrap();
    let broken = fs::read_to_string(home.file()).unwrap().replacen(
        "\"exact\":\"brown fox\"",
        "\"exact\":\"brown \\ud83d fox\"",
        1,
    );
    fs::write(home.file(), &broken).unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!(
        (notes.as_slice(), troubles.len()),
        (
            ["brown \u{fffd} fox".to_owned(), "lazy dog".to_owned()].as_slice(),
            1
        )
    );
    mark_and_save(&home, &mut home.library(), "village");
    assert_eq!(reopened(&home).0.len(), 3);
    assert_eq!(home.quarantined(), [broken.into_bytes()]);
}

#[test]
fn a_stray_file_without_end_is_not_copied() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    fs::File::create(home.file().with_file_name("stray.json"))
        .unwrap()
        .set_len(40 << 20)
        .unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!(
        (notes.len(), troubles.len(), home.quarantined().len()),
        (1, 1, 0),
        "{troubles:?}"
    );
}

#[cfg(unix)]
#[test]
fn a_note_made_through_a_link_is_there_by_the_target_after_it_was_edited() {
    let mut home = Home::new();
    let target = home.text.clone();
    let link = home.folder.path().join("link.txt");
    std::os::unix::fs::symlink(&target, &link).unwrap();
    home.text = link;
    mark_and_save(&home, &mut home.library(), "brown fox");
    fs::write(&target, format!("A new beginning.\n\n{WORDS}")).unwrap();
    home.text = target;
    assert_eq!(reopened(&home).0, ["brown fox"]);
}

/// As the window does: it is opened from its new place, and nothing is marked there before it is edited.
#[test]
fn a_moved_text_that_was_only_opened_keeps_its_notes_when_it_is_edited() {
    let mut home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let moved = home.folder.path().join("moved.txt");
    fs::rename(&home.text, &moved).unwrap();
    home.text = moved;
    let mut library = home.library();
    let (document, ..) = open(&home, &mut library);
    let source = Source::File(home.text.clone());
    let identity = library.identify(&source, WORDS.as_bytes(), &document);
    let mut shelf = library.shelf().clone();
    shelf.opened(&source, &identity, &document, 1);
    library.save_shelf(&shelf).unwrap();
    fs::write(&home.text, format!("A new beginning.\n\n{WORDS}")).unwrap();
    assert_eq!(reopened(&home).0, ["brown fox"]);
}

/// Two books with the same words, and two without any.
#[test]
fn texts_that_only_look_alike_keep_their_notes_apart() {
    let home = Home::new();
    let book = |identifier: &str, text: &str| {
        let mut document = document(text);
        document.meta.identifiers = vec![identifier.to_owned()];
        document
    };
    let key = |library: &mut Library, name: &str, document: &Document| {
        let source = Source::File(home.folder.path().join(name));
        let identity = library.identify(&source, name.as_bytes(), document);
        let (mut notebook, _) = library.notebook(&identity, document);
        if notebook.annotations().is_empty() {
            let range = TextRange {
                start: Offset::ZERO,
                end: document.text.end(),
            };
            let edit = Edit::add(
                Uuid::now_v7(),
                Kind::Highlight,
                range,
                Ink::default(),
                Style::Solid,
            );
            notebook.apply(edit, document, 1).unwrap();
            library.save(&notebook).unwrap();
        }
        identity.key
    };
    let mut library = home.library();
    let pairs = [
        (
            ("a.epub", book("urn:isbn:1", WORDS)),
            ("b.epub", book("urn:isbn:2", WORDS)),
        ),
        (
            ("a.cbz", document("\u{fffc}\n\n\u{fffc}")),
            ("b.cbz", document("\u{fffc}\n\n\u{fffc}")),
        ),
    ];
    for ((one, first), (other, second)) in &pairs {
        assert_ne!(
            key(&mut library, one, first),
            key(&mut library, other, second),
            "{one}"
        );
        assert_eq!(
            key(&mut library, one, first),
            key(&mut home.library(), one, first)
        );
    }
    assert_eq!(library.notebooks().len(), 4, "and they are listed apart");
}

/// In linear time, or this takes minutes.
#[test]
fn a_note_with_thousands_of_targets_is_opened_and_saved() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let json = fs::read_to_string(home.file()).unwrap();
    let start = json.find("\"targets\":[").unwrap() + "\"targets\":[".len();
    let end = start + json[start..].find("],\"fields\"").unwrap();
    let target = &json[start..end];
    let many: Vec<String> = (0..6_000)
        .map(|n| target.replace("\"t\":\"0", &format!("\"n\":{n},\"t\":\"{n:05}")))
        .collect();
    fs::write(
        home.file(),
        format!("{}{}{}", &json[..start], many.join(","), &json[end..]),
    )
    .unwrap();
    let other = fs::read_to_string(home.file())
        .unwrap()
        .replace("\"n\":", "\"m\":")
        .replace("\"t\":\"1", "\"t\":\"2");
    fs::write(home.file().with_file_name("k3f9abcdef.json"), other).unwrap();
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert_eq!(reopened(&home).0.len(), 2);
}
