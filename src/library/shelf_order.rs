//! In which order the works on the shelf stand.

use serde::{Deserialize, Serialize};

/// In which order works stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShelfOrder {
    #[default]
    Read,
    Added,
    Title,
    Author,
    Series,
    Progress,
    Notes,
}

impl ShelfOrder {
    pub const ALL: [Self; 7] = [
        Self::Read,
        Self::Added,
        Self::Title,
        Self::Author,
        Self::Series,
        Self::Progress,
        Self::Notes,
    ];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Read => say!("order-last-read"),
            Self::Added => say!("order-date-added"),
            Self::Title => say!("button-title"),
            Self::Author => say!("order-author"),
            Self::Series => say!("order-series"),
            Self::Progress => say!("order-progress"),
            Self::Notes => say!("order-notes"),
        }
    }
}
