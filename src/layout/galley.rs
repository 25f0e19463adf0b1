//! Lines as they were set: plain data that says where each glyph, picture and rule of a unit stands. Pixels, from the unit's top left.

use super::style::TextRole;
use crate::document::{ImageId, Offset, TextRange};
use std::sync::Arc;

/// An upright rectangle in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// One unit of a document, set for a column.
#[derive(Debug, Default)]
pub struct BlockLayout {
    pub range: TextRange,
    /// In text order; lines of a table's row stand beside one another.
    pub lines: Vec<Line>,
    /// Beneath the text: panels behind code, rules of tables.
    pub rules: Vec<Rule>,
    pub images: Vec<(ImageId, Rect)>,
    /// Of a table's head, where it begins with one: its lines, and where it ends.
    pub head: (usize, f32),
    /// Where it is wider than the column: how wide.
    pub wide: Option<f32>,
    /// Whether it ends with room for the bar that moves what is wide.
    pub has_bar: bool,
    /// Whether what is wide is read from its right edge on.
    pub begins_right: bool,
    /// With the air above and below.
    pub height: f32,
    /// Air above, which is left out at the top of a page.
    pub before: f32,
}

impl BlockLayout {
    /// Where what stands farthest left begins: a line, a sign before it or a picture.
    pub(super) fn left_edge(&self) -> f32 {
        let glyphs = self
            .lines
            .iter()
            .flat_map(|line| &line.runs)
            .flat_map(|run| &run.glyphs);
        let lines = self.lines.iter().map(|line| line.x);
        let rules = self.rules.iter().map(|rule| match rule {
            Rule::Panel(rect) | Rule::Line(rect) => rect.x,
        });
        let images = self.images.iter().map(|(_, rect)| rect.x);
        let all = lines.chain(rules).chain(images);
        all.chain(glyphs.map(|glyph| glyph.x))
            .fold(f32::INFINITY, f32::min)
    }
}

/// A line of text.
#[derive(Debug, Default)]
pub struct Line {
    pub range: TextRange,
    pub x: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    /// Height without the ruby above it and what formulas need beneath.
    pub letters: f32,
    /// What formulas need beneath the letters.
    pub under: f32,
    pub baseline: f32,
    /// In visual order, left to right.
    pub clusters: Vec<Cluster>,
    pub runs: Vec<GlyphRun>,
    /// By how many hundredths its letters are drawn wider than they are; negative for narrower.
    pub wider: i8,
    /// How far formulas reach above the baseline and below it.
    pub formulas: Vec<FormulaExtents>,
    /// Lines under and through the letters.
    pub strokes: Vec<(Rect, TextRole)>,
    /// Must stand on the same page as the line before.
    pub keep: bool,
    /// Ends with a hyphen that the text does not have.
    pub hyphen: bool,
    /// How wide that is drawn.
    pub hyphen_width: f32,
}

/// The smallest thing that can be selected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    pub start: Offset,
    /// In code points.
    pub len: u16,
    pub x: f32,
    pub width: f32,
    pub rtl: bool,
    /// Whether it is a formula, which may be taller than letters.
    pub is_formula: bool,
}

/// How far a formula reaches above its line's baseline and below it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormulaExtents {
    /// Where its cluster starts.
    pub start: Offset,
    pub ascent: f32,
    pub descent: f32,
}

/// Glyphs of one font, size and colour.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    pub font: Arc<GlyphFont>,
    /// Pixels per em.
    pub size: f32,
    pub role: TextRole,
    /// Whether its letters stand upright where lines run downwards, and are not turned with them.
    pub upright: bool,
    pub glyphs: Vec<PlacedGlyph>,
}

/// A glyph at its place: `x` from the block's left, `y` from the line's baseline, downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedGlyph {
    pub id: u16,
    pub x: f32,
    pub y: f32,
}

/// A font as the rasteriser wants it.
#[derive(Clone, Debug)]
pub struct GlyphFont {
    pub(super) data: parley::FontData,
    /// Normalised variation coordinates, in 2.14 fixed point.
    pub coords: Vec<i16>,
    pub embolden: bool,
    /// Degrees of artificial slant.
    pub skew: Option<f32>,
}

impl GlyphFont {
    /// The font file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.data.data.as_ref()
    }

    /// Which font of a collection.
    #[must_use]
    pub fn index(&self) -> u32 {
        self.data.index
    }

    /// Names the file within this run of the program.
    #[must_use]
    pub fn id(&self) -> u64 {
        self.data.data.id()
    }
}

/// A shape beneath the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// A tinted ground.
    Panel(Rect),
    /// A thin line.
    Line(Rect),
}

impl Rule {
    #[must_use]
    pub fn rect(&self) -> Rect {
        match self {
            Self::Panel(rect) | Self::Line(rect) => *rect,
        }
    }
}
