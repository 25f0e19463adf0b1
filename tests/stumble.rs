//! A fault of the program itself: what was written is saved, a report without the reader's words is kept, and one sentence is said.

use manicule::app::{DiskTask, Jobs, Panics, Task};
use manicule::library::{Folders, Library, Reports, Settings};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the home of the process that stumbles.
const HOME: &str = "MANICULE_TEST_STUMBLES_IN";

/// The process that stumbles: this test once more, since a hook for panics is one for all threads of a process.
#[test]
fn child() {
    let Some(home) = std::env::var_os(HOME).map(PathBuf::from) else {
        return;
    };
    let panics = Panics::watch();
    let folders = Folders::find(Some(home.clone())).expect("folders");
    panics.report_to(Reports::new(&folders));
    let jobs = Jobs::start(Library::open(Some(home)).expect("a library"), || ());
    panics.save_with(jobs.keeper());
    jobs.run(Task::Disk(DiskTask::SaveSettings(Settings {
        measure: 77,
        ..Settings::default()
    })));
    let said = panics.catch(|| {
        let words = "“my private words” and more";
        panic!("no place in {words:?} at /home/ada/secret.epub")
    });
    eprintln!("said: {}", said.expect_err("a sentence"));
    // Nothing else may save what waits.
    std::process::exit(7);
}

fn stumble_in(home: &Path) -> String {
    let test = std::env::current_exe().expect("this test");
    let done = Command::new(test)
        .args(["--exact", "stumble::child", "--nocapture"])
        .env(HOME, home)
        .env_remove("RUST_BACKTRACE")
        .output()
        .expect("a second process");
    assert_eq!(done.status.code(), Some(7));
    String::from_utf8_lossy(&done.stderr).into_owned()
}

#[test]
fn what_was_written_is_saved_and_one_sentence_is_said() {
    let home = tempfile::tempdir().expect("a folder");
    let said = stumble_in(home.path());
    assert!(said.starts_with("said: Manicule stumbled"), "{said}");
    assert!(said.contains("What you wrote was saved first."), "{said}");
    for odd in [".rs", "RUST_BACKTRACE", "private", "secret"] {
        assert!(!said.contains(odd), "{odd}: {said}");
    }
    let library = Library::open(Some(home.path().to_owned())).expect("a library");
    assert_eq!(library.settings().measure, 77);
}

#[test]
fn a_report_is_kept_that_names_the_place_and_no_words() {
    let home = tempfile::tempdir().expect("a folder");
    stumble_in(home.path());
    let folders = Folders::find(Some(home.path().to_owned())).expect("folders");
    let reports = Reports::new(&folders);
    assert_eq!(reports.all().len(), 1);
    let words = std::fs::read_to_string(&reports.all()[0]).expect("a report");
    assert!(words.contains("tests/stumble.rs:"), "{words}");
    for private in ["private", "ada", "secret"] {
        assert!(!words.contains(private), "{private}: {words}");
    }
    assert!(reports.are_new() && !reports.are_new());
}
