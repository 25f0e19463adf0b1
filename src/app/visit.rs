//! A passage of a text that may not be open: where a link leads, or a hit of a search through all texts.

use crate::document::TextRange;
use crate::exchange::PassageLink;

/// A passage to be shown, in a text that may not be open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    pub link: PassageLink,
    /// The very place, where the text still has the words that the link knows.
    pub range: Option<TextRange>,
}

impl Visit {
    #[must_use]
    pub fn of(link: PassageLink) -> Self {
        Self { link, range: None }
    }
}
