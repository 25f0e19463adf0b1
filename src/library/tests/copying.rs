//! Saves of many notes: what has changed alone is written, beside the file and as a copy, and whatever is lost then, all comes back.

use super::contending::files;
use super::*;

/// As many notes as make a long file.
const MANY: usize = 400;

fn many(home: &Home) -> (Library, Document, Notebook) {
    let mut library = home.library();
    let (document, mut notebook, _) = open(home, &mut library);
    for _ in 0..MANY {
        mark(&mut notebook, &document, "brown fox");
    }
    library.save(&notebook).unwrap();
    (library, document, notebook)
}

fn copies(home: &Home) -> Vec<PathBuf> {
    backups::list(&Files, &home.folders(), &name_of_parent(&home.file()))
}

fn is_of_changes(path: impl AsRef<Path>) -> bool {
    path.as_ref().to_string_lossy().contains("-changes-")
}

/// Saves three more notes, one by one.
fn save_three(library: &mut Library, document: &Document, notebook: &mut Notebook) {
    for words in ["quick", "lazy dog", "morning"] {
        mark(notebook, document, words);
        assert!(library.save(notebook).unwrap().written);
    }
}

#[test]
fn of_many_notes_a_save_writes_what_has_changed_beside_their_file() {
    let home = Home::new();
    let (mut library, document, mut notebook) = many(&home);
    let file = fs::read(home.file()).unwrap();
    save_three(&mut library, &document, &mut notebook);
    assert!(fs::read(home.file()).unwrap() == file);
    let (changes, whole): (Vec<PathBuf>, Vec<PathBuf>) = copies(&home)
        .into_iter()
        .partition(|path| is_of_changes(path));
    assert_eq!((changes.len(), whole.len()), (1, 1));
    assert_eq!(files(&home).len(), 2);
    for name in files(&home) {
        let bytes = fs::read(home.file().with_file_name(&name)).unwrap();
        assert!(
            bytes == file || bytes == fs::read(&changes[0]).unwrap(),
            "{name}"
        );
    }
    assert!(fs::metadata(&changes[0]).unwrap().len() < 20_000);
    assert_eq!(reopened(&home), (quotes(&notebook), Vec::new()));
}

#[test]
fn whichever_of_file_changes_and_copies_is_lost_all_comes_back() {
    type Lose<'a> = &'a dyn Fn(&Home, &str);
    let beside = |home: &Home| {
        files(home)
            .into_iter()
            .map(|name| home.file().with_file_name(name))
            .find(|path| *path != home.file())
            .unwrap()
    };
    let losses: [Lose<'_>; 7] = [
        &|home, _| fs::remove_file(home.file()).unwrap(),
        &|home, older| fs::write(home.file(), older).unwrap(),
        &|home, _| fs::write(home.file(), "torn {").unwrap(),
        &|home, _| fs::remove_file(beside(home)).unwrap(),
        &|home, _| fs::write(beside(home), "{ \"items\"").unwrap(),
        &|home, _| fs::remove_dir_all(home.folders().annotations()).unwrap(),
        &|home, _| fs::remove_dir_all(home.folders().state.join("backups")).unwrap(),
    ];
    for (number, lose) in losses.iter().enumerate() {
        let home = Home::new();
        let (mut library, document, mut notebook) = many(&home);
        let older = fs::read_to_string(home.file()).unwrap();
        let key = name_of_parent(&home.file());
        save_three(&mut library, &document, &mut notebook);
        lose(&home, &older);
        assert_eq!(reopened(&home).0.len(), MANY + 3, "loss {number}");
        // What proves which copies hold which others may be gone, too.
        let _ = fs::remove_file(home.folders().proof_of(&key));
        assert_eq!(reopened(&home).0.len(), MANY + 3, "loss {number}");
        // And the run that goes on puts everything in its place.
        mark(&mut notebook, &document, "village");
        library.save(&notebook).unwrap();
        library.join_changes().unwrap();
        assert_eq!(reopened(&home).0.len(), MANY + 4, "loss {number}");
        assert!(files(&home).len() == 1, "loss {number}: {:?}", files(&home));
    }
}

#[test]
fn file_and_changes_are_made_one_and_only_once() {
    let home = Home::new();
    let (mut library, document, mut notebook) = many(&home);
    assert!(!library.has_changes_beside());
    save_three(&mut library, &document, &mut notebook);
    assert!(library.has_changes_beside());
    library.join_changes().unwrap();
    assert!(!library.has_changes_beside());
    assert_eq!(files(&home).len(), 1);
    assert!(!copies(&home).iter().any(is_of_changes));
    fs::remove_dir_all(home.folders().state.join("backups")).unwrap();
    assert_eq!(reopened(&home), (quotes(&notebook), Vec::new()));
}

#[test]
fn changes_that_another_program_removed_are_joined_all_the_same() {
    let home = Home::new();
    let (mut library, document, mut notebook) = many(&home);
    save_three(&mut library, &document, &mut notebook);
    for name in files(&home) {
        let path = home.file().with_file_name(name);
        if path != home.file() {
            fs::remove_file(path).unwrap();
        }
    }
    library.join_changes().unwrap();
    fs::remove_dir_all(home.folders().state.join("backups")).unwrap();
    assert_eq!(reopened(&home), (quotes(&notebook), Vec::new()));
}

#[test]
fn another_run_takes_the_changes_in_and_this_one_notices() {
    let home = Home::new();
    let (mut library, document, mut notebook) = many(&home);
    save_three(&mut library, &document, &mut notebook);
    mark_and_save(&home, &mut home.library(), "village");
    assert_eq!(files(&home).len(), 1);
    mark(&mut notebook, &document, "brown");
    library.save(&notebook).unwrap();
    assert_eq!(
        files(&home).len(),
        1,
        "the file had changed: it is written whole"
    );
    assert_eq!(reopened(&home).0.len(), MANY + 5);
}

#[test]
fn what_is_erased_for_good_goes_from_the_file_at_once() {
    let home = Home::new();
    let (mut library, document, mut notebook) = many(&home);
    let id = notebook.annotations()[0].id;
    let note = "A secret thought".to_owned();
    notebook.apply(Edit::SetNote { id, note }, &document, 1_800_000_000_000);
    library.save(&notebook).unwrap();
    library.join_changes().unwrap();
    notebook.apply(Edit::Delete(id), &document, 1_800_000_000_001);
    notebook.empty_trash(1_800_000_000_002);
    library.save(&notebook).unwrap();
    for name in files(&home) {
        let json = fs::read_to_string(home.file().with_file_name(name)).unwrap();
        assert!(!json.contains("secret"));
    }
}

#[test]
fn the_next_run_joins_what_a_run_left_beside() {
    let home = Home::new();
    let (mut library, document, mut notebook) = many(&home);
    mark(&mut notebook, &document, "quick");
    library.save(&notebook).unwrap();
    assert!(copies(&home).iter().any(is_of_changes));
    drop(library);
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert!(!copies(&home).iter().any(is_of_changes));
    assert_eq!(files(&home).len(), 1);
    fs::remove_dir_all(home.folders().annotations()).unwrap();
    assert_eq!(reopened(&home).0.len(), MANY + 2);
}

#[test]
fn where_the_copy_of_the_file_is_gone_the_next_save_is_a_whole_one() {
    let home = Home::new();
    let (mut library, document, mut notebook) = many(&home);
    for path in copies(&home) {
        fs::remove_file(path).unwrap();
    }
    mark(&mut notebook, &document, "quick");
    library.save(&notebook).unwrap();
    assert!(!copies(&home).iter().any(is_of_changes));
    fs::remove_file(home.file()).unwrap();
    assert_eq!(reopened(&home).0.len(), MANY + 1);
}
