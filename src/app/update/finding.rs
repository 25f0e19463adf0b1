//! Words looked for in the open text.

use super::super::open_text::OpenText;
use super::super::state::State;
use super::super::task::{StudyTask, Task};
use super::places::Way;
use crate::document::TextRange;
use crate::study::search::Options;
use std::sync::Arc;

/// Finding words in the open text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Find {
    Query {
        query: String,
        options: Options,
    },
    Found {
        key: String,
        query: String,
        result: Result<Vec<TextRange>, String>,
    },
    Next,
    Previous,
    Hit(usize),
    Clear,
}

impl State {
    pub(super) fn find(&mut self, find: Find) -> Vec<Task> {
        // The answer is for its text, whatever is in front by now.
        if let Find::Found { key, query, result } = find {
            self.take_hits(&key, &query, result);
            return Vec::new();
        }
        let Some(open) = self.texts.front_mut() else {
            return Vec::new();
        };
        let finding = &mut open.finding;
        match find {
            Find::Query { query, options } => {
                finding.options = options;
                if query.trim().is_empty() {
                    finding.clear();
                    return Vec::new();
                }
                finding.query.clone_from(&query);
                finding.pending = true;
                let (key, document) = (
                    open.text.identity.key.clone(),
                    Arc::clone(&open.text.document),
                );
                return vec![Task::Study(StudyTask::Find {
                    key,
                    query,
                    options,
                    document,
                })];
            }
            Find::Next => self.step_hit(Way::Forward),
            Find::Previous => self.step_hit(Way::Back),
            Find::Hit(index) => self.go_to_hit(index),
            Find::Clear => finding.clear(),
            Find::Found { .. } => {}
        }
        Vec::new()
    }

    fn take_hits(&mut self, key: &str, query: &str, result: Result<Vec<TextRange>, String>) {
        let open = self.texts.with_key_mut(key);
        if let Some(open) = open.filter(|open| open.finding.query == query) {
            let first = open.found(result);
            self.go_to_first_hit(key, first);
        }
    }

    /// Goes to the first hit of a search that has come, if its text is in front.
    fn go_to_first_hit(&mut self, key: &str, first: Option<usize>) {
        let is_front = self.texts.front().is_some_and(|front| front.key() == key);
        if let Some(first) = first.filter(|_| is_front) {
            self.go_to_hit(first);
        }
    }

    pub(super) fn step_hit(&mut self, way: Way) {
        let Some(open) = self.texts.front() else {
            return;
        };
        let count = open.finding.hits.len();
        if count == 0 {
            return;
        }
        let step = match way {
            Way::Forward => 1,
            Way::Back => count - 1,
        };
        let next = open
            .finding
            .current
            .map_or(0, |current| (current + step) % count);
        self.go_to_hit(next);
    }

    pub(super) fn go_to_hit(&mut self, index: usize) {
        let Some(open) = self.texts.front_mut() else {
            return;
        };
        let Some(&hit) = open.finding.hits.get(index) else {
            return;
        };
        open.finding.current = Some(index);
        // A hit in plain sight is pointed at; the page stays still.
        if !(open.place.shown.start <= hit.start && hit.end <= open.place.shown.end) {
            self.leap(hit.start, Some(hit));
        }
    }
}

impl OpenText {
    /// Takes the hits in; the first at or after the page that is shown.
    fn found(&mut self, result: Result<Vec<TextRange>, String>) -> Option<usize> {
        let (hits, error) =
            result.map_or_else(|error| (Vec::new(), Some(error)), |hits| (hits, None));
        let finding = &mut self.finding;
        (
            finding.hits,
            finding.error,
            finding.beyond,
            finding.pending,
            finding.current,
        ) = (hits, error, 0, false, None);
        if let Some(horizon) = self.names.horizon {
            finding.look_to(horizon);
        }
        let from = self.place.shown.start;
        let nearest = finding.hits.partition_point(|hit| hit.start < from);
        (!finding.hits.is_empty()).then(|| nearest % finding.hits.len())
    }
}
