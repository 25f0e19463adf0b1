//! Copies of many notes: of what a save has changed only that is kept again, and whatever is lost then, all comes back.

use super::*;

/// As many notes as make a file of which not every copy is a whole one.
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

#[test]
fn of_many_notes_only_what_has_changed_is_copied_again_and_nothing_is_lost() {
    type Lose<'a> = &'a dyn Fn(&Home, &str);
    let losses: [Lose<'_>; 3] = [
        &|home, _| fs::remove_file(home.file()).unwrap(),
        &|home, older| fs::write(home.file(), older).unwrap(),
        &|home, _| fs::write(home.file(), "torn {").unwrap(),
    ];
    for lose in losses {
        let home = Home::new();
        let (mut library, document, mut notebook) = many(&home);
        let older = fs::read_to_string(home.file()).unwrap();
        for words in ["quick", "lazy dog", "morning"] {
            mark(&mut notebook, &document, words);
            library.save(&notebook).unwrap();
        }
        let (changes, whole): (Vec<PathBuf>, Vec<PathBuf>) = copies(&home)
            .into_iter()
            .partition(|path| is_of_changes(path));
        assert_eq!((changes.len(), whole.len()), (3, 1));
        assert!(fs::metadata(&changes[0]).unwrap().len() < 20_000);
        lose(&home, &older);
        assert_eq!(reopened(&home).0.len(), MANY + 3);
        // What proves which copies hold which others may be gone, too.
        let proof = home.folders().proof_of(&name_of_parent(&home.file()));
        fs::remove_file(proof).unwrap();
        assert_eq!(reopened(&home).0.len(), MANY + 3);
    }
}

#[test]
fn the_next_whole_copy_takes_the_place_of_the_changes() {
    let home = Home::new();
    let (mut library, document, mut notebook) = many(&home);
    mark(&mut notebook, &document, "quick");
    library.save(&notebook).unwrap();
    assert!(copies(&home).iter().any(is_of_changes));
    drop(library);
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert!(!copies(&home).iter().any(is_of_changes));
    fs::remove_dir_all(home.folders().annotations()).unwrap();
    assert_eq!(reopened(&home).0.len(), MANY + 2);
}

#[test]
fn where_the_whole_copy_is_gone_the_next_is_a_whole_one() {
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
