//! The typeface of formulas and its `MATH` table (OpenType 1.9): constants, corrections, and signs that stretch.

use crate::layout::galley::GlyphFont;
use parley::FontData;
use parley::fontique::Blob;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::raw::TableProvider;
use skrifa::raw::tables::math::{
    GlyphAssembly, MathConstants, MathGlyphConstruction, MathItalicsCorrectionInfo,
    MathTopAccentAttachment, MathVariants, PartFlags, StretchAxis,
};
use skrifa::{FontRef, GlyphId, MetadataProvider};

pub(super) use skrifa::raw::tables::math::MathConstant;
use std::sync::{Arc, LazyLock};

const BYTES: &[u8] = include_bytes!("../../../assets/fonts/STIXTwoMath-Regular.ttf");

/// Made when the first formula is set.
static FONT: LazyLock<Option<MathFont>> = LazyLock::new(MathFont::open);

/// The typeface, opened. Its lengths are in em.
pub(super) struct MathFont {
    font: FontRef<'static>,
    metrics: GlyphMetrics<'static>,
    constants: MathConstants<'static>,
    variants: MathVariants<'static>,
    italics: MathItalicsCorrectionInfo<'static>,
    accents: MathTopAccentAttachment<'static>,
    per_em: f32,
    pub drawn: Arc<GlyphFont>,
}

/// Parts of a stretched sign, each so far from its first end, in em; and its whole length.
pub(super) struct Stretched {
    pub parts: Vec<(u16, f32)>,
    pub length: f32,
}

/// How far the ink of a glyph reaches from its origin, in em; upwards is positive.
#[derive(Clone, Copy, Default)]
pub(super) struct Extents {
    pub left: f32,
    pub right: f32,
    pub ascent: f32,
    pub descent: f32,
}

/// Most parts of a sign that is put together: no formula needs more.
const MOST_PARTS: usize = 200;

impl MathFont {
    /// The embedded typeface; none only if the file were damaged.
    pub fn get() -> Option<&'static Self> {
        FONT.as_ref()
    }

    fn open() -> Option<Self> {
        let font = FontRef::new(BYTES).ok()?;
        let math = font.math().ok()?;
        let info = math.math_glyph_info().ok()?;
        Some(Self {
            metrics: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            constants: math.math_constants().ok()?,
            variants: math.math_variants().ok()?,
            italics: info.math_italics_correction_info()?.ok()?,
            accents: info.math_top_accent_attachment()?.ok()?,
            per_em: f32::from(font.head().ok()?.units_per_em()),
            drawn: Arc::new(GlyphFont {
                data: FontData::new(Blob::new(Arc::new(BYTES)), 0),
                coords: Vec::new(),
                embolden: false,
                skew: None,
            }),
            font,
        })
    }

    /// A length of the `MATH` table in em.
    pub fn constant(&self, which: MathConstant) -> f32 {
        self.constants.constant(which) as f32 / self.per_em
    }

    /// A share that is written in percent.
    pub fn share(&self, which: MathConstant) -> f32 {
        self.constants.constant(which) as f32 / 100.0
    }

    /// Size of letters at a depth of scripts, as a share of the formula's.
    pub fn scale(&self, level: u8) -> f32 {
        match level {
            0 => 1.0,
            1 => self.share(MathConstant::ScriptPercentScaleDown),
            _ => self.share(MathConstant::ScriptScriptPercentScaleDown),
        }
    }

    pub fn glyph(&self, c: char) -> Option<u16> {
        u16::try_from(self.font.charmap().map(c)?.to_u32()).ok()
    }

    pub fn advance(&self, glyph: u16) -> f32 {
        let advance = self.metrics.advance_width(GlyphId::from(glyph));
        advance.unwrap_or(0.0) / self.per_em
    }

    pub fn extents(&self, glyph: u16) -> Extents {
        self.metrics
            .bounds(GlyphId::from(glyph))
            .map_or_else(Extents::default, |bounds| Extents {
                left: bounds.x_min / self.per_em,
                right: bounds.x_max / self.per_em,
                ascent: bounds.y_max / self.per_em,
                descent: -bounds.y_min / self.per_em,
            })
    }

    /// How far the top of a slanted glyph leans over its advance.
    pub fn italic_correction(&self, glyph: u16) -> f32 {
        let found = self.italics.correction(GlyphId::from(glyph));
        found.unwrap_or(0) as f32 / self.per_em
    }

    /// Where an accent stands over a glyph.
    pub fn accent_at(&self, glyph: u16) -> f32 {
        let found = self.accents.attachment(GlyphId::from(glyph));
        found.map_or_else(|| self.advance(glyph) / 2.0, |at| at as f32 / self.per_em)
    }

    /// The smallest form of a sign that is so high, from its lower end.
    pub fn upright(&self, glyph: u16, height: f32) -> Stretched {
        let extents = self.extents(glyph);
        let own = extents.ascent + extents.descent;
        self.stretched(glyph, own, height, StretchAxis::Vertical)
    }

    /// The smallest form of a sign that is so wide, from its left end.
    pub fn level(&self, glyph: u16, width: f32) -> Stretched {
        let extents = self.extents(glyph);
        let own = extents.right - extents.left;
        self.stretched(glyph, own, width, StretchAxis::Horizontal)
    }

    fn stretched(&self, glyph: u16, own: f32, wanted: f32, axis: StretchAxis) -> Stretched {
        let single = |glyph: u16, length: f32| Stretched {
            parts: vec![(glyph, 0.0)],
            length,
        };
        let construction = Some(())
            .filter(|()| own < wanted)
            .and_then(|()| self.variants.glyph_construction(GlyphId::from(glyph), axis));
        let Some(construction) = construction else {
            return single(glyph, own);
        };
        let mut largest = single(glyph, own);
        for variant in construction.math_glyph_variant_records() {
            let length = f32::from(variant.advance_measurement().to_u16()) / self.per_em;
            if length >= wanted {
                return single(variant.variant_glyph().to_u16(), length);
            }
            if length > largest.length {
                largest = single(variant.variant_glyph().to_u16(), length);
            }
        }
        self.assembled(&construction, wanted)
            .filter(|put_together| put_together.length > largest.length)
            .unwrap_or(largest)
    }

    /// Puts a sign together, with as many of its repeated parts as it takes, and parts overlapping so that it is as long as wanted.
    fn assembled(
        &self,
        construction: &MathGlyphConstruction<'static>,
        wanted: f32,
    ) -> Option<Stretched> {
        let assembly: GlyphAssembly<'static> = construction.glyph_assembly()?.ok()?;
        let least = f32::from(self.variants.min_connector_overlap().to_u16()) / self.per_em;
        // Each part with its length, and whether it may be repeated.
        let parts: Vec<(u16, f32, bool)> = assembly
            .part_records()
            .iter()
            .map(|part| {
                let length = f32::from(part.full_advance().to_u16()) / self.per_em;
                let repeats = part.part_flags().contains(PartFlags::EXTENDER_FLAG);
                (part.glyph_id().to_u16(), length, repeats)
            })
            .collect();
        let sum = |repeating: bool| {
            parts
                .iter()
                .filter(|(_, _, repeats)| *repeats == repeating)
                .fold((0.0, 0), |(length, count), part| {
                    (length + part.1, count + 1)
                })
        };
        let ((fixed, n_fixed), (repeated, n_repeated)) = (sum(false), sum(true));
        let gain = repeated - least * n_repeated as f32;
        let base = fixed - least * (n_fixed as f32 - 1.0);
        let times = if gain > 0.0 {
            ((wanted - base) / gain).ceil().max(0.0) as usize
        } else {
            0
        };
        if n_fixed + times * n_repeated > MOST_PARTS || parts.is_empty() {
            return None;
        }
        let all: Vec<(u16, f32)> = parts
            .iter()
            .flat_map(|&(glyph, length, repeats)| {
                std::iter::repeat_n((glyph, length), if repeats { times } else { 1 })
            })
            .collect();
        let joints = all.len().saturating_sub(1).max(1) as f32;
        let longest: f32 = all.iter().map(|(_, length)| length).sum();
        let overlap = ((longest - wanted) / joints).max(least);
        let mut at = 0.0;
        let mut placed = Vec::with_capacity(all.len());
        for (glyph, length) in all {
            placed.push((glyph, at));
            at += length - overlap;
        }
        Some(Stretched {
            parts: placed,
            length: at + overlap,
        })
    }
}
