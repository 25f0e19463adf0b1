//! Exports on the command line: what a reader wrote stays, and nothing of ours or theirs is written over.

use super::{Desk, TEXT};
use crate::made_pdf::{Font, MadePdf, Page};

#[test]
fn an_export_into_a_file_keeps_what_its_reader_wrote_there() {
    let desk = Desk::new();
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "first",
    ]);
    desk.says(&["export", "lamp.md", "-o", "out.md"]);
    let path = desk.folder.path().join("out.md");
    let mut words = std::fs::read_to_string(&path).expect("written");
    words.push_str("\nMy own conclusion.\n");
    std::fs::write(&path, &words).expect("edited");
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "the sea froze",
        "--note",
        "second",
    ]);
    desk.says(&["export", "lamp.md", "-o", "out.md"]);
    let words = std::fs::read_to_string(&path).expect("written");
    assert!(
        ["first", "second", "My own conclusion."]
            .iter()
            .all(|part| words.contains(part)),
        "{words}"
    );
}

#[test]
fn an_export_of_all_keeps_what_its_reader_wrote_there() {
    let desk = Desk::new();
    std::fs::write(
        desk.folder.path().join("mill.txt"),
        "The mill stood still. Sam slept in the hay.\n",
    )
    .expect("written");
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "on the lamp",
    ]);
    for format in ["markdown", "obsidian"] {
        let name = format!("{format}.md");
        desk.says(&["export", "--all", "--format", format, "-o", &name]);
        let path = desk.folder.path().join(&name);
        let words = std::fs::read_to_string(&path).expect("written") + "\nMine, at the end.\n";
        std::fs::write(&path, &words).expect("edited");
        desk.says(&["export", "--all", "--format", format, "-o", &name]);
        assert_eq!(
            std::fs::read_to_string(&path).expect("there"),
            words,
            "nothing changed"
        );
    }
    desk.says(&[
        "note",
        "mill.txt",
        "--quote",
        "slept in the hay",
        "--note",
        "on the mill",
    ]);
    desk.says(&["export", "--all", "-o", "markdown.md"]);
    let words = std::fs::read_to_string(desk.folder.path().join("markdown.md")).expect("there");
    assert!(
        ["on the lamp", "on the mill", "Mine, at the end."]
            .iter()
            .all(|part| words.contains(part)),
        "{words}"
    );
}

#[test]
fn nothing_of_ours_and_no_text_is_written_over() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp"]);
    let settings = desk
        .folder
        .path()
        .join("home/config/x.png")
        .display()
        .to_string();
    for target in ["lamp.md", settings.as_str()] {
        for arguments in [
            ["export", "lamp.md", "--format", "html", "-o", target].as_slice(),
            &["render", "lamp.md", "-o", target],
            &["picture", "lamp.md", "-o", target],
        ] {
            desk.refuses(arguments);
        }
    }
    assert_eq!(std::fs::read_to_string(desk.text()).expect("there"), TEXT);
    // Notes that cannot be read are no reason to write a table without them.
    desk.says(&["export", "lamp.md", "--format", "csv", "-o", "x.csv"]);
    let before = std::fs::read(desk.folder.path().join("x.csv")).expect("written");
    std::fs::remove_dir_all(desk.folder.path().join("home/state/backups")).expect("removed");
    for folder in std::fs::read_dir(desk.folder.path().join("home/config/annotations"))
        .expect("a folder")
        .flatten()
    {
        for file in std::fs::read_dir(folder.path())
            .expect("a folder")
            .flatten()
        {
            std::fs::write(file.path(), "{torn").expect("torn");
        }
    }
    desk.run(&["export", "lamp.md", "--format", "csv", "-o", "x.csv"]);
    assert_eq!(
        std::fs::read(desk.folder.path().join("x.csv")).expect("there"),
        before
    );
}

#[cfg(target_os = "linux")]
#[test]
fn standard_output_is_a_target_that_is_never_read() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp"]);
    let printed = desk.says(&["export", "lamp.md"]);
    for target in ["-", "/dev/stdout"] {
        assert_eq!(desk.says(&["export", "lamp.md", "-o", target]), printed);
    }
    desk.says(&["export", "lamp.md", "-o", "/dev/null"]);
    assert!(
        desk.refuses(&["dump", "/dev/zero"])
            .contains("ordinary file")
    );
}

#[test]
fn a_folder_is_kept_in_step_and_what_its_reader_removed_stays_out() {
    let desk = Desk::new();
    let mark = |quote: &str, note: &str| {
        desk.says(&["note", "lamp.md", "--quote", quote, "--note", note]);
    };
    let keep = |more: &[&str]| desk.says(&[&["export", "--keep", "vault"], more].concat());
    std::fs::create_dir(desk.folder.path().join("vault")).expect("made");
    mark("kept the lamp", "first");
    assert!(keep(&[]).contains("1 of 1"), "the file of the text is new");
    assert!(keep(&[]).contains("0 of 1"), "nothing has changed since");
    let vault = desk.folder.path().join("vault");
    let files = || -> Vec<std::path::PathBuf> {
        let files = std::fs::read_dir(&vault).expect("there");
        files.map(|file| file.expect("named").path()).collect()
    };
    let file = files().remove(0);
    let words = std::fs::read_to_string(&file).expect("written") + "\nMine, at the end.\n";
    std::fs::write(&file, &words).expect("edited");
    mark("the sea froze", "second");
    keep(&[]);
    let words = std::fs::read_to_string(&file).expect("there");
    let parts = ["first", "second", "Mine, at the end."];
    assert!(parts.iter().all(|part| words.contains(part)), "{words}");
    std::fs::remove_file(&file).expect("removed");
    mark("the lamp", "third");
    keep(&[]);
    assert!(files().is_empty(), "what was removed stays out");
    keep(&["--again"]);
    let words = std::fs::read_to_string(&file).expect("there again");
    assert!(words.contains("third"), "{words}");
    let refused = desk.refuses(&["export", "--keep", "vault", "--format", "koreader"]);
    assert!(refused.contains("markdown"), "{refused}");
}

#[test]
fn importing_an_export_of_these_very_notes_adds_nothing() {
    let desk = Desk::new();
    desk.says(&[
        "note",
        "lamp.md",
        "--quote",
        "kept the lamp",
        "--note",
        "first",
        "--tag",
        "sea",
    ]);
    desk.says(&["note", "lamp.md", "--quote", "the sea froze"]);
    for (format, ending) in [
        ("json", "json"),
        ("csv", "csv"),
        ("w3c", "json"),
        ("hypothesis", "json"),
        ("markdown", "md"),
        ("obsidian", "md"),
    ] {
        let name = format!("back-{format}.{ending}");
        desk.says(&["export", "lamp.md", "--format", format, "-o", &name]);
        desk.says(&["import", &name, "--yes"]);
        let notes = desk.json(&["notes", "lamp.md", "--json"]);
        assert_eq!(notes.as_array().map(Vec::len), Some(2), "{format}: {notes}");
    }
}

#[test]
fn a_template_is_rendered_in_a_process_of_its_own_and_what_is_wrong_with_it_is_said() {
    let desk = Desk::new();
    desk.says(&["note", "lamp.md", "--quote", "kept the lamp"]);
    let template = desk.folder.path().join("own.jinja");
    let shaped = |source: &str| {
        std::fs::write(&template, source).expect("written");
        desk.run(&["export", "lamp.md", "--template", "own.jinja", "-o", "-"])
    };
    let quotes =
        "{% for text in texts %}{{ text.notes[0].quote }}, {{ text.notes | length }}{% endfor %}";
    assert_eq!(
        String::from_utf8_lossy(&shaped(quotes).stdout).trim_end(),
        "kept the lamp, 1"
    );
    let much = "{% for a in range(100) %}{{ 'x' * 1000000 }}{% endfor %}";
    let output = shaped(much);
    assert!(!output.status.success() && output.stdout.is_empty());
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(message.contains("more than 64 MB"), "{message}");
}

#[test]
fn a_copy_of_a_pdf_with_notes_is_written_over_no_other_pdf() {
    let desk = Desk::new();
    let pdf = |words: &str| {
        let page = Page::default().line((72.0, 700.0), Font::Serif, 12.0, words);
        MadePdf::default().page(page).bytes()
    };
    let folder = desk.folder.path();
    std::fs::write(folder.join("paper.pdf"), pdf("The keeper kept the lamp.")).expect("written");
    let other = pdf("Another paper.");
    std::fs::write(folder.join("other.pdf"), &other).expect("written");
    desk.says(&[
        "note",
        "paper.pdf",
        "--quote",
        "kept the lamp",
        "--note",
        "mine",
    ]);
    let copy = ["export", "paper.pdf", "--into-copy", "-o"];
    let refused = desk.refuses(&[copy.as_slice(), &["other.pdf"]].concat());
    assert!(refused.contains("is there already"), "{refused}");
    assert_eq!(
        std::fs::read(folder.join("other.pdf")).expect("there"),
        other
    );
    for _ in 0..2 {
        desk.says(&[copy.as_slice(), &["copy.pdf"]].concat());
    }
    // Another program adds a mark to the copy, as PDF has it: after all that is there.
    let mut marked = std::fs::read(folder.join("copy.pdf")).expect("there");
    marked.extend_from_slice(b"90 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n");
    std::fs::write(folder.join("copy.pdf"), &marked).expect("written");
    let refused = desk.refuses(&[copy.as_slice(), &["copy.pdf"]].concat());
    assert!(refused.contains("would be lost"), "{refused}");
    assert_eq!(
        std::fs::read(folder.join("copy.pdf")).expect("there"),
        marked
    );
}
