//! A report about the program itself: made, looked at, saved where the reader says.

use super::super::state::State;
use super::super::task::{FileTask, StudyTask, Task};
use std::path::PathBuf;

/// A report about the program itself, see [`crate::library::Library::problem_report`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Describe,
    Described(String),
    Save { path: PathBuf, text: String },
    PutAway,
}

impl State {
    pub(super) fn problem(&mut self, problem: Problem) -> Vec<Task> {
        match problem {
            Problem::Describe => return vec![Task::Study(StudyTask::DescribeProblem)],
            Problem::Described(text) => self.problem = Some(text),
            Problem::Save { path, text } => {
                let bytes = text.into_bytes();
                return vec![Task::File(FileTask::Write { path, bytes })];
            }
            Problem::PutAway => self.problem = None,
        }
        Vec::new()
    }
}
