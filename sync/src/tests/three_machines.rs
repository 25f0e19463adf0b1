//! Three machines that write, sync, are cut off, are restored and copied; a server that loses, restores and tears files. Words stand
//! for notes: each is written once and occurs nowhere else.

use super::faults::{Faulty, Model};
use super::{folder, sync, sync_both};
use crate::remote::Remote;
use crate::report::Ending;
use crate::server::Server;
use manicule_shared::home::Home;
use opendal::{Operator, services};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const MACHINES: [&str; 3] = ["aaaa", "bbbb", "cccc"];
const TEXTS: [&str; 2] = ["glossaries/0123456789abcdef", "glossaries/fedcba9876543210"];

/// What befalls machines and server.
#[derive(Clone, Debug)]
enum Event {
    /// A word is written into a machine's own file.
    Write {
        on: usize,
        text: usize,
    },
    /// A word is written beside it, because the file could not be locked.
    WriteBeside {
        on: usize,
        text: usize,
    },
    /// A word is written under another machine's name: a home that was copied.
    WriteAs {
        on: usize,
        name: usize,
        text: usize,
    },
    /// What lies in a folder is joined into the machine's own file, and what lies beside goes, as the reader does it.
    Join {
        on: usize,
        text: usize,
    },
    Sync {
        on: usize,
    },
    /// Two machines sync at the same moment.
    SyncBoth {
        on: usize,
    },
    /// The line is cut after so many requests, before the last was carried out or after.
    CutOff {
        on: usize,
        requests: usize,
        done: bool,
    },
    /// The notes of a machine are put back as they were some time ago; with all that it knows.
    Restore {
        on: usize,
        back: usize,
        all: bool,
    },
    /// What is known of the server is gone.
    Forget {
        on: usize,
    },
}

fn events() -> impl Strategy<Value = Event> {
    (
        0..20_usize,
        0..3_usize,
        0..2_usize,
        0..24_usize,
        any::<bool>(),
    )
        .prop_map(|(what, on, text, number, flag)| match what {
            0..=4 => Event::Write { on, text },
            5 | 6 => Event::WriteBeside { on, text },
            7 => Event::WriteAs {
                on,
                name: number % 3,
                text,
            },
            8 | 9 => Event::Join { on, text },
            10..=12 => Event::Sync { on },
            13 => Event::SyncBoth { on },
            14..=16 => Event::CutOff {
                on,
                requests: number,
                done: flag,
            },
            17 | 18 => Event::Restore {
                on,
                back: number,
                all: flag,
            },
            _ => Event::Forget { on },
        })
}

struct Machine {
    name: &'static str,
    folder: TempDir,
    home: Home,
    past: Vec<BTreeMap<PathBuf, Vec<u8>>>,
}

impl Machine {
    fn new(name: &'static str) -> Self {
        let folder = folder();
        Self {
            name,
            home: Home::find(Some(folder.path().to_owned())).unwrap(),
            folder,
            past: Vec::new(),
        }
    }

    fn text(&self, text: usize) -> PathBuf {
        let folder = self.home.notes().join(TEXTS[text]);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn all_files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        read_all(self.folder.path(), &mut files);
        files
    }

    fn restore(&mut self, back: usize, all: bool) {
        let Some(then) = self
            .past
            .get(self.past.len().saturating_sub(back + 1))
            .cloned()
        else {
            return;
        };
        let is_part = |path: &Path| all || path.starts_with(self.home.notes());
        for path in self.all_files().into_keys().filter(|path| is_part(path)) {
            fs::remove_file(path).unwrap();
        }
        for (path, bytes) in then.iter().filter(|(path, _)| is_part(path)) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }

    fn words(&self) -> BTreeSet<String> {
        let files = self.home.files().unwrap().into_iter();
        files
            .flat_map(|path| words(&self.home.read(&path).unwrap().unwrap()))
            .collect()
    }
}

fn read_all(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, files);
        } else {
            files.insert(path.clone(), fs::read(path).unwrap());
        }
    }
}

fn words(bytes: &[u8]) -> BTreeSet<String> {
    let Ok(file) = serde_json::from_slice::<Value>(bytes) else {
        return BTreeSet::new();
    };
    let decisions = file["decisions"].as_array().cloned().unwrap_or_default();
    decisions
        .iter()
        .filter_map(|decision| decision["id"].as_str().map(str::to_owned))
        .collect()
}

fn file(words: &BTreeSet<String>) -> Vec<u8> {
    let decisions: Vec<Value> = words
        .iter()
        .map(|word| json!({"id": word, "at": 1, "what": {"do": "hide"}}))
        .collect();
    serde_json::to_vec(
        &json!({"format": "manicule-corrections", "version": 1, "decisions": decisions}),
    )
    .unwrap()
}

fn add(path: &Path, word: String) {
    let mut all = fs::read(path)
        .map(|bytes| words(&bytes))
        .unwrap_or_default();
    all.insert(word);
    fs::write(path, file(&all)).unwrap();
}

/// What a server holds, for the invariant.
trait Shown {
    fn shown(&self) -> BTreeSet<String>;
}

impl Shown for Model {
    fn shown(&self) -> BTreeSet<String> {
        self.files()
            .values()
            .flat_map(|bytes| words(bytes))
            .collect()
    }
}

impl Shown for Server {
    fn shown(&self) -> BTreeSet<String> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(async {
            let mut all = BTreeSet::new();
            for (path, seen) in self.list().await.unwrap() {
                all.extend(words(&self.get(&path, &seen).await.unwrap()));
            }
            all
        })
    }
}

struct World<R> {
    machines: Vec<Machine>,
    server: R,
    written: usize,
}

impl<R: Remote + Shown> World<R> {
    fn new(server: R) -> Self {
        Self {
            machines: MACHINES.map(Machine::new).into(),
            server,
            written: 0,
        }
    }

    fn word(&mut self) -> String {
        self.written += 1;
        format!("word{}", self.written)
    }

    fn words(&self) -> BTreeSet<String> {
        let mut all = self.server.shown();
        for machine in &self.machines {
            all.extend(machine.words());
        }
        all
    }

    fn happen(&mut self, event: &Event) {
        let word = self.word();
        match *event {
            Event::Write { on, text } => {
                let machine = &self.machines[on];
                add(
                    &machine.text(text).join(format!("{}.json", machine.name)),
                    word,
                );
            }
            Event::WriteBeside { on, text } => {
                let machine = &self.machines[on];
                let name = format!("{}-abcdefghij-{}.json", machine.name, self.written);
                add(&machine.text(text).join(name), word);
            }
            Event::WriteAs { on, name, text } => {
                let folder = self.machines[on].text(text);
                add(&folder.join(format!("{}.json", MACHINES[name])), word);
            }
            Event::Join { on, text } => self.join(on, text),
            Event::Sync { on } => drop(sync(&self.machines[on].home, &self.server)),
            Event::SyncBoth { on } => {
                let homes = [on, (on + 1) % 3].map(|on| &self.machines[on].home);
                sync_both(homes, &self.server);
            }
            Event::CutOff { on, requests, done } => {
                let server = Faulty::new(&self.server, requests, done);
                let _ = sync(&self.machines[on].home, &server);
            }
            Event::Restore { on, back, all } => self.machines[on].restore(back, all),
            Event::Forget { on } => {
                let known = self.machines[on].home.own_file("known");
                let _ = fs::remove_dir_all(known.parent().unwrap());
            }
        }
    }

    /// The reader's own joining: all is taken into the own file; copies and what lay beside the own file go.
    fn join(&self, on: usize, text: usize) {
        let machine = &self.machines[on];
        let folder = machine.text(text);
        let paths: Vec<PathBuf> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        let mut all = BTreeSet::new();
        for path in &paths {
            all.extend(words(&fs::read(path).unwrap()));
        }
        fs::write(folder.join(format!("{}.json", machine.name)), file(&all)).unwrap();
        for path in paths {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let is_main = MACHINES
                .iter()
                .any(|machine| name == format!("{machine}.json"));
            let is_others = MACHINES
                .iter()
                .any(|other| *other != machine.name && name.starts_with(&format!("{other}-")));
            if !is_main && !is_others {
                fs::remove_file(path).unwrap();
            }
        }
    }

    fn live(&mut self, events: &[Event]) {
        let mut words = self.words();
        for event in events {
            self.happen(event);
            let now = self.words();
            let may_lose = matches!(event, Event::Restore { .. });
            assert!(
                may_lose || words.is_subset(&now),
                "{event:?} lost {:?}",
                words.difference(&now)
            );
            words = now;
            for machine in &mut self.machines {
                machine.past.push(machine.all_files());
            }
        }
        for round in 0..4 {
            for machine in &self.machines {
                let work = sync(&machine.home, &self.server);
                let outcome = work.outcome("test");
                assert_eq!(outcome.ending, Ending::Synced, "round {round}: {outcome:?}");
            }
        }
        for machine in &self.machines {
            assert_eq!(machine.words(), words, "{}", machine.name);
            let files = machine.home.files().unwrap();
            assert_eq!(files, self.machines[0].home.files().unwrap());
            for path in files {
                let first = self.machines[0].home.read(&path).unwrap();
                assert_eq!(machine.home.read(&path).unwrap(), first, "{path}");
            }
        }
        assert_eq!(self.server.shown(), words);
        let work = sync(&self.machines[0].home, &self.server);
        assert_eq!(
            work.counts,
            crate::report::Counts::default(),
            "nothing is left to do"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_machines_end_up_with_every_word(events in prop::collection::vec(events(), 1..60)) {
        World::new(Model::default()).live(&events);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn so_they_do_on_a_server_without_versions_and_names(events in prop::collection::vec(events(), 1..40)) {
        World::new(Server::new(Operator::new(services::Memory::default()).unwrap())).live(&events);
    }

    #[test]
    fn so_they_do_on_a_server_that_gives_names(events in prop::collection::vec(events(), 1..40)) {
        let folder = folder();
        let root = folder.path().to_str().unwrap();
        World::new(Server::new(Operator::new(services::Fs::default().root(root)).unwrap())).live(&events);
    }
}
