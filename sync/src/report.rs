//! What a run says: for people in sentences, for the reader's window one JSON object to a line.

use manicule_shared::home::Home;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::ops::AddAssign;

/// The file in which the last result is kept.
pub const LAST: &str = "last.json";

/// What was done, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub sent: usize,
    pub fetched: usize,
    /// Files of which both versions were kept.
    pub kept_both: usize,
    /// Files that lay beside another and are in it now.
    pub removed: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.sent += other.sent;
        self.fetched += other.fetched;
        self.kept_both += other.kept_both;
        self.removed += other.removed;
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Everything is the same here and on the server, and was shown to be.
    Synced,
    /// Some files are not.
    Partly,
    /// The server could not be reached; all waits for the next run.
    Away,
    Failed,
}

/// The result of a run, as it is kept and as the window reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    pub ending: Ending,
    /// One sentence.
    pub message: String,
    /// Milliseconds since 1970.
    pub at: u64,
    /// The server's address, without a password.
    pub server: String,
    /// How many files are in step.
    pub files: usize,
    #[serde(flatten)]
    pub counts: Counts,
    /// What is not in step, in sentences.
    pub left: Vec<String>,
}

/// One line for the window.
#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
enum Line<'a> {
    Progress { done: usize, all: usize },
    Done(&'a Outcome),
}

/// Where a run tells how far it is.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    pub json: bool,
    pub quiet: bool,
}

impl Voice {
    /// Says how many folders of all are done. Who reads it may be gone: the run goes on.
    pub fn progress(self, done: usize, all: usize) {
        if self.json {
            line(&Line::Progress { done, all });
        }
    }

    pub fn done(self, outcome: &Outcome) {
        if self.json {
            return line(&Line::Done(outcome));
        }
        if self.quiet && outcome.ending == Ending::Synced {
            return;
        }
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "{}", outcome.message);
        for sentence in &outcome.left {
            let _ = writeln!(out, "  {sentence}");
        }
    }
}

fn line(line: &Line<'_>) {
    if let Ok(json) = serde_json::to_string(line) {
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "{json}").and_then(|()| out.flush());
    }
}

impl Outcome {
    /// Keeps the result for the window and for `manicule-sync status`.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn keep(&self, home: &Home) -> io::Result<()> {
        home.write_own(
            LAST,
            &serde_json::to_vec_pretty(self).map_err(io::Error::other)?,
        )
    }

    /// The last result that was kept, if any.
    pub fn last(home: &Home) -> Option<Self> {
        serde_json::from_slice(&home.read_own(LAST).ok()??).ok()
    }
}

impl Counts {
    /// “3 files sent, 1 fetched”; nothing, where nothing was done.
    pub fn sentence(self) -> String {
        let counted = [
            (self.sent, "sent"),
            (self.fetched, "fetched"),
            (self.kept_both, "kept in both versions"),
            (self.removed, "joined with others"),
        ];
        let parts: Vec<String> = counted
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        parts.join(", ")
    }
}
