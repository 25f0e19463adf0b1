//! Preferences: one command for each, those of the text in front before those for all texts.

use super::super::state::State;
use super::super::task::{DiskTask, Task};
use crate::library::{Setting, Settings, TextSettings};
use crate::messages;

impl State {
    /// Changes one preference. Where the text in front has one of its own, that is what changes.
    pub(super) fn set(&mut self, setting: Setting) -> Vec<Task> {
        let mut own = self.own_settings();
        if own.take(&setting) {
            return self.set_for_text(own);
        }
        let mut usual = self.usual.clone();
        usual.set(setting);
        if usual == self.usual {
            return Vec::new();
        }
        // Where the window stands is written with the next change, or at the end.
        let to_write = Settings {
            window: self.usual.window,
            ..usual.clone()
        } != self.usual;
        if usual.language != self.usual.language {
            messages::choose(usual.language);
        }
        self.usual = usual;
        self.settle_settings();
        if to_write {
            vec![Task::Disk(DiskTask::SaveSettings(Box::new(
                self.usual.clone(),
            )))]
        } else {
            Vec::new()
        }
    }

    /// Gives the text in front settings of its own.
    pub(super) fn set_for_text(&mut self, own: TextSettings) -> Vec<Task> {
        let Some(source) = self.front().map(|front| front.text.source.clone()) else {
            return Vec::new();
        };
        if !self.shelf.set_own(&source, own) {
            return Vec::new();
        }
        self.settle_settings();
        vec![Task::Disk(DiskTask::SaveShelf(self.shelf.clone()))]
    }

    /// The settings that the text in front has of its own.
    #[must_use]
    pub fn own_settings(&self) -> TextSettings {
        let front = self
            .front()
            .and_then(|front| self.shelf.get(&front.text.source));
        front.map(|recent| recent.own.clone()).unwrap_or_default()
    }

    /// Works out what holds now: what the text in front says, and for the rest what holds for all.
    pub(super) fn settle_settings(&mut self) {
        self.settings = self.own_settings().over(&self.usual);
        self.look_to_horizon();
    }
}
