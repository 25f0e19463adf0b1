//! Searching through everything: the question goes to a worker, its answers are taken in as they come.

use super::super::everything::{Everything, Found, SearchAll, ShelfSnapshot};
use super::super::state::State;
use super::super::task::{AskTask, Task};
use std::sync::Arc;

impl State {
    pub(super) fn search_all(&mut self, search: SearchAll) -> Vec<Task> {
        match search {
            SearchAll::Ask(question) => self.ask_all(question),
            SearchAll::Found { serial, result } => {
                if serial == self.everything.serial {
                    self.everything.take(result);
                }
                Vec::new()
            }
            // Whoever waits before the box sees what has come meanwhile.
            SearchAll::Indexed if !self.everything.question.trim().is_empty() => {
                self.ask_all(self.everything.question.clone())
            }
            SearchAll::Indexed => Vec::new(),
            SearchAll::WordsRead { serial, group } => {
                let is_current = serial == self.everything.serial;
                let mut groups = self.everything.groups.iter_mut();
                if let Some(known) = groups.find(|known| is_current && known.key == group.key) {
                    *known = *group;
                }
                Vec::new()
            }
            SearchAll::Clear => {
                let serial = self.everything.serial + 1;
                self.everything = Everything {
                    serial,
                    ..Everything::default()
                };
                vec![Task::Ask(AskTask::CallOff)]
            }
        }
    }

    /// Asks; what was found for an earlier question stays until there is an answer.
    fn ask_all(&mut self, question: String) -> Vec<Task> {
        let everything = &mut self.everything;
        everything.serial += 1;
        everything.pending = true;
        everything.question.clone_from(&question);
        vec![Task::Ask(AskTask::Ask {
            question,
            serial: everything.serial,
            shelf: Box::new(ShelfSnapshot {
                shelf: self.shelf.clone(),
                catalogue: Arc::clone(&self.on_shelf.catalogue),
                details: Arc::clone(&self.on_shelf.details),
                noted: Arc::clone(&self.on_shelf.noted),
            }),
        })]
    }
}

impl Everything {
    fn take(&mut self, result: Result<Found, String>) {
        self.pending = false;
        match result {
            Ok(found) => {
                let before = std::mem::replace(&mut self.groups, found.groups);
                // Asked again, the words of passages that stay are shown until they are read anew.
                if self.answered.as_ref() == Some(&self.question) {
                    self.groups
                        .iter_mut()
                        .for_each(|group| group.keep_passages(&before));
                }
                self.answered = Some(self.question.clone());
                self.is_fuzzy = found.is_fuzzy;
                self.unknown_persons = found.unknown_persons;
                self.trouble = None;
            }
            Err(reason) => self.trouble = Some(reason),
        }
    }
}
