//! The words of an element as a label: on one line, and not without end.

use ego_tree::NodeRef;
use scraper::Node;

/// The words of an element, on one line.
pub(super) fn label(node: NodeRef<'_, Node>) -> String {
    let is_style = |inner: &NodeRef<'_, Node>| {
        let outer = inner.parent();
        outer.is_some_and(|outer| {
            outer
                .value()
                .as_element()
                .is_some_and(|element| element.name() == "style")
        })
    };
    let text: String = node
        .descendants()
        .filter(|inner| !is_style(inner))
        .filter_map(|inner| inner.value().as_text().map(|text| &*text.text))
        .collect();
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(200)
        .collect()
}
