//! A state folder that cannot be written, and a drive that hangs: whatever was acknowledged meanwhile lies in two places all the same.

use super::contending::NoFolderLocks;
use super::*;
use crate::annotation::Replica;
use std::io;

fn spare(home: &Home) -> Vec<String> {
    let key = name_of_parent(&home.file());
    let folder = home.folders().spare_backups_of(&key);
    Files.names(&folder).unwrap_or_default()
}

/// Something that is no folder lies in the place of the state: not even the system's administrator can write there.
fn bar_the_state(home: &Home) -> impl Fn() {
    let state = home.folders().state;
    let away = state.with_file_name("state away");
    let _ = fs::rename(&state, &away);
    fs::write(&state, "no folder").unwrap();
    move || {
        fs::remove_file(&state).unwrap();
        let _ = fs::rename(&away, &state);
    }
}

#[test]
fn what_is_saved_while_the_state_cannot_be_written_outlives_its_file() {
    outlives_its_file_without_the_state(Box::new(Files));
}

#[test]
fn so_it_does_where_no_folder_can_be_locked() {
    // The lock is then a file in the state folder, and missing with it: what is saved lies beside our file.
    outlives_its_file_without_the_state(Box::new(NoFolderLocks));
}

fn outlives_its_file_without_the_state(disk: Box<dyn Disk>) {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "quick");
    let free_the_state = bar_the_state(&home);
    let mut library = Library::on(disk, home.folders());
    let (document, mut notebook, _) = open(&home, &mut library);
    mark(&mut notebook, &document, "brown fox");
    let warnings = library.save(&notebook).unwrap().warnings;
    // On systems that lock no folders, the lock is missing as well, and that is said first.
    let tells = |warning: &String| warning.contains("it lies in") && warning.contains("for now");
    assert!(warnings.iter().any(tells), "{warnings:?}");
    let both = vec!["brown fox".to_owned(), "quick".to_owned()];
    // Another program takes the file, or the folder, before anything else is saved.
    fs::remove_file(home.file()).unwrap();
    assert_eq!(reopened(&home).0, both, "while it still cannot be written");
    free_the_state();
    assert_eq!(reopened(&home).0, both, "once it can be again");
    fs::remove_dir_all(home.folders().annotations()).unwrap();
    assert_eq!(reopened(&home).0, both, "without the folder");
    assert!(home.library().health().texts[0].missing);
}

#[test]
fn notes_whose_folder_cannot_be_written_when_the_program_ends_are_there_at_the_next_start() {
    let home = Home::new();
    let notes = home.folders().annotations();
    fs::create_dir_all(notes.parent().unwrap()).unwrap();
    fs::write(&notes, "no folder").unwrap();
    for words in ["quick", "brown fox"] {
        let mut library = home.library();
        let (document, mut notebook, _) = open(&home, &mut library);
        mark(&mut notebook, &document, words);
        assert!(library.save(&notebook).is_err());
        library.rescue_among_backups(notebook.replica()).unwrap();
    }
    let both = vec!["brown fox".to_owned(), "quick".to_owned()];
    assert_eq!(reopened(&home).0, both);
    fs::remove_file(&notes).unwrap();
    mark_and_save(&home, &mut home.library(), "lazy dog");
    fs::remove_dir_all(home.folders().backups()).unwrap();
    assert_eq!(reopened(&home).0.len(), 3, "they lie in their place again");
}

#[test]
fn notes_that_can_be_saved_nowhere_are_put_where_their_reader_finds_them() {
    let home = Home::new();
    let mut library = home.library();
    let (document, mut notebook, _) = open(&home, &mut library);
    mark(&mut notebook, &document, "quick");
    let file = home.folder.path().join("a file");
    fs::write(&file, "no folder").unwrap();
    let folders = || [file.clone(), home.folder.path().to_owned()];
    let one = library.rescue_into(folders(), notebook.replica()).unwrap();
    mark(&mut notebook, &document, "brown fox");
    let other = library.rescue_into(folders(), notebook.replica()).unwrap();
    assert_ne!(one, other, "nothing is written over");
    for (path, notes) in [(one, 1), (other, 2)] {
        let json = fs::read_to_string(path).unwrap();
        assert_eq!(Replica::parse(&json).unwrap().ids().count(), notes);
    }
    assert!(library.rescue_into([file], notebook.replica()).is_err());
}

#[test]
fn spare_backups_go_once_the_others_can_be_written_again() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "quick");
    let free_the_state = bar_the_state(&home);
    for words in ["brown fox", "lazy dog", "village"] {
        mark_and_save(&home, &mut home.library(), words);
    }
    let kept = spare(&home);
    // Without a lock no file is changed of which there could be a proof.
    let proven = kept.contains(&"proof.json".to_owned());
    assert!(proven == cfg!(unix) && !kept.is_empty(), "{kept:?}");
    free_the_state();
    mark_and_save(&home, &mut home.library(), "morning");
    assert_eq!(spare(&home), Vec::<String>::new());
    fs::remove_file(home.file()).unwrap();
    assert_eq!(reopened(&home).0.len(), 5);
}

/// A disk on which whatever is not the program's own never answers, as a drive that was unplugged does.
#[derive(Clone, Debug)]
struct Hanging(PathBuf);

impl Hanging {
    fn wait_for(&self, path: &Path) {
        while !path.starts_with(&self.0) {
            std::thread::park();
        }
    }
}

impl Disk for Hanging {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.wait_for(path);
        Files.read(path)
    }
    fn read_own(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.wait_for(path);
        Files.read_own(path)
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        self.wait_for(folder);
        Files.names(folder)
    }
    fn facts(&self, path: &Path) -> io::Result<FileFacts> {
        self.wait_for(path);
        Files.facts(path)
    }
    fn write_new(&self, path: &Path, bytes: &[u8], access: &Access) -> io::Result<()> {
        Files.write_new(path, bytes, access)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Files.rename(from, to)
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
    fn lock_folder(&self, folder: &Path) -> io::Result<Option<Lock>> {
        Files.lock_folder(folder)
    }
    fn lock_file(&self, path: &Path) -> io::Result<Option<Lock>> {
        Files.lock_file(path)
    }
    fn resolved(&self, path: &Path) -> PathBuf {
        self.wait_for(path);
        Files.resolved(path)
    }
}

#[test]
fn a_drive_that_hangs_holds_up_neither_the_start_nor_a_save() {
    let home = Home::new();
    let mut library = home.library();
    let (document, mut notebook, _) = open(&home, &mut library);
    let identity = library.open[0].identity.clone();
    let source = Source::File(home.text.clone());
    let mut shelf = library.shelf().clone();
    shelf.opened(&source, &identity, &document, 1);
    library.save_shelf(&shelf).unwrap();
    // From now on the drive of the text, which is not that of the home, says nothing.
    let disk = Hanging(home.folders().config.parent().unwrap().to_owned());
    let mut library = Library::on(Box::new(disk), home.folders());
    let (sender, receiver) = std::sync::mpsc::channel();
    library.look_for_texts(move || sender.send(()).unwrap());
    mark(&mut notebook, &document, "brown fox");
    library.follow(&source, None, &identity, &document);
    assert!(library.save(&notebook).unwrap().written);
    library.save_shelf(&shelf).unwrap();
    assert!(!library.shelf().recent()[0].missing(), "nothing was said");
    assert!(receiver.try_recv().is_err(), "it is still looked for");
    assert_eq!(reopened(&home).0, ["brown fox"]);
}
