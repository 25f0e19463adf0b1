//! How the room that a line leaves over is spread between its letters.

use super::LineSetter;
use crate::layout::breaker::{Atom, fill};

const GROW: f32 = 0.9;

impl LineSetter<'_> {
    /// How the room that is left over is spread between the atoms of a line, which are so many pixels wide.
    pub(super) fn stretch(&self, inner: &[Atom], (slack, ink): (f32, f32)) -> Stretch {
        let wide = inner.iter().filter(|atom| atom.is_wide).count();
        if 2 * wide > inner.len() {
            return self.stretch_squares(inner, slack);
        }
        let spaces = || inner.iter().filter(|atom| atom.is_space);
        let count = spaces().count();
        if count > 0 {
            let own: f32 = spaces().map(|atom| atom.advance).sum();
            let filling = fill(slack, own, ink - own, self.rules);
            let each = filling.spaces / count as f32;
            // A line with few spaces is left ragged rather than torn apart.
            if each > GROW * self.em {
                return Stretch::default();
            }
            return Stretch {
                space: each,
                total: slack,
                wider: filling.wider,
                ..Stretch::default()
            };
        }
        if !self.shaped.spaceless {
            return self.letters_alone(slack, ink);
        }
        // Up to a letter and a half is spread between all.
        let gaps = inner
            .iter()
            .filter(|atom| atom.advance > 0.0)
            .count()
            .saturating_sub(1);
        if gaps > 6 && slack > 0.0 && slack < 1.5 * self.em {
            return Stretch {
                letter: slack / gaps as f32,
                total: slack,
                ..Stretch::default()
            };
        }
        Stretch::default()
    }

    /// One long word, or a piece of one: its letters give what they may, and stay together.
    fn letters_alone(&self, slack: f32, ink: f32) -> Stretch {
        let wider = fill(slack, 0.0, ink, self.rules).wider;
        let scaled = Stretch {
            wider,
            ..Stretch::default()
        };
        Stretch {
            total: ink * (scaled.scale() - 1.0),
            ..scaled
        }
    }

    /// Where most letters are squares, they are what moves apart; those of another script stay together.
    fn stretch_squares(&self, inner: &[Atom], slack: f32) -> Stretch {
        let is_gap = |atom: &&Atom| atom.is_wide || atom.is_space;
        let gaps = inner[..inner.len() - 1].iter().filter(is_gap).count();
        if gaps > 6 && slack > 0.0 && slack < 4.0 * self.em {
            let each = slack / gaps as f32;
            return Stretch {
                space: each,
                square: each,
                total: slack,
                ..Stretch::default()
            };
        }
        Stretch::default()
    }
}

#[derive(Clone, Copy, Default)]
pub(super) struct Stretch {
    pub(super) space: f32,
    pub(super) letter: f32,
    pub(super) square: f32,
    pub(super) total: f32,
    /// By how many hundredths letters are wider.
    pub(super) wider: i8,
}

impl Stretch {
    /// What the width of letters is multiplied by.
    pub(super) fn scale(self) -> f32 {
        1.0 + f32::from(self.wider) / 100.0
    }

    pub(super) fn after(self, is_last: bool, atom: Atom) -> f32 {
        if is_last {
            return 0.0;
        }
        let space = if atom.is_space { self.space } else { 0.0 };
        let square = if atom.is_wide { self.square } else { 0.0 };
        let letter = if atom.advance > 0.0 { self.letter } else { 0.0 };
        space + square + letter
    }
}
