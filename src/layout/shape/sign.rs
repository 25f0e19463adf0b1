//! Shapes strings that are no part of the text: a list's marker, plain text within a formula.

use super::visual::drawn_glyphs;
use crate::layout::fonts::{FontBook, family};
use crate::layout::galley::{GlyphFont, GlyphRun, PlacedGlyph};
use crate::layout::style::{Brush, PageStyle, TextRole};
use parley::{FontFamily, StyleProperty};
use std::sync::Arc;

/// A word or sign alone, such as a list's marker, `em` pixels large, as runs from x = 0; and its width.
pub(in crate::layout) fn shape_sign(
    fonts: &mut FontBook,
    sign: &str,
    em: f32,
    page: &PageStyle,
) -> (Vec<GlyphRun>, f32) {
    let mut builder = fonts
        .shaping
        .ranged_builder(&mut fonts.fonts, sign, 1.0, true);
    builder.push_default(StyleProperty::FontFamily(FontFamily::Source(family(
        &page.face, false, None,
    ))));
    builder.push_default(StyleProperty::Brush(Brush {
        role: TextRole::Marker,
        ..Brush::default()
    }));
    builder.push_default(StyleProperty::FontSize(em));
    let mut layout = builder.build(sign);
    layout.break_all_lines(None);
    let mut x = 0.0;
    let mut runs = Vec::new();
    for run in layout.lines().flat_map(|line| line.runs()) {
        let mut glyphs = Vec::new();
        for cluster in run.visual_clusters() {
            let placed = drawn_glyphs(&cluster).into_iter();
            glyphs.extend(placed.map(|(id, dx, dy)| PlacedGlyph {
                id,
                x: x + dx,
                y: -dy,
            }));
            x += cluster.advance();
        }
        runs.push(GlyphRun {
            font: Arc::new(GlyphFont::of(&run)),
            size: run.font_size(),
            role: TextRole::Marker,
            upright: false,
            glyphs,
        });
    }
    (runs, x)
}
