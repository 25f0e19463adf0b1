//! The same library without a window: reads, answers and exits. 0 is success, 1 a named error in one sentence, 2 wrong usage.

mod anchor;
mod annotate;
mod arguments;
mod doctor;
mod dump;
mod export;
mod glossary;
mod import;
mod notes;
mod pages;
mod picture;
mod render;
mod search;
mod text;

pub use arguments::{Arguments, Task};
pub use text::source_of;

use std::fmt;
use std::io::Write;

/// Why a command did not do its work: one sentence for the person who typed it.
#[derive(Debug)]
pub struct Failure(pub String);

impl<E: fmt::Display> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Runs a subcommand; what it says goes to standard output.
///
/// # Errors
/// One sentence: what happened, why, what to try.
pub fn run(task: Task, home: Option<std::path::PathBuf>) -> Result<(), Failure> {
    let mut out = Output::default();
    match task {
        Task::Dump(task) => dump::run(&task, home, &mut out),
        Task::Glossary(task) => glossary::run(&task, home, &mut out),
        Task::Picture(task) => picture::run(&task, home).map(drop),
        Task::Note(task) => annotate::run(&task, home, &mut out),
        Task::Notes(task) => notes::run(&task, home, &mut out),
        Task::Anchor(task) => anchor::run(&task, home, &mut out),
        Task::Export(task) => export::run(&task, home, &mut out),
        Task::Import(task) => import::run(&task, home, &mut out),
        Task::Search(task) => search::run(&task, home, &mut out),
        Task::Render(task) => render::run(&task, home),
        Task::Doctor(task) => doctor::run(&task, home, &mut out),
        Task::Pages(task) => pages::run(&task),
    }?;
    out.print()
}

/// Says something on standard error that does not stop the work.
fn complain(words: &str) {
    // Where even that cannot be written, there is nobody to tell.
    let _ = writeln!(std::io::stderr().lock(), "manicule: {words}");
}

/// Milliseconds since 1970.
fn now_ms() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

/// What is to be printed, gathered so that a closed pipe is met once and quietly.
#[derive(Default)]
struct Output(String);

impl Output {
    fn line(&mut self, words: impl fmt::Display) {
        self.0.push_str(&words.to_string());
        self.0.push('\n');
    }

    fn json(&mut self, value: &impl serde::Serialize) {
        // Our own values are plain data, of which JSON can always be made.
        self.line(serde_json::to_string(value).unwrap_or_default());
    }

    /// Prints what was gathered so far.
    fn print(&mut self) -> Result<(), Failure> {
        match std::io::stdout().lock().write_all(std::mem::take(&mut self.0).as_bytes()) {
            // `manicule dump book | head` closes the pipe early, and that is no error.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            result => result.map_err(|error| Failure(format!("The result could not be printed: {error}."))),
        }
    }
}
