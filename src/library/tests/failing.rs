//! A disk that fails: whatever operation it is, no note is lost.

use super::*;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// A disk on which the operation with a certain number, and it alone, goes wrong. It writes down what it is asked to do.
#[derive(Clone, Debug)]
struct Failing {
    left: Arc<AtomicUsize>,
    done: Arc<Mutex<Vec<(&'static str, PathBuf)>>>,
}

impl Failing {
    fn never() -> Self {
        Self {
            left: Arc::new(AtomicUsize::new(usize::MAX)),
            done: Arc::default(),
        }
    }

    fn library(&self, home: &Home) -> Library {
        Library::on(Box::new(self.clone()), home.folders())
    }

    /// What was done since the last question, and to which file or folder, by the last part of its path.
    fn done(&self) -> Vec<(&'static str, String)> {
        std::mem::take(&mut *self.done.lock().unwrap())
            .iter()
            .map(|(what, path)| (*what, folders::name_of(path)))
            .collect()
    }

    fn step(&self, what: &'static str, path: &Path) -> io::Result<()> {
        self.done.lock().unwrap().push((what, path.to_owned()));
        let left = self.left.load(Ordering::Relaxed);
        self.left.store(left.wrapping_sub(1), Ordering::Relaxed);
        if left == 0 {
            Err(io::ErrorKind::StorageFull.into())
        } else {
            Ok(())
        }
    }
}

impl Disk for Failing {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        Files.read(path)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        Files.names(folder)
    }

    fn facts(&self, path: &Path) -> io::Result<FileFacts> {
        Files.facts(path)
    }

    /// Leaves half of the bytes, as a full disk does.
    fn write_new(&self, path: &Path, bytes: &[u8], access: &Access) -> io::Result<()> {
        if let Err(error) = self.step("write", path) {
            Files.write_new(path, &bytes[..bytes.len() / 2], access)?;
            return Err(error);
        }
        Files.write_new(path, bytes, access)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename", to)
            .and_then(|()| Files.rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove", path).and_then(|()| Files.remove(path))
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step("make", path)
            .and_then(|()| Files.make_folder(path))
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step("sync", path)
            .and_then(|()| Files.sync_folder(path))
    }

    fn lock_folder(&self, folder: &Path) -> io::Result<Option<Lock>> {
        self.step("lock", folder)
            .and_then(|()| Files.lock_folder(folder))
    }

    fn lock_file(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.step("lock", path).and_then(|()| Files.lock_file(path))
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        Files.resolved(path)
    }
}

#[test]
fn whichever_operation_fails_old_notes_are_whole_and_trying_again_saves_the_new() {
    let mut failures = 0;
    for number in 0.. {
        let home = Home::new();
        mark_and_save(&home, &mut home.library(), "brown fox");
        let disk = Failing::never();
        let mut library = disk.library(&home);
        let (document, mut notebook, _) = open(&home, &mut library);
        mark(&mut notebook, &document, "lazy dog");
        disk.left.store(number, Ordering::Relaxed);
        let saved = library.save(&notebook);
        let reached = disk.left.load(Ordering::Relaxed) > number;
        let (notes, troubles) = reopened(&home);
        assert!(
            notes.contains(&"brown fox".to_owned()),
            "operation {number}: {notes:?}"
        );
        assert_eq!(troubles, Vec::<String>::new(), "operation {number}");
        match saved {
            Ok(_) => assert_eq!(notes.len(), 2, "operation {number}"),
            Err(_) => failures += 1,
        }
        disk.left.store(usize::MAX, Ordering::Relaxed);
        library.save(&notebook).unwrap();
        assert_eq!(
            reopened(&home).0,
            ["brown fox", "lazy dog"],
            "operation {number}"
        );
        if !reached {
            break;
        }
    }
    assert!(
        failures >= 4,
        "writing, renaming and both syncs must matter, and only {failures} operations did"
    );
}

#[test]
fn the_first_save_makes_the_way_to_the_file_durable_and_the_name_last() {
    let home = Home::new();
    let disk = Failing::never();
    mark_and_save(&home, &mut disk.library(&home), "brown fox");
    let (file, done) = (home.file(), disk.done());
    let (key, name) = (name_of_parent(&file), folders::name_of(&file));
    let at = |what: &str, name: &str| {
        done.iter()
            .position(|(did, path)| *did == what && path == name)
            .unwrap()
    };
    let last_sync = done
        .iter()
        .rposition(|(did, path)| *did == "sync" && *path == key)
        .unwrap();
    for above in ["home", "config", "annotations", key.as_str()] {
        assert!(
            at("sync", above) < at("rename", &name),
            "{above} in {done:?}"
        );
    }
    assert!(at("rename", &name) < last_sync, "{done:?}");
}

#[test]
fn a_name_that_could_not_be_made_durable_is_tried_again_though_the_bytes_are_there() {
    let home = Home::new();
    let disk = Failing::never();
    mark_and_save(&home, &mut disk.library(&home), "brown fox");
    // Each in a run of its own, whose first save writes the whole file.
    let mut library = disk.library(&home);
    let (document, mut notebook, _) = open(&home, &mut library);
    mark(&mut notebook, &document, "lazy dog");
    disk.done();
    library.save(&notebook).unwrap();
    let steps = disk.done();
    let key = name_of_parent(&home.file());
    let name = folders::name_of(&home.file());
    let rename = steps
        .iter()
        .position(|(what, path)| *what == "rename" && *path == name)
        .unwrap();
    assert_eq!(steps[rename + 1], ("sync", key.clone()));
    let mut library = disk.library(&home);
    let (document, mut notebook, _) = open(&home, &mut library);
    mark(&mut notebook, &document, "village");
    disk.left.store(rename + 1, Ordering::Relaxed);
    library.save(&notebook).unwrap_err();
    disk.done();
    assert!(!library.save(&notebook).unwrap().written);
    assert!(disk.done().contains(&("sync", key)));
}
