//! Highlights and notes as the rest of the program sees them.

use super::anchor::OnPage;
use crate::document::TextRange;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The colour of a mark, by name; what it looks like depends on the light.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Ink {
    #[default]
    Yellow,
    Green,
    Blue,
    Pink,
    Orange,
    Purple,
}

impl Ink {
    pub const ALL: [Self; 6] = [
        Self::Yellow,
        Self::Green,
        Self::Blue,
        Self::Pink,
        Self::Orange,
        Self::Purple,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Blue => "blue",
            Self::Pink => "pink",
            Self::Orange => "orange",
            Self::Purple => "purple",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ink| ink.name() == name)
    }
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    #[default]
    Solid,
    Underline,
    Strikethrough,
    Outline,
}

impl Style {
    pub const ALL: [Self; 4] = [
        Self::Solid,
        Self::Underline,
        Self::Strikethrough,
        Self::Outline,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Underline => "underline",
            Self::Strikethrough => "strikethrough",
            Self::Outline => "outline",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == name)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A passage, with or without a note.
    Highlight,
    /// A place to come back to.
    Bookmark,
    /// Words about a text as a whole, on no passage of it.
    Note,
}

impl Kind {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Highlight => "highlight",
            Self::Bookmark => "bookmark",
            Self::Note => "note",
        }
    }

    /// Kinds of later versions are shown as highlights, and kept as they are.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "bookmark" => Self::Bookmark,
            "note" => Self::Note,
            _ => Self::Highlight,
        }
    }
}

/// Where an annotation stands in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AnchorState {
    /// Its words stand there as they were marked.
    Exact(TextRange),
    /// Its words have changed, or moved and changed; `confidence` is 0 to 1.
    Changed { range: TextRange, confidence: f32 },
    /// It has no place in the text. It keeps its words, and can be placed by hand.
    Orphan(Reason),
}

impl Default for AnchorState {
    fn default() -> Self {
        Self::Orphan(Reason::default())
    }
}

/// Why an annotation has no place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Nothing in the text is like its words.
    #[default]
    Missing,
    /// Its words fit several places equally well.
    Ambiguous,
    /// The reader has said that it has none.
    Apart,
    /// It is still being looked for.
    Sought,
}

impl AnchorState {
    #[must_use]
    pub fn range(&self) -> Option<TextRange> {
        match self {
            Self::Exact(range) | Self::Changed { range, .. } => Some(*range),
            Self::Orphan(_) => None,
        }
    }

    /// Whether the reader should have a look: the words have changed, or have no place, and nothing was decided about it.
    #[must_use]
    pub fn needs_attention(&self) -> bool {
        matches!(
            self,
            Self::Changed { .. } | Self::Orphan(Reason::Missing | Reason::Ambiguous)
        )
    }
}

/// A highlight or bookmark, placed in the open text.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    pub id: Uuid,
    pub kind: Kind,
    /// The words as they were marked.
    pub quote: String,
    /// What was written about it; more than one where two machines wrote at once, the newest last.
    pub notes: Vec<String>,
    pub ink: Ink,
    pub style: Style,
    pub tags: Vec<String>,
    /// Milliseconds since 1970.
    pub created: u64,
    pub modified: u64,
    /// Headings above it when it was made, outermost first.
    pub headings: Vec<String>,
    /// Whether and where it was found in the text.
    pub anchor_state: AnchorState,
    /// The part of a printed page that it marks, where it marks no words.
    pub area: Option<OnPage>,
}

impl Annotation {
    /// Everything that was written about it: where two machines wrote at once, both, one after the other.
    #[must_use]
    pub fn note_text(&self) -> String {
        self.notes.join("\n\n")
    }

    /// The note, or the newest of several; empty where there is none.
    #[must_use]
    pub fn note(&self) -> &str {
        self.notes.last().map_or("", String::as_str)
    }
}

/// One of several versions of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteVersion {
    pub text: String,
    /// Milliseconds since 1970.
    pub written: u64,
    /// Whether it was written on this device.
    pub here: bool,
}
