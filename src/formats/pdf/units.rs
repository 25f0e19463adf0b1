//! Letters of one line in reading order, for scripts that run to the right, to the left, or both.

use super::glyphs::Glyph;
use super::script::is_right_to_left;
use super::shapes::Shape;
use super::words::Placed;

/// How a letter is set apart from those about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Small and above the baseline.
    pub raised: bool,
    /// Small and below it.
    pub lowered: bool,
    pub italic: bool,
    pub bold: bool,
}

/// A letter in reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Letter {
    pub c: char,
    /// Its left and right edge, upright in its layer, in points.
    pub x0: f32,
    pub x1: f32,
    pub style: Style,
    pub shape: Shape,
}

/// What is read as one piece: the letters of a glyph, or a blank.
pub(super) struct Unit {
    pub text: Box<str>,
    x0: f32,
    x1: f32,
    style: Style,
    shape: Shape,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    RightToLeft,
    LeftToRight,
    Neutral,
}

impl Unit {
    pub fn of(glyph: &Glyph, place: &Placed, style: Style) -> Self {
        Self {
            text: glyph.text.clone(),
            x0: place.x,
            x1: place.end(),
            style,
            shape: glyph.shape,
        }
    }

    /// A blank between two edges.
    pub fn white(c: char, x0: f32, x1: f32) -> Self {
        Self {
            text: c.to_string().into(),
            x0,
            x1: x1.max(x0),
            style: Style::default(),
            shape: Shape::default(),
        }
    }

    fn class(&self) -> Class {
        if self.text.chars().any(is_right_to_left) {
            Class::RightToLeft
        } else if self.text.chars().any(char::is_alphanumeric) {
            Class::LeftToRight
        } else {
            Class::Neutral
        }
    }

    /// Its letters, each with an equal part of its room.
    pub fn letters(self) -> impl Iterator<Item = Letter> {
        let letters: Vec<char> = self.text.chars().collect();
        let width = (self.x1 - self.x0) / letters.len().max(1) as f32;
        let runs_left = self.class() == Class::RightToLeft;
        let count = letters.len();
        // The ink of a ligature is that of no letter.
        let shape = if count == 1 {
            self.shape
        } else {
            Shape::default()
        };
        letters.into_iter().enumerate().map(move |(index, c)| {
            let place = if runs_left { count - 1 - index } else { index };
            let x0 = self.x0 + width * place as f32;
            Letter {
                c,
                x0,
                x1: x0 + width,
                style: self.style,
                shape,
            }
        })
    }
}

/// Puts units that stand from left to right into reading order; whether the line runs from right to left.
pub(super) fn reorder(units: &mut [Unit]) -> bool {
    let right_to_left = units
        .iter()
        .filter(|unit| unit.class() == Class::RightToLeft)
        .count();
    if right_to_left == 0 {
        return false;
    }
    let is_foreign = |unit: &&Unit| {
        unit.text
            .chars()
            .any(|c| c.is_alphabetic() && !is_right_to_left(c))
    };
    let runs_left = right_to_left >= units.iter().filter(is_foreign).count();
    if runs_left {
        units.reverse();
        turn_runs(units, Class::LeftToRight);
    } else {
        turn_runs(units, Class::RightToLeft);
    }
    runs_left
}

/// Reverses each run of one class, with the neutral signs inside of it.
fn turn_runs(units: &mut [Unit], class: Class) {
    let mut start = 0;
    while start < units.len() {
        if units[start].class() != class {
            start += 1;
            continue;
        }
        let mut last = start;
        for (at, unit) in units.iter().enumerate().skip(start) {
            match unit.class() {
                found if found == class => last = at,
                Class::Neutral if &*unit.text != "\t" => {}
                _ => break,
            }
        }
        units[start..=last].reverse();
        start = last + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ligature_says_nothing_of_the_weight_of_its_letters() {
        let unit = |text: &str| Unit {
            text: text.into(),
            x0: 0.0,
            x1: 10.0,
            style: Style::default(),
            shape: Shape {
                ink: 0.4,
                ..Shape::default()
            },
        };
        let inks = |text: &str| -> Vec<f32> {
            let letters = unit(text).letters();
            letters.map(|letter| letter.shape.ink).collect()
        };
        assert_eq!(inks("f"), [0.4]);
        assert_eq!(inks("fi"), [0.0, 0.0]);
    }
}
