//! Which footnote an element refers to or holds: references and bodies are paired by the place the reference leads to.

use super::style::has_token;
use crate::document::{Builder, Link};
use scraper::node::Element;
use std::collections::HashMap;

/// The footnotes met so far, by the key of the place where their words stand.
#[derive(Default)]
pub(crate) struct Notes {
    by_key: HashMap<String, usize>,
}

impl Notes {
    /// The footnote whose words stand at `key`; a new one where none is known.
    pub(super) fn at(&mut self, builder: &mut Builder, key: &str, label: &str) -> usize {
        if let Some(note) = self.by_key.get(key) {
            return *note;
        }
        let note = builder.footnote(label);
        self.by_key.insert(key.to_owned(), note);
        note
    }

    pub(super) fn known(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied()
    }
}

/// Whether a link refers to a note, and the key of the note's words.
pub(super) fn reference(element: &Element, link: Option<&Link>) -> Option<String> {
    let typed = says(element, &["noteref"], &["doc-noteref"])
        || has_token(
            element,
            "class",
            &["noteref", "footnote-ref", "footnoteRef"],
        );
    match link {
        Some(Link::Inside(key)) if typed => Some(key.clone()),
        _ if typed && element.name() != "a" => Some(String::new()),
        _ => None,
    }
}

/// Whether an element says that it holds the words of a note.
pub(super) fn is_body(element: &Element) -> bool {
    says(
        element,
        &["footnote", "endnote", "rearnote"],
        &["doc-footnote", "doc-endnote"],
    )
}

/// Elements that may hold a note's words without saying so.
pub(super) fn may_be_body(element: &Element) -> bool {
    matches!(element.name(), "li" | "aside" | "p" | "div" | "dd")
}

fn says(element: &Element, types: &[&str], roles: &[&str]) -> bool {
    has_token(element, "epub:type", types) || has_token(element, "role", roles)
}
