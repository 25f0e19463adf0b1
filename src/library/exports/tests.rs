//! Whatever happens to the file of a reader while notes are written into it, no word in it is lost.

use super::*;
use crate::annotation::{Edit, Ink, Kind, Notebook, Replica, Style};
use crate::document::{BlockKind, Builder, Document, Metadata, Package, TextRange};
use std::cell::Cell;
use std::fs;
use tempfile::TempDir;
use uuid::Uuid;

const WORDS: &str = "The ferry left at noon with two priests and a crate of oranges.";

/// A text with one note, and a folder to export into.
pub(super) struct Desk {
    pub(super) folder: TempDir,
    /// A state folder apart, so that the other one holds nothing but exports.
    written: TempDir,
    pub(super) document: Document,
    pub(super) notebook: Notebook,
}

impl Desk {
    pub(super) fn new() -> Self {
        let mut builder = Builder::new();
        builder.block(BlockKind::Paragraph);
        builder.text(WORDS);
        let meta = Metadata {
            title: "The ferry".to_owned(),
            ..Metadata::default()
        };
        let document = builder.finish(meta, Vec::new(), Package::default());
        let mut desk = Self {
            folder: tempfile::tempdir().unwrap(),
            written: tempfile::tempdir().unwrap(),
            notebook: Notebook::new(Replica::new("device", "0123456789abcdef"), None),
            document,
        };
        desk.notebook.place_known(&desk.document);
        desk.mark(1, 0, "first thought");
        desk
    }

    pub(super) fn mark(&mut self, number: u128, at: usize, note: &str) -> Uuid {
        let id = Uuid::from_u128(number);
        let add = Edit::add(
            id,
            Kind::Highlight,
            TextRange::new(at, at + 9),
            Ink::Green,
            Style::Solid,
        );
        let edit = Edit::Several(vec![
            add,
            Edit::SetNote {
                id,
                note: note.to_owned(),
            },
        ]);
        self.notebook
            .apply(edit, &self.document, 1_800_000_000_000 + number as u64)
            .unwrap();
        id
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn export(&self, preset: Preset, name: &str) -> Result<Exported, ExportError> {
        self.exporter()
            .export(&self.path(name), preset, &[self.notes()])
    }

    pub(super) fn notes(&self) -> TextNotes<'_> {
        TextNotes {
            document: &self.document,
            notebook: &self.notebook,
        }
    }

    pub(super) fn exporter(&self) -> Exporter {
        let folders = vec![self.path("home/config"), self.path("home/state")];
        let mut exporter = Exporter {
            folders,
            texts: Vec::new(),
            written: self.written.path().to_owned(),
        };
        exporter.spare(&Source::File(self.path("book.md")));
        exporter
    }

    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// That a file is refused and stays as it is, with nothing left beside it.
    fn refuses(&self, preset: Preset, name: &str) -> ExportError {
        let (bytes, names) = (fs::read(self.path(name)).ok(), self.names());
        let error = self.export(preset, name).unwrap_err();
        assert_eq!(
            (fs::read(self.path(name)).ok(), self.names()),
            (bytes, names),
            "{error}"
        );
        error
    }

    fn names(&self) -> Vec<std::ffi::OsString> {
        let mut names: Vec<_> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn a_second_export_keeps_the_words_of_the_reader_and_leaves_nothing_beside() {
    let mut desk = Desk::new();
    desk.export(Preset::Markdown, "notes.md").unwrap();
    fs::write(
        desk.path("notes.md"),
        desk.read("notes.md") + "\nMy own words.\n",
    )
    .unwrap();
    desk.mark(2, 20, "second thought");
    desk.export(Preset::Markdown, "notes.md").unwrap();
    let file = desk.read("notes.md");
    assert!(
        ["first thought", "second thought", "My own words."]
            .iter()
            .all(|text| file.contains(text)),
        "{file}"
    );
    assert_eq!(desk.names(), ["notes.md"]);
}

#[test]
fn what_the_reader_takes_out_stays_out_until_it_is_asked_for() {
    let mut desk = Desk::new();
    desk.mark(2, 20, "second thought");
    desk.export(Preset::Markdown, "notes.md").unwrap();
    let file = desk.read("notes.md");
    let cut = file.rfind("<!-- m-").unwrap();
    fs::write(desk.path("notes.md"), &file[..cut]).unwrap();
    assert_eq!(
        desk.export(Preset::Markdown, "notes.md").unwrap().taken_out,
        1
    );
    assert!(!desk.read("notes.md").contains("second thought"));
    desk.exporter().forget(&desk.path("notes.md"));
    assert_eq!(
        desk.export(Preset::Markdown, "notes.md").unwrap().taken_out,
        0
    );
    assert!(desk.read("notes.md").contains("second thought"));
}

#[test]
fn what_is_no_text_is_left_alone_in_every_format() {
    let desk = Desk::new();
    for preset in Preset::ALL {
        fs::write(desk.path("a"), b"# My words caf\xe9 precious\n").unwrap();
        assert!(
            matches!(desk.refuses(preset, "a"), ExportError::NotText(_)),
            "{preset:?}"
        );
    }
    fs::create_dir(desk.path("folder")).unwrap();
    assert!(matches!(
        desk.refuses(Preset::Csv, "folder"),
        ExportError::IsFolder(_)
    ));
    assert!(
        desk.refuses(Preset::Csv, "none/x.csv")
            .to_string()
            .contains("choose")
    );
}

#[test]
fn a_format_without_room_for_own_words_replaces_only_what_it_holds() {
    let mut desk = Desk::new();
    for preset in [Preset::Csv, Preset::Json, Preset::Html, Preset::W3c] {
        fs::write(desk.path("a"), "words of mine\n").unwrap();
        let refused = |error| matches!(error, ExportError::WouldLose { .. });
        assert!(refused(desk.refuses(preset, "a")), "{preset:?}");
        fs::remove_file(desk.path("a")).unwrap();
        let id = desk.mark(7, 30, "to be deleted");
        desk.export(preset, "a").unwrap();
        assert!(desk.read("a").contains("to be deleted"));
        // What was deleted is known to be gone; what could not be read is not.
        desk.notebook
            .apply(Edit::Delete(id), &desk.document, 1_900_000_000_000)
            .unwrap();
        desk.export(preset, "a").unwrap();
        assert!(!desk.read("a").contains("to be deleted"));
        let readable = std::mem::replace(
            &mut desk.notebook,
            Notebook::new(Replica::new("device", "0123456789abcdef"), None),
        );
        assert!(refused(desk.refuses(preset, "a")), "{preset:?}");
        desk.notebook = readable;
        desk.notebook.empty_trash(1_900_000_000_001);
        desk.notebook = Desk::new().notebook;
        fs::remove_file(desk.path("a")).unwrap();
    }
}

#[test]
fn what_a_reader_wrote_into_a_file_of_a_format_without_room_is_not_written_over() {
    for preset in [Preset::Csv, Preset::Json, Preset::Html, Preset::W3c] {
        let mut desk = Desk::new();
        desk.mark(7, 30, "first");
        desk.export(preset, "a").unwrap();
        desk.mark(10, 20, "second");
        desk.export(preset, "a").unwrap();
        let written = desk.read("a");
        fs::write(desk.path("a"), format!("{written}\n\n")).unwrap();
        desk.mark(12, 24, "third");
        let error = desk.refuses(preset, "a");
        assert!(matches!(error, ExportError::Edited(_)), "{error}");
        fs::remove_file(desk.path("a")).unwrap();
        desk.export(preset, "a").unwrap();
        assert!(desk.read("a").contains("third"));
    }
}

#[test]
fn words_that_an_editor_saves_meanwhile_are_kept() {
    let desk = Desk::new();
    fs::write(desk.path("notes.md"), "before\n").unwrap();
    let (path, saves) = (desk.path("notes.md"), Cell::new(0));
    let made = desk.exporter().write_with(&path, |existing| {
        if saves.get() < 2 {
            saves.set(saves.get() + 1);
            fs::write(&path, format!("saved {} times\n", saves.get())).unwrap();
        }
        Ok([existing.unwrap_or_default(), b"and the notes\n"].concat())
    });
    made.unwrap();
    assert_eq!(desk.read("notes.md"), "saved 2 times\nand the notes\n");
    let busy = desk.exporter().write_with(&path, |_| {
        saves.set(saves.get() + 1);
        fs::write(&path, format!("saved {} times\n", saves.get())).unwrap();
        Ok(b"notes".to_vec())
    });
    assert!(matches!(busy, Err(ExportError::Restless(_))));
    assert_eq!(
        desk.read("notes.md"),
        format!("saved {} times\n", saves.get())
    );
    // A file that came while there was none is read before anything is written.
    let new = desk.path("new.md");
    let made = desk.exporter().write_with(&new, |existing| {
        if existing.is_none() {
            fs::write(&new, "mine\n").unwrap();
        }
        Ok([existing.unwrap_or_default(), b"notes\n"].concat())
    });
    made.unwrap();
    assert_eq!(desk.read("new.md"), "mine\nnotes\n");
    assert_eq!(desk.names(), ["new.md", "notes.md"]);
}

#[test]
fn texts_and_our_own_files_are_no_targets() {
    let desk = Desk::new();
    fs::write(desk.path("book.md"), WORDS).unwrap();
    fs::create_dir_all(desk.path("home/config/annotations")).unwrap();
    fs::write(desk.path("home/config/settings.json"), "{}").unwrap();
    for preset in Preset::ALL {
        assert!(matches!(
            desk.refuses(preset, "book.md"),
            ExportError::IsText(_)
        ));
        assert!(matches!(
            desk.refuses(preset, "home/config/settings.json"),
            ExportError::Ours(_)
        ));
        assert!(matches!(
            desk.refuses(preset, "home/config/annotations/new.md"),
            ExportError::Ours(_)
        ));
        assert!(matches!(
            desk.refuses(preset, "home/../home/config/new.md"),
            ExportError::Ours(_)
        ));
    }
    assert!(
        desk.exporter()
            .write(&desk.path("book.md"), b"picture")
            .is_err()
    );
}

#[cfg(unix)]
#[test]
fn other_names_of_texts_and_of_our_own_files_are_no_targets_either() {
    let desk = Desk::new();
    fs::write(desk.path("book.md"), WORDS).unwrap();
    fs::create_dir_all(desk.path("home/config")).unwrap();
    fs::write(desk.path("home/config/settings.json"), "{}").unwrap();
    fs::hard_link(desk.path("book.md"), desk.path("second.md")).unwrap();
    std::os::unix::fs::symlink(desk.path("book.md"), desk.path("link.md")).unwrap();
    std::os::unix::fs::symlink(desk.path("home/config/new.json"), desk.path("dangling.md"))
        .unwrap();
    fs::hard_link(desk.path("home/config/settings.json"), desk.path("ours.md")).unwrap();
    for (name, is_text) in [
        ("second.md", true),
        ("link.md", true),
        ("dangling.md", false),
        ("ours.md", false),
    ] {
        let error = desk.refuses(Preset::Markdown, name);
        assert_eq!(
            matches!(error, ExportError::IsText(_)),
            is_text,
            "{name}: {error}"
        );
    }
}

#[cfg(unix)]
#[test]
fn behind_a_link_the_file_changes_and_the_link_stays() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    fs::create_dir(desk.path("vault")).unwrap();
    fs::write(desk.path("vault/behind.md"), "mine\n").unwrap();
    fs::set_permissions(
        desk.path("vault/behind.md"),
        fs::Permissions::from_mode(0o640),
    )
    .unwrap();
    symlink("vault/behind.md", desk.path("link.md")).unwrap();
    symlink("vault/new.md", desk.path("dangling.md")).unwrap();
    for (link, behind) in [
        ("link.md", "vault/behind.md"),
        ("dangling.md", "vault/new.md"),
    ] {
        desk.export(Preset::Markdown, link).unwrap();
        assert!(desk.path(link).is_symlink() && desk.read(behind).contains("first thought"));
    }
    assert!(desk.read("link.md").starts_with("mine\n"));
    assert_eq!(
        fs::metadata(desk.path("vault/behind.md"))
            .unwrap()
            .permissions()
            .mode()
            & 0o777,
        0o640
    );
    symlink("round.md", desk.path("round.md")).unwrap();
    desk.refuses(Preset::Markdown, "round.md");
}

#[cfg(unix)]
#[test]
fn a_locked_or_write_protected_file_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    fs::write(desk.path("a.md"), "mine\n").unwrap();
    let file = fs::File::open(desk.path("a.md")).unwrap();
    file.lock().unwrap();
    assert!(matches!(
        desk.refuses(Preset::Markdown, "a.md"),
        ExportError::Locked(_)
    ));
    drop(file);
    fs::set_permissions(desk.path("a.md"), fs::Permissions::from_mode(0o444)).unwrap();
    assert!(matches!(
        desk.refuses(Preset::Markdown, "a.md"),
        ExportError::ReadOnly(_)
    ));
    fs::set_permissions(desk.path("a.md"), fs::Permissions::from_mode(0o644)).unwrap();
    fs::write(desk.path(".~lock.a.md#"), "somebody").unwrap();
    assert!(matches!(
        desk.refuses(Preset::Markdown, "a.md"),
        ExportError::Locked(_)
    ));
}

#[cfg(windows)]
#[test]
fn a_file_that_another_program_has_to_itself_is_left_alone() {
    use std::os::windows::fs::OpenOptionsExt;
    let desk = Desk::new();
    fs::write(desk.path("a.md"), "mine\n").unwrap();
    let open = fs::OpenOptions::new()
        .read(true)
        .share_mode(0)
        .open(desk.path("a.md"))
        .unwrap();
    assert!(matches!(
        desk.refuses(Preset::Markdown, "a.md"),
        ExportError::Locked(_)
    ));
    drop(open);
    desk.export(Preset::Markdown, "a.md").unwrap();
    desk.export(Preset::Markdown, "a.md").unwrap();
    assert!(desk.read("a.md").starts_with("mine\n"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_is_written_to_and_never_read() {
    use std::io::Read;
    let desk = Desk::new();
    let pipe = desk.path("pipe");
    rustix::fs::mkfifoat(
        rustix::fs::CWD,
        &pipe,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
    )
    .unwrap();
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        fs::File::open(pipe)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    });
    desk.export(Preset::Markdown, "pipe").unwrap();
    assert!(reader.join().unwrap().contains("first thought"));
    desk.exporter()
        .export(Path::new("/dev/null"), Preset::Markdown, &[desk.notes()])
        .unwrap();
}
