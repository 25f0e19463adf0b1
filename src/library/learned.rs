//! What is kept of how a reader reads: which notes were shown when, and how long was read. It belongs to this machine.

use super::Library;
use super::error::LibraryError;
use super::salvage::{self, Salvaged};
use super::small::Small;
use crate::study::reading_log::ReadingLog;
use crate::study::review::{Cards, joined};
use std::path::PathBuf;

pub(super) fn cards(json: &str) -> Salvaged<Cards> {
    salvage::object(json)
}

pub(super) fn log(json: &str) -> Salvaged<ReadingLog> {
    salvage::object(json)
}

impl Library {
    /// When which notes were shown to be remembered.
    pub fn review_cards(&mut self) -> Cards {
        let mut all = self
            .load_file(&self.review_path(), "list of notes to be shown", cards)
            .unwrap_or_default();
        for path in self.beside_small(&self.review_path()) {
            if let Some(other) = self.load_file(&path, "list of notes to be shown", cards) {
                all = joined(all, other);
            }
        }
        all
    }

    /// Adds cards that were answered.
    ///
    /// # Errors
    /// Says why they were not written down.
    pub fn keep_review(&mut self, own: &Cards) -> Result<(), LibraryError> {
        let file = Small {
            path: self.review_path(),
            what: say!("own-review"),
        };
        let written = |cards: &Cards| serde_json::to_string(cards).unwrap_or_default();
        let join = |parts: Vec<Cards>| {
            let all = parts.into_iter().fold(own.clone(), joined);
            written(&all)
        };
        self.update_small(&file, cards, join, Some(written(own)))
    }

    /// How long was read on which day.
    pub fn reading_log(&mut self) -> ReadingLog {
        let mut all = self
            .load_file(&self.log_path(), "reading log", log)
            .unwrap_or_default();
        for path in self.beside_small(&self.log_path()) {
            if let Some(other) = self.load_file(&path, "reading log", log) {
                all.join(other);
            }
        }
        all
    }

    /// Adds what was just read.
    ///
    /// # Errors
    /// Says why it was not written down.
    pub fn keep_reading(&mut self, own: &ReadingLog) -> Result<(), LibraryError> {
        let file = Small {
            path: self.log_path(),
            what: say!("own-reading-log"),
        };
        let written = |log: &ReadingLog| serde_json::to_string(log).unwrap_or_default();
        let join = |parts: Vec<ReadingLog>| {
            let mut all = own.clone();
            parts.into_iter().for_each(|part| all.join(part));
            written(&all)
        };
        self.update_small(&file, log, join, Some(written(own)))
    }

    /// Erases how long was read.
    ///
    /// # Errors
    /// Says why it could not be erased.
    pub fn erase_reading(&mut self) -> Result<(), LibraryError> {
        for path in self.beside_small(&self.log_path()) {
            drop(self.disk.remove(&path));
        }
        let file = Small {
            path: self.log_path(),
            what: say!("own-reading-log"),
        };
        let nothing = serde_json::to_string(&ReadingLog::default()).unwrap_or_default();
        self.update_small(&file, log, |_| nothing, None)
    }

    pub(super) fn review_path(&self) -> PathBuf {
        self.folders.state.join("review.json")
    }

    pub(super) fn log_path(&self) -> PathBuf {
        self.folders.state.join("reading.json")
    }
}
