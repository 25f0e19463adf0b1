//! The page as a frame in which what is turned is looked at upright.

use super::glyphs::{Glyph, PageGlyphs};
use super::script::is_cjk;
use super::words::Placed;
use crate::document::Point;

/// Directions of writing that are distinguished; the last is every other.
pub(super) const LAYERS: usize = 5;
pub(super) const SLANTED: usize = 4;
/// An ideograph that is written downwards stands on a baseline at this share of its em from its left.
const BASELINE: f32 = 0.12;
/// It begins so much of its em above its origin.
const ABOVE: f32 = 0.88;

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Frame {
    width: f32,
    pub height: f32,
    /// Upright letters follow each other downwards, in lines that follow each other to the left.
    is_vertical: bool,
}

impl Frame {
    pub fn of(page: &PageGlyphs) -> Self {
        Self {
            width: page.width,
            height: page.height,
            is_vertical: goes_down(&page.glyphs),
        }
    }

    /// Where glyphs stand, each upright in its layer.
    pub fn places(&self, glyphs: &[Glyph]) -> Vec<Placed> {
        let place = |(index, glyph)| self.upright(index, glyph);
        glyphs.iter().enumerate().map(place).collect()
    }

    pub fn layer(&self, glyph: &Glyph) -> usize {
        match quarter(glyph.direction) {
            // Words of other scripts lie on their side in lines that go down.
            1 if self.is_vertical => 0,
            quarter => quarter,
        }
    }

    /// The angle of the baselines of a layer on the page, in degrees clockwise.
    pub fn angle(&self, layer: usize, first: &Glyph) -> i16 {
        match layer {
            0 if self.goes_down(first) || self.is_vertical => 90,
            0 => 0,
            1 => 90,
            2 => 180,
            3 => 270,
            _ => first.direction,
        }
    }

    fn goes_down(&self, glyph: &Glyph) -> bool {
        quarter(glyph.direction) == 0 && (self.is_vertical || glyph.vertical)
    }

    fn upright(&self, index: usize, glyph: &Glyph) -> Placed {
        let &Glyph {
            x,
            y,
            size,
            advance,
            ..
        } = glyph;
        if self.goes_down(glyph) {
            // Lines that go down, from the right: the page is looked at from its right edge.
            return Placed {
                index,
                x: y - ABOVE * size,
                y: self.width - (x + BASELINE * size),
                advance: size,
            };
        }
        let (x, y) = match quarter(glyph.direction) {
            1 => (y, self.width - x),
            2 => (self.width - x, self.height - y),
            3 => (self.height - y, x),
            SLANTED => {
                let (sin, cos) = f32::from(glyph.direction).to_radians().sin_cos();
                (x * cos + y * sin, y * cos - x * sin)
            }
            _ => (x, y),
        };
        Placed {
            index,
            x,
            y,
            advance,
        }
    }

    /// A point on the page, from where it stands upright in the layer of a line.
    pub fn page_point(&self, angle: i16, x: f32, y: f32) -> Point {
        let (x, y) = match angle {
            0 => (x, y),
            90 => (self.width - y, x),
            180 => (self.width - x, self.height - y),
            270 => (y, self.height - x),
            _ => {
                let (sin, cos) = f32::from(angle).to_radians().sin_cos();
                (x * cos - y * sin, x * sin + y * cos)
            }
        };
        Point { x, y }
    }
}

/// Which way a direction leads, by quarter turns.
fn quarter(direction: i16) -> usize {
    match direction {
        0..=8 | 352.. => 0,
        82..=98 => 1,
        172..=188 => 2,
        262..=278 => 3,
        _ => SLANTED,
    }
}

/// Whether upright ideographs follow each other downwards.
fn goes_down(glyphs: &[Glyph]) -> bool {
    let (mut down, mut right) = (0, 0);
    for pair in glyphs.windows(2) {
        let is_ideograph =
            |glyph: &Glyph| glyph.direction == 0 && glyph.first_char().is_some_and(is_cjk);
        if !is_ideograph(&pair[0]) || !is_ideograph(&pair[1]) {
            continue;
        }
        let (dx, dy, size) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y, pair[0].size);
        if dx.abs() < size * 0.3 && dy > size * 0.5 && dy < size * 2.0 {
            down += 1;
        } else if dy.abs() < size * 0.3 && dx > 0.0 {
            right += 1;
        }
    }
    down > 8 && down > right * 2
}
