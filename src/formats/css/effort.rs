//! How much work it may be to match a selector against an element. Combinators look at all that stands above or before
//! it, and selectors within selectors do so again at each of these.

use scraper::selector::Simple;
use selectors::parser::{Combinator, Component, Selector};

/// Steps up or back that count as one match.
const STEPS: usize = 8;

/// What there is to look at in one selector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Effort {
    /// Combinators, those of selectors within it as well.
    combinators: usize,
    /// How deep selectors with combinators stand within one another; 0 where there are none.
    levels: u32,
    /// Whether it looks at elements above, and at elements before.
    up: bool,
    back: bool,
}

impl Effort {
    pub(super) fn of(selector: &Selector<Simple>) -> Self {
        let (mut own, mut within) = (Self::default(), Self::default());
        for component in selector.iter_raw_match_order() {
            match component {
                Component::Combinator(Combinator::Descendant | Combinator::Child) => own.up = true,
                Component::Combinator(Combinator::LaterSibling) => own.back = true,
                Component::Is(list) | Component::Where(list) | Component::Negation(list) => {
                    list.slice()
                        .iter()
                        .for_each(|inner| within.add(Self::of(inner)));
                    continue;
                }
                Component::NthOf(nth) => {
                    nth.selectors()
                        .iter()
                        .for_each(|inner| within.add(Self::of(inner)));
                    // It is held against every sibling.
                    own.back = true;
                }
                _ => continue,
            }
            own.combinators += 1;
        }
        own.levels = u32::from(own.up || own.back) + within.levels;
        Self {
            combinators: own.combinators + within.combinators,
            up: own.up || within.up,
            back: own.back || within.back,
            ..own
        }
    }

    fn add(&mut self, other: Self) {
        self.combinators += other.combinators;
        self.levels = self.levels.max(other.levels);
        self.up |= other.up;
        self.back |= other.back;
    }

    /// In matches of one element, where so many elements stand above it and before it.
    pub(super) fn at(self, above: impl Fn() -> usize, before: impl Fn() -> usize) -> usize {
        if self.levels == 0 {
            return 1;
        }
        let above = if self.up { above() } else { 0 };
        let before = if self.back { before() } else { 0 };
        let looks = above.max(before).saturating_pow(self.levels);
        1 + looks.saturating_mul(self.combinators) / STEPS
    }
}
