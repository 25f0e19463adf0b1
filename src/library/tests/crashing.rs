//! A power cut after every operation of every save: whatever it leaves, all that was acknowledged is there.

use super::memory::{Carelessness, Locks, Memory};
use super::*;
use crate::annotation::Annotation;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const TEXT: &str = "/books/fox.txt";

fn folders_in_memory() -> Folders {
    Folders::at(
        PathBuf::from("/config/manicule"),
        PathBuf::from("/state/manicule"),
    )
}

fn library_on(disk: &Memory) -> Library {
    Library {
        patience: Some(Duration::ZERO),
        ..Library::on(Box::new(disk.clone()), folders_in_memory())
    }
}

/// Opens the text as the program does.
fn opened(library: &mut Library) -> (Document, Notebook) {
    let source = Source::File(PathBuf::from(TEXT));
    let bytes = library.disk.read(Path::new(TEXT)).unwrap();
    let document = document(std::str::from_utf8(&bytes).unwrap());
    let identity = library.identify(&source, &bytes, &document);
    let (notebook, _) = library.notebook(&identity, &document);
    (document, notebook)
}

/// What a reader would miss of a highlight: its words, its note, and whether it was deleted.
type Record = (String, String, bool);

fn records(notebook: &Notebook) -> BTreeMap<Uuid, Record> {
    let record =
        |note: &Annotation, alive| (note.id, (note.quote.clone(), note.note_text(), alive));
    let live = notebook.annotations().iter().map(|note| record(note, true));
    live.chain(notebook.trash().iter().map(|note| record(note, false)))
        .collect()
}

/// A reader at work, and what was promised to them when.
struct Desk {
    disk: Memory,
    /// What a save was to write, the step at which it began, and the one at which it was acknowledged.
    saves: Vec<(BTreeMap<Uuid, Record>, usize, Option<usize>)>,
}

impl Desk {
    fn new(disk: Memory) -> Self {
        disk.put(Path::new(TEXT), WORDS.as_bytes());
        Self {
            disk,
            saves: Vec::new(),
        }
    }

    /// Opens the text in a new run of the program, makes one change and saves it.
    fn run(&mut self, change: impl FnOnce(&mut Notebook, &Document)) {
        let mut library = library_on(&self.disk);
        let (document, mut notebook) = opened(&mut library);
        change(&mut notebook, &document);
        self.save(&mut library, &notebook);
    }

    fn save(&mut self, library: &mut Library, notebook: &Notebook) {
        let begun = self.disk.steps();
        let saved = library.save(notebook);
        self.saves.push((
            records(notebook),
            begun,
            saved.is_ok().then(|| self.disk.steps()),
        ));
    }

    fn own_file(&self) -> PathBuf {
        let device = library_on(&self.disk).device;
        let files = self.disk.files(&folders_in_memory().annotations());
        files
            .into_iter()
            .map(|(path, ..)| path)
            .find(|path| folders::name_of(path) == format!("{device}.json"))
            .unwrap()
    }

    /// Every disk that a crash may have left, and what is wrong with the notes on it.
    fn judge(&self) -> (usize, Vec<String>) {
        let (mut seen, mut wrong) = (BTreeSet::new(), Vec::new());
        for (step, moment) in self.disk.past().iter().enumerate() {
            let acknowledged = self
                .saves
                .iter()
                .rev()
                .find(|(.., done)| done.is_some_and(|done| done <= step + 1));
            let in_flight =
                self.saves.iter().rev().find(|(_, begun, done)| {
                    *begun <= step && done.is_none_or(|done| done > step + 1)
                });
            for crashed in moment.crashes() {
                let promised = (
                    acknowledged.map(|save| save.1),
                    in_flight.map(|save| save.1),
                );
                if seen.insert((crashed.contents(), promised)) {
                    let failure = check(
                        &crashed,
                        acknowledged.map(|save| &save.0),
                        in_flight.map(|save| &save.0),
                        seen.len(),
                    );
                    wrong.extend(failure.map(|fault| format!("after step {step}: {fault}")));
                }
            }
        }
        (seen.len(), wrong)
    }
}

/// What is wrong with the notes on a disk.
fn check(
    disk: &Memory,
    acknowledged: Option<&BTreeMap<Uuid, Record>>,
    in_flight: Option<&BTreeMap<Uuid, Record>>,
    number: usize,
) -> Option<String> {
    let mut library = library_on(disk);
    let (document, mut notebook) = opened(&mut library);
    let found = records(&notebook);
    let nothing = BTreeMap::new();
    let (promised, coming) = (
        acknowledged.unwrap_or(&nothing),
        in_flight.unwrap_or(&nothing),
    );
    for (id, record) in promised {
        if found.get(id) != Some(record)
            && (!found.contains_key(id) || found.get(id) != coming.get(id))
        {
            return Some(format!(
                "{record:?} was acknowledged, and is {:?}",
                found.get(id)
            ));
        }
    }
    if let Some((_, record)) = found
        .iter()
        .find(|(id, _)| !promised.contains_key(id) && !coming.contains_key(id))
    {
        return Some(format!("{record:?} came from nowhere"));
    }
    // Going on from there must work; trying it on every disk would take long.
    if number.is_multiple_of(20) {
        mark(&mut notebook, &document, "village");
        if let Err(error) = library.save(&notebook) {
            return Some(format!("nothing can be saved any more: {error}"));
        }
        let (_, again) = opened(&mut library_on(disk));
        if records(&again) != records(&notebook) {
            return Some("what was saved after the crash is not there".to_owned());
        }
    }
    None
}

fn write_note(notebook: &mut Notebook, document: &Document, text: &str) {
    let id = notebook.annotations()[0].id;
    notebook
        .apply(
            Edit::SetNote {
                id,
                note: text.to_owned(),
            },
            document,
            2,
        )
        .unwrap();
}

/// A reader's life with one text: first marks, later ones, a note, a deletion, another program's file, a broken file.
fn a_life(disk: Memory) -> Desk {
    let mut desk = Desk::new(disk);
    desk.run(|notebook, document| mark(notebook, document, "brown fox"));
    desk.run(|notebook, document| mark(notebook, document, "lazy dog"));
    let mut library = library_on(&desk.disk);
    let (document, mut notebook) = opened(&mut library);
    for text in ["why a fox?", "why a fox, of all?"] {
        write_note(&mut notebook, &document, text);
        desk.save(&mut library, &notebook);
    }
    desk.run(|notebook, document| {
        drop(notebook.apply(Edit::Delete(notebook.annotations()[1].id), document, 3));
    });
    // A sync tool brings another device's file.
    let bytes = desk.disk.read(&desk.own_file()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let device = desk
        .own_file()
        .file_stem()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let other = text.replace(
        &format!("\"device\": \"{device}\""),
        "\"device\": \"k3f9abcdef\"",
    );
    desk.disk.put(
        &desk.own_file().with_file_name("k3f9abcdef.json"),
        other.as_bytes(),
    );
    desk.run(|notebook, document| write_note(notebook, document, "enough of foxes"));
    // Something tears our own file.
    let torn = desk.disk.read(&desk.own_file()).unwrap();
    desk.disk.put(&desk.own_file(), &torn[..torn.len() / 3]);
    desk.run(|notebook, document| mark(notebook, document, "jumps over"));
    desk
}

#[test]
fn whatever_a_power_cut_leaves_every_acknowledged_note_is_there() {
    let desk = a_life(Memory::default());
    assert!(desk.saves.iter().all(|(.., done)| done.is_some()));
    let (states, wrong) = desk.judge();
    eprintln!("{} operations, {states} different disks", desk.disk.steps());
    assert_eq!(wrong, Vec::<String>::new());
    assert!(states > 100, "only {states} disks were looked at");
}

#[test]
fn a_save_that_forgets_to_sync_bytes_or_names_is_found_out() {
    for forgotten in [Carelessness::Bytes, Carelessness::Names] {
        let mut desk = Desk::new(Memory::careless(forgotten));
        desk.run(|notebook, document| mark(notebook, document, "brown fox"));
        desk.run(|notebook, document| mark(notebook, document, "lazy dog"));
        assert!(!desk.judge().1.is_empty(), "{forgotten:?}");
    }
}

/// Whoever cannot have the lock writes beside the others' file: a power cut there is as harmless.
#[test]
fn whatever_a_power_cut_leaves_of_saves_without_a_lock_every_acknowledged_note_is_there() {
    for locks in [Locks::Held, Locks::Impossible] {
        let mut desk = Desk::new(Memory::default());
        desk.run(|notebook, document| mark(notebook, document, "brown fox"));
        desk.disk.set_locks(locks);
        for words in ["lazy dog", "jumps over"] {
            desk.run(|notebook, document| mark(notebook, document, words));
        }
        desk.disk.set_locks(Locks::Free);
        desk.run(|notebook, document| write_note(notebook, document, "and joined again"));
        assert_eq!(
            desk.disk.files(&folders_in_memory().annotations()).len(),
            1,
            "one device, one file"
        );
        let (states, wrong) = desk.judge();
        assert_eq!(wrong, Vec::<String>::new(), "{locks:?}, {states} disks");
    }
}

/// Writes over a file in place, as calibre's viewer does.
#[derive(Clone, Debug)]
struct InPlace(Memory);

impl InPlace {
    fn library(&self) -> Library {
        Library::on(Box::new(self.clone()), folders_in_memory())
    }
}

impl Disk for InPlace {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        self.0.names(folder)
    }
    fn facts(&self, path: &Path) -> io::Result<FileFacts> {
        self.0.facts(path)
    }
    fn write_new(&self, path: &Path, bytes: &[u8], access: &Access) -> io::Result<()> {
        self.0.write_new(path, bytes, access)
    }
    /// The old file is emptied and written anew.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let bytes = self.0.read(from)?;
        let _ = self.0.remove(to);
        self.0.write_new(to, &bytes, &Access::Private)?;
        self.0.remove(from)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.remove(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.0.make_folder(path)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.0.sync_folder(path)
    }
    fn lock_folder(&self, folder: &Path) -> io::Result<Option<Lock>> {
        self.0.lock_folder(folder)
    }
    fn lock_file(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.0.lock_file(path)
    }
    fn resolved(&self, path: &Path) -> PathBuf {
        self.0.resolved(path)
    }
}

/// Even then the backups on this machine keep what was acknowledged; without them it is lost.
#[test]
fn writing_over_the_old_file_in_place_would_be_found_out() {
    let mut desk = Desk::new(Memory::default());
    let disk = InPlace(desk.disk.clone());
    for words in ["brown fox", "lazy dog"] {
        let mut library = disk.library();
        let (document, mut notebook) = opened(&mut library);
        mark(&mut notebook, &document, words);
        desk.save(&mut library, &notebook);
    }
    let torn = desk
        .disk
        .past()
        .iter()
        .flat_map(memory::Moment::crashes)
        .any(|crashed| {
            let files = crashed.files(&folders_in_memory().annotations());
            files.iter().any(|(path, bytes, _)| {
                path.extension()
                    .is_some_and(|extension| extension == "json")
                    && crate::annotation::Replica::parse(&String::from_utf8_lossy(bytes)).is_err()
            })
        });
    assert!(
        torn,
        "the simulator must show a torn file where one is written in place"
    );
}

/// One thing that happens to a text and its notes.
#[derive(Clone, Debug)]
enum Happening {
    Mark(usize),
    Write(usize),
    Delete(usize),
    /// Another program tears our file, puts an old one in its place, or removes all of them.
    Tear,
    PutBack,
    Remove,
    /// From now on locks are free, held by another program, or not to be had.
    Lock(usize),
}

fn happenings() -> impl Strategy<Value = Happening> {
    (0..14_usize, 0..6_usize).prop_map(|(what, which)| match what {
        0..=3 => Happening::Mark(which),
        4..=6 => Happening::Write(which),
        7 => Happening::Delete(which),
        8 => Happening::Tear,
        9 => Happening::PutBack,
        10 => Happening::Remove,
        _ => Happening::Lock(which % 3),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_life_loses_what_was_acknowledged(life in proptest::collection::vec(happenings(), 2..9)) {
        let mut desk = Desk::new(Memory::default());
        desk.run(|notebook, document| mark(notebook, document, "brown fox"));
        let own_file = desk.own_file();
        let old = desk.disk.read(&own_file).unwrap();
        for (number, happening) in life.into_iter().enumerate() {
            match happening {
                Happening::Tear => desk.disk.put(&own_file, &old[..old.len() / 2]),
                Happening::PutBack => desk.disk.put(&own_file, &old),
                Happening::Remove => {
                    let files = desk.disk.files(&folders_in_memory().annotations());
                    files.iter().for_each(|(path, ..)| desk.disk.take_away(path));
                }
                Happening::Lock(which) => desk.disk.set_locks([Locks::Free, Locks::Held, Locks::Impossible][which]),
                deed => desk.run(|notebook, document| act(notebook, document, &deed, number)),
            }
        }
        prop_assert_eq!(desk.judge().1, Vec::<String>::new());
    }
}

fn act(notebook: &mut Notebook, document: &Document, deed: &Happening, number: usize) {
    let live: Vec<Uuid> = notebook.annotations().iter().map(|note| note.id).collect();
    let pick = |which: usize| live.get(which % live.len().max(1)).copied();
    let edit = match deed {
        Happening::Mark(at) => {
            let range = TextRange::new(at * 9, at * 9 + 7);
            Some(Edit::add(
                Uuid::now_v7(),
                Kind::Highlight,
                range,
                Ink::default(),
                Style::Solid,
            ))
        }
        Happening::Write(which) => pick(*which).map(|id| Edit::SetNote {
            id,
            note: format!("thought {number}"),
        }),
        Happening::Delete(which) => pick(*which).map(Edit::Delete),
        Happening::Tear | Happening::PutBack | Happening::Remove | Happening::Lock(_) => None,
    };
    if let Some(edit) = edit {
        notebook.apply(edit, document, 10 + number as u64);
    }
}
