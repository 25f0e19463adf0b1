//! The same library without a window: reads, answers and exits. 0 is success, 1 a named error in one sentence, 2 wrong usage.

mod anchor;
mod annotate;
mod arguments;
mod doctor;
mod dump;
mod export;
mod glossary;
mod help;
mod import;
mod lookup;
mod mistyped;
mod notes;
mod output;
mod pages;
mod password;
mod picture;
mod render;
mod search;
mod search_everything;
mod terminal;
mod text;

pub use arguments::{Arguments, Task};
pub use mistyped::home_in;
pub use text::{source_of, to_show};

use crate::sandbox::remember_password;
use output::Output;
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

/// Runs a subcommand; what it says goes to standard output. Locked files are opened with `password`, where there is one.
///
/// # Errors
/// One sentence: what happened, why, what to try.
pub fn run(
    task: Task,
    home: Option<std::path::PathBuf>,
    password: Option<&str>,
) -> Result<(), Failure> {
    password.iter().for_each(|it| remember_password(it));
    let mut out = Output::standard();
    match task {
        Task::Dump(task) => dump::run(&task, home, &mut out),
        Task::Glossary(task) => glossary::run(&task, home, &mut out),
        Task::Picture(task) => picture::run(&task, home, &mut out),
        Task::Note(task) => annotate::run(&task, home, &mut out),
        Task::Notes(task) => notes::run(&task, home, &mut out),
        Task::Anchor(task) => anchor::run(&task, home, &mut out),
        Task::Export(task) => export::run(&task, home, &mut out),
        Task::Import(task) => import::run(&task, home, &mut out),
        Task::Lookup(task) => lookup::run(&task, home, &mut out),
        Task::Search(task) if task.everything => search_everything::run(&task, home, &mut out),
        Task::Search(task) => search::run(&task, home, &mut out),
        Task::Render(task) => render::run(&task, home, &mut out),
        Task::Doctor(task) => doctor::run(&task, home, &mut out),
        Task::Pages(task) => pages::run(&task),
    }?;
    out.finish()
}

/// Says something on standard error that does not stop the work.
pub fn complain(message: &str) {
    // Where even that cannot be written, there is nobody to tell.
    let _ = writeln!(
        std::io::stderr().lock(),
        "manicule: {}",
        terminal::shown(message)
    );
}

/// Milliseconds since 1970.
fn now_ms() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}
