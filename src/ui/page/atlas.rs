//! Glyph images in one texture: each glyph is drawn once by swash, at quarter-pixel steps, and painted from there.

use crate::layout::GlyphFont;
use egui::{Color32, ColorImage, Context, TextureHandle, TextureId, TextureOptions, Vec2, vec2};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use swash::FontRef;
use swash::scale::image::{Content, Image};
use swash::scale::{Render, ScaleContext, Source, StrikeWith};
use swash::zeno::{Angle, Format, Transform, Vector};

/// Width and height of the texture at first, in pixels: room for the letters of a page in all four places.
const FIRST: [usize; 2] = [1024, 512];
/// Its sides at most.
const MOST: usize = 4096;
/// Places within a pixel that a glyph may start at.
const BINS: f32 = 4.0;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    font: u64,
    index: u32,
    glyph: u16,
    size: u32,
    bin: u8,
    turned: bool,
    wider: i8,
    /// Hash of variation coordinates, boldening and slant.
    variant: u64,
}

/// What of a font is drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    pub glyph: u16,
    /// Pixels per em.
    pub size: f32,
    /// A quarter to the right, as in lines that run downwards.
    pub turned: bool,
    /// By how many hundredths wider than it is.
    pub wider: i8,
}

/// A glyph's image in the texture, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
    /// From the pen to the image's left, and from the baseline up to its top.
    pub left: i16,
    pub top: i16,
    /// Has its own colours, as emoji do.
    pub colored: bool,
}

/// The texture and where each glyph is in it.
#[derive(Default)]
pub(super) struct Atlas {
    texture: Option<TextureHandle>,
    /// Width and height in pixels; nothing before the first page.
    size: [usize; 2],
    /// The open shelf: next x, its top, its height.
    shelf: (usize, usize, usize),
    slots: HashMap<Key, Option<Slot>>,
    scaler: ScaleContext,
    dark: bool,
    full: bool,
}

impl Atlas {
    /// Gets ready for a page. On dark paper letters are drawn a little stronger, or they would look thin.
    pub fn begin(&mut self, ctx: &Context, dark: bool) -> TextureId {
        if self.size == [0, 0] {
            self.size = FIRST;
        }
        if self.full {
            self.size = larger(self.size);
        }
        if self.full || self.dark != dark || self.texture.is_none() {
            self.dark = dark;
            self.full = false;
            self.slots.clear();
            self.shelf = (0, 0, 0);
            let image = ColorImage::filled(self.size, Color32::TRANSPARENT);
            self.texture = Some(ctx.load_texture("page glyphs", image, TextureOptions::NEAREST));
        }
        self.texture
            .as_ref()
            .map_or(TextureId::default(), TextureHandle::id)
    }

    /// Width and height of the texture in pixels.
    pub fn size(&self) -> Vec2 {
        vec2(self.size[0] as f32, self.size[1] as f32)
    }

    /// Whether a glyph found no room: the page must be painted anew.
    pub fn is_full(&self) -> bool {
        self.full
    }

    /// The image of a glyph whose pen stands at `x` along its line, and the whole pixel it belongs to. None for a glyph without ink.
    pub fn slot(
        &mut self,
        font: &GlyphFont,
        variant: u64,
        drawn: Drawn,
        x: f32,
    ) -> Option<(f32, Slot)> {
        let x = x + 0.5 / BINS;
        let whole = x.floor();
        let bin = ((x - whole) * BINS) as u8;
        let key = Key {
            font: font.id(),
            index: font.index(),
            glyph: drawn.glyph,
            size: drawn.size.to_bits(),
            bin,
            turned: drawn.turned,
            wider: drawn.wider,
            variant,
        };
        let slot = match self.slots.get(&key) {
            Some(slot) => *slot,
            None => {
                let slot = self.draw(font, drawn, bin);
                if !self.full {
                    self.slots.insert(key, slot);
                }
                slot
            }
        };
        slot.map(|slot| (whole, slot))
    }

    fn draw(&mut self, font: &GlyphFont, drawn: Drawn, bin: u8) -> Option<Slot> {
        // A typeface that a text brings along may be made to stumble over; its letter is then left out.
        let image = catch_unwind(AssertUnwindSafe(|| self.rasterise(font, drawn, bin)))
            .ok()
            .flatten()?;
        let (width, height) = (
            image.placement.width as usize,
            image.placement.height as usize,
        );
        if width == 0 || height == 0 || width >= self.size[0] || height >= self.size[1] {
            return None;
        }
        let (x, y) = self.allocate(width, height)?;
        let colored = image.content == Content::Color;
        let pixels = if colored {
            image
                .data
                .chunks_exact(4)
                .map(|c| Color32::from_rgba_unmultiplied(c[0], c[1], c[2], c[3]))
                .collect()
        } else {
            image
                .data
                .iter()
                .map(|&coverage| Color32::from_white_alpha(self.strengthened(coverage)))
                .collect()
        };
        let texture = self.texture.as_mut()?;
        texture.set_partial(
            [x, y],
            ColorImage::new([width, height], pixels),
            TextureOptions::NEAREST,
        );
        Some(Slot {
            x: x as u16,
            y: y as u16,
            width: width as u16,
            height: height as u16,
            left: image.placement.left as i16,
            top: image.placement.top as i16,
            colored,
        })
    }

    fn rasterise(&mut self, font: &GlyphFont, drawn: Drawn, bin: u8) -> Option<Image> {
        let Drawn {
            glyph,
            size,
            turned,
            wider,
        } = drawn;
        let face = FontRef::from_index(font.bytes(), font.index() as usize)?;
        let mut scaler = self
            .scaler
            .builder(face)
            .size(size)
            .hint(false)
            .normalized_coords(font.coords.iter().copied())
            .build();
        let mut render = Render::new(&[
            Source::ColorOutline(0),
            Source::ColorBitmap(StrikeWith::BestFit),
            Source::Outline,
        ]);
        let along = f32::from(bin) / BINS;
        render.format(Format::Alpha).offset(if turned {
            Vector::new(0.0, -along)
        } else {
            Vector::new(along, 0.0)
        });
        if font.embolden {
            render.embolden(size / 48.0);
        }
        let slant = font
            .skew
            .map(|degrees| Transform::skew(Angle::from_degrees(degrees), Angle::ZERO));
        let turn = turned.then(|| Transform::rotation(Angle::from_degrees(-90.0)));
        let widen = (wider != 0).then(|| Transform::scale(1.0 + f32::from(wider) / 100.0, 1.0));
        let steps = [slant, widen, turn].into_iter().flatten();
        render.transform(steps.reduce(|before, next| before.then(&next)));
        render.render(&mut scaler, glyph)
    }

    /// The curve that egui uses for light letters on dark ground: 2a − a².
    fn strengthened(&self, coverage: u8) -> u8 {
        if !self.dark {
            return coverage;
        }
        let a = f32::from(coverage) / 255.0;
        ((2.0 * a - a * a) * 255.0).round() as u8
    }

    /// A free place, filling shelf after shelf; none when all are full.
    fn allocate(&mut self, width: usize, height: usize) -> Option<(usize, usize)> {
        let (mut x, mut y, mut tallest) = self.shelf;
        if x + width + 1 > self.size[0] {
            (x, y, tallest) = (0, y + tallest + 1, 0);
        }
        if y + height + 1 > self.size[1] {
            self.full = true;
            return None;
        }
        self.shelf = (x + width + 1, y, tallest.max(height));
        Some((x, y))
    }
}

/// The next size of a texture that was too small: square, then twice as large.
fn larger([width, height]: [usize; 2]) -> [usize; 2] {
    if height < width {
        [width, width]
    } else {
        [(width * 2).min(MOST), (height * 2).min(MOST)]
    }
}

/// Tells apart the variants of one font file.
pub(super) fn variant(font: &GlyphFont) -> u64 {
    let skew = font.skew.map_or(0, f32::to_bits);
    let seed = u64::from(skew) << 1 | u64::from(font.embolden);
    font.coords.iter().fold(seed, |hash, &coord| {
        hash.wrapping_mul(0x0100_0000_01b3) ^ (u64::from(coord as u16) + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_texture_that_was_too_small_grows_to_the_largest_within_the_tries_of_a_page() {
        let sizes = std::iter::successors(Some(FIRST), |size| Some(larger(*size)));
        assert_eq!(
            sizes.take(5).collect::<Vec<_>>(),
            [
                [1024, 512],
                [1024, 1024],
                [2048, 2048],
                [MOST, MOST],
                [MOST, MOST]
            ]
        );
    }
}
