//! The review, as it stands on the screen.

use uuid::Uuid;

/// The review as it stands on the screen.
#[derive(Default)]
pub struct ReviewView {
    /// Notes still to be shown today; none until they were looked up.
    pub(in crate::ui) queue: Option<Vec<Uuid>>,
    pub(in crate::ui) answered: usize,
    /// Whether what was written about the passage is shown.
    pub(in crate::ui) is_open: bool,
}

impl ReviewView {
    pub fn arrive(&mut self) {
        *self = Self::default();
    }
}
