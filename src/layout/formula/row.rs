//! Parts beside each other: the air between them, and signs that are as tall as what they stand at.

use super::font::MathConstant;
use super::ink::{Class, Ink};
use super::spacing::{between, class_of, is_fence, is_integral, is_large, settle};
use super::{Setter, Style};
use crate::document::{Math, Operator};

/// A bracket covers this share of what is in it, or leaves out so much of it, in em.
const COVERED: f32 = 0.9;
const UNCOVERED: f32 = 0.5;

impl Setter<'_, '_> {
    /// Parts beside each other. `goes_on` tells whether the row is continued after a line's end.
    pub(super) fn row(&mut self, parts: &[Math], style: Style, goes_on: bool) -> Ink {
        let mut inks: Vec<Option<Ink>> = parts
            .iter()
            .map(|part| (!self.stretches(part)).then(|| self.set(part, style)))
            .collect();
        self.set_fences(parts, &mut inks, style);
        let inks: Vec<Ink> = inks.into_iter().flatten().collect();
        // Signs that are only thought have no part in the air between others.
        let mut shown: Vec<usize> = (0..inks.len())
            .filter(|&at| !is_thought(&parts[at]))
            .collect();
        shown.dedup();
        let mut classes: Vec<Class> = shown.iter().map(|&at| inks[at].class).collect();
        settle(&mut classes, goes_on);
        let size = self.size(style);
        let mut row = Ink::default();
        let mut inks: Vec<Option<Ink>> = inks.into_iter().map(Some).collect();
        for (place, &at) in shown.iter().enumerate() {
            if let Some(before) = place.checked_sub(1) {
                let said = spaces_of(&parts[shown[before]])
                    .1
                    .or(spaces_of(&parts[at]).0);
                let air = between(classes[before], classes[place], style.level > 0);
                row.width += said.unwrap_or(air) * size;
            }
            if let Some(ink) = inks[at].take() {
                row.append(ink);
            }
        }
        if goes_on && let Some(last) = classes.last() {
            row.width += between(*last, Class::Ordinary, style.level > 0) * size;
        }
        row.class = match classes.as_slice() {
            [one] => *one,
            [Class::Open, .., Class::Close] => Class::Inner,
            _ => Class::Ordinary,
        };
        if shown.len() > 1 {
            row.single = None;
        }
        row
    }

    fn stretches(&self, part: &Math) -> bool {
        let Math::Operator(operator) = part else {
            return false;
        };
        let fence = operator.sign.chars().next().is_some_and(is_fence);
        operator.stretchy.unwrap_or(fence) && fence && operator.sign.chars().count() == 1
    }

    /// Sets the brackets of a row, each pair as tall as what is between the two.
    fn set_fences(&mut self, parts: &[Math], inks: &mut [Option<Ink>], style: Style) {
        let mut open: Vec<usize> = Vec::new();
        for index in 0..parts.len() {
            if inks[index].is_some() {
                continue;
            }
            let Math::Operator(operator) = &parts[index] else {
                continue;
            };
            let bar = class_of(&operator.sign) == Class::Ordinary;
            let closes = match class_of(&operator.sign) {
                Class::Close => true,
                Class::Open => false,
                _ => open.last().is_some_and(|&before| is_bar(&parts[before])),
            };
            if closes && let Some(start) = open.pop() {
                self.set_pair(parts, inks, (start, index), style);
                if bar {
                    for (at, class) in [(start, Class::Open), (index, Class::Close)] {
                        if let Some(ink) = &mut inks[at] {
                            ink.class = class;
                        }
                    }
                }
            } else if closes {
                let inner = extents(&inks[..index]);
                inks[index] = Some(self.operator(operator, style, Some(inner)));
            } else {
                open.push(index);
            }
        }
        // What is never closed stands at all that comes after it.
        for start in open.into_iter().rev() {
            if let Math::Operator(operator) = &parts[start] {
                let inner = extents(&inks[start + 1..]);
                inks[start] = Some(self.operator(operator, style, Some(inner)));
            }
        }
    }

    fn set_pair(
        &mut self,
        parts: &[Math],
        inks: &mut [Option<Ink>],
        (start, end): (usize, usize),
        style: Style,
    ) {
        let inner = extents(&inks[start + 1..end]);
        for at in [start, end] {
            if let Math::Operator(operator) = &parts[at] {
                inks[at] = Some(self.operator(operator, style, Some(inner)));
            }
        }
    }

    /// A sign; `beside` are the ascent and descent of what it is to be as tall as.
    pub(super) fn operator(
        &mut self,
        operator: &Operator,
        style: Style,
        beside: Option<(f32, f32)>,
    ) -> Ink {
        let size = self.size(style);
        let mut chars = operator.sign.chars();
        let (Some(c), None) = (chars.next(), chars.next()) else {
            let mut ink = self.letters(&operator.sign, style);
            ink.class = class_of(&operator.sign);
            return ink;
        };
        let Some(glyph) = self.font.glyph(c) else {
            return (self.set_text)(&operator.sign, size);
        };
        let axis = self.axis(style);
        let wanted = match beside {
            Some((ascent, descent)) => {
                let half = (ascent - axis).max(descent + axis);
                (2.0 * half * COVERED).max(2.0 * half - UNCOVERED * size)
            }
            None if is_large(c) && style.displayed => {
                self.font.constant(MathConstant::DisplayOperatorMinHeight) * size
            }
            None => 0.0,
        };
        let wanted = wanted.max(operator.least * size);
        let mut ink = if wanted > 0.0 || is_large(c) {
            self.stretched(glyph, wanted, axis, size)
        } else {
            self.glyph(glyph, size)
        };
        ink.class = class_of(&operator.sign);
        if !is_integral(c) {
            ink.italic = 0.0;
        }
        ink
    }

    /// A sign at least so tall, centred on the axis where it is taller than it is by itself.
    pub(super) fn stretched(&self, glyph: u16, wanted: f32, axis: f32, size: f32) -> Ink {
        let stretched = self.font.upright(glyph, wanted / size);
        let height = stretched.length * size;
        let bottom = axis - height / 2.0;
        if let [(same, _)] = stretched.parts.as_slice() {
            let mut one = self.glyph(*same, size);
            let up = if *same == glyph && !matches!(wanted, wanted if wanted > one.height()) {
                0.0
            } else {
                bottom + one.descent
            };
            let mut ink = Ink {
                width: one.width,
                italic: one.italic,
                single: one.single.take(),
                ascent: f32::NEG_INFINITY,
                descent: f32::NEG_INFINITY,
                ..Ink::default()
            };
            ink.draw(one, 0.0, up);
            return ink;
        }
        let mut ink = Ink {
            ascent: bottom + height,
            descent: -bottom,
            ..Ink::default()
        };
        for (glyph, at) in stretched.parts {
            let part = self.glyph(glyph, size);
            ink.width = ink.width.max(part.width);
            let up = bottom + at * size + part.descent;
            ink.draw(part, 0.0, up);
        }
        (ink.ascent, ink.descent) = (bottom + height, -bottom);
        ink
    }
}

/// How far parts reach above and below the baseline.
fn extents(inks: &[Option<Ink>]) -> (f32, f32) {
    inks.iter().flatten().fold((0.0, 0.0), |all, ink| {
        (f32::max(all.0, ink.ascent), f32::max(all.1, ink.descent))
    })
}

fn is_bar(part: &Math) -> bool {
    matches!(part, Math::Operator(operator) if matches!(operator.sign.as_str(), "|" | "‖" | "∥" | "∣"))
}

/// Signs that are only thought: applied to, times, and, plus.
fn is_thought(part: &Math) -> bool {
    matches!(part, Math::Operator(operator)
        if matches!(operator.sign.as_str(), "" | "\u{2061}" | "\u{2062}" | "\u{2063}" | "\u{2064}"))
}

/// The air that the source asks for before and after a sign, in em.
fn spaces_of(part: &Math) -> (Option<f32>, Option<f32>) {
    match part {
        Math::Operator(operator) => operator.space,
        Math::Space(_) => (Some(0.0), Some(0.0)),
        _ => (None, None),
    }
}
