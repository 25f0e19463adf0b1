//! Where the reader is in a text, and what is selected there.

use crate::document::{Document, Offset, TextRange};

/// Where the reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadingPlace {
    /// What the window shows now.
    pub shown: TextRange,
    /// The furthest position ever shown.
    pub furthest: Offset,
    pub jump: Option<Jump>,
    /// The last jump whose place was shown.
    pub(in crate::app) shown_jump: Option<u64>,
    pub selection: Option<Selection>,
}

impl ReadingPlace {
    #[must_use]
    pub fn new(position: Offset, furthest: Offset) -> Self {
        Self {
            shown: TextRange {
                start: position,
                end: position,
            },
            furthest,
            jump: None,
            shown_jump: None,
            selection: None,
        }
    }

    pub(super) fn text_changed(&mut self, document: &Document) {
        self.selection = None;
        self.furthest = self.furthest.min(document.text.end());
    }
}

/// A wish to be elsewhere in the text; the window fulfils each serial number once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    pub serial: u64,
    pub to: Offset,
    /// The passage to point out on arrival.
    pub flash: Option<TextRange>,
}

/// Selected text, from where the reader began to where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    pub anchor: Offset,
    pub head: Offset,
}

impl Selection {
    #[must_use]
    pub fn of(range: TextRange) -> Self {
        Self {
            anchor: range.start,
            head: range.end,
        }
    }

    #[must_use]
    pub fn range(self) -> TextRange {
        TextRange::new(self.anchor, self.head)
    }
}
