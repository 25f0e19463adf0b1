//! Our own exports brought in again: on the machine they come from and on another, as they were written and edited since.

use manicule::annotation::{Edit, Ink, Kind, Notebook, Replica, Style};
use manicule::app::Opened;
use manicule::app::annotated::opened;
use manicule::app::importing::{self, ImportPlan};
use manicule::document::TextRange;
use manicule::exchange::import::{State, tally};
use manicule::exchange::{self, BackTo, Preset, TextNotes};
use manicule::library::{Library, Source, read_source};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

const LAMP: &str = "# The lamp\n\nby Ada Marlow\n\nThe keeper kept the lamp at Wen Head. She had kept it for years.\n\nIn winter the sea froze, and the keeper wrote the log.\n";

/// Passages with what is written about them and how they are tagged.
const NOTES: [(&str, &str, &[&str]); 6] = [
    ("She had kept it", "how many?", &[]),
    ("In winter", "    set in by four\nand more", &["sea"]),
    (
        "the sea froze",
        "# a heading\n\n- a list\n---",
        &["two words", "sea"],
    ),
    ("wrote the log", "> quoted\n\n'=1+1", &[]),
    ("Wen Head", "", &[]),
    ("The keeper", "\\slash %% and ^id", &[]),
];

const NOW: u64 = 1_791_017_564_000;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Out {
    Preset(Preset),
    Back(BackTo),
}

fn all_formats() -> Vec<Out> {
    let presets = Preset::ALL
        .into_iter()
        .filter(|preset| *preset != Preset::Html);
    let back = BackTo::ALL.into_iter().map(Out::Back);
    presets.map(Out::Preset).chain(back).collect()
}

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

    fn text(&self) -> Source {
        Source::File(self.path("lamp.md"))
    }

    fn library(&self, home: &str) -> Library {
        Library::open(Some(self.path(home))).unwrap()
    }

    fn open(&self, home: &str) -> (Library, Opened) {
        let mut library = self.library(home);
        let opened = opened(&mut library, &self.text()).unwrap();
        (library, opened)
    }

    /// A home with notes of every kind.
    fn with_notes() -> Self {
        let desk = Self::new();
        let (mut library, mut opened) = desk.open("home");
        let mut edits = Vec::new();
        for (number, (quote, note, tags)) in (1..).zip(NOTES) {
            let id = Uuid::from_u128(0x0192_7c4e_8f00_7c3a_b1de_0000_0000_0000 + number);
            let (range, look) = (desk.range(&opened, quote), (Ink::Blue, Style::Underline));
            edits.push(Edit::add(id, Kind::Highlight, range, look.0, look.1));
            if !note.is_empty() {
                let note = note.to_owned();
                edits.push(Edit::SetNote { id, note });
            }
            for tag in tags {
                let tag = (*tag).to_owned();
                edits.push(Edit::Tag { id, tag, on: true });
            }
        }
        let id = Uuid::from_u128(0x0192_7c4e_8f00_7c3a_b1de_0000_0000_0100);
        let range = desk.range(&opened, "for years");
        edits.push(Edit::add(
            id,
            Kind::Bookmark,
            range,
            Ink::Yellow,
            Style::Solid,
        ));
        let note = "see p. 12".to_owned();
        edits.push(Edit::SetNote { id, note });
        let id = Uuid::from_u128(0x0192_7c4e_8f00_7c3a_b1de_0000_0000_0101);
        let note = "on all of it".to_owned();
        edits.push(Edit::AddNote { id, note });
        let all = Edit::Several(edits);
        opened.notebook.apply(all, &opened.document, NOW).unwrap();
        library.save(&opened.notebook).unwrap();
        desk
    }

    fn range(&self, opened: &Opened, words: &str) -> TextRange {
        let text = opened.document.text.as_str();
        let start = text[..text.find(words).unwrap()].chars().count();
        TextRange::new(start, start + words.chars().count())
    }

    /// The notes on the text as a file; its name ends as such files do.
    fn export(&self, out: Out) -> PathBuf {
        let (_, opened) = self.open("home");
        let notes = TextNotes {
            document: &opened.document,
            notebook: &opened.notebook,
        };
        let (bytes, ending) = match out {
            Out::Preset(preset) => {
                let file = exchange::export(preset, &[notes]);
                (file.into_bytes(), preset.extension())
            }
            Out::Back(to) => {
                let text = read_source(&self.text()).unwrap();
                let bytes = exchange::write_back(to, &[(notes, Some(text.as_slice()))]).unwrap();
                (bytes, to.extension())
            }
        };
        let path = self.path(&format!("notes.{ending}"));
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn plan(&self, home: &str, file: &Path, to: Option<&Source>) -> ImportPlan {
        let mut library = self.library(home);
        let import = importing::read(&mut library, file, None).unwrap();
        let plan = importing::plan(&mut library, import, to, NOW + 60_000, &mut |_| true);
        plan.unwrap().unwrap()
    }

    fn import(&self, home: &str, plan: ImportPlan, seconds: bool) {
        let mut library = self.library(home);
        for text in plan.texts {
            if let Some(change) = text.into_change(seconds) {
                library.write(&change.notes).unwrap();
            }
        }
    }

    fn notes(&self, home: &str) -> Notes {
        let (_, opened) = self.open(home);
        said(&opened.notebook)
    }
}

/// What is kept of each note: kind, words, tags, by name.
type Notes = BTreeMap<Uuid, (&'static str, Vec<String>, Vec<String>)>;

fn said(notebook: &Notebook) -> Notes {
    let notes = notebook.annotations().iter();
    notes
        .map(|note| {
            (
                note.id,
                (note.kind.name(), note.notes.clone(), note.tags.clone()),
            )
        })
        .collect()
}

#[test]
fn notes_that_went_to_another_machine_as_a_file_stand_once_when_both_are_joined() {
    let desk = Desk::with_notes();
    let here = desk.notes("home");
    for out in all_formats() {
        let there = format!("there {out:?}");
        let plan = desk.plan(&there, &desk.export(out), Some(&desk.text()));
        assert_eq!(plan.texts.len(), 1, "{out:?}");
        assert_eq!(plan.texts[0].title(), "The lamp", "{out:?}");
        assert_eq!(plan.texts[0].wanted(false), here.len(), "{out:?}");
        desk.import(&there, plan, false);
        let imported = desk.notes(&there);
        let names = |notes: &Notes| notes.keys().copied().collect::<Vec<_>>();
        assert_eq!(names(&imported), names(&here), "{out:?}");
        for (id, (kind, notes, _)) in &here {
            let (kind_there, notes_there, _) = &imported[id];
            assert_eq!((kind_there, notes_there), (kind, notes), "{out:?}");
        }
        let (_, one) = desk.open("home");
        let (_, other) = desk.open(&there);
        let mut joined: Replica = one.notebook.replica().clone();
        joined.merge(other.notebook.replica());
        let mut joined = Notebook::new(joined, None);
        joined.place_known(&one.document);
        assert_eq!(said(&joined), here, "{out:?}");
    }
}

#[test]
fn notes_and_bookmarks_stand_on_another_machine_where_they_stood() {
    let desk = Desk::with_notes();
    let (_, here) = desk.open("home");
    for out in all_formats() {
        let there = format!("places {out:?}");
        let plan = desk.plan(&there, &desk.export(out), Some(&desk.text()));
        desk.import(&there, plan, false);
        let (_, other) = desk.open(&there);
        let has_bookmarks = out != Out::Back(BackTo::Hypothesis);
        for note in here.notebook.annotations() {
            let same = other.notebook.get(note.id).unwrap();
            // A bookmark is a note on the whole page there, which has no place in a text of one file.
            if !has_bookmarks && note.kind == Kind::Bookmark {
                continue;
            }
            let starts = [note, same].map(|note| note.anchor_state.range().map(|at| at.start));
            assert_eq!(starts[0], starts[1], "{out:?}: {:?}", note.quote);
            // Of some formats a bookmark is known by the line that it stands at.
            let is_same = same.quote == note.quote;
            let is_longer = same.quote.starts_with(&note.quote);
            assert!(
                is_same || note.kind == Kind::Bookmark && is_longer,
                "{out:?}: {:?}",
                same.quote
            );
        }
    }
}

#[test]
fn an_export_of_nothing_but_a_note_on_the_whole_text_is_known() {
    let desk = Desk::new();
    let (mut library, mut opened) = desk.open("home");
    let id = Uuid::from_u128(0x0192_7c4e_8f00_7c3a_b1de_0000_0000_0102);
    let note = "on all of it".to_owned();
    let edit = Edit::AddNote { id, note };
    opened.notebook.apply(edit, &opened.document, NOW).unwrap();
    library.save(&opened.notebook).unwrap();
    for out in all_formats() {
        let there = format!("whole {out:?}");
        let plan = desk.plan(&there, &desk.export(out), Some(&desk.text()));
        desk.import(&there, plan, false);
        assert_eq!(desk.notes(&there), desk.notes("home"), "{out:?}");
    }
}

#[test]
fn an_export_brought_in_where_it_comes_from_changes_nothing() {
    let desk = Desk::with_notes();
    let here = desk.notes("home");
    for out in all_formats() {
        let plan = desk.plan("home", &desk.export(out), None);
        assert_eq!(
            tally(plan.rows(), false),
            [format!("{} already there", here.len())],
            "{out:?}"
        );
        assert_eq!(plan.texts[0].title(), "The lamp", "{out:?}");
        assert!(plan.texts[0].change(true).is_none(), "{out:?}");
    }
}

#[test]
fn a_note_edited_in_an_export_is_left_alone_and_said_so_in_every_format() {
    for out in all_formats() {
        if out == Out::Back(BackTo::W3cArchive) {
            // It is packed; what is in it is the same as in the one that is not.
            continue;
        }
        let desk = Desk::with_notes();
        let here = desk.notes("home");
        let file = desk.export(out);
        let words = std::fs::read_to_string(&file).unwrap();
        assert_eq!(words.matches("how many?").count(), 1, "{out:?}");
        std::fs::write(&file, words.replace("how many?", "not many")).unwrap();
        let plan = desk.plan("home", &file, None);
        let told = [
            format!("{} already there", here.len() - 1),
            "1 differs from yours, left alone".to_owned(),
        ];
        assert_eq!(tally(plan.rows(), false), told, "{out:?}");
        assert!(plan.texts[0].change(false).is_none(), "{out:?}");
        assert_eq!(plan.texts[0].wanted(true), 1, "{out:?}");

        desk.import("home", plan, true);
        let mut after = desk.notes("home");
        after.retain(|id, _| !here.contains_key(id));
        let added: Vec<_> = after.values().map(|(_, notes, _)| notes.concat()).collect();
        assert_eq!(added, ["not many"], "beside ours: {out:?}");
        let mut kept = desk.notes("home");
        kept.retain(|id, _| here.contains_key(id));
        assert_eq!(kept, here, "{out:?}");

        let again = desk.plan("home", &file, None);
        assert!(
            again
                .rows()
                .all(|row| row.state == State::AlreadyThere && !row.differs),
            "it is taken once: {out:?}"
        );
    }
}

#[test]
fn markdown_of_earlier_versions_is_known_by_the_ends_of_its_names() {
    let desk = Desk::with_notes();
    for preset in [Preset::Markdown, Preset::Obsidian] {
        let file = desk.export(Out::Preset(preset));
        let words = std::fs::read_to_string(&file).unwrap();
        let earlier = words.replace("<!-- m-01927c4e8f007c3ab1de", "<!-- m-");
        assert_ne!(words, earlier);
        std::fs::write(&file, earlier.replace("how many?", "not many")).unwrap();
        let plan = desk.plan("home", &file, None);
        let told = ["7 already there", "1 differs from yours, left alone"];
        assert_eq!(tally(plan.rows(), false), told, "{preset:?}");
    }
}

#[test]
fn two_states_of_one_note_in_a_file_are_both_kept_where_neither_is_known() {
    let desk = Desk::with_notes();
    let file = desk.export(Out::Preset(Preset::Markdown));
    let words = std::fs::read_to_string(&file).unwrap();
    // As an export leaves it where the block was edited, and the note has changed since.
    let at = words.find("> She had kept it").unwrap();
    let begin = words[..at].rfind("<!--").unwrap();
    let end = at + words[at..].find("how many?").unwrap() + "how many?".len();
    let edited = words[begin..end].replace("how many?", "edited in the file");
    let both = format!("{}{edited}\n\n{}", &words[..begin], &words[begin..]);
    std::fs::write(&file, both).unwrap();
    let plan = desk.plan("there", &file, Some(&desk.text()));
    desk.import("there", plan, false);
    let notes = desk.notes("there");
    let all: Vec<&String> = notes.values().flat_map(|(_, notes, _)| notes).collect();
    for words in ["how many?", "edited in the file"] {
        assert!(all.iter().any(|note| *note == words), "{words}: {all:?}");
    }
    assert_eq!(notes.len(), NOTES.len() + 3);
}

#[test]
fn an_export_keeps_the_title_where_the_text_is_not_at_hand() {
    let desk = Desk::with_notes();
    for out in all_formats() {
        let plan = desk.plan("elsewhere", &desk.export(out), None);
        // calibre's and KOReader's files lie beside the book that they are about.
        if !matches!(out, Out::Back(BackTo::Calibre)) {
            assert_eq!(plan.texts[0].title(), "The lamp", "{out:?}");
        }
    }
    // Of an export that holds no title, the notes that are here know it.
    let file = desk.export(Out::Preset(Preset::Json));
    let mut rows: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    for row in rows.as_array_mut().unwrap() {
        row.as_object_mut().unwrap().remove("title");
    }
    std::fs::write(&file, rows.to_string()).unwrap();
    assert_eq!(desk.plan("home", &file, None).texts[0].title(), "The lamp");
    std::fs::remove_file(desk.path("lamp.md")).unwrap();
    let plan = desk.plan("home", &file, None);
    assert_eq!(plan.texts[0].title(), "The lamp");
    assert!(plan.rows().all(|row| row.state == State::AlreadyThere));
}

#[test]
fn the_notes_on_several_texts_in_one_markdown_file_find_their_texts_again() {
    let desk = Desk::with_notes();
    let (_, lamp) = desk.open("home");
    let other = Source::File(desk.path("mill.md"));
    std::fs::write(
        desk.path("mill.md"),
        "# The mill\n\nby Ida Lund\n\nThe wheel stood still.\n",
    )
    .unwrap();
    let mut library = desk.library("home");
    let mut mill = opened(&mut library, &other).unwrap();
    let range = desk.range(&mill, "stood still");
    let id = Uuid::from_u128(0x0192_7c4e_8f00_7c3a_b1de_0000_0000_0200);
    let edits = vec![
        Edit::add(id, Kind::Highlight, range, Ink::Yellow, Style::Solid),
        Edit::SetNote {
            id,
            note: "# The lamp\n\nis no heading".to_owned(),
        },
    ];
    mill.notebook
        .apply(Edit::Several(edits), &mill.document, NOW)
        .unwrap();
    library.save(&mill.notebook).unwrap();
    drop(library);
    let both = [&lamp, &mill].map(|text| TextNotes {
        document: &text.document,
        notebook: &text.notebook,
    });
    for preset in [
        Preset::Markdown,
        Preset::Obsidian,
        Preset::Csv,
        Preset::Json,
        Preset::W3c,
    ] {
        let file = desk.path(&format!("all.{}", preset.extension()));
        std::fs::write(&file, exchange::export(preset, &both)).unwrap();
        for home in ["home", "elsewhere"] {
            let plan = desk.plan(home, &file, None);
            let mut texts: Vec<(&str, usize)> = plan
                .texts
                .iter()
                .map(|text| (text.title(), text.plan.rows.len()))
                .collect();
            texts.sort_unstable();
            assert_eq!(
                texts,
                [("The lamp", 8), ("The mill", 1)],
                "{preset:?} {home}"
            );
        }
        assert!(
            desk.plan("home", &file, None)
                .rows()
                .all(|row| row.state == State::AlreadyThere)
        );
    }
}
