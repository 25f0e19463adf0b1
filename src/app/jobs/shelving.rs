//! The worker that looks after the shelf: it looks into the reader's folders, reads what is new in them one file at a time, and
//! notices what other devices have said of texts. Nobody waits for it.

mod look;
mod read;

use super::indexing::Indexing;
use super::{Answer, guarded};
use crate::app::command::Command;
use crate::app::everything::SearchAll;
use crate::app::shelf_state::{OnShelf, ShelfKnown, ShelfProgress};
use crate::app::task::ShelfTask;
use crate::library::{
    AddedText, CalibreLibraries, Cataloguer, Files, Folders, Found, Library, NotedMemo,
    ShelfFolders, Source, Stamp,
};
use read::unreadable;
use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::{Duration, Instant, SystemTime};

/// How often the folders are looked into. A look reads names and stamps alone, on every file system.
const EVERY: Duration = Duration::from_secs(20);
/// When is looked for the first time: the window and the text that is opened come first.
const FIRST: Duration = Duration::from_secs(3);
/// How often the window hears of what was read, and how often that is kept.
const REPORT_EVERY: Duration = Duration::from_millis(400);
const KEEP_EVERY: Duration = Duration::from_secs(10);

pub(super) struct Shelving {
    tasks: Sender<ShelfTask>,
}

impl Shelving {
    /// Starts the thread. `writes` says whether anything may be kept: without, what is known is sent and no file is read.
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
                troubles: BTreeSet::new(),
                queue: VecDeque::new(),
                progress: ShelfProgress::default(),
                reported: Instant::now(),
                kept: Instant::now(),
                news: false,
                unkept: false,
                unindexable: BTreeSet::new(),
                calibre: CalibreLibraries::default(),
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
    /// What was wrong with them and has been reported.
    troubles: BTreeSet<String>,
    queue: VecDeque<Waiting>,
    progress: ShelfProgress,
    reported: Instant,
    kept: Instant,
    /// What the window has not heard of, and what is not kept.
    news: bool,
    unkept: bool,
    /// Texts that were read for the index once in this run.
    unindexable: BTreeSet<Source>,
    calibre: CalibreLibraries,
}

impl Worker {
    fn work(&mut self, tasks: &Receiver<ShelfTask>) {
        self.begin();
        let mut look_at = Instant::now() + FIRST;
        loop {
            let next = if self.waits() {
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
            } else if !self.waits() {
                self.read_next();
            }
            self.report(self.queue.is_empty());
        }
    }

    /// Whether nothing is to be read. What the reader has just named does not wait for the end of a pause.
    fn waits(&self) -> bool {
        let next = self.queue.front();
        next.is_none_or(|next| self.progress.paused && next.cause != Cause::ByHand)
    }

    /// Tells what is known from before.
    fn begin(&mut self) {
        let known = guarded(|| {
            self.catalogue = Cataloguer::of(self.library.catalogue());
            self.folders = self.library.shelf_folders();
            self.details = self.library.stamps_of_details();
            let read = self.library.read_details();
            self.troubles.extend(read.troubles.iter().cloned());
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

    fn read_next(&mut self) {
        let Some(next) = self.queue.pop_front() else {
            return;
        };
        self.progress.reading = Some(next.source.name());
        self.report(false);
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

    /// Passes on what is news, now and then, and once there is nothing more to do.
    fn report(&mut self, at_rest: bool) {
        if at_rest && self.progress.total > 0 && !self.progress.is_busy() {
            (self.progress.done, self.progress.total) = (0, 0);
            self.news = true;
        }
        if self.news && (at_rest || self.reported.elapsed() > REPORT_EVERY) {
            self.news = false;
            self.reported = Instant::now();
            self.send(OnShelf::CatalogueChanged(Arc::new(
                self.catalogue.catalogue().clone(),
            )));
            self.send(OnShelf::Progress(self.progress.clone()));
        }
        if at_rest || self.kept.elapsed() > KEEP_EVERY {
            self.keep();
        }
        self.indexing.settle(at_rest);
        if at_rest && self.indexing.take_news() {
            self.answer.send(Command::SearchAll(SearchAll::Indexed));
        }
    }

    fn keep(&mut self) {
        if std::mem::take(&mut self.unkept) && self.writes {
            self.kept = Instant::now();
            self.library.keep_catalogue(self.catalogue.catalogue());
        }
    }
}

fn stamp_of(source: &Source) -> Option<Stamp> {
    match source {
        Source::Bundled(_) => None,
        Source::File(path) => Stamp::of(path),
    }
}

fn added(source: Source, found: Found) -> Result<Box<AddedText>, String> {
    match found.trouble {
        // Of several files, which?
        Some(reason) => Err(say!(
            "app-not-put-on-the-shelf",
            name = source.name(),
            reason = reason
        )),
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
