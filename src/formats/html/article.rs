//! Finds the article on a saved web page, by where the sentences are and where the links are. What is in doubt is kept: a menu
//! too many is a nuisance, a chapter too few is a lie.

use super::label::label;
use super::notes;
use super::style::{heading_level, is_block, is_unshown};
use ego_tree::{NodeId, NodeRef};
use scraper::node::Element;
use scraper::{Html, Node};
use std::collections::{HashMap, HashSet};

/// What of a page is read.
pub(super) struct Found<'a> {
    pub(super) root: NodeRef<'a, Node>,
    /// Elements inside `root` that are no part of the text.
    pub(super) dropped: HashSet<NodeId>,
    /// The headline with what stands between it and `root`, where it stands before that: by-line, date, summary.
    pub(super) head: Vec<NodeRef<'a, Node>>,
    /// Whether the page's title stands nowhere in what is kept.
    pub(super) lacks_title: bool,
    /// Letters of sentences that are neither kept nor furniture.
    left_out: usize,
    kept: usize,
}

impl<'a> Found<'a> {
    /// All of a page.
    pub(super) fn all(page: &'a Html) -> Self {
        Self {
            root: page.tree.root(),
            dropped: HashSet::new(),
            head: Vec::new(),
            lacks_title: false,
            left_out: 0,
            kept: 0,
        }
    }

    /// About how many words were left out that might be text, where they are enough to be reported.
    pub(super) fn words_left_out(&self) -> Option<usize> {
        /// Letters of a word, with a generous share of the air around it.
        const WORD: usize = 5;
        (self.left_out * 20 > self.kept).then_some(self.left_out / WORD)
    }
}

/// Words in the class or id of parts that are no text, as whole words between dashes.
const FURNITURE: [&str; 24] = [
    "sidebar",
    "comment",
    "comments",
    "share",
    "sharing",
    "social",
    "related",
    "promo",
    "advert",
    "advertisement",
    "sponsor",
    "sponsored",
    "cookie",
    "cookies",
    "newsletter",
    "subscribe",
    "breadcrumb",
    "breadcrumbs",
    "pagination",
    "popup",
    "navbar",
    "masthead",
    "disqus",
    "signup",
];
/// Words that such parts share with others: they tell only where most of what is said is a link.
const LINK_LISTS: [&str; 6] = ["menu", "widget", "banner", "toolbar", "recommended", "nav"];

/// Letters from which on a passage counts as a sentence.
const PASSAGE: usize = 60;
/// Share of a page's sentences that its article holds, at least.
const NEARLY_ALL: f64 = 0.95;
/// The same where the page itself says which part is the article.
const SAID_TO_BE: f64 = 0.5;
/// Share of its other words, headings and short lines, that a part keeps at least where nothing says that it is the article.
const SHORT_LINES: f64 = 0.8;

/// Letters of an element and all in it.
#[derive(Clone, Copy, Default)]
struct Weight {
    chars: usize,
    linked: usize,
    /// Outside links, in blocks within it.
    in_blocks: usize,
    /// Outside links and furniture.
    kept: usize,
    /// The same in passages as long as sentences.
    prose: usize,
}

impl Weight {
    fn unlinked(self) -> usize {
        self.chars - self.linked.min(self.chars)
    }

    fn link_share(self) -> f64 {
        if self.chars == 0 {
            0.0
        } else {
            self.linked as f64 / self.chars as f64
        }
    }
}

type Weights = HashMap<NodeId, Weight>;

/// Finds the article of a page; `title` is what the page is called in its head.
pub(super) fn find<'a>(page: &'a Html, title: &str) -> Found<'a> {
    let root = page.tree.root();
    if !has_furniture(page) {
        return Found::all(page);
    }
    let mut weights = weigh(page);
    let dropped = furniture(root, &weights);
    weigh_prose(page, &dropped, &mut weights);
    let article = article(page, &weights).unwrap_or(root);
    let is_kept =
        |node: &NodeRef<'_, Node>| !node.ancestors().any(|above| dropped.contains(&above.id()));
    let titles = || {
        article
            .descendants()
            .filter(|node| is_headline(*node) && is_kept(node))
    };
    // A page may have headings of the first level in its article, and its headline before that.
    let is_named = |node: NodeRef<'_, Node>| says_title(&label(node), title);
    let has_title = titles().any(is_named) || title.is_empty() && titles().next().is_some();
    let head = if has_title || article.id() == root.id() {
        Vec::new()
    } else {
        head(article, &dropped, &weights)
    };
    let head = if titles().next().is_some() && !head.first().is_some_and(|node| is_named(*node)) {
        Vec::new()
    } else {
        head
    };
    let prose = |node: NodeRef<'_, Node>| weights.get(&node.id()).map_or(0, |weight| weight.prose);
    let kept = prose(article);
    let lacks_title = head.is_empty() && titles().next().is_none() && article.id() != root.id();
    Found {
        root: article,
        head,
        lacks_title,
        left_out: prose(root) - kept.min(prose(root)),
        kept,
        dropped,
    }
}

// ---- the headline ------------------------------------------------------------------------------------------------------

fn is_headline(node: NodeRef<'_, Node>) -> bool {
    node.value()
        .as_element()
        .is_some_and(|element| heading_level(element.name()) == Some(1))
}

/// Whether a heading is the title that a page gives itself, to which the name of the site is often added.
fn says_title(heading: &str, title: &str) -> bool {
    let heading = heading.to_lowercase();
    heading.len() >= 3 && title.to_lowercase().contains(&heading)
}

/// The last headline before the article, and the short parts that follow it up to there: who wrote it, when, and what about.
fn head<'a>(
    article: NodeRef<'a, Node>,
    dropped: &HashSet<NodeId>,
    weights: &Weights,
) -> Vec<NodeRef<'a, Node>> {
    /// Letters of such a part, and of all together.
    const PART: usize = 600;
    const ALL: usize = 1_500;
    let mut before: Vec<NodeRef<'a, Node>> = Vec::new();
    for above in std::iter::once(article).chain(article.ancestors()) {
        before.extend(above.prev_siblings());
    }
    before.reverse();
    // Into the part that holds the headline, so that what stands before it there stays behind.
    let mut parts = before;
    loop {
        let holds = |node: &NodeRef<'a, Node>| {
            node.descendants().any(|inner| {
                is_headline(inner) && !inner.ancestors().any(|above| dropped.contains(&above.id()))
            })
        };
        let Some(at) = parts.iter().rposition(holds) else {
            return Vec::new();
        };
        parts.drain(..at);
        if is_headline(parts[0]) {
            break;
        }
        let inner: Vec<NodeRef<'a, Node>> = parts[0].children().collect();
        parts.splice(..1, inner);
    }
    let mut sum = 0;
    parts.retain(|node| {
        let weight = weights.get(&node.id()).copied().unwrap_or_default();
        let is_left_out =
            dropped.contains(&node.id()) || node.value().as_element().is_some_and(is_unshown);
        let is_part = !is_left_out
            && weight.chars <= PART
            && (weight.link_share() < 0.6 || weight.chars < 40)
            && sum + weight.chars <= ALL;
        sum += if is_part { weight.chars } else { 0 };
        is_part
    });
    if parts.first().is_some_and(|node| is_headline(*node)) {
        parts
    } else {
        Vec::new()
    }
}

/// A page with none of a site's parts is a document, and nothing of it is left out.
fn has_furniture(page: &Html) -> bool {
    page.tree
        .nodes()
        .filter_map(|node| node.value().as_element())
        .any(|element| {
            matches!(element.name(), "nav" | "form" | "article" | "main")
                || element
                    .attr("role")
                    .is_some_and(|role| role == "navigation" || role == "main")
        })
}

// ---- the article -------------------------------------------------------------------------------------------------------

/// The innermost element that holds nearly all sentences of the page, or half of them where it is called the article.
fn article<'a>(page: &'a Html, weights: &Weights) -> Option<NodeRef<'a, Node>> {
    let prose =
        |node: NodeRef<'_, Node>| weights.get(&node.id()).map_or(0, |weight| weight.prose) as f64;
    let all = prose(page.tree.root());
    if all == 0.0 {
        return None;
    }
    let is_said = |node: &NodeRef<'_, Node>| {
        node.value().as_element().is_some_and(|element| {
            matches!(element.name(), "article" | "main") || element.attr("role") == Some("main")
        })
    };
    // One after the other, each the part of the last that holds most.
    let kept =
        |node: NodeRef<'_, Node>| weights.get(&node.id()).map_or(0, |weight| weight.kept) as f64;
    let mut inner = page.tree.root();
    while let Some(largest) = inner
        .children()
        .max_by(|a, b| prose(*a).total_cmp(&prose(*b)))
    {
        let is_nearly_all =
            prose(largest) >= all * NEARLY_ALL && kept(largest) >= kept(inner) * SHORT_LINES;
        let is_enough = is_nearly_all || is_said(&largest) && prose(largest) >= all * SAID_TO_BE;
        let is_wrapper = largest
            .value()
            .as_element()
            .is_some_and(|element| is_container(element.name()));
        if !is_enough || !is_wrapper {
            break;
        }
        inner = largest;
    }
    // A title that stands before the sentences, in the same wrapper, comes along with it.
    let holds_title = |node: NodeRef<'_, Node>| {
        node.descendants().any(|inner| {
            inner
                .value()
                .as_element()
                .is_some_and(|element| heading_level(element.name()) == Some(1))
        })
    };
    let with_title = inner
        .ancestors()
        .take(2)
        .find(|above| holds_title(*above) && !holds_title(inner));
    let is_close = |above: &NodeRef<'_, Node>| {
        let chars =
            |node: NodeRef<'_, Node>| weights.get(&node.id()).map_or(0, |weight| weight.chars);
        !matches!(above.value(), Node::Document) && chars(*above) * 10 < chars(inner) * 13
    };
    Some(with_title.filter(is_close).unwrap_or(inner))
}

/// Elements that hold passages and are none.
fn is_container(name: &str) -> bool {
    matches!(
        name,
        "html"
            | "body"
            | "main"
            | "article"
            | "section"
            | "div"
            | "center"
            | "td"
            | "tr"
            | "tbody"
            | "table"
            | "form"
    )
}

// ---- weights -----------------------------------------------------------------------------------------------------------

/// Every element after all that is in it.
fn upwards<'a>(page: &'a Html, mut visit: impl FnMut(NodeRef<'a, Node>)) {
    let mut stack: Vec<(NodeRef<'a, Node>, bool)> = vec![(page.tree.root(), false)];
    while let Some((node, is_done)) = stack.pop() {
        if is_done {
            visit(node);
        } else if !node.value().as_element().is_some_and(is_unshown) {
            stack.push((node, true));
            stack.extend(node.children().map(|child| (child, false)));
        }
    }
}

fn letters(text: &str) -> usize {
    text.split_ascii_whitespace().map(str::len).sum()
}

/// Letters of every element's words, and of those in links.
fn weigh(page: &Html) -> Weights {
    let mut weights = Weights::new();
    upwards(page, |node| {
        let mut own = weights.get(&node.id()).copied().unwrap_or_default();
        if let Node::Text(text) = node.value() {
            own.chars = letters(&text.text);
        }
        if node
            .value()
            .as_element()
            .is_some_and(|element| element.name() == "a")
        {
            own.linked = own.chars;
        }
        weights.insert(node.id(), own);
        if let Some(parent) = node.parent() {
            let sum = weights.entry(parent.id()).or_default();
            sum.chars += own.chars;
            sum.linked += own.linked;
        }
    });
    weights
}

/// Letters of sentences: what stands in a block and in none of the blocks within it, where that is long enough and not left out.
fn weigh_prose(page: &Html, dropped: &HashSet<NodeId>, weights: &mut Weights) {
    upwards(page, |node| {
        let mut own = weights.get(&node.id()).copied().unwrap_or_default();
        let is_block = node
            .value()
            .as_element()
            .is_some_and(|element| is_block(element.name()));
        let bare = own.unlinked() - own.in_blocks.min(own.unlinked());
        if is_block && bare >= PASSAGE {
            own.prose += bare;
        }
        if node.value().as_text().is_some() {
            own.kept = own.chars;
        }
        if dropped.contains(&node.id()) {
            (own.prose, own.kept) = (0, 0);
        }
        if node
            .value()
            .as_element()
            .is_some_and(|element| element.name() == "a")
        {
            own.kept = 0;
        }
        weights.insert(node.id(), own);
        if let Some(parent) = node.parent() {
            let sum = weights.entry(parent.id()).or_default();
            sum.prose += own.prose;
            sum.kept += own.kept;
            sum.in_blocks += if is_block {
                own.unlinked()
            } else {
                own.in_blocks
            };
        }
    });
}

// ---- furniture ---------------------------------------------------------------------------------------------------------

/// Parts of a page that are none of its words. Long passages with few links stay, whatever they are called.
fn furniture(root: NodeRef<'_, Node>, weights: &Weights) -> HashSet<NodeId> {
    let total = weights.get(&root.id()).map_or(0, |weight| weight.chars);
    let mut dropped = HashSet::new();
    let mut stack = vec![root];
    while let Some(node) = stack.pop() {
        let weight = weights.get(&node.id()).copied().unwrap_or_default();
        match node.value().as_element() {
            Some(element) if matches!(element.name(), "pre" | "code") => {}
            Some(element) if is_furniture(node, element, weight, total) => {
                dropped.insert(node.id());
            }
            _ => stack.extend(node.children()),
        }
    }
    dropped
}

fn is_furniture(node: NodeRef<'_, Node>, element: &Element, weight: Weight, total: usize) -> bool {
    let name = element.name();
    if matches!(name, "html" | "body" | "article" | "main")
        || !is_block(name) && !matches!(name, "button" | "select" | "dialog")
    {
        return false;
    }
    let holds = |wanted: &dyn Fn(&Element) -> bool| {
        node.descendants()
            .filter_map(|inner| inner.value().as_element())
            .any(wanted)
    };
    if holds(&|inner| heading_level(inner.name()) == Some(1)) || holds(&notes::is_body) {
        return false;
    }
    let is_small = weight.chars * 4 < total || weight.link_share() > 0.5;
    match name {
        "nav" | "button" | "select" | "dialog" => true,
        "footer" | "form" | "search" => is_small,
        "aside" => is_small && !is_note(element),
        "header" => weight.link_share() > 0.3,
        _ => is_small && (has_role(element) || is_named(node, element, weight)),
    }
}

fn has_role(element: &Element) -> bool {
    element.attr("role").is_some_and(|role| {
        matches!(
            role,
            "navigation" | "banner" | "contentinfo" | "complementary" | "search"
        )
    })
}

/// An aside that is called a note belongs to the text.
fn is_note(element: &Element) -> bool {
    let called = |attribute: &str| {
        words_of(element, attribute).any(|word| {
            matches!(
                word,
                "footnote" | "footnotes" | "endnote" | "note" | "admonition" | "tip" | "warning"
            )
        })
    };
    called("class") || called("role") || called("epub:type")
}

/// Whether an element is called by one of the words for furniture. The id of a part that begins with a heading is made from
/// that heading, and says nothing.
fn is_named(node: NodeRef<'_, Node>, element: &Element, weight: Weight) -> bool {
    let is_one = |word: &str| {
        FURNITURE.contains(&word) || weight.link_share() > 0.5 && LINK_LISTS.contains(&word)
    };
    words_of(element, "class").any(is_one)
        || !begins_with_heading(node) && words_of(element, "id").any(is_one)
}

/// Whether the first words of an element are a heading; marks of places before it say nothing.
fn begins_with_heading(node: NodeRef<'_, Node>) -> bool {
    let has_words = |child: &NodeRef<'_, Node>| {
        child
            .descendants()
            .filter_map(|inner| inner.value().as_text())
            .any(|text| !text.text.trim().is_empty())
    };
    let first = node
        .children()
        .find(has_words)
        .and_then(|child| child.value().as_element());
    first.is_some_and(|element| {
        heading_level(element.name()).is_some() || matches!(element.name(), "header" | "hgroup")
    })
}

/// The words of an attribute: `post-comments wide` is three.
fn words_of<'a>(element: &'a Element, attribute: &str) -> impl Iterator<Item = &'a str> {
    let value = element.attr(attribute).unwrap_or_default();
    value
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}
