//! Formulas (presentation MathML): a line of text, written as one would type them: `x² + (a + b)/2`, and the tree that the page sets.
//!
//! Element names and meanings are those of MathML Core and, for what older books use, MathML 3.

mod letters;
mod line;
mod pieces;
mod tree;

#[cfg(test)]
mod tests;

use super::label::label;
use super::tree as page_tree;
use crate::document::{Builder, FormulaPiece, Inline};
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;
use std::collections::HashSet;

/// Letters of one formula that are kept.
const LONGEST: usize = 4_000;

/// A formula as it is set among words.
pub(crate) struct Formula {
    line: String,
    /// Words of it that are no variables.
    upright: HashSet<String>,
    /// What the page sets in place of the line; empty where it is set as it is.
    pieces: Vec<FormulaPiece>,
}

impl Formula {
    /// The formula in a piece of markup, which begins with its `math`.
    pub(crate) fn read(markup: &str) -> Self {
        let page = page_tree(markup);
        let is_formula = |node: &NodeRef<'_, Node>| {
            element_of(*node).is_some_and(|element| element.name() == "math")
        };
        let found = page.tree.nodes().find(is_formula);
        found.map_or_else(
            || Self {
                line: String::new(),
                upright: HashSet::new(),
                pieces: Vec::new(),
            },
            Self::of,
        )
    }

    pub(super) fn of(node: NodeRef<'_, Node>) -> Self {
        let line = line::linear(node);
        let pieces = tree::tree(node).map_or_else(Vec::new, |tree| pieces::pieces(tree, &line));
        Self {
            upright: upright(node),
            pieces,
            line,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.line.is_empty()
    }

    /// Puts it into the open block, which it may have for itself.
    pub(crate) fn write(&self, builder: &mut Builder, displayed: bool) {
        let index = (!self.pieces.is_empty()).then(|| {
            builder.formula(crate::document::Formula {
                displayed,
                pieces: self.pieces.clone(),
            })
        });
        builder.open(Inline::Formula(index));
        for (run, is_variable) in variables(&self.line, &self.upright) {
            if is_variable {
                builder.styled(run, Inline::Emphasis);
            } else {
                builder.text(run);
            }
        }
        builder.close();
    }
}

/// Words of a formula that stand upright in print: names of functions, and plain text.
fn upright(node: NodeRef<'_, Node>) -> HashSet<String> {
    let is_named = |inner: &NodeRef<'_, Node>| {
        element_of(*inner).is_some_and(|element| matches!(element.name(), "mi" | "mtext" | "ms"))
    };
    let is_word = |word: &str, name: &str| name != "mi" || word.chars().count() > 1;
    let mut words = HashSet::new();
    for inner in node.descendants().filter(is_named) {
        let name = element_of(inner).map(Element::name).unwrap_or_default();
        let found = label(inner);
        words.extend(
            found
                .split(|c| !is_letter(c))
                .filter(|word| !word.is_empty() && is_word(word, name))
                .map(str::to_owned),
        );
    }
    words
}

/// The runs of a formula, and which of them are variables, set in italics: letters that are none of the upright words.
fn variables<'a>(
    formula: &'a str,
    upright: &'a HashSet<String>,
) -> impl Iterator<Item = (&'a str, bool)> {
    let mut rest = formula;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let letters = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        let end = if letters > 0 {
            letters
        } else {
            rest.find(is_letter).unwrap_or(rest.len())
        };
        let (run, after) = rest.split_at(end);
        rest = after;
        Some((run, letters > 0 && !upright.contains(run)))
    })
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || ('α'..='ω').contains(&c)
}

fn element_of<'a>(node: NodeRef<'a, Node>) -> Option<&'a Element> {
    node.value().as_element()
}

fn parts(node: NodeRef<'_, Node>) -> Vec<NodeRef<'_, Node>> {
    node.children()
        .filter(|child| element_of(*child).is_some())
        .collect()
}
