//! Changes to highlights and notes. Every edit has an inverse, which [`super::Notebook::apply`] returns.

use super::anchor::OnPage;
use super::brought::Brought;
use super::model::{AnchorState, Ink, Kind, Style};
use super::record::Places;
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
    /// Marks a part of a printed page.
    AddArea {
        id: Uuid,
        area: OnPage,
        ink: Ink,
    },
    /// Gives a marked part of a page another place.
    MoveArea {
        id: Uuid,
        area: OnPage,
    },
    /// Writes a note about the text as a whole.
    AddNote {
        id: Uuid,
        note: String,
    },
    Delete(Uuid),
    /// Takes back that it was made: it is no longer there, and nothing that was deleted. One that has a note goes into the trash
    /// all the same.
    Withdraw(Uuid),
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
    /// Says that the changed words where it stands now are the ones meant.
    Accept(Uuid),
    /// Says that it has no place in this text, and is to be kept beside it.
    SetApart(Uuid),
    /// Takes such a decision back; `place` is where it stood before.
    Reopen {
        id: Uuid,
        place: AnchorState,
    },
    /// Chooses again what was chosen before in each version of the text, whether or not that is open; `place` is where it stood.
    PlaceAgain {
        id: Uuid,
        places: Places,
        place: AnchorState,
    },
    SetNote {
        id: Uuid,
        note: String,
    },
    /// Makes one note of several versions, even where the words are the same.
    UniteNote {
        id: Uuid,
        note: String,
    },
    /// Writes one or more versions of a note over those that the writer had before them, by their words. What has come from
    /// elsewhere in the meantime stands beside them.
    WriteNote {
        id: Uuid,
        versions: Vec<String>,
        over: Vec<String>,
    },
    Tag {
        id: Uuid,
        tag: String,
        on: bool,
    },
    /// Takes in annotations of another program; those that are there stay as they are.
    Bring(Vec<Brought>),
    Several(Vec<Edit>),
}

impl Edit {
    #[must_use]
    pub fn add(id: Uuid, kind: Kind, range: TextRange, ink: Ink, style: Style) -> Self {
        Self::Add {
            id,
            kind,
            range,
            ink,
            style,
        }
    }

    /// What a reader calls it.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Add {
                kind: Kind::Highlight,
                ..
            } => say!("edit-highlight"),
            Self::AddArea { .. } => say!("edit-area"),
            Self::Add {
                kind: Kind::Bookmark,
                ..
            } => say!("button-bookmark"),
            Self::Add { .. } | Self::AddNote { .. } => say!("edit-note"),
            Self::Delete(_) | Self::Withdraw(_) => say!("button-delete"),
            Self::Restore(_) => say!("button-restore"),
            Self::Recolor { .. } => say!("edit-recolour"),
            Self::Restyle { .. } => say!("edit-change-style"),
            Self::Resize { .. } => say!("edit-resize"),
            Self::MoveArea { .. } => say!("edit-change-area"),
            Self::Accept(_) => say!("edit-accept"),
            Self::SetApart(_) => say!("edit-keep-unplaced"),
            Self::Reopen { .. } | Self::PlaceAgain { .. } => say!("edit-place"),
            Self::SetNote { .. } | Self::WriteNote { .. } => say!("edit-note"),
            Self::UniteNote { .. } => say!("edit-combine-notes"),
            Self::Tag { .. } => say!("edit-tag"),
            Self::Bring(_) => say!("edit-import"),
            Self::Several(edits) => edits.first().map_or(say!("edit-change"), Self::label),
        }
    }

    /// The annotations that it changes.
    #[must_use]
    pub fn touched(&self) -> Vec<Uuid> {
        match self {
            Self::Several(edits) => edits.iter().flat_map(Self::touched).collect(),
            Self::Bring(all) => all.iter().map(|brought| brought.id).collect(),
            Self::Add { id, .. }
            | Self::AddArea { id, .. }
            | Self::MoveArea { id, .. }
            | Self::AddNote { id, .. }
            | Self::Recolor { id, .. }
            | Self::Restyle { id, .. }
            | Self::Resize { id, .. }
            | Self::Reopen { id, .. }
            | Self::PlaceAgain { id, .. }
            | Self::SetNote { id, .. }
            | Self::UniteNote { id, .. }
            | Self::WriteNote { id, .. }
            | Self::Tag { id, .. }
            | Self::Delete(id)
            | Self::Withdraw(id)
            | Self::Restore(id)
            | Self::Accept(id)
            | Self::SetApart(id) => vec![*id],
        }
    }

    /// What a reader calls the edit that this one takes back.
    #[must_use]
    pub fn label_of_undone(&self) -> &'static str {
        match self {
            Self::Delete(_) | Self::Withdraw(_) => say!("edit-highlight"),
            Self::Restore(_) => say!("button-delete"),
            // Inverses stand in reverse order: the last is that of the first edit.
            Self::Several(edits) => edits
                .last()
                .map_or(say!("edit-change"), Self::label_of_undone),
            other => other.label(),
        }
    }
}
