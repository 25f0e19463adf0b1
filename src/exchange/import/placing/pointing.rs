//! EPUB CFIs and CREngine's paths, followed through a page to the words around the place.
//!
//! Neither is trusted to lead to the exact place: programs count steps differently (zotero/reader#244, epub.js#1358). What they
//! lead to are the words around it, by which the passage is then distinguished from others of the same words.

mod paths;

pub(super) use paths::{Cfi, XPointer};

use super::super::{markup, tidy};
use ego_tree::{NodeId, NodeRef};
use paths::Step;
use regex::Regex;
use scraper::{ElementRef, Html, Node};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Code points before and after a place that are looked at.
const AROUND: usize = 400;
/// Code points of a passage that are taken from a page.
const LONGEST: usize = 20_000;

/// What stands around a place.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Pointed {
    /// Path inside the archive.
    pub source: String,
    pub before: String,
    /// From the place on.
    pub after: String,
    /// The words up to the end of the position; empty for a point.
    pub text: String,
    /// Share of the page's letters before the place, 0 to 1.
    pub share: f64,
}

/// A page with the position of everything in its words.
pub(super) struct Page {
    html: Html,
    text: Vec<char>,
    /// Where each node begins and ends in the text.
    at: HashMap<NodeId, (usize, usize)>,
}

impl Page {
    pub(super) fn new(source: &str) -> Option<Self> {
        let html = markup::parse(&with_ends(source)).ok()?;
        let mut page = Self {
            html,
            text: Vec::new(),
            at: HashMap::new(),
        };
        let (mut text, mut at, mut hidden) = (Vec::new(), HashMap::new(), 0usize);
        for edge in page.html.root_element().traverse() {
            let is_hidden = |node: &NodeRef<'_, Node>| {
                node.value()
                    .as_element()
                    .is_some_and(|element| matches!(element.name(), "head" | "script" | "style"))
            };
            match edge {
                ego_tree::iter::Edge::Open(node) => {
                    hidden += usize::from(is_hidden(&node));
                    if is_block(&node) {
                        text.push(' ');
                    }
                    at.insert(node.id(), (text.len(), text.len()));
                    if let Node::Text(content) = node.value()
                        && hidden == 0
                    {
                        text.extend(content.chars());
                    }
                }
                ego_tree::iter::Edge::Close(node) => {
                    hidden -= usize::from(is_hidden(&node));
                    // Part of the element, so that text after it begins where its own words begin.
                    if is_block(&node) {
                        text.push(' ');
                    }
                    if let Some(range) = at.get_mut(&node.id()) {
                        range.1 = text.len();
                    }
                }
            }
        }
        (page.text, page.at) = (text, at);
        Some(page)
    }

    pub(super) fn at_cfi(&self, cfi: &Cfi) -> Option<Pointed> {
        let start = self.follow(&cfi.start)?;
        let end = cfi.end.as_ref().and_then(|end| self.follow(end));
        Some(self.around(start, end))
    }

    /// Follows steps; an id that is said to be there counts more than the numbers.
    fn follow(&self, (steps, offset): &(Vec<Step>, usize)) -> Option<usize> {
        let mut element = self.html.root_element();
        for (number, id) in steps {
            let children: Vec<ElementRef<'_>> =
                element.children().filter_map(ElementRef::wrap).collect();
            if number % 2 == 1 {
                // Text between two elements, or before the first.
                let before = (number - 1) / 2;
                let base = match before.checked_sub(1) {
                    None => self.start(element),
                    Some(last) => children
                        .get(last)
                        .map_or_else(|| self.end(element), |child| self.end(*child)),
                };
                return Some(self.units_after(base, *offset));
            }
            let child = (number / 2)
                .checked_sub(1)
                .and_then(|index| children.get(index).copied());
            let named = |child: &ElementRef<'_>| {
                id.as_deref()
                    .is_none_or(|id| child.value().id() == Some(id))
            };
            let other = || id.as_deref().and_then(|id| self.with_id(id));
            match child.filter(named).or_else(other).or(child) {
                Some(next) => element = next,
                None => break,
            }
        }
        Some(self.start(element))
    }

    fn with_id(&self, id: &str) -> Option<ElementRef<'_>> {
        self.html
            .root_element()
            .descendants()
            .filter_map(ElementRef::wrap)
            .find(|element| element.value().id() == Some(id))
    }

    fn start(&self, element: ElementRef<'_>) -> usize {
        self.at.get(&element.id()).map_or(0, |range| range.0)
    }

    fn end(&self, element: ElementRef<'_>) -> usize {
        self.at
            .get(&element.id())
            .map_or(self.text.len(), |range| range.1)
    }

    /// The place some UTF-16 code units on.
    fn units_after(&self, base: usize, units: usize) -> usize {
        let mut left = units;
        let mut at = base;
        while left > 0 && at < self.text.len() {
            left = left.saturating_sub(self.text[at].len_utf16());
            at += 1;
        }
        at
    }

    pub(super) fn at_xpointer(&self, start: &XPointer, end: Option<&XPointer>) -> Option<Pointed> {
        let start = self.walk(start);
        Some(self.around(start, end.map(|end| self.walk(end))))
    }

    /// Follows names; those that the program put in for itself are passed over.
    fn walk(&self, pointer: &XPointer) -> usize {
        let mut element = self.html.root_element();
        for (name, number) in &pointer.names {
            let mut same = element
                .children()
                .filter_map(ElementRef::wrap)
                .filter(|child| child.value().name() == name);
            match same.nth(number - 1) {
                Some(child) => element = child,
                None if matches!(
                    name.as_str(),
                    "html"
                        | "body"
                        | "autoboxing"
                        | "floatbox"
                        | "inlinebox"
                        | "tabularbox"
                        | "rubybox"
                ) => {}
                None => return self.start(element),
            }
        }
        let Some(number) = pointer.text else {
            return self.start(element);
        };
        // Text of white space alone does not count.
        let mut texts = element
            .children()
            .filter(|node| matches!(node.value(), Node::Text(text) if !text.trim().is_empty()));
        let Some(node) = texts.nth(number - 1) else {
            return self.start(element);
        };
        let (from, to) = self.at.get(&node.id()).copied().unwrap_or_default();
        // White space that begins a paragraph is no part of it; behind another element it is.
        let is_blank = |before: NodeRef<'_, Node>| matches!(before.value(), Node::Text(text) if text.trim().is_empty());
        let begins = node.prev_siblings().all(is_blank);
        self.letters_after(from, to, pointer.offset, begins)
    }

    /// The place some characters on, where a run of white space is one.
    fn letters_after(&self, from: usize, to: usize, count: usize, begins: bool) -> usize {
        let (mut left, mut at, mut in_space) = (count, from, begins);
        while left > 0 && at < to {
            let is_space = self.text[at].is_whitespace();
            left -= usize::from(!(is_space && in_space));
            in_space = is_space;
            at += 1;
        }
        at
    }

    pub(super) fn chars(&self) -> &[char] {
        &self.text
    }

    /// The text that holds a place: the node, with the place of its first sign. The end of a passage belongs to what is before it.
    fn text_at(&self, at: usize, is_end: bool) -> Option<(NodeRef<'_, Node>, usize)> {
        let holds = |node: &NodeRef<'_, Node>| {
            let (from, to) = self.at.get(&node.id()).copied().unwrap_or_default();
            let inside = if is_end {
                from < at && at <= to
            } else {
                from <= at && at < to
            };
            matches!(node.value(), Node::Text(_)) && inside
        };
        let node = self.html.root_element().descendants().find(holds)?;
        Some((node, self.at.get(&node.id())?.0))
    }

    /// The steps of a CFI to a place, from the root element on.
    pub(super) fn cfi_to(&self, at: usize, is_end: bool) -> Option<String> {
        let (node, _) = self.text_at(at, is_end)?;
        let before: Vec<NodeRef<'_, Node>> = node.prev_siblings().filter(is_element).collect();
        let parent = ElementRef::wrap(node.parent()?)?;
        // Text is counted from the element before it, whatever comments part it.
        let base = before.first().map_or_else(
            || self.start(parent),
            |element| self.at.get(&element.id()).map_or(0, |range| range.1),
        );
        let units: usize = self.text[base.min(at)..at]
            .iter()
            .map(|c| c.len_utf16())
            .sum();
        let mut steps = vec![format!("/{}:{units}", before.len() * 2 + 1)];
        for element in elements_to_root(parent) {
            let number = element.prev_siblings().filter(is_element).count() + 1;
            steps.push(format!("/{}", number * 2));
        }
        steps.reverse();
        Some(steps.concat())
    }

    /// The names of CREngine that lead to a place, from below the root element on, and the offset in the text there.
    pub(super) fn path_to(&self, at: usize, is_end: bool) -> Option<(String, usize)> {
        let (node, from) = self.text_at(at, is_end)?;
        let parent = ElementRef::wrap(node.parent()?)?;
        let is_text = |node: &NodeRef<'_, Node>| matches!(node.value(), Node::Text(text) if !text.trim().is_empty());
        let number = node.prev_siblings().filter(is_text).count() + 1;
        let mut steps = vec![if number == 1 {
            "/text()".to_owned()
        } else {
            format!("/text()[{number}]")
        }];
        for element in elements_to_root(parent) {
            let name = element.value().name();
            let same = |other: &NodeRef<'_, Node>| {
                other
                    .value()
                    .as_element()
                    .is_some_and(|other| other.name() == name)
            };
            let number = element.prev_siblings().filter(same).count() + 1;
            steps.push(
                if number == 1 && !element.next_siblings().any(|other| same(&other)) {
                    format!("/{name}")
                } else {
                    format!("/{name}[{number}]")
                },
            );
        }
        steps.reverse();
        Some((steps.concat(), self.letters_before(node, from, at)))
    }

    /// How many characters of a text stand before a place, where a run of white space is one.
    fn letters_before(&self, node: NodeRef<'_, Node>, from: usize, at: usize) -> usize {
        let is_blank = |before: NodeRef<'_, Node>| matches!(before.value(), Node::Text(text) if text.trim().is_empty());
        let mut in_space = node.prev_siblings().all(is_blank);
        let mut count = 0;
        for c in &self.text[from.min(at)..at] {
            count += usize::from(!(c.is_whitespace() && in_space));
            in_space = c.is_whitespace();
        }
        count
    }

    fn around(&self, start: usize, end: Option<usize>) -> Pointed {
        let slice = |from: usize, to: usize| {
            tidy::collapsed(&self.text[from.min(to)..to].iter().collect::<String>())
        };
        let until = |from: usize, length: usize| (from + length).min(self.text.len());
        let letters = |range: &[char]| range.iter().filter(|c| !c.is_whitespace()).count();
        let all = letters(&self.text).max(1);
        #[expect(clippy::cast_precision_loss, reason = "lengths of pages")]
        let share = letters(&self.text[..start]) as f64 / all as f64;
        Pointed {
            source: String::new(),
            before: slice(start.saturating_sub(AROUND), start),
            after: slice(start, until(start, LONGEST)),
            text: end
                .map(|end| slice(start, end.clamp(start, until(start, LONGEST))))
                .unwrap_or_default(),
            share,
        }
    }
}

fn is_element(node: &NodeRef<'_, Node>) -> bool {
    node.value().is_element()
}

/// An element and those around it, the root element left out.
fn elements_to_root(element: ElementRef<'_>) -> Vec<ElementRef<'_>> {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    let mut elements: Vec<ElementRef<'_>> = std::iter::once(element).chain(around).collect();
    elements.pop();
    elements
}

/// Whether words before and after an element are none of one line with its own.
fn is_block(node: &NodeRef<'_, Node>) -> bool {
    node.value()
        .as_element()
        .is_some_and(|element| markup::is_block(element.name()))
}

/// Elements that XML ends in themselves, given an end that a page has.
fn with_ends(source: &str) -> String {
    static EMPTY: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"<([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)/>"#)
            .expect("a pattern of ours")
    });
    const VOID: [&str; 14] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    ];
    let filled = EMPTY.replace_all(source, |found: &regex::Captures<'_>| {
        let name = &found[1];
        if VOID.contains(&name.to_ascii_lowercase().as_str()) {
            found[0].to_owned()
        } else {
            format!("<{name}{}></{name}>", &found[2])
        }
    });
    filled.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html xmlns='x'><head><title/></head>\n<body>\n<h1 id='top'>One</h1>\n<p>The first <em>words</em> of 𝄞 all.</p>\n<p id='two'>The second \
                        words.</p>\n</body></html>";

    fn cfi(text: &str) -> Pointed {
        Page::new(PAGE)
            .unwrap()
            .at_cfi(&Cfi::parse(text).unwrap())
            .unwrap()
    }

    #[test]
    fn a_cfi_is_followed_to_the_words_it_spans() {
        assert_eq!(
            Cfi::parse("epubcfi(/6/14[x,y!^]]!/4/2)").unwrap().file,
            Some(6)
        );
        assert_eq!(cfi("epubcfi(/6/4!/4/4,/1:4,/2/1:3)").text, "first wor");
        assert_eq!(
            cfi("epubcfi(/6/4!/4/4,/3:4,/3:10)").text,
            "𝄞 all",
            "a sign beyond the basic plane is two units"
        );
        assert_eq!(cfi("epubcfi(/6/4!/4/90[two]/1:4)").after, "second words.");
        assert_eq!(
            cfi("epubcfi(/4/6/1:4)").before,
            "One The first words of 𝄞 all. The"
        );
        for odd in [
            "",
            "epubcfi()",
            "epubcfi(/999999999999!/2)",
            "epubcfi([)",
            "epubcfi(,,)",
        ] {
            let _ = Cfi::parse(odd).and_then(|cfi| Page::new(PAGE)?.at_cfi(&cfi));
        }
    }

    #[test]
    fn a_path_of_crengine_is_followed() {
        let at = |path: &str| {
            let (file, pointer) = XPointer::parse(path).unwrap();
            (
                file,
                Page::new(PAGE)
                    .unwrap()
                    .at_xpointer(&pointer, None)
                    .unwrap()
                    .after,
            )
        };
        assert_eq!(
            at("/body/DocFragment[9]/body/p[2]/text().4"),
            (8, "second words.".to_owned())
        );
        assert_eq!(
            at("/body/DocFragment/body/p[1]/text()[2].1"),
            (0, "of 𝄞 all. The second words.".to_owned())
        );
        assert_eq!(
            at("/html/body/p[1]/em/text().0").1,
            "words of 𝄞 all. The second words."
        );
        assert!(
            XPointer::parse("/FictionBook/body/section/p").is_none()
                && XPointer::parse("page 3").is_none()
        );
    }
}
