//! What the state promises about a reader's words between the hand and the disk.

use super::*;
use crate::annotation::{Ink, Replica, Style};
use crate::document::TextRange;
use crate::library::{Library, Settings, Shelf, Source};
use std::sync::Mutex;
use tempfile::TempDir;

/// A state without threads: tasks are looked at, not carried out.
struct Desk {
    _home: TempDir,
    library: Mutex<Library>,
    state: State,
    now: u64,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let library = Mutex::new(Library::open(Some(home.path().to_owned())).expect("a home"));
        Self { _home: home, library, state: State::new(Shelf::default(), Settings::default()), now: 1_800_000_000_000 }
    }

    fn tell(&mut self, command: Command) -> Vec<Task> {
        self.now += 10;
        self.state.update(command, self.now)
    }

    /// Opens a text as it lies on the disk.
    fn open(&mut self, name: &str) {
        let source = Source::Bundled(name.to_owned());
        self.tell(Command::Open(source.clone()));
        let opened = open(&mut &self.library, &source, None, crate::sandbox::Wanted::always()).expect("a bundled text");
        self.tell(Command::Opened(Box::new(opened)));
    }

    fn mark(&mut self) -> Vec<Task> {
        self.tell(Command::Select(Some(Selection::of(TextRange::new(20_usize, 40_usize)))));
        self.tell(Command::Note(Note::Mark { ink: Ink::Yellow, style: Style::Solid }))
    }

    fn marks(&self) -> usize {
        self.state.front().map_or(0, |book| book.notes.notebook.annotations().len())
    }

    /// The answer of the disk to a save.
    fn saved(&mut self, tasks: &[Task], result: Result<(), String>) {
        for task in tasks {
            if let Task::SaveNotes(notes) = task {
                let stamp = notes.last_stamp().map(str::to_owned);
                self.tell(Command::NotesSaved { key: notes.key().to_owned(), stamp, result: result.clone() });
            }
        }
    }
}

#[test]
fn a_mark_is_there_when_its_text_is_opened_again_before_it_was_saved() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    desk.mark();
    desk.open("vladimir-lenin");
    assert_eq!(desk.marks(), 0);
    desk.open("leon-trotsky");
    assert_eq!(desk.marks(), 1);
}

#[test]
fn a_text_whose_notes_could_not_be_saved_is_not_forgotten_when_another_is() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let first = desk.mark();
    desk.saved(&first, Err("The disk is full.".to_owned()));
    desk.open("vladimir-lenin");
    let second = desk.mark();
    desk.saved(&second, Ok(()));
    assert_eq!(desk.state.saving, Saving::Failed("The disk is full.".to_owned()));
    let again = desk.tell(Command::RetrySave);
    assert_eq!(again.len(), 1, "the one that failed is tried again");
    desk.saved(&again, Ok(()));
    assert_eq!(desk.state.saving, Saving::Saved);
}

#[test]
fn words_written_while_older_ones_are_being_saved_are_not_called_saved() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let first = desk.mark();
    let second = desk.mark();
    desk.saved(&first, Ok(()));
    assert_eq!(desk.state.saving, Saving::Pending);
    desk.saved(&second, Ok(()));
    assert_eq!(desk.state.saving, Saving::Saved);
}

#[test]
fn looking_at_two_versions_of_a_note_leaves_both() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    desk.mark();
    let book = desk.state.texts.front_mut().expect("open");
    let id = book.notes.notebook.annotations()[0].id;
    let document = std::sync::Arc::clone(&book.text.document);
    let mut other = Replica::new("other", book.notes.notebook.key());
    other.merge(book.notes.notebook.replica());
    let mut other = crate::annotation::Notebook::new(other, None);
    other.place_known(&document);
    let note = |words: &str| crate::annotation::Edit::SetNote { id, note: words.to_owned() };
    book.notes.notebook.apply(note("here"), &document, 1_900_000_000_000);
    other.apply(note("there"), &document, 1_900_000_000_000);
    book.notes.notebook.absorb(other.replica(), &document);
    let (words, over) = (book.notes.notebook.annotations()[0].words(), book.notes.notebook.annotations()[0].notes.clone());
    // The editor opens with both and is closed again.
    desk.tell(Command::Note(Note::Write { id, words, over }));
    assert_eq!(desk.state.front().expect("open").notes.notebook.annotations()[0].notes.len(), 2);
}
