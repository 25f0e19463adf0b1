//! Letters in lines that run downwards: which stand upright, which are turned, and which share the room of one letter.
//!
//! Lines are set as if they ran to the right; the window turns them. After Unicode annex 50 (Unicode Vertical Text Layout) and
//! "Requirements for Japanese Text Layout" (W3C, 3.2.5, tate-chu-yoko).

use super::galley::GlyphFont;
use super::ink::Ink;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use swash::scale::ScaleContext;
use unicode_vo::{Orientation, char_orientation};

/// From the baseline of a line to its middle, in em of its letters.
pub(super) const MIDDLE: f32 = 0.33;
/// From the top of the room of figures side by side to their baseline, in em.
const COMBINED_BASELINE: f32 = 0.86;
/// Letters that are set side by side by themselves, at most.
const FEW: usize = 2;

/// Whether a letter stands upright, or would with a form of its own for such lines.
pub(super) fn may_stand(c: char) -> bool {
    char_orientation(c) != Orientation::Rotated
}

/// The stretches of a text whose letters may stand upright, in bytes.
pub(super) fn standing(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (byte, c) in text.char_indices().filter(|(_, c)| may_stand(*c)) {
        let end = byte + c.len_utf8();
        match runs.last_mut() {
            Some(run) if run.end == byte => run.end = end,
            _ => runs.push(byte..end),
        }
    }
    runs
}

/// The stretches of a text that are set side by side without being asked for: one or two figures, letters or signs of exclamation alone,
/// where what is around them stands upright. In bytes.
pub(super) fn side_by_side(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut before_stands = true;
    let mut last = None;
    let ends = std::iter::once((text.len(), '\n'));
    for (byte, c) in text.char_indices().chain(ends) {
        if c.is_ascii_alphanumeric() || matches!(c, '!' | '?') {
            if open.is_none() {
                open = Some(byte);
                before_stands = last.is_none_or(stands_alone);
            }
        } else if let Some(from) = open.take()
            && byte - from <= FEW
            && before_stands
            && stands_alone(c)
        {
            found.push(from..byte);
        }
        last = Some(c);
    }
    found
}

fn stands_alone(c: char) -> bool {
    c == '\n' || may_stand(c)
}

/// Where a glyph stands whose letter is upright.
pub(super) struct Upright {
    /// Of the letter along the line, in pixels.
    pub advance: f32,
    /// From the start of its room to its baseline.
    pub drop: f32,
    /// Its own width, across the line.
    pub width: f32,
    /// By how much it is moved to the right and upwards.
    pub shift: (f32, f32),
}

/// Measures glyphs of one font and size.
pub(super) struct Uprights<'a> {
    metrics: swash::GlyphMetrics<'a>,
    charmap: swash::Charmap<'a>,
    has_vertical: bool,
    size: f32,
    font: &'a GlyphFont,
    /// What was measured of its glyphs.
    inks: RefCell<(ScaleContext, HashMap<u16, Option<Ink>>)>,
}

impl<'a> Uprights<'a> {
    pub(super) fn new(font: &'a GlyphFont, size: f32) -> Option<Self> {
        let face = swash::FontRef::from_index(font.bytes(), font.index() as usize)?;
        let has_vertical = face.metrics(&font.coords).vertical_ascent != 0.0
            && face.table(swash::tag_from_bytes(b"vmtx")).is_some();
        Some(Self {
            metrics: face.glyph_metrics(&font.coords).scale(size),
            charmap: face.charmap(),
            has_vertical,
            size,
            font,
            inks: RefCell::default(),
        })
    }

    fn ink(&self, glyph: u16) -> Option<Ink> {
        let (scaler, known) = &mut *self.inks.borrow_mut();
        *known
            .entry(glyph)
            .or_insert_with(|| Ink::of(scaler, self.font, glyph))
    }

    /// The glyph that is drawn for a letter: the form for upright lines that was found for it, unless that is another letter. There are
    /// typefaces whose table of such forms leads to any glyphs.
    pub(super) fn form(&self, c: char, glyph: u16) -> u16 {
        let plain = self.charmap.map(c);
        let turns = matches!(
            char_orientation(c),
            Orientation::TransformedOrRotated | Orientation::TransformedOrUpright
        );
        if plain == 0 || plain == glyph || !turns {
            return glyph;
        }
        let inks = self.ink(plain).zip(self.ink(glyph));
        let is_form = inks.is_none_or(|(plain, form)| form.may_be_form_of(&plain));
        if is_form && glyph != 0 { glyph } else { plain }
    }

    /// Where the glyph of a letter stands; none where the letter is turned.
    pub(super) fn of(&self, c: char, glyph: u16) -> Option<Upright> {
        let glyph = self.form(c, glyph);
        let is_own_form = self.charmap.map(c) != glyph;
        match char_orientation(c) {
            Orientation::Rotated => return None,
            Orientation::TransformedOrRotated if !is_own_form => return None,
            _ => {}
        }
        let width = self.metrics.advance_width(glyph);
        let (advance, drop) = if self.has_vertical {
            (
                self.metrics.advance_height(glyph),
                self.metrics.vertical_origin(glyph),
            )
        } else {
            (self.size, 0.88 * self.size)
        };
        let mut upright = Upright {
            advance,
            drop,
            width,
            shift: (0.0, 0.0),
        };
        // Without a form of its own a stop would stand at the lower left; in such lines its corner is the opposite one.
        if !is_own_form
            && matches!(c, '、' | '。' | '，' | '．')
            && let Some(ink) = self.ink(glyph)
        {
            let middle = drop - advance / 2.0;
            upright.shift = (
                width - (ink.left + ink.right) * self.size,
                2.0 * middle - (ink.top + ink.bottom) * self.size,
            );
        }
        Some(upright)
    }
}

impl Upright {
    /// A place in the glyph's own coordinates (to the right, upwards) as one of the line (along it, up from its baseline).
    pub(super) fn place(&self, x: f32, y: f32, size: f32) -> (f32, f32) {
        let (right, up) = self.shift;
        (
            self.drop - y - up,
            MIDDLE * size - self.width / 2.0 + x + right,
        )
    }
}

/// Letters set side by side in the room of one, as atoms.
#[derive(Clone, Debug)]
pub(super) struct Combined {
    pub atoms: Range<usize>,
    /// Of each letter, and of all, in pixels.
    pub advances: Vec<f32>,
    pub width: f32,
}

impl Combined {
    /// How much smaller the letters are set so that they fit.
    pub(super) fn scale(&self, em: f32) -> f32 {
        (1.1 * em / self.width.max(1.0)).min(1.0)
    }

    /// A place in the coordinates of one of its glyphs as one of the line, from the start of that letter's atom.
    pub(super) fn place(&self, atom: usize, (x, y): (f32, f32), em: f32, size: f32) -> (f32, f32) {
        let index = atom - self.atoms.start;
        let scale = self.scale(em);
        let before: f32 = self.advances[..index].iter().sum();
        // Only the first of them takes room along the line.
        let behind = if index == 0 { 0.0 } else { em };
        (
            COMBINED_BASELINE * em - y - behind,
            MIDDLE * size - scale * self.width / 2.0 + scale * before + x,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ideographs_stand_and_latin_letters_are_turned() {
        assert!(
            may_stand('漢')
                && may_stand('「')
                && may_stand('ー')
                && may_stand('。')
                && may_stand('Ａ')
        );
        assert!(!may_stand('a') && !may_stand('—') && !may_stand('“') && !may_stand('1'));
        assert_eq!(
            standing("a漢字b"),
            vec![std::ops::Range { start: 1, end: 7 }]
        );
    }

    #[test]
    fn one_or_two_figures_alone_stand_side_by_side() {
        let found = |text: &'static str| {
            side_by_side(text)
                .into_iter()
                .map(|run| &text[run])
                .collect::<Vec<_>>()
        };
        assert_eq!(found("昭和12年5月、1917年に"), ["12", "5"]);
        assert_eq!(found("何!?」 Aと on"), ["!?",]);
        assert_eq!(found("12"), ["12"]);
    }
}
