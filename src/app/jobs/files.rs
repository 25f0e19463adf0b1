//! The worker that writes files where the reader has said: exports, pictures. Their drives may be slow, and hold up nothing else.

use super::library_handle::LibraryHandle;
use super::{Answer, guarded};
use crate::annotation::Notebook;
use crate::app::command::Command;
use crate::app::page_copy::{PageCopy, copy_would_lose, page_copy};
use crate::app::task::FileTask;
use crate::app::{Notice, Printed};
use crate::exchange::{Shape, TextNotes};
use crate::library::{Exported, Exporter, Source, read_source};
use crate::sandbox::NO_LOCKED_COPY;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How long a closed window waits for a file that is being written.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) struct Worker {
    /// None where nothing is written, and once the window is closed.
    tasks: Option<Sender<FileTask>>,
    done: Receiver<()>,
}

impl Worker {
    pub(super) fn start(library: LibraryHandle, writes: bool, answer: Answer) -> Self {
        let (tasks, received) = channel::<FileTask>();
        let (end, done) = channel();
        std::thread::spawn(move || {
            for task in received {
                let path = path_of(&task);
                let result = guarded(|| write(&library, task, &answer)).unwrap_or_else(Err);
                answer.send(match result {
                    Ok(Done::Written) => Command::Exported(Ok(path)),
                    Ok(Done::IsLocked) => Command::Printed(Printed::CopyIsLocked(path)),
                    Err(message) => Command::Exported(Err(message)),
                });
            }
            let _ = end.send(());
        });
        Self {
            tasks: Some(tasks).filter(|_| writes),
            done,
        }
    }

    pub(super) fn run(&self, task: FileTask) {
        if let Some(tasks) = &self.tasks {
            let _ = tasks.send(task);
        }
    }

    /// Waits for what is being written.
    pub(super) fn finish(&mut self) {
        if self.tasks.take().is_some() {
            let _ = self.done.recv_timeout(PATIENCE);
        }
    }
}

/// What became of a file.
enum Done {
    Written,
    /// A copy of a locked file was not written: the reader has to say first that it may be without a lock.
    IsLocked,
}

fn path_of(task: &FileTask) -> PathBuf {
    match task {
        FileTask::Export { path, .. }
        | FileTask::ExportPages { path, .. }
        | FileTask::ExportChosen { path, .. }
        | FileTask::Write { path, .. } => path.clone(),
    }
}

fn write(library: &LibraryHandle, task: FileTask, answer: &Answer) -> Result<Done, String> {
    let exporter = library.exporter().ok_or(say!("app-library-unasked"))?;
    match task {
        FileTask::Export {
            path,
            shape,
            source,
            document,
            notebook,
        } => {
            let notes = TextNotes {
                document: &document,
                notebook: &notebook,
            };
            // Positions of other programs are steps through the mark-up of the text's file.
            let bytes = matches!(shape, Shape::Back(_)).then(|| read_source(&source).ok());
            let bytes = bytes.flatten();
            let notes = [(notes, bytes.as_deref())];
            export(&exporter, &path, &shape, &notes, answer)?;
        }
        FileTask::ExportPages {
            path,
            source,
            notebook,
            unlocked,
        } => {
            let copy = (path.as_path(), unlocked);
            return export_pages(exporter, copy, &source, &notebook, answer);
        }
        FileTask::ExportChosen {
            path,
            shape,
            chosen,
            newer,
        } => {
            let texts = library.chosen_notes(chosen, newer);
            let texts = texts.ok_or(say!("app-export-not-all-found"))?;
            let notes: Vec<(TextNotes<'_>, Option<&[u8]>)> = texts
                .iter()
                .map(|(document, notebook)| (TextNotes { document, notebook }, None))
                .collect();
            export(&exporter, &path, &shape, &notes, answer)?;
        }
        FileTask::Write { path, bytes } => exporter
            .write(&path, &bytes)
            .map_err(|error| error.to_string())?,
    }
    Ok(Done::Written)
}

/// Writes a copy of a file with notes on its printed pages, without its lock if that is wanted; never over the file itself.
fn export_pages(
    mut exporter: Exporter,
    (path, unlocked): (&Path, bool),
    source: &Source,
    notebook: &Notebook,
    answer: &Answer,
) -> Result<Done, String> {
    exporter.spare(source);
    exporter.allows(path).map_err(|error| error.to_string())?;
    let bytes = read_source(source).map_err(|error| error.to_string())?;
    let (name, original) = (source.name(), bytes);
    let copy = match page_copy(&name, &original, notebook, unlocked) {
        Err(error) if error.code == NO_LOCKED_COPY => return Ok(Done::IsLocked),
        copy => copy.map_err(|error| error.message)?,
    };
    let PageCopy { bytes, left_out } = copy.ok_or(say!("app-only-pdf-has-pages"))?;
    let lost = |there: &[u8]| copy_would_lose((path, there), (&name, &original), notebook);
    exporter
        .write_over(path, &bytes, lost)
        .map_err(|error| error.to_string())?;
    if left_out > 0 {
        let message = say!("app-left-out-of-copy", left_out = left_out);
        answer.send(Command::Notice(Notice::warning(message)));
    }
    Ok(Done::Written)
}

fn export(
    exporter: &Exporter,
    path: &Path,
    shape: &Shape,
    notes: &[(TextNotes<'_>, Option<&[u8]>)],
    answer: &Answer,
) -> Result<(), String> {
    let exported = exporter
        .export_as(path, shape, notes)
        .map_err(|error| error.to_string())?;
    if let Exported {
        taken_out: left_out @ 1..,
    } = exported
    {
        let message = say!("app-taken-out-before", left_out = left_out);
        answer.send(Command::Notice(Notice::warning(message)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Edit, Replica, new_id};
    use crate::app::jobs::disk::Keeper;
    use crate::document::Document;
    use crate::exchange::Preset;
    use crate::library::{FREE_NOTES, Library};
    use std::collections::BTreeMap;
    use std::sync::Arc;

    #[test]
    fn chosen_notes_are_exported_before_they_are_saved_or_it_is_said_that_they_are_not() {
        let home = tempfile::tempdir().expect("a folder");
        let library = Library::open(Some(home.path().to_owned())).expect("a home");
        let library = LibraryHandle::start(library, Keeper::nowhere());
        let answer = Answer {
            to: channel().0,
            wake: Arc::new(|| ()),
        };
        let (id, now) = (new_id(1), 1_800_000_000_000);
        let mut notebook = Notebook::new(Replica::new("desk", FREE_NOTES), None);
        let note = "only in memory".to_owned();
        notebook.apply(Edit::AddNote { id, note }, &Document::default(), now);
        let path = home.path().join("notes.md");
        let export = |newer| FileTask::ExportChosen {
            path: path.clone(),
            shape: Shape::Preset(Preset::Markdown),
            chosen: BTreeMap::from([(FREE_NOTES.to_owned(), vec![id])]),
            newer,
        };
        assert!(write(&library, export(Vec::new()), &answer).is_err());
        assert!(!path.exists());
        let newer = vec![notebook.replica().clone()];
        assert!(write(&library, export(newer), &answer).is_ok());
        let written = std::fs::read_to_string(&path).expect("written");
        assert!(written.contains("only in memory"), "{written}");
    }
}
