//! Settings, shelf and places are there again.

use super::*;

#[test]
fn settings_and_shelf_that_make_no_sense_are_set_aside() {
    let home = Home::new();
    for path in [home.folders().settings(), home.folders().shelf()] {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "{\"torn").unwrap();
    }
    let mut library = home.library();
    assert_eq!(
        (
            library.settings(),
            library.shelf(),
            library.troubles().len()
        ),
        (&Settings::default(), &Shelf::default(), 2)
    );
    let settings = Settings {
        measure: 50,
        ..Settings::default()
    };
    library.save_settings(&settings).unwrap();
    library.save_shelf(&Shelf::default()).unwrap();
    assert_eq!(
        (home.library().settings(), home.library().troubles().len()),
        (&settings, 0)
    );
    assert_eq!(home.quarantined().len(), 2);
}

#[test]
fn the_place_last_read_is_kept() {
    let home = Home::new();
    let mut library = home.library();
    let (document, ..) = open(&home, &mut library);
    let source = Source::File(home.text.clone());
    let identity = library.identify(&source, WORDS.as_bytes(), &document);
    let mut shelf = library.shelf().clone();
    shelf.opened(&source, &identity, &document, 1);
    shelf.read(&source, &document, Offset(20), Offset(40));
    library.save_shelf(&shelf).unwrap();
    assert_eq!(
        home.library().last_read(&source, &identity, &document),
        (Offset(20), Offset(40))
    );
    let elsewhere = Source::parse("/moved/fox.txt");
    assert_eq!(
        home.library().last_read(&elsewhere, &identity, &document),
        (Offset(20), Offset(40))
    );
}
