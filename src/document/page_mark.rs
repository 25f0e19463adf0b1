//! Marks on printed pages: those that other programs left in a file, and those that are written into a copy of it.

use super::{Point, Quad, TextRange};
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
    /// An ellipse in its rectangle.
    Circle,
    Line,
    Polygon,
    /// A polygon that stays open.
    PolyLine,
    /// Strokes of a pen.
    Ink,
    Stamp,
    /// Where words are to be put in.
    Caret,
    /// A file that lies beside the page.
    FileAttachment,
    /// Any other kind that carries words. It is read, and changed where it stands, but never made.
    Other,
}

impl PageMarkKind {
    const NAMES: [(Self, &'static str); 15] = [
        (Self::Highlight, "Highlight"),
        (Self::Underline, "Underline"),
        (Self::Squiggly, "Squiggly"),
        (Self::StrikeOut, "StrikeOut"),
        (Self::Text, "Text"),
        (Self::FreeText, "FreeText"),
        (Self::Square, "Square"),
        (Self::Circle, "Circle"),
        (Self::Line, "Line"),
        (Self::Polygon, "Polygon"),
        (Self::PolyLine, "PolyLine"),
        (Self::Ink, "Ink"),
        (Self::Stamp, "Stamp"),
        (Self::Caret, "Caret"),
        (Self::FileAttachment, "FileAttachment"),
    ];

    /// As a PDF calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        let named = Self::NAMES.iter().find(|(kind, _)| *kind == self);
        named.map_or("Annotation", |(_, name)| name)
    }

    /// None for what has no kind of its own here.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let named = Self::NAMES.iter().find(|(_, known)| *known == name);
        named.map(|(kind, _)| *kind)
    }

    /// Whether it stands on words, and not at a point or around a part of the page.
    #[must_use]
    pub fn is_on_text(self) -> bool {
        matches!(
            self,
            Self::Highlight | Self::Underline | Self::Squiggly | Self::StrikeOut
        )
    }

    /// Whether it marks a part of the page, whatever is printed there.
    #[must_use]
    pub fn is_shape(self) -> bool {
        self.is_frame() || matches!(self, Self::Line | Self::PolyLine | Self::Ink | Self::Stamp)
    }

    /// Whether it goes around something, so that it says what is meant without any words.
    #[must_use]
    pub fn is_frame(self) -> bool {
        matches!(self, Self::Square | Self::Circle | Self::Polygon)
    }

    /// Whether something is drawn or written that a frame or a sign does not show.
    #[must_use]
    pub fn is_drawing(self) -> bool {
        let is_curved_or_written = matches!(self, Self::Circle | Self::FreeText | Self::Caret);
        is_curved_or_written || self.is_shape() && self != Self::Square
    }

    /// Whether all of its looks follow from its place and colours; others look as their file says.
    #[must_use]
    pub fn can_be_drawn(self) -> bool {
        !matches!(
            self,
            Self::Stamp | Self::Caret | Self::FileAttachment | Self::Other
        )
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
    /// The strokes of a line, a polygon or a pen, in page space.
    pub strokes: Vec<Vec<Point>>,
    /// Of its strokes or its frame, in points; 0 where the file does not say.
    pub line_width: f32,
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
    /// Annotations of its page that go when it goes: the others of its group, and what says of it that it is done.
    pub belongings: Vec<usize>,
    /// Whether the file brings along what it looks like; of a change, whether this stays as it is.
    pub has_look: bool,
    /// Whether the file says that it is not to be seen.
    pub is_hidden: bool,
    /// What this program itself wrote of the note that it is, as JSON; empty for marks of other programs.
    pub own: String,
    /// What the file calls its kind, where that is none of ours: `Sound`.
    pub subtype: String,
}

impl PageMark {
    /// Whether it is a film, a model or the like, which the file brings along: what it says is said of that.
    #[must_use]
    pub fn is_played(&self) -> bool {
        matches!(
            self.subtype.as_str(),
            "Screen" | "Movie" | "3D" | "RichMedia"
        )
    }

    /// As its file calls its kind.
    #[must_use]
    pub fn kind_name(&self) -> &str {
        match self.subtype.is_empty() {
            true => self.kind.name(),
            false => &self.subtype,
        }
    }
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
