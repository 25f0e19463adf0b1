//! Large first letters: some books set them in a block or a picture of their own, apart from the rest of the word.

use super::style::is_block;
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

/// Whether an element within a line is the first letters of a word, set large and at the edge.
pub(super) fn is_set_large(node: NodeRef<'_, Node>) -> bool {
    const LETTERS: usize = 3;
    let text: String = texts_of(node).collect();
    let letters = text.trim_matches(['“', '"', '‘', '«', '„', '\'', '’']);
    let is_short = letters.chars().count() <= LETTERS && letters.chars().all(char::is_alphabetic);
    if !is_short {
        return false;
    }
    // What follows within the line, however deep it lies.
    let mut here = Some(node);
    for _ in 0..NEAR {
        let Some(at) = here else { break };
        if let Some(next) = at.next_sibling() {
            if let Some(text) = texts_of(next).find(|text| !text.is_empty()) {
                return text.chars().next().is_some_and(char::is_alphabetic);
            }
            here = Some(next);
        } else {
            here = at.parent().filter(|outer| {
                let element = outer.value().as_element();
                element.is_some_and(|element| !is_block(element.name()))
            });
        }
    }
    false
}

fn texts_of<'a>(node: NodeRef<'a, Node>) -> impl Iterator<Item = &'a str> {
    node.descendants()
        .take(NEAR)
        .filter_map(|inner| inner.value().as_text().map(|text| &*text.text))
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
