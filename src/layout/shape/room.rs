//! What takes another room than its glyphs have by themselves: hanging signs, squares, tabs, pictures, ruby, hyphens.

use super::{SHRINK, Shaped, addresses, picture_in_line};
use crate::document::{Document, Inline, Span, TextRange, is_right_to_left};
use crate::layout::breaker::{After, Atom};
use crate::layout::fonts::FontBook;
use crate::layout::galley::GlyphFont;
use crate::layout::style::{Brush, PageStyle};
use crate::layout::upright::{self, Combined};
use crate::layout::{cjk, hanging, hyphens, ruby};
use parley::Layout;
use std::ops::Range;

/// How wide the hyphen of the typeface is that a text begins with, in pixels.
pub(super) fn hyphen_width(layout: &Layout<Brush>) -> Option<f32> {
    let run = layout.lines().next()?.runs().next()?;
    let font = GlyphFont::of(&run);
    font.hyphen(run.font_size()).map(|(_, width)| width)
}

impl GlyphFont {
    /// The hyphen of a typeface that has one: its glyph, and how wide it is at a size.
    pub(in crate::layout) fn hyphen(&self, size: f32) -> Option<(u16, f32)> {
        let font = swash::FontRef::from_index(self.bytes(), self.index() as usize)?;
        let charmap = font.charmap();
        let glyphs = ['\u{2010}', '-'].map(|sign| charmap.map(sign));
        let id = glyphs.into_iter().find(|&id| id != 0)?;
        let metrics = font.glyph_metrics(&self.coords).scale(size);
        Some((id, metrics.advance_width(id)))
    }
}

impl Shaped {
    /// Lets signs hang over the edges, where all of the words run to the right.
    pub(super) fn hang(&mut self, text: &str) {
        if self.rtl || text.contains(is_right_to_left) {
            return;
        }
        let letters = self.first_letters(text);
        hanging::hang(&mut self.atoms, &letters);
        self.hyphen_width *= 1.0 - hanging::HYPHEN;
    }

    /// Spaces squares that meet, and squares and Latin letters.
    pub(super) fn space_squares(
        &mut self,
        fonts: &mut FontBook,
        text: &str,
        language: Option<&str>,
    ) {
        if text.is_ascii() {
            return;
        }
        let mut letters = self.first_letters(text);
        // What stands in the room of one letter is a letter among the others.
        for atoms in self.combined.iter().map(|combined| combined.atoms.clone()) {
            letters[atoms].fill('一');
        }
        let airs = self.airs(fonts, &letters);
        let letters = letters.into_iter();
        cjk::space(&mut self.atoms, letters, &airs, self.em, language);
        for combined in &self.combined {
            self.atoms[combined.atoms.start..combined.atoms.end - 1]
                .iter_mut()
                .for_each(|atom| atom.is_wide = false);
        }
    }

    /// Sets side by side, in the room of one letter, what the text asks for and what is so short that it would lie on its side.
    pub(super) fn combine(&mut self, text: &str, spans: &[&Span]) {
        /// More than this are no figures but a line of text.
        const MOST: usize = 6;
        let asked = spans
            .iter()
            .filter(|span| span.style == Inline::Combined)
            .filter_map(|span| {
                let range = span.range;
                Some(self.atom_at(range.start)?..self.atom_at(range.end)?)
            });
        let mut found: Vec<Range<usize>> = asked.filter(|atoms| atoms.len() <= MOST).collect();
        let atom = |byte: usize| self.places.partition_point(|(at, _)| (*at as usize) < byte);
        found.extend(
            upright::side_by_side(text)
                .into_iter()
                .map(|run| atom(run.start)..atom(run.end)),
        );
        found.sort_by_key(|atoms| (atoms.start, std::cmp::Reverse(atoms.end)));
        let mut end = 0;
        for atoms in found {
            if atoms.is_empty() || atoms.start < end || atoms.end > self.atoms.len() {
                continue;
            }
            end = atoms.end;
            let own = &mut self.atoms[atoms.clone()];
            let advances: Vec<f32> = own.iter().map(|atom| atom.advance).collect();
            let last = own.len() - 1;
            for (index, atom) in own.iter_mut().enumerate() {
                atom.advance = if index == 0 { self.em } else { 0.0 };
                if index < last {
                    (atom.after, atom.joins) = (After::Nothing, true);
                }
            }
            self.combined.push(Combined {
                width: advances.iter().sum(),
                advances,
                atoms,
            });
        }
    }

    /// Makes the signs of pictures as wide as the pictures that will be drawn over them.
    pub(super) fn make_room(&mut self, document: &Document, spans: &[&Span], line: f32) {
        for span in spans {
            let Inline::Image(id) = span.style else {
                continue;
            };
            let Some(place) = span
                .range
                .start
                .0
                .checked_sub(self.start.0)
                .filter(|place| (*place as usize) < self.len)
            else {
                continue;
            };
            let index = self
                .places
                .partition_point(|(_, before)| *before <= place)
                .saturating_sub(1);
            if let Some(atom) = self.atoms.get_mut(index) {
                let (width, height) = picture_in_line(document, id, line);
                atom.advance = if self.vertical { height } else { width };
            }
        }
    }

    /// Lets tabs reach to the next of evenly spaced stops, counted from where the author's line begins; control signs take no room.
    pub(super) fn widen_tabs(&mut self, text: &str) {
        /// From stop to stop, in em: eight figures.
        const STOP: f32 = 4.4;
        if !text.contains(|c: char| c.is_control() && c != '\n') {
            return;
        }
        let stop = STOP * self.em;
        let mut x = 0.0;
        for (atom, (byte, _)) in self.atoms.iter_mut().zip(&self.places) {
            match text[*byte as usize..].chars().next() {
                Some('\n') => x = 0.0,
                Some('\t') => {
                    atom.advance = ((x / stop + 0.02).floor() + 1.0) * stop - x;
                    (atom.is_space, atom.after) = (true, After::Break);
                }
                Some(c) if c.is_control() => atom.advance = 0.0,
                _ => {}
            }
            x += atom.advance;
        }
    }

    /// Sets ruby text above its letters.
    pub(super) fn lift_readings(&mut self, spans: &[&Span]) {
        if !spans.iter().any(|span| span.style == Inline::Ruby) {
            return;
        }
        let atoms_of =
            |range: TextRange| Some(self.atom_at(range.start)?..self.atom_at(range.end)?);
        let found = ruby::found(spans, atoms_of);
        self.ruby = found
            .into_iter()
            .map(|(base, text)| ruby::settle(&mut self.atoms, base, text))
            .collect();
    }

    /// Code is not divided by hyphens, which would be read as part of it, but a long name at its signs.
    pub(super) fn divide_code(&mut self, text: &str, spans: &[&Span]) {
        /// Letters of a word in code that is not divided.
        const SHORT: usize = 10;
        for span in spans.iter().filter(|span| span.style == Inline::Code) {
            let atoms = self.atoms_of(span.range);
            for atom in &mut self.atoms[atoms.clone()] {
                if atom.after == After::Hyphen {
                    atom.after = After::Nothing;
                }
            }
            let bytes = self.places[atoms.start].0 as usize..self.places[atoms.end].0 as usize;
            let code = &text[bytes.clone()];
            for word in code.split_whitespace().filter(|word| word.len() > SHORT) {
                let start = bytes.start + (word.as_ptr() as usize - code.as_ptr() as usize);
                self.divide_word(start, word, After::Part);
            }
        }
    }

    /// Lets lines end at the signs of a word that begins at a byte.
    fn divide_word(&mut self, start: usize, word: &str, after: After) {
        for at in addresses::breaks(word) {
            let byte = (start + at) as u32;
            let next = self.places.partition_point(|(at, _)| *at < byte);
            let begins = self.places.get(next).is_some_and(|(at, _)| *at == byte);
            if let Some(last) = next.checked_sub(1).filter(|_| begins)
                && self.atoms[last].after == After::Nothing
                && !self.atoms[last].joins
            {
                self.atoms[last].after = after;
            }
        }
    }

    /// The second space after a sentence, as typewriters have it, takes no room; in code each space is meant.
    pub(super) fn single_spaces(&mut self, text: &str, spans: &[&Span]) {
        if !text.contains("  ") {
            return;
        }
        let code = spans.iter().filter(|span| span.style == Inline::Code);
        let code: Vec<Range<usize>> = code.map(|span| self.atoms_of(span.range)).collect();
        let is_space = |(byte, _): &(u32, u32)| text[*byte as usize..].starts_with(' ');
        for (index, pair) in self.places.windows(2).enumerate() {
            let second = index + 1;
            if pair.iter().all(is_space) && !code.iter().any(|atoms| atoms.contains(&second)) {
                self.atoms[second].advance = 0.0;
            }
        }
    }

    /// Gets a text ready for even lines: spaces as wide as compositors set them, and letters that may give.
    ///
    /// The spaces of many book faces are as narrow as the narrowest that a line should have; a line of even length cannot be set with
    /// them as the middle between too tight and too loose.
    pub(super) fn loosen(&mut self, text: &str, page: &PageStyle) {
        /// What a narrow space is widened to, in em, but by no more than this factor.
        const SET: f32 = 0.25;
        const MOST: f32 = 1.25;
        if self.vertical || self.atoms.iter().any(|atom| atom.is_wide) {
            return;
        }
        self.gives = self.ruby.is_empty() && self.formulas.is_empty();
        let added = (page.word_spacing + page.letter_spacing) * self.em;
        let mut own_of_first = None;
        for (atom, (byte, _)) in self.atoms.iter_mut().zip(&self.places) {
            if !atom.is_space || !text[*byte as usize..].starts_with([' ', '\u{a0}']) {
                continue;
            }
            if atom.advance == 0.0 {
                continue;
            }
            let own = atom.advance - added;
            let set = own.max((own * MOST).min(SET * self.em));
            atom.advance = set + added;
            own_of_first.get_or_insert((own, atom.advance));
        }
        if let Some((own, set)) = own_of_first.filter(|(own, _)| *own > 0.0) {
            self.shrink = 1.0 - (1.0 - SHRINK) * own / set;
        }
    }

    /// A soft hyphen in the text takes no room, and a line may end at it with a hyphen.
    pub(super) fn soft_hyphens(&mut self, text: &str) {
        for (index, atom) in self.atoms.iter_mut().enumerate() {
            if text[self.places[index].0 as usize..].starts_with('\u{ad}') {
                *atom = Atom {
                    after: After::Hyphen,
                    ..Atom::default()
                };
            }
        }
    }

    /// Marks where addresses may be divided without a hyphen.
    pub(super) fn divide_addresses(&mut self, text: &str, addresses: &[Range<usize>]) {
        for address in addresses {
            self.divide_word(address.start, &text[address.clone()], After::Break);
        }
    }

    /// Marks the points at which words may be divided; never inside a ligature, nor in an address.
    pub(super) fn hyphens(
        &mut self,
        text: &str,
        language: Option<&str>,
        addresses: &[Range<usize>],
    ) {
        let Some(patterns) = hyphens::patterns(language) else {
            return;
        };
        // What is left of the last word would make a line of its own.
        let last_word = text.trim_end().rfind(char::is_whitespace).unwrap_or(0);
        let mut index = 0;
        let mut rest = 0;
        while let Some(begin) = text[rest..].find(char::is_alphabetic).map(|at| rest + at) {
            let end = text[begin..]
                .find(|c: char| !c.is_alphabetic())
                .map_or(text.len(), |len| begin + len);
            rest = end;
            let before = addresses.partition_point(|address| address.end <= begin);
            if addresses
                .get(before)
                .is_some_and(|address| address.start <= begin)
            {
                continue;
            }
            let word = &text[begin..end];
            let is_last = begin >= last_word;
            for point in hyphens::points(word, patterns) {
                if is_last && word[point..].chars().count() < hyphens::KEPT_AT_THE_END {
                    break;
                }
                let byte = (begin + point) as u32;
                while index < self.atoms.len() && self.places[index].0 < byte {
                    index += 1;
                }
                let begins = self.places[index].0 == byte && index < self.atoms.len();
                if let Some(last) = index.checked_sub(1).filter(|_| begins)
                    && self.atoms[last].after == After::Nothing
                    && !self.atoms[last].joins
                {
                    self.atoms[last].after = After::Hyphen;
                }
            }
        }
    }
}
