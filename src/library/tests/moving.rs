//! Moving the reader's own into a synced folder loses no word, whoever writes meanwhile.

use super::*;

fn synced(home: &Home) -> PathBuf {
    let folder = home.folder.path().join("Dropbox");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A start of the program.
fn start(home: &Home) -> Library {
    Library::open(Some(home.folder.path().join("home"))).unwrap()
}

fn marks(home: &Home) -> Vec<String> {
    let mut library = start(home);
    let (_, notebook, troubles) = open(home, &mut library);
    assert_eq!(troubles, Vec::<String>::new());
    notebook
        .annotations()
        .iter()
        .map(|note| note.quote.clone())
        .collect()
}

#[test]
fn notes_are_used_in_the_synced_folder_from_the_next_start_on_and_the_old_ones_stay() {
    let home = Home::new();
    let mut library = start(&home);
    mark_and_save(&home, &mut library, "quick");
    let mut details = Details::default();
    details.say("0123456789abcdef", Detail::Tag("sea".to_owned(), true), 1);
    library.save_details(&details).unwrap();
    let old = home.file();
    let to = library.move_shared(&synced(&home)).unwrap();
    assert_eq!(to, synced(&home).join("Manicule"));
    assert_eq!(marks(&home), ["quick"]);
    assert!(old.exists(), "what lay in the old place stays");
    assert!(start(&home).folders().annotations().starts_with(&to));
    let read = start(&home).read_details().details;
    assert_eq!(
        read.of("0123456789abcdef")
            .unwrap()
            .tags()
            .collect::<Vec<_>>(),
        ["sea"]
    );
    mark_and_save(&home, &mut start(&home), "lazy");
    assert_eq!(marks(&home), ["quick", "lazy"]);
}

#[test]
fn what_a_window_that_was_still_open_wrote_into_the_old_place_is_brought_over() {
    let home = Home::new();
    let (mut one, mut other) = (start(&home), start(&home));
    mark_and_save(&home, &mut one, "quick");
    one.move_shared(&synced(&home)).unwrap();
    mark_and_save(&home, &mut other, "brown");
    mark_and_save(&home, &mut start(&home), "lazy");
    assert_eq!(marks(&home), ["quick", "brown", "lazy"]);
    mark_and_save(&home, &mut other, "village");
    assert_eq!(marks(&home), ["quick", "brown", "lazy", "village"]);
}

#[test]
fn a_folder_in_which_notes_lie_already_is_joined_and_nothing_in_it_is_written_over() {
    let (home, elsewhere) = (Home::new(), Home::new());
    mark_and_save(&elsewhere, &mut start(&elsewhere), "fox");
    start(&elsewhere).move_shared(&synced(&home)).unwrap();
    mark_and_save(&home, &mut start(&home), "dog");
    let to = start(&home)
        .move_shared(&synced(&home).join("Manicule"))
        .unwrap();
    assert_eq!(marks(&home), ["fox", "dog"]);
    let status = start(&home).sync_status();
    assert_eq!(
        (status.folder, status.is_chosen, status.devices.len()),
        (to, true, 2)
    );
}

#[test]
fn a_folder_that_cannot_be_written_changes_nothing() {
    let home = Home::new();
    let mut library = start(&home);
    mark_and_save(&home, &mut library, "quick");
    let file = home.folder.path().join("no folder");
    fs::write(&file, "").unwrap();
    assert!(library.move_shared(&file).is_err());
    let inside = library.folders().config.join("annotations");
    assert!(
        library.move_shared(&inside).is_err()
            || inside == library.folders().shared.join("annotations")
    );
    assert_eq!(marks(&home), ["quick"]);
}

#[test]
fn a_folder_of_notes_that_cannot_be_found_is_reported() {
    let home = Home::new();
    let mut library = start(&home);
    mark_and_save(&home, &mut library, "quick");
    let to = library.move_shared(&synced(&home)).unwrap();
    let is_reported = |word: &str| {
        let library = start(&home);
        library.troubles().iter().any(|text| text.contains(word))
    };
    assert!(!is_reported("your notes"));
    let away = to.with_extension("away");
    fs::rename(&to, &away).unwrap();
    assert!(is_reported("is not there now"));
    fs::rename(&away, &to).unwrap();
    fs::write(library.folders().shared_pointer(), "{").unwrap();
    assert!(is_reported("cannot be read"));
}
