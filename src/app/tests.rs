//! What the state promises about a reader's words on their way to the disk.

mod notebook;
mod saving;
mod speaking;

use super::*;
use crate::annotation::{Ink, Replica, Style};
use crate::document::{Link, Offset, TextRange};
use crate::library::{Arrived, Library, Setting, Settings, Shelf, Source, TextSettings};
use tempfile::TempDir;

/// A state without threads: tasks are looked at, not carried out.
struct Desk {
    _home: TempDir,
    library: Library,
    state: State,
    now: u64,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let library = Library::open(Some(home.path().to_owned())).expect("a home");
        Self {
            _home: home,
            library,
            state: State::new(Shelf::default(), Settings::default()),
            now: 1_800_000_000_000,
        }
    }

    fn send(&mut self, command: Command) -> Vec<Task> {
        self.now += 10;
        self.state.update(command, self.now)
    }

    /// Opens a text as it lies on the disk.
    fn open(&mut self, name: &str) {
        self.send(Command::Open(Source::Bundled(name.to_owned())));
        let opened = self.read(name);
        self.send(Command::Opened(Box::new(opened)));
    }

    fn open_beside(&mut self, name: &str) {
        self.send(Command::OpenBeside(Source::Bundled(name.to_owned())));
        let opened = self.read(name);
        self.send(Command::Opened(Box::new(opened)));
    }

    fn read(&mut self, name: &str) -> Opened {
        let source = Source::Bundled(name.to_owned());
        open(
            &mut self.library,
            &source,
            None,
            crate::sandbox::Wanted::always(),
        )
        .expect("a bundled text")
    }

    fn first(&self) -> crate::annotation::Annotation {
        self.state
            .front()
            .expect("open")
            .notes
            .notebook
            .annotations()[0]
            .clone()
    }

    fn mark(&mut self) -> Vec<Task> {
        self.send(Command::Select(Some(Selection::of(TextRange::new(
            20_usize, 40_usize,
        )))));
        self.send(Command::Note(Note::Mark {
            ink: Ink::Yellow,
            style: Style::Solid,
        }))
    }

    fn marks(&self) -> usize {
        self.state
            .front()
            .map_or(0, |book| book.notes.notebook.annotations().len())
    }

    /// The answer of the disk to a save.
    fn saved(&mut self, tasks: &[Task], result: Result<(), String>) {
        for task in tasks {
            if let Task::Disk(DiskTask::SaveNotes(notes)) = task {
                let stamp = notes.last_stamp().map(str::to_owned);
                self.send(Command::NotesSaved {
                    key: notes.key().to_owned(),
                    stamp,
                    result: result.clone(),
                });
            }
        }
    }
}

#[test]
fn a_jump_ahead_is_not_reading_and_what_is_turned_to_from_there_is() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let end = desk.state.front().expect("open").text.document.text.end();
    let page = |start: usize| TextRange::new(start, start + 400);
    let furthest = |desk: &Desk| desk.state.front().expect("open").place.furthest;
    desk.send(Command::Shown(page(0)));
    desk.send(Command::Shown(page(400)));
    assert_eq!(furthest(&desk), Offset::from(800));
    let last = end.index() - 500;
    desk.send(Command::Go(Go::To(Offset::from(last))));
    desk.send(Command::Shown(page(last)));
    assert_eq!(furthest(&desk), Offset::from(800));
    desk.send(Command::Shown(page(last + 100)));
    assert_eq!(furthest(&desk), end);
}

#[test]
fn texts_lie_behind_one_another_each_with_its_notes_place_and_undo() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    desk.mark();
    let first = desk.state.front().expect("open").key().to_owned();
    desk.open_beside("vladimir-lenin");
    assert_eq!((desk.state.texts.iter().count(), desk.marks()), (2, 0));
    desk.send(Command::Undo);
    desk.send(Command::BringToFront(first.clone()));
    assert_eq!(
        desk.marks(),
        1,
        "what is undone in one text is not undone in another"
    );
    assert!(
        desk.state.front().expect("open").place.jump.is_some(),
        "the page goes where the reader was"
    );
    desk.send(Command::Undo);
    assert_eq!(desk.marks(), 0);
    desk.send(Command::CloseText(first));
    assert!(desk.state.front().is_none() && desk.state.texts.iter().count() == 1);
}

#[test]
fn a_text_that_is_open_comes_to_the_front_unread() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    desk.open_beside("vladimir-lenin");
    let tasks = desk.send(Command::Open(Source::Bundled("leon-trotsky".to_owned())));
    assert!(
        !tasks.iter().any(|task| matches!(task, Task::Read(_))),
        "{tasks:?}"
    );
    assert_eq!(desk.state.front().expect("open").title(), "Leon Trotsky");
}

#[test]
fn answers_find_their_text_wherever_it_lies() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let key = desk.state.front().expect("open").key().to_owned();
    desk.send(Command::Find(Find::Query {
        query: "Lenin".to_owned(),
        options: Default::default(),
    }));
    desk.open_beside("vladimir-lenin");
    let hits = vec![TextRange::new(20_usize, 25_usize)];
    desk.send(Command::Find(Find::Found {
        key: key.clone(),
        query: "Lenin".to_owned(),
        result: Ok(hits.clone()),
    }));
    assert!(desk.state.front().expect("open").finding.hits.is_empty());
    assert_eq!(
        desk.state.texts.with_key(&key).expect("open").finding.hits,
        hits
    );
}

#[test]
fn the_answer_to_a_search_is_taken_in_while_the_shelf_is_shown() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let key = desk.state.front().expect("open").key().to_owned();
    desk.send(Command::Find(Find::Query {
        query: "Lenin".to_owned(),
        options: Default::default(),
    }));
    desk.send(Command::LookAtShelf);
    desk.send(Command::Find(Find::Found {
        key: key.clone(),
        query: "Lenin".to_owned(),
        result: Ok(vec![TextRange::new(20_usize, 25_usize)]),
    }));
    let finding = &desk.state.texts.with_key(&key).expect("open").finding;
    assert_eq!((finding.hits.len(), finding.pending), (1, false));
}

#[test]
fn settings_of_one_text_go_before_those_of_all() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let usual = desk.state.settings.font_size;
    desk.send(Command::SetForText(TextSettings {
        font_size: Some(30.0),
        ..TextSettings::default()
    }));
    desk.send(Command::Set(Setting::FontSize(28.0)));
    desk.send(Command::Set(Setting::Measure(50)));
    assert_eq!(
        (desk.state.settings.font_size, desk.state.settings.measure),
        (28.0, 50)
    );
    desk.open("vladimir-lenin");
    assert_eq!(
        (desk.state.settings.font_size, desk.state.settings.measure),
        (usual, 50)
    );
    desk.open("leon-trotsky");
    assert_eq!(desk.state.settings.font_size, 28.0);
}

#[test]
fn texts_that_are_only_shelved_stand_behind_the_one_that_is_read() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let other = desk.read("vladimir-lenin");
    let added = crate::library::AddedText {
        source: other.source,
        key: other.identity.key,
        text_sha256: other.identity.text_sha256,
        title: other.document.meta.title.clone(),
        authors: Vec::new(),
        length: 100,
    };
    desk.send(Command::OnShelf(OnShelf::Added(Ok(Box::new(added)))));
    let titles: Vec<&str> = desk
        .state
        .shelf
        .recent()
        .iter()
        .map(|recent| recent.title.as_str())
        .collect();
    assert_eq!(titles, ["Leon Trotsky", "Vladimir Lenin"]);
    assert_eq!(desk.state.front().expect("open").title(), "Leon Trotsky");
}

#[test]
fn a_link_opens_texts_beside_its_own_and_asks_before_it_leaves_the_folder() {
    let mut desk = Desk::new();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("here.md");
    std::fs::write(&path, "# Here\n\nSome words.\n").expect("written");
    let source = Source::File(path);
    desk.send(Command::Open(source.clone()));
    let opened = open(
        &mut desk.library,
        &source,
        None,
        crate::sandbox::Wanted::always(),
    )
    .expect("a text");
    desk.send(Command::Opened(Box::new(opened)));
    let follow = |desk: &mut Desk, link: &str| {
        let tasks = desk.send(Command::Go(Go::Follow(Link::Neighbour(link.to_owned()))));
        tasks
            .iter()
            .any(|task| matches!(task, Task::Read(ReadTask::Open { .. })))
    };
    assert!(follow(&mut desk, "in/there.md#part"));
    assert!(
        !follow(&mut desk, "pagemap") && !follow(&mut desk, "program.exe"),
        "no text by its name"
    );
    assert!(desk.state.leaving.is_none());
    assert!(!follow(&mut desk, "../outside.md"), "it is asked first");
    assert!(desk.state.leaving.is_some());
    assert!(desk.send(Command::Leave(false)).is_empty() && desk.state.leaving.is_none());
    follow(&mut desk, "../outside.md");
    assert_eq!(desk.send(Command::Leave(true)).len(), 1);
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
    let note = |text: &str| crate::annotation::Edit::SetNote {
        id,
        note: text.to_owned(),
    };
    book.notes
        .notebook
        .apply(note("here"), &document, 1_900_000_000_000);
    other.apply(note("there"), &document, 1_900_000_000_000);
    book.notes.notebook.absorb(other.replica(), &document);
    let (text, over) = (
        book.notes.notebook.annotations()[0].note_text(),
        book.notes.notebook.annotations()[0].notes.clone(),
    );
    // The editor opens with both and is closed again.
    desk.send(Command::Note(Note::Draft { id, text, over }));
    assert_eq!(
        desk.state
            .front()
            .expect("open")
            .notes
            .notebook
            .annotations()[0]
            .notes
            .len(),
        2
    );
}

#[test]
fn every_occurrence_of_a_word_is_marked_as_one_step() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let document = std::sync::Arc::clone(&desk.state.front().expect("open").text.document);
    let byte = document.text.as_str().find("Lenin").expect("in the text");
    let range = document.text.range_of_bytes(byte..byte + 5);
    let whole = document
        .text
        .as_str()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| *word == "Lenin")
        .count();
    desk.send(Command::Select(Some(Selection::of(range))));
    desk.send(Command::Note(Note::MarkAll {
        ink: Ink::Green,
        style: Style::Solid,
    }));
    assert_eq!(desk.marks(), whole);
    // What is marked already is not marked twice.
    desk.send(Command::Select(Some(Selection::of(range))));
    desk.send(Command::Note(Note::MarkAll {
        ink: Ink::Green,
        style: Style::Solid,
    }));
    assert_eq!(desk.marks(), whole);
    desk.send(Command::Undo);
    let seen = desk
        .state
        .front()
        .expect("open")
        .notes
        .notebook
        .annotations();
    assert!(seen.iter().all(|note| note.anchor_state.range().is_none()) || seen.is_empty());
}

#[test]
fn a_hint_is_given_once_and_only_in_a_window() {
    let hints = |desk: &Desk| {
        desk.state
            .notices
            .iter()
            .filter(|notice| notice.message.contains("press N"))
            .count()
    };
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    assert_eq!(hints(&desk), 0, "nobody sits before this one");
    let mut desk = Desk::new();
    desk.state.gives_hints = true;
    desk.open("leon-trotsky");
    assert_eq!(hints(&desk), 1);
    let ids: Vec<u64> = desk.state.notices.iter().map(|notice| notice.id).collect();
    for id in ids {
        desk.send(Command::Dismiss(id));
    }
    desk.open("vladimir-lenin");
    assert_eq!(hints(&desk), 0);
    assert!(
        desk.state
            .settings
            .hints_given
            .contains(&crate::library::Hint::Select)
    );
}

#[test]
fn a_report_about_the_program_is_made_shown_saved_and_put_away() {
    let mut desk = Desk::new();
    let tasks = desk.send(Command::Problem(Problem::Describe));
    assert!(matches!(
        tasks[..],
        [Task::Study(StudyTask::DescribeProblem)]
    ));
    desk.send(Command::Problem(Problem::Described(
        "All is well.".to_owned(),
    )));
    assert_eq!(desk.state.problem.as_deref(), Some("All is well."));
    let save = Problem::Save {
        path: "report.txt".into(),
        text: "All is well.".to_owned(),
    };
    let tasks = desk.send(Command::Problem(save));
    assert!(
        matches!(&tasks[..], [Task::File(FileTask::Write { bytes, .. })] if bytes == b"All is well.")
    );
    desk.send(Command::Problem(Problem::PutAway));
    assert_eq!(desk.state.problem, None);
}

#[test]
fn a_language_that_is_chosen_holds_at_once_and_is_remembered() {
    use crate::messages::{self, Language};
    messages::speaking(Language::English, || {
        let mut desk = Desk::new();
        let tasks = desk.send(Command::Set(Setting::Language(Some(Language::German))));
        assert_eq!(messages::current(), Language::German);
        assert!(matches!(
            &tasks[..],
            [Task::Disk(DiskTask::SaveSettings(kept))] if kept.language == Some(Language::German)
        ));
        desk.send(Command::Set(Setting::Language(Some(Language::English))));
        assert_eq!(messages::current(), Language::English);
    });
}
