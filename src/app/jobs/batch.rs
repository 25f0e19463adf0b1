//! The worker for the notes of many texts: looks at sources of other programs, reads the notes on texts that are not open. It asks
//! a library of its own, so that a folder of a thousand files holds up nobody.

use super::library_handle::LibraryHandle;
use super::{Answer, guarded};
use crate::app::importing::{self, ImportPlan, ImportStep};
use crate::app::task::BatchTask;
use crate::app::{BringIn, Command, Learning};
use crate::library::Library;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, OnceLock};
use std::time::{SystemTime, UNIX_EPOCH};

pub(super) struct Worker {
    library: LibraryHandle,
    answer: Answer,
    all_notes: super::all_notes::Worker,
    /// The thread that reads records, once it was needed.
    fetches: OnceLock<Sender<Vec<String>>>,
    /// The number of the look that is wanted; older ones are given up.
    latest: Arc<AtomicU64>,
}

impl Worker {
    pub(super) fn new(library: LibraryHandle, answer: Answer) -> Self {
        Self {
            all_notes: super::all_notes::Worker::new(library.clone(), answer.clone()),
            library,
            answer,
            fetches: OnceLock::new(),
            latest: Arc::default(),
        }
    }

    pub(super) fn run(&self, task: BatchTask) {
        match task {
            BatchTask::LookAtSource { look, source } => self.look_at_source(look, source),
            BatchTask::LoadAll => self.all_notes.load(),
            BatchTask::LoadLearned => {
                let (library, answer) = (self.library.clone(), self.answer.clone());
                std::thread::spawn(move || {
                    let (cards, log) = library.learned();
                    answer.send(Command::Learning(Learning::Loaded { cards, log }));
                });
            }
            BatchTask::StopLooking => drop(self.latest.fetch_add(1, Ordering::Relaxed)),
            BatchTask::Fetch(keys) => self.fetch(keys),
        }
    }

    /// Reads records on one thread, so that the answers come in the order of the questions.
    fn fetch(&self, keys: Vec<String>) {
        let fetches = self.fetches.get_or_init(|| {
            let (to, asked) = channel::<Vec<String>>();
            let (library, answer) = (self.library.clone(), self.answer.clone());
            std::thread::spawn(move || {
                for keys in asked {
                    answer.send(Command::Fetched(library.records(keys)));
                }
            });
            to
        });
        let _ = fetches.send(keys);
    }

    fn look_at_source(&self, look: u64, source: PathBuf) {
        let (library, answer, latest) = (
            self.library.clone(),
            self.answer.clone(),
            Arc::clone(&self.latest),
        );
        let own = latest.fetch_add(1, Ordering::Relaxed) + 1;
        let wanted = move || latest.load(Ordering::Relaxed) == own;
        std::thread::spawn(move || {
            let report = |step| {
                if wanted() {
                    answer.send(Command::BringIn(BringIn::Step { look, step }));
                }
                wanted()
            };
            let looked = guarded(|| match library.another() {
                Some(library) => plan(library, &source, report),
                None => Err(say!("app-library-unasked").to_owned()),
            });
            let stumbled = |reason: String| Err(say!("app-source-unreadable", reason = reason));
            let result = match looked.unwrap_or_else(stumbled) {
                Ok(Some(plan)) => Ok(Box::new(plan)),
                // It was called off.
                Ok(None) => return,
                Err(message) => Err(message),
            };
            answer.send(Command::BringIn(BringIn::Looked { look, result }));
        });
    }
}

fn plan(
    mut library: Library,
    source: &Path,
    mut report: impl FnMut(ImportStep) -> bool,
) -> Result<Option<ImportPlan>, String> {
    let mut go_on = || report(ImportStep::default());
    let Some(import) = importing::read_while(&mut library, source, None, &mut go_on)? else {
        return Ok(None);
    };
    let own = importing::own_text(&import, source);
    if !go_on() {
        return Ok(None);
    }
    importing::plan(&mut library, import, own.as_ref(), now_ms(), &mut report)
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}
