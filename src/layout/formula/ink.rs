//! What is set of a formula: glyphs and rules, and how far they reach. Pixels from the left end of the baseline.

use crate::layout::galley::{GlyphFont, Rect};
use std::sync::Arc;

/// A glyph at its place; `y` is downwards.
#[derive(Clone, Debug)]
pub(in crate::layout) struct InkGlyph {
    pub font: Arc<GlyphFont>,
    /// Pixels per em.
    pub size: f32,
    pub id: u16,
    pub x: f32,
    pub y: f32,
}

/// What a part of a formula is to its neighbours, from which the air between them follows (Knuth, "The TeXbook", chapter 18).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Class {
    #[default]
    Ordinary,
    /// ∑, or the name of a function.
    Large,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,
    /// A fraction.
    Inner,
}

/// A part of a formula, set.
#[derive(Clone, Debug, Default)]
pub(in crate::layout) struct Ink {
    pub width: f32,
    /// Above the baseline and below it.
    pub ascent: f32,
    pub descent: f32,
    pub glyphs: Vec<InkGlyph>,
    /// Bars of fractions and roots.
    pub rules: Vec<Rect>,
    pub(super) class: Class,
    /// How far the top of its last letter leans over its width.
    pub(super) italic: f32,
    /// Its one glyph, where it is no more than that.
    pub(super) single: Option<u16>,
}

impl Ink {
    pub fn space(width: f32) -> Self {
        Self {
            width,
            ..Self::default()
        }
    }

    /// Draws another part within this one, its baseline so far to the right and above; the width stays.
    pub fn draw(&mut self, part: Self, x: f32, up: f32) {
        self.ascent = self.ascent.max(part.ascent + up);
        self.descent = self.descent.max(part.descent - up);
        self.glyphs
            .extend(part.glyphs.into_iter().map(|glyph| InkGlyph {
                x: glyph.x + x,
                y: glyph.y - up,
                ..glyph
            }));
        self.rules.extend(part.rules.into_iter().map(|rule| Rect {
            x: rule.x + x,
            y: rule.y - up,
            ..rule
        }));
    }

    /// Draws another part after this one.
    pub fn append(&mut self, part: Self) {
        let (x, width) = (self.width, part.width);
        (self.italic, self.single) = (part.italic, None);
        self.draw(part, x, 0.0);
        self.width += width;
    }

    pub fn height(&self) -> f32 {
        self.ascent + self.descent
    }
}
