//! Words looked for in the open text.

use super::super::command::{Find, Task};
use super::super::state::{Finding, State};
use crate::document::TextRange;
use std::sync::Arc;

impl State {
    pub(super) fn find(&mut self, find: Find) -> Vec<Task> {
        let Some(book) = &mut self.book else { return Vec::new() };
        let finding = &mut book.finding;
        match find {
            Find::Query { words, regex } => {
                if words.trim().is_empty() {
                    *finding = Finding { regex, ..Finding::default() };
                    return Vec::new();
                }
                finding.words.clone_from(&words);
                finding.regex = regex;
                finding.pending = true;
                let (key, document) = (book.identity.key.clone(), Arc::clone(&book.document));
                return vec![Task::Find { key, words, regex, document }];
            }
            Find::Found { key, words, result } => {
                if book.identity.key == key && finding.words == words {
                    self.found(result);
                }
            }
            Find::Next => self.step_hit(true),
            Find::Previous => self.step_hit(false),
            Find::Hit(index) => self.go_to_hit(index),
            Find::Clear => *finding = Finding { regex: finding.regex, ..Finding::default() },
        }
        Vec::new()
    }

    /// Takes the hits in and goes to the first at or after the page that is shown.
    pub(super) fn found(&mut self, result: Result<Vec<TextRange>, String>) {
        let Some(book) = &mut self.book else { return };
        let (mut hits, error) = result.map_or_else(|error| (Vec::new(), Some(error)), |hits| (hits, None));
        let all = hits.len();
        hits.retain(|hit| book.horizon.is_none_or(|horizon| hit.end <= horizon));
        let beyond = all - hits.len();
        let from = book.shown.start;
        let nearest = hits.partition_point(|hit| hit.start < from);
        let first = if hits.is_empty() { None } else { Some(nearest % hits.len()) };
        book.finding = Finding { hits, error, beyond, pending: false, current: None, ..std::mem::take(&mut book.finding) };
        if let Some(first) = first {
            self.go_to_hit(first);
        }
    }

    pub(super) fn step_hit(&mut self, forward: bool) {
        let Some(book) = &self.book else { return };
        let count = book.finding.hits.len();
        if count == 0 {
            return;
        }
        let step = if forward { 1 } else { count - 1 };
        let next = book.finding.current.map_or(0, |current| (current + step) % count);
        self.go_to_hit(next);
    }

    pub(super) fn go_to_hit(&mut self, index: usize) {
        let Some(book) = &mut self.book else { return };
        let Some(&hit) = book.finding.hits.get(index) else { return };
        book.finding.current = Some(index);
        // A hit in plain sight is pointed at; the page stays still.
        if !(book.shown.start <= hit.start && hit.end <= book.shown.end) {
            self.leap(hit.start, Some(hit));
        }
    }
}
