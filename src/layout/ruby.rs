//! Ruby, the small readings above East Asian letters: which atoms of a stretch are ruby text, and which letters they belong to.
//!
//! After "Rules for Simple Placement of Japanese Ruby" (W3C): ruby text is centred over its letters, which move apart where it is
//! wider than they are.

use super::breaker::{After, Atom};
use crate::document::{Inline, Offset, Span, TextRange};
use std::ops::Range;

/// Size of ruby text, as a share of the letters'.
pub(super) const SIZE: f32 = 0.5;
/// Its baseline above that of the letters, in em.
pub(super) const LIFT: f32 = 0.96;
/// From baseline to baseline where there is ruby, at least, in em.
pub(super) const LEADING: f32 = 1.85;
/// Longer stretches are explained, not read out, and their ruby stays in the line.
const LONGEST: usize = 16;

/// Ruby text and its letters, as ranges of atoms.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RubyText {
    pub base: Range<usize>,
    pub text: Range<usize>,
    /// Of the ruby text, and of each of its atoms, in pixels.
    pub width: f32,
    pub advances: Vec<f32>,
    /// How far each of the letters is moved, to stand in the middle of its room.
    pub lead: f32,
}

/// The letters and ruby texts of a stretch, as ranges of atoms. `spans` are those of the stretch in order of start; `atoms_of` gives
/// the atoms of a range of the document, where it lies in this stretch.
pub(super) fn found(
    spans: &[&Span],
    atoms_of: impl Fn(TextRange) -> Option<Range<usize>>,
) -> Vec<(Range<usize>, Range<usize>)> {
    let fits = |(base, text): (TextRange, TextRange)| {
        let (base, text) = (atoms_of(base)?, atoms_of(text)?);
        let fits =
            !base.is_empty() && !text.is_empty() && base.len() <= LONGEST && base.end == text.start;
        fits.then_some((base, text))
    };
    pairs(spans).into_iter().filter_map(fits).collect()
}

/// Each ruby text after the letters before it. Several in a row are one, over all of these letters.
fn pairs(spans: &[&Span]) -> Vec<(TextRange, TextRange)> {
    let mut pairs: Vec<(TextRange, TextRange)> = Vec::new();
    // The word that is open: its range, where the next letters begin, and its first pair.
    let mut open: Option<(TextRange, Offset, usize)> = None;
    for span in spans {
        match (&span.style, &mut open) {
            // None is inside another.
            (Inline::Ruby, Some((whole, ..))) if whole.contains(span.range.start) => {}
            (Inline::Ruby, _) => open = Some((span.range, span.range.start, pairs.len())),
            (Inline::RubyText, Some((whole, from, first)))
                if whole.start <= span.range.start && span.range.end <= whole.end =>
            {
                let TextRange { start, end } = span.range;
                match pairs[*first..].last_mut() {
                    Some((_, last)) if start == *from => last.end = end,
                    _ if start >= *from => pairs.push((
                        TextRange {
                            start: *from,
                            end: start,
                        },
                        span.range,
                    )),
                    _ => {}
                }
                *from = (*from).max(end);
            }
            _ => {}
        }
    }
    pairs
}

/// Takes ruby text out of the line: it needs no room there but what its letters lack, and no line ends within.
pub(super) fn settle(atoms: &mut [Atom], base: Range<usize>, text: Range<usize>) -> RubyText {
    let width_of = |atoms: &[Atom]| atoms.iter().map(|atom| atom.advance).sum::<f32>();
    let advances: Vec<f32> = atoms[text.clone()]
        .iter()
        .map(|atom| atom.advance)
        .collect();
    let (width, room) = (
        width_of(&atoms[text.clone()]),
        width_of(&atoms[base.clone()]),
    );
    let more = (width - room).max(0.0) / base.len() as f32;
    let after = [text.end - 1, base.end - 1].map(|atom| atoms[atom].after);
    for atom in &mut atoms[base.start..text.end] {
        (atom.after, atom.joins) = (After::Nothing, true);
    }
    atoms[text.end - 1].joins = false;
    atoms[base.clone()]
        .iter_mut()
        .for_each(|atom| atom.advance += more);
    atoms[text.clone()]
        .iter_mut()
        .for_each(|atom| atom.advance = 0.0);
    atoms[text.end - 1].after = if after[0] == After::Nothing {
        after[1]
    } else {
        after[0]
    };
    RubyText {
        base,
        text,
        width,
        advances,
        lead: more / 2.0,
    }
}
