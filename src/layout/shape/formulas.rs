//! Formulas of a stretch: set once, in the room of the letters that stand for them in the text.

use super::{Shaped, Stretch, shape_sign};
use crate::document::{Formula, Inline, Span};
use crate::layout::breaker::After;
use crate::layout::fonts::FontBook;
use crate::layout::formula::{self, Ink, InkGlyph};
use std::ops::Range;

/// A formula wider than its column is made smaller, down to this share; one that does not fit then stays a line of text.
const SMALLEST: f32 = 0.66;

/// A piece of a formula and the atoms in whose room it stands.
pub(in crate::layout) struct PlacedFormula {
    pub atoms: Range<usize>,
    pub ink: Ink,
}

impl Shaped {
    /// Sets the formulas of a stretch.
    pub(super) fn set_formulas(
        &mut self,
        fonts: &mut FontBook,
        stretch: &Stretch<'_>,
        spans: &[&Span],
    ) {
        let page = stretch.page;
        let insets = (stretch.style.inset + stretch.style.inset_end) * page.em();
        let room = ((page.measure * page.scale).round() - insets).max(page.em() * 4.0);
        for span in spans {
            let Inline::Formula(Some(index)) = span.style else {
                continue;
            };
            let Some(formula) = stretch.document.formulas.get(index) else {
                continue;
            };
            let Some(atoms) = self.atoms_of_pieces(span, formula) else {
                continue;
            };
            if let Some(inks) = self.inks(fonts, stretch, formula, room) {
                for (atoms, ink) in atoms.into_iter().zip(inks) {
                    self.give_room(&atoms, &ink);
                    self.formulas.push(PlacedFormula { atoms, ink });
                }
            }
        }
    }

    /// The atoms of each piece of a formula; none where the formula is not whole in this stretch.
    fn atoms_of_pieces(&self, span: &Span, formula: &Formula) -> Option<Vec<Range<usize>>> {
        let len: usize = formula.pieces.iter().map(|piece| piece.len).sum();
        if len != span.range.len() {
            return None;
        }
        let mut at = span.range.start;
        let mut all = Vec::with_capacity(formula.pieces.len());
        for piece in &formula.pieces {
            let start = self.atom_at(at)?;
            at = at.plus(piece.len);
            let end = self.atom_at(at)?;
            all.push(Some(start..end).filter(|atoms| !atoms.is_empty())?);
        }
        Some(all)
    }

    /// The pieces of a formula as they are set where none is wider than the room; none where they cannot be.
    fn inks(
        &self,
        fonts: &mut FontBook,
        stretch: &Stretch<'_>,
        formula: &Formula,
        room: f32,
    ) -> Option<Vec<Ink>> {
        let widest = |inks: &[Ink]| inks.iter().map(|ink| ink.width).fold(0.0, f32::max);
        let inks = set_pieces(fonts, stretch, formula, self.em)?;
        let share = room / widest(&inks).max(1.0);
        if share >= 1.0 {
            return Some(inks);
        }
        let smaller = set_pieces(fonts, stretch, formula, self.em * share * 0.99)?;
        (share >= SMALLEST && widest(&smaller) <= room).then_some(smaller)
    }

    /// The first atom has the room of all; a line may end after the last one.
    fn give_room(&mut self, atoms: &Range<usize>, ink: &Ink) {
        let after = self.atoms[atoms.end - 1].after;
        let own = &mut self.atoms[atoms.clone()];
        for (index, atom) in own.iter_mut().enumerate() {
            atom.advance = if index == 0 { ink.width } else { 0.0 };
            (atom.trim, atom.hang, atom.head) = (0.0, 0.0, 0.0);
            (atom.is_space, atom.is_wide) = (false, false);
            (atom.after, atom.joins) = (After::Nothing, true);
        }
        if let Some(last) = own.last_mut() {
            last.joins = false;
            last.after = if after == After::Hyphen {
                After::Nothing
            } else {
                after
            };
        }
    }

    /// The piece of a formula that an atom stands for.
    pub fn formula_at(&self, atom: usize) -> Option<&PlacedFormula> {
        let after = self
            .formulas
            .partition_point(|formula| formula.atoms.end <= atom);
        let formula = self.formulas.get(after)?;
        formula.atoms.contains(&atom).then_some(formula)
    }

    /// How far the formulas among some atoms reach above the baseline and below it, in pixels.
    pub fn formula_extents(&self, atoms: &Range<usize>) -> Option<(f32, f32)> {
        let first = self
            .formulas
            .partition_point(|formula| formula.atoms.end <= atoms.start);
        self.formulas[first..]
            .iter()
            .take_while(|formula| formula.atoms.start < atoms.end)
            .map(|formula| (formula.ink.ascent, formula.ink.descent))
            .reduce(|all, one| (all.0.max(one.0), all.1.max(one.1)))
    }
}

/// All pieces of a formula, so many pixels per em.
fn set_pieces(
    fonts: &mut FontBook,
    stretch: &Stretch<'_>,
    formula: &Formula,
    em: f32,
) -> Option<Vec<Ink>> {
    let last = formula.pieces.len().saturating_sub(1);
    let mut set_text = |text: &str, size: f32| text_as_ink(fonts, text, size, stretch);
    let set = |(index, piece): (usize, &crate::document::FormulaPiece)| {
        formula::set(
            &piece.math,
            em,
            formula.displayed,
            index < last,
            &mut set_text,
        )
    };
    formula.pieces.iter().enumerate().map(set).collect()
}

fn text_as_ink(fonts: &mut FontBook, text: &str, size: f32, stretch: &Stretch<'_>) -> Ink {
    /// Of letters of text, in em.
    const ASCENT: f32 = 0.72;
    const DESCENT: f32 = 0.22;
    let (runs, width) = shape_sign(fonts, text, size, stretch.page);
    let mut ink = Ink::space(width);
    (ink.ascent, ink.descent) = (ASCENT * size, DESCENT * size);
    for run in runs {
        ink.glyphs.extend(run.glyphs.iter().map(|glyph| InkGlyph {
            font: std::sync::Arc::clone(&run.font),
            size: run.size,
            id: glyph.id,
            x: glyph.x,
            y: glyph.y,
        }));
    }
    ink
}
