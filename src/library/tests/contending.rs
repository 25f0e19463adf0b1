//! Several programs, none of which knows of the others, on one home: whoever has no lock, or finds something else in the place of its
//! file, loses nothing and writes over nothing.

use super::*;
use std::sync::Mutex;

/// A home whose text has room for many marks.
pub(super) fn long_home() -> (Home, Vec<String>) {
    let home = Home::new();
    let lines: Vec<String> = (0..60).map(|n| format!("Line {n} of it")).collect();
    fs::write(&home.text, lines.join(" has words of its own.\n\n")).unwrap();
    (home, lines)
}

pub(super) fn impatient(disk: impl Disk + 'static, home: &Home) -> Library {
    Library {
        patience: Some(Duration::from_millis(3)),
        ..Library::on(Box::new(disk), home.folders())
    }
}

/// Marks words in a run of its own; what the save warns of.
pub(super) fn save_in(library: &mut Library, home: &Home, text: &str) -> Vec<String> {
    let (document, mut notebook, _) = open(home, library);
    mark(&mut notebook, &document, text);
    library.save(&notebook).unwrap().warnings
}

pub(super) fn files(home: &Home) -> Vec<String> {
    let key = Files
        .names(&home.folders().annotations())
        .unwrap()
        .remove(0);
    Files.names(&home.folders().notes(&key)).unwrap()
}

/// A disk that has no locks at all.
#[derive(Clone, Debug)]
pub(super) struct NoLocks;

/// A disk whose folders cannot be locked, as on Windows.
#[derive(Clone, Debug)]
pub(super) struct NoFolderLocks;

pub(super) type Deed = Box<dyn FnOnce() + Send>;

/// A disk that does something else while a file gets its name, and is slow.
#[derive(Clone)]
pub(super) struct Meanwhile(pub(super) Arc<Mutex<Vec<Deed>>>, pub(super) Duration);

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

disk_of_files!(NoFolderLocks {
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Files.rename(from, to)
    }
    fn lock_folder(&self, _folder: &Path) -> io::Result<Option<Lock>> {
        Err(io::ErrorKind::Unsupported.into())
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
    let held = home.library().lock(home.file().parent().unwrap()).unwrap();
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
