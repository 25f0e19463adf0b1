//! Changes to highlights and notes. Every edit has an inverse, which [`super::Notebook::apply`] returns.

use super::model::{Ink, Kind, Style};
use crate::document::TextRange;
use uuid::Uuid;

/// One change, or several that belong together.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    Add {
        id: Uuid,
        kind: Kind,
        range: TextRange,
        ink: Ink,
        style: Style,
    },
    Delete(Uuid),
    /// Brings back what was deleted, with everything that was in it.
    Restore(Uuid),
    Recolor {
        id: Uuid,
        ink: Ink,
    },
    Restyle {
        id: Uuid,
        style: Style,
    },
    /// Gives a highlight other ends, or places one by hand.
    Resize {
        id: Uuid,
        range: TextRange,
    },
    SetNote {
        id: Uuid,
        note: String,
    },
    Tag {
        id: Uuid,
        tag: String,
        on: bool,
    },
    Several(Vec<Edit>),
}

impl Edit {
    #[must_use]
    pub fn add(id: Uuid, kind: Kind, range: TextRange, ink: Ink, style: Style) -> Self {
        Self::Add { id, kind, range, ink, style }
    }

    /// What a reader calls it.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Add { kind: Kind::Highlight, .. } => "Highlight",
            Self::Add { kind: Kind::Bookmark, .. } => "Bookmark",
            Self::Delete(_) => "Delete",
            Self::Restore(_) => "Restore",
            Self::Recolor { .. } => "Recolour",
            Self::Restyle { .. } => "Change of style",
            Self::Resize { .. } => "Resize",
            Self::SetNote { .. } => "Note",
            Self::Tag { .. } => "Tag",
            Self::Several(edits) => edits.first().map_or("Change", Self::label),
        }
    }

    /// What a reader calls the edit that this one takes back.
    pub(super) fn label_of_undone(&self) -> &'static str {
        match self {
            Self::Delete(_) => "Highlight",
            Self::Restore(_) => "Delete",
            // Inverses stand in reverse order: the last is that of the first edit.
            Self::Several(edits) => edits.last().map_or("Change", Self::label_of_undone),
            other => other.label(),
        }
    }
}
