//! Readings above letters (ruby): which atoms of a stretch are a reading, and of which letters.
//!
//! After "Rules for Simple Placement of Japanese Ruby" (W3C): a reading is centred over its letters, which move apart where it is
//! wider than they are.

use super::breaker::{After, Atom};
use crate::document::{Block, Inline, TextRange};
use std::ops::Range;

/// Size of a reading, as a share of the letters'.
pub(super) const SIZE: f32 = 0.5;
/// Its baseline above that of the letters, in em.
pub(super) const LIFT: f32 = 0.96;
/// From baseline to baseline where there are readings, at least, in em.
pub(super) const LEADING: f32 = 1.85;
/// Longer stretches are explained, not read out, and their readings stay in the line.
const LONGEST: usize = 16;

/// A reading and its letters, as ranges of atoms.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    pub base: Range<usize>,
    pub text: Range<usize>,
    /// Of the reading, and of each of its atoms, in pixels.
    pub width: f32,
    pub advances: Vec<f32>,
    /// How far each of the letters is moved, to stand in the middle of its room.
    pub lead: f32,
}

/// Takes the readings of a block out of the line: they need no room there but what their letters lack, and no line ends within.
/// `atoms_of` gives the atoms of a range of the document, where it lies in this stretch.
pub(super) fn lift(block: &Block, atoms: &mut [Atom], atoms_of: impl Fn(TextRange) -> Option<Range<usize>>) -> Vec<Reading> {
    let mut readings = Vec::new();
    for (base, text) in pairs(block) {
        let (Some(base), Some(text)) = (atoms_of(base), atoms_of(text)) else { continue };
        if base.is_empty() || text.is_empty() || base.len() > LONGEST || base.end != text.start {
            continue;
        }
        readings.push(settle(atoms, base, text));
    }
    readings
}

/// Each reading of a block after the letters before it. Several in a row are one, over all of these letters.
fn pairs(block: &Block) -> Vec<(TextRange, TextRange)> {
    let mut pairs: Vec<(TextRange, TextRange)> = Vec::new();
    for whole in block.spans.iter().filter(|span| span.style == Inline::Ruby) {
        let mut from = whole.range.start;
        let first = pairs.len();
        let is_within = |range: TextRange| whole.range.start <= range.start && range.end <= whole.range.end;
        for reading in block.spans.iter().filter(|span| span.style == Inline::RubyText && is_within(span.range)) {
            let TextRange { start, end } = reading.range;
            match pairs[first..].last_mut() {
                Some((_, last)) if start == from => last.end = end,
                // None is inside another.
                _ if start >= from => pairs.push((TextRange { start: from, end: start }, reading.range)),
                _ => {}
            }
            from = from.max(end);
        }
    }
    pairs
}

fn settle(atoms: &mut [Atom], base: Range<usize>, text: Range<usize>) -> Reading {
    let width_of = |atoms: &[Atom]| atoms.iter().map(|atom| atom.advance).sum::<f32>();
    let advances: Vec<f32> = atoms[text.clone()].iter().map(|atom| atom.advance).collect();
    let (width, room) = (width_of(&atoms[text.clone()]), width_of(&atoms[base.clone()]));
    let more = (width - room).max(0.0) / base.len() as f32;
    let after = [text.end - 1, base.end - 1].map(|atom| atoms[atom].after);
    for atom in &mut atoms[base.start..text.end] {
        atom.after = After::Nothing;
    }
    atoms[base.clone()].iter_mut().for_each(|atom| atom.advance += more);
    atoms[text.clone()].iter_mut().for_each(|atom| atom.advance = 0.0);
    atoms[text.end - 1].after = if after[0] == After::Nothing { after[1] } else { after[0] };
    Reading { base, text, width, advances, lead: more / 2.0 }
}
