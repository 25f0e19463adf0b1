//! Finds the article on a saved web page, by where the sentences are and where the links are; a plain page is kept whole.

use super::style::heading_level;
use ego_tree::{NodeId, NodeRef};
use scraper::node::Element;
use scraper::{Html, Node};
use std::collections::{HashMap, HashSet};

/// What of a page is read.
pub(super) struct Found<'a> {
    pub(super) root: NodeRef<'a, Node>,
    /// Elements inside `root` that are no part of the text.
    pub(super) dropped: HashSet<NodeId>,
    /// Whether the page's title stands outside of what is kept.
    pub(super) lacks_title: bool,
}

/// Words that a part of a page has in its class or id when it is furniture.
const FURNITURE: [&str; 24] = [
    "sidebar",
    "comment",
    "share",
    "social",
    "related",
    "promo",
    "advert",
    "sponsor",
    "cookie",
    "newsletter",
    "subscribe",
    "breadcrumb",
    "pagination",
    "popup",
    "banner",
    "menu",
    "navbar",
    "masthead",
    "toolbar",
    "widget",
    "recommend",
    "signup",
    "skip-link",
    "disqus",
];

/// Tells furniture from text: words, words in links, commas and paragraphs of an element and all in it.
#[derive(Clone, Copy, Default)]
struct Weight {
    chars: usize,
    linked: usize,
}

impl Weight {
    fn link_share(self) -> f64 {
        if self.chars == 0 { 0.0 } else { self.linked as f64 / self.chars as f64 }
    }
}

pub(super) fn find(page: &Html) -> Found<'_> {
    let root = page.tree.root();
    let whole = || Found { root, dropped: HashSet::new(), lacks_title: false };
    if !has_furniture(page) {
        return whole();
    }
    let weights = weigh(page);
    let Some(best) = best_container(page, &weights) else { return whole() };
    let total = weights.get(&root.id()).copied().unwrap_or_default();
    let kept = weights.get(&best.id()).copied().unwrap_or_default();
    let plain = total.chars - total.linked.min(total.chars);
    // Where less than two fifths of the unlinked words are in it, it does not stand out.
    if (kept.chars - kept.linked.min(kept.chars)) * 5 < plain * 2 {
        let dropped = furniture_in(root, &weights);
        return Found { root, dropped, lacks_title: false };
    }
    let lacks_title = !best.descendants().any(|node| node.value().as_element().is_some_and(|e| e.name() == "h1"));
    Found { root: best, dropped: furniture_in(best, &weights), lacks_title }
}

/// A page with none of a site's parts is a document, and nothing of it is left out.
fn has_furniture(page: &Html) -> bool {
    page.tree.nodes().filter_map(|node| node.value().as_element()).any(|element| {
        matches!(element.name(), "nav" | "form" | "article" | "main")
            || element.attr("role").is_some_and(|role| role == "navigation" || role == "main")
    })
}

/// Characters of every element's words, and of those in links; children before parents, so one pass is enough.
fn weigh(page: &Html) -> HashMap<NodeId, Weight> {
    let mut weights: HashMap<NodeId, Weight> = HashMap::new();
    let mut stack: Vec<(NodeRef<'_, Node>, bool, bool)> = vec![(page.tree.root(), false, false)];
    while let Some((node, in_link, done)) = stack.pop() {
        if done {
            let own = weights.get(&node.id()).copied().unwrap_or_default();
            if let Some(parent) = node.parent() {
                let sum = weights.entry(parent.id()).or_default();
                sum.chars += own.chars;
                sum.linked += own.linked;
            }
            continue;
        }
        match node.value() {
            Node::Text(text) => {
                let chars = text.text.split_ascii_whitespace().map(str::len).sum();
                if let Some(parent) = node.parent() {
                    let sum = weights.entry(parent.id()).or_default();
                    sum.chars += chars;
                    sum.linked += if in_link { chars } else { 0 };
                }
            }
            Node::Element(element) if super::style::is_unshown(element) => {}
            value => {
                let is_link = in_link || value.as_element().is_some_and(|element| element.name() == "a");
                stack.push((node, in_link, true));
                stack.extend(node.children().map(|child| (child, is_link, false)));
            }
        }
    }
    weights
}

/// The element whose paragraphs weigh most: a paragraph counts whole for its parent and half for the one above.
fn best_container<'a>(page: &'a Html, weights: &HashMap<NodeId, Weight>) -> Option<NodeRef<'a, Node>> {
    let mut scores: HashMap<NodeId, f64> = HashMap::new();
    for node in page.tree.nodes() {
        let Some(element) = node.value().as_element() else { continue };
        if !matches!(element.name(), "p" | "pre" | "blockquote" | "li" | "td") || in_furniture(node) {
            continue;
        }
        let weight = weights.get(&node.id()).copied().unwrap_or_default();
        if weight.chars < 25 {
            continue;
        }
        let commas = node
            .descendants()
            .filter_map(|inner| inner.value().as_text())
            .map(|text| text.text.matches(',').count())
            .sum::<usize>();
        let share = if element.name() == "p" { 1.0 } else { 0.4 };
        let score = share * (1.0 + commas as f64 + (weight.chars as f64 / 100.0).min(3.0)) * (1.0 - weight.link_share());
        for (above, part) in node.ancestors().take(2).zip([1.0, 0.5]) {
            *scores.entry(above.id()).or_default() += score * part;
        }
    }
    let ranked = scores.into_iter().filter_map(|(id, score)| {
        let node = page.tree.get(id)?;
        let element = node.value().as_element()?;
        let bonus = if matches!(element.name(), "article" | "main") || element.attr("role") == Some("main") { 1.3 } else { 1.0 };
        let weight = weights.get(&id).copied().unwrap_or_default();
        Some((node, score * bonus * (1.0 - weight.link_share())))
    });
    let best = ranked.max_by(|a, b| a.1.total_cmp(&b.1).then_with(|| b.0.id().cmp(&a.0.id())))?.0;
    // An article around it that holds little more brings its headings along.
    let chars = |node: NodeRef<'_, Node>| weights.get(&node.id()).map_or(0, |weight| weight.chars);
    let around = best.ancestors().find(|node| {
        node.value()
            .as_element()
            .is_some_and(|element| matches!(element.name(), "article" | "main") || element.attr("role") == Some("main"))
    });
    Some(around.filter(|node| chars(*node) * 2 < chars(best) * 5).unwrap_or(best))
}

fn in_furniture(node: NodeRef<'_, Node>) -> bool {
    node.ancestors().filter_map(|above| above.value().as_element()).any(is_furniture)
}

fn is_furniture(element: &Element) -> bool {
    if matches!(element.name(), "html" | "body" | "article" | "main") {
        return false;
    }
    if matches!(element.name(), "nav" | "aside" | "form" | "footer" | "button" | "select" | "dialog") {
        return true;
    }
    if element
        .attr("role")
        .is_some_and(|role| matches!(role, "navigation" | "banner" | "contentinfo" | "complementary" | "search"))
    {
        return true;
    }
    let named = |value: &str| {
        let value = value.to_ascii_lowercase();
        FURNITURE.iter().any(|word| value.contains(word))
    };
    element.attr("class").is_some_and(named) || element.attr("id").is_some_and(named)
}

/// Parts of an article that are none of its words. Long passages with few links stay, whatever they are called.
fn furniture_in(root: NodeRef<'_, Node>, weights: &HashMap<NodeId, Weight>) -> HashSet<NodeId> {
    let total = weights.get(&root.id()).map_or(0, |weight| weight.chars);
    let is_dropped = |node: &NodeRef<'_, Node>| {
        let Some(element) = node.value().as_element() else { return false };
        let weight = weights.get(&node.id()).copied().unwrap_or_default();
        let holds_title =
            node.descendants().filter_map(|inner| inner.value().as_element()).any(|e| heading_level(e.name()) == Some(1));
        match element.name() {
            "nav" | "form" | "footer" => true,
            "header" => !holds_title && weight.link_share() > 0.3,
            _ => is_furniture(element) && !holds_title && (weight.chars * 2 < total || weight.link_share() > 0.5),
        }
    };
    root.descendants().skip(1).filter(is_dropped).map(|node| node.id()).collect()
}
