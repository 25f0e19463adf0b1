//! Where the ink of glyphs stands, measured once for each.

use super::galley::GlyphFont;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use swash::scale::ScaleContext;

/// The box of a glyph's ink, in em: left, right, below and above, from where its pen stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub left: f32,
    pub right: f32,
    pub bottom: f32,
    pub top: f32,
}

impl Ink {
    /// Where the ink of a glyph stands. None where it has no outline, or none that can be read: strangers made the typefaces of a text.
    pub fn of(scaler: &mut ScaleContext, font: &GlyphFont, glyph: u16) -> Option<Self> {
        /// In pixels; large, so that nothing is rounded.
        const SIZE: f32 = 1000.0;
        let measured = || {
            let face = swash::FontRef::from_index(font.bytes(), font.index() as usize)?;
            let builder = scaler.builder(face).size(SIZE);
            let mut scaler = builder.normalized_coords(&font.coords).build();
            let bounds = scaler.scale_outline(glyph)?.bounds();
            (bounds.max.x > bounds.min.x).then_some(Self {
                left: bounds.min.x / SIZE,
                right: bounds.max.x / SIZE,
                bottom: bounds.min.y / SIZE,
                top: bounds.max.y / SIZE,
            })
        };
        catch_unwind(AssertUnwindSafe(measured)).ok().flatten()
    }

    /// Whether this may be the same sign as another, moved or turned by a quarter.
    pub fn may_be_form_of(&self, other: &Self) -> bool {
        /// Of the larger side, and in em: a form is drawn anew, and not only moved.
        const UNLIKE: (f32, f32) = (0.35, 0.12);
        let size = |ink: &Self| (ink.right - ink.left, ink.top - ink.bottom);
        let ((width, height), (across, along)) = (size(self), size(other));
        let is_like = |a: f32, b: f32| (a - b).abs() <= UNLIKE.0 * a.max(b) + UNLIKE.1;
        is_like(width, across) && is_like(height, along)
            || is_like(width, along) && is_like(height, across)
    }
}

/// What was measured of glyphs, by the file, the font in it, and the glyph.
#[derive(Default)]
pub(super) struct Inks {
    known: HashMap<(u64, u32, u16), Option<Ink>>,
    scaler: ScaleContext,
}

impl Inks {
    pub fn of(&mut self, font: &GlyphFont, glyph: u16) -> Option<Ink> {
        let Self { known, scaler } = self;
        *known
            .entry((font.id(), font.index(), glyph))
            .or_insert_with(|| Ink::of(scaler, font, glyph))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ink(left: f32, right: f32, bottom: f32, top: f32) -> Ink {
        Ink {
            left,
            right,
            bottom,
            top,
        }
    }

    #[test]
    fn a_form_for_upright_lines_is_the_sign_moved_or_turned_and_no_other_letter() {
        // As a well-made typeface has them: a stop, a bracket, a long vowel.
        let stop = ink(0.06, 0.36, -0.06, 0.24);
        assert!(ink(0.64, 0.94, 0.58, 0.88).may_be_form_of(&stop));
        let bracket = ink(0.55, 0.95, -0.05, 0.85);
        assert!(ink(0.05, 0.95, -0.07, 0.33).may_be_form_of(&bracket));
        let vowel = ink(0.06, 0.94, 0.33, 0.43);
        assert!(ink(0.45, 0.57, -0.06, 0.82).may_be_form_of(&vowel));
        // As Droid Sans Fallback has them: ideographs in their place.
        let ideograph = ink(0.06, 0.91, -0.1, 0.62);
        for sign in [stop, ink(0.5, 0.77, 0.36, 0.8), vowel] {
            assert!(!ideograph.may_be_form_of(&sign), "{sign:?}");
        }
    }
}
