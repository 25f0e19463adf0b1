//! A fault of the program itself: what was written is saved, a report without the reader's words is kept, and one sentence is said.

use manicule::app::{DiskTask, Jobs, Panics, Task};
use manicule::library::{Folders, Library, Reports, Settings};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the home of the process that fails.
const HOME: &str = "MANICULE_TEST_FAILS_IN";

/// The process that fails: this test once more, since a hook for panics is one for all threads of a process.
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
    jobs.run(Task::Disk(DiskTask::SaveSettings(Box::new(Settings {
        measure: 77,
        ..Settings::default()
    }))));
    let said = panics.catch(|| {
        let words = "“my private words” and more";
        panic!("no place in {words:?} at /home/ada/secret.epub")
    });
    eprintln!("said: {}", said.expect_err("a sentence"));
    // Nothing else may save what waits.
    std::process::exit(7);
}

fn fail_in(home: &Path) -> String {
    let test = std::env::current_exe().expect("this test");
    let done = Command::new(test)
        .args(["--exact", "faults::child", "--nocapture"])
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
    let said = fail_in(home.path());
    assert!(
        said.starts_with("said: Manicule hit an internal error"),
        "{said}"
    );
    assert!(said.contains("Your notes were saved first."), "{said}");
    for odd in [".rs", "RUST_BACKTRACE", "private", "secret"] {
        assert!(!said.contains(odd), "{odd}: {said}");
    }
    let library = Library::open(Some(home.path().to_owned())).expect("a library");
    assert_eq!(library.settings().measure, 77);
}

#[test]
fn a_report_is_kept_that_names_the_place_and_no_words() {
    let home = tempfile::tempdir().expect("a folder");
    fail_in(home.path());
    let folders = Folders::find(Some(home.path().to_owned())).expect("folders");
    let reports = Reports::new(&folders);
    assert_eq!(reports.all().len(), 1);
    let words = std::fs::read_to_string(&reports.all()[0]).expect("a report");
    assert!(words.contains("tests/faults.rs:"), "{words}");
    for private in ["private", "ada", "secret"] {
        assert!(!words.contains(private), "{private}: {words}");
    }
    assert!(reports.are_new() && !reports.are_new());
}

/// What the program says on standard output and standard error.
fn run(home: &Path, arguments: &[&str]) -> (String, String) {
    ends_with(0, home, arguments)
}

/// What it prints and what it complains of, where it ends with this code.
fn ends_with(code: i32, home: &Path, arguments: &[&str]) -> (String, String) {
    let done = crate::made::program()
        .args(arguments)
        .env("MANICULE_HOME", home)
        .output()
        .expect("the program");
    assert_eq!(done.status.code(), Some(code), "{arguments:?}: {done:?}");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&done.stdout), text(&done.stderr))
}

#[test]
fn the_doctor_repairs_and_reports_without_the_reader_s_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let (home, report) = (folder.path().join("home"), folder.path().join("report.txt"));
    let note = [
        "note",
        "bundled:leon-trotsky",
        "--quote",
        "Few lives",
        "--note",
        "my private words",
    ];
    run(&home, &note);
    std::fs::remove_dir_all(home.join("config").join("annotations")).expect("notes to lose");
    let (said, _) = ends_with(1, &home, &["doctor"]);
    assert!(said.contains("--repair"), "{said}");
    let (said, _) = run(&home, &["doctor", "--repair"]);
    assert!(said.contains("whole again"), "{said}");
    let (said, _) = run(&home, &["doctor", "--repair"]);
    assert!(said.contains("nothing to repair"), "{said}");
    let (notes, _) = run(&home, &["notes", "bundled:leon-trotsky"]);
    assert!(notes.contains("my private words"), "{notes}");
    run(&home, &["doctor", "--bundle", &report.to_string_lossy()]);
    let written = std::fs::read_to_string(&report).expect("a report");
    assert!(written.contains("1 notes"), "{written}");
    let place = folder.path().to_string_lossy().into_owned();
    for private in ["private", "Few lives", "Trotsky", "trotsky", place.as_str()] {
        assert!(!written.contains(private), "{private}: {written}");
    }
}

#[test]
fn verbose_says_what_is_done_and_leaves_the_answer_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let plain = run(folder.path(), &["dump", "bundled:leon-trotsky"]);
    let warned = run(
        folder.path(),
        &["--verbose", "dump", "bundled:leon-trotsky"],
    );
    assert_eq!(plain.0, warned.0);
    assert!(
        plain.1.is_empty() && warned.1.contains("read Markdown"),
        "{}",
        warned.1
    );
}
