//! The worker that answers questions to all texts: first where the words stand, then the words themselves, text by text.

use super::{Answer, guarded};
use crate::app::ask_all::{Answered, Known, ask, read_passages};
use crate::app::command::Command;
use crate::app::everything::{Found, SearchAll, ShelfSnapshot};
use crate::app::task::AskTask;
use crate::library::{Files, Folders, Index, Library};
use crate::sandbox::Wanted;
use crate::study::sought::Sought;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

/// Texts of which the words are read at once: as many as can be seen.
const GROUPS: usize = 24;

pub(super) struct Asking {
    tasks: Sender<AskTask>,
    /// The number of the question that is wanted; older ones are given up.
    latest: Arc<AtomicU64>,
}

impl Asking {
    pub(super) fn start(folders: Folders, answer: Answer) -> Self {
        let (tasks, received) = channel();
        let latest = Arc::<AtomicU64>::default();
        let wanted = Arc::clone(&latest);
        std::thread::spawn(move || {
            let mut worker = Worker {
                folders,
                opened: None,
                latest: wanted,
                answer,
            };
            worker.work(&received);
        });
        Self { tasks, latest }
    }

    pub(super) fn run(&self, task: AskTask) {
        let serial = match &task {
            AskTask::Ask { serial, .. } => *serial,
            AskTask::CallOff => u64::MAX,
        };
        self.latest.store(serial, Ordering::Relaxed);
        let _ = self.tasks.send(task);
    }
}

struct Worker {
    folders: Folders,
    /// Opened with the first question.
    opened: Option<(Index, Library)>,
    latest: Arc<AtomicU64>,
    answer: Answer,
}

impl Worker {
    fn work(&mut self, tasks: &Receiver<AskTask>) {
        while let Ok(task) = tasks.recv() {
            let AskTask::Ask {
                question,
                serial,
                shelf,
            } = task
            else {
                continue;
            };
            // Another letter was typed meanwhile.
            if self.latest.load(Ordering::Relaxed) != serial {
                continue;
            }
            let answered = guarded(|| self.ask(&question, &shelf)).unwrap_or_else(Err);
            let found = |answered: &Answered| Found {
                groups: answered.groups.clone(),
                is_fuzzy: answered.is_fuzzy,
                unknown_persons: answered.unknown_persons.clone(),
            };
            self.report(SearchAll::Found {
                serial,
                result: answered.as_ref().map(found).map_err(Clone::clone),
            });
            if let Ok(answered) = answered {
                let _ = guarded(|| self.read(answered, serial));
            }
        }
    }

    fn report(&self, news: SearchAll) {
        self.answer.send(Command::SearchAll(news));
    }

    fn ask(&mut self, question: &str, shelf: &ShelfSnapshot) -> Result<Answered, String> {
        let sought = Sought::parse(question).while_typing(question);
        let known = Known::of(shelf);
        let (index, _) = self.opened()?;
        match ask(index, &known, &sought) {
            Ok(answered) => Ok(answered),
            Err(error) => {
                // The worker that fills it notices that it is empty.
                index.mend(&error).map_err(|error| error.to_string())?;
                ask(index, &known, &sought).map_err(|error| error.to_string())
            }
        }
    }

    fn opened(&mut self) -> Result<&mut (Index, Library), String> {
        if self.opened.is_none() {
            let index = Index::open(&self.folders).map_err(|error| error.to_string())?;
            let library = Library::on(Box::new(Files), self.folders.clone());
            self.opened = Some((index, library));
        }
        self.opened.as_mut().ok_or_else(String::new)
    }

    /// Reads the words of what was found, as long as nothing else is asked.
    fn read(&mut self, answered: Answered, serial: u64) {
        let latest = Arc::clone(&self.latest);
        let answer = self.answer.clone();
        let Ok((_, library)) = self.opened() else {
            return;
        };
        for mut group in answered.groups.into_iter().take(GROUPS) {
            let wanted = Wanted::while_current(&latest, serial);
            if !wanted.holds() {
                return;
            }
            if read_passages(library, &mut group, &answered.marked, wanted) {
                let group = Box::new(group);
                answer.send(Command::SearchAll(SearchAll::WordsRead { serial, group }));
            }
        }
    }
}
