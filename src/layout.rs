//! Document → lines: shaping, line breaking, pages as ranges of text, geometry. It measures and never paints.
//!
//! All lengths are physical pixels, so that glyphs can stand on the pixel grid; the window divides by its scale. Only the files
//! `fonts`, `system_fonts`, `shape` and `style` know the shaping engine (parley).

mod bidi;
mod block;
mod breaker;
mod cjk;
mod column;
mod fonts;
mod formula;
mod galley;
mod geometry;
mod hanging;
mod hyphens;
mod ink;
mod lists;
mod look;
mod ruby;
mod shape;
mod style;
mod system_fonts;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod units;
mod upright;
mod words;

pub use column::{Column, Placed, shown};
pub use fonts::FontBook;
pub use galley::{
    BlockLayout, Cluster, FormulaExtents, GlyphFont, GlyphRun, Line, PlacedGlyph, Rect, Rule,
};
pub use geometry::Hit;
pub use style::{Face, PageStyle, TextRole};
pub use system_fonts::{SoughtFont, system_fonts};
pub use words::{paragraph_at, sentence_at, word_at, word_step};
