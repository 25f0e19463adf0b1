//! The words of an element as a label: on one line, and not without end.

use ego_tree::NodeRef;
use scraper::Node;

/// The words of an element, on one line.
pub(super) fn label(node: NodeRef<'_, Node>) -> String {
    let text: String = node
        .descendants()
        .filter_map(|inner| inner.value().as_text().map(|text| &*text.text))
        .collect();
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(200)
        .collect()
}
