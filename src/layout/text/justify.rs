//! How the room that a line leaves over is spread between its letters.

use super::LineSetter;
use crate::layout::breaker::Atom;

const GROW: f32 = 0.9;

impl LineSetter<'_> {
    /// How the room that is left over is spread.
    pub(super) fn stretch(&self, from: usize, inked_end: usize, slack: f32) -> Stretch {
        let inner = &self.shaped.atoms[from..inked_end];
        let wide = inner.iter().filter(|atom| atom.is_wide).count();
        if 2 * wide > inner.len() {
            return self.stretch_squares(inner, slack);
        }
        let spaces = inner.iter().filter(|atom| atom.is_space).count();
        if spaces > 0 {
            let each = slack / spaces as f32;
            // A line with few spaces is left ragged rather than torn apart.
            if each > GROW * self.em {
                return Stretch::default();
            }
            return Stretch {
                space: each,
                total: slack,
                ..Stretch::default()
            };
        }
        // Scripts without spaces: up to a letter and a half is spread between all.
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
}

impl Stretch {
    pub(super) fn after(self, is_last: bool, atom: Atom) -> f32 {
        if is_last {
            return 0.0;
        }
        let space = if atom.is_space { self.space } else { 0.0 };
        let square = if atom.is_wide { self.square } else { 0.0 };
        space + square + self.letter
    }
}
