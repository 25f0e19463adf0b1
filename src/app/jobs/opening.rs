//! The worker that reads texts. Each opening has a thread of its own: where a drive hangs, nothing else does.

use super::library_handle::LibraryHandle;
use super::{Answer, guarded, printing};
use crate::app::Notice;
use crate::app::open::{Opened, open};
use crate::app::shelf_state::OnShelf;
use crate::app::task::ReadTask;
use crate::app::{Command, Names, NotOpenedFor, Password};
use crate::glossary::{Correction, Curated};
use crate::library::{ReadingOptions, Source, read_source, show_in_folder};
use crate::sandbox::{self, LOCKED, Wanted};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

pub(super) struct Worker {
    library: LibraryHandle,
    answer: Answer,
    /// The number of the text that is to be opened; older ones are given up.
    latest: Arc<AtomicU64>,
}

impl Worker {
    pub(super) fn new(library: LibraryHandle, answer: Answer) -> Self {
        Self {
            library,
            answer,
            latest: Arc::default(),
        }
    }

    pub(super) fn run(&self, task: ReadTask) {
        let (library, answer) = (self.library.clone(), self.answer.clone());
        match task {
            ReadTask::Open {
                source,
                options,
                password,
            } => {
                if let Some(Password(password)) = password {
                    sandbox::remember_password(&password);
                }
                let (latest, own) = (Arc::clone(&self.latest), self.next());
                std::thread::spawn(move || {
                    let wanted = Wanted::while_current(&latest, own);
                    answer.send(match open_text(library, &source, Some(options), wanted) {
                        Ok(opened) => Command::Opened(Box::new(opened)),
                        Err(NotRead { message, why }) => Command::NotOpened {
                            source,
                            message,
                            why,
                        },
                    });
                });
            }
            ReadTask::StopOpening => drop(self.next()),
            ReadTask::ShowInFolder(source) => {
                std::thread::spawn(move || {
                    if let Err(reason) = show_in_folder(&source) {
                        answer.send(Command::Notice(Notice::warning(reason)));
                    }
                });
            }
            ReadTask::Sort(paths) => {
                std::thread::spawn(move || answer.send(Command::OnShelf(sorted(paths))));
            }
            ReadTask::Pages {
                key,
                source,
                sha256,
            } => {
                std::thread::spawn(move || {
                    printing::read_pages(&answer, key, &source, &sha256);
                });
            }
            ReadTask::ImportGlossary(path) => {
                std::thread::spawn(move || {
                    answer.send(Command::Names(Names::Imported(glossary_in(path))));
                });
            }
        }
    }

    /// Calls off what is being opened; the number of the next.
    fn next(&self) -> u64 {
        self.latest.fetch_add(1, Ordering::Relaxed) + 1
    }
}

/// Files apart from folders. What is not there is left to whoever opens it, who says so.
fn sorted(paths: Vec<PathBuf>) -> OnShelf {
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.into_iter().partition(|path| path.is_dir());
    OnShelf::Dropped {
        files: files.into_iter().map(Source::File).collect(),
        folders,
    }
}

/// Why a text was not read, in a sentence.
pub(super) struct NotRead {
    pub message: String,
    pub why: NotOpenedFor,
}

/// Reads a text with all that is known of it. One that the reader stumbles over is an error like any other.
pub(super) fn open_text(
    mut library: LibraryHandle,
    source: &Source,
    options: Option<ReadingOptions>,
    wanted: Wanted<'_>,
) -> Result<Opened, NotRead> {
    let opened = guarded(|| {
        open(&mut library, source, options, wanted).map_err(|error| NotRead {
            why: match error.code() == LOCKED {
                true => NotOpenedFor::Password,
                false if !source.is_there() => NotOpenedFor::Missing,
                false => NotOpenedFor::Other,
            },
            message: error.to_string(),
        })
    });
    opened.unwrap_or_else(|reason| {
        let name = source.name();
        Err(NotRead {
            message: say!("app-reader-stumbled", name = name, reason = reason),
            why: NotOpenedFor::Other,
        })
    })
}

fn glossary_in(path: PathBuf) -> Result<Box<Correction>, String> {
    let bytes = read_source(&Source::File(path)).map_err(|error| error.to_string())?;
    let json = String::from_utf8(bytes).map_err(|_| say!("app-no-glossary").to_owned())?;
    Ok(Box::new(Correction::import(&Curated::parse(&json)?)))
}
