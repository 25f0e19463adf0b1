//! The pages of a text as they were printed, for formats that have such: whether they are shown, and what draws them.

use crate::sandbox::PageDrawer;

/// What is known of the printed pages of an open text.
#[derive(Clone, Debug, Default)]
pub struct PrintedPages {
    /// Whether they are shown, and not the text.
    pub are_shown: bool,
    pub state: PagesState,
}

#[derive(Clone, Debug, Default)]
pub enum PagesState {
    /// Nobody has asked for them.
    #[default]
    Unread,
    Coming,
    /// They can be drawn.
    Ready(PageDrawer),
    /// Why they cannot be shown, in a sentence.
    Failed(String),
}

impl PrintedPages {
    /// Whether what was asked for has come.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        !matches!(self.state, PagesState::Coming)
    }

    /// The text has changed: the old pages do not fit it.
    pub(super) fn text_changed(&mut self) {
        self.state = PagesState::Unread;
    }
}
