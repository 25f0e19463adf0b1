//! Pages of HTML as plain text: the lines that a reader would see, and the classes that exporters mark them with.

use ego_tree::NodeRef;
use scraper::{ElementRef, Html, Node, Selector};

/// Pages larger than this are not read: parsing crafted mark-up takes time that grows faster than its size.
pub(super) const LARGEST: usize = 48 << 20;

/// Reads a page.
///
/// # Errors
/// Says that it is too large.
pub(super) fn parse(text: &str) -> Result<Html, String> {
    if text.len() > LARGEST {
        return Err(format!("a page of more than {} MB", LARGEST >> 20));
    }
    Ok(Html::parse_document(text))
}

pub(super) fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector of ours")
}

/// The text of an element; paragraphs and line breaks end a line.
pub(super) fn text_of(element: ElementRef<'_>) -> String {
    text_before(element, |_| false)
}

/// The text of an element before the first part of it at which to stop.
pub(super) fn text_before(
    element: ElementRef<'_>,
    stops: impl Fn(NodeRef<'_, Node>) -> bool,
) -> String {
    let mut out = String::new();
    for edge in element.traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) if node.id() != element.id() && stops(node) => break,
            ego_tree::iter::Edge::Open(node) => match node.value() {
                Node::Text(text) => push_text(&mut out, text),
                Node::Element(element) if element.name() == "br" => out.push('\n'),
                Node::Element(element) if is_block(element.name()) => end_line(&mut out),
                _ => {}
            },
            ego_tree::iter::Edge::Close(node) => {
                if node
                    .value()
                    .as_element()
                    .is_some_and(|element| is_block(element.name()))
                {
                    end_line(&mut out);
                }
            }
        }
    }
    out.lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "pre"
            | "dt"
            | "dd"
            | "li"
            | "ul"
            | "ol"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "blockquote"
            | "tr"
            | "td"
            | "table"
    )
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Words with their white space collapsed, as a browser shows them.
fn push_text(out: &mut String, text: &str) {
    for c in text.chars() {
        if c == '\u{A0}' || !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
}

/// The first element of a kind, as text in one line.
pub(super) fn first(page: &Html, css: &str) -> String {
    page.select(&selector(css))
        .next()
        .map(|element| super::tidy::one_line(&text_of(element)))
        .unwrap_or_default()
}

/// Words of mark-up as plain text: `<br>` is a line end, tags are dropped, entities are letters.
pub(super) fn plain(fragment: &str) -> String {
    if !fragment.contains(['<', '&']) || fragment.len() > LARGEST {
        return fragment.to_owned();
    }
    text_of(Html::parse_fragment(fragment).root_element())
}
