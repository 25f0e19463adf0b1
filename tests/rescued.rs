//! Files of notes that are imported: one from a folder of notes, and one into which notes were rescued that could not be saved.

use manicule::annotation::anchor::OnPage;
use manicule::annotation::{Annotation, Edit, Ink, Kind, Notebook, OldTexts, Replica, Style};
use manicule::app::Opened;
use manicule::app::annotated::opened;
use manicule::app::importing::{self, ImportPlan};
use manicule::document::{Builder, Document, Metadata, Package, PageMap, PrintedPage, TextRange};
use manicule::library::{Library, Source};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

const LAMP: &str = "# The lamp\n\nby Ada Marlow\n\nThe keeper kept the lamp at Wen Head. She had kept it for years.\n";

const NOW: u64 = 1_791_017_564_000;

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("lamp.md"), LAMP).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn library(&self, home: &str) -> Library {
        Library::open(Some(self.path(home))).unwrap()
    }

    fn open(&self, home: &str) -> (Library, Opened) {
        let mut library = self.library(home);
        let text = Source::File(self.path("lamp.md"));
        let opened = opened(&mut library, &text).unwrap();
        (library, opened)
    }

    /// The notes of a home with some edits, saved or not.
    fn edited(&self, home: &str, edits: Vec<Edit>, now: u64, save: bool) -> Replica {
        let (mut library, mut opened) = self.open(home);
        for (edit, now) in edits.into_iter().zip(now..) {
            opened.notebook.apply(edit, &opened.document, now).unwrap();
        }
        if save {
            library.save(&opened.notebook).unwrap();
        }
        opened.notebook.replica().clone()
    }

    /// Notes as the program puts them into a file where they cannot be saved.
    fn rescued(&self, notes: &Replica) -> PathBuf {
        let path = self.path("manicule-rescued-notes.json");
        std::fs::write(&path, notes.to_json()).unwrap();
        path
    }

    fn plan(&self, home: &str, file: &Path, to: bool) -> ImportPlan {
        let mut library = self.library(home);
        let import = importing::read(&mut library, file, None).unwrap();
        let to = to.then(|| Source::File(self.path("lamp.md")));
        let plan = importing::plan(&mut library, import, to.as_ref(), NOW + 60_000, &mut |_| {
            true
        });
        plan.unwrap().unwrap()
    }

    /// Imports a file; how many notes that were said to be.
    fn import(&self, home: &str, file: &Path, to: bool) -> usize {
        let plan = self.plan(home, file, to);
        let wanted = plan.texts.iter().map(|text| text.wanted(false)).sum();
        let mut library = self.library(home);
        for change in plan
            .texts
            .into_iter()
            .filter_map(|text| text.into_change(false))
        {
            library.write(&change.notes).unwrap();
        }
        wanted
    }

    fn notes(&self, home: &str) -> Notebook {
        self.open(home).1.notebook
    }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0192_7c4e_8f00_7c3a_b1de_0000_0000_0000 + number)
}

fn mark(number: u128, words: &str) -> Edit {
    let start = LAMP.replace("# ", "").find(words).unwrap();
    let range = TextRange::new(start, start + words.len());
    Edit::add(
        id(number),
        Kind::Highlight,
        range,
        Ink::Blue,
        Style::Underline,
    )
}

fn write(number: u128, note: &str) -> Edit {
    Edit::SetNote {
        id: id(number),
        note: note.to_owned(),
    }
}

/// Its name, its passage, what is written about it, its colour and its tags.
type Seen = (Uuid, String, Vec<String>, Ink, Vec<String>);

/// What a reader sees of them.
fn seen(notes: &[Annotation]) -> Vec<Seen> {
    let seen = notes.iter().map(|note| {
        let Annotation {
            id,
            quote,
            notes,
            ink,
            tags,
            ..
        } = note.clone();
        (id, quote, notes, ink, tags)
    });
    seen.collect()
}

#[test]
fn a_note_that_was_deleted_and_restored_comes_back_on_another_machine() {
    let desk = Desk::new();
    let edits = vec![
        mark(1, "kept the lamp"),
        write(1, "by night"),
        Edit::Delete(id(1)),
        Edit::Restore(id(1)),
        mark(2, "for years"),
        Edit::SetApart(id(2)),
    ];
    let notes = desk.edited("home", edits, NOW, true);
    let here = seen(desk.notes("home").annotations());
    assert_eq!(here.len(), 2);
    assert!(here.iter().any(|note| note.1 == "for years"), "{here:?}");
    let file = desk.rescued(&notes);
    for to in [true, false] {
        let there = format!("there {to}");
        assert_eq!(desk.import(&there, &file, to), 2);
        assert_eq!(seen(desk.notes(&there).annotations()), here);
        assert_eq!(desk.import(&there, &file, to), 0, "nothing is new");
    }
}

#[test]
fn what_was_rescued_is_newer_than_what_was_saved_before_and_takes_its_place() {
    let desk = Desk::new();
    let before = vec![
        mark(1, "kept the lamp"),
        write(1, "old words"),
        mark(2, "for years"),
        write(2, "both"),
    ];
    desk.edited("home", before, NOW, true);
    let after = vec![
        write(1, "new words"),
        Edit::Tag {
            id: id(1),
            tag: "sea".to_owned(),
            on: true,
        },
        Edit::Recolor {
            id: id(2),
            ink: Ink::Green,
        },
        mark(3, "Wen Head"),
        write(3, "a third"),
    ];
    let rescued = desk.edited("home", after, NOW + 1000, false);
    let wanted = seen(Notebook::new(rescued.clone(), None).annotations());
    // In the meantime another note was written here.
    desk.edited("home", vec![mark(4, "The keeper")], NOW + 2000, true);
    let before = seen(desk.notes("home").annotations());
    let file = desk.rescued(&rescued);
    let plan = desk.plan("home", &file, false);
    assert_eq!(plan.seconds(), 0);
    let undo = plan.texts[0].change(false).unwrap().inverse.clone();
    assert_eq!(desk.import("home", &file, false), 3);
    let mut now = desk.notes("home");
    let seen_now = seen(now.annotations());
    for note in &wanted {
        assert!(seen_now.contains(note), "{note:?} of {seen_now:?}");
    }
    assert_eq!(seen_now.len(), 4);
    assert_eq!(desk.import("home", &file, false), 0, "nothing is new");
    let document = desk.open("home").1.document;
    now.apply(undo, &document, NOW + 90_000).unwrap();
    assert_eq!(seen(now.annotations()), before);
    // Nobody threw the third away: it can be imported again.
    desk.library("home").save(&now).unwrap();
    assert_eq!(desk.import("home", &file, false), 1);
}

#[test]
fn a_file_of_notes_takes_nothing_away_and_brings_its_trash() {
    let desk = Desk::new();
    let all = vec![
        mark(1, "kept the lamp"),
        write(1, "mine"),
        mark(2, "for years"),
        write(2, "thrown away"),
    ];
    desk.edited("home", all, NOW, true);
    let (_, mut other) = desk.open("home");
    for edit in [
        Edit::Delete(id(1)),
        Edit::Delete(id(2)),
        mark(3, "Wen Head"),
        write(3, "in the trash"),
        Edit::Delete(id(3)),
    ] {
        other
            .notebook
            .apply(edit, &other.document, NOW + 5000)
            .unwrap();
    }
    desk.edited("home", vec![Edit::Delete(id(2))], NOW + 6000, true);
    let file = desk.rescued(other.notebook.replica());
    assert_eq!(desk.import("home", &file, false), 1);
    let notes = desk.notes("home");
    assert_eq!(seen(notes.annotations())[0].2, ["mine"]);
    let mut trash: Vec<String> = notes.trash().iter().map(Annotation::note_text).collect();
    trash.sort();
    assert_eq!(trash, ["in the trash", "thrown away"]);
    // Nor what was erased there for good.
    other.notebook.empty_trash(NOW + 9000);
    desk.import("home", &desk.rescued(other.notebook.replica()), false);
    assert_eq!(seen(desk.notes("home").annotations())[0].2, ["mine"]);
    assert_eq!(desk.notes("home").trash().len(), 2);
}

/// A text with one page, which is not at hand.
fn scanned() -> Document {
    let mut builder = Builder::new();
    builder.text("a scanned page");
    let meta = Metadata {
        title: "The scan".to_owned(),
        ..Metadata::default()
    };
    let mut document = builder.finish(meta, Vec::new(), Package::default());
    let page = PrintedPage {
        width: 200.0,
        height: 300.0,
        to_user_space: [1.0, 0.0, 0.0, -1.0, 0.0, 300.0],
        ..PrintedPage::default()
    };
    document.page_map = Some(PageMap::new(vec![page]).into());
    document
}

#[test]
fn a_part_of_a_page_and_two_versions_of_a_note_come_back_as_they_were() {
    let document = scanned();
    let mut one = Notebook::new(Replica::new("aa", "0123456789abcdef"), None);
    one.place(&document, &OldTexts::new());
    let area = OnPage {
        page: 0,
        label: "i".to_owned(),
        quads: vec![[(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)]],
        look: 7,
    };
    let edit = Edit::AddArea {
        id: id(1),
        area: area.clone(),
        ink: Ink::Pink,
    };
    one.apply(edit, &document, NOW).unwrap();
    let mut replica = Replica::new("bb", "0123456789abcdef");
    replica.set_document(&document, "aa", "bb", document.text.sha256());
    replica.merge(one.replica());
    let mut other = Notebook::new(replica, None);
    other.place(&document, &OldTexts::new());
    one.apply(write(1, "from one"), &document, NOW + 1);
    other.apply(write(1, "from the other"), &document, NOW + 1);
    one.absorb(other.replica(), &document);
    let desk = Desk::new();
    let file = desk.rescued(one.replica());
    assert_eq!(desk.import("home", &file, false), 1);
    let mut kept = desk.library("home").notebooks();
    assert_eq!(kept.len(), 1);
    let kept = kept.remove(0);
    assert_eq!(kept.title, "The scan");
    let mut notes = Notebook::new(kept.replica, None);
    notes.place(&document, &OldTexts::new());
    let note = &notes.annotations()[0];
    assert_eq!(note.area.as_ref(), Some(&area));
    assert_eq!(note.notes, ["from one", "from the other"]);
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_brought_back_and_said_so() {
    let desk = Desk::new();
    let notes = desk.edited(
        "home",
        vec![mark(1, "kept the lamp"), write(1, "by night")],
        NOW,
        false,
    );
    let file = desk.path("damaged.json");
    let json = notes.to_json();
    let cut = json.rfind("\n  }").unwrap();
    std::fs::write(&file, &json[..cut]).unwrap();
    let plan = desk.plan("there", &file, true);
    assert!(!plan.troubles.is_empty());
    assert_eq!(desk.import("there", &file, true), 1);
    assert_eq!(desk.notes("there").annotations()[0].note(), "by night");
    // What a later version wrote is not taken for something else.
    std::fs::write(&file, json.replace("\"version\": 1", "\"version\": 2")).unwrap();
    let refused = importing::read(&mut desk.library("there"), &file, None).unwrap_err();
    assert!(refused.contains("newer"), "{refused}");
}

#[test]
fn a_file_of_notes_writes_into_no_folder_that_it_names() {
    let desk = Desk::new();
    let notes = desk.edited(
        "home",
        vec![mark(1, "kept the lamp"), write(1, "by night")],
        NOW,
        false,
    );
    let key = notes.key().to_owned();
    for key_there in ["../../outside", "/tmp/outside", "AUX", ""] {
        let file = desk.path("hostile.json");
        let json = notes.to_json().replace(&key, key_there);
        std::fs::write(&file, json).unwrap();
        let Ok(import) = importing::read(&mut desk.library("there"), &file, None) else {
            continue;
        };
        let mut library = desk.library("there");
        let plan = importing::plan(&mut library, import, None, NOW, &mut |_| true)
            .unwrap()
            .unwrap();
        for change in plan
            .texts
            .into_iter()
            .filter_map(|text| text.into_change(false))
        {
            let key = change.notes.key();
            assert!(
                key.len() == 16 && key.bytes().all(|c| c.is_ascii_hexdigit()),
                "{key}"
            );
        }
    }
}

#[test]
fn a_look_that_is_called_off_stops_among_the_notes_of_a_book() {
    let desk = Desk::new();
    let rows: Vec<String> = (0..500)
        .map(|number| format!(r#"{{"id":"","doc":"x","title":"The lamp","kind":"highlight","quote":"kept {number}","note":"n","start":1,"end":6}}"#))
        .collect();
    let file = desk.path("notes.json");
    std::fs::write(&file, format!("[{}]", rows.join(","))).unwrap();
    let mut library = desk.library("home");
    let import = importing::read(&mut library, &file, None).unwrap();
    let mut asked = 0;
    let plan = importing::plan(&mut library, import, None, NOW, &mut |_| {
        asked += 1;
        asked < 3
    });
    assert!(plan.unwrap().is_none());
    assert_eq!(asked, 3);
}
