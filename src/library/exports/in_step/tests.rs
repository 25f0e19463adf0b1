//! A folder that is kept in step holds the notes and every word that its reader has written there.

use super::super::tests::Desk;
use super::*;
use std::fs;

fn vault(desk: &Desk) -> FolderInStep {
    let folder = desk.path("vault");
    fs::create_dir_all(&folder).unwrap();
    FolderInStep::new(&folder, Preset::Obsidian)
}

fn in_step(desk: &Desk) -> InStep {
    desk.exporter().in_step(&vault(desk)).unwrap()
}

fn write(desk: &Desk) -> Step {
    in_step(desk).write("key", desk.notes()).unwrap()
}

/// What is in a folder, by name.
fn names(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.path("vault")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_follows_the_notes_and_keeps_what_its_reader_wrote_and_took_out() {
    let mut desk = Desk::new();
    let mut folder = in_step(&desk);
    assert!(folder.is_due("key", "1"));
    folder.write("key", desk.notes()).unwrap();
    folder.done("key", "1");
    assert!(!in_step(&desk).is_due("key", "1") && in_step(&desk).is_due("key", "2"));
    desk.mark(2, 20, "second thought");
    write(&desk);
    let both = desk.read("vault/The ferry.md");
    assert!(both.contains("first thought") && both.contains("second thought"));
    // The reader takes the second note out, and writes below the first.
    let cut = both
        .find("<!-- m-00000000000000000000000000000002")
        .unwrap();
    let kept = format!("{}\n\nMy own words.\n", both[..cut].trim_end());
    fs::write(desk.path("vault/The ferry.md"), &kept).unwrap();
    desk.mark(3, 40, "third thought");
    write(&desk);
    let file = desk.read("vault/The ferry.md");
    assert!(
        file.contains("My own words.") && file.contains("third thought"),
        "{file}"
    );
    assert!(!file.contains("second thought"), "{file}");
    assert_eq!(names(&desk), ["The ferry.md"]);
}

#[test]
fn a_file_of_the_readers_own_is_never_touched_and_an_export_is_gone_on_with() {
    let desk = Desk::new();
    vault(&desk);
    fs::write(desk.path("vault/the ferry.md"), "My diary.\n").unwrap();
    fs::write(desk.path("vault/The ferry.md"), "My diary.\n").unwrap();
    write(&desk);
    assert_eq!(desk.read("vault/The ferry.md"), "My diary.\n");
    assert!(
        desk.read("vault/The ferry (2).md")
            .contains("first thought")
    );
    // Without what is known of the folder, as on another device, no second file is made.
    desk.exporter().forget_folder(&vault(&desk));
    let before = names(&desk);
    write(&desk);
    assert_eq!(names(&desk), before);
}

#[test]
fn another_file_in_the_place_of_an_export_that_was_deleted_is_never_touched() {
    let mut desk = Desk::new();
    write(&desk);
    fs::write(desk.path("vault/The ferry.md"), "My diary.\n").unwrap();
    desk.mark(2, 20, "second thought");
    assert!(matches!(write(&desk), Step::Removed(_)));
    assert_eq!(desk.read("vault/The ferry.md"), "My diary.\n");
    desk.exporter().forget_folder(&vault(&desk));
    write(&desk);
    assert_eq!(desk.read("vault/The ferry.md"), "My diary.\n");
    assert!(
        desk.read("vault/The ferry (2).md")
            .contains("second thought")
    );
}

#[test]
fn a_renamed_file_is_found_again_and_a_deleted_one_stays_deleted_until_asked_for() {
    let mut desk = Desk::new();
    write(&desk);
    fs::create_dir(desk.path("vault/Read")).unwrap();
    fs::rename(
        desk.path("vault/The ferry.md"),
        desk.path("vault/Read/Ferry.md"),
    )
    .unwrap();
    desk.mark(2, 20, "second thought");
    assert_eq!(
        write(&desk),
        Step::Written(vault(&desk).path().join("Read/Ferry.md"))
    );
    assert!(desk.read("vault/Read/Ferry.md").contains("second thought"));
    fs::remove_file(desk.path("vault/Read/Ferry.md")).unwrap();
    desk.mark(3, 40, "third thought");
    assert!(matches!(write(&desk), Step::Removed(_)));
    assert_eq!(names(&desk), ["Read"]);
    desk.exporter().forget_folder(&vault(&desk));
    write(&desk);
    assert!(desk.read("vault/The ferry.md").contains("third thought"));
}

#[test]
fn a_folder_that_is_gone_or_empty_is_left_alone() {
    let desk = Desk::new();
    let wanted = vault(&desk);
    let mut folder = in_step(&desk);
    folder.write("one", desk.notes()).unwrap();
    let mut other = Desk::new();
    other.document.meta.title = "Another".to_owned();
    folder.write("two", other.notes()).unwrap();
    folder.done("two", "1");
    fs::rename(wanted.path(), desk.path("elsewhere")).unwrap();
    let refused = |error: ExportError| error.to_string();
    let gone = desk
        .exporter()
        .in_step(&wanted)
        .map_err(refused)
        .unwrap_err();
    assert!(gone.contains("is not there"), "{gone}");
    fs::create_dir(wanted.path()).unwrap();
    let emptied = desk
        .exporter()
        .in_step(&wanted)
        .map_err(refused)
        .unwrap_err();
    assert!(emptied.contains("is there any more"), "{emptied}");
    assert!(names(&desk).is_empty());
    let ours = FolderInStep::new(&desk.path("home/config"), Preset::Markdown);
    fs::create_dir_all(ours.path()).unwrap();
    assert!(matches!(
        desk.exporter().in_step(&ours),
        Err(ExportError::Ours(_))
    ));
}
