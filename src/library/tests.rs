//! What the library promises of notes: none is lost, whatever happens to the files.

mod contending;
mod copying;
mod crashing;
mod failing;
mod foreign;
mod hindered;
mod memory;
mod moving;
mod remembering;
mod repairing;
mod rivals;
mod sharing;
mod syncing;

use super::*;
use crate::annotation::{Edit, Ink, Kind, Notebook, Style};
use crate::document::{BlockKind, Builder, Document, Metadata, Offset, Package, TextRange};
use std::fs;
use uuid::Uuid;

const WORDS: &str = "The quick brown fox jumps over the lazy dog, and nobody in the village knows why it did so that morning.";

/// A home with a text in it.
struct Home {
    folder: tempfile::TempDir,
    text: PathBuf,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("fox.txt");
        fs::write(&text, WORDS).unwrap();
        Self { folder, text }
    }

    fn folders(&self) -> Folders {
        Folders::find(Some(self.folder.path().join("home"))).unwrap()
    }

    fn library(&self) -> Library {
        Library::on(Box::new(Files), self.folders())
    }

    /// The one file of notes that this device has written.
    fn file(&self) -> PathBuf {
        let key = Files
            .names(&self.folders().annotations())
            .unwrap()
            .remove(0);
        self.folders().notes_of(&key, &self.library().device)
    }

    fn quarantined(&self) -> Vec<Vec<u8>> {
        let folder = self.folders().quarantine();
        Files
            .names(&folder)
            .unwrap()
            .iter()
            .map(|name| fs::read(folder.join(name)).unwrap())
            .collect()
    }
}

fn document(text: &str) -> Document {
    let mut builder = Builder::new();
    for paragraph in text.split("\n\n") {
        builder.block(BlockKind::Paragraph);
        builder.text(paragraph);
    }
    builder.finish(
        Metadata {
            title: "Fox".to_owned(),
            ..Metadata::default()
        },
        Vec::new(),
        Package::default(),
    )
}

/// Opens the text of a home as the program does.
fn open(home: &Home, library: &mut Library) -> (Document, Notebook, Vec<String>) {
    let source = Source::File(home.text.clone());
    let bytes = crate::library::read_source(&source).unwrap();
    let document = document(std::str::from_utf8(&bytes).unwrap());
    let identity = library.identify(&source, &bytes, &document);
    let (notebook, troubles) = library.notebook(&identity, &document);
    (document, notebook, troubles)
}

fn mark(notebook: &mut Notebook, document: &Document, text: &str) {
    let start = Offset::from(document.text.as_str().find(text).unwrap());
    let range = TextRange {
        start,
        end: start.plus(text.chars().count()),
    };
    notebook
        .apply(
            Edit::add(
                Uuid::now_v7(),
                Kind::Highlight,
                range,
                Ink::default(),
                Style::Solid,
            ),
            document,
            1,
        )
        .unwrap();
}

/// Opens the text, marks words in it and saves.
fn mark_and_save(home: &Home, library: &mut Library, text: &str) {
    let (document, mut notebook, _) = open(home, library);
    mark(&mut notebook, &document, text);
    assert!(library.save(&notebook).unwrap().written);
}

fn quotes(notebook: &Notebook) -> Vec<String> {
    let mut quotes: Vec<String> = notebook
        .annotations()
        .iter()
        .map(|note| note.quote.clone())
        .collect();
    quotes.sort();
    quotes
}

/// What the text's notes are for someone who starts the program now, and the messages that they get.
fn reopened(home: &Home) -> (Vec<String>, Vec<String>) {
    let (_, notebook, troubles) = open(home, &mut home.library());
    (quotes(&notebook), troubles)
}

#[test]
fn saved_notes_are_there_again() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    mark_and_save(&home, &mut home.library(), "lazy dog");
    assert_eq!(
        reopened(&home),
        (vec!["brown fox".to_owned(), "lazy dog".to_owned()], vec![])
    );
    assert_eq!(
        Files.names(home.file().parent().unwrap()).unwrap().len(),
        1,
        "one device, one file"
    );
}

#[test]
fn opening_and_reading_writes_nothing() {
    let home = Home::new();
    let mut library = home.library();
    open(&home, &mut library);
    assert!(library.health().healthy);
    assert!(!home.folder.path().join("home").exists());
}

#[cfg(unix)]
#[test]
fn notes_and_their_copies_are_for_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "fox");
    let backup = backups::list(&Files, &home.folders(), &name_of_parent(&home.file())).remove(0);
    for path in [home.file(), backup] {
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600,
            "{}",
            path.display()
        );
    }
}

fn name_of_parent(path: &Path) -> String {
    folders::name_of(path.parent().unwrap())
}

#[test]
fn an_unreadable_file_is_set_aside_and_the_backup_takes_its_place() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    mark_and_save(&home, &mut home.library(), "lazy dog");
    let torn = fs::read(home.file()).unwrap()[..40].to_vec();
    fs::write(home.file(), &torn).unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!(
        notes,
        ["brown fox", "lazy dog"],
        "not even the last note is lost"
    );
    assert_eq!(troubles.len(), 2, "{troubles:?}");
    assert_eq!(
        fs::read(home.file()).unwrap(),
        torn,
        "looking changes nothing"
    );
    mark_and_save(&home, &mut home.library(), "village");
    assert_eq!(
        reopened(&home),
        (
            vec![
                "brown fox".to_owned(),
                "lazy dog".to_owned(),
                "village".to_owned()
            ],
            vec![]
        )
    );
    assert_eq!(home.quarantined(), [torn]);
}

#[test]
fn a_file_that_breaks_while_the_text_is_open_is_set_aside_before_it_is_replaced() {
    let home = Home::new();
    let mut library = home.library();
    mark_and_save(&home, &mut library, "brown fox");
    let (_, notebook, _) = open(&home, &mut library);
    fs::write(home.file(), "\u{0}\u{0}").unwrap();
    library.save(&notebook).unwrap();
    assert_eq!(home.quarantined(), [b"\0\0"]);
    assert_eq!(reopened(&home).0, ["brown fox"]);
}

#[test]
fn a_lost_file_and_one_put_back_to_an_older_state_are_made_whole() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "brown fox");
    let older = fs::read(home.file()).unwrap();
    mark_and_save(&home, &mut home.library(), "lazy dog");
    let both = ["brown fox".to_owned(), "lazy dog".to_owned()];
    fs::write(home.file(), older).unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!((notes.as_slice(), troubles.len()), (both.as_slice(), 1));
    fs::remove_file(home.file()).unwrap();
    assert_eq!(reopened(&home).0, both);
}

#[test]
fn what_another_program_wrote_meanwhile_is_kept_however_often_we_save() {
    let home = Home::new();
    let mut window = home.library();
    mark_and_save(&home, &mut window, "brown fox");
    let (document, mut notebook, _) = open(&home, &mut window);
    mark_and_save(&home, &mut home.library(), "lazy dog");
    for words in ["village", "morning"] {
        mark(&mut notebook, &document, words);
        window.save(&notebook).unwrap();
    }
    assert_eq!(
        reopened(&home).0,
        ["brown fox", "lazy dog", "morning", "village"]
    );
}

#[test]
fn what_a_newer_version_wrote_is_never_written_over() {
    let home = Home::new();
    let mut library = home.library();
    mark_and_save(&home, &mut library, "brown fox");
    let (document, mut notebook, _) = open(&home, &mut library);
    let newer = fs::read_to_string(home.file())
        .unwrap()
        .replacen("\"version\":1", "\"version\":7", 1)
        .replacen("\"version\": 1", "\"version\": 7", 1);
    fs::write(home.file(), &newer).unwrap();
    mark(&mut notebook, &document, "lazy dog");
    assert!(
        matches!(library.save(&notebook), Err(LibraryError::NotesReadOnly(_))),
        "it came after the notes were read"
    );
    let (_, notebook, troubles) = open(&home, &mut home.library());
    assert!(
        notebook
            .read_only()
            .is_some_and(|reason| reason.contains("format 7"))
    );
    assert_eq!(troubles.len(), 1, "{troubles:?}");
    assert!(matches!(
        library.save(&notebook),
        Err(LibraryError::NotesReadOnly(_))
    ));
    assert_eq!(fs::read_to_string(home.file()).unwrap(), newer);
    assert!(home.quarantined().is_empty());
}

#[test]
fn copies_of_every_sync_tool_and_files_of_other_devices_are_taken_in() {
    let home = Home::new();
    let folder = home.folders().notes(&hash::sha256(WORDS.as_bytes())[..16]);
    let names = [
        "k3f9.sync-conflict-20261003-091244-ABCDEFG.json",
        "k3f9 (conflicted copy 2026-10-03 091244).json",
        "k3f9 2.JSON",
    ];
    for (name, words) in names.iter().zip(["brown fox", "lazy dog", "village"]) {
        let elsewhere = Home::new();
        mark_and_save(&elsewhere, &mut elsewhere.library(), words);
        fs::create_dir_all(&folder).unwrap();
        fs::copy(elsewhere.file(), folder.join(name)).unwrap();
    }
    fs::write(folder.join(".syncthing.k3f9.json.tmp"), "half").unwrap();
    fs::write(folder.join("other.json"), "{\"half\": ").unwrap();
    let (notes, troubles) = reopened(&home);
    assert_eq!(notes, ["brown fox", "lazy dog", "village"]);
    assert_eq!(
        (troubles.len(), home.quarantined().len()),
        (1, 1),
        "{troubles:?}"
    );
    mark_and_save(&home, &mut home.library(), "morning");
    let device = home.library().device;
    let left = [
        ".syncthing.k3f9.json.tmp".to_owned(),
        "other.json".to_owned(),
        format!("{device}.json"),
    ];
    let found = Files.names(&folder).unwrap();
    assert!(
        left.iter().all(|name| found.contains(name)) && found.len() == 3,
        "copies go once they are safe in our file: {found:?}"
    );
    assert_eq!(reopened(&home).0.len(), 4);
}

#[test]
fn the_same_notes_are_not_written_twice() {
    let home = Home::new();
    let mut library = home.library();
    mark_and_save(&home, &mut library, "brown fox");
    let (_, notebook, _) = open(&home, &mut library);
    let before = (
        fs::metadata(home.file()).unwrap().modified().unwrap(),
        Files.names(&home.folders().state).unwrap(),
    );
    assert_eq!(library.save(&notebook).unwrap(), Saved::default());
    assert_eq!(
        (
            fs::metadata(home.file()).unwrap().modified().unwrap(),
            Files.names(&home.folders().state).unwrap()
        ),
        before
    );
}

/// Without serde_json's feature `float_roundtrip` some come back changed in the last digit, and what other programs wrote
/// beside our notes would not be kept word for word.
#[test]
fn fractions_read_back_as_they_were_written() {
    for fraction in (1..1000).map(|n| f64::from(n) / 997.0) {
        let written = serde_json::to_string(&fraction).unwrap();
        assert_eq!(
            serde_json::from_str::<f64>(&written).unwrap(),
            fraction,
            "{written}"
        );
    }
}

#[test]
fn where_nothing_can_be_written_saving_says_so_and_works_once_it_can() {
    let home = Home::new();
    let mut library = home.library();
    fs::create_dir_all(&home.folders().config).unwrap();
    fs::write(home.folders().annotations(), "in the way").unwrap();
    let (document, mut notebook, _) = open(&home, &mut library);
    mark(&mut notebook, &document, "brown fox");
    let error = library.save(&notebook).unwrap_err();
    assert!(error.while_running().contains("kept in memory"), "{error}");
    assert!(!error.to_string().contains("memory"), "{error}");
    fs::remove_file(home.folders().annotations()).unwrap();
    library.save(&notebook).unwrap();
    assert_eq!(reopened(&home).0, ["brown fox"]);
}

#[test]
fn notes_follow_a_text_that_is_edited_and_one_that_is_moved() {
    let mut home = Home::new();
    mark_and_save(&home, &mut home.library(), "lazy dog");
    let key = name_of_parent(&home.file());
    fs::write(&home.text, format!("A new beginning.\n\n{WORDS}")).unwrap();
    let (document, notebook, troubles) = open(&home, &mut home.library());
    assert_eq!(
        (notebook.key(), quotes(&notebook), troubles),
        (key.as_str(), vec!["lazy dog".to_owned()], vec![])
    );
    let place = notebook.annotations()[0].anchor_state.range().unwrap();
    assert_eq!(document.slice(place), "lazy dog");
    mark_and_save(&home, &mut home.library(), "new beginning");
    let moved = home.folder.path().join("moved.txt");
    fs::rename(&home.text, &moved).unwrap();
    home.text = moved;
    assert_eq!(reopened(&home).0, ["lazy dog", "new beginning"]);
    assert_eq!(Files.names(&home.folders().annotations()).unwrap(), [key]);
}

#[test]
fn a_text_edited_while_it_is_open_keeps_its_notes_together() {
    let home = Home::new();
    let mut library = home.library();
    let (_, notebook, _) = open(&home, &mut library);
    let key = notebook.key().to_owned();
    fs::write(&home.text, format!("{WORDS}\n\nA new end.")).unwrap();
    let (document, mut notebook, _) = open(&home, &mut library);
    assert_eq!(notebook.key(), key);
    mark(&mut notebook, &document, "new end");
    library.save(&notebook).unwrap();
    assert_eq!(reopened(&home).0, ["new end"]);
}

#[test]
fn a_bundled_text_keeps_its_key_when_the_program_changes_it() {
    let home = Home::new();
    let source = Source::Bundled("leon-trotsky".to_owned());
    let key = |text: &str| {
        home.library()
            .identify(&source, text.as_bytes(), &document(text))
            .key
    };
    assert_eq!(key("first edition"), key("second edition"));
}

#[test]
fn the_notes_on_all_texts_are_listed_with_their_places() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "lazy dog");
    let all = home.library().notebooks();
    assert_eq!(all.len(), 1);
    assert_eq!(
        (all[0].title.as_str(), all[0].source.clone()),
        ("Fox", Some(Source::File(home.text.clone())))
    );
    assert_eq!(
        home.library().annotated(),
        [Source::File(home.text.clone())]
    );
    let health = home.library().health();
    assert!(health.healthy);
    assert_eq!(
        (health.texts[0].notes, health.texts[0].devices.clone()),
        (1, vec![health.device])
    );
}

#[test]
fn health_tells_what_is_wrong_and_changes_nothing() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "lazy dog");
    fs::write(home.file(), "torn").unwrap();
    let health = home.library().health();
    assert_eq!(
        (health.healthy, health.texts[0].unreadable.clone()),
        (false, vec![home.file()])
    );
    assert!(
        health
            .to_string()
            .contains(&format!("unreadable: {}", home.file().display())),
        "{health}"
    );
    assert!(home.quarantined().is_empty());
}
