//! How long ten thousand notes on one text take to be opened, changed and saved. `cargo bench --bench keeping`.

use divan::Bencher;
use manicule::annotation::{Edit, Ink, Kind, Notebook, Style};
use manicule::document::{BlockKind, Builder, Document, Metadata, Package, TextRange};
use manicule::library::{Identity, Library, Source};
use tempfile::TempDir;
use uuid::Uuid;

const NOTES: usize = 10_000;

fn main() {
    divan::main();
}

/// A home in which a text of two megabytes has ten thousand notes.
struct Desk {
    _home: TempDir,
    library: Library,
    document: Document,
    identity: Identity,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let mut builder = Builder::new();
        for number in 0..NOTES {
            builder.block(BlockKind::Paragraph);
            builder.text(
                &format!("Paragraph {number} speaks of the sea, of {} ships, and of what {number} sailors said. ", number % 97)
                    .repeat(2),
            );
        }
        let document = builder.finish(
            Metadata {
                title: "Long".to_owned(),
                ..Metadata::default()
            },
            Vec::new(),
            Package::default(),
        );
        let path = home.path().join("long.txt");
        std::fs::write(&path, document.text.as_str()).expect("written");
        let mut library = Library::open(Some(home.path().join("home"))).expect("a home");
        let identity = library.identify(
            &Source::File(path),
            document.text.as_str().as_bytes(),
            &document,
        );
        let (mut notebook, _) = library.notes_on(&identity, &document);
        let edits = document.blocks.iter().take(NOTES).flat_map(|block| {
            let id = Uuid::now_v7();
            let range = TextRange {
                start: block.range.start.plus(3),
                end: block.range.start.plus(60),
            };
            let note = format!("A thought about it that takes a line or so, {id}.");
            [
                Edit::add(id, Kind::Highlight, range, Ink::Green, Style::Solid),
                Edit::SetNote { id, note },
            ]
        });
        notebook
            .apply(Edit::Several(edits.collect()), &document, 1_800_000_000_000)
            .expect("marked");
        library.save(&notebook).expect("saved");
        Self {
            _home: home,
            library,
            document,
            identity,
        }
    }

    fn notebook(&mut self) -> Notebook {
        self.library.notes_on(&self.identity, &self.document).0
    }
}

/// Writes one note anew.
fn rewrite(notebook: &mut Notebook, document: &Document, number: usize) {
    let id = notebook.annotations()[NOTES / 2].id;
    notebook.apply(
        Edit::SetNote {
            id,
            note: format!("Rewritten {number} times"),
        },
        document,
        1_900_000_000_000,
    );
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn open(bencher: Bencher) {
    let mut desk = Desk::new();
    bencher.bench_local(|| desk.notebook());
}

/// In a new run of the program, which has written nothing yet.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn open_at_first(bencher: Bencher) {
    let desk = Desk::new();
    let home = desk._home.path().join("home");
    bencher.bench_local(|| {
        let mut library = Library::open(Some(home.clone())).expect("a home");
        library.notes_on(&desk.identity, &desk.document).0
    });
}

/// What the window's thread does for one change: the change, and the copies that go to the disk's thread.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn change(bencher: Bencher) {
    let mut desk = Desk::new();
    let mut notebook = desk.notebook();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        rewrite(&mut notebook, &desk.document, number);
        (notebook.replica().clone(), notebook.replica().clone())
    });
}

/// What each save but the first of a run does: the change goes beside the file.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn save_one_change(bencher: Bencher) {
    change_and(bencher, |library, notebook| {
        library.save(notebook).expect("saved");
    });
}

/// A change beside the file, then file and change made one, with a copy of all notes.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn save_and_join(bencher: Bencher) {
    change_and(bencher, |library, notebook| {
        library.save(notebook).expect("saved");
        library.join_changes().expect("joined");
    });
}

/// Writes one note anew, each time with other words, and has it kept.
fn change_and(bencher: Bencher, keep: impl Fn(&mut Library, &Notebook)) {
    let mut desk = Desk::new();
    let mut notebook = desk.notebook();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        rewrite(&mut notebook, &desk.document, number);
        keep(&mut desk.library, &notebook);
    });
}
