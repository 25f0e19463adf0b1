//! Signs that hang a little over the edges of a column, so that its edges look straight (optical margins).

use super::breaker::Atom;

/// The share of a sign that stands beyond the end of its line.
fn beyond_end(c: char) -> f32 {
    match c {
        '.' | ',' => 0.7,
        '-' | '\u{2010}' => HYPHEN,
        '”' | '’' | '"' | '\'' | '»' | '›' => 0.5,
        ';' | ':' | '–' => 0.35,
        '—' => 0.25,
        '!' | '?' | ')' => 0.15,
        _ => 0.0,
    }
}

/// The same of a sign before the start of its line.
fn before_start(c: char) -> f32 {
    match c {
        '“' | '‘' | '"' | '\'' | '«' | '‹' | '„' => 0.5,
        '(' | '[' => 0.15,
        _ => 0.0,
    }
}

/// Of the hyphen of a divided word.
pub(super) const HYPHEN: f32 = 0.5;

/// Lets the signs of a text hang; `letters` are the first code points of each atom.
pub(super) fn hang(atoms: &mut [Atom], letters: &[char]) {
    for (atom, &c) in atoms.iter_mut().zip(letters) {
        let beyond = beyond_end(c) * atom.advance;
        if beyond > 0.0 {
            (atom.trim, atom.hang) = (beyond, beyond);
        }
        atom.head = before_start(c) * atom.advance;
    }
}
