//! Names of positions, so that links can lead to them.

use super::Builder;
use crate::document::Offset;

impl Builder {
    /// Names the present position, so that links can lead here. The first of two equal keys wins, as in HTML.
    pub fn target(&mut self, key: &str) {
        if self.open.is_some() && !self.block_is_empty() {
            self.target_at(key, Offset::from(self.len));
        } else {
            self.waiting.push(key.to_owned());
        }
    }

    /// Names a position of the open block that was passed before, such as its start.
    pub fn target_at(&mut self, key: &str, at: Offset) {
        if !self.targets.contains_key(key) {
            self.targets.insert(key.to_owned(), at);
            self.inner.push(key.to_owned());
        }
    }

    /// The targets of the open block.
    pub(super) fn inner_targets(&mut self, mut change: impl FnMut(&mut Offset)) {
        for key in &self.inner {
            self.targets.get_mut(key).map(&mut change);
        }
    }

    pub(super) fn move_targets_to_waiting(&mut self) {
        for key in std::mem::take(&mut self.inner) {
            self.targets.remove(&key);
            self.waiting.push(key);
        }
    }

    pub(super) fn settle_waiting(&mut self) {
        let at = Offset::from(self.len);
        for key in std::mem::take(&mut self.waiting) {
            self.target_at(&key, at);
        }
    }
}
