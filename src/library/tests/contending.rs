//! Several programs, none of which knows of the others, on one home: whoever has no lock, or finds something else in the place of its
//! file, loses nothing and writes over nothing.

use super::*;
use crate::annotation::Replica;
use std::sync::Mutex;

/// A home whose text has room for many marks.
fn long_home() -> (Home, Vec<String>) {
    let home = Home::new();
    let lines: Vec<String> = (0..60).map(|n| format!("Line {n} of it")).collect();
    fs::write(&home.text, lines.join(" has words of its own.\n\n")).unwrap();
    (home, lines)
}

fn impatient(disk: impl Disk + 'static, home: &Home) -> Library {
    Library {
        patience: Some(Duration::from_millis(3)),
        ..Library::on(Box::new(disk), home.folders())
    }
}

/// Marks words in a run of its own; what the save warns of.
fn save_in(library: &mut Library, home: &Home, words: &str) -> Vec<String> {
    let (document, mut notebook, _) = open(home, library);
    mark(&mut notebook, &document, words);
    library.save(&notebook).unwrap().warnings
}

fn files(home: &Home) -> Vec<String> {
    let key = Files
        .names(&home.folders().annotations())
        .unwrap()
        .remove(0);
    Files.names(&home.folders().notes(&key)).unwrap()
}

/// A disk that has no locks at all.
#[derive(Clone, Debug)]
struct NoLocks;

type Deed = Box<dyn FnOnce() + Send>;

/// A disk that does something else while a file gets its name, and is slow.
#[derive(Clone)]
struct Meanwhile(Arc<Mutex<Vec<Deed>>>, Duration);

impl std::fmt::Debug for Meanwhile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Meanwhile")
    }
}

macro_rules! disk_of_files {
    ($disk:ty { $($special:item)* }) => {
        impl Disk for $disk {
            fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
                Files.read(path)
            }
            fn read_own(&self, path: &Path) -> io::Result<Vec<u8>> {
                Files.read_own(path)
            }
            fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
                Files.names(folder)
            }
            fn facts(&self, path: &Path) -> io::Result<FileFacts> {
                Files.facts(path)
            }
            fn write_new(&self, path: &Path, bytes: &[u8], access: &Access) -> io::Result<()> {
                Files.write_new(path, bytes, access)
            }
            fn remove(&self, path: &Path) -> io::Result<()> {
                Files.remove(path)
            }
            fn make_folder(&self, path: &Path) -> io::Result<()> {
                Files.make_folder(path)
            }
            fn sync_folder(&self, path: &Path) -> io::Result<()> {
                Files.sync_folder(path)
            }
            fn lock_file(&self, path: &Path) -> io::Result<Option<Lock>> {
                Files.lock_file(path)
            }
            fn resolved(&self, path: &Path) -> PathBuf {
                Files.resolved(path)
            }
            $($special)*
        }
    };
}

disk_of_files!(NoLocks {
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Files.rename(from, to)
    }
    fn lock_folder(&self, _folder: &Path) -> io::Result<Option<Lock>> {
        Err(io::ErrorKind::PermissionDenied.into())
    }
});

disk_of_files!(Meanwhile {
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::thread::sleep(self.1);
        let deed = self.0.lock().unwrap().pop();
        if let Some(deed) = deed {
            deed();
        }
        Files.rename(from, to)
    }
    fn lock_folder(&self, folder: &Path) -> io::Result<Option<Lock>> {
        Files.lock_folder(folder)
    }
});

#[test]
fn a_lock_that_is_never_let_go_keeps_no_note_from_being_saved_and_the_next_holder_tidies() {
    let (home, lines) = long_home();
    mark_and_save(&home, &mut home.library(), &lines[0]);
    let held = Files
        .lock_folder(home.file().parent().unwrap())
        .unwrap()
        .unwrap();
    for line in &lines[1..20] {
        let warnings = save_in(&mut impatient(Files, &home), &home, line);
        assert!(warnings[0].contains("safe in the file"), "{warnings:?}");
        assert_eq!(reopened(&home).1, Vec::<String>::new());
    }
    assert_eq!(reopened(&home).0.len(), 20);
    assert!(
        files(&home).len() <= 14,
        "the many are made into one now and then: {:?}",
        files(&home)
    );
    drop(held);
    assert_eq!(
        save_in(&mut home.library(), &home, &lines[20]),
        Vec::<String>::new()
    );
    assert_eq!(files(&home).len(), 1);
    assert_eq!(reopened(&home).0.len(), 21);
}

#[test]
fn one_window_that_saves_again_and_again_without_a_lock_keeps_the_last_words() {
    let (home, lines) = long_home();
    let mut window = impatient(NoLocks, &home);
    let (document, mut notebook, _) = open(&home, &mut window);
    for line in &lines[..30] {
        mark(&mut notebook, &document, line);
        let saved = window.save(&notebook).unwrap();
        assert!(saved.written);
    }
    assert!(!window.save(&notebook).unwrap().written, "nothing is new");
    assert_eq!(reopened(&home).0.len(), 30);
    let small = files(&home)
        .iter()
        .map(|name| {
            fs::metadata(home.file().with_file_name(name))
                .unwrap()
                .len()
        })
        .min()
        .unwrap();
    assert!(small < 4000, "only what is new is written: {small}");
}

#[test]
fn what_is_written_beside_while_the_holder_writes_outlives_the_holder() {
    let (home, lines) = long_home();
    mark_and_save(&home, &mut home.library(), &lines[0]);
    let place = home.folders();
    let text = home.text.clone();
    let line = lines[1].clone();
    let deed = move || {
        let mut library = Library {
            patience: Some(Duration::ZERO),
            ..Library::on(Box::new(Files), place)
        };
        let source = Source::File(text);
        let bytes = read_source(&source).unwrap();
        let document = document(std::str::from_utf8(&bytes).unwrap());
        let identity = library.identify(&source, &bytes, &document);
        let (mut notebook, _) = library.notebook(&identity, &document);
        mark(&mut notebook, &document, &line);
        library.save(&notebook).unwrap();
    };
    let disk = Meanwhile(
        Arc::new(Mutex::new(vec![Box::new(deed) as Deed])),
        Duration::ZERO,
    );
    mark_and_save(&home, &mut impatient(disk, &home), &lines[2]);
    assert_eq!(reopened(&home).0.len(), 3);
    mark_and_save(&home, &mut home.library(), &lines[3]);
    assert_eq!((reopened(&home).0.len(), files(&home).len()), (4, 1));
}

#[test]
fn many_writers_on_a_slow_disk_lose_nothing() {
    const WRITERS: usize = 6;
    const EACH: usize = 5;
    let (home, lines) = long_home();
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (home, lines) = (&home, &lines);
            scope.spawn(move || {
                for number in 0..EACH {
                    let disk = Meanwhile(Arc::default(), Duration::from_millis(4));
                    save_in(
                        &mut impatient(disk, home),
                        home,
                        &lines[writer * EACH + number],
                    );
                }
            });
        }
    });
    assert_eq!(reopened(&home).0.len(), WRITERS * EACH);
    mark_and_save(&home, &mut home.library(), &lines[59]);
    assert_eq!(reopened(&home).0.len(), WRITERS * EACH + 1);
    assert_eq!(files(&home).len(), 1);
}

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
            warnings.iter().any(|words| words.contains("left as it is")),
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
    let words = fs::read_to_string(&other.text).unwrap();
    let identity = library.identify(&source, words.as_bytes(), &document(&words));
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
    let held = Files.lock_folder(&home.folders().state).unwrap().unwrap();
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
fn a_bad_device_file_is_told_of_and_costs_no_second_file() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    for bad in [None, Some("\u{0}\u{0}"), Some("../evil")] {
        match bad {
            Some(words) => fs::write(home.folders().device(), words).unwrap(),
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
            .any(|words| words.contains("cannot be listed")),
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
                .any(|words| words.contains("cannot be listed")),
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
    let book = |identifier: &str, words: &str| {
        let mut document = document(words);
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
