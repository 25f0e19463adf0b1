//! Indices: rule 18 of appendix G.

use super::font::MathConstant;
use super::ink::{Class, Ink};
use super::{Setter, Style};
use crate::document::{Math, ScriptPair};

impl Setter<'_, '_> {
    pub(super) fn scripts(
        &mut self,
        base: &Math,
        before: &[ScriptPair],
        after: &[ScriptPair],
        style: Style,
    ) -> Ink {
        let base = self.set(base, style);
        let class = base.class;
        let mut ink = Ink::default();
        // Those before the base stand as high as if they came after it.
        for pair in before.iter().rev() {
            let scripts = self.pair(&base, pair, style, true);
            ink.append(scripts);
        }
        let mut whole = base.clone();
        whole.single = None;
        for (index, pair) in after.iter().enumerate() {
            let nucleus = if index == 0 { &base } else { &whole };
            let scripts = self.pair(nucleus, pair, style, false);
            whole.append(scripts);
        }
        ink.append(whole);
        (ink.class, ink.single, ink.italic) = (class, None, 0.0);
        ink
    }

    /// A lower and an upper index of a base, to be drawn after it or before it.
    fn pair(&mut self, base: &Ink, pair: &ScriptPair, style: Style, is_before: bool) -> Ink {
        let inner = style.script();
        let upper = pair.upper.as_ref().map(|math| self.upper(math, style));
        let lower = pair
            .lower
            .as_ref()
            .map(|math| self.set(math, inner.cramped()));
        let space = self.px(style, MathConstant::SpaceAfterScript);
        let (up, down) = self.shifts(base, upper.as_ref(), lower.as_ref(), style);
        // A base that leans has its lower index beneath its overhang.
        let lean = if is_before { 0.0 } else { base.italic };
        let (upper_lean, lower_lean) = if base.class == Class::Large {
            (0.0, -lean)
        } else {
            (lean, 0.0)
        };
        let mut scripts = Ink::default();
        let widths = [
            upper.as_ref().map_or(0.0, |ink| ink.width + upper_lean),
            lower.as_ref().map_or(0.0, |ink| ink.width + lower_lean),
        ];
        let width = widths[0].max(widths[1]);
        // Before a base, both stand close to it.
        let at = |own: f32, lean: f32| if is_before { width - own } else { lean };
        if let Some(upper) = upper {
            scripts.draw(upper, at(widths[0], upper_lean), up);
        }
        if let Some(lower) = lower {
            scripts.draw(lower, at(widths[1], lower_lean), -down);
        }
        scripts.width = width + space;
        scripts
    }

    /// An upper index. A prime has its height in itself.
    fn upper(&mut self, math: &Math, style: Style) -> Ink {
        if is_prime(math) {
            return Ink {
                class: Class::Close,
                ..self.set(math, style)
            };
        }
        self.set(math, style.script())
    }

    /// How far indices are raised and lowered.
    fn shifts(
        &self,
        base: &Ink,
        upper: Option<&Ink>,
        lower: Option<&Ink>,
        style: Style,
    ) -> (f32, f32) {
        let is_letter = base.single.is_some() && base.class != Class::Large;
        let from = |height: f32, drop: f32| if is_letter { 0.0 } else { height + drop };
        let mut up = 0.0;
        if let Some(upper) = upper.filter(|ink| ink.class != Class::Close) {
            let drop = self.px(style, MathConstant::SuperscriptBaselineDropMax);
            let least = if style.cramped {
                self.px(style, MathConstant::SuperscriptShiftUpCramped)
            } else {
                self.px(style, MathConstant::SuperscriptShiftUp)
            };
            let bottom = self.px(style, MathConstant::SuperscriptBottomMin);
            up = from(base.ascent, -drop)
                .max(least)
                .max(upper.descent + bottom);
        } else if upper.is_some() {
            up = from(
                base.ascent - self.px(style, MathConstant::AccentBaseHeight) * 1.5,
                0.0,
            )
            .max(0.0);
        }
        let Some(lower) = lower else {
            return (up, 0.0);
        };
        let drop = self.px(style, MathConstant::SubscriptBaselineDropMin);
        let least = self.px(style, MathConstant::SubscriptShiftDown);
        let top = self.px(style, MathConstant::SubscriptTopMax);
        let mut down = from(base.descent, drop).max(least).max(lower.ascent - top);
        if let Some(upper) = upper.filter(|ink| ink.class != Class::Close) {
            let gap = (up - upper.descent) - (lower.ascent - down);
            let missing = self.px(style, MathConstant::SubSuperscriptGapMin) - gap;
            if missing > 0.0 {
                let highest = self.px(style, MathConstant::SuperscriptBottomMaxWithSubscript);
                let raise = (highest - (up - upper.descent)).clamp(0.0, missing);
                up += raise;
                down += missing - raise;
            }
        }
        (up, down)
    }
}

/// Whether an index is nothing but primes.
fn is_prime(math: &Math) -> bool {
    let is = |sign: &str| !sign.is_empty() && sign.chars().all(|c| matches!(c, '′'..='‴' | '⁗'));
    match math {
        Math::Operator(operator) => is(&operator.sign),
        Math::Letters(letters) => is(letters),
        Math::Row(parts) => !parts.is_empty() && parts.iter().all(is_prime),
        _ => false,
    }
}
