//! Lists: what stands before their items.

use super::Walker;
use crate::formats::counting::{Counter, ListStyle};
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// A list, and where its count is.
pub(super) struct List {
    is_ordered: bool,
    counter: Counter,
    number: i64,
    /// 1, or -1 for a list that counts down.
    step: i64,
}

impl List {
    pub(super) fn of(node: NodeRef<'_, Node>, element: &Element) -> Self {
        let is_reversed = element.attr("reversed").is_some();
        let items = || {
            node.children()
                .filter(|child| {
                    child
                        .value()
                        .as_element()
                        .is_some_and(|child| child.name() == "li")
                })
                .count()
        };
        let first = element
            .attr("start")
            .and_then(|start| start.trim().parse().ok());
        let first = first.unwrap_or_else(|| {
            if is_reversed {
                i64::try_from(items()).unwrap_or(1)
            } else {
                1
            }
        });
        let counter = Counter::of_html(element.attr("type").unwrap_or_default());
        Self {
            is_ordered: element.name() == "ol",
            counter,
            number: first,
            step: if is_reversed { -1 } else { 1 },
        }
    }
}

impl Walker<'_> {
    /// The sign before a list's item; none where the list is to have none.
    pub(super) fn next_marker(&mut self, element: &Element) -> Option<String> {
        let said = self.context.list_style;
        let Some(ordered) = self.lists.last_mut() else {
            return Some("•".to_owned());
        };
        let counter = match (said, ordered.is_ordered) {
            (Some(ListStyle::Nothing), _) => return None,
            (Some(ListStyle::Bullet(sign)), _) => return Some(sign.to_string()),
            (None, false) => return Some("•".to_owned()),
            (Some(ListStyle::Counted(counter)), _) => counter,
            (None, true) => ordered.counter,
        };
        if let Some(value) = element
            .attr("value")
            .and_then(|value| value.trim().parse().ok())
        {
            ordered.number = value;
        }
        let marker = format!("{}.", counter.write(ordered.number));
        ordered.number = ordered.number.saturating_add(ordered.step);
        Some(marker)
    }
}
