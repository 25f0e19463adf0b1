//! What waits for the disk, and what becomes of it where the disk has no room.

use super::*;
use crate::annotation::{Annotation, Edit, Notebook, new_id};
use uuid::Uuid;

const KEY: &str = "00000000000000aa";

/// A worker on a home of its own, in which no notes can be saved until `make_room`.
struct Full {
    home: tempfile::TempDir,
    worker: Worker,
    answers: Receiver<Command>,
    notebook: Notebook,
    now: u64,
}

impl Full {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let library = Library::open(Some(home.path().to_owned())).expect("a home");
        let (to, answers) = channel();
        let answer = Answer {
            to,
            wake: Arc::new(|| ()),
        };
        // A file in the place of the folder: nothing can be written into it.
        std::fs::create_dir_all(home.path().join("config")).expect("made");
        std::fs::write(home.path().join("config/annotations"), "").expect("written");
        Self {
            home,
            worker: Worker::new(library, answer),
            answers,
            notebook: Notebook::new(Replica::new("desk", KEY), None),
            now: 1_800_000_000_000,
        }
    }

    fn make_room(&self) {
        std::fs::remove_file(self.home.path().join("config/annotations")).expect("removed");
    }

    /// Writes a note in memory.
    fn note(&mut self, words: &str) -> Uuid {
        self.now += 1_000;
        let id = new_id(self.now);
        let edit = Edit::AddNote {
            id,
            note: words.to_owned(),
        };
        self.notebook.apply(edit, &Document::default(), self.now);
        id
    }

    fn notes(&self) -> Box<Replica> {
        Box::new(self.notebook.replica().clone())
    }

    fn import(&self) -> DiskTask {
        let document = Arc::new(Document::default());
        DiskTask::SaveBrought {
            notes: self.notes(),
            text: Box::new(crate::app::importing::KnownText {
                source: Source::File(self.home.path().join("x.md")),
                identity: Identity {
                    key: KEY.to_owned(),
                    ..Identity::default()
                },
                document,
            }),
        }
    }

    /// The words on the disk, and the last stamp that was called saved.
    fn kept(&mut self) -> (Vec<String>, Option<String>) {
        let (notebook, _) = self.worker.library.notes_under(KEY);
        let notes = notebook.annotations().iter().map(Annotation::note_text);
        let mut words: Vec<String> = notes.collect();
        words.sort();
        let saved = self.answers.try_iter().filter_map(|answer| match answer {
            Command::NotesSaved {
                stamp,
                result: Ok(()),
                ..
            } => stamp,
            _ => None,
        });
        (words, saved.last())
    }
}

#[test]
fn an_import_that_could_not_be_saved_is_saved_with_what_waited_before_it() {
    let mut full = Full::new();
    full.note("typed");
    full.worker.take(DiskTask::SaveNotes(full.notes()));
    full.worker.write();
    full.note("imported");
    full.worker.take(full.import());
    assert_eq!(full.kept(), (Vec::new(), None));
    full.make_room();
    full.worker.write();
    let last = full.notebook.replica().last_stamp().map(str::to_owned);
    let words = ["imported", "typed"].map(str::to_owned).to_vec();
    assert_eq!(full.kept(), (words, last));
    assert!(full.worker.pending.is_empty());
}
