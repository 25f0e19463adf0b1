//! Where the ink of Chinese and Japanese signs stands in their squares. Most typefaces draw a bracket in one half of its square; some
//! draw it in the middle, and nothing can be taken away there.

use super::Shaped;
use crate::layout::cjk::{self, Air};
use crate::layout::fonts::FontBook;
use crate::layout::galley::GlyphFont;
use crate::layout::upright::Uprights;
use std::collections::HashMap;

impl Shaped {
    /// The air before and behind the ink of each sign that may give some of it, in pixels, by its atom.
    pub(super) fn airs(&self, fonts: &mut FontBook, letters: &[char]) -> HashMap<usize, Air> {
        let mut airs = HashMap::new();
        if !letters.iter().any(|&letter| cjk::may_give(letter)) {
            return airs;
        }
        for line in self.layout.lines() {
            for run in line.runs() {
                let mut font = None;
                for cluster in run.clusters() {
                    let byte = cluster.text_range().start as u32;
                    if self.signs.is_sign(byte) {
                        continue;
                    }
                    let atom = self.atom_of_byte(self.signs.without(byte));
                    let letter = letters.get(atom).copied().unwrap_or(' ');
                    let Some(glyph) = cluster.glyphs().next().filter(|_| cjk::may_give(letter))
                    else {
                        continue;
                    };
                    let font = font.get_or_insert_with(|| GlyphFont::of(&run));
                    let size = run.font_size();
                    let uprights = self.vertical.then(|| Uprights::new(font, size)).flatten();
                    let glyph = match &uprights {
                        Some(uprights) => uprights.form(letter, glyph.id as u16),
                        None => glyph.id as u16,
                    };
                    let Some(ink) = fonts.inks.of(font, glyph) else {
                        continue;
                    };
                    let advance = self.atoms[atom].advance;
                    let standing = uprights.and_then(|uprights| uprights.of(letter, glyph));
                    let (start, end) = match standing {
                        Some(upright) => {
                            let drop = upright.drop - upright.shift.1;
                            (drop - ink.top * size, drop - ink.bottom * size)
                        }
                        None => (ink.left * size, ink.right * size),
                    };
                    airs.insert(
                        atom,
                        Air {
                            before: start,
                            after: advance - end,
                        },
                    );
                }
            }
        }
        airs
    }
}
