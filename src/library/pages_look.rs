//! How the printed pages of one text are looked at, as it is remembered.

use serde::{Deserialize, Serialize};

/// What the pages are made to fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PagesFit {
    /// They are as wide as the window.
    #[default]
    Width,
    /// A page is seen whole.
    Page,
    /// A column of text is as wide as the window.
    Column,
    /// Points of the screen for each point of a page.
    Zoom(f32),
}

/// How pages are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PagesLook {
    pub fit: PagesFit,
    /// Quarter turns clockwise.
    pub turns: u8,
    /// Two pages side by side.
    pub in_pairs: bool,
    /// Index of the page at the top, of pages without any text: that is no place in a text.
    #[serde(skip_serializing_if = "is_first")]
    pub page: u32,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over references"
)]
fn is_first(page: &u32) -> bool {
    *page == 0
}

impl PagesLook {
    /// Whether there is nothing to remember.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}
