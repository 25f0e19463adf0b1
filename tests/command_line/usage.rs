//! How the command line is used: help, refusals, exit codes, and what is printed to a terminal.

use super::Desk;
use crate::made_pdf::{MadePdf, Page};

#[test]
fn what_programs_read_is_the_same_in_every_language() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp"]);
    desk.says(&["export", "lamp.md", "-o", "notes.md"]);
    let page = Page::default()
        .lines((60.0, 700.0), &["The keeper kept the lamp."])
        .annotation("/Subtype/Square/Rect[100 300 200 400]/Contents(The lamp)");
    let pdf = MadePdf::default().page(page).bytes();
    std::fs::write(desk.folder.path().join("plan.pdf"), pdf).expect("written");
    desk.says(&["import", "plan.pdf", "--to", "plan.pdf", "--yes"]);
    let told = |arguments: &[&str], language: &str| {
        let mut command = desk.command(arguments);
        let output = command.env("LC_ALL", language).output().expect("it runs");
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    for arguments in [
        &["notes", "lamp.md", "--json"][..],
        &["dump", "lamp.md", "--json"],
        &["glossary", "lamp.md", "--json"],
        &["search", "lamp", "lamp.md", "--json"],
        &["import", "notes.md", "--dry-run", "--json"],
        &["export", "lamp.md"],
        &["export", "plan.pdf"],
        &["export", "plan.pdf", "--format", "json"],
        &["doctor", "--json"],
    ] {
        let english = told(arguments, "C");
        assert!(!english.is_empty());
        assert_eq!(told(arguments, "de_DE.UTF-8"), english, "{arguments:?}");
    }
}

#[test]
fn the_language_of_the_settings_is_that_of_the_command_line_before_the_systems() {
    let desk = Desk::new();
    let settings = desk.folder.path().join("home/config/settings.json");
    std::fs::create_dir_all(settings.parent().expect("a folder")).expect("made");
    std::fs::write(&settings, r#"{"language": "de"}"#).expect("written");
    assert!(desk.says(&["doctor"]).contains("Alles in Ordnung."));
    let refusal = desk.refuses(&["dump", "none.md"]);
    assert!(refusal.contains("Es gibt keine Datei"), "{refusal}");
    // Elsewhere the system's language is no matter of the environment.
    if cfg!(all(unix, not(target_os = "macos"))) {
        std::fs::write(&settings, "{}").expect("written");
        let mut french = desk.command(&["doctor"]);
        let output = french
            .env("LC_ALL", "fr_FR.UTF-8")
            .output()
            .expect("it runs");
        assert!(String::from_utf8_lossy(&output.stdout).contains("Tout va bien."));
    }
}

#[test]
fn a_quotation_longer_than_a_query_is_marked_whole() {
    let desk = Desk::new();
    let sentence = "The keeper lit the lamp and wrote down what he saw from the gallery. ";
    let passage = sentence.repeat(25);
    let passage = passage.trim_end();
    std::fs::write(desk.text(), format!("Before it. {passage} After it.")).expect("written");
    desk.says(&["note", "lamp.md", "--quote", passage]);
    let notes = desk.json(&["notes", "lamp.md", "--json"]);
    let text = notes.to_string();
    assert!(text.contains(passage), "{text}");
}

#[test]
fn refusals_are_one_sentence_and_wrong_usage_has_a_status_of_its_own() {
    let desk = Desk::new();
    assert!(desk.refuses(&["dump", "missing.md"]).contains("missing.md"));
    assert!(
        desk.refuses(&["note", "lamp.md", "--quote", "words that are not there"])
            .contains("does not occur")
    );
    assert!(
        desk.refuses(&["note", "lamp.md", "--quote", "lamp", "--color", "beige"])
            .contains("yellow")
    );
    assert!(
        desk.refuses(&["note", "lamp.md", "--quote", "Ada", "--occurrence", "9"])
            .contains("occurs 2 times")
    );
    assert!(
        desk.refuses(&["search", "(", "lamp.md", "--regex"])
            .contains("not a regular expression")
    );
    std::fs::write(
        desk.folder.path().join("noise.epub"),
        b"PK\x03\x04 but no more",
    )
    .expect("written");
    desk.refuses(&["dump", "noise.epub"]);
    assert_eq!(desk.run(&["dump"]).status.code(), Some(2));
    assert_eq!(
        desk.run(&["dump", "lamp.md", "--json", "--text"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn doctor_says_where_everything_lies() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "the lamp"]);
    let words = desk.says(&["doctor"]);
    assert!(
        words.contains(&desk.folder.path().join("home").display().to_string()),
        "{words}"
    );
    assert!(desk.json(&["doctor", "--json"]).is_object());
}

#[test]
fn help_names_every_command_and_its_exit_codes() {
    let desk = Desk::new();
    let help = desk.says(&["--help"]);
    for word in [
        "dump",
        "glossary",
        "note",
        "notes",
        "anchor",
        "export",
        "search",
        "render",
        "doctor",
        "Exit status",
    ] {
        assert!(help.contains(word), "{word}");
    }
}

#[test]
fn the_home_may_be_named_before_or_after_what_is_to_be_done() {
    let home = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        crate::made::program()
            .args(arguments)
            .env_remove("MANICULE_HOME")
            .output()
            .unwrap()
    };
    let path = home.path().to_str().unwrap();
    for arguments in [["--home", path, "doctor"], ["doctor", "--home", path]] {
        let output = run(&arguments);
        assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains(path));
    }
    assert_eq!(
        run(&["a.txt", "doctor"]).status.code(),
        Some(2),
        "files and a command do not go together"
    );
}

#[test]
fn commands_that_look_write_nothing() {
    let desk = Desk::new();
    for arguments in [
        ["dump", "lamp.md"].as_slice(),
        &["search", "lamp", "lamp.md"],
        &["glossary", "lamp.md"],
        &["doctor"],
        &["picture", "lamp.md", "-o", "graph.svg"],
        &["render", "lamp.md", "-o", "page.png", "--size", "400x300"],
    ] {
        desk.says(arguments);
        assert!(!desk.folder.path().join("home").exists(), "{arguments:?}");
    }
}

#[test]
fn what_a_terminal_would_obey_is_written_out_in_listings() {
    let desk = Desk::new();
    desk.write("# Title \u{202e}\n\nSome \u{9b}31m words of it.\n");
    let found = desk.says(&["search", "words", "lamp.md"]);
    assert!(
        found.contains("\\u{9b}31m") && !found.contains('\u{9b}'),
        "{found}"
    );
    assert!(
        desk.refuses(&["dump", "no\u{1b}[31mthing.md"])
            .contains("no\\u{1b}[31mthing.md")
    );
    // A file or another program gets the text as it is.
    assert!(desk.says(&["dump", "lamp.md"]).contains('\u{9b}'));
}

#[test]
fn a_mistyped_command_is_no_file() {
    let desk = Desk::new();
    let output = desk.run(&["serch", "word", "lamp.md"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean `search`?"));
    assert_eq!(desk.run(&["exprot", "--all"]).status.code(), Some(2));
}

#[test]
fn what_was_typed_steers_no_terminal() {
    let desk = Desk::new();
    let evil = "--opt\u{1b}]0;PWN\u{7}\u{202e}\r";
    for arguments in [
        &["dump", evil][..],
        &["export", "lamp.md", "--format", evil],
        &["dum\u{1b}p", "lamp.md"],
    ] {
        let output = desk.run(arguments);
        let said = String::from_utf8(output.stderr).expect("text");
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!said.is_empty() && !said.contains(steers), "{said:?}");
    }
    assert_eq!(desk.run(&["dump", evil]).status.code(), Some(2));
}
