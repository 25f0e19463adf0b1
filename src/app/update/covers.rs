//! Covers on the shelf: asked for once, kept when a text is opened.

use super::super::state::State;
use super::super::task::{CoverTask, Task};
use crate::document::Document;
use std::sync::Arc;

/// Covers that are kept at once.
const MOST: usize = 600;

impl State {
    /// Has the covers looked up that are not known yet. Those of texts that nobody looks at any more go: a shelf may hold thousands.
    pub(super) fn look_for_covers(&mut self, keys: Vec<String>) -> Vec<Task> {
        if self.covers.len() > MOST {
            self.covers.retain(|key, _| keys.contains(key));
        }
        let fresh: Vec<String> = keys
            .into_iter()
            .filter(|key| !key.is_empty() && !self.covers.contains_key(key))
            .collect();
        self.covers
            .extend(fresh.iter().map(|key| (key.clone(), None)));
        if fresh.is_empty() {
            Vec::new()
        } else {
            vec![Task::Cover(CoverTask::Load(fresh))]
        }
    }

    pub(super) fn covers_found(&mut self, found: Vec<(String, Arc<[u8]>)>) -> Vec<Task> {
        self.covers
            .extend(found.into_iter().map(|(key, png)| (key, Some(png))));
        Vec::new()
    }

    /// Has the cover of a text made small, where it has one that is not known yet.
    pub(super) fn keep_cover(&self, key: &str, document: &Document) -> Option<Task> {
        let is_known = self.covers.get(key).is_some_and(Option::is_some);
        let picture = Arc::clone(&document.cover().filter(|_| !is_known)?.bytes);
        Some(Task::Cover(CoverTask::Keep {
            key: key.to_owned(),
            picture,
        }))
    }
}
