//! How a page is set, and how each kind of block is: size, leading, indents, air. The typographer's decisions are all here.

use crate::document::{Align, Block, BlockKind, Direction, Inline};
use std::sync::Arc;

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Face {
    #[default]
    Literata,
    SourceSerif,
    SourceSans,
    /// One of the system's, by the name of its family.
    System(Arc<str>),
}

/// How a page is set. Lengths in points; `scale` makes them pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct PageStyle {
    pub face: Face,
    /// Whether typefaces that the text brings along are used where it asks for them.
    pub own_typefaces: bool,
    /// Body size.
    pub size: f32,
    /// Multiple of the size from baseline to baseline.
    pub line_height: f32,
    /// Width of the column of text.
    pub measure: f32,
    /// Added between letters, and between words besides, in em.
    pub letter_spacing: f32,
    pub word_spacing: f32,
    /// Whether paragraphs are told apart by air, and not by an indent.
    pub paragraphs_apart: bool,
    pub justify: bool,
    pub hyphenate: bool,
    /// Pixels per point.
    pub scale: f32,
    /// Whether a table may be wider than the column, to be moved sideways.
    pub wide_tables: bool,
    /// Whether lines run downwards: the window turns the page, and upright letters are set so that they stand then.
    pub vertical: bool,
    /// Whether signs hang a little over the edges of the column.
    pub hang: bool,
}

impl PageStyle {
    /// Whether going from one to the other asks for shaping again, and not just for new line breaks.
    pub(super) fn reshapes(&self, other: &Self) -> bool {
        (&self.face, self.own_typefaces) != (&other.face, other.own_typefaces)
            || (self.letter_spacing, self.word_spacing)
                != (other.letter_spacing, other.word_spacing)
            || (self.paragraphs_apart, self.justify) != (other.paragraphs_apart, other.justify)
            || self.size != other.size
            || self.scale != other.scale
            || (self.vertical, self.hang) != (other.vertical, other.hang)
    }

    /// Body size in pixels.
    pub(super) fn em(&self) -> f32 {
        self.size * self.scale
    }
}

/// What a stretch of text is, from which the window chooses its colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextRole {
    #[default]
    Body,
    Heading,
    Muted,
    Link,
    Marker,
    Code,
}

/// What rides along through shaping with each stretch of text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Brush {
    pub role: TextRole,
    /// Upwards from the baseline, in hundredths of an em of the block.
    pub raise: i8,
    pub underline: bool,
    pub strike: bool,
}

/// How one block is set; lengths in em of the body unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BlockStyle {
    /// Multiple of the body size.
    pub size: f32,
    /// Multiple of its own size.
    pub leading: f32,
    pub role: TextRole,
    pub bold: bool,
    pub italic: bool,
    pub monospace: bool,
    pub small_caps: bool,
    /// Figures that rise and fall with the letters, as in running text.
    pub old_style_figures: bool,
    pub align: Align,
    /// May be justified and hyphenated at all.
    pub running: bool,
    /// From the start edge of the column.
    pub inset: f32,
    /// From the end edge.
    pub inset_end: f32,
    /// Of the first line.
    pub indent: f32,
    /// Of all lines but the first.
    pub hanging: f32,
    /// Whether each line that the author began is a first line.
    pub lines_begin_anew: bool,
    pub before: f32,
    pub after: f32,
}

/// How far each list is set in, in em, where its signs are short.
pub(super) const LIST_INSET: f32 = 1.6;

/// How a block is set between the one before it and the one after.
pub(super) fn block_style(
    block: &Block,
    direction: Direction,
    around: (Option<&Block>, Option<&Block>),
    page: &PageStyle,
) -> BlockStyle {
    let (previous, next) = around;
    let depth = |count: u8, each: f32| f32::from(count.min(6)) * each;
    let body = BlockStyle {
        size: 1.0,
        leading: page.line_height,
        role: TextRole::Body,
        bold: false,
        italic: false,
        monospace: false,
        small_caps: false,
        old_style_figures: true,
        align: block.align.logical(direction),
        running: block.align == Align::Default,
        inset: depth(block.quote_depth, 1.6)
            + depth(block.list_depth, LIST_INSET)
            + block.inset.clamp(0.0, 8.0),
        inset_end: depth(block.quote_depth, 1.6),
        indent: 0.0,
        hanging: 0.0,
        lines_begin_anew: false,
        before: 0.0,
        after: 0.0,
    };
    let mut style = of_kind(block, previous, body);
    if page.paragraphs_apart && block.kind == BlockKind::Paragraph && style.indent > 0.0 {
        (style.indent, style.before) = (0.0, style.before.max(BETWEEN_PARAGRAPHS));
    }
    captioned(
        &mut style,
        &block.kind,
        previous.map(|block| &block.kind),
        next.map(|block| &block.kind),
    );
    if block.new_page && previous.is_some() {
        style.before = style.before.max(NEW_PAGE);
    }
    style
}

/// A caption stands close to its picture or table, and apart from the text.
fn captioned(
    style: &mut BlockStyle,
    kind: &BlockKind,
    previous: Option<&BlockKind>,
    next: Option<&BlockKind>,
) {
    const CLOSE: f32 = 0.35;
    const APART: f32 = 0.9;
    match (previous, kind, next) {
        (_, BlockKind::Image(_), Some(BlockKind::Aside)) => style.after = CLOSE,
        (Some(BlockKind::Image(_)), BlockKind::Aside, _) => {
            (style.before, style.after) = (0.0, APART);
        }
        (_, BlockKind::Aside, Some(BlockKind::Table(_))) => {
            (style.before, style.after) = (APART, 0.0);
        }
        (Some(BlockKind::Aside), BlockKind::Table(_), _) => style.before = CLOSE,
        _ => {}
    }
}

/// Air between paragraphs that are not indented, in em.
const BETWEEN_PARAGRAPHS: f32 = 0.7;

/// Air before what begins a page, in em, where the text runs on without pages.
const NEW_PAGE: f32 = 3.2;

fn of_kind(block: &Block, previous: Option<&Block>, body: BlockStyle) -> BlockStyle {
    match &block.kind {
        BlockKind::Heading(level) => heading(*level, body),
        BlockKind::Paragraph => paragraph(block, previous, body),
        BlockKind::Byline => BlockStyle {
            italic: true,
            role: TextRole::Muted,
            running: false,
            before: 0.1,
            after: 1.1,
            ..body
        },
        BlockKind::Aside => BlockStyle {
            size: 0.88,
            role: TextRole::Muted,
            before: 0.5,
            after: 0.2,
            ..body
        },
        BlockKind::Verse => BlockStyle {
            running: false,
            inset: body.inset + 1.4,
            hanging: 1.4,
            lines_begin_anew: true,
            before: 0.6,
            after: 0.6,
            ..body
        },
        BlockKind::Code { .. } => BlockStyle {
            size: 0.82,
            leading: 1.45,
            role: TextRole::Code,
            monospace: true,
            old_style_figures: false,
            running: false,
            inset: body.inset + 0.8,
            inset_end: body.inset_end + 0.8,
            before: 1.0,
            after: 1.0,
            ..body
        },
        BlockKind::Table(_) => BlockStyle {
            size: 0.88,
            leading: 1.4,
            old_style_figures: false,
            running: false,
            before: 0.9,
            after: 0.9,
            ..body
        },
        BlockKind::Image(_) => BlockStyle {
            running: false,
            before: 0.9,
            after: 0.9,
            ..body
        },
        BlockKind::SceneBreak => BlockStyle {
            align: Align::Center,
            running: false,
            role: TextRole::Muted,
            before: 0.7,
            after: 0.7,
            ..body
        },
        BlockKind::Footnote(_) => {
            let first =
                !previous.is_some_and(|previous| matches!(previous.kind, BlockKind::Footnote(_)));
            BlockStyle {
                size: 0.84,
                inset: body.inset + 1.4,
                before: if first { 1.8 } else { 0.25 },
                ..body
            }
        }
    }
}

fn heading(level: u8, body: BlockStyle) -> BlockStyle {
    let (size, before, after, bold, italic) = match level {
        0 | 1 => (1.9, 0.6, 0.7, false, false),
        2 => (1.32, 1.7, 0.55, false, false),
        3 => (1.12, 1.4, 0.4, true, false),
        _ => (1.0, 1.2, 0.3, false, true),
    };
    BlockStyle {
        size,
        leading: 1.22,
        role: TextRole::Heading,
        bold,
        italic,
        old_style_figures: false,
        running: false,
        before,
        after,
        ..body
    }
}

/// Above and below a formula in a line of its own, in em.
const AROUND_FORMULAS: f32 = 0.5;

/// Book style: paragraphs follow one another without air, each but the first indented. Paragraphs of lists and those that
/// follow another kind of block have air instead.
fn paragraph(block: &Block, previous: Option<&Block>, body: BlockStyle) -> BlockStyle {
    if block.list_depth > 0 {
        let first = previous.is_some_and(|previous| previous.list_depth == 0);
        return BlockStyle {
            before: if first { 0.5 } else { 0.18 },
            after: 0.18,
            ..body
        };
    }
    let Some(previous) = previous else {
        return body;
    };
    let same_kind = previous.kind == BlockKind::Paragraph && previous.list_depth == 0;
    if same_kind && previous.quote_depth == block.quote_depth {
        let mut style = running_on(block, body);
        if is_formula(block) || is_formula(previous) {
            style.before = style.before.max(AROUND_FORMULAS);
        }
        return style;
    }
    let air = if block.quote_depth != previous.quote_depth {
        0.8
    } else if previous.list_depth > 0 {
        0.6
    } else {
        0.0
    };
    BlockStyle {
        before: air,
        ..body
    }
}

/// Whether a formula is all that a block holds.
fn is_formula(block: &Block) -> bool {
    block
        .spans
        .first()
        .is_some_and(|span| matches!(span.style, Inline::Formula(_)) && span.range == block.range)
}

/// A paragraph after a paragraph: indented, unless its source tells paragraphs apart in another way.
fn running_on(block: &Block, body: BlockStyle) -> BlockStyle {
    const INDENT: f32 = 1.3;
    const AIR: f32 = 0.7;
    let is_aligned = !matches!(body.align, Align::Default | Align::Start);
    let air = if block.space_before.is_some_and(|space| space >= 0.9) {
        AIR
    } else {
        0.0
    };
    match block.indent {
        // The first line hangs out, and the lines that follow are set in by as much.
        Some(indent) if indent < 0.0 => {
            let hanging = (-indent).min(3.0);
            BlockStyle {
                hanging,
                inset: (body.inset - hanging).max(0.0),
                before: air,
                running: false,
                ..body
            }
        }
        // Where nothing is said of the space between paragraphs, there is a line of it.
        Some(indent) if indent == 0.0 || is_aligned => BlockStyle {
            before: if block.space_before.is_none_or(|space| space >= 0.4) {
                AIR
            } else {
                0.0
            },
            ..body
        },
        _ => BlockStyle {
            indent: if is_aligned { 0.0 } else { INDENT },
            before: air,
            ..body
        },
    }
}
