//! The style sheets of books, of which only what carries meaning is read: italics, alignment, indents, what is hidden, where a page
//! begins. Colours, sizes and typefaces are the reader's own affair.
//!
//! Grammar by `cssparser`, matching by `selectors`; the cascade is that of CSS 2.2, section 6.4, without user sheets.

mod declared;
mod effort;
mod font_face;
mod sheet;

pub(super) use declared::{Declared, Display, Raise, UnicodeBidi};
pub(super) use font_face::Cut;
pub(super) use sheet::{Sheet, cuts};

use super::limits::LIMITS;
use ego_tree::NodeRef;
use scraper::selector::Simple;
use scraper::{ElementRef, Node};
use selectors::matching::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode,
    SelectorCaches, matches_selector,
};
use selectors::parser::{Component, Selector};
use std::cell::{Cell, LazyCell};
use std::collections::HashMap;
use std::rc::Rc;

/// The rules that hold for a page, found by what the last part of their selectors asks for.
#[derive(Default)]
pub(super) struct Cascade {
    sheets: Vec<Rc<Sheet>>,
    by_id: HashMap<String, Vec<RulePosition>>,
    by_class: HashMap<String, Vec<RulePosition>>,
    by_name: HashMap<String, Vec<RulePosition>>,
    others: Vec<RulePosition>,
    room: Room,
}

/// How often the rules of a book may still be held against its elements: its sheets share it.
#[derive(Clone)]
pub(super) struct Room(Rc<Cell<usize>>);

impl Default for Room {
    fn default() -> Self {
        Self(Rc::new(Cell::new(LIMITS.style_matches)))
    }
}

impl Room {
    /// Takes so much of it; whether there was as much.
    fn take(&self, count: usize) -> bool {
        let left = self.0.get().checked_sub(count);
        self.0.set(left.unwrap_or(0));
        left.is_some()
    }

    pub(super) fn is_used_up(&self) -> bool {
        self.0.get() == 0
    }
}

/// A rule: the number of its sheet, and its own in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct RulePosition {
    sheet: usize,
    rule: usize,
}

impl Cascade {
    /// Sheets in the order in which the page names them; later rules win over earlier ones of the same weight. Where there is no
    /// more room, only what elements say of themselves counts.
    pub(super) fn new(sheets: Vec<Rc<Sheet>>, room: Room) -> Self {
        let mut cascade = Self {
            room,
            ..Self::default()
        };
        for (sheet, rules) in sheets.iter().enumerate() {
            for (rule, entry) in rules.rules.iter().enumerate() {
                cascade.file(&entry.selector, RulePosition { sheet, rule });
            }
        }
        cascade.sheets = sheets;
        cascade
    }

    pub(super) fn is_empty(&self) -> bool {
        self.sheets.iter().all(|sheet| sheet.rules.is_empty())
    }

    fn file(&mut self, selector: &Selector<Simple>, place: RulePosition) {
        let mut name = None;
        for component in selector.iter() {
            match component {
                Component::ID(id) => {
                    return self.by_id.entry(id.0.to_string()).or_default().push(place);
                }
                Component::Class(class) => {
                    return self
                        .by_class
                        .entry(class.0.to_string())
                        .or_default()
                        .push(place);
                }
                Component::LocalName(local) => name = Some(local.lower_name.0.to_string()),
                _ => {}
            }
        }
        match name {
            Some(name) => self.by_name.entry(name).or_default().push(place),
            None => self.others.push(place),
        }
    }

    /// What the sheets and the element's own `style` say of it, the weightier word last.
    pub(super) fn declared(
        &self,
        node: NodeRef<'_, Node>,
        caches: &mut SelectorCaches,
    ) -> Declared {
        let Some(element) = ElementRef::wrap(node) else {
            return Declared::default();
        };
        let own = element
            .value()
            .attr("style")
            .map(declared::inline)
            .unwrap_or_default();
        let mut matching = self.matching(&element, caches);
        matching.sort_unstable_by_key(|place| (self.rule(*place).selector.specificity(), *place));
        let mut all = Declared::default();
        for place in &matching {
            all.override_with(&self.rule(*place).normal);
        }
        all.override_with(&own.normal);
        for place in &matching {
            all.override_with(&self.rule(*place).important);
        }
        all.override_with(&own.important);
        all
    }

    fn rule(&self, place: RulePosition) -> &sheet::Rule {
        &self.sheets[place.sheet].rules[place.rule]
    }

    /// What it costs to hold some rules against an element, in matches.
    fn effort(&self, element: &ElementRef<'_>, lists: &[&Vec<RulePosition>]) -> usize {
        let (above, before) = (
            LazyCell::new(|| count(element.ancestors())),
            LazyCell::new(|| count(element.prev_siblings())),
        );
        let places = lists.iter().flat_map(|list| list.iter());
        let efforts = places.map(|place| self.rule(*place).effort.at(|| *above, || *before));
        efforts.fold(0, usize::saturating_add)
    }

    fn matching(&self, element: &ElementRef<'_>, caches: &mut SelectorCaches) -> Vec<RulePosition> {
        let value = element.value();
        let of_id = value.id().and_then(|id| self.by_id.get(id)).into_iter();
        let of_classes = value.classes().filter_map(|class| self.by_class.get(class));
        let of_name = self.by_name.get(value.name()).into_iter();
        let lists: Vec<&Vec<RulePosition>> = of_id
            .chain(of_classes)
            .chain(of_name)
            .chain([&self.others])
            .collect();
        if self.room.is_used_up() || !self.room.take(self.effort(element, &lists)) {
            return Vec::new();
        }
        let mut context = MatchingContext::new(
            MatchingMode::Normal,
            None,
            caches,
            QuirksMode::NoQuirks,
            NeedsSelectorFlags::No,
            MatchingForInvalidation::No,
        );
        let holds = |place: &RulePosition| {
            matches_selector(&self.rule(*place).selector, 0, None, element, &mut context)
        };
        lists.into_iter().flatten().copied().filter(holds).collect()
    }
}

/// How many nodes there are, as far as that matters.
fn count<'a>(nodes: impl Iterator<Item = NodeRef<'a, Node>>) -> usize {
    const MANY: usize = 10_000;
    nodes.take(MANY).count()
}

#[cfg(test)]
mod tests;
