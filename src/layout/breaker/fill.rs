//! How spaces and letters share what a line has too much or too little of.
//!
//! Letters are drawn a little wider or narrower, as H. Zapf and pdfTeX do it (Hàn Thế Thành, "Micro-typographic extensions to the TeX
//! typesetting system", 2000, who finds two hundredths invisible). They never move apart.

use super::Rules;

/// Share by which a space grows in a line that is no more than loose (ratio 1).
pub(super) const GROW: f32 = 0.5;

/// So much beyond a limit is still within it: a line may fit but for a hundredth of a pixel.
const STEADY: f32 = 0.002;

/// What fills a line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::layout) struct Filling {
    /// By how many hundredths its letters are wider.
    pub wider: i8,
    /// What all of its spaces take besides their own width, in pixels.
    pub spaces: f32,
}

/// How far the spaces of a line grow, as a share of what makes it loose (1), or shrink, as a share of what they may (-1).
pub(super) fn ratio(slack: f32, spaces: f32, letters: f32, rules: &Rules) -> f32 {
    let most = if slack < 0.0 {
        least(spaces, letters, rules)
    } else {
        spaces * GROW + letters * rules.give
    };
    slack / most.max(0.1)
}

/// By how much spaces and letters of these widths can shrink together.
pub(super) fn least(spaces: f32, letters: f32, rules: &Rules) -> f32 {
    spaces * rules.shrink + letters * rules.give
}

/// What fills a line that would leave so many pixels, with spaces and letters of these widths. The letters of one that is loose or too
/// full give more.
pub(in crate::layout) fn fill(slack: f32, spaces: f32, letters: f32, rules: &Rules) -> Filling {
    let usual = ratio(slack, spaces, letters, rules);
    let rules = match usual.abs() <= 1.0 + STEADY {
        true => *rules,
        false => rules.generous(),
    };
    let share = ratio(slack, spaces, letters, &rules).clamp(-1.0, 1.0) * rules.give;
    let wider = (share * 100.0).round();
    Filling {
        wider: wider as i8,
        spaces: slack - letters * wider / 100.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::breaker::tests::RULES;

    #[test]
    fn letters_take_their_share_and_spaces_the_rest() {
        let rules = Rules {
            shrink: 0.4,
            give: 0.02,
            more: 0.03,
            ..RULES
        };
        // A loose line, a tight one, one that is right; then one that is too loose, and one that is too full: their letters give more.
        let wider = |slack| fill(slack, 20.0, 100.0, &rules);
        let filling = |wider, spaces| Filling { wider, spaces };
        assert_eq!(wider(12.0), filling(2, 10.0));
        assert_eq!(wider(-10.0), filling(-2, -8.0));
        assert_eq!(wider(0.0), filling(0, 0.0));
        assert_eq!(wider(24.0), filling(3, 21.0));
        assert_eq!(wider(-11.0), filling(-3, -8.0));
    }
}
