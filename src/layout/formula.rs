//! Sets formulas in two dimensions, by the `MATH` table of an OpenType typeface.
//!
//! The rules are those of D. E. Knuth, "The TeXbook" (1986), appendix G, with the constants of the table in place of TeX's font
//! parameters, as in U. Vieth, "OpenType math illuminated", TUGboat 30 (2009).

mod accents;
mod font;
mod ink;
mod matrix;
mod row;
mod scripts;
mod spacing;
mod stacks;
#[cfg(test)]
mod tests;

pub(super) use ink::{Ink, InkGlyph};

use crate::document::Math;
use font::{MathConstant, MathFont};
use ink::Class;

/// Sets plain text in the typeface of the page, so large.
pub(super) type SetText<'a> = dyn FnMut(&str, f32) -> Ink + 'a;

/// How a part of a formula is set.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Style {
    /// With the room that a line of its own has.
    displayed: bool,
    /// How deep in indices: 0, 1 or 2.
    level: u8,
    /// Beneath a line: upper indices stand lower.
    cramped: bool,
}

impl Style {
    fn script(self) -> Self {
        Self {
            displayed: false,
            level: (self.level + 1).min(2),
            ..self
        }
    }

    fn cramped(self) -> Self {
        Self {
            cramped: true,
            ..self
        }
    }

    /// Of the parts of a fraction.
    fn part(self) -> Self {
        if self.displayed {
            Self {
                displayed: false,
                ..self
            }
        } else {
            self.script()
        }
    }
}

/// Sets a piece of a formula, so many pixels per em. `goes_on` tells whether another piece follows it.
pub(super) fn set(
    math: &Math,
    em: f32,
    displayed: bool,
    goes_on: bool,
    set_text: &mut SetText<'_>,
) -> Option<Ink> {
    let mut setter = Setter {
        font: MathFont::get()?,
        em,
        set_text,
    };
    let style = Style {
        displayed,
        level: 0,
        cramped: false,
    };
    let parts = match math {
        Math::Row(parts) => parts.as_slice(),
        part => std::slice::from_ref(part),
    };
    Some(setter.row(parts, style, goes_on))
}

struct Setter<'a, 'w> {
    font: &'static MathFont,
    /// Pixels per em of the formula.
    em: f32,
    set_text: &'a mut SetText<'w>,
}

impl Setter<'_, '_> {
    /// Pixels per em in a style.
    fn size(&self, style: Style) -> f32 {
        self.em * self.font.scale(style.level)
    }

    /// A constant in pixels.
    fn px(&self, style: Style, which: MathConstant) -> f32 {
        self.font.constant(which) * self.size(style)
    }

    /// Height of the line that fractions and operators are centred on.
    fn axis(&self, style: Style) -> f32 {
        self.px(style, MathConstant::AxisHeight)
    }

    fn set(&mut self, math: &Math, style: Style) -> Ink {
        match math {
            Math::Row(parts) => self.row(parts, style, false),
            Math::Letters(letters) => self.letters(letters, style),
            Math::Operator(operator) => self.operator(operator, style, None),
            Math::Text(text) => {
                let size = self.size(style);
                (self.set_text)(text, size)
            }
            Math::Space(width) => Ink::space(width * self.size(style)),
            Math::Fraction {
                numerator,
                denominator,
                has_bar,
            } => self.fraction(numerator, denominator, *has_bar, style),
            Math::Root { radicand, degree } => self.root(radicand, degree.as_deref(), style),
            Math::Scripts {
                base,
                before,
                after,
            } => self.scripts(base, before, after, style),
            Math::UnderOver {
                base,
                under,
                over,
                movable,
            } => self.under_over(base, under.as_deref(), over.as_deref(), *movable, style),
            Math::Table(table) => self.table(table, style),
            Math::Phantom(part) => {
                let part = self.set(part, style);
                Ink {
                    glyphs: Vec::new(),
                    rules: Vec::new(),
                    ..part
                }
            }
            Math::Styled(displayed, part) => self.set(
                part,
                Style {
                    displayed: *displayed && style.level == 0,
                    ..style
                },
            ),
        }
    }

    /// Letters beside each other: a variable, a number, or the name of a function.
    fn letters(&mut self, letters: &str, style: Style) -> Ink {
        let size = self.size(style);
        let glyphs: Option<Vec<u16>> = letters.chars().map(|c| self.font.glyph(c)).collect();
        let Some(glyphs) = glyphs else {
            return (self.set_text)(letters, size);
        };
        let mut ink = Ink::default();
        for &glyph in &glyphs {
            ink.append(self.glyph(glyph, size));
        }
        let is_name = glyphs.len() > 1 && letters.chars().all(char::is_alphabetic);
        ink.class = if is_name {
            Class::Large
        } else {
            Class::Ordinary
        };
        ink.single = (glyphs.len() == 1).then(|| glyphs[0]);
        ink
    }

    /// One glyph, so many pixels per em.
    fn glyph(&self, id: u16, size: f32) -> Ink {
        let extents = self.font.extents(id);
        Ink {
            width: self.font.advance(id) * size,
            ascent: extents.ascent * size,
            descent: extents.descent * size,
            glyphs: vec![self.ink_glyph(id, size, 0.0, 0.0)],
            italic: self.font.italic_correction(id) * size,
            single: Some(id),
            ..Ink::default()
        }
    }

    fn ink_glyph(&self, id: u16, size: f32, x: f32, up: f32) -> InkGlyph {
        InkGlyph {
            font: std::sync::Arc::clone(&self.font.drawn),
            size,
            id,
            x,
            y: -up,
        }
    }
}
