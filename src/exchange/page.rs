//! A Markdown export as data: its head, its chapters, and the block of each note. It is written by [`super::markdown`] and joined with
//! what a reader wrote by [`super::keep`].

use std::collections::BTreeSet;
use std::fmt;
use uuid::Uuid;

/// How lines begin that mark notes, now and in earlier versions.
pub(super) const MARKERS: [&str; 3] = ["<!-- m-", "<!-- manicule:", "<!-- /manicule:"];

/// Digits of a note's identifier in a file.
const ID_DIGITS: usize = 12;

/// A Markdown file in its parts, so that it can be written whole or into an older one.
pub(super) struct Page {
    /// The front matter.
    pub(super) head: String,
    /// Lines of the front matter that change with the notes: key and number.
    pub(super) counts: Vec<(&'static str, usize)>,
    /// What stands above the notes on each text: its title, and its authors below.
    pub(super) titles: Vec<String>,
    pub(super) groups: Vec<Chapter>,
    /// Notes that were deleted.
    pub(super) gone: BTreeSet<BlockId>,
}

/// The blocks under one heading.
pub(super) struct Chapter {
    /// Index of its text.
    pub(super) text: usize,
    /// The heading's whole line; empty where the text has no heading.
    pub(super) heading: String,
    pub(super) blocks: Vec<NoteBlock>,
}

/// The block of a note.
pub(super) struct NoteBlock {
    pub(super) id: Uuid,
    /// What it says, without its marker.
    pub(super) body: String,
    /// What its marker says besides, as [`super::own_block::Exact`] writes it; empty for most.
    pub(super) exact: String,
}

/// By which the block of a note is known in a file: the end of its identifier, whose beginning may be a time that two notes share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(u64);

impl BlockId {
    pub(super) fn of(id: Uuid) -> Self {
        Self(id.as_u64_pair().1 & ((1 << (4 * ID_DIGITS)) - 1))
    }

    pub(super) fn parse(digits: &str) -> Option<Self> {
        (digits.len() == ID_DIGITS).then(|| u64::from_str_radix(digits, 16).ok().map(Self))?
    }
}

/// What a note is called in a file of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteName {
    Whole(Uuid),
    /// The end of it, as in the Markdown of earlier versions: it tells the note among those that are here, and nowhere else.
    End(BlockId),
}

impl NoteName {
    pub(super) fn parse(digits: &str) -> Option<Self> {
        match digits.len() {
            32 => Uuid::try_parse(digits).ok().map(Self::Whole),
            _ => BlockId::parse(digits).map(Self::End),
        }
    }

    pub(super) fn block_id(self) -> BlockId {
        match self {
            Self::Whole(id) => BlockId::of(id),
            Self::End(end) => end,
        }
    }
}

impl fmt::Display for BlockId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "m-{:0digits$x}", self.0, digits = ID_DIGITS)
    }
}
