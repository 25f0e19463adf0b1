//! Accents, bars and braces over and under a base, and arrows as long as the text at them.

use super::font::MathConstant;
use super::ink::Ink;
use super::{Setter, Style};
use crate::document::Math;
use crate::layout::galley::Rect;

/// The sign over or under a base that is an accent, as it is drawn.
fn accent_of(math: &Math) -> Option<char> {
    let sign = match math {
        Math::Operator(operator) => &operator.sign,
        Math::Letters(letters) | Math::Text(letters) => letters,
        Math::Row(parts) if parts.len() == 1 => return accent_of(&parts[0]),
        _ => return None,
    };
    let mut chars = sign.chars();
    let (c, None) = (chars.next()?, chars.next()) else {
        return None;
    };
    Some(match c {
        '^' | 'ˆ' => '\u{302}',
        '~' | '˜' | '∼' => '\u{303}',
        '¯' | '‾' | '_' | '−' | '-' | '\u{304}' | '\u{305}' | '\u{332}' => BAR,
        '→' | '⇀' => '\u{20d7}',
        '.' | '˙' => '\u{307}',
        '¨' => '\u{308}',
        'ˇ' => '\u{30c}',
        '˘' => '\u{306}',
        '´' => '\u{301}',
        '`' => '\u{300}',
        '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ef}' => c,
        '⏞' | '⏟' | '⎴' | '⎵' | '⏜' | '⏝' => c,
        _ => return None,
    })
}

/// Drawn as a rule.
const BAR: char = '¯';

/// Air at both ends of text over an arrow, in em.
const BESIDE: f32 = 0.3;

impl Setter<'_, '_> {
    /// A base that is as wide as what stands over and under it, where it is an arrow.
    pub(super) fn widened(
        &mut self,
        base: &Math,
        under: Option<&Math>,
        over: Option<&Math>,
        style: Style,
    ) -> Ink {
        let ink = self.set(base, style);
        let arrow = match base {
            Math::Operator(operator) => operator.sign.chars().next(),
            _ => None,
        };
        let glyph = arrow
            .filter(|c| matches!(c, '←'..='⇿' | '⟰'..='⟿' | '='))
            .and_then(|c| self.font.glyph(c));
        let Some(glyph) = glyph else {
            return ink;
        };
        let parts: Vec<Ink> = [under, over]
            .into_iter()
            .flatten()
            .map(|part| self.set(part, style.script()))
            .collect();
        let wanted = parts.iter().map(|part| part.width).fold(0.0, f32::max)
            + 2.0 * BESIDE * self.size(style);
        let class = ink.class;
        Ink {
            class,
            ..self.level(glyph, wanted, self.size(style))
        }
    }

    /// A sign at least so wide, from x = 0 on.
    fn level(&self, glyph: u16, wanted: f32, size: f32) -> Ink {
        let stretched = self.font.level(glyph, wanted / size);
        let mut ink = Ink {
            width: stretched.length * size,
            ascent: f32::NEG_INFINITY,
            descent: f32::NEG_INFINITY,
            ..Ink::default()
        };
        for (glyph, at) in stretched.parts {
            let left = self.font.extents(glyph).left;
            ink.draw(self.glyph(glyph, size), (at - left) * size, 0.0);
        }
        ink
    }

    /// A base with an accent; none where the part is none.
    pub(super) fn accented(
        &mut self,
        base: &Ink,
        part: &Math,
        is_over: bool,
        style: Style,
    ) -> Option<Ink> {
        let accent = accent_of(part)?;
        if accent == BAR {
            return Some(self.barred(base.clone(), is_over, style));
        }
        let glyph = self.font.glyph(accent)?;
        let size = self.size(style);
        let is_brace = !('\u{300}'..='\u{20ff}').contains(&accent);
        if is_brace || !is_over {
            return Some(self.braced(base.clone(), glyph, is_over, style));
        }
        // A wide accent is the widest form that is no wider than the base.
        let mut sign = self.glyph(glyph, size);
        let mut at = self.font.accent_at(glyph) * size;
        if base.single.is_none() {
            let wide = self.level(glyph, base.width * 0.9, size);
            if wide.width <= base.width * 1.2 {
                at = wide.width / 2.0;
                sign = wide;
            }
        }
        let middle = base
            .single
            .map_or(base.width / 2.0, |glyph| self.font.accent_at(glyph) * size);
        let up = (base.ascent - self.px(style, MathConstant::AccentBaseHeight)).max(0.0);
        let mut ink = base.clone();
        ink.draw(sign, middle - at, up);
        Some(ink)
    }

    fn barred(&self, base: Ink, is_over: bool, style: Style) -> Ink {
        let mut ink = base;
        let (gap, thickness) = if is_over {
            (
                self.px(style, MathConstant::OverbarVerticalGap),
                self.px(style, MathConstant::OverbarRuleThickness),
            )
        } else {
            (
                self.px(style, MathConstant::UnderbarVerticalGap),
                self.px(style, MathConstant::UnderbarRuleThickness),
            )
        };
        let (gap, thickness) = (gap * 0.6, thickness.max(1.0));
        let inset = (0.04 * self.size(style)).min(ink.width / 8.0);
        let y = if is_over {
            -(ink.ascent + gap + thickness)
        } else {
            ink.descent + gap
        };
        ink.rules.push(Rect {
            x: inset,
            y,
            width: ink.width - 2.0 * inset,
            height: thickness,
        });
        if is_over {
            ink.ascent += gap + 2.0 * thickness;
        } else {
            ink.descent += gap + 2.0 * thickness;
        }
        ink.single = None;
        ink
    }

    /// A brace or the like, as wide as its base, close above or beneath it.
    fn braced(&self, base: Ink, glyph: u16, is_over: bool, style: Style) -> Ink {
        let size = self.size(style);
        let brace = self.level(glyph, base.width, size);
        let gap = 0.12 * size;
        let width = base.width.max(brace.width);
        let (x_base, x_brace) = ((width - base.width) / 2.0, (width - brace.width) / 2.0);
        let up = if is_over {
            base.ascent + gap + brace.descent
        } else {
            -(base.descent + gap + brace.ascent)
        };
        let mut ink = Ink {
            width,
            class: base.class,
            ascent: base.ascent,
            descent: base.descent,
            ..Ink::default()
        };
        ink.draw(base, x_base, 0.0);
        ink.draw(brace, x_brace, up);
        ink
    }
}
