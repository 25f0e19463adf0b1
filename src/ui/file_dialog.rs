//! The system's dialogs for files. Each runs on a thread of its own and answers with a command in a later frame. A
//! window that waited inside of a frame would stand still, and macOS may end such a program.

use crate::app::{Command, Notice};
use egui::Context;
use rfd::FileDialog;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// A kind of files to show first, with the endings of their names.
pub(super) type Kind = (&'static str, Vec<&'static str>);

/// What to ask.
pub(super) struct Question {
    pub title: &'static str,
    pub pick: Pick,
    pub kind: Option<Kind>,
    /// What to try where the desktop has no such dialog.
    pub instead: &'static str,
    /// The key of the text that the answer is about; where another is open by then, nothing is done.
    pub about: Option<String>,
}

/// What is to be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    File,
    Folder,
    /// A file that is to be written, with the name to suggest.
    New(String),
}

struct Answer {
    about: Option<String>,
    command: Command,
}

/// A dialog that stands before the window of the program, for others to be made from.
static BEFORE_WINDOW: OnceLock<FileDialog> = OnceLock::new();
static IS_OPEN: AtomicBool = AtomicBool::new(false);
static ANSWERS: Mutex<Vec<Answer>> = Mutex::new(Vec::new());

/// From here on dialogs stand before this window.
pub(super) fn set_window(window: &eframe::CreationContext<'_>) {
    // There is one window.
    let _ = BEFORE_WINDOW.set(FileDialog::new().set_parent(window));
}

/// Asks for a file, unless a dialog is open already; `then` makes a command of its path.
pub(super) fn ask(
    ctx: &Context,
    question: Question,
    then: impl FnOnce(PathBuf) -> Command + Send + 'static,
) {
    let Question {
        title,
        pick,
        kind,
        instead,
        about,
    } = question;
    let dialog = dialog_of(title, kind);
    ask_on_thread(ctx, about, instead, then, move || match pick {
        Pick::File => dialog.pick_file(),
        Pick::Folder => dialog.pick_folder(),
        Pick::New(name) => dialog
            .set_file_name(crate::messages::without_marks(&name))
            .save_file(),
    });
}

/// Asks for files of one kind, one or several of them, unless a dialog is open already.
pub(super) fn ask_for_files(
    ctx: &Context,
    title: &'static str,
    kind: Kind,
    instead: &'static str,
    then: impl FnOnce(Vec<PathBuf>) -> Command + Send + 'static,
) {
    let dialog = dialog_of(title, Some(kind));
    ask_on_thread(ctx, None, instead, then, move || dialog.pick_files());
}

fn dialog_of(title: &str, kind: Option<Kind>) -> FileDialog {
    let dialog = BEFORE_WINDOW.get().cloned().unwrap_or_default();
    let dialog = dialog.set_title(title);
    match kind {
        Some((kind, endings)) => dialog
            .add_filter(kind, &endings)
            .add_filter(say!("file-dialog-all-files"), &["*"]),
        None => dialog,
    }
}

/// Asks for a folder, unless a dialog is open already; `instead` says what to try where the desktop has none.
pub(super) fn ask_for_folder(
    ctx: &Context,
    title: &'static str,
    instead: &'static str,
    then: impl FnOnce(PathBuf) -> Command + Send + 'static,
) {
    let dialog = dialog_of(title, None);
    ask_on_thread(ctx, None, instead, then, move || dialog.pick_folder());
}

fn ask_on_thread<T>(
    ctx: &Context,
    about: Option<String>,
    instead: &'static str,
    then: impl FnOnce(T) -> Command + Send + 'static,
    pick: impl FnOnce() -> Option<T> + Send + 'static,
) {
    if IS_OPEN.swap(true, Ordering::AcqRel) {
        return;
    }
    let ctx = ctx.clone();
    std::thread::spawn(move || {
        let asked_at = Instant::now();
        // A dialog that fails is one that was cancelled.
        let picked =
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(pick)).unwrap_or_default();
        IS_OPEN.store(false, Ordering::Release);
        let answer = match picked {
            Some(picked) => Some(Answer {
                about,
                command: then(picked),
            }),
            None => no_dialog(asked_at, instead).map(|command| Answer {
                about: None,
                command,
            }),
        };
        ANSWERS
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(answer);
        ctx.request_repaint();
    });
}

/// What was answered since the last frame, with the text of this key open.
pub(super) fn answers(open: Option<&str>) -> Vec<Command> {
    let answers = std::mem::take(&mut *ANSWERS.lock().unwrap_or_else(PoisonError::into_inner));
    let command = |Answer { about, command }: Answer| match about {
        Some(key) if Some(key.as_str()) != open => {
            Command::Notice(Notice::warning(say!("file-dialog-other-text").to_owned()))
        }
        _ => command,
    };
    answers.into_iter().map(command).collect()
}

/// A word to the reader where a dialog came back at once: nobody cancels that fast, so there was none to be had.
fn no_dialog(asked_at: Instant, instead: &str) -> Option<Command> {
    const FASTER_THAN_A_HAND: Duration = Duration::from_millis(200);
    let message = say!("file-dialog-none", instead = instead);
    (cfg!(target_os = "linux") && asked_at.elapsed() < FASTER_THAN_A_HAND)
        .then(|| Command::Notice(Notice::warning(message)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Source;
    use std::sync::mpsc::channel;

    fn wait_until_closed() {
        while IS_OPEN.load(Ordering::Acquire) {
            std::thread::yield_now();
        }
    }

    fn next(open: Option<&str>) -> Vec<Command> {
        loop {
            let answers = answers(open);
            if !answers.is_empty() {
                return answers;
            }
            std::thread::yield_now();
        }
    }

    #[test]
    fn one_dialog_at_a_time_answers_later_and_only_about_its_own_text() {
        let ctx = Context::default();
        let open = |path: PathBuf| Command::Open(Source::File(path));
        let (choose, chosen) = channel::<PathBuf>();
        ask_on_thread(&ctx, None, "", open, move || chosen.recv().ok());
        ask_on_thread(&ctx, None, "", open, || Some("/second".into()));
        assert!(
            answers(None).is_empty(),
            "the first is still open, the second was not asked"
        );
        choose.send("/first".into()).unwrap();
        let first = next(None);
        assert!(
            matches!(first.as_slice(), [Command::Open(Source::File(path))] if path.ends_with("first")),
            "{first:?}"
        );
        wait_until_closed();
        ask_on_thread(&ctx, Some("one".to_owned()), "", open, || {
            Some("/about one".into())
        });
        let late = next(Some("two"));
        assert!(matches!(late.as_slice(), [Command::Notice(_)]), "{late:?}");
    }
}
