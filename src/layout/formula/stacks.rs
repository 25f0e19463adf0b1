//! Parts above each other: fractions, roots, and limits of operators (rules 11, 13 and 15 of appendix G).

use super::font::MathConstant;
use super::ink::{Class, Ink};
use super::{Setter, Style};
use crate::document::{Math, ScriptPair};
use crate::layout::galley::Rect;

/// Air at both sides of a fraction, in em.
const BESIDE_BAR: f32 = 0.1;

impl Setter<'_, '_> {
    pub(super) fn fraction(
        &mut self,
        numerator: &Math,
        denominator: &Math,
        has_bar: bool,
        style: Style,
    ) -> Ink {
        let above = self.set(numerator, style.part());
        let below = self.set(denominator, style.part().cramped());
        let (up, down) = if has_bar {
            self.around_bar(&above, &below, style)
        } else {
            self.without_bar(&above, &below, style)
        };
        let (axis, thickness) = (
            self.axis(style),
            self.px(style, MathConstant::FractionRuleThickness).max(1.0),
        );
        let side = BESIDE_BAR * self.size(style);
        let width = above.width.max(below.width);
        let mut ink = Ink {
            width: width + 2.0 * side,
            ascent: f32::NEG_INFINITY,
            descent: f32::NEG_INFINITY,
            class: Class::Inner,
            ..Ink::default()
        };
        let (x_above, x_below) = ((width - above.width) / 2.0, (width - below.width) / 2.0);
        ink.draw(above, side + x_above, up);
        ink.draw(below, side + x_below, -down);
        if has_bar {
            ink.rules.push(Rect {
                x: side,
                y: -axis - thickness / 2.0,
                width,
                height: thickness,
            });
        }
        ink
    }

    /// How far numerator and denominator are moved from the baseline, with a bar between them.
    fn around_bar(&self, above: &Ink, below: &Ink, style: Style) -> (f32, f32) {
        let (up, down, gap_above, gap_below) = if style.displayed {
            (
                self.px(style, MathConstant::FractionNumeratorDisplayStyleShiftUp),
                self.px(
                    style,
                    MathConstant::FractionDenominatorDisplayStyleShiftDown,
                ),
                self.px(style, MathConstant::FractionNumDisplayStyleGapMin),
                self.px(style, MathConstant::FractionDenomDisplayStyleGapMin),
            )
        } else {
            (
                self.px(style, MathConstant::FractionNumeratorShiftUp),
                self.px(style, MathConstant::FractionDenominatorShiftDown),
                self.px(style, MathConstant::FractionNumeratorGapMin),
                self.px(style, MathConstant::FractionDenominatorGapMin),
            )
        };
        let axis = self.axis(style);
        let half = self.px(style, MathConstant::FractionRuleThickness).max(1.0) / 2.0;
        (
            up.max(axis + half + gap_above + above.descent),
            down.max(below.ascent + gap_below + half - axis),
        )
    }

    /// The same with none, as in a binomial.
    fn without_bar(&self, above: &Ink, below: &Ink, style: Style) -> (f32, f32) {
        let (mut up, mut down, least) = if style.displayed {
            (
                self.px(style, MathConstant::StackTopDisplayStyleShiftUp),
                self.px(style, MathConstant::StackBottomDisplayStyleShiftDown),
                self.px(style, MathConstant::StackDisplayStyleGapMin),
            )
        } else {
            (
                self.px(style, MathConstant::StackTopShiftUp),
                self.px(style, MathConstant::StackBottomShiftDown),
                self.px(style, MathConstant::StackGapMin),
            )
        };
        let missing = least - ((up - above.descent) - (below.ascent - down));
        if missing > 0.0 {
            up += missing / 2.0;
            down += missing / 2.0;
        }
        (up, down)
    }

    pub(super) fn root(&mut self, radicand: &Math, degree: Option<&Math>, style: Style) -> Ink {
        let inner = self.set(radicand, style.cramped());
        let size = self.size(style);
        let thickness = self.px(style, MathConstant::RadicalRuleThickness).max(1.0);
        let gap = if style.displayed {
            self.px(style, MathConstant::RadicalDisplayStyleVerticalGap)
        } else {
            self.px(style, MathConstant::RadicalVerticalGap)
        };
        let Some(glyph) = self.font.glyph('√') else {
            return inner;
        };
        let wanted = inner.height() + gap + thickness;
        let sign = self.stretched(glyph, wanted, 0.0, size);
        // What the sign is too tall is shared above and below.
        let more = (sign.height() - wanted).max(0.0);
        let top = inner.ascent + gap + more / 2.0 + thickness;
        let up = top - sign.ascent;
        let (sign_width, sign_height) = (sign.width, sign.height());
        let mut ink = Ink::default();
        let bottom = top - sign_height;
        if let Some(degree) = degree.filter(|degree| !degree.is_empty()) {
            let degree = self.set(
                degree,
                Style {
                    displayed: false,
                    level: 2,
                    cramped: true,
                },
            );
            let before = self.px(style, MathConstant::RadicalKernBeforeDegree);
            let after = self.px(style, MathConstant::RadicalKernAfterDegree);
            let raise = bottom
                + self
                    .font
                    .share(MathConstant::RadicalDegreeBottomRaisePercent)
                    * sign_height
                + degree.descent;
            let end = before + degree.width + after;
            ink.draw(degree, before, raise);
            ink.width = end.max(0.0);
        }
        let x = ink.width;
        ink.draw(sign, x, up);
        let bar = Rect {
            x: x + sign_width,
            y: -top,
            width: inner.width,
            height: thickness,
        };
        ink.width = x + sign_width + inner.width;
        ink.draw(inner, x + sign_width, 0.0);
        ink.rules.push(bar);
        ink.ascent = ink
            .ascent
            .max(top + self.px(style, MathConstant::RadicalExtraAscender));
        ink
    }

    pub(super) fn under_over(
        &mut self,
        base: &Math,
        under: Option<&Math>,
        over: Option<&Math>,
        movable: bool,
        style: Style,
    ) -> Ink {
        if movable && !style.displayed {
            let pair = ScriptPair {
                lower: under.cloned(),
                upper: over.cloned(),
            };
            return self.scripts(base, &[], &[pair], style);
        }
        let mut ink = self.widened(base, under, over, style);
        for (part, is_over) in [(over, true), (under, false)] {
            let Some(part) = part else {
                continue;
            };
            ink = match self.accented(&ink, part, is_over, style) {
                Some(accented) => accented,
                None => self.limit(ink, part, is_over, style),
            };
        }
        ink
    }

    /// One limit above or beneath a base.
    fn limit(&mut self, base: Ink, part: &Math, is_over: bool, style: Style) -> Ink {
        let part = self.set(
            part,
            if is_over {
                style.script()
            } else {
                style.script().cramped()
            },
        );
        let lean = if base.single.is_some() {
            base.italic / 2.0
        } else {
            0.0
        };
        let width = base.width.max(part.width);
        let (x_base, x_part) = ((width - base.width) / 2.0, (width - part.width) / 2.0);
        let up = if is_over {
            let gap = self
                .px(style, MathConstant::UpperLimitGapMin)
                .max(self.px(style, MathConstant::UpperLimitBaselineRiseMin) - part.descent);
            base.ascent + gap + part.descent
        } else {
            let gap = self
                .px(style, MathConstant::LowerLimitGapMin)
                .max(self.px(style, MathConstant::LowerLimitBaselineDropMin) - part.ascent);
            -(base.descent + gap + part.ascent)
        };
        let mut ink = Ink {
            width,
            class: base.class,
            italic: base.italic,
            single: base.single,
            ascent: f32::NEG_INFINITY,
            descent: f32::NEG_INFINITY,
            ..Ink::default()
        };
        ink.draw(base, x_base, 0.0);
        ink.draw(part, x_part + if is_over { lean } else { -lean }, up);
        ink
    }
}
