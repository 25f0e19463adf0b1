//! The worker that looks after the shelf: it looks into the reader's folders, reads what is new in them one file at a time, and
//! notices what other devices have said of texts. Nobody waits for it.

use super::indexing::Indexing;
use super::{Answer, guarded};
use crate::app::command::Command;
use crate::app::open::read_bytes;
use crate::app::shelf_state::{OnShelf, ShelfKnown, ShelfProgress};
use crate::app::task::ShelfTask;
use crate::library::{
    AddedText, BUNDLED, Cataloguer, Files, Folders, Found, Identity, Library, NotedMemo,
    ShelfFolders, Source, Stamp, bundled_key, read_source, texts_in,
};
use crate::sandbox::{self, Wanted};
use crate::study::sought::Kind;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How often the folders are looked into. A look reads names and stamps alone, on every file system.
const EVERY: Duration = Duration::from_secs(20);
/// When is looked for the first time: the window and the text that is opened come first.
const FIRST: Duration = Duration::from_secs(3);
/// How often the window hears of what was read, and how often that is kept.
const TELL_EVERY: Duration = Duration::from_millis(400);
const KEEP_EVERY: Duration = Duration::from_secs(10);

pub(super) struct Shelving {
    tasks: Sender<ShelfTask>,
}

impl Shelving {
    /// Starts the thread. `writes` says whether anything may be kept: without, what is known is told and no file is read.
    pub(super) fn start(folders: Folders, writes: bool, answer: Answer) -> Self {
        let (tasks, received) = channel();
        std::thread::spawn(move || {
            let mut worker = Worker {
                // One of its own: it waits for no other, and no other waits for it.
                indexing: Indexing::new(folders.clone()),
                library: Library::on(Box::new(Files), folders),
                writes,
                answer,
                catalogue: Cataloguer::default(),
                folders: ShelfFolders::default(),
                memo: NotedMemo::default(),
                details: Vec::new(),
                queue: VecDeque::new(),
                progress: ShelfProgress::default(),
                told: Instant::now(),
                kept: Instant::now(),
                news: false,
                unkept: false,
                unindexable: BTreeSet::new(),
            };
            worker.work(&received);
        });
        Self { tasks }
    }

    pub(super) fn run(&self, task: ShelfTask) {
        let _ = self.tasks.send(task);
    }
}

/// A file to be read.
struct Waiting {
    source: Source,
    stamp: Stamp,
    cause: Cause,
}

/// Why a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    /// It lies in a folder.
    Folder,
    /// It was put on the shelf by hand, wherever it lies.
    ByHand,
    /// It was opened once, and is not in the index.
    Index,
}

struct Worker {
    library: Library,
    indexing: Indexing,
    writes: bool,
    answer: Answer,
    catalogue: Cataloguer,
    folders: ShelfFolders,
    memo: NotedMemo,
    /// Files of what is said of texts, as they were when they were last read.
    details: Vec<(PathBuf, SystemTime, u64)>,
    queue: VecDeque<Waiting>,
    progress: ShelfProgress,
    told: Instant,
    kept: Instant,
    /// What the window has not heard of, and what is not kept.
    news: bool,
    unkept: bool,
    /// Texts that were read for the index once in this run.
    unindexable: BTreeSet<Source>,
}

impl Worker {
    fn work(&mut self, tasks: &Receiver<ShelfTask>) {
        self.begin();
        let mut look_at = Instant::now() + FIRST;
        loop {
            let idle = self.queue.is_empty() || self.progress.paused;
            let next = if idle {
                tasks.recv_timeout(look_at.saturating_duration_since(Instant::now()))
            } else {
                tasks.try_recv().map_err(|error| match error {
                    TryRecvError::Empty => RecvTimeoutError::Timeout,
                    TryRecvError::Disconnected => RecvTimeoutError::Disconnected,
                })
            };
            match next {
                Ok(task) => {
                    if self.take(task) {
                        look_at = Instant::now();
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return self.keep(),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if Instant::now() >= look_at {
                self.look();
                look_at = Instant::now() + EVERY;
            } else if !self.progress.paused {
                self.read_next();
            }
            self.tell(self.queue.is_empty());
        }
    }

    /// Tells what is known from before.
    fn begin(&mut self) {
        let known = guarded(|| {
            self.catalogue = Cataloguer::of(self.library.catalogue());
            self.folders = self.library.shelf_folders();
            self.details = self.library.stamps_of_details();
            let read = self.library.read_details();
            ShelfKnown {
                catalogue: Arc::new(self.catalogue.catalogue().clone()),
                details: read.details,
                folders: self.folders.clone(),
                noted: Arc::new(self.library.noted(&mut self.memo).0),
                troubles: read.troubles,
            }
        });
        self.send(OnShelf::Known(Box::new(known.unwrap_or_default())));
    }

    fn send(&self, news: OnShelf) {
        self.answer.send(Command::OnShelf(news));
    }

    /// Whether the folders are to be looked into now.
    fn take(&mut self, task: ShelfTask) -> bool {
        match task {
            ShelfTask::Watch(folders) => {
                self.folders = folders;
                true
            }
            ShelfTask::Add(sources) => {
                for source in sources {
                    let stamp = stamp_of(&source).unwrap_or_default();
                    self.queue.push_front(Waiting {
                        source,
                        stamp,
                        cause: Cause::ByHand,
                    });
                    self.progress.total += 1;
                }
                false
            }
            ShelfTask::Pause(paused) => {
                self.progress.paused = paused;
                self.news = true;
                false
            }
            ShelfTask::Look => true,
            ShelfTask::Opened(shelf) => {
                self.library.see_shelf(shelf);
                false
            }
        }
    }

    /// Looks into every folder, and at what was written beside the notes.
    fn look(&mut self) {
        if self.writes {
            self.indexing.begin();
        }
        self.look_at_notes();
        if !self.writes {
            return;
        }
        let folders: Vec<PathBuf> = self.folders.iter().map(Path::to_owned).collect();
        let endings = sandbox::endings();
        let mut there: BTreeMap<PathBuf, Stamp> = BTreeMap::new();
        let mut silent: Vec<(PathBuf, String)> = Vec::new();
        for folder in &folders {
            match guarded(|| texts_in(folder, &endings, || true)) {
                Ok(Ok(files)) => there.extend(files),
                Ok(Err(error)) => silent.push((folder.clone(), error.to_string())),
                Err(reason) => silent.push((folder.clone(), reason)),
            }
        }
        self.news |= self.progress.unreadable != silent;
        self.progress.unreadable = silent;
        self.take_away(&folders, &there);
        self.queue_new(there);
        self.queue_unindexed();
        self.index_names();
    }

    /// Texts that were opened, those of the program, and those in the catalogue are all in the index, and no others are.
    fn queue_unindexed(&mut self) {
        let mut keys = BTreeSet::new();
        let mut unindexed = Vec::new();
        let mut want = |indexing: &Indexing, source: &Source, key: &str, stamp: &str| {
            keys.insert(key.to_owned());
            if indexing.wants(Kind::Text, key, stamp) {
                unindexed.push(source.clone());
            }
        };
        for (source, found) in self.catalogue.catalogue().iter() {
            if found.trouble.is_none() {
                want(&self.indexing, source, &found.key, &found.text_sha256);
            }
        }
        for recent in self.library.shelf().recent() {
            want(
                &self.indexing,
                &recent.source,
                &recent.key,
                &recent.text_sha256,
            );
        }
        for text in &BUNDLED {
            let source = Source::Bundled(text.name.to_owned());
            let key = bundled_key(text.name);
            let stamp = self
                .library
                .shelf()
                .get(&source)
                .map_or("", |recent| recent.text_sha256.as_str());
            if stamp.is_empty() {
                keys.insert(key.clone());
                if !self.indexing.has(Kind::Text, &key) {
                    unindexed.push(source);
                }
            }
        }
        self.indexing.keep_only(Kind::Text, &keys);
        for source in unindexed {
            let waits = self.queue.iter().any(|waiting| waiting.source == source);
            if !waits && !self.unindexable.contains(&source) {
                let stamp = stamp_of(&source).unwrap_or_default();
                self.queue.push_back(Waiting {
                    source,
                    stamp,
                    cause: Cause::Index,
                });
                self.progress.total += 1;
            }
        }
    }

    /// Takes the names of texts into the index, where they are known.
    fn index_names(&mut self) {
        let texts = self.library.shelf().recent().iter();
        let texts: Vec<(String, String)> = texts
            .map(|recent| (recent.key.clone(), recent.text_sha256.clone()))
            .filter(|(key, hash)| self.indexing.wants(Kind::Name, key, hash))
            .collect();
        for (key, hash) in texts {
            if let Some(glossary) = self.library.known_glossary(&hash) {
                self.indexing.put_names(&key, &hash, &glossary);
            }
        }
        self.indexing.settle(true);
    }

    /// Files that are gone, and those whose folder was taken away, leave the catalogue. Of a folder that does not answer nothing is
    /// known, and all stays.
    fn take_away(&mut self, folders: &[PathBuf], there: &BTreeMap<PathBuf, Stamp>) {
        let stays = |source: &Source| match source {
            Source::Bundled(_) => false,
            Source::File(path) => {
                let silent = |folder: &PathBuf| {
                    path.starts_with(folder)
                        && self
                            .progress
                            .unreadable
                            .iter()
                            .any(|(name, _)| name == folder)
                };
                there.contains_key(path) || folders.iter().any(silent)
            }
        };
        let gone: Vec<Source> = self
            .catalogue
            .catalogue()
            .iter()
            .map(|(source, _)| source.clone())
            .filter(|source| !stays(source))
            .collect();
        for source in gone {
            self.catalogue.remove(&source);
            (self.news, self.unkept) = (true, true);
        }
        let wanted =
            |waiting: &Waiting| waiting.cause != Cause::Folder || stays_in(&waiting.source, there);
        let before = self.queue.len();
        self.queue.retain(wanted);
        self.progress.total -= (before - self.queue.len()).min(self.progress.total);
    }

    fn queue_new(&mut self, there: BTreeMap<PathBuf, Stamp>) {
        let waiting: BTreeSet<Source> = self
            .queue
            .iter()
            .map(|waiting| waiting.source.clone())
            .collect();
        for (path, stamp) in there {
            let source = Source::File(path);
            let known = self
                .catalogue
                .catalogue()
                .get(&source)
                .is_some_and(|found| found.stamp == stamp);
            if !known && !waiting.contains(&source) {
                self.queue.push_back(Waiting {
                    source,
                    stamp,
                    cause: Cause::Folder,
                });
                self.progress.total += 1;
                self.news = true;
            }
        }
    }

    /// Notices what was said of texts and what was annotated elsewhere.
    fn look_at_notes(&mut self) {
        let stamps = self.library.stamps_of_details();
        if stamps != self.details {
            self.details = stamps;
            let read = self.library.read_details();
            self.send(OnShelf::DetailsArrived(Box::new(read.details)));
        }
        if let Ok((noted, true)) = guarded(|| self.library.noted(&mut self.memo)) {
            self.send(OnShelf::NotesCounted(Arc::new(noted)));
        }
        for (key, stamp) in self.memo.stamps() {
            self.indexing.put_notes(&mut self.library, &key, &stamp);
        }
        let keys: BTreeSet<String> = self.memo.stamps().into_iter().map(|(key, _)| key).collect();
        self.indexing.keep_only(Kind::Note, &keys);
    }

    fn read_next(&mut self) {
        let Some(next) = self.queue.pop_front() else {
            return;
        };
        self.progress.reading = Some(next.source.name());
        self.tell(false);
        let read = guarded(|| self.read(&next.source, next.stamp));
        self.progress.done += 1;
        self.progress.reading = None;
        self.news = true;
        let found = read.unwrap_or_else(|reason| unreadable(&next.source, next.stamp, reason));
        match next.cause {
            Cause::ByHand => self.send(OnShelf::Added(added(next.source, found))),
            // One that cannot be read is not tried again and again.
            Cause::Index => drop(self.unindexable.insert(next.source)),
            Cause::Folder => {
                self.unkept = true;
                self.catalogue.put(next.source, found);
            }
        }
    }

    /// Reads what is to be known of a file.
    fn read(&mut self, source: &Source, stamp: Stamp) -> Found {
        let bytes = match read_source(source) {
            Ok(bytes) => bytes,
            Err(error) => return unreadable(source, stamp, error.to_string()),
        };
        let file = Identity::of_file(&bytes);
        let added_ms = self
            .catalogue
            .catalogue()
            .get(source)
            .map_or_else(now_ms, |found| found.added_ms);
        if let Some(same) = self.known_by_bytes(&file.sha256) {
            return Found {
                stamp,
                added_ms,
                ..same
            };
        }
        let library = &mut self.library;
        let options = |sha256: &str| library.reading_options(source, sha256);
        let text = match read_bytes(&source.name(), &bytes, options, Wanted::always()) {
            Ok(text) => text,
            Err(error) => return unreadable(source, stamp, error.to_string()),
        };
        let document = &text.document;
        let key = library.key_of(
            source,
            source.real().as_ref(),
            &text.fingerprints,
            &document.meta,
        );
        if self.writes
            && let Some(cover) = document.cover()
            && library.cover(&key).is_none()
            && let Some(small) = sandbox::small_cover(&cover.bytes)
        {
            // Without room on the disk it is made again when the text is opened.
            let _ = library.keep_cover(&key, &small);
        }
        self.indexing
            .put_text(&key, &text.fingerprints.text_sha256, document);
        let found = Found {
            stamp,
            key,
            sha256: file.sha256,
            text_sha256: text.fingerprints.text_sha256.clone(),
            title: document.meta.title.clone(),
            authors: document.meta.authors.clone(),
            language: document.meta.language.clone(),
            length: document.text.end().0,
            added_ms,
            ..Found::default()
        };
        found.with_words(document.text.as_str())
    }

    /// A file with the same bytes, of which all is known that is to be known.
    fn known_by_bytes(&self, sha256: &str) -> Option<Found> {
        let same = self.catalogue.catalogue().with_bytes(sha256)?;
        let is_indexed = !self
            .indexing
            .wants(Kind::Text, &same.key, &same.text_sha256);
        is_indexed.then(|| same.clone())
    }

    /// Passes on what is news, now and then, and once there is nothing more to do.
    fn tell(&mut self, at_rest: bool) {
        if at_rest && self.progress.total > 0 && !self.progress.is_busy() {
            (self.progress.done, self.progress.total) = (0, 0);
            self.news = true;
        }
        if self.news && (at_rest || self.told.elapsed() > TELL_EVERY) {
            self.news = false;
            self.told = Instant::now();
            self.send(OnShelf::CatalogueChanged(Arc::new(
                self.catalogue.catalogue().clone(),
            )));
            self.send(OnShelf::Progress(self.progress.clone()));
        }
        if at_rest || self.kept.elapsed() > KEEP_EVERY {
            self.keep();
        }
        self.indexing.settle(at_rest);
    }

    fn keep(&mut self) {
        if std::mem::take(&mut self.unkept) && self.writes {
            self.kept = Instant::now();
            self.library.keep_catalogue(self.catalogue.catalogue());
        }
    }
}

fn stays_in(source: &Source, there: &BTreeMap<PathBuf, Stamp>) -> bool {
    matches!(source, Source::File(path) if there.contains_key(path))
}

fn stamp_of(source: &Source) -> Option<Stamp> {
    match source {
        Source::Bundled(_) => None,
        Source::File(path) => Stamp::of(path),
    }
}

/// A file that is no text, or cannot be read: it is not tried again until it changes.
fn unreadable(source: &Source, stamp: Stamp, reason: String) -> Found {
    Found {
        stamp,
        title: source.name(),
        trouble: Some(reason),
        added_ms: now_ms(),
        ..Found::default()
    }
}

fn added(source: Source, found: Found) -> Result<Box<AddedText>, String> {
    match found.trouble {
        Some(reason) => Err(reason),
        None => Ok(Box::new(AddedText {
            source,
            key: found.key,
            text_sha256: found.text_sha256,
            title: found.title,
            authors: found.authors,
            length: found.length,
        })),
    }
}

fn now_ms() -> u64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
