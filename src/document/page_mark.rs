//! Marks on printed pages: those that other programs left in a file, and those that are written into a copy of it.

use super::{Quad, TextRange};
use serde::{Deserialize, Serialize};

/// What a mark looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PageMarkKind {
    #[default]
    Highlight,
    Underline,
    /// A wavy line under words.
    Squiggly,
    StrikeOut,
    /// A note at a point of the page.
    Text,
    /// Words written on the page itself.
    FreeText,
    /// A rectangle.
    Square,
}

impl PageMarkKind {
    pub const ALL: [Self; 7] = [
        Self::Highlight,
        Self::Underline,
        Self::Squiggly,
        Self::StrikeOut,
        Self::Text,
        Self::FreeText,
        Self::Square,
    ];

    /// As a PDF calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Highlight => "Highlight",
            Self::Underline => "Underline",
            Self::Squiggly => "Squiggly",
            Self::StrikeOut => "StrikeOut",
            Self::Text => "Text",
            Self::FreeText => "FreeText",
            Self::Square => "Square",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it stands on words, and not at a point.
    #[must_use]
    pub fn is_on_text(self) -> bool {
        !matches!(self, Self::Text | Self::FreeText | Self::Square)
    }
}

/// A mark on one page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageMark {
    pub kind: PageMarkKind,
    /// Index of the page, and its name.
    pub page: usize,
    pub label: String,
    /// What it covers, in page space.
    pub quads: Vec<Quad>,
    /// The text under it; empty for a mark that stands on no text, whose range is at the nearest letter.
    pub range: Option<TextRange>,
    /// The words under it, as they are read.
    pub quote: String,
    pub note: String,
    pub author: String,
    /// Red, green and blue, 0 to 255.
    pub color: Option<[u8; 3]>,
    /// RFC 3339, as far as the file says: `2024-03-01T10:20:30Z`; empty where it does not.
    pub created: String,
    pub modified: String,
    /// The name that the file gives it; empty where it gives none.
    pub name: String,
    /// Which annotation of its page it is in the file, counted from 0.
    pub index: usize,
    /// Annotations of its page whose words are in its note, since they answer it.
    pub answers: Vec<usize>,
    /// Whether the file brings along what it looks like.
    pub has_look: bool,
    /// What this program itself wrote of the note that it is, as JSON; empty for marks of other programs.
    pub own: String,
}

/// What is done with the marks of a file in a copy of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum MarkChange {
    Add(PageMark),
    /// Writes it where the annotation of its page with its index stands. What nobody changed of that one stays.
    Replace(PageMark),
    Remove {
        page: usize,
        index: usize,
    },
}

impl MarkChange {
    /// Index of the page that it changes.
    #[must_use]
    pub fn page(&self) -> usize {
        match self {
            Self::Add(mark) | Self::Replace(mark) => mark.page,
            Self::Remove { page, .. } => *page,
        }
    }
}
