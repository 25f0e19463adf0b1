//! What you read: the one shape that every article and book takes, as plain data. It imports nothing of ours and reads no file.
//!
//! The words of a document are one flat [`Text`]; blocks, spans, sections, notes and contents are ranges of it. Between two
//! blocks the flat text has a blank line, so that it reads well alone and a block is clearly separate from the next.

mod build;
mod direction;
mod formula;
mod language;
mod outline;
mod page_map;
mod page_mark;
#[cfg(test)]
pub mod sample;
mod text;

pub use build::Builder;
pub use direction::{Bidi, first_strong, is_right_to_left};
pub use formula::{ColumnAlign, Formula, FormulaPiece, Math, MathTable, Operator, ScriptPair};
pub use language::{detected_language, names_a_language, primary_language};
pub use outline::OutlineItem;
pub use page_map::{LinePlace, PageMap, Point, PrintedPage, Quad};
pub use page_mark::{MarkChange, PageMark, PageMarkKind};
pub use text::{Offset, Text, TextRange};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Stands in the flat text where an image stands on the page, so that the image has a position (U+FFFC).
pub const IMAGE_CHAR: char = '\u{FFFC}';

/// An article or a book, whole.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Document {
    pub meta: Metadata,
    pub text: Text,
    /// In text order; together they cover all of `text` but the blank lines between them.
    pub blocks: Vec<Block>,
    /// Chapters or files in reading order; never empty for a document that has a block.
    pub sections: Vec<Section>,
    /// The table of contents, flat, with depths.
    pub outline: Vec<OutlineItem>,
    pub footnotes: Vec<Footnote>,
    pub images: Vec<Image>,
    pub formulas: Vec<Formula>,
    /// The picture that stands for the whole, where the source names one.
    pub cover: Option<Image>,
    /// Typefaces that the text brings along.
    pub typefaces: Vec<Typeface>,
    /// Where links inside the document lead: `chapter.xhtml#id`, `chapter.xhtml` or `#id`.
    pub targets: BTreeMap<String, Offset>,
    /// The pages of the printed edition: their names and where they begin, in text order.
    pub pages: Vec<(String, Offset)>,
    /// Where the letters stand on the pages of the source, where it has pages as they were printed.
    pub page_map: Option<Arc<PageMap>>,
    /// What was marked on those pages with other programs, page by page.
    pub page_marks: Vec<PageMark>,
    /// Places that the source names beside its contents, such as where the text begins.
    pub landmarks: Vec<(String, Offset)>,
    /// What the container says of itself; empty for formats of one file.
    pub package: Package,
    /// ISO 639-1 code of the language that the words look like, where the source names none.
    pub detected_language: Option<String>,
}

/// What a document says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// Never empty: a document without a title is called by its file's name.
    pub title: String,
    pub authors: Vec<String>,
    /// A BCP 47 tag, as written in the source.
    pub language: Option<String>,
    /// Which way lines run whose letters do not show it.
    pub direction: Option<Direction>,
    /// Which way pages follow one another, where the source says so; it says nothing about the text on
    /// them.
    pub page_progression: Option<Direction>,
    pub writing: Writing,
    /// As written in the source: `1940-08-21`, `Spring 1917`.
    pub date: Option<String>,
    pub description: Option<String>,
    /// `urn:isbn:…`, `urn:uuid:…`, or whatever the source declares.
    pub identifiers: Vec<String>,
    /// MIME type of the source.
    pub media_type: String,
}

/// Parts of an EPUB package that a reader does not see but that tools ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    /// Archive path of each spine item, and whether it is part of the linear reading order.
    pub spine: Vec<(String, bool)>,
    /// Archive path of the cover image.
    pub cover: Option<String>,
    /// Declared as fixed layout (`rendition:layout` pre-paginated).
    pub fixed_layout: bool,
    /// Count of ruby annotations.
    pub ruby: usize,
}

/// One chapter or file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub title: Option<String>,
    pub range: TextRange,
    /// Indices into [`Document::blocks`].
    pub blocks: std::ops::Range<usize>,
    /// The path inside the archive; empty for formats of one file.
    pub source: String,
    /// Whether it belongs to the main reading order (`linear` in an EPUB spine).
    pub linear: bool,
}

/// A paragraph-like stretch of text, set as one piece.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    pub kind: BlockKind,
    pub range: TextRange,
    /// The same range in bytes of the flat text.
    pub bytes: std::ops::Range<usize>,
    /// Inline styling, in order of start; spans may nest and overlap.
    pub spans: Vec<Span>,
    /// How many block quotes it stands in.
    pub quote_depth: u8,
    /// How many lists it stands in.
    pub list_depth: u8,
    /// What stands before a list item, such as `•`, `3.` or `☐`; it is drawn, and no part of the text.
    pub marker: Option<String>,
    /// BCP 47 tag, where it differs from the document's.
    pub language: Option<String>,
    /// Base direction, where it is declared.
    pub direction: Option<Direction>,
    pub align: Align,
    /// Indent of the first line in em, where the source says how much; negative for one that hangs out.
    pub indent: Option<f32>,
    /// Distance from the start edge in em, beyond that of lists and quotations.
    pub inset: f32,
    /// Space above it in em, where the source says how much.
    pub space_before: Option<f32>,
    /// Begins a page, where there are pages.
    pub new_page: bool,
}

impl Block {
    /// Its words without those of some of its spans.
    pub(crate) fn text_without(
        &self,
        text: &Text,
        is_left_out: impl Fn(&Inline) -> bool,
    ) -> String {
        let mut kept = String::new();
        let mut from = self.range.start;
        for span in self.spans.iter().filter(|span| is_left_out(&span.style)) {
            kept.push_str(text.slice(TextRange {
                start: from,
                end: span.range.start.max(from),
            }));
            from = from.max(span.range.end);
        }
        kept.push_str(text.slice(TextRange {
            start: from,
            end: self.range.end.max(from),
        }));
        kept
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum BlockKind {
    Paragraph,
    /// Level 1 (title) to 6.
    Heading(u8),
    /// The author's line under or after a text.
    Byline,
    /// Matter beside the text: publication notes, "see also" lines, captions.
    Aside,
    /// Lines whose breaks are the author's, separated by `\n`.
    Verse,
    /// Program text or other preformatted matter, lines separated by `\n`.
    Code {
        language: Option<String>,
    },
    /// Cells separated by `\t`, rows by `\n`.
    Table(Table),
    /// A picture of its own; the text is one [`IMAGE_CHAR`].
    Image(ImageId),
    /// A break between scenes; the text is the source's sign for it, or `* * *`.
    SceneBreak,
    /// The body of a footnote; the number is an index into [`Document::footnotes`].
    Footnote(usize),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub range: TextRange,
    pub header: bool,
    pub align: Align,
    /// Columns and rows it spans, at least 1.
    pub span: (u16, u16),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub range: TextRange,
    pub style: Inline,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    Emphasis,
    Strong,
    SmallCaps,
    Superscript,
    Subscript,
    Code,
    Underline,
    Strike,
    /// Words with their readings, each of which is [`Self::RubyText`] behind the letters that it is the reading of.
    Ruby,
    RubyText,
    /// A formula, written in one line; an index into [`Document::formulas`] where it can be set in two dimensions.
    Formula(Option<usize>),
    Link(Link),
    /// A reference to a footnote; an index into [`Document::footnotes`].
    NoteRef(usize),
    /// The text is one [`IMAGE_CHAR`].
    Image(ImageId),
    /// BCP 47 tag.
    Language(String),
    /// An index into [`Document::typefaces`]; none for the reader's own.
    Typeface(Option<usize>),
    Bidi(Bidi),
    /// Set side by side in the room of one letter where lines run downwards, as figures are.
    Combined,
    /// Not counted where readers are compared: what stands in for something that is not shown, and blanks that the source lacks.
    Uncounted,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Link {
    /// A key of [`Document::targets`].
    Inside(String),
    /// Another text beside this one: a relative path, perhaps with a `#fragment`.
    Neighbour(String),
    /// Anything with a scheme; shown in full, and asked about before it is opened.
    Outside(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

/// Which way letters follow one another (CSS `writing-mode`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Writing {
    /// In lines that follow one another downwards.
    #[default]
    Horizontal,
    /// Downwards, in lines that follow one another from right to left.
    Vertical,
}

/// Which edge of its room a line stands at. Start and end are those of the direction in which the line runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Align {
    /// As the reader's settings say.
    #[default]
    Default,
    Start,
    Center,
    End,
    Left,
    Right,
}

impl Align {
    /// The same with the edges named by the direction of the line.
    #[must_use]
    pub fn logical(self, direction: Direction) -> Self {
        match (self, direction) {
            (Self::Left, Direction::LeftToRight) | (Self::Right, Direction::RightToLeft) => {
                Self::Start
            }
            (Self::Right, Direction::LeftToRight) | (Self::Left, Direction::RightToLeft) => {
                Self::End
            }
            (align, _) => align,
        }
    }
}

/// A note at the foot of the page or the end of the book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footnote {
    /// As written in the text: `1`, `*`, `a`.
    pub label: String,
    /// Where the text refers to it, in text order.
    pub references: Vec<TextRange>,
    /// Indices of the blocks that hold its words; empty where the source forgot them.
    pub blocks: Vec<usize>,
}

/// A typeface that a text brings along, in one or more cuts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Typeface {
    /// As the style sheets of the text call it.
    pub name: String,
    pub cuts: Vec<Cut>,
}

/// One file of a typeface.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cut {
    /// As CSS counts it: 400 is regular, 700 is bold.
    pub weight: u16,
    pub italic: bool,
    /// OpenType, unpacked.
    #[serde(with = "shared_bytes")]
    pub bytes: Arc<[u8]>,
}

/// Index into [`Document::images`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ImageId(pub usize);

/// A picture as it stands in the source, not decoded.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Image {
    /// The path inside the archive, or whatever else the source names it by.
    pub name: String,
    pub alt: String,
    /// Encoded bytes (PNG, JPEG, GIF, WebP); empty where the picture is missing or refused.
    #[serde(with = "shared_bytes")]
    pub bytes: Arc<[u8]>,
    /// Width and height in pixels, where they could be read.
    pub size: Option<(u32, u32)>,
    /// Why it is not shown, in a few words that may end a sentence; none where it can be tried.
    pub fault: Option<String>,
}

impl Image {
    /// Whether it is a drawing (SVG), which has no pixels of its own.
    #[must_use]
    pub fn is_svg(&self) -> bool {
        is_svg(&self.bytes)
    }
}

/// Whether the bytes of a picture are a drawing (SVG): markup whose first element is `svg`.
#[must_use]
pub fn is_svg(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let start = head
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(head)
        .trim_ascii_start();
    start.starts_with(b"<") && head.windows(4).any(|window| window == b"<svg")
}

impl Document {
    /// The section that holds a position.
    #[must_use]
    pub fn section_at(&self, offset: Offset) -> Option<&Section> {
        let after = self
            .sections
            .partition_point(|section| section.range.start <= offset);
        self.sections.get(after.saturating_sub(1))
    }

    /// Index of the block that holds a position, or of the last one before it.
    #[must_use]
    pub fn block_at(&self, offset: Offset) -> Option<usize> {
        if self.blocks.is_empty() {
            return None;
        }
        Some(
            self.blocks
                .partition_point(|block| block.range.start <= offset)
                .saturating_sub(1),
        )
    }

    /// The picture that stands for the whole: the one that is named so, else one that the text begins with.
    #[must_use]
    pub fn cover(&self) -> Option<&Image> {
        let first = match self.blocks.first()?.kind {
            BlockKind::Image(id) => self.images.get(id.0),
            _ => None,
        };
        self.cover
            .as_ref()
            .or(first)
            .filter(|image| !image.bytes.is_empty())
    }

    /// The words of a range.
    #[must_use]
    pub fn slice(&self, range: TextRange) -> &str {
        self.text.slice(range)
    }

    /// The words of a block.
    #[must_use]
    pub fn block_text(&self, block: &Block) -> &str {
        &self.text.as_str()[block.bytes.clone()]
    }

    /// Spans that touch a position, outermost first.
    pub fn spans_at(&self, offset: Offset) -> impl Iterator<Item = &Span> {
        let spans = self
            .block_at(offset)
            .map_or(&[][..], |index| &self.blocks[index].spans);
        spans.iter().filter(move |span| span.range.contains(offset))
    }

    /// The first words of a range within its block, about a line of them: enough to name a place by.
    #[must_use]
    pub fn first_words(&self, range: TextRange) -> TextRange {
        const ABOUT_A_LINE: usize = 64;
        let end = self.block_at(range.start).map_or(range.end, |index| {
            self.blocks[index].range.end.min(range.end)
        });
        let whole = TextRange {
            start: range.start,
            end: end.max(range.start),
        };
        if whole.len() <= ABOUT_A_LINE {
            return whole;
        }
        let line = self.slice(TextRange {
            end: range.start.plus(ABOUT_A_LINE),
            ..whole
        });
        let kept = line
            .rfind(char::is_whitespace)
            .map_or(line, |cut| &line[..cut]);
        TextRange {
            start: range.start,
            end: range.start.plus(kept.chars().count().max(1)),
        }
    }

    /// The name of the printed page that a position is on.
    #[must_use]
    pub fn page_at(&self, offset: Offset) -> Option<&str> {
        let after = self.pages.partition_point(|(_, start)| *start <= offset);
        self.pages
            .get(after.checked_sub(1)?)
            .map(|(label, _)| label.as_str())
    }

    /// Where a printed page begins, by its name; case does not matter.
    #[must_use]
    pub fn page_named(&self, name: &str) -> Option<Offset> {
        let name = name.trim();
        self.pages
            .iter()
            .find(|(label, _)| label.eq_ignore_ascii_case(name))
            .map(|(_, start)| *start)
    }

    /// Share of the text that lies before a position, 0 to 1.
    #[must_use]
    pub fn progress(&self, offset: Offset) -> f64 {
        let end = self.text.end().0;
        if end == 0 {
            0.0
        } else {
            f64::from(offset.0.min(end)) / f64::from(end)
        }
    }
}

/// Pictures and typefaces are written as one run of bytes, not as a list of numbers.
mod shared_bytes {
    use serde::{Deserializer, Serializer};
    use std::sync::Arc;

    pub(super) fn serialize<S: Serializer>(bytes: &Arc<[u8]>, to: S) -> Result<S::Ok, S::Error> {
        serde_bytes::serialize(&**bytes, to)
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Arc<[u8]>, D::Error> {
        let bytes: std::borrow::Cow<'a, [u8]> = serde_bytes::deserialize(from)?;
        Ok(bytes.into())
    }
}
