//! What `manicule doctor --repair` mends, and what a report about the library gives away: nothing.

use super::*;
use std::fs::FileTimes;
use std::time::{Duration, SystemTime};

#[test]
fn notes_that_only_backups_hold_are_put_back() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let file = home.file();
    fs::remove_file(&file).unwrap();
    let mut library = home.library();
    assert!(!library.health().healthy);
    let repairs = library.repair();
    assert_eq!(
        (repairs.done.len(), repairs.failed.len()),
        (1, 0),
        "{repairs:?}"
    );
    assert!(file.exists());
    assert!(home.library().health().healthy);
    assert_eq!(reopened(&home).0, ["brown fox"]);
    assert_eq!(home.library().repair(), Repairs::default());
}

#[test]
fn a_damaged_file_is_written_anew_and_a_copy_of_it_stays() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let file = home.file();
    let whole = fs::read_to_string(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let repairs = home.library().repair();
    assert_eq!(repairs.failed, Vec::<String>::new());
    assert!(home.library().health().healthy);
    assert_eq!(reopened(&home).0, ["brown fox"]);
    assert!(
        home.quarantined()
            .contains(&whole.as_bytes()[..whole.len() / 2].to_vec())
    );
}

#[test]
fn settings_that_make_no_sense_are_copied_aside_and_written_anew() {
    let home = Home::new();
    let mut library = home.library();
    library.save_settings(&Settings::default()).unwrap();
    let path = home.folders().settings();
    fs::write(&path, "{ half").unwrap();
    assert!(!home.library().health().healthy);
    home.library().repair();
    assert!(home.library().health().healthy);
    assert!(home.quarantined().contains(&b"{ half".to_vec()));
}

#[test]
fn old_halves_of_files_are_removed_and_young_ones_stay() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let folder = home.file().parent().unwrap().to_owned();
    let (old, young) = (
        folder.join(".~a.json.0123abcd.tmp"),
        folder.join(".~b.json.0123abcd.tmp"),
    );
    let others = [folder.join(".~letter.tmp"), folder.join("c.tmp")];
    for path in [&old, &young].into_iter().chain(&others) {
        fs::write(path, "half").unwrap();
    }
    let yesterday = SystemTime::now() - Duration::from_secs(24 * 60 * 60);
    for path in [&old].into_iter().chain(&others) {
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_times(FileTimes::new().set_modified(yesterday))
            .unwrap();
    }
    assert_eq!(home.library().repair().done.len(), 1);
    assert!(!old.exists() && young.exists());
    assert!(others.iter().all(|path| path.exists()));
}

#[test]
fn a_report_about_the_library_gives_nothing_of_the_reader_away() {
    let home = Home::new();
    let mut library = home.library();
    mark_and_save(&home, &mut library, "brown fox");
    let mut settings = Settings::default();
    settings
        .ink_names
        .insert(Ink::default(), "secret love".to_owned());
    library.save_settings(&settings).unwrap();
    fs::write(
        home.file().with_file_name("other.json"),
        "{ my private words",
    )
    .unwrap();
    let report = home.library().problem_report();
    assert!(
        report.contains("1 notes") && report.contains("unreadable"),
        "{report}"
    );
    let folder = home.folder.path().to_string_lossy().into_owned();
    for private in ["brown", "fox", "Fox", "secret", "private", folder.as_str()] {
        assert!(!report.contains(private), "{private}: {report}");
    }
}

#[test]
fn what_the_files_of_the_shelf_lost_comes_back_from_the_copy_on_this_machine() {
    let home = Home::new();
    let mut said = Details::default();
    said.say("0123456789abcdef", Detail::Tag("sea".to_owned(), true), 1);
    home.library().save_details(&said).unwrap();
    let folder = home.folders().details();
    let files = || {
        fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().path())
    };
    let older = Details::default().to_json();
    let lost: [&dyn Fn(); 3] = [
        &|| fs::remove_dir_all(&folder).unwrap(),
        &|| files().for_each(|file| fs::write(file, "torn {").unwrap()),
        &|| files().for_each(|file| fs::write(file, &older).unwrap()),
    ];
    for lose in lost {
        lose();
        let read = home.library().read_details();
        assert_eq!(read.troubles.len(), 1, "{:?}", read.troubles);
        assert_eq!(read.details, said);
        home.library().save_details(&Details::default()).unwrap();
        fs::remove_dir_all(home.folders().backups()).unwrap();
        let put_back = home.library().read_details();
        assert_eq!(
            (put_back.details, put_back.troubles),
            (said.clone(), vec![])
        );
        home.library().save_details(&Details::default()).unwrap();
    }
}

#[test]
fn a_copy_of_the_shelf_that_cannot_lie_in_its_place_lies_beside_or_is_reported() {
    let home = Home::new();
    let mut said = Details::default();
    said.say("0123456789abcdef", Detail::Tag("sea".to_owned(), true), 1);
    let [usual, spare] = home.folders().copies_of_details();
    let in_the_way = |path: &Path| {
        let folder = path.parent().unwrap();
        fs::create_dir_all(folder.parent().unwrap()).unwrap();
        fs::write(folder, "in the way").unwrap();
    };
    let away = |path: &Path| fs::remove_file(path.parent().unwrap()).unwrap();
    in_the_way(&usual);
    home.library().save_details(&said).unwrap();
    assert!(spare.exists());
    fs::remove_dir_all(spare.parent().unwrap()).unwrap();
    in_the_way(&spare);
    let warning = home.library().save_details(&said).unwrap().unwrap();
    assert!(warning.contains("copy of what you said"), "{warning}");
    away(&spare);
    home.library().save_details(&said).unwrap();
    away(&usual);
    home.library().save_details(&said).unwrap();
    assert!(
        usual.exists() && !spare.exists(),
        "the usual place has it again"
    );
}

#[test]
fn whatever_of_ours_is_damaged_is_reported() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "quick");
    assert!(home.library().health().healthy);
    let folders = home.folders();
    let backup = backups::list(&Files, &folders, &name_of_parent(&home.file())).remove(0);
    let torn = [
        folders.details_of("abcdefghjk"),
        folders
            .shared
            .join("glossaries/0123456789abcdef/abcdefghjk.json"),
        folders.declined(),
        folders.shelf_folders(),
        folders.state.join("review.json"),
        folders.state.join("reading.json"),
        folders.copies_of_details()[0].clone(),
        backup,
    ];
    for path in torn {
        let before = fs::read(&path).ok();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "{\"torn").unwrap();
        let health = home.library().health();
        assert!(!health.healthy, "{}", path.display());
        assert_eq!(fs::read(&path).unwrap(), b"{\"torn", "it only looks");
        match before {
            Some(before) => fs::write(&path, before).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        assert!(home.library().health().healthy, "{}", path.display());
    }
}

#[cfg(unix)]
#[test]
fn a_folder_in_which_nothing_can_be_saved_is_reported() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "quick");
    for folder in [home.folders().annotations(), home.folders().state] {
        let allow = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
        allow(0o500);
        let can_all_the_same = fs::write(folder.join("probe"), "").is_ok();
        let health = home.library().health();
        allow(0o700);
        // An administrator gets no message, and can save.
        assert_eq!(health.healthy, can_all_the_same, "{}", folder.display());
        let _ = fs::remove_file(folder.join("probe"));
    }
}
