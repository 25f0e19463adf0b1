//! Words in drawings. Where a drawing is all that a page holds, or holds many, they are words of the text: they stand beneath it.

use super::walk::Walker;
use crate::document::{BlockKind, Builder, Inline};
use ego_tree::NodeRef;
use scraper::Node;

/// Letters of a drawing that a description of it has room for: of more, some would be lost.
const MANY: usize = 200;
/// Neighbours of a drawing that are looked at.
const NEAR: usize = 32;

/// The words of a drawing, text by text.
fn words_of(drawing: NodeRef<'_, Node>) -> Vec<String> {
    let is_text = |node: &NodeRef<'_, Node>| matches!(named(*node), Some(name) if name == "text" || name.eq_ignore_ascii_case("foreignObject"));
    let mut words: Vec<String> = drawing
        .descendants()
        .filter(is_text)
        .map(words_of_text)
        .filter(|words| !words.is_empty())
        .collect();
    // An outline or a shadow is the same text again.
    words.dedup();
    let letters: usize = words.iter().map(|words| words.chars().count()).sum();
    if words.len() > 20 && letters < 3 * words.len() {
        // Placed letter by letter: nobody knows where a word ends.
        words.clear();
    }
    words
}

/// One text: what stands in another line of it is another word.
fn words_of_text(text: NodeRef<'_, Node>) -> String {
    let mut words = String::new();
    let mut line = None;
    for inner in text.descendants().skip(1) {
        match inner.value() {
            Node::Text(text) => words.push_str(&text.text),
            Node::Element(element) if element.name() == "tspan" => {
                let y = element.attr("y");
                let steps = element.attr("dy").is_some_and(|dy| dy.trim() != "0");
                if steps || y.is_some() && y != line {
                    words.push(' ');
                }
                line = y.or(line);
            }
            Node::Element(_) if named(text) != Some("text") => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn named<'a>(node: NodeRef<'a, Node>) -> Option<&'a str> {
    node.value().as_element().map(scraper::node::Element::name)
}

/// Whether it is worth while to look for words: drawings may be large.
pub(super) fn may_have_words(source: &str) -> bool {
    source.contains("<text") || source.contains("foreignObject")
}

/// Whether there is nothing else on a page.
fn is_alone(node: NodeRef<'_, Node>) -> bool {
    let is_nothing = |node: NodeRef<'_, Node>| match node.value() {
        Node::Text(text) => text.text.trim().is_empty(),
        Node::Element(element) => {
            matches!(element.name(), "a" | "br" | "style") && !node.has_children()
        }
        _ => true,
    };
    let mut here = node;
    while named(here) != Some("body")
        && let Some(outer) = here.parent()
    {
        let mut others = outer
            .children()
            .take(NEAR)
            .filter(|other| other.id() != here.id());
        if named(outer) != Some("html") && !others.all(is_nothing) {
            return false;
        }
        here = outer;
    }
    true
}

/// The words of a drawing beneath it. They are not counted where readers are compared.
fn place(builder: &mut Builder, words: Vec<String>) {
    for words in words {
        builder.block(BlockKind::Paragraph);
        builder.styled(&words, Inline::Uncounted);
        builder.end_block();
    }
}

impl Walker<'_> {
    /// The words of a drawing in the page that are to stand beneath it.
    pub(super) fn words_drawn(
        &self,
        drawing: NodeRef<'_, Node>,
        at: NodeRef<'_, Node>,
    ) -> Vec<String> {
        let words = if self.context.in_cell {
            Vec::new()
        } else {
            words_of(drawing)
        };
        let letters: usize = words.iter().map(|words| words.chars().count()).sum();
        if letters > MANY || letters > 0 && is_alone(at) {
            words
        } else {
            Vec::new()
        }
    }

    pub(super) fn place_words(&mut self, words: Vec<String>) {
        if !words.is_empty() {
            self.end_block();
            place(self.builder, words);
        }
    }
}

/// The words of a drawing that is a page of its own.
pub(in crate::formats) fn words_of_page(builder: &mut Builder, source: &str) {
    if may_have_words(source) {
        place(builder, words_of(super::tree(source).tree.root()));
    }
}

#[cfg(test)]
mod tests {
    fn words(body: &str) -> String {
        let page = format!("<!doctype html><title>T</title><body>{body}");
        let read = crate::formats::read("a.html", page.as_bytes()).unwrap();
        read.document.text.as_str().replace("\n\n", "|")
    }

    #[test]
    fn the_words_of_a_page_that_is_a_drawing_are_words() {
        let lines = "<svg viewBox='0 0 9 9'><style>.a > b {}</style><text><tspan x=0 y=0>The wind</tspan>\
            <tspan x=4 y=0>, warm,</tspan><tspan x=0 y=9>blew.</tspan></text><text>Far <tspan>aw</tspan>ay</text></svg>";
        assert_eq!(
            words(&format!("<div>\n{lines}</div>")),
            "\u{fffc}|The wind, warm, blew.|Far away"
        );
        // A figure among words is described by its own; they are no words of the text.
        assert_eq!(words(&format!("<p>See:</p>{lines}")), "See:|\u{fffc}");
        let long = format!(
            "<p>See:</p><svg viewBox='0 0 9 9'><text>{}</text></svg>",
            "many words ".repeat(30)
        );
        assert!(words(&long).ends_with("many words many words"));
        let html = "<svg viewBox='0 0 9 9'><path d='M0 0'/><foreignObject><p>One</p><p>two.</p></foreignObject></svg>";
        assert_eq!(words(html), "\u{fffc}|One two.");
        let letters = "<text>a</text><text>b</text>".repeat(20);
        assert_eq!(
            words(&format!("<svg viewBox='0 0 9 9'>{letters}</svg>")),
            "\u{fffc}"
        );
    }
}
