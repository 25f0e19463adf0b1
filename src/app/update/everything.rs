//! Searching through everything: the question goes to a worker, its answers are taken in as they come.

use super::super::everything::{Everything, SearchAll, ShelfSnapshot};
use super::super::state::State;
use super::super::task::{AskTask, Task};
use std::sync::Arc;

impl State {
    pub(super) fn search_all(&mut self, search: SearchAll) -> Vec<Task> {
        match search {
            SearchAll::Ask(question) => self.ask_all(question),
            SearchAll::Found {
                serial,
                result,
                is_fuzzy,
            } => {
                let everything = &mut self.everything;
                if serial == everything.serial {
                    everything.pending = false;
                    everything.is_fuzzy = is_fuzzy;
                    match result {
                        Ok(groups) => (everything.groups, everything.trouble) = (groups, None),
                        Err(reason) => everything.trouble = Some(reason),
                    }
                }
                Vec::new()
            }
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
