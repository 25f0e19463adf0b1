//! Three machines, each with a disk of its own, and everything that carries files between them: whatever it does, the machines
//! end up with the same notes, and no word is gone that nobody has written over.

use super::memory::Memory;
use super::*;
use crate::annotation::Replica;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const TEXT: &str = "/books/fox.txt";
const DEVICES: usize = 3;
const DAY: u64 = 24 * 60 * 60 * 1000;

/// What a reader does on one machine.
#[derive(Clone, Debug)]
enum Deed {
    Mark(usize),
    /// Writes words that occur nowhere else.
    Write(usize),
    Delete(usize),
    Restore(usize),
    Recolor(usize, usize),
    Tag(usize, bool),
}

/// What befalls the files.
#[derive(Clone, Debug)]
enum Event {
    Deed {
        on: usize,
        deed: Deed,
    },
    /// The newer file replaces the older one, and no copy is kept.
    Newest {
        from: usize,
        to: usize,
    },
    /// Where both have a file, the other's is put beside it as some sync tool names it.
    KeepBoth {
        from: usize,
        to: usize,
        tool: usize,
    },
    /// Half of each file arrives.
    Torn {
        from: usize,
        to: usize,
    },
    /// The folder of notes is put back as it was some time ago.
    RestoreNotes {
        on: usize,
        back: usize,
    },
    /// The whole machine is.
    RestoreAll {
        on: usize,
        back: usize,
    },
}

fn deeds() -> impl Strategy<Value = Deed> {
    (0..12_usize, 0..4_usize, 0..6_usize).prop_map(|(what, which, value)| match what {
        0..=2 => Deed::Mark(value),
        3..=6 => Deed::Write(which),
        7 | 8 => Deed::Delete(which),
        9 => Deed::Restore(which),
        10 => Deed::Recolor(which, value),
        _ => Deed::Tag(which, value < 3),
    })
}

fn events() -> impl Strategy<Value = Event> {
    (0..14_usize, 0..DEVICES, 1..DEVICES, deeds(), 0..6_usize).prop_map(
        |(what, on, step, deed, value)| {
            let to = (on + step) % DEVICES;
            match what {
                0..=6 => Event::Deed { on, deed },
                7 | 8 => Event::Newest { from: on, to },
                9 | 10 => Event::KeepBoth {
                    from: on,
                    to,
                    tool: value,
                },
                11 => Event::Torn { from: on, to },
                12 => Event::RestoreNotes { on, back: value },
                _ => Event::RestoreAll { on, back: value },
            }
        },
    )
}

/// Names that sync tools give to the copy that lost (annotations.md, section 3.1).
fn conflict_name(stem: &str, tool: usize) -> String {
    match tool {
        0 => format!("{stem}.sync-conflict-20261003-091244-ABCDEFG.json"),
        1 => format!("{stem} (conflicted copy 2026-10-03 091244).json"),
        2 => format!("{stem}.Conflict.json"),
        3 => format!("{stem} (Ann's conflicted copy 2026-10-03).json"),
        4 => format!("{stem}-DESKTOP.json"),
        _ => format!("{stem} 2.json"),
    }
}

fn folders() -> Folders {
    Folders::at(PathBuf::from("/config"), PathBuf::from("/state"))
}

struct Machine {
    disk: Memory,
    /// By how much its clock is wrong, in milliseconds: half a day is added to all to stay above zero.
    offset: u64,
    /// The disk as it was after each of its steps.
    past: Vec<Memory>,
}

/// What was typed, and which of it somebody wrote over having seen it.
#[derive(Default)]
struct Truth {
    typed: BTreeSet<String>,
    superseded: BTreeSet<String>,
    marked: BTreeSet<Uuid>,
}

struct World {
    machines: Vec<Machine>,
    truth: Truth,
    now: u64,
    words: usize,
    /// Whether a whole machine was ever put back.
    forgetful: bool,
}

impl World {
    fn new() -> Self {
        let machine = |offset| {
            let disk = Memory::default();
            disk.put(Path::new(TEXT), WORDS.as_bytes());
            Machine {
                past: vec![disk.copy()],
                disk,
                offset,
            }
        };
        let machines = [DAY, 0, 2 * DAY].map(machine).into();
        Self {
            machines,
            truth: Truth::default(),
            now: 1_800_000_000_000,
            words: 0,
            forgetful: false,
        }
    }

    fn open(&self, on: usize) -> (Library, Document, Notebook) {
        let mut library = Library::on_machine(
            Box::new(self.machines[on].disk.clone()),
            folders(),
            &on.to_string(),
        );
        let source = Source::File(PathBuf::from(TEXT));
        let bytes = library.disk.read(Path::new(TEXT)).unwrap();
        let document = document(std::str::from_utf8(&bytes).unwrap());
        let identity = library.identify(&source, &bytes, &document);
        let (notebook, _) = library.notebook(&identity, &document);
        (library, document, notebook)
    }

    fn happen(&mut self, event: &Event) {
        self.now += 1000;
        match event {
            Event::Deed { on, deed } => self.act(*on, deed),
            Event::Newest { from, to } => self.carry(*from, *to, None),
            Event::KeepBoth { from, to, tool } => self.carry(*from, *to, Some(*tool)),
            Event::Torn { from, to } => {
                for (path, bytes, _) in self.notes(*from) {
                    self.machines[*to]
                        .disk
                        .put(&path, &bytes[..bytes.len() / 2]);
                }
            }
            Event::RestoreNotes { on, back } => {
                let machine = &self.machines[*on];
                let old = machine.past[machine.past.len().saturating_sub(1 + back)]
                    .files(&folders().annotations());
                old.into_iter()
                    .for_each(|(path, bytes, _)| machine.disk.put(&path, &bytes));
            }
            Event::RestoreAll { on, back } => {
                let machine = &mut self.machines[*on];
                machine
                    .past
                    .truncate(machine.past.len().saturating_sub(*back).max(1));
                machine.disk = machine.past[machine.past.len() - 1].copy();
                self.forgetful = true;
            }
        }
        // A machine put back whole may send its old file over the only copy of its newer one.
        if self.forgetful && !matches!(event, Event::Deed { .. }) {
            self.forget_what_is_nowhere();
        }
    }

    fn notes(&self, of: usize) -> Vec<(PathBuf, std::sync::Arc<Vec<u8>>, u64)> {
        self.machines[of].disk.files(&folders().annotations())
    }

    fn carry(&mut self, from: usize, to: usize, tool: Option<usize>) {
        let there: BTreeMap<PathBuf, _> = self
            .notes(to)
            .into_iter()
            .map(|(path, bytes, at)| (path, (bytes, at)))
            .collect();
        for (path, bytes, at) in self.notes(from) {
            let path = match (there.get(&path), tool) {
                (Some((known, _)), Some(tool)) if *known != bytes => path.with_file_name(
                    conflict_name(&path.file_stem().unwrap().to_string_lossy(), tool),
                ),
                (Some((_, known)), None) if *known >= at => continue,
                _ => path,
            };
            self.machines[to].disk.put(&path, &bytes);
        }
    }

    fn act(&mut self, on: usize, deed: &Deed) {
        let (mut library, document, mut notebook) = self.open(on);
        let now = self.now + self.machines[on].offset;
        let live: Vec<Uuid> = notebook.annotations().iter().map(|note| note.id).collect();
        let pick = |which: usize| live.get(which % live.len().max(1)).copied();
        let mut seen = Vec::new();
        let edit = match deed {
            Deed::Mark(at) => {
                let id = Uuid::now_v7();
                self.truth.marked.insert(id);
                let range = TextRange::new(at * 7, at * 7 + 6);
                Some(Edit::add(
                    id,
                    Kind::Highlight,
                    range,
                    Ink::default(),
                    Style::Solid,
                ))
            }
            Deed::Write(which) => pick(*which).map(|id| {
                self.words += 1;
                let note = format!("word{:04}", self.words);
                seen = notebook
                    .get(id)
                    .map(|note| note.notes.clone())
                    .unwrap_or_default();
                self.truth.typed.insert(note.clone());
                Edit::SetNote { id, note }
            }),
            Deed::Delete(which) => pick(*which).map(Edit::Delete),
            Deed::Restore(which) => notebook
                .trash()
                .get(*which)
                .map(|note| Edit::Restore(note.id)),
            Deed::Recolor(which, ink) => pick(*which).map(|id| Edit::Recolor {
                id,
                ink: Ink::ALL[*ink],
            }),
            Deed::Tag(which, on) => pick(*which).map(|id| Edit::Tag {
                id,
                tag: "t".to_owned(),
                on: *on,
            }),
        };
        if let Some(edit) = edit {
            notebook.apply(edit, &document, now);
        }
        library.save(&notebook).unwrap();
        self.truth.superseded.extend(seen);
        let copy = self.machines[on].disk.copy();
        self.machines[on].past.push(copy);
    }

    /// What no disk holds any more, because a whole machine was put back, is gone: no program can know of it.
    fn forget_what_is_nowhere(&mut self) {
        let disks = self
            .machines
            .iter()
            .flat_map(|machine| machine.disk.files(Path::new("/")));
        // Torn files hold nothing that differs from noise.
        let whole = disks.filter_map(|(_, bytes, _)| {
            String::from_utf8(bytes.to_vec())
                .ok()
                .filter(|words| Replica::parse(words).is_ok())
        });
        let all: Vec<String> = whole.collect();
        let somewhere = |words: &str| all.iter().any(|file| file.contains(words));
        self.truth.typed.retain(|words| somewhere(words));
        self.truth.marked.retain(|id| somewhere(&id.to_string()));
    }

    /// Every machine gets the file that every other machine writes, as often as is needed for all to have heard of all.
    fn meet(&mut self) -> Vec<Notebook> {
        for _ in 0..3 {
            for on in 0..DEVICES {
                let (mut library, _, notebook) = self.open(on);
                library.save(&notebook).unwrap();
            }
            for from in 0..DEVICES {
                let own = self.open(from).0.device;
                let files = self
                    .notes(from)
                    .into_iter()
                    .filter(|(path, ..)| path.file_stem().is_some_and(|stem| stem == own.as_str()));
                for (path, bytes, _) in files {
                    (0..DEVICES)
                        .filter(|to| *to != from)
                        .for_each(|to| self.machines[to].disk.put(&path, &bytes));
                }
            }
        }
        (0..DEVICES).map(|on| self.open(on).2).collect()
    }
}

/// What a record says, whoever's it is.
fn content(notebook: &Notebook) -> String {
    let mut anonymous = Replica::new("", notebook.key());
    anonymous.merge(notebook.replica());
    anonymous.to_json()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn machines_end_up_with_the_same_notes_and_no_word_is_lost(history in proptest::collection::vec(events(), 5..45)) {
        let mut world = World::new();
        history.iter().for_each(|event| world.happen(event));
        let notebooks = world.meet();
        for other in &notebooks[1..] {
            prop_assert_eq!(content(&notebooks[0]), content(other));
        }
        let all = || notebooks[0].annotations().iter().chain(notebooks[0].trash());
        let words: BTreeSet<String> = all().flat_map(|note| note.notes.clone()).collect();
        for typed in &world.truth.typed {
            prop_assert!(words.contains(typed) || world.truth.superseded.contains(typed), "{} is lost: {:?}", typed, words);
        }
        let ids: BTreeSet<Uuid> = all().map(|note| note.id).collect();
        prop_assert!(world.truth.marked.is_subset(&ids), "{:?} of {:?}", ids, world.truth.marked);
    }
}

/// Notes that another device made on the text at home.
fn notes_of_another_device(home: &Home) -> String {
    let other = Home::new();
    fs::copy(&home.text, &other.text).unwrap();
    mark_and_save(&other, &mut other.library(), "lazy dog");
    assert_eq!(name_of_parent(&other.file()), name_of_parent(&home.file()));
    fs::read_to_string(other.file()).unwrap()
}

#[test]
fn a_copy_of_a_whole_folder_that_a_sync_tool_has_made_is_taken_in() {
    for copy in ["KEY (1)", "KEY 2", "CAPITALS"] {
        let home = Home::new();
        mark_and_save(&home, &mut home.library(), "quick");
        let (file, theirs) = (home.file(), notes_of_another_device(&home));
        let key = name_of_parent(&file);
        let name = copy
            .replace("KEY", &key)
            .replace("CAPITALS", &key.to_uppercase());
        let folder = home.folders().annotations().join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("theirs.json"), theirs).unwrap();
        assert_eq!(reopened(&home).0, ["lazy dog", "quick"], "{copy}");
        let all = home.library().notebooks();
        assert_eq!(all.len(), 1);
        let health = home.library().health();
        assert!(health.healthy && health.texts[0].notes == 2, "{health}");
        fs::remove_file(file).unwrap();
        fs::remove_dir_all(home.folders().backups()).unwrap();
        assert_eq!(reopened(&home).0, ["lazy dog"], "the copy alone, {copy}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_of_notes_whose_name_is_no_unicode_is_taken_in() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "quick");
    let name = OsStr::from_bytes(b"notes (Konfliktkopie \xfc).json");
    let path = home.file().with_file_name(name);
    fs::write(path, notes_of_another_device(&home)).unwrap();
    assert_eq!(reopened(&home).0, ["lazy dog", "quick"]);
}

#[test]
fn notes_that_are_not_downloaded_yet_are_reported() {
    let home = Home::new();
    mark_and_save(&home, &mut home.library(), "quick");
    let place = home.file().with_file_name(".abcdefghjk.json.icloud");
    fs::write(place, "placeholder").unwrap();
    let (quotes, troubles) = reopened(&home);
    assert_eq!(quotes, ["quick"]);
    assert!(troubles[0].contains("not downloaded yet"), "{troubles:?}");
    assert!(!home.library().health().healthy);
}

#[test]
fn notes_that_waited_on_another_device_are_listed_with_the_text_that_is_here() {
    let mut orders = std::collections::BTreeSet::new();
    for number in 0..8 {
        let home = Home::new();
        fs::write(&home.text, format!("{WORDS}\n\nThe {number}th time.")).unwrap();
        let mut library = home.library();
        let (document, mut notebook, _) = open(&home, &mut library);
        mark(&mut notebook, &document, "brown fox");
        library.save(&notebook).unwrap();
        let title = document.meta.title.clone();
        let (mut waiting, _) = library.waiting(&title, &document.meta.authors, &[]);
        let (id, note) = (crate::annotation::new_id(DAY), "waited for it".to_owned());
        let edit = crate::annotation::Edit::AddNote { id, note };
        waiting.apply(edit, &Document::default(), DAY).unwrap();
        library.write(waiting.replica()).unwrap();
        orders.insert(waiting.key() < notebook.key());

        let mut library = home.library();
        let folders = library.noted_folders();
        let [folder] = folders.as_slice() else {
            panic!("{} folders", folders.len());
        };
        assert_eq!(folder.key, notebook.key(), "known by the text's own key");
        let kept = library.kept_in(folder);
        assert_eq!(kept.source, Some(Source::File(home.text.clone())));
        assert!(!kept.replica.is_waiting());
        assert_eq!(kept.replica.ids().count(), 2);
    }
    assert_eq!(orders.len(), 2, "whichever key comes first");
}
