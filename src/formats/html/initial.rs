//! Large first letters: some books set them in a block or a picture of their own, apart from the rest of the word.

use ego_tree::NodeRef;
use scraper::Node;

/// Letters that such a block has at most: a capital, with the quotation mark before it.
const MOST: usize = 2;

/// Elements and texts that are looked at within a block.
const NEAR: usize = 24;

/// Whether a block is the first letter of a word that goes on in the next block: one capital alone, and small letters after it.
pub(super) fn goes_on(node: NodeRef<'_, Node>) -> bool {
    let Some(letter) = short_text(node) else {
        return false;
    };
    let letter = letter
        .trim()
        .trim_start_matches(['“', '"', '‘', '«', '„', '\'']);
    let mut letters = letter.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let next = || {
        node.next_siblings()
            .find_map(|next| next.value().as_element().map(|element| (next, element)))
    };
    is_capital
        && next().is_some_and(|(next, element)| {
            matches!(element.name(), "p" | "div")
                && first_letter(next).is_some_and(char::is_lowercase)
        })
}

/// The words of an element, where they are no more than a first letter.
fn short_text(node: NodeRef<'_, Node>) -> Option<String> {
    let mut found = String::new();
    for inner in node.descendants().take(NEAR) {
        match inner.value() {
            Node::Text(text) => found.push_str(text.text.trim()),
            Node::Element(element)
                if matches!(element.name(), "img" | "image" | "svg" | "table" | "br") =>
            {
                return None;
            }
            _ => {}
        }
        if found.chars().count() > MOST {
            return None;
        }
    }
    (!found.is_empty()).then_some(found)
}

/// The first letter of an element, where its words begin right with it.
fn first_letter(node: NodeRef<'_, Node>) -> Option<char> {
    let first = node
        .descendants()
        .take(NEAR)
        .filter_map(|inner| inner.value().as_text())
        .find(|text| !text.text.trim().is_empty())?;
    first.text.trim_start().chars().next()
}

/// Whether the words that stand for a picture are one letter, so that it is a letter itself: an initial, or a sign that no typeface has.
pub(super) fn is_letter(alt: &str) -> bool {
    let alt = alt
        .trim()
        .trim_start_matches(['“', '"', '‘', '«', '„', '\'']);
    let mut letters = alt.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}
